//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, NeedsActivationPhase, NeedsActivationView, Night, Tile};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum NeedsActivationPhase {
    /// At rest.
    Resting,
}

/// The keys are gone, sealed letters are kept; drawn as Welcome, and only after the scan it says so.
#[uniffi::remote(Record)]
pub struct NeedsActivationView {
    /// Phase.
    pub phase: NeedsActivationPhase,
    /// As on Welcome.
    pub lang: Vec<Tile>,
    /// Scan a center's code.
    pub scan: Tile,
    /// Type it; id `welcome.type`, as on Welcome.
    pub typed: Tile,
    /// Letters were kept: only after the scan.
    pub msg: Option<Label>,
    /// The strip.
    pub night: Night,
}
