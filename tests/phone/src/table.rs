//! Small tables for people.

use serde_json::Value;

/// Fields that every record of a shift has alike, or that its heading says.
const ALIKE: [&str; 5] = ["kind", "day", "shift", "worker", "catalogue"];

/// Numbers under each other, and what each counts.
pub(crate) fn numbers(rows: &[(String, String)]) -> String {
    lines(rows.iter().map(|(n, what)| format!("{n:>8}  {what}")))
}

/// Facts under each other.
pub(crate) fn facts(rows: &[(&str, String)]) -> String {
    let width = rows.iter().map(|(what, _)| what.chars().count()).max().unwrap_or(0);
    lines(rows.iter().map(|(what, value)| format!("{what:<width$}  {value}")))
}

/// A number with its noun.
pub(crate) fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// A record's own fields: what is one value in one line, each row of a list in a line of its own.
pub(crate) fn record(record: &Value) -> String {
    let Value::Object(fields) = record else { return String::new() };
    let own = || fields.iter().filter(|(name, _)| !ALIKE.contains(&name.as_str()));
    let single: Vec<String> = own().filter_map(|(name, value)| Some(format!("{name} {}", short(value)?))).collect();
    let mut out = Vec::new();
    if !single.is_empty() {
        out.push(format!("    {}", single.join(", ")));
    }
    for (name, value) in own() {
        if let Value::Array(rows) = value {
            out.extend(rows.iter().filter_map(|row| Some(format!("    {name}: {}", object(row)?))));
        }
    }
    out.join("\n")
}

fn object(value: &Value) -> Option<String> {
    let Value::Object(fields) = value else { return None };
    let shown = fields.iter().filter_map(|(name, value)| Some(format!("{name} {}", short(value)?)));
    Some(shown.collect::<Vec<_>>().join(", "))
}

/// A value that fits a line; `None` for rows and objects.
fn short(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some("-".to_owned()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(n) => Some(n.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(list) if list.iter().all(Value::is_string) => {
            Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("/"))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}

fn lines(rows: impl Iterator<Item = String>) -> String {
    rows.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_record_reads_as_words_and_its_rows_as_lines() {
        let contact = json!({
            "kind": "outreach_contact", "mode": "pair", "edu": ["rights", "prep"], "late": true,
            "lines": [{ "item": "cond_ext", "qty": 20 }, { "item": "lube_water", "qty": 3 }],
            "day": "2026-11-20", "worker": "w01",
        });
        assert_eq!(
            record(&contact),
            "    mode pair, edu rights/prep, late yes\n    lines: item cond_ext, qty 20\n    lines: item lube_water, qty 3"
        );
        assert_eq!(record(&json!({ "kind": "shift" })), "");
    }

    #[test]
    fn columns_stand_under_each_other() {
        assert_eq!(facts(&[("a", "1".into()), ("longer", "no".into())]), "a       1\nlonger  no");
        assert_eq!(numbers(&[("7".into(), "slips".into())]), "       7  slips");
        assert_eq!(
            (counted(1, "entry", "entries"), counted(0, "entry", "entries")),
            ("1 entry".into(), "0 entries".into())
        );
    }
}
