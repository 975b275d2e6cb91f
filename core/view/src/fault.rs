//! Faults of a draft as marks with one short sentence each (domain.md 11.16).

use crate::FaultMark;
use nightjar::Fault;
use nightjar_record::{Field, Need, Registry, Table, Type};
use nightjar_words::{Arg, Key, Words};

/// Writes every fault of a draft in words.
pub(crate) fn marks(faults: &[Fault], words: &Words) -> Vec<FaultMark> {
    let mark =
        |fault: &Fault| FaultMark { path: fault.path.clone(), rule: fault.rule.clone(), text: text(fault, words) };
    faults.iter().map(mark).collect()
}

/// Fields of the tables that some records must not have: beside what else they say, or at all.
const OUT_OF_PLACE: &[&str] = &[
    "11.1.token",
    "11.2.parent",
    "11.2.region",
    "11.3.parent",
    "11.3.exposure_band",
    "11.4.denial",
    "11.8.source",
    "11.8.counter",
    "11.8.batch",
    "11.8.expiry",
    "11.9.sharps_litres",
];

/// The sentence of a rule: of its id where the id says enough, else of what the rule's field holds.
fn text(fault: &Fault, words: &Words) -> String {
    let plain = |key: Key| words.text(key, &[]);
    match fault.rule.as_str() {
        "V01" => plain(Key::FaultDay),
        "V02" => plain(Key::FaultDaysAgo),
        "V06" => plain(Key::FaultDeclined),
        "V07" => plain(Key::FaultInjecting),
        "V08" => plain(Key::FaultSelftest),
        "V09" | "11.3.slip" | "11.4.slip" => plain(Key::FaultCode),
        "V10" => plain(Key::FaultMissing),
        "V11" => plain(Key::FaultEarlier),
        "V15" => plain(Key::FaultU18),
        "V16" => plain(Key::FaultPlace),
        "V18" => plain(Key::FaultZone),
        "V25" => plain(Key::SameBefore),
        "11.0.size" => plain(Key::CTooBig),
        "11.2.qty" => plain(Key::FaultLarge),
        "11.8.reason" => plain(Key::BWhy),
        "11.9.n_declined" => plain(Key::FaultUnlike),
        rule if OUT_OF_PLACE.contains(&rule) => plain(Key::FaultPlace),
        _ if fault.hint == "required" => plain(Key::FaultMissing),
        // One of a list: the list as a whole has room for it.
        _ if fault.path.ends_with(']') => plain(Key::FaultUnlike),
        rule => field(rule).map_or_else(|| plain(Key::FaultUnlike), |field| of_field(field, words)),
    }
}

/// What a field holds: its bounds, how many, or that it has to be there.
fn of_field(field: &Field, words: &Words) -> String {
    let number = |n: u32| Arg::Number(u64::from(n));
    let range = |least, most| words.text(Key::FaultRange, &[("least", number(least)), ("most", number(most))]);
    let many = |most: usize| words.text(Key::FaultMany, &[("n", number(u32::try_from(most).unwrap_or(u32::MAX)))]);
    match field.ty {
        Type::Uint(least, most) | Type::Signed(least, most) => range(least, most),
        Type::Codes(_, most) | Type::Languages(most) | Type::Rows(_, most) => many(most),
        Type::Zones(most) | Type::Workers(most) => many(most),
        _ if field.need == Need::Optional => words.text(Key::FaultUnlike, &[]),
        _ => words.text(Key::FaultMissing, &[]),
    }
}

/// The field whose wrong value breaks a rule.
fn field(rule: &str) -> Option<&'static Field> {
    fn of(table: &'static Table, rule: &str) -> Option<&'static Field> {
        table.fields.iter().find(|field| field.rule_id(table.section) == rule)
    }
    Registry::built_in().kinds().find_map(|kind| {
        let rows = kind.table.fields.iter().filter_map(|field| match field.ty {
            Type::Rows(table, _) | Type::Object(table) => of(table, rule),
            _ => None,
        });
        of(kind.table, rule).or_else(|| rows.into_iter().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_record::{Catalogue, Context, Day, Draft, check};
    use nightjar_words::Language;

    fn said(draft: &str, path: &str) -> String {
        let catalogue = Catalogue::built_in();
        let faults = check(&Draft::parse(draft).unwrap(), &Context::new(Day(2500), &catalogue));
        let marks = marks(&faults, &Words::new(Language::En));
        let found = marks.iter().find(|mark| mark.path == path);
        found
            .unwrap_or_else(|| panic!("no fault at {path}: {:?}", marks.iter().map(|m| &m.path).collect::<Vec<_>>()))
            .text
            .clone()
    }

    fn contact(rest: &str) -> String {
        let start = r#"{"kind":"outreach_contact","mode":"one_to_one","outcome":"served","seen_before":"unk""#;
        format!("{start}{rest}}}")
    }

    #[test]
    fn every_rule_that_a_draft_can_break_says_what_to_do() {
        let none = r#"{"kind":"outreach_contact"}"#;
        assert_eq!(said(none, "mode"), "An answer is missing");
        assert_eq!(said(none, "outcome"), "An answer is missing");
        assert_eq!(said(r#"{"kind":"outreach_contact","outcome":"served"}"#, "seen_before"), "An answer is missing");
        assert_eq!(said(&contact(r#","lines":[{"item":"pad","qty":5001}]"#), "lines[0].qty"), "1 to 5000");
        assert_eq!(said(&contact(r#","lines":[{"item":"pad"}]"#), "lines[0].qty"), "An answer is missing");
        let line = r#"{"item":"pad","qty":1}"#;
        let lines = format!(r#","lines":[{}]"#, [line; 13].join(","));
        assert_eq!(said(&contact(&lines), "lines"), "At most: 12");
        assert_eq!(said(&contact(r#","injects":"yes""#), "injects"), "Only with things for injecting");
        assert_eq!(said(&contact(r#","zone":"z99""#), "zone"), "This zone is not in the list");
        assert_eq!(said(&contact(r#","day":"2099-01-01""#), "day"), "Not after the day of the shift");
        assert_eq!(said(&contact(r#","day":"2020-01-01""#), "day"), "Too many days ago");
        assert_eq!(said(&contact(r#","setting":"moon""#), "setting"), "Look at this again");
        assert_eq!(said(&contact(r#","edu":["prep","moon"]"#), "edu[1]"), "Look at this again");
        assert_eq!(
            said(&contact(r#","lines":[{"item":"pad","qty":1,"hivst_for":"self"}]"#), "lines[0].hivst_for"),
            "Only with a self-test"
        );
        let referral = |rest: &str| contact(&format!(r#","referrals":[{{"service":"sti"{rest}}}]"#));
        assert_eq!(said(&referral(r#","slip":"K7M2Q98""#), "referrals[0].slip"), "Look at the code again");
        assert_eq!(said(&referral(r#","exposure_band":"lt24""#), "referrals[0].exposure_band"), "Does not belong here");
        assert_eq!(said(&referral(r#","valid_days":256"#), "referrals[0].valid_days"), "1 to 255");
        let u18 = r#"{"kind":"outreach_contact","age_band":"u18","outcome":"served","gender":"female"}"#;
        assert_eq!(said(u18, "gender"), "Under 18: only what helps now");
        let no = r#"{"kind":"outreach_contact","mode":"pair","outcome":"declined","edu":["prep"]}"#;
        assert_eq!(said(no, "edu"), "Said no: nothing more goes here");
        let refused = r#"{"kind":"referral_outcome","slip":"K7M2Q97","state":"attended_refused_by_provider"}"#;
        assert_eq!(said(refused, "denial"), "An answer is missing");
        assert_eq!(
            said(r#"{"kind":"shift","band":"night","team":["w07"],"zones":[]}"#, "zones"),
            "An answer is missing"
        );
        let eleven: Vec<String> = (0..11).map(|n| format!(r#""z{n:02}""#)).collect();
        let wide = format!(r#"{{"kind":"shift","band":"night","team":["w07"],"zones":[{}]}}"#, eleven.join(","));
        assert_eq!(said(&wide, "zones"), "At most: 10");
        assert_eq!(said(r#"{"kind":"stock_movement","type":"lost","item":"pad"}"#, "qty"), "1 to 1000000");
        assert_eq!(said(r#"{"kind":"stock_movement","type":"lost","item":"pad","qty":0}"#, "qty"), "1 to 1000000");
        assert_eq!(
            said(r#"{"kind":"stock_movement","type":"lost","item":"pad","qty":1,"source":"donor"}"#, "source"),
            "Does not belong here"
        );
        assert_eq!(said(&contact(r#","name":"x""#), "name"), "Does not belong here");
    }

    #[test]
    fn a_draft_that_is_too_long_says_split_it() {
        let too_long = Fault::new("", "11.0.size", "12 bytes too long");
        assert_eq!(text(&too_long, &Words::new(Language::En)), "Too much for one. Split it.");
    }
}
