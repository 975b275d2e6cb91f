//! The desk's sealed store `desk.db` (security.md 8).
//!
//! Everything in it is a box under a key of its table; SQL sees a random row id, a month and a compartment. Rows of
//! compartment B need the documentation key; without it they cannot even be listed.

mod lock;
mod open;
mod parts;
mod pragmas;
mod row;
mod schema;

use std::collections::BTreeMap;
use std::path::PathBuf;

use nightjar_seal::{Entropy, Secret};
use nightjar_wire::Month;
use nightjar_wire::cbor::Value;
use rusqlite::{Connection, TransactionBehavior, params};
use zeroize::Zeroizing;

pub use nightjar_seal::desk_box::RowPlace;
pub use nightjar_seal::place::RowCompartment;
pub use schema::Table;

use crate::error::DeskError;
use row::TableKeys;

/// The name of the store in the center's folder.
pub const FILE: &str = "desk.db";

/// An opened row: its place and its CBOR, wiped when dropped.
pub struct Row {
    /// Where it is.
    pub place: RowPlace,
    /// Its deterministic CBOR.
    pub cbor: Zeroizing<Vec<u8>>,
}

/// The master keys that open the store: M, and M_B if a documentation person is present.
pub struct Masters {
    /// M of `center.key`.
    pub center: Secret<32>,
    /// M_B of `center-b.key`.
    pub documentation: Option<Secret<32>>,
}

/// The open store. Holds the file lock; one desk process at a time.
pub struct Store {
    conn: Connection,
    keys: TableKeys,
    path: PathBuf,
    // After `conn`: closing this descriptor earlier would drop SQLite's own locks on the same file.
    _lock: lock::FileLock,
}

/// One transaction: everything in it is durable together, or nothing is.
pub struct Tx<'a> {
    conn: &'a rusqlite::Transaction<'a>,
    keys: &'a TableKeys,
    entropy: &'a dyn Entropy,
}

impl Store {
    /// Says whether rows of compartment B can be read and written.
    pub fn has_documentation(&self) -> bool {
        self.keys.has_documentation()
    }

    /// Returns the folder the store lies in.
    pub fn dir(&self) -> &std::path::Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Runs `f` in one transaction with one flush.
    ///
    /// # Errors
    /// What `f` or SQLite says; nothing of it is kept then.
    pub fn write<T>(
        &mut self,
        entropy: &dyn Entropy,
        f: impl FnOnce(&Tx<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let out = f(&Tx { conn: &transaction, keys: &self.keys, entropy })?;
        transaction.commit()?;
        Ok(out)
    }

    /// Returns up to `limit` rows of a table after a row id, in the order of the (random) ids.
    ///
    /// Rows of compartment B are left out while the documentation key is not open; parts of large objects always are.
    ///
    /// # Errors
    /// [`DeskError::Row`] for a row that does not open: the store is not of this key or was altered.
    pub fn page(&self, table: Table, after: Option<[u8; 16]>, limit: u32) -> Result<Vec<Row>, DeskError> {
        let sql = format!(
            "SELECT id, month, compartment, box FROM {} WHERE id > ?1 AND length(box) = ?2 AND compartment <= ?3 ORDER BY id LIMIT ?4",
            table.name()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let highest = if self.has_documentation() { 2 } else { 1 };
        let after: &[u8] = after.as_ref().map_or(&[], |id| id.as_slice());
        let mut rows = statement.query(params![after, row::SMALL_LEN, highest, limit])?;
        let mut out = Vec::new();
        while let Some(sql_row) = rows.next()? {
            let (place, bytes) = place_of(sql_row, table)?;
            let cbor = self.keys.open(table, &place, &bytes)?;
            out.push(Row { place, cbor });
        }
        Ok(out)
    }

    /// Returns one row.
    ///
    /// # Errors
    /// [`DeskError::Row`] if it is not there or does not open.
    pub fn get(&self, table: Table, place: &RowPlace) -> Result<Row, DeskError> {
        let sql = format!("SELECT box FROM {} WHERE id = ?1", table.name());
        let found =
            self.conn.prepare_cached(&sql)?.query_row([place.row_id.as_slice()], |row| row.get::<_, Vec<u8>>(0));
        let bytes = match found {
            Ok(bytes) => bytes,
            Err(rusqlite::Error::QueryReturnedNoRows) => return Err(DeskError::Row { table: table.name() }),
            Err(error) => return Err(error.into()),
        };
        Ok(Row { place: *place, cbor: self.keys.open(table, place, &bytes)? })
    }

    /// Calls `f` with every row of a table, holding no more than a page of them at a time.
    ///
    /// # Errors
    /// As [`Store::page`], and what `f` says.
    pub fn each(&self, table: Table, mut f: impl FnMut(Row) -> Result<(), DeskError>) -> Result<(), DeskError> {
        const PAGE: u32 = 256;
        let mut after = None;
        loop {
            let page = self.page(table, after, PAGE)?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.place.row_id);
            for row in page {
                f(row)?;
            }
        }
    }

    /// Returns how many rows a table has, by compartment code, without opening any.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count(&self, table: Table) -> Result<BTreeMap<u8, u64>, DeskError> {
        let sql =
            format!("SELECT compartment, count(*) FROM {} WHERE length(box) = ?1 GROUP BY compartment", table.name());
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map([row::SMALL_LEN], |row| Ok((row.get::<_, u8>(0)?, row.get::<_, i64>(1)?)))?;
        let mut out = BTreeMap::new();
        for row in rows {
            let (compartment, n) = row?;
            out.insert(compartment, u64::try_from(n).unwrap_or(0));
        }
        Ok(out)
    }

    /// Writes the log of the database back into its file, as it must be when a desk session ends.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn checkpoint(&self) -> Result<(), DeskError> {
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Adds a row under a fresh random id and returns its place.
    ///
    /// # Errors
    /// [`DeskError::Entropy`], [`DeskError::DocumentationLocked`], [`DeskError::Internal`] for content above 2,046 bytes.
    pub fn insert(
        &self,
        table: Table,
        month: Month,
        compartment: RowCompartment,
        value: &Value,
    ) -> Result<RowPlace, DeskError> {
        let mut id = [0; 16];
        self.entropy.fill(&mut id).map_err(|_| DeskError::Entropy)?;
        let place = RowPlace { row_id: id, month, compartment };
        let bytes = self.keys.seal(table, &place, value, self.entropy)?;
        self.put_new(table, &place, &bytes)?;
        Ok(place)
    }

    /// Writes a row again where it is, under a fresh salt.
    ///
    /// # Errors
    /// As [`Tx::insert`].
    pub fn update(&self, table: Table, place: &RowPlace, value: &Value) -> Result<(), DeskError> {
        let bytes = self.keys.seal(table, place, value, self.entropy)?;
        let sql = format!("UPDATE {} SET box = ?2 WHERE id = ?1", table.name());
        let n = self.conn.prepare_cached(&sql)?.execute(params![place.row_id.as_slice(), bytes])?;
        if n == 1 { Ok(()) } else { Err(DeskError::Row { table: table.name() }) }
    }

    /// Takes a row away (its bytes are overwritten: `secure_delete`).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn delete(&self, table: Table, place: &RowPlace) -> Result<(), DeskError> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", table.name());
        self.conn.prepare_cached(&sql)?.execute([place.row_id.as_slice()])?;
        Ok(())
    }

    fn put_new(&self, table: Table, place: &RowPlace, bytes: &[u8]) -> Result<(), DeskError> {
        let sql = format!("INSERT INTO {} (id, month, compartment, box) VALUES (?1, ?2, ?3, ?4)", table.name());
        self.conn.prepare_cached(&sql)?.execute(params![
            place.row_id.as_slice(),
            place.month.0,
            place.compartment.code(),
            bytes
        ])?;
        Ok(())
    }
}

fn place_of(row: &rusqlite::Row<'_>, table: Table) -> Result<(RowPlace, Vec<u8>), DeskError> {
    let id: Vec<u8> = row.get(0)?;
    let id = <[u8; 16]>::try_from(id).map_err(|_| DeskError::Row { table: table.name() })?;
    let compartment = match row.get(2)? {
        0_u8 => RowCompartment::None,
        1 => RowCompartment::A,
        2 => RowCompartment::B,
        _ => return Err(DeskError::Row { table: table.name() }),
    };
    Ok((RowPlace { row_id: id, month: Month(row.get(1)?), compartment }, row.get(3)?))
}

#[cfg(test)]
mod tests;
