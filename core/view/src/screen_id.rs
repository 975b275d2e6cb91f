//! The screens by name, and where each may be seen.

use nightjar::State;
use serde::Serialize;

/// A screen of ui.md 2.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScreenId {
    /// First start, and after a wipe.
    Welcome,
    /// Joining a center.
    Enroll,
    /// Both PINs.
    PinSetup,
    /// Drills that write nothing.
    Practice,
    /// The PIN is needed.
    Lock,
    /// Between shifts.
    Home,
    /// Three questions.
    StartShift,
    /// The open shift.
    ShiftHome,
    /// One meeting with one person.
    Contact,
    /// Giving things without a contact.
    HandOut,
    /// A slip to copy.
    Slip,
    /// What became of a slip.
    SlipOutcome,
    /// This shift's entries.
    Entries,
    /// The bag.
    Stock,
    /// Closing the shift.
    EndShift,
    /// Letters on their way.
    Sync,
    /// What this phone holds.
    Holds,
    /// Texts to show.
    Cards,
    /// The person's own choices.
    Settings,
    /// Handing the phone back.
    Wipe,
    /// During any wipe.
    Blank,
    /// The keys are gone, sealed letters are kept; drawn as Welcome.
    NeedsActivation,
}

impl ScreenId {
    /// All screens, in the order of ui.md 2.1.
    pub const ALL: [Self; 22] = [
        Self::Welcome,
        Self::Enroll,
        Self::PinSetup,
        Self::Practice,
        Self::Lock,
        Self::Home,
        Self::StartShift,
        Self::ShiftHome,
        Self::Contact,
        Self::HandOut,
        Self::Slip,
        Self::SlipOutcome,
        Self::Entries,
        Self::Stock,
        Self::EndShift,
        Self::Sync,
        Self::Holds,
        Self::Cards,
        Self::Settings,
        Self::Wipe,
        Self::Blank,
        Self::NeedsActivation,
    ];

    /// The screen that a state begins with, and falls back to.
    #[must_use]
    pub fn first_of(state: State) -> Self {
        match state {
            State::Fresh => Self::Welcome,
            State::Enrolling => Self::Enroll,
            State::Locked => Self::Lock,
            State::Open => Self::Home,
            State::Shift => Self::ShiftHome,
            State::Blank => Self::Blank,
            State::NeedsActivation => Self::NeedsActivation,
        }
    }

    /// Says whether a state may show this screen (ui.md 2.1, system.md 3.1).
    #[must_use]
    pub fn is_of(self, state: State) -> bool {
        match self {
            Self::Welcome => state == State::Fresh,
            Self::NeedsActivation => state == State::NeedsActivation,
            Self::Blank => state == State::Blank,
            Self::Lock => state == State::Locked,
            Self::Enroll => {
                matches!(state, State::Fresh | State::NeedsActivation | State::Enrolling | State::Open)
            }
            Self::PinSetup => matches!(state, State::Enrolling | State::Open),
            // The first drill comes after the last PIN: the phone is locked behind it.
            Self::Practice => matches!(state, State::Locked | State::Open),
            Self::Home | Self::StartShift => state == State::Open,
            Self::Wipe => matches!(state, State::Open | State::Shift),
            Self::ShiftHome
            | Self::Contact
            | Self::HandOut
            | Self::Slip
            | Self::SlipOutcome
            | Self::Entries
            | Self::Stock
            | Self::EndShift => state == State::Shift,
            Self::Sync | Self::Settings => matches!(state, State::Open | State::Shift),
            // What is shown to somebody stands alone on a locked phone.
            Self::Holds | Self::Cards => matches!(state, State::Open | State::Shift | State::Locked),
        }
    }
}
