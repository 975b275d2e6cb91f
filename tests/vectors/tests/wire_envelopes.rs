//! The public parts of envelopes and enrollment posts. What is inside is opened by the tests of core/seal.

use nightjar_wire::enroll::{ENROLL_POST, EnrollPost};
use nightjar_wire::envelope::{ENVELOPE, Envelope};
use vectors::{Case, each_failing, every_refused};

mod support;
use support::{is_annotated_by, is_the_error, look_at};

#[test]
fn envelope_headers() {
    let check = |case: &Case| {
        let bytes = case.bytes();
        let envelope = Envelope::from_slice(&bytes).unwrap();
        assert!(envelope.is_known());
        assert_eq!(envelope.id().0, case.expect_array("env_id"));
        assert_eq!(envelope.hint_nonce(), &case.input_array("hint_nonce"));
        assert_eq!(envelope.sender_tag(), &case.expect_array("sender_tag"));
        assert_eq!(envelope.key_tag(), &case.expect_array("key_tag"));
        is_annotated_by(case, &ENVELOPE);
    };
    look_at("envelope", check);
    look_at("dummy", |case| {
        let bytes = case.bytes();
        let envelope = Envelope::from_slice(&bytes).unwrap();
        assert_eq!(envelope.id().0, case.expect_array("env_id"));
        assert_eq!(envelope.header()[2..], case.input_bytes("tags"));
    });
}

/// Whoever carries an envelope of another version does not judge it; only the desk sees that it is one.
#[test]
fn other_versions_are_carried() {
    for name in ["future_version", "future_suite"] {
        let case = every_refused().into_iter().find(|case| case.name == name).unwrap();
        let bytes = case.bytes();
        assert!(!Envelope::from_slice(&bytes).unwrap().is_known(), "{name}");
    }
}

#[test]
fn enrollment_posts() {
    look_at("enroll_post", |case| {
        let bytes = case.bytes();
        let post = EnrollPost::parse(&bytes).unwrap();
        assert_eq!(post.token_id.0, case.expect_array("token_id"));
        assert_eq!(post.login_key, &case.expect_array("nj_s_pk"));
        assert_eq!(post.device().0, case.expect_array("relay_device_id"));
        assert_eq!(post.write().as_slice(), bytes);
        assert_eq!(EnrollPost::head(post.token_id, post.login_key).as_slice(), &bytes[..80]);
        is_annotated_by(case, &ENROLL_POST);
    });
    let case = every_refused().into_iter().find(|case| case.name == "enroll_zero_7").unwrap();
    assert!(EnrollPost::parse(&case.bytes()).is_err());
    each_failing("enroll_post", |case| is_the_error(case, EnrollPost::parse(&case.bytes()).map(|_| ())));
}
