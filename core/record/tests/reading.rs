//! Reading bodies: what is refused, what is parked, what is kept.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use nightjar_record::{Catalogue, Day, Purpose, ReadError, Reason, Record, Registry, Verdict, flags, read};

fn kind_of(body: &[u8]) -> Result<&'static str, ReadError> {
    read(body, Purpose::Record).map(|record| record.kind_name())
}

#[test]
fn what_no_version_writes_is_refused() {
    use ReadError::{NoKind, NotDeterministic};
    for (body, error, why) in [
        (&[][..], NotDeterministic, "empty"),
        (&[0x00], NotDeterministic, "no map"),
        (&[0xa0], NoKind, "an empty map"),
        (&[0xa1, 0x01, 0x01], NoKind, "key 0 missing"),
        (&[0xa1, 0x00, 0x61, 0x61], NoKind, "a kind in text"),
        (&[0xa2, 0x01, 0x01, 0x00, 0x01], NotDeterministic, "keys out of order"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0x18, 0x01], NotDeterministic, "a number longer than needed"),
        (&[0xa1, 0x00, 0x01, 0x00], NotDeterministic, "trailing"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0xf6], NotDeterministic, "null where no token is"),
        (&[0xa2, 0x00, 0x01, 0x0a, 0x81, 0xf6], NotDeterministic, "null in a list"),
        (&[0xa2, 0x00, 0x18, 99, 0x01, 0xf6], NotDeterministic, "null in an unknown kind"),
        (&[0xa2, 0x00, 0x01, 0x0f, 0x81, 0xa1, 0x01, 0x81, 0x01], NotDeterministic, "depth 5"),
    ] {
        assert_eq!(kind_of(body), Err(error), "{why}");
        assert_eq!(error.verdict(), Verdict::Refuse);
    }
}

#[test]
fn what_a_newer_version_may_write_is_parked() {
    use ReadError::{Misshapen, UnknownCode, UnknownField, UnknownKind};
    for (body, error, why) in [
        (&[0xa1, 0x00, 0x18, 99][..], UnknownKind, "kind 99"),
        (&[0xa1, 0x00, 0x05], UnknownKind, "a kind that comes later"),
        (&[0xa2, 0x00, 0x01, 0x11, 0x01], UnknownField, "field 17 of a contact"),
        (&[0xa2, 0x00, 0x01, 0x18, 102, 0x01], UnknownField, "a month in A"),
        (&[0xa2, 0x00, 0x09, 0x18, 104, 0x01], UnknownField, "a shift in a shift"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0x04], UnknownCode, "outcome 4"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0x00], UnknownCode, "outcome 0"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0x1a, 0, 1, 0, 1], UnknownCode, "a code above 16 bits"),
        (&[0xa2, 0x00, 0x01, 0x0a, 0x81, 0x12], UnknownCode, "topic 18"),
        (&[0xa2, 0x00, 0x01, 0x0f, 0x81, 0xa1, 0x0b, 0x01], UnknownField, "field 11 of a line"),
        (&[0xa2, 0x00, 0x01, 0x0c, 0x61, 0x61], Misshapen, "an outcome in text"),
        (&[0xa2, 0x00, 0x01, 0x03, 0x62, 0x5a, 0x31], Misshapen, "an upper-case zone"),
        (&[0xa2, 0x00, 0x02, 0x02, 0x20], Misshapen, "a negative quantity handed out"),
        (&[0xa2, 0x00, 0x02, 0x02, 0x1b, 0, 0, 0, 1, 0, 0, 0, 0], Misshapen, "a quantity above 32 bits"),
        (&[0xa2, 0x00, 0x02, 0x09, 0x41, 0x00], Misshapen, "a parent of one byte"),
    ] {
        assert_eq!(kind_of(body), Err(error), "{why}");
        assert_eq!(error.verdict(), Verdict::Park);
    }
}

/// Unknown catalogue codes, values out of range and absent required fields are kept and flagged (11.0, 11.16).
#[test]
fn what_is_only_odd_is_kept_and_flagged() {
    // a line: item x_new, qty 0; zone zz; day 9
    let line = [&[0xa2, 0x01, 0x65][..], b"x_new", &[0x02, 0x00]].concat();
    let body = [&[0xa4, 0x00, 0x01, 0x03, 0x62][..], b"zz", &[0x0f, 0x81], &line, &[0x18, 101, 0x09]].concat();
    let record = read(&body, Purpose::Record).unwrap();
    assert_eq!(record.rows("lines")[0].code("item"), Some("x_new"));
    assert_eq!(record.body(), body);
    let flagged = flags(&record, &Catalogue::built_in(), Day(8));
    let flagged: Vec<_> = flagged.iter().map(|f| (f.path.as_str(), f.rule.as_str())).collect();
    assert_eq!(
        flagged,
        [
            ("day", "V01"),
            ("lines[0].item", "11.2.item"),
            ("lines[0].qty", "V03"),
            ("outcome", "11.1.outcome"),
            ("zone", "V18")
        ]
    );
}

#[test]
fn a_withdrawal_is_a_kind_and_a_reason() {
    let contact = Registry::built_in().named("outreach_contact").unwrap();
    for (reason, number) in [(Reason::EnteredWrong, 1), (Reason::Duplicate, 2), (Reason::ClientWithdrew, 3)] {
        let record = Record::withdrawal(contact, reason);
        assert_eq!(record.body(), [0xa2, 0, 1, 1, number]);
        let back = read(&record.body(), Purpose::Withdrawal).unwrap();
        assert!(back == record && back.reason() == Some(reason) && Reason::of(reason.code()) == Some(reason));
        assert_eq!(back.to_json(), format!(r#"{{"kind":"outreach_contact","reason":"{}"}}"#, reason.code()));
        // field 1 of a contact is its mode: the getters do not take the one for the other
        assert_eq!((back.code("mode"), back.day(), back.without_token() == back), (None, None, true));
    }
    assert_eq!(read(&[0xa2, 0, 1, 1, 4], Purpose::Withdrawal), Err(ReadError::UnknownCode));
    assert_eq!(read(&[0xa2, 0, 1, 2, 1], Purpose::Withdrawal), Err(ReadError::UnknownField));
    assert_eq!(read(&[0xa3, 0, 1, 1, 1, 2, 1], Purpose::Withdrawal), Err(ReadError::UnknownField));
    assert_eq!(read(&[0xa1, 0, 1], Purpose::Withdrawal), Err(ReadError::Misshapen));
    // the same bytes are a contact by one_to_one: only the purpose tells
    assert_eq!(read(&[0xa2, 0, 1, 1, 1], Purpose::Record).unwrap().code("mode"), Some("one_to_one"));
}

/// What the document calls absent reads as absent, whoever wrote it.
#[test]
fn written_false_and_empty_lists_read_as_absent() {
    let record = read(&[0xa3, 0x00, 0x09, 0x04, 0x80, 0x0c, 0xf4], Purpose::Record).unwrap();
    assert!(!record.flag("closed") && record.codes("languages").is_empty());
    assert_eq!(record.body(), [0xa1, 0x00, 0x09]);
}

#[test]
fn debug_of_a_record_shows_its_kind_alone() {
    let body = [&[0xa3, 0x00, 0x01, 0x03, 0x63][..], b"z02", &[0x04, 0x01]].concat();
    let record = read(&body, Purpose::Record).unwrap();
    assert_eq!(format!("{record:?}"), "Record(outreach_contact, ..)");
    assert_eq!(
        format!("{:?} {:?}", record.day(), read(&[0xa2, 0, 2, 0x18, 101, 5], Purpose::Record).unwrap().day()),
        "None Some(Day(..))"
    );
}
