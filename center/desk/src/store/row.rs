//! The keys of the tables, one set a master key.

use nightjar_seal::desk_box::{PART_LEN, ROW_LEN, TableKey};
use nightjar_seal::place::RowCompartment;
use nightjar_seal::{Entropy, SealError};
use nightjar_wire::cbor::{self, Value};
use zeroize::Zeroizing;

use super::schema::{TABLES, Table};
use super::{Masters, RowPlace};
use crate::error::DeskError;

/// Stored length of a row. No part of a larger object has it, so SQL tells the two apart by length.
pub(crate) const SMALL_LEN: i64 = ROW_LEN as i64;
/// Stored length of a part of a larger object.
pub(crate) const LARGE_LEN: i64 = PART_LEN as i64;
/// Bytes of an object in one part: the rest of the row is its numbers.
pub(crate) const PART_BYTES: usize = 16_300;

/// One key a table and master.
pub(crate) struct TableKeys {
    center: Vec<(Table, TableKey)>,
    documentation: Option<Vec<(Table, TableKey)>>,
}

impl TableKeys {
    pub(crate) fn new(masters: &Masters) -> Self {
        let of = |master| TABLES.iter().map(|table| (*table, TableKey::of(master, *table))).collect();
        Self { center: of(&masters.center), documentation: masters.documentation.as_ref().map(of) }
    }

    pub(crate) fn has_documentation(&self) -> bool {
        self.documentation.is_some()
    }

    pub(crate) fn seal(
        &self,
        table: Table,
        at: &RowPlace,
        value: &Value,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>, DeskError> {
        let cbor = Zeroizing::new(cbor::encode(value));
        self.key(table, at.compartment)?.seal_row(at, &cbor, entropy).map_err(unsealed)
    }

    pub(crate) fn seal_part(
        &self,
        table: Table,
        at: &RowPlace,
        value: &Value,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>, DeskError> {
        let cbor = Zeroizing::new(cbor::encode(value));
        self.key(table, at.compartment)?.seal_part(at, &cbor, entropy).map_err(unsealed)
    }

    pub(crate) fn open(&self, table: Table, at: &RowPlace, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let damaged = |_| DeskError::Row { table: table.name() };
        self.key(table, at.compartment)?.open_row(at, bytes).map_err(damaged)
    }

    pub(crate) fn open_part(&self, table: Table, at: &RowPlace, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let damaged = |_| DeskError::Row { table: table.name() };
        self.key(table, at.compartment)?.open_part(at, bytes).map_err(damaged)
    }

    fn key(&self, table: Table, compartment: RowCompartment) -> Result<&TableKey, DeskError> {
        let keys = match compartment {
            RowCompartment::B => self.documentation.as_ref().ok_or(DeskError::DocumentationLocked)?,
            RowCompartment::None | RowCompartment::A => &self.center,
        };
        let found = keys.iter().find(|(each, _)| *each == table);
        found.map(|(_, key)| key).ok_or(DeskError::Internal { what: "a table key" })
    }
}

fn unsealed(error: SealError) -> DeskError {
    if matches!(error, SealError::Entropy(_)) { DeskError::Entropy } else { DeskError::Internal { what: "a row" } }
}
