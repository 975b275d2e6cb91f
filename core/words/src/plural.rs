//! Lithuanian plural forms of whole numbers.
//!
//! `intl_pluralrules` 7.0.2, which Fluent asks, takes CLDR's `n % 10 = 2..9 and n % 100 != 11..19` for `n = 2..9 and
//! n != 11..19`: it knows no "few" above 9 and takes 111 for "one". So a Lithuanian file is read with each selection
//! `$n` turned into `$n_form`, and `n_form` is given as the name of the form.

use std::borrow::Cow;

/// What a selector's name has at its end.
const FORM: &str = "_form";

/// Returns the form that CLDR gives a whole number in Lithuanian.
pub(crate) fn lithuanian(number: u64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=19) | (0, _) => "other",
        (1, _) => "one",
        _ => "few",
    }
}

/// The name of the value that chooses the form of a number.
pub(crate) fn form_of(name: &str) -> String {
    format!("{name}{FORM}")
}

/// Turns each selection of a file by a number into one by its form.
pub(crate) fn select_by_form(source: &str) -> Cow<'_, str> {
    Cow::Owned(source.replace(" ->", &format!("{FORM} ->")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_asks_for_the_form_and_the_number_stands() {
        let made = select_by_form("sh =\n    .waiting =\n        { $n ->\n            [one] { $n } laiškas");
        assert_eq!(made, "sh =\n    .waiting =\n        { $n_form ->\n            [one] { $n } laiškas");
        assert_eq!(form_of("n"), "n_form");
    }

    // the samples that CLDR prints beside its rule
    #[test]
    fn forms_are_those_of_cldr() {
        for number in [1, 21, 31, 41, 51, 61, 71, 81, 101, 1001] {
            assert_eq!(lithuanian(number), "one", "{number}");
        }
        for number in [2, 3, 4, 5, 6, 7, 8, 9, 22, 23, 24, 25, 26, 27, 28, 29, 102, 1002] {
            assert_eq!(lithuanian(number), "few", "{number}");
        }
        for number in [0, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 100, 111, 1000, 10000] {
            assert_eq!(lithuanian(number), "other", "{number}");
        }
    }
}
