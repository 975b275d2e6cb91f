//! One variant a screen.

use crate::screens::{
    BlankView, CardsView, ContactView, EndShiftView, EnrollView, EntriesView, HandOutView, HoldsView, HomeView,
    LockView, NeedsActivationView, PinSetupView, PracticeView, SettingsView, ShiftHomeView, SlipOutcomeView, SlipView,
    StartShiftView, StockView, SyncView, WelcomeView, WipeView,
};
use crate::{Night, ScreenId};
use serde::Serialize;

macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($view:ident),)+) => {
        /// What a screen shows: at most 8 KiB, at most 50 rows, every text finished.
        #[derive(Clone, PartialEq, Eq, Serialize)]
        #[serde(tag = "screen", rename_all = "snake_case")]
        pub enum ViewState {
            $($(#[$doc])* $name {
                /// Its fields, named by the ids of ui.md 2.1.
                #[serde(flatten)]
                view: $view,
            },)+
        }

        impl ViewState {
            /// Which screen this is.
            #[must_use]
            pub fn id(&self) -> ScreenId {
                match self {
                    $(Self::$name { .. } => ScreenId::$name,)+
                }
            }

            /// What the gesture does here; nothing on Blank, which has no strip.
            #[must_use]
            pub fn night(&self) -> Option<&Night> {
                match self {
                    $(Self::$name { view } => view.night(),)+
                }
            }
        }

        $(impl From<$view> for ViewState {
            fn from(view: $view) -> Self {
                Self::$name { view }
            }
        })+
    };
}

screens! {
    /// First start, and after a wipe.
    Welcome(WelcomeView),
    /// Joining a center.
    Enroll(EnrollView),
    /// Both PINs.
    PinSetup(PinSetupView),
    /// Drills.
    Practice(PracticeView),
    /// The PIN is needed.
    Lock(LockView),
    /// Between shifts.
    Home(HomeView),
    /// Three questions.
    StartShift(StartShiftView),
    /// The open shift.
    ShiftHome(ShiftHomeView),
    /// One meeting with one person.
    Contact(ContactView),
    /// Giving things without a contact.
    HandOut(HandOutView),
    /// A slip to copy.
    Slip(SlipView),
    /// What became of a slip.
    SlipOutcome(SlipOutcomeView),
    /// This shift's entries.
    Entries(EntriesView),
    /// The bag.
    Stock(StockView),
    /// Closing the shift.
    EndShift(EndShiftView),
    /// Letters on their way.
    Sync(SyncView),
    /// What this phone holds.
    Holds(HoldsView),
    /// Texts to show.
    Cards(CardsView),
    /// The person's own choices.
    Settings(SettingsView),
    /// Handing the phone back.
    Wipe(WipeView),
    /// During any wipe: no word, no picture, no strip.
    Blank(BlankView),
    /// Drawn as Welcome.
    NeedsActivation(NeedsActivationView),
}

impl std::fmt::Debug for ViewState {
    /// A screen shows what was logged: only its name is printed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}(..)", self.id())
    }
}

impl std::fmt::Debug for crate::Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Step({:?}, {:?})", self.state, self.pulse)
    }
}
