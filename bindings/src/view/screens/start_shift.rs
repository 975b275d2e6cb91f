//! Fields and phases of one screen, mirrored.

use nightjar_view::{FaultMark, Night, StartShiftPhase, StartShiftView, Stepper, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum StartShiftPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Three questions; nothing is remembered from an earlier shift.
#[uniffi::remote(Record)]
pub struct StartShiftView {
    /// Phase.
    pub phase: StartShiftPhase,
    /// Top bar; its action is `more`: late entry.
    pub top: Top,
    /// Part of the day; the guessed one is chosen.
    pub band: Vec<Tile>,
    /// Zones in the catalogue's order.
    pub zones: Vec<Tile>,
    /// Who goes with her.
    pub team: Vec<Tile>,
    /// Languages spoken.
    pub langs: Vec<Tile>,
    /// Days back, without a date.
    pub day: Option<Stepper>,
    /// Starts it.
    pub go: Tile,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}
