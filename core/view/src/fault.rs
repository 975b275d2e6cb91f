//! Faults of a draft as marks with one short sentence each (domain.md 11.16).

use crate::FaultMark;
use nightjar::Fault;
use nightjar_words::{Arg, Key, Words};

/// Writes every fault of a draft in words.
pub(crate) fn marks(faults: &[Fault], words: &Words) -> Vec<FaultMark> {
    let mark =
        |fault: &Fault| FaultMark { path: fault.path.clone(), rule: fault.rule.clone(), text: text(fault, words) };
    faults.iter().map(mark).collect()
}

/// The sentence of a rule. The hints are English, for programs; of them only bounds are read.
fn text(fault: &Fault, words: &Words) -> String {
    let plain = |key: Key| words.text(key, &[]);
    match fault.rule.as_str() {
        "V01" => plain(Key::FaultDay),
        "V02" => plain(Key::FaultDaysAgo),
        "V06" => plain(Key::FaultDeclined),
        "V07" => plain(Key::FaultInjecting),
        "V08" => plain(Key::FaultSelftest),
        "V09" => plain(Key::FaultCode),
        "V10" => plain(Key::FaultMissing),
        "V11" => plain(Key::FaultEarlier),
        "V15" => plain(Key::FaultU18),
        "V16" => plain(Key::FaultPlace),
        _ if fault.hint == "required" => plain(Key::FaultMissing),
        _ if of_zone(fault) => plain(Key::FaultZone),
        _ if fault.rule == "11.8.reason" => plain(Key::BWhy),
        _ => match bounds(&fault.hint) {
            Some((least, most)) => {
                words.text(Key::FaultRange, &[("least", Arg::Number(least)), ("most", Arg::Number(most))])
            }
            None => plain(Key::FaultUnlike),
        },
    }
}

fn of_zone(fault: &Fault) -> bool {
    fault.path == "zone" || fault.path.starts_with("zones")
}

/// Reads `1 to 5000`.
fn bounds(hint: &str) -> Option<(u64, u64)> {
    let (least, most) = hint.split_once(" to ")?;
    Some((least.parse().ok()?, most.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_words::Language;

    fn said(rule: &str, path: &str, hint: &str) -> String {
        let mut marks = marks(&[Fault::new(path, rule, hint)], &Words::new(Language::En));
        marks.remove(0).text
    }

    #[test]
    fn a_rule_has_its_sentence_and_a_bound_its_numbers() {
        assert_eq!(said("V03", "lines[0].qty", "1 to 5000"), "1 to 5000");
        assert_eq!(said("V10", "denial", "how was the person refused, or skip"), "An answer is missing");
        assert_eq!(said("11.9.zones", "zones", "required"), "An answer is missing");
        assert_eq!(said("11.9.zones", "zones[0]", "no such zone"), "This zone is not in the list");
        assert_eq!(said("V15", "edu[2]", "not for a person under 18"), "Under 18: only what helps now");
        assert_eq!(said("11.0.size", "", "12 bytes too long"), "Look at this again");
    }
}
