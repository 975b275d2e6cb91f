//! Promise 1 and 7: after END-SHIFT nothing of the shift is readable on the phone, with or without chip and PIN, and no
//! counter, total or size tells that there was one.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, marks_of};
use night::thief::{self, Markers};
use nightjar::{Refused, State};
use std::path::Path;

/// The worker's PINs as text, in every form that a file might hold them.
fn with_pins(mut markers: Markers, phone: &Phone) -> Markers {
    for pin in [&phone.pin, &phone.second_pin] {
        markers.text("PIN", pin);
    }
    markers
}

/// What the desk prints when it is unlocked: the positive control of every search.
fn desk_dump(center: &Center) -> Vec<u8> {
    center.opened().iter().flat_map(|record| [record.record_id.0.to_vec(), record.body.to_vec()].concat()).collect()
}

#[test]
fn no_mark_of_the_night_is_in_any_file_of_the_phone_in_any_state() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    let mut stolen: Vec<(&str, tempfile::TempDir)> = Vec::new();
    let mut steal = |when: &'static str, folder: &Path| {
        let copy = tempfile::tempdir().unwrap();
        thief::copy(folder, copy.path(), &[]).unwrap();
        stolen.push((when, copy));
    };

    phone.start();
    let ids = phone.save_contacts(12);
    phone.amend(ids[3], journeys::contact(77)).unwrap();
    phone.withdraw(ids[4], nightjar::Withdrawal::EnteredWrong).unwrap();
    phone.decline().unwrap();
    steal("in mid-shift, unlocked", phone.folder());
    phone.lock();
    steal("in mid-shift, locked", phone.folder());
    phone.crash();
    steal("after the battery fell out", phone.folder());
    phone.unlock();
    assert_eq!(phone.entries(0).unwrap().total, 12, "the control: the open shift can be read with PIN and chip");
    phone.end();
    steal("after the shift", phone.folder());
    phone.sync().unwrap();
    steal("after the delivery", phone.folder());
    phone.wipe(nightjar::WipeLevel::Wipe);
    phone.wait_for_wipe();
    steal("after a wipe", phone.folder());

    center.sweep();
    let markers = with_pins(marks_of(&center), &phone);
    assert!(markers.len() > 200, "{} patterns are too few to mean anything", markers.len());
    for (when, folder) in &stolen {
        let hits = markers.search_folder(folder.path()).unwrap();
        assert!(hits.is_empty(), "{when}: {hits:?}");
    }
    let control = markers.search("the desk's own list", &desk_dump(&center));
    assert!(control.len() >= 30, "a search that does not find what is there proves nothing: {}", control.len());
}

#[test]
fn after_the_shift_chip_and_pin_read_nothing_back() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(5);
    assert_eq!(phone.totals().unwrap().contacts, 5);
    phone.end();
    let empty = |phone: &Phone| {
        assert_eq!(phone.entries(0).unwrap_err(), Refused::NoShift);
        assert_eq!(phone.totals().unwrap_err(), Refused::NoShift);
        assert_eq!(phone.stock().unwrap_err(), Refused::NoShift);
        let readable = phone.holds().lines().into_iter().find(|(name, _)| name.contains("read back"));
        assert_eq!(readable.unwrap().1, "0");
    };
    assert_eq!(phone.state(), State::Open);
    empty(&phone);
    phone.lock();
    phone.unlock();
    empty(&phone);
    // The next shift starts from nothing.
    phone.start();
    assert_eq!(phone.entries(0).unwrap().total, 0);
    assert_eq!(phone.totals().unwrap(), nightjar::ShiftTotals::default());
}

#[test]
fn files_stolen_in_mid_shift_open_no_more_once_the_shift_has_ended_on_the_chip() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(5);
    phone.lock();
    // He copies the files at the checkpoint, without the chip ..
    let stolen = tempfile::tempdir().unwrap();
    thief::copy(phone.folder(), stolen.path(), &["hw"]).unwrap();
    phone.unlock();
    let control = phone.entries(0).unwrap().total;
    assert_eq!(control, 5, "until now PIN and chip open them");
    phone.end();
    phone.close();
    // .. and takes the phone itself later, with its PIN: chip and old files together.
    for name in ["k", "v.db", "v.db-wal", "v.db-shm"] {
        let _ = std::fs::remove_file(phone.folder().join(name));
    }
    thief::copy(stolen.path(), phone.folder(), &[]).unwrap();
    phone.open().unwrap();
    phone.unlock();
    assert_eq!(phone.state(), State::Open, "a shift whose key is gone is over");
    assert_eq!(phone.entries(0).unwrap_err(), Refused::NoShift);
}

#[test]
fn the_second_pin_opens_the_same_empty_phone_and_the_night_stays_sealed() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(4);
    phone.lock();
    phone.try_unlock(&phone.second_pin).unwrap();
    assert_eq!(phone.state(), State::Open);
    assert_eq!(phone.entries(0).unwrap_err(), Refused::NoShift);
    // Both PINs go on opening the same phone.
    phone.lock();
    phone.unlock();
    assert_eq!((phone.state(), phone.entries(0).unwrap_err()), (State::Open, Refused::NoShift));
    assert_eq!(phone.pending().waiting(), 5, "the notice that was queued is in no count");
    // What was written before is not lost: the desk opens it.
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 5);
}

#[test]
fn a_night_of_forty_contacts_leaves_files_of_the_same_size_as_a_night_of_none() {
    let center = Center::new();
    let night = |contacts: u32| {
        let mut phone = Phone::enrolled(&center, &format!("w{contacts:02}"));
        phone.start();
        phone.save_contacts(contacts);
        phone.end();
        phone.lock();
        phone.close();
        let mut files: Vec<(String, u64)> = std::fs::read_dir(phone.folder())
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().unwrap().is_file())
            .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
            .collect();
        files.sort();
        files
    };
    let (none, forty) = (night(0), night(40));
    assert_eq!(none, forty);
    assert!(forty.iter().any(|(name, size)| name == "v.db" && *size > 500_000));
}
