//! The envelope as everybody but the desk sees it: 1,936 opaque bytes and a few public ones.
//!
//! Construction and opening live in `nightjar-seal`. security.md 5.1.

use sha2::{Digest, Sha256};

use crate::ids::EnvelopeId;
use crate::layout::{Field, Layout, LayoutError};

/// Length of every envelope, dummy or real, in bytes.
pub const ENVELOPE_LEN: usize = 1936;
/// Length of the public header: it is the AEAD's associated data.
pub const HEADER_LEN: usize = 22;
/// Length of the HPKE encapsulation (ML-KEM-768 ciphertext 1,088 and X25519 share 32).
pub const ENC_LEN: usize = 1120;
/// Length of the HPKE ciphertext with its tag.
pub const CT_LEN: usize = 794;
/// Length of the sealed plaintext.
pub const PLAINTEXT_LEN: usize = 778;
/// Format version that this code writes.
pub const VERSION: u8 = 1;
/// Suite that this code writes: X-Wing, HKDF-SHA256, ChaCha20-Poly1305.
pub const SUITE: u8 = 1;

/// The envelope's layout. Version and suite are values, not constants: another one is *parked* by the desk,
/// never refused by whoever carries it.
pub static ENVELOPE: Layout = Layout::new(
    "envelope",
    "security.md 5.1",
    ENVELOPE_LEN,
    &[
        Field::value(0, 1, "version", "1; others are parked"),
        Field::value(1, 1, "suite", "1: KEM 0x647a X-Wing, KDF 0x0001, AEAD 0x0003; others are parked"),
        Field::value(2, 8, "hint nonce", "random"),
        Field::value(10, 8, "sender tag", "HMAC(HK, \"s\" || hint nonce)[0..8]; random in a dummy"),
        Field::value(18, 4, "key tag", "HMAC(HK, \"k\" || hint nonce || H(public key))[0..4]; random in a dummy"),
        Field::value(22, 1120, "HPKE enc", "ML-KEM-768 ciphertext 1088 | X25519 share 32"),
        Field::value(1142, 778, "ciphertext", "HPKE single shot, mode_psk; a dummy mode_base"),
        Field::value(1920, 16, "AEAD tag", ""),
    ],
);

/// An envelope cut into its public parts.
#[derive(Clone, Copy)]
pub struct Envelope<'a> {
    bytes: &'a [u8; ENVELOPE_LEN],
}

impl<'a> Envelope<'a> {
    /// Wraps bytes of the right length; no byte of them is judged here.
    #[must_use]
    pub fn new(bytes: &'a [u8; ENVELOPE_LEN]) -> Self {
        Self { bytes }
    }

    /// Wraps a slice.
    ///
    /// # Errors
    /// [`LayoutError::Size`] if it has another length.
    pub fn from_slice(bytes: &'a [u8]) -> Result<Self, LayoutError> {
        let size = LayoutError::Size { layout: "envelope", expected: ENVELOPE_LEN };
        bytes.try_into().map(Self::new).map_err(|_| size)
    }

    /// Tells whether this code can read the envelope (version and suite known).
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.version() == VERSION && self.suite() == SUITE
    }

    /// Gives the format version.
    #[must_use]
    pub fn version(&self) -> u8 {
        self.bytes[0]
    }

    /// Gives the cipher suite.
    #[must_use]
    pub fn suite(&self) -> u8 {
        self.bytes[1]
    }

    /// Gives the nonce that both tags are made over.
    #[must_use]
    pub fn hint_nonce(&self) -> &'a [u8; 8] {
        self.part(2)
    }

    /// Gives the tag by which the desk finds the sender's PSK.
    #[must_use]
    pub fn sender_tag(&self) -> &'a [u8; 8] {
        self.part(10)
    }

    /// Gives the tag by which the desk finds the key sealed to.
    #[must_use]
    pub fn key_tag(&self) -> &'a [u8; 4] {
        self.part(18)
    }

    /// Gives the associated data: everything before the encapsulation.
    #[must_use]
    pub fn header(&self) -> &'a [u8; HEADER_LEN] {
        self.part(0)
    }

    /// Gives the HPKE encapsulation.
    #[must_use]
    pub fn enc(&self) -> &'a [u8; ENC_LEN] {
        self.part(HEADER_LEN)
    }

    /// Gives the HPKE ciphertext with its tag.
    #[must_use]
    pub fn ct(&self) -> &'a [u8; CT_LEN] {
        self.part(HEADER_LEN + ENC_LEN)
    }

    /// Gives all bytes.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8; ENVELOPE_LEN] {
        self.bytes
    }

    /// Computes the envelope's name.
    #[must_use]
    pub fn id(&self) -> EnvelopeId {
        envelope_id(self.bytes)
    }

    fn part<const N: usize>(&self, offset: usize) -> &'a [u8; N] {
        // Every offset above is a constant inside 1,936 bytes, so the fallback is never taken.
        self.bytes.get(offset..).and_then(<[u8]>::first_chunk).unwrap_or(&[0; N])
    }
}

/// Computes env_id = H(envelope)[0..16]. The relay and the desk each compute it for themselves.
#[must_use]
pub fn envelope_id(envelope: &[u8; ENVELOPE_LEN]) -> EnvelopeId {
    EnvelopeId(crate::bytes::array(Sha256::digest(envelope).as_slice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_lie_where_the_layout_says() {
        let mut bytes = [0; ENVELOPE_LEN];
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = (i % 251) as u8;
        }
        let envelope = Envelope::new(&bytes);
        assert_eq!(envelope.hint_nonce().as_slice(), ENVELOPE.field(&bytes, "hint nonce"));
        assert_eq!(envelope.sender_tag().as_slice(), ENVELOPE.field(&bytes, "sender tag"));
        assert_eq!(envelope.key_tag().as_slice(), ENVELOPE.field(&bytes, "key tag"));
        assert_eq!(envelope.enc().as_slice(), ENVELOPE.field(&bytes, "HPKE enc"));
        assert_eq!(envelope.header(), &bytes[..22]);
        assert_eq!(envelope.ct(), &bytes[1142..]);
    }

    #[test]
    fn a_cut_envelope_is_refused() {
        assert!(Envelope::from_slice(&[0; ENVELOPE_LEN - 1]).is_err());
        assert!(Envelope::from_slice(&[0; ENVELOPE_LEN + 1]).is_err());
        assert!(Envelope::from_slice(&[0; ENVELOPE_LEN]).is_ok_and(|e| !e.is_known()));
    }
}
