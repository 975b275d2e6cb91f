//! The command line, and with the same words a line of a script.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const AFTER: &str = "\
The PIN: commands that need an unlocked phone take it from --pin-fd, from the environment variable NIGHTJAR_PIN, or ask for
it. It is never an argument. A script (`run -`) unlocks once and stays unlocked in its own process; nothing on disk can.

A draft is a JSON object (see `schema`), given as an argument or as `-` for standard input.

Exit codes:
  0  done
  1  the storage, the key store or randomness refused; nothing was half done
  2  the command line is not of the allowed form
  3  wrong PIN, or a pause after wrong ones
  4  the draft breaks a rule; the faults are listed, nothing was stored
  5  not possible in this state; the message says what to do first
  6  the center was not reached, or is not what it must be; everything waits on the phone
  7  the data folder is missing, in use, read-only, damaged or of a newer version

The key store of this program is a FAKE: a folder `hw` beside the data that plays a chip. Whoever copies it too has the chip.";

/// A phone without a screen: logs contacts offline, seals them, delivers them to the center.
#[derive(Parser)]
#[command(name = "nightjar-phone", version, after_help = AFTER, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// Folder of the phone's data
    #[arg(long, env = "NIGHTJAR_PHONE_DIR", default_value = "nightjar-phone-data")]
    pub(crate) dir: PathBuf,
    /// Which key store the fake plays; a phone keeps what it was made with
    #[arg(long, value_enum, default_value_t = Hardware::Tee)]
    pub(crate) hw: Hardware,
    /// Print one JSON object a line instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of texts: en or ru
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// Read the PIN's digits from this open file descriptor
    #[arg(long, value_name = "N")]
    pub(crate) pin_fd: Option<u32>,
    /// FAKE: a clock that stands at this Unix second and moves only when somebody waits; for tests and demonstrations
    #[arg(long, value_name = "SECONDS")]
    pub(crate) fake_clock: Option<u64>,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The key store that is played.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Hardware {
    /// Trusted execution environment
    Tee,
    /// Android's separate chip
    Strongbox,
    /// Apple's separate chip
    Enclave,
    /// No chip: shifts stay in memory only
    Software,
}

/// A command, or a line of a script.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Join a center: give its code as text. In a script: `enroll CODE`, `enroll confirm yes`, `pin ..`, `enroll finish`
    Enroll {
        /// The code as the desk prints it, or `confirm yes|no`, or `finish`; without it the code is asked for
        words: Vec<String>,
    },
    /// The two PINs: `pin set` for both anew; in a script `pin suggest` and `pin set normal|duress PIN`
    Pin {
        /// `set`, `suggest`, or `set normal|duress PIN`
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Check the PIN; in a script: `unlock PIN` and stay unlocked
    Unlock {
        /// Only in a script
        #[arg(hide = true)]
        pin: Option<String>,
    },
    /// Say which state the phone is in
    State,
    /// Start or end a shift
    #[command(subcommand)]
    Shift(Shift),
    /// Judge a draft: every fault at once
    Check {
        /// The draft
        draft: String,
    },
    /// Seal and store a record
    Save {
        /// The draft
        draft: String,
    },
    /// List this shift's entries, the newest first
    Entries {
        /// Page of 50, from 0
        #[arg(default_value_t = 0)]
        page: u32,
    },
    /// Count this shift
    Totals,
    /// Replace a record of this shift
    Amend {
        /// Record id
        id: String,
        /// The whole new draft
        draft: String,
    },
    /// Take a record of this shift back
    Withdraw {
        /// Record id
        id: String,
        /// entered_wrong, duplicate or client_withdrew
        reason: String,
    },
    /// Somebody said no
    Decline {
        /// Take the last one back
        #[arg(long)]
        undo: bool,
    },
    /// Count the bag
    Stock,
    /// Say what is written, waiting, at the center, opened, refused, damaged
    Pending,
    /// Meet the center: deliver, ask, fetch
    Sync,
    /// List what this phone holds
    Holds,
    /// Forget the keys
    Lock,
    /// Destroy what can be read, at once and without a question; sealed records stay and are delivered
    Wipe {
        /// Destroy the sealed records too: for handing the phone back
        #[arg(long)]
        all: bool,
    },
    /// Print the JSON Schema of a kind's draft
    Schema {
        /// Name of the kind
        kind: String,
    },
    /// Run lines of commands in one process
    Run {
        /// A file, or `-` for standard input
        file: String,
    },
}

/// What happens to a shift.
#[derive(Subcommand)]
pub(crate) enum Shift {
    /// Start one
    Start {
        /// The draft: band, zones, team, languages
        draft: String,
    },
    /// End it: what was readable of it goes
    End {
        /// The draft: approached, declined, sharps, police, safety
        draft: String,
    },
}
