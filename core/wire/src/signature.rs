//! Ed25519 verification, strict.

use ed25519_dalek::{Signature, VerifyingKey};

/// The signature is not one of this key over these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not verify")]
pub struct SignatureInvalid;

/// Verifies Ed25519 over `message`.
///
/// RFC 8032 with the strict rules of ed25519-dalek (canonical S, no small-order key or R). Trap: plain
/// verification accepts small-order keys, under which one signature fits many messages.
///
/// # Errors
/// [`SignatureInvalid`] for a bad key, a bad signature and a wrong one alike.
pub fn verify_strict(key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), SignatureInvalid> {
    let key = VerifyingKey::from_bytes(key).map_err(|_| SignatureInvalid)?;
    key.verify_strict(message, &Signature::from_bytes(signature)).map_err(|_| SignatureInvalid)
}

/// Verifies under any one of several keys (a bundle names one to three CTRL keys).
pub(crate) fn verify_any(keys: &[[u8; 32]], message: &[u8], signature: &[u8; 64]) -> Result<(), SignatureInvalid> {
    keys.iter().find_map(|key| verify_strict(key, message, signature).ok()).ok_or(SignatureInvalid)
}
