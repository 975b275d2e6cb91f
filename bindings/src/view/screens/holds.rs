//! Fields and phases of one screen, mirrored.

use nightjar_view::{HoldsPhase, HoldsView, Label, Night, Sheet, Tile, Top};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum HoldsPhase {
    /// No shift is open.
    BetweenShifts,
    /// A shift is open.
    InShift,
    /// It is shown to someone: the phone is locked behind it.
    Presented,
}

/// What this phone holds, from the storage itself; no number.
#[uniffi::remote(Record)]
pub struct HoldsView {
    /// Phase.
    pub phase: HoldsPhase,
    /// Top bar.
    pub top: Top,
    /// Heading.
    pub has: Label,
    /// What it holds.
    pub list: Vec<Label>,
    /// Heading.
    pub hasnt: Label,
    /// What it does not hold.
    pub not: Vec<Label>,
    /// Show to someone: locks everything else.
    pub present: Tile,
    /// In a shift: end it first.
    pub sheet: Option<Sheet>,
    /// The strip.
    pub night: Night,
}
