//! A person at a terminal: a program on a pseudo-terminal (util-linux `script`), prompts read and answered.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Longer than anything takes on a busy machine: only a test that hangs ends here.
const PATIENCE: Duration = Duration::from_secs(120);

/// A program at a terminal.
pub struct Terminal {
    child: Child,
    input: ChildStdin,
    shown: Arc<Mutex<String>>,
    /// How much of what was shown an earlier step has read.
    read: usize,
}

/// Whether this machine can play a terminal.
pub fn is_possible() -> bool {
    Command::new("script")
        .arg("--version")
        .output()
        .is_ok_and(|out| String::from_utf8_lossy(&out.stdout).contains("util-linux"))
}

impl Terminal {
    /// Starts a command line of the shell. The program takes the shell's place: some shells stay beside it and, at a
    /// Ctrl-C that it ends on in order, end as interrupted.
    pub fn start(line: &str, cwd: &std::path::Path, envs: &[(&str, &str)]) -> Self {
        let mut command = Command::new("script");
        command
            .args(["-qefc", &format!("exec {line}"), "/dev/null"])
            .env("SHELL", "/bin/sh")
            .current_dir(cwd)
            .envs(envs.iter().copied());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let shown = Arc::new(Mutex::new(String::new()));
        let screen = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut piece = [0; 1024];
            let mut bytes = Vec::new();
            while let Ok(n) = output.read(&mut piece) {
                if n == 0 {
                    break;
                }
                bytes.extend_from_slice(&piece[..n]);
                *screen.lock().unwrap_or_else(PoisonError::into_inner) =
                    String::from_utf8_lossy(&bytes).replace('\r', "");
            }
        });
        Self { child, input, shown, read: 0 }
    }

    /// Waits until `prompt` is shown; returns what was shown since the last prompt.
    #[track_caller]
    pub fn until(&mut self, prompt: &str) -> String {
        let started = Instant::now();
        loop {
            let all = self.screen();
            if let Some(at) = all.get(self.read..).and_then(|new| new.find(prompt)) {
                let end = self.read + at + prompt.len();
                let new = all.get(self.read..end).unwrap().to_owned();
                self.read = end;
                return new;
            }
            assert!(started.elapsed() < PATIENCE, "no `{prompt}` in:\n{all}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until one of two prompts is shown, or the program ends: then `None`.
    #[track_caller]
    pub fn until_either<'a>(&mut self, one: &'a str, other: &'a str) -> Option<&'a str> {
        let started = Instant::now();
        loop {
            let ended = self.child.try_wait().unwrap().is_some();
            let new = self.screen().get(self.read..).unwrap_or_default().to_owned();
            if let Some(prompt) = [one, other].into_iter().find(|prompt| new.contains(prompt)) {
                self.until(prompt);
                return Some(prompt);
            }
            if ended {
                return None;
            }
            assert!(started.elapsed() < PATIENCE, "no `{one}`, no `{other}` in:\n{new}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Types a line. A prompt that hides what is typed sets the terminal a moment after it was shown.
    pub fn types(&mut self, line: &str) {
        std::thread::sleep(Duration::from_millis(300));
        self.input.write_all(format!("{line}\n").as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Everything shown so far.
    pub fn screen(&self) -> String {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for the end; returns the exit code and everything shown.
    #[track_caller]
    pub fn end(mut self) -> (i32, String) {
        let started = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.code().unwrap_or(-1);
            }
            assert!(started.elapsed() < PATIENCE, "does not end:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(20));
        };
        std::thread::sleep(Duration::from_millis(100));
        (code, self.screen())
    }

    /// Stops it, as Ctrl-C does.
    pub fn interrupts(&mut self) {
        self.input.write_all(&[3]).unwrap();
        self.input.flush().unwrap();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
