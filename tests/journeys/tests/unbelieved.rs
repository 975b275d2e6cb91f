//! Incidents of a phone whose circle secret does not open, and the duress notice that nobody sees (security.md 2.2, 5.4):
//! sealed like all others, put aside at the desk, in no count of the phone.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, Source};
use nightjar::{Draft, State};
use nightjar_desk::{Class, Sum};
use nightjar_record::{Compartment, Field, Kind, Registry, Table, Type, codes};
use nightjar_seal::plaintext::Purpose;
use nightjar_vault::HwClass;
use std::sync::LazyLock;

// The incident itself comes later; its compartment and its number are those of domain.md 11.5.
codes!(WHAT "what": 1 "violence", 2 "extortion", 3 "raid");

static INCIDENT: Kind = Kind::new(5, "incident", Compartment::B, &TABLE);

static TABLE: Table = Table {
    section: "11.5",
    fields: &[Field::new(1, "what", Type::Code(&WHAT)).required().doc("What happened.")],
    rules: &[],
    fill: &[],
};

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| Registry::with(&[&INCIDENT]));

fn center() -> Center {
    let mut center = Center::new();
    center.registry = &REGISTRY;
    center
}

fn phone(center: &Center, worker: &str) -> Phone {
    let mut phone = Phone::with(center, worker, HwClass::Tee, &REGISTRY, Source::system());
    phone.join(center);
    phone
}

fn save_incidents(phone: &Phone, n: u32) {
    for _ in 0..n {
        phone.save(Draft::parse(r#"{"kind":"incident","what":"violence"}"#).unwrap()).unwrap();
    }
}

/// Opened, parked, and nothing in any class of trouble.
#[track_caller]
fn opened_and_parked(sum: &Sum) -> (u64, u64) {
    for class in [Class::Unknown, Class::Late, Class::Damaged, Class::Refused] {
        assert_eq!(sum.of(class), 0, "{sum:?}");
    }
    (sum.of(Class::Opened), sum.of(Class::Parked))
}

fn incidents(center: &Center) -> usize {
    let of_b = |record: &&nightjar_desk::OpenedRecord| record.device.is_none();
    center.opened().iter().filter(of_b).count()
}

#[test]
fn incidents_are_believed_by_the_circle_and_put_aside_without_it() {
    let center = center();
    let phone = phone(&center, "w07");
    center.sweep();
    phone.start();
    save_incidents(&phone, 2);
    phone.sync().unwrap();
    // The control: the circle secret opens, the shift and both incidents are opened, and name nobody.
    assert_eq!(opened_and_parked(&center.sweep()), (3, 0));
    assert_eq!(incidents(&center), 2);
    for record in center.opened().iter().filter(|record| record.device.is_none()) {
        assert!(record.chain.is_none() && record.circle_generation.is_some());
    }
    phone.end();
    phone.lock();

    // The second PIN, then her own: the circle secret is gone with the first, and no mail has brought it back.
    phone.try_unlock(&phone.second_pin).unwrap();
    phone.lock();
    phone.unlock();
    assert_eq!(phone.state(), State::Open);
    phone.start();
    save_incidents(&phone, 3);
    assert_eq!(phone.entries(0).unwrap().total, 3, "on the phone nothing is different");
    phone.sync().unwrap();
    let sum = center.sweep();
    let (opened, parked) = opened_and_parked(&sum);
    assert_eq!(incidents(&center), 2, "none of them is believed");
    // The end of the first shift with its letter, and the notice; the letter of the second unlock, the shift, the incidents.
    assert_eq!((opened, parked), (3, 5), "{sum:?}");
    let ledger = phone.sync_until_opened();
    assert_eq!(ledger.at_center(), 4, "the shift and three incidents are not called safe");
    // And they stay where they are: seen again, counted again, dropped never.
    assert_eq!(opened_and_parked(&center.sweep()).1, 5);

    // Enrolled again the phone has a circle again: what it seals from now on is believed, what was put aside is not.
    let mut phone = phone;
    phone.end();
    phone.join(&center);
    phone.start();
    save_incidents(&phone, 1);
    phone.sync().unwrap();
    let sum = center.sweep();
    assert_eq!(incidents(&center), 3);
    // The letter of END-SHIFT and the record of its end, of the chain after the notice, join them.
    assert_eq!(opened_and_parked(&sum).1, 7, "{sum:?}");
}

#[test]
fn an_incident_saved_under_the_second_pin_is_put_aside() {
    let center = center();
    let phone = phone(&center, "w07");
    center.sweep();
    phone.lock();
    phone.try_unlock(&phone.second_pin).unwrap();
    phone.start();
    save_incidents(&phone, 2);
    phone.sync().unwrap();
    // The notice is opened; shift and incidents are parked.
    assert_eq!(opened_and_parked(&center.sweep()), (1, 3));
    assert_eq!(incidents(&center), 0);
}

/// What anybody can see of a phone: its counts, its list of what it holds, the size of its files.
fn seen(phone: &Phone) -> (String, Vec<(&'static str, String)>, u64) {
    let store = std::fs::metadata(phone.folder().join("v.db")).unwrap().len();
    (format!("{:?}", phone.pending()), phone.holds().lines(), store)
}

fn notices(center: &Center) -> usize {
    let mut n = 0;
    let desk = center.unlock().unwrap();
    desk.each_record(|record| {
        n += usize::from(record.purpose == Purpose::DuressNotice);
        Ok(())
    })
    .unwrap();
    n
}

#[test]
fn a_notice_is_in_no_count_from_the_unlock_until_the_center_has_it_and_the_row_is_free() {
    let center = Center::new();
    let honest = Phone::enrolled(&center, "w01");
    let coerced = Phone::enrolled(&center, "w02");
    let both = [&honest, &coerced];
    for phone in both {
        phone.start();
        phone.save_contacts(5);
        phone.end();
        phone.sync().unwrap();
        phone.lock();
    }
    center.sweep();
    assert_eq!(notices(&center), 0);
    honest.try_unlock(&honest.pin).unwrap();
    coerced.try_unlock(&coerced.second_pin).unwrap();
    let assert_alike = |when: &str| assert_eq!(seen(&honest), seen(&coerced), "{when}");
    assert_alike("after the unlock");
    for phone in both {
        phone.sync().unwrap();
    }
    assert_alike("when the letter is at the center");
    center.sweep();
    assert_eq!(notices(&center), 1, "the desk has it");
    for phone in both {
        phone.sync().unwrap();
    }
    assert_alike("when the center has opened it");
    assert_eq!(coerced.pending().opened(), 7);
    center.clock.advance_s(15 * 86_400);
    drop(center.desk());
    for phone in both {
        phone.sync().unwrap();
    }
    assert_alike("when its row is free again");
    assert_eq!(coerced.pending().written(), 0);
}

#[test]
fn a_notice_outlives_a_wipe_and_parks_what_comes_late() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    phone.lock();
    phone.try_unlock(&phone.second_pin).unwrap();
    phone.start();
    phone.save_contacts(4);
    phone.wipe(nightjar::WipeLevel::Wipe);
    phone.wait_for_wipe();
    assert_eq!((phone.state(), phone.pending().written()), (State::Fresh, 5));
    phone.sync().unwrap();
    let sum = center.sweep();
    // The sign of life of the enrollment and the notice; shift and contacts, written by whoever had the second PIN.
    assert_eq!(opened_and_parked(&sum), (2, 5), "{sum:?}");
    assert_eq!(notices(&center), 1);
}
