//! Failure 8 and security.md 7: what answers with another key is a stranger and gets nothing; a PIN that was mistyped at
//! set-up is not taken.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::{PinRole, SetupError, State, SyncError};
use nightjar_relay::init_tls;
use std::path::Path;

/// Lets the center's server answer with the identity `stem` of `from`.
fn answer_with(center: &mut Center, from: &Path, stem: &str) {
    center.stop();
    for end in ["key", "crt"] {
        std::fs::copy(from.join(format!("{stem}.{end}")), center.folder().join(format!("relay.{end}"))).unwrap();
    }
    center.serve();
}

#[test]
fn a_server_with_another_key_is_told_apart_and_gets_no_envelope() {
    let mut center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(3);
    let held = center.relay_rows();
    let own = tempfile::tempdir().unwrap();
    for end in ["key", "crt"] {
        std::fs::copy(center.folder().join(format!("relay.{end}")), own.path().join(format!("relay.{end}"))).unwrap();
    }
    let other = tempfile::tempdir().unwrap();
    let _ = init_tls(other.path()).unwrap();

    answer_with(&mut center, other.path(), "relay");
    assert_eq!(phone.sync().unwrap_err(), SyncError::OtherKey);
    assert_eq!((center.relay_rows(), phone.pending().waiting()), (held, 4));

    // The key that waits off-line is one of the two that the phone knows; then the first one again.
    let folder = center.folder().to_owned();
    answer_with(&mut center, &folder, "relay-backup");
    phone.sync().unwrap();
    assert_eq!((phone.pending().waiting(), phone.pending().at_center()), (0, 4));
    answer_with(&mut center, own.path(), "relay");
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 4);
}

#[test]
fn a_pin_that_was_mistyped_at_set_up_is_not_taken() {
    let center = Center::new();
    let phone = Phone::new(&center, "w01");
    center.take_in("w01", |qr| phone.enroll(qr).unwrap().0);
    phone.enroll_confirm(true).unwrap();
    let offered = phone.pin_suggest().unwrap().text().to_owned();
    let push = |text: &str| text.bytes().for_each(|digit| phone.pin_push(digit - b'0'));
    // One digit beside the right one: nobody would ever open this phone again.
    let mut mistyped = offered.clone().into_bytes();
    mistyped[3] = if mistyped[3] == b'9' { b'0' } else { mistyped[3] + 1 };
    push(std::str::from_utf8(&mistyped).unwrap());
    assert_eq!(phone.pin_set(PinRole::Normal), Err(SetupError::Mismatch));
    assert_eq!(phone.enroll_finish(), Err(SetupError::Mismatch));
    push(&offered);
    phone.pin_set(PinRole::Normal).unwrap();
    phone.enroll_finish().unwrap();
    assert_eq!(phone.state(), State::Locked);
    phone.try_unlock(&offered).unwrap();
}
