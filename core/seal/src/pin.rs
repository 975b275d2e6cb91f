//! From a PIN to the key of a slot.
//!
//! ```text
//! A   = Argon2id(v=0x13, PIN digits, salt S, m, t, p=1, 32)
//! h_0 = H("nj/v1/pin" || A);   h_{i+1} = H( PRF_u(stretch(h_i, L)) || be32(i) ),  i = 0..n-1
//! PRK = HKDF-Extract(S, A || h_n)
//! KEK = HKDF-Expand(PRK, "nj/v1/kek", 32);   COM = HKDF-Expand(PRK, "nj/v1/com", 32)
//! ```
//! security.md 2.1; the idea is Sloth's (Hugenroth et al., PoPETs 2024(4)): a slow hardware PRF
//! between a memory-hard hash and the key, so that a copy of the files is useless.
//!
//! Trap: the wrong PIN must cost what the right one costs. Nothing here stops early.

use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher};
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

pub use crate::passhash::{HashError, KdfCost};
use crate::secret::Secret;
use crate::{curve, derive as kdf, passhash};

/// What the hardware key computes (byte 4 of the keyslot file).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HwKind {
    /// HMAC-SHA256 of any input.
    Hmac,
    /// ECDH of a P-256 point; the input is hashed to the curve first.
    Ecdh,
}

impl HwKind {
    /// Returns the byte of the keyslot file: 1 or 2.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Hmac => 1,
            Self::Ecdh => 2,
        }
    }

    /// Reads the byte of the keyslot file.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Hmac),
            2 => Some(Self::Ecdh),
            _ => None,
        }
    }
}

/// How the hardware is driven: calls, and bytes a call. Calibrated at enrollment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrfShape {
    /// Calls, 1 to 2^20.
    pub n: u32,
    /// Bytes a call, 32 to 1 MiB; exactly 32 for [`HwKind::Ecdh`].
    pub l: u32,
}

impl PrfShape {
    /// Tells whether a reader accepts this shape for `kind`.
    #[must_use]
    pub const fn is_allowed(self, kind: HwKind) -> bool {
        let length = match kind {
            HwKind::Hmac => 32 <= self.l && self.l <= 1024 * 1024,
            HwKind::Ecdh => self.l == 32,
        };
        1 <= self.n && self.n <= 1024 * 1024 && length
    }
}

/// What a PIN gives: the key of its slot, and the commitment that finds the slot.
pub struct PinKeys {
    /// Opens the slot.
    pub kek: Secret<32>,
    /// Stands in front of the slot.
    pub com: Secret<32>,
}

/// No key was derived.
#[derive(Debug, Error)]
pub enum DeriveError<E> {
    /// Not 6 to 16 ASCII digits: ask again.
    #[error("a PIN has 6 to 16 digits")]
    Pin,
    /// Calls or bytes a call are outside the limits of the format.
    #[error("the shape of the hardware loop is outside the limits")]
    Shape,
    /// The PIN hash could not be computed.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The hardware answered with another number of bytes than 32: treat as a key-store error.
    #[error("the hardware answered with a wrong length")]
    Answer,
    /// The hardware did not answer.
    #[error("the hardware key did not answer")]
    Hardware(E),
}

/// A call of the hardware key: the input the platform takes, 32 bytes or the platform's error back.
pub type Prf<'a, E> = &'a mut dyn FnMut(&[u8]) -> Result<Zeroizing<Vec<u8>>, E>;

/// Derives the keys of `pin` (ASCII digits), calling the hardware `shape.n` times.
///
/// `prf` is handed what the platform's `prf` call takes: `shape.l` bytes for HMAC, a 65-byte SEC1
/// point for ECDH; it answers with 32 bytes.
///
/// # Errors
/// See [`DeriveError`]; the first error of `prf` ends the loop.
pub fn derive<E>(
    pin: &[u8],
    salt: &[u8; 32],
    cost: KdfCost,
    shape: PrfShape,
    kind: HwKind,
    prf: Prf<'_, E>,
) -> Result<PinKeys, DeriveError<E>> {
    // The loop itself knows no E, so that it is compiled here, at this crate's opt-level.
    let mut failed = None;
    let keys = run(pin, salt, cost, shape, kind, &mut |input| prf(input).map_err(|error| failed = Some(error)).ok());
    match (keys, failed) {
        (_, Some(error)) => Err(DeriveError::Hardware(error)),
        (Ok(keys), None) => Ok(keys),
        (Err(Fault::Pin), None) => Err(DeriveError::Pin),
        (Err(Fault::Shape), None) => Err(DeriveError::Shape),
        (Err(Fault::Hash(error)), None) => Err(DeriveError::Hash(error)),
        (Err(Fault::Answer), None) => Err(DeriveError::Answer),
    }
}

enum Fault {
    Pin,
    Shape,
    Hash(HashError),
    Answer,
}

type AnyPrf<'a> = &'a mut dyn FnMut(&[u8]) -> Option<Zeroizing<Vec<u8>>>;

fn run(
    pin: &[u8],
    salt: &[u8; 32],
    cost: KdfCost,
    shape: PrfShape,
    kind: HwKind,
    prf: AnyPrf<'_>,
) -> Result<PinKeys, Fault> {
    if !(6..=16).contains(&pin.len()) || !pin.iter().all(u8::is_ascii_digit) {
        return Err(Fault::Pin);
    }
    if !shape.is_allowed(kind) {
        return Err(Fault::Shape);
    }
    let a = passhash::argon2id(pin, salt, cost).map_err(Fault::Hash)?;
    let mut h = Secret::from_bytes(kdf::hash(&[b"nj/v1/pin", a.expose()]));
    let mut stretched = Zeroizing::new(vec![0; shape.l as usize]);
    for i in 0..shape.n {
        stretch(h.expose(), &mut stretched);
        let answer = prf_u(kind, &stretched, prf)?;
        h = Secret::from_bytes(kdf::hash(&[answer.as_slice(), &i.to_be_bytes()]));
    }
    let prk = kdf::extract(salt, &[a.expose(), h.expose()]);
    Ok(PinKeys { kek: kdf::expand(prk.expose(), &[b"nj/v1/kek"]), com: kdf::expand(prk.expose(), &[b"nj/v1/com"]) })
}

/// The first bytes of the ChaCha20 keystream of `h`, nonce 0, counter 0 (RFC 8439).
fn stretch(h: &[u8; 32], out: &mut [u8]) {
    out.zeroize();
    ChaCha20::new(h.into(), &[0; 12].into()).apply_keystream(out);
}

fn prf_u(kind: HwKind, input: &[u8], prf: AnyPrf<'_>) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let answer = match kind {
        HwKind::Hmac => prf(input),
        HwKind::Ecdh => prf(Zeroizing::new(curve::hash_to_curve(input)).as_slice()),
    };
    let answer = answer.filter(|bytes| bytes.len() == 32).ok_or(Fault::Answer)?;
    Ok(match kind {
        HwKind::Hmac => answer,
        HwKind::Ecdh => Zeroizing::new(kdf::hash(&[b"nj/v1/ecdh", answer.as_slice()]).to_vec()),
    })
}
