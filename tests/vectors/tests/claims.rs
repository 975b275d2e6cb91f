//! No specimen is left to nobody: every layout in every folder is taken by some test file.
//!
//! Test files are their own processes, so this one reads their source: a layout is claimed by
//! `each_specimen("<layout>"`, `each_refused(..`, `each_ours(..`, `each_failing(..`. Each of these runs over all
//! files of the layout and panics if there is none, so a claim cannot be empty either.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use std::collections::BTreeSet;

use vectors::{Case, every_failing, every_ours, every_refused, every_specimen};

fn sources() -> String {
    let folder = vectors::folder("tests");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let rust = files.filter(|path| path.extension().is_some_and(|e| e == "rs") && !path.ends_with("claims.rs"));
    rust.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn unclaimed(cases: Vec<Case>, by: &str) -> BTreeSet<String> {
    let sources = sources();
    let is_claimed = |layout: &str| sources.contains(&format!("{by}(\"{layout}\""));
    cases.into_iter().map(|case| case.layout).filter(|layout| !is_claimed(layout)).collect()
}

#[test]
fn every_specimen_is_claimed() {
    assert_eq!(unclaimed(every_specimen(), "each_specimen"), BTreeSet::new());
}

#[test]
fn every_refused_case_is_claimed() {
    assert_eq!(unclaimed(every_refused(), "each_refused"), BTreeSet::new());
}

#[test]
fn every_case_of_ours_is_claimed() {
    assert_eq!(unclaimed(every_ours(), "each_ours"), BTreeSet::new());
}

#[test]
fn every_failing_case_is_claimed() {
    assert_eq!(unclaimed(every_failing(), "each_failing"), BTreeSet::new());
}
