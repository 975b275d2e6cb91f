//! Rows of `desk.db` (security.md 8).
//!
//! key a table = HKDF(M, "", "nj/v1/desk/" || table, 32); row = box(key, "desk/" || table || row id
//! || month be32 || compartment u8, padded(2048, CBOR)). What the plaintext columns say is part of
//! the place, so nobody can move a row to another month or compartment. Larger objects go in parts
//! of padded(16384, {1 object id, 2 part from 0, 3 parts, 4 bytes}).

use nightjar_wire::Month;
use zeroize::Zeroizing;

use crate::derive::hkdf;
use crate::entropy::Entropy;
use crate::error::{OpenError, SealError};
use crate::place::RowCompartment;
use crate::secret::Secret;
use crate::{boxes, padded, place};

/// Length of a sealed row.
pub const ROW_LEN: usize = ROW_PADDED + boxes::OVERHEAD;
/// Most bytes of CBOR in a row.
pub const ROW_MAX: usize = ROW_PADDED - 2;
/// Length of a sealed part of a larger object.
pub const PART_LEN: usize = PART_PADDED + boxes::OVERHEAD;
/// Most bytes of CBOR in a part.
pub const PART_MAX: usize = PART_PADDED - 2;

const ROW_PADDED: usize = 2048;
const PART_PADDED: usize = 16_384;

/// The tables of the desk's store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// Records that were opened.
    Record,
    /// Envelopes that are parked, unknown or late.
    Envelope,
    /// What was opened, for ever: id and tag.
    Finished,
    /// Devices and their PSKs.
    Device,
    /// Circle secrets.
    Circle,
    /// Seeds of the month keys and of D.
    Seed,
    /// The CTRL key.
    Ctrl,
    /// Month snapshots.
    Snapshot,
    /// The log.
    Log,
}

impl Table {
    /// Returns the table's name, as the store and the key derivation spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Envelope => "envelope",
            Self::Finished => "finished",
            Self::Device => "device",
            Self::Circle => "circle",
            Self::Seed => "seed",
            Self::Ctrl => "ctrl",
            Self::Snapshot => "snapshot",
            Self::Log => "log",
        }
    }
}

/// Where a row lies: its plaintext columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowPlace {
    /// Random.
    pub row_id: [u8; 16],
    /// The month.
    pub month: Month,
    /// The compartment.
    pub compartment: RowCompartment,
}

/// The key of one table.
pub struct TableKey {
    key: Secret<32>,
    table: Table,
}

impl TableKey {
    /// Derives the key of a table from the master key.
    #[must_use]
    pub fn of(master: &Secret<32>, table: Table) -> Self {
        Self { key: hkdf(&[master.expose()], b"", &[b"nj/v1/desk/", table.name().as_bytes()]), table }
    }

    /// Seals a row. Draws 32 bytes.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`ROW_MAX`]; [`SealError::Entropy`] when no salt can be drawn.
    pub fn seal_row(&self, place: &RowPlace, cbor: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, SealError> {
        self.seal(ROW_PADDED, place, cbor, entropy)
    }

    /// Opens a row.
    ///
    /// # Errors
    /// [`OpenError::NotAuthentic`] for another store, table, or moved row.
    pub fn open_row(&self, place: &RowPlace, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.open(ROW_PADDED, place, bytes)
    }

    /// Seals a part of a larger object. Draws 32 bytes.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`PART_MAX`]; [`SealError::Entropy`] when no salt can be drawn.
    pub fn seal_part(&self, place: &RowPlace, cbor: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, SealError> {
        self.seal(PART_PADDED, place, cbor, entropy)
    }

    /// Opens a part of a larger object.
    ///
    /// # Errors
    /// [`OpenError::NotAuthentic`] for another store, table, or moved row.
    pub fn open_part(&self, place: &RowPlace, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.open(PART_PADDED, place, bytes)
    }

    fn what(&self, at: &RowPlace) -> Vec<u8> {
        place::desk_row(self.table.name(), &at.row_id, at.month.0, at.compartment)
    }

    fn seal(&self, n: usize, place: &RowPlace, cbor: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, SealError> {
        boxes::seal(self.key.expose(), &self.what(place), &padded::pad(n, cbor)?, entropy)
    }

    fn open(&self, n: usize, place: &RowPlace, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let plaintext = boxes::open(self.key.expose(), &self.what(place), bytes)?;
        padded::unpad(n, &plaintext).map(|cbor| Zeroizing::new(cbor.to_vec()))
    }
}
