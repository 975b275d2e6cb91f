//! Row 4: loss of power between any two writes, beside a plain store that flushes and one that does not.

use super::report::Outcome;
use super::{Depth, subject_with};
use crate::judge::{Before, Rule, judge};
use crate::operation::Operation;
use crate::power::{CALLS, control, states};
use crate::strace::{read, recorded};
use crate::subject::Make;
use crate::talk::{Talk, Told, as_phone};
use std::path::Path;

/// Saves, END-SHIFT, WIPE, WIPE ALL, PIN change, and the control.
pub fn run(program: &Path, depth: Depth, tell: &mut dyn FnMut(&Outcome)) {
    let samples = if depth.every == 1 { 3 } else { 1 };
    for operation in
        [Operation::Saves(depth.saves), Operation::EndShift, Operation::Wipe, Operation::WipeAll, Operation::PinChange]
    {
        tell(&one(program, operation, samples));
    }
    for synchronous in ["FULL", "NORMAL"] {
        tell(&plain(program, synchronous, depth.saves, samples));
    }
}

/// One operation of a phone.
///
/// # Panics
/// If the phone does not do what it must when nobody attacks it.
#[must_use]
pub fn one(program: &Path, operation: Operation, samples: usize) -> Outcome {
    let subject = subject_with(operation, Make::SMALL);
    let before = Before::of(&subject);
    let folder = subject.copy();
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut command = recorded(program, CALLS, true, log.path());
    as_phone(&mut command, folder.path(), operation.clock_s(subject.clock_s));
    let mut talk = Talk::start(command);
    operation.play(&mut talk, &subject);
    let told = talk.end();
    assert!(told.said.iter().all(|(_, answer)| answer["ok"] == true), "{:?}", told.said);
    let mut outcome = Outcome::new(&format!("{}, power lost", operation.name()));
    for (number, (answered, state)) in
        states(&read(log.path()), subject.folder(), folder.path(), told.begun, samples).into_iter().enumerate()
    {
        let said = told.said.iter().take(answered).cloned().collect();
        let until = Told { said, begun: told.begun, ended: None };
        let found = state.folder();
        let place = format!("state {number} after {answered} answers: {}", state.names());
        outcome.add(&place, judge(operation, Rule::Killed, &subject, &before, &until, found.path()));
    }
    outcome
}

/// The plain store: with FULL nothing is lost, with NORMAL something must be.
#[must_use]
pub fn plain(program: &Path, synchronous: &str, saves: u32, samples: usize) -> Outcome {
    let losses = control::losses(program, synchronous, saves, samples);
    let mut outcome = Outcome::new(&format!("plain rows, synchronous={synchronous}"));
    outcome.looked_at = losses.states;
    if synchronous == "NORMAL" {
        outcome.control = Some(losses.lost);
    } else if losses.lost > 0 {
        outcome.broken.push(format!("{} states lost acknowledged rows", losses.lost));
    }
    if losses.corrupt > 0 {
        outcome.broken.push(format!("{} corrupt states", losses.corrupt));
    }
    outcome
}
