//! During any wipe.

use crate::cx::Cx;
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankPhase {
    /// Keys, then data, are going.
    Wiping,
}

/// During any wipe.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct BlankView {
    /// Phase.
    pub phase: BlankPhase,
}

/// Shows it: nothing.
pub(crate) fn show(_cx: &Cx<'_>) -> BlankView {
    BlankView { phase: BlankPhase::Wiping }
}

impl BlankView {
    /// There is no strip: what could be emptied is being emptied.
    pub(crate) fn night(&self) -> Option<&crate::Night> {
        None
    }
}
