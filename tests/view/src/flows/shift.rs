//! In a shift: ShiftHome, Contact, HandOut, Slip, SlipOutcome, Entries, Stock, Holds, EndShift.

use crate::{Fixtures, Stage};
use nightjar_vault::HwClass;
use nightjar_view::{Event, ScreenId};
use nightjar_wire::item::{ItemBody, SlipOutcome};

pub(super) fn walk(fixtures: &mut Fixtures) {
    slips(fixtures);
    entries(fixtures);
    stock(fixtures);
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

    let mut stage = Stage::of(HwClass::None);
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
