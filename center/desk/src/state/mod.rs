//! What the desk knows, as typed rows of its store: the center, month keys, circles, devices, tokens, commands.

pub(crate) mod center;
pub(crate) mod circle;
pub(crate) mod command;
pub(crate) mod device;
pub(crate) mod notice;
pub(crate) mod seed;
pub(crate) mod token;

use nightjar_wire::cbor::{self, CborError, Fields, Value};

use crate::error::DeskError;
use crate::store::{Row, RowPlace, Store, Table};

/// Something that is one row of one table.
pub(crate) trait Stored: Sized {
    /// Its table.
    const TABLE: Table;
    /// What field 0 says in a table that holds several kinds of row.
    const KIND: u64;

    /// Writes it as a map without field 0.
    fn fields(&self) -> Vec<(u64, Value)>;
    /// Reads it; refuses a row with a missing field or one of another form.
    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError>;

    /// Gives the map that is stored.
    fn value(&self) -> Value {
        let mut all = vec![(0, Value::Uint(Self::KIND))];
        all.extend(self.fields());
        Value::Map(all)
    }

    /// Reads a row, or says that it is one of another kind.
    fn of_row(row: &Row) -> Result<Option<Self>, DeskError> {
        Self::of_cbor(row).map_err(|_| DeskError::Row { table: Self::TABLE.name() })
    }

    /// Does the same without naming the table.
    fn of_cbor(row: &Row) -> Result<Option<Self>, CborError> {
        let mut fields = cbor::decode(&row.cbor, cbor::MAX_DEPTH)?.into_fields()?;
        if fields.take_uint::<u64>(0)? != Self::KIND {
            return Ok(None);
        }
        let out = Self::read(&mut fields, row.place)?;
        fields.finish()?;
        Ok(Some(out))
    }

    /// Reads every row of this kind.
    fn all(store: &Store) -> Result<Vec<Self>, DeskError> {
        let mut out = Vec::new();
        store.each(Self::TABLE, |row| {
            out.extend(Self::of_row(&row)?);
            Ok(())
        })?;
        Ok(out)
    }
}

/// Leaves out a field that has no value.
pub(crate) fn push(fields: &mut Vec<(u64, Value)>, key: u64, value: Option<Value>) {
    fields.extend(value.map(|value| (key, value)));
}

/// A byte string.
pub(crate) fn bytes(of: &[u8]) -> Value {
    Value::Bytes(of.to_vec())
}
