//! Before there is a PIN, and at the lock: Welcome, Enroll, PinSetup, Practice, Lock, Blank, NeedsActivation.

use crate::{Fixtures, Stage, texts_of};
use nightjar::WipeLevel;
use nightjar_vault::KeyFault;
use nightjar_view::{App, Event, ScreenId};

pub(super) fn walk(fixtures: &mut Fixtures) {
    welcome_and_typing(fixtures);
    refusals(fixtures);
    other_center(fixtures);
    pins_and_practice(fixtures);
    lock(fixtures);
    blank(fixtures);
    needs_activation(fixtures);
}

fn welcome_and_typing(fixtures: &mut Fixtures) {
    let stage = Stage::fresh();
    let _ = stage.screen(ScreenId::Welcome);
    fixtures.take(&stage.app);
    let _ = stage.tap("welcome.scan");
    fixtures.take(&stage.app);
    let _ = stage.app.act(Event::NoCamera);
    fixtures.take(&stage.app);
    let _ = stage.tap("enroll.type");
    for sign in ["0", "1", "2", "3", "4", "5"] {
        let _ = stage.tap(&format!("enroll.key.{sign}"));
    }
    fixtures.take(&stage.app);
}

/// A center that is not reached, a code that is too old, a phone without an answering key store, a desk that says no.
fn refusals(fixtures: &mut Fixtures) {
    let mut stage = Stage::fresh();
    let qr = stage.offer();
    stage.center.stop();
    let _ = stage.scan(&qr);
    fixtures.take(&stage.app);
    stage.center.serve();
    stage.later(16 * 60);
    let _ = stage.tap("enroll.scan");
    let _ = stage.app.act(Event::Scanned { bytes: qr });
    fixtures.take(&stage.app);

    let stage = Stage::fresh();
    let qr = stage.offer();
    stage.held(fixtures, "enroll.contacting", || {
        let _ = stage.app.screen(ScreenId::Enroll);
        let _ = stage.app.act(Event::tap("enroll.scan"));
        let _ = stage.app.act(Event::Scanned { bytes: qr.clone() });
    });
    fixtures.take(&stage.app);
}

/// Letters of one center, a code of another.
fn other_center(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(1);
    stage.wipe(WipeLevel::Wipe);
    let stranger = Stage::fresh();
    let qr = stranger.offer();
    let _ = stage.scan(&qr);
    fixtures.take(&stage.app);
}

fn pins_and_practice(fixtures: &mut Fixtures) {
    let stage = Stage::fresh();
    stage.center.take_in("w07", |qr| {
        let _ = stage.scan(qr);
        fixtures.take(&stage.app);
        texts_of(&stage.app.shown(), "enroll.digits").chars().filter(char::is_ascii_digit).collect()
    });
    let _ = stage.tap("enroll.yes");
    both_pins(&stage, Some(fixtures));
    // After the second PIN come the drills; they write nothing.
    assert_eq!(stage.app.shown().id(), ScreenId::Practice);
    fixtures.take(&stage.app);
    for _ in 0..3 {
        let _ = stage.app.act(Event::Pulled { millis: 800 });
        fixtures.take(&stage.app);
    }
    let _ = stage.tap("practice.enough");
    fixtures.take(&stage.app);
    stage.types("47114711");
    let _ = stage.app.pin_submit();
    fixtures.take(&stage.app);
    let _ = stage.tap("practice.enough");
    fixtures.take(&stage.app);

    // Both PINs anew, from Settings: the last step says that it is done.
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::PinSetup);
    both_pins(&stage, None);
    fixtures.take(&stage.app);
}

/// Learns both PINs, with a mistake in each.
fn both_pins(stage: &Stage, mut fixtures: Option<&mut Fixtures>) {
    let mut take = |app: &App| {
        if let Some(fixtures) = fixtures.as_deref_mut() {
            fixtures.take(app);
        }
    };
    for _ in 0..2 {
        assert_eq!(stage.app.shown().id(), ScreenId::PinSetup);
        take(&stage.app);
        let pin: String =
            texts_of(&stage.app.shown(), "pin_setup.digits").chars().filter(char::is_ascii_digit).collect();
        stage.types(&pin[..2]);
        take(&stage.app);
        let _ = stage.app.pin_submit();
        take(&stage.app);
        stage.types(&pin);
        let _ = stage.app.pin_submit();
        take(&stage.app);
        stage.types(&pin);
        let _ = stage.app.pin_submit();
    }
}

fn lock(fixtures: &mut Fixtures) {
    let stage = Stage::open();
    stage.app.lock();
    let _ = stage.app.shown();
    stage.types("12");
    fixtures.take(&stage.app);
    let _ = stage.app.pin_submit();
    fixtures.take(&stage.app);
    stage.held(fixtures, "lock.checking", || {
        stage.types("12345678");
        let _ = stage.app.pin_submit();
    });
    for alias in ["nj.u0", "nj.u1"] {
        stage.phone.keys.always("prf", alias, KeyFault::Unavailable);
        stage.phone.keys.always("state", alias, KeyFault::Unavailable);
    }
    stage.types("12345678");
    let _ = stage.app.pin_submit();
    fixtures.take(&stage.app);
}

/// The keys are gone, the data go: the key store hangs just long enough to look.
fn blank(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    stage.held(fixtures, "blank.wiping", || {
        let _ = stage.app.wipe(WipeLevel::Wipe);
    });
    stage.phone.wait_for_wipe();
}

fn needs_activation(fixtures: &mut Fixtures) {
    let mut stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    stage.app.lock();
    // The system has emptied its key store; the sealed letters are alive.
    stage.phone.crash_and(|folder| std::fs::remove_dir_all(folder.join("hw")).unwrap());
    stage.app = App::new(stage.phone.shared(), "en");
    let _ = stage.screen(ScreenId::NeedsActivation);
    fixtures.take(&stage.app);
}
