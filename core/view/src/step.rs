//! What an act comes to.

use crate::ViewState;
use serde::Serialize;

/// The answer to an [`crate::Event`].
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What to show now; it may be another screen.
    pub state: ViewState,
    /// What the hand feels.
    pub pulse: Pulse,
    /// Whether the app should go to the background, its task removed.
    pub leave: bool,
}

/// A vibration (ui.md 4.2). `Armed` and `Wiped` are the gesture's own and come from the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pulse {
    /// Nothing.
    None,
    /// Light: a key was touched. The one kind that Settings can switch off; then it never comes.
    Key,
    /// Double light: saved.
    Saved,
    /// Double: saved or counted, and worth a second look (above `warn_at`).
    Care,
    /// Dull, 120 ms: not accepted.
    Dull,
}
