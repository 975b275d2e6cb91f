//! Readers of core/record: drafts, bodies, what is typed.

use nightjar_record::{
    Call, Catalogue, Context, Day, Draft, Month, OpenShift, Purpose, ReadError, Record, Slip, check, flags, moves,
    prepare, read,
};
use nightjar_wire::cbor::{Value, decode_body};

use crate::Target;

/// The targets of this layer.
pub const TARGETS: &[Target] = &[
    Target { name: "record_draft", run: draft },
    Target { name: "record_body", run: body },
    Target { name: "record_typed", run: typed },
];

const TODAY: Day = Day(2347);

/// A draft: parsed, judged on a phone in a shift and at the desk, saved, read again, amended.
pub fn draft(bytes: &[u8]) -> bool {
    let Ok(text) = core::str::from_utf8(bytes) else { return false };
    let Ok(draft) = Draft::parse(text) else { return false };
    let printed = Draft::parse(&draft.to_json()).expect("what was read can be printed");
    assert_eq!(printed.to_json(), draft.to_json(), "printed again");
    let on_phone = in_shift(|context| saved(&draft, context));
    let at_desk = saved(&draft, &Context { at_desk: true, ..Context::new(TODAY, &Catalogue::built_in()) });
    on_phone || at_desk
}

/// A body, as a record and as a withdrawal.
pub fn body(bytes: &[u8]) -> bool {
    let purposes = [Purpose::Record, Purpose::Withdrawal];
    let taken = purposes.map(|purpose| {
        let record = read(bytes, purpose);
        // The sealing layer judges determinism for itself, before this one reads: they must agree.
        let is_map = matches!(decode_body(bytes), Ok(Value::Map(_)));
        assert!(is_map || record.as_ref().err() == Some(&ReadError::NotDeterministic));
        let Ok(record) = record else { return false };
        let written = record.body();
        assert!(written.len() <= bytes.len(), "writing adds nothing");
        // Written false and empty lists read as absent, so the first writing may differ; the next may not.
        let again = read(&written, purpose).expect("what was written can be read");
        assert!(again == record && again.body() == written, "written again");
        let _ = (record.to_json(), record.without_token().body(), record.removes_token());
        let _ = flags(&record, &Catalogue::built_in(), TODAY);
        let goods = moves(&record, &Catalogue::built_in());
        assert!(purpose == Purpose::Record || goods.is_empty(), "a withdrawal moves nothing");
        true
    });
    taken.contains(&true)
}

/// A slip, a day, a month as they are typed.
pub fn typed(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let slip = Slip::parse(&text);
    if let Ok(slip) = &slip {
        assert!(Slip::parse(slip.text()).as_ref() == Ok(slip), "typed again");
    }
    let words = vec![("xx".to_owned(), (0..32).map(|n| format!("w{n}")).collect())];
    if let Ok(by_words) = Slip::parse_with_words(&text, &words) {
        assert!(Slip::parse(by_words.text()) == Ok(by_words), "typed again");
    }
    let day = Day::parse(&text);
    assert!(day.is_none_or(|day| Day::parse(&day.text()) == Some(day)));
    let month = Month::parse(&text);
    assert!(month.is_none_or(|month| Month::parse(&month.text()) == Some(month)));
    slip.is_ok() || day.is_some() || month.is_some()
}

fn in_shift<T>(run: impl FnOnce(&Context<'_>) -> T) -> T {
    let catalogue = Catalogue::built_in();
    let start = Draft::parse(r#"{"kind":"shift","band":"night","zones":["z02"],"team":["w01"]}"#).expect("JSON");
    let empty = Context { worker: Some("w01"), ..Context::new(TODAY, &catalogue) };
    let shift = prepare(&start, &empty, &mut || 0).expect("a shift may start with these");
    run(&Context { shift: Some(OpenShift { id: [7; 16], record: &shift }), book: &|_, _| 9, ..empty })
}

/// Judges and saves; both must say the same, and what was saved comes back.
fn saved(draft: &Draft, context: &Context<'_>) -> bool {
    let faults = check(draft, context);
    assert!(faults.is_sorted_by(|a, b| a.path < b.path), "one fault a path, in order");
    let mut bits = 0;
    let record = prepare(draft, context, &mut || {
        bits += 1;
        bits
    });
    assert_eq!(faults.is_empty(), record.is_ok(), "the judgement of a form and that of a save");
    let Ok(record) = record else { return false };
    let body = record.body();
    assert!(context.at_desk || body.len() <= nightjar_record::MAX_BODY);
    assert!(read(&body, Purpose::Record).is_ok_and(|back| back == record), "read back");
    amended(&record, context);
    true
}

/// Amending a record with its own draft changes nothing.
fn amended(record: &Record, context: &Context<'_>) {
    let same = Draft::of_record(record);
    let again = Context { call: Call::Amend(record), ..*context };
    let kept = prepare(&same, &again, &mut || 0);
    assert!(kept.as_ref().is_ok_and(|kept| kept.without_token() == record.without_token()), "{kept:?}");
}
