//! Joining a center and setting PINs by hand: what staff and worker do together in three minutes.

use crate::answer::Out;
use crate::fault::Fault;
use crate::pin;
use nightjar::{Nightjar, PinRole};
use std::io::{BufRead, Write};

/// Reads a code that staff type or paste, up to an empty line.
pub(crate) fn code(out: Out) -> Result<String, Fault> {
    out.note("Type or paste the center's code, then an empty line:");
    let mut code = String::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|_| Fault::usage("standard input cannot be read"))?;
        if line.trim().is_empty() {
            break;
        }
        code.push_str(&line);
        code.push('\n');
    }
    Ok(code)
}

/// Compares six digits, then sets both PINs, then commits.
pub(crate) fn join(phone: &Nightjar, digits: &str, out: Out) -> Result<(), Fault> {
    out.line(&format!("Six digits:  {digits}\nDoes the desk show the same? (yes/no)"));
    let same = matches!(line()?.trim(), "yes" | "y");
    phone.enroll_confirm(same)?;
    if !same {
        return Err(Fault::digits_differ());
    }
    both_pins(phone, out)?;
    phone.enroll_finish()?;
    Ok(())
}

/// Assigns the PIN and the second PIN; each is practised once.
pub(crate) fn both_pins(phone: &Nightjar, out: Out) -> Result<(), Fault> {
    assign(phone, PinRole::Normal, "Your PIN", out)?;
    assign(phone, PinRole::Duress, "Your second PIN: it ends the shift and opens the empty phone", out)
}

fn assign(phone: &Nightjar, role: PinRole, what: &str, out: Out) -> Result<(), Fault> {
    loop {
        let offer = phone.pin_suggest()?;
        out.line(&format!(
            "{what}:\n\n    {}\n\nLearn it; it is shown once. Type it, or `another` for another one:",
            offer.text()
        ));
        loop {
            let typed = line()?;
            if typed.trim() == "another" {
                break;
            }
            if pin::push(phone, typed.trim()).is_ok() && phone.pin_set(role).is_ok() {
                return Ok(());
            }
            out.line("That is not what was shown. Once more:");
        }
    }
}

fn line() -> Result<String, Fault> {
    let _ = std::io::stdout().flush();
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(n) if n > 0 => Ok(line),
        Ok(_) | Err(_) => Err(Fault::usage("there is nobody to ask: standard input has ended")),
    }
}
