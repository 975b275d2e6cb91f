//! Fields and phases of one screen, mirrored.

use nightjar_view::{FaultMark, Label, Night, Qr, SlipPhase, SlipView, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum SlipPhase {
    /// Something is being chosen.
    Choosing,
    /// The slip is shown.
    Shown,
    /// Written down.
    Written,
}

/// A slip to copy on paper, or a service to choose for a new one.
#[uniffi::remote(Record)]
pub struct SlipView {
    /// Phase.
    pub phase: SlipPhase,
    /// Top bar.
    pub top: Top,
    /// Services, for a new slip.
    pub service: Vec<Tile>,
    /// One of four neutral groups, never the service.
    pub picture: Option<Label>,
    /// The code alone, no link.
    pub qr: Option<Qr>,
    /// The code, spoken only on purpose.
    pub code: Option<Label>,
    /// The same as pictures and words.
    pub words: Vec<Label>,
    /// How long it is good.
    pub days: Option<Label>,
    /// Whether one of us goes along.
    pub together: Option<Tile>,
    /// Written down.
    pub done: Option<Tile>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}
