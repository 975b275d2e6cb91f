//! A shift from its three questions to its end, and what is left of it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::{SaveError, State};
use nightjar_view::{
    EndShiftPhase, EndShiftView, Event, HandOutView, Pulse, Role, ScreenId, ShiftHomePhase, ShiftHomeView,
    StartShiftPhase, StartShiftView, ViewState,
};
use view::Stage;

fn start(state: ViewState) -> StartShiftView {
    let ViewState::StartShift { view } = state else { panic!("not the questions: {state:?}") };
    view
}

fn home(state: ViewState) -> ShiftHomeView {
    let ViewState::ShiftHome { view } = state else { panic!("not the shift: {state:?}") };
    view
}

fn hand_out(state: ViewState) -> HandOutView {
    let ViewState::HandOut { view } = state else { panic!("not handing out: {state:?}") };
    view
}

fn end(state: ViewState) -> EndShiftView {
    let ViewState::EndShift { view } = state else { panic!("not the end: {state:?}") };
    view
}

#[test]
fn a_shift_begins_with_a_guess_and_remembers_nothing() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Home);
    let view = start(stage.tap("home.start").state);
    let lit = |view: &StartShiftView| {
        let all = view.band.iter().chain(&view.zones).chain(&view.langs);
        all.filter(|tile| tile.chosen).map(|tile| tile.id.clone()).collect::<Vec<_>>()
    };
    // 18:00: the evening.
    assert_eq!(lit(&view), ["start_shift.band.evening"]);
    let zones: Vec<&str> = view.zones.iter().map(|tile| tile.id.as_str()).collect();
    assert_eq!(zones, ["start_shift.zone.z01", "start_shift.zone.z02", "start_shift.zone.z03", "start_shift.zone.z04"]);
    assert!(view.day.is_none(), "a late day is offered to everybody");
    let step = stage.taps(&["start_shift.zone.z03", "start_shift.zone.z02", "start_shift.lang.ru", "start_shift.go"]);
    assert_eq!((step.pulse, step.state.id()), (Pulse::Saved, ScreenId::ShiftHome));
    let facts = stage.nj().shift_facts().unwrap();
    assert_eq!((facts.band.as_str(), facts.days_back), ("evening", 0));
    assert_eq!((facts.zones, facts.languages), (vec!["z03".to_owned(), "z02".to_owned()], vec!["ru".to_owned()]));
    let _ = stage.taps(&["shift_home.more", "shift_home.menu.end_shift", "end_shift.close", "home.start"]);
    assert!(start(stage.app.shown()) == view, "something of the last shift is still there");
}

#[test]
fn a_shift_without_a_place_does_not_start() {
    let stage = Stage::open();
    let step = stage.tap_on(ScreenId::StartShift, "start_shift.go");
    assert_eq!((step.pulse, stage.nj().state()), (Pulse::Dull, State::Open));
    let view = start(step.state);
    assert_eq!(view.phase, StartShiftPhase::Refused);
    let marks: Vec<(&str, &str)> = view.faults.iter().map(|mark| (mark.path.as_str(), mark.text.as_str())).collect();
    assert_eq!(marks, [("zones", "An answer is missing")]);
    assert!(view.zones.iter().all(|tile| tile.role == Role::Care));
    assert!(view.band.iter().all(|tile| tile.role == Role::Plain), "what is right is marked too");
}

#[test]
fn a_late_shift_counts_days_back_and_shows_no_date() {
    let stage = Stage::open();
    let _ = stage.tap_on(ScreenId::StartShift, "start_shift.more");
    let _ = stage.tap("start_shift.day.more");
    assert_eq!(start(stage.app.shown()).day.unwrap().label.text, "\u{2066}2\u{2069} days back");
    let view = home(stage.taps(&["start_shift.zone.z01", "start_shift.go"]).state);
    assert_eq!(view.phase, ShiftHomePhase::LateDay);
    assert!(view.info.iter().any(|label| label.text == "\u{2066}2\u{2069} days back"));
    assert_eq!(stage.nj().shift_facts().unwrap().days_back, 2);
}

#[test]
fn a_long_shift_says_so_and_goes_on() {
    let stage = Stage::in_shift();
    let shown = |stage: &Stage| home(stage.screen(ScreenId::ShiftHome));
    assert!(shown(&stage).info.iter().all(|label| label.text != "Long shift. End it?"));
    stage.later(10 * 3600 + 1);
    let view = shown(&stage);
    assert_eq!(view.phase, ShiftHomePhase::Stale);
    let long = view.info.iter().find(|label| label.text == "Long shift. End it?").unwrap();
    assert_eq!((long.role, stage.nj().state()), (Role::Care, State::Shift));
}

#[test]
fn what_one_touch_handed_out_one_touch_takes_back() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    let step = stage.taps(&[
        "hand_out.item.cond_ext",
        "hand_out.step.chip.20",
        "hand_out.item.lube_water",
        "hand_out.step.chip.5",
        "hand_out.save",
    ]);
    stage.saved(&step);
    let balances = |stage: &Stage| {
        let bag = stage.nj().stock().unwrap().items;
        ["cond_ext", "lube_water"].map(|item| bag.iter().find(|known| known.item == item).unwrap().balance)
    };
    assert_eq!(balances(&stage), [180, 95]);
    let _ = stage.tap("shift_home.undo.undo");
    assert_eq!(balances(&stage), [200, 100], "a part of it is still handed out");
}

#[test]
fn handing_out_survives_a_full_phone_and_going_back() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    let _ = stage.taps(&["hand_out.item.cond_ext", "hand_out.step.chip.20", "hand_out.channel.bulk_venue"]);
    stage.phone.disk.arm(0);
    let step = stage.tap("hand_out.save");
    stage.phone.disk.disarm();
    assert_eq!((step.pulse, step.state.id()), (Pulse::Dull, ScreenId::HandOut));
    assert!(hand_out(step.state).trouble.is_some());
    let _ = stage.app.act(Event::Back);
    let view = hand_out(stage.tap("shift_home.give").state);
    let chosen = view.items.iter().find(|tile| tile.chosen).unwrap();
    assert_eq!((chosen.id.as_str(), chosen.badge.as_str()), ("hand_out.item.cond_ext", "\u{2066}20\u{2069}"));
    stage.saved(&stage.tap("hand_out.save"));
    assert_eq!(stage.nj().totals().unwrap().handed_out, [("cond_ext".to_owned(), 20)]);
}

#[test]
fn what_is_in_the_bag_stands_first() {
    let stage = Stage::with_bag();
    let view = hand_out(stage.tap_on(ScreenId::ShiftHome, "shift_home.give").state);
    let first: Vec<&str> = view.items.iter().take(4).map(|tile| tile.id.as_str()).collect();
    let bag = ["cond_ext", "lube_water", "syr_1ml"].map(|item| format!("hand_out.item.{item}"));
    assert_eq!(first[..3], bag);
    assert_eq!(first[3], "hand_out.item.cond_int", "what is not in the bag can be handed out too");
    assert!(view.items.iter().all(|tile| tile.badge.is_empty()), "what is in the bag is told in numbers");
    let more = hand_out(stage.tap("hand_out.more").state);
    assert!(more.items.iter().all(|tile| !view.items.contains(tile) || tile.id == "hand_out.more"));
    assert!(hand_out(stage.tap("hand_out.more").state) == view, "behind the last page comes the first");
}

#[test]
fn an_amount_taken_to_nothing_is_not_handed_out() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    let _ = stage.tap("hand_out.item.cond_ext");
    let view = hand_out(stage.app.act(Event::Step { id: "hand_out.step".to_owned(), by: -1 }).state);
    assert!(view.items.iter().all(|tile| !tile.chosen) && !view.save.enabled);
    assert_eq!(stage.tap("hand_out.save").pulse, Pulse::Dull);
    assert_eq!(stage.nj().entries(0).unwrap().total, 3, "something was saved");
}

#[test]
fn the_end_asks_and_insists_on_nothing() {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    let view = end(stage.screen(ScreenId::EndShift));
    assert_eq!(view.phase, EndShiftPhase::Incomplete);
    // Not counted is not zero.
    assert_eq!((view.approached.value.text.as_str(), view.sharps.value.text.as_str()), ("\u{2013}", "\u{2013}"));
    let _ = stage.taps(&["end_shift.police.seen", "end_shift.safety.ok", "end_shift.approached.value"]);
    assert_eq!(end(stage.app.shown()).approached.value.text, "\u{2013}", "opening the number pad says nothing yet");
    let _ = stage.taps(&["end_shift.approached.digit.1", "end_shift.approached.digit.4", "end_shift.number.done"]);
    let view = end(stage.app.shown());
    assert_eq!((view.phase, view.approached.value.text.as_str()), (EndShiftPhase::Normal, "\u{2066}14\u{2069}"));
    let sum: Vec<&str> = view.sum.iter().map(|label| label.spoken.as_str()).collect();
    assert_eq!(sum, ["Person, \u{2066}2\u{2069}", "Said no, \u{2066}0\u{2069}"]);
    // Back and again: what was said is still there.
    let _ = stage.app.act(Event::Back);
    assert!(end(stage.screen(ScreenId::EndShift)) == view, "going back lost an answer");
    let step = stage.tap("end_shift.close");
    assert_eq!((step.pulse, step.state.id()), (Pulse::Saved, ScreenId::Home));
}

#[test]
fn a_shift_whose_only_entry_was_taken_back_is_a_zero_one() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    let _ = stage.taps(&["shift_home.pkg.1", "contact.met.skip", "shift_home.undo.undo"]);
    let view = end(stage.screen(ScreenId::EndShift));
    assert_eq!(view.phase, EndShiftPhase::Zero);
    assert_eq!(view.sum.first().unwrap().text, "Nothing today. That counts too.");
    // One no is something.
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.no");
    assert_ne!(end(stage.screen(ScreenId::EndShift)).phase, EndShiftPhase::Zero);
}

#[test]
fn a_shift_that_ends_by_itself_takes_what_was_begun_with_it() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    let _ = stage.taps(&["shift_home.contact", "contact.who.3"]);
    let _ = stage.app.act(Event::Back);
    let _ = stage.taps(&["shift_home.give", "hand_out.item.cond_ext"]);
    // Longer than any policy lets a shift last; she looks at another screen meanwhile.
    let _ = stage.screen(ScreenId::Settings);
    stage.later(60 * 3600);
    assert!(matches!(stage.nj().save(nightjar::Draft::new("referral")), Err(SaveError::Refused(_))));
    assert_eq!(stage.nj().state(), State::Open);
    let _ = stage.app.act(Event::Back);
    let _ = stage.tap_on(ScreenId::StartShift, "start_shift.zone.z01");
    assert!(!home(stage.tap("start_shift.go").state).contact.chosen, "a person of the last shift is still here");
    let ViewState::Contact { view } = stage.tap("shift_home.contact").state else { panic!("not the contact") };
    assert!(view.who.iter().all(|tile| !tile.chosen));
    let _ = stage.app.act(Event::Back);
    assert!(hand_out(stage.tap("shift_home.give").state).items.iter().all(|tile| !tile.chosen));
}

#[test]
fn back_on_the_open_shift_locks_and_leaves() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    let _ = stage.tap("shift_home.more");
    let step = stage.app.act(Event::Back);
    assert_eq!((step.leave, step.state.id()), (false, ScreenId::ShiftHome), "the sheet closes first");
    let step = stage.app.act(Event::Back);
    assert_eq!((step.leave, step.state.id(), stage.nj().state()), (true, ScreenId::Lock, State::Locked));
}
