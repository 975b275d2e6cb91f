//! What the readers of core/seal must refuse, each for its own reason.

use nightjar_seal::pages::{Circle, seal_mail};
use nightjar_seal::{boxes, derive, keys, padded, place};
use serde_json::{Value, json};

use super::made::{Failing, Made, fixed, secret};
use super::seal::{PASSPHRASE, amended, center_key, first_post, key_file, refused_envelope};
use super::wire::{center, ctrl};
use crate::to_hex;

pub(super) fn cases() -> Vec<Failing> {
    let mut cases = boxes_cases();
    cases.extend(headers());
    cases.extend(bodies());
    cases.extend(key_files());
    cases.extend(pages());
    cases.extend(posts());
    cases.extend(center_keys());
    cases
}

fn boxes_cases() -> Vec<Failing> {
    let key = fixed("box key");
    let sealed = sealed(&key, b"here", &[7; 40]);
    let case = |name, reason, what: &[u8], bytes: &[u8], error| Failing {
        name,
        layout: "box",
        reason,
        section: "security.md 0",
        input: json!({ "k": to_hex(&key), "what": to_hex(what) }),
        bytes: bytes.to_vec(),
        error,
    };
    let mut salt = sealed.clone();
    salt[0] ^= 1;
    vec![
        case("tag_truncated", "the AEAD tag has 15 bytes", b"here", &sealed[..sealed.len() - 1], "does not open"),
        case("wrong_place", "sealed for another `what`", b"there", &sealed, "does not open"),
        case("salt_changed", "a bit of the salt flipped", b"here", &salt, "does not open"),
        case("box_of_47_bytes", "shorter than salt and tag", b"here", &sealed[..47], "wrong size"),
    ]
}

fn sealed(key: &[u8; 32], what: &[u8], plaintext: &[u8]) -> Vec<u8> {
    let salt = nightjar_seal::entropy::ScriptedEntropy::new(fixed::<32>("failing salt").to_vec());
    boxes::seal(key, what, plaintext, &salt).unwrap_or_else(|e| panic!("box: {e}"))
}

fn envelope(name: &'static str, reason: &'static str, made: (Vec<u8>, Value), error: &'static str) -> Failing {
    Failing { name, layout: "envelope", reason, section: "security.md 5.4", input: made.1, bytes: made.0, error }
}

fn headers() -> Vec<Failing> {
    let good = || amended(20, "a10001");
    let a = |name, change: fn(&mut [u8; 778])| refused_envelope(name, 'A', &good(), change);
    let mut future = a("future_version", |_| {});
    future.0[0] = 2;
    let mut flipped = a("flipped_bit", |_| {});
    flipped.0[1_500] ^= 0x10;
    let mut burnt = a("burnt_key", |_| {});
    burnt.1["burnt"] = json!(true);
    let mut revoked = a("revoked_device", |_| {});
    revoked.1["psk_state"] = json!("revoked");
    let in_b = refused_envelope("chain_in_b", 'B', &amended(0, "a10005"), |bytes| bytes[8..16].fill(0));
    vec![
        envelope("future_version", "version 2: kept, unread", future, "parked: NewerFormat"),
        envelope("flipped_bit", "tags fit, nothing opens", flipped, "damaged"),
        envelope("burnt_key", "the month is closed and its key burnt", burnt, "late"),
        envelope("revoked_device", "received after the revocation", revoked, "parked: Revoked"),
        envelope("nonzero_padding", "the last byte is 1", a("nonzero_padding", |b| b[777] = 1), "refused: NotZero"),
        envelope("header_zero", "byte 6 is 1", a("header_zero", |b| b[6] = 1), "refused: NotZero"),
        envelope("body_of_731_bytes", "length 731", a("body_of_731_bytes", long), "refused: BodyLength"),
        envelope("other_device_id", "not the PSK's", a("other_device_id", |b| b[8] ^= 1), "refused: Identity"),
        envelope("chain_in_b", "a chain id in compartment B", in_b, "refused: Identity"),
        envelope("schema_0", "schemas count from 1", a("schema_0", |b| b[3] = 0), "refused: Schema"),
        envelope("schema_2", "a newer schema is kept", a("schema_2", |b| b[3] = 2), "parked: NewerSchema"),
        envelope("purpose_9", "no such purpose", a("purpose_9", |b| b[2] = 9), "refused: Purpose"),
        envelope("notice_with_revision", "revision 3", a("notice_with_revision", |b| b[2] = 3), "refused: Revision"),
    ]
}

fn long(bytes: &mut [u8; 778]) {
    bytes[..2].copy_from_slice(&731u16.to_be_bytes());
}

fn bodies() -> Vec<Failing> {
    let a = |name, body: &str| refused_envelope(name, 'A', &amended(21, body), |_| {});
    let b = |name, body: &str| {
        let plaintext = amended(0, body);
        refused_envelope(name, 'B', &plaintext, |bytes| bytes[8..32].fill(0))
    };
    let notice = |name, code: u8, body: &str| {
        refused_envelope(name, 'A', &amended(22, body), |bytes| {
            bytes[2] = code;
            bytes[4..6].fill(0);
        })
    };
    vec![
        envelope(
            "body_not_deterministic",
            "{0: 1} in two bytes",
            a("body_not_deterministic", "a1001801"),
            "refused: Body",
        ),
        envelope("body_trailing_byte", "a byte behind", a("body_trailing_byte", "a1000100"), "refused: Body"),
        envelope("body_without_a_kind", "{1: 1}", a("body_without_a_kind", "a10101"), "refused: Body"),
        envelope("body_is_a_list", "[1]", a("body_is_a_list", "8101"), "refused: Body"),
        envelope("wrong_compartment", "kind 12 in A", a("wrong_compartment", "a1000c"), "refused: Kind"),
        envelope("wrong_compartment_b", "kind 9 in B", b("wrong_compartment_b", "a10009"), "refused: Kind"),
        envelope("duress_with_content", "not {}", notice("duress_with_content", 3, "a10001"), "refused: Body"),
        envelope(
            "sign_of_life_field_4",
            "{1: 5, 4: 1}",
            notice("sign_of_life_field_4", 4, "a201050401"),
            "refused: Body",
        ),
        envelope("kind_200", "unknown: kept", a("kind_200", "a10018c8"), "parked: UnknownContent"),
    ]
}

fn key_files() -> Vec<Failing> {
    let (file, input) = key_file();
    let input = json!({ "hw": input["hw"], "kind": input["kind"], "pins": input["pins"] });
    let case = |name, reason, section, change: fn(&mut Vec<u8>), error| {
        let mut bytes = file.clone();
        change(&mut bytes);
        Failing { name, layout: "k", reason, section, input: input.clone(), bytes, error }
    };
    vec![
        case(
            "moved_slot",
            "the slots of a file under the head of another (parity); hash and COM are right",
            "security.md 2.3",
            |bytes| {
                bytes[5] = 1;
                rehash(bytes, 4064);
            },
            "the slot is damaged",
        ),
        case("k_future_version", "NJK2", "security.md 4.2", |bytes| bytes[3] = b'2', "written by a newer version"),
        case(
            "k_wipe_all",
            "NJW1, level 2",
            "security.md 4.2",
            |bytes| bytes[..5].copy_from_slice(b"NJW1\x02"),
            "a wipe has begun",
        ),
        case(
            "k_torn",
            "the last sector is of another file",
            "security.md 2.3",
            |bytes| bytes[3584..].fill(9),
            "damaged",
        ),
        case("k_zeros", "4,096 zeros", "security.md 2.3", |bytes| bytes.fill(0), "damaged"),
        case(
            "k_2_gib",
            "Argon2 m = 2 GiB; the hash is right",
            "security.md 2.3",
            |bytes| {
                bytes[8..12].copy_from_slice(&(2u32 << 20).to_be_bytes());
                rehash(bytes, 4064);
            },
            "invalid field: Argon2 m, t",
        ),
    ]
}

/// Makes the hash at the end of a file right again.
fn rehash(bytes: &mut Vec<u8>, at: usize) {
    let hash = derive::hash(&[&bytes[..at]]);
    bytes.truncate(at);
    bytes.extend(hash);
}

fn pages() -> Vec<Failing> {
    let (psk, number, circle_secret) = (secret("PSK_dev"), 217_600_400, secret("circle secret"));
    let mail_input = json!({ "psk_dev": to_hex(psk.expose()), "number": number });
    let entropy = nightjar_seal::entropy::SeededEntropy::from_number(5);
    let good = seal_mail(&psk, number, b"\x80", &entropy).unwrap_or_else(|e| panic!("mail: {e}"));
    let mut moved = good.to_vec();
    moved[15] ^= 1;
    let mut padding = padded::pad(16_320, b"\x80").unwrap_or_else(|e| panic!("mail: {e}"));
    padding[16_319] = 1;
    let padding = sealed(keys::mail_key(&psk).expose(), &place::mail(number), &padding);
    let padding = [&good[..16], &padding].concat();
    let mail = |name, reason, bytes, error| Failing {
        name,
        layout: "mail",
        reason,
        section: "security.md 6.3",
        input: mail_input.clone(),
        bytes,
        error,
    };
    let circle = Circle { generation: 7, secret: &circle_secret };
    // Sealed for its own number, signed for the next: somebody of the circle replays a signature.
    let signed = [b"\x80".as_slice(), &ctrl().sign_bulletin(&center(), number + 1, b"\x80")].concat();
    let signed = padded::pad(16_320, &signed).unwrap_or_else(|e| panic!("bulletin: {e}"));
    let replayed = sealed(keys::bulletin_key(circle.secret).expose(), &place::bulletin(number), &signed);
    let mut head = good[..16].to_vec();
    head[..8].copy_from_slice(&[1, 0, 0, 0, 0, 0, 0, 7]);
    vec![
        mail("mail_under_another_number", "moved by the relay", moved, "does not open"),
        mail("mail_padding", "the last byte of the padding is 1", padding, "bytes that must be zero are not"),
        mail("mail_truncated", "cut by one byte", good[..16_383].to_vec(), "page: 16384 bytes expected"),
        Failing {
            name: "bulletin_signature_replayed",
            layout: "bulletin",
            reason: "sealed by the circle, signed for another number",
            section: "security.md 6.3",
            input: json!({
                "circle_secret": to_hex(circle_secret.expose()),
                "circle_generation": circle.generation,
                "center_id": center().hex(),
                "ctrl_pk": to_hex(&ctrl().public()),
            }),
            bytes: [head, replayed].concat(),
            error: "does not open",
        },
    ]
}

fn posts() -> Vec<Failing> {
    let Made { output, input, .. } = first_post();
    let given = json!({ "token": input["token"], "seed_A": input["seed_A"], "center_id": input["center_id"] });
    let other =
        json!({ "token": input["token"], "seed_A": input["seed_A"], "center_id": to_hex(&fixed::<16>("other")) });
    let mut key = output.clone();
    key[40] ^= 1;
    let case = |name, reason, input, bytes| Failing {
        name,
        layout: "enroll_message",
        reason,
        section: "security.md 6.2",
        input,
        bytes,
        error: "does not open",
    };
    vec![
        case("enroll_key_exchanged", "another nj.s key in the head: the message is bound to it", given, key),
        case("enroll_other_center", "posted to another center", other, output),
    ]
}

fn center_keys() -> Vec<Failing> {
    let output = center_key().output;
    let case = |name, reason, change: fn(&mut Vec<u8>), error| {
        let mut bytes = output.clone();
        change(&mut bytes);
        rehash(&mut bytes, 912);
        let input = json!({ "try": [[2, PASSPHRASE]] });
        Failing { name, layout: "center_key", reason, section: "security.md 8", input, bytes, error }
    };
    vec![
        case("center_roles_raised", "all roles; the hash is right", |bytes| bytes[450] = 0x7f, "does not open"),
        case("center_role_unknown", "bit 7", |bytes| bytes[450] |= 0x80, "invalid field: roles"),
        case("center_future_version", "NJC2", |bytes| bytes[3] = b'2', "written by a newer version"),
        case("center_other_id", "another center id in the head", |bytes| bytes[16] ^= 1, "does not open"),
        case("center_holder_2", "no such holder", |bytes| bytes[10] = 2, "invalid field: holder"),
    ]
}
