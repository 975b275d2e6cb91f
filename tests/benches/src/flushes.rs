//! P2: saves under strace. The difference of two runs is what saves flush.

use crate::phone::{Phone, cheap_pin};
use crate::{Outcome, place};

/// Enrolls, empties the log, writes one save (which begins the log anew), then `n` saves.
pub(crate) fn run(n: u32) -> Outcome {
    let dir = place::on_disk()?;
    let phone = Phone::in_shift(&dir.path().join("phone"), &cheap_pin())?;
    phone.vault.checkpoint()?;
    for _ in 0..=n {
        phone.save()?;
    }
    println!("{n} saves after the first");
    Ok(())
}
