//! Our frames, bundle, QR, command and mailroom objects.

use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::bundle::{BUNDLE, KeyBundle, MonthKeys};
use nightjar_wire::command::{COMMAND, Command, CommandKind};
use nightjar_wire::hello::{HELLO, Hello};
use nightjar_wire::inbox::{INBOX_REQUEST, InboxRequest};
use nightjar_wire::login::{LOGIN, Login, message};
use nightjar_wire::qr::{QR, Qr};
use nightjar_wire::reply::{AskState, REPLY, Reply, RoundResult};
use nightjar_wire::round::{ROUND, Round};
use nightjar_wire::{CenterId, Day, EnvelopeId, Month, Nonce, RelayDeviceId, envelope_id};
use p256::ecdsa::signature::Signer as _;
use serde_json::{Value, json};

use super::made::{Made, fixed, secret};
use crate::to_hex;

mod mailroom;

/// First month of our bundle: 2026-01.
const FIRST_MONTH: u32 = 72;
const GENERATION: u32 = 217_500_100;
const BUNDLE_SEQ: u64 = 217_641_700;
const ADDRESSES: [&str; 2] = ["center.example:8443", "[2001:db8::10]:443"];

pub(super) fn cases() -> Vec<Made> {
    let mut cases = vec![hello(), login_case(), round(), reply(), inbox(), bundle_case(), qr("qr", ADDRESSES[0])];
    cases.push(qr("qr_ipv6", ADDRESSES[1]));
    cases.push(command("command_wipe", CommandKind::Wipe, 2));
    cases.push(command("command_end_shift", CommandKind::EndShift, 1));
    cases.extend(mailroom::cases());
    cases
}

pub(super) fn center() -> CenterId {
    CenterId(fixed("center id"))
}

pub(super) fn root() -> SigningKey {
    SigningKey::from_seed(&secret("root"))
}

pub(super) fn ctrl() -> SigningKey {
    SigningKey::from_seed(&secret("ctrl"))
}

pub(super) fn relay_spki() -> [u8; 32] {
    fixed("relay spki")
}

/// The login key's public half, uncompressed SEC1.
pub(super) fn login_key() -> [u8; 65] {
    let point = nj_s().verifying_key().to_sec1_point(false);
    point.as_bytes().try_into().unwrap_or_else(|_| panic!("an uncompressed point has 65 bytes"))
}

pub(super) fn device() -> RelayDeviceId {
    RelayDeviceId::of(&login_key())
}

/// Public key of the X-Wing pair whose seed belongs to a label.
pub(super) fn public_key(label: &str) -> Box<[u8; 1216]> {
    Box::new(OpeningKey::from_seed(&secret(label)).public().to_bytes())
}

pub(super) fn key_bundle() -> KeyBundle {
    KeyBundle {
        center: center(),
        seq: BUNDLE_SEQ,
        months: core::array::from_fn(|i| {
            let month = FIRST_MONTH + i as u32;
            MonthKeys {
                month: Month(month),
                a: public_key(&format!("A {month}")),
                b: public_key(&format!("B {month}")),
            }
        }),
        ctrl: vec![ctrl().public(), SigningKey::from_seed(&secret("ctrl 2")).public()],
        pins: [relay_spki(), fixed("backup spki")],
        addresses: ADDRESSES.map(str::to_owned).to_vec(),
        dummy_key: public_key("D"),
    }
}

pub(super) fn login() -> Login {
    let (nonce, own) = (Nonce(fixed("login nonce")), fixed("login own"));
    let signature: p256::ecdsa::Signature = nj_s().sign(&message(&nonce, &own, &relay_spki()));
    Login { device: device(), nonce, own, signature: signature.to_bytes().into(), cmd_seq_done: 217_600_100 }
}

pub(super) fn wipe() -> Command {
    Command { kind: CommandKind::Wipe, device: device(), cmd_seq: 217_600_101, nonce: fixed("command nonce") }
}

fn nj_s() -> p256::ecdsa::SigningKey {
    let scalar: [u8; 32] = fixed("nj.s");
    p256::ecdsa::SigningKey::from_slice(&scalar).unwrap_or_else(|e| panic!("nj.s: {e}"))
}

fn seed(label: &str) -> String {
    to_hex(&fixed::<32>(label))
}

fn hello() -> Made {
    let hello = Hello { nonce: Nonce(fixed("hello nonce")), center_generation: GENERATION, bundle_seq: BUNDLE_SEQ };
    Made {
        name: "hello",
        layout: "hello",
        what: "the relay's greeting",
        input: json!({
            "nonce": hello.nonce.hex(),
            "center_generation": hello.center_generation,
            "bundle_seq": hello.bundle_seq,
        }),
        output: hello.write().to_vec(),
        expect: None,
        table: &HELLO,
    }
}

fn login_case() -> Made {
    let login = login();
    Made {
        name: "login",
        layout: "login",
        what: "a login; the signature is RFC 6979",
        input: json!({
            "nj_s": seed("nj.s"),
            "nonce": login.nonce.hex(),
            "own": to_hex(&login.own),
            "relay_spki_sha256": to_hex(&relay_spki()),
            "cmd_seq_done": login.cmd_seq_done,
        }),
        output: login.write().to_vec(),
        expect: Some(json!({ "nj_s_pk": to_hex(&login_key()), "relay_device_id": device().hex() })),
        table: &LOGIN,
    }
}

fn round() -> Made {
    let dummies: Vec<_> = (0..16).map(dummy).collect();
    let envelopes = core::array::from_fn(|i| &*dummies[i]);
    let asks = core::array::from_fn(|i| EnvelopeId(fixed(&format!("ask {i}"))));
    let round = Round { login: login(), asks, envelopes };
    Made {
        name: "round",
        layout: "round",
        what: "sixteen fillers; seventy-two random questions: what a contact looks like that has nothing to say",
        input: json!({
            "login": to_hex(&round.login.write()),
            "asks": asks.map(|id| id.hex()).to_vec(),
            "envelopes": envelopes.map(|e| to_hex(e)).to_vec(),
        }),
        output: round.write(),
        expect: Some(json!({ "env_ids": envelopes.map(|e| envelope_id(e).hex()).to_vec() })),
        table: &ROUND,
    }
}

/// A dummy to D of our bundle.
pub(super) fn dummy(number: u64) -> Box<[u8; 1936]> {
    let key = OpeningKey::from_seed(&secret("D"));
    let entropy = nightjar_seal::entropy::SeededEntropy::from_number(number);
    nightjar_seal::dummy::make(&center(), key.public(), &entropy).unwrap_or_else(|e| panic!("dummy: {e}"))
}

fn reply() -> Made {
    let mut results = [RoundResult::Stored; 16];
    results[3] = RoundResult::Already;
    results[15] = RoundResult::Full;
    let mut states = [AskState::Unknown; 72];
    let desk_tag = fixed("desk tag");
    states[0] = AskState::Opened { tag: nightjar_seal::ack::opened_tag(&desk_tag, GENERATION) };
    states[1] = AskState::Held;
    states[71] = AskState::Kept { tag: fixed("kept tag") };
    let reply = Reply {
        next_nonce: Nonce(fixed("next nonce")),
        center_generation: GENERATION,
        desk_day: Day(2519),
        results,
        states,
        inbox_newest: 217_600_113,
        command: ctrl().sign_command(&wipe()),
    };
    Made {
        name: "reply",
        layout: "reply",
        what: "a reply with a command, a full relay and every state",
        input: json!({
            "next_nonce": reply.next_nonce.hex(),
            "center_generation": reply.center_generation,
            "desk_day": reply.desk_day.0,
            "results": results.map(RoundResult::code).to_vec(),
            "states": states.map(state).to_vec(),
            "inbox_newest": reply.inbox_newest,
            "command": to_hex(&reply.command),
            "desk_tags_of_the_first_asks": [to_hex(&desk_tag)],
        }),
        output: reply.write().to_vec(),
        expect: Some(json!({ "accounting": [{ "desk_tag": to_hex(&desk_tag), "ask": 0, "opened": true }] })),
        table: &REPLY,
    }
}

fn state(state: AskState) -> Value {
    match state {
        AskState::Unknown => json!([0, to_hex(&[0; 8])]),
        AskState::Held => json!([1, to_hex(&[0; 8])]),
        AskState::Opened { tag } => json!([2, to_hex(&tag)]),
        AskState::Kept { tag } => json!([3, to_hex(&tag)]),
    }
}

fn inbox() -> Made {
    let request = InboxRequest { login: login(), bulletin_after: 217_600_112, mail_after: 217_600_103 };
    Made {
        name: "inbox_request",
        layout: "inbox",
        what: "an inbox request",
        input: json!({
            "login": to_hex(&request.login.write()),
            "bulletin_after": request.bulletin_after,
            "mail_after": request.mail_after,
        }),
        output: request.write().to_vec(),
        expect: None,
        table: &INBOX_REQUEST,
    }
}

fn bundle_case() -> Made {
    let bundle = key_bundle();
    let seeds = |keys: &MonthKeys| {
        let month = keys.month.0;
        json!([month, seed(&format!("A {month}")), seed(&format!("B {month}"))])
    };
    Made {
        name: "bundle",
        layout: "bundle",
        what: "the months of 2026, two desk keys, two pins, two addresses, D; every public key from its seed",
        input: json!({
            "root_sk": seed("root"),
            "root_pk": to_hex(&root().public()),
            "center_id": center().hex(),
            "bundle_seq": bundle.seq,
            "months": bundle.months.iter().map(seeds).collect::<Vec<_>>(),
            "ctrl_pk": bundle.ctrl.iter().map(|key| to_hex(key)).collect::<Vec<_>>(),
            "pins": bundle.pins.map(|pin| to_hex(&pin)).to_vec(),
            "addresses": bundle.addresses,
            "seed_D": seed("D"),
            "ask": [[72, 0], [71, 0], [90, 0], [75, 77]],
        }),
        output: root().sign_bundle(&bundle).unwrap_or_else(|e| panic!("bundle: {e}")),
        expect: Some(
            json!({ "month_for [calendar, floor, chosen]": [[72, 0, 72], [71, 0, 72], [90, 0, 83], [75, 77, 77]] }),
        ),
        table: &BUNDLE,
    }
}

fn qr(name: &'static str, address: &str) -> Made {
    let qr = Qr {
        center: center(),
        root: root().public(),
        pin: relay_spki(),
        token: fixed("token").into(),
        expiry_s: 1_794_000_900,
        address: address.to_owned(),
    };
    let text = qr.write_text().unwrap_or_else(|e| panic!("QR: {e}"));
    Made {
        name,
        layout: "qr",
        what: "an enrollment QR, and its lines as they are typed",
        input: json!({
            "center_id": center().hex(),
            "root_pk": to_hex(&qr.root),
            "spki_pin": to_hex(&qr.pin),
            "token": to_hex(qr.token.as_slice()),
            "expiry": qr.expiry_s,
            "address": address,
        }),
        output: qr.write().unwrap_or_else(|e| panic!("QR: {e}")).to_vec(),
        expect: Some(json!({ "text": text.lines().collect::<Vec<_>>() })),
        table: &QR,
    }
}

fn command(name: &'static str, kind: CommandKind, code: u8) -> Made {
    let command = Command { kind, ..wipe() };
    Made {
        name,
        layout: "command",
        what: "a command to the device of our login",
        input: json!({
            "ctrl_sk": seed("ctrl"),
            "ctrl_pk": to_hex(&ctrl().public()),
            "kind": code,
            "relay_device_id": command.device.hex(),
            "cmd_seq": command.cmd_seq,
            "nonce": to_hex(&command.nonce),
            "own_device_id": command.device.hex(),
            "stored_cmd_seq": command.cmd_seq - 1,
        }),
        output: ctrl().sign_command(&command).to_vec(),
        expect: None,
        table: &COMMAND,
    }
}
