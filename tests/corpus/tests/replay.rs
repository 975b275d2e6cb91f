//! The whole corpus, without a fuzzer: nothing panics, and every target gets past its reader.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::collections::BTreeSet;
use std::path::Path;

use corpus::{folder, seeds, targets};

/// Name and bytes of every file of a target.
fn files(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = folder(target);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn every_file_is_replayed() {
    let mut one_sided = Vec::new();
    for target in targets() {
        let (mut taken, mut refused) = (0, 0);
        for (name, bytes) in files(target.name) {
            let run = std::panic::catch_unwind(|| (target.run)(&bytes));
            let is_taken = run.unwrap_or_else(|_| panic!("{}/{name}: see the panic above", target.name));
            *(if is_taken { &mut taken } else { &mut refused }) += 1;
        }
        if taken == 0 || refused == 0 {
            one_sided.push(format!("{}: {taken} taken, {refused} refused", target.name));
        }
    }
    assert!(one_sided.is_empty(), "a corpus that tests half a reader: {one_sided:#?}");
}

/// What comes from the specimens is made again and compared.
#[test]
fn the_seeds_are_the_specimens() {
    for seed in seeds::seeds() {
        let path = folder(seed.target).join(&seed.name);
        let there = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}; run the bin seeds", path.display()));
        assert!(there == seed.bytes, "{}: run the bin seeds", path.display());
    }
}

/// A folder without a target would never be replayed; nor would an old seed that is made no more be missed.
#[test]
fn every_file_belongs_to_a_target() {
    let names: BTreeSet<String> = targets().iter().map(|target| target.name.to_owned()).collect();
    let here: BTreeSet<String> = std::fs::read_dir(folder("")).unwrap().map(entry_name).collect();
    assert_eq!(here, names);
    let made: BTreeSet<(String, String)> =
        seeds::seeds().into_iter().map(|seed| (seed.target.to_owned(), seed.name)).collect();
    for target in &names {
        for (name, _) in files(target) {
            let known = name.starts_with("found-") || made.contains(&(target.clone(), name.clone()));
            assert!(known, "{target}/{name}");
        }
    }
}

/// The fuzz workspace, which only nightly builds, has a binary for every target and no other.
#[test]
fn every_target_is_fuzzed() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    let names: BTreeSet<String> = targets().iter().map(|target| target.name.to_owned()).collect();
    let sources: BTreeSet<String> = std::fs::read_dir(fuzz.join("targets")).unwrap().map(entry_name).collect();
    assert_eq!(sources, names.iter().map(|name| format!("{name}.rs")).collect());
    let manifest = std::fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
    for name in &names {
        let source = std::fs::read_to_string(fuzz.join(format!("targets/{name}.rs"))).unwrap();
        assert!(source.contains(&format!("corpus::run(\"{name}\", bytes)")), "{name}");
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"targets/{name}.rs\"\n")), "{name}");
    }
}

fn entry_name(entry: std::io::Result<std::fs::DirEntry>) -> String {
    entry.unwrap().file_name().to_string_lossy().into_owned()
}
