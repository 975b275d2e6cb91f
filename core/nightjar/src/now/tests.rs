use super::*;
use crate::kit::Phone;
use nightjar_wire::cbor::Value;
use nightjar_wire::item::{Catalogue, ItemBody};

const WITH_TOPICS: &str = r#"{"kind":"outreach_contact","mode":"pair","setting":"street","zone":"z02","gender":"female",
    "age_band":"25_29","seen_before":"first_ever","injects":"yes","need_met":"enough","edu":["safer_sex","prep"],
    "outcome":"served","lines":[{"item":"cond_ext","qty":10,"asked":20,"for_others":true},{"item":"syr_1ml","qty":5}],
    "referrals":[{"service":"sti"}]}"#;
const PLAIN: &str = r#"{"kind":"outreach_contact","mode":"one_to_one","outcome":"served","seen_before":"unk"}"#;

fn fiscal(phone: &Phone, number: u64, month: u64) {
    let fields = vec![(4, Value::Uint(month))];
    let version = u16::try_from(number).unwrap();
    phone.hear(number, &ItemBody::Catalogue(Catalogue { version, published: nightjar_wire::Day(1), fields }));
}

#[test]
fn the_band_is_guessed_from_the_hour() {
    let bands: Vec<&str> = [0, 4, 5, 10, 11, 16, 17, 20, 21, 23].map(band).to_vec();
    let expected = ["night", "night", "morning", "morning", "day", "day", "evening", "evening", "night", "night"];
    assert_eq!(bands, expected);
    // 18:00 UTC.
    assert_eq!(Phone::open().today_facts().unwrap().band, "evening");
}

#[test]
fn this_year_is_the_center_s() {
    let phone = Phone::open();
    let facts = |phone: &Phone| {
        let today = phone.today_facts().unwrap();
        (today.month, today.year_start, today.months_of_year)
    };
    // November.
    assert_eq!(facts(&phone), (11, 1, 10));
    fiscal(&phone, 5, 10);
    assert_eq!(facts(&phone), (11, 10, 1));
    fiscal(&phone, 6, 11);
    assert_eq!(facts(&phone), (11, 11, 0));
    fiscal(&phone, 7, 12);
    assert_eq!(facts(&phone), (11, 12, 11));
    phone.lock();
    assert_eq!(phone.today_facts().unwrap_err(), Refused::Locked);
}

#[test]
fn a_shift_s_head_tells_of_it_without_a_clock() {
    let phone = Phone::open();
    assert_eq!(phone.shift_facts().unwrap_err(), Refused::NoShift);
    phone.begin();
    let facts = phone.shift_facts().unwrap();
    assert_eq!(
        (facts.band.as_str(), facts.zones, facts.team),
        ("night", vec!["z02".to_owned()], vec!["w07".to_owned()])
    );
    assert_eq!((facts.worker.as_str(), facts.languages), ("w07", vec!["ru".to_owned()]));
    assert_eq!((facts.long, facts.days_back, facts.ram_only), (false, 0, false));
    phone.clock.advance_s(10 * 3600);
    assert!(!phone.shift_facts().unwrap().long);
    phone.clock.advance_s(1);
    let facts = phone.shift_facts().unwrap();
    // 04:00 of the next day: the shift is not late for that.
    assert_eq!((facts.long, facts.days_back), (true, 0));
    assert_eq!(format!("{facts:?}"), "ShiftFacts(..)");
}

#[test]
fn a_shift_entered_late_says_how_many_days_and_its_month_is_this_month() {
    let phone = Phone::open();
    let draft = r#"{"kind":"shift","band":"night","zones":["z02"],"team":["w07"],"day":"2026-10-31"}"#;
    phone.start_shift(Draft::parse(draft).unwrap()).unwrap();
    assert_eq!(phone.shift_facts().unwrap().days_back, 20);
    assert_eq!(phone.today_facts().unwrap().month, 10);
}

#[test]
fn same_as_last_copies_goods_and_places_and_nothing_of_a_person() {
    let phone = Phone::in_shift();
    assert!(phone.same_as_last().unwrap().is_none());
    phone.keep(WITH_TOPICS);
    let expected = concat!(
        r#"{"kind":"outreach_contact","mode":"pair","setting":"street","zone":"z02","edu":["safer_sex","prep"],"#,
        r#""lines":[{"item":"cond_ext","qty":10},{"item":"syr_1ml","qty":5}]}"#
    );
    assert_eq!(phone.same_as_last().unwrap().unwrap().to_json(), expected);
    assert_eq!(phone.last_topics().unwrap(), ["safer_sex", "prep"]);
}

#[test]
fn the_last_is_the_last_live_one_that_may_be_read_back() {
    let phone = Phone::in_shift();
    let json = |phone: &Phone| phone.same_as_last().unwrap().unwrap().to_json();
    phone.keep(WITH_TOPICS);
    let plain = phone.keep(PLAIN);
    // The shift's only zone is filled in.
    assert_eq!(json(&phone), r#"{"kind":"outreach_contact","mode":"one_to_one","zone":"z02"}"#);
    // Topics are those last talked about, not those of the last contact.
    assert_eq!(phone.last_topics().unwrap(), ["safer_sex", "prep"]);
    phone.keep(r#"{"kind":"outreach_contact","mode":"phone","outcome":"declined"}"#);
    phone.keep(r#"{"kind":"outreach_contact","age_band":"u18","outcome":"served","lines":[{"item":"pad","qty":3}]}"#);
    assert!(json(&phone).contains("one_to_one"));
    phone.withdraw(plain.id, crate::Withdrawal::EnteredWrong).unwrap();
    assert!(json(&phone).contains("pair"));
}

#[test]
fn after_a_lock_the_last_is_known_only_if_there_is_no_doubt() {
    let phone = Phone::in_shift();
    phone.keep(WITH_TOPICS);
    phone.lock();
    phone.unlock_own();
    assert!(phone.same_as_last().unwrap().unwrap().to_json().contains("pair"));
    phone.keep(PLAIN);
    phone.lock();
    phone.unlock_own();
    // Two that differ: their order is stored nowhere.
    assert!(phone.same_as_last().unwrap().is_none());
    assert_eq!(phone.last_topics().unwrap(), ["safer_sex", "prep"]);
    phone.keep(WITH_TOPICS);
    assert!(phone.same_as_last().unwrap().unwrap().to_json().contains("pair"));
    phone.lock();
    assert_eq!(phone.same_as_last().unwrap_err(), Refused::Locked);
    assert_eq!(phone.last_topics().unwrap_err(), Refused::Locked);
}
