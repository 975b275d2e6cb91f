//! A small center for the tests of this crate.
#![allow(dead_code, reason = "each test file uses a part of it")]

use nightjar_seal::Secret;
use nightjar_seal::classify::{DeskKey, DeskPsk, PskState};
use nightjar_seal::entropy::SeededEntropy;
use nightjar_seal::envelope::{Compartment, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_wire::{CenterId, ChainId, DeviceId, Month, RecordId};

pub(crate) const CENTER: CenterId = CenterId([0xce; 16]);
pub(crate) const DEVICE: DeviceId = DeviceId([0xde; 8]);
pub(crate) const CHAIN: ChainId = ChainId([0xc4; 8]);

pub(crate) fn secret(fill: u8) -> Secret<32> {
    Secret::from_bytes([fill; 32])
}

pub(crate) fn opening(fill: u8) -> OpeningKey {
    OpeningKey::from_seed(&secret(fill))
}

pub(crate) fn entropy() -> SeededEntropy {
    SeededEntropy::from_number(42)
}

pub(crate) fn device_psk() -> SenderPsk {
    SenderPsk::device(&secret(1), DEVICE)
}

pub(crate) fn desk_psk(psk: SenderPsk, state: PskState) -> DeskPsk {
    DeskPsk { psk, state }
}

/// The month key of a compartment, made from the seed of `fill`s; burnt when told so.
pub(crate) fn month_key(fill: u8, compartment: Compartment, burnt: bool) -> DeskKey {
    let opening = opening(fill);
    let hash = *opening.public().hash();
    DeskKey { hash, month: Month(82), compartment, opening: (!burnt).then_some(opening) }
}

/// A record of compartment A, kind 1.
pub(crate) fn record() -> Plaintext {
    plaintext(Purpose::Record, &[0xa1, 0x00, 0x01])
}

pub(crate) fn plaintext(purpose: Purpose, body: &[u8]) -> Plaintext {
    Plaintext {
        purpose,
        schema: 1,
        revision: 0,
        device: DEVICE,
        chain: CHAIN,
        seq: 7,
        record_id: RecordId([9; 16]),
        body: body.to_vec().into(),
    }
}

/// A record of compartment B, kind 5: nothing in it names a device.
pub(crate) fn incident() -> Plaintext {
    Plaintext {
        device: DeviceId([0; 8]),
        chain: ChainId([0; 8]),
        seq: 0,
        ..plaintext(Purpose::Record, &[0xa1, 0x00, 0x05])
    }
}
