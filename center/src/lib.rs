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
    let args: Vec<OsString> = args.into_iter().collect();
    let parsed = match args::Args::try_parse_from(&args) {
        Ok(parsed) => parsed,
        Err(error) if error.use_stderr() && args.iter().any(|arg| arg == "--json") => {
            // A script gets its answer in the form it asked for; of what was typed only the kind of the mistake is said.
            let error = error::CenterError::Usage(error.kind().as_str().unwrap_or("not of the allowed form"));
            output::Output::new(true).error(&error);
            return ExitCode::from(error.exit_code());
        }
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
