//! One contact: who, what she took, which slips she got.

use super::{ITEMS, Tally};
use fastrand::Rng;
use serde_json::{Value, json};

/// A contact's draft and what it counts.
pub(super) fn served(random: &mut Rng) -> (Value, Tally) {
    let gender = pick(random, &["female", "female", "female", "female", "trans_woman", "male", "nonbinary", "skip"]);
    let age = pick(random, &["18_19", "20_24", "20_24", "25_29", "25_29", "30_49", "30_49", "50p", "unk"]);
    let seen = pick(
        random,
        &["first_ever", "first_this_year", "first_this_month", "again_this_month", "again_this_month", "unk"],
    );
    let mode = pick(random, &["one_to_one", "one_to_one", "one_to_one", "pair", "mobile_unit"]);
    let need = pick(random, &["enough", "enough", "enough", "not_enough", "none_left", "skip"]);
    let (lines, mut counts) = lines(random, true);
    count_person(&mut counts, gender, age, seen, mode, need);
    let mut draft = json!({
        "kind": "outreach_contact", "mode": mode, "setting": pick(random, &["street", "street", "highway", "flat", "bar_club"]),
        "gender": gender, "age_band": age, "seen_before": seen, "outcome": "served", "need_met": need,
        "edu": [pick(random, &["safer_sex", "prep", "rights", "sti_hiv"])],
    });
    if !lines.is_empty() {
        draft["lines"] = Value::Array(lines);
    }
    if random.u8(0..100) < 22 {
        let service = pick(random, &["hts", "sti", "gynae", "legal_advice", "shelter", "id_documents"]);
        let accept = pick(random, &["accepted", "accepted", "accepted", "declined", "info_only"]);
        draft["referrals"] = json!([{ "service": service, "accept": accept }]);
        match accept {
            "accepted" => counts.add(format!("M11/{service}"), 1),
            "info_only" => counts.add("M11_info", 1),
            _ => {}
        }
    }
    (draft, counts)
}

/// A passer-by with no time: goods are counted, a person is not.
pub(super) fn brief(random: &mut Rng) -> (Value, Tally) {
    let (lines, counts) = lines(random, false);
    let mut draft =
        json!({ "kind": "outreach_contact", "mode": "one_to_one", "setting": "street", "outcome": "brief" });
    if !lines.is_empty() {
        draft["lines"] = Value::Array(lines);
    }
    (draft, counts)
}

/// Somebody who looks under 18: the restricted form, in no indicator of persons.
pub(super) fn under_18(random: &mut Rng) -> (Value, Tally) {
    let qty = pick_number(random, &[3, 6]);
    let mut counts = Tally::none();
    counts.add("item/cond_ext", qty.into());
    counts.add("M11/child_services", 1);
    let draft = json!({
        "kind": "outreach_contact", "age_band": "u18", "outcome": "served",
        "lines": [{ "item": "cond_ext", "qty": qty }], "referrals": [{ "service": "child_services" }],
    });
    (draft, counts)
}

/// Says no, but is written down by hand: one of those who said no.
pub(super) fn declined_itemised() -> (Value, Tally) {
    (
        json!({ "kind": "outreach_contact", "mode": "one_to_one", "setting": "street", "outcome": "declined" }),
        Tally::none(),
    )
}

fn count_person(counts: &mut Tally, gender: &str, age: &str, seen: &str, mode: &str, need: &str) {
    counts.add("M01", 1);
    counts.add(format!("M01_mode/{mode}"), 1);
    let group = match gender {
        "female" | "male" => gender,
        "trans_woman" | "trans_man" => "transgender",
        _ => "other",
    };
    let band = match age {
        "18_19" => "15_19",
        "20_24" => "20_24",
        "unk" => "unk",
        _ => "25p",
    };
    let person = format!("{group}/{band}");
    if matches!(seen, "first_ever" | "first_this_year" | "first_this_month") {
        counts.add(format!("M03/{person}"), 1);
        counts.add("M03", 1);
    }
    if matches!(seen, "first_ever" | "first_this_year") {
        counts.add(format!("M04/{person}"), 1);
        counts.add("M04", 1);
    }
    counts.add("M05", i64::from(seen == "first_ever"));
    counts.add("enough", i64::from(need == "enough"));
    counts.add("need_known", i64::from(need != "skip"));
}

fn lines(random: &mut Rng, asks: bool) -> (Vec<Value>, Tally) {
    let mut counts = Tally::none();
    let mut lines = Vec::new();
    for (item, share, usual) in ITEMS {
        if random.u8(0..100) >= *share {
            continue;
        }
        let qty = pick_number(random, usual);
        let mut line = json!({ "item": item, "qty": qty });
        counts.add(format!("item/{item}"), qty.into());
        if asks && *item == "cond_ext" && random.u8(0..100) < 35 {
            let asked = qty + pick_number(random, &[0, 0, 10]);
            line["asked"] = json!(asked);
            counts.add("M24_qty", qty.into());
            counts.add("M24_asked", asked.into());
        }
        if *item == "hivst_oral" {
            let whom = pick(random, &["self", "self", "sex_partner"]);
            line["hivst_for"] = json!(whom);
            counts.add(format!("M20/{whom}"), qty.into());
        }
        lines.push(line);
    }
    (lines, counts)
}

pub(super) fn pick<'a>(random: &mut Rng, from: &[&'a str]) -> &'a str {
    from[random.usize(0..from.len())]
}

pub(super) fn pick_number(random: &mut Rng, from: &[u32]) -> u32 {
    from[random.usize(0..from.len())]
}
