//! Seeds of the readers of core/record: bodies, drafts, invalid drafts of `tests/vectors/counting`.

use serde_json::Value;
use vectors::{folder, from_hex};

use super::{Seed, made};

pub(super) fn seeds() -> Vec<Seed> {
    let mut all = Vec::new();
    for (at, case) in cases("bodies").iter().enumerate() {
        if let Some(body) = case["body"].as_str().and_then(from_hex) {
            all.push(seed("record_body", "bodies", at, body));
        }
        if case["draft"].is_object() {
            all.push(seed("record_draft", "bodies", at, case["draft"].to_string().into_bytes()));
        }
    }
    // Every seventh: they differ little, and a fuzzer makes more.
    for (at, case) in cases("invalid").iter().enumerate().filter(|(at, _)| at % 7 == 0) {
        all.push(seed("record_draft", "invalid", at, case["draft"].to_string().into_bytes()));
    }
    for (name, text) in [
        ("slip", "K7M2Q97"),
        ("slip-typed", "k7m2-q9 7"),
        ("slip-wrong", "K7M2Q98"),
        ("words", "w19 w7 W20-w2 w23 w9 w7"),
        ("day", "2026-06-05"),
        ("day-none", "2026-02-30"),
        ("month", "2026-06"),
    ] {
        all.push(made("record_typed", name, text.as_bytes().to_vec()));
    }
    for (name, text) in [("twice", r#"{"kind":"shift","kind":"shift"}"#), ("list", "[]"), ("float", r#"{"kind":1.5}"#)]
    {
        all.push(made("record_draft", name, text.as_bytes().to_vec()));
    }
    for (name, body) in [
        ("withdrawal", vec![0xa2, 0, 1, 1, 3]),
        ("null-token", vec![0xa2, 0, 1, 6, 0xf6]),
        ("false", vec![0xa3, 0, 9, 4, 0x80, 12, 0xf4]),
    ] {
        all.push(made("record_body", name, body));
    }
    all
}

fn seed(target: &'static str, file: &str, at: usize, bytes: Vec<u8>) -> Seed {
    Seed { target, name: format!("counting-{file}-{at:03}"), bytes }
}

fn cases(file: &str) -> Vec<Value> {
    let path = folder("counting").join(format!("{file}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    json["cases"].as_array().cloned().unwrap_or_else(|| panic!("{}: no cases", path.display()))
}
