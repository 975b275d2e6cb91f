//! The two command lines as a person or a script meets them: whole processes, their words and their exit codes.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a harness stops where something is not as it must be")]

pub mod server;
pub mod terminal;

use night::process::{Center, Enrolling, Program, free_port};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// The program that plays both parts: `actors phone ..`, `actors center ..`.
pub const ACTORS: &str = env!("CARGO_BIN_EXE_actors");

/// A contact that breaks no rule.
pub const CONTACT: &str = r#"{"kind":"outreach_contact","mode":"one_to_one","setting":"street","gender":"female","age_band":"25_29","seen_before":"first_this_month","outcome":"served","need_met":"enough","lines":[{"item":"cond_ext","qty":20}]}"#;
/// The answers that start a shift of w01.
pub const SHIFT: &str = r#"{"kind":"shift","band":"night","zones":["z01"],"team":["w01"]}"#;

/// A center on this machine, and the folder of everything beside it.
pub struct World {
    pub folder: TempDir,
    pub center: Center,
    pub address: SocketAddr,
}

impl World {
    /// Makes a center and starts its relay.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = free_port().unwrap();
        let program = Program::at(ACTORS.into());
        let mut center = Center::init(&program, folder.path(), address, address).unwrap();
        center.serve().unwrap();
        Self { folder, center, address }
    }

    /// A phone that was never used.
    pub fn phone(&self, name: &str) -> Phone {
        Phone { dir: self.folder.path().join(name), pin: None, second_pin: None }
    }

    /// A phone that has joined and is active, locked.
    pub fn joined(&self, name: &str, worker: &str) -> Phone {
        let mut phone = self.phone(name);
        let (code, desk) = self.center.enroll(worker).unwrap();
        phone.join(&code, desk);
        phone
    }
}

/// A phone as a folder: each command is a process of its own.
pub struct Phone {
    pub dir: PathBuf,
    pub pin: Option<String>,
    pub second_pin: Option<String>,
}

impl Phone {
    fn join(&mut self, code: &str, mut desk: Enrolling) {
        let program = Program::at(ACTORS.into());
        let mut run = night::process::Phone::start(&program, &self.dir, "tee", now_s().try_into().unwrap()).unwrap();
        let digits = run.run(&format!("enroll {code}")).unwrap()["digits"].as_str().unwrap().to_owned();
        assert_eq!(digits, desk.digits().unwrap());
        desk.answer(true).unwrap();
        run.run("enroll confirm yes").unwrap();
        let mut set = |role: &str| {
            let pin = run.run("pin suggest").unwrap()["pin"].as_str().unwrap().to_owned();
            run.run(&format!("pin set {role} {pin}")).unwrap();
            pin
        };
        let pins = (set("normal"), set("duress"));
        run.run("enroll finish").unwrap();
        run.run(&format!("unlock {}", pins.0)).unwrap();
        run.run("sync").unwrap();
        run.end().unwrap();
        (self.pin, self.second_pin) = (Some(pins.0), Some(pins.1));
    }

    /// The command line of this phone, its PIN in the environment, its clock at today.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(ACTORS);
        command.arg("phone").arg("--dir").arg(&self.dir).args(["--fake-clock", &now_s().to_string()]).args(args);
        command.env_remove("NIGHTJAR_PHONE_DIR").env_remove("NIGHTJAR_PIN").stdin(std::process::Stdio::null());
        if let Some(pin) = &self.pin {
            command.env("NIGHTJAR_PIN", pin);
        }
        command
    }

    /// Runs a command for a script.
    pub fn json(&self, args: &[&str]) -> Said {
        let mut command = self.command(args);
        command.arg("--json");
        Said::by(&mut command)
    }

    /// Runs a command for a person.
    pub fn text(&self, args: &[&str]) -> Said {
        Said::by(&mut self.command(args))
    }

    /// Runs a command that must be done.
    #[track_caller]
    pub fn done(&self, args: &[&str]) -> Value {
        let said = self.json(args);
        assert_eq!(said.code, 0, "{args:?}: {said:?}");
        said.last()
    }

    /// Runs a command that must be refused under this name, with words that say what to do, in either form.
    #[track_caller]
    pub fn refused(&self, args: &[&str], error: &str, code: i32) -> Value {
        let said = self.json(args);
        let answer = said.last();
        assert_eq!((answer["error"].as_str(), said.code), (Some(error), code), "{args:?}: {said:?}");
        assert!(answer["text"].as_str().unwrap().len() > 10, "{answer}");
        answer
    }

    /// What is written on this phone, and how many of it wait.
    #[track_caller]
    pub fn written(&self) -> (u64, u64) {
        let ledger = &self.done(&["pending"])["ledger"];
        (ledger["written"].as_u64().unwrap(), ledger["waiting"].as_u64().unwrap())
    }

    /// Runs lines in one process; an answer a line, progress left out.
    pub fn script(&self, lines: &[String]) -> Vec<Value> {
        let mut command = self.command(&["--json", "run", "-"]);
        let out = fed(&mut command, &(lines.join("\n") + "\n"));
        let answers: Vec<Value> =
            String::from_utf8(out.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        answers.into_iter().filter(|answer| answer.get("progress").is_none()).collect()
    }
}

/// What a process said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// Runs a command to its end.
    pub fn by(command: &mut Command) -> Self {
        Self::of(command.output().unwrap())
    }

    /// What came of a process; one that was killed has no code and fails the test.
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or_else(|| panic!("killed: {:?}", output.status)),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The last line of JSON.
    pub fn last(&self) -> Value {
        let line = self.out.lines().last().unwrap_or_default();
        serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }
}

/// Runs a command with this on its standard input.
pub fn fed(command: &mut Command, input: &str) -> Output {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Beside the reading: neither side may wait for the other.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

/// Unix seconds.
pub fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// Every file of a folder but `hw`, by name.
pub fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}
