//! Randomness as an argument that may fail.

use std::sync::{Mutex, PoisonError};

use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher};
use thiserror::Error;

/// The random source gave nothing: store nothing, tell the person, try again later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the random source failed")]
pub struct EntropyFailed;

/// A source of random bytes.
///
/// Everything in this crate draws what it needs before it computes anything, so that a failing
/// source leaves nothing half-done (security.md 0, point 9).
pub trait Entropy: Send + Sync {
    /// Fills `out` with random bytes, or fails and leaves `out` to be thrown away.
    ///
    /// # Errors
    /// [`EntropyFailed`] when the source has nothing to give; the caller stores nothing.
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed>;
}

/// The operating system's random source.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where randomness enters; everybody else gets it handed in"
    )]
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        getrandom::fill(out).map_err(|_| EntropyFailed)
    }
}

/// A source that repeats itself: the ChaCha20 keystream of a seed.
///
/// For demos and tests, where a seed is a night. Never for real keys.
pub struct SeededEntropy(Mutex<ChaCha20>);

impl SeededEntropy {
    /// Makes the source that belongs to `seed`.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Self {
        Self(Mutex::new(ChaCha20::new(&seed.into(), &[0; 12].into())))
    }

    /// Makes the source that belongs to a small number.
    #[must_use]
    pub fn from_number(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        Self::new(bytes)
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        out.fill(0);
        let mut stream = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A keystream ends after 256 GiB: an error, never a repetition.
        stream.try_apply_keystream(out).map_err(|_| EntropyFailed)
    }
}

/// A source that hands out exactly the bytes it was given, then fails.
///
/// The seam by which frozen vectors inject every random choice.
pub struct ScriptedEntropy(Mutex<(Vec<u8>, usize)>);

impl ScriptedEntropy {
    /// Makes a source that hands out `script` from its beginning.
    #[must_use]
    pub fn new(script: Vec<u8>) -> Self {
        Self(Mutex::new((script, 0)))
    }

    /// Returns how many bytes have not been drawn.
    #[must_use]
    pub fn left(&self) -> usize {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.0.len() - state.1
    }
}

impl Entropy for ScriptedEntropy {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let from = state.1;
        let piece = from.checked_add(out.len()).and_then(|to| state.0.get(from..to)).ok_or(EntropyFailed)?;
        out.copy_from_slice(piece);
        state.1 = from + out.len();
        Ok(())
    }
}

/// A source that works for a number of draws, then fails for ever.
///
/// The control of every "fails closed" test: walk `draws` from 0 upwards until the call succeeds.
pub struct FailingEntropy {
    source: SeededEntropy,
    draws_left: Mutex<u32>,
}

impl FailingEntropy {
    /// Makes a source that fails at draw number `draws` (from 0).
    #[must_use]
    pub fn after(draws: u32) -> Self {
        Self { source: SeededEntropy::from_number(0), draws_left: Mutex::new(draws) }
    }
}

impl Entropy for FailingEntropy {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let mut left = self.draws_left.lock().unwrap_or_else(PoisonError::into_inner);
        *left = left.checked_sub(1).ok_or(EntropyFailed)?;
        self.source.fill(out)
    }
}

/// Draws an array of random bytes.
///
/// # Errors
/// [`EntropyFailed`] when the source fails.
pub fn draw<const N: usize>(entropy: &dyn Entropy) -> Result<[u8; N], EntropyFailed> {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_entropy_repeats_itself_and_never_within_a_run() {
        let (one, two) = (SeededEntropy::from_number(7), SeededEntropy::from_number(7));
        let first: [u8; 100] = draw(&one).unwrap();
        assert_eq!(first, draw::<100>(&two).unwrap());
        assert_ne!(first, draw::<100>(&one).unwrap());
        assert_ne!(first, draw::<100>(&SeededEntropy::from_number(8)).unwrap());
    }

    #[test]
    fn scripted_entropy_ends() {
        let script = ScriptedEntropy::new(vec![1, 2, 3]);
        assert_eq!(draw::<2>(&script), Ok([1, 2]));
        assert_eq!(draw::<2>(&script), Err(EntropyFailed));
        assert_eq!(script.left(), 1);
    }

    #[test]
    fn failing_entropy_fails_from_the_stated_draw() {
        let source = FailingEntropy::after(1);
        assert!(draw::<8>(&source).is_ok());
        assert_eq!(draw::<8>(&source), Err(EntropyFailed));
        assert_eq!(draw::<8>(&source), Err(EntropyFailed));
    }

    #[test]
    fn the_system_source_fills() {
        assert_ne!(draw::<32>(&OsEntropy).unwrap(), [0; 32]);
    }
}
