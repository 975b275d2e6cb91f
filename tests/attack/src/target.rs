//! Which syscalls of an operation are struck: every one, named so that a second run finds the same.

use crate::log::Event;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The n-th call of a name on a file by its thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its name.
    pub call: String,
    /// Its file, relative to the phone's folder.
    pub file: PathBuf,
    /// Its number, from 1, among this thread's calls of that name on that file.
    pub n: usize,
}

/// Every call on the phone's files after `answers` lines were answered on standard output.
///
/// Counting by thread and file keeps a second run in step: which of two threads is faster changes nothing.
#[must_use]
pub fn targets(events: &[Event], folder: &Path, answers: usize) -> Vec<Target> {
    let mut in_order: Vec<&Event> = events.iter().collect();
    in_order.sort_by_key(|event| event.begun);
    let mut counts: BTreeMap<(u32, &str, PathBuf), usize> = BTreeMap::new();
    let mut answered = 0;
    let mut found = Vec::new();
    for event in in_order {
        if event.call == "write" && event.fd() == Some(1) {
            answered += 1;
            continue;
        }
        let Some(file) = event.file() else { continue };
        let Ok(file) = file.strip_prefix(folder) else { continue };
        let n = counts.entry((event.thread, event.call.as_str(), file.to_owned())).or_default();
        *n += 1;
        if answered >= answers {
            found.push(Target { call: event.call.clone(), file: file.to_owned(), n: *n });
        }
    }
    found
}

/// Every k-th target, but every one whose kind (call and file) is rare.
#[must_use]
pub fn thinned(targets: Vec<Target>, every: usize) -> Vec<Target> {
    let mut kinds: BTreeMap<(String, PathBuf), usize> = BTreeMap::new();
    for target in &targets {
        *kinds.entry((target.call.clone(), target.file.clone())).or_default() += 1;
    }
    let mut seen: BTreeMap<(String, PathBuf), usize> = BTreeMap::new();
    targets
        .into_iter()
        .filter(|target| {
            let kind = (target.call.clone(), target.file.clone());
            let rare = kinds.get(&kind).is_some_and(|many| *many <= 4);
            let place = seen.entry(kind).or_default();
            *place += 1;
            rare || *place % every == 1 || every == 1
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_before_the_operation_counts_and_is_not_struck() {
        let text = "7 write(3</d/k>, \"a\", 1) = 1\n7 write(1<pipe:[1]>, \"{\"..., 9) = 9\n7 write(3</d/k>, \"a\", 1) = 1\n\
                    8 write(3</d/k>, \"a\", 1) = 1\n7 write(4</e>, \"a\", 1) = 1\n7 unlink(\"/d/hw/nj.e\") = 0\n";
        let found = targets(&crate::log::parse(text), Path::new("/d"), 1);
        let shown: Vec<_> = found.iter().map(|t| (t.call.as_str(), t.file.to_str().unwrap(), t.n)).collect();
        assert_eq!(shown, [("write", "k", 2), ("write", "k", 1), ("unlink", "hw/nj.e", 1)]);
    }

    #[test]
    fn thinning_keeps_what_is_rare() {
        let many = (1..=10).map(|n| Target { call: "pwrite64".into(), file: "v.db".into(), n });
        let one = Target { call: "unlink".into(), file: "k".into(), n: 1 };
        let left = thinned(many.chain([one.clone()]).collect(), 5);
        assert_eq!(left.iter().map(|t| t.n).collect::<Vec<_>>(), [1, 6, 1]);
        assert_eq!(left.last(), Some(&one));
    }
}
