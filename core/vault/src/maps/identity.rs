//! m0: who this phone is at its center. Under K_id.

use nightjar_seal::Secret;
use nightjar_wire::cbor::{self, CborError, Value};
use nightjar_wire::{CenterId, ChainId, DeviceId, Month};
use zeroize::Zeroizing;

/// Identity of this phone. No `Clone`, no `Debug`: it holds PSK_dev.
pub struct Identity {
    /// This device.
    pub device: DeviceId,
    /// PSK_dev, shared with the desk alone.
    pub psk_dev: Secret<32>,
    /// Chain of this enrollment.
    pub chain: ChainId,
    /// Next number in the chain.
    pub next_seq: u64,
    /// Worker code, absent until the activation mail.
    pub worker: Option<String>,
    /// The center.
    pub center: CenterId,
    /// ROOT's public key.
    pub root: [u8; 32],
    /// Oldest month that is not closed; only rises.
    pub floor: Option<Month>,
}

impl Identity {
    /// Reads the map.
    pub fn decode(bytes: &[u8]) -> Result<Self, CborError> {
        let mut map = super::fields(bytes)?;
        let identity = Self {
            device: DeviceId(map.take_fixed(1)?),
            psk_dev: Secret::from_bytes(map.take_fixed(2)?),
            chain: ChainId(map.take_fixed(3)?),
            next_seq: map.take_uint(4)?,
            worker: map.take_text_opt(5)?,
            center: CenterId(map.take_fixed(6)?),
            root: map.take_fixed(7)?,
            floor: map.take_uint_opt(8)?.map(Month),
        };
        map.finish()?;
        Ok(identity)
    }

    /// Writes the map.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(cbor::encode(&cbor::map([
            (1, Some(Value::from(self.device.as_bytes().as_slice()))),
            (2, Some(Value::from(self.psk_dev.expose().as_slice()))),
            (3, Some(Value::from(self.chain.as_bytes().as_slice()))),
            (4, Some(Value::Uint(self.next_seq))),
            (5, self.worker.as_deref().map(Value::from)),
            (6, Some(Value::from(self.center.as_bytes().as_slice()))),
            (7, Some(Value::from(self.root.as_slice()))),
            (8, self.floor.map(|month| Value::Uint(u64::from(month.0)))),
        ])))
    }

    /// Makes a second holder, for a change that becomes true only with the COMMIT.
    pub(crate) fn duplicate(&self) -> Self {
        Self { psk_dev: self.psk_dev.duplicate(), worker: self.worker.clone(), ..*self }
    }
}
