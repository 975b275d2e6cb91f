//! Control.
use std::ffi::OsString;
use std::process::ExitCode;
/// Runs.
#[must_use]
pub fn run(_arguments: impl Iterator<Item = OsString>) -> ExitCode {
    ExitCode::SUCCESS
}
