//! Row 4: power is lost between any two writes.
//!
//! A phone process is recorded with every byte it writes. A model of a disk that owes nothing but what was flushed plays
//! the record up to a point and gives the states in which the files may be found after a loss of power there: unflushed
//! writes all lost, all there, some of them, one of them torn. Each state is written to a folder and judged like a phone
//! that was killed.

pub mod control;
pub mod disk;
pub mod states;

use crate::log::Event;
use disk::Disk;
use fastrand::Rng;
use states::State;
use std::path::Path;

/// Calls that the model must know.
pub const CALLS: &str = "open,openat,creat,lseek,write,pwrite64,writev,pwritev,ftruncate,fallocate,rename,renameat,renameat2,\
    unlink,unlinkat,fsync,fdatasync";

/// States after a loss of power at every point of a record, each with the number of answers given before it.
///
/// `samples` random states are drawn a point beside "all lost" and "all there"; equal states are given once.
///
/// # Panics
/// If the process made a call that the model does not know.
#[must_use]
pub fn states(events: &[Event], before: &Path, folder: &Path, answers: usize, samples: usize) -> Vec<(usize, State)> {
    let mut disk = Disk::of(before, folder);
    let mut random = Rng::with_seed(11);
    let mut seen = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    let mut answered = 0;
    for event in events {
        if event.call == "write" && event.fd() == Some(1) {
            answered += 1;
            // What was just promised must hold from here on.
            seen.clear();
        } else if !disk.apply(event) {
            continue;
        }
        if answered < answers {
            continue;
        }
        for state in disk.states(&mut random, samples) {
            if seen.insert(state.digest()) {
                found.push((answered, state));
            }
        }
    }
    found
}
