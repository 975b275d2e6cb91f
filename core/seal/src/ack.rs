//! The proof that the desk opened an envelope, which the relay cannot make (security.md 5.1, 5.4).
//!
//! ```text
//! desk tag   = H("nj/v1/ack" || env_id || plaintext 778)[0..8]
//! opened tag = HMAC-SHA256(desk tag, "nj/v1/opened" || be32 center generation)[0..8]
//! ```
//! Only who sealed or opened the envelope knows the desk tag; the opened tag is what travels.

use nightjar_wire::EnvelopeId;
use subtle::ConstantTimeEq;

use crate::derive::{hash, hmac};
use crate::plaintext::PLAINTEXT_LEN;
use crate::tags::first;

/// Computes the desk tag of an envelope from its plaintext.
#[must_use]
pub fn desk_tag(env_id: &EnvelopeId, plaintext: &[u8; PLAINTEXT_LEN]) -> [u8; 8] {
    first(hash(&[b"nj/v1/ack", env_id.as_bytes(), plaintext]))
}

/// Computes what the desk posts for an opened envelope.
#[must_use]
pub fn opened_tag(desk_tag: &[u8; 8], center_generation: u32) -> [u8; 8] {
    first(hmac(desk_tag, &[b"nj/v1/opened", &center_generation.to_be_bytes()]))
}

/// Tells, in constant time, whether `claimed` is the opened tag: only then is a record safe.
#[must_use]
pub fn is_opened_tag(desk_tag: &[u8; 8], center_generation: u32, claimed: &[u8; 8]) -> bool {
    opened_tag(desk_tag, center_generation).ct_eq(claimed).into()
}
