//! The counting vectors, made by an implementation that knew only the document: bodies byte for byte, faults one by one.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use std::collections::BTreeMap;

use nightjar_record::{
    Call, Catalogue, Context, Day, Draft, OpenShift, Purpose, Reason, Record, Slip, Tally, Zone, check, prepare, read,
};
use serde_json::Value;

fn vectors(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/counting/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn catalogue(zones: &Value) -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    let zone = |code: &Value| Zone { code: code.as_str().unwrap().into(), region: "r1".into(), label: None };
    catalogue.zones = zones.as_array().unwrap().iter().map(zone).collect();
    catalogue
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|i| u8::from_str_radix(text.get(2 * i..2 * i + 2).unwrap(), 16).unwrap()).collect()
}

/// The 30 bits of which the phone would make this slip.
fn bits_of(slip: &str) -> u32 {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    slip.chars().take(6).fold(0, |bits, c| bits << 5 | u32::try_from(alphabet.find(c).unwrap()).unwrap())
}

#[test]
fn bodies_byte_for_byte() {
    let file = vectors("bodies.json");
    let catalogue = catalogue(&file["zones"]);
    let today = Day::parse(text(&file, "today")).unwrap();
    let id: [u8; 16] = unhex(text(&file, "shift")).try_into().unwrap();
    // the only count: the book says 10 more than was counted
    let book = |item: &str, holder: &str| if (item, holder) == ("cond_ext", "w01") { 130 } else { 0 };
    let mut newest: BTreeMap<String, Record> = BTreeMap::new();
    let mut shift: Option<Record> = None;
    let mut declined = 0;
    for case in file["cases"].as_array().unwrap() {
        let (name, call) = (text(case, "name"), text(case, "call"));
        let of = case["of"].as_str().unwrap_or(name).to_owned();
        let record = if call == "withdraw" {
            Record::withdrawal(newest[&of].kind(), Reason::of(text(case, "reason")).unwrap())
        } else {
            let mut draft = Draft::parse(&case["draft"].to_string()).unwrap();
            if let Some(parent) = case["set"]["parent"].as_str() {
                draft = draft.with("parent", parent);
            }
            let tally = Tally { taps: 0, itemised_declined: declined, live_records: 20 };
            let context = Context {
                worker: Some(text(&file, "worker")),
                shift: shift.as_ref().map(|record| OpenShift { id, record }),
                call: match call {
                    "amend" => Call::Amend(&newest[&of]),
                    "end_shift" => Call::EndShift { shift: &newest[&of], tally },
                    _ => Call::Save,
                },
                book: &book,
                ..Context::new(today, &catalogue)
            };
            let bits = case["set"]["referrals[0].slip"].as_str().map_or(0, bits_of);
            prepare(&draft, &context, &mut || bits).unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
        };
        assert_eq!(hex(&record.body()), text(case, "body"), "{name}");
        assert_eq!(record.body().len() as u64, case["bytes"].as_u64().unwrap(), "{name}");
        assert_eq!(record.purpose() as u64, case["purpose"].as_u64().unwrap(), "{name}");
        let purpose = record.purpose();
        assert!(read(&record.body(), purpose).as_ref() == Ok(&record), "{name}: read back");
        // amending a record with its own draft changes nothing
        if record.reason().is_none() && record.kind_name() != "shift" {
            let shift = shift.as_ref().map(|record| OpenShift { id, record });
            let context = Context { shift, call: Call::Amend(&record), book: &book, ..Context::new(today, &catalogue) };
            assert!(
                prepare(&Draft::of_record(&record), &context, &mut || 0).as_ref() == Ok(&record),
                "{name}: amended"
            );
        }
        // what the phone set, read by name
        for (field, value) in case["set"].as_object().into_iter().flatten() {
            match (field.as_str(), value) {
                ("day", day) => assert_eq!(record.day().map(Day::text).as_deref(), day.as_str(), "{name}"),
                ("shift", id) => assert_eq!(record.shift().map(|s| hex(&s)).as_deref(), id.as_str(), "{name}"),
                ("late" | "closed", _) => assert!(record.flag(field), "{name}"),
                ("worker" | "zone", code) => assert_eq!(record.code(field), code.as_str(), "{name}"),
                ("qty" | "n_declined" | "catalogue", n) => assert_eq!(record.int(field), n.as_i64(), "{name}"),
                _ => {}
            }
        }
        declined += u32::from(record.code("outcome") == Some("declined"));
        if call == "start_shift" {
            shift = Some(record.clone());
        }
        newest.insert(of, record);
    }
    assert_eq!(newest.len(), 26);
}

#[test]
fn every_fault_of_every_invalid_draft() {
    let file = vectors("invalid.json");
    let mut wrong = Vec::new();
    for case in file["cases"].as_array().unwrap() {
        let found: Vec<(String, String)> =
            faults_of(&file, case).into_iter().map(|fault| (fault.path, fault.rule)).collect();
        let expected: Vec<(String, String)> = serde_json::from_value(case["faults"].clone()).unwrap();
        if found != expected {
            wrong.push(format!("{}: {found:?}, not {expected:?}", case["n"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults_of(file: &Value, case: &Value) -> Vec<nightjar_record::Fault> {
    let mut catalogue = catalogue(&file["zones"]);
    let today = Day::parse(text(case, "today")).unwrap();
    if let Some(remote) = case["policy"]["remote_modes"].as_bool() {
        catalogue.policy.remote_modes = remote;
    }
    let start = Draft::parse(r#"{"kind":"shift","band":"night","zones":["z01"],"team":["w01"]}"#).unwrap();
    let empty = Context { worker: Some("w01"), ..Context::new(today, &catalogue) };
    let shift = prepare(&start, &empty, &mut || 0).unwrap();
    let book = |_: &str, _: &str| case["book"].as_i64().unwrap_or(0);
    let mut slips: Vec<String> = Vec::new();
    for draft in case["saved_before"].as_array().into_iter().flatten() {
        let context =
            Context { shift: Some(OpenShift { id: [7; 16], record: &shift }), ..Context::new(today, &catalogue) };
        let record = prepare(&Draft::parse(&draft.to_string()).unwrap(), &context, &mut || 0).unwrap();
        slips.extend(record.rows("referrals").iter().filter_map(|r| r.code("slip").map(str::to_owned)));
    }
    let slip_day = |slip: &str| slips.iter().any(|known| known == slip).then_some(today);
    let starts = case["draft"]["kind"] == "shift" && case["of_end_shift"] != true;
    let tally =
        Tally { taps: u32::try_from(case["taps_and_itemised"].as_u64().unwrap_or(0)).unwrap(), ..Tally::default() };
    let context = Context {
        shift: (!starts).then_some(OpenShift { id: [7; 16], record: &shift }),
        worker: Some("w01"),
        call: if case["of_end_shift"] == true { Call::EndShift { shift: &shift, tally } } else { Call::Save },
        book: &book,
        slip_day: &slip_day,
        ..Context::new(today, &catalogue)
    };
    let draft = Draft::parse(&case["draft"].to_string()).unwrap();
    check(&draft, &context)
}

/// The month of two phones: every draft that a phone entered is a record, and reads back.
#[test]
fn every_draft_of_the_month_is_a_record() {
    let file = vectors("sheet.json");
    let catalogue = Catalogue::built_in();
    let mut shifts: BTreeMap<String, (u64, Record)> = BTreeMap::new();
    let mut records: BTreeMap<(String, u64), Record> = BTreeMap::new();
    let mut sealed: BTreeMap<String, u64> = BTreeMap::new();
    for line in file["lines"].as_array().unwrap() {
        let (at, op) = (text(line, "at").to_owned(), text(line, "op"));
        let key = (at.clone(), line["ref"].as_u64().unwrap_or(0));
        if op == "decline" {
            continue;
        }
        *sealed.entry(at.clone()).or_default() += 1;
        if op == "withdraw" {
            let record = Record::withdrawal(records[&key].kind(), Reason::of(text(line, "reason")).unwrap());
            assert!(read(&record.body(), Purpose::Withdrawal).is_ok());
            continue;
        }
        let draft = Draft::parse(&line["draft"].to_string()).unwrap();
        let draft = match line["parent_ref"].as_u64() {
            Some(parent) => draft.with("parent", format!("{parent:032x}")),
            None => draft,
        };
        let shift = shifts.get(&at).filter(|_| op != "shift_start");
        let context = Context {
            worker: Some(&at),
            shift: shift.map(|(id, record)| OpenShift { id: id128(*id), record }),
            call: match (op, shift) {
                ("amend", _) => Call::Amend(&records[&key]),
                ("shift_end", Some((_, shift))) => Call::EndShift { shift, tally: Tally::default() },
                _ => Call::Save,
            },
            ..Context::new(Day::parse(text(line, "today")).unwrap(), &catalogue)
        };
        let record = prepare(&draft, &context, &mut || 0).unwrap_or_else(|faults| panic!("{line}: {faults:?}"));
        assert!(read(&record.body(), Purpose::Record).as_ref() == Ok(&record));
        if op == "shift_start" {
            shifts.insert(at, (key.1, record.clone()));
        }
        records.insert(key, record);
    }
    for (at, count) in sealed {
        assert_eq!(Some(count), file["envelopes"][&at].as_u64(), "{at}");
    }
}

fn id128(n: u64) -> [u8; 16] {
    u128::from(n).to_be_bytes()
}

#[test]
fn a_made_slip_has_its_bits() {
    assert_eq!(Slip::make(bits_of("GTKNH6F")).text(), "GTKNH6F");
}
