//! The center: a folder, a relay that can be killed, and desk commands that come and go.

use super::{Failure, Program};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a relay may take until it answers.
const START: Duration = Duration::from_secs(20);

/// A center on this machine.
pub struct Center {
    program: Program,
    folder: PathBuf,
    secrets: PathBuf,
    listen: SocketAddr,
    relay: Option<Child>,
}

/// An enrollment at the desk, between the code and the answer to six digits.
pub struct Enrolling {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Center {
    /// Makes a center below `folder` whose phones use `address`; its relay will listen on `listen`.
    ///
    /// # Errors
    /// When `init` fails.
    pub fn init(program: &Program, folder: &Path, address: SocketAddr, listen: SocketAddr) -> Result<Self, Failure> {
        let secrets = folder.join("away-from-the-machine");
        std::fs::create_dir_all(&secrets).map_err(|error| error.to_string())?;
        let center = Self { program: program.clone(), folder: folder.join("center"), secrets, listen, relay: None };
        let mut command = center.command("init");
        command.args(["--address", &address.to_string(), "--unattended", "--passphrase-file"]);
        command.arg(center.passphrase()).arg("--recovery-file").arg(center.secrets.join("recovery"));
        command.arg("--root-file").arg(center.secrets.join("root"));
        finished(command)?;
        Ok(center)
    }

    /// Where its data lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Starts the relay and waits until it answers.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn serve(&mut self) -> Result<(), Failure> {
        let mut command = self.command("serve");
        command.args(["--listen", &self.listen.to_string()]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("the relay does not start: {error}"))?;
        let started = Instant::now();
        while TcpStream::connect(self.listen).is_err() {
            if let Ok(Some(status)) = child.try_wait() {
                return Err(format!("the relay ended with {status}"));
            }
            if started.elapsed() > START {
                let _ = child.kill();
                return Err("the relay does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.relay = Some(child);
        Ok(())
    }

    /// Kills the relay as a power cut would: no signal that it could hear.
    pub fn kill_relay(&mut self) {
        if let Some(mut relay) = self.relay.take() {
            let _ = relay.kill();
            let _ = relay.wait();
        }
    }

    /// Shows a code at the desk; returns it as text beside the enrollment under way.
    ///
    /// # Errors
    /// When the desk does not show one.
    pub fn enroll(&self, worker: &str) -> Result<(String, Enrolling), Failure> {
        let mut command = self.desk("enroll");
        command.args(["--worker", worker]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("enroll does not start: {error}"))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("enroll has no standard input or output".into());
        };
        let mut enrolling = Enrolling { child, input, output: BufReader::new(output) };
        let shown = enrolling.next("code")?;
        let code = shown["text"].as_str().ok_or("enroll shows no code")?.replace('\n', " ");
        Ok((code, enrolling))
    }

    /// Opens everything that waits; returns the classes and their sum.
    ///
    /// # Errors
    /// When the command fails.
    pub fn open(&self) -> Result<Value, Failure> {
        finished(self.desk("open"))
    }

    /// The month's sheet for `target`.
    ///
    /// # Errors
    /// When the command fails.
    pub fn report(&self, month: &str, target: &str) -> Result<Value, Failure> {
        let mut command = self.desk("report");
        command.args(["--month", month, "--target", target]);
        finished(command)
    }

    /// The same sheet as a person reads it.
    ///
    /// # Errors
    /// When the command fails.
    pub fn report_text(&self, month: &str, target: &str) -> Result<String, Failure> {
        let mut command = self.program.part("center");
        command.arg("report").arg("--dir").arg(&self.folder).arg("--passphrase-file").arg(self.passphrase());
        command.args(["--month", month, "--target", target]);
        text(command)
    }

    /// Every record the desk has opened, as it would print them: the positive control of every search.
    ///
    /// # Errors
    /// When the command fails.
    pub fn records(&self) -> Result<String, Failure> {
        text(self.desk("records"))
    }

    fn passphrase(&self) -> PathBuf {
        self.secrets.join("passphrase")
    }

    fn command(&self, name: &str) -> Command {
        let mut command = self.program.part("center");
        command.args(["--json", name]).arg("--dir").arg(&self.folder);
        command
    }

    fn desk(&self, name: &str) -> Command {
        let mut command = self.command(name);
        command.arg("--passphrase-file").arg(self.passphrase());
        command
    }
}

impl Drop for Center {
    fn drop(&mut self) {
        self.kill_relay();
    }
}

/// A desk whose enrollment nobody answers any more is closed: while it waits, no other desk command runs.
impl Drop for Enrolling {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Enrolling {
    /// Waits for the phone and returns the six digits on the desk's screen.
    ///
    /// # Errors
    /// When the desk gives up.
    pub fn digits(&mut self) -> Result<String, Failure> {
        let shown = self.next("digits")?;
        shown["digits"].as_str().map(str::to_owned).ok_or_else(|| "enroll shows no digits".into())
    }

    /// Says at the desk whether both screens show the same, and waits until it is done.
    ///
    /// # Errors
    /// When the desk does not enroll the phone.
    pub fn answer(mut self, same: bool) -> Result<(), Failure> {
        writeln!(self.input, "{}", if same { "yes" } else { "no" }).map_err(|error| error.to_string())?;
        let mut rest = String::new();
        let _ = self.output.read_to_string(&mut rest);
        let status = self.child.wait().map_err(|error| error.to_string())?;
        if status.success() == same { Ok(()) } else { Err(format!("enroll ended with {status}")) }
    }

    fn next(&mut self, event: &str) -> Result<Value, Failure> {
        let mut line = String::new();
        self.output.read_line(&mut line).map_err(|error| error.to_string())?;
        let value: Value = serde_json::from_str(&line).map_err(|_| format!("enroll ended before its {event}"))?;
        if value["event"] == event {
            Ok(value)
        } else {
            Err(format!("enroll says {} instead of {event}", value["event"]))
        }
    }
}

/// A port that is free now: the relay takes it a moment later, and again after it was killed.
///
/// # Errors
/// When the system gives none.
pub fn free_port() -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map_err(|error| error.to_string())
}

fn text(mut command: Command) -> Result<String, Failure> {
    let name = command.get_args().nth(2).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let out = command.output().map_err(|error| format!("center {name} does not start: {error}"))?;
    if out.status.success() {
        return Ok(String::from_utf8_lossy(&out.stdout).into_owned());
    }
    Err(format!("center {name}: {} {}", out.status, String::from_utf8_lossy(&out.stderr).trim()))
}

fn finished(command: Command) -> Result<Value, Failure> {
    let text = text(command)?;
    let last = text.lines().last().unwrap_or("null");
    serde_json::from_str(last).map_err(|error| format!("a center command said no JSON: {error}"))
}
