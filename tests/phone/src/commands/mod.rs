//! What each command does: one file a theme. The answers are the facade's.

mod join;
mod look;
mod places;
mod record;
mod schema;
mod settings;
mod shift;
mod sync;
mod wipe;

use crate::answer::Out;
use crate::arguments::{Arguments, Command, Shift};
use crate::fault::{self, Fault};
use crate::{phone, pin, script};
use nightjar::{Nightjar, Notice, State};
use serde_json::json;
use std::process::ExitCode;

/// Runs one command line to its exit code.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let out = Out::new(arguments.json, arguments.language);
    match once(arguments, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            fault.tell(&out);
            fault.exit_code()
        }
    }
}

/// An open phone and whoever listens: what every command works on.
pub(crate) struct Session<'a> {
    pub(crate) phone: &'a Nightjar,
    pub(crate) out: &'a Out,
    /// Standard input belongs to a script: a command must not read it.
    pub(crate) in_script: bool,
}

impl Session<'_> {
    /// Runs a command: what a script line does, and what a command line does after unlocking.
    pub(crate) fn carry_out(&self, command: &Command) -> Result<(), Fault> {
        let Self { phone, out, .. } = self;
        match command {
            Command::Enroll { words } => join::enroll_step(self, words),
            Command::Pin { words } => join::pin_step(self, words),
            Command::Unlock { pin } => unlocked(self, pin.as_deref()),
            Command::State => look::state(phone, out),
            Command::Shift(Shift::Start { draft }) => shift::start(self, draft),
            Command::Shift(Shift::End { draft }) => shift::end(self, draft),
            Command::Check { draft } => record::check(self, draft),
            Command::Save { draft } => record::save(self, draft),
            Command::Amend { id, draft } => record::amend(self, id, draft),
            Command::Withdraw { id, reason } => record::withdraw(self, id, reason),
            Command::Decline { undo } => shift::decline(self, *undo),
            Command::Entries { page } => look::entries(phone, *page, out),
            Command::Totals => look::totals(phone, out),
            Command::Stock => look::stock(phone, out),
            Command::Cards { present } => places::cards(phone, *present, out),
            Command::Providers { service } => places::providers(phone, service, out),
            Command::SlipOutcome { words } => places::slip_outcome(phone, &words.join(" "), out),
            Command::Catalogue => places::catalogue(phone, out),
            Command::Settings { row, choice } => settings::settings(phone, row.as_deref().zip(choice.as_deref()), out),
            Command::Pending => look::pending(phone, out),
            Command::Sync { .. } => sync::sync(phone, out),
            Command::Holds => look::holds(phone, out),
            Command::Lock => {
                phone.lock();
                out.done(json!({}), "Locked.");
                Ok(())
            }
            Command::Wipe { all } => wipe::wipe(self, *all),
            Command::Schema { kind } => schema::print(kind, out),
            Command::Run { .. } => Err(Fault::usage("a script cannot run a script")),
        }
    }

    /// Prints what a person must be told once, beside the answer.
    pub(crate) fn tell_notices(&self) {
        for notice in self.phone.take_notices() {
            // A phone that is not enrolled has no way to a center that could be lost.
            if notice != Notice::LinkLost || !is_new(self.phone) {
                self.out.note(&fault::notice(notice, self.out));
            }
        }
    }
}

fn once(arguments: &Arguments, out: &Out) -> Result<(), Fault> {
    let command = &arguments.command;
    let when = PinUse::of(command);
    match (when, command) {
        (PinUse::Own, Command::Schema { kind }) => return schema::print(kind, out),
        (PinUse::Own, Command::Wipe { all }) => return wipe::once(arguments, *all, out),
        (PinUse::Own, Command::Run { file }) => return script::run(&phone::open_or_make(arguments)?, file, out),
        (PinUse::Own, Command::Enroll { words }) => return join::enroll(arguments, words, out),
        (PinUse::Own, Command::Pin { words }) => return join::pins(arguments, words, out),
        _ => {}
    }
    if matches!(command, Command::Unlock { pin: Some(_) }) {
        return Err(Fault::usage("a PIN is never an argument: give --pin-fd or NIGHTJAR_PIN, or be asked"));
    }
    let phone = phone::open(arguments)?;
    let session = Session { phone: &phone, out, in_script: false };
    // The faults of a damaged phone are told before whatever comes of the command.
    session.tell_notices();
    match when {
        PinUse::Always => unlock(arguments, &phone)?,
        PinUse::IfGiven if phone.state() == State::Locked && sync::wants_pin(arguments, &phone)? => {
            unlock(arguments, &phone)?;
        }
        PinUse::IfGiven | PinUse::Never | PinUse::Own => {}
    }
    let done = session.carry_out(command);
    session.tell_notices();
    done
}

/// What a command line does about the PIN.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PinUse {
    /// The command needs an unlocked phone.
    Always,
    /// It works on a locked phone, and does more on an unlocked one.
    IfGiven,
    /// It works on a locked phone.
    Never,
    /// It opens the phone its own way.
    Own,
}

impl PinUse {
    fn of(command: &Command) -> Self {
        match command {
            Command::Unlock { .. }
            | Command::Shift(_)
            | Command::Check { .. }
            | Command::Save { .. }
            | Command::Entries { .. }
            | Command::Totals
            | Command::Amend { .. }
            | Command::Withdraw { .. }
            | Command::Decline { .. }
            | Command::Stock
            | Command::Cards { .. }
            | Command::Providers { .. }
            | Command::SlipOutcome { .. }
            | Command::Catalogue
            | Command::Settings { row: Some(_), .. } => Self::Always,
            Command::Sync { .. } => Self::IfGiven,
            Command::State
            | Command::Pending
            | Command::Holds
            | Command::Lock
            | Command::Settings { row: None, .. } => Self::Never,
            Command::Enroll { .. }
            | Command::Pin { .. }
            | Command::Wipe { .. }
            | Command::Schema { .. }
            | Command::Run { .. } => Self::Own,
        }
    }
}

/// Unlocks with the PIN from outside or from a person; a phone that has none says so before anybody types one.
fn unlock(arguments: &Arguments, phone: &Nightjar) -> Result<(), Fault> {
    if is_new(phone) {
        return Err(nightjar::Refused::NotEnrolled.into());
    }
    pin::unlock(phone, &pin::ask(arguments, "PIN: ")?)
}

fn unlocked(session: &Session<'_>, digits: Option<&str>) -> Result<(), Fault> {
    match digits {
        Some(digits) => {
            pin::unlock(session.phone, digits)?;
            session.out.done(json!({}), "Unlocked.");
        }
        // A command line unlocked it just now; a script did or did not.
        None if matches!(session.phone.state(), State::Open | State::Shift) => {
            session.out.done(json!({}), "The PIN is right.");
        }
        None => return Err(Fault::usage("unlock PIN")),
    }
    Ok(())
}

fn is_new(phone: &Nightjar) -> bool {
    matches!(phone.state(), State::Fresh | State::NeedsActivation | State::Enrolling)
}
