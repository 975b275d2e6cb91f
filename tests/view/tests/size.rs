//! What crosses to an interface for one screen: at most 8 KiB (performance.md P12), in the longest language too.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use nightjar_view::{Event, ScreenId};
use nightjar_words::Language;
use serde_json::Value;
use view::{Stage, ids};

/// Bytes of a state as the bindings write it: four before a text, a list or a choice, one for a yes, a no or nothing.
fn bytes(value: &Value) -> usize {
    match value {
        Value::Object(fields) => fields.values().map(bytes).sum(),
        Value::Array(values) => 4 + values.iter().map(bytes).sum::<usize>(),
        Value::String(text) => 4 + text.len(),
        Value::Number(_) => 4,
        Value::Bool(_) | Value::Null => 1,
    }
}

#[track_caller]
fn is_small(stage: &Stage, what: &str) {
    for (language, state) in Language::ALL.iter().zip(stage.app.shown_in(Language::ALL)) {
        let size = bytes(&serde_json::to_value(&state).unwrap());
        assert!(size <= 8 * 1024, "{what} in {language:?}: {size} bytes");
    }
}

#[test]
fn a_contact_with_all_that_fits_and_any_sheet() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.contact");
    // Longest first: what stands late in the catalogue has the longest names.
    for _ in 0..13 {
        let _ = stage.taps(&["contact.line.add", "contact.add_more"]);
        let item = ids(&stage.app.shown()).into_iter().find(|id| id.starts_with("contact.add.")).unwrap();
        let _ = stage.taps(&[&item, "contact.amount.done"]);
    }
    let _ = stage.taps(&["contact.who.1", "contact.met.never"]);
    is_small(&stage, "13 lines and a refusal");
    for (open, done) in [
        ("contact.slip", "contact.services.done"),
        ("contact.who.other", "contact.grid.done"),
        ("contact.talked", "contact.edu.done"),
        ("contact.more", "contact.rest.done"),
    ] {
        let _ = stage.tap(open);
        is_small(&stage, open);
        let _ = stage.tap(done);
    }
    let last = ids(&stage.app.shown()).into_iter().rfind(|id| id.starts_with("contact.line.") && !id.ends_with("add"));
    let _ = stage.taps(&[&last.unwrap(), "contact.remove", "contact.line.add"]);
    is_small(&stage, "12 lines and the catalogue");
}

#[test]
fn handing_out_everything() {
    let stage = Stage::with_bag();
    let _ = stage.tap_on(ScreenId::ShiftHome, "shift_home.give");
    for page in 0..2 {
        let items: Vec<String> =
            ids(&stage.app.shown()).into_iter().filter(|id| id.starts_with("hand_out.item.")).collect();
        assert_eq!(items.len(), if page == 0 { 24 } else { 13 });
        for item in &items {
            let _ = stage.tap(item);
        }
        let _ = stage.tap("hand_out.more");
    }
    let _ = stage.tap("hand_out.step.value");
    is_small(&stage, "every item and the number pad");
    let _ = stage.app.act(Event::Back);
    is_small(&stage, "every item");
}
