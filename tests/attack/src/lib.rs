//! Attacks on real processes (security.md 11, rows 1 to 7): a phone is killed or failed at every syscall, loses power
//! between any two writes, is searched in memory, and gets old files put back.
//!
//! [`run`] is `cargo xtask attack`; what takes seconds runs as an ordinary test of this package too. Every search and every
//! drill has a control that must fail. What the drills cannot show: anything about a real chip or a real flash.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a harness stops where something is not as it must be")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a drill tells what it did")]

pub mod drills;
pub mod judge;
pub mod log;
pub mod memory;
pub mod operation;
pub mod power;
pub mod spoils;
pub mod strace;
pub mod subject;
pub mod talk;
pub mod target;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the part that the first argument names: `phone` is the real command line, `rows` the plain store of the control.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let part = arguments.get(1).and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let own = || arguments.iter().skip(1).cloned();
    match part.as_str() {
        "phone" => nightjar_phone::run(own()),
        "rows" => power::control::run(own()),
        _ => drills::main(arguments),
    }
}
