//! Items: what the desk tells phones, cut into parts that fit a page and a row. security.md 6.3.

mod bodies;
mod part;
mod policy;

pub use bodies::{Activation, Card, CardRole, Catalogue, CenterState, Circle, ItemBody, Notice, Provider, SlipOutcome};
pub use part::{ItemPart, PARTS_MAX, PIECE_LEN, REPLACED_MAX, read_page, write_page};
pub use policy::Policy;

use crate::calendar::Day;
use crate::cbor::{self, BODY_DEPTH, CborError, MAX_DEPTH, Value};

/// How an item travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// To one device: every type.
    Mail,
    /// To all devices: types 1 to 5 and 9.
    Bulletin,
}

/// Type of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// 1: an alert (kind 6 of domain.md 11), shown in an open shift only.
    Alert,
    /// 2: a provider.
    Provider,
    /// 3: the catalogue, without workers and policy.
    Catalogue,
    /// 4: a card to show: agreement, rights, help.
    Card,
    /// 5: a notice to the team.
    Notice,
    /// 6: what became of an own referral slip.
    SlipOutcome,
    /// 7: policy; only tightens.
    Policy,
    /// 8: a circle secret.
    Circle,
    /// 9: center generation and month floor.
    CenterState,
    /// 10: activation.
    Activation,
}

/// A whole item.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number in the center's counter.
    pub number: u64,
    /// Its type.
    pub kind: ItemKind,
    /// The last day it counts; [`Day::NEVER`] for no end.
    pub last_day: Day,
    /// Numbers of the items it takes the place of, at most 8.
    pub replaced: Vec<u64>,
    /// Its body: deterministic CBOR, a map.
    pub body: Vec<u8>,
}

/// An item or a part of one is not accepted; the rest of its page counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ItemError {
    /// A part or body is not the CBOR it must be.
    #[error("item: {0}")]
    Cbor(#[from] CborError),
    /// A type this version does not know: skipped.
    #[error("item: unknown type")]
    UnknownKind,
    /// A type that does not travel this way.
    #[error("item: does not travel this way")]
    Channel,
    /// Part number, piece length or replaced list break the rules of parts.
    #[error("item: not a part by the rules")]
    Part,
    /// Not all parts are there yet: the old item stays till then.
    #[error("item: parts missing")]
    Incomplete,
    /// Parts under one number that are not of one item.
    #[error("item: parts do not belong together")]
    Mixed,
    /// A body of more than seven pieces.
    #[error("item: too long")]
    TooLong,
}

impl ItemKind {
    /// Every type, in the order of its number.
    pub const ALL: [Self; 10] = [
        Self::Alert,
        Self::Provider,
        Self::Catalogue,
        Self::Card,
        Self::Notice,
        Self::SlipOutcome,
        Self::Policy,
        Self::Circle,
        Self::CenterState,
        Self::Activation,
    ];

    /// Gives the number on the wire.
    #[must_use]
    pub fn code(self) -> u64 {
        match self {
            Self::Alert => 1,
            Self::Provider => 2,
            Self::Catalogue => 3,
            Self::Card => 4,
            Self::Notice => 5,
            Self::SlipOutcome => 6,
            Self::Policy => 7,
            Self::Circle => 8,
            Self::CenterState => 9,
            Self::Activation => 10,
        }
    }

    /// Reads a number; `None` if it is unknown.
    #[must_use]
    pub fn from_code(code: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Tells whether the type may travel this way.
    #[must_use]
    pub fn travels_by(self, channel: Channel) -> bool {
        match channel {
            Channel::Mail => true,
            Channel::Bulletin => self.code() <= 5 || self == Self::CenterState,
        }
    }
}

impl Item {
    /// Puts the parts of one item together, in whatever order they came; the same part twice is no harm.
    ///
    /// # Errors
    /// [`ItemError::Incomplete`] until all are there; [`ItemError::Mixed`] or [`ItemError::Cbor`] if they are
    /// not one item with a deterministic map as its body.
    pub fn assemble(parts: &[ItemPart]) -> Result<Self, ItemError> {
        let first = parts.first().ok_or(ItemError::Incomplete)?;
        let mut pieces: Vec<Option<&[u8]>> = vec![None; usize::from(first.parts)];
        for part in parts {
            let piece = pieces.get_mut(usize::from(part.part)).ok_or(ItemError::Mixed)?;
            if !part.same_item(first) || piece.is_some_and(|other| other != part.bytes) {
                return Err(ItemError::Mixed);
            }
            *piece = Some(&part.bytes);
        }
        let whole: Option<Vec<&[u8]>> = pieces.into_iter().collect();
        let body = whole.ok_or(ItemError::Incomplete)?.concat();
        let item = Self {
            number: first.number,
            kind: first.kind,
            last_day: first.last_day,
            replaced: first.replaced.clone(),
            body,
        };
        item.value()?.into_fields()?;
        Ok(item)
    }

    /// Cuts the item into parts: pieces of 3,900 bytes, all full but the last.
    ///
    /// # Errors
    /// [`ItemError::TooLong`] for more than seven pieces; [`ItemError::Part`] for more than eight replaced
    /// items or an empty body.
    pub fn split(&self) -> Result<Vec<ItemPart>, ItemError> {
        if self.replaced.len() > REPLACED_MAX || self.body.is_empty() {
            return Err(ItemError::Part);
        }
        let pieces: Vec<&[u8]> = self.body.chunks(PIECE_LEN).collect();
        let parts = u8::try_from(pieces.len()).ok().filter(|n| *n <= PARTS_MAX).ok_or(ItemError::TooLong)?;
        let part = |(at, piece): (u8, &&[u8])| ItemPart {
            number: self.number,
            kind: self.kind,
            last_day: self.last_day,
            replaced: self.replaced.clone(),
            bytes: piece.to_vec(),
            part: at,
            parts,
        };
        Ok((0..).zip(&pieces).map(part).collect())
    }

    /// Decodes the body by the item's type.
    ///
    /// # Errors
    /// [`ItemError::Cbor`] if it is not the body of this type.
    pub fn typed(&self) -> Result<ItemBody, ItemError> {
        Ok(bodies::read(self.kind, self.value()?)?)
    }

    fn value(&self) -> Result<Value, CborError> {
        // An alert is a record's body and keeps its depth; the catalogue needs the full one.
        let depth = if self.kind == ItemKind::Alert { BODY_DEPTH } else { MAX_DEPTH };
        cbor::decode(&self.body, depth)
    }
}

/// Redacted: an item is content.
impl core::fmt::Debug for Item {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Item").field("kind", &self.kind).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
