//! The nightjar-center command.

use std::process::ExitCode;

fn main() -> ExitCode {
    nightjar_center::run(std::env::args_os())
}
