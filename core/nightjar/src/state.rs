//! Which state the phone is in, and what a refused call says.

use thiserror::Error;

/// The phone's state (system.md 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing here: scan a center's code. A wiped phone is in the same state, whatever its outbox still delivers.
    Fresh,
    /// Between the scan of a code and the last PIN.
    Enrolling,
    /// The PIN is needed. Sync works.
    Locked,
    /// Unlocked, no shift.
    Open,
    /// Unlocked, a shift is open.
    Shift,
    /// A wipe is running.
    Blank,
    /// The keys are gone, the sealed outbox is alive: scan a code of the center.
    NeedsActivation,
}

/// The call is not possible now; the variant says what is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refused {
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
    /// This shift keeps nothing readable (policy, or a phone without a hardware key store).
    #[error("this shift keeps nothing readable")]
    RamOnly,
    /// No such entry in this shift.
    #[error("no such entry in this shift")]
    NotFound,
    /// The entry was taken back: nothing may follow a withdrawal.
    #[error("this entry was taken back")]
    Withdrawn,
    /// The storage does not answer.
    #[error("the storage reports an error")]
    Storage,
    /// That choice does not exist, or the center fixed it.
    #[error("this cannot be chosen")]
    NotAllowed,
}
