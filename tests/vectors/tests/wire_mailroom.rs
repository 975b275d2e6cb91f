//! Desk requests and the relay's answers, against the independent specimens and our own.

use nightjar_seal::Secret;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::CenterId;
use nightjar_wire::cbor;
use nightjar_wire::mailroom::{Answer, MAILROOM_ANSWER, MAILROOM_REQUEST, MailroomRefused, Request, SignedRequest};
use serde_json::Value;
use vectors::{Case, each_failing, each_ours, each_refused, each_specimen, to_hex};

mod support;
use support::{is_annotated_by, is_the_error};

/// What a relay does with a desk request.
fn open(case: &Case) -> Result<Request, MailroomRefused> {
    let center = CenterId(case.input_array("center_id"));
    let ctrl = [case.input_array("ctrl_pk")];
    let spki = case.input_array("relay_spki_sha256");
    SignedRequest::parse(&case.bytes())?.verify(center, &ctrl, &spki, case.input_uint("last_counter"))
}

#[test]
fn mailroom_request() {
    let check = |case: &Case| {
        let request = open(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
        assert_eq!(request.counter, case.input_uint("counter"));
        assert_eq!(u64::from(request.op.code()), case.input_uint("op"));
        let mut fields = cbor::decode(&request.encode(), cbor::MAX_DEPTH).unwrap().into_fields().unwrap();
        assert_eq!(to_hex(&cbor::encode(&fields.require(4).unwrap())), case.input_text("args_cbor"), "{}", case.name);
        let ctrl = SigningKey::from_seed(&Secret::from_bytes(case.input_array("ctrl_sk")));
        assert!(ctrl.sign_desk_request(&case.input_array("relay_spki_sha256"), &request) == case.bytes());
        is_annotated_by(case, &MAILROOM_REQUEST);
    };
    each_specimen("mailroom_request", check);
    each_ours("mailroom_request", check);
    each_refused("mailroom_request", |case| assert!(open(case).is_err(), "{}", case.name));
    each_failing("mailroom_request", |case| is_the_error(case, open(case)));
}

#[test]
fn mailroom_answer() {
    let check = |case: &Case| {
        let answer = Answer::parse(&case.bytes()).unwrap();
        assert_eq!(answer.last_counter, case.input_uint("last_counter"));
        let result = answer.result.as_ref().map(|result| to_hex(&cbor::encode(result)));
        assert_eq!(result.as_deref(), case.input("result_cbor").as_str());
        assert_eq!(answer.encode(), case.bytes());
        is_annotated_by(case, &MAILROOM_ANSWER);
    };
    each_specimen("mailroom_answer", check);
    each_ours("mailroom_answer", check);
}

#[test]
fn mailroom_answers_give_what_was_asked() {
    let answer = |name: &str| {
        let mut found = None;
        each_ours("mailroom_answer", |case| {
            if case.name == name {
                found = Answer::parse(&case.bytes()).ok();
            }
        });
        found.unwrap()
    };
    assert_eq!(answer("mailroom_answer").into_nothing(), Ok(()));
    assert_eq!(answer("mailroom_answer_posts").into_posts().map(|posts| posts.len()), Ok(1));
    let rows = answer("mailroom_answer_fetch").into_fetched(0).unwrap();
    assert_eq!(rows[0].row, nightjar_wire::envelope_id(&rows[0].blob).row());
    assert_eq!(answer("mailroom_answer_counts").into_counts().map(|counts| counts[0].envelopes), Ok(124));
    assert!(answer("mailroom_answer_conflict").into_nothing().is_err());
    each_specimen("mailroom_answer", |case| {
        assert_eq!(case.expect("result"), &Value::from("[]"));
        assert_eq!(Answer::parse(&case.bytes()).unwrap().into_nothing(), Ok(()));
    });
}
