//! Opened records as rows of the store, and the integrity log (domain.md 11.18).

use nightjar_seal::envelope::Compartment;
use nightjar_seal::plaintext::Purpose;
use nightjar_seal::{classify, derive};
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{ChainId, Day, DeviceId, Month, RecordId};
use zeroize::Zeroizing;

use crate::error::DeskError;
use crate::state::seed::row_of;
use crate::state::{Stored, bytes, push};
use crate::store::{RowCompartment, RowPlace, Table, Tx};

/// A record as it was opened. No `Debug`: all of it is content.
pub struct OpenedRecord {
    /// Record, withdrawal, duress notice or sign of life.
    pub purpose: Purpose,
    /// Revision, from 0; the highest counts.
    pub revision: u16,
    /// The record, the same in every revision.
    pub record_id: RecordId,
    /// Deterministic CBOR.
    pub body: Zeroizing<Vec<u8>>,
    /// A or B.
    pub compartment: Compartment,
    /// The phone identity; absent in B.
    pub device: Option<DeviceId>,
    /// Life of the counter and its value; absent in B.
    pub chain: Option<(ChainId, u64)>,
    /// The day the relay took it.
    pub day: Day,
    /// Number in the order of opening: of two bodies of one revision the lower counts until somebody decides.
    pub opened: u64,
    /// B: the circle generation it came under. Below the current one it is unconfirmed.
    pub circle_generation: Option<u32>,
}

impl OpenedRecord {
    pub(crate) fn new(content: classify::Opened, day: Day, opened: u64, circle: Option<u32>) -> Self {
        let classify::Opened { plaintext, compartment, .. } = content;
        let of_a = compartment == Compartment::A;
        Self {
            purpose: plaintext.purpose,
            revision: plaintext.revision,
            record_id: plaintext.record_id,
            body: plaintext.body,
            compartment,
            device: of_a.then_some(plaintext.device),
            chain: of_a.then_some((plaintext.chain, plaintext.seq)),
            day,
            opened,
            circle_generation: circle,
        }
    }

    /// Computes its entry of the log: SHA-256(record_id || revision || body).
    pub(crate) fn entry(&self) -> [u8; 32] {
        derive::hash(&[&self.record_id.0, &self.revision.to_be_bytes(), &self.body])
    }
}

impl Stored for OpenedRecord {
    const TABLE: Table = Table::Record;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        let mut out = vec![
            (1, Value::Uint(u64::from(self.purpose.code()))),
            (2, Value::Uint(u64::from(self.revision))),
            (3, bytes(&self.record_id.0)),
            (4, bytes(&self.body)),
        ];
        push(&mut out, 5, self.device.map(|device| bytes(&device.0)));
        push(&mut out, 6, self.chain.map(|(chain, _)| bytes(&chain.0)));
        push(&mut out, 7, self.chain.map(|(_, seq)| Value::Uint(seq)));
        out.push((8, Value::Uint(u64::from(self.day.0))));
        out.push((9, Value::Uint(self.opened)));
        push(&mut out, 10, self.circle_generation.map(|generation| Value::Uint(u64::from(generation))));
        out
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        let compartment = if place.compartment == RowCompartment::B { Compartment::B } else { Compartment::A };
        Ok(Self {
            purpose: Purpose::from_code(fields.take_uint(1)?).ok_or(CborError::Shape)?,
            revision: fields.take_uint(2)?,
            record_id: RecordId(fields.take_fixed(3)?),
            body: Zeroizing::new(fields.take_bytes(4)?),
            compartment,
            device: fields.take_fixed_opt(5)?.map(DeviceId),
            chain: fields.take_fixed_opt(6)?.map(ChainId).zip(fields.take_uint_opt(7)?),
            day: Day(fields.take_uint(8)?),
            opened: fields.take_uint(9)?,
            circle_generation: fields.take_uint_opt(10)?,
        })
    }
}

/// Entries a row of the log: 1,920 of its 2,046 bytes.
const ENTRIES: usize = 60;

/// Appends entries to the log of a month and compartment, sorted: the month's root is taken over sorted entries, and the
/// order of opening is nobody's business.
pub(crate) fn log(
    tx: &Tx<'_>,
    month: Month,
    compartment: Compartment,
    mut entries: Vec<[u8; 32]>,
) -> Result<(), DeskError> {
    entries.sort_unstable();
    for chunk in entries.chunks(ENTRIES) {
        let value = Value::Map(vec![(0, Value::Uint(0)), (1, bytes(chunk.as_flattened()))]);
        tx.insert(Table::Log, month, row_of(compartment), &value)?;
    }
    Ok(())
}
