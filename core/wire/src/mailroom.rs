//! The only way desk and relay meet: one trait, and the same operations as signed CBOR for when they live
//! apart. security.md 7.

mod answer;
mod args;
mod request;

pub use answer::{ANSWER_MAX, Answer, MAILROOM_ANSWER};
pub use request::{MAILROOM_REQUEST, MailroomRefused, Op, REQUEST_MAX, Request, SignedRequest, message, sign_with};

use crate::calendar::Day;
use crate::command::COMMAND_LEN;
use crate::enroll::ENROLL_POST_LEN;
use crate::envelope::ENVELOPE_LEN;
use crate::ids::{EnvelopeId, RelayDeviceId, TokenId};
use crate::inbox::PAGE_LEN;

/// Most envelopes that one fetch gives.
pub const FETCH_MAX: u16 = 256;

/// What a desk asks of its relay. Blocking; every method's effect is durable when it returns.
///
/// In process the relay's store implements it; each call also sets the *desk day* that replies carry.
pub trait Mailroom: Send + Sync {
    /// Makes the desk known with its counter, before anything else in a connection.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] if the relay has seen a higher counter: this desk was restored from a
    /// backup and must take a new generation.
    fn connect(&self, counter: u64) -> Result<(), MailroomError>;

    /// Replaces the whole list of login keys and their states.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn devices(&self, all: &[DeviceEntry]) -> Result<(), MailroomError>;

    /// Makes enrollment tokens known.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn tokens(&self, tokens: &[TokenEntry]) -> Result<(), MailroomError>;

    /// Gives the enrollment posts that came.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn posts(&self) -> Result<Vec<Post>, MailroomError>;

    /// Sets what a waiting phone hears about its enrollment.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn token_state(&self, token: TokenId, state: TokenState) -> Result<(), MailroomError>;

    /// Gives up to `limit` held envelopes with a row number above `after`, in order; 0 the first time.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn fetch(&self, after: u64, limit: u16) -> Result<Vec<Fetched>, MailroomError>;

    /// Reports envelopes as done; the relay deletes the blob and keeps state and tag for 90 days.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn finish(&self, finished: &[Finished]) -> Result<(), MailroomError>;

    /// Adds inbox pages.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn put_inbox(&self, pages: &[InboxPage]) -> Result<(), MailroomError>;

    /// Drops inbox pages by number.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn drop_inbox(&self, numbers: &[u64]) -> Result<(), MailroomError>;

    /// Replaces the whole list of commands.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn commands(&self, all: &[DeviceCommand]) -> Result<(), MailroomError>;

    /// Sets the center generation.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn generation(&self, generation: u32) -> Result<(), MailroomError>;

    /// Sets the signed bundle that phones fetch.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn bundle(&self, signed: &[u8]) -> Result<(), MailroomError>;

    /// Counts held envelopes a day.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn counts(&self) -> Result<Vec<DayCount>, MailroomError>;
}

/// A mailroom call did nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MailroomError {
    /// The relay cannot be reached; try again later.
    #[error("the relay cannot be reached")]
    Offline,
    /// The relay has seen a higher counter: take a new generation and a counter above it.
    #[error("the relay knows a newer state of this desk")]
    CounterBehind {
        /// The relay's last counter.
        last: u64,
    },
    /// The relay does not know this center or its keys.
    #[error("the relay does not accept this desk")]
    Refused,
    /// The relay could not store; nothing was changed.
    #[error("the relay could not store")]
    Storage,
    /// The answer is not one of this version.
    #[error("the relay's answer cannot be read")]
    Answer,
}

/// A login key and what it may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceEntry {
    /// Public key of nj.s, uncompressed SEC1.
    pub key: [u8; 65],
    /// What it may do.
    pub state: DeviceState,
}

/// What a login key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceState {
    /// Posted, not yet taken in by the desk.
    Pending,
    /// May log in.
    Active,
    /// Logs in, but nothing is taken (result 4).
    Revoked,
}

/// An enrollment token as the relay knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenEntry {
    /// Its name; the token itself never leaves phone and desk.
    pub id: TokenId,
    /// When it ends, Unix seconds UTC.
    pub expiry_s: u64,
}

/// What the desk decided about an enrollment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// Taken in.
    Active,
    /// Refused.
    Refused,
}

/// An enrollment post that came.
#[derive(Clone, PartialEq, Eq)]
pub struct Post {
    /// The token it names.
    pub token: TokenId,
    /// Its bytes.
    pub post: Box<[u8; ENROLL_POST_LEN]>,
}

/// An envelope held by the relay.
#[derive(Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Its row number ([`EnvelopeId::row`]), to continue from.
    pub row: u64,
    /// The day it came.
    pub day: Day,
    /// Its bytes; the desk computes the id from them itself.
    pub blob: Box<[u8; ENVELOPE_LEN]>,
}

/// An envelope that the desk is done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// The envelope.
    pub env_id: EnvelopeId,
    /// How it ended.
    pub state: FinishedState,
    /// What the phone checks (opened), else 8 random bytes.
    pub tag: [u8; 8],
}

/// How an envelope ended at the desk, as far as the relay may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinishedState {
    /// Opened, a duplicate or a dummy: state 2.
    Opened,
    /// Late, damaged or refused, kept at the desk: state 3.
    Kept,
}

/// An inbox page to be served.
#[derive(Clone, PartialEq, Eq)]
pub struct InboxPage {
    /// The device it is for; none: a bulletin for all.
    pub device: Option<RelayDeviceId>,
    /// Its number in the center's one counter.
    pub number: u64,
    /// Its bytes.
    pub page: Box<[u8; PAGE_LEN]>,
}

/// A command to be put into the replies to one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceCommand {
    /// The device.
    pub device: RelayDeviceId,
    /// The signed command.
    pub command: [u8; COMMAND_LEN],
}

/// Envelopes held of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// The day they came.
    pub day: Day,
    /// How many are held.
    pub envelopes: u64,
}

impl FinishedState {
    /// Gives the code on the wire and in the relay's table.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Opened => 2,
            Self::Kept => 3,
        }
    }

    /// Reads a code; `None` if it is unknown.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            2 => Some(Self::Opened),
            3 => Some(Self::Kept),
            _ => None,
        }
    }
}

impl DeviceState {
    /// Gives the code on the wire and in the relay's table.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Pending => 0,
            Self::Active => 1,
            Self::Revoked => 2,
        }
    }

    /// Reads a code; `None` if it is unknown.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Pending),
            1 => Some(Self::Active),
            2 => Some(Self::Revoked),
            _ => None,
        }
    }
}

impl TokenState {
    /// Gives the code on the wire and in the relay's table.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Active => 1,
            Self::Refused => 2,
        }
    }

    /// Reads a code; `None` if it is unknown.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Active),
            2 => Some(Self::Refused),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
