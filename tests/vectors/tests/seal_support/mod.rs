//! Reading the fields of a specimen.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a specimen that cannot be read stops the test")]

use nightjar_seal::Secret;
use nightjar_seal::classify::{BodyVerdict, Class, DeskKey, DeskPsk, Keyring, PskState, Rules, classify};
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::envelope::{Compartment, PskKind, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::pin::{self, HwKind, KdfCost, PinKeys, PrfShape};
use nightjar_wire::{CenterId, DeviceId, Month};
use serde_json::Value;
pub(crate) use vectors::ours::seal::hardware as prf;

pub(crate) fn hex(value: &Value) -> Vec<u8> {
    unhex(value.as_str().unwrap_or_else(|| panic!("hex expected, not {value}")))
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    vectors::from_hex(text).unwrap()
}

pub(crate) fn array<const N: usize>(value: &Value) -> [u8; N] {
    hex(value).try_into().unwrap()
}

pub(crate) fn secret<const N: usize>(value: &Value) -> Secret<N> {
    Secret::from_bytes(array(value))
}

pub(crate) fn number<T: TryFrom<u64>>(value: &Value) -> T {
    T::try_from(value.as_u64().unwrap()).ok().unwrap()
}

pub(crate) fn opening(seed: &Value) -> OpeningKey {
    OpeningKey::from_seed(&secret(seed))
}

/// A source that hands out the named random choices in order.
pub(crate) fn script(parts: &[&Value]) -> ScriptedEntropy {
    ScriptedEntropy::new(parts.iter().flat_map(|part| hex(part)).collect())
}

pub(crate) fn kind(input: &Value) -> HwKind {
    HwKind::from_code(number(&input["kind"])).unwrap()
}

/// Derives the keys of a PIN with the parameters of a head and the one hardware key of the input.
pub(crate) fn pin_keys(
    pin: &str,
    salt: &[u8; 32],
    cost: KdfCost,
    shape: PrfShape,
    kind: HwKind,
    input: &Value,
) -> PinKeys {
    let key = hex(input["hw"].as_object().unwrap().values().next().unwrap());
    let mut call = |x: &[u8]| Ok::<_, ()>(Vec::from(prf(kind, &key, x)).into());
    pin::derive(pin.as_bytes(), salt, cost, shape, kind, &mut call).ok().unwrap()
}

pub(crate) fn center(input: &Value) -> CenterId {
    CenterId(array(&input["center_id"]))
}

/// The PSK of an envelope specimen.
pub(crate) fn sender(input: &Value) -> SenderPsk {
    if let Some(psk_dev) = input["psk_dev"].as_str() {
        return SenderPsk::no_circle(&Secret::from_bytes(unhex(psk_dev).try_into().unwrap()));
    }
    let device = DeviceId(array(&input["psk_id8"]));
    let kind = if device.0 == [0; 8] { PskKind::Circle } else { PskKind::Device };
    SenderPsk::from_psk(secret(&input["psk"]), kind, device)
}

/// What a desk that knows exactly the keys of the input makes of an envelope.
pub(crate) fn class_of(envelope: &[u8], input: &Value) -> Class {
    let compartment = if input["compartment"] == "B" { Compartment::B } else { Compartment::A };
    let seed = if input["desk_seed"].is_string() { &input["desk_seed"] } else { &input["seed"] };
    let (mut psks, mut keys) = (Vec::new(), Vec::new());
    if seed.is_string() {
        let state = if input["psk_state"] == "revoked" { PskState::Revoked } else { PskState::Active };
        psks.push(DeskPsk { psk: sender(input), state });
        let key = opening(seed);
        let hash = *key.public().hash();
        let opening = (input["burnt"] != true).then_some(key);
        keys.push(DeskKey { hash, month: Month(number(&input["month"])), compartment, opening });
    }
    let dummy = if input["seed_D"].is_string() {
        opening(&input["seed_D"])
    } else {
        OpeningKey::from_seed(&Secret::from_bytes([0xd; 32]))
    };
    let ring = Keyring { center: center(input), psks: &psks, keys: &keys, dummy: &dummy };
    // domain.md 11.0a knows the kinds 1 to 12.
    let body = |plaintext: &nightjar_seal::plaintext::Plaintext, _| match plaintext.body.as_slice() {
        [_, 0, 1..=12, ..] => BodyVerdict::Known,
        _ => BodyVerdict::Unknown,
    };
    classify(envelope.try_into().unwrap(), &ring, &Rules { body: &body, duress: &|_| None })
}

/// The class as the specimens spell it.
pub(crate) fn class_name(class: &Class) -> &'static str {
    match class {
        Class::Opened(_) => "opened",
        Class::Parked { .. } => "parked",
        Class::Late => "late",
        Class::Damaged => "damaged",
        Class::Refused(_) => "refused",
        Class::Unknown => "unknown",
        Class::Dummy => "dummy",
    }
}

/// The class and, where it has one, the reason.
pub(crate) fn class_and_reason(class: &Class) -> String {
    match class {
        Class::Parked { reason, .. } => format!("parked: {reason:?}"),
        Class::Refused(reason) => format!("refused: {reason:?}"),
        Class::Opened(_) | Class::Late | Class::Damaged | Class::Unknown | Class::Dummy => class_name(class).to_owned(),
    }
}
