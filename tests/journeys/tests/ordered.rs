//! What a coordinator orders from afar (security.md 6.4, failures.md promise 4): it reaches a locked phone, ends a shift or
//! wipes, and never takes the sealed nights; nothing that is not signed for this phone and newer than the last is run.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::platform::Clock;
use nightjar::{Refused, State, UnlockError};
use nightjar_desk::OrderKind;
use nightjar_seal::OsEntropy;
use nightjar_wire::command::{COMMAND_LEN, Command};
use rusqlite::params;

fn order(center: &Center, worker: &str, kind: OrderKind) {
    let ordered =
        center.desk().order(&center.mailroom(), worker, kind, false, center.clock.wall_s(), &OsEntropy).unwrap();
    assert_eq!(ordered, 1);
}

fn in_shift(center: &Center, worker: &str, contacts: u32) -> Phone {
    let phone = Phone::enrolled(center, worker);
    phone.start();
    phone.save_contacts(contacts);
    phone
}

/// The bytes that the relay holds for its only phone with an order.
fn held(center: &Center) -> [u8; COMMAND_LEN] {
    let bytes: Vec<u8> = center.relay_store().query_row("SELECT bytes FROM command", [], |row| row.get(0)).unwrap();
    bytes.try_into().unwrap()
}

/// A relay in other hands gives a phone what it likes.
fn plant(center: &Center, bytes: &[u8; COMMAND_LEN], device: &[u8]) {
    let store = center.relay_store();
    store.execute("DELETE FROM command", []).unwrap();
    store.execute("INSERT INTO command (device, bytes) VALUES (?1, ?2)", params![device, bytes.as_slice()]).unwrap();
}

#[track_caller]
fn assert_whole(phone: &Phone, entries: u32) {
    assert_eq!((phone.state(), phone.entries(0).unwrap().total), (State::Shift, entries));
}

#[test]
fn a_wipe_from_afar_reaches_a_locked_phone_and_its_nights_still_arrive() {
    let center = Center::new();
    let mut phone = in_shift(&center, "w07", 6);
    phone.lock();
    order(&center, "w07", OrderKind::Wipe);
    assert_eq!(
        (phone.state(), phone.pending().written()),
        (State::Locked, 7),
        "nothing happens before it meets the relay"
    );
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Fresh);
    assert!(matches!(phone.try_unlock(&phone.pin), Err(UnlockError::NotLocked)), "no PIN opens anything");
    assert_eq!(phone.pending().written(), 7, "the sealed outbox is all there");
    phone.restart();
    assert_eq!((phone.state(), phone.pending().written()), (State::Fresh, 7));
    phone.sync().unwrap();
    center.sweep();
    let copies = center.copies();
    assert_eq!(copies.len(), 7);
    assert!(copies.values().all(|n| *n == 1), "{copies:?}");
    assert_eq!(phone.sync_until_opened().opened(), 7);
    // It was run once: the same phone, enrolled again beside the order that still lies there, is not wiped again.
    phone.join(&center);
    assert!(center.unlock().unwrap().orders().unwrap().is_empty(), "it was meant for the phone of before");
    phone.start();
    phone.save_contacts(2);
    phone.sync().unwrap();
    assert_whole(&phone, 2);
}

#[test]
fn a_wipe_comes_in_the_middle_of_a_delivery_and_takes_none_of_it() {
    let center = Center::new();
    let phone = in_shift(&center, "w07", 70);
    order(&center, "w07", OrderKind::Wipe);
    // The order is in the first reply; five rounds are to come.
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Fresh);
    for _ in 0..3 {
        phone.sync().unwrap();
    }
    center.sweep();
    assert_eq!(center.copies().len(), 71);
}

#[test]
fn an_end_of_shift_from_afar_empties_an_open_and_a_locked_phone() {
    let center = Center::new();
    for (worker, locked) in [("w07", false), ("w08", true)] {
        let phone = in_shift(&center, worker, 3);
        if locked {
            phone.lock();
        }
        order(&center, worker, OrderKind::EndShift);
        phone.sync().unwrap();
        if locked {
            assert_eq!(phone.state(), State::Locked);
            phone.unlock();
        }
        assert_eq!(phone.state(), State::Open, "{worker}: she goes on with the same PIN");
        assert_eq!(phone.entries(0).unwrap_err(), Refused::NoShift);
        assert_eq!(phone.pending().written(), 4);
        // Run once: the next shift is hers, though the order lies at the relay still.
        phone.start();
        phone.save_contacts(1);
        phone.sync().unwrap();
        assert_whole(&phone, 1);
        center.desk().withdraw_order(&center.mailroom(), worker, &OsEntropy).unwrap();
    }
    center.sweep();
    assert_eq!(center.copies().len(), 12);
}

#[test]
fn an_order_that_was_taken_back_or_is_for_another_phone_changes_nothing() {
    let center = Center::new();
    let phone = in_shift(&center, "w07", 3);
    let other = in_shift(&center, "w08", 2);
    order(&center, "w07", OrderKind::Wipe);
    center.desk().withdraw_order(&center.mailroom(), "w07", &OsEntropy).unwrap();
    order(&center, "w08", OrderKind::Wipe);
    phone.sync().unwrap();
    assert_whole(&phone, 3);
    other.sync().unwrap();
    assert_eq!(other.state(), State::Fresh, "the control: it reaches its own phone");
}

#[test]
fn a_relay_in_other_hands_orders_nothing() {
    let center = Center::new();
    let phone = in_shift(&center, "w07", 3);
    order(&center, "w07", OrderKind::EndShift);
    let genuine = held(&center);
    let own = Command::parse(&genuine).unwrap().device.0;
    let changed = |at: usize, to: u8| {
        let mut bytes = genuine;
        bytes[at] = to;
        bytes
    };
    // WIPE and whatever a third kind may be, WIPE ALL above all; a level in a byte that is nobody's; a higher number; another
    // nonce; another version; a signature that is none.
    let forged = [
        changed(1, 2),
        changed(1, 3),
        changed(1, 0),
        changed(1, 0xff),
        changed(2, 2),
        changed(40, 2),
        changed(16, 1),
        changed(30, genuine[30] ^ 1),
        changed(0, 2),
        changed(60, genuine[60] ^ 1),
    ];
    for (n, bytes) in forged.iter().enumerate() {
        plant(&center, bytes, &own);
        phone.sync().unwrap();
        assert_eq!(phone.state(), State::Shift, "forged order {n}");
    }
    assert_whole(&phone, 3);
    // One that is signed, for another phone.
    let other = in_shift(&center, "w08", 1);
    order(&center, "w08", OrderKind::Wipe);
    let of_other: Vec<u8> = {
        let store = center.relay_store();
        store.query_row("SELECT bytes FROM command WHERE device <> ?1", [own.as_slice()], |row| row.get(0)).unwrap()
    };
    plant(&center, &of_other.try_into().unwrap(), &own);
    phone.sync().unwrap();
    assert_whole(&phone, 3);
    // The control: the genuine one is run, once, and not when it is given again.
    plant(&center, &genuine, &own);
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Open);
    phone.start();
    plant(&center, &genuine, &own);
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Shift, "an old number");
    drop(other);
}

#[test]
fn an_order_of_before_an_enrollment_is_not_obeyed_after_it() {
    let center = Center::new();
    let mut phone = in_shift(&center, "w07", 2);
    order(&center, "w07", OrderKind::Wipe);
    let before = held(&center);
    let own = Command::parse(&before).unwrap().device.0;
    phone.end();
    center.clock.advance_s(60);
    phone.join(&center);
    phone.start();
    phone.save_contacts(2);
    plant(&center, &before, &own);
    phone.sync().unwrap();
    assert_whole(&phone, 2);
    order(&center, "w07", OrderKind::EndShift);
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Open, "what is ordered now is");
}

#[test]
fn an_order_is_run_again_after_a_crash_that_came_before_its_number_was_kept() {
    let center = Center::new();
    let mut phone = in_shift(&center, "w07", 4);
    phone.lock();
    let copy = tempfile::tempdir().unwrap();
    order(&center, "w07", OrderKind::Wipe);
    night::thief::copy(phone.folder(), copy.path(), &[]).unwrap();
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Fresh);
    // The hardware keys are gone, the store is as it was before the order: what a crash in the middle of it leaves.
    phone.crash_and(|dir| {
        for name in ["v.db", "v.db-wal", "v.db-shm"] {
            let _ = std::fs::remove_file(dir.join(name));
            let _ = std::fs::copy(copy.path().join(name), dir.join(name));
        }
    });
    assert_eq!((phone.state(), phone.pending().written()), (State::Fresh, 5));
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 5);
    assert_eq!(phone.sync_until_opened().opened(), 5);
}
