//! What an act comes to, mirrored.

use nightjar_view::{Pulse, Step, ViewState};

/// The answer to an `Event`.
#[uniffi::remote(Record)]
pub struct Step {
    /// What to show now; it may be another screen.
    pub state: ViewState,
    /// What the hand feels.
    pub pulse: Pulse,
    /// Whether the app should go to the background, its task removed.
    pub leave: bool,
}

/// A vibration (ui.md 4.2). `Armed` and `Wiped` are the gesture's own and come from the interface.
#[uniffi::remote(Enum)]
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
