//! Fields and phases of one screen, mirrored.

use nightjar_view::{Night, Tile, WelcomePhase, WelcomeView};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum WelcomePhase {
    /// At rest.
    Ready,
}

/// First start and after a wipe: the two look the same, whatever an outbox still delivers.
#[uniffi::remote(Record)]
pub struct WelcomeView {
    /// Phase.
    pub phase: WelcomePhase,
    /// The languages, each in its own name.
    pub lang: Vec<Tile>,
    /// Scan a center's code.
    pub scan: Tile,
    /// Type it; id `welcome.type`.
    pub typed: Tile,
    /// The strip.
    pub night: Night,
}
