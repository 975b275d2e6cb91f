//! Month keys: for every key ever issued what is public of it, and the seed while it is not burnt.
//!
//! Two rows a key. The public one lies under M, so that a desk without the documentation key still knows a B envelope for
//! one it cannot open yet; the seed lies in its own compartment and goes when the month is burnt.

use nightjar_seal::Secret;
use nightjar_seal::envelope::Compartment;
use nightjar_seal::place::RowCompartment;
use nightjar_wire::Month;
use nightjar_wire::cbor::{CborError, Fields, Value};

use super::{Stored, bytes};
use crate::store::{RowPlace, Table};

/// Returns how the column of a row says a compartment.
pub(crate) fn row_of(compartment: Compartment) -> RowCompartment {
    match compartment {
        Compartment::A => RowCompartment::A,
        Compartment::B => RowCompartment::B,
    }
}

fn compartment_of(code: u64) -> Result<Compartment, CborError> {
    match code {
        1 => Ok(Compartment::A),
        2 => Ok(Compartment::B),
        _ => Err(CborError::Shape),
    }
}

/// What is public of a month key, kept for ever.
pub(crate) struct Issued {
    pub(crate) month: Month,
    pub(crate) compartment: Compartment,
    /// H(public key): the key tag of an envelope is made over it.
    pub(crate) pk_hash: [u8; 32],
    pub(crate) burnt: bool,
}

impl Stored for Issued {
    const TABLE: Table = Table::Seed;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![
            (1, Value::Uint(u64::from(self.month.0))),
            (2, Value::Uint(u64::from(row_of(self.compartment).code()))),
            (3, bytes(&self.pk_hash)),
            (4, Value::Bool(self.burnt)),
        ]
    }

    fn read(fields: &mut Fields, _: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            month: Month(fields.take_uint(1)?),
            compartment: compartment_of(fields.take_uint(2)?)?,
            pk_hash: fields.take_fixed(3)?,
            burnt: fields.require(4)?.into_bool()?,
        })
    }
}

/// The seed of a month key that is not burnt.
pub(crate) struct Seed {
    pub(crate) pk_hash: [u8; 32],
    pub(crate) seed: Secret<32>,
}

impl Stored for Seed {
    const TABLE: Table = Table::Seed;
    const KIND: u64 = 1;

    fn fields(&self) -> Vec<(u64, Value)> {
        vec![(1, bytes(&self.pk_hash)), (2, bytes(self.seed.expose()))]
    }

    fn read(fields: &mut Fields, _: RowPlace) -> Result<Self, CborError> {
        Ok(Self { pk_hash: fields.take_fixed(1)?, seed: Secret::from_bytes(fields.take_fixed(2)?) })
    }
}
