//! The month of two phones, counted (domain.md 12), and what an order of arrival must not change.

#![allow(clippy::unwrap_used, reason = "a test stops where its drafts are wrong")]

mod phones;

use std::collections::BTreeMap;

use nightjar_desk::count::{Live, Opened};
use nightjar_desk::sheet::{MonthSheet, Target, report};
use nightjar_desk::stock::stock;
use nightjar_record::{Catalogue, Month};
use phones::{Phone, month_of_two_phones, vectors};
use proptest::prelude::*;
use serde_json::{Value, json};

fn june() -> Month {
    Month::parse("2026-06").unwrap()
}

fn sheet(records: Vec<Opened>, target: Target) -> MonthSheet {
    report(records, june(), &Catalogue::built_in(), target).unwrap()
}

fn internal(records: Vec<Opened>) -> Value {
    sheet(records, Target::Internal).to_json()
}

#[test]
fn the_month_of_two_phones_is_counted_exactly() {
    let file = vectors("sheet.json");
    let records = month_of_two_phones(&file);
    let counted = internal(records);
    for (indicator, expected) in file["expected"].as_object().unwrap() {
        assert_eq!(counted["indicators"][indicator], *expected, "{indicator}");
    }
    let ours: Vec<&String> = counted["indicators"].as_object().unwrap().keys().collect();
    let theirs: Vec<&String> = file["expected"].as_object().unwrap().keys().collect();
    assert_eq!(ours, theirs);
    assert_eq!(counted["stock"], file["stock"]);
    assert_eq!(counted["notes"], json!([]));
}

#[test]
fn every_envelope_of_the_month_is_there() {
    let file = vectors("sheet.json");
    let envelopes: u64 = file["envelopes"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(month_of_two_phones(&file).len() as u64, envelopes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rounds are cut and arrive as the network likes: the sheet is the same.
    #[test]
    fn the_order_of_arrival_changes_nothing(seed in any::<u64>()) {
        let records = month_of_two_phones(&vectors("sheet.json"));
        let expected = internal(records.clone());
        let mut shuffled = records;
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let other = usize::try_from(state >> 33).unwrap() % (at + 1);
            shuffled.swap(at, other);
        }
        for (arrival, opened) in (0_u64..).zip(&mut shuffled) {
            opened.arrival = arrival;
        }
        prop_assert_eq!(internal(shuffled), expected);
    }
}

#[test]
fn every_record_matters_to_the_sheet() {
    // the control of the test above: leave one counted record out, and the sheet is another
    let records = month_of_two_phones(&vectors("sheet.json"));
    let expected = internal(records.clone());
    let contact = records.iter().position(|opened| {
        opened.record.kind_name() == "outreach_contact"
            && records.iter().filter(|other| other.record_id == opened.record_id).count() == 1
    });
    let mut fewer = records;
    fewer.remove(contact.unwrap());
    assert_ne!(internal(fewer), expected);
}

fn contact() -> Value {
    json!({"kind": "outreach_contact", "mode": "one_to_one", "zone": "z01", "gender": "female", "age_band": "25_29",
        "seen_before": "first_ever", "outcome": "served", "lines": [{"item": "cond_ext", "qty": 10}]})
}

fn with(mut draft: Value, field: &str, value: Value) -> Value {
    draft[field] = value;
    draft
}

#[test]
fn the_highest_revision_counts_and_a_withdrawn_record_counts_zero() {
    let mut phone = Phone::start("w01", "2026-06-02");
    let first = phone.save(&contact());
    let second = phone.save(&contact());
    let m17 = |phone: &Phone| internal(phone.sent.clone())["indicators"]["M17"]["external"].clone();
    assert_eq!(m17(&phone), 20);
    phone.amend(first, &with(contact(), "lines", json!([{"item": "cond_ext", "qty": 3}])));
    assert_eq!(m17(&phone), 13);
    phone.withdraw(second, "duplicate");
    assert_eq!(m17(&phone), 3);
    assert_eq!(internal(phone.sent.clone())["indicators"]["M01"]["total"], 1);
}

#[test]
fn nothing_may_follow_a_withdrawal() {
    let mut phone = Phone::start("w01", "2026-06-02");
    let id = phone.save(&contact());
    phone.withdraw(id, "entered_wrong");
    let mut again = phone.sent[1].clone();
    (again.revision, again.arrival, again.device_order) = (2, 99, 99);
    phone.sent.push(again);
    let counted = internal(phone.sent);
    assert_eq!(counted["indicators"]["M01"]["total"], 0);
    assert_eq!(counted["notes"][0]["after_withdrawal"], 1);
}

#[test]
fn of_two_bodies_of_one_revision_the_one_opened_first_counts() {
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&contact());
    let other = phone.save(&with(contact(), "lines", json!([{"item": "cond_ext", "qty": 7}])));
    let id = phone.sent[1].record_id;
    phone.sent.iter_mut().filter(|opened| opened.record_id == other).for_each(|opened| opened.record_id = id);
    for (order, expected) in [([1, 2], 10), ([2, 1], 7)] {
        (phone.sent[1].arrival, phone.sent[2].arrival) = (order[0], order[1]);
        for reversed in [false, true] {
            let mut records = phone.sent.clone();
            if reversed {
                records.reverse();
            }
            let counted = internal(records);
            assert_eq!(counted["indicators"]["M17"]["external"], expected);
            assert_eq!(counted["notes"][0]["double_revisions"], 1);
        }
    }
}

#[test]
fn what_belongs_to_a_withdrawn_contact_counts_zero() {
    let mut phone = Phone::start("w01", "2026-06-02");
    let parent = phone.save(&contact());
    let line = json!({"kind": "commodity_distribution", "item": "pad", "qty": 4, "parent": parent.hex()});
    let referral = json!({"kind": "referral", "service": "sti", "parent": parent.hex()});
    phone.save(&line);
    phone.save(&referral);
    let before = internal(phone.sent.clone());
    assert_eq!((&before["indicators"]["M22"], &before["indicators"]["M11"]["total"]), (&json!(4), &json!(1)));
    phone.withdraw(parent, "client_withdrew");
    let after = internal(phone.sent);
    assert_eq!((&after["indicators"]["M22"], &after["indicators"]["M11"]["total"]), (&json!(0), &json!(0)));
    assert_eq!(after["stock"], json!({}));
}

#[test]
fn a_minor_is_in_no_count_of_persons_but_her_goods_are() {
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&json!({"kind": "outreach_contact", "age_band": "u18", "outcome": "served",
        "lines": [{"item": "cond_ext", "qty": 6}]}));
    let counted = internal(phone.sent);
    assert_eq!(counted["indicators"]["M01"]["total"], 0);
    assert_eq!(counted["indicators"]["M03"]["n"], 0);
    assert_eq!(counted["indicators"]["M17"]["external"], 6);
    assert_eq!(counted["stock"]["cond_ext"]["w01"], -6);
}

#[test]
fn the_example_of_the_document_comes_out() {
    // domain.md 12: 100 served, 40 + 15 + 20 + 20 + 5
    let mut phone = Phone::start("w01", "2026-06-02");
    let answers =
        [("first_ever", 40), ("first_this_year", 15), ("first_this_month", 20), ("again_this_month", 20), ("unk", 5)];
    for (answer, times) in answers {
        for _ in 0..times {
            phone.save(&with(contact(), "seen_before", json!(answer)));
        }
    }
    let counted = internal(phone.sent)["indicators"].clone();
    assert_eq!(counted["M01"]["total"], 100);
    assert_eq!(counted["M03"], json!({"n": 75, "high": 80, "shown_as_range": false}));
    assert_eq!((&counted["M04"], &counted["M05"]), (&json!(55), &json!(40)));
}

#[test]
fn a_month_of_many_unknown_answers_is_a_range() {
    let mut phone = Phone::start("w01", "2026-06-02");
    for answer in ["first_ever"; 8].into_iter().chain(["unk"; 3]) {
        phone.save(&with(contact(), "seen_before", json!(answer)));
    }
    let counted = internal(phone.sent.clone());
    assert_eq!(counted["indicators"]["M03"], json!({"n": 8, "high": 11, "shown_as_range": true}));
    assert_eq!(counted["notes"][0]["rule"], "V23");
    // three unknown answers are too few to go out, so the range's end is not shown
    let funder = sheet(phone.sent, Target::funder()).to_json();
    assert_eq!(funder["indicators"]["M03"]["high"], "·");
}

#[test]
fn the_desk_books_a_count_against_its_own_book() {
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&json!({"kind": "stock_movement", "type": "issue", "item": "pad", "qty": 100}));
    phone.save(&json!({"kind": "stock_movement", "type": "count_adjust", "item": "pad", "count": 95,
        "reason": "miscounted"}));
    // a line of the same bag from before the count, known to the desk alone: it arrives last
    let mut unknown = phone.sent[1].clone();
    let mut other = Phone::start("w01", "2026-06-01");
    other.save(&json!({"kind": "commodity_distribution", "item": "pad", "qty": 3, "channel": "hand"}));
    unknown.record = other.sent[1].record.clone();
    unknown.record_id = nightjar_wire::RecordId([9; 16]);
    unknown.arrival = 50;
    phone.sent.push(unknown);
    let booked = stock(&Live::of(phone.sent), june());
    let pads = &booked.items["pad"];
    assert_eq!(pads.holders(), &BTreeMap::from([("store".to_owned(), -100), ("w01".to_owned(), 95)]));
    assert_eq!((pads.received(), pads.handed_out(), pads.gone()), (0, 3, 2));
    let [recount] = booked.recounts.as_slice() else { panic!("one recount") };
    assert_eq!((recount.phone, recount.booked), (-5, -2));
}

#[test]
fn a_funder_sees_no_small_count_no_shift_and_no_stock() {
    let funder = sheet(month_of_two_phones(&vectors("sheet.json")), Target::funder());
    let text = funder.to_string();
    let json = funder.to_json();
    assert!(text.contains("not for release"));
    assert_eq!(json["warning"], "not for release");
    assert_eq!((&json["k"], &json["revision"], &json["pending"]), (&json!(5), &json!(0), &json!([])));
    assert!(json["method"].as_str().unwrap().starts_with("audit/1"));
    assert!(json["stock"].is_null() && json["indicators"]["Q38"].is_null());
    assert!(!text.contains("w01"));
    let protected = [
        "M01",
        "M02",
        "M03",
        "M04",
        "M05",
        "M07",
        "M11",
        "M03_by_gender_age",
        "M04_by_gender_age",
        "M07_by_gender_age",
    ];
    let mut marks = 0;
    for id in protected {
        each_figure(&json["indicators"][id], &mut |figure| match figure.as_u64() {
            Some(n) => assert!(n == 0 || n >= 5, "{id}: {n}"),
            None => marks += usize::from(figure == "·"),
        });
    }
    assert!(marks > 0);
    // 70 reached this year, 66 new this month: the 4 of May must not be the difference
    let (m04, m07) = (&json["indicators"]["M04"], &json["indicators"]["M07"]);
    assert!(m04 == "·" || m07 == "·");
    // four internal condoms went to too few people: only the sum of condoms goes out
    assert_eq!(json["indicators"]["M17"], json!({"external": "·", "internal": "·", "total": 1956}));
}

/// Each row, column and list adds up, so a single mark in one of them would give itself away.
#[test]
fn no_mark_of_a_funders_sheet_stands_alone() {
    let funder = sheet(month_of_two_phones(&vectors("sheet.json")), Target::funder()).to_json();
    let alone = |cells: &[&Value]| cells.iter().filter(|cell| **cell == "·").count() == 1;
    let indicators = &funder["indicators"];
    for (id, list) in [("M01", "by_mode"), ("M11", "by_service")] {
        let parts = indicators[id][list].as_object().unwrap().values();
        assert!(!alone(&parts.chain([&indicators[id]["total"]]).collect::<Vec<_>>()), "{id}");
    }
    let (genders, ages) =
        (["female", "male", "transgender", "other", "total"], ["15_19", "20_24", "25p", "unk", "total"]);
    for id in ["M03_by_gender_age", "M04_by_gender_age", "M07_by_gender_age"] {
        let grid = &indicators[id];
        assert_eq!(grid.as_object().unwrap().len(), 25);
        for gender in genders {
            assert!(!alone(&ages.map(|age| &grid[format!("{gender}/{age}")])), "{id} {gender}");
        }
        for age in ages {
            assert!(!alone(&genders.map(|gender| &grid[format!("{gender}/{age}")])), "{id} {age}");
        }
    }
    for id in ["M03", "M04", "M07"] {
        let total = if id == "M03" { &indicators[id]["n"] } else { &indicators[id] };
        assert_eq!(*total, indicators[format!("{id}_by_gender_age")]["total/total"]);
    }
}

fn each_figure(value: &Value, visit: &mut dyn FnMut(&Value)) {
    match value {
        Value::Object(map) => map.values().for_each(|value| each_figure(value, visit)),
        Value::Array(list) => list.iter().for_each(|value| each_figure(value, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => visit(value),
    }
}

#[test]
fn a_shift_is_done_zero_or_open() {
    let quality = |phone: &Phone| internal(phone.sent.clone())["indicators"]["Q38"].clone();
    let end = json!({"kind": "shift", "n_approached": 0});
    let mut phone = Phone::start("w01", "2026-06-02");
    assert_eq!((&quality(&phone)["open"], &quality(&phone)["done"]), (&json!(1), &json!(0)));
    phone.end_shift(&end);
    assert_eq!((&quality(&phone)["open"], &quality(&phone)["zero"]), (&json!(0), &json!(1)));
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&contact());
    phone.end_shift(&end);
    assert_eq!((&quality(&phone)["zero"], &quality(&phone)["done"]), (&json!(0), &json!(1)));
}

#[test]
fn a_day_of_another_month_counts_there_and_in_the_year() {
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&with(contact(), "day", json!("2026-05-20")));
    phone.save(&contact());
    let of = |month: &str, fiscal_start: u8| {
        let catalogue = Catalogue { fiscal_start, ..Catalogue::built_in() };
        let month = Month::parse(month).unwrap();
        let sheet = report(phone.sent.clone(), month, &catalogue, Target::Internal).unwrap().to_json();
        (
            sheet["indicators"]["M04"].clone(),
            sheet["indicators"]["M07"].clone(),
            sheet["stock"]["cond_ext"]["w01"].clone(),
        )
    };
    assert_eq!(of("2026-05", 1), (json!(1), json!(1), json!(-10)));
    assert_eq!(of("2026-06", 1), (json!(1), json!(2), json!(-20)));
    // a fiscal year that begins in June has not seen May
    assert_eq!(of("2026-06", 6), (json!(1), json!(1), json!(-20)));
}

#[test]
fn a_center_s_own_item_counts_as_what_it_rolls_up_to() {
    let mut phone = Phone::start("w01", "2026-06-02");
    phone.save(&contact());
    let mut catalogue = Catalogue::built_in();
    catalogue
        .items
        .iter_mut()
        .filter(|item| item.code == "cond_ext")
        .for_each(|item| item.rolls_up = "cond_int".into());
    let counted = report(phone.sent, june(), &catalogue, Target::Internal).unwrap().to_json();
    assert_eq!(counted["indicators"]["M17"], json!({"external": 0, "internal": 10}));
    assert_eq!(counted["stock"]["cond_ext"]["w01"], -10);
}

#[test]
fn in_the_first_month_of_a_year_month_and_year_hide_together() {
    // nothing came before January, so whatever the year shows the month says too
    let mut phone = Phone::start("w01", "2026-01-05");
    for (answer, times) in [("first_ever", 7), ("first_this_month", 3)] {
        for _ in 0..times {
            phone.save(&with(contact(), "seen_before", json!(answer)));
        }
    }
    let january = Month::parse("2026-01").unwrap();
    let sheet = report(phone.sent, january, &Catalogue::built_in(), Target::funder()).unwrap().to_json();
    let indicators = &sheet["indicators"];
    // 10 reached, 7 new: the 3 who came back must not be the difference
    assert_eq!(indicators["M03"]["n"], 10);
    assert_eq!((&indicators["M04"], &indicators["M07"]), (&json!("·"), &json!("·")));
}

#[test]
fn questions_of_the_desk_are_not_on_a_funder_s_sheet() {
    let mut phone = Phone::start("w01", "2026-06-02");
    let id = phone.save(&contact());
    phone.withdraw(id, "entered_wrong");
    let again = Opened { revision: 2, arrival: 99, device_order: 99, ..phone.sent[1].clone() };
    phone.sent.push(again);
    assert_eq!(internal(phone.sent.clone())["notes"][0]["note"], "questions");
    assert_eq!(sheet(phone.sent, Target::funder()).to_json()["notes"], json!([]));
}

#[test]
fn an_empty_month_is_a_sheet_of_zeros() {
    for target in [Target::Internal, Target::funder()] {
        let counted = sheet(Vec::new(), target).to_json();
        assert_eq!(counted["indicators"]["M01"]["total"], 0);
        assert_eq!(counted["held"], false);
    }
}
