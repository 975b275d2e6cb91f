//! One part of an item, as it lies in a page and in a row of `b`.

use super::{Channel, ItemError, ItemKind};
use crate::calendar::Day;
use crate::cbor::{self, CborError, MAX_DEPTH, Value};

/// Bytes of every piece but the last.
pub const PIECE_LEN: usize = 3900;
/// Most parts of an item.
pub const PARTS_MAX: u8 = 7;
/// Most items that one item replaces.
pub const REPLACED_MAX: usize = 8;

/// A part of an item: `{1 number, 2 type, 3 last day, 4 [replaced], 5 bytes, 6 part from 0, 7 parts}`.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemPart {
    /// Number of the item.
    pub number: u64,
    /// Type of the item.
    pub kind: ItemKind,
    /// The last day the item counts; [`Day::NEVER`] for no end.
    pub last_day: Day,
    /// Numbers of the items it takes the place of, at most 8.
    pub replaced: Vec<u64>,
    /// The piece: 3,900 bytes, the last one 1 to 3,900.
    pub bytes: Vec<u8>,
    /// Which part this is, from 0.
    pub part: u8,
    /// How many parts there are, 1 to 7.
    pub parts: u8,
}

/// Reads the items of an opened page, each part for itself: one that breaks the rules is skipped, the rest
/// counts.
///
/// # Errors
/// [`CborError`] if the whole is not one deterministic list; then nothing of the page counts.
pub fn read_page(page: &[u8], channel: Channel) -> Result<Vec<Result<ItemPart, ItemError>>, CborError> {
    let parts = cbor::decode(page, MAX_DEPTH)?.into_array()?;
    Ok(parts.into_iter().map(|part| ItemPart::from_value(part)?.travelling(channel)).collect())
}

/// Writes the items of a page: a list of whole parts.
#[must_use]
pub fn write_page(parts: &[ItemPart]) -> Vec<u8> {
    cbor::encode(&Value::Array(parts.iter().map(ItemPart::to_value).collect()))
}

impl ItemPart {
    /// Reads one part, as a row of `b` holds it.
    ///
    /// # Errors
    /// [`ItemError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ItemError> {
        Self::from_value(cbor::decode(bytes, MAX_DEPTH)?)
    }

    /// Writes one part.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }

    pub(super) fn same_item(&self, other: &Self) -> bool {
        (self.number, self.kind, self.last_day, self.parts) == (other.number, other.kind, other.last_day, other.parts)
            && self.replaced == other.replaced
    }

    fn travelling(self, channel: Channel) -> Result<Self, ItemError> {
        if self.kind.travels_by(channel) { Ok(self) } else { Err(ItemError::Channel) }
    }

    fn to_value(&self) -> Value {
        Value::Map(vec![
            (1, Value::Uint(self.number)),
            (2, Value::Uint(self.kind.code())),
            (3, Value::Uint(u64::from(self.last_day.0))),
            (4, Value::Array(self.replaced.iter().copied().map(Value::Uint).collect())),
            (5, Value::from(self.bytes.as_slice())),
            (6, Value::Uint(u64::from(self.part))),
            (7, Value::Uint(u64::from(self.parts))),
        ])
    }

    fn from_value(value: Value) -> Result<Self, ItemError> {
        let mut fields = value.into_fields()?;
        let number = fields.take_uint(1)?;
        let code = fields.take_uint(2)?;
        let last_day = Day(fields.take_uint(3)?);
        let replaced = fields.take_array(4)?.into_iter().map(Value::into_uint).collect::<Result<Vec<u64>, _>>()?;
        let bytes = fields.take_bytes(5)?;
        let (part, parts): (u8, u8) = (fields.take_uint(6)?, fields.take_uint(7)?);
        fields.finish()?;
        let kind = ItemKind::from_code(code).ok_or(ItemError::UnknownKind)?;
        let last = parts.checked_sub(1) == Some(part);
        let piece = if last { (1..=PIECE_LEN).contains(&bytes.len()) } else { bytes.len() == PIECE_LEN };
        if !piece || part >= parts || parts > PARTS_MAX || replaced.len() > REPLACED_MAX {
            return Err(ItemError::Part);
        }
        Ok(Self { number, kind, last_day, replaced, bytes, part, parts })
    }
}

/// Redacted: an item is content.
impl core::fmt::Debug for ItemPart {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("ItemPart").field("kind", &self.kind).finish_non_exhaustive()
    }
}
