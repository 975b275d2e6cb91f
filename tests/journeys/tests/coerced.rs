//! "Open it": the second PIN, the phone laid aside, and what the center makes of what comes afterwards
//! (security.md 2.2, 9; failures.md promise 5).
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, contact};
use nightjar::{Refused, State, UnlockError};
use nightjar_desk::Class;

fn locked_in_mid_shift(center: &Center) -> Phone {
    let phone = Phone::enrolled(center, "w01");
    phone.start();
    phone.save_contacts(3);
    phone.lock();
    phone
}

#[test]
fn the_second_pin_ends_the_shift_and_both_pins_go_on_opening_the_same_empty_phone() {
    let center = Center::new();
    let phone = locked_in_mid_shift(&center);
    phone.try_unlock(&phone.second_pin).unwrap();
    for pin in [&phone.pin, &phone.second_pin, &phone.pin] {
        assert_eq!(phone.state(), State::Open);
        assert!(matches!(phone.entries(0), Err(Refused::NoShift)));
        assert!(matches!(phone.totals(), Err(Refused::NoShift)));
        assert_eq!(
            phone.pending().written(),
            4,
            "the sealed night is in no count less than before, the notice in none"
        );
        phone.lock();
        phone.try_unlock(pin).unwrap();
    }
}

#[test]
fn what_comes_after_a_coerced_unlock_is_put_aside_and_what_came_before_is_not() {
    let center = Center::new();
    let mut phone = locked_in_mid_shift(&center);
    phone.try_unlock(&phone.second_pin).unwrap();
    // Whoever holds the phone goes on with it.
    phone.start();
    phone.save(contact(7)).unwrap();
    phone.end();
    phone.sync().unwrap();
    let sum = center.sweep();
    // The night's shift and three contacts, the sign of life of the first unlock, and the notice itself are opened.
    assert_eq!(sum.of(Class::Opened), 6, "before the notice, and the notice");
    // A shift's beginning, a contact, its end, and the letter of END-SHIFT.
    assert_eq!(sum.of(Class::Parked), 4, "after it");
    assert!(sum.adds_up());
    assert_eq!(phone.pending().opened(), 0, "the phone is told nothing yet");

    // Set up again at the center, by her own PIN, the phone is believed again. (Under the second PIN it would not be: the
    // new chain would begin with a notice too.)
    phone.lock();
    phone.unlock();
    phone.join(&center);
    phone.start();
    phone.save(contact(1)).unwrap();
    phone.sync().unwrap();
    let sum = center.sweep();
    assert!(sum.of(Class::Opened) >= 3, "the sign of life, the shift and its contact: {sum:?}");
    // The sign of life of that unlock still belongs to the old chain.
    assert_eq!(sum.of(Class::Parked), 5, "held until a person decides");
}

#[test]
fn a_phone_laid_aside_drops_its_keys_when_the_grace_is_over() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.start();
    // The clock of a test passes over the grace as soon as somebody waits for its end.
    phone.background();
    for _ in 0..5_000 {
        if phone.state() == State::Locked {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert_eq!(phone.state(), State::Locked);
    phone.unlock();
    assert_eq!(phone.state(), State::Shift, "the shift is still hers");
}

#[test]
fn a_wrong_pin_changes_nothing_for_the_right_one() {
    let center = Center::new();
    let phone = locked_in_mid_shift(&center);
    let wrong: String = phone.pin.chars().map(|d| if d == '9' { '0' } else { char::from(d as u8 + 1) }).collect();
    assert!(matches!(phone.try_unlock(&wrong), Err(UnlockError::Wrong)));
    phone.unlock();
    assert_eq!(phone.entries(0).unwrap().total, 3);
}
