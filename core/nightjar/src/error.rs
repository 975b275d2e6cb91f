//! What a call can come to; each variant is something the person can do.

use crate::state::Refused;
use nightjar_record::Fault;
use thiserror::Error;

/// A record was not saved. Nothing was stored, nothing of the draft is in the error.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SaveError {
    /// The draft breaks these rules, all of them at once.
    #[error("{} faults", faults.len())]
    Invalid {
        /// Where, which rule, and a hint.
        faults: Vec<Fault>,
    },
    /// The draft does not fit one envelope: split it.
    #[error("{over} bytes too long")]
    TooLong {
        /// Bytes above the 730 that fit.
        over: usize,
    },
    /// The disk is full: what is acknowledged is safe, nothing was added.
    #[error("the disk is full")]
    Full,
    /// The storage reports an error: nothing was added.
    #[error("the storage reports an error")]
    Storage,
    /// Nothing could be sealed, so nothing was stored.
    #[error("not sealed: {reason}")]
    NotSealed {
        /// Which part failed, in words without content.
        reason: &'static str,
    },
    /// The state does not allow it.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Setting PINs or finishing an enrollment did not work; everything is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The second PIN is equal, near, rotated or reversed: ask for another.
    #[error("the two PINs are too close")]
    TooClose,
    /// What was typed is not what was shown, or not twice the same.
    #[error("the PIN was not typed as shown")]
    Mismatch,
    /// The key store does not answer.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Randomness or a cipher failed: nothing was stored.
    #[error("not sealed")]
    NotSealed,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The storage reports an error.
    #[error("the storage reports an error")]
    Storage,
    /// Sealed records for another center are still on this phone: deliver them, or empty the phone for good first.
    #[error("records for another center are still here")]
    OtherCenter,
    /// The state does not allow it.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Enrolling did not work; the phone is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EnrollError {
    /// Not a center's code, or mistyped; the line in which the mistake is, counted from 1, if one is.
    #[error("not a center's code")]
    NotACode {
        /// The line with the mistake.
        line: Option<u8>,
    },
    /// The code's fifteen minutes are over: ask for a new one.
    #[error("the code has expired")]
    Expired,
    /// The code was used by another phone: ask for a new one.
    #[error("the code was used before")]
    Used,
    /// The center's server does not know this code.
    #[error("the center does not know this code")]
    Unknown,
    /// Staff or the desk refused.
    #[error("the center refused this code")]
    Refused,
    /// Sealed records for another center are still on this phone.
    #[error("records for another center are still here")]
    OtherCenter,
    /// What answered is not the center whose code was scanned.
    #[error("what answered is not the center")]
    OtherKey,
    /// The center was not reached.
    #[error("the center was not reached")]
    Offline,
    /// The center asks for a pause.
    #[error("the center is busy")]
    Busy,
    /// The center's keys are not what its code promised.
    #[error("the center's keys do not fit its code")]
    BadBundle,
    /// The phone has no key store, or it does not answer.
    #[error("the key store does not answer")]
    KeysUnavailable,
    /// Randomness or a cipher failed.
    #[error("not sealed")]
    NotSealed,
    /// The storage reports an error, or is full.
    #[error("the storage reports an error")]
    Storage,
    /// The state does not allow it.
    #[error(transparent)]
    State(#[from] Refused),
}

/// A contact with the center ended early. What arrived is safe, what did not waits for the next contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SyncError {
    /// The center was not reached, or the connection broke too often.
    #[error("the center was not reached")]
    Offline,
    /// What answered is not the center: a captive portal, a proxy, or somebody in between. Nothing was sent to it.
    #[error("what answered is not the center")]
    OtherKey,
    /// The center does not know this phone's login, or has revoked it: speak to the center.
    #[error("the center does not accept this phone")]
    NotAccepted,
    /// The center asks for a pause.
    #[error("the center is busy")]
    Busy {
        /// Seconds before the next contact.
        retry_after_s: u32,
    },
    /// The center has no room.
    #[error("the center has no room")]
    CenterFull,
    /// The server does not know the center, or speaks for an older state of it: speak to the center.
    #[error("the server is not as the center left it")]
    NotTheCenter,
    /// An answer could not be read; it changed nothing.
    #[error("the answer could not be read")]
    Unreadable,
    /// The phone's storage, key store or randomness failed.
    #[error("this phone's storage or key store does not answer")]
    Phone,
    /// Stopped by the person, or by a wipe.
    #[error("stopped")]
    Stopped,
    /// No link to a center.
    #[error(transparent)]
    Refused(#[from] Refused),
}
