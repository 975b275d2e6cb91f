//! Fields and phases of one screen, mirrored.

use nightjar_view::{FaultMark, Label, Night, SlipOutcomePhase, SlipOutcomeView, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum SlipOutcomePhase {
    /// The code is typed.
    Enter,
    /// This phone gave it, and the outcome is known.
    Known,
    /// Something waits.
    Waiting,
    /// Only the phone that gave it learns: ask at the desk.
    NotKnownHere,
    /// Not known yet; kept.
    Unknown,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// A check sign does not fit.
    WrongCode,
}

/// What became of a slip; only in a shift.
#[uniffi::remote(Record)]
pub struct SlipOutcomeView {
    /// Phase.
    pub phase: SlipOutcomePhase,
    /// Top bar.
    pub top: Top,
    /// What was typed.
    pub code: Label,
    /// The same as pictures and words.
    pub words: Vec<Label>,
    /// The 32 signs, letters or pictures.
    pub pad: Vec<Tile>,
    /// Letters or pictures.
    pub pictures: Tile,
    /// Scan it.
    pub scan: Tile,
    /// What the center knows.
    pub known: Option<Label>,
    /// What happened.
    pub state: Vec<Tile>,
    /// Why, when turned away.
    pub denial: Vec<Tile>,
    /// How long the wait was.
    pub wait: Vec<Tile>,
    /// Who says so.
    pub source: Vec<Tile>,
    /// Saves.
    pub save: Option<Tile>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}
