//! What a contact's answers come to: refusals, second thoughts, and what the form folds away.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::Draft;
use nightjar_record::Json;
use nightjar_view::{ContactPhase, ContactView, Event, Pulse, Role, ScreenId, ShiftHomeView, ViewState};
use nightjar_wire::Day;
use nightjar_wire::cbor::Value;
use nightjar_wire::item::{Catalogue, ItemBody};
use view::{Stage, ids};

fn contact(state: ViewState) -> ContactView {
    let ViewState::Contact { view } = state else { panic!("not the contact: {state:?}") };
    view
}

fn home(state: ViewState) -> ShiftHomeView {
    let ViewState::ShiftHome { view } = state else { panic!("not the shift: {state:?}") };
    view
}

fn shift() -> Stage {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::ShiftHome);
    stage
}

/// The newest entry of the shift.
fn newest(stage: &Stage) -> Draft {
    Draft::parse(&stage.nj().entries(0).unwrap().rows.first().unwrap().json).unwrap()
}

fn code<'d>(draft: &'d Draft, name: &str) -> Option<&'d str> {
    draft.get(name).and_then(Json::as_text)
}

fn row(draft: &Draft, list: &str, n: usize, name: &str) -> Option<Json> {
    let Some(Json::List(rows)) = draft.get(list) else { return None };
    rows.get(n)?.get(name).cloned()
}

/// Adds so many other items, one of each.
fn add(stage: &Stage, count: usize) {
    for _ in 0..count {
        let _ = stage.tap("contact.line.add");
        let item = ids(&stage.app.shown()).into_iter().find(|id| id.starts_with("contact.add.")).unwrap();
        let _ = stage.taps(&[&item, "contact.amount.done"]);
    }
}

#[test]
fn all_faults_stand_where_they_are_and_go_with_their_cause() {
    let stage = shift();
    let _ = stage.tap("shift_home.contact");
    add(&stage, 13);
    let _ = stage.taps(&["contact.talked"]);
    let topics: Vec<String> = ids(&stage.app.shown()).into_iter().filter(|id| id.starts_with("contact.edu.")).collect();
    for topic in topics.iter().filter(|id| !id.ends_with("done") && !id.ends_with("title")).take(9) {
        let _ = stage.tap(topic);
    }
    let _ = stage.tap("contact.edu.done");
    for service in ["hts", "prep", "sti", "tb"] {
        let _ = stage.taps(&["contact.slip", &format!("contact.service.{service}")]);
    }
    let step = stage.taps(&["contact.who.1", "contact.met.never"]);
    assert_eq!(step.pulse, Pulse::Dull);
    assert_eq!(stage.nj().entries(0).unwrap().total, 0);
    let view = contact(step.state);
    assert_eq!(view.phase, ContactPhase::Refused);
    let marks: Vec<(&str, &str)> = view.faults.iter().map(|mark| (mark.path.as_str(), mark.text.as_str())).collect();
    let eight = ("edu", "At most: \u{2066}8\u{2069}");
    let twelve = ("lines", "At most: \u{2066}12\u{2069}");
    assert_eq!(marks, [eight, twelve, ("referrals", "At most: \u{2066}3\u{2069}")]);
    assert_eq!((view.talked.unwrap().role, view.slip.unwrap().role), (Role::Care, Role::Care));
    assert_eq!(view.lines.last().unwrap().role, Role::Care);
    assert!(!view.lines.last().unwrap().enabled, "one more than fits is enough to say so");
    assert!(view.message.is_some(), "the refusal is not said aloud");
    // One thing put right: its mark goes at once, the others stay.
    let view = contact(stage.taps(&["contact.slip", "contact.service.tb"]).state);
    let paths: Vec<&str> = view.faults.iter().map(|mark| mark.path.as_str()).collect();
    assert_eq!((paths, view.slip.unwrap().role), (vec!["edu", "lines"], Role::Plain));
    let _ = stage.taps(&["contact.talked", "contact.line.cond_ext", "contact.remove"]);
    let view = contact(stage.app.shown());
    assert_eq!((view.phase, view.faults.len()), (ContactPhase::New, 0));
    assert_eq!(stage.tap("contact.met.never").pulse, Pulse::Saved);
}

#[test]
fn a_full_phone_keeps_the_answers_and_says_what_helps() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.2"]);
    stage.phone.disk.arm(0);
    let step = stage.tap("contact.met.never");
    stage.phone.disk.disarm();
    assert_eq!(step.pulse, Pulse::Dull);
    let view = contact(step.state);
    let trouble = view.trouble.unwrap();
    assert_eq!(trouble.remedy, nightjar_view::Remedy::FreeSpace);
    assert_eq!(trouble.label.text, "Not saved. The phone is full. Free some space.");
    assert!(view.who.get(1).unwrap().chosen, "what she said is lost");
    assert_eq!(stage.nj().totals().unwrap().contacts, 0);
    let again = stage.tap("contact.met.never");
    stage.saved(&again);
}

#[test]
fn the_same_once_more_asks_and_keeps_unless_told() {
    let stage = shift();
    let same = ["shift_home.pkg.1", "contact.who.2", "contact.met.never"];
    assert!(home(stage.taps(&same).state).undo.unwrap().actions.iter().any(|tile| tile.id.ends_with(".undo")));
    let bar = home(stage.taps(&same).state).undo.unwrap();
    assert_eq!(bar.label.text, "Same as the one before");
    let actions: Vec<&str> = bar.actions.iter().map(|tile| tile.id.as_str()).collect();
    assert_eq!(actions, ["shift_home.undo.keep", "shift_home.undo.remove"]);
    let _ = stage.app.act(Event::Expired { id: bar.label.id });
    assert_eq!(stage.nj().totals().unwrap().contacts, 2, "nobody said remove");
    let _ = stage.taps(&same);
    let _ = stage.tap("shift_home.undo.remove");
    assert_eq!(stage.nj().totals().unwrap().contacts, 2);
    let _ = stage.taps(&same);
    let kept = home(stage.tap("shift_home.undo.keep").state);
    assert!(kept.undo.is_none());
    assert_eq!(stage.nj().totals().unwrap().contacts, 3);
}

#[test]
fn an_amendment_is_undone_to_what_was_said_before() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.2", "contact.met.never"]);
    let before = newest(&stage);
    let _ = stage.taps(&["shift_home.undo.fix", "contact.who.4", "contact.met.this_month"]);
    assert_eq!(code(&newest(&stage), "age_band"), Some("30_49"));
    let _ = stage.tap("shift_home.undo.undo");
    let after = newest(&stage);
    for name in ["gender", "age_band", "seen_before", "outcome", "lines", "day"] {
        assert_eq!(before.get(name), after.get(name), "{name}");
    }
    assert_eq!(stage.nj().totals().unwrap().contacts, 1, "undoing a correction took the contact away");
}

#[test]
fn an_entry_is_put_right_with_its_slip_and_shows_no_slip_again() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.slip", "contact.service.sti", "contact.met.never"]);
    let _ = stage.tap("slip.close");
    let given = row(&newest(&stage), "referrals", 0, "slip").unwrap();
    let view = contact(stage.tap_on(ScreenId::Entries, "entries.row.1.fix").state);
    assert_eq!((view.phase, view.slip.unwrap().chosen), (ContactPhase::Amend, true));
    assert!(view.same.is_none(), "an entry is put right by what was, not by another one");
    let step = stage.taps(&["contact.who.5", "contact.met.never"]);
    assert_eq!((step.pulse, step.state.id()), (Pulse::Saved, ScreenId::ShiftHome));
    assert_eq!(row(&newest(&stage), "referrals", 0, "slip"), Some(given), "another slip than the one on her paper");
    // Back leaves an entry as it is, and a new contact begins with nothing of it.
    let _ = stage.tap_on(ScreenId::Entries, "entries.row.1.fix");
    let _ = stage.tap("contact.who.1");
    let _ = stage.app.act(Event::Back);
    assert_eq!(code(&newest(&stage), "gender"), Some("trans_woman"));
    let _ = stage.screen(ScreenId::ShiftHome);
    let view = contact(stage.tap("shift_home.contact").state);
    assert!(view.who.iter().chain(&view.met).all(|tile| !tile.chosen) && view.lines.len() == 1);
}

#[test]
fn what_was_begun_waits_until_it_is_saved() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.contact", "contact.who.3"]);
    let begun = home(stage.app.act(Event::Back).state);
    assert!(begun.contact.chosen, "nothing tells that a contact was begun");
    let view = contact(stage.tap("shift_home.contact").state);
    assert!(view.who.get(2).unwrap().chosen, "going back lost what was said");
    let step = stage.tap("contact.met.skip");
    assert!(!home(step.state).contact.chosen);
}

#[test]
fn who_said_no_is_asked_nothing_more() {
    let stage = shift();
    let _ =
        stage.taps(&["shift_home.pkg.1", "contact.who.2", "contact.talked", "contact.edu.prep", "contact.edu.done"]);
    let _ = stage.taps(&["contact.more", "contact.more.outcome", "contact.outcome.declined", "contact.rest.done"]);
    let view = contact(stage.app.shown());
    assert_eq!(view.phase, ContactPhase::Declined);
    assert!(view.lines.is_empty() && view.who.is_empty() && view.met.is_empty());
    assert!(view.talked.is_none() && view.slip.is_none() && view.enough.is_none() && view.same.is_none());
    let step = stage.tap("contact.save");
    stage.saved(&step);
    let saved = newest(&stage);
    assert_eq!(code(&saved, "outcome"), Some("declined"));
    for name in ["gender", "age_band", "lines", "edu", "seen_before"] {
        assert!(saved.get(name).is_none(), "{name} is kept of somebody who said no");
    }
    let totals = stage.nj().totals().unwrap();
    assert_eq!((totals.contacts, totals.declined), (0, 1), "counted twice, or as served");
}

#[test]
fn under_18_keeps_goods_that_help_and_nothing_else() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.3", "contact.injects", "contact.line.add", "contact.add.cond_ext"]);
    let _ = stage.taps(&["contact.for_others", "contact.amount.done", "contact.who.2"]);
    let _ = stage.taps(&["contact.who.other", "contact.age_band.u18", "contact.grid.done"]);
    let lines: Vec<String> = contact(stage.app.shown()).lines.into_iter().map(|tile| tile.id).collect();
    assert_eq!(lines, ["contact.line.cond_ext", "contact.line.add"]);
    let _ = stage.tap("contact.line.cond_ext");
    let asked: Vec<String> = contact(stage.app.shown()).sheet.unwrap().tiles.into_iter().map(|tile| tile.id).collect();
    assert_eq!(asked, ["contact.remove"], "more is asked of somebody under 18");
    let _ = stage.tap("contact.amount.done");
    let offered = contact(stage.tap("contact.line.add").state).sheet.unwrap();
    let offered: Vec<&str> = offered.tiles.iter().filter_map(|tile| tile.id.strip_prefix("contact.add.")).collect();
    assert_eq!(offered, ["cond_int", "lube_water", "pad", "hygiene_kit", "wound_kit", "food_drink"]);
    let _ = stage.tap("contact.items.done");
    let services = contact(stage.tap("contact.slip").state).sheet.unwrap();
    assert_eq!(services.tiles.len(), 7, "a service that is not for somebody under 18");
    let _ = stage.tap("contact.services.done");
    let step = stage.tap("contact.save");
    let bar = home(step.state).undo.unwrap();
    let actions: Vec<&str> = bar.actions.iter().map(|tile| tile.id.as_str()).collect();
    assert_eq!(actions, ["shift_home.undo.undo"], "what is not read back cannot be put right");
    assert_eq!(stage.nj().totals().unwrap().handed_out, [("cond_ext".to_owned(), 1)]);
    let _ = stage.tap("shift_home.undo.undo");
    assert_eq!(stage.nj().totals().unwrap().contacts, 0);
}

#[test]
fn a_mistaken_age_unfolds_with_everything_still_there() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.3", "contact.who.2", "contact.who.other", "contact.age_band.u18"]);
    let view = contact(stage.taps(&["contact.age_band.20_24", "contact.grid.done"]).state);
    assert_eq!(view.phase, ContactPhase::New);
    assert_eq!(view.lines.len(), 3, "the folded lines are gone");
    assert!(view.who.get(1).unwrap().chosen);
}

#[test]
fn injects_is_asked_beside_its_things_only() {
    let stage = shift();
    let _ = stage.tap("shift_home.pkg.3");
    assert!(contact(stage.tap("contact.injects").state).injects.unwrap().chosen);
    for item in ["syr_1ml", "water_amp"] {
        let _ = stage.taps(&[&format!("contact.line.{item}"), "contact.remove"]);
    }
    assert!(contact(stage.app.shown()).injects.is_none());
    stage.saved(&stage.tap("contact.met.never"));
    assert!(newest(&stage).get("injects").is_none(), "an answer that is no longer shown was saved");
}

#[test]
fn had_all_this_is_asked_when_the_package_is_complete() {
    let stage = shift();
    let _ = stage.tap("shift_home.pkg.1");
    assert!(contact(stage.app.shown()).before.is_none());
    let _ = stage.taps(&["contact.talked", "contact.edu.prep", "contact.edu.done"]);
    assert!(contact(stage.app.shown()).before.is_none(), "no referral and no self-test yet");
    let view = contact(stage.taps(&["contact.slip", "contact.service.hts"]).state);
    assert_eq!(view.before.unwrap().text, "Had all this from us this year?");
    let _ = stage.taps(&["contact.before", "contact.package_before.yes", "contact.met.never"]);
    assert_eq!(code(&newest(&stage), "package_before"), Some("yes"));
}

#[test]
fn talked_is_one_touch_once_there_was_a_talk() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.talked"]);
    assert_eq!(contact(stage.app.shown()).sheet.unwrap().id, "contact.edu", "no topics yet: all are offered");
    let _ = stage.taps(&["contact.edu.rights", "contact.edu.prep", "contact.edu.done", "contact.met.never"]);
    let _ = stage.taps(&["shift_home.pkg.2", "contact.talked", "contact.met.skip"]);
    let Some(Json::List(topics)) = newest(&stage).get("edu").cloned() else { panic!("no topics") };
    assert_eq!(topics.iter().filter_map(Json::as_text).collect::<Vec<_>>(), ["rights", "prep"]);
    let _ = stage.tap("shift_home.pkg.1");
    let held = contact(stage.app.act(Event::Hold { id: "contact.talked".to_owned() }).state).sheet.unwrap();
    assert_eq!((held.tiles.len(), held.tiles.iter().filter(|tile| tile.chosen).count()), (17, 0));
}

#[test]
fn a_package_brings_its_topics_and_never_a_slip() {
    let stage = shift();
    let line = Value::Map(vec![(1, Value::from("cond_ext")), (2, Value::Uint(7))]);
    // Topics by their number: 5 is prep.
    let topics = Value::Array(vec![Value::Uint(5)]);
    let preset = Value::Map(vec![(1, Value::from("x")), (2, Value::Array(vec![line])), (3, topics)]);
    let fields = vec![(11, Value::Array(vec![preset]))];
    stage.tell(&[ItemBody::Catalogue(Catalogue { version: 2, published: Day(1), fields })]);
    let home = home(stage.screen(ScreenId::ShiftHome));
    assert_eq!(home.pkg.len(), 1);
    let view = contact(stage.tap("shift_home.pkg.1").state);
    assert!(view.talked.unwrap().chosen && !view.slip.unwrap().chosen);
    assert_eq!(view.lines.first().unwrap().badge, "\u{2066}7\u{2069}");
}

#[test]
fn a_slip_says_its_details_behind_a_held_service() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.slip"]);
    let _ = stage.app.act(Event::Hold { id: "contact.service.pep".to_owned() });
    let sheet = contact(stage.app.shown()).sheet.unwrap();
    let lit: Vec<&str> = sheet.tiles.iter().filter(|tile| tile.chosen).map(|tile| tile.id.as_str()).collect();
    assert_eq!(lit, ["contact.accept.accepted", "contact.accompany.not_offered", "contact.urgent.none"]);
    assert_eq!(sheet.stepper.unwrap().value.text, "\u{2066}60\u{2069}");
    let _ = stage.taps(&["contact.urgent.pep_72h", "contact.exposure_band.lt24", "contact.days.chip.30"]);
    for _ in 0..40 {
        let _ = stage.app.act(Event::Step { id: "contact.days".to_owned(), by: 10 });
    }
    assert_eq!(contact(stage.app.shown()).sheet.unwrap().stepper.unwrap().value.text, "\u{2066}250\u{2069}");
    let _ = stage.taps(&["contact.referral.done", "contact.services.done", "contact.met.never"]);
    let saved = newest(&stage);
    let told = ["urgent", "exposure_band", "provider"].map(|name| row(&saved, "referrals", 0, name));
    assert_eq!(told, ["pep_72h", "lt24", "any"].map(|text| Some(Json::from(text))));
    assert_eq!(row(&saved, "referrals", 0, "valid_days"), Some(Json::Int(250)));
}

#[test]
fn a_refused_slip_makes_no_paper() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.slip"]);
    let _ = stage.app.act(Event::Hold { id: "contact.service.hts".to_owned() });
    let _ = stage.taps(&["contact.accept.declined", "contact.referral.done", "contact.services.done"]);
    let step = stage.tap("contact.met.never");
    stage.saved(&step);
    assert_eq!(stage.nj().totals().unwrap().slips, 0);
}

#[test]
fn an_amount_is_typed_stepped_and_taken_to_nothing() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.line.cond_ext", "contact.qty.value"]);
    let _ = stage.taps(&["contact.qty.digit.2", "contact.qty.digit.5"]);
    assert_eq!(contact(stage.app.shown()).lines.first().unwrap().badge, "\u{2066}25\u{2069}");
    let _ = stage.taps(&["contact.amount.done", "contact.line.lube_water"]);
    for _ in 0..5 {
        let _ = stage.app.act(Event::Step { id: "contact.qty".to_owned(), by: -1 });
    }
    let view = contact(stage.tap("contact.amount.done").state);
    let left: Vec<&str> = view.lines.iter().map(|tile| tile.id.as_str()).collect();
    assert_eq!(left, ["contact.line.cond_ext", "contact.line.add"]);
    stage.saved(&stage.tap("contact.met.never"));
    assert_eq!(stage.nj().totals().unwrap().handed_out, [("cond_ext".to_owned(), 25)]);
}

#[test]
fn a_word_in_passing_is_not_asked_when_last_met() {
    let stage = shift();
    let _ = stage.taps(&["shift_home.pkg.1", "contact.more", "contact.more.outcome", "contact.outcome.brief"]);
    let view = contact(stage.tap("contact.rest.done").state);
    assert!(view.met.is_empty() && view.save.is_some());
    stage.saved(&stage.tap("contact.save"));
    let saved = newest(&stage);
    assert_eq!((code(&saved, "outcome"), saved.get("seen_before")), (Some("brief"), None));
}

#[test]
fn this_year_is_the_year_of_the_center() {
    let stage = shift();
    let words = |view: &ContactView| view.met.iter().map(|tile| tile.text.clone()).collect::<Vec<_>>();
    let view = contact(stage.tap("shift_home.pkg.1").state);
    assert_eq!(words(&view), ["Never", "Before this year", "Earlier this year", "This month", "Save, not asked"]);
    stage.tell(&[ItemBody::Catalogue(Catalogue { version: 2, published: Day(1), fields: vec![(4, Value::Uint(10))] })]);
    let view = contact(stage.screen(ScreenId::Contact));
    assert_eq!(words(&view), ["Never", "Before October", "Since October", "This month", "Save, not asked"]);
    let _ = stage.taps(&["contact.talked", "contact.edu.prep", "contact.edu.done", "contact.slip"]);
    let view = contact(stage.tap("contact.service.hts").state);
    assert_eq!(view.before.unwrap().text, "Had all this from us since October?");
}

#[test]
fn earlier_this_year_is_no_answer_in_its_first_month() {
    let stage = shift();
    assert!(contact(stage.tap("shift_home.pkg.1").state).met.iter().all(|tile| tile.enabled));
    // The center's year begins in November, the month of this shift.
    stage.tell(&[ItemBody::Catalogue(Catalogue { version: 2, published: Day(1), fields: vec![(4, Value::Uint(11))] })]);
    let view = contact(stage.screen(ScreenId::Contact));
    let off: Vec<&str> = view.met.iter().filter(|tile| !tile.enabled).map(|tile| tile.id.as_str()).collect();
    assert_eq!((off, view.met.len()), (vec!["contact.met.this_year"], 5));
    let step = stage.tap("contact.met.this_year");
    assert_eq!((step.state.id(), stage.nj().totals().unwrap().contacts), (ScreenId::Contact, 0));
}
