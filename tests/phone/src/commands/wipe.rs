//! Wiping: on an open phone, and on one that does not open.

use super::Session;
use crate::answer::Out;
use crate::arguments::Arguments;
use crate::fault::Fault;
use crate::phone;
use nightjar::{Nightjar, WipeLevel, Wiped};
use serde_json::json;

/// `wipe` as a command line: a phone that does not open can still be wiped.
pub(super) fn once(arguments: &Arguments, all: bool, out: &Out) -> Result<(), Fault> {
    match phone::open(arguments) {
        Ok(phone) => wipe(&Session { phone: &phone, out, in_script: false }, all),
        Err(_) => told(Nightjar::wipe_at(&arguments.dir, &phone::platform(arguments)?, level(all)), all, out),
    }
}

/// Wipes an open phone and waits until the data are gone too.
pub(super) fn wipe(session: &Session<'_>, all: bool) -> Result<(), Fault> {
    let wiped = session.phone.wipe(level(all));
    session.phone.wait_for_wipe();
    told(wiped, all, session.out)
}

fn level(all: bool) -> WipeLevel {
    if all { WipeLevel::All } else { WipeLevel::Wipe }
}

fn told(wiped: Wiped, all: bool, out: &Out) -> Result<(), Fault> {
    let value = json!({ "keys_deleted": wiped.hardware, "slots_overwritten": wiped.file });
    if !wiped.is_done() {
        return Err(Fault::wipe_unfinished());
    }
    let mut text = match (wiped.hardware, wiped.file) {
        (true, true) => "Wiped: the hardware keys are deleted and the key slots overwritten.".to_owned(),
        (true, false) => {
            "Wiped: the hardware keys are deleted. The key slots are overwritten at the next start.".to_owned()
        }
        (false, _) => {
            "Wiped: the key slots are overwritten. The key store did not confirm; it is asked again at the next start."
                .to_owned()
        }
    };
    if !all {
        text.push_str("\nWhat is sealed and still waits stays and goes out at the next sync; nobody here can open it.");
    }
    out.done(value, &text);
    Ok(())
}
