//! Promise 9 and failure 7: a server or a desk that comes back from an older copy loses nothing and doubles nothing: the
//! phone keeps what it sealed until the desk has opened it, and asks back.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};

fn assert_each_once(center: &Center, records: usize) {
    let copies = center.copies();
    assert_eq!(copies.len(), records);
    assert!(copies.values().all(|n| *n == 1), "{copies:?}");
}

#[test]
fn a_relay_restored_to_an_older_copy_is_filled_again_before_the_desk_was_there() {
    let mut center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(10);
    phone.sync().unwrap();
    let backup = center.back_up_relay();
    phone.save_contacts(10);
    phone.sync().unwrap();
    assert_eq!((phone.pending().at_center(), phone.pending().waiting()), (21, 0));

    // The disk dies; yesterday's copy holds half of it. Nobody tells the phone.
    center.restore_relay(&backup);
    let held = center.relay_rows().held;
    for _ in 0..4 {
        phone.sync().unwrap();
    }
    assert!(center.relay_rows().held >= held + 10, "what is missing is offered again");
    center.sweep();
    assert_each_once(&center, 21);
    assert_eq!(phone.sync_until_opened().opened(), 21);
}

#[test]
fn a_relay_restored_after_the_desk_opened_everything_brings_duplicates_to_nobody() {
    let mut center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(10);
    phone.sync().unwrap();
    let backup = center.back_up_relay();
    phone.save_contacts(10);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 21);

    center.restore_relay(&backup);
    phone.save_contacts(3);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 24, "what was opened stays opened");
    assert_each_once(&center, 24);
}

#[test]
fn a_relay_restored_to_before_an_enrollment_is_whole_after_the_desk_connects_once() {
    let mut center = Center::new();
    let backup = center.back_up_relay();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(5);
    phone.sync().unwrap();
    center.restore_relay(&backup);
    assert!(phone.sync().is_err(), "until the desk has connected the relay does not know the phone");
    assert_eq!(phone.pending().written(), 6, "which keeps everything");
    drop(center.desk());
    for _ in 0..3 {
        phone.sync().unwrap();
    }
    center.sweep();
    assert_each_once(&center, 6);
    assert_eq!(phone.sync_until_opened().opened(), 6);
}

#[test]
fn a_desk_restored_to_an_older_copy_gets_back_what_its_phones_still_keep() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(10);
    phone.sync().unwrap();
    center.sweep();
    let backup = center.back_up_desk();
    let generation = center.unlock().unwrap().generation();
    center.clock.advance_s(3_600);
    phone.save_contacts(10);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 21);
    assert_each_once(&center, 21);

    // The laptop is stolen; the copy of an hour ago is put on a new one. The relay has deleted what was opened.
    center.restore_desk(&backup);
    assert_each_once(&center, 11);
    let desk = center.desk();
    assert!(desk.generation() > generation, "a desk that finds the relay ahead of itself says so to every phone");
    drop(desk);
    let after = phone.sync().unwrap();
    assert_eq!(after.written(), 21);
    for _ in 0..4 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_each_once(&center, 21);
    assert_eq!(phone.sync_until_opened().opened(), 21);
}

#[test]
fn a_desk_restored_to_before_an_enrollment_learns_the_phone_back_at_the_next_scan() {
    let center = Center::new();
    let backup = center.back_up_desk();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(4);
    phone.end();
    phone.sync().unwrap();
    center.restore_desk(&backup);
    let sum = center.sweep();
    assert_eq!(sum.of(nightjar_desk::Class::Opened), 0, "this desk has never heard of the phone");
    assert!(sum.of(nightjar_desk::Class::Unknown) >= 6, "and throws nothing away");

    // Scanned again from the open phone: the message names the identity before, and its envelopes open.
    phone.join(&center);
    for _ in 0..4 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_each_once(&center, 6);
    assert_eq!(phone.sync_until_opened().opened(), 6);
}

#[test]
fn what_the_desk_opened_is_kept_for_fourteen_days_and_then_freed() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(5);
    phone.end();
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 7);
    center.clock.advance_s(13 * 86_400);
    drop(center.desk());
    assert_eq!(phone.sync().unwrap().written(), 7, "thirteen days later a backup of the desk may still need them");
    center.clock.advance_s(2 * 86_400);
    drop(center.desk());
    phone.sync().unwrap();
    assert_eq!(phone.pending().written(), 0, "after fourteen desk days they are freed");
    assert_each_once(&center, 7);
}
