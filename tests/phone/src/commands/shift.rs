//! A shift's start and end, and the tap for somebody who said no.

use super::Session;
use super::record::{draft, saved_json};
use crate::fault::Fault;
use serde_json::json;

/// Starts a shift.
pub(super) fn start(session: &Session<'_>, text: &str) -> Result<(), Fault> {
    let saved = session.phone.start_shift(draft(session, text)?)?;
    session.out.done(saved_json(&saved), "The shift is open. Its record is sealed and stored.");
    Ok(())
}

/// Ends the shift.
pub(super) fn end(session: &Session<'_>, text: &str) -> Result<(), Fault> {
    let saved = session.phone.end_shift(draft(session, text)?)?;
    session.out.done(saved_json(&saved), "The shift is over. Nothing of it can be read on this phone any more.");
    Ok(())
}

/// Counts somebody who said no, or takes the last one back.
pub(super) fn decline(session: &Session<'_>, undo: bool) -> Result<(), Fault> {
    if undo {
        session.phone.undo_decline()?;
    } else {
        session.phone.decline()?;
    }
    session.out.done(json!({}), if undo { "Taken back." } else { "Counted: one said no." });
    Ok(())
}
