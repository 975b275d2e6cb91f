//! The enrollment QR, against the independent specimens and our own.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use nightjar_wire::CenterId;
use nightjar_wire::qr::{QR, Qr};
use serde_json::json;
use vectors::{Case, each_failing, each_ours, each_refused, each_specimen};

mod support;
use support::{is_annotated_by, is_the_error};

fn check(case: &Case) {
    let qr = Qr::parse(&case.bytes()).unwrap();
    assert_eq!(qr.center, CenterId(case.input_array("center_id")));
    assert_eq!(qr.root, case.input_array("root_pk"));
    assert_eq!(qr.pin, case.input_array("spki_pin"));
    assert_eq!(*qr.token, case.input_array("token"));
    assert_eq!(u64::from(qr.expiry_s), case.input_uint("expiry"));
    assert_eq!(qr.address, case.input_text("address"));
    assert_eq!(qr.write().unwrap().as_slice(), case.bytes());
    let typed = qr.write_text().unwrap();
    assert_eq!(Qr::parse_text(&typed).unwrap().write().unwrap().as_slice(), case.bytes());
    is_annotated_by(case, &QR);
}

#[test]
fn qr() {
    each_specimen("qr", check);
    each_ours("qr", |case| {
        check(case);
        let qr = Qr::parse(&case.bytes()).unwrap();
        assert_eq!(&json!(qr.write_text().unwrap().lines().collect::<Vec<_>>()), case.expect("text"));
    });
    each_refused("qr", |case| assert!(Qr::parse(&case.bytes()).is_err(), "{}", case.name));
    each_failing("qr", |case| is_the_error(case, Qr::parse(&case.bytes())));
}
