//! The login that opens a round or an inbox request.
//!
//! The phone signs a nonce bound to the relay's TLS key, never the content: a kept signature proves only that
//! somebody logged in. ECDSA P-256 is verified by the relay; this module names the message. security.md 7.

use crate::ids::{Nonce, RelayDeviceId};
use crate::layout::{Field, Layout, LayoutError};

/// Length of a login in bytes.
pub const LOGIN_LEN: usize = 128;

/// The login's layout.
pub static LOGIN: Layout = Layout::new(
    "login",
    "security.md 7",
    LOGIN_LEN,
    &[
        Field::value(0, 8, "relay device id", "H(nj.s public key)[0..8]"),
        Field::value(8, 16, "nonce", "the relay's"),
        Field::value(24, 16, "own random", "the phone's"),
        Field::value(
            40,
            64,
            "r||s",
            "ECDSA P-256, SHA-256, over \"nj/v1/login\" || nonce || own random || H(relay SPKI)",
        ),
        Field::value(104, 8, "cmd_seq done", "be64, not signed"),
        Field::zero(112, 16),
    ],
);

/// A login.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// Who logs in.
    pub device: RelayDeviceId,
    /// The relay's nonce, from hello or the reply before.
    pub nonce: Nonce,
    /// The phone's own 16 random bytes.
    pub own: [u8; 16],
    /// ECDSA signature r || s; s may be high or low.
    pub signature: [u8; 64],
    /// Number of the last command that was carried out.
    pub cmd_seq_done: u64,
}

crate::bytes::redacted_debug!(Login);

impl Login {
    /// Reads the 128 bytes; whether the signature holds is the relay's question.
    ///
    /// # Errors
    /// [`LayoutError`] for anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, LayoutError> {
        LOGIN.check(bytes)?;
        Ok(Self {
            device: RelayDeviceId(crate::bytes::array(LOGIN.field(bytes, "relay device id"))),
            nonce: Nonce(crate::bytes::array(LOGIN.field(bytes, "nonce"))),
            own: crate::bytes::array(LOGIN.field(bytes, "own random")),
            signature: crate::bytes::array(LOGIN.field(bytes, "r||s")),
            cmd_seq_done: crate::bytes::be(LOGIN.field(bytes, "cmd_seq done")),
        })
    }

    /// Writes the 128 bytes.
    #[must_use]
    pub fn write(&self) -> [u8; LOGIN_LEN] {
        let mut out = LOGIN.blank();
        LOGIN.put(&mut out, "relay device id", &self.device.0);
        LOGIN.put(&mut out, "nonce", &self.nonce.0);
        LOGIN.put(&mut out, "own random", &self.own);
        LOGIN.put(&mut out, "r||s", &self.signature);
        LOGIN.put(&mut out, "cmd_seq done", &self.cmd_seq_done.to_be_bytes());
        crate::bytes::array(&out)
    }

    /// Gives the message that this login's signature must be over.
    ///
    /// `relay_spki_hash` is H(SubjectPublicKeyInfo) of the TLS key: for the phone the pin that matched, for
    /// the relay its own. Trap: a login relayed to another server fails here and nowhere else.
    #[must_use]
    pub fn message(&self, relay_spki_hash: &[u8; 32]) -> Vec<u8> {
        message(&self.nonce, &self.own, relay_spki_hash)
    }
}

/// Builds the message to sign: `"nj/v1/login" || nonce || own random || H(relay SPKI)`, 75 bytes.
#[must_use]
pub fn message(nonce: &Nonce, own: &[u8; 16], relay_spki_hash: &[u8; 32]) -> Vec<u8> {
    [b"nj/v1/login".as_slice(), &nonce.0, own, relay_spki_hash].concat()
}
