//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Pad, PracticePhase, PracticeView, Tile, Top};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum PracticePhase {
    /// The gesture.
    Panic,
    /// The gesture was made.
    PanicGood,
    /// The second PIN.
    Second,
    /// The second PIN was typed.
    SecondGood,
    /// All is done.
    Done,
}

/// Drills that wipe nothing and write nothing; drawn with a hatched border.
#[uniffi::remote(Record)]
pub struct PracticeView {
    /// Phase.
    pub phase: PracticePhase,
    /// Top bar.
    pub top: Top,
    /// What to do now.
    pub stage: Label,
    /// How long the last pull took.
    pub time: Option<Label>,
    /// Good tries, as dots.
    pub tries: Label,
    /// What was typed of the second PIN, a dot a digit.
    pub dots: Option<Label>,
    /// The hatched pad of the second PIN.
    pub pad: Option<Pad>,
    /// Once more.
    pub again: Tile,
    /// On to the next, or out.
    pub enough: Tile,
    /// The strip.
    pub night: Night,
}
