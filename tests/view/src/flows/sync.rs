//! Letters on their way: the screen in every state that a contact and an outbox can be in.

use crate::{Fixtures, Stage};
use nightjar_view::{App, ScreenId};
use rusqlite::{Connection, params};

pub(super) fn walk(fixtures: &mut Fixtures) {
    let mut stage = Stage::open();
    let _ = stage.screen(ScreenId::Sync);
    fixtures.take(&stage.app);
    stage.phone.start();
    stage.phone.save_contacts(3);
    fixtures.take(&stage.app);
    // The login hangs in the key store: the contact is under way.
    stage.held(fixtures, "sync.sending", || {
        let _ = stage.sync();
    });
    stage.center.stop();
    assert!(stage.sync().is_err());
    fixtures.take(&stage.app);
    stage.center.serve();
    stage.stopped();
    fixtures.take(&stage.app);
    stage.center.stop();
    stage.center.serve_at_most(0);
    // The relay spreads the times at which it lets phones come back; a minute is one of them.
    while !crate::texts_of(&stage.app.shown(), "sync.message").contains("60") {
        assert!(stage.sync().is_err());
    }
    fixtures.take(&stage.app);
    refused(fixtures);
    damaged(fixtures);
}

/// A relay that says of letters that the desk took none of them.
fn refused(fixtures: &mut Fixtures) {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    stage.sync().unwrap();
    let store = stage.center.relay_store();
    let lie = "INSERT INTO finished SELECT env_id, center, 3, x'0102030405060708', day FROM envelope";
    let _ = store.execute(lie, []).unwrap();
    let _ = store.execute("DELETE FROM envelope", []).unwrap();
    stage.sync().unwrap();
    let _ = stage.screen(ScreenId::Sync);
    fixtures.take(&stage.app);
}

/// Flash that goes bad below a letter.
fn damaged(fixtures: &mut Fixtures) {
    let mut stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    stage.app.lock();
    let pin = stage.phone.pin.clone();
    stage.phone.crash_and(|folder| {
        let store = Connection::open(folder.join("v.db")).unwrap();
        let rows: Vec<(i64, Vec<u8>)> = store
            .prepare("SELECT i, b FROM o ORDER BY i")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for (i, mut bytes) in rows {
            bytes[1_500] ^= 1;
            let _ = store.execute("UPDATE o SET b = ?1 WHERE i = ?2", params![bytes, i]).unwrap();
        }
    });
    stage.app = App::new(stage.phone.shared(), "en");
    let _ = stage.unlock(&pin);
    let _ = stage.screen(ScreenId::Sync);
    fixtures.take(&stage.app);
}
