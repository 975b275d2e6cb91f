//! The tour and the summary, as tables.

use std::fmt::Write;

use super::Proof;
use super::patch::Patch;
use super::promise::{ENTRIES, Reference};

/// Promise, patch, test: the table of `tests/broken/README.md`.
pub(super) fn tour(patches: &[Patch]) -> String {
    let mut numbers: Vec<&Reference> = patches.iter().flat_map(|patch| &patch.breaks).collect();
    numbers.sort();
    numbers.dedup();
    let mut patches: Vec<&Patch> = patches.iter().collect();
    patches.sort_by(|a, b| a.name.cmp(&b.name));
    let mut out = String::from("| patch | what is promised | test that goes red |\n|---|---|---|\n");
    for number in numbers {
        let _ = writeln!(out, "| **{number}** | **{}** | |", number.says());
        for patch in patches.iter().filter(|patch| patch.breaks.first() == Some(number)) {
            let _ = writeln!(out, "| `{}` | {} | `{}` |", patch.name, patch.promise, patch.test.join(" "));
        }
        let also: Vec<String> = patches
            .iter()
            .filter(|patch| patch.breaks.first() != Some(number) && patch.breaks.contains(number))
            .map(|patch| format!("`{}`", patch.name))
            .collect();
        if !also.is_empty() {
            let _ = writeln!(out, "| | also {} | |", also.join(", "));
        }
    }
    out
}

/// What was proved, by promise.
pub(super) fn summary(proofs: &mut [Proof<'_>]) -> String {
    proofs.sort_by(|a, b| (&a.patch.breaks, &a.patch.name).cmp(&(&b.patch.breaks, &b.patch.name)));
    let mut out = String::new();
    let mut last = None;
    for Proof { patch, result } in proofs.iter() {
        let first = patch.breaks.first();
        if let Some(number) = first.filter(|number| last != Some(*number)) {
            let _ = writeln!(out, "{number}: {}", number.says());
        }
        last = first;
        let mark = if result.is_ok() { "red" } else { "NOT PROVEN" };
        let _ = writeln!(out, "  {:<48} {:<10} {}", patch.name, mark, patch.test.join(" "));
    }
    out
}

/// The promises that need a patch and have none.
pub(super) fn unbroken(patches: &[Patch]) -> Vec<String> {
    let has_none = |number: &Reference| !patches.iter().any(|patch| patch.breaks.contains(number));
    let missing = ENTRIES.iter().filter(|entry| entry.is_required && has_none(&entry.number));
    missing.map(|entry| format!("{}: {}", entry.number, entry.says)).collect()
}
