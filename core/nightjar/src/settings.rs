//! The person's own choices: language, theme, text, vibration, face. They say nothing about a shift (security.md 3.1, m3.11).
//!
//! Between scans they live in memory: a fresh and a wiped phone show the same first screen. An enrolled phone keeps them
//! beside its way to the center, readable without a PIN, because Lock is drawn by them. The face is the launcher's: it is
//! told at opening ([`crate::Options`]) and stored nowhere here, so that a wipe leaves nothing that names it.

use crate::nightjar::Nightjar;
use crate::state::Refused;
use nightjar_vault::State as Vaulted;
use nightjar_vault::maps::Settings as Stored;
use nightjar_words::Language;
use std::sync::{MutexGuard, PoisonError};

/// The choices in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language chosen here; none: the phone's own.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Size of the text.
    pub text: TextSize,
    /// What vibrates.
    pub vibration: Vibration,
    /// What the app looks like from outside.
    pub face: Face,
    /// Languages to choose from: the center's where it can be read, else all.
    pub languages: Vec<Language>,
    /// Rows that the center has decided: shown, not changed.
    pub fixed: Vec<Row>,
}

/// A change of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A language of the list; none: the phone's own.
    Language(Option<Language>),
    /// Light or dark.
    Theme(Theme),
    /// Size of the text.
    Text(TextSize),
    /// What vibrates.
    Vibration(Vibration),
    /// What the app looks like from outside. The shell changes the launcher's entry, and tells it again at every opening.
    Face(Face),
}

/// A row of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the rows of ui.md 2.1")]
pub enum Row {
    Language,
    Theme,
    Text,
    Vibration,
    Face,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark: no white flash at night.
    #[default]
    Dark,
    /// Light.
    Light,
    /// As the phone is set.
    System,
}

/// Size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the phone is set.
    #[default]
    System,
    /// One and a half times.
    Large,
    /// Twice.
    Largest,
}

/// What vibrates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vibration {
    /// Every pulse.
    #[default]
    All,
    /// No light pulse of a key; saved, armed, wiped and not accepted still do.
    NoKeys,
}

/// What the app looks like from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// A pad for digits.
    #[default]
    Plain,
    /// A calculator that works.
    Calculator,
    /// An empty page.
    Notes,
}

impl Nightjar {
    /// Lists the choices in force; possible in every state.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let stored = match self.vault.state() {
            Vaulted::Fresh | Vaulted::NeedsActivation => self.chosen().clone(),
            Vaulted::Locked { .. } | Vaulted::Open { .. } => {
                self.vault.link().and_then(|link| link.settings).unwrap_or_default()
            }
            Vaulted::Blank => Stored::default(),
        };
        let languages = self.languages();
        let fixed = if languages.len() == 1 { vec![Row::Language] } else { Vec::new() };
        Settings {
            language: stored.language.as_deref().and_then(|tag| Language::from_code(tag).ok()),
            theme: from_number(stored.theme, &[Theme::Dark, Theme::Light, Theme::System]),
            text: from_number(stored.text, &[TextSize::System, TextSize::Large, TextSize::Largest]),
            vibration: from_number(stored.vibration, &[Vibration::All, Vibration::NoKeys]),
            face: *self.face.lock().unwrap_or_else(PoisonError::into_inner),
            languages,
            fixed,
        }
    }

    /// Changes a row. On a phone without a center it lasts until one is joined, a wipe or the end of the program.
    ///
    /// # Errors
    /// [`Refused`]: locked, wiping, or not among what may be chosen; nothing changed.
    pub fn set(&self, change: Setting) -> Result<(), Refused> {
        let vaulted = self.vault.state();
        match vaulted {
            Vaulted::Locked { .. } => return Err(Refused::Locked),
            Vaulted::Blank => return Err(Refused::Wiping),
            Vaulted::Fresh | Vaulted::NeedsActivation | Vaulted::Open { .. } => {}
        }
        match change {
            Setting::Language(chosen) if chosen.is_some_and(|language| !self.languages().contains(&language)) => {
                return Err(Refused::NotAllowed);
            }
            Setting::Face(face) => {
                *self.face.lock().unwrap_or_else(PoisonError::into_inner) = face;
                return Ok(());
            }
            Setting::Language(_) | Setting::Theme(_) | Setting::Text(_) | Setting::Vibration(_) => {}
        }
        if matches!(vaulted, Vaulted::Open { .. }) {
            self.vault.update_link(|link| apply(link.settings.get_or_insert_default(), change))?;
        } else {
            apply(&mut self.chosen(), change);
        }
        Ok(())
    }

    /// Takes what was chosen before the phone had a center along into its store. What cannot be written is as the phone's own.
    pub(crate) fn keep_choices(&self) {
        let chosen = std::mem::take(&mut *self.chosen());
        if chosen != Stored::default() {
            let _ = self.vault.update_link(|link| {
                let kept = link.settings.get_or_insert_default();
                kept.language = chosen.language.or(kept.language.take());
                kept.theme = chosen.theme.or(kept.theme);
                kept.text = chosen.text.or(kept.text);
                kept.vibration = chosen.vibration.or(kept.vibration);
            });
        }
    }

    /// Forgets what was chosen in memory: a wiped phone is as it came.
    pub(crate) fn forget_choices(&self) {
        *self.chosen() = Stored::default();
    }

    fn chosen(&self) -> MutexGuard<'_, Stored> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Languages to choose from.
    fn languages(&self) -> Vec<Language> {
        let all = Language::ALL.to_vec();
        let Ok(catalogue) = self.catalogue() else { return all };
        let of_the_center = |language: &Language| {
            let code = language.code();
            catalogue.languages.iter().any(|tag| code.split('-').next() == Some(tag))
        };
        let offered: Vec<Language> = all.iter().copied().filter(of_the_center).collect();
        // A center all of whose languages this version does not know leaves the choice open.
        if offered.is_empty() { all } else { offered }
    }
}

/// The stored number of a choice: 1 is the first. A number that this version does not know is the default.
fn from_number<T: Copy + Default>(number: Option<u64>, choices: &[T]) -> T {
    let place = number.and_then(|n| usize::try_from(n).ok()).and_then(|n| n.checked_sub(1));
    place.and_then(|n| choices.get(n)).copied().unwrap_or_default()
}

fn apply(stored: &mut Stored, change: Setting) {
    match change {
        Setting::Language(language) => stored.language = language.map(|language| language.code().to_owned()),
        Setting::Theme(theme) => {
            stored.theme = Some(match theme {
                Theme::Dark => 1,
                Theme::Light => 2,
                Theme::System => 3,
            });
        }
        Setting::Text(size) => {
            stored.text = Some(match size {
                TextSize::System => 1,
                TextSize::Large => 2,
                TextSize::Largest => 3,
            });
        }
        Setting::Vibration(vibration) => {
            stored.vibration = Some(match vibration {
                Vibration::All => 1,
                Vibration::NoKeys => 2,
            });
        }
        Setting::Face(_) => {}
    }
}

#[cfg(test)]
mod tests;
