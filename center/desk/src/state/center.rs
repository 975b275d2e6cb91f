//! The one row that says which center this is: CTRL, D, and every number that must rise.

use nightjar_seal::Secret;
use nightjar_wire::calendar::{next_generation, next_rising};
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{CenterId, Month};

use super::{Stored, bytes};
use crate::store::{RowPlace, Table};

/// The center's own row of `ctrl`.
pub(crate) struct Center {
    pub(crate) place: RowPlace,
    pub(crate) id: CenterId,
    pub(crate) root_pk: [u8; 32],
    /// Ed25519 seed that signs commands, bulletins and desk requests.
    pub(crate) ctrl: Secret<32>,
    /// X-Wing seed of the dummy key, never burnt.
    pub(crate) dummy: Secret<32>,
    /// Center generation: rises when the desk was restored.
    pub(crate) generation: u32,
    /// Counter of desk requests.
    pub(crate) counter: u64,
    pub(crate) page: u64,
    pub(crate) item: u64,
    pub(crate) command: u64,
    /// Oldest month that is not closed.
    pub(crate) floor: Month,
    pub(crate) addresses: Vec<String>,
    pub(crate) pins: [[u8; 32]; 2],
    /// The signed bundle, as an object in parts.
    pub(crate) bundle: [u8; 16],
    /// How many records were ever opened: the order among two bodies of one revision.
    pub(crate) opened: u64,
}

impl Center {
    /// Takes the next page number (one counter a center for mail and bulletins).
    pub(crate) fn next_page(&mut self, now_s: u64) -> u64 {
        self.page = next_rising(self.page, now_s);
        self.page
    }

    /// Takes the next item number.
    pub(crate) fn next_item(&mut self, now_s: u64) -> u64 {
        self.item = next_rising(self.item, now_s);
        self.item
    }

    /// Takes the next command number.
    pub(crate) fn next_command(&mut self, now_s: u64) -> u64 {
        self.command = next_rising(self.command, now_s);
        self.command
    }

    /// Takes a new center generation: every phone offers again what it still keeps.
    pub(crate) fn next_generation(&mut self, now_s: u64) -> u32 {
        self.generation = next_generation(self.generation, now_s);
        self.generation
    }
}

impl Stored for Center {
    const TABLE: Table = Table::Ctrl;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![
            (1, bytes(&self.id.0)),
            (2, bytes(&self.root_pk)),
            (3, bytes(self.ctrl.expose())),
            (4, bytes(self.dummy.expose())),
            (5, Value::Uint(u64::from(self.generation))),
            (6, Value::Uint(self.counter)),
            (7, Value::Uint(self.page)),
            (8, Value::Uint(self.item)),
            (9, Value::Uint(self.command)),
            (10, Value::Uint(u64::from(self.floor.0))),
            (11, Value::Array(self.addresses.iter().cloned().map(Value::Text).collect())),
            (12, Value::Array(self.pins.iter().map(|pin| bytes(pin)).collect())),
            (13, bytes(&self.bundle)),
            (14, Value::Uint(self.opened)),
        ]
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            place,
            id: CenterId(fields.take_fixed(1)?),
            root_pk: fields.take_fixed(2)?,
            ctrl: Secret::from_bytes(fields.take_fixed(3)?),
            dummy: Secret::from_bytes(fields.take_fixed(4)?),
            generation: fields.take_uint(5)?,
            counter: fields.take_uint(6)?,
            page: fields.take_uint(7)?,
            item: fields.take_uint(8)?,
            command: fields.take_uint(9)?,
            floor: Month(fields.take_uint(10)?),
            addresses: fields.take_array(11)?.into_iter().map(Value::into_text).collect::<Result<_, _>>()?,
            pins: {
                let [live, backup] = fields.require(12)?.into_tuple()?;
                [live.into_fixed()?, backup.into_fixed()?]
            },
            bundle: fields.take_fixed(13)?,
            opened: fields.take_uint(14)?,
        })
    }
}
