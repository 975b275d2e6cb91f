//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Tile, Top, WipePhase, WipeView};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum WipePhase {
    /// At rest.
    Ready,
    /// Not everything is sent.
    Unsent,
}

/// Handing the phone back: everything goes, by press-and-pull only.
#[uniffi::remote(Record)]
pub struct WipeView {
    /// Phase.
    pub phase: WipePhase,
    /// Top bar.
    pub top: Top,
    /// What goes.
    pub what: Label,
    /// Not everything is sent; no number.
    pub unsent: Option<Label>,
    /// Send them first.
    pub sync_first: Option<Tile>,
    /// How.
    pub pull: Label,
    /// The strip.
    pub night: Night,
}
