//! The month sheet held against the generator's own tally, line by line.

use crate::plan::Tally;
use crate::process::Failure;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One line: what the sheet says and what was really so.
pub struct Row {
    name: String,
    sheet: i64,
    truth: i64,
}

impl Row {
    /// Whether both are the same.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.sheet == self.truth
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.agrees() { "=" } else { "DIFFERS FROM" };
        write!(f, "{:<44} {:>6} {sign} {:>6}", self.name, self.sheet, self.truth)
    }
}

/// Lines with one number each: name, where it lies in the sheet, its name in the tally.
const SINGLE: &[(&str, &str, &str)] = &[
    ("M01 contacts served", "M01/total", "M01"),
    ("M02 said no", "M02", "M02"),
    ("M03 individuals reached", "M03/n", "M03"),
    ("M04 new this year", "M04", "M04"),
    ("M05 new ever", "M05", "M05"),
    ("M07 reached, year to date", "M07", "M04"),
    ("M11 referrals, information only", "M11/info_only", "M11_info"),
    ("M17 condoms, external", "M17/external", "item/cond_ext"),
    ("M17 condoms, internal", "M17/internal", "item/cond_int"),
    ("M18 lubricants", "M18", "item/lube_water"),
    ("M19 needles and syringes out", "M19/out", "item/syr_1ml"),
    ("M20 self-test kits", "M20/total", "item/hivst_oral"),
    ("M22 pads and tampons", "M22", "item/pad"),
    ("M24 condoms given where asked for", "M24/qty", "M24_qty"),
    ("M24 condoms asked for", "M24/asked", "M24_asked"),
    ("M24 had enough", "M24/enough/n", "enough"),
    ("M24 of those who said", "M24/enough/of", "need_known"),
    ("Q38 shifts done", "Q38/done", "shifts_done"),
    ("Q38 shifts never closed", "Q38/open", "shifts_open"),
];

/// Groups of numbers: name, where the group lies in the sheet, the prefix of their names in the tally.
const GROUPS: &[(&str, &str, &str)] = &[
    ("M01 by mode", "M01/by_mode", "M01_mode/"),
    ("M03", "M03_by_gender_age", "M03/"),
    ("M04", "M04_by_gender_age", "M04/"),
    ("M11 by service", "M11/by_service", "M11/"),
    ("M20 for", "M20/by_for", "M20/"),
];

/// Compares everything the tally knows.
///
/// # Errors
/// When the sheet has no indicators at all.
pub fn rows(sheet: &Value, tally: &Tally) -> Result<Vec<Row>, Failure> {
    let indicators = sheet.get("indicators").ok_or("the sheet has no indicators")?;
    let at = |place: &str| indicators.pointer(&format!("/{place}")).and_then(Value::as_i64).unwrap_or(0);
    let mut rows: Vec<Row> = SINGLE
        .iter()
        .map(|(name, place, sum)| Row { name: (*name).to_owned(), sheet: at(place), truth: tally.get(sum) })
        .collect();
    let referrals = tally.below("M11/").values().sum();
    rows.push(Row { name: "M11 referrals issued".to_owned(), sheet: at("M11/total"), truth: referrals });
    for (name, place, prefix) in GROUPS {
        let sheet = numbers(indicators.pointer(&format!("/{place}")));
        let truth = tally.below(prefix);
        let names: BTreeSet<&String> = sheet.keys().chain(truth.keys()).collect();
        for part in names {
            let n = |from: &BTreeMap<String, i64>| from.get(part).copied().unwrap_or(0);
            rows.push(Row { name: format!("{name} {part}"), sheet: n(&sheet), truth: n(&truth) });
        }
    }
    rows.extend(stock(sheet, tally));
    Ok(rows)
}

/// Stock by item: received = store + bags + handed out + gone, each against the tally where the tally knows it.
fn stock(sheet: &Value, tally: &Tally) -> Vec<Row> {
    let mut rows = Vec::new();
    let Some(Value::Object(items)) = sheet.get("stock") else { return rows };
    for (item, balance) in items {
        let n = |name: &str| balance[name].as_i64().unwrap_or(0);
        let totals = ["received", "handed_out", "gone"];
        let held: i64 =
            numbers(Some(balance)).iter().filter(|(name, _)| !totals.contains(&name.as_str())).map(|(_, n)| n).sum();
        let handed_out = tally.get(&format!("item/{item}"));
        let sums = [("received", n("received")), ("handed out", n("handed_out")), ("lost", n("gone"))];
        let truths = [tally.get(&format!("received/{item}")), handed_out, tally.get(&format!("gone/{item}"))];
        for ((name, sheet), truth) in sums.into_iter().zip(truths) {
            rows.push(Row { name: format!("stock {item}, {name}"), sheet, truth });
        }
        let left = truths[0] - truths[1] - truths[2];
        rows.push(Row { name: format!("stock {item}, store and bags"), sheet: held, truth: left });
    }
    rows
}

fn numbers(group: Option<&Value>) -> BTreeMap<String, i64> {
    let Some(Value::Object(map)) = group else { return BTreeMap::new() };
    map.iter().filter_map(|(name, n)| Some((name.clone(), n.as_i64().filter(|n| *n != 0)?))).collect()
}
