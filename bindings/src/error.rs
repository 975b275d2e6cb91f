//! Errors: each variant is something the person can do. Screens choose their words by the variant, never by its text.

use nightjar as core;
use thiserror::Error;

/// Why a call is not possible now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Enum)]
pub enum Refusal {
    /// Scan a center's code first.
    #[error("this phone is not enrolled")]
    NotEnrolled,
    /// Unlock first.
    #[error("the phone is locked")]
    Locked,
    /// Start a shift first.
    #[error("no shift is open")]
    NoShift,
    /// End the shift first.
    #[error("a shift is open")]
    InShift,
    /// The center has not activated this phone yet: sync near the center.
    #[error("the center has not activated this phone yet")]
    Pending,
    /// Only between the scan of a code and the last PIN.
    #[error("no enrollment is under way")]
    NotEnrolling,
    /// A wipe is running.
    #[error("the phone is being wiped")]
    Wiping,
    /// This shift keeps nothing readable.
    #[error("this shift keeps nothing readable")]
    RamOnly,
    /// No such entry in this shift.
    #[error("no such entry in this shift")]
    NotFound,
    /// The entry was taken back.
    #[error("this entry was taken back")]
    Withdrawn,
    /// The storage does not answer.
    #[error("the storage reports an error")]
    Storage,
    /// That choice does not exist, or the center fixed it.
    #[error("this cannot be chosen")]
    NotAllowed,
    /// The app object was closed: open another one.
    #[error("closed")]
    Closed,
    /// The core is newer than this library's words for it.
    #[error("an error this library does not know")]
    Unexpected,
}

/// The call is not possible now; the error of calls that can fail in no other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum RefusedError {
    /// The state does not allow it.
    #[error("not now: {why}")]
    NotNow {
        /// Why.
        why: Refusal,
    },
}

/// The phone was not opened; nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
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
    /// Another object or process has it open: close that one.
    #[error("in use elsewhere")]
    InUse,
    /// This library was built wrongly and must not be used.
    #[error("the library was built wrongly")]
    Build,
    /// The random source failed: try again.
    #[error("the random source failed")]
    Entropy,
    /// The core is newer than this library's words for it.
    #[error("an error this library does not know")]
    Unexpected,
}

/// A PIN attempt did not open the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum UnlockError {
    /// Not this PIN: type it again.
    #[error("wrong PIN")]
    Wrong,
    /// Too many wrong tries: wait.
    #[error("wait {seconds} s")]
    Wait {
        /// Seconds left, rounded up.
        seconds: u64,
    },
    /// The key store does not answer: try again later.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Nothing to unlock in this state.
    #[error("not locked")]
    NotLocked,
    /// What the PIN opens is damaged: enroll again.
    #[error("the identity on this phone is damaged")]
    Damaged,
    /// The disk reports an error: nothing changed, try again.
    #[error("the disk reports an error")]
    Disk,
    /// A wipe is running, or the object was closed.
    #[error("not now: {why}")]
    NotNow {
        /// Why.
        why: Refusal,
    },
    /// The core is newer than this library's words for it.
    #[error("an error this library does not know")]
    Unexpected,
}

/// Setting PINs or finishing an enrollment did not work; everything is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum SetupError {
    /// The second PIN is too near the first: ask for another.
    #[error("the two PINs are too close")]
    TooClose,
    /// What was typed is not what was shown.
    #[error("the PIN was not typed as shown")]
    Mismatch,
    /// The key store does not answer: try again.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Randomness or a cipher failed: nothing was stored.
    #[error("not sealed")]
    NotSealed,
    /// The disk is full: make room.
    #[error("the disk is full")]
    Full,
    /// The storage reports an error: try again.
    #[error("the storage reports an error")]
    Storage,
    /// Unsent records for another center are still here: deliver them, or empty the phone for good.
    #[error("records for another center are still here")]
    OtherCenter,
    /// The state does not allow it.
    #[error("not now: {why}")]
    NotNow {
        /// Why.
        why: Refusal,
    },
    /// The core is newer than this library's words for it.
    #[error("an error this library does not know")]
    Unexpected,
}

/// Enrolling did not work; the phone is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum EnrollError {
    /// Not a center's code, or mistyped.
    #[error("not a center's code")]
    NotACode {
        /// The line with the mistake, from 1, if one is known.
        line: Option<u8>,
    },
    /// The code's fifteen minutes are over: ask for a new one.
    #[error("the code has expired")]
    Expired,
    /// Another phone used the code: ask for a new one.
    #[error("the code was used before")]
    Used,
    /// The center's server does not know the code: ask for a new one.
    #[error("the center does not know this code")]
    Unknown,
    /// Staff or the desk refused.
    #[error("the center refused this code")]
    RefusedByCenter,
    /// Unsent records for another center are still here: deliver them, or empty the phone for good.
    #[error("records for another center are still here")]
    OtherCenter,
    /// What answered is not the center whose code was scanned.
    #[error("what answered is not the center")]
    OtherKey,
    /// The center was not reached: go nearer, try again.
    #[error("the center was not reached")]
    Offline,
    /// The center asks for a pause: try again in a minute.
    #[error("the center is busy")]
    Busy,
    /// The center's keys are not what its code promised.
    #[error("the center's keys do not fit its code")]
    BadBundle,
    /// The phone has no key store, or it does not answer.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Randomness or a cipher failed: try again.
    #[error("not sealed")]
    NotSealed,
    /// The storage reports an error, or is full.
    #[error("the storage reports an error")]
    Storage,
    /// The state does not allow it.
    #[error("not now: {why}")]
    NotNow {
        /// Why.
        why: Refusal,
    },
    /// The core is newer than this library's words for it.
    #[error("an error this library does not know")]
    Unexpected,
}

/// A contact with the center ended early. What arrived is safe, the rest waits for the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum SyncError {
    /// The center was not reached, or the connection broke too often.
    #[error("the center was not reached")]
    Offline,
    /// What answered is not the center. Nothing was sent to it.
    #[error("what answered is not the center")]
    OtherKey,
    /// The center does not know this phone, or has revoked it: speak to the center.
    #[error("the center does not accept this phone")]
    NotAccepted,
    /// The center asks for a pause.
    #[error("the center is busy")]
    Busy {
        /// Seconds before the next contact.
        retry_after_s: u32,
    },
    /// The center has no room: speak to the center.
    #[error("the center has no room")]
    CenterFull,
    /// The server is not as the center left it: speak to the center.
    #[error("the server is not as the center left it")]
    NotTheCenter,
    /// An answer could not be read; it changed nothing.
    #[error("the answer could not be read")]
    Unreadable,
    /// The phone's storage, key store or randomness failed: try again.
    #[error("this phone's storage or key store does not answer")]
    Phone,
    /// Stopped by the person or by a wipe, or another contact is running.
    #[error("stopped")]
    Stopped,
    /// The state does not allow it.
    #[error("not now: {why}")]
    NotNow {
        /// Why.
        why: Refusal,
    },
    /// The core is newer than this library's words for it, or failed in a way it must not.
    #[error("an error this library does not know")]
    Unexpected,
}

impl From<core::Refused> for Refusal {
    fn from(refused: core::Refused) -> Self {
        match refused {
            core::Refused::NotEnrolled => Self::NotEnrolled,
            core::Refused::Locked => Self::Locked,
            core::Refused::NoShift => Self::NoShift,
            core::Refused::InShift => Self::InShift,
            core::Refused::Pending => Self::Pending,
            core::Refused::NotEnrolling => Self::NotEnrolling,
            core::Refused::Wiping => Self::Wiping,
            core::Refused::RamOnly => Self::RamOnly,
            core::Refused::NotFound => Self::NotFound,
            core::Refused::Withdrawn => Self::Withdrawn,
            core::Refused::Storage => Self::Storage,
            core::Refused::NotAllowed => Self::NotAllowed,
            _ => Self::Unexpected,
        }
    }
}

impl From<core::OpenError> for OpenError {
    fn from(error: core::OpenError) -> Self {
        match error {
            core::OpenError::Newer => Self::Newer,
            core::OpenError::ReadOnly => Self::ReadOnly,
            core::OpenError::Disk => Self::Disk,
            core::OpenError::InUse => Self::InUse,
            core::OpenError::Build(_) => Self::Build,
            core::OpenError::Entropy => Self::Entropy,
            _ => Self::Unexpected,
        }
    }
}

impl From<core::UnlockError> for UnlockError {
    fn from(error: core::UnlockError) -> Self {
        match error {
            core::UnlockError::Wrong => Self::Wrong,
            core::UnlockError::Wait { seconds } => Self::Wait { seconds },
            core::UnlockError::KeysUnavailable => Self::KeysUnavailable,
            core::UnlockError::NotLocked => Self::NotLocked,
            core::UnlockError::Damaged => Self::Damaged,
            core::UnlockError::Disk => Self::Disk,
            core::UnlockError::Wiping => Self::NotNow { why: Refusal::Wiping },
            _ => Self::Unexpected,
        }
    }
}

impl From<core::SetupError> for SetupError {
    fn from(error: core::SetupError) -> Self {
        match error {
            core::SetupError::TooClose => Self::TooClose,
            core::SetupError::Mismatch => Self::Mismatch,
            core::SetupError::KeysUnavailable => Self::KeysUnavailable,
            core::SetupError::NotSealed => Self::NotSealed,
            core::SetupError::Full => Self::Full,
            core::SetupError::Storage => Self::Storage,
            core::SetupError::OtherCenter => Self::OtherCenter,
            core::SetupError::Refused(refused) => Self::NotNow { why: refused.into() },
            _ => Self::Unexpected,
        }
    }
}

impl From<core::EnrollError> for EnrollError {
    fn from(error: core::EnrollError) -> Self {
        match error {
            core::EnrollError::NotACode { line } => Self::NotACode { line },
            core::EnrollError::Expired => Self::Expired,
            core::EnrollError::Used => Self::Used,
            core::EnrollError::Unknown => Self::Unknown,
            core::EnrollError::Refused => Self::RefusedByCenter,
            core::EnrollError::OtherCenter => Self::OtherCenter,
            core::EnrollError::OtherKey => Self::OtherKey,
            core::EnrollError::Offline => Self::Offline,
            core::EnrollError::Busy => Self::Busy,
            core::EnrollError::BadBundle => Self::BadBundle,
            core::EnrollError::KeysUnavailable => Self::KeysUnavailable,
            core::EnrollError::NotSealed => Self::NotSealed,
            core::EnrollError::Storage => Self::Storage,
            core::EnrollError::State(refused) => Self::NotNow { why: refused.into() },
            _ => Self::Unexpected,
        }
    }
}

impl From<core::SyncError> for SyncError {
    fn from(error: core::SyncError) -> Self {
        match error {
            core::SyncError::Offline => Self::Offline,
            core::SyncError::OtherKey => Self::OtherKey,
            core::SyncError::NotAccepted => Self::NotAccepted,
            core::SyncError::Busy { retry_after_s } => Self::Busy { retry_after_s },
            core::SyncError::CenterFull => Self::CenterFull,
            core::SyncError::NotTheCenter => Self::NotTheCenter,
            core::SyncError::Unreadable => Self::Unreadable,
            core::SyncError::Phone => Self::Phone,
            core::SyncError::Stopped => Self::Stopped,
            core::SyncError::Refused(refused) => Self::NotNow { why: refused.into() },
            _ => Self::Unexpected,
        }
    }
}

/// A closed object refuses in every family of errors.
macro_rules! from_refusal {
    ($($error:ty),+) => {$(
        impl From<Refusal> for $error {
            fn from(why: Refusal) -> Self {
                Self::NotNow { why }
            }
        }
    )+};
}

from_refusal!(RefusedError, UnlockError, SetupError, EnrollError, SyncError);
