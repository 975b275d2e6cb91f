//! The relay's reply to a round: 16 results, 72 states, a nonce, perhaps a command.

use crate::calendar::Day;
use crate::command::COMMAND_LEN;
use crate::ids::Nonce;
use crate::layout::{Field, Layout, LayoutError};
use crate::round::{ROUND_ASKS, ROUND_ENVELOPES};

/// Length of a reply in bytes.
pub const REPLY_LEN: usize = 1024;

/// The reply's layout.
pub static REPLY: Layout = Layout::new(
    "reply",
    "security.md 7",
    REPLY_LEN,
    &[
        Field::magic(0, b"NJP1", ""),
        Field::zero(4, 4),
        Field::value(8, 16, "next nonce", "for the next login"),
        Field::value(24, 4, "center generation", "be32"),
        Field::value(28, 2, "desk day", "be16: day of the desk's last request"),
        Field::zero(30, 2),
        Field::value(32, 16, "results", "16 x u8: 1 stored 2 already 3 malformed 4 revoked 5 full"),
        Field::value(48, 648, "states", "72 x (state u8: 0 unknown 1 held 2 opened 3 kept | tag 8, zeros in 0 and 1)"),
        Field::value(696, 8, "inbox newest", "be64: highest this device may fetch, 0 none"),
        Field::value(704, 128, "command", "`command`, zeros when idle"),
        Field::zero(832, 192),
    ],
);

/// What became of an envelope of the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundResult {
    /// Stored and committed.
    Stored,
    /// This very blob was held already.
    Already,
    /// Reserved: the relay judges no byte of an envelope.
    Malformed,
    /// The device's key is revoked; nothing was taken.
    Revoked,
    /// No room now, or another envelope has the same row number; try later.
    Full,
}

/// What the relay says about an envelope that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskState {
    /// Never seen, or lost with a relay: offer it again.
    Unknown,
    /// Held for the desk.
    Held,
    /// The desk says opened; true only if the tag is right.
    Opened {
        /// HMAC(desk tag, "nj/v1/opened" || be32 center generation)\[0..8\], or random for a dummy.
        tag: [u8; 8],
    },
    /// Kept at the desk: late, damaged or refused.
    Kept {
        /// Random.
        tag: [u8; 8],
    },
}

/// A reply.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// Nonce of the next login.
    pub next_nonce: Nonce,
    /// The center's generation.
    pub center_generation: u32,
    /// Day of the desk's last request to the relay.
    pub desk_day: Day,
    /// One result an envelope, in the round's order.
    pub results: [RoundResult; ROUND_ENVELOPES],
    /// One state a question, in the round's order.
    pub states: [AskState; ROUND_ASKS],
    /// Highest page number this device may fetch; 0 if there is none.
    pub inbox_newest: u64,
    /// The command's 128 bytes as they came; [`crate::command::read`] judges them.
    pub command: [u8; COMMAND_LEN],
}

crate::bytes::redacted_debug!(Reply);

/// A reply cannot be read; the whole of it changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    /// Wrong size, magic or zero bytes.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// A result or state this version does not know.
    #[error("reply: unknown code")]
    UnknownCode,
}

impl Reply {
    /// Reads the 1,024 bytes.
    ///
    /// # Errors
    /// [`ReplyError`]; a reply with any unknown code or non-zero zero changes nothing (security.md 7).
    pub fn parse(bytes: &[u8]) -> Result<Self, ReplyError> {
        REPLY.check(bytes)?;
        let mut results = [RoundResult::Stored; ROUND_ENVELOPES];
        for (result, code) in results.iter_mut().zip(REPLY.field(bytes, "results")) {
            *result = RoundResult::from_code(*code)?;
        }
        let mut states = [AskState::Unknown; ROUND_ASKS];
        let (cells, _) = REPLY.field(bytes, "states").as_chunks::<9>();
        for (state, [code, tag @ ..]) in states.iter_mut().zip(cells) {
            *state = AskState::from_code(*code, *tag)?;
        }
        Ok(Self {
            next_nonce: Nonce(crate::bytes::array(REPLY.field(bytes, "next nonce"))),
            center_generation: u32::from_be_bytes(crate::bytes::array(REPLY.field(bytes, "center generation"))),
            desk_day: Day(u16::from_be_bytes(crate::bytes::array(REPLY.field(bytes, "desk day")))),
            results,
            states,
            inbox_newest: crate::bytes::be(REPLY.field(bytes, "inbox newest")),
            command: crate::bytes::array(REPLY.field(bytes, "command")),
        })
    }

    /// Writes the 1,024 bytes.
    #[must_use]
    pub fn write(&self) -> [u8; REPLY_LEN] {
        let mut out = REPLY.blank();
        REPLY.put(&mut out, "next nonce", &self.next_nonce.0);
        REPLY.put(&mut out, "center generation", &self.center_generation.to_be_bytes());
        REPLY.put(&mut out, "desk day", &self.desk_day.0.to_be_bytes());
        REPLY.put(&mut out, "results", &self.results.map(RoundResult::code));
        REPLY.put(&mut out, "states", &self.states.map(AskState::cell).concat());
        REPLY.put(&mut out, "inbox newest", &self.inbox_newest.to_be_bytes());
        REPLY.put(&mut out, "command", &self.command);
        crate::bytes::array(&out)
    }
}

impl RoundResult {
    /// Gives the code on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Stored => 1,
            Self::Already => 2,
            Self::Malformed => 3,
            Self::Revoked => 4,
            Self::Full => 5,
        }
    }

    fn from_code(code: u8) -> Result<Self, ReplyError> {
        match code {
            1 => Ok(Self::Stored),
            2 => Ok(Self::Already),
            3 => Ok(Self::Malformed),
            4 => Ok(Self::Revoked),
            5 => Ok(Self::Full),
            _ => Err(ReplyError::UnknownCode),
        }
    }
}

impl AskState {
    fn cell(self) -> [u8; 9] {
        let (code, [a, b, c, d, e, f, g, h]) = match self {
            Self::Unknown => (0, [0; 8]),
            Self::Held => (1, [0; 8]),
            Self::Opened { tag } => (2, tag),
            Self::Kept { tag } => (3, tag),
        };
        [code, a, b, c, d, e, f, g, h]
    }

    fn from_code(code: u8, tag: [u8; 8]) -> Result<Self, ReplyError> {
        match code {
            0 => Ok(Self::Unknown),
            1 => Ok(Self::Held),
            2 => Ok(Self::Opened { tag }),
            3 => Ok(Self::Kept { tag }),
            _ => Err(ReplyError::UnknownCode),
        }
    }
}
