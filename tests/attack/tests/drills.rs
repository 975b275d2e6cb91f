//! The quick part of every drill, on real processes. Where `strace` is missing, what needs it is skipped and says so.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]
#![allow(clippy::print_stderr, reason = "a skipped drill is named")]

use attack::drills::memory::{Origin, beside, search};
use attack::drills::report::Outcome;
use attack::drills::{Depth, fail, kill, power};
use attack::operation::Operation;
use attack::strace;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

const DEPTH: Depth = Depth { every: 97, saves: 4 };

/// One at a time: a process that one drill is just starting inherits, for a moment, the lock on a store of another.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_attack"))
}

fn traced(drill: impl FnOnce() -> Outcome) {
    let _alone = alone();
    match strace::missing() {
        Some(reason) => eprintln!("skipped: {reason}"),
        None => {
            let outcome = drill();
            assert!(outcome.holds(), "{}: {:?}, control {:?}", outcome.name, outcome.broken, outcome.control);
        }
    }
}

#[test]
fn a_save_killed_at_any_write_is_there_or_not() {
    traced(|| kill::one(program(), Operation::Save, DEPTH));
}

#[test]
fn a_wipe_killed_at_any_write_is_finished_by_the_next_start() {
    traced(|| kill::one(program(), Operation::WipeLocked, DEPTH));
}

#[test]
fn a_pin_change_killed_at_any_write_leaves_one_pair_that_opens() {
    traced(|| kill::one(program(), Operation::PinChange, DEPTH));
}

#[test]
fn a_wipe_of_everything_whose_calls_fail_leaves_nothing_after_the_next_start() {
    traced(|| fail::one(program(), Operation::WipeAll, DEPTH, "EIO"));
}

#[test]
fn a_read_that_fails_once_at_a_start_moves_no_store_aside() {
    traced(|| fail::one(program(), Operation::EndShiftByClock, DEPTH, "EIO"));
}

#[test]
fn a_save_on_a_full_disk_says_so_and_loses_nothing() {
    traced(|| fail::one(program(), Operation::Save, DEPTH, "ENOSPC"));
}

#[test]
fn saves_survive_a_loss_of_power_and_rows_that_are_not_flushed_do_not() {
    traced(|| power::one(program(), Operation::Saves(DEPTH.saves), 1));
    traced(|| power::plain(program(), "FULL", 8, 1));
    traced(|| power::plain(program(), "NORMAL", 8, 1));
}

#[test]
fn a_locked_phone_remembers_nothing() {
    let _alone = alone();
    let found = search(program(), 20);
    assert_eq!(found.hits, [], "in {} bytes", found.bytes);
    assert!(found.before > 0, "the same search finds the open shift before the lock");
}

#[test]
fn with_the_default_allocator_the_same_phone_remembers() {
    let _alone = alone();
    let plain = beside(program());
    assert_eq!(plain, Path::new(env!("CARGO_BIN_EXE_attack-plain")));
    assert!(search(&plain, 20).of(Origin::Inside) > 0, "the control of the search");
}
