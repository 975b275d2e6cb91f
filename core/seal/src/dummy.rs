//! Dummies: envelopes that say nothing and look like all others (security.md 5.2).
//!
//! mode_base to the center's dummy key D, tags random, plaintext 778 zeros, info and aad as in an
//! envelope. It needs no secret, so a locked phone can make one. Trap: anybody can write to D, so
//! whatever is not all zeros in there is refused.

use nightjar_wire::{CenterId, ENVELOPE_LEN};

use crate::entropy::Entropy;
use crate::envelope::{assemble, info, open_mode, random_header};
use crate::error::{OpenError, SealError};
use crate::hybrid::{self, Mode, OpeningKey, PublicKey};
use crate::plaintext::PLAINTEXT_LEN;

/// Makes a dummy. Draws 20 bytes (nonce and tags), then 64 (encapsulation).
///
/// # Errors
/// [`SealError::Entropy`] when either cannot be drawn.
pub fn make(
    center: &CenterId,
    dummy_key: &PublicKey,
    entropy: &dyn Entropy,
) -> Result<Box<[u8; ENVELOPE_LEN]>, SealError> {
    make_with(center, dummy_key, &[0; PLAINTEXT_LEN], entropy)
}

/// Makes what a dummy must not be, with content: the vector of a refused one.
///
/// # Errors
/// As [`make`].
pub fn make_with(
    center: &CenterId,
    dummy_key: &PublicKey,
    plaintext: &[u8; PLAINTEXT_LEN],
    entropy: &dyn Entropy,
) -> Result<Box<[u8; ENVELOPE_LEN]>, SealError> {
    let header = random_header(entropy)?;
    let context = hybrid::prepare(dummy_key, Mode::Base, &info(center), entropy)?;
    assemble(&header, &context.seal(&header, plaintext)?)
}

/// Opens a dummy under D.
///
/// # Errors
/// [`OpenError::NotAuthentic`] when it does not open under D; [`OpenError::Padding`] when it opens
/// and is not all zeros.
pub fn open(envelope: &[u8; ENVELOPE_LEN], center: &CenterId, dummy_key: &OpeningKey) -> Result<(), OpenError> {
    let plaintext = open_mode(envelope, center, dummy_key, Mode::Base)?;
    if plaintext.expose().iter().any(|byte| *byte != 0) {
        return Err(OpenError::Padding);
    }
    Ok(())
}
