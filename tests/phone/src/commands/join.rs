//! Joining a center and setting PINs: by hand as one dialogue, in a script step by step.

use super::{Session, unlock};
use crate::answer::Out;
use crate::arguments::Arguments;
use crate::fault::Fault;
use crate::{dialogue, phone, pin};
use nightjar::{PinRole, State};
use serde_json::json;

const ONLY_IN_A_SCRIPT: &str = "only in a script (`run -`): by hand, `enroll` and `pin set` ask for everything";

/// `enroll` by hand: code, six digits, both PINs. An unlocked phone that scans again keeps its PINs.
pub(super) fn enroll(arguments: &Arguments, words: &[String], out: &Out) -> Result<(), Fault> {
    if matches!(words.first().map(String::as_str), Some("confirm" | "finish")) {
        return Err(Fault::usage(ONLY_IN_A_SCRIPT));
    }
    let phone = phone::open_or_make(arguments)?;
    if phone.state() == State::Locked {
        unlock(arguments, &phone)?;
    }
    let keeps_pins = phone.state() == State::Open;
    let digits = dialogue::scan(&phone, words, out)?;
    dialogue::compare(&phone, &digits, out)?;
    if !keeps_pins {
        dialogue::both_pins(&phone, out)?;
    }
    phone.enroll_finish()?;
    out.done(
        json!({}),
        "Joined. One step is left: run `sync` with the PIN, near the center. The first contact activates this phone;\n\
         until then it takes no record.",
    );
    Ok(())
}

/// `pin set` by hand: both PINs anew.
pub(super) fn pins(arguments: &Arguments, words: &[String], out: &Out) -> Result<(), Fault> {
    if words != ["set"] {
        return Err(Fault::usage(ONLY_IN_A_SCRIPT));
    }
    let phone = phone::open(arguments)?;
    unlock(arguments, &phone)?;
    dialogue::both_pins(&phone, out)?;
    out.done(json!({}), "Both PINs are new. The old ones open nothing any more.");
    Ok(())
}

/// One step of an enrollment in a script.
pub(super) fn enroll_step(session: &Session<'_>, words: &[String]) -> Result<(), Fault> {
    let Session { phone, out, .. } = session;
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => return Err(Fault::usage("enroll CODE, enroll confirm yes|no, or enroll finish")),
        ["confirm", answer] => {
            phone.enroll_confirm(*answer == "yes")?;
            out.done(json!({}), "");
        }
        ["finish"] => {
            phone.enroll_finish()?;
            out.done(json!({}), "Joined. Unlock and sync: the first contact activates this phone.");
        }
        _ => {
            let digits = phone.enroll_text(&words.join(" "))?.0;
            out.done(json!({ "digits": digits }), &dialogue::spaced(&digits));
        }
    }
    Ok(())
}

/// One step of setting PINs in a script.
pub(super) fn pin_step(session: &Session<'_>, words: &[String]) -> Result<(), Fault> {
    let Session { phone, out, .. } = session;
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["suggest"] => {
            let offer = phone.pin_suggest()?;
            out.done(json!({ "pin": offer.text() }), offer.text());
        }
        ["set", role, digits] => {
            let role = match *role {
                "normal" => PinRole::Normal,
                "duress" => PinRole::Duress,
                _ => return Err(Fault::usage("roles: normal, duress")),
            };
            pin::push(phone, digits)?;
            phone.pin_set(role)?;
            out.done(json!({}), "");
        }
        _ => return Err(Fault::usage("in a script: pin suggest, or pin set normal|duress PIN")),
    }
    Ok(())
}
