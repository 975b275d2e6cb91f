//! Bytes to [`Value`], refusing every second way to write the same thing.

use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

use super::{BODY_DEPTH, CborError, Value, encode};

/// Decodes exactly one item, without null.
///
/// # Errors
/// [`CborError`]; see there.
pub fn decode(bytes: &[u8], max_depth: usize) -> Result<Value, CborError> {
    whole(bytes, Rules { max_depth, null: false })
}

/// Decodes a record's body: depth 4, null allowed (which field may be null is a rule of the record).
///
/// # Errors
/// [`CborError`]; see there.
pub fn decode_body(bytes: &[u8]) -> Result<Value, CborError> {
    whole(bytes, Rules { max_depth: BODY_DEPTH, null: true })
}

#[derive(Clone, Copy)]
struct Rules {
    max_depth: usize,
    null: bool,
}

fn whole(bytes: &[u8], rules: Rules) -> Result<Value, CborError> {
    let mut decoder = Decoder::new(bytes);
    let value = item(&mut decoder, rules, 1)?;
    if decoder.position() != bytes.len() {
        return Err(CborError::Trailing);
    }
    if encode(&value) != bytes {
        return Err(CborError::NotDeterministic);
    }
    Ok(value)
}

fn item(d: &mut Decoder<'_>, rules: Rules, depth: usize) -> Result<Value, CborError> {
    if depth > rules.max_depth {
        return Err(CborError::TooDeep);
    }
    match d.datatype().map_err(malformed)? {
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => d.u64().map(Value::Uint).map_err(malformed),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => d.i64().map(Value::Nint).map_err(malformed),
        Type::Bytes => d.bytes().map(|bytes| Value::Bytes(bytes.to_vec())).map_err(malformed),
        Type::String => d.str().map(|text| Value::Text(text.to_owned())).map_err(malformed),
        Type::Bool => d.bool().map(Value::Bool).map_err(malformed),
        Type::Null if rules.null => d.null().map(|()| Value::Null).map_err(malformed),
        Type::Array => list(d, rules, depth),
        Type::Map => pairs(d, rules, depth),
        Type::Null
        | Type::Int
        | Type::Undefined
        | Type::F16
        | Type::F32
        | Type::F64
        | Type::Simple
        | Type::BytesIndef
        | Type::StringIndef
        | Type::ArrayIndef
        | Type::MapIndef
        | Type::Tag
        | Type::Break
        | Type::Unknown(_) => Err(CborError::Forbidden),
    }
}

fn list(d: &mut Decoder<'_>, rules: Rules, depth: usize) -> Result<Value, CborError> {
    let count = d.array().map_err(malformed)?.ok_or(CborError::Forbidden)?;
    // The count is the sender's word: nothing is reserved for it, each item must really be there.
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(item(d, rules, depth + 1)?);
    }
    Ok(Value::Array(items))
}

fn pairs(d: &mut Decoder<'_>, rules: Rules, depth: usize) -> Result<Value, CborError> {
    let count = d.map().map_err(malformed)?.ok_or(CborError::Forbidden)?;
    let mut entries: Vec<(u64, Value)> = Vec::new();
    for _ in 0..count {
        let key = match d.datatype().map_err(malformed)? {
            Type::U8 | Type::U16 | Type::U32 | Type::U64 => d.u64().map_err(malformed)?,
            Type::Null
            | Type::Int
            | Type::Undefined
            | Type::F16
            | Type::F32
            | Type::F64
            | Type::Simple
            | Type::BytesIndef
            | Type::StringIndef
            | Type::ArrayIndef
            | Type::MapIndef
            | Type::Tag
            | Type::Break
            | Type::Unknown(_)
            | Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::Bytes
            | Type::String
            | Type::Bool
            | Type::Array
            | Type::Map => return Err(CborError::Forbidden),
        };
        if entries.last().is_some_and(|(last, _)| *last >= key) {
            return Err(CborError::NotDeterministic);
        }
        entries.push((key, item(d, rules, depth + 1)?));
    }
    Ok(Value::Map(entries))
}

fn malformed(_: Error) -> CborError {
    CborError::Malformed
}
