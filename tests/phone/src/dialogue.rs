//! Joining a center and setting PINs by hand: what staff and worker do together in three minutes.

use crate::answer::Out;
use crate::fault::Fault;
use crate::pin;
use nightjar::{EnrollError, Nightjar, PinRole, SetupError};
use serde_json::json;
use std::io::{BufRead, IsTerminal, Write};

/// Takes a center's code, from the command line or typed line by line, to the six digits. A mistyped line is asked for
/// again where there is somebody to ask.
pub(crate) fn scan(phone: &Nightjar, words: &[String], out: &Out) -> Result<String, Fault> {
    if !words.is_empty() {
        return Ok(phone.enroll_text(&words.join(" "))?.0);
    }
    out.ask(&json!({ "what": "code" }), "Type or paste the center's code, line by line, then an empty line:");
    let mut lines = code_lines()?;
    loop {
        match phone.enroll_text(&lines.join("\n")) {
            Ok(digits) => return Ok(digits.0),
            Err(EnrollError::NotACode { line: Some(n) }) if is_repairable(n, &lines) => {
                out.ask(
                    &json!({ "what": "line", "line": n }),
                    &format!("There is a mistake in line {n}. Type it again:"),
                );
                lines[usize::from(n) - 1] = line()?;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Lets a person compare six digits.
pub(crate) fn compare(phone: &Nightjar, digits: &str, out: &Out) -> Result<(), Fault> {
    let text = format!("\nSix digits:  {}\nDoes the desk show the same six digits? (yes/no)", spaced(digits));
    out.ask(&json!({ "what": "same", "digits": digits }), &text);
    let same = matches!(line()?.trim().to_ascii_lowercase().as_str(), "yes" | "y");
    phone.enroll_confirm(same)?;
    if same { Ok(()) } else { Err(Fault::digits_differ()) }
}

/// Assigns the PIN and the second PIN; each is typed back once.
pub(crate) fn both_pins(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    assign(phone, PinRole::Normal, "Your PIN", out)?;
    assign(phone, PinRole::Duress, "Your second PIN: it ends the shift and opens the empty phone", out)
}

/// Six digits in two groups, as the desk shows them.
pub(crate) fn spaced(digits: &str) -> String {
    match digits.split_at_checked(3) {
        Some((left, right)) => format!("{left} {right}"),
        None => digits.to_owned(),
    }
}

fn assign(phone: &Nightjar, role: PinRole, what: &str, out: &Out) -> Result<(), Fault> {
    loop {
        let offer = phone.pin_suggest()?;
        let text = format!(
            "\n{what}:\n\n    {}\n\nLearn it; it is shown once. Type it, or `another` for another one:",
            offer.text()
        );
        out.ask(&json!({ "what": "pin", "role": role_name(role), "pin": offer.text() }), &text);
        if typed_back(phone, role, out)? {
            return Ok(());
        }
    }
}

/// Waits until the PIN is typed as shown; `false` when another one is wanted.
fn typed_back(phone: &Nightjar, role: PinRole, out: &Out) -> Result<bool, Fault> {
    loop {
        let typed = line()?;
        if typed.trim() == "another" {
            return Ok(false);
        }
        if pin::push(phone, typed.trim()).is_ok() {
            match phone.pin_set(role) {
                Ok(()) => return Ok(true),
                Err(SetupError::Mismatch) => {}
                Err(error) => return Err(error.into()),
            }
        }
        out.ask(&json!({ "what": "pin_again", "role": role_name(role) }), "That is not what was shown. Once more:");
    }
}

fn role_name(role: PinRole) -> &'static str {
    match role {
        PinRole::Normal => "normal",
        PinRole::Duress => "duress",
    }
}

fn is_repairable(line: u8, lines: &[String]) -> bool {
    (1..=lines.len()).contains(&usize::from(line)) && std::io::stdin().is_terminal()
}

fn code_lines() -> Result<Vec<String>, Fault> {
    let mut lines = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|_| Fault::usage("standard input cannot be read"))?;
        if line.trim().is_empty() {
            break;
        }
        lines.push(line);
    }
    if lines.is_empty() {
        return Err(Fault::usage("no code: give it as an argument, or on standard input with an empty line behind it"));
    }
    Ok(lines)
}

fn line() -> Result<String, Fault> {
    let _ = std::io::stdout().flush();
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(n) if n > 0 => Ok(line),
        Ok(_) | Err(_) => Err(Fault::usage("there is nobody to ask: standard input has ended")),
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn digits_stand_in_two_groups() {
        assert_eq!(spaced("004217"), "004 217");
        assert_eq!(spaced(""), "");
    }
}
