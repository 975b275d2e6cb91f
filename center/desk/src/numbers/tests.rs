//! From envelopes to doubts: what counts as here, what fills a hole, what is no hole.

use nightjar_seal::envelope::{Compartment, SenderPsk};
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_wire::cbor::{Value, encode};
use nightjar_wire::{ChainId, DeviceId, RecordId};
use zeroize::Zeroizing;

use super::*;
use crate::testkit::{Center, NOW_S, Phone, classes, stock_body};
use crate::{Class, Desk};

fn run(first: u64, last: u64) -> Run {
    Run { first, last }
}

/// Sweeps, and says what the numbers say.
fn swept(center: &Center, desk: &mut Desk) -> Numbers {
    center.sweep(desk);
    desk.numbers().unwrap()
}

fn clean(numbers: &Numbers) -> bool {
    numbers.doubts.is_empty() && (numbers.missing(), numbers.doubled()) == (0, 0)
}

#[test]
fn a_hole_is_said_by_worker_code_and_gone_when_it_fills() {
    let center = Center::new(81);
    let mut desk = center.desk();
    let (mut one, mut two) = (center.enroll(&mut desk, 82), center.enroll(&mut desk, 83));
    let letters: Vec<_> = (0..6).map(|_| one.record()).collect();
    let other = two.record();
    assert!(clean(&desk.numbers().unwrap()), "nothing is here, nothing can be known");
    for at in [0, 3, 5] {
        center.relay.deliver(&letters[at].envelope);
    }
    center.relay.deliver(&other.envelope);
    let numbers = swept(&center, &mut desk);
    assert_eq!(numbers.doubts.len(), 1);
    let doubt = &numbers.doubts[0];
    assert_eq!((doubt.worker.as_deref(), doubt.is_former), (Some("w01"), false));
    assert_eq!(doubt.missing, [run(1, 2), run(4, 4)]);
    assert_eq!((numbers.missing(), numbers.doubled(), doubt.is_doubled()), (3, 0, false));
    // Part of it arrives, and the same again: less is missing, nothing was used twice.
    for at in [1, 4, 0, 5] {
        center.relay.deliver(&letters[at].envelope);
    }
    assert_eq!(swept(&center, &mut desk).doubts[0].missing, [run(2, 2)]);
    drop(desk);
    let mut desk = center.desk();
    assert_eq!(desk.numbers().unwrap().missing(), 1, "another session says the same");
    center.relay.deliver(&letters[2].envelope);
    assert!(clean(&swept(&center, &mut desk)));
}

#[test]
fn every_letter_counts_whatever_it_is_and_became_of_it() {
    let center = Center::new(84);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 85);
    let map = |entries: Vec<(u64, Value)>| encode(&Value::Map(entries));
    let letters = vec![
        phone.sealed(Purpose::SignOfLife, &map(vec![(1, Value::Uint(7))])),
        phone.record(),
        // An amendment has a number of its own.
        {
            let mut amended = phone.plaintext(Purpose::Record, &stock_body());
            amended.revision = 1;
            phone.prepare(Compartment::A, &phone.own()).seal(&amended).unwrap()
        },
        phone.sealed(Purpose::Withdrawal, &map(vec![(0, Value::Uint(8)), (1, Value::Uint(1))])),
        // Parked: an unknown kind. Refused: no kind, broken padding.
        phone.sealed(Purpose::Record, &map(vec![(0, Value::Uint(99))])),
        phone.sealed(Purpose::Record, &map(vec![(1, Value::Uint(1))])),
        phone.broken(|bytes| bytes[777] = 1),
        phone.sealed(Purpose::DuressNotice, &map(vec![])),
        // Parked: after the notice.
        phone.record(),
        phone.record(),
    ];
    for letter in &letters {
        center.relay.deliver(&letter.envelope);
    }
    center.relay.deliver(&phone.dummy());
    assert!(clean(&swept(&center, &mut desk)));
    assert_eq!(desk.numbers().unwrap().unread, 0);
    // What comes again is classified anew, and is still one letter.
    for letter in &letters {
        center.relay.deliver(&letter.envelope);
    }
    assert!(clean(&swept(&center, &mut desk)));
    // The control: without its notice and its refused ones the chain has holes.
    let places = |desk: &Desk| {
        let mut places = Vec::new();
        desk.store
            .each(Table::Envelope, |row| {
                places.push(row.place);
                Ok(())
            })
            .unwrap();
        places
    };
    let all = places(&desk);
    desk.store.write(&center.entropy, |tx| all.iter().try_for_each(|p| tx.delete(Table::Envelope, p))).unwrap();
    assert_eq!(desk.numbers().unwrap().doubts[0].missing, [run(4, 6)], "8 and 9 are above the highest one now");
}

#[test]
fn incidents_and_what_does_not_open_have_no_number() {
    let center = Center::new(86);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 87);
    let incident = |psk: &SenderPsk| {
        let plaintext = Plaintext {
            purpose: Purpose::Record,
            schema: 1,
            revision: 0,
            device: DeviceId([0; 8]),
            chain: ChainId([0; 8]),
            seq: 0,
            record_id: RecordId([3; 16]),
            body: Zeroizing::new(encode(&Value::Map(vec![(0, Value::Uint(5))]))),
        };
        phone.prepare(Compartment::B, psk).seal(&plaintext).unwrap()
    };
    let circle = SenderPsk::circle(&desk.circles[0].secret);
    for psk in [&circle, &circle, &SenderPsk::no_circle(&phone.psk)] {
        center.relay.deliver(&incident(psk).envelope);
    }
    center.relay.deliver(&phone.record().envelope);
    let mut altered = phone.record().envelope;
    altered[1_900] ^= 1;
    center.relay.deliver(&altered);
    center.relay.deliver(&phone.record().envelope);
    let numbers = swept(&center, &mut desk);
    assert_eq!(numbers.doubts[0].missing, [run(1, 1)], "the altered one is nobody's");
    assert_eq!((numbers.doubts.len(), numbers.unread), (1, 1), "but it is here, and said to be");
    // Nothing that the desk keeps of an incident names a phone.
    let mut kept = 0;
    desk.store
        .each(Table::Envelope, |row| {
            let one = Kept::of_row(&row)?.unwrap();
            kept += 1;
            assert!(one.number.is_none());
            Ok(())
        })
        .unwrap();
    assert_eq!(kept, 4);
}

#[test]
fn two_letters_with_one_number_are_said_and_the_same_letter_twice_is_not() {
    let center = Center::new(88);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 89);
    for _ in 0..3 {
        let letter = phone.record();
        for _ in 0..2 {
            center.relay.deliver(&letter.envelope);
            center.sweep(&mut desk);
        }
    }
    assert!(clean(&desk.numbers().unwrap()), "a replayed envelope is a duplicate, and that is all");
    // A copy of the phone as it was one letter ago goes on.
    phone.seq = 2;
    center.relay.deliver(&phone.record().envelope);
    center.relay.deliver(&phone.record().envelope);
    let numbers = swept(&center, &mut desk);
    assert_eq!(numbers.doubts.len(), 1);
    assert_eq!((numbers.doubts[0].used_twice.as_slice(), numbers.missing()), (&[run(2, 2)][..], 0));
    assert_eq!(numbers.doubled(), 1);
}

#[test]
fn revoked_phones_are_parked_and_no_letter_of_theirs_is_missing() {
    let center = Center::new(90);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 91);
    let letters: Vec<_> = (0..4).map(|_| phone.record()).collect();
    center.relay.deliver(&letters[0].envelope);
    center.relay.deliver(&letters[3].envelope);
    assert_eq!(swept(&center, &mut desk).missing(), 2);
    set_state(&mut desk, &phone, DeviceState::Revoked);
    center.relay.deliver(&letters[1].envelope);
    center.relay.deliver(&letters[2].envelope);
    let numbers = swept(&center, &mut desk);
    assert!(clean(&numbers), "{numbers:?}");
    assert_eq!(desk.standing(&center.relay).unwrap().held.parked, 2);
}

fn set_state(desk: &mut Desk, phone: &Phone, state: DeviceState) {
    desk.devices.iter_mut().find(|device| device.id == phone.device).unwrap().state = state;
}

/// The same phone under a new identity, as after an enrollment from Open or after a wipe.
fn again(center: &Center, desk: &mut Desk, before: &Phone, seed: u64, from_open: bool) -> Phone {
    let mut phone = Phone::new(seed);
    phone.login_key = before.login_key;
    phone.previous = from_open.then(|| (before.device, before.psk.duplicate()));
    let offer = desk.offer(&center.relay, Some("w01"), NOW_S, &center.entropy).unwrap();
    phone.scan(center, &offer.qr);
    desk.poll(&center.relay, &offer, NOW_S, &center.entropy).unwrap();
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    phone
}

fn first_letter(phone: &mut Phone, before: &Phone) -> nightjar_seal::envelope::Sealed {
    let body = vec![(1, Value::Uint(7)), (2, Value::Bytes(before.chain.0.to_vec())), (3, Value::Uint(before.seq))];
    phone.sealed(Purpose::SignOfLife, &encode(&Value::Map(body)))
}

#[test]
fn a_phone_enrolled_again_starts_a_chain_and_says_where_the_old_one_ended() {
    let center = Center::new(92);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 93);
    let letters: Vec<_> = (0..4).map(|_| phone.record()).collect();
    center.relay.deliver(&letters[0].envelope);
    center.relay.deliver(&letters[1].envelope);
    assert!(clean(&swept(&center, &mut desk)));
    // After a wipe nobody says how many there were: a new chain, and nothing missing.
    let mut wiped = again(&center, &mut desk, &phone, 94, false);
    center.relay.deliver(&wiped.record().envelope);
    assert!(clean(&swept(&center, &mut desk)));
    // From Open the phone says it: what is still in the outbox is missing until it arrives.
    let mut open = again(&center, &mut desk, &phone, 95, true);
    center.relay.deliver(&first_letter(&mut open, &phone).envelope);
    let numbers = swept(&center, &mut desk);
    assert_eq!((numbers.doubts.len(), numbers.doubts[0].is_former), (1, true));
    assert_eq!(numbers.doubts[0].missing, [run(2, 3)]);
    center.relay.deliver(&letters[2].envelope);
    center.relay.deliver(&letters[3].envelope);
    assert!(clean(&swept(&center, &mut desk)));
    // A copy of the old phone that is still in use.
    center.relay.deliver(&phone.record().envelope);
    let numbers = swept(&center, &mut desk);
    assert_eq!((numbers.doubts[0].after_end, numbers.doubled(), numbers.missing()), (1, 1, 0));
}

#[test]
fn a_second_chain_under_one_name_is_said_and_does_not_get_round_a_notice() {
    let center = Center::new(96);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 97);
    let before = phone.record();
    let notice = phone.sealed(Purpose::DuressNotice, &encode(&Value::Map(vec![])));
    center.relay.deliver(&before.envelope);
    center.relay.deliver(&notice.envelope);
    // Whoever was given the second PIN has the keys: she starts a chain of her own, from 0.
    (phone.chain, phone.seq) = (ChainId([9; 8]), 0);
    for _ in 0..3 {
        center.relay.deliver(&phone.record().envelope);
    }
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 2), (Class::Parked, 3)]);
    let numbers = desk.numbers().unwrap();
    assert_eq!((numbers.doubts.len(), numbers.doubled(), numbers.missing()), (1, 1, 0));
    assert!(numbers.doubts[0].is_forked && numbers.doubts[0].worker.as_deref() == Some("w01"));
    drop(desk);
    let mut desk = center.desk();
    center.relay.deliver(&phone.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Parked, 4)], "remembered");
}

#[test]
fn whoever_holds_a_coerced_phone_calls_no_night_lost() {
    let center = Center::new(102);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 103);
    center.relay.deliver(&phone.record().envelope);
    center.relay.deliver(&phone.sealed(Purpose::DuressNotice, &encode(&Value::Map(vec![]))).envelope);
    phone.seq = 1 << 60;
    center.relay.deliver(&phone.record().envelope);
    assert!(clean(&swept(&center, &mut desk)));
    assert_eq!(desk.standing(&center.relay).unwrap().held.parked, 1);
    // The control: of a phone that is believed, the same number says that much.
    let mut other = center.enroll(&mut desk, 104);
    other.seq = 1 << 60;
    center.relay.deliver(&other.record().envelope);
    assert_eq!(swept(&center, &mut desk).missing(), 1 << 60);
}

#[test]
fn a_restored_desk_says_what_it_lacks_until_the_phones_have_offered_it_again() {
    let center = Center::new(98);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 99);
    let letters: Vec<_> = (0..5).map(|_| phone.record()).collect();
    center.relay.deliver(&letters[0].envelope);
    center.sweep(&mut desk);
    desk.close().unwrap();
    let file = center.dir.path().join("desk.db");
    let backup = std::fs::read(&file).unwrap();
    let mut desk = center.desk();
    for letter in &letters[1..4] {
        center.relay.deliver(&letter.envelope);
    }
    assert!(clean(&swept(&center, &mut desk)));
    drop(desk);
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(center.dir.path().join(format!("desk.db{end}")));
    }
    std::fs::write(&file, backup).unwrap();
    let mut desk = center.desk();
    assert!(clean(&desk.numbers().unwrap()), "it knows of nothing that it lacks");
    center.relay.deliver(&letters[4].envelope);
    assert_eq!(swept(&center, &mut desk).doubts[0].missing, [run(1, 3)]);
    for letter in &letters[1..4] {
        center.relay.deliver(&letter.envelope);
    }
    assert!(clean(&swept(&center, &mut desk)), "offered again: opened once more, and nothing twice");
}

#[test]
fn a_kept_row_of_before_gets_its_number_at_the_next_sweep() {
    let center = Center::new(100);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 101);
    let parked = phone.sealed(Purpose::Record, &encode(&Value::Map(vec![(0, Value::Uint(99))])));
    center.relay.deliver(&parked.envelope);
    center.relay.deliver(&phone.record().envelope);
    assert!(clean(&swept(&center, &mut desk)));
    let mut rows = Vec::new();
    desk.store
        .each(Table::Envelope, |row| {
            rows.push((row.place, Kept { number: None, ..Kept::of_row(&row)?.unwrap() }));
            Ok(())
        })
        .unwrap();
    desk.store
        .write(&center.entropy, |tx| {
            rows.iter().try_for_each(|(place, kept)| tx.update(Kept::TABLE, place, &kept.value()))
        })
        .unwrap();
    assert_eq!(desk.numbers().unwrap().missing(), 1);
    assert!(clean(&swept(&center, &mut desk)));
    // And it is one row still.
    assert_eq!(desk.standing(&center.relay).unwrap().held.parked, 1);
}
