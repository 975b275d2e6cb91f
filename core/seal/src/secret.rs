//! Bytes that are wiped when they go.

use subtle::{Choice, ConstantTimeEq};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::entropy::{Entropy, EntropyFailed};

/// A secret of `N` bytes, zeroized when dropped.
///
/// On the heap, so that moving it leaves no copy behind. No `Clone`, `Debug` or `PartialEq`: a
/// second holder is made knowingly with [`Secret::duplicate`], and comparing is constant-time.
///
/// ```compile_fail
/// let key = nightjar_seal::Secret::<32>::from_bytes([7; 32]);
/// println!("{key:?}");
/// ```
/// ```compile_fail
/// let key = nightjar_seal::Secret::<32>::from_bytes([7; 32]);
/// let copy = key.clone();
/// ```
pub struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    /// Takes over `bytes`; the array that was handed in is wiped.
    #[must_use]
    pub fn from_bytes(mut bytes: [u8; N]) -> Self {
        let mut secret = Self(Box::new([0; N]));
        secret.0.copy_from_slice(&bytes);
        bytes.zeroize();
        secret
    }

    /// Takes `N` bytes from a slice, or nothing when the length differs.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != N {
            return None;
        }
        let mut secret = Self(Box::new([0; N]));
        secret.0.copy_from_slice(bytes);
        Some(secret)
    }

    /// Draws a fresh secret.
    ///
    /// # Errors
    /// [`EntropyFailed`] when the source fails; there is then no secret.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyFailed> {
        let mut secret = Self(Box::new([0; N]));
        entropy.fill(secret.0.as_mut_slice())?;
        Ok(secret)
    }

    /// Lends the bytes.
    #[must_use]
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }

    /// Makes a second holder of the same bytes.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        let mut secret = Self(Box::new([0; N]));
        secret.0.copy_from_slice(self.0.as_slice());
        secret
    }

    /// Lends the bytes to be filled in place.
    pub(crate) fn expose_mut(&mut self) -> &mut [u8; N] {
        &mut self.0
    }

    /// Makes a secret of zeros, to be filled in place.
    pub(crate) fn zeros() -> Self {
        Self(Box::new([0; N]))
    }
}

impl<const N: usize> ConstantTimeEq for Secret<N> {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_slice().ct_eq(other.0.as_slice())
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

impl<const N: usize> ZeroizeOnDrop for Secret<N> {}
