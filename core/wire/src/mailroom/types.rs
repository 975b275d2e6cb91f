//! What passes between desk and relay.

use crate::calendar::Day;
use crate::command::COMMAND_LEN;
use crate::enroll::ENROLL_POST_LEN;
use crate::envelope::ENVELOPE_LEN;
use crate::ids::{EnvelopeId, RelayDeviceId, TokenId};
use crate::inbox::PAGE_LEN;

/// A login key and what it may do.
#[derive(Clone, PartialEq, Eq)]
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
#[derive(Clone, PartialEq, Eq)]
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
#[derive(Clone, PartialEq, Eq)]
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

crate::bytes::redacted_debug!(DeviceEntry, Finished, DeviceCommand);

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
