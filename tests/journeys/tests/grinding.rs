//! Row 12 of security.md 11: a relay that owns the line and its own tables tries to put itself, or a phone of its own, in the
//! place of the one that was scanned. It does not know the token; without it, it gets one try, and that one does not open.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::EnrollError;
use nightjar_desk::{Desk, Offer, Polled};
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::{OsEntropy, Secret};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::qr::Qr;
use nightjar_wire::{DeviceId, Month};
use rusqlite::params;

/// What the relay makes of the one post that it holds: another one. It sees that post, the code without its token, and the
/// public keys.
type Swap = fn(&Qr, &SignedBundle, &[u8]) -> Vec<u8>;

/// A message of the relay's own phone, sealed as a phone would under `token`.
fn own_post(qr: &Qr, bundle: &SignedBundle, token: &Secret<16>, device: u8, login_key: [u8; 65]) -> Vec<u8> {
    let month = Month::from_unix(journeys::START_S);
    let key = PublicKey::from_bytes(&bundle.bundle().month_for(month, Month(0)).a).unwrap();
    let message = EnrollMessage {
        device: DeviceId([device; 8]),
        psk_dev: Secret::from_bytes([device; 32]),
        login_key,
        hw_class: EnrolledHwClass::Tee,
        previous: None,
        circle: None,
    };
    enrollment::seal(token, &qr.center, &key, &message, &OsEntropy).unwrap().to_vec()
}

fn login_key(post: &[u8]) -> [u8; 65] {
    post[8..73].try_into().unwrap()
}

/// A phone scans, the relay swaps what it posted; what the desk finds, with the digits that the phone shows.
fn swapped(swap: Swap) -> (Center, Phone, Desk, Offer, String, Polled) {
    let center = Center::in_memory();
    let phone = Phone::new(&center, "w01");
    let mut desk = center.desk();
    let mailroom = center.mailroom();
    let now_s = journeys::START_S;
    let offer = desk.offer(&mailroom, Some("w01"), now_s, &OsEntropy).unwrap();
    let digits = phone.enroll(&offer.qr).unwrap().0;
    let qr = Qr::parse(&offer.qr).unwrap();
    let bundle = SignedBundle::parse(&desk.bundle().unwrap(), &qr.root).unwrap();
    let tables = center.relay_store();
    let post: Vec<u8> = tables.query_row("SELECT post FROM token", [], |row| row.get(0)).unwrap();
    assert_eq!(tables.execute("UPDATE token SET post = ?1", params![swap(&qr, &bundle, &post)]).unwrap(), 1);
    let polled = desk.poll(&mailroom, &offer, now_s, &OsEntropy).unwrap();
    (center, phone, desk, offer, digits, polled)
}

#[test]
fn a_relay_without_the_token_gets_one_try_and_no_phone_in() {
    let swaps: [(&str, Swap); 4] = [
        ("its own phone under a guessed token", |qr, bundle, post| {
            let mut own = own_post(qr, bundle, &Secret::from_bytes([7; 16]), 9, login_key(post));
            own[..8].copy_from_slice(&post[..8]);
            own
        }),
        ("its own login key in front of the phone's message", |_, _, post| {
            let mut own = post.to_vec();
            own[8..73].copy_from_slice(&base_point());
            own
        }),
        ("one bit of the message", |_, _, post| {
            let mut own = post.to_vec();
            own[900] ^= 1;
            own
        }),
        ("a message of its own behind the phone's login key", |qr, bundle, post| {
            let own = own_post(qr, bundle, &Secret::from_bytes([0; 16]), 9, login_key(post));
            [&post[..80], &own[80..]].concat()
        }),
    ];
    for (what, swap) in swaps {
        let (center, phone, mut desk, offer, _, polled) = swapped(swap);
        assert!(matches!(polled, Polled::NotOpened), "{what}");
        // There is no second try: the code is spent, and the phone hears of it.
        let again = desk.poll(&center.mailroom(), &offer, journeys::START_S, &OsEntropy).unwrap();
        assert!(matches!(again, Polled::Expired), "{what}");
        assert_eq!(phone.enroll_confirm(true), Err(EnrollError::Refused), "{what}");
        assert_eq!(
            center.relay_store().query_row("SELECT count(*) FROM device", [], |row| row.get(0)),
            Ok(0),
            "{what}"
        );
    }
}

/// A point of the curve that is no phone's: the base point.
fn base_point() -> [u8; 65] {
    let hex = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
    journeys::bytes_of_hex(hex).try_into().unwrap()
}

#[test]
fn whoever_read_the_code_off_the_screen_is_seen_by_the_digits() {
    // The control: with the token the same message opens, so it is the token that kept it out above.
    let (.., digits, polled) = swapped(|qr, bundle, post| {
        let token = Secret::from_bytes(*qr.token);
        own_post(qr, bundle, &token, 9, login_key(post))
    });
    let Polled::Arrived(arrival) = polled else { panic!("it does not open") };
    assert_ne!(arrival.digits, digits, "and the two screens differ");
}

#[test]
fn yesterdays_post_does_not_open_under_todays_code() {
    let center = Center::in_memory();
    drop(Phone::enrolled(&center, "w01"));
    let mailroom = center.mailroom();
    let tables = center.relay_store();
    let old: Vec<u8> = tables.query_row("SELECT post FROM token", [], |row| row.get(0)).unwrap();
    let mut desk = center.desk();
    let offer = desk.offer(&mailroom, Some("w02"), journeys::START_S, &OsEntropy).unwrap();
    let qr = Qr::parse(&offer.qr).unwrap();
    let id = nightjar_seal::keys::token_id(&Secret::from_bytes(*qr.token));
    // Under the new code's name: as it was the relay's own program would not hand it out for it.
    let named: Vec<u8> = [id.as_bytes().as_slice(), &old[8..]].concat();
    let put = tables.execute("UPDATE token SET post = ?1 WHERE id = ?2", params![named, id.as_bytes()]).unwrap();
    assert_eq!(put, 1);
    let polled = desk.poll(&mailroom, &offer, journeys::START_S, &OsEntropy).unwrap();
    assert!(matches!(polled, Polled::NotOpened));
}
