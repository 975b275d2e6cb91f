//! Which state the phone is in.

/// The phone's state. It may change at any time: by the clock, a wipe, a signed order of the center.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum AppState {
    /// Nothing here: scan a center's code. A wiped phone is in the same state.
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
    /// The object was closed: open another one. Only a wipe still works on this one.
    Closed,
}

impl From<nightjar::State> for AppState {
    fn from(state: nightjar::State) -> Self {
        match state {
            nightjar::State::Fresh => Self::Fresh,
            nightjar::State::Enrolling => Self::Enrolling,
            nightjar::State::Locked => Self::Locked,
            nightjar::State::Open => Self::Open,
            nightjar::State::Shift => Self::Shift,
            nightjar::State::Blank => Self::Blank,
            nightjar::State::NeedsActivation => Self::NeedsActivation,
        }
    }
}
