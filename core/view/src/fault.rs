//! Faults of a draft as marks with one short sentence.

use crate::FaultMark;
use nightjar::Fault;
use nightjar_words::{Key, Words};

/// Writes every fault of a draft in words.
pub(crate) fn marks(faults: &[Fault], words: &Words) -> Vec<FaultMark> {
    faults
        .iter()
        .map(|fault| FaultMark { path: fault.path.clone(), rule: fault.rule.to_string(), text: text(fault, words) })
        .collect()
}

fn text(_fault: &Fault, words: &Words) -> String {
    words.text(Key::FaultMissing, &[])
}
