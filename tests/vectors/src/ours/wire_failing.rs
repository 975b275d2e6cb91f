//! What the readers of core/wire must refuse, each for its own reason.

use ed25519_dalek::{Signer as _, SigningKey};
use nightjar_wire::Month;
use nightjar_wire::bundle::{self, KeyBundle};
use nightjar_wire::cbor::{self, Value as Cbor};
use nightjar_wire::enroll::ENROLL_POST;
use nightjar_wire::hello::HELLO;
use nightjar_wire::inbox::{INBOX_REQUEST, PAGE};
use nightjar_wire::login::LOGIN;
use nightjar_wire::mailroom;
use nightjar_wire::qr::QR;
use nightjar_wire::reply::REPLY;
use nightjar_wire::round::ROUND;
use serde_json::{Value, json};

use super::made::{Failing, fixed};
use super::wire::{center, ctrl, device, key_bundle, login, public_key, relay_spki, root, wipe};
use crate::to_hex;

pub(super) fn cases() -> Vec<Failing> {
    let mut cases = frames();
    cases.extend(commands());
    cases.extend(bundles());
    cases.extend(qrs());
    cases.extend(mailrooms());
    cases.extend(items());
    cases
}

fn failing(
    name: &'static str,
    layout: &'static str,
    reason: &'static str,
    bytes: Vec<u8>,
    error: &'static str,
) -> Failing {
    Failing { name, layout, reason, section: section(layout), input: json!({}), bytes, error }
}

fn section(layout: &str) -> &'static str {
    match layout {
        "bundle" => "security.md 5.3",
        "qr" => "security.md 6.1",
        "enroll_post" => "security.md 6.2",
        "page" | "item_part" => "security.md 6.3",
        "command" => "security.md 6.4",
        _ => "security.md 7",
    }
}

fn frames() -> Vec<Failing> {
    let with = |layout: &nightjar_wire::Layout, at: usize, byte: u8| {
        let mut bytes = layout.blank();
        if layout.name == "reply" {
            bytes[32..48].fill(1);
        }
        bytes[at] = byte;
        bytes
    };
    let mut login = login().write().to_vec();
    login[127] = 1;
    let mut page = PAGE.blank();
    page[..8].copy_from_slice(&[2, 0, 0, 0, 0, 0, 0, 1]);
    vec![
        failing("hello_future_version", "hello", "NJH9", with(&HELLO, 3, b'9'), "hello: not this object or version"),
        failing(
            "login_reserved_not_zero",
            "login",
            "the last byte is 1",
            login,
            "login: reserved bytes at 112 are not zero",
        ),
        failing(
            "round_truncated",
            "round",
            "cut by one envelope",
            ROUND.blank()[..32_768 - 1936].to_vec(),
            "round: 32768 bytes expected",
        ),
        failing(
            "reply_state_9",
            "reply",
            "a state that no version knows: the whole reply changes nothing",
            with(&REPLY, 48 + 9 * 71, 9),
            "reply: unknown code",
        ),
        failing(
            "reply_reserved_not_zero",
            "reply",
            "byte 1000 is 1",
            with(&REPLY, 1000, 1),
            "reply: reserved bytes at 832 are not zero",
        ),
        failing(
            "inbox_truncated",
            "inbox",
            "255 bytes",
            INBOX_REQUEST.blank()[..255].to_vec(),
            "inbox: 256 bytes expected",
        ),
        failing(
            "page_mail_with_generation",
            "page",
            "mail is under the device's own key and has no circle generation",
            page,
            "page: head does not fit its kind",
        ),
        failing(
            "enroll_post_truncated",
            "enroll_post",
            "the last tag byte is missing",
            ENROLL_POST.blank()[..1479].to_vec(),
            "enroll_post: 1480 bytes expected",
        ),
        failing("login_empty", "login", "no byte at all", LOGIN.blank()[..0].to_vec(), "login: 128 bytes expected"),
    ]
}

fn commands() -> Vec<Failing> {
    // Key and R are the neutral point, S is 0: plain verification accepts this over every message.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    let input = |key: &[u8; 32], done: u64| json!({ "ctrl_pk": to_hex(key), "own_device_id": device().hex(), "stored_cmd_seq": done });
    let wrong = "command: the signature does not verify";
    let own = ctrl().public();
    let mut moved = ctrl().sign_command(&wipe()).to_vec();
    moved[1] = 1;
    let replayed = ctrl().sign_command(&wipe()).to_vec();
    let case =
        |name, reason, input: Value, bytes, error| Failing { input, ..failing(name, "command", reason, bytes, error) };
    vec![
        case(
            "command_small_order_key",
            "a key of small order signs everything",
            input(&neutral, 0),
            wipe().write(&signature).to_vec(),
            wrong,
        ),
        case("command_kind_changed", "signed as WIPE, sent as END-SHIFT", input(&own, 0), moved, wrong),
        case(
            "command_replayed",
            "carried out before",
            input(&own, wipe().cmd_seq),
            replayed,
            "command: not above the last one",
        ),
    ]
}

fn bundles() -> Vec<Failing> {
    let case = |name, reason, change: fn(&mut KeyBundle), error| {
        let mut bundle = key_bundle();
        change(&mut bundle);
        let cbor = raw(&bundle);
        let signature = root_key().sign(&bundle::message(&cbor)).to_bytes();
        let bytes = bundle::assemble(&cbor, &signature).unwrap_or_else(|e| panic!("{name}: {e}"));
        let input = json!({ "root_pk": to_hex(&root().public()) });
        Failing { input, ..failing(name, "bundle", reason, bytes, error) }
    };
    vec![
        case(
            "bundle_month_left_out",
            "March is missing, rightly signed",
            |b| b.months[11].month = Month(84),
            "bundle: not twelve consecutive months",
        ),
        case(
            "bundle_coefficient_not_below_q",
            "a coefficient of B's last key is 4095, rightly signed",
            coefficient,
            "bundle: a public key is not one",
        ),
        case(
            "bundle_dummy_key_bad",
            "a coefficient of D is q itself, rightly signed",
            dummy_coefficient,
            "bundle: a public key is not one",
        ),
        case(
            "bundle_four_desk_keys",
            "four CTRL keys, rightly signed",
            |b| b.ctrl = vec![[1; 32]; 4],
            "bundle: one to three desk keys expected",
        ),
        case(
            "bundle_port_zero",
            "an address that cannot be, rightly signed",
            |b| b.addresses = vec!["host:0".into()],
            "bundle: no usable address",
        ),
    ]
}

fn coefficient(bundle: &mut KeyBundle) {
    bundle.months[11].b[1149..1152].fill(0xff);
}

fn dummy_coefficient(bundle: &mut KeyBundle) {
    bundle.dummy_key = public_key("D");
    bundle.dummy_key[..2].copy_from_slice(&[0x01, 0x0d]);
}

/// Encodes without the checks that the writer makes.
fn raw(bundle: &KeyBundle) -> Vec<u8> {
    let list = |keys: &[[u8; 32]]| Cbor::Array(keys.iter().map(|key| Cbor::from(key.as_slice())).collect());
    let months = bundle.months.iter().map(|keys| {
        let (a, b) = (Cbor::from(keys.a.as_slice()), Cbor::from(keys.b.as_slice()));
        Cbor::Array(vec![Cbor::Uint(keys.month.0.into()), a, b])
    });
    cbor::encode(&Cbor::Map(vec![
        (1, Cbor::from(bundle.center.0.as_slice())),
        (2, Cbor::Uint(bundle.seq)),
        (3, Cbor::Array(months.collect())),
        (4, list(&bundle.ctrl)),
        (5, list(&bundle.pins)),
        (6, Cbor::Array(bundle.addresses.iter().map(|address| Cbor::from(address.as_str())).collect())),
        (8, Cbor::from(bundle.dummy_key.as_slice())),
    ]))
}

fn root_key() -> SigningKey {
    SigningKey::from_bytes(&fixed("root"))
}

fn qrs() -> Vec<Failing> {
    let with = |address: &str, length: usize| {
        let mut bytes = QR.blank();
        bytes[104] = length as u8;
        bytes.extend_from_slice(address.as_bytes());
        bytes
    };
    vec![
        failing("qr_port_leading_zero", "qr", "port 0443", with("host:0443", 9), "QR: no usable address"),
        failing("qr_host_upper_case", "qr", "a host is lower case", with("Host:443", 8), "QR: no usable address"),
        failing(
            "qr_host_len_too_long",
            "qr",
            "host_len says one more than is there",
            with("host:443", 9),
            "QR: wrong size",
        ),
        failing("qr_without_address", "qr", "host_len 0", with("", 0), "QR: no usable address"),
    ]
}

fn mailrooms() -> Vec<Failing> {
    let case = |name, reason, map: Vec<(u64, Cbor)>, error| {
        let cbor = cbor::encode(&Cbor::Map(map));
        let key = SigningKey::from_bytes(&fixed("ctrl"));
        let signature = key.sign(&mailroom::message(&relay_spki(), &cbor)).to_bytes();
        let input = json!({
            "center_id": center().hex(),
            "ctrl_pk": to_hex(&ctrl().public()),
            "relay_spki_sha256": to_hex(&relay_spki()),
            "last_counter": 7,
        });
        Failing { input, ..failing(name, "mailroom_request", reason, mailroom::sign_with(&cbor, &signature), error) }
    };
    let map = |counter, op, args: Cbor| {
        let id = center();
        vec![(1, Cbor::from(id.0.as_slice())), (2, Cbor::Uint(counter)), (3, Cbor::Uint(op)), (4, args)]
    };
    let mut swapped = map(8, 3, Cbor::Array(vec![]));
    swapped.swap(1, 2);
    let fetch = |limit| Cbor::Array(vec![Cbor::Uint(0), Cbor::Uint(limit)]);
    let shape = "desk request: not the fields of this object";
    vec![
        case(
            "mailroom_counter_replayed",
            "the counter is the last one, rightly signed",
            map(7, 3, Cbor::Array(vec![])),
            "desk request: counter not above the last",
        ),
        case(
            "mailroom_not_deterministic",
            "fields 2 and 3 exchanged, rightly signed",
            swapped,
            "desk request: not the one deterministic encoding",
        ),
        case("mailroom_fetch_257", "more than 256 at once, rightly signed", map(8, 5, fetch(257)), shape),
        case(
            "mailroom_op_13",
            "an operation of no version, rightly signed",
            map(8, 13, Cbor::Array(vec![])),
            "desk request: unknown operation",
        ),
    ]
}

fn items() -> Vec<Failing> {
    let part = |bytes: usize, part: u64, parts: u64, extra: Option<u64>| {
        let fields = [
            (1, Some(Cbor::Uint(217_600_130))),
            (2, Some(Cbor::Uint(3))),
            (3, Some(Cbor::Uint(65_535))),
            (4, Some(Cbor::Array(vec![]))),
            (5, Some(Cbor::Bytes(vec![7; bytes]))),
            (6, Some(Cbor::Uint(part))),
            (7, Some(Cbor::Uint(parts))),
            (8, extra.map(Cbor::Uint)),
        ];
        cbor::encode(&cbor::map(fields))
    };
    let rule = "item: not a part by the rules";
    vec![
        failing(
            "item_piece_short",
            "item_part",
            "a piece before the last has 3,899 bytes",
            part(3899, 0, 2, None),
            rule,
        ),
        failing("item_eight_parts", "item_part", "more than seven parts", part(3900, 0, 8, None), rule),
        failing("item_part_behind_last", "item_part", "part 2 of 2: parts count from 0", part(3900, 2, 2, None), rule),
        failing(
            "item_unknown_field",
            "item_part",
            "field 8",
            part(10, 0, 1, Some(1)),
            "item: not the fields of this object",
        ),
    ]
}
