//! Seeds of the readers of core/wire.

use nightjar_wire::bundle::BUNDLE;
use nightjar_wire::calendar::Month;
use nightjar_wire::cbor::{self, Value};
use nightjar_wire::command::SIGNED_LEN;
use nightjar_wire::http;
use nightjar_wire::item::{
    Activation, Card, CardRole, Catalogue, CenterState, Circle, Item, ItemBody, ItemKind, ItemPart, Notice, Policy,
    Provider, SlipOutcome, write_page,
};
use nightjar_wire::qr::Qr;
use nightjar_wire::{Day, TokenId};
use vectors::Case;
use zeroize::Zeroizing;

use super::{Found, Seed, is_whole, made as seed, trimmed};
use crate::keys::{CENTER, RELAY_DEVICE, ctrl_signs, root_signs};

pub(super) fn of(case: &Case) -> Vec<Found> {
    let bytes = || case.bytes();
    match case.layout.as_str() {
        "hello" => vec![("wire_hello", "", bytes())],
        "login" => vec![("wire_login", "", bytes())],
        "round" => vec![("wire_round", "", bytes())],
        "reply" => vec![("wire_reply", "", bytes())],
        "inbox" => vec![("wire_inbox", "", bytes())],
        "page" => vec![("wire_page", "", bytes())],
        "mail" | "bulletin" if is_whole(case) || case.name.starts_with("page_") => vec![("wire_page", "", bytes())],
        "enroll_post" => vec![("wire_enroll_post", "", bytes())],
        "envelope" | "dummy" if is_whole(case) || case.name.starts_with("future") => {
            vec![("wire_envelope", "", bytes())]
        }
        "bundle" => bundle(case),
        "qr" => qr(case),
        "command" => command(&bytes()),
        "mailroom_request" => mailroom_request(&bytes()),
        "mailroom_answer" => vec![("wire_mailroom_answer", "", bytes()), ("wire_cbor", "", bytes())],
        "item_part" => vec![("wire_item_page", "", bytes()), ("wire_cbor", "", bytes())],
        _ => Vec::new(),
    }
}

fn bundle(case: &Case) -> Vec<Found> {
    let bytes = case.bytes();
    let mut found = vec![("wire_bundle", "cbor", BUNDLE.field(&bytes, "CBOR").to_vec())];
    if is_whole(case) {
        found.push(("wire_bundle", "raw", bytes));
    }
    found
}

fn qr(case: &Case) -> Vec<Found> {
    let bytes = case.bytes();
    let mut found = vec![("wire_qr", "", bytes.clone())];
    if let Ok(qr) = Qr::parse(&bytes) {
        let text = qr.write_text().expect("what was read can be written");
        let mut wrong = text.replace('\n', "\r\n").to_ascii_lowercase();
        found.push(("wire_qr_text", "", text.as_bytes().to_vec()));
        found.push(("wire_qr_text", "typed", wrong.as_bytes().to_vec()));
        found.push(("wire_qr_text", "one-line", text.replace('\n', "").into_bytes()));
        wrong.pop();
        found.push(("wire_qr_text", "short", wrong.into_bytes()));
        found.push(("wire_typed", "address", qr.address.clone().into_bytes()));
        let query = http::hello_of(qr.center).split_once('?').map(|(_, query)| query.as_bytes().to_vec());
        found.push(("wire_typed", "query", query.unwrap_or_default()));
    }
    found
}

fn command(bytes: &[u8]) -> Vec<Found> {
    let mut own = bytes.to_vec();
    if own.len() >= SIGNED_LEN {
        own[8..16].copy_from_slice(&RELAY_DEVICE.0);
    }
    vec![("wire_command", "raw", bytes.to_vec()), ("wire_command", "own", trimmed(&own[..own.len().min(SIGNED_LEN)]))]
}

/// The CBOR, its center exchanged for the one of the target: {1: h'16 bytes', ..} begins a4 01 50.
fn mailroom_request(bytes: &[u8]) -> Vec<Found> {
    let mut cbor = bytes[..bytes.len().saturating_sub(64)].to_vec();
    if cbor.starts_with(b"\xa4\x01\x50") {
        cbor[3..19].copy_from_slice(&CENTER.0);
    }
    vec![("wire_mailroom_request", "cbor", cbor.clone()), ("wire_cbor", "", cbor)]
}

/// What no specimen has: every type of item, and signatures of the targets' own keys.
pub(super) fn made() -> Vec<Seed> {
    let mut all = Vec::new();
    for (at, kind) in ItemKind::ALL.into_iter().enumerate() {
        let body = body(kind);
        all.push(seed("wire_item_body", &format!("{kind:?}"), [&[at as u8], body.as_slice()].concat()));
        let item = Item { number: 20, kind, last_day: Day::NEVER, replaced: vec![3], body: body.clone() };
        let page = write_page(&item.split().expect("a short item"));
        all.push(seed("wire_item_page", &format!("{kind:?}"), page));
        all.push(seed("wire_cbor", &format!("{kind:?}"), body));
    }
    let long = cbor::encode(&Value::Map(vec![(1, Value::Bytes(vec![7; 8000])), (2, Value::Uint(1))]));
    let item = Item { number: 9, kind: ItemKind::Catalogue, last_day: Day(9), replaced: vec![], body: long };
    let parts = item.split().expect("three parts");
    all.push(seed("wire_item_page", "three-parts", write_page(&parts)));
    all.push(seed("wire_item_page", "a-part-alone", parts[2].encode()));
    let short = ItemPart { bytes: vec![1], ..parts[0].clone() };
    all.push(seed("wire_item_page", "one-bad-part", write_page(&[short, parts[2].clone()])));
    for (name, bytes) in [("null", vec![0xa1, 0, 0xf6]), ("deep", vec![0x81; 9]), ("float", vec![0xf9, 0, 0])] {
        all.push(seed("wire_cbor", name, bytes));
    }
    for (name, text) in [("ipv6", "[2001:db8::1]:65535"), ("slip", "K7M2-Q97"), ("path", http::BUNDLE)] {
        all.push(seed("wire_typed", name, text.as_bytes().to_vec()));
    }
    all.push(seed("wire_typed", "token", http::enroll_of(TokenId([1; 8])).into_bytes()));
    all.push(seed("wire_enroll_post", "status", vec![2]));
    all.push(seed("wire_command", "idle", vec![0; 128]));
    all.push(seed("wire_command", "short-and-signed", [[1; 64], ctrl_signs(b"nj/v1/command")].concat()));
    all.push(seed("wire_bundle", "empty-map", [&[0, 1, 0xa0][..], &root_signs(b"nj/v1/bundle\xa0")].concat()));
    all
}

fn body(kind: ItemKind) -> Vec<u8> {
    let text = |text: &str| Some(text.to_owned());
    let body = match kind {
        ItemKind::Alert => ItemBody::Alert(Value::Map(vec![(0, Value::Uint(6)), (1, Value::Uint(2))])),
        ItemKind::Provider => ItemBody::Provider(Provider {
            code: "clinic_a".into(),
            provider_type: 1,
            services: vec!["hts".into(), "prep".into()],
            agreement: Some(3),
            agreement_text: text("signed"),
            opening: text("Mo-Fr 9-17"),
            languages: vec!["en".into(), "uk".into()],
            friendly: Some(1),
        }),
        ItemKind::Catalogue => {
            ItemBody::Catalogue(Catalogue { version: 3, published: Day(2500), fields: vec![(4, Value::Uint(1))] })
        }
        ItemKind::Card => ItemBody::Card(Card {
            role: CardRole::Rights,
            language: "en".into(),
            title: text("Rights"),
            text: text("You may refuse."),
            phone: text("0800"),
        }),
        ItemKind::Notice => ItemBody::Notice(Notice { language: "ru".into(), text: "Встреча в 8".into() }),
        ItemKind::SlipOutcome => ItemBody::SlipOutcome(SlipOutcome { slip: "K7M2Q97".into(), state: 7 }),
        ItemKind::Policy => ItemBody::Policy(Policy {
            read_back: false,
            shift_hours: 8,
            grace_s: 0,
            wipe_after: Some(10),
            dead_man_days: Some(14),
            wipe_all: true,
            field_sync: false,
            pin_digits: 8,
        }),
        ItemKind::Circle => ItemBody::Circle(Circle { generation: 7, secret: Zeroizing::new([2; 32]) }),
        ItemKind::CenterState => ItemBody::CenterState(CenterState { center_generation: 9, month_floor: Month(80) }),
        ItemKind::Activation => {
            ItemBody::Activation(Activation { worker: "w07".into(), cmd_seq: 217_600_007, catalogue: 3 })
        }
    };
    body.encode()
}
