//! Referral slips: six random characters and a check character (domain.md 11.3).

/// Crockford's base 32: value 0-31 in order.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A slip's seven characters, upper case, check character right. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Slip(String);

/// Why a text is no slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SlipError {
    /// It has not seven characters of the alphabet: read it again.
    #[error("a slip has seven characters")]
    Shape,
    /// The check character does not fit: one character is wrong or two are swapped.
    #[error("the check character does not fit")]
    CheckCharacter,
}

impl Slip {
    /// Makes a slip of 30 random bits; the two highest of the argument are not used.
    #[must_use]
    pub fn make(bits: u32) -> Self {
        let values: Vec<u8> = (0..6).rev().map(|i| u8::try_from(bits >> (5 * i) & 31).unwrap_or(0)).collect();
        let mut text: String = values.iter().map(|v| char_of(*v)).collect();
        text.push(char_of(check(&values)));
        Self(text)
    }

    /// Reads a slip as it is typed: any case, I and L for 1, O for 0, spaces and hyphens between.
    ///
    /// # Errors
    /// [`SlipError`] if it has not seven characters or the check character (V09) does not fit.
    pub fn parse(typed: &str) -> Result<Self, SlipError> {
        let values: Vec<u8> = typed
            .chars()
            .filter(|c| !matches!(c, ' ' | '-'))
            .map(value_of)
            .collect::<Option<_>>()
            .ok_or(SlipError::Shape)?;
        Self::of_values(&values)
    }

    /// Reads a slip as typed, or as seven of the 32 code words of one of the languages.
    ///
    /// # Errors
    /// As [`Slip::parse`].
    pub fn parse_with_words(typed: &str, code_words: &[(String, Vec<String>)]) -> Result<Self, SlipError> {
        let words: Vec<String> = typed.split([' ', '-']).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
        for (_, list) in code_words {
            let values: Option<Vec<u8>> = words
                .iter()
                .map(|w| list.iter().position(|known| known.to_lowercase() == *w).and_then(|n| u8::try_from(n).ok()))
                .collect();
            if let Some(values) = values.filter(|v| v.len() == 7 && v.iter().all(|v| *v < 32)) {
                return Self::of_values(&values);
            }
        }
        Self::parse(typed)
    }

    /// Returns the seven characters.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    fn of_values(values: &[u8]) -> Result<Self, SlipError> {
        let [head @ .., last] = values else { return Err(SlipError::Shape) };
        if head.len() != 6 {
            return Err(SlipError::Shape);
        }
        if check(head) != *last {
            return Err(SlipError::CheckCharacter);
        }
        Ok(Self(values.iter().map(|v| char_of(*v)).collect()))
    }
}

impl std::fmt::Debug for Slip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slip(..)")
    }
}

/// Returns the check character of n characters: sum of 2^(n+1-i) c_i over GF(32) with x^5 + x^2 + 1.
///
/// It finds any single wrong character and any swap of neighbours. None if a character is not of the alphabet.
#[must_use]
pub fn check_character(text: &str) -> Option<char> {
    text.chars().map(value_of).collect::<Option<Vec<u8>>>().map(|values| char_of(check(&values)))
}

/// True for seven upper-case characters of the alphabet, as a body stores a slip.
pub(crate) fn is_slip_text(text: &str) -> bool {
    text.len() == 7 && text.bytes().all(|b| ALPHABET.contains(&b))
}

/// Horner's rule: each step multiplies by x, so the first character ends with the highest power.
fn check(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_x(sum ^ value))
}

fn times_x(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

fn char_of(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

fn value_of(c: char) -> Option<u8> {
    let folded = match c.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().position(|a| char::from(*a) == folded).and_then(|n| u8::try_from(n).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_character_of_the_document() {
        assert_eq!(check_character("K7M2Q9"), Some('7'));
        for slip in ["GTKNH6F", "Q7GBBJE", "XABHK2M", "9G1HWGW", "W6P5M9Z", "8Y9FHGB"] {
            assert_eq!(Slip::parse(slip).map(|s| s.text().to_owned()), Ok(slip.to_owned()));
        }
        assert_eq!(Slip::parse("8Y9FHG0"), Err(SlipError::CheckCharacter));
        assert_eq!(Slip::parse("K7M2Q98"), Err(SlipError::CheckCharacter));
    }

    #[test]
    fn typed_forms_fold() {
        for typed in ["9g1hwgw", "9GI-HWGW", "9 G l H W G W", "9giHWgw"] {
            assert_eq!(Slip::parse(typed).map(|s| s.text().to_owned()), Ok("9G1HWGW".to_owned()), "{typed}");
        }
        for typed in ["", "K7M2Q9", "K7M2Q977", "K7M2Q9U", "K7M2Q9é", "-------"] {
            assert_eq!(Slip::parse(typed), Err(SlipError::Shape), "{typed}");
        }
    }

    #[test]
    fn every_single_error_and_every_swap_is_found() {
        for bits in [0, 1, 0x3fff_ffff, 0x1234_5678, 0x2bad_cafe] {
            let slip: Vec<char> = Slip::make(bits).text().chars().collect();
            assert_eq!(slip.len(), 7);
            for i in 0..7 {
                for other in ALPHABET.iter().map(|b| char::from(*b)).filter(|c| *c != slip[i]) {
                    let mut wrong = slip.clone();
                    wrong[i] = other;
                    assert!(Slip::parse(&wrong.iter().collect::<String>()).is_err());
                }
                if i < 6 && slip[i] != slip[i + 1] {
                    let mut swapped = slip.clone();
                    swapped.swap(i, i + 1);
                    assert!(Slip::parse(&swapped.iter().collect::<String>()).is_err());
                }
            }
        }
    }

    #[test]
    fn code_words_stand_for_characters() {
        let words: Vec<String> = (0..32).map(|n| format!("Word{n}")).collect();
        let lists = [("en".to_owned(), words)];
        // K7M2Q97: the places of its characters in the alphabet
        let typed = "word19 word7 WORD20 word2 word23 word9 word7";
        assert_eq!(Slip::parse_with_words(typed, &lists).map(|s| s.text().to_owned()), Ok("K7M2Q97".to_owned()));
        assert_eq!(Slip::parse_with_words("k7m2q97", &lists).map(|s| s.text().to_owned()), Ok("K7M2Q97".to_owned()));
        assert_eq!(Slip::parse_with_words("word19 word7", &lists), Err(SlipError::Shape));
    }
}
