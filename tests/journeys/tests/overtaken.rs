//! Things that come in an unlucky order: a clock, a correction, a cut or a wipe in the middle of something else.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Heard, Phone, Source, contact};
use nightjar::platform::Clock;
use nightjar::{Draft, EnrollError, Nightjar, PinRole, Refused, State, WipeLevel};
use nightjar_record::Registry;
use nightjar_seal::{Entropy, EntropyFailed, OsEntropy};
use nightjar_vault::{HwClass, KeyFault, alias};
use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::Poll;

fn in_shift(center: &Center) -> Phone {
    let phone = Phone::enrolled(center, "w01");
    phone.start();
    phone
}

fn relock(phone: &Phone) {
    phone.lock();
    phone.unlock();
}

#[test]
fn what_the_clock_has_ended_is_not_shown_once_more() {
    let center = Center::new();
    let phone = in_shift(&center);
    phone.save_contacts(2);
    assert_eq!(phone.entries(0).unwrap().total, 2);
    center.clock.advance_s(12 * 3600 + 1);
    assert!(matches!(phone.entries(0), Err(Refused::NoShift)));
    assert!(matches!(phone.totals(), Err(Refused::NoShift)));
}

fn under_18() -> Draft {
    let draft =
        r#"{"kind":"outreach_contact","age_band":"u18","outcome":"served","lines":[{"item":"cond_ext","qty":2}]}"#;
    Draft::parse(draft).unwrap()
}

// domain.md 11.1: under 18 is not read back; the age may be put right in either direction.
#[test]
fn an_age_put_right_decides_what_is_read_back() {
    let center = Center::new();
    let phone = in_shift(&center);
    let [id] = phone.save_contacts(1)[..] else { panic!("one record") };
    phone.amend(id, under_18()).unwrap();
    for _ in 0..2 {
        let totals = phone.totals();
        assert_eq!(phone.entries(0).unwrap().total, 0);
        relock(&phone);
        assert!(totals.unwrap().contacts <= 1, "counted once at most");
    }
    assert_eq!(phone.totals().unwrap().contacts, 0);

    let phone = in_shift(&center);
    let id = phone.save(under_18()).unwrap().id;
    phone.amend(id, contact(3)).unwrap();
    for _ in 0..2 {
        assert_eq!((phone.entries(0).unwrap().total, phone.totals().unwrap().contacts), (1, 1));
        relock(&phone);
    }
}

// security.md 1: every contact ends with exactly one extra round; one that was cut off before it starts the next with it.
#[test]
fn a_dropped_contact_owes_its_extra_round() {
    let center = Center::new();
    let phone = in_shift(&center);
    let rounds = |phone: &Phone| {
        let heard = Arc::new(Heard::default());
        phone.sync_heard(&heard).unwrap();
        heard.rounds().len()
    };
    assert_eq!(rounds(&phone), 2);
    let heard = Arc::new(Heard::default());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut contact = pin!(Nightjar::sync(&phone, heard.clone()));
        std::future::poll_fn(|context| {
            assert!(contact.as_mut().poll(context).is_pending(), "dropped before its end");
            if heard.rounds().is_empty() { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
    });
    drop(runtime);
    assert_eq!(heard.rounds().len(), 1);
    assert_eq!(rounds(&phone), 3, "the owed extra round, then a whole contact");
    assert_eq!(rounds(&phone), 2);
}

#[test]
fn a_shift_that_was_closed_but_not_ended_is_closed_once_more() {
    let center = Center::new();
    let phone = in_shift(&center);
    phone.save_contacts(1);
    // The key store pretends to have deleted the shift's key, and the disk is full right after the shift's last record.
    phone.keys.always("delete", alias::EPOCH, KeyFault::Lie);
    phone.disk.arm(3);
    phone.end();
    assert_eq!(phone.state(), State::Locked);
    phone.disk.disarm();
    phone.keys.release();
    phone.unlock();
    assert_eq!(phone.state(), State::Shift);
    phone.end();
    phone.sync().unwrap();
    center.sweep();
    let copies = center.copies();
    assert!(copies.values().all(|n| *n == 1), "one body a revision");
    assert_eq!(copies.len(), 4);
}

#[test]
fn a_second_code_on_an_open_phone_is_a_code_on_an_open_phone() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    for _ in 0..2 {
        center.take_in("w01", |qr| phone.enroll(qr).unwrap().0);
        assert_eq!(phone.state(), State::Enrolling);
    }
    phone.enroll_confirm(true).unwrap();
    phone.enroll_finish().unwrap();
    phone.sync().unwrap();
    assert_eq!(phone.state(), State::Open);
    relock(&phone);
}

/// Randomness of which one draw of eight bytes waits until it is let through.
#[derive(Default)]
struct Slow {
    stage: Mutex<Stage>,
    changed: Condvar,
}

#[derive(Default, PartialEq)]
enum Stage {
    #[default]
    Idle,
    Armed,
    Held,
    Open,
}

impl Slow {
    fn wait_for(&self, stage: &Stage) {
        drop(self.changed.wait_while(self.stage.lock().unwrap(), |now| now != stage).unwrap());
    }

    fn set(&self, stage: Stage) {
        *self.stage.lock().unwrap() = stage;
        self.changed.notify_all();
    }
}

struct Shared(Arc<Slow>);

impl Entropy for Shared {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let armed = *self.0.stage.lock().unwrap() == Stage::Armed;
        if armed && out.len() == 8 {
            self.0.set(Stage::Held);
            self.0.wait_for(&Stage::Open);
        }
        OsEntropy.fill(out)
    }
}

#[test]
fn a_phone_that_was_wiped_while_it_enrolled_looks_new() {
    let center = Center::new();
    let slow = Arc::new(Slow::default());
    let source = Source::of(Shared(slow.clone()));
    let phone = Phone::with(&center, "w01", HwClass::Tee, Registry::built_in(), source);
    let offer = center.desk().offer(&center.mailroom(), Some("w01"), center.clock.wall_s(), &OsEntropy).unwrap();
    slow.set(Stage::Armed);
    let enrolled = std::thread::scope(|scope| {
        let enrolling = scope.spawn(|| phone.enroll(&offer.qr));
        slow.wait_for(&Stage::Held);
        assert!(phone.wipe(WipeLevel::Wipe).is_done());
        phone.wait_for_wipe();
        slow.set(Stage::Open);
        enrolling.join().unwrap()
    });
    assert!(matches!(enrolled, Err(EnrollError::State(Refused::Wiping))));
    assert_eq!(phone.state(), State::Fresh);
    assert!(phone.pin_set(PinRole::Normal).is_err());
}
