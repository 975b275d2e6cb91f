//! What the test files of every layout have in common.
#![allow(dead_code, reason = "each test file uses its part")]

use nightjar_wire::{FieldKind, Layout};
use vectors::{Case, every_specimen};

/// Asserts that the specimen's own list of fields is the layout's: same offsets, same lengths.
///
/// A field with a rest before it moves by the length of the rest.
pub(crate) fn is_annotated_by(case: &Case, layout: &Layout) {
    let bytes = case.bytes();
    let mut at = 0;
    let ours: Vec<(usize, usize, String)> = layout
        .parts(&bytes)
        .map(|(field, part)| {
            let row = (at, part.len(), field.name.to_owned());
            at += part.len();
            row
        })
        .collect();
    assert_eq!(case.fields(), ours, "{}: fields", case.name);
    assert_eq!(at, bytes.len(), "{}: every byte has a field", case.name);
    let rests = layout.fields.iter().filter(|field| field.kind == FieldKind::Rest).count();
    assert_eq!(bytes.len() == layout.size, rests == 0, "{}: fixed size", case.name);
}

/// Asserts that a failing case is refused with the error it names.
pub(crate) fn is_the_error<T, E: std::fmt::Display>(case: &Case, result: Result<T, E>) {
    let named = case.json["error"].as_str().unwrap_or_else(|| panic!("{}: names no error", case.name));
    match result {
        Ok(_) => panic!("{}: taken", case.name),
        Err(error) => assert_eq!(error.to_string(), named, "{}", case.name),
    }
}

/// Gives every specimen of a layout to `check` that another crate opens: looking at it claims nothing.
pub(crate) fn look_at(layout: &str, check: impl Fn(&Case)) {
    let cases: Vec<Case> = every_specimen().into_iter().filter(|case| case.layout == layout).collect();
    assert!(!cases.is_empty(), "no case of {layout}");
    cases.iter().for_each(check);
}
