//! A map taken apart field by field, with nothing left over.

use super::{CborError, Value};

/// The fields of a map that have not been taken yet.
///
/// Take each known field, then call [`Fields::finish`]: unknown fields are refused (security.md 0).
pub struct Fields {
    entries: Vec<(u64, Value)>,
}

impl Fields {
    pub(super) fn new(entries: Vec<(u64, Value)>) -> Self {
        Self { entries }
    }

    /// Takes a field if it is there.
    pub fn take(&mut self, key: u64) -> Option<Value> {
        let at = self.entries.iter().position(|(k, _)| *k == key)?;
        Some(self.entries.remove(at).1)
    }

    /// Takes a field that must be there.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing.
    pub fn require(&mut self, key: u64) -> Result<Value, CborError> {
        self.take(key).ok_or(CborError::Shape)
    }

    /// Takes an unsigned integer that must be there and fit `T`.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing, of another type or too large.
    pub fn take_uint<T: TryFrom<u64>>(&mut self, key: u64) -> Result<T, CborError> {
        self.require(key)?.into_uint()
    }

    /// Takes an unsigned integer that may be absent.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is of another type or too large.
    pub fn take_uint_opt<T: TryFrom<u64>>(&mut self, key: u64) -> Result<Option<T>, CborError> {
        self.take(key).map(Value::into_uint).transpose()
    }

    /// Takes a byte string of exactly `N` bytes that must be there.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing, of another type or length.
    pub fn take_fixed<const N: usize>(&mut self, key: u64) -> Result<[u8; N], CborError> {
        self.require(key)?.into_fixed()
    }

    /// Takes a byte string of exactly `N` bytes that may be absent.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is of another type or length.
    pub fn take_fixed_opt<const N: usize>(&mut self, key: u64) -> Result<Option<[u8; N]>, CborError> {
        self.take(key).map(Value::into_fixed).transpose()
    }

    /// Takes a byte string of any length that must be there.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing or of another type.
    pub fn take_bytes(&mut self, key: u64) -> Result<Vec<u8>, CborError> {
        self.require(key)?.into_bytes()
    }

    /// Takes a text that must be there.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing or of another type.
    pub fn take_text(&mut self, key: u64) -> Result<String, CborError> {
        self.require(key)?.into_text()
    }

    /// Takes a text that may be absent.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is of another type.
    pub fn take_text_opt(&mut self, key: u64) -> Result<Option<String>, CborError> {
        self.take(key).map(Value::into_text).transpose()
    }

    /// Takes a list that must be there.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is missing or of another type.
    pub fn take_array(&mut self, key: u64) -> Result<Vec<Value>, CborError> {
        self.require(key)?.into_array()
    }

    /// Takes a list that may be absent (then it is empty).
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is of another type.
    pub fn take_array_opt(&mut self, key: u64) -> Result<Option<Vec<Value>>, CborError> {
        self.take(key).map(Value::into_array).transpose()
    }

    /// Takes true or false that may be absent.
    ///
    /// # Errors
    /// [`CborError::Shape`] if it is of another type.
    pub fn take_bool_opt(&mut self, key: u64) -> Result<Option<bool>, CborError> {
        self.take(key).map(Value::into_bool).transpose()
    }

    /// Gives what has not been taken, in order.
    #[must_use]
    pub fn rest(self) -> Vec<(u64, Value)> {
        self.entries
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// [`CborError::Shape`] if a field was not taken: it is unknown.
    pub fn finish(self) -> Result<(), CborError> {
        if self.entries.is_empty() { Ok(()) } else { Err(CborError::Shape) }
    }
}
