//! Row 6, and the same for saves: each syscall fails once, the process goes on.

use super::Depth;
use super::report::Outcome;
use crate::judge::Rule;
use crate::operation::Operation;
use crate::strace::{ALL, Blow, WRITES};
use std::path::Path;

/// Wipes and END-SHIFT with an I/O error, saves and PIN changes with an I/O error and a full disk.
pub fn run(program: &Path, depth: Depth, tell: &mut dyn FnMut(&Outcome)) {
    for operation in Operation::ALL {
        tell(&one(program, operation, depth, "EIO"));
    }
    for operation in [Operation::Save, Operation::PinChange] {
        tell(&one(program, operation, depth, "ENOSPC"));
    }
}

/// One operation, each of its syscalls failing once.
#[must_use]
pub fn one(program: &Path, operation: Operation, depth: Depth, error: &'static str) -> Outcome {
    let calls = if error == "ENOSPC" { WRITES } else { ALL };
    let name = format!("{} ({error})", operation.name());
    super::struck(operation, program, depth, calls, Blow::Error(error), Rule::Failed, &name)
}
