//! What sync needs of the store, locked and unlocked.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use kit::{GIVEN, OWN, Phone, records, save, shift_map, unlock};
use nightjar_seal::Secret;
use nightjar_vault::{Cell, Change, FLAG_DUMMY, FLAG_UNCOUNTED, HwClass, Learned, Refusal, Status, StoreError, To};
use nightjar_wire::cbor::{self, Value};
use nightjar_wire::item::{Item, ItemKind};
use nightjar_wire::{Day, Month};

const FILLER: Cell = Cell::Kept {
    status: Status::Waiting,
    reason: 0,
    flags: FLAG_UNCOUNTED | FLAG_DUMMY,
    day: Day(2520),
    desk_tag: [0; 8],
};

#[test]
fn fillers_are_claimed_kept_and_freed_like_records() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    let before = vault.outbox();
    let claim = |row: u32| Change { row, env_id: before[row as usize].env_id, from: Cell::Free, to: To::Cell(FILLER) };
    let applied = vault.apply(&[claim(3), claim(4), claim(3)], |link| link.generation = 5).unwrap();
    assert_eq!((applied, vault.link().unwrap().generation), (2, 5));
    drop(vault);
    let vault = phone.open();
    assert_eq!(vault.outbox()[3].cell, FILLER);
    assert_eq!(vault.outbox()[3].env_id, before[3].env_id);
    let free = Change { row: 3, env_id: before[3].env_id, from: FILLER, to: To::FreshDummy };
    assert_eq!(vault.apply(&[free], |_| ()), Ok(1));
    assert_eq!(vault.outbox()[3].cell, Cell::Free);
    assert_ne!(vault.outbox()[3].env_id, before[3].env_id);
    let letter = vault.envelope(3).unwrap();
    nightjar_seal::dummy::open(&letter, &phone.center.id, &phone.center.d).unwrap();
    // The row is another one now: the same change no longer fits and is skipped.
    assert_eq!(vault.apply(&[free], |_| ()), Ok(0));
    let no_such = Change { row: 4_000, ..free };
    assert_eq!(vault.apply(&[no_such], |_| ()), Ok(0));
}

#[test]
fn a_save_between_snapshot_and_plan_is_not_lost() {
    let (_phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    let snapshot = vault.outbox();
    for n in 0..20 {
        save(&vault, n).unwrap();
    }
    let claims: Vec<Change> = (0u32..)
        .zip(&snapshot)
        .filter(|(_, row)| row.cell == Cell::Free)
        .map(|(row, state)| Change { row, env_id: state.env_id, from: Cell::Free, to: To::Cell(FILLER) })
        .collect();
    let applied = vault.apply(&claims, |_| ()).unwrap();
    assert_eq!(applied, claims.len() - 20);
    assert_eq!(records(&vault), 20);
}

fn item(number: u64, kind: ItemKind, replaced: Vec<u64>) -> Item {
    let body = cbor::encode(&Value::Map(vec![(1, "de".into()), (2, "text".into())]));
    Item { number, kind, last_day: Day::NEVER, replaced, body }
}

#[test]
fn pages_are_learned_in_one_transaction_with_their_cursor() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    assert_eq!(vault.learn(Learned::default(), |_| ()), Err(StoreError::Refused(Refusal::Locked)));
    unlock(&vault, OWN).unwrap();
    let parts = |items: Vec<Item>| items.iter().flat_map(|item| item.split().unwrap()).collect::<Vec<_>>();
    let learned = Learned {
        worker: Some("w07".to_owned()),
        floor: Some(Month(84)),
        circle: Some((7, Secret::from_bytes([7; 32]))),
        parts: parts(vec![item(1, ItemKind::Notice, vec![]), item(2, ItemKind::Alert, vec![])]),
    };
    vault.learn(learned, |link| link.mail_after = 12).unwrap();
    let older = Learned {
        floor: Some(Month(80)),
        circle: Some((6, Secret::from_bytes([6; 32]))),
        parts: parts(vec![item(3, ItemKind::Notice, vec![1])]),
        ..Learned::default()
    };
    vault.learn(older, |link| link.mail_after = 13).unwrap();
    for _ in 0..2 {
        let secrets = vault.secrets().unwrap();
        assert_eq!(secrets.identity().worker.as_deref(), Some("w07"));
        assert_eq!(secrets.identity().floor, Some(Month(84)));
        assert_eq!(secrets.circle().unwrap().newest().unwrap().0, 7);
        assert_eq!(vault.link().unwrap().mail_after, 13);
        // Alerts inside a shift only.
        let numbers: Vec<u64> = vault.items().unwrap().iter().map(|item| item.number).collect();
        assert_eq!(numbers, [3]);
        vault.lock();
        unlock(&vault, OWN).unwrap();
    }
    vault.start_shift(shift_map()).unwrap();
    assert_eq!(vault.items().unwrap().len(), 2);
    vault.end_shift().unwrap();
    // The given PIN opens the cards, not the alerts; they are gone for good, and so is the circle.
    vault.lock();
    unlock(&vault, GIVEN).unwrap();
    assert!(vault.secrets().unwrap().circle().is_none());
    assert_eq!(vault.items().unwrap().len(), 1);
    vault.lock();
    unlock(&vault, OWN).unwrap();
    assert!(vault.secrets().unwrap().circle().is_none());
    vault.start_shift(shift_map()).unwrap();
    assert_eq!(vault.items().unwrap().len(), 1);
    drop(phone);
}

#[test]
fn only_a_newer_bundle_of_the_same_center_is_kept() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    assert_eq!(vault.put_bundle(phone.center.bundle(1)), Ok(false));
    assert_eq!(vault.put_bundle(kit::Center::new(8).bundle(5)), Ok(false));
    assert_eq!(vault.put_bundle(phone.center.bundle(5)), Ok(true));
    assert_eq!(vault.link().unwrap().bundle_seq, 5);
    drop(vault);
    let vault = phone.open();
    assert_eq!(vault.bundle().unwrap().bundle().seq, 5);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
}

#[test]
fn a_pending_phone_saves_nothing() {
    let (_phone, vault) = Phone::enrolled(HwClass::Tee);
    vault.update_link(|link| link.active = false).unwrap();
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.start_shift(shift_map()), Err(StoreError::Refused(Refusal::Pending)));
}
