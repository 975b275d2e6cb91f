//! Promise 8 (and failure 4): "safe" is shown only when the desk has opened the record and said so with a tag that the
//! server cannot forge; written = waiting + at the center + opened + refused + damaged, from phone, relay and desk apart.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, contact};
use nightjar::{Ledger, State};
use nightjar_desk::Class;
use rusqlite::params;

fn ledger(waiting: u32, at_center: u32, opened: u32) -> Ledger {
    Ledger::balanced(waiting + at_center + opened, waiting, at_center, opened, 0, 0).unwrap()
}

#[test]
fn every_record_is_in_one_class_on_the_phone_at_the_relay_and_at_the_desk() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    center.sweep();
    let before = (center.relay_rows(), center.copies().len());
    assert_eq!(before.1, 0, "nothing was written yet");

    phone.start();
    phone.save_contacts(6);
    assert_eq!(phone.pending(), ledger(7, 0, 0), "the shift and six contacts wait");

    assert_eq!(phone.sync().unwrap(), ledger(0, 7, 0), "stored by the relay is not opened by the desk");
    let rows = center.relay_rows();
    assert_eq!(rows.opened, before.0.opened, "the desk was not there");
    assert!(rows.held >= 7);

    let sum = center.sweep();
    assert_eq!(sum.of(Class::Opened), 7);
    assert_eq!(sum.of(Class::Opened) + sum.of(Class::Dummy), sum.seen());
    assert_eq!(phone.pending(), ledger(0, 7, 0), "nobody has told the phone");
    let rows = center.relay_rows();
    assert_eq!((rows.held, rows.kept), (0, 0));

    assert_eq!(phone.sync_until_opened(), ledger(0, 0, 7));
    assert_eq!(center.copies().len(), 7);
    assert!(center.copies().values().all(|copies| *copies == 1));
    phone.end();
    assert_eq!(phone.state(), State::Open);
    assert_eq!(phone.pending(), ledger(1, 0, 7), "the closed shift is a record of its own");
}

/// What somebody does who owns the relay's machine: he may write any state and any tag.
fn claim_opened(center: &Center, tag: &[u8; 8]) -> usize {
    let store = center.relay_store();
    let sql = "INSERT INTO finished SELECT env_id, center, 2, ?1, day FROM envelope";
    let claimed = store.execute(sql, params![tag]).unwrap();
    store.execute("DELETE FROM envelope", []).unwrap();
    claimed
}

#[test]
fn a_relay_that_says_opened_without_the_desks_tag_is_not_believed_and_loses_nothing() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(3);
    assert_eq!(phone.sync().unwrap(), ledger(0, 4, 0));

    // The relay drops every blob and says that the desk has opened it.
    assert!(claim_opened(&center, &[7; 8]) >= 4);
    let after = phone.sync().unwrap();
    assert_eq!(after.opened(), 0, "only the desk's tag says opened");
    assert_eq!(after.written(), 4);

    // What was dropped is offered again, at most once a day, and reaches the desk once.
    center.clock.advance_s(86_400);
    for _ in 0..3 {
        phone.sync().unwrap();
    }
    center.sweep();
    assert_eq!(center.copies().len(), 4);
    assert_eq!(phone.sync_until_opened(), ledger(0, 0, 4));
    assert!(center.copies().values().all(|copies| *copies == 1));
}

#[test]
fn a_genuine_tag_proves_no_other_record() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(1);
    phone.sync().unwrap();
    center.sweep();
    let store = center.relay_store();
    let tags: Vec<([u8; 16], [u8; 8])> = {
        let mut read = store.prepare("SELECT env_id, tag FROM finished WHERE state = 2").unwrap();
        let rows = read.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    // Each record gets the tag of another one.
    for (n, (env_id, _)) in tags.iter().enumerate() {
        let (_, other) = tags[(n + 1) % tags.len()];
        store.execute("UPDATE finished SET tag = ?1 WHERE env_id = ?2", params![other, env_id]).unwrap();
    }
    let after = phone.sync().unwrap();
    assert_eq!((after.opened(), after.written()), (0, 2));
    // The control: with its own tag each is opened, and nothing but the tag was changed back.
    for (env_id, tag) in &tags {
        store.execute("UPDATE finished SET tag = ?1 WHERE env_id = ?2", params![tag, env_id]).unwrap();
    }
    phone.save(contact(9)).unwrap();
    center.clock.advance_s(86_400);
    for _ in 0..4 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert!(phone.sync_until_opened().opened() >= 2);
    assert!(center.copies().values().all(|copies| *copies == 1));
}

#[test]
fn a_relay_that_says_refused_hides_nothing_and_is_asked_again_a_week_later() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    center.sweep();
    phone.start();
    phone.save_contacts(3);
    phone.sync().unwrap();
    // It drops all that it holds and says that the desk has kept them as refused.
    let store = center.relay_store();
    let sql = "INSERT INTO finished SELECT env_id, center, 3, x'0102030405060708', day FROM envelope";
    store.execute(sql, []).unwrap();
    store.execute("DELETE FROM envelope", []).unwrap();
    let kept = center.relay_rows().kept;
    let told = phone.sync().unwrap();
    assert_eq!((told.refused(), told.opened(), told.written()), (4, 0, 4), "refused ones are shown and kept");
    assert!(kept >= 4);
    assert_eq!(center.sweep().of(Class::Opened), 0);
    // They block nothing ..
    phone.save_contacts(2);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 2);
    // .. and are offered again after a week: the desk has never seen them.
    center.clock.advance_s(7 * 86_400);
    for _ in 0..3 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_eq!(center.copies().len(), 6);
    assert_eq!(phone.sync_until_opened(), ledger(0, 0, 6));
}
