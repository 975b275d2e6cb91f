//! The rules one by one, where the vectors do not reach: edges, precedence, waiting, desk, amendments.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use nightjar_record::{
    Account, Call, Catalogue, Class, Context, Day, Draft, DraftError, Fault, ItemEntry, OpenShift, PersonKey, Record,
    Tally, check, faults_to_json, moves, notices, prepare,
};

const TODAY: Day = Day(0x092b); // 2026-06-05

/// A phone in an open shift of one zone, and what a test changes of it.
struct Phone {
    catalogue: Catalogue,
    shift: Record,
    book: i64,
}

impl Phone {
    fn new() -> Self {
        let catalogue = Catalogue::built_in();
        let context = Context { worker: Some("w01"), ..Context::new(TODAY, &catalogue) };
        let start = r#"{"kind":"shift","band":"night","zones":["z02"],"team":["w01","w02"]}"#;
        let shift = prepare(&Draft::parse(start).unwrap(), &context, &mut || 0).unwrap();
        Self { catalogue, shift, book: 0 }
    }

    fn run<T>(&self, call: Call<'_>, run: impl FnOnce(&Context<'_>) -> T) -> T {
        run(&Context {
            worker: Some("w01"),
            shift: Some(OpenShift { id: [7; 16], record: &self.shift }),
            call,
            book: &|_, _| self.book,
            ..Context::new(TODAY, &self.catalogue)
        })
    }

    fn faults(&self, draft: &str) -> Vec<String> {
        self.faults_of(Call::Save, draft)
    }

    fn faults_of(&self, call: Call<'_>, draft: &str) -> Vec<String> {
        names(&self.run(call, |context| check(&Draft::parse(draft).unwrap(), context)))
    }

    fn save(&self, draft: &str) -> Record {
        self.save_as(Call::Save, draft)
    }

    fn save_as(&self, call: Call<'_>, draft: &str) -> Record {
        self.run(call, |context| prepare(&Draft::parse(draft).unwrap(), context, &mut || 12)).unwrap()
    }
}

fn names(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|f| format!("{} {}", f.path, f.rule)).collect()
}

fn contact(rest: &str) -> String {
    format!(r#"{{"kind":"outreach_contact","mode":"pair","outcome":"served","seen_before":"unk"{rest}}}"#)
}

#[test]
fn quantity_and_day_have_edges() {
    let phone = Phone::new();
    let line = |qty: &str| contact(&format!(r#","lines":[{{"item":"pad","qty":{qty}}}]"#));
    for qty in ["1", "5000"] {
        assert!(phone.faults(&line(qty)).is_empty(), "{qty}");
    }
    for qty in ["0", "5001", "-1", "1.5", "1e2", "\"5\"", "null", "true", "99999999999999999999"] {
        assert_eq!(phone.faults(&line(qty)), ["lines[0].qty V03"], "{qty}");
    }
    let day = |day: &str| phone.faults(&contact(&format!(r#","day":{day}"#)));
    for fine in ["\"2026-06-05\"", "\"2026-04-06\""] {
        assert!(day(fine).is_empty(), "{fine}");
    }
    assert_eq!(day("\"2026-06-06\""), ["day V01"]);
    assert_eq!(day("\"2026-04-05\""), ["day V02"]);
    assert_eq!(day("\"2019-12-31\""), ["day V02"]);
    for odd in ["\"2026-6-5\"", "\"05.06.2026\"", "2026", "\"2026-02-30\""] {
        assert_eq!(day(odd), ["day 11.0.day"], "{odd}");
    }
    // late: more than two days back
    assert!(!phone.save(&contact(r#","day":"2026-06-03""#)).flag("late"));
    assert!(phone.save(&contact(r#","day":"2026-06-02""#)).flag("late"));
}

#[test]
fn lists_have_no_duplicates_and_none_stands_alone() {
    let phone = Phone::new();
    assert_eq!(phone.faults(&contact(r#","edu":["prep","prep"]"#)), ["edu 11.1.edu"]);
    assert_eq!(phone.faults(&contact(r#","edu":["prep",3,"nonsense"]"#)), ["edu[1] 11.1.edu", "edu[2] 11.1.edu"]);
    assert_eq!(phone.faults(&contact(r#","edu":"prep""#)), ["edu 11.1.edu"]);
    assert!(phone.faults(&contact(r#","support":["none"],"edu":[],"lines":[]"#)).is_empty());
    assert_eq!(phone.save(&contact(r#","edu":[]"#)), phone.save(&contact("")));
    let nine = r#","edu":["safer_sex","negotiation","condom_demo","sti_hiv","prep","pep","hivst","hep","other"]"#;
    assert_eq!(phone.faults(&contact(nine)), ["edu 11.1.edu"]);
    assert_eq!(
        phone.faults(&contact(r#","lines":[3,{"item":"pad","qty":1},[]]"#)),
        ["lines[0] 11.1.lines", "lines[2] 11.1.lines"]
    );
}

#[test]
fn one_fault_a_path_the_strongest() {
    let phone = Phone::new();
    // V16 before V15 before V06 before the field's own
    let child =
        r#"{"kind":"outreach_contact","age_band":"u18","outcome":"declined","gender":3,"worker":"w09","mode":"x"}"#;
    assert_eq!(phone.faults(child), ["gender V15", "mode V15", "worker V16"]);
    let declined = r#"{"kind":"outreach_contact","mode":"x","outcome":"declined","gender":3,"lines":[{"qty":0}]}"#;
    assert_eq!(phone.faults(declined), ["gender V06", "lines V06", "mode 11.1.mode"]);
    let child = r#"{"kind":"outreach_contact","age_band":"u18","outcome":"served","lines":[{"item":"syringe","qty":1}],
        "referrals":[{"service":"hts"},{"service":"pep"}]}"#;
    assert_eq!(phone.faults(child), ["lines[0].item V15", "referrals[0].service V15"]);
}

#[test]
fn a_rule_waits_for_the_field_it_reads() {
    let phone = Phone::new();
    // no outcome: whether seen_before is needed is not known; nonsense as age: neither is mode
    assert_eq!(phone.faults(r#"{"kind":"outreach_contact","mode":"pair"}"#), ["outcome 11.1.outcome"]);
    assert_eq!(
        phone.faults(r#"{"kind":"outreach_contact","outcome":"served","age_band":"old"}"#),
        ["age_band 11.1.age_band"]
    );
    // no item: for whom a test is cannot be judged, nor whether a person may be asked if they inject
    assert_eq!(
        phone.faults(&contact(r#","injects":"yes","lines":[{"qty":1,"hivst_for":"self"}]"#)),
        ["lines[0].item 11.2.item"]
    );
    assert_eq!(phone.faults(r#"{"kind":"stock_movement","item":"pad"}"#), ["type 11.8.type"]);
    assert_eq!(phone.faults(r#"{"kind":"stock_movement","item":"pad","type":"lost"}"#), ["qty 11.8.qty"]);
    assert_eq!(phone.faults(r#"{"kind":"stock_movement","item":"pad","type":"count_adjust"}"#), ["count 11.8.count"]);
}

#[test]
fn a_count_far_from_the_book_needs_a_reason() {
    let mut phone = Phone::new();
    let count = |n: i64| format!(r#"{{"kind":"stock_movement","type":"count_adjust","item":"pad","count":{n}}}"#);
    // 5 % of 100 is less than 10; of 1000 it is 50
    for (book, near, far) in [(100, 90, 89), (100, 110, 111), (1000, 950, 949), (250, 262, 263), (-30, 0, 0)] {
        phone.book = book;
        let wrong = |n: i64| phone.faults(&count(n)) == ["reason 11.8.reason"];
        assert!(book < 0 || !wrong(near), "{book} {near}");
        assert!(wrong(far), "{book} {far}");
    }
    phone.book = 40;
    let record = phone.save(&count(40));
    assert_eq!((record.int("qty"), record.code("holder")), (Some(0), Some("w01")));
    assert!(moves(&record, &phone.catalogue).is_empty());
    let record = phone.save(&count(35));
    let moved = moves(&record, &phone.catalogue).remove(0);
    assert!((moved.qty, moved.from, moved.to) == (5, Account::Bag("w01".into()), Account::Gone));
}

#[test]
fn stock_fields_have_their_movements() {
    let phone = Phone::new();
    let draft = |rest: &str| format!(r#"{{"kind":"stock_movement","item":"pad","qty":5,{rest}}}"#);
    for (rest, expected) in [
        (r#""type":"lost","batch":"A1","expiry":"2027-01""#, &["batch 11.8.batch", "expiry 11.8.expiry"][..]),
        (r#""type":"lost","holder":"store","batch":"A1","expiry":"2027-01""#, &[]),
        (r#""type":"receive","batch":"12345678901234567""#, &["batch 11.8.batch"]),
        (r#""type":"receive","expiry":"2027-13""#, &["expiry 11.8.expiry"]),
        (r#""type":"transfer_out","counter":"store""#, &["counter 11.8.counter"]),
        (r#""type":"lost","reason":"lost""#, &["reason 11.8.reason"]),
        (r#""type":"lost","holder":"W1""#, &["holder 11.8.holder"]),
    ] {
        assert_eq!(phone.faults(&draft(rest)), expected, "{rest}");
    }
    // the desk has no bag of its own
    let catalogue = Catalogue::built_in();
    let desk = Context { at_desk: true, ..Context::new(TODAY, &catalogue) };
    let faults = |rest: &str| names(&check(&Draft::parse(&draft(rest)).unwrap(), &desk));
    assert_eq!(faults(r#""type":"lost""#), ["holder 11.8.holder"]);
    assert_eq!(faults(r#""type":"issue""#), ["counter 11.8.counter"]);
    assert_eq!(faults(r#""type":"return""#), ["holder 11.8.holder"]);
    assert!(faults(r#""type":"receive""#).is_empty());
    assert!(faults(r#""type":"lost","worker":"w05""#).is_empty());
}

#[test]
fn the_desk_types_what_is_old_and_long() {
    let catalogue = Catalogue::built_in();
    let desk = Context { at_desk: true, ..Context::new(TODAY, &catalogue) };
    let typed = contact(r#","day":"2026-01-02","worker":"w03","shift":"000102030405060708090a0b0c0d0e0f""#);
    let record = prepare(&Draft::parse(&typed).unwrap(), &desk, &mut || 0).unwrap();
    assert_eq!((record.worker(), record.flag("late"), record.shift().map(|s| s[15])), (Some("w03"), true, Some(15)));
    let worker = r#","worker":"store""#;
    assert_eq!(names(&check(&Draft::parse(&contact(worker)).unwrap(), &desk)), ["worker 11.0.worker"]);
    let lines: Vec<String> = (0..12)
        .map(|_| r#"{"item":"needle_loose","qty":5000,"asked":60000,"channel":"post","for_others":true,"price":"social_marketing","holder":"w_sixteen_chars0"}"#.to_owned())
        .collect();
    let referral = r#"{"service":"police_complaint","provider":"sixteen_chars_pr","valid_days":90,"urgent":"safety"}"#;
    let long = contact(&format!(r#","lines":[{}],"referrals":[{referral},{referral},{referral}]"#, lines.join(",")));
    let record = prepare(&Draft::parse(&long).unwrap(), &desk, &mut || 0).unwrap();
    assert!(record.body().len() > 730);
    assert_eq!(Phone::new().faults(&long), [" 11.0.size"]);
    let phone = Phone::new();
    let faults = phone.run(Call::Save, |context| check(&Draft::parse(&long).unwrap(), context));
    assert!(faults[0].over.is_some_and(|over| faults[0].hint.starts_with(&format!("{over} bytes"))));
}

#[test]
fn slips_are_made_for_accepted_referrals_only_and_are_distinct() {
    let phone = Phone::new();
    let record = phone
        .save(&contact(r#","referrals":[{"service":"sti"},{"service":"hts"},{"service":"pep","accept":"declined"}]"#));
    let slips: Vec<_> = record.rows("referrals").iter().map(|r| r.code("slip").map(str::to_owned)).collect();
    assert!(slips[0].is_some() && slips[1].is_some() && slips[0] != slips[1] && slips[2].is_none());
    let record = phone.save(r#"{"kind":"referral","service":"sti","slip":"k7m-2q9 7"}"#);
    assert_eq!(record.code("slip"), Some("K7M2Q97"));
    assert_eq!(phone.faults(r#"{"kind":"referral","service":"sti","slip":"K7M2Q9"}"#), ["slip 11.3.slip"]);
    assert_eq!(phone.faults(r#"{"kind":"referral_outcome","state":"cancelled"}"#), ["slip 11.4.slip"]);
}

#[test]
fn parent_and_region_belong_to_records_that_stand_alone() {
    let phone = Phone::new();
    let parent = r#""parent":"00112233445566778899aabbccddeeff""#;
    let within = contact(&format!(
        r#","lines":[{{"item":"cond_ext","qty":1,"region":"r1"}},{{"item":"cond_int","qty":1,{parent}}}],"referrals":[{{"service":"sti",{parent}}}]"#
    ));
    assert_eq!(
        phone.faults(&within),
        ["lines[0].region 11.2.region", "lines[1].parent 11.2.parent", "referrals[0].parent 11.3.parent"]
    );
    let alone = |kind: &str, rest: &str| phone.faults(&format!(r#"{{"kind":"{kind}",{rest}}}"#));
    assert!(alone("referral", &format!(r#""service":"sti",{parent}"#)).is_empty());
    let line = r#""item":"cond_ext","qty":1"#;
    assert!(alone("commodity_distribution", &format!("{line},{parent}")).is_empty());
    assert!(alone("commodity_distribution", &format!(r#"{line},"region":"r1""#)).is_empty());
    assert_eq!(
        alone("commodity_distribution", &format!(r#"{line},{parent},"region":"r1""#)),
        ["region 11.2.region"],
        "the region is the parent's"
    );
}

#[test]
fn tokens_only_where_people_carry_them() {
    let mut phone = Phone::new();
    let with_token = contact(r#","token":"00112233445566778899""#);
    let first = phone.save(&contact(""));
    assert_eq!(phone.faults(&with_token), ["token 11.1.token"]);
    assert_eq!(phone.faults(&contact(r#","token":null"#)), ["token 11.1.token"]);
    phone.catalogue.policy.person_key = PersonKey::Card;
    let record = phone.save(&with_token);
    assert_eq!(record.bytes("token").map(<[u8]>::len), Some(10));
    assert_eq!(record.without_token().bytes("token"), None);
    assert!(!Draft::of_record(&record).to_json().contains("token"));
    assert_eq!(phone.faults(&contact(r#","token":"0011""#)), ["token 11.1.token"]);
    assert_eq!(phone.faults(&contact(r#","token":null"#)), ["token 11.1.token"], "null only in an amendment");
    let removed = phone.save_as(Call::Amend(&first), &contact(r#","token":null"#));
    assert!(removed.removes_token() && !record.removes_token());
    // field 8 is null, and a reader takes it
    assert!(removed.body().windows(2).any(|w| w == [0x08, 0xf6]));
    assert_eq!(nightjar_record::read(&removed.body(), removed.purpose()), Ok(removed));
}

#[test]
fn the_package_question_is_kept_only_if_the_package_is_complete() {
    let phone = Phone::new();
    let kept = |rest: &str| {
        phone.save(&contact(&format!(r#","package_before":"yes"{rest}"#))).code("package_before").is_some()
    };
    assert!(kept(r#","edu":["prep"],"lines":[{"item":"sharps_in","qty":1}],"referrals":[{"service":"sti"}]"#));
    assert!(kept(r#","edu":["prep"],"lines":[{"item":"cond_int","qty":1},{"item":"hivst_oral","qty":1}]"#));
    assert!(!kept(r#","edu":["prep"],"lines":[{"item":"hivst_oral","qty":1}]"#), "no line of its classes");
    assert!(!kept(r#","lines":[{"item":"cond_int","qty":1}],"referrals":[{"service":"sti"}]"#), "no topic");
    assert!(!kept(r#","edu":["prep"],"lines":[{"item":"cond_int","qty":1}],"referrals":[{"service":"dental"}]"#));
    assert!(!kept(
        r#","edu":["prep"],"lines":[{"item":"cond_int","qty":1}],"referrals":[{"service":"sti","accept":"info_only"}]"#
    ));
}

#[test]
fn own_codes_roll_up() {
    let mut phone = Phone::new();
    let own = |code: &str, rolls_up: &str, class| ItemEntry {
        code: code.into(),
        rolls_up: rolls_up.into(),
        class,
        warn_at: Some(3),
        label: Some("ours".into()),
    };
    phone.catalogue.items.extend([own("x_pad", "pad", Class::Other), own("x_set", "syr_1ml", Class::Syringe)]);
    let child = |item: &str| {
        phone.faults(&format!(
            r#"{{"kind":"outreach_contact","age_band":"u18","outcome":"served","lines":[{{"item":"{item}","qty":1}}]}}"#
        ))
    };
    assert!(child("x_pad").is_empty());
    assert_eq!(child("x_set"), ["lines[0].item V15"]);
    assert!(phone.faults(&contact(r#","injects":"yes","lines":[{"item":"x_set","qty":9}]"#)).is_empty());
    let record = phone.save(&contact(r#","lines":[{"item":"x_set","qty":4}]"#));
    assert_eq!(names(&notices(&record, [], &phone.catalogue)), ["lines[0].qty 11.2.qty"]);
    assert_eq!(names(&notices(&record, [&record], &phone.catalogue)), [" V25", "lines[0].qty 11.2.qty"]);
    // what is switched off is refused
    phone.catalogue.items.retain(|item| item.code != "pad");
    assert_eq!(phone.faults(&contact(r#","lines":[{"item":"pad","qty":1}]"#)), ["lines[0].item 11.2.item"]);
}

#[test]
fn an_amendment_keeps_what_its_draft_does_not_change() {
    let phone = Phone::new();
    let old = phone.save(&contact(r#","day":"2026-05-01","zone":"z03""#));
    assert!(old.flag("late") && old.shift().is_none());
    let same = phone.save_as(Call::Amend(&old), &contact(r#","zone":"z03","gender":"male""#));
    assert_eq!(
        (same.day(), same.flag("late"), same.shift(), same.code("gender")),
        (old.day(), true, None, Some("male"))
    );
    // the day of the open shift: shift and late are set anew
    let moved = phone.save_as(Call::Amend(&old), &contact(r#","day":"2026-06-05""#));
    assert_eq!((moved.day(), moved.flag("late"), moved.shift()), (Some(TODAY), false, Some([7; 16])));
    assert_eq!(
        phone.faults_of(Call::Amend(&old), r#"{"kind":"referral","service":"sti"}"#),
        ["kind 11.0.kind"],
        "a record keeps its kind"
    );
    // another worker's phone or a newer catalogue does not change whose record it is
    let mut other = Phone::new();
    other.catalogue.version = 9;
    let amended = other.run(Call::Amend(&old), |context| {
        let context = Context {
            worker: Some("w02"),
            call: context.call,
            shift: context.shift,
            ..Context::new(TODAY, &other.catalogue)
        };
        prepare(&Draft::parse(&contact("")).unwrap(), &context, &mut || 0).unwrap()
    });
    assert_eq!((amended.worker(), amended.int("catalogue")), (Some("w01"), Some(1)));
}

#[test]
fn a_shift_ends_with_the_whole_of_it() {
    let phone = Phone::new();
    let end = |tally: Tally, draft: &str| phone.save_as(Call::EndShift { shift: &phone.shift, tally }, draft);
    let quiet = end(Tally::default(), r#"{"kind":"shift"}"#);
    assert!(quiet.flag("zero") && quiet.flag("closed"));
    assert_eq!((quiet.codes("zones"), quiet.uint("n_declined"), quiet.day()), (vec!["z02"], Some(0), Some(TODAY)));
    let tally = Tally { taps: 2, itemised_declined: 1, live_records: 4 };
    let busy = end(tally, r#"{"kind":"shift","n_declined":5}"#);
    assert_eq!((busy.flag("zero"), busy.uint("n_declined")), (false, Some(5)));
    assert_eq!(end(tally, r#"{"kind":"shift"}"#).uint("n_declined"), Some(3));
    let tap = Tally { taps: 1, ..Tally::default() };
    assert!(!end(tap, r#"{"kind":"shift"}"#).flag("zero"), "a tap is something to report");
    let faults = |draft: &str| phone.faults_of(Call::EndShift { shift: &phone.shift, tally }, draft);
    assert_eq!(
        faults(r#"{"kind":"shift","zones":["z01"],"day":"2026-06-04","closed":true}"#),
        ["closed V16", "day V16", "zones V16"]
    );
    assert_eq!(faults(r#"{"kind":"shift","n_declined":2}"#), ["n_declined 11.9.n_declined"]);
    // while it is open its start can be amended; once it is closed the whole can be, and stays closed
    let start = r#"{"kind":"shift","band":"day","zones":["z01","z02"],"team":["w01"]}"#;
    let amended = phone.save_as(Call::Amend(&phone.shift), start);
    assert_eq!((amended.codes("zones").len(), amended.flag("closed")), (2, false));
    let whole = r#"{"kind":"shift","band":"day","zones":["z01"],"team":["w01"],"police":"seen"}"#;
    assert_eq!(phone.faults_of(Call::Amend(&phone.shift), whole), ["police 11.9.police"]);
    let closed = phone.save_as(Call::Amend(&quiet), whole);
    assert!(closed.flag("closed") && closed.flag("zero") && closed.uint("n_declined") == Some(0));
}

#[test]
fn languages_and_teams() {
    let phone = Phone::new();
    let start = |rest: &str| phone.faults(&format!(r#"{{"kind":"shift","band":"night","zones":["z02"],{rest}}}"#));
    assert!(start(r#""team":["w01"],"languages":["ru","sk"]"#).is_empty());
    assert_eq!(
        start(r#""team":["w01","store"],"languages":["ru","xx","rom"]"#),
        ["languages[1] 11.9.languages", "languages[2] 11.9.languages", "team[1] 11.9.team"]
    );
    assert_eq!(start(r#""team":["a","b","c","d","e","f","g"]"#), ["team 11.9.team"]);
}

#[test]
fn goods_move_between_accounts() {
    use Account::{Bag, Gone, HandedOut, Outside, Store};
    let phone = Phone::new();
    let bag = || Bag("w01".into());
    for (rest, from, to) in [
        (r#""type":"receive""#, Outside, Store),
        (r#""type":"transfer_in""#, Outside, Store),
        (r#""type":"transfer_out""#, Store, Outside),
        (r#""type":"issue""#, Store, bag()),
        (r#""type":"return""#, bag(), Store),
        (r#""type":"lost""#, bag(), Gone),
        (r#""type":"discard_expired","holder":"store""#, Store, Gone),
        (r#""type":"confiscated""#, bag(), Gone),
    ] {
        let record = phone.save(&format!(r#"{{"kind":"stock_movement","item":"pad","qty":5,{rest}}}"#));
        let moved = moves(&record, &phone.catalogue);
        assert!(moved.len() == 1 && moved[0].qty == 5 && moved[0].from == from && moved[0].to == to, "{rest}");
    }
    let lines =
        r#","lines":[{"item":"pad","qty":2},{"item":"sharps_in","qty":9},{"item":"pad","qty":1,"channel":"machine"}]"#;
    let moved = moves(&phone.save(&contact(lines)), &phone.catalogue);
    let moved: Vec<_> = moved.into_iter().map(|m| (m.qty, m.from, m.to)).collect();
    assert!(moved == [(2, bag(), HandedOut), (1, Store, HandedOut)]);
}

#[test]
fn bad_json_is_told_apart() {
    for (text, error) in [
        ("", DraftError::NotJson),
        ("[]", DraftError::NotJson),
        ("{\"kind\":\"shift\"", DraftError::NotJson),
        ("{\"kind\":\"shift\"} {}", DraftError::NotJson),
        ("{\"kind\":\"shift\",\"kind\":\"referral\"}", DraftError::DuplicateKey),
        ("{\"kind\":\"shift\",\"x\":[{\"a\":1,\"a\":1}]}", DraftError::DuplicateKey),
    ] {
        assert_eq!(Draft::parse(text), Err(error), "{text}");
        assert_eq!((error.fault().path.as_str(), error.fault().rule.as_str()), ("", "11.0b"));
    }
    assert_eq!(Draft::parse(&" ".repeat(70_000)), Err(DraftError::TooLong));
    let phone = Phone::new();
    assert_eq!(phone.faults("{}"), ["kind 11.0.kind"]);
    assert_eq!(phone.faults(r#"{"kind":7}"#), ["kind 11.0.kind"]);
}

#[test]
fn faults_and_drafts_show_no_value() {
    let phone = Phone::new();
    let draft = Draft::parse(&contact(r#","gender":"Anna","name":"Anna""#)).unwrap();
    let faults = phone.run(Call::Save, |context| check(&draft, context));
    let printed = faults_to_json(&faults);
    assert!(printed.starts_with(r#"[{"path":"gender","rule":"11.1.gender","hint":"one of female male"#));
    assert!(!printed.contains("Anna") && !format!("{faults:?} {draft:?}").contains("Anna"));
}
