//! Boxes, the keys behind a PIN, and the keyslot file.

use core::convert::Infallible;

use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::keyslot::{KEY_FILE, KeyHead, Role, Slot, SlotContent, write};
use nightjar_seal::layouts::BOX;
use nightjar_seal::pin::{HwKind, KdfCost, PinKeys, PrfShape, derive};
use nightjar_seal::{boxes, epoch};
use nightjar_wire::{Field, InstallId, Layout};
use serde_json::{Value, json};

use super::{hardware, named, salts};
use crate::ours::made::{Made, fixed, secret};
use crate::to_hex;

const PIN: &str = "509173";
const DURESS_PIN: &str = "864420";

static DERIVATION: Layout = Layout::new(
    "derivation",
    "security.md 2.1",
    64,
    &[
        Field::value(0, 32, "KEK", "HKDF-Expand(PRK, \"nj/v1/kek\", 32)"),
        Field::value(32, 32, "COM", "HKDF-Expand(PRK, \"nj/v1/com\", 32)"),
    ],
);

static DERIVED_KEY: Layout = Layout::new("derived_key", "security.md 3.1", 32, &[Field::value(0, 32, "key", "")]);

pub(super) fn cases() -> Vec<Made> {
    let mut cases = vec![box_case("box", b"r", 200), box_case("box_empty", b"mail", 0)];
    for kind in [HwKind::Hmac, HwKind::Ecdh] {
        cases.extend([derivation(kind), epoch_key(kind), outbox_key(kind), key_file_case(kind, kind == HwKind::Hmac)]);
    }
    cases
}

fn box_case(name: &'static str, what: &[u8], length: usize) -> Made {
    let plaintext = &fixed::<200>("box plaintext")[..length];
    let sealed = boxes::seal(&fixed("box key"), what, plaintext, &salts(&["box salt"]));
    Made {
        name,
        layout: "box",
        what: "a box; `what` as bytes in hex, without the leading nj/v1/",
        input: json!({
            "k": named::<32>("box key"),
            "what": to_hex(what),
            "pt": to_hex(plaintext),
            "salt": named::<32>("box salt"),
        }),
        output: sealed.unwrap_or_else(|e| panic!("{name}: {e}")),
        expect: None,
        table: &BOX,
    }
}

/// The parameters that a case of a hardware kind uses.
fn head(kind: HwKind) -> KeyHead {
    let (parity, shape) = match kind {
        HwKind::Hmac => (0, PrfShape { n: 5, l: 1000 }),
        HwKind::Ecdh => (1, PrfShape { n: 3, l: 32 }),
    };
    KeyHead { kind, parity, cost: KdfCost::floor(), shape, salt: fixed("S") }
}

fn head_input(kind: HwKind) -> Value {
    let head = head(kind);
    let alias = format!("nj.u{}", head.parity);
    json!({
        "kind": kind.code(),
        "parity": head.parity,
        "m": head.cost.m_kib,
        "t": head.cost.t,
        "p": 1,
        "n": head.shape.n,
        "L": head.shape.l,
        "S": to_hex(&head.salt),
        "hw": { alias: named::<32>("nj.u") },
    })
}

fn with(mut input: Value, more: Value) -> Value {
    if let (Some(into), Value::Object(from)) = (input.as_object_mut(), more) {
        into.extend(from);
    }
    input
}

fn pin_keys(kind: HwKind, pin: &str) -> PinKeys {
    let head = head(kind);
    let mut prf = |input: &[u8]| Ok::<_, Infallible>(hardware(kind, &fixed::<32>("nj.u"), input).to_vec().into());
    derive(pin.as_bytes(), &head.salt, head.cost, head.shape, kind, &mut prf)
        .unwrap_or_else(|e| panic!("derivation: {e}"))
}

const fn by_kind(kind: HwKind, hmac: &'static str, ecdh: &'static str) -> &'static str {
    match kind {
        HwKind::Hmac => hmac,
        HwKind::Ecdh => ecdh,
    }
}

fn derivation(kind: HwKind) -> Made {
    let keys = pin_keys(kind, PIN);
    Made {
        name: by_kind(kind, "derivation_hmac", "derivation_ecdh"),
        layout: "derivation",
        what: "KEK and COM of a PIN, OWASP floor",
        input: with(json!({ "pin": PIN }), head_input(kind)),
        output: [keys.kek.expose().as_slice(), keys.com.expose()].concat(),
        expect: None,
        table: &DERIVATION,
    }
}

fn epoch_key(kind: HwKind) -> Made {
    let salt = fixed("epoch salt");
    let answer = hardware(kind, &fixed::<32>("nj.e"), &epoch::epoch_input(kind, &salt));
    Made {
        name: by_kind(kind, "ek", "ek_ecdh"),
        layout: "ek",
        what: "EK from K_read, nj.e and the epoch salt",
        input: json!({
            "kind": kind.code(),
            "hw": { "nj.e": named::<32>("nj.e") },
            "k_read": named::<32>("K_read"),
            "epoch_salt": to_hex(&salt),
        }),
        output: epoch::epoch_key(&secret("K_read"), &answer, &salt).expose().to_vec(),
        expect: Some(json!({ "prf": to_hex(&answer) })),
        table: &DERIVED_KEY,
    }
}

fn outbox_key(kind: HwKind) -> Made {
    let answer = hardware(kind, &fixed::<32>("nj.o"), &epoch::outbox_input(kind));
    Made {
        name: by_kind(kind, "ok", "ok_ecdh"),
        layout: "ok",
        what: "OK from nj.o",
        input: json!({ "kind": kind.code(), "hw": { "nj.o": named::<32>("nj.o") } }),
        output: epoch::outbox_key(&answer).expose().to_vec(),
        expect: Some(json!({ "prf": to_hex(&answer) })),
        table: &DERIVED_KEY,
    }
}

/// A good keyslot file with its input, for the cases that spoil it.
pub(in crate::ours) fn key_file() -> (Vec<u8>, Value) {
    let made = key_file_case(HwKind::Hmac, true);
    (made.output, made.input)
}

fn key_file_case(kind: HwKind, duress: bool) -> Made {
    let head = head(kind);
    let content = |role, k_read| SlotContent {
        role,
        k_read: secret(k_read),
        k_id: secret("K_id"),
        install: InstallId(fixed("install id")),
    };
    let (own, given) = (pin_keys(kind, PIN), pin_keys(kind, DURESS_PIN));
    let (normal, other) = (content(Role::Normal, "K_read"), content(Role::Duress, "K_read duress"));
    let second = duress.then_some(Slot { keys: &given, content: &other });
    // Even: the normal slot comes first.
    let random = [
        vec![0],
        fixed::<32>("slot salt").to_vec(),
        if duress { fixed::<32>("duress slot salt").to_vec() } else { fixed::<200>("unset slot").to_vec() },
        fixed::<3600>("random3600").to_vec(),
    ];
    let entropy = ScriptedEntropy::new(random.concat());
    let output = write(&head, Slot { keys: &own, content: &normal }, second, &entropy);
    let slot = |pin: &str, role: u8, k_read: &str, salt: &str| {
        json!({ "pin": pin, "role": role, "k_read": named::<32>(k_read), "k_id": named::<32>("K_id"),
                "install_id": named::<16>("install id"), "salt": named::<32>(salt) })
    };
    let first = slot(PIN, 1, "K_read", "slot salt");
    let second = slot(DURESS_PIN, 2, "K_read duress", "duress slot salt");
    let (slots, pins) = if duress {
        (json!([first, second]), json!([PIN, DURESS_PIN]))
    } else {
        (json!([first, { "random": named::<200>("unset slot") }]), json!([PIN]))
    };
    let expect = if duress { json!({ PIN: first, DURESS_PIN: second }) } else { json!({ PIN: first }) };
    let more = json!({ "slots": slots, "random3600": named::<3600>("random3600"), "pins": pins });
    Made {
        name: by_kind(kind, "k_with_duress", "k_without_duress_ecdh"),
        layout: "k",
        what: "keyslot file, the normal slot first",
        input: with(head_input(kind), more),
        output: output.unwrap_or_else(|e| panic!("k: {e}")).to_vec(),
        expect: Some(expect),
        table: &KEY_FILE,
    }
}
