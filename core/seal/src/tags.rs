//! The two tags by which the desk finds the pair of keys of an envelope (security.md 5.1).
//!
//! ```text
//! HK = HKDF(PSK, "", "nj/v1/hint", 32)
//! sender tag = HMAC-SHA256(HK, "s" || hint nonce)[0..8]
//! key tag    = HMAC-SHA256(HK, "k" || hint nonce || H(public key sealed to))[0..4]
//! ```
//! Trap: tags are hints and no proof. They can be copied, so nothing is attributed by a tag alone.

use crate::derive::{hkdf, hmac};
use crate::secret::Secret;

/// The key of both tags, kept beside its PSK.
pub struct HintKey(Secret<32>);

impl HintKey {
    /// Derives the hint key of a PSK.
    #[must_use]
    pub fn of(psk: &Secret<32>) -> Self {
        Self(hkdf(&[psk.expose()], b"", &[b"nj/v1/hint"]))
    }

    /// Computes the tag that names the PSK.
    #[must_use]
    pub fn sender_tag(&self, hint_nonce: &[u8; 8]) -> [u8; 8] {
        first(hmac(self.0.expose(), &[b"s", hint_nonce]))
    }

    /// Computes the tag that names the public key, given its SHA-256.
    #[must_use]
    pub fn key_tag(&self, hint_nonce: &[u8; 8], public_key_hash: &[u8; 32]) -> [u8; 4] {
        first(hmac(self.0.expose(), &[b"k", hint_nonce, public_key_hash]))
    }

    pub(crate) fn secret(&self) -> &Secret<32> {
        &self.0
    }
}

/// Cuts a hash to its first bytes.
pub(crate) fn first<const N: usize>(hash: [u8; 32]) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(&hash[..N]);
    out
}
