//! What the screens keep between two touches: in memory alone, and gone at a lock.

use crate::ScreenId;
use crate::cx::Failure;
use crate::screens;
use nightjar::{Fault, State};
use nightjar_words::{Language, Words};
use std::sync::Arc;

/// The memory of the screens.
pub(crate) struct Model {
    /// The screen that is shown.
    pub(crate) at: ScreenId,
    /// The screen that was shown before it.
    pub(crate) before: ScreenId,
    /// The phone's state when the choices of its person were last looked at; none: they must be looked at again.
    pub(crate) seen: Option<State>,
    /// Whether keys vibrate.
    pub(crate) keys_vibrate: bool,
    /// A running contact: it goes on behind a lock, and so does what is known of it.
    pub(crate) contact: Arc<screens::sync::Contact>,
    /// The words of the chosen language.
    pub(crate) words: Words,
    /// The center's first language, where it can be read.
    pub(crate) first: Option<Language>,
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
            before: ScreenId::Welcome,
            seen: None,
            keys_vibrate: true,
            contact: Arc::default(),
            words: Words::isolating(phone_language),
            first: None,
            phone_language,
            failure: None,
            faults: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// Forgets everything: locked, or wiped. What the phone itself keeps of its person's choices is looked at again.
    pub(crate) fn forget(&mut self) {
        self.seen = None;
        self.failure = None;
        self.faults = Vec::new();
        self.kept = Kept::default();
    }

    /// Forgets what was begun in a shift: it has ended, by whatever hand, and the next one starts with nothing of it.
    pub(crate) fn forget_shift(&mut self) {
        let kept = &mut self.kept;
        kept.shift_home = screens::shift_home::Memory::default();
        kept.contact = screens::contact::Memory::default();
        kept.hand_out = screens::hand_out::Memory::default();
        kept.slip = screens::slip::Memory::default();
        kept.slip_outcome = screens::slip_outcome::Memory::default();
        kept.entries = screens::entries::Memory::default();
        kept.stock = screens::stock::Memory::default();
        kept.end_shift = screens::end_shift::Memory::default();
    }

    /// Speaks another language, at once and without a restart. `first` is the center's first language, where it can be
    /// read: it stands in for grave texts that nobody has reviewed.
    pub(crate) fn speak(&mut self, language: Language, first: Option<Language>) {
        let first = first.filter(|first| *first != language && *first != Language::En);
        if self.words.language() != language || self.first != first {
            self.words = first.map_or_else(|| Words::isolating(language), |first| Words::for_center(language, first));
            self.first = first;
        }
    }

    /// Whether the screen may stay while the phone is locked behind it: what was handed to somebody, and the first drill.
    pub(crate) fn outlives_lock(&self) -> bool {
        let first_drill = self.at == ScreenId::Practice && self.kept.practice.is_first();
        self.at == ScreenId::Lock || first_drill || self.is_presented()
    }

    /// Whether a card, or the list of what is held, was handed to somebody.
    pub(crate) fn is_presented(&self) -> bool {
        match self.at {
            ScreenId::Cards => self.kept.cards.is_presented(),
            ScreenId::Holds => self.kept.holds.is_presented(),
            _ => false,
        }
    }
}
