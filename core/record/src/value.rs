//! A record's values by field number, typed as their field says.

use std::collections::BTreeMap;

/// The values of a record, row or sub-object by field number.
pub type Values = BTreeMap<u64, Value>;

/// One value. What each variant means to a field is said by its [`crate::Type`].
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// A count, signed quantity, day or month.
    Number(i64),
    /// A code of a closed list, by its frozen number.
    Code(u16),
    /// A code of the catalogue, a language, a slip or a short text.
    Text(String),
    /// A flag.
    Flag(bool),
    /// An id, token or hash.
    Bytes(Vec<u8>),
    /// A list of codes.
    List(Vec<Value>),
    /// Rows: each its own values.
    Rows(Vec<Values>),
    /// A sub-object.
    Object(Values),
    /// The token that an amendment removes; nothing else is ever null.
    Null,
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Value(..)")
    }
}
