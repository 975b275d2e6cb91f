//! The headless phone: the facade as a command line, for scripts, tests and whoever wants to see how a phone behaves.
//!
//! It holds no rule, no key and no word of its own. Its key store is a folder that plays a chip, and says so.

mod answer;
mod arguments;
mod commands;
mod dialogue;
mod fault;
mod phone;
mod pin;
mod script;

use arguments::Arguments;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs one command line; the first argument is the program's own name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => commands::run(arguments),
        Err(error) => {
            // Help and version come this way too; nobody is left to tell if the terminal is gone.
            let _ = error.print();
            if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
        }
    }
}
