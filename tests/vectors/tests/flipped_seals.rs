//! One changed bit in what is sealed: refused by whoever opens it, for the reason that the bit stands for (security.md
//! 11, row 8). The proptests of core/seal draw bits at random; here every byte, where it is cheap every bit.
#![allow(clippy::unwrap_used, reason = "a specimen that cannot be read stops the test")]

mod seal_support;

use nightjar_seal::center_key::{self, CenterKeyFile, Holder, NewCenterKey, NewPerson};
use nightjar_seal::classify::{Class, ParkReason};
use nightjar_seal::desk_box::{RowPlace, Table, TableKey};
use nightjar_seal::keyslot::{KeyFile, SlotError};
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::pin::KdfCost;
use nightjar_seal::place::RowCompartment;
use nightjar_seal::{boxes, enrollment};
use nightjar_wire::{CenterId, Month};
use seal_support::*;
use sha2::{Digest, Sha256};
use vectors::ours::made;
use vectors::{each_ours, each_specimen};

fn with_bit(bytes: &[u8], at: usize, bit: usize) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    changed[at] ^= 1 << (bit % 8);
    changed
}

/// Every byte, another bit in each.
fn bytes_flipped(bytes: &[u8], check: impl Fn(usize, &[u8])) {
    (0..bytes.len()).for_each(|at| check(at, &with_bit(bytes, at, at)));
}

/// Every byte of header, share and tag of an envelope, every fifth between: each costs a decapsulation.
fn envelope_flipped(bytes: &[u8], check: impl Fn(usize, &[u8])) {
    let some =
        (0..bytes.len()).filter(|at| *at < 30 || (1100..1150).contains(at) || *at >= 1915 || at.is_multiple_of(5));
    some.for_each(|at| check(at, &with_bit(bytes, at, at)));
}

/// Every bit.
fn bits_flipped(bytes: &[u8], check: impl Fn(usize, &[u8])) {
    (0..8 * bytes.len()).for_each(|bit| check(bit / 8, &with_bit(bytes, bit / 8, bit)));
}

#[test]
fn boxes_do_not_open() {
    each_specimen("box", |case| {
        let (key, what) = (case.input_array("k"), case.input_bytes("what"));
        assert!(boxes::open(&key, &what, &case.bytes()).is_ok());
        bits_flipped(&case.bytes(), |at, bytes| {
            assert!(boxes::open(&key, &what, bytes).is_err(), "{}: byte {at}", case.name);
        });
        bits_flipped(&what, |at, what| assert!(boxes::open(&key, what, &case.bytes()).is_err(), "place {at}"));
        bits_flipped(&key, |at, key| {
            assert!(boxes::open(key.try_into().unwrap(), &what, &case.bytes()).is_err(), "key {at}");
        });
    });
}

/// The class that each region of an envelope leads to (security.md 5.4): none of them opens.
#[test]
fn envelopes_fall_into_the_class_of_their_changed_part() {
    each_specimen("envelope", |case| {
        let input = &case.json["input"];
        if !["envelope_a_record", "envelope_b_circle"].contains(&case.name.as_str()) {
            return;
        }
        assert!(matches!(class_of(&case.bytes(), input), Class::Opened(_)));
        envelope_flipped(&case.bytes(), |at, bytes| {
            let fits = match class_of(bytes, input) {
                Class::Parked { reason: ParkReason::NewerFormat, .. } => at < 2,
                Class::Unknown => (2..22).contains(&at),
                Class::Damaged => at >= 22,
                Class::Opened(_) | Class::Parked { .. } | Class::Late | Class::Refused(_) | Class::Dummy => false,
            };
            assert!(fits, "{}: byte {at}", case.name);
        });
    });
    each_specimen("dummy", |case| {
        let input = &case.json["input"];
        assert!(matches!(class_of(&case.bytes(), input), Class::Dummy));
        envelope_flipped(&case.bytes(), |at, bytes| {
            let fits = match class_of(bytes, input) {
                Class::Parked { reason: ParkReason::NewerFormat, .. } => at < 2,
                Class::Unknown => at >= 2,
                Class::Opened(_)
                | Class::Parked { .. }
                | Class::Late
                | Class::Damaged
                | Class::Refused(_)
                | Class::Dummy => false,
            };
            assert!(fits, "{}: byte {at}", case.name);
        });
    });
}

/// The hash finds every bit; and behind a hash that an attacker made right, a slot is bound to its head.
#[test]
fn keyslot_files_do_not_open() {
    each_specimen("k", |case| {
        let input = &case.json["input"];
        let good = case.bytes();
        bits_flipped(&good, |at, bytes| assert!(KeyFile::parse(bytes).is_err(), "{}: byte {at}", case.name));

        let file = KeyFile::parse(&good).unwrap();
        let head = *file.head();
        let pins = input["pins"].as_array().unwrap();
        let keys = pin_keys(pins[0].as_str().unwrap(), &head.salt, head.cost, head.shape, head.kind, input);
        assert!(file.open(&keys).is_ok());
        let own = [64, 264].into_iter().find(|at| good[*at..at + 32] == *keys.com.expose()).unwrap();
        bits_flipped(&good[..464], |at, changed| {
            let mut bytes = [changed, &good[464..4064]].concat();
            bytes.extend_from_slice(&Sha256::digest(&bytes));
            let opened = match KeyFile::parse(&bytes) {
                Ok(file) => file.open(&keys).map(|_| ()),
                Err(_) if at < 32 => return,
                Err(error) => panic!("{}: byte {at}: {error}", case.name),
            };
            let expected = match at {
                _ if (own..own + 32).contains(&at) => Err(SlotError::NoSuchPin),
                _ if at < 64 || (own + 32..own + 200).contains(&at) => Err(SlotError::Damaged),
                _ => Ok(()),
            };
            assert_eq!(opened, expected, "{}: byte {at}", case.name);
        });
    });
}

/// As the keyslot file: persons, roles and head are bound to each passphrase, the head to the recovery key.
#[test]
fn center_key_files_do_not_open() {
    each_specimen("center_key", |case| {
        bits_flipped(&case.bytes(), |at, bytes| assert!(CenterKeyFile::parse(bytes).is_err(), "byte {at}"));
    });
    let person = NewPerson { code: 3, roles: 5, passphrase: "abandon ability" };
    let new = NewCenterKey {
        center: CenterId([1; 16]),
        holder: Holder::Center,
        cost: KdfCost { m_kib: 8, t: 1 },
        master: &made::secret("master"),
        slots: [None, Some(person), None, None, None, None, None, None],
        recovery: &made::secret("recovery"),
    };
    let good = center_key::write(&new, &entropy()).unwrap();
    bytes_flipped(&good[..912], |at, changed| {
        let bytes = [changed, &Sha256::digest(changed)].concat();
        let Ok(file) = CenterKeyFile::parse(&bytes) else { return };
        if file.persons().count() > 1 || u32::from_be_bytes(changed[4..8].try_into().unwrap()) > 64 {
            // A random slot that now claims a person; a cost that a test does not pay.
            return;
        }
        let by_phrase = file.open_with_passphrase(3, "abandon ability").is_ok();
        let by_recovery = file.open_with_recovery(&made::secret("recovery")).is_ok();
        assert_eq!(by_phrase, at >= 256 || (64..160).contains(&at), "passphrase: byte {at}");
        assert_eq!(by_recovery, (64..832).contains(&at), "recovery: byte {at}");
    });
}

fn entropy() -> nightjar_seal::entropy::SeededEntropy {
    nightjar_seal::entropy::SeededEntropy::from_number(8)
}

#[test]
fn enrollment_posts_do_not_open() {
    each_specimen("enroll_post", |case| {
        let (token, key) = (secret(&case.json["input"]["token"]), opening(&case.json["input"]["seed_A"]));
        let center = CenterId(case.input_array("center_id"));
        assert!(enrollment::open(&case.bytes(), &token, &center, &key).is_ok());
        bytes_flipped(&case.bytes(), |at, bytes| {
            assert!(enrollment::open(bytes, &token, &center, &key).is_err(), "{}: byte {at}", case.name);
        });
    });
}

#[test]
fn pages_do_not_open() {
    each_ours("mail", |case| {
        let psk = secret(&case.json["input"]["psk_dev"]);
        assert!(pages::open_mail(&psk, &case.bytes()).is_ok());
        bytes_flipped(&case.bytes(), |at, bytes| assert!(pages::open_mail(&psk, bytes).is_err(), "byte {at}"));
    });
    each_ours("bulletin", |case| {
        let secret = secret(&case.json["input"]["circle_secret"]);
        let circle = Circle { generation: number(case.input("circle_generation")), secret: &secret };
        let (center, ctrl) = (CenterId(case.input_array("center_id")), [case.input_array("ctrl_pk")]);
        assert!(pages::open_bulletin(&circle, &center, &ctrl, &case.bytes()).is_ok());
        bytes_flipped(&case.bytes(), |at, bytes| {
            assert!(pages::open_bulletin(&circle, &center, &ctrl, bytes).is_err(), "byte {at}");
        });
    });
}

#[test]
fn desk_rows_do_not_open() {
    let key = TableKey::of(&made::secret("master"), Table::Record);
    let at = RowPlace { row_id: [1; 16], month: Month(82), compartment: RowCompartment::A };
    let row = key.seal_row(&at, &[0xa0], &entropy()).unwrap();
    assert!(key.open_row(&at, &row).is_ok());
    bits_flipped(&row, |i, bytes| assert!(key.open_row(&at, bytes).is_err(), "byte {i}"));
    let part = key.seal_part(&at, &[7; 9000], &entropy()).unwrap();
    assert!(key.open_part(&at, &part).is_ok());
    bytes_flipped(&part, |i, bytes| assert!(key.open_part(&at, bytes).is_err(), "byte {i}"));
    assert!(key.open_part(&at, &row).is_err() && key.open_row(&at, &part).is_err(), "a row is no part");
}
