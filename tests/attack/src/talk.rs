//! Talking to a phone process: a line in, a line of JSON out, until it ends or is struck down.

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};

/// A running phone.
pub struct Talk {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    told: Told,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Told {
    /// Lines and their answers, in order; the line that was never answered is not among them.
    pub said: Vec<(String, Value)>,
    /// Answers before the operation under attack began.
    pub begun: usize,
    /// How the process ended; `None` while it runs.
    pub ended: Option<ExitStatus>,
}

impl Told {
    /// Answers since the operation began.
    #[must_use]
    pub fn operation(&self) -> &[(String, Value)] {
        self.said.get(self.begun..).unwrap_or_default()
    }

    /// Whether a line of the operation that begins with `word` was answered with success.
    #[must_use]
    pub fn acknowledged(&self, word: &str) -> bool {
        self.operation().iter().any(|(line, answer)| line.starts_with(word) && answer["ok"] == true)
    }

    /// Ids of the records whose save was acknowledged, in the whole talk.
    pub fn saved(&self) -> impl Iterator<Item = String> + '_ {
        self.said
            .iter()
            .filter(|(line, answer)| line.starts_with("save") && answer["ok"] == true)
            .filter_map(|(_, answer)| answer["record_id"].as_str().map(str::to_owned))
    }
}

/// Adds what a phone process needs to a start of the program.
pub fn as_phone(command: &mut Command, folder: &Path, clock_s: u64) {
    command.args(["phone", "--json", "--hw", "tee", "--fake-clock", &clock_s.to_string(), "--dir"]);
    command.arg(folder).args(["run", "-"]);
}

impl Talk {
    /// Starts a process.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn start(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, input, output: BufReader::new(output), told: Told::default() }
    }

    /// Says a line; `None` if the process is gone.
    pub fn say(&mut self, line: &str) -> Option<Value> {
        writeln!(self.input, "{line}").and_then(|()| self.input.flush()).ok()?;
        let mut answer = String::new();
        if self.output.read_line(&mut answer).ok()? == 0 {
            return None;
        }
        let answer: Value = serde_json::from_str(&answer).ok()?;
        self.told.said.push((line.to_owned(), answer.clone()));
        Some(answer)
    }

    /// Types something that is answered by nothing: a comment.
    pub fn mumble(&mut self, line: &str) {
        let _ = writeln!(self.input, "# {line}").and_then(|()| self.input.flush());
    }

    /// Says that what follows is the operation under attack.
    pub fn begin(&mut self) {
        self.told.begun = self.told.said.len();
    }

    /// The process's number.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Lets it end by itself and says how.
    ///
    /// # Panics
    /// If the system loses it.
    #[must_use]
    pub fn end(self) -> Told {
        let Self { mut child, input, output, mut told } = self;
        drop(input);
        drop(output);
        told.ended = Some(child.wait().unwrap());
        told
    }
}
