//! Between shifts: Home, StartShift, Holds, Cards, Settings, Wipe.

use crate::{Fixtures, Stage};
use nightjar_view::{Event, ScreenId};

pub(super) fn walk(fixtures: &mut Fixtures) {
    home(fixtures);
    start_shift(fixtures);
    choices(fixtures);
    cards(fixtures);
    wipe(fixtures);
}

fn home(fixtures: &mut Fixtures) {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Home);
    fixtures.take(&stage.app);
    stage.phone.start();
    stage.phone.save_contacts(1);
    stage.phone.end();
    let _ = stage.screen(ScreenId::Home);
    fixtures.take(&stage.app);
    let stage = Stage::not_yet_active();
    let _ = stage.screen(ScreenId::Home);
    fixtures.take(&stage.app);
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Home);
    fixtures.take(&stage.app);
}

fn start_shift(fixtures: &mut Fixtures) {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::StartShift);
    fixtures.take(&stage.app);
    let _ = stage.tap("start_shift.go");
    fixtures.take(&stage.app);
}

fn choices(fixtures: &mut Fixtures) {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Holds);
    fixtures.take(&stage.app);
    let _ = stage.tap("holds.present");
    fixtures.take(&stage.app);
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    fixtures.take(&stage.app);
    let _ = stage.tap("settings.language");
    fixtures.take(&stage.app);
}

fn cards(fixtures: &mut Fixtures) {
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Cards);
    fixtures.take(&stage.app);
    let _ = stage.tap("cards.agreement");
    fixtures.take(&stage.app);
    let _ = stage.tap("cards.present");
    fixtures.take(&stage.app);
}

fn wipe(fixtures: &mut Fixtures) {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Wipe);
    fixtures.take(&stage.app);
    let stage = Stage::in_shift();
    stage.phone.save_contacts(1);
    let _ = stage.screen(ScreenId::Wipe);
    fixtures.take(&stage.app);
    let _ = stage.app.act(Event::Back);
}
