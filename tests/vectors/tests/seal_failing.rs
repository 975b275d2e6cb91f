//! The sealing layer refuses our own failing cases, each with the error it names.

mod seal_support;
mod support;

use nightjar_seal::center_key::CenterKeyFile;
use nightjar_seal::keyslot::KeyFile;
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::{boxes, enrollment};
use seal_support::*;
use support::is_the_error;
use vectors::each_failing;

#[test]
fn boxes() {
    each_failing("box", |case| {
        is_the_error(case, boxes::open(&case.input_array("k"), &case.input_bytes("what"), &case.bytes()));
    });
}

#[test]
fn envelopes() {
    each_failing("envelope", |case| {
        let class = class_of(&case.bytes(), &case.json["input"]);
        is_the_error(case, Err::<(), _>(class_and_reason(&class)));
    });
}

#[test]
fn key_files() {
    each_failing("k", |case| {
        let file = match KeyFile::parse(&case.bytes()) {
            Ok(file) => file,
            Err(error) => return is_the_error(case, Err::<(), _>(error)),
        };
        let (head, input) = (file.head(), &case.json["input"]);
        let pin = input["pins"][0].as_str().unwrap();
        is_the_error(case, file.open(&pin_keys(pin, &head.salt, head.cost, head.shape, head.kind, input)));
    });
}

#[test]
fn pages_of_the_inbox() {
    each_failing("mail", |case| is_the_error(case, pages::open_mail(&secret(case.input("psk_dev")), &case.bytes())));
    each_failing("bulletin", |case| {
        let secret = secret(case.input("circle_secret"));
        let circle = Circle { generation: number(case.input("circle_generation")), secret: &secret };
        let center = center(&case.json["input"]);
        is_the_error(case, pages::open_bulletin(&circle, &center, &[case.input_array("ctrl_pk")], &case.bytes()));
    });
}

#[test]
fn enrollment_messages() {
    each_failing("enroll_message", |case| {
        let (token, center) = (secret(case.input("token")), center(&case.json["input"]));
        is_the_error(case, enrollment::open(&case.bytes(), &token, &center, &opening(case.input("seed_A"))));
    });
}

#[test]
fn center_keys() {
    each_failing("center_key", |case| {
        let file = match CenterKeyFile::parse(&case.bytes()) {
            Ok(file) => file,
            Err(error) => return is_the_error(case, Err::<(), _>(error)),
        };
        let first = &case.input("try")[0];
        is_the_error(case, file.open_with_passphrase(number(&first[0]), first[1].as_str().unwrap()));
    });
}
