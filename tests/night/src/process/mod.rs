//! The other processes of a night: each phone, the relay and the desk run on their own, as they would in the world.
//!
//! They are this same program, started again as `night phone ..` or `night center ..`: cargo cannot hand another package's
//! binary to a test.

mod center;
mod phone;

pub use center::{Center, Enrolling, free_port};
pub use phone::{Answer, Phone, Refusal};

use std::path::PathBuf;
use std::process::Command;

/// What stops a night: a process that could not be run, or that said something nobody expected.
pub type Failure = String;

/// The program that plays all parts.
#[derive(Clone)]
pub struct Program(PathBuf);

impl Program {
    /// The running program itself.
    ///
    /// # Errors
    /// When the system does not tell where it lies.
    pub fn current() -> Result<Self, Failure> {
        std::env::current_exe().map(Self).map_err(|error| format!("cannot find this program: {error}"))
    }

    /// Another program that knows `phone` and `center`: what a test uses.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Starts building a command for one part; nothing of our own surroundings is handed on.
    fn part(&self, name: &str) -> Command {
        let mut command = Command::new(&self.0);
        command.arg(name).env_clear();
        for kept in ["PATH", "HOME", "TMPDIR", "RUST_BACKTRACE", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        command
    }
}
