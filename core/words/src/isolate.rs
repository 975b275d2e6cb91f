//! Numbers and codes keep their direction, whatever the text around them is (ui.md 5.3).

use std::borrow::Cow;

/// Before and after: left-to-right isolate, pop directional isolate.
const MARKS: (char, char) = ('\u{2066}', '\u{2069}');

pub(crate) fn isolated(text: &str) -> String {
    format!("{}{text}{}", MARKS.0, MARKS.1)
}

/// Isolates each number and each span of numbers ("18–19") of a text.
pub(crate) fn isolated_numbers(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut number = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() || (c == '–' && !number.is_empty()) {
            number.push(c);
        } else {
            finish(&mut out, &mut number);
            out.push(c);
        }
    }
    finish(&mut out, &mut number);
    Cow::Owned(out)
}

/// Writes a number that has ended; a dash behind it belongs to the text.
fn finish(out: &mut String, number: &mut String) {
    let digits = number.trim_end_matches('–');
    if !digits.is_empty() {
        out.push_str(&isolated(digits));
    }
    out.extend(number.chars().skip(digits.chars().count()));
    number.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_spans_are_isolated_and_nothing_else() {
        assert_eq!(isolated_numbers("a – b"), "a – b");
        assert_eq!(isolated_numbers("18–19"), "\u{2066}18–19\u{2069}");
        assert_eq!(isolated_numbers("under 24 h"), "under \u{2066}24\u{2069} h");
        assert_eq!(isolated_numbers("14– x 3"), "\u{2066}14\u{2069}– x \u{2066}3\u{2069}");
    }
}
