//! Old files put back over new ones, and clocks set years back and forward: nothing is lost, nothing is half open.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use attack::spoils;
use attack::subject::{BOOT_MS, Make, Subject, open_at, sync, type_pin};
use journeys::{Center, contact, end_of_shift, shift};
use night::thief;
use nightjar::platform::Clock;
use nightjar::{Nightjar, State, WipeLevel};
use std::collections::BTreeMap;
use std::path::Path;

const YEARS_S: u64 = 5 * 365 * 86_400;

fn night(subject: &Subject, app: &Nightjar, contacts: u32) {
    app.start_shift(shift(&subject.worker)).unwrap();
    for n in 0..contacts {
        app.save(contact(n + 1)).unwrap();
    }
    app.end_shift(end_of_shift()).unwrap();
}

fn unlocked(subject: &Subject, folder: &Path) -> Nightjar {
    let app = subject.open_copy(folder).unwrap();
    subject.unlock(&app);
    app
}

fn put_back(from: &Path, to: &Path, names: &[&str]) {
    for beside in ["v.db-wal", "v.db-shm"] {
        let _ = std::fs::remove_file(to.join(beside));
    }
    for name in names {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

#[test]
fn an_old_store_put_back_loses_no_letter_and_the_desk_can_see_the_numbers_used_twice() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::SMALL);
    let old = subject.copy();
    let app = unlocked(&subject, subject.folder());
    night(&subject, &app, 2);
    sync(&app);
    drop(app);
    assert_eq!(center.sweep().of(nightjar_desk::Class::Refused), 0);
    let first = center.opened().len();
    put_back(old.path(), subject.folder(), &["v.db"]);
    let app = unlocked(&subject, subject.folder());
    assert_eq!((app.state(), app.pending().written()), (State::Open, 0));
    night(&subject, &app, 3);
    sync(&app);
    center.sweep();
    let opened = center.opened();
    assert_eq!((first, opened.len()), (4, 4 + 5), "all of both nights is opened");
    let mut numbers: BTreeMap<_, u32> = BTreeMap::new();
    for record in &opened {
        *numbers.entry(record.chain.unwrap()).or_default() += 1;
    }
    let twice = numbers.values().filter(|n| **n == 2).count();
    assert!(twice > 0, "two bodies with one number: this is a phone whose files were put back, or two phones");
    // The control: a phone whose files were left alone never uses a number twice.
    let other = Subject::enrolled(&center, "w08", Make::SMALL);
    let app = unlocked(&other, other.folder());
    night(&other, &app, 3);
    night(&other, &app, 2);
    sync(&app);
    center.sweep();
    let all = center.opened();
    let own: Vec<_> = all.iter().filter_map(|record| record.chain).filter(|pair| !numbers.contains_key(pair)).collect();
    assert_eq!(own.len(), 9);
    assert_eq!(own.iter().collect::<std::collections::BTreeSet<_>>().len(), 9);
}

#[test]
fn the_store_of_a_shift_put_back_after_its_end_shows_nothing_of_it() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::SMALL).in_shift(3);
    let in_shift = subject.copy();
    let open_then = spoils::with_pin(in_shift.path(), &subject.pin).read_back.len();
    assert_eq!(open_then, 5, "the control: with the shift's key the same rows open");
    let app = unlocked(&subject, subject.folder());
    app.end_shift(end_of_shift()).unwrap();
    drop(app);
    put_back(in_shift.path(), subject.folder(), &["v.db"]);
    std::fs::copy(in_shift.path().join("v.db-wal"), subject.folder().join("v.db-wal")).unwrap();
    assert!(spoils::with_pin(subject.folder(), &subject.pin).read_back.is_empty());
    let app = unlocked(&subject, subject.folder());
    assert_eq!(app.state(), State::Open);
    assert_eq!(app.pending().written(), 5, "what was sealed until then is kept");
    night(&subject, &app, 1);
}

#[test]
fn old_keyslots_after_a_pin_change_need_activation_and_the_outbox_still_delivers() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::SMALL).between_shifts(3);
    let old = subject.copy();
    let app = unlocked(&subject, subject.folder());
    for role in [nightjar::PinRole::Normal, nightjar::PinRole::Duress] {
        let pin = app.pin_suggest().unwrap().text().to_owned();
        type_pin(&app, &pin);
        app.pin_set(role).unwrap();
    }
    drop(app);
    put_back(old.path(), subject.folder(), &["k"]);
    let app = subject.open().unwrap();
    assert_eq!(app.state(), State::NeedsActivation);
    type_pin(&app, &subject.pin);
    assert!(app.pin_submit().is_err(), "the old PIN is no PIN any more");
    assert!(subject.folder().join("k.aside-1").exists(), "set aside, not deleted");
    sync(&app);
    center.sweep();
    assert_eq!(center.opened().len(), 6);
}

#[test]
fn old_keys_put_back_after_a_wipe_are_destroyed_again_or_open_nothing() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::SMALL).in_shift(3);
    let old = subject.copy();
    let app = subject.open().unwrap();
    app.wipe(WipeLevel::Wipe);
    app.wait_for_wipe();
    drop(app);
    // The chip's keys alone: the written marker destroys them at the next start.
    thief::copy(&old.path().join("hw"), &subject.folder().join("hw"), &[]).unwrap();
    let app = subject.open().unwrap();
    assert_eq!(app.state(), State::Fresh);
    assert!(!subject.folder().join("hw/nj.u0").exists());
    drop(app);
    // Keys and keyslot file: the phone asks for its PIN, and there is nothing behind it.
    thief::copy(&old.path().join("hw"), &subject.folder().join("hw"), &[]).unwrap();
    put_back(old.path(), subject.folder(), &["k"]);
    let app = subject.open().unwrap();
    type_pin(&app, &subject.pin);
    assert!(app.pin_submit().is_err());
    assert_eq!(app.pending().written(), 5, "and the letters are still there");
}

#[test]
fn a_clock_years_off_ends_a_shift_and_loses_nothing() {
    let center = Center::new();
    for forward in [true, false] {
        let worker = if forward { "w07" } else { "w08" };
        let subject = Subject::enrolled(&center, worker, Make::SMALL).in_shift(2);
        let now_s = if forward { subject.clock_s + YEARS_S } else { subject.clock_s - YEARS_S };
        let app = open_at(subject.folder(), now_s, BOOT_MS).unwrap();
        assert_eq!(app.state(), State::Locked);
        assert!(!subject.folder().join("hw/nj.e").exists(), "the shift's key is gone before any PIN");
        subject.unlock(&app);
        assert_eq!((app.state(), app.pending().written()), (State::Open, 4));
        night(&subject, &app, 2);
        assert_eq!(app.pending().written(), 8, "no save fails for a date");
        drop(app);
        // The clock is right again.
        let app = unlocked(&subject, subject.folder());
        night(&subject, &app, 1);
        sync(&app);
        let before = center.opened().len();
        center.sweep();
        assert_eq!(center.opened().len() - before, 11, "the desk opens all of it, whatever the clock said");
    }
    assert_eq!(center.clock.wall_s(), Center::new().clock.wall_s(), "nobody moved the center's clock");
}

#[test]
fn a_contact_with_a_clock_years_off_delivers_and_frees_nothing_early() {
    let center = Center::new();
    for (worker, years_s) in [("w07", i64::try_from(YEARS_S).unwrap()), ("w08", -i64::try_from(YEARS_S).unwrap())] {
        let subject = Subject::enrolled(&center, worker, Make::SMALL);
        let app = unlocked(&subject, subject.folder());
        night(&subject, &app, 2);
        sync(&app);
        center.sweep();
        sync(&app);
        assert_eq!((app.pending().opened(), app.pending().written()), (4, 4));
        drop(app);
        // Days are the desk's: no clock of a phone makes fourteen of them.
        let wrong_s = subject.clock_s.checked_add_signed(years_s).unwrap();
        let app = open_at(subject.folder(), wrong_s, BOOT_MS).unwrap();
        subject.unlock(&app);
        night(&subject, &app, 1);
        for _ in 0..3 {
            sync(&app);
            center.sweep();
        }
        assert_eq!((app.pending().opened(), app.pending().written()), (7, 7), "{worker}: kept, and told of");
        drop(app);
        // And the right clock finds the same phone: nothing waits for a year that does not come.
        let app = unlocked(&subject, subject.folder());
        night(&subject, &app, 1);
        sync(&app);
        center.sweep();
        sync(&app);
        assert_eq!((app.pending().opened(), app.pending().written()), (10, 10), "{worker}");
    }
}

#[test]
fn a_whole_phone_put_back_is_the_phone_of_then_and_the_desk_has_each_letter_once() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::SMALL).in_shift(2);
    let old = subject.copy();
    let app = unlocked(&subject, subject.folder());
    app.save(contact(9)).unwrap();
    app.end_shift(end_of_shift()).unwrap();
    sync(&app);
    center.sweep();
    drop(app);
    assert_eq!(center.opened().len(), 6);
    // Files and chip of an hour ago, as no real chip gives itself back: the shift of then is open, and its letters wait again.
    let app = unlocked(&subject, old.path());
    assert_eq!((app.state(), app.pending().waiting()), (State::Shift, 4));
    sync(&app);
    center.sweep();
    let opened = center.opened();
    let ids: std::collections::BTreeSet<_> = opened.iter().map(|row| (row.record_id.0, row.revision)).collect();
    assert_eq!((opened.len(), ids.len()), (6, 6), "what was opened before is a duplicate");
    assert!(app.pending().written() == 4);
}
