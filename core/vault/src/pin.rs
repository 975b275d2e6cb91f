//! PINs: typed digit by digit into memory that is wiped, assigned at random, kept apart from each other (security.md 2.1).

use nightjar_seal::{Entropy, EntropyFailed};
use zeroize::{Zeroize, Zeroizing};

use crate::platform::HwClass;

/// Most digits of a PIN.
pub const MAX_DIGITS: usize = 16;

/// Digits typed so far. No `Clone`, no content in `Debug`; wiped when cleared and when dropped. On the heap, so that
/// handing it on leaves no copy behind.
pub struct Pin {
    digits: Zeroizing<Vec<u8>>,
}

impl Pin {
    /// Starts with no digit.
    pub fn new() -> Self {
        Self { digits: Zeroizing::new(Vec::with_capacity(MAX_DIGITS)) }
    }

    /// Adds a digit 0..=9. More than 16 digits, or anything else, is ignored: it cannot be the PIN.
    pub fn push(&mut self, digit: u8) {
        // Never above the capacity: growing would leave the old digits behind.
        if digit <= 9 && self.digits.len() < MAX_DIGITS {
            self.digits.push(b'0' + digit);
        }
    }

    /// Forgets the digits.
    pub fn clear(&mut self) {
        self.digits.zeroize();
    }

    /// Gives the number of digits typed.
    pub fn len(&self) -> usize {
        self.digits.len()
    }

    /// Says whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.digits.is_empty()
    }

    /// Lends the ASCII digits.
    pub fn digits(&self) -> &[u8] {
        &self.digits
    }

    /// Draws a random PIN: every digit equally likely.
    pub fn random(len: usize, entropy: &dyn Entropy) -> Result<Self, EntropyFailed> {
        let mut pin = Self::new();
        let mut byte = Zeroizing::new([0u8; 1]);
        while pin.len() < len.min(MAX_DIGITS) {
            entropy.fill(byte.as_mut_slice())?;
            // 250 = 25 * 10: the rest would favour the low digits.
            if byte[0] < 250 {
                pin.push(byte[0] % 10);
            }
        }
        Ok(pin)
    }

    /// Draws a random PIN that may stand beside `other`.
    pub fn random_beside(other: &Self, entropy: &dyn Entropy) -> Result<Self, EntropyFailed> {
        loop {
            let pin = Self::random(other.len(), entropy)?;
            if !pin.is_close_to(other) {
                return Ok(pin);
            }
        }
    }

    /// Says whether a slip of the finger, or a person who knows one of the two, could give the other: another length,
    /// fewer than two differing digits, a rotation, a reversal.
    pub fn is_close_to(&self, other: &Self) -> bool {
        let (a, b) = (self.digits(), other.digits());
        if a.len() != b.len() {
            return true;
        }
        let differing = a.iter().zip(b).filter(|(x, y)| x != y).count();
        let rotated = (0..a.len()).any(|by| a.iter().cycle().skip(by).take(a.len()).eq(b));
        differing < 2 || rotated || a.iter().rev().eq(b)
    }
}

impl Default for Pin {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(..)")
    }
}

/// Gives the digits that a PIN must have at least: chips 6, TEE 8, software 6 (and RAM only); policy may ask for more.
pub fn digits_needed(class: HwClass, policy_digits: u8) -> u8 {
    let by_class = match class {
        HwClass::Tee => 8,
        HwClass::None | HwClass::Software | HwClass::StrongBox | HwClass::SecureEnclave => 6,
    };
    by_class.max(policy_digits).min(16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_seal::{OsEntropy, entropy::FailingEntropy};

    fn pin(text: &str) -> Pin {
        let mut pin = Pin::new();
        text.bytes().for_each(|b| pin.push(b - b'0'));
        pin
    }

    #[test]
    fn digits_only_and_at_most_sixteen() {
        let mut typed = pin("12345678901234567");
        assert_eq!(typed.len(), 16);
        typed.push(10);
        assert_eq!(typed.digits(), b"1234567890123456");
        assert_eq!(format!("{typed:?}"), "Pin(..)");
        let (place, room) = (typed.digits.as_ptr(), typed.digits.capacity());
        typed.clear();
        assert!(typed.is_empty());
        typed.push(7);
        assert_eq!((typed.digits(), typed.digits.as_ptr(), typed.digits.capacity()), (&b"7"[..], place, room));
    }

    #[test]
    fn close_pins_are_refused() {
        let own = pin("482915");
        for close in ["482915", "482916", "829154", "548291", "519284", "48291", "4829155"] {
            assert!(pin(close).is_close_to(&own), "{close}");
        }
        for far in ["482006", "730264", "284915"] {
            assert!(!pin(far).is_close_to(&own), "{far}");
        }
    }

    #[test]
    fn length_follows_the_key_store_and_the_policy() {
        assert_eq!(digits_needed(HwClass::StrongBox, 6), 6);
        assert_eq!(digits_needed(HwClass::SecureEnclave, 6), 6);
        assert_eq!(digits_needed(HwClass::Tee, 6), 8);
        assert_eq!(digits_needed(HwClass::Software, 6), 6);
        assert_eq!(digits_needed(HwClass::Tee, 10), 10);
        assert_eq!(digits_needed(HwClass::Software, 200), 16);
    }

    #[test]
    fn assigned_pins_use_every_digit_and_fail_without_randomness() {
        let mut seen = [false; 10];
        for _ in 0..100 {
            let offered = Pin::random(8, &OsEntropy).unwrap();
            assert_eq!(offered.len(), 8);
            offered.digits().iter().for_each(|d| seen[usize::from(d - b'0')] = true);
            assert!(!Pin::random_beside(&offered, &OsEntropy).unwrap().is_close_to(&offered));
        }
        assert_eq!(seen, [true; 10]);
        assert!(Pin::random(8, &FailingEntropy::after(3)).is_err());
    }
}
