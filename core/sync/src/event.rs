//! What the engine hears and what it asks for.

use nightjar_wire::Nonce;
use nightjar_wire::command::Command as ControlCommand;
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::PageKind;
use nightjar_wire::reply::Reply;

use crate::plan::{Link, Plan};
use crate::round::Round;
use crate::row::Row;

/// The phone's state as the engine works on it; taken anew after every transaction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// All rows of `o`; place = row number.
    pub rows: Vec<Row>,
    /// The link page.
    pub link: Link,
    /// What may be fetched now.
    pub inbox: InboxAccess,
}

/// Which pages the phone may fetch now (security.md 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InboxAccess {
    /// Locked or not active: none.
    #[default]
    None,
    /// Unlocked, but nothing here opens a bulletin.
    Mail,
    /// Unlocked with everything.
    All,
}

/// Something that happened; each is the answer to one [`Command`].
#[derive(Debug)]
pub enum Event<'a> {
    /// The relay answered [`Command::GetHello`].
    Hello(Hello),
    /// [`Command::GetBundle`] is done: stored with its number, or refused (`None`) and left alone.
    Bundle(Option<u64>),
    /// The relay answered a round with a frame that can be read.
    Reply {
        /// The frame.
        reply: &'a Reply,
        /// Its command, if [`nightjar_wire::command::read`] accepts it.
        command: Option<ControlCommand>,
    },
    /// An inbox page arrived.
    Page {
        /// Its kind.
        kind: PageKind,
        /// Its number.
        number: u64,
    },
    /// [`Command::TakePage`] is done. `moved`: the cursor passed the page.
    PageTaken {
        /// Whether the cursor moved past it.
        moved: bool,
        /// State after it.
        snapshot: Snapshot,
    },
    /// A plan was applied, or the pool grew; changes that no longer fitted were skipped.
    Applied(Snapshot),
    /// A plan could not be applied; nothing of it was.
    NotApplied,
    /// The command was run; `false`: it could not be, and will be delivered again.
    CommandRun(bool),
    /// The wait is over and the old connection closed.
    Waited,
    /// Hello, bundle, round or page did not come to an answer.
    Failed(Failure),
    /// The person, or a wipe, ends the contact.
    Cancelled,
}

/// Why a request came to no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or it broke before the answer was whole.
    Offline,
    /// Another key than the pinned ones: a captive portal, a proxy, or somebody in between.
    PinMismatch,
    /// 401.
    LoginRefused,
    /// 404: the relay does not know this center.
    UnknownCenter,
    /// 429 or 503, with the seconds of Retry-After.
    Busy {
        /// Seconds to wait, if the relay said.
        retry_after_s: Option<u32>,
    },
    /// An answer of the wrong size, with unknown codes, or any other status: it changes nothing.
    Unreadable,
}

/// What the caller has to do next; it answers with one [`Event`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Ask for a nonce on the current connection (open one if there is none).
    GetHello,
    /// Fetch the key bundle; store it if it verifies, its number is higher and everything else of security.md 5.3 holds.
    GetBundle,
    /// Apply the plan in one transaction, then answer with a new snapshot.
    Apply(Plan),
    /// Let the pool grow, then answer [`Event::Applied`].
    Grow,
    /// Send 16 envelopes and 72 questions.
    SendRound {
        /// Rows and questions.
        round: Box<Round>,
        /// Login nonce, used up by this.
        nonce: Nonce,
        /// Number of the last command run, for the login block.
        command_done: u64,
    },
    /// Fetch one inbox page.
    FetchPage {
        /// Login nonce, used up by this.
        nonce: Nonce,
        /// Number of the last command run, for the login block.
        command_done: u64,
        /// Bulletin cursor to send.
        bulletin_after: u64,
        /// Mail cursor to send.
        mail_after: u64,
    },
    /// Open the page just received, apply its items and move its cursor in one transaction.
    TakePage,
    /// Run a command of the center. Its number is stored afterwards, by a plan: a crash in between means that it is
    /// delivered again.
    RunCommand(ControlCommand),
    /// Close the connection, wait, and go on over a new one.
    WaitThenNewConnection {
        /// Seconds to wait.
        seconds: u32,
    },
    /// The contact is over.
    Finished(Outcome),
}

/// A command and, after each round, how far the contact has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What to do next.
    pub command: Command,
    /// Present after each reply.
    pub progress: Option<Progress>,
}

/// How far a contact has come, in counted records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Records that reached the center in this contact.
    pub done: u32,
    /// Records that still wait.
    pub left: u32,
}

/// How a contact ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Why it ended.
    pub end: End,
    /// Hand this to the next contact's [`crate::Start`]: it was cut off before its extra round.
    pub extra_owed: bool,
    /// Records that reached the center in this contact.
    pub done: u32,
    /// Records that still wait.
    pub left: u32,
    /// Envelopes that the relay called opened with a wrong tag: to be shown.
    pub wrong_tags: u32,
}

/// Why a contact ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// No counted record waits any more.
    Complete,
    /// It went through, but records still wait: another contact is needed.
    MoreWaiting,
    /// Cancelled.
    Cancelled,
    /// No connection, or lost more often than is tried again.
    Offline,
    /// Another key than the pinned ones; nothing was sent to it.
    PinMismatch,
    /// The relay does not accept this phone's login.
    LoginRefused,
    /// The relay says that this phone was revoked (result 4).
    Revoked,
    /// The relay has no room (result 5).
    RelayFull,
    /// The relay asks for a pause.
    Busy {
        /// Seconds before the next contact.
        retry_after_s: u32,
    },
    /// The relay does not know this center.
    UnknownCenter,
    /// The relay speaks for an older state of the center than the desk announced.
    OldGeneration,
    /// An answer could not be read; it changed nothing.
    Unreadable,
    /// The phone's storage refused a transaction.
    Storage,
    /// No free row for fillers could be had.
    NoRoom,
    /// No randomness.
    NoRandomness,
    /// The caller answered a command with an event that does not belong to it.
    OutOfStep,
}

impl Step {
    pub(crate) fn of(command: Command) -> Self {
        Self { command, progress: None }
    }
}
