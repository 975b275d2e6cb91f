//! In a shift: ShiftHome, Contact, HandOut, Slip, SlipOutcome, Entries, Stock, Holds, EndShift.

use crate::{Fixtures, Stage};
use nightjar_vault::HwClass;
use nightjar_view::{Event, ScreenId};
use nightjar_wire::item::{ItemBody, SlipOutcome};

pub(super) fn walk(fixtures: &mut Fixtures) {
    shift_home(fixtures);
    contact(fixtures);
    hand_out(fixtures);
    holds(fixtures);
    end_shift(fixtures);
    slips(fixtures);
    entries(fixtures);
    stock(fixtures);
}

fn shift_home(fixtures: &mut Fixtures) {
    let stage = Stage::with_bag();
    let _ = stage.screen(ScreenId::ShiftHome);
    fixtures.take(&stage.app);
    let _ = stage.app.act(Event::Hold { id: "shift_home.counts.person".to_owned() });
    fixtures.take(&stage.app);
    let _ = stage.app.act(Event::Release { id: "shift_home.counts.person".to_owned() });
    let _ = stage.taps(&["shift_home.pkg.1", "contact.who.1", "contact.met.never"]);
    fixtures.take(&stage.app);
    let _ = stage.app.act(Event::Expired { id: "shift_home.undo".to_owned() });
    stage.later(11 * 3600);
    fixtures.take(&stage.app);

    let stage = Stage::open();
    let _ = stage.tap_on(ScreenId::StartShift, "start_shift.more");
    let _ = stage.taps(&["start_shift.day.more", "start_shift.zone.z01", "start_shift.go"]);
    fixtures.take(&stage.app);
}

fn contact(fixtures: &mut Fixtures) {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.pkg.1");
    fixtures.take(&stage.app);
    let _ = stage.taps(&["contact.who.other", "contact.age_band.u18"]);
    let _ = stage.app.act(Event::Back);
    fixtures.take(&stage.app);

    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.contact");
    let _ = stage.taps(&["contact.more", "contact.more.outcome", "contact.outcome.declined"]);
    let _ = stage.app.act(Event::Back);
    fixtures.take(&stage.app);

    // Two zones in the shift: which one is asked.
    let stage = Stage::open();
    let _ = stage.tap_on(ScreenId::StartShift, "start_shift.zone.z01");
    let _ = stage.taps(&["start_shift.zone.z02", "start_shift.go", "shift_home.pkg.1", "contact.who.1"]);
    let _ = stage.tap("contact.met.never");
    fixtures.take(&stage.app);

    // More kinds of things than one letter holds.
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.contact");
    for _ in 0..40 {
        let _ = stage.app.act(Event::tap("contact.line.add"));
        let Some(item) = crate::ids(&stage.app.shown()).into_iter().find(|id| id.starts_with("contact.add.")) else {
            break;
        };
        let _ = stage.tap(&item);
        let _ = stage.app.act(Event::Back);
    }
    let _ = stage.taps(&["contact.who.1", "contact.met.never"]);
    fixtures.take(&stage.app);

    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.pkg.1");
    let _ = stage.taps(&["contact.who.1", "contact.met.never"]);
    let _ = stage.tap_on(ScreenId::Entries, "entries.row.1.fix");
    fixtures.take(&stage.app);
}

fn hand_out(fixtures: &mut Fixtures) {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    let _ = stage.taps(&["hand_out.item.cond_ext", "hand_out.step.chip.20", "hand_out.item.lube_water"]);
    fixtures.take(&stage.app);
}

fn holds(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::Holds);
    fixtures.take(&stage.app);
}

fn end_shift(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::EndShift);
    fixtures.take(&stage.app);
    let _ = stage.screen(ScreenId::ShiftHome);
    stage.phone.save_contacts(2);
    let _ = stage.screen(ScreenId::EndShift);
    fixtures.take(&stage.app);
    let _ = stage.taps(&["end_shift.police.none", "end_shift.safety.ok"]);
    fixtures.take(&stage.app);
}

fn slips(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::Slip);
    fixtures.take(&stage.app);
    let _ = stage.tap("slip.service.hts");
    fixtures.take(&stage.app);
    let code: String =
        crate::texts_of(&stage.app.shown(), "slip.code").chars().filter(char::is_ascii_alphanumeric).collect();
    let _ = stage.tap("slip.done");
    fixtures.take(&stage.app);
    let _ = stage.tap("slip.close");

    let scan = |code: &str| {
        let _ = stage.screen(ScreenId::SlipOutcome);
        let _ = stage.app.act(Event::Scanned { bytes: code.as_bytes().to_vec() });
    };
    let _ = stage.screen(ScreenId::SlipOutcome);
    let _ = stage.taps(&["slip_outcome.sign.K", "slip_outcome.sign.7"]);
    fixtures.take(&stage.app);
    scan("K7M2Q98");
    fixtures.take(&stage.app);
    scan("K7M2Q97");
    fixtures.take(&stage.app);
    scan(&code);
    fixtures.take(&stage.app);
    let _ = stage.tap("slip_outcome.state.attended_refused_by_provider");
    fixtures.take(&stage.app);
    let _ = stage.taps(&["slip_outcome.denial.no_documents", "slip_outcome.save"]);
    scan(&code);
    fixtures.take(&stage.app);
    stage.tell(&[ItemBody::SlipOutcome(SlipOutcome { slip: code.clone(), state: 1 })]);
    scan(&code);
    fixtures.take(&stage.app);
}

fn entries(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::Entries);
    fixtures.take(&stage.app);
    stage.phone.save_contacts(3);
    let _ = stage.tap_on(ScreenId::Entries, "entries.row.2.remove");
    fixtures.take(&stage.app);

    let mut stage = Stage::of(HwClass::Software);
    stage.phone.join(&stage.center);
    stage.phone.start();
    stage.phone.save_contacts(1);
    let _ = stage.screen(ScreenId::Entries);
    fixtures.take(&stage.app);
}

fn stock(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    let peek = Event::Hold { id: "stock.peek".to_owned() };
    let give = |item: &str, kind: &str, qty: u32| {
        let draft = nightjar::Draft::new("stock_movement").with("type", kind).with("item", item).with("qty", qty);
        stage.phone.save(draft).unwrap();
    };
    let mut look = || {
        let _ = stage.app.screen(ScreenId::ShiftHome);
        let _ = stage.screen(ScreenId::Stock);
        let _ = stage.app.act(peek.clone());
        fixtures.take(&stage.app);
        let _ = stage.app.act(Event::Release { id: "stock.peek".to_owned() });
        fixtures.take(&stage.app);
    };
    give("cond_ext", "issue", 300);
    give("lube_water", "issue", 200);
    look();
    give("lube_water", "return", 199);
    look();
    give("lube_water", "lost", 1);
    look();
    give("lube_water", "lost", 40);
    look();
}
