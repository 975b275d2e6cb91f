//! What is wrong with a draft: every fault at once, each with path, rule and hint.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::Json;

/// One fault of a draft.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `lines[2].qty`; empty for the whole draft. It may repeat a field name of the draft, never a value.
    pub path: String,
    /// Which rule: `V07`, or `11.1.edu` where the field's own table states it.
    pub rule: String,
    /// What to do, in English, for programs and logs; screens have their own words for each rule.
    pub hint: String,
    /// Of `11.0.size` alone: by how many bytes the body is too long.
    pub over: Option<usize>,
}

impl Fault {
    /// Makes a fault.
    #[must_use]
    pub fn new(path: impl Into<String>, rule: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { path: path.into(), rule: rule.into(), hint: hint.into(), over: None }
    }

    /// Returns it as a JSON object.
    #[must_use]
    pub fn to_json(&self) -> Json {
        Json::Object(vec![
            ("path".to_owned(), Json::from(self.path.as_str())),
            ("rule".to_owned(), Json::from(self.rule.as_str())),
            ("hint".to_owned(), Json::from(self.hint.as_str())),
        ])
    }
}

impl std::fmt::Debug for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fault({})", self.rule) // a path may carry what somebody typed as a field name
    }
}

/// Returns faults as one JSON array.
#[must_use]
pub fn faults_to_json(faults: &[Fault]) -> String {
    Json::List(faults.iter().map(Fault::to_json).collect()).to_string()
}

/// Faults while they are being found: one a path, the first one stays (domain.md 11.16).
#[derive(Default)]
pub struct Faults {
    by_path: RefCell<BTreeMap<String, Fault>>,
}

impl Faults {
    /// Adds a fault unless its path, or a path above it, has one.
    pub fn add(&self, fault: Fault) {
        if !self.at(&fault.path) {
            self.by_path.borrow_mut().entry(fault.path.clone()).or_insert(fault);
        }
    }

    /// Returns true if this path or one above it has a fault.
    #[must_use]
    pub fn at(&self, path: &str) -> bool {
        let by_path = self.by_path.borrow();
        by_path.contains_key(path) || above(path).any(|above| by_path.contains_key(above))
    }

    /// Returns true if there is no fault yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_path.borrow().is_empty()
    }

    /// Returns all in the order of their paths, none below a path that has one itself.
    #[must_use]
    pub fn into_list(self) -> Vec<Fault> {
        let by_path = self.by_path.into_inner();
        by_path.values().filter(|f| !above(&f.path).any(|above| by_path.contains_key(above))).cloned().collect()
    }
}

/// The paths above a path: `lines[0]` and `lines` above `lines[0].qty`; the empty path is above none.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices(['.', '[']).filter(|(at, _)| *at > 0).filter_map(|(at, _)| path.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fault_a_path_and_none_below() {
        let faults = Faults::default();
        for (path, rule) in [
            ("lines[0].qty", "1"),
            ("zone", "2"),
            ("zone", "3"),
            ("lines", "4"),
            ("lines[1].item", "5"),
            ("", "6"),
            ("linesman", "7"),
        ] {
            faults.add(Fault::new(path, rule, ""));
        }
        let list: Vec<_> = faults.into_list().into_iter().map(|f| (f.path, f.rule)).collect();
        let expected = [("", "6"), ("lines", "4"), ("linesman", "7"), ("zone", "2")];
        assert_eq!(list, expected.map(|(p, r)| (p.to_owned(), r.to_owned())));
    }

    #[test]
    fn debug_shows_no_path() {
        assert_eq!(format!("{:?}", Fault::new("Anna", "V16", "no such field")), "Fault(V16)");
    }
}
