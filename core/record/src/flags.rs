//! What is worth a look but refuses nothing: soft warnings on the phone, flags at the desk.
#![allow(clippy::wildcard_enum_match_arm, reason = "the other types are judged by the reader")]

use crate::slip::Slip;
use crate::{Catalogue, Day, Fault, Record, Type, View};

/// Returns soft warnings of a record that is about to be saved: quantities above `warn_at` (11.2.qty), the double tap
/// prompt (V25, empty path) and, after a confiscation (11.8.type), the offer to open an incident. Never a refusal.
///
/// `earlier` are the live records of the same shift.
#[must_use]
pub fn notices<'r>(
    record: &Record,
    earlier: impl IntoIterator<Item = &'r Record>,
    catalogue: &Catalogue,
) -> Vec<Fault> {
    let mut notices = Vec::new();
    if earlier.into_iter().any(|other| double_tap(record, other)) {
        notices.push(Fault::new("", "V25", "possibly the same contact twice"));
    }
    let mut large = |line: View<'_>, path: String| {
        let warn_at = line.code("item").and_then(|i| catalogue.item(i)).and_then(|i| i.warn_at);
        if warn_at.zip(line.uint("qty")).is_some_and(|(most, qty)| qty > u64::from(most)) {
            notices.push(Fault::new(path, "11.2.qty", "unusually many"));
        }
    };
    match record.kind_name() {
        "commodity_distribution" => large(record.view(), "qty".to_owned()),
        "outreach_contact" => {
            for (index, line) in record.rows("lines").into_iter().enumerate() {
                large(line, format!("lines[{index}].qty"));
            }
        }
        "stock_movement" if record.code("type") == Some("confiscated") => {
            notices.push(Fault::new("type", "11.8.type", "an incident can be recorded too"));
        }
        _ => {}
    }
    notices
}

/// V25: two contacts of one shift with the same mode, gender, age, seen_before, topics (as a set) and lines.
#[must_use]
pub fn double_tap(a: &Record, b: &Record) -> bool {
    let contact = |r: &Record| r.kind_name() == "outreach_contact" && r.reason().is_none();
    let topics = |r: &Record| {
        let mut edu: Vec<String> = r.codes("edu").into_iter().map(str::to_owned).collect();
        edu.sort_unstable();
        edu
    };
    contact(a)
        && contact(b)
        && a.shift().is_some()
        && a.shift() == b.shift()
        && ["mode", "gender", "age_band", "seen_before"].iter().all(|field| a.code(field) == b.code(field))
        && topics(a) == topics(b)
        && a.view().value("lines") == b.view().value("lines")
}

/// Returns what the desk flags in a record it opened: it never drops one for it (domain.md 11.16).
///
/// `arrived` is the day the record came in. Flagged are a day after it (V01), zones (V18), items and services that the
/// catalogue does not have, slips whose check character does not fit (V09), values outside their range, and required
/// fields that are absent. V11 and V25 need other records and are the caller's.
#[must_use]
pub fn flags(record: &Record, catalogue: &Catalogue, arrived: Day) -> Vec<Fault> {
    let mut flags = Vec::new();
    if record.reason().is_some() {
        return flags;
    }
    if record.day().is_some_and(|day| day > arrived) {
        flags.push(Fault::new("day", "V01", "after the day of arrival: a wrong clock"));
    }
    look(record.view(), "", catalogue, &mut flags);
    flags.sort_by(|a, b| a.path.cmp(&b.path));
    flags
}

fn look(view: View<'_>, prefix: &str, catalogue: &Catalogue, flags: &mut Vec<Fault>) {
    let table = view.table();
    for field in table.fields {
        let path = format!("{prefix}{}", field.name);
        let mut flag = |path: String, rule: Option<&str>, hint: &str| {
            let rule = rule.map_or_else(|| field.rule_id(table.section), str::to_owned);
            flags.push(Fault::new(path, rule, hint));
        };
        if !view.has(field.name) {
            if field.need == crate::Need::Required {
                flag(path, None, "absent");
            }
            continue;
        }
        match field.ty {
            Type::Zone if !view.code(field.name).is_some_and(|z| catalogue.has_zone(z)) => {
                flag(path, Some("V18"), "not in the catalogue");
            }
            Type::Zones(_) => {
                for (index, _) in view.codes(field.name).iter().enumerate().filter(|(_, z)| !catalogue.has_zone(z)) {
                    flag(format!("{path}[{index}]"), Some("V18"), "not in the catalogue");
                }
            }
            Type::Item if view.code(field.name).is_none_or(|i| catalogue.item(i).is_none()) => {
                flag(path, None, "not in the catalogue");
            }
            Type::Service if !view.code(field.name).is_some_and(|s| catalogue.has_service(s)) => {
                flag(path, None, "not in the catalogue");
            }
            Type::Slip if view.code(field.name).is_none_or(|s| Slip::parse(s).is_err()) => {
                flag(path, Some("V09"), "the check character does not fit");
            }
            Type::Uint(least, most) if !view.uint(field.name).is_some_and(|n| in_range(n, least, most)) => {
                flag(path, None, "out of range");
            }
            Type::Signed(least, most)
                if view.code("type") != Some("count_adjust")
                    && !view.uint(field.name).is_some_and(|n| in_range(n, least, most)) =>
            {
                flag(path, None, "out of range");
            }
            Type::Codes(_, most) if view.codes(field.name).len() > most => flag(path, None, "too many"),
            Type::Rows(_, most) => {
                let rows = view.rows(field.name);
                if rows.len() > most {
                    flag(path, None, "too many");
                }
                for (index, row) in rows.into_iter().enumerate() {
                    look(row, &format!("{prefix}{}[{index}].", field.name), catalogue, flags);
                }
            }
            _ => {}
        }
    }
}

fn in_range(n: u64, least: u32, most: u32) -> bool {
    (u64::from(least)..=u64::from(most)).contains(&n)
}
