//! The person's own choices.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Sheet, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingsPhase {
    /// The list.
    List,
    /// Something is being chosen.
    Choosing,
}

/// The person's own choices.
#[derive(Clone, PartialEq, Eq, Serialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// Word, value as badge; not enabled where the center has fixed it.
    pub tile: Tile,
    /// Set by your center.
    pub fixed: Option<Label>,
}

impl SettingsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> SettingsView {
    unimplemented!()
}

/// Answers a touch.
pub(crate) fn act(_cx: &mut Cx<'_>, _event: &Event) -> Answer {
    unimplemented!()
}

/// Goes back.
pub(crate) fn back(_cx: &mut Cx<'_>) -> Answer {
    unimplemented!()
}
