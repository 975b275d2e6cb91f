//! The desk knows by their numbers which letters of a phone it lacks, and when two phones have one key (security.md 5.1):
//! and it is not wrong about it, whatever a phone went through.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, contact};
use night::thief;
use nightjar::{WipeLevel, Withdrawal};
use nightjar_desk::{Class, Numbers};
use nightjar_wire::DeviceId;
use std::collections::{BTreeMap, BTreeSet};

/// What the desk says after it has opened everything.
fn swept(center: &Center) -> Numbers {
    center.sweep();
    numbers(center)
}

fn numbers(center: &Center) -> Numbers {
    center.unlock().unwrap().numbers().unwrap()
}

#[track_caller]
fn assert_whole(numbers: &Numbers) {
    assert_eq!((numbers.doubts.as_slice(), numbers.missing(), numbers.doubled()), (&[][..], 0, 0));
}

#[test]
fn letters_that_the_relay_loses_are_missing_until_their_phone_offers_them_again() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w07");
    let other = Phone::enrolled(&center, "w08");
    for phone in [&phone, &other] {
        phone.start();
        phone.save_contacts(40);
        phone.sync().unwrap();
    }
    // A sector of the relay's disk: every other letter of both, and of what fills the rounds.
    let lost = center.relay_store().execute("DELETE FROM envelope WHERE id % 2 = 0", []).unwrap();
    assert!(lost > 0);
    let said = swept(&center);
    let codes: Vec<_> = said.doubts.iter().map(|doubt| doubt.worker.as_deref()).collect();
    assert_eq!(codes, [Some("w07"), Some("w08")]);
    assert!(said.missing() > 0 && said.doubled() == 0, "{said:?}");
    // What lacks below the highest number is exactly what is not here: of sign of life, shift and forty contacts.
    let mut here: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
    center
        .unlock()
        .unwrap()
        .each_record(|record| {
            here.entry(record.device.unwrap()).or_default().insert(record.chain.unwrap().1);
            Ok(())
        })
        .unwrap();
    let lacking = |numbers: &BTreeSet<u64>| numbers.last().unwrap() + 1 - numbers.len() as u64;
    assert_eq!(said.missing(), here.values().map(lacking).sum::<u64>());
    assert!(said.doubts.iter().flat_map(|doubt| &doubt.missing).all(|run| run.last < 42));
    for phone in [&phone, &other] {
        for _ in 0..5 {
            phone.sync().unwrap();
        }
    }
    assert_whole(&swept(&center));
}

#[test]
fn nothing_that_happens_to_an_honest_phone_looks_like_a_loss() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w07");
    assert_whole(&swept(&center));
    // A night with everything in it that uses a number, and everything that uses none.
    phone.start();
    phone.decline().unwrap();
    let ids = phone.save_contacts(3);
    phone.decline().unwrap();
    phone.amend(ids[0], contact(9)).unwrap();
    phone.amend(ids[0], contact(8)).unwrap();
    phone.withdraw(ids[1], Withdrawal::EnteredWrong).unwrap();
    phone.lock();
    phone.unlock();
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    // The battery falls out after a save that was acknowledged.
    phone.save_contacts(2);
    phone.crash();
    phone.unlock();
    phone.save_contacts(1);
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    // The second PIN, and a shift under it: parked, and no hole.
    phone.lock();
    phone.try_unlock(&phone.second_pin).unwrap();
    phone.start();
    phone.save_contacts(2);
    phone.end();
    phone.sync().unwrap();
    let sum = center.sweep();
    assert!(sum.of(Class::Parked) >= 4, "{sum:?}");
    assert_whole(&numbers(&center));
    // Enrolled again while open, with letters that are not delivered yet; then wiped and enrolled anew.
    phone.lock();
    phone.unlock();
    phone.start();
    phone.save_contacts(2);
    phone.end();
    phone.join(&center);
    phone.start();
    phone.save_contacts(2);
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    phone.wipe(WipeLevel::Wipe);
    phone.wait_for_wipe();
    phone.join(&center);
    phone.start();
    phone.save_contacts(2);
    for _ in 0..3 {
        phone.sync().unwrap();
        assert_whole(&swept(&center));
    }
    assert_eq!(center.unlock().unwrap().standing(&center.mailroom()).unwrap().missing, 0);
}

#[test]
fn a_phone_set_back_to_an_older_day_is_told_from_an_honest_one() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w07");
    phone.start();
    phone.save_contacts(2);
    let copy = tempfile::tempdir().unwrap();
    phone.lock();
    thief::copy(phone.folder(), copy.path(), &[]).unwrap();
    phone.unlock();
    phone.save_contacts(3);
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    // Its files of before come back: somebody has put an image of it on it, or on another one.
    phone.crash_and(|dir| {
        std::fs::remove_dir_all(dir).unwrap();
        thief::copy(copy.path(), dir, &[]).unwrap();
    });
    phone.unlock();
    phone.save_contacts(2);
    phone.sync().unwrap();
    let said = swept(&center);
    assert_eq!((said.doubts.len(), said.missing(), said.doubled()), (1, 0, 1), "{said:?}");
    let doubt = &said.doubts[0];
    assert_eq!((doubt.worker.as_deref(), doubt.used_twice.len()), (Some("w07"), 1));
    // Sign of life, shift and two contacts are before the copy; the two saved after it have numbers of two others.
    let run = doubt.used_twice[0];
    assert_eq!((run.first, run.last), (4, 5));
}

#[test]
fn a_desk_restored_to_an_older_copy_is_filled_again_and_says_nothing_false() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w07");
    phone.start();
    phone.save_contacts(10);
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    let backup = center.back_up_desk();
    center.clock.advance_s(3_600);
    phone.save_contacts(10);
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    phone.sync_until_opened();
    center.restore_desk(&backup);
    assert_whole(&numbers(&center));
    for _ in 0..4 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_whole(&numbers(&center));
    // To before the phone was enrolled again: its identity and its chain are learnt back at the next scan.
    phone.end();
    let backup = center.back_up_desk();
    center.clock.advance_s(3_600);
    phone.join(&center);
    phone.start();
    phone.save_contacts(3);
    phone.end();
    phone.sync().unwrap();
    assert_whole(&swept(&center));
    center.restore_desk(&backup);
    center.sweep();
    phone.join(&center);
    for _ in 0..4 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_whole(&numbers(&center));
}
