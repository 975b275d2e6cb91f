//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  the disk, the store or the network refused; the message says which
  2  the command line, or a value in it, does not fit: its form, or no phone that it can mean
  3  the passphrase or recovery key opens nothing here, or not this
  4  there is no center in this folder, or there is one already
  5  another desk command is running: wait until it is done
  6  the phone was not enrolled: the digits differed, time was over, or its message did not open
  7  a person must look: the store is damaged or newer, or the sums do not add up

A whole center on one machine:
  nightjar-center init --dir center --address 192.168.1.10:8443
  nightjar-center serve --dir center          (leave it running)
  nightjar-center enroll --dir center --worker w01
  nightjar-center open --dir center
  nightjar-center report --dir center --month 2026-11";

/// Runs a drop-in center: stores sealed envelopes, enrolls phones, opens, counts.
#[derive(Parser)]
#[command(name = "nightjar-center", version, after_help = EXIT_CODES, disable_help_subcommand = true)]
pub(crate) struct Args {
    /// Print one JSON object a line instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a center: its keys, its year's bundle, its stores
    Init(Init),
    /// Run the relay: phones deliver to it
    Serve(Serve),
    /// Show a code, let one phone scan it, compare six digits
    Enroll(Enroll),
    /// Open every waiting envelope, say what became of each, tell the phones
    Open(Open),
    /// Print a month's sheet
    Report(Report),
    /// List every record the desk has opened, one JSON object a line
    Records(Records),
    /// Say what waits, what is open, what is held (counts only)
    Status(Status),
    /// Tell a phone that is not here to end its shift or to wipe itself; without more, list what waits
    Order(Order),
}

/// Where the center lives.
#[derive(Group)]
pub(crate) struct Place {
    /// Folder of the center
    #[arg(long, env = "NIGHTJAR_CENTER_DIR", default_value = "nightjar-center-data")]
    pub(crate) dir: PathBuf,
}

/// How the desk's store is unlocked. Without any of these the passphrase is asked for.
#[derive(Group)]
pub(crate) struct Unlock {
    /// Read the passphrase from this file
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Read the passphrase from this open file descriptor
    #[arg(long, value_name = "N", conflicts_with = "passphrase_file")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Unlock with the recovery key instead, read from this file (`-` asks for it)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["passphrase_file", "passphrase_fd"])]
    pub(crate) recovery_file: Option<PathBuf>,
    /// The passphrase itself; for scripts that cannot use a file
    #[arg(long, env = "NIGHTJAR_PASSPHRASE", hide = true, hide_env_values = true)]
    pub(crate) passphrase: Option<String>,
}

#[derive(Group)]
pub(crate) struct Init {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Address the phones will use, host:port; give it again for more than one
    #[arg(long = "address", value_name = "HOST:PORT", default_value = "127.0.0.1:8443")]
    pub(crate) addresses: Vec<String>,
    /// Ask nothing: passphrase and recovery key come from the files below, or are made and written there
    #[arg(long, requires_all = ["passphrase_file", "recovery_file", "root_file"])]
    pub(crate) unattended: bool,
    /// With --unattended: the passphrase; made and written (mode 0600) if the file does not exist
    #[arg(long, value_name = "FILE", requires = "unattended")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// With --unattended: the recovery key; made and written (mode 0600) if the file does not exist
    #[arg(long, value_name = "FILE", requires = "unattended")]
    pub(crate) recovery_file: Option<PathBuf>,
    /// With --unattended: where the root key is written (mode 0600); take it off this machine
    #[arg(long, value_name = "FILE", requires = "unattended")]
    pub(crate) root_file: Option<PathBuf>,
    /// Use the lowest password-hash cost: for tests and demos on slow machines only
    #[arg(long, hide = true)]
    pub(crate) low_cost: bool,
}

#[derive(Group)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Address to listen on
    #[arg(long, default_value = "0.0.0.0:8443")]
    pub(crate) listen: SocketAddr,
    /// Loopback address for /health and /metrics
    #[arg(long)]
    pub(crate) metrics: Option<SocketAddr>,
}

#[derive(Group)]
pub(crate) struct Enroll {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
    /// Worker code for this phone ([a-z0-9_], at most 16 signs); the next free one if left out
    #[arg(long)]
    pub(crate) worker: Option<String>,
}

#[derive(Group)]
pub(crate) struct Open {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
}

#[derive(Group)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
    /// The month
    #[arg(long, value_name = "YYYY-MM")]
    pub(crate) month: String,
    /// Who it is for
    #[arg(long, value_enum, default_value_t = Target::Internal)]
    pub(crate) target: Target,
}

#[derive(Group)]
pub(crate) struct Status {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
}

#[derive(Group)]
pub(crate) struct Records {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
}

#[derive(Group)]
pub(crate) struct Order {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) unlock: Unlock,
    /// Worker code of the phone
    #[arg(long, value_name = "CODE", requires = "what")]
    pub(crate) phone: Option<String>,
    /// Mean every phone that has the code
    #[arg(long, requires = "what")]
    pub(crate) several: bool,
    /// What it is told
    #[arg(value_enum, requires = "phone")]
    pub(crate) what: Option<What>,
}

/// What a phone is told. Never WIPE ALL: one stolen key of the desk must not destroy unsent nights.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// End the shift: what can be read of it goes
    EndShift,
    /// Wipe all but the sealed outbox, which is still delivered
    Wipe,
    /// Take back an order that the phone has not run
    Withdraw,
}

/// For whom a sheet is made.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// As counted, for the center alone
    Internal,
    /// Through disclosure control; not for release yet
    Funder,
}
