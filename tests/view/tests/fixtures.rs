//! The fixtures of this folder are what real flows show now: every screen, every phase, every language.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use std::collections::BTreeSet;
use view::flows;

/// Phases that no touch brings about: what these screens offer, the rules allow, and one letter holds it.
const BY_NO_FLOW: &[&str] = &["hand_out.refused", "contact.too_big"];

/// `screen.phase` of every phase that the screens declare.
fn declared() -> BTreeSet<String> {
    let folder = view::folder().join("../../core/view/src/screens");
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Some(text) = path.is_file().then(|| std::fs::read_to_string(&path).unwrap()) else { continue };
        let Some(phases) = text.split("Phase {\n").nth(1) else { continue };
        let screen = path.file_stem().unwrap().to_string_lossy().into_owned();
        for line in phases.lines().take_while(|line| *line != "}") {
            if let Some(phase) = line.trim().strip_suffix(',') {
                names.insert(format!("{screen}.{}", snake(phase)));
            }
        }
    }
    names
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[test]
fn no_fixture_is_stale_and_none_is_missing() {
    let fixtures = flows::all();
    let made: BTreeSet<String> = fixtures.names().map(str::to_owned).collect();
    let missing: Vec<String> =
        declared().difference(&made).filter(|name| !BY_NO_FLOW.contains(&name.as_str())).cloned().collect();
    assert!(missing.is_empty(), "no flow shows {missing:?}");
    let stale = fixtures.stale();
    assert!(stale.is_empty(), "made anew by `cargo test -p view --test fixtures -- --ignored`: {stale:?}");
}

#[test]
#[ignore = "writes the fixtures"]
fn write_the_fixtures() {
    flows::all().write();
}
