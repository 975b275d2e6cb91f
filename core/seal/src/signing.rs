//! What ROOT and CTRL sign: bundles, commands, bulletins, desk requests (security.md 5.3, 6.3, 6.4, 7).
//!
//! Ed25519 (RFC 8032), deterministic. The messages, each behind its own label, and their strict
//! verification are the wire crate's. Trap: records are never signed; a signature would be a
//! confession.

use ed25519_dalek::Signer;
use nightjar_wire::CenterId;
use nightjar_wire::bundle::{self, BundleError, KeyBundle};
use nightjar_wire::command::{COMMAND_LEN, Command};
use nightjar_wire::mailroom::{self, Request};

use crate::secret::Secret;

/// A private Ed25519 key: ROOT or CTRL. No `Clone`, no `Debug`; wiped when dropped.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Makes the key of a 32-byte seed.
    #[must_use]
    pub fn from_seed(seed: &Secret<32>) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed.expose()))
    }

    /// Returns the public key.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs the year's key bundle by ROOT; returns the signed object that phones fetch.
    ///
    /// # Errors
    /// [`BundleError`] for a bundle that a phone would refuse.
    pub fn sign_bundle(&self, bundle: &KeyBundle) -> Result<Vec<u8>, BundleError> {
        let cbor = bundle.encode()?;
        bundle::assemble(&cbor, &self.sign(&bundle::message(&cbor)))
    }

    /// Signs a command by CTRL.
    #[must_use]
    pub fn sign_command(&self, command: &Command) -> [u8; COMMAND_LEN] {
        command.write(&self.sign(&command.message()))
    }

    /// Signs the items of a bulletin by CTRL.
    #[must_use]
    pub fn sign_bulletin(&self, center: &CenterId, number: u64, cbor: &[u8]) -> [u8; 64] {
        self.sign(&bulletin_message(center, number, cbor))
    }

    /// Signs a request of the desk to the relay by CTRL; returns what is posted.
    #[must_use]
    pub fn sign_desk_request(&self, relay_spki_hash: &[u8; 32], request: &Request) -> Vec<u8> {
        let cbor = request.encode();
        mailroom::sign_with(&cbor, &self.sign(&mailroom::message(relay_spki_hash, &cbor)))
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// What CTRL signs of a bulletin: "nj/v1/bulletin" || center id || be64 number || CBOR.
pub(crate) fn bulletin_message(center: &CenterId, number: u64, cbor: &[u8]) -> Vec<u8> {
    [b"nj/v1/bulletin", center.as_bytes().as_slice(), &number.to_be_bytes(), cbor].concat()
}
