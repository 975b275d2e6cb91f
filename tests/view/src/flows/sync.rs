//! Letters on their way: the screen in every state that a contact and an outbox can be in.

use crate::{Fixtures, Stage};
use nightjar_view::ScreenId;

pub(super) fn walk(fixtures: &mut Fixtures) {
    let mut stage = Stage::open();
    let _ = stage.screen(ScreenId::Sync);
    fixtures.take(&stage.app);
    stage.phone.start();
    stage.phone.save_contacts(3);
    fixtures.take(&stage.app);
    // The login hangs in the key store: the contact is under way.
    stage.held(fixtures, || drop(stage.sync()));
    stage.center.stop();
    assert!(stage.sync().is_err());
    fixtures.take(&stage.app);
    stage.center.serve();
    stage.stopped();
    fixtures.take(&stage.app);
}
