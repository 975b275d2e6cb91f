//! hello, login, round, reply, inbox request: against the independent specimens and our own.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use nightjar_wire::hello::{HELLO, Hello};
use nightjar_wire::inbox::{INBOX_REQUEST, InboxRequest};
use nightjar_wire::login::{LOGIN, Login};
use nightjar_wire::reply::{AskState, REPLY, Reply, RoundResult};
use nightjar_wire::round::{ROUND, Round};
use nightjar_wire::{Day, Nonce, RelayDeviceId, envelope_id};
use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use vectors::{Case, each_failing, each_ours, each_refused, each_specimen};

mod support;
use support::{is_annotated_by, is_the_error};

#[test]
fn hello() {
    let check = |case: &Case| {
        let hello = Hello::parse(&case.bytes()).unwrap();
        assert_eq!(hello.nonce.0, case.input_array::<16>("nonce"));
        assert_eq!(u64::from(hello.center_generation), case.input_uint("center_generation"));
        assert_eq!(hello.bundle_seq, case.input_uint("bundle_seq"));
        assert_eq!(hello.write().as_slice(), case.bytes());
        is_annotated_by(case, &HELLO);
    };
    each_specimen("hello", check);
    each_ours("hello", check);
    each_refused("hello", |case| assert!(Hello::parse(&case.bytes()).is_err(), "{}", case.name));
    each_failing("hello", |case| is_the_error(case, Hello::parse(&case.bytes())));
}

/// The relay's judgement: known device, the nonce that is out, a signature for this relay's key.
fn logs_in(case: &Case) -> bool {
    let Ok(login) = Login::parse(&case.bytes()) else { return false };
    let key = SigningKey::from_slice(&case.input_bytes("nj_s")).unwrap();
    let known: [u8; 65] = key.verifying_key().to_sec1_point(false).as_bytes().try_into().unwrap();
    let message = login.message(&case.input_array("relay_spki_sha256"));
    let signature = Signature::from_slice(&login.signature).unwrap();
    login.device == RelayDeviceId::of(&known)
        && login.nonce == Nonce(case.input_array("nonce"))
        && key.verifying_key().verify(&message, &signature).is_ok()
}

#[test]
fn login() {
    let check = |case: &Case| {
        assert!(logs_in(case), "{}", case.name);
        let login = Login::parse(&case.bytes()).unwrap();
        assert_eq!(login.own, case.input_array("own"));
        assert_eq!(login.cmd_seq_done, case.input_uint("cmd_seq_done"));
        assert_eq!(RelayDeviceId::of(&case.expect_array("nj_s_pk")), login.device);
        assert_eq!(login.device.0, case.expect_array("relay_device_id"));
        assert_eq!(login.write().as_slice(), case.bytes());
        is_annotated_by(case, &LOGIN);
        let key = SigningKey::from_slice(&case.input_bytes("nj_s")).unwrap();
        let signature: Signature = key.sign(&login.message(&case.input_array("relay_spki_sha256")));
        assert_eq!(signature.to_bytes().as_slice(), login.signature, "RFC 6979");
    };
    each_specimen("login", check);
    each_ours("login", check);
    each_refused("login", |case| assert!(!logs_in(case), "{}", case.name));
    each_failing("login", |case| is_the_error(case, Login::parse(&case.bytes())));
}

#[test]
fn round() {
    let check = |case: &Case| {
        let bytes = case.bytes();
        let round = Round::parse(&bytes).unwrap();
        assert_eq!(round.login.write(), case.input_array("login"));
        let asks: Vec<String> = round.asks.iter().map(|id| id.hex()).collect();
        assert_eq!(&json!(asks), case.input("asks"));
        let envelopes: Vec<String> = round.envelopes.iter().map(|e| vectors::to_hex(*e)).collect();
        assert_eq!(&json!(envelopes), case.input("envelopes"));
        let ids: Vec<String> = round.envelopes.iter().map(|e| envelope_id(e).hex()).collect();
        assert_eq!(&json!(ids), case.expect("env_ids"));
        assert_eq!(round.write(), bytes);
        is_annotated_by(case, &ROUND);
    };
    each_specimen("round", check);
    each_ours("round", check);
    each_refused("round", |case| assert!(Round::parse(&case.bytes()).is_err(), "{}", case.name));
    each_failing("round", |case| is_the_error(case, Round::parse(&case.bytes()).map(|_| ())));
}

#[test]
fn reply() {
    let check = |case: &Case| {
        let reply = Reply::parse(&case.bytes()).unwrap();
        assert_eq!(reply.next_nonce.0, case.input_array("next_nonce"));
        assert_eq!(u64::from(reply.center_generation), case.input_uint("center_generation"));
        assert_eq!(reply.desk_day, Day(case.input_uint("desk_day") as u16));
        assert_eq!(&json!(reply.results.map(RoundResult::code).to_vec()), case.input("results"));
        assert_eq!(&json!(reply.states.iter().map(state).collect::<Vec<_>>()), case.input("states"));
        assert_eq!(reply.inbox_newest, case.input_uint("inbox_newest"));
        assert_eq!(reply.command, case.input_array("command"));
        assert_eq!(reply.write().as_slice(), case.bytes());
        is_annotated_by(case, &REPLY);
    };
    each_specimen("reply", check);
    each_ours("reply", check);
    each_refused("reply", |case| assert!(Reply::parse(&case.bytes()).is_err(), "{}", case.name));
    each_failing("reply", |case| is_the_error(case, Reply::parse(&case.bytes())));
}

/// The tag behind "opened" is right, or it is not: security.md 5.4, 7.
#[test]
fn reply_accounting() {
    let check = |case: &Case| {
        let reply = Reply::parse(&case.bytes()).unwrap();
        for row in case.expect("accounting").as_array().unwrap() {
            let ask = row["ask"].as_u64().unwrap() as usize;
            let desk_tag = case.array_of(&row["desk_tag"]);
            let opened = match reply.states[ask] {
                AskState::Opened { tag } => nightjar_seal::ack::is_opened_tag(&desk_tag, reply.center_generation, &tag),
                AskState::Unknown | AskState::Held | AskState::Kept { .. } => false,
            };
            assert_eq!(json!(opened), row["opened"], "{}: question {ask}", case.name);
        }
    };
    each_specimen("reply", check);
    each_ours("reply", check);
}

fn state(state: &AskState) -> Value {
    let (code, tag) = match state {
        AskState::Unknown => (0, [0; 8]),
        AskState::Held => (1, [0; 8]),
        AskState::Opened { tag } => (2, *tag),
        AskState::Kept { tag } => (3, *tag),
    };
    json!([code, vectors::to_hex(&tag)])
}

#[test]
fn inbox_request() {
    let check = |case: &Case| {
        let request = InboxRequest::parse(&case.bytes()).unwrap();
        assert_eq!(request.login.write(), case.input_array("login"));
        assert_eq!(request.bulletin_after, case.input_uint("bulletin_after"));
        assert_eq!(request.mail_after, case.input_uint("mail_after"));
        assert_eq!(request.write().as_slice(), case.bytes());
        is_annotated_by(case, &INBOX_REQUEST);
    };
    each_specimen("inbox", check);
    each_ours("inbox", check);
    each_refused("inbox", |case| assert!(InboxRequest::parse(&case.bytes()).is_err(), "{}", case.name));
    each_failing("inbox", |case| is_the_error(case, InboxRequest::parse(&case.bytes())));
}
