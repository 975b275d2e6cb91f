//! What a screen works with, and how it answers.

use crate::make::Make;
use crate::model::Model;
use crate::{Pulse, ScreenId};
use nightjar::{EnrollError, Nightjar, PinRole, Refused, SaveError, SetupError, UnlockError, Vibration};
use nightjar_words::{Key, Language, Words};

/// The facade and the memory of the screens.
pub(crate) struct Cx<'a> {
    /// The phone.
    pub(crate) nj: &'a Nightjar,
    /// What the screens keep between two touches; gone at a lock.
    pub(crate) model: &'a mut Model,
}

impl Cx<'_> {
    /// The words of the chosen language.
    pub(crate) fn words(&self) -> &Words {
        &self.model.words
    }

    /// Builds elements in the chosen language.
    pub(crate) fn make(&self) -> Make<'_> {
        Make::new(&self.model.words)
    }

    /// Locks, forgets, and leaves for the background: what system back does on the first screen of an unlocked phone.
    pub(crate) fn lock_and_leave(&mut self) -> Answer {
        self.nj.lock();
        self.model.forget();
        Answer { leave: true, ..Answer::stay() }
    }

    /// Takes the person's own choices as the phone keeps them: its language, and whether keys vibrate.
    pub(crate) fn look_at_choices(&mut self) {
        let settings = self.nj.settings();
        let first =
            self.nj.catalogue().ok().and_then(|catalogue| Language::from_code(catalogue.languages.first()?).ok());
        self.model.speak(settings.language.unwrap_or(self.model.phone_language), first);
        self.model.keys_vibrate = settings.vibration == Vibration::All;
    }

    /// Writes a text without values.
    pub(crate) fn text(&self, key: Key) -> String {
        self.words().text(key, &[])
    }
}

/// Work that blocks (a network, a slow hash): done without holding the memory of the screens, so that every other call
/// goes on, then told to the screen that asked for it.
pub(crate) enum Job {
    /// Asks the center whose code was scanned.
    Enroll(Vec<u8>),
    /// The same for a typed code.
    EnrollText(String),
    /// The digits were compared.
    Confirm(bool),
    /// Takes the typed digits as the PIN of a role.
    SetPin(PinRole),
    /// Makes the enrollment final.
    Finish,
    /// Tries what was typed on the lock.
    Unlock,
}

/// What became of a job.
pub(crate) enum Done {
    /// Six digits to compare.
    Digits(Result<nightjar::Digits, EnrollError>),
    /// The digits were told.
    Confirmed(Result<(), EnrollError>),
    /// The PIN of a role is set, or is not.
    PinSet(PinRole, Result<(), SetupError>),
    /// The enrollment is final, or is not.
    Finished(Result<(), SetupError>),
    /// The lock.
    Unlocked(Result<(), UnlockError>),
}

/// How a screen answers a touch.
pub(crate) struct Answer {
    /// Another screen, or this one again.
    pub(crate) go: Option<ScreenId>,
    /// What the hand feels.
    pub(crate) pulse: Pulse,
    /// Whether the app goes to the background.
    pub(crate) leave: bool,
    /// Work that follows before the answer is given.
    pub(crate) job: Option<Job>,
}

impl Answer {
    /// Nothing to feel, nowhere to go.
    pub(crate) fn stay() -> Self {
        Self { go: None, pulse: Pulse::None, leave: false, job: None }
    }

    /// The light pulse of a touched key.
    pub(crate) fn key() -> Self {
        Self { pulse: Pulse::Key, ..Self::stay() }
    }

    /// Not accepted.
    pub(crate) fn dull() -> Self {
        Self { pulse: Pulse::Dull, ..Self::stay() }
    }

    /// Another screen.
    pub(crate) fn to(screen: ScreenId) -> Self {
        Self { go: Some(screen), ..Self::key() }
    }

    /// Work to be done first.
    pub(crate) fn job(job: Job) -> Self {
        Self { job: Some(job), ..Self::key() }
    }

    /// With another pulse.
    pub(crate) fn with(self, pulse: Pulse) -> Self {
        Self { pulse, ..self }
    }
}

/// A failure that a sentence over the body tells (ui.md 2.0): which of the six, and what helps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Failure(pub(crate) Key, pub(crate) crate::Remedy);

impl From<&SaveError> for Failure {
    fn from(error: &SaveError) -> Self {
        match error {
            SaveError::Full => Self(Key::ErrPhoneFull, crate::Remedy::FreeSpace),
            SaveError::Storage => Self(Key::ErrStorage, crate::Remedy::Restart),
            SaveError::Refused(refused) => Self::from(*refused),
            _ => Self(Key::ErrNothingSaved, crate::Remedy::Retry),
        }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        if refused == Refused::Storage {
            Self(Key::ErrStorage, crate::Remedy::Restart)
        } else {
            Self(Key::ErrNothingSaved, crate::Remedy::Retry)
        }
    }
}

impl From<SetupError> for Failure {
    fn from(error: SetupError) -> Self {
        match error {
            SetupError::KeysUnavailable => Self(Key::ErrKeyStore, crate::Remedy::Restart),
            SetupError::Full => Self(Key::ErrPhoneFull, crate::Remedy::FreeSpace),
            SetupError::Storage => Self(Key::ErrStorage, crate::Remedy::Restart),
            _ => Self(Key::ErrNothingSaved, crate::Remedy::Retry),
        }
    }
}
