//! One phone: a headless process that takes command lines on standard input and answers each with a line of JSON.

use super::{Failure, Program};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// A running phone.
pub struct Phone {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    folder: PathBuf,
}

/// The last line a command printed.
pub type Answer = Value;

/// A command that the phone refused, with its machine-readable reason.
#[derive(Debug)]
pub struct Refusal {
    /// The reason's name, as `--help` lists it.
    pub error: String,
    /// The whole answer.
    pub answer: Value,
}

impl Phone {
    /// Starts a phone whose data lie in `folder`, with a pretended key store and a pretended clock.
    ///
    /// # Errors
    /// When the process cannot be started.
    pub fn start(program: &Program, folder: &Path, hardware: &str, clock_s: i64) -> Result<Self, Failure> {
        let mut command = program.part("phone");
        command.arg("--dir").arg(folder).args(["--hw", hardware, "--json", "--fake-clock", &clock_s.to_string()]);
        command.args(["run", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("a phone does not start: {error}"))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a phone has no standard input or output".into());
        };
        Ok(Self { child, input, output: BufReader::new(output), folder: folder.to_path_buf() })
    }

    /// Where its data lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs a command that must succeed.
    ///
    /// # Errors
    /// When it is refused, or the process is gone.
    pub fn run(&mut self, line: &str) -> Result<Answer, Failure> {
        self.try_run(line, |_| {})?.map_err(|refusal| format!("`{}`: {}", shortened(line), refusal.answer))
    }

    /// Runs a command that may be refused; lines of progress on the way go to `progress`.
    ///
    /// # Errors
    /// When the process is gone or answers something that is no JSON.
    pub fn try_run(
        &mut self,
        line: &str,
        mut progress: impl FnMut(&Value),
    ) -> Result<Result<Answer, Refusal>, Failure> {
        let gone = |error: std::io::Error| format!("a phone is gone: {error}");
        writeln!(self.input, "{line}").and_then(|()| self.input.flush()).map_err(gone)?;
        loop {
            let mut text = String::new();
            if self.output.read_line(&mut text).map_err(gone)? == 0 {
                return Err(format!("a phone ended at `{}`", shortened(line)));
            }
            let answer: Value =
                serde_json::from_str(&text).map_err(|error| format!("a phone said no JSON: {error}"))?;
            if answer.get("progress").is_some() {
                progress(&answer["progress"]);
            } else if answer["ok"] == true {
                return Ok(Ok(answer));
            } else {
                let error = answer["error"].as_str().unwrap_or("unnamed").to_owned();
                return Ok(Err(Refusal { error, answer }));
            }
        }
    }

    /// Stops the process at once, as a battery that falls out would.
    pub fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Lets the process end by itself.
    ///
    /// # Errors
    /// When it ends with an error.
    pub fn end(mut self) -> Result<(), Failure> {
        drop(self.input);
        let status = self.child.wait().map_err(|error| format!("a phone does not end: {error}"))?;
        if status.success() { Ok(()) } else { Err(format!("a phone ended with {status}")) }
    }
}

/// The command without what follows it: a draft has no place in a message.
fn shortened(line: &str) -> String {
    line.split(['{', ' ']).next().unwrap_or_default().to_owned()
}
