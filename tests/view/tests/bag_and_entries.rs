//! The bag, and this shift's entries.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar_view::{EntriesPhase, Event, Pulse, ScreenId, StockPhase, ViewState};
use view::{Stage, spoken, texts};

fn stock(state: ViewState) -> nightjar_view::StockView {
    let ViewState::Stock { view } = state else { panic!("not the bag: {state:?}") };
    view
}

fn entries(state: ViewState) -> nightjar_view::EntriesView {
    let ViewState::Entries { view } = state else { panic!("not the entries: {state:?}") };
    view
}

fn has_digit(texts: &[String]) -> bool {
    // Names of items carry their size; nothing else may.
    texts.iter().any(|text| text.chars().any(|c| c.is_ascii_digit()) && !text.contains("ml"))
}

#[test]
fn numbers_stand_behind_a_held_finger() {
    let stage = Stage::with_bag();
    let covered = stock(stage.screen(ScreenId::Stock));
    assert_eq!(covered.phase, StockPhase::Covered);
    assert!(!has_digit(&texts(&stage.app.shown())) && !has_digit(&spoken(&stage.app.shown())));
    let bars: Vec<u8> = covered.items.iter().map(|item| item.bar).collect();
    assert_eq!(bars, [4, 4, 3], "200, 100 and 60 pieces");
    let held = stock(stage.app.act(Event::Hold { id: "stock.peek".to_owned() }).state);
    assert_eq!(held.phase, StockPhase::Ok);
    assert!(held.items.iter().any(|item| item.tile.badge == "\u{2066}200\u{2069}"));
    let _ = stage.app.act(Event::Release { id: "stock.peek".to_owned() });
    assert!(!has_digit(&texts(&stage.app.shown())), "let go, and still shown");
}

#[test]
fn goods_come_into_the_bag_and_a_count_far_off_asks_why() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::Stock);
    let step = stage.taps(&["stock.got", "stock.sheet.item.cond_ext", "stock.sheet.qty.chip.100", "stock.sheet.done"]);
    assert_eq!((step.state.id(), step.pulse), (ScreenId::Stock, Pulse::Saved));
    assert_eq!(stage.nj().stock().unwrap().items.iter().find(|item| item.item == "cond_ext").unwrap().balance, 100);
    let asked =
        stage.taps(&["stock.count", "stock.sheet.item.cond_ext", "stock.sheet.qty.chip.20", "stock.sheet.done"]);
    assert_eq!(asked.pulse, Pulse::Dull);
    let view = stock(asked.state);
    assert_eq!((view.reason.len(), view.faults.len()), (5, 1));
    assert_eq!(view.sheet.unwrap().lines[0].text, "Why is it different?");
    let counted = stage.taps(&["stock.reason.miscounted", "stock.sheet.done"]);
    assert_eq!(counted.pulse, Pulse::Saved);
    assert_eq!(stage.nj().stock().unwrap().items.iter().find(|item| item.item == "cond_ext").unwrap().balance, 20);
}

#[test]
fn back_closes_the_sheet_first_and_forgets_what_was_typed() {
    let stage = Stage::with_bag();
    let _ = stage.screen(ScreenId::Stock);
    let _ = stage.taps(&["stock.lost", "stock.sheet.item.cond_ext", "stock.sheet.qty.chip.10"]);
    assert!(stock(stage.app.act(Event::Back).state).sheet.is_none());
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::ShiftHome);
    assert_eq!(stage.nj().entries(0).unwrap().total, 3, "something was saved");
}

#[test]
fn an_entry_shows_who_and_what_and_no_order() {
    let stage = Stage::in_shift();
    assert_eq!(entries(stage.screen(ScreenId::Entries)).phase, EntriesPhase::Empty);
    stage.phone.save_contacts(2);
    let view = entries(stage.screen(ScreenId::Entries));
    assert_eq!((view.phase, view.rows.len()), (EntriesPhase::Rows, 2));
    assert!(view.rows[0].pictures.iter().any(|picture| picture == "hi/male-condom"));
    assert!(view.rows[0].pictures.iter().any(|picture| picture == "ms/confirmation_number"), "the slip has no mark");
    assert_eq!(view.rows[0].text, view.rows[1].text, "rows of the same sort differ in something else");
}

#[test]
fn a_removal_waits_for_a_second_thought() {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    let _ = stage.screen(ScreenId::Entries);
    let removing = entries(stage.tap("entries.row.1.remove").state);
    assert!(removing.rows[0].struck && removing.undo.is_some());
    assert_eq!(removing.undo.unwrap().label.text, "Removed", "it says what was done, not what to do");
    assert!(removing.rows[0].spoken.ends_with(", Removed"), "{}", removing.rows[0].spoken);
    assert_eq!(stage.nj().totals().unwrap().contacts, 2, "it was taken back before she could think again");
    let undone = entries(stage.tap("entries.undo.undo").state);
    assert!(!undone.rows[0].struck && undone.undo.is_none());
    // The bar's time is over: now it is taken back, for good.
    let _ = stage.tap("entries.row.1.remove");
    let step = stage.app.act(Event::Expired { id: "entries.undo".to_owned() });
    assert_eq!(step.pulse, Pulse::Saved);
    assert_eq!(stage.nj().totals().unwrap().contacts, 1);
    // Leaving the screen is a second thought, too: it stands by what was said.
    let _ = stage.tap("entries.row.2.remove");
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::ShiftHome);
    assert_eq!(stage.nj().totals().unwrap().contacts, 0);
}

#[test]
fn a_lock_takes_nothing_back() {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(1);
    let _ = stage.screen(ScreenId::Entries);
    let _ = stage.tap("entries.row.1.remove");
    stage.app.lock();
    let pin = stage.phone.pin.clone();
    stage.unlock(&pin);
    assert_eq!(stage.nj().totals().unwrap().contacts, 1);
}
