//! `cargo xtask apple`: the iOS app as far as Linux goes. Views are type-checked against stand-ins and met as an outline;
//! that they compile against Apple's SDK is never shown here.

use crate::bindings;
use std::time::Instant;

/// Checks it; returns the steps that were skipped. Without `core`, what `cargo xtask bindings` runs too is left to it.
pub(crate) fn run(core: bool) -> Result<Vec<String>, String> {
    let started = Instant::now();
    if let Some(reason) = bindings::apple(core)? {
        println!("skipped: apple: {reason}");
        return Ok(vec!["apple".into()]);
    }
    println!(
        "apple: passed in {} s; not seen on a device, not compiled against Apple's SDK",
        started.elapsed().as_secs()
    );
    Ok(Vec::new())
}
