//! What was opened, for ever: envelope id and desk tag, 24 bytes each, tied to no record (security.md 5.4).

use nightjar_seal::place::RowCompartment;
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{EnvelopeId, Month};

use crate::error::DeskError;
use crate::state::{Stored, bytes};
use crate::store::{RowPlace, Store, Table, Tx};

const PAIR: usize = 24;
/// Pairs a row: 1,920 of its 2,046 bytes.
const PAIRS: usize = 80;

/// Every opened envelope with its desk tag, in the order of the (random) ids.
pub(crate) struct Ledger(Vec<[u8; PAIR]>);

impl Ledger {
    /// Reads all pairs.
    pub(crate) fn load(store: &Store) -> Result<Self, DeskError> {
        let mut all = Vec::new();
        store.each(Table::Finished, |row| {
            all.extend(Pairs::of_row(&row)?.map(|pairs| pairs.0).unwrap_or_default());
            Ok(())
        })?;
        all.sort_unstable();
        Ok(Self(all))
    }

    /// Returns the desk tag of an envelope that was opened before.
    pub(crate) fn tag(&self, id: &EnvelopeId) -> Option<[u8; 8]> {
        let at = self.0.partition_point(|pair| pair.as_slice() < id.0.as_slice());
        let (found, tag) = self.0.get(at)?.split_at_checked(16)?;
        if found == id.0 { tag.try_into().ok() } else { None }
    }
}

/// Writes the pairs of one transaction, sorted, so that nothing tells in which order they were opened.
pub(crate) fn append(tx: &Tx<'_>, pairs: &[(EnvelopeId, [u8; 8])]) -> Result<(), DeskError> {
    let mut all: Vec<[u8; PAIR]> = pairs.iter().map(joined).collect();
    all.sort_unstable();
    for chunk in all.chunks(PAIRS) {
        tx.insert(Table::Finished, Month(0), RowCompartment::None, &Pairs(chunk.to_vec()).value())?;
    }
    Ok(())
}

fn joined((id, tag): &(EnvelopeId, [u8; 8])) -> [u8; PAIR] {
    let mut out = [0; PAIR];
    let (head, tail) = out.split_at_mut(16);
    head.copy_from_slice(&id.0);
    tail.copy_from_slice(tag);
    out
}

struct Pairs(Vec<[u8; PAIR]>);

impl Stored for Pairs {
    const TABLE: Table = Table::Finished;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![(1, bytes(self.0.as_flattened()))]
    }

    fn read(fields: &mut Fields, _: RowPlace) -> Result<Self, CborError> {
        let joined = fields.take_bytes(1)?;
        let (pairs, rest) = joined.as_chunks::<PAIR>();
        if rest.is_empty() { Ok(Self(pairs.to_vec())) } else { Err(CborError::Shape) }
    }
}
