//! The 778 bytes inside an envelope (security.md 5.1).

use nightjar_wire::{ChainId, DeviceId, Field, Layout, RecordId};
use zeroize::Zeroizing;

use crate::error::SealError;
use crate::secret::Secret;

/// Length of the plaintext of every envelope.
pub const PLAINTEXT_LEN: usize = 778;
/// Most bytes a body may have.
pub const BODY_MAX: usize = 730;
/// The schema number of every purpose in this version.
pub const SCHEMA: u8 = 1;

const BODY_AT: usize = PLAINTEXT_LEN - BODY_MAX;

/// The plaintext's layout.
pub static PLAINTEXT: Layout = Layout::new(
    "envelope_plaintext",
    "security.md 5.1",
    PLAINTEXT_LEN,
    &[
        Field::value(0, 2, "body length", "be16, at most 730"),
        Field::value(2, 1, "purpose", "0 dummy 1 record 2 withdrawal 3 duress notice 4 sign of life"),
        Field::value(3, 1, "schema", "1; a newer one is parked"),
        Field::value(4, 2, "revision", "be16; 0 in purposes 3 and 4"),
        Field::zero(6, 2),
        Field::value(8, 8, "device id", "zero in compartment B"),
        Field::value(16, 8, "chain id", "zero in compartment B"),
        Field::value(24, 8, "seq", "be64; zero in compartment B"),
        Field::value(32, 16, "record id", "random in purposes 3 and 4"),
        Field::value(48, 730, "body | zero", "deterministic CBOR, then zero"),
    ],
);

/// What an envelope is for. Dummies (0) have no purpose and are made by [`crate::dummy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A record, or an amendment of one.
    Record,
    /// The withdrawal of a record.
    Withdrawal,
    /// The duress PIN was used.
    DuressNotice,
    /// The phone is in use.
    SignOfLife,
}

impl Purpose {
    /// Returns the byte of the plaintext.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Record => 1,
            Self::Withdrawal => 2,
            Self::DuressNotice => 3,
            Self::SignOfLife => 4,
        }
    }

    /// Reads the byte of the plaintext.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Record),
            2 => Some(Self::Withdrawal),
            3 => Some(Self::DuressNotice),
            4 => Some(Self::SignOfLife),
            _ => None,
        }
    }
}

/// The fields of a plaintext. No `Debug`: all of it is content.
pub struct Plaintext {
    /// What it is for.
    pub purpose: Purpose,
    /// Schema number of the purpose, from 1.
    pub schema: u8,
    /// Revision of the record, from 0.
    pub revision: u16,
    /// The device; zeros in compartment B.
    pub device: DeviceId,
    /// The life of the counter; zeros in compartment B.
    pub chain: ChainId,
    /// The counter; zero in compartment B.
    pub seq: u64,
    /// The record; random in purposes 3 and 4.
    pub record_id: RecordId,
    /// Deterministic CBOR, at most 730 bytes.
    pub body: Zeroizing<Vec<u8>>,
}

impl Plaintext {
    /// Writes the 778 bytes.
    ///
    /// # Errors
    /// [`SealError::TooLong`] when the body has more than 730 bytes.
    pub fn encode(&self) -> Result<Secret<PLAINTEXT_LEN>, SealError> {
        let over = self.body.len().saturating_sub(BODY_MAX);
        let length = u16::try_from(self.body.len()).ok().filter(|_| over == 0).ok_or(SealError::TooLong { over })?;
        let mut out = Secret::zeros();
        let bytes: &mut [u8; PLAINTEXT_LEN] = out.expose_mut();
        bytes[..2].copy_from_slice(&length.to_be_bytes());
        bytes[2] = self.purpose.code();
        bytes[3] = self.schema;
        bytes[4..6].copy_from_slice(&self.revision.to_be_bytes());
        bytes[8..16].copy_from_slice(self.device.as_bytes());
        bytes[16..24].copy_from_slice(self.chain.as_bytes());
        bytes[24..32].copy_from_slice(&self.seq.to_be_bytes());
        bytes[32..48].copy_from_slice(self.record_id.as_bytes());
        bytes[BODY_AT..BODY_AT + self.body.len()].copy_from_slice(&self.body);
        Ok(out)
    }

    /// Reads the 778 bytes by the rules that need no key: zeros, padding, lengths, purpose.
    ///
    /// # Errors
    /// [`PlaintextFault`], the first one found.
    pub fn decode(bytes: &[u8; PLAINTEXT_LEN]) -> Result<Self, PlaintextFault> {
        PLAINTEXT.check(bytes).map_err(|_| PlaintextFault::NotZero)?;
        let length = usize::from(u16::from_be_bytes(cut(bytes, 0)));
        let (body, padding) = bytes[BODY_AT..].split_at_checked(length).ok_or(PlaintextFault::BodyLength)?;
        if padding.iter().any(|byte| *byte != 0) {
            return Err(PlaintextFault::NotZero);
        }
        let schema = bytes[3];
        if schema == 0 {
            return Err(PlaintextFault::Schema);
        }
        Ok(Self {
            purpose: Purpose::from_code(bytes[2]).ok_or(PlaintextFault::Purpose)?,
            schema,
            revision: u16::from_be_bytes(cut(bytes, 4)),
            device: DeviceId(cut(bytes, 8)),
            chain: ChainId(cut(bytes, 16)),
            seq: u64::from_be_bytes(cut(bytes, 24)),
            record_id: RecordId(cut(bytes, 32)),
            body: Zeroizing::new(body.to_vec()),
        })
    }
}

/// Why 778 bytes are no plaintext.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaintextFault {
    /// Zero bytes or padding are not zero.
    NotZero,
    /// The body claims more than 730 bytes.
    BodyLength,
    /// Schema 0.
    Schema,
    /// No such purpose.
    Purpose,
}

/// Copies `N` bytes out at an offset of the layout.
pub(crate) fn cut<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(&bytes[at..at + N]);
    out
}
