//! The phone under attack: made at a real center, brought into a state, copied for every run.

use crate::strace::scratch;
use journeys::{Center, Heard, contact, end_of_shift, goods, shift};
use night::thief;
use nightjar::platform::{Deadlines, HwClass};
use nightjar::platform::{FileKeys, KdfCost, ManualClock, OsEntropy, Platform, PrfShape, VaultOptions};
use nightjar::{Nightjar, OpenError, Options, PinRole};
use nightjar_vault::PoolSize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// Milliseconds since boot, as the phone process pretends.
pub const BOOT_MS: u64 = 1_000_000;

/// How a subject is made.
#[derive(Clone, Copy)]
pub struct Make {
    /// Rows of its pools.
    pub pool: PoolSize,
    /// Whether it gets a second PIN.
    pub second: bool,
}

impl Make {
    /// A whole pool of read-back, a smaller outbox: what is written at a wipe is what a real phone writes.
    pub const DRILL: Self = Self { pool: PoolSize { o: 128, r: 256 }, second: true };
    /// The product's own pools.
    pub const FULL: Self = Self { pool: PoolSize { o: 1024, r: 256 }, second: true };
    /// Small pools, for thousands of openings.
    pub const SMALL: Self = Self { pool: PoolSize { o: 96, r: 24 }, second: true };
}

/// A phone and what its worker knows.
pub struct Subject {
    dir: TempDir,
    /// Her PIN.
    pub pin: String,
    /// The one she may give away; empty if none is set.
    pub second_pin: String,
    /// Her code at the desk.
    pub worker: String,
    /// The wall clock of everything (Unix seconds).
    pub clock_s: u64,
}

impl Subject {
    /// A phone that is enrolled, activated and locked.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn enrolled(center: &Center, worker: &str, make: Make) -> Self {
        let dir = scratch();
        let clock_s = nightjar::platform::Clock::wall_s(center.clock.as_ref());
        let app = open_with(dir.path(), clock_s, BOOT_MS, make.pool).unwrap();
        center.take_in(worker, |qr| app.enroll(qr).unwrap().0);
        app.enroll_confirm(true).unwrap();
        let pin = set_pin(&app, PinRole::Normal);
        let second_pin = if make.second { set_pin(&app, PinRole::Duress) } else { String::new() };
        app.enroll_finish().unwrap();
        type_pin(&app, &pin);
        app.pin_submit().unwrap();
        sync(&app);
        drop(app);
        Self { dir, pin, second_pin, worker: worker.to_owned(), clock_s }
    }

    /// In mid-shift: contacts saved, goods in the bag, the process gone without a word (its write-ahead log is there).
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn in_shift(self, contacts: u32) -> Self {
        let app = self.open().unwrap();
        self.unlock(&app);
        self.work(&app, contacts);
        let dir = scratch();
        thief::copy(self.dir.path(), dir.path(), &[]).unwrap();
        drop(app);
        Self { dir, ..self }
    }

    /// Between shifts, with sealed records that wait.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn between_shifts(self, contacts: u32) -> Self {
        let app = self.open().unwrap();
        self.unlock(&app);
        self.work(&app, contacts);
        app.end_shift(end_of_shift()).unwrap();
        drop(app);
        self
    }

    /// Starts a shift and saves.
    ///
    /// # Panics
    /// If that does not work.
    pub fn work(&self, app: &Nightjar, contacts: u32) {
        app.start_shift(shift(&self.worker)).unwrap();
        app.save(goods(40_000)).unwrap();
        for n in 0..contacts {
            app.save(contact(n % 90 + 1)).unwrap();
        }
    }

    /// Where its files lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// Opens it in this process.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(&self) -> Result<Nightjar, OpenError> {
        self.open_copy(self.dir.path())
    }

    /// Opens a copy of it in this process.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open_copy(&self, folder: &Path) -> Result<Nightjar, OpenError> {
        open_at(folder, self.clock_s, BOOT_MS)
    }

    /// Unlocks with her PIN.
    ///
    /// # Panics
    /// If it does not open.
    pub fn unlock(&self, app: &Nightjar) {
        type_pin(app, &self.pin);
        app.pin_submit().unwrap();
    }

    /// Copies its files.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn copy(&self) -> TempDir {
        let dir = scratch();
        thief::copy(self.dir.path(), dir.path(), &[]).unwrap();
        dir
    }

    /// Puts its own old keys into another folder: the keyslot file and all that the chip held.
    ///
    /// # Panics
    /// If that does not work.
    pub fn give_keys_back(&self, folder: &Path) {
        thief::copy(&self.dir.path().join("hw"), &folder.join("hw"), &[]).unwrap();
        std::fs::copy(self.dir.path().join("k"), folder.join("k")).unwrap();
    }
}

/// Opens a folder at a time.
///
/// # Errors
/// [`OpenError`].
pub fn open_at(folder: &Path, clock_s: u64, boot_ms: u64) -> Result<Nightjar, OpenError> {
    open_with(folder, clock_s, boot_ms, PoolSize::default())
}

fn open_with(folder: &Path, clock_s: u64, boot_ms: u64, pool: PoolSize) -> Result<Nightjar, OpenError> {
    let vault = options(pool);
    Nightjar::open_with(folder, platform(folder, clock_s, boot_ms), Options { vault, ..Options::default() })
}

/// Cheap PINs, patient deadlines: no drill is about the time that a PIN takes.
#[must_use]
pub fn options(pool: PoolSize) -> VaultOptions {
    VaultOptions {
        pool,
        cost: KdfCost { m_kib: 8, t: 1 },
        shape: Some(PrfShape { n: 2, l: 64 }),
        deadlines: Deadlines { call_ms: 20_000, prf_ms: 60_000, erase_ms: 60_000 },
        ..VaultOptions::default()
    }
}

/// A platform over a folder, with clocks that stand.
///
/// # Panics
/// If the folder of the pretended chip cannot be made.
#[must_use]
pub fn platform(folder: &Path, clock_s: u64, boot_ms: u64) -> Platform {
    let keys = FileKeys::open(folder, Some(HwClass::Tee), Arc::new(OsEntropy)).unwrap();
    Platform { keys: Arc::new(keys), clock: Arc::new(ManualClock::new(clock_s, boot_ms)), entropy: Arc::new(OsEntropy) }
}

/// Meets the center once.
///
/// # Panics
/// If that does not work.
pub fn sync(app: &Nightjar) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(app.sync(Arc::new(Heard::default()))).unwrap();
}

/// Types digits.
pub fn type_pin(app: &Nightjar, pin: &str) {
    app.pin_clear();
    pin.bytes().for_each(|digit| app.pin_push(digit - b'0'));
}

/// Names of the files of a phone, those of its pretended chip among them, sorted.
///
/// # Panics
/// If the folder cannot be read.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for sub in [folder.to_owned(), folder.join("hw")] {
        for entry in std::fs::read_dir(&sub).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_file() {
                found.push(path.strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

fn set_pin(app: &Nightjar, role: PinRole) -> String {
    let pin = app.pin_suggest().unwrap().text().to_owned();
    type_pin(app, &pin);
    app.pin_set(role).unwrap();
    pin
}
