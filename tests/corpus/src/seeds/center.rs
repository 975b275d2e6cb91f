//! Seeds of what the desk opens, and of what a phone opens of the desk's.

use nightjar_seal::center_key::CENTER_KEY;
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::envelope::{self, PskKind, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::PLAINTEXT_LEN;
use nightjar_seal::{Secret, boxes, dummy, keys as derived, padded, pages, place};
use nightjar_wire::cbor::{self, Value};
use nightjar_wire::inbox::Page;
use nightjar_wire::{CenterId, DeviceId};
use vectors::Case;

use super::{Found, Seed, is_whole, made as seed, trimmed};
use crate::keys::{CENTER, CTRL, DEVICE, GENERATION, KEY_A, KEY_D, NUMBER, circle, entropy, psk_dev, token};

pub(super) fn of(case: &Case) -> Vec<Found> {
    match case.layout.as_str() {
        "envelope" => envelope_of(case),
        "dummy" => vec![("seal_plaintext", "", vec![7])],
        "enroll_post" | "enroll_message" => enroll(case),
        "mail" => mail(case),
        "bulletin" => bulletin(case),
        "center_key" => center_key(case),
        _ => Vec::new(),
    }
}

/// The plaintext, the device exchanged for the one of the target; the first byte picks the PSK.
fn envelope_of(case: &Case) -> Vec<Found> {
    let raw = || vec![("seal_envelope", "", case.bytes())];
    let (Some(psk), Some(id8)) = (case.find("input", "psk"), case.find("input", "psk_id8")) else { return raw() };
    let device = DeviceId(case.array_of(id8));
    let kind = if device.0 == [0; 8] { PskKind::Circle } else { PskKind::Device };
    let sender = SenderPsk::from_psk(Secret::from_bytes(case.array_of(psk)), kind, device);
    let key = OpeningKey::from_seed(&Secret::from_bytes(case.input_array("seed")));
    let Ok(bytes) = case.bytes().try_into() else { return raw() };
    let Ok(plain) = envelope::open(&bytes, &CenterId(case.input_array("center_id")), &key, &sender) else {
        return raw();
    };
    let mut plain: [u8; PLAINTEXT_LEN] = *plain.expose();
    if plain[8..16] == device.0 && kind == PskKind::Device {
        plain[8..16].copy_from_slice(&DEVICE.0);
    }
    let body = usize::from(u16::from_be_bytes([plain[0], plain[1]]));
    let mut found = vec![("seal_plaintext", "", trimmed(&[&[u8::from(kind == PskKind::Circle)], &plain[..]].concat()))];
    if let Some(body) = plain.get(48..48 + body) {
        found.push(("record_body", "", body.to_vec()));
    }
    found
}

fn enroll(case: &Case) -> Vec<Found> {
    let raw = || vec![("seal_enroll", "raw", case.bytes())];
    if !is_whole(case) {
        return raw();
    }
    let token = Secret::from_bytes(case.input_array("token"));
    let key = OpeningKey::from_seed(&Secret::from_bytes(case.input_array("seed_A")));
    let opened = enrollment::open(&case.bytes(), &token, &CenterId(case.input_array("center_id")), &key);
    opened.map_or_else(|_| raw(), |message| vec![("seal_enroll_message", "", trimmed(message.encode().expose()))])
}

fn mail(case: &Case) -> Vec<Found> {
    let psk = Secret::from_bytes(case.input_array("psk_dev"));
    opened(case, "seal_mail", &derived::mail_key(&psk), place::mail)
}

fn bulletin(case: &Case) -> Vec<Found> {
    let secret = Secret::from_bytes(case.input_array("circle_secret"));
    opened(case, "seal_bulletin", &derived::bulletin_key(&secret), place::bulletin)
}

fn opened(case: &Case, target: &'static str, key: &Secret<32>, what: fn(u64) -> Vec<u8>) -> Vec<Found> {
    let bytes = case.bytes();
    let Ok(page) = Page::parse(&bytes) else { return Vec::new() };
    let Ok(plain) = boxes::open(key.expose(), &what(page.number), page.payload) else { return Vec::new() };
    let mut found = vec![(target, "", trimmed(&plain))];
    if let Ok(items) = padded::unpad(plain.len(), &plain) {
        let end = if target == "seal_bulletin" { items.len().saturating_sub(64) } else { items.len() };
        found.push(("wire_item_page", "", items[..end].to_vec()));
    }
    found
}

fn center_key(case: &Case) -> Vec<Found> {
    let mut found = vec![("seal_center_key", "", case.bytes())];
    if is_whole(case) {
        // Without its hash, and with a cost that a target pays.
        let mut cheap = case.bytes();
        cheap.truncate(CENTER_KEY.size - 32);
        cheap[4..9].copy_from_slice(&[0, 0, 0, 8, 1]);
        found.push(("seal_center_key", "cheap", cheap));
    }
    for part in ["words", "try_words"] {
        if let Some(words) = case.find("input", part).and_then(serde_json::Value::as_str) {
            found.push(("seal_words", "", words.as_bytes().to_vec()));
        }
    }
    found
}

/// What a fuzzer cannot make by itself: bytes under the targets' own keys.
pub(super) fn made() -> Vec<Seed> {
    let items = cbor::encode(&Value::Array(Vec::new()));
    let secret = circle();
    let own = pages::Circle { generation: GENERATION, secret: &secret };
    let mail = pages::seal_mail(&psk_dev(), NUMBER, &items, &entropy()).expect("sealed");
    let bulletin = pages::seal_bulletin(&own, &CENTER, NUMBER, &items, &CTRL, &entropy());
    let dummy = dummy::make(&CENTER, KEY_D.public(), &entropy()).expect("sealed");
    let signed = [items.as_slice(), &CTRL.sign_bulletin(&CENTER, NUMBER, &items)].concat();
    let padded = padded::pad(signed.len() + 2, &signed).expect("padded");
    let mut all = vec![
        seed("seal_mail", "own-page", mail.to_vec()),
        seed("seal_bulletin", "own-page", bulletin.expect("sealed").to_vec()),
        seed("seal_bulletin", "own-items", padded.to_vec()),
        seed("seal_envelope", "own-dummy", dummy.to_vec()),
        seed("seal_plaintext", "dummy-with-content", vec![7, 1]),
    ];
    for (name, circle) in [("own", None), ("own-from-open", Some((9, Secret::from_bytes([3; 32]))))] {
        let message = EnrollMessage {
            device: DEVICE,
            psk_dev: psk_dev(),
            login_key: base_point(),
            hw_class: EnrolledHwClass::SecureEnclave,
            previous: circle.as_ref().map(|_| (DeviceId([5; 8]), Secret::from_bytes([6; 32]))),
            circle,
        };
        let post = enrollment::seal(&token(), &CENTER, KEY_A.public(), &message, &entropy()).expect("sealed");
        all.push(seed("seal_enroll", name, post.to_vec()));
        all.push(seed("seal_enroll_message", name, trimmed(message.encode().expose())));
    }
    for (name, text) in [("crlf", "abandon\r\nability"), ("upper", "ZOO zoo"), ("other", "é зоо 1")] {
        all.push(seed("seal_words", name, text.as_bytes().to_vec()));
    }
    all
}

/// The base point of P-256, uncompressed (FIPS 186-5): a login key that is a point.
fn base_point() -> [u8; 65] {
    let x = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
    let y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
    let point = vectors::from_hex(&format!("04{x}{y}")).expect("hex");
    point.try_into().expect("65 bytes")
}
