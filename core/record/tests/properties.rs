//! What holds for every draft: bodies come back, defaults are not written, nothing panics.
#![allow(clippy::unwrap_used, clippy::wildcard_enum_match_arm, reason = "a test stops where it is")]

use nightjar_record::{
    Call, Catalogue, Context, Day, Draft, Fallback, Fault, Field, Json, OpenShift, Purpose, Record, Registry, Table,
    Type, View, built_in_items, built_in_services, check, flags, moves, prepare, read,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const TODAY: Day = Day(2347);

fn in_shift<T>(call: Call<'_>, run: impl FnOnce(&Context<'_>) -> T) -> T {
    let catalogue = Catalogue::built_in();
    let start = Draft::parse(r#"{"kind":"shift","band":"night","zones":["z02"],"team":["w01"]}"#).unwrap();
    let empty = Context { worker: Some("w01"), ..Context::new(TODAY, &catalogue) };
    let shift = prepare(&start, &empty, &mut || 0).unwrap();
    run(&Context { shift: Some(OpenShift { id: [7; 16], record: &shift }), call, ..empty })
}

fn save(draft: &Draft) -> Result<Record, Vec<Fault>> {
    let mut bits = 0;
    in_shift(Call::Save, |context| {
        prepare(draft, context, &mut || {
            bits += 1;
            bits
        })
    })
}

fn maybe(name: &'static str, values: impl Strategy<Value = Json>) -> impl Strategy<Value = Vec<(&'static str, Json)>> {
    prop_oneof![Just(Vec::new()), values.prop_map(move |value| vec![(name, value)])]
}

fn codes(kind: &str, field: &str) -> Vec<&'static str> {
    let kind = Registry::built_in().named(kind).unwrap();
    match kind.field(field).unwrap().ty {
        Type::Code(list) | Type::Codes(list, _) => list.codes.to_vec(),
        _ => panic!("{field} has no codes"),
    }
}

fn code(kind: &'static str, field: &'static str) -> impl Strategy<Value = Json> {
    select(codes(kind, field)).prop_map(Json::from)
}

fn object(fields: Vec<Vec<(&'static str, Json)>>) -> Json {
    Json::Object(fields.into_iter().flatten().map(|(name, json)| (name.to_owned(), json)).collect())
}

fn line() -> impl Strategy<Value = Json> {
    let kind = "commodity_distribution";
    (
        select(built_in_items().collect::<Vec<_>>()),
        1..=5000_u32,
        maybe("asked", (0..=65_535_u32).prop_map(Json::from)),
        maybe("channel", code(kind, "channel")),
        maybe("for_others", any::<bool>().prop_map(Json::from)),
        maybe("price", code(kind, "price")),
        maybe("holder", select(vec!["store", "w01", "w02"]).prop_map(Json::from)),
        code(kind, "hivst_for"),
    )
        .prop_map(|(item, qty, asked, channel, others, price, holder, hivst_for)| {
            let test = if item.starts_with("hivst_") { vec![("hivst_for", hivst_for)] } else { Vec::new() };
            let known = vec![("item", Json::from(item)), ("qty", Json::from(qty))];
            object(vec![known, asked, channel, others, price, holder, test])
        })
}

fn referral() -> impl Strategy<Value = Json> {
    let kind = "referral";
    (
        select(built_in_services().to_vec()),
        maybe("provider", select(vec!["any", "clinic_a"]).prop_map(Json::from)),
        maybe("urgent", code(kind, "urgent")),
        maybe("accept", code(kind, "accept")),
        maybe("accompany", code(kind, "accompany")),
        maybe("valid_days", (1..=255_u32).prop_map(Json::from)),
    )
        .prop_map(|(service, provider, urgent, accept, accompany, valid_days)| {
            object(vec![vec![("service", Json::from(service))], provider, urgent, accept, accompany, valid_days])
        })
}

fn list(codes: Vec<&'static str>, most: usize) -> impl Strategy<Value = Json> {
    subsequence(codes, 0..=most).prop_shuffle().prop_map(|l| Json::List(l.into_iter().map(Json::from).collect()))
}

fn contact() -> impl Strategy<Value = String> {
    let kind = "outreach_contact";
    let support: Vec<&str> = codes(kind, "support").into_iter().filter(|c| *c != "none").collect();
    let adults: Vec<&str> = codes(kind, "age_band").into_iter().filter(|c| *c != "u18").collect();
    let days = select(vec!["2026-06-05", "2026-06-04", "2026-06-01"]).prop_map(Json::from);
    let who = (
        maybe("setting", code(kind, "setting")),
        maybe("zone", select(vec!["z01", "z02"]).prop_map(Json::from)),
        maybe("gender", code(kind, "gender")),
        maybe("age_band", select(adults).prop_map(Json::from)),
        maybe("elsewhere", code(kind, "elsewhere")),
        maybe("need_met", code(kind, "need_met")),
        maybe("package_before", code(kind, "package_before")),
        maybe("day", days),
    );
    let what = (
        code(kind, "mode"),
        code(kind, "seen_before"),
        select(vec!["served", "brief"]),
        maybe("edu", list(codes(kind, "edu"), 8)),
        maybe("support", list(support, 5)),
        maybe("lines", vec(line(), 0..6).prop_map(Json::from)),
        maybe("referrals", vec(referral(), 0..=3).prop_map(Json::from)),
    );
    (who, what).prop_map(move |((a, b, c, d, e, f, g, h), (mode, seen, outcome, edu, support, lines, referrals))| {
        let known = vec![
            ("kind", Json::from("outreach_contact")),
            ("mode", mode),
            ("seen_before", seen),
            ("outcome", Json::from(outcome)),
        ];
        object(vec![known, a, b, c, d, e, f, g, h, edu, support, lines, referrals]).to_string()
    })
}

/// Any JSON, often with names and codes that the tables know, so that it gets past the first rule.
fn any_json() -> impl Strategy<Value = Json> {
    let mut words =
        vec!["kind", "", "none", "x_y", "w01", "store", "K7M2Q97", "2026-06-05", "2027-01", "é\u{0}\"[0].qty"];
    for kind in Registry::built_in().kinds() {
        words.push(kind.name);
        for field in kind.table.fields {
            words.push(field.name);
            if let Type::Code(list) | Type::Codes(list, _) = field.ty {
                words.extend(list.codes);
            }
        }
    }
    let word = select(words);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::Int),
        (-2..6000_i64).prop_map(Json::Int),
        word.clone().prop_map(Json::from),
        ".{0,20}".prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 60, 12, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..14).prop_map(Json::List),
            vec((word.clone(), inner), 0..14).prop_map(|fields| {
                let mut object: Vec<(String, Json)> = Vec::new();
                for (name, json) in fields {
                    if !object.iter().any(|(known, _)| known == name) {
                        object.push((name.to_owned(), json));
                    }
                }
                Json::Object(object)
            }),
        ]
    })
}

/// Returns the first written field that equals its default, or is false; bodies have none (11.0a).
fn written_default(view: View<'_>, table: &'static Table) -> Option<&'static str> {
    let written = table.fields.iter().filter(|field| view.has(field.name));
    let default = |field: &&Field| match field.default {
        Fallback::Code(code) => view.code(field.name) == Some(code),
        Fallback::Number(n) => view.uint(field.name) == Some(u64::from(n)),
        Fallback::By(by, _) => view.code(field.name) == by(view),
        Fallback::None => matches!(field.ty, Type::Flag) && !view.flag(field.name),
    };
    let in_rows = |field: &Field| match field.ty {
        Type::Rows(table, _) => view.rows(field.name).into_iter().find_map(|row| written_default(row, table)),
        _ => None,
    };
    written.clone().find(default).map(|field| field.name).or_else(|| written.into_iter().find_map(in_rows))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_contact_comes_back(text in contact()) {
        let draft = Draft::parse(&text).unwrap();
        match save(&draft) {
            Ok(record) => {
                let body = record.body();
                prop_assert!(body.len() <= 730);
                let back = read(&body, Purpose::Record).unwrap();
                prop_assert!(back == record && back.body() == body);
                prop_assert_eq!(written_default(record.view(), record.kind().table), None);
                // amending it with its own draft changes nothing
                let again = in_shift(Call::Amend(&record), |c| prepare(&Draft::of_record(&record), c, &mut || 0));
                prop_assert!(again.as_ref() == Ok(&record), "{:?}", again);
                prop_assert!(flags(&record, &Catalogue::built_in(), TODAY).is_empty());
                let goods = moves(&record, &Catalogue::built_in());
                prop_assert!(goods.len() <= record.rows("lines").len());
            }
            Err(faults) => {
                // the only thing that can be wrong with it is its length
                prop_assert!(faults.iter().all(|f| f.rule == "11.0.size"), "{:?}", faults);
            }
        }
    }

    #[test]
    fn any_json_is_judged(json in any_json(), kind in select(vec!["outreach_contact", "commodity_distribution", "referral", "referral_outcome", "stock_movement", "shift"])) {
        let mut draft = Draft::parse(&json.to_string()).unwrap_or_else(|_| Draft::new(kind));
        draft.set("kind", Json::from(kind));
        let faults = in_shift(Call::Save, |context| check(&draft, context));
        prop_assert!(faults.is_sorted_by(|a, b| a.path < b.path), "one fault a path, in order");
        prop_assert_eq!(faults.is_empty(), save(&draft).is_ok());
    }

    #[test]
    fn any_text_is_a_draft_or_an_error(text in "[\\PC\\[\\]{}:,\"]{0,80}") {
        let _ = Draft::parse(&text);
    }

    #[test]
    fn any_bytes_are_read_or_refused(mut bytes in vec(any::<u8>(), 0..80), kind in 1_u8..13, flip in any::<prop::sample::Index>()) {
        let _ = read(&bytes, Purpose::Record);
        bytes.splice(0..0, [0xa3, 0x00, kind]);
        for purpose in [Purpose::Record, Purpose::Withdrawal] {
            if let Ok(record) = read(&bytes, purpose) {
                let _ = (record.to_json(), flags(&record, &Catalogue::built_in(), TODAY), record.view().rows("lines").len());
                let _ = moves(&record, &Catalogue::built_in());
            }
        }
        let at = flip.index(bytes.len());
        bytes[at] ^= 1;
        let _ = read(&bytes, Purpose::Record);
    }

    #[test]
    fn one_changed_byte_of_a_body_never_panics(text in contact(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        if let Ok(record) = save(&Draft::parse(&text).unwrap()) {
            let mut body = record.body();
            let at = at.index(body.len());
            body[at] = byte;
            if let Ok(other) = read(&body, Purpose::Record) {
                let _ = (other.to_json(), other.body(), moves(&other, &Catalogue::built_in()));
            }
        }
    }
}

/// domain.md 11.0a: 12 lines, 3 referrals and 8 topics fit a body, whatever their defaults.
#[test]
fn twelve_lines_three_referrals_and_eight_topics_fit() {
    let items: Vec<&str> = built_in_items().collect();
    for plain in [true, false] {
        let lines: Vec<String> = items
            .iter()
            .take(12)
            .map(|item| {
                let more = if plain { "" } else { r#","asked":5000,"for_others":true,"channel":"post""# };
                format!(r#"{{"item":"{item}","qty":5000{more}}}"#)
            })
            .collect();
        let referral = r#"{"service":"violence_support","provider":"clinic_a","accompany":"offered_yes"}"#;
        let draft = format!(
            r#"{{"kind":"outreach_contact","mode":"pair","setting":"street","gender":"male","age_band":"50p","outcome":"served",
            "seen_before":"unk","edu":["safer_sex","negotiation","condom_demo","sti_hiv","prep","pep","hivst","other"],
            "need_met":"skip","lines":[{}],"referrals":[{referral},{referral},{referral}]}}"#,
            lines.join(",")
        );
        let record = save(&Draft::parse(&draft).unwrap()).unwrap();
        assert!((300..=546).contains(&record.body().len()), "{}", record.body().len());
    }
}
