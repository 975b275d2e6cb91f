//! The phone behind the command line: the real core on a pretended chip.

use crate::arguments::{Arguments, Hardware};
use crate::fault::Fault;
use nightjar::platform::{Clock, Entropy, FileKeys, HwClass, ManualClock, OsEntropy, Platform, SystemClock};
use nightjar::platform::{Deadlines, PrfShape, VaultOptions};
use nightjar::{Nightjar, Options};
use std::io::ErrorKind;
use std::sync::Arc;

/// Opens the phone of `--dir`. A folder that is not there is a mistake in its name: nothing is made.
pub(crate) fn open(arguments: &Arguments) -> Result<Nightjar, Fault> {
    Ok(Nightjar::open_with(&arguments.dir, platform(arguments)?, options())?)
}

/// The same for what may be a phone's first command: the folder is made.
pub(crate) fn open_or_make(arguments: &Arguments) -> Result<Nightjar, Fault> {
    std::fs::create_dir_all(&arguments.dir).map_err(|error| Fault::folder(error.kind()))?;
    open(arguments)
}

/// The platform: a folder of key files that plays a chip, the machine's clock or one that stands, the system's randomness.
pub(crate) fn platform(arguments: &Arguments) -> Result<Platform, Fault> {
    let class = match arguments.hw {
        Hardware::Tee => HwClass::Tee,
        Hardware::Strongbox => HwClass::StrongBox,
        Hardware::Enclave => HwClass::SecureEnclave,
        Hardware::Software => HwClass::Software,
    };
    if !arguments.dir.is_dir() {
        return Err(Fault::folder(ErrorKind::NotFound));
    }
    let entropy: Arc<dyn Entropy> = Arc::new(OsEntropy);
    let keys = FileKeys::open(&arguments.dir, Some(class), Arc::clone(&entropy))
        .map_err(|error| Fault::folder(error.kind()))?;
    let clock: Arc<dyn Clock> = match arguments.fake_clock {
        Some(second) => Arc::new(ManualClock::new(second, 1_000_000)),
        None => Arc::new(SystemClock::new()),
    };
    Ok(Platform { keys: Arc::new(keys), clock, entropy })
}

/// The pretended chip is a folder on a disk that other programs keep busy: it gets seconds where a chip gets 400 ms, and a
/// fixed number of rounds, because a clock that stands still cannot measure it.
fn options() -> Options {
    let vault = VaultOptions {
        shape: Some(PrfShape { n: 64, l: 256 }),
        deadlines: Deadlines { call_ms: 20_000, prf_ms: 60_000, erase_ms: 60_000 },
        ..VaultOptions::default()
    };
    Options { vault, ..Options::default() }
}
