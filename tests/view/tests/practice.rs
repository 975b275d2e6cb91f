//! Drills: the gesture, the second PIN. Nothing is wiped, nothing is written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::State;
use nightjar_view::{Event, NightLevel, PracticePhase, PracticeView, Pulse, ScreenId, ViewState};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use view::Stage;

fn practice(state: ViewState) -> PracticeView {
    let ViewState::Practice { view } = state else { panic!("not Practice: {state:?}") };
    view
}

fn pull(stage: &Stage, millis: u32) -> PracticeView {
    practice(stage.app.act(Event::Pulled { millis }).state)
}

/// Every file of the phone.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.insert(path, bytes);
        }
    }
    found
}

fn practicing() -> Stage {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    let _ = stage.tap("settings.practice");
    stage
}

#[test]
fn three_good_tries_end_the_lesson_and_each_shows_its_time() {
    let stage = practicing();
    let view = practice(stage.app.shown());
    assert_eq!((view.phase, view.night.level), (PracticePhase::Panic, NightLevel::Practice));
    assert_eq!(
        (view.tries.text.as_str(), view.time.is_none(), view.again.enabled),
        ("\u{25cb}\u{25cb}\u{25cb}", true, false)
    );
    let view = pull(&stage, 830);
    assert_eq!(view.phase, PracticePhase::PanicGood);
    assert_eq!(view.time.unwrap().text, "\u{2066}0.8\u{2069} s. Good.");
    assert_eq!(view.tries.text, "\u{25cf}\u{25cb}\u{25cb}");
    let _ = pull(&stage, 700);
    let view = pull(&stage, 1_250);
    assert_eq!(
        (view.tries.text.as_str(), view.time.unwrap().text.as_str()),
        ("\u{25cf}\u{25cf}\u{25cf}", "\u{2066}1.3\u{2069} s. Good.")
    );
    // Once more begins anew.
    let view = practice(stage.tap("practice.again").state);
    assert_eq!((view.phase, view.tries.text.as_str()), (PracticePhase::Panic, "\u{25cb}\u{25cb}\u{25cb}"));
}

#[test]
fn the_second_pin_is_said_what_it_would_have_done_and_stays_unknown() {
    let stage = practicing();
    let view = practice(stage.tap("practice.enough").state);
    assert_eq!(view.phase, PracticePhase::Second);
    // Too short is no PIN.
    stage.types("12345");
    assert_eq!(practice(stage.app.shown()).dots.unwrap().text.chars().count(), 5);
    let step = stage.app.pin_submit();
    assert_eq!((practice(step.state).phase, step.pulse), (PracticePhase::Second, Pulse::Dull));
    // Whether it was hers is not said: a drill is no way to try PINs.
    for pin in [stage.phone.second_pin.clone(), "98765432".to_owned()] {
        stage.types(&pin);
        let view = practice(stage.app.pin_submit().state);
        assert_eq!(
            (view.phase, view.stage.text.as_str()),
            (PracticePhase::SecondGood, "This would have ended the shift")
        );
        assert!(view.pad.is_none());
        assert_eq!(practice(stage.tap("practice.again").state).phase, PracticePhase::Second);
    }
    // What was typed here never reaches the lock.
    stage.types(&stage.phone.pin.clone());
    stage.app.lock();
    assert_eq!(stage.app.pin_submit().state.id(), ScreenId::Lock);
}

#[test]
fn the_whole_lesson_wipes_nothing_and_writes_nothing() {
    let stage = practicing();
    let (before, calls) = (files(stage.phone.folder()), stage.phone.keys.calls().len());
    for _ in 0..4 {
        let _ = pull(&stage, 900);
        let _ = stage.tap("practice.again");
    }
    let _ = stage.app.act(Event::Hold { id: "night.empty".into() });
    let _ = stage.app.act(Event::tap("night.empty"));
    let _ = stage.tap("practice.enough");
    stage.types("123456");
    let _ = stage.app.pin_submit();
    let _ = stage.app.pin_clear();
    assert_eq!(practice(stage.tap("practice.enough").state).phase, PracticePhase::Done);
    let _ = stage.app.act(Event::Pulled { millis: 900 });
    assert_eq!(stage.tap("practice.enough").state.id(), ScreenId::Settings);
    assert_eq!(stage.nj().state(), State::Open);
    assert!(files(stage.phone.folder()) == before, "a file changed");
    assert_eq!(stage.phone.keys.calls().len(), calls, "the key store was asked");
    // Control: the gesture everywhere else does both.
    stage.wipe(nightjar::WipeLevel::Wipe);
    assert!(files(stage.phone.folder()) != before);
    assert!(stage.phone.keys.calls().len() > calls);
}

#[test]
fn only_the_first_lesson_is_possible_over_a_locked_phone() {
    let stage = practicing();
    stage.app.lock();
    assert_eq!(stage.app.shown().id(), ScreenId::Lock);
    assert_eq!(stage.app.screen(ScreenId::Practice).id(), ScreenId::Lock);
    let stage = Stage::in_shift();
    assert_eq!(stage.app.screen(ScreenId::Practice).id(), ScreenId::ShiftHome);
}
