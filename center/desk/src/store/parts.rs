//! Objects above one row, kept in parts of their own size (security.md 8).

use nightjar_wire::Month;
use nightjar_wire::cbor::{self, CborError, Value};
use rusqlite::params;
use zeroize::Zeroizing;

use super::row::{self, PART_BYTES};
use super::{RowCompartment, RowPlace, Store, Table, Tx, place_of};
use crate::error::DeskError;

impl Tx<'_> {
    /// Writes an object in parts under a fresh object id, which it returns.
    ///
    /// # Errors
    /// [`DeskError::Entropy`] and what SQLite says.
    pub fn insert_object(&self, table: Table, bytes: &[u8]) -> Result<[u8; 16], DeskError> {
        let mut object = [0; 16];
        self.entropy.fill(&mut object).map_err(|_| DeskError::Entropy)?;
        let parts = bytes.chunks(PART_BYTES).len();
        for (i, chunk) in bytes.chunks(PART_BYTES).enumerate() {
            let mut id = [0; 16];
            self.entropy.fill(&mut id).map_err(|_| DeskError::Entropy)?;
            let place = RowPlace { row_id: id, month: Month(0), compartment: RowCompartment::None };
            let value = Value::Map(vec![
                (1, Value::Bytes(object.to_vec())),
                (2, Value::Uint(i as u64)),
                (3, Value::Uint(parts as u64)),
                (4, Value::Bytes(chunk.to_vec())),
            ]);
            let sealed = self.keys.seal_part(table, &place, &value, self.entropy)?;
            self.put_new(table, &place, &sealed)?;
        }
        Ok(object)
    }

    /// Takes every part of an object away.
    ///
    /// # Errors
    /// As [`Store::object`].
    pub fn delete_object(&self, table: Table, object: &[u8; 16]) -> Result<(), DeskError> {
        for (place, part) in parts_of(self.conn, self.keys, table)? {
            if part.object == *object {
                self.delete(table, &place)?;
            }
        }
        Ok(())
    }
}

impl Store {
    /// Reads an object that was written in parts.
    ///
    /// # Errors
    /// [`DeskError::Row`] if a part is missing or does not open.
    pub fn object(&self, table: Table, object: &[u8; 16]) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let damaged = || DeskError::Row { table: table.name() };
        let mut parts: Vec<Part> = parts_of(&self.conn, &self.keys, table)?
            .into_iter()
            .map(|(_, part)| part)
            .filter(|part| part.object == *object)
            .collect();
        parts.sort_by_key(|part| part.number);
        let expected = parts.first().ok_or_else(damaged)?.of;
        let whole = parts.len() as u64 == expected
            && parts.iter().enumerate().all(|(i, part)| part.number == i as u64 && part.of == expected);
        if !whole {
            return Err(damaged());
        }
        let mut out = Zeroizing::new(Vec::new());
        for part in &parts {
            out.extend_from_slice(&part.bytes);
        }
        Ok(out)
    }
}

struct Part {
    object: [u8; 16],
    number: u64,
    of: u64,
    bytes: Zeroizing<Vec<u8>>,
}

fn parts_of(
    conn: &rusqlite::Connection,
    keys: &row::TableKeys,
    table: Table,
) -> Result<Vec<(RowPlace, Part)>, DeskError> {
    let damaged = || DeskError::Row { table: table.name() };
    let sql = format!("SELECT id, month, compartment, box FROM {} WHERE length(box) = ?1", table.name());
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![row::LARGE_LEN])?;
    let mut out = Vec::new();
    while let Some(sql_row) = rows.next()? {
        let (place, bytes) = place_of(sql_row, table)?;
        let cbor = keys.open_part(table, &place, &bytes)?;
        out.push((place, part(&cbor).map_err(|_| damaged())?));
    }
    Ok(out)
}

fn part(bytes: &[u8]) -> Result<Part, CborError> {
    let mut fields = cbor::decode(bytes, cbor::MAX_DEPTH)?.into_fields()?;
    let part = Part {
        object: fields.take_fixed(1)?,
        number: fields.take_uint(2)?,
        of: fields.take_uint(3)?,
        bytes: Zeroizing::new(fields.take_bytes(4)?),
    };
    fields.finish()?;
    Ok(part)
}
