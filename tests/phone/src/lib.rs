//! The headless phone: the facade as a command line, for scripts, tests and whoever wants to see how a phone behaves.
//!
//! It holds no rule and no key of its own. Its key store is a folder that plays a chip, and says so.

mod answer;
mod arguments;
mod commands;
mod dialogue;
mod fault;
mod phone;
mod pin;
mod script;
mod table;

use answer::Out;
use arguments::Arguments;
use clap::Parser;
use fault::Fault;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs one command line; the first argument is the program's own name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match Arguments::try_parse_from(&arguments) {
        Ok(parsed) => commands::run(&parsed),
        Err(error) if error.use_stderr() && arguments.iter().any(|argument| argument == "--json") => {
            // A script gets its answer in the form it asked for. Only the kind of the mistake is repeated, never an argument.
            let fault = Fault::usage(error.kind().as_str().unwrap_or("not of the allowed form; see --help"));
            fault.tell(&Out::new(true, nightjar_words::Language::default()));
            fault.exit_code()
        }
        Err(error) => {
            // Help and version come this way too; nobody is left to tell if the terminal is gone.
            let _ = error.print();
            if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
        }
    }
}
