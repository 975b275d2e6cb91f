//! One meeting with one person, as ui.md 2.3 counts it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::Draft;
use nightjar_record::Json;
use nightjar_view::{ContactPhase, ContactView, Event, Pulse, ScreenId, ShiftHomeView, ViewState};
use view::{Stage, ids};

fn contact(state: ViewState) -> ContactView {
    let ViewState::Contact { view } = state else { panic!("not the contact: {state:?}") };
    view
}

fn home(state: ViewState) -> ShiftHomeView {
    let ViewState::ShiftHome { view } = state else { panic!("not the shift: {state:?}") };
    view
}

/// The newest entry of the shift.
fn newest(stage: &Stage) -> Draft {
    Draft::parse(&stage.nj().entries(0).unwrap().rows.first().unwrap().json).unwrap()
}

fn code(draft: &Draft, name: &str) -> String {
    draft.get(name).and_then(Json::as_text).unwrap_or("").to_owned()
}

fn shift() -> Stage {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    stage
}

#[test]
fn the_commonest_contact_is_three_touches() {
    let stage = shift();
    let events = ["shift_home.pkg.1", "contact.who.2", "contact.met.never"];
    let step = stage.taps(&events);
    stage.saved(&step);
    assert_eq!(events.len(), 3);
    let saved = newest(&stage);
    let told = ["gender", "age_band", "seen_before", "outcome", "mode"].map(|name| code(&saved, name));
    assert_eq!(told, ["female", "20_24", "first_ever", "served", "one_to_one"]);
    let Some(Json::List(lines)) = saved.get("lines") else { panic!("no lines") };
    assert_eq!(lines.len(), 2, "the package has two things in it");
    // Nothing asked is nothing claimed: no topic, no zone that two could be, no slip.
    assert!(saved.get("edu").is_none() && saved.get("referrals").is_none());
}

#[test]
fn who_is_optional_and_last_met_is_not() {
    let stage = shift();
    let step = stage.taps(&["shift_home.pkg.1", "contact.met.skip"]);
    stage.saved(&step);
    let saved = newest(&stage);
    assert!(saved.get("gender").is_none() && saved.get("age_band").is_none(), "nobody was asked");
    assert_eq!(code(&saved, "seen_before"), "unk");
    let open = contact(stage.tap("shift_home.pkg.1").state);
    assert!(open.save.is_none(), "there is another way to save than the last question");
    assert!(open.met.iter().all(|tile| tile.spoken.contains("Saves")), "a tile that saves does not say so");
}

#[test]
fn a_slip_is_two_touches_more_and_said_no_is_one() {
    let stage = shift();
    let step = stage.taps(&[
        "shift_home.pkg.1",
        "contact.slip",
        "contact.service.hts",
        "contact.who.1",
        "contact.met.this_month",
    ]);
    assert_eq!((step.pulse, step.state.id()), (Pulse::Saved, ScreenId::Slip));
    let _ = stage.tap("slip.close");
    let said_no = stage.tap("shift_home.no");
    assert_eq!((said_no.pulse, stage.nj().totals().unwrap().declined), (Pulse::Saved, 1));
    let undone = stage.tap("shift_home.undo.undo");
    assert_eq!((undone.state.id(), stage.nj().totals().unwrap().declined), (ScreenId::ShiftHome, 0));
}

#[test]
fn undo_takes_the_last_one_back_and_goes_after_its_time() {
    let stage = shift();
    let saved = stage.taps(&["shift_home.pkg.1", "contact.who.1", "contact.met.never"]);
    let bar = home(saved.state).undo.unwrap();
    assert_eq!((bar.seconds, bar.actions.iter().any(|tile| tile.id == "shift_home.undo.fix")), (8, true));
    let _ = stage.tap("shift_home.undo.undo");
    assert_eq!(stage.nj().totals().unwrap().contacts, 0);
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.1", "contact.met.never"]);
    let gone = stage.app.act(Event::Expired { id: "shift_home.undo".to_owned() });
    assert!(home(gone.state).undo.is_none());
    assert_eq!(stage.nj().totals().unwrap().contacts, 1, "the bar went and took the contact with it");
}

#[test]
fn fixing_the_last_one_lights_all_answers_and_amends() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.1", "contact.met.never"]);
    let view = contact(stage.tap("shift_home.undo.fix").state);
    assert_eq!(view.phase, ContactPhase::Amend);
    assert!(view.who.iter().any(|tile| tile.chosen) && view.met.iter().any(|tile| tile.chosen));
    let step = stage.taps(&["contact.who.4", "contact.met.this_month"]);
    assert_eq!(step.pulse, Pulse::Saved);
    let entries = stage.nj().entries(0).unwrap();
    assert_eq!(
        (entries.total, entries.rows.first().unwrap().revision),
        (1, 1),
        "a second contact instead of a better one"
    );
    assert_eq!(code(&newest(&stage), "age_band"), "30_49");
}

#[test]
fn same_as_last_copies_things_and_never_a_person() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.3", "contact.injects", "contact.who.3", "contact.met.this_month"]);
    let _ = stage.tap("shift_home.contact");
    let view = contact(stage.tap("contact.same").state);
    assert!(ids(&stage.app.shown()).iter().any(|id| id == "contact.line.syr_1ml"), "the things were not copied");
    assert!(view.who.iter().chain(&view.met).all(|tile| !tile.chosen), "a copied person is a false count");
    assert!(view.injects.is_some_and(|tile| !tile.chosen), "what was said of another body was copied");
    stage.saved(&stage.tap("contact.met.never"));
    let saved = newest(&stage);
    assert!(saved.get("gender").is_none() && saved.get("injects").is_none());
}

#[test]
fn under_18_folds_and_is_not_read_back() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.talked"]);
    let _ = stage.taps(&["contact.who.other", "contact.age_band.u18"]);
    let view = contact(stage.app.act(Event::Back).state);
    assert_eq!(view.phase, ContactPhase::UnderEighteen);
    assert!(view.card.is_some() && view.save.is_some());
    assert!(view.met.is_empty() && view.injects.is_none() && view.same.is_none());
    let step = stage.tap("contact.save");
    assert_eq!(step.pulse, Pulse::Saved);
    assert_eq!((stage.nj().totals().unwrap().contacts, stage.nj().entries(0).unwrap().total), (1, 0));
}

#[test]
fn an_amount_is_softly_questioned_and_never_above_the_most() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.line.cond_ext"]);
    let warn_at = stage.nj().catalogue().unwrap().item("cond_ext").unwrap().warn_at.unwrap();
    let up = |by| stage.app.act(Event::Step { id: "contact.qty".to_owned(), by });
    let mut pulses = Vec::new();
    for _ in 0..=warn_at / 10 {
        pulses.push(up(10).pulse);
    }
    assert_eq!((pulses.first(), pulses.last()), (Some(&Pulse::Key), Some(&Pulse::Care)));
    for _ in 0..600 {
        let _ = up(10);
    }
    assert!(contact(stage.app.shown()).sheet.unwrap().stepper.unwrap().value.text.contains("5000"));
    let _ = stage.app.act(Event::Back);
    let step = stage.tap("contact.met.never");
    assert_eq!(step.pulse, Pulse::Care, "saved, and worth a second look");
}

#[test]
fn counts_are_covered_until_held_and_letters_never() {
    let stage = shift();
    stage.phone.save_contacts(2);
    let shown = |state: ViewState| home(state).counts.iter().map(|tile| tile.badge.clone()).collect::<Vec<_>>();
    let has_digit = |text: &String| text.chars().any(|c| c.is_ascii_digit());
    let covered = shown(stage.screen(ScreenId::ShiftHome));
    assert_eq!(covered.iter().map(has_digit).collect::<Vec<_>>(), [false, false, true]);
    let held = shown(stage.app.act(Event::Hold { id: "shift_home.counts.person".to_owned() }).state);
    assert_eq!(held.iter().map(has_digit).collect::<Vec<_>>(), [true, true, true]);
    let let_go = shown(stage.app.act(Event::Release { id: "shift_home.counts.person".to_owned() }).state);
    assert_eq!(let_go, covered);
}

#[test]
fn a_zero_shift_ends_with_three_touches() {
    let stage = shift();
    let step = stage.taps(&["shift_home.more", "shift_home.menu.end_shift", "end_shift.close"]);
    assert_eq!((step.pulse, step.state.id()), (Pulse::Saved, ScreenId::Home));
    assert!(stage.nj().totals().is_err(), "a total is shown after the shift");
}

#[test]
fn a_lock_in_mid_form_forgets_the_form() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.2"]);
    stage.app.lock();
    let pin = stage.phone.pin.clone();
    let _ = stage.unlock(&pin);
    let view = contact(stage.tap("shift_home.contact").state);
    assert!(view.who.iter().all(|tile| !tile.chosen));
    assert_eq!(stage.nj().entries(0).unwrap().total, 0);
}

#[test]
fn things_handed_out_without_a_person_are_a_line_each() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    let step = stage.taps(&[
        "hand_out.item.cond_ext",
        "hand_out.step.chip.20",
        "hand_out.item.lube_water",
        "hand_out.channel.bulk_venue",
        "hand_out.save",
    ]);
    assert_eq!((step.state.id(), step.pulse), (ScreenId::ShiftHome, Pulse::Saved));
    let bag = stage.nj().stock().unwrap().items;
    let left = |item: &str| bag.iter().find(|known| known.item == item).unwrap().balance;
    assert_eq!((left("cond_ext"), left("lube_water")), (180, 99));
}
