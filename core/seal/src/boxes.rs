//! The one construction for everything at rest, on the phone and at the desk.
//!
//! `box(K, what, pt) = salt 32 random || ChaCha20-Poly1305(key = HKDF(K, salt, "nj/v1/" || what,
//! 32), nonce = 0^12, aad = "", pt)` (security.md 0; RFC 5869, RFC 8439). A fresh 256-bit salt a
//! write makes a fresh key a write, so the zero nonce is used once, under rollback, clone and
//! crash alike; `what` names the place, so that nothing can be moved.
//!
//! Trap: ChaCha20-Poly1305 does not commit to its key. Never try many keys on one box to find out
//! who sealed it; the keyslot, where that would matter, compares a commitment first.

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Tag};
use zeroize::Zeroizing;

use crate::derive;
use crate::entropy::{self, Entropy};
use crate::error::{OpenError, SealError};

/// Bytes a box is longer than its content: salt 32 and tag 16.
pub const OVERHEAD: usize = SALT + TAG;

pub(crate) const SALT: usize = 32;
const TAG: usize = 16;
/// The start of every `what` on its way into HKDF.
const DOMAIN: &[u8] = b"nj/v1/";

/// Seals `plaintext` under `key` for the place `what` (see [`crate::place`]).
///
/// # Errors
/// [`SealError::Entropy`] when no salt can be drawn: there is no output then.
pub fn seal(key: &[u8; 32], what: &[u8], plaintext: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, SealError> {
    let salt: [u8; SALT] = entropy::draw(entropy)?;
    let mut out = vec![0; plaintext.len() + OVERHEAD];
    out[..SALT].copy_from_slice(&salt);
    let (content, tag) = out[SALT..].split_at_mut(plaintext.len());
    let buffer = InOutBuf::new(plaintext, content).map_err(|_| SealError::Cipher)?;
    let sealed =
        cipher(key, &salt, what).encrypt_inout_detached(&[0; 12].into(), b"", buffer).map_err(|_| SealError::Cipher)?;
    tag.copy_from_slice(&sealed);
    Ok(out)
}

/// Opens a box that was sealed under `key` for the place `what`.
///
/// # Errors
/// [`OpenError::Size`] for fewer than 48 bytes; [`OpenError::NotAuthentic`] for another key,
/// another place, or a changed byte.
pub fn open(key: &[u8; 32], what: &[u8], bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let length = bytes.len().checked_sub(OVERHEAD).ok_or(OpenError::Size)?;
    let (salt, rest) = bytes.split_at(SALT);
    let (content, tag) = rest.split_at(length);
    let tag = Tag::try_from(tag).map_err(|_| OpenError::Size)?;
    let mut plaintext = Zeroizing::new(content.to_vec());
    cipher(key, salt, what)
        .decrypt_inout_detached(&[0; 12].into(), b"", InOutBuf::from(plaintext.as_mut_slice()), &tag)
        .map_err(|_| OpenError::NotAuthentic)?;
    Ok(plaintext)
}

fn cipher(key: &[u8; 32], salt: &[u8], what: &[u8]) -> ChaCha20Poly1305 {
    let key = derive::hkdf::<32>(&[key], salt, &[DOMAIN, what]);
    ChaCha20Poly1305::new(key.expose().into())
}
