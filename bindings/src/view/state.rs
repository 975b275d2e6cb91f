//! One variant a screen, mirrored.

use nightjar_view::{
    BlankView, CardsView, ContactView, EndShiftView, EnrollView, EntriesView, HandOutView, HoldsView, HomeView,
    LockView, NeedsActivationView, PinSetupView, PracticeView, SettingsView, ShiftHomeView, SlipOutcomeView, SlipView,
    StartShiftView, StockView, SyncView, ViewState, WelcomeView, WipeView,
};

/// What a screen shows: at most 8 KiB, at most 50 rows, every text finished.
#[uniffi::remote(Enum)]
pub enum ViewState {
    /// First start, and after a wipe.
    Welcome {
        /// Its fields, named by the ids of ui.md 2.1.
        view: WelcomeView,
    },
    /// Joining a center.
    Enroll {
        /// Its fields, named by the ids of ui.md 2.1.
        view: EnrollView,
    },
    /// Both PINs.
    PinSetup {
        /// Its fields, named by the ids of ui.md 2.1.
        view: PinSetupView,
    },
    /// Drills.
    Practice {
        /// Its fields, named by the ids of ui.md 2.1.
        view: PracticeView,
    },
    /// The PIN is needed.
    Lock {
        /// Its fields, named by the ids of ui.md 2.1.
        view: LockView,
    },
    /// Between shifts.
    Home {
        /// Its fields, named by the ids of ui.md 2.1.
        view: HomeView,
    },
    /// Three questions.
    StartShift {
        /// Its fields, named by the ids of ui.md 2.1.
        view: StartShiftView,
    },
    /// The open shift.
    ShiftHome {
        /// Its fields, named by the ids of ui.md 2.1.
        view: ShiftHomeView,
    },
    /// One meeting with one person.
    Contact {
        /// Its fields, named by the ids of ui.md 2.1.
        view: ContactView,
    },
    /// Giving things without a contact.
    HandOut {
        /// Its fields, named by the ids of ui.md 2.1.
        view: HandOutView,
    },
    /// A slip to copy.
    Slip {
        /// Its fields, named by the ids of ui.md 2.1.
        view: SlipView,
    },
    /// What became of a slip.
    SlipOutcome {
        /// Its fields, named by the ids of ui.md 2.1.
        view: SlipOutcomeView,
    },
    /// This shift's entries.
    Entries {
        /// Its fields, named by the ids of ui.md 2.1.
        view: EntriesView,
    },
    /// The bag.
    Stock {
        /// Its fields, named by the ids of ui.md 2.1.
        view: StockView,
    },
    /// Closing the shift.
    EndShift {
        /// Its fields, named by the ids of ui.md 2.1.
        view: EndShiftView,
    },
    /// Letters on their way.
    Sync {
        /// Its fields, named by the ids of ui.md 2.1.
        view: SyncView,
    },
    /// What this phone holds.
    Holds {
        /// Its fields, named by the ids of ui.md 2.1.
        view: HoldsView,
    },
    /// Texts to show.
    Cards {
        /// Its fields, named by the ids of ui.md 2.1.
        view: CardsView,
    },
    /// The person's own choices.
    Settings {
        /// Its fields, named by the ids of ui.md 2.1.
        view: SettingsView,
    },
    /// Handing the phone back.
    Wipe {
        /// Its fields, named by the ids of ui.md 2.1.
        view: WipeView,
    },
    /// During any wipe: no word, no picture, no strip.
    Blank {
        /// Its fields, named by the ids of ui.md 2.1.
        view: BlankView,
    },
    /// Drawn as Welcome.
    NeedsActivation {
        /// Its fields, named by the ids of ui.md 2.1.
        view: NeedsActivationView,
    },
}
