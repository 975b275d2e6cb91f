//! Orders to phones, signed by CTRL, held until they are replaced, withdrawn, or their phone is enrolled again.

use nightjar_wire::RelayDeviceId;
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::command::{Command, CommandKind};

use super::{Stored, bytes};
use crate::store::{RowPlace, Table};

/// A signed command of 128 bytes for one phone.
pub(crate) struct Order {
    pub(crate) place: Option<RowPlace>,
    pub(crate) device: RelayDeviceId,
    pub(crate) signed: [u8; 128],
}

impl Order {
    /// What it tells the phone to do; none for bytes that are no command.
    pub(crate) fn kind(&self) -> Option<CommandKind> {
        Command::parse(&self.signed).ok().map(|command| command.kind)
    }
}

impl Stored for Order {
    const TABLE: Table = Table::Ctrl;
    const KIND: u64 = 2;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![(1, bytes(&self.device.0)), (2, bytes(&self.signed))]
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self { place: Some(place), device: RelayDeviceId(fields.take_fixed(1)?), signed: fields.take_fixed(2)? })
    }
}
