//! What the person chose of light, size and face: no screen carries it, every screen is drawn by it.

use crate::Face;
use nightjar::{Nightjar, Settings, TextSize};
use serde::Serialize;

/// How to draw whatever is shown. It can be asked in every state and says nothing about a shift; a wipe makes it the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// Size of the text in per cent of the designed one; none: as the phone is set.
    pub text_percent: Option<u16>,
    /// What the app looks like from outside: name and icon in the launcher. Told again at the next opening.
    pub face: Face,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark: the default, no white flash at night.
    Dark,
    /// Light.
    Light,
    /// As the phone is set.
    Phone,
}

impl Look {
    pub(crate) fn of(phone: &Nightjar) -> Self {
        let Settings { theme, text, face, .. } = phone.settings();
        Self {
            theme: match theme {
                nightjar::Theme::Dark => Theme::Dark,
                nightjar::Theme::Light => Theme::Light,
                nightjar::Theme::System => Theme::Phone,
            },
            text_percent: match text {
                TextSize::System => None,
                TextSize::Large => Some(150),
                TextSize::Largest => Some(200),
            },
            face: face.into(),
        }
    }
}
