//! The screens by name, mirrored.

use nightjar_view::ScreenId;

/// A screen of ui.md 2.1.
#[uniffi::remote(Enum)]
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
