//! The command line, and with the same words a line of a script.

use clap::{Parser, Subcommand, ValueEnum};
use nightjar_words::Language;
use std::path::PathBuf;

const AFTER: &str = "\
A first day, by hand (`nightjar-center enroll` shows the code at the desk):
  nightjar-phone --dir ana enroll
  nightjar-phone --dir ana sync                 (asks for the PIN: the first contact activates the phone)
  nightjar-phone --dir ana shift start '{\"kind\":\"shift\",\"band\":\"night\",\"zones\":[\"z01\"],\"team\":[\"w01\"]}'
  nightjar-phone --dir ana save '{\"kind\":\"outreach_contact\", ...}'      (`schema outreach_contact` lists the fields)
  nightjar-phone --dir ana shift end '{\"kind\":\"shift\",\"safety\":\"ok\"}'
  nightjar-phone --dir ana sync

The PIN: commands that need an unlocked phone take it from --pin-fd, from the environment variable NIGHTJAR_PIN, or ask for
it. It is never an argument. `sync` works without it, but reads the center's mail only with it. A script (`run -`) unlocks
once and stays unlocked in its own process; nothing on disk can.

Exit codes:
  0  done
  1  the storage, the key store or randomness refused; nothing was half done
  2  the command line, or a code, is not of the allowed form
  3  wrong PIN, or a pause after wrong ones
  4  the draft breaks a rule; the faults are listed, nothing was stored
  5  not possible in this state; the message says what to do first
  6  the center was not reached, or is not what it must be; everything waits on the phone
  7  the data folder is missing, in use, read-only, damaged or of a newer version
A script runs to its end and has the code of the line refused last; with --json it has 0, each answer says its own.

The key store of this program is a FAKE: a folder `hw` beside the data that plays a chip. Whoever copies it too has the chip.";

const SCRIPT: &str = "\
One command a line, as on the command line but without `nightjar-phone` and options; a draft stands on the line itself. Empty
lines and lines that begin with # say nothing. Only in a script:
  unlock PIN                  and the phone stays unlocked until `lock` or the end of the script
  enroll CODE                 then: enroll confirm yes|no
  pin suggest                 then: pin set normal PIN; the same for: pin set duress PIN
  enroll finish               the commit";

/// A phone without a screen: logs contacts offline, seals them, delivers them to the center.
#[derive(Parser)]
#[command(name = "nightjar-phone", version, after_help = AFTER, disable_help_subcommand = true, max_term_width = 110)]
pub(crate) struct Arguments {
    /// Folder of the phone's data; `enroll` and `run` make it
    #[arg(long, global = true, env = "NIGHTJAR_PHONE_DIR", default_value = "nightjar-phone-data")]
    pub(crate) dir: PathBuf,
    /// Which key store the fake plays; a phone keeps what it was made with
    #[arg(long, global = true, value_enum, default_value_t = Hardware::Tee, hide_possible_values = true)]
    #[arg(value_name = "tee|strongbox|enclave|software")]
    pub(crate) hw: Hardware,
    /// Print one JSON object a line instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of messages: en, ru, uk, ky ... (a word that is none lists them)
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    pub(crate) language: Language,
    /// Read the PIN's digits from this open file descriptor
    #[arg(long, global = true, value_name = "N")]
    pub(crate) pin_fd: Option<u32>,
    /// FAKE: a clock that stands at this Unix second and moves only when somebody waits; for tests and demonstrations
    #[arg(long, global = true, value_name = "SECONDS", hide = true)]
    pub(crate) fake_clock: Option<u64>,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

fn language(code: &str) -> Result<Language, String> {
    let known = || Language::ALL.iter().map(|known| known.code()).collect::<Vec<_>>().join(", ");
    Language::from_code(code).map_err(|_| format!("languages: {}", known()))
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
    /// Join a center: its code, six digits on two screens, two PINs. An unlocked phone that scans again keeps its PINs
    Enroll {
        /// The code as the desk prints it, in one argument or many; without it the code is asked for
        #[arg(value_name = "CODE")]
        words: Vec<String>,
    },
    /// Get two new PINs: `pin set`
    Pin {
        /// `set`
        #[arg(required = true, value_name = "set")]
        words: Vec<String>,
    },
    /// Check the PIN
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
        /// A JSON object (see `schema`), or `-` for standard input
        draft: String,
    },
    /// Seal and store a record
    Save {
        /// A JSON object (see `schema`), or `-` for standard input
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
        /// Record id, as `entries` lists it
        id: String,
        /// The whole new draft, or `-` for standard input
        draft: String,
    },
    /// Take a record of this shift back
    Withdraw {
        /// Record id, as `entries` lists it
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
    /// List the center's cards: agreements, rights, help numbers
    Cards {
        /// Show this card alone; the phone is locked first
        #[arg(long, value_name = "ID")]
        present: Option<u64>,
    },
    /// List the places that give a service, the friendly ones first
    Providers {
        /// Its code: sti, hts, legal_advice ...
        service: String,
    },
    /// Say what became of a slip, in a shift
    SlipOutcome {
        /// The code as it stands on the slip, in one argument or many; the center's code words do too
        #[arg(required = true, value_name = "CODE")]
        words: Vec<String>,
    },
    /// Print the catalogue in force: zones, items, services, tiles, and the center's rules for this phone
    Catalogue,
    /// List the settings, or change one
    Settings {
        /// language, theme, text, vibration or face
        #[arg(requires = "choice")]
        row: Option<String>,
        /// One of the row's choices (a word that is none lists them)
        choice: Option<String>,
    },
    /// Say what is written, waiting, at the center, opened, refused, damaged
    Pending,
    /// Meet the center: deliver, ask, fetch. A locked phone delivers too; with the PIN it reads its mail
    Sync {
        /// Take the PIN, from wherever it comes, so that the center's mail is read
        #[arg(long)]
        mail: bool,
    },
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
        /// Name of the kind: outreach_contact, shift ...
        kind: String,
    },
    /// Run lines of commands in one process
    #[command(after_help = SCRIPT)]
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
        /// The draft: band, zones, team, languages; `-` for standard input
        draft: String,
    },
    /// End it: what was readable of it goes
    End {
        /// The draft: approached, declined, sharps, police, safety; `-` for standard input
        draft: String,
    },
}
