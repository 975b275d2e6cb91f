//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Setting, SettingsPhase, SettingsView, Sheet, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum SettingsPhase {
    /// The list.
    List,
    /// Something is being chosen.
    Choosing,
}

/// The person's own choices.
#[uniffi::remote(Record)]
pub struct SettingsView {
    /// Phase.
    pub phase: SettingsPhase,
    /// Top bar.
    pub top: Top,
    /// Language, theme, text, vibration, face, PINs, practice, scan again, ways to empty, Wipe.
    pub rows: Vec<Setting>,
    /// What can be chosen.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

/// A row of Settings.
#[uniffi::remote(Record)]
pub struct Setting {
    /// Word, value as badge; not enabled where the center has fixed it.
    pub tile: Tile,
    /// Set by your center.
    pub fixed: Option<Label>,
}
