//! Duress notices: from its number on, a chain is parked (security.md 2.2, 5.4).

use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{ChainId, DeviceId};

use super::{Stored, bytes, push};
use crate::store::{RowPlace, Table};

/// The lowest duress notice of a chain. A chain is random, so it names no phone to whoever lacks its records.
pub(crate) struct Notice {
    pub(crate) place: Option<RowPlace>,
    pub(crate) chain: ChainId,
    pub(crate) seq: u64,
    /// Whose chain it is: a second chain of the same identity is no phone's, and is parked as a whole.
    pub(crate) device: Option<DeviceId>,
}

impl Stored for Notice {
    const TABLE: Table = Table::Ctrl;
    const KIND: u64 = 3;

    fn fields(&self) -> Vec<(u64, Value)> {
        let mut out = vec![(1, bytes(&self.chain.0)), (2, Value::Uint(self.seq))];
        push(&mut out, 3, self.device.map(|device| bytes(&device.0)));
        out
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            place: Some(place),
            chain: ChainId(fields.take_fixed(1)?),
            seq: fields.take_uint(2)?,
            device: fields.take_fixed_opt(3)?.map(DeviceId),
        })
    }
}
