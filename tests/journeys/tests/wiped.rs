//! Promise 4 and 10: a wipe, a forgotten PIN or a dead key store loses nothing but tonight's read-back; the sealed outbox
//! is delivered while the phone looks new, and the center makes the same phone work again.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::{EnrollError, Refused, SaveError, State, UnlockError, WipeLevel};
use nightjar_desk::Class;

fn in_shift(center: &Center, contacts: u32) -> Phone {
    let phone = Phone::enrolled(center, "w01");
    phone.start();
    phone.save_contacts(contacts);
    phone
}

/// Everything that was written has reached the desk, once.
fn assert_at_the_desk(center: &Center, records: usize) {
    let copies = center.copies();
    assert_eq!(copies.len(), records);
    assert!(copies.values().all(|n| *n == 1), "{copies:?}");
}

#[test]
fn a_wiped_phone_looks_new_and_delivers_what_was_sealed_on_it() {
    let center = Center::new();
    let mut phone = in_shift(&center, 6);
    assert!(phone.wipe(WipeLevel::Wipe).is_done());
    phone.wait_for_wipe();
    assert_eq!(phone.state(), State::Fresh);
    assert_eq!(phone.pending().waiting(), 7, "the sealed outbox outlives the wipe");
    assert!(matches!(phone.try_unlock(&phone.pin), Err(UnlockError::NotLocked)), "no PIN opens anything");
    assert!(matches!(phone.save(journeys::contact(1)), Err(SaveError::Refused(Refused::NotEnrolled))));

    phone.restart();
    assert_eq!(phone.state(), State::Fresh, "a new process finds a new phone");
    phone.sync().unwrap();
    center.sweep();
    assert_at_the_desk(&center, 7);
    assert_eq!(phone.sync_until_opened().opened(), 7, "and it hears that all of it was opened");
    assert_eq!(phone.state(), State::Fresh);
}

#[test]
fn a_forgotten_pin_costs_the_read_back_and_nothing_else() {
    let center = Center::new();
    let mut phone = in_shift(&center, 4);
    phone.lock();
    // She tries what she can think of; nothing is destroyed by it.
    for wrong in ["00000000", "11111111", "12345678"] {
        assert!(phone.try_unlock(wrong).is_err());
    }
    // WIPE, then a new code at the center: another identity on the same phone.
    phone.wipe(WipeLevel::Wipe);
    phone.wait_for_wipe();
    let (old_pin, device_files) = (phone.pin.clone(), phone.file("hw/nj.s"));
    phone.worker = "w02".to_owned();
    phone.join(&center);
    assert_eq!(phone.file("hw/nj.s"), device_files, "it is the same phone to the relay");
    phone.start();
    phone.save_contacts(2);
    phone.sync().unwrap();
    center.sweep();
    assert_at_the_desk(&center, 5 + 3);
    assert_eq!(phone.sync_until_opened().opened(), 8);
    phone.end();
    phone.lock();
    if old_pin != phone.pin && old_pin != phone.second_pin {
        assert!(phone.try_unlock(&old_pin).is_err(), "the forgotten PIN opens nothing any more");
    }
}

#[test]
fn a_lost_pin_key_lets_the_outbox_deliver_and_the_center_reactivate_the_phone() {
    let center = Center::new();
    let mut phone = in_shift(&center, 4);
    phone.close();
    // The key store loses the user's key, as after a change of the screen lock.
    for parity in ["hw/nj.u0", "hw/nj.u1"] {
        let _ = std::fs::remove_file(phone.folder().join(parity));
    }
    phone.open().unwrap();
    assert_eq!(phone.state(), State::NeedsActivation);
    assert!(phone.try_unlock(&phone.pin).is_err());
    assert_eq!(phone.pending().waiting(), 5);
    phone.sync().unwrap();
    center.sweep();
    assert_at_the_desk(&center, 5);
    // The center re-activates the phone, and it works as before.
    phone.join(&center);
    phone.start();
    phone.save_contacts(1);
    phone.end();
    phone.sync().unwrap();
    center.sweep();
    assert_at_the_desk(&center, 5 + 3);
}

#[test]
fn an_outbox_delivers_while_the_phone_is_locked_and_whoever_holds_it_can_do_no_more() {
    let center = Center::new();
    let mut phone = in_shift(&center, 3);
    phone.lock();
    phone.restart();
    assert_eq!(phone.state(), State::Locked);
    phone.sync().unwrap();
    assert_eq!(phone.pending().at_center(), 4);
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 4);
    assert_eq!(phone.entries(0).unwrap_err(), Refused::Locked);
    assert!(matches!(phone.enroll(&[0; 120]), Err(EnrollError::NotACode { .. })));
}

#[test]
fn wipe_all_is_the_second_act_and_takes_the_outbox_too() {
    let center = Center::new();
    let mut phone = in_shift(&center, 3);
    phone.wipe(WipeLevel::Wipe);
    phone.wait_for_wipe();
    assert_eq!(phone.pending().written(), 4);
    phone.wipe(WipeLevel::All);
    phone.wait_for_wipe();
    phone.restart();
    assert_eq!((phone.state(), phone.pending().written()), (State::Fresh, 0));
    assert!(!phone.folder().join("v.db").exists() && !phone.folder().join("k").exists());
    assert!(phone.sync().is_err(), "there is no center to go to");
    // The control of the test above it: what was not delivered before is gone now.
    assert_eq!(center.sweep().of(Class::Opened), 1, "the sign of life of the first unlock alone");
    assert_eq!(center.copies().len(), 0);
}

#[test]
fn a_phone_wiped_in_the_middle_of_a_contact_keeps_what_the_center_has_not() {
    let center = Center::new();
    let phone = in_shift(&center, 30);
    center.link.cut_after(journeys::Way::Up, 45_000);
    assert!(phone.sync().is_ok(), "one cut is tried again");
    phone.save_contacts(10);
    phone.wipe(WipeLevel::Wipe);
    phone.wait_for_wipe();
    phone.sync().unwrap();
    center.sweep();
    assert_at_the_desk(&center, 41);
}
