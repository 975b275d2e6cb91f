//! A command that was not done: a name for scripts, words for people, an exit code for both.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "notices and the system's errors may grow; a new one is told in general"
)]

mod errors;

use crate::answer::Out;
use nightjar::{Fault as Broken, Notice, State};
use nightjar_words::{Arg, Key};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::process::ExitCode;

/// What a command was not done for.
pub(crate) struct Fault {
    name: &'static str,
    code: u8,
    says: Says,
    broken: Vec<Broken>,
    told: bool,
}

/// What a person is told.
enum Says {
    Key(Key),
    Number(Key, &'static str, u64),
    Plain(Cow<'static, str>),
}

impl Fault {
    fn key(name: &'static str, code: u8, key: Key) -> Self {
        Self { name, code, says: Says::Key(key), broken: Vec::new(), told: false }
    }

    fn number(name: &'static str, code: u8, key: Key, arg: &'static str, n: u64) -> Self {
        Self { says: Says::Number(key, arg, n), ..Self::key(name, code, key) }
    }

    /// The command line is not of the allowed form.
    pub(crate) fn usage(what: impl Into<Cow<'static, str>>) -> Self {
        Self::plain("usage", 2, what)
    }

    /// There is nothing to unlock: the phone is open already.
    pub(crate) fn is_open() -> Self {
        Self::plain("not_locked", 5, "This phone is unlocked already.")
    }

    fn plain(name: &'static str, code: u8, what: impl Into<Cow<'static, str>>) -> Self {
        Self { name, code, says: Says::Plain(what.into()), broken: Vec::new(), told: false }
    }

    /// The draft breaks these rules.
    pub(crate) fn draft(broken: Vec<Broken>) -> Self {
        let n = u64::try_from(broken.len()).unwrap_or(u64::MAX);
        Self { broken, ..Self::number("faults", 4, Key::ErrFaults, "n", n) }
    }

    /// Staff said that the digits differ.
    pub(crate) fn digits_differ() -> Self {
        Self::key("digits_differ", 5, Key::EnrollDiffers)
    }

    /// A wipe was not reported done by either half.
    pub(crate) fn wipe_unfinished() -> Self {
        let what = "NOT WIPED: neither key store nor disk answered. Try again; if it fails again, destroy the device.";
        Self::plain("wipe_unfinished", 1, what)
    }

    /// The machine gives no threads or sockets.
    pub(crate) fn storage() -> Self {
        Self::key("storage", 1, Key::ErrStorage)
    }

    /// The data folder cannot be used.
    pub(crate) fn folder(why: ErrorKind) -> Self {
        match why {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                Self::key("no_folder", 7, Key::ErrNoFolder)
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::key("read_only", 7, Key::ErrReadOnly),
            ErrorKind::StorageFull => Self::key("full", 1, Key::ErrPhoneFull),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }

    /// The same fault, already printed.
    pub(crate) fn already_told(self) -> Self {
        Self { told: true, ..self }
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }

    fn words(&self, out: &Out) -> Cow<'_, str> {
        match &self.says {
            Says::Key(key) => out.text(*key, &[]).into(),
            Says::Number(key, arg, n) => out.text(*key, &[(arg, Arg::Number(*n))]).into(),
            Says::Plain(what) => what.as_ref().into(),
        }
    }

    /// Prints it: for a script as the end of the command on standard output, for a person on standard error.
    pub(crate) fn tell(&self, out: &Out) {
        if self.told {
            return;
        }
        let words = self.words(out);
        if out.is_json() {
            let faults: Vec<Value> = self.broken.iter().map(json).collect();
            out.line(&json!({ "ok": false, "error": self.name, "text": words, "faults": faults }).to_string());
            return;
        }
        out.note(&words);
        for fault in &self.broken {
            out.note(&row(fault));
        }
    }
}

/// A fault of a draft as JSON.
pub(crate) fn json(fault: &Broken) -> Value {
    json!({ "path": fault.path, "rule": fault.rule, "hint": fault.hint })
}

/// A fault of a draft as a line for people.
pub(crate) fn row(fault: &Broken) -> String {
    let path = if fault.path.is_empty() { "(whole)" } else { &fault.path };
    format!("  {path:<24} {:<18} {}", fault.rule, fault.hint)
}

/// The name of a state, for scripts.
pub(crate) fn state_name(state: State) -> &'static str {
    match state {
        State::Fresh => "fresh",
        State::Enrolling => "enrolling",
        State::Locked => "locked",
        State::Open => "open",
        State::Shift => "shift",
        State::Blank => "blank",
        State::NeedsActivation => "needs_activation",
    }
}

/// What a person is told once.
pub(crate) fn notice(notice: Notice, out: &Out) -> String {
    let key = match notice {
        Notice::RamOnly => return "This shift is kept in memory only.".to_owned(),
        Notice::LinkLost => {
            return "The way to the center is lost. Nothing is lost: scan a code of the same center again.".to_owned();
        }
        Notice::StockLost => return "The bag's book is lost and starts at zero: count the bag again.".to_owned(),
        Notice::ForeignBundle => Key::ErrBundle,
        _ => Key::ErrDamaged,
    };
    out.text(key, &[])
}

#[cfg(test)]
mod tests;
