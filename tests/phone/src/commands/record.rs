//! Records: judged, saved, mended, taken back.

use super::Session;
use crate::fault::{self, Fault};
use nightjar::{Draft, RecordId, Saved, Withdrawal};
use serde_json::{Value, json};
use std::io::Read;

/// Says everything that is wrong with a draft; stores nothing.
pub(super) fn check(session: &Session<'_>, text: &str) -> Result<(), Fault> {
    let faults = session.phone.check(&draft(session, text)?)?;
    if faults.is_empty() {
        session.out.done(json!({ "faults": [] }), "Nothing is wrong with it.");
        return Ok(());
    }
    Err(Fault::draft(faults))
}

/// Seals and stores a new record.
pub(super) fn save(session: &Session<'_>, text: &str) -> Result<(), Fault> {
    told(session, &session.phone.save(draft(session, text)?)?)
}

/// Replaces a record by a whole new version.
pub(super) fn amend(session: &Session<'_>, id: &str, text: &str) -> Result<(), Fault> {
    told(session, &session.phone.amend(record_id(id)?, draft(session, text)?)?)
}

/// Takes a record back.
pub(super) fn withdraw(session: &Session<'_>, id: &str, reason: &str) -> Result<(), Fault> {
    let why = Withdrawal::of(reason)
        .ok_or_else(|| Fault::usage("reasons to take a record back: entered_wrong, duplicate, client_withdrew"))?;
    told(session, &session.phone.withdraw(record_id(id)?, why)?)
}

/// Reads a draft: the argument itself, or standard input for `-`.
pub(super) fn draft(session: &Session<'_>, given: &str) -> Result<Draft, Fault> {
    let mut text = given.to_owned();
    if given == "-" {
        if session.in_script {
            return Err(Fault::usage("in a script the draft stands on the line itself"));
        }
        text.clear();
        let unreadable = |_| Fault::usage("standard input cannot be read as UTF-8");
        std::io::stdin().lock().take(1 << 20).read_to_string(&mut text).map_err(unreadable)?;
    }
    Draft::parse(&text).map_err(|error| Fault::draft(vec![error.fault()]))
}

/// What was saved, for scripts.
pub(super) fn saved_json(saved: &Saved) -> Value {
    let warnings: Vec<Value> = saved.warnings.iter().map(fault::json).collect();
    json!({ "record_id": saved.id.to_hex(), "revision": saved.revision, "slips": saved.slips, "warnings": warnings })
}

fn told(session: &Session<'_>, saved: &Saved) -> Result<(), Fault> {
    session.out.done(saved_json(saved), &saved_text(saved));
    Ok(())
}

fn saved_text(saved: &Saved) -> String {
    let mut lines = vec![format!("Sealed and stored: {}, revision {}", saved.id.to_hex(), saved.revision)];
    let slips: Vec<&str> = saved.slips.iter().map(String::as_str).filter(|slip| !slip.is_empty()).collect();
    if !slips.is_empty() {
        lines.push(format!("Slips: {}", slips.join(", ")));
    }
    if !saved.warnings.is_empty() {
        lines.push("Saved all the same, but look again:".to_owned());
        lines.extend(saved.warnings.iter().map(fault::row));
    }
    lines.join("\n")
}

fn record_id(text: &str) -> Result<RecordId, Fault> {
    RecordId::from_hex(text).ok_or_else(|| Fault::usage("a record id has 32 signs 0-9 a-f; `entries` lists them"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_reads_slips_and_second_thoughts() {
        let warning =
            nightjar::Fault { path: "lines[0].qty".into(), rule: "V04".into(), hint: "much".into(), over: None };
        let saved = Saved {
            id: RecordId([1; 16]),
            revision: 2,
            slips: vec![String::new(), "QQ0NWES".into()],
            warnings: vec![warning],
        };
        let text = saved_text(&saved);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], format!("Sealed and stored: {}, revision 2", "01".repeat(16)));
        assert_eq!(lines[1], "Slips: QQ0NWES");
        assert!(lines[3].contains("lines[0].qty") && lines[3].contains("V04") && lines[3].ends_with("much"));
        assert_eq!(lines.len(), 4);
    }
}
