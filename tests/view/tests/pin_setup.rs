//! Both PINs: assigned, shown, typed twice, the second time from memory.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a test stops where it is")]

use nightjar::State;
use nightjar_vault::KeyFault;
use nightjar_view::{Event, PinSetupPhase, PinSetupView, Pulse, ScreenId, Step, ViewState};
use view::{Stage, spoken, texts};

fn setup(state: ViewState) -> PinSetupView {
    let ViewState::PinSetup { view } = state else { panic!("not PinSetup: {state:?}") };
    view
}

fn shown(stage: &Stage) -> PinSetupView {
    setup(stage.app.shown())
}

/// The PIN in sight.
fn offered(stage: &Stage) -> String {
    shown(stage).digits.unwrap().text.chars().filter(char::is_ascii_digit).collect()
}

fn typed(stage: &Stage, digits: &str) -> Step {
    stage.types(digits);
    stage.app.pin_submit()
}

/// A fresh phone whose digits were compared.
fn joined() -> Stage {
    let stage = Stage::fresh();
    let _ = stage.screen(ScreenId::Welcome);
    let _ = stage.tap("welcome.scan");
    stage.center.take_in("w07", |bytes| {
        let state = stage.app.act(Event::Scanned { bytes: bytes.to_vec() }).state;
        let ViewState::Enroll { view } = state else { panic!("{state:?}") };
        view.digits.unwrap().text.chars().filter(char::is_ascii_digit).collect()
    });
    assert_eq!(stage.tap("enroll.yes").state.id(), ScreenId::PinSetup);
    stage
}

/// Learns the PIN in sight and returns it.
fn learn(stage: &Stage) -> (String, Step) {
    let pin = offered(stage);
    let _ = typed(stage, &pin);
    (pin.clone(), typed(stage, &pin))
}

#[test]
fn both_are_learnt_and_each_does_what_it_is_for() {
    let stage = joined();
    let view = shown(&stage);
    assert_eq!(view.phase, PinSetupPhase::Show);
    assert!(view.later.is_none() && view.another.is_some());
    let pairs: Vec<usize> =
        view.digits.unwrap().text.trim_matches(['\u{2066}', '\u{2069}']).split(' ').map(str::len).collect();
    assert!(pairs.iter().all(|pair| *pair == 2), "{pairs:?}");

    let first = offered(&stage);
    stage.types(&first[..3]);
    let view = shown(&stage);
    assert_eq!((view.phase, view.dots.unwrap().text.chars().count()), (PinSetupPhase::Again, 3));
    stage.types(&first[3..]);
    let step = stage.app.pin_submit();
    let view = setup(step.state.clone());
    assert_eq!((view.phase, step.pulse), (PinSetupPhase::OnceMore, Pulse::Key));
    // From memory: the digits stand nowhere, are said nowhere, and nothing shows another.
    assert!(view.digits.is_none() && view.another.is_none());
    let all = [texts(&step.state), spoken(&step.state)].concat();
    let digits = |text: &String| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert!(all.iter().all(|text| digits(text).len() <= 1), "{all:?}");
    assert_eq!(setup(typed(&stage, &first).state).phase, PinSetupPhase::SecondShow);

    let (second, step) = learn(&stage);
    assert_eq!(second.len(), first.len());
    assert_ne!(second, first);
    assert_eq!((step.state.id(), step.pulse), (ScreenId::Practice, Pulse::Saved));
    // It is final already: the drill is over a locked phone.
    assert_eq!(stage.nj().state(), State::Locked);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Lock);
    assert_eq!(stage.unlock("000000").state.id(), ScreenId::Lock);
    assert_eq!(stage.unlock(&first).state.id(), ScreenId::Home);
    stage.app.lock();
    assert_eq!(stage.unlock(&second).state.id(), ScreenId::Home);
}

#[test]
fn not_the_same_shows_it_again_and_nothing_is_set() {
    let stage = joined();
    let pin = offered(&stage);
    let other: String = pin.chars().map(|digit| if digit == '9' { '0' } else { '9' }).collect();
    // In sight: a slip of the finger.
    let step = typed(&stage, &other);
    let view = setup(step.state);
    assert_eq!((view.phase, step.pulse), (PinSetupPhase::NotSame, Pulse::Dull));
    assert_eq!(view.message.text, "Not the same. Look once more.");
    assert_eq!(offered(&stage), pin);
    assert_eq!(view.dots.unwrap().text, "");
    // Too few is not the same either; nothing at all is no try.
    assert_eq!(setup(typed(&stage, &pin[..pin.len() - 1]).state).phase, PinSetupPhase::NotSame);
    assert_eq!(stage.app.pin_submit().pulse, Pulse::None);
    // From memory: once more in sight, then once more from memory.
    assert_eq!(setup(typed(&stage, &pin).state).phase, PinSetupPhase::OnceMore);
    let step = typed(&stage, &other);
    assert_eq!((setup(step.state).phase, step.pulse), (PinSetupPhase::NotSame, Pulse::Dull));
    assert_eq!(setup(typed(&stage, &pin).state).phase, PinSetupPhase::OnceMore);
    // Back from there is a look, not a way out.
    assert_eq!(setup(stage.app.act(Event::Back).state).phase, PinSetupPhase::Again);
    let (_, step) = learn(&stage);
    assert_eq!(setup(step.state).phase, PinSetupPhase::SecondShow);
    let second = offered(&stage);
    assert_eq!(setup(typed(&stage, &pin).state).phase, PinSetupPhase::SecondNotSame);
    assert_eq!(offered(&stage), second);
}

#[test]
fn another_comes_as_often_as_she_likes_and_only_the_last_counts() {
    let stage = joined();
    let mut seen = vec![offered(&stage)];
    for _ in 0..8 {
        stage.types("12");
        let view = setup(stage.tap("pin_setup.another").state);
        assert_eq!((view.phase, view.dots.unwrap().text), (PinSetupPhase::Show, String::new()));
        seen.push(offered(&stage));
    }
    let last = seen.last().unwrap().clone();
    assert!(seen.iter().filter(|pin| **pin == last).count() == 1, "{} suggestions, all alike", seen.len());
    assert_eq!(setup(typed(&stage, &seen[0]).state).phase, PinSetupPhase::NotSame);
    let (pin, step) = learn(&stage);
    assert_eq!((pin, setup(step.state).phase), (last, PinSetupPhase::SecondShow));
}

#[test]
fn later_leaves_the_second_one_out_and_the_first_opens() {
    let stage = joined();
    assert!(stage.app.act(Event::tap("pin_setup.later")).state.id() == ScreenId::PinSetup, "not before the first");
    let (first, _) = learn(&stage);
    assert_eq!(shown(&stage).message.text, "It ends the shift and opens an empty phone");
    let second = offered(&stage);
    assert_eq!(stage.tap("pin_setup.later").state.id(), ScreenId::Practice);
    stage.taps(&["practice.enough", "practice.enough"]);
    assert_eq!(stage.app.shown().id(), ScreenId::Lock);
    assert_eq!(stage.unlock(&second).state.id(), ScreenId::Lock);
    assert_eq!(stage.unlock(&first).state.id(), ScreenId::Home);
}

#[test]
fn from_settings_both_come_anew_and_leaving_half_way_changes_nothing() {
    let stage = Stage::open();
    let old = [stage.phone.pin.clone(), stage.phone.second_pin.clone()];
    let _ = stage.screen(ScreenId::Settings);
    let _ = stage.tap("settings.pins");
    let (half, step) = learn(&stage);
    let view = setup(step.state);
    assert_eq!(view.phase, PinSetupPhase::SecondShow);
    assert!(view.later.is_none(), "both or none");
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Settings);
    stage.app.lock();
    assert_eq!(stage.unlock(&half).state.id(), ScreenId::Lock);
    assert_eq!(stage.unlock(&old[0]).state.id(), ScreenId::Home);

    let _ = stage.screen(ScreenId::Settings);
    let _ = stage.tap("settings.pins");
    let (first, _) = learn(&stage);
    let (second, step) = learn(&stage);
    assert_eq!((setup(step.state).phase, step.pulse), (PinSetupPhase::Done, Pulse::Saved));
    assert!(shown(&stage).digits.is_none() && shown(&stage).pad.is_none());
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Settings);
    for pin in [&old[0], &old[1], &half] {
        stage.app.lock();
        assert_eq!(stage.unlock(pin).state.id(), ScreenId::Lock);
    }
    for pin in [&first, &second] {
        stage.app.lock();
        assert_eq!(stage.unlock(pin).state.id(), ScreenId::Home);
    }
}

#[test]
fn a_key_store_that_is_silent_is_told_and_the_old_pins_go_on() {
    let stage = Stage::open();
    let old = stage.phone.pin.clone();
    let _ = stage.screen(ScreenId::PinSetup);
    let _ = learn(&stage);
    stage.phone.keys.always("create", "nj.u0", KeyFault::Unavailable);
    stage.phone.keys.always("create", "nj.u1", KeyFault::Unavailable);
    let (_, step) = learn(&stage);
    let view = setup(step.state);
    assert_eq!((view.phase, step.pulse), (PinSetupPhase::Show, Pulse::Dull));
    assert!(view.trouble.unwrap().label.text.starts_with("The phone's key box does not answer."));
    stage.phone.keys.release();
    stage.app.lock();
    assert_eq!(stage.unlock(&old).state.id(), ScreenId::Home);
}

#[test]
fn an_enrollment_that_does_not_become_final_says_why_on_a_phone_as_before() {
    let stage = joined();
    let _ = learn(&stage);
    stage.phone.keys.always("create", "nj.u0", KeyFault::Unavailable);
    stage.phone.keys.always("create", "nj.u1", KeyFault::Unavailable);
    let (_, step) = learn(&stage);
    let ViewState::Enroll { view } = step.state else { panic!("{:?}", step.state) };
    assert_eq!(view.phase, nightjar_view::EnrollPhase::Refused);
    assert!(view.message.unwrap().text.starts_with("The phone's key box does not answer."));
    assert_eq!(stage.nj().state(), State::Fresh);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Welcome);
}

#[test]
fn a_lock_in_the_middle_forgets_what_was_typed() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::PinSetup);
    let pin = offered(&stage);
    stage.types(&pin);
    stage.app.lock();
    let state = stage.app.shown();
    assert_eq!(state.id(), ScreenId::Lock);
    let ViewState::Lock { view } = state else { panic!() };
    assert_eq!(view.dots.text, "");
    // Nor has a digit of it reached the lock's own row.
    assert_eq!(stage.app.pin_submit().state.id(), ScreenId::Lock);
    let own = stage.phone.pin.clone();
    let _ = stage.unlock(&own);
    assert_ne!(setup(stage.screen(ScreenId::PinSetup)).digits.unwrap().text, pin);
}
