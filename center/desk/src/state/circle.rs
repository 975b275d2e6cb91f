//! Circle secrets: one a center and generation, shared by all phones, the PSK of compartment B.

use nightjar_seal::Secret;
use nightjar_wire::cbor::{CborError, Fields, Value};

use super::{Stored, bytes};
use crate::store::{RowPlace, Table};

/// A circle secret that the desk gave out, or learnt back from a phone after a restore.
pub(crate) struct Circle {
    pub(crate) place: Option<RowPlace>,
    pub(crate) generation: u32,
    pub(crate) secret: Secret<32>,
}

impl Stored for Circle {
    const TABLE: Table = Table::Circle;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![(1, Value::Uint(u64::from(self.generation))), (2, bytes(self.secret.expose()))]
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            place: Some(place),
            generation: fields.take_uint(1)?,
            secret: Secret::from_bytes(fields.take_fixed(2)?),
        })
    }
}

/// Returns the circle that is given out now: the one of the highest generation.
pub(crate) fn current(circles: &[Circle]) -> Option<&Circle> {
    circles.iter().max_by_key(|circle| circle.generation)
}
