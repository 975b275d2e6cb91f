//! Closed code lists with frozen numbers.

/// A closed list of codes: the number of a code is its place from 1, frozen, append-only (domain.md 11.0a).
pub struct CodeList {
    /// The list's name, for the dictionary.
    pub name: &'static str,
    /// The codes in the order of their numbers.
    pub codes: &'static [&'static str],
}

impl CodeList {
    /// Returns the number of a code, from 1.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<u16> {
        self.codes.iter().position(|c| *c == code).and_then(|n| u16::try_from(n + 1).ok())
    }

    /// Returns the code of a number; None for 0 and for numbers of a newer version.
    #[must_use]
    pub fn code(&self, number: u16) -> Option<&'static str> {
        self.codes.get(usize::from(number).checked_sub(1)?).copied()
    }
}

/// Proves at compile time that the written numbers are 1, 2, 3 ...: a code cannot change its number unseen.
#[doc(hidden)]
#[must_use]
pub const fn numbers_are_frozen(numbers: &[u16]) -> bool {
    let mut i = 0;
    while i < numbers.len() {
        if numbers[i] as usize != i + 1 {
            return false;
        }
        i += 1;
    }
    true
}

/// Defines a closed code list: `codes! { MODE "mode": 1 "one_to_one", 2 "pair" }`.
///
/// The numbers are written out because they are frozen: they stand in sealed bodies for ever. New codes go to the end.
#[macro_export]
macro_rules! codes {
    ($vis:vis $list:ident $name:literal: $($number:literal $code:literal),+ $(,)?) => {
        #[doc = concat!("The codes of `", $name, "`.")]
        $vis static $list: $crate::CodeList = {
            const { assert!($crate::numbers_are_frozen(&[$($number),+]), "code numbers run 1, 2, 3 ...") };
            $crate::CodeList { name: $name, codes: &[$($code),+] }
        };
    };
}

#[cfg(test)]
mod tests {
    codes!(SOME "some": 1 "18_19", 2 "b", 3 "skip");

    #[test]
    fn a_number_is_the_place_from_one() {
        assert_eq!(SOME.number("18_19"), Some(1));
        assert_eq!(SOME.number("skip"), Some(3));
        assert_eq!(SOME.number("none"), None);
        assert_eq!((SOME.code(0), SOME.code(1), SOME.code(4)), (None, Some("18_19"), None));
        assert!(!super::numbers_are_frozen(&[1, 3]));
    }
}
