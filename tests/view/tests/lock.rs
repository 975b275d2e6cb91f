//! The lock: the same frames whatever was typed, one Home behind both PINs, and a wipe that waits for nobody.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::platform::{Clock, KdfCost, ManualClock, Platform, VaultOptions};
use nightjar::{Nightjar, Options, State, WipeLevel};
use nightjar_vault::Deadlines;
use nightjar_view::{App, LockPhase, Pulse, ScreenId, Step, ViewState};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex};
use view::Stage;

/// A clock that stops the next one who waits, until it is let go.
struct Gate {
    clock: Arc<ManualClock>,
    state: Mutex<Held>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Open,
    Armed,
    Stopped,
}

impl Gate {
    fn set(&self, state: Held) {
        *self.state.lock().unwrap() = state;
        self.changed.notify_all();
    }

    fn until(&self, state: Held) {
        let held = self.state.lock().unwrap();
        drop(self.changed.wait_while(held, |held| *held != state).unwrap());
    }
}

impl Clock for Gate {
    fn wall_s(&self) -> u64 {
        self.clock.wall_s()
    }

    fn boot_ms(&self) -> u64 {
        self.clock.boot_ms()
    }

    fn wait_until(&self, boot_ms: u64) {
        let mut held = self.state.lock().unwrap();
        if *held == Held::Armed {
            *held = Held::Stopped;
            self.changed.notify_all();
            drop(self.changed.wait_while(held, |held| *held == Held::Stopped).unwrap());
        } else {
            drop(held);
        }
        self.clock.wait_until(boot_ms);
    }
}

/// An enrolled phone in a shift, locked, whose attempts can be stopped just before they end.
struct Phones {
    _center: Center,
    phone: Phone,
    gate: Arc<Gate>,
    app: App,
}

fn locked() -> Phones {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w07");
    phone.start();
    phone.save_contacts(2);
    phone.lock();
    phone.close();
    let gate =
        Arc::new(Gate { clock: Arc::clone(&center.clock), state: Mutex::new(Held::Open), changed: Condvar::new() });
    let platform = Platform {
        keys: Arc::clone(&phone.keys) as _,
        clock: Arc::clone(&gate) as _,
        entropy: Arc::clone(&phone.source) as _,
    };
    let vault = VaultOptions {
        cost: KdfCost { m_kib: 8, t: 1 },
        deadlines: Deadlines { call_ms: 20_000, prf_ms: 20_000, erase_ms: 20_000 },
        attempt_ms: 1_000,
        ..VaultOptions::default()
    };
    let options = Options { vault, ..Options::default() };
    let nj = Arc::new(Nightjar::open_with(phone.folder(), platform, options).unwrap());
    assert_eq!(nj.state(), State::Locked);
    Phones { _center: center, phone, gate, app: App::new(nj, "en") }
}

/// Tries a PIN; `meanwhile` looks at the screen while the attempt is just before its end.
fn attempt(phone: &Phones, pin: &str, meanwhile: impl FnOnce()) -> Step {
    for digit in pin.bytes() {
        let _ = phone.app.pin_push(digit - b'0');
    }
    phone.gate.set(Held::Armed);
    std::thread::scope(|scope| {
        let trying = scope.spawn(|| phone.app.pin_submit());
        phone.gate.until(Held::Stopped);
        // Whatever comes of looking: the attempt is let go.
        let looked = catch_unwind(AssertUnwindSafe(meanwhile));
        phone.gate.set(Held::Open);
        let step = trying.join().unwrap();
        looked.unwrap();
        step
    })
}

fn json(state: &ViewState) -> String {
    serde_json::to_string(state).unwrap()
}

fn wrong(pin: &str) -> String {
    pin.chars().map(|digit| if digit == '5' { '6' } else { '5' }).collect()
}

#[test]
fn wrong_second_and_right_pin_show_the_same_frames_until_the_end() {
    let phone = locked();
    let (right, second) = (phone.phone.pin.clone(), phone.phone.second_pin.clone());
    let mut frames = Vec::new();
    let mut ends = Vec::new();
    for pin in [wrong(&right), second, right] {
        let _ = phone.app.pin_clear();
        let ready = json(&phone.app.shown());
        let mut checking = String::new();
        let step = attempt(&phone, &pin, || {
            checking = json(&phone.app.shown());
            // A screen that is asked for by name is the same one.
            assert_eq!(json(&phone.app.screen(ScreenId::Home)), checking);
        });
        frames.push([ready, checking]);
        ends.push((step.state.id(), step.pulse));
        phone.app.lock();
    }
    assert!(frames[0] == frames[1] && frames[1] == frames[2]);
    assert!(frames[0][1].contains("\"checking\"") && frames[0][0] != frames[0][1], "{}", frames[0][1]);
    // Control: the ends do differ.
    assert_eq!(ends[0], (ScreenId::Lock, Pulse::Dull));
    assert_eq!((ends[1], ends[2]), ((ScreenId::Home, Pulse::Key), (ScreenId::Home, Pulse::Key)));
}

#[test]
fn a_wrong_pin_clears_the_dots_without_a_word_and_the_next_digit_ends_it() {
    let stage = Stage::open();
    stage.app.lock();
    let ViewState::Lock { view } = stage.app.shown() else { panic!("not locked") };
    let still = (view.dots.text.clone(), view.message.is_none());
    let step = stage.unlock("12345");
    let ViewState::Lock { view } = step.state else { panic!("not locked") };
    assert_eq!((view.phase, step.pulse), (LockPhase::Wrong, Pulse::Dull));
    assert_eq!((view.dots.text, view.message.is_none()), still);
    let ViewState::Lock { view } = stage.app.pin_push(1).state else { panic!("not locked") };
    assert_eq!(view.phase, LockPhase::Ready);
    // More digits than any PIN has are no more dots.
    stage.types("23456789012345678");
    let ViewState::Lock { view } = stage.app.shown() else { panic!("not locked") };
    assert_eq!(view.dots.text.chars().count(), 12);
}

/// Every screen that may be seen between shifts.
const BETWEEN: [ScreenId; 8] = [
    ScreenId::Home,
    ScreenId::Sync,
    ScreenId::Holds,
    ScreenId::Cards,
    ScreenId::Settings,
    ScreenId::Wipe,
    ScreenId::StartShift,
    ScreenId::Practice,
];

fn between(stage: &Stage) -> Vec<String> {
    BETWEEN.iter().map(|id| json(&stage.screen(*id))).collect()
}

#[test]
fn behind_both_pins_is_one_phone_byte_for_byte() {
    for letters in [0, 3] {
        let stage = Stage::with_cards();
        if letters > 0 {
            stage.phone.start();
            stage.phone.save_contacts(letters);
            stage.phone.end();
        }
        stage.app.lock();
        let (right, second) = (stage.phone.pin.clone(), stage.phone.second_pin.clone());
        let home = json(&stage.unlock(&right).state);
        let own = between(&stage);
        stage.app.lock();
        let step = stage.unlock(&second);
        assert_eq!(json(&step.state), home);
        for ((id, own), given) in BETWEEN.iter().zip(&own).zip(between(&stage)) {
            assert_eq!(*own, given, "{id:?} with {letters} letters");
        }
        // And once more with her own: nothing of the visit is left to see.
        stage.app.lock();
        assert_eq!(json(&stage.unlock(&right).state), home);
        assert!(between(&stage) == own);
    }
}

#[test]
fn the_second_pin_in_a_shift_ends_at_the_home_of_a_phone_between_shifts() {
    let quiet = Stage::open();
    quiet.phone.start();
    quiet.phone.save_contacts(1);
    quiet.phone.end();
    let expected = json(&quiet.screen(ScreenId::Home));
    let stage = Stage::in_shift();
    stage.phone.save_contacts(1);
    stage.app.lock();
    let second = stage.phone.second_pin.clone();
    let step = stage.unlock(&second);
    assert_eq!((step.state.id(), stage.nj().state()), (ScreenId::Home, State::Open));
    assert_eq!(json(&step.state), expected);
}

#[test]
fn a_wipe_from_a_screen_does_not_wait_for_the_act_that_runs() {
    let phone = locked();
    let pin = phone.phone.pin.clone();
    let step = attempt(&phone, &pin, || {
        assert_eq!(phone.app.shown().id(), ScreenId::Lock);
        // The attempt stands just before its end and holds the phone's PIN; the wipe comes past it.
        assert!(phone.app.wipe(WipeLevel::Wipe).is_done());
        let meanwhile = phone.app.shown().id();
        assert!(matches!(meanwhile, ScreenId::Blank | ScreenId::Welcome), "{meanwhile:?}");
    });
    phone.app.nightjar().wait_for_wipe();
    assert!(matches!(step.state.id(), ScreenId::Blank | ScreenId::Welcome), "{:?}", step.state);
    let fresh = App::new(Stage::fresh().phone.shared(), "en");
    assert_eq!(json(&phone.app.shown()), json(&fresh.shown()));
    assert_eq!(phone.app.nightjar().state(), State::Fresh);
    // Its letters still go out, and no screen says so.
    assert!(phone.app.nightjar().pending().written() > 0);
}

#[test]
fn a_wipe_while_a_screen_is_being_filled_in_leaves_nothing_of_it() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    std::thread::scope(|scope| {
        let touching = scope.spawn(|| {
            for _ in 0..200 {
                let _ = stage.app.act(nightjar_view::Event::tap("sh.contact"));
                let _ = stage.app.pin_push(1);
                let _ = stage.app.screen(ScreenId::Settings);
            }
        });
        stage.wipe(WipeLevel::Wipe);
        touching.join().unwrap();
    });
    let fresh = Stage::fresh();
    assert_eq!(json(&stage.app.shown()), json(&fresh.screen(ScreenId::Welcome)));
}
