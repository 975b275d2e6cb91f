//! A slip on the screen, and what became of one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a test stops where it is")]

use nightjar::State;
use nightjar_view::{Event, Pulse, ScreenId, SlipOutcomePhase, SlipPhase, ViewState};
use view::{Stage, texts};

fn slip(state: ViewState) -> nightjar_view::SlipView {
    let ViewState::Slip { view } = state else { panic!("not the slip: {state:?}") };
    view
}

fn outcome(state: ViewState) -> nightjar_view::SlipOutcomeView {
    let ViewState::SlipOutcome { view } = state else { panic!("not the outcome: {state:?}") };
    view
}

/// Gives a slip for a test and returns its seven signs.
fn given(stage: &Stage) -> String {
    let _ = stage.screen(ScreenId::Slip);
    let step = stage.tap("slip.service.hts");
    assert_eq!(step.pulse, Pulse::Saved);
    let view = slip(step.state);
    view.code.unwrap().text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A code as it is said: sign by sign, from left to right in every language.
fn said(code: &str) -> String {
    let apart: Vec<String> = code.chars().map(String::from).collect();
    format!("\u{2066}{}\u{2069}", apart.join(" "))
}

#[test]
fn a_slip_is_one_touch_and_shows_its_code_three_ways() {
    let stage = Stage::in_shift();
    let code = given(&stage);
    let view = slip(stage.app.shown());
    assert_eq!((view.phase, code.len()), (SlipPhase::Shown, 7));
    assert_eq!(nightjar_record::check_character(&code[..6]), code.chars().last());
    assert_eq!(view.code.unwrap().spoken, said(&code));
    // As pictures: one a sign, each with its word.
    assert_eq!(view.words.len(), 7);
    assert!(view.words.iter().all(|word| !word.picture.is_empty() && !word.text.is_empty()));
    // As a QR: a square of the smallest version, nothing but the code in it.
    let qr = view.qr.unwrap();
    assert_eq!((qr.width, qr.rows.len()), (21, 21));
    assert!(qr.rows.iter().all(|row| row.len() == 21));
    // The service stands nowhere: a slip lies about in a bag.
    assert!(!texts(&stage.app.shown()).iter().any(|text| text.contains("HIV") || text.contains("test")));
    assert_eq!(view.days.unwrap().text, "\u{2066}60\u{2069} days");
}

#[test]
fn going_together_puts_the_referral_right_and_written_down_is_a_tick() {
    let stage = Stage::in_shift();
    given(&stage);
    assert!(slip(stage.tap("slip.together").state).together.unwrap().chosen);
    let entries = stage.nj().entries(0).unwrap();
    assert_eq!((entries.total, entries.rows[0].revision), (1, 1));
    assert!(entries.rows[0].json.contains("\"accompany\":\"offered_yes\""), "the amendment does not say so");
    assert!(!slip(stage.tap("slip.together").state).together.unwrap().chosen);
    let view = slip(stage.tap("slip.done").state);
    assert_eq!((view.phase, view.done.unwrap().chosen), (SlipPhase::Written, true));
    assert_eq!(stage.tap("slip.close").state.id(), ScreenId::ShiftHome);
}

#[test]
fn a_lock_forgets_the_slip_that_was_shown() {
    let stage = Stage::in_shift();
    let code = given(&stage);
    stage.app.lock();
    let pin = stage.phone.pin.clone();
    stage.unlock(&pin);
    assert_eq!(stage.nj().state(), State::Shift);
    assert_eq!(slip(stage.screen(ScreenId::Slip)).phase, SlipPhase::Choosing);
    assert!(!texts(&stage.app.shown()).iter().any(|text| text.contains(&code[..3])));
}

#[test]
fn a_misread_code_is_felt_and_a_stranger_is_sent_to_the_desk() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::SlipOutcome);
    for sign in ["K", "7", "M", "2", "Q", "9"] {
        let step = stage.tap(&format!("slip_outcome.sign.{sign}"));
        assert_eq!((outcome(step.state).phase, step.pulse), (SlipOutcomePhase::Enter, Pulse::Key));
    }
    assert_eq!(outcome(stage.app.shown()).code.spoken, said("K7M2Q9"));
    let wrong = stage.tap("slip_outcome.sign.8");
    assert_eq!(wrong.pulse, Pulse::Dull);
    let view = outcome(wrong.state);
    assert_eq!((view.phase, view.state.len()), (SlipOutcomePhase::WrongCode, 0));
    let right = outcome(stage.taps(&["slip_outcome.sign.clear", "slip_outcome.sign.7"]).state);
    assert_eq!(right.phase, SlipOutcomePhase::NotKnownHere);
    assert_eq!(right.message.unwrap().text, "Not known here. Ask at the desk.");
    assert_eq!((right.state.len(), right.pad.len(), right.denial.len()), (7, 0, 0));
}

#[test]
fn turned_away_asks_why_and_its_outcome_waits_sealed() {
    let stage = Stage::in_shift();
    let code = given(&stage);
    let _ = stage.screen(ScreenId::SlipOutcome);
    let scanned = outcome(stage.app.act(Event::Scanned { bytes: code.clone().into_bytes() }).state);
    assert_eq!(scanned.phase, SlipOutcomePhase::Waiting, "this phone gave it in this shift");
    let view = outcome(stage.tap("slip_outcome.state.attended_refused_by_provider").state);
    assert_eq!((view.phase, view.denial.len()), (SlipOutcomePhase::Refused, 11));
    // Without the reason it is not accepted, and said where.
    let refused = stage.tap("slip_outcome.save");
    assert_eq!(refused.pulse, Pulse::Dull);
    assert_eq!(outcome(refused.state).faults.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), ["denial"]);
    let saved = stage.taps(&["slip_outcome.denial.no_documents", "slip_outcome.wait.same_day", "slip_outcome.save"]);
    stage.saved(&saved);
    let _ = stage.screen(ScreenId::SlipOutcome);
    assert_eq!(
        outcome(stage.app.act(Event::Scanned { bytes: code.into_bytes() }).state).phase,
        SlipOutcomePhase::Unknown
    );
}

#[test]
fn the_center_tells_the_phone_that_gave_the_slip() {
    let stage = Stage::in_shift();
    let code = given(&stage);
    let _ = stage.screen(ScreenId::SlipOutcome);
    let _ = stage.app.act(Event::Scanned { bytes: code.clone().into_bytes() });
    let _ = stage.taps(&["slip_outcome.state.attended_served", "slip_outcome.save"]);
    stage.settle();
    let told = stage.nj().slip_outcome(&code).unwrap();
    // What the desk tells of slips comes with its pages; until then this phone holds what was entered here.
    assert!(matches!(told, nightjar::SlipOutcome::Held | nightjar::SlipOutcome::Known { .. }));
}
