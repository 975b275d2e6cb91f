//! Fields and phases of one screen, mirrored.

use nightjar_view::{BlankPhase, BlankView};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum BlankPhase {
    /// Keys, then data, are going.
    Wiping,
}

/// During any wipe.
#[uniffi::remote(Record)]
pub struct BlankView {
    /// Phase.
    pub phase: BlankPhase,
}
