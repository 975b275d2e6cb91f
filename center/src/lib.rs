//! The command `nightjar-center`: one machine with relay and desk, from `init` to the month's report.
//!
//! A thin layer: arguments, prompts and printing. Rules live in the desk, the network in the relay.

mod args;
mod clock;
mod commands;
mod error;
mod files;
mod output;
mod secret_input;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

/// Runs the command with the given arguments (the program's name first) and returns its exit code.
///
/// The exit codes are listed in `--help`.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let parsed = match args::Args::try_parse_from(args) {
        Ok(parsed) => parsed,
        Err(error) => {
            // Help and version are answers (0); anything else is 2.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::FAILURE };
        }
    };
    let out = output::Output::new(parsed.json);
    match commands::run(parsed, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            out.error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}
