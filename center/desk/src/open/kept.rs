//! Blobs that stay at the desk: parked and unknown (held), late, damaged and refused.

use nightjar_seal::classify::Number;
use nightjar_seal::place::RowCompartment;
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{ChainId, Day, DeviceId, ENVELOPE_LEN, EnvelopeId, Month};

use super::class::{Class, Verdict, Why};
use crate::error::DeskError;
use crate::state::{Stored, bytes, push};
use crate::store::{RowPlace, Table, Tx};

/// A blob with what became of it.
pub(crate) struct Kept {
    pub(crate) env_id: EnvelopeId,
    pub(crate) verdict: Verdict,
    /// The day the relay took it.
    pub(crate) day: Day,
    pub(crate) blob: Box<[u8; ENVELOPE_LEN]>,
    /// The number it has used up at its phone, kept while its month can be read; none in compartment B.
    pub(crate) number: Option<Number>,
}

impl Kept {
    /// Writes it under the month of its key, 0 if none is known.
    pub(crate) fn insert(&self, tx: &Tx<'_>, month: Month) -> Result<RowPlace, DeskError> {
        tx.insert(Self::TABLE, month, RowCompartment::None, &self.value())
    }
}

impl Stored for Kept {
    const TABLE: Table = Table::Envelope;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        let mut out = vec![
            (1, bytes(&self.env_id.0)),
            (2, Value::Uint(self.verdict.class.code())),
            (3, Value::Uint(self.verdict.why.code())),
            (4, Value::Uint(u64::from(self.day.0))),
            (5, bytes(self.blob.as_slice())),
        ];
        push(&mut out, 6, self.number.map(|number| bytes(&number.device.0)));
        push(&mut out, 7, self.number.map(|number| bytes(&number.chain.0)));
        push(&mut out, 8, self.number.map(|number| Value::Uint(number.seq)));
        out
    }

    fn read(fields: &mut Fields, _: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            env_id: EnvelopeId(fields.take_fixed(1)?),
            verdict: Verdict {
                class: Class::of(fields.take_uint(2)?).ok_or(CborError::Shape)?,
                why: Why::of(fields.take_uint(3)?).ok_or(CborError::Shape)?,
            },
            day: Day(fields.take_uint(4)?),
            blob: Box::new(fields.take_fixed(5)?),
            number: {
                let (device, chain) = (fields.take_fixed_opt(6)?.map(DeviceId), fields.take_fixed_opt(7)?.map(ChainId));
                let seq = fields.take_uint_opt(8)?;
                device.zip(chain).zip(seq).map(|((device, chain), seq)| Number { device, chain, seq })
            },
        })
    }
}
