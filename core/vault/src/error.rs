//! What can go wrong, each variant an action for the caller. Nothing of the content is in them.

use std::io;

use nightjar_seal::{EntropyFailed, SealError};
use thiserror::Error;

use crate::platform::HwError;

/// The vault was not opened. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The files are of a newer version: update the app.
    #[error("written by a newer version")]
    Newer,
    /// The folder cannot be written to: free it, or wipe.
    #[error("the folder is read-only")]
    ReadOnly,
    /// The disk reports an error: try again, or wipe.
    #[error("the disk reports an error")]
    Disk,
    /// Another process has it open: use that one.
    #[error("in use by another process")]
    InUse,
    /// SQLite was built or configured otherwise than it must be: this program must not be used.
    #[error("SQLite setting {0} is not what it must be")]
    Build(&'static str),
    /// The random source failed: try again.
    #[error("the random source failed")]
    Entropy,
}

/// A PIN attempt did not open the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum UnlockError {
    /// No slot fits: type it again.
    #[error("wrong PIN")]
    Wrong,
    /// Too many wrong tries: wait.
    #[error("wait {seconds} s")]
    Wait {
        /// Seconds left, rounded up.
        seconds: u64,
    },
    /// The key store does not answer now: try again later; a person can always wipe.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Nothing to unlock in this state.
    #[error("not locked")]
    NotLocked,
    /// The slot opens, but what it should open does not: enroll again.
    #[error("the identity on this phone is damaged")]
    Damaged,
    /// The disk reports an error: nothing changed, try again.
    #[error("the disk reports an error")]
    Disk,
    /// A wipe is running.
    #[error("wiping")]
    Wiping,
}

/// Nothing was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// This state does not allow the call.
    #[error("not allowed in this state")]
    Refused(Refusal),
    /// A wipe is running.
    #[error("wiping")]
    Wiping,
    /// The disk is full: make room, then again.
    #[error("the disk is full")]
    Full,
    /// The disk reports an error: try again.
    #[error("the disk reports an error")]
    Disk,
    /// The key store does not answer: try again.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Nothing can be sealed: say so; the reason tells what to do.
    #[error("not sealed: {0}")]
    NotSealed(NotSealed),
    /// A row is not there: ask again for the list.
    #[error("no such row")]
    NoSuchRow,
    /// A map outgrew its row: less must be put in.
    #[error("too much for a row")]
    TooMuch,
}

/// Why a call is not allowed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// Fresh phone, or keys gone: enroll.
    NotEnrolled,
    /// The PIN is needed.
    Locked,
    /// Outside a shift: start one.
    NoShift,
    /// A shift is open: end it first.
    InShift,
    /// The center has not activated this phone yet.
    Pending,
    /// The link to the center is unreadable: scan its QR again.
    NoLink,
    /// Only possible between opening and the first PIN.
    NotEnrolling,
}

/// Why nothing can be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotSealed {
    /// The random source failed.
    #[error("the random source failed")]
    Entropy,
    /// The bundle in the store is not the center's: scan its QR again.
    #[error("the center's keys on this phone are not the center's")]
    Bundle,
    /// The outbox key does not answer.
    #[error("the outbox key does not answer")]
    OutboxKey,
    /// The cipher refused.
    #[error("the cipher refused")]
    Cipher,
}

/// Setting PINs or committing an enrollment did not work. As before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The second PIN is equal, near, rotated or reversed, or of another length: take another.
    #[error("too close to the other PIN")]
    TooClose,
    /// Too few digits for this key store.
    #[error("a PIN has at least {digits} digits here")]
    TooShort {
        /// Digits that are needed.
        digits: u8,
    },
    /// This phone has no key store: it cannot enroll.
    #[error("no key store")]
    NoKeyStore,
    /// Another center, and letters to the old one are still here: WIPE ALL first.
    #[error("letters to another center are still here")]
    OtherCenter,
    /// Everything else, as for storing.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<EntropyFailed> for StoreError {
    fn from(_: EntropyFailed) -> Self {
        Self::NotSealed(NotSealed::Entropy)
    }
}

impl From<EntropyFailed> for SetupError {
    fn from(error: EntropyFailed) -> Self {
        Self::Store(error.into())
    }
}

impl From<SealError> for StoreError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Entropy(_) => Self::NotSealed(NotSealed::Entropy),
            SealError::TooLong { .. } => Self::TooMuch,
            SealError::PublicKey => Self::NotSealed(NotSealed::Bundle),
            SealError::Unwritable(_) | SealError::Cipher | _ => Self::NotSealed(NotSealed::Cipher),
        }
    }
}

impl From<HwError> for StoreError {
    fn from(_: HwError) -> Self {
        Self::KeysUnavailable
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        if is_full(&error) { Self::Full } else { Self::Disk }
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) {
            Self::ReadOnly
        } else if kind == io::ErrorKind::WouldBlock {
            Self::InUse
        } else {
            Self::Disk
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Disk,
        }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
}
