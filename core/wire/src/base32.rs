//! Crockford base32 and the check character of domain.md 11.3.
//!
//! For what people type: the QR as text, a slip, a withdrawal code. Input is taken kindly (small letters, I and
//! L for 1, O for 0, spaces and hyphens anywhere); output is upper case.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The text is no base32, or not the whole of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Base32Error {
    /// A character that is in no base32.
    #[error("a character that is not used here")]
    Character,
    /// A number of signs that no bytes give, or bits set behind the last byte.
    #[error("signs missing or too many")]
    Length,
}

/// Reads signs: folds case, I and L to 1, O to 0, drops white space and hyphens; gives values 0 to 31.
///
/// # Errors
/// [`Base32Error::Character`] for any other character, U among them.
pub fn values(text: &str) -> Result<Vec<u8>, Base32Error> {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(value).collect()
}

/// Writes values 0 to 31 as signs; higher bits are not looked at.
#[must_use]
pub fn signs(values: &[u8]) -> String {
    values.iter().map(|v| char::from(ALPHABET[usize::from(v & 31)])).collect()
}

/// Computes the check character over values 0 to 31.
///
/// GF(32) with x^5 + x^2 + 1: `c(n+1)` is the sum of `2^(n+1-i) c(i)`. It finds any single wrong sign and any
/// swap of neighbours for up to 30 signs. domain.md 11.3.
#[must_use]
pub fn check_character(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, v| twice(sum ^ (v & 31)))
}

/// Cuts bytes into values of 5 bits, the first bit first; the last value is filled with zero bits.
#[must_use]
pub fn from_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut held, mut bits) = (0u16, 0);
    for byte in bytes {
        held = (held << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(((held >> bits) & 31) as u8);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        out.push(((held << (5 - bits)) & 31) as u8);
    }
    out
}

/// Puts values of 5 bits together to bytes.
///
/// # Errors
/// [`Base32Error::Length`] if [`from_bytes`] could not have given these values.
pub fn to_bytes(values: &[u8]) -> Result<Vec<u8>, Base32Error> {
    let mut out = Vec::with_capacity(values.len() * 5 / 8);
    let (mut held, mut bits) = (0u16, 0);
    for value in values {
        held = (held << 5) | u16::from(value & 31);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    if bits >= 5 || held != 0 { Err(Base32Error::Length) } else { Ok(out) }
}

fn value(c: char) -> Result<u8, Base32Error> {
    let folded = match c.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let at = ALPHABET.iter().position(|sign| char::from(*sign) == folded).ok_or(Base32Error::Character)?;
    u8::try_from(at).map_err(|_| Base32Error::Character)
}

/// Multiplies by x in GF(32).
fn twice(v: u8) -> u8 {
    let doubled = v << 1;
    if doubled & 0x20 == 0 { doubled } else { doubled ^ 0x25 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_document() {
        let typed = values("K7M2Q9").unwrap();
        assert_eq!(signs(&[check_character(&typed)]), "7");
    }

    #[test]
    fn input_is_taken_kindly() {
        assert_eq!(values("k7m2-q9"), values("K7M2Q9"));
        assert_eq!(values(" iL o\tO "), Ok(vec![1, 1, 0, 0]));
        assert_eq!(values("U"), Err(Base32Error::Character));
        assert_eq!(values("é"), Err(Base32Error::Character));
        assert_eq!(signs(&values("zyxwvtsrqpnmkjhgfedcba9876543210").unwrap()), "ZYXWVTSRQPNMKJHGFEDCBA9876543210");
    }

    #[test]
    fn one_wrong_sign_and_one_swap_are_found() {
        for n in [6, 10, 19] {
            let good: Vec<u8> = (0..n).map(|i| (i * 7 + 3) % 32).collect();
            let check = check_character(&good);
            for at in 0..good.len() {
                for other in 0..32 {
                    let mut bad = good.clone();
                    bad[at] = other;
                    assert_eq!(check_character(&bad) == check, bad == good);
                }
                if at + 1 < good.len() {
                    let mut bad = good.clone();
                    bad.swap(at, at + 1);
                    assert_ne!(check_character(&bad), check, "swap at {at} of {n}");
                }
            }
        }
    }

    #[test]
    fn bytes_and_values_are_each_others_inverse() {
        // RFC 4648 test vector "foobar" = MZXW6YTBOI in the other alphabet: the same values.
        assert_eq!(from_bytes(b"foobar"), [12, 25, 23, 22, 30, 24, 19, 1, 14, 8]);
        for n in 0..12 {
            let bytes: Vec<u8> = (0..n).map(|i| 0xf1u8.wrapping_mul(i + 1)).collect();
            assert_eq!(to_bytes(&from_bytes(&bytes)), Ok(bytes));
        }
        assert_eq!(to_bytes(&[0]), Err(Base32Error::Length));
        assert_eq!(to_bytes(&[0, 1]), Err(Base32Error::Length));
        assert_eq!(to_bytes(&[0, 0, 0]), Err(Base32Error::Length));
    }
}
