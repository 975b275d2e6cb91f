//! Enrollment tokens: made, shown as a QR, forgotten after one comparison.

use nightjar_seal::Secret;
use nightjar_wire::TokenId;
use nightjar_wire::cbor::{CborError, Fields, Value};

use super::{Stored, bytes, push};
use crate::store::{RowPlace, Table};

/// What became of a token; the numbers are those of the relay's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenState {
    /// Shown, or posted to and not yet compared.
    Pending,
    /// The digits were equal.
    Active,
    /// The digits differed, the message did not open, or its time was over.
    Refused,
}

impl TokenState {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Pending => 0,
            Self::Active => 1,
            Self::Refused => 2,
        }
    }

    fn of(code: u64) -> Option<Self> {
        match code {
            0 => Some(Self::Pending),
            1 => Some(Self::Active),
            2 => Some(Self::Refused),
            _ => None,
        }
    }
}

/// A token's row: its secret goes with the comparison, its name and state stay until it expires.
pub(crate) struct Token {
    pub(crate) place: Option<RowPlace>,
    pub(crate) id: TokenId,
    pub(crate) secret: Option<Secret<16>>,
    pub(crate) expiry_s: u32,
    pub(crate) state: TokenState,
}

impl Stored for Token {
    const TABLE: Table = Table::Ctrl;
    const KIND: u64 = 1;

    fn fields(&self) -> Vec<(u64, Value)> {
        let mut out = vec![(1, bytes(&self.id.0))];
        push(&mut out, 2, self.secret.as_ref().map(|secret| bytes(secret.expose())));
        out.push((3, Value::Uint(u64::from(self.expiry_s))));
        out.push((4, Value::Uint(u64::from(self.state.code()))));
        out
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            place: Some(place),
            id: TokenId(fields.take_fixed(1)?),
            secret: fields.take_fixed_opt(2)?.map(Secret::from_bytes),
            expiry_s: fields.take_uint(3)?,
            state: TokenState::of(fields.take_uint(4)?).ok_or(CborError::Shape)?,
        })
    }
}
