//! What is written from tables and seeds is what lies in the repository.

use std::collections::BTreeSet;

use vectors::{folder, formats, ours};

#[test]
fn the_format_document_is_that_of_the_tables() {
    let written = std::fs::read_to_string(formats::path()).unwrap();
    assert!(written == formats::document(), "FORMATS.md is old: cargo run -p vectors --bin formats");
}

#[test]
fn every_layout_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for (title, layouts) in formats::crates() {
        assert!(!layouts.is_empty(), "{title}");
        for layout in layouts {
            assert!(names.insert(layout.name), "{} twice", layout.name);
        }
    }
}

#[test]
fn our_cases_are_made_again_byte_for_byte() {
    for file in ours::files() {
        let written = std::fs::read_to_string(folder(&file.path)).unwrap_or_default();
        assert!(written == file.text, "{} is old: cargo run -p vectors --bin ours", file.path);
    }
}

#[test]
fn no_case_lies_about_that_nobody_makes() {
    let made: BTreeSet<String> = ours::files().into_iter().map(|file| file.path).collect();
    for name in ["ours", "failing"] {
        for entry in std::fs::read_dir(folder(name)).unwrap() {
            let file = format!("{name}/{}", entry.unwrap().file_name().to_string_lossy());
            assert!(made.contains(&file), "{file}");
        }
    }
}

#[test]
fn the_named_cases_must_be_refused_and_at_least_twelve() {
    let failing: BTreeSet<String> =
        ours::files().into_iter().map(|file| file.path).filter(|path| path.starts_with("failing/")).collect();
    for name in ["tag_truncated", "wrong_compartment", "future_version", "nonzero_padding", "body_not_deterministic"] {
        assert!(failing.contains(&format!("failing/{name}.json")), "{name}");
    }
    assert!(failing.len() >= 12, "{}", failing.len());
}
