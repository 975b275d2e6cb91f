//! Row 3: killed at every write syscall.

use super::Depth;
use super::report::Outcome;
use crate::judge::Rule;
use crate::operation::Operation;
use crate::strace::{Blow, WRITES};
use std::path::Path;

/// Every operation.
pub fn run(program: &Path, depth: Depth, tell: &mut dyn FnMut(&Outcome)) {
    Operation::ALL.into_iter().for_each(|operation| tell(&one(program, operation, depth)));
}

/// One operation, killed at each of its write syscalls.
#[must_use]
pub fn one(program: &Path, operation: Operation, depth: Depth) -> Outcome {
    super::struck(operation, program, depth, WRITES, Blow::Kill, Rule::Killed, operation.name())
}
