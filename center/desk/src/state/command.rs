//! Orders to phones, signed by CTRL, held until a phone reports them done.

use nightjar_wire::RelayDeviceId;
use nightjar_wire::cbor::{CborError, Fields, Value};

use super::{Stored, bytes};
use crate::store::{RowPlace, Table};

/// A signed command of 128 bytes for one phone.
pub(crate) struct Order {
    pub(crate) device: RelayDeviceId,
    pub(crate) signed: [u8; 128],
}

impl Stored for Order {
    const TABLE: Table = Table::Ctrl;
    const KIND: u64 = 2;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![(1, bytes(&self.device.0)), (2, bytes(&self.signed))]
    }

    fn read(fields: &mut Fields, _: RowPlace) -> Result<Self, CborError> {
        Ok(Self { device: RelayDeviceId(fields.take_fixed(1)?), signed: fields.take_fixed(2)? })
    }
}
