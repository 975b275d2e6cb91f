//! Deterministic CBOR: the one shape of every map that leaves a machine or is sealed.
//!
//! RFC 8949 4.2.1 with less: unsigned integer keys in ascending order, each once; definite lengths; no tags,
//! floats, `undefined` or simple values; null only where a body allows it. The outermost item has depth 1,
//! what lies in it depth 2, scalars too. Readers decode, encode again and compare, so one value has one
//! encoding (security.md 0).

mod decode;
mod fields;

pub use decode::{decode, decode_body};
pub use fields::Fields;

use minicbor::Encoder;

/// Deepest nesting of any object on the wire.
pub const MAX_DEPTH: usize = 6;
/// Deepest nesting of a record's body.
pub const BODY_DEPTH: usize = 4;

/// A CBOR item.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Unsigned integer.
    Uint(u64),
    /// Negative integer (below 0, down to -2^63).
    Nint(i64),
    /// Byte string.
    Bytes(Vec<u8>),
    /// Text, UTF-8.
    Text(String),
    /// List.
    Array(Vec<Value>),
    /// Map with ascending keys.
    Map(Vec<(u64, Value)>),
    /// True or false.
    Bool(bool),
    /// Null: in bodies only.
    Null,
}

impl core::fmt::Debug for Value {
    /// Prints the type alone: values are content.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Uint(_) => "Uint",
            Self::Nint(_) => "Nint",
            Self::Bytes(_) => "Bytes",
            Self::Text(_) => "Text",
            Self::Array(_) => "Array",
            Self::Map(_) => "Map",
            Self::Bool(_) => "Bool",
            Self::Null => "Null",
        })
    }
}

impl Value {
    /// Takes a map apart.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything but a map.
    pub fn into_fields(self) -> Result<Fields, CborError> {
        let Self::Map(entries) = self else { return Err(CborError::Shape) };
        Ok(Fields::new(entries))
    }

    /// Takes a list apart.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything but an array.
    pub fn into_array(self) -> Result<Vec<Value>, CborError> {
        let Self::Array(items) = self else { return Err(CborError::Shape) };
        Ok(items)
    }

    /// Takes a list of exactly `N` items apart.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_tuple<const N: usize>(self) -> Result<[Value; N], CborError> {
        self.into_array()?.try_into().map_err(|_| CborError::Shape)
    }

    /// Takes a byte string out.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_bytes(self) -> Result<Vec<u8>, CborError> {
        let Self::Bytes(bytes) = self else { return Err(CborError::Shape) };
        Ok(bytes)
    }

    /// Takes a byte string of exactly `N` bytes out.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_fixed<const N: usize>(self) -> Result<[u8; N], CborError> {
        self.into_bytes()?.try_into().map_err(|_| CborError::Shape)
    }

    /// Takes a text out.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_text(self) -> Result<String, CborError> {
        let Self::Text(text) = self else { return Err(CborError::Shape) };
        Ok(text)
    }

    /// Takes an unsigned integer out that fits `T` (`u8`, `u16`, `u32`, `u64`).
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_uint<T: TryFrom<u64>>(self) -> Result<T, CborError> {
        let Self::Uint(n) = self else { return Err(CborError::Shape) };
        T::try_from(n).map_err(|_| CborError::Shape)
    }

    /// Takes an integer of either sign out.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else and above 2^63 - 1.
    pub fn into_int(self) -> Result<i64, CborError> {
        match self {
            Self::Uint(n) => i64::try_from(n).map_err(|_| CborError::Shape),
            Self::Nint(n) => Ok(n),
            Self::Text(_) | Self::Array(_) | Self::Bytes(_) | Self::Map(_) | Self::Bool(_) | Self::Null => {
                Err(CborError::Shape)
            }
        }
    }

    /// Takes true or false out.
    ///
    /// # Errors
    /// [`CborError::Shape`] for anything else.
    pub fn into_bool(self) -> Result<bool, CborError> {
        let Self::Bool(yes) = self else { return Err(CborError::Shape) };
        Ok(yes)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        u64::try_from(n).map_or(Self::Nint(n), Self::Uint)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

/// Bytes are not the deterministic CBOR that was expected; nothing of them may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CborError {
    /// Cut short or not CBOR at all.
    #[error("not CBOR")]
    Malformed,
    /// A tag, float, indefinite length, simple value, non-integer key, or a null where none may be.
    #[error("a CBOR type that is not used here")]
    Forbidden,
    /// Nested deeper than the object may be.
    #[error("nested too deep")]
    TooDeep,
    /// Keys out of order or twice, a number longer than it need be.
    #[error("not the one deterministic encoding")]
    NotDeterministic,
    /// Bytes after the end of the item.
    #[error("bytes after the end")]
    Trailing,
    /// A field is missing, unknown, of another type or out of its range.
    #[error("not the fields of this object")]
    Shape,
}

/// Encodes a value in the one deterministic way; the caller keeps map keys ascending.
#[must_use]
pub fn encode(value: &Value) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    // Writing into a Vec cannot fail (its Write error type is Infallible).
    let _ = write(&mut encoder, value);
    encoder.into_writer()
}

/// Builds a map from the fields that are there, in the order of their numbers.
#[must_use]
pub fn map(entries: impl IntoIterator<Item = (u64, Option<Value>)>) -> Value {
    let mut present: Vec<(u64, Value)> = entries.into_iter().filter_map(|(key, v)| Some((key, v?))).collect();
    present.sort_by_key(|(key, _)| *key);
    Value::Map(present)
}

type Written<'a> = Result<&'a mut Encoder<Vec<u8>>, minicbor::encode::Error<core::convert::Infallible>>;

fn write<'a>(e: &'a mut Encoder<Vec<u8>>, value: &Value) -> Written<'a> {
    match value {
        Value::Uint(n) => e.u64(*n),
        Value::Nint(n) => e.i64(*n),
        Value::Bytes(bytes) => e.bytes(bytes),
        Value::Text(text) => e.str(text),
        Value::Bool(yes) => e.bool(*yes),
        Value::Null => e.null(),
        Value::Array(items) => {
            e.array(items.len() as u64)?;
            for item in items {
                write(e, item)?;
            }
            Ok(e)
        }
        Value::Map(entries) => {
            e.map(entries.len() as u64)?;
            for (key, item) in entries {
                e.u64(*key)?;
                write(e, item)?;
            }
            Ok(e)
        }
    }
}

#[cfg(test)]
mod tests;
