//! The letters that the vault writes by itself: sign of life and duress notice (security.md 2.2). No count on the phone
//! includes them, and they differ in nothing that can be seen from outside.

use nightjar_seal::envelope::{self, Sealed, SenderPsk};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::keyslot::Role;
use nightjar_seal::plaintext::{Plaintext, Purpose, SCHEMA};
use nightjar_seal::{Entropy, entropy};
use nightjar_wire::bundle::KeyBundle;
use nightjar_wire::cbor::{self, Value};
use nightjar_wire::{ChainId, Month, RecordId};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::maps::Identity;

/// The end of an older chain, named by the first sign of life after scanning again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OldChain {
    pub(crate) chain: ChainId,
    pub(crate) next_seq: u64,
}

/// Seals the letter of an unlock.
pub(crate) fn of_unlock(
    role: Role,
    identity: &Identity,
    circle_generation: u32,
    old: Option<OldChain>,
    bundle: &KeyBundle,
    today: Month,
    rng: &dyn Entropy,
) -> Result<(Sealed, Month), StoreError> {
    let (purpose, body) = match role {
        Role::Normal => (
            Purpose::SignOfLife,
            cbor::map([
                (1, Some(Value::Uint(u64::from(circle_generation)))),
                (2, old.map(|old| Value::from(old.chain.as_bytes().as_slice()))),
                (3, old.map(|old| Value::Uint(old.next_seq))),
            ]),
        ),
        Role::Duress => (Purpose::DuressNotice, Value::Map(Vec::new())),
    };
    let keys = bundle.month_for(today, identity.floor.unwrap_or(Month(0)));
    let plaintext = Plaintext {
        purpose,
        schema: SCHEMA,
        revision: 0,
        device: identity.device,
        chain: identity.chain,
        seq: identity.next_seq,
        record_id: RecordId(entropy::draw(rng)?),
        body: Zeroizing::new(cbor::encode(&body)),
    };
    let psk = SenderPsk::device(&identity.psk_dev, identity.device);
    let sealed = envelope::seal(&identity.center, &PublicKey::from_bytes(&keys.a)?, &psk, &plaintext, rng)?;
    Ok((sealed, keys.month))
}
