//! What the screens keep between two touches: in memory alone, and gone at a lock.

use crate::ScreenId;
use crate::cx::Failure;
use crate::screens;
use nightjar::Fault;
use nightjar_words::{Language, Words};

/// The memory of the screens.
pub(crate) struct Model {
    /// The screen that is shown.
    pub(crate) at: ScreenId,
    /// The words of the chosen language.
    pub(crate) words: Words,
    /// The phone's own language: what a fresh phone speaks.
    pub(crate) phone_language: Language,
    /// A technical failure that a sentence over the body tells, until the next touch.
    pub(crate) failure: Option<Failure>,
    /// What the draft of this screen still needs, since the last refused save.
    pub(crate) faults: Vec<Fault>,
    /// What each screen keeps for itself.
    pub(crate) kept: Kept,
}

/// What each screen keeps for itself; all of it goes at a lock, and what one screen types goes when it is left.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) enroll: screens::enroll::Memory,
    pub(crate) pin_setup: screens::pin_setup::Memory,
    pub(crate) practice: screens::practice::Memory,
    pub(crate) lock: screens::lock::Memory,
    pub(crate) home: screens::home::Memory,
    pub(crate) start_shift: screens::start_shift::Memory,
    pub(crate) shift_home: screens::shift_home::Memory,
    pub(crate) contact: screens::contact::Memory,
    pub(crate) hand_out: screens::hand_out::Memory,
    pub(crate) slip: screens::slip::Memory,
    pub(crate) slip_outcome: screens::slip_outcome::Memory,
    pub(crate) entries: screens::entries::Memory,
    pub(crate) stock: screens::stock::Memory,
    pub(crate) end_shift: screens::end_shift::Memory,
    pub(crate) sync: screens::sync::Memory,
    pub(crate) holds: screens::holds::Memory,
    pub(crate) cards: screens::cards::Memory,
    pub(crate) settings: screens::settings::Memory,
    pub(crate) needs_activation: screens::needs_activation::Memory,
}

impl Model {
    /// An empty memory in the phone's own language.
    pub(crate) fn new(phone_language: Language) -> Self {
        Self {
            at: ScreenId::Welcome,
            words: Words::isolating(phone_language),
            phone_language,
            failure: None,
            faults: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// Forgets everything but the language: locked, or wiped.
    pub(crate) fn forget(&mut self) {
        self.failure = None;
        self.faults = Vec::new();
        self.kept = Kept::default();
    }

    /// Speaks another language, at once and without a restart.
    pub(crate) fn speak(&mut self, language: Language) {
        if self.words.language() != language {
            self.words = Words::isolating(language);
        }
    }
}
