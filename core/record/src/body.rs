//! Bodies: values by a kind's table to CBOR and back (domain.md 11.0a).
#![allow(clippy::wildcard_enum_match_arm, reason = "every other shape of an item is equally wrong")]

use crate::cbor::{self, Item};
use crate::record::{Purpose, Record};
use crate::slip::is_slip_text;
use crate::table::{Field, Kind, Table, Type};
use crate::{Reason, Registry, Value, Values};

/// A body fits one envelope if it has at most so many bytes; the desk's own have no limit.
pub const MAX_BODY: usize = 730;

/// Why a body was not read. [`ReadError::verdict`] says what the desk does with its envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// It is no deterministic CBOR map.
    #[error("the body is no deterministic map")]
    NotDeterministic,
    /// Key 0 is missing or no number.
    #[error("the body names no kind")]
    NoKind,
    /// Its kind is not known: a newer version wrote it.
    #[error("the body is of an unknown kind")]
    UnknownKind,
    /// It has a field that is not known: a newer version wrote it.
    #[error("the body has an unknown field")]
    UnknownField,
    /// It has a code number that is not known: a newer version wrote it.
    #[error("the body has an unknown code number")]
    UnknownCode,
    /// A field holds another type than its table says.
    #[error("a field of the body has another shape than its table says")]
    Misshapen,
}

/// What the desk does with an envelope whose body was not read (security.md 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Refuse it: no version writes such a body.
    Refuse,
    /// Park it until the desk is updated.
    Park,
}

impl ReadError {
    /// Says what the desk does with the envelope.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        match self {
            Self::NotDeterministic | Self::NoKind => Verdict::Refuse,
            Self::UnknownKind | Self::UnknownField | Self::UnknownCode | Self::Misshapen => Verdict::Park,
        }
    }
}

/// Reads a body of a built-in kind. Values out of range and unknown catalogue codes are kept: the desk flags, never drops.
///
/// # Errors
/// [`ReadError`] if the body is none, or of a newer version.
pub fn read(body: &[u8], purpose: Purpose) -> Result<Record, ReadError> {
    read_with(Registry::built_in(), body, purpose)
}

/// Reads a body of any kind of a registry.
///
/// # Errors
/// [`ReadError`] if the body is none, or of a newer version.
pub fn read_with(registry: &Registry, body: &[u8], purpose: Purpose) -> Result<Record, ReadError> {
    let Some(Item::Map(map)) = cbor::decode(body) else { return Err(ReadError::NotDeterministic) };
    let Some((0, Item::Uint(number))) = map.first() else { return Err(ReadError::NoKind) };
    let kind = registry.numbered(*number);
    if nulls(&map, kind, purpose) {
        return Err(ReadError::NotDeterministic);
    }
    let kind = kind.ok_or(ReadError::UnknownKind)?;
    let fields = map.into_iter().skip(1);
    match purpose {
        Purpose::Withdrawal => read_withdrawal(kind, fields),
        Purpose::Record => {
            let mut values = Values::new();
            for (number, item) in fields {
                let field = kind.numbered(number).ok_or(ReadError::UnknownField)?;
                insert(&mut values, field, item)?;
            }
            Ok(Record::new(kind, values))
        }
    }
}

/// Encodes values by a kind; defaults must be left out already.
pub(crate) fn encode(kind: &Kind, values: &Values) -> Vec<u8> {
    let mut map = vec![(0, Item::Uint(kind.number))];
    map.extend(values.iter().map(|(number, value)| (*number, to_item(value))));
    cbor::encode(&Item::Map(map))
}

/// True if anything but a token is null: no body has it (11.0a).
fn nulls(map: &[(u64, Item)], kind: Option<&'static Kind>, purpose: Purpose) -> bool {
    map.iter().any(|(number, item)| match item {
        Item::Null => {
            let token = kind.and_then(|k| k.numbered(*number)).is_some_and(|f| matches!(f.ty, Type::Token(_)));
            !token || purpose == Purpose::Withdrawal
        }
        other => null_within(other),
    })
}

fn null_within(item: &Item) -> bool {
    match item {
        Item::Null => true,
        Item::List(list) => list.iter().any(null_within),
        Item::Map(map) => map.iter().any(|(_, item)| null_within(item)),
        Item::Uint(_) | Item::Negative(_) | Item::Bytes(_) | Item::Text(_) | Item::Bool(_) => false,
    }
}

fn read_withdrawal(kind: &'static Kind, mut fields: impl Iterator<Item = (u64, Item)>) -> Result<Record, ReadError> {
    let reason = match fields.next() {
        Some((1, Item::Uint(n))) => {
            Reason::list().code(small(n)?).and_then(Reason::of).ok_or(ReadError::UnknownCode)?
        }
        Some((1, _)) | None => return Err(ReadError::Misshapen),
        Some(_) => return Err(ReadError::UnknownField),
    };
    match fields.next() {
        None => Ok(Record::withdrawal(kind, reason)),
        Some(_) => Err(ReadError::UnknownField),
    }
}

fn read_table(table: &'static Table, map: Vec<(u64, Item)>) -> Result<Values, ReadError> {
    let mut values = Values::new();
    for (number, item) in map {
        let field = table.fields.iter().find(|f| f.number == number).ok_or(ReadError::UnknownField)?;
        insert(&mut values, field, item)?;
    }
    Ok(values)
}

/// Empty lists, empty texts and false are absent (11.0a): a reader treats a written one so.
fn insert(values: &mut Values, field: &'static Field, item: Item) -> Result<(), ReadError> {
    let value = from_item(field.ty, item)?;
    let absent = match &value {
        Value::Flag(set) => !set,
        Value::List(list) => list.is_empty(),
        Value::Rows(rows) => rows.is_empty(),
        Value::Text(text) => text.is_empty(),
        Value::Number(_) | Value::Code(_) | Value::Bytes(_) | Value::Object(_) | Value::Null => false,
    };
    if !absent {
        values.insert(field.number, value);
    }
    Ok(())
}

fn from_item(ty: Type, item: Item) -> Result<Value, ReadError> {
    match (ty, item) {
        (Type::Code(list), Item::Uint(n)) => {
            list.code(small(n)?).and_then(|c| list.number(c)).map(Value::Code).ok_or(ReadError::UnknownCode)
        }
        (Type::Codes(list, _), Item::List(items)) => {
            items.into_iter().map(|item| from_item(Type::Code(list), item)).collect::<Result<_, _>>().map(Value::List)
        }
        (Type::Flag, Item::Bool(set)) => Ok(Value::Flag(set)),
        (Type::Uint(..) | Type::Signed(..), Item::Uint(n)) => number(n),
        (Type::Signed(..), Item::Negative(n)) if n >= -i64::from(u32::MAX) => Ok(Value::Number(n)),
        (Type::Day | Type::Month, Item::Uint(n)) if u16::try_from(n).is_ok() => number(n),
        (Type::Bytes(len) | Type::Token(len), Item::Bytes(bytes)) if bytes.len() == len => Ok(Value::Bytes(bytes)),
        (Type::Token(_), Item::Null) => Ok(Value::Null),
        (Type::Text(_), Item::Text(text)) => Ok(Value::Text(text)),
        (Type::Slip, Item::Text(text)) if is_slip_text(&text) => Ok(Value::Text(text)),
        (
            Type::Item | Type::Service | Type::Provider | Type::Zone | Type::Region | Type::Worker | Type::Holder,
            Item::Text(text),
        ) if is_open_code(&text) => Ok(Value::Text(text)),
        (Type::Zones(_) | Type::Workers(_), Item::List(items)) => texts(items, is_open_code),
        (Type::Languages(_), Item::List(items)) => {
            texts(items, |t| t.len() == 2 && t.bytes().all(|b| b.is_ascii_lowercase()))
        }
        (Type::Rows(table, _), Item::List(items)) => items
            .into_iter()
            .map(|item| match item {
                Item::Map(map) => read_table(table, map),
                _ => Err(ReadError::Misshapen),
            })
            .collect::<Result<_, _>>()
            .map(Value::Rows),
        (Type::Object(table), Item::Map(map)) => read_table(table, map).map(Value::Object),
        _ => Err(ReadError::Misshapen),
    }
}

fn texts(items: Vec<Item>, fits: fn(&str) -> bool) -> Result<Value, ReadError> {
    items
        .into_iter()
        .map(|item| match item {
            Item::Text(text) if fits(&text) => Ok(Value::Text(text)),
            _ => Err(ReadError::Misshapen),
        })
        .collect::<Result<_, _>>()
        .map(Value::List)
}

/// Every number of a body fits 32 bits, so that sums at the desk cannot overflow.
fn number(n: u64) -> Result<Value, ReadError> {
    u32::try_from(n).map(|n| Value::Number(i64::from(n))).map_err(|_| ReadError::Misshapen)
}

/// A code number above 16 bits is as unknown as any other that the list does not have.
fn small(n: u64) -> Result<u16, ReadError> {
    u16::try_from(n).map_err(|_| ReadError::UnknownCode)
}

/// A code of the catalogue: `[a-z0-9_]{1,16}`.
pub(crate) fn is_open_code(text: &str) -> bool {
    (1..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn to_item(value: &Value) -> Item {
    match value {
        Value::Number(n) => u64::try_from(*n).map_or(Item::Negative(*n), Item::Uint),
        Value::Code(n) => Item::Uint(u64::from(*n)),
        Value::Text(text) => Item::Text(text.clone()),
        Value::Flag(set) => Item::Bool(*set),
        Value::Bytes(bytes) => Item::Bytes(bytes.clone()),
        Value::List(list) => Item::List(list.iter().map(to_item).collect()),
        Value::Rows(rows) => Item::List(rows.iter().map(to_map).collect()),
        Value::Object(values) => to_map(values),
        Value::Null => Item::Null,
    }
}

fn to_map(values: &Values) -> Item {
    Item::Map(values.iter().map(|(number, value)| (*number, to_item(value))).collect())
}
