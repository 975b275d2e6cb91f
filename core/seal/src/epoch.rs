//! The two keys that hardware alone, or hardware and `K_read`, can give (security.md 3.1).
//!
//! ```text
//! EK = HKDF(K_read || prf(nj.e, "nj/v1/epoch" || epoch salt), epoch salt, "nj/v1/ek", 32)
//! OK = HKDF(prf(nj.o, "nj/v1/outbox"), "", "nj/v1/ok", 32)
//! ```
//! For ECDH hardware the input is hashed to the curve and the raw x is used. Trap: unlike in the
//! PIN loop there is no hash around that x.

use crate::curve;
use crate::derive::hkdf;
use crate::pin::HwKind;
use crate::secret::Secret;

/// Returns what `nj.e` is asked for: bytes for HMAC, a 65-byte SEC1 point for ECDH.
#[must_use]
pub fn epoch_input(kind: HwKind, epoch_salt: &[u8; 32]) -> Vec<u8> {
    hardware_input(kind, &[b"nj/v1/epoch", epoch_salt.as_slice()].concat())
}

/// Returns what `nj.o` is asked for: bytes for HMAC, a 65-byte SEC1 point for ECDH.
#[must_use]
pub fn outbox_input(kind: HwKind) -> Vec<u8> {
    hardware_input(kind, b"nj/v1/outbox")
}

/// Derives EK, the key of this shift's rows, from the answer of `nj.e`.
#[must_use]
pub fn epoch_key(k_read: &Secret<32>, prf: &[u8; 32], epoch_salt: &[u8; 32]) -> Secret<32> {
    hkdf(&[k_read.expose(), prf], epoch_salt, &[b"nj/v1/ek"])
}

/// Derives OK, the key of what a locked phone needs, from the answer of `nj.o`.
#[must_use]
pub fn outbox_key(prf: &[u8; 32]) -> Secret<32> {
    hkdf(&[prf], b"", &[b"nj/v1/ok"])
}

fn hardware_input(kind: HwKind, message: &[u8]) -> Vec<u8> {
    match kind {
        HwKind::Hmac => message.to_vec(),
        HwKind::Ecdh => curve::hash_to_curve(message).to_vec(),
    }
}
