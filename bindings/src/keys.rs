//! The hardware keys that Kotlin, Swift or Python hold, and the shim that makes them the core's.

use crate::clock::PhoneClock;
use nightjar::platform as core;
use std::sync::Arc;
use thiserror::Error;

/// Holds this phone's hardware keys. Written on the platform, called by the core.
///
/// Synchronous, on threads of the core's own: never on the thread that called the app object, several at a time; about ten
/// calls at a start, up to some hundred for one PIN (`prf` in a loop), one to three at a wipe or a contact. Every call has
/// a deadline of 400 ms, after which its answer is ignored. An implementation must not call the app object, and must not
/// hold a reference to it: the two would keep each other alive. Whatever is thrown counts as "does not answer".
#[uniffi::export(foreign)]
pub trait HardwareKeys: Send + Sync {
    /// Says where keys live. An error counts as [`HardwareClass::None`].
    fn hardware_class(&self) -> Result<HardwareClass, KeyError>;
    /// Makes a key under `alias`, over an old one if there is one. Returns the public key (65 bytes, SEC1 uncompressed) of a
    /// [`KeyKind::P256Sign`], else nothing.
    fn create(&self, alias: String, kind: KeyKind) -> Result<Vec<u8>, KeyError>;
    /// Reads the public key of a [`KeyKind::P256Sign`]: 65 bytes, SEC1 uncompressed. Works at any time.
    fn public_key(&self, alias: String) -> Result<Vec<u8>, KeyError>;
    /// Says whether a key is there. [`KeyState::Absent`] only on the platform's explicit "no such key": it makes the core
    /// give the key up. An error counts as [`KeyState::Unavailable`].
    fn key_state(&self, alias: String) -> Result<KeyState, KeyError>;
    /// HMAC-SHA256 of `input` (any length), or ECDH with the point `input` (65 bytes, SEC1 uncompressed). Returns 32 bytes:
    /// the MAC, or the x coordinate.
    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, KeyError>;
    /// Signs `message` with ECDSA P-256 and SHA-256. Returns r || s, 64 bytes.
    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, KeyError>;
    /// Destroys a key. No error if there is none.
    fn delete(&self, alias: String) -> Result<(), KeyError>;
}

/// Where the hardware keeps its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum HardwareClass {
    /// No key store: such a phone cannot enroll.
    None,
    /// Keys in the operating system's memory: a shift leaves nothing to read back.
    Software,
    /// Trusted execution environment.
    Tee,
    /// Android's separate chip.
    StrongBox,
    /// Apple's separate chip.
    SecureEnclave,
}

/// What a hardware key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeyKind {
    /// HMAC-SHA256 over any input.
    HmacPrf,
    /// ECDH with a P-256 point.
    P256Ecdh,
    /// ECDSA P-256 with SHA-256.
    P256Sign,
}

/// Whether a key is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeyState {
    /// The key answers.
    Present,
    /// The platform said explicitly "no such key".
    Absent,
    /// Everything else.
    Unavailable,
}

/// Why a hardware call gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum KeyError {
    /// The platform said explicitly "no such key".
    #[error("no such hardware key")]
    Absent,
    /// The key store does not answer: the core tries again later.
    #[error("the key store does not answer")]
    Unavailable,
    /// The key store cannot do this at all.
    #[error("the key store refuses this")]
    Unsupported,
}

/// Anything else that was thrown. What it says is dropped: it may be a whole stack trace.
impl From<uniffi::UnexpectedUniFFICallbackError> for KeyError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable
    }
}

impl From<KeyError> for core::HwError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Absent => Self::Absent,
            KeyError::Unavailable => Self::Unavailable,
            KeyError::Unsupported => Self::Unsupported,
        }
    }
}

/// Makes the core's platform of foreign keys; clock and randomness are the operating system's own.
pub(crate) fn platform(keys: Arc<dyn HardwareKeys>, clock: Arc<PhoneClock>) -> core::Platform {
    core::Platform { keys: Arc::new(Foreign(keys)), clock, entropy: Arc::new(core::OsEntropy) }
}

/// Foreign keys in the core's shape.
struct Foreign(Arc<dyn HardwareKeys>);

impl core::HardwareKeys for Foreign {
    fn class(&self) -> core::HwClass {
        match self.0.hardware_class() {
            Ok(HardwareClass::None) | Err(_) => core::HwClass::None,
            Ok(HardwareClass::Software) => core::HwClass::Software,
            Ok(HardwareClass::Tee) => core::HwClass::Tee,
            Ok(HardwareClass::StrongBox) => core::HwClass::StrongBox,
            Ok(HardwareClass::SecureEnclave) => core::HwClass::SecureEnclave,
        }
    }

    fn create(&self, alias: String, kind: core::HwKind) -> Result<Vec<u8>, core::HwError> {
        let kind = match kind {
            core::HwKind::HmacPrf => KeyKind::HmacPrf,
            core::HwKind::P256Ecdh => KeyKind::P256Ecdh,
            core::HwKind::P256Sign => KeyKind::P256Sign,
        };
        Ok(self.0.create(alias, kind)?)
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, core::HwError> {
        Ok(self.0.public_key(alias)?)
    }

    fn state(&self, alias: String) -> core::KeyState {
        match self.0.key_state(alias) {
            Ok(KeyState::Present) => core::KeyState::Present,
            Ok(KeyState::Absent) => core::KeyState::Absent,
            // An error names the call that failed, not the key: only an answer may say "no such key".
            Ok(KeyState::Unavailable) | Err(_) => core::KeyState::Unavailable,
        }
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, core::HwError> {
        Ok(self.0.prf(alias, input)?)
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, core::HwError> {
        Ok(self.0.sign(alias, message)?)
    }

    fn delete(&self, alias: String) -> Result<(), core::HwError> {
        Ok(self.0.delete(alias)?)
    }
}
