//! How to draw, mirrored.

use nightjar_view::{Face, Look, Theme};

/// How to draw whatever is shown. It can be asked in every state and says nothing about a shift; a wipe makes it the default.
#[uniffi::remote(Record)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// Size of the text in per cent of the designed one; none: as the phone is set.
    pub text_percent: Option<u16>,
    /// What the app looks like from outside: name and icon in the launcher. Told again at the next opening.
    pub face: Face,
}

/// Light or dark.
#[uniffi::remote(Enum)]
pub enum Theme {
    /// Dark: the default, no white flash at night.
    Dark,
    /// Light.
    Light,
    /// As the phone is set.
    Phone,
}
