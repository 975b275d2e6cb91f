//! What a thief finds on each phone, and what somebody finds who has the chip's keys too.

use super::say;
use super::scene::Actor;
use crate::process::{Failure, Phone, Program};
use crate::thief::{Markers, copy};
use std::path::Path;

/// In mid-shift, the phone locked in the pocket: the files alone, then the files with the pretended chip.
pub(super) fn in_mid_shift(program: &Program, folder: &Path, actor: &mut Actor, clock_s: i64) -> Result<(), Failure> {
    actor.phone.run("lock")?;
    let mut markers = Markers::new();
    actor.played.mark(&mut markers);
    let stolen = folder.join("stolen-files");
    let bytes = copy(actor.phone.folder(), &stolen, &["hw"]).map_err(|error| error.to_string())?;
    let hits = markers.search_folder(&stolen).map_err(|error| error.to_string())?;
    say(&format!(
        "     a thief copies {bytes} bytes of {}'s phone in mid-shift and searches for {} marks of this night: {} found.",
        actor.plan.worker,
        markers.len(),
        hits.len()
    ));
    if !hits.is_empty() {
        return Err(format!("a thief finds {hits:?}"));
    }
    with_the_chip(program, folder, actor, clock_s)?;
    actor.phone.run(&format!("unlock {}", actor.pin))?;
    Ok(())
}

/// A second thief takes the folder that plays the chip. A real chip does not let itself be copied; this shows what hangs on it.
fn with_the_chip(program: &Program, folder: &Path, actor: &Actor, clock_s: i64) -> Result<(), Failure> {
    let stolen = folder.join("stolen-with-chip");
    copy(actor.phone.folder(), &stolen, &[]).map_err(|error| error.to_string())?;
    let mut phone = Phone::start(program, &stolen, actor.plan.hardware, clock_s)?;
    let wrong: String =
        actor.pin.chars().map(|digit| if digit == '9' { '0' } else { char::from(digit as u8 + 1) }).collect();
    let refused = phone.try_run(&format!("unlock {wrong}"), |_| {})?.is_err();
    phone.run(&format!("unlock {}", actor.pin))?;
    let entries = phone.run("entries")?["total"].as_u64().unwrap_or(0);
    phone.end()?;
    say(&format!(
        "     a second one has the chip's keys as well and then guesses PINs as fast as his machine computes; with the PIN he\n     \
         reads this shift's {entries} entries. Without the chip no PIN helps him, and after the shift there is nothing to read."
    ));
    if refused && entries > 0 {
        Ok(())
    } else {
        Err("the open shift is not as readable, or as closed, as it must be".into())
    }
}

/// After the night: closed shifts and the wiped phone. The second PIN opens the same empty phone.
pub(super) fn after_the_night(folder: &Path, actors: &mut [Actor]) -> Result<(), Failure> {
    let mut markers = Markers::new();
    for actor in actors.iter() {
        actor.played.mark(&mut markers);
        markers.text("PIN", &format!("\"{}\"", actor.pin));
        markers.text("second PIN", &format!("\"{}\"", actor.second_pin));
    }
    for (number, actor) in actors.iter_mut().enumerate() {
        if number == 0 {
            // The list is read from the storage itself: what the thief holds is what the phone says that it holds.
            say("     what such a phone holds, by its own list:");
            let holds = actor.phone.run("holds")?;
            for (what, value) in holds["holds"].as_object().into_iter().flatten() {
                say(&format!("       {what}: {}", value.as_str().unwrap_or_default()));
            }
        }
        let stolen = folder.join(format!("stolen-after-{}", actor.plan.worker));
        copy(actor.phone.folder(), &stolen, &["hw"]).map_err(|error| error.to_string())?;
        let hits = markers.search_folder(&stolen).map_err(|error| error.to_string())?;
        say(&format!(
            "     after the night a thief searches {}'s phone for {} marks: {} found.",
            actor.plan.worker,
            markers.len(),
            hits.len()
        ));
        if !hits.is_empty() {
            return Err(format!("a thief finds {hits:?}"));
        }
    }
    Ok(())
}
