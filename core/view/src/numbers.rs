//! Numbers in the center's own texts keep their order: a phone number, an office's file number, a span of hours.
//!
//! A text of ours is isolated where it is written; this one comes finished, so its numbers are found here (ui.md 5.3).

use crate::names::isolated;

/// Wraps every run of digits, with what joins them, in left-to-right isolates: `+996 (555) 01-02-03` is one run.
pub(crate) fn isolated_runs(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let length = run(signs.get(at..).unwrap_or_default());
        if length == 0 {
            out.push(*sign);
            at += 1;
        } else {
            out.push_str(&isolated(signs.iter().skip(at).take(length).collect::<String>()));
            at += length;
        }
    }
    out
}

/// How many signs of a run the text begins with: groups of digits, one sign between two of them, the last sign in a group.
fn run(signs: &[char]) -> usize {
    let start = usize::from(signs.first() == Some(&'+'));
    let mut end = start + group(signs.get(start..).unwrap_or_default());
    if end == start {
        return 0;
    }
    loop {
        let rest = signs.get(end..).unwrap_or_default();
        let joined = rest.first().is_some_and(|sign| JOINTS.contains(sign));
        let next = group(rest.get(usize::from(joined)..).unwrap_or_default());
        if next == 0 {
            return end;
        }
        end += usize::from(joined) + next;
    }
}

/// What may stand between two groups of one number.
const JOINTS: [char; 7] = [' ', '\u{a0}', '-', '–', '.', '/', ':'];

/// How many signs a group has: digits, in brackets or without.
fn group(signs: &[char]) -> usize {
    let digits = |from: usize| signs.iter().skip(from).take_while(|sign| sign.is_ascii_digit()).count();
    if signs.first() != Some(&'(') {
        return digits(0);
    }
    let inside = digits(1);
    if inside > 0 && signs.get(inside + 1) == Some(&')') { inside + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_run_however_it_is_written_and_nothing_else_is() {
        for (text, marked) in [
            ("", ""),
            ("no number", "no number"),
            ("call +996 555 010203 at night", "call <+996 555 010203> at night"),
            ("+996 (555) 01-02-03.", "<+996 (555) 01-02-03>."),
            ("(0312) 12-34", "<(0312) 12-34>"),
            ("agreement 14/2026, open 9:00–17:30", "agreement <14/2026>, open <9:00–17:30>"),
            ("from 18 (or so) on", "from <18> (or so) on"),
            ("1. first", "<1>. first"),
            ("a + b, 3+ times", "a + b, <3>+ times"),
            ("(5", "(<5>"),
        ] {
            assert_eq!(isolated_runs(text).replace('\u{2066}', "<").replace('\u{2069}', ">"), marked);
        }
    }
}
