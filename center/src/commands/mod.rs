//! One file a command.

mod enroll;
mod init;
mod open;
mod order;
mod records;
mod report;
mod serve;
mod status;

use std::path::Path;

use nightjar_desk::{Desk, DeskError, Key};
use nightjar_relay::StoreMailroom;

use crate::args::{Args, Command, Unlock};
use crate::error::CenterError;
use crate::output::Output;
use crate::secret_input::{self, Given};

/// Runs the command that was asked for.
pub(crate) fn run(args: Args, out: &Output) -> Result<(), CenterError> {
    match args.command {
        Command::Init(args) => init::run(&args, out),
        Command::Serve(args) => serve::run(&args, out),
        Command::Enroll(args) => enroll::run(args, out),
        Command::Open(args) => open::run(args, out),
        Command::Records(args) => records::run(args, out),
        Command::Report(args) => report::run(args, out),
        Command::Status(args) => status::run(args, out),
        Command::Order(args) => order::run(args, out),
    }
}

/// Opens the desk with what the person has. Says so if incidents stay closed.
fn unlock(dir: &Path, unlock: &mut Unlock, out: &Output) -> Result<Desk, CenterError> {
    // Before anybody types seven words: is there a center at all?
    Desk::exists(dir)?;
    let desk = match secret_input::given(unlock)? {
        Given::Passphrase(text) => Desk::unlock(dir, &Key::Passphrase(&text))?,
        Given::Recovery(text) => Desk::unlock(dir, &Key::Recovery(&text)).map_err(|error| {
            let wrong = matches!(error, DeskError::WrongPassphrase | DeskError::NotWords);
            if wrong { CenterError::WrongRecovery } else { error.into() }
        })?,
    };
    if !desk.has_documentation() {
        out.note("The documentation key is not open: incidents wait, counted as unknown.");
    }
    Ok(desk)
}

/// The relay's store in the center's folder.
const RELAY_STORE: &str = "relay.db";

/// Opens the relay's store for the desk, beside a running `serve` or without one.
fn mailroom(dir: &Path, desk: &Desk) -> Result<StoreMailroom, CenterError> {
    Ok(StoreMailroom::open(&dir.join(RELAY_STORE), desk.center(), &[desk.ctrl()])?)
}
