//! Fields and phases of one screen, mirrored.

use nightjar_view::{EnrollPhase, EnrollView, Label, Night, Tile, Top};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum EnrollPhase {
    /// The finder is open.
    Scanning,
    /// No camera, or not allowed: type.
    NoCamera,
    /// The code is typed.
    Typing,
    /// The center is asked; seen when it takes longer than 400 ms.
    Contacting,
    /// Six digits to compare.
    Digits,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// The code is too old, or was used.
    Expired,
    /// The code of another center.
    OtherCenter,
    /// The center is not reached.
    Offline,
}

/// Joining a center in under a minute.
#[uniffi::remote(Record)]
pub struct EnrollView {
    /// Phase.
    pub phase: EnrollPhase,
    /// Top bar.
    pub top: Top,
    /// Over the finder: point at the square.
    pub view: Option<Label>,
    /// Type the code; id `enroll.type`.
    pub typed: Tile,
    /// What was typed, a line of the code each, in groups of four.
    pub lines: Vec<Label>,
    /// Keys of the 32 signs, while typing.
    pub pad: Vec<Tile>,
    /// What happened and what to do, assertive.
    pub message: Option<Label>,
    /// Six digits, in two groups.
    pub digits: Option<Label>,
    /// The same on both screens.
    pub yes: Option<Tile>,
    /// Not the same: the code is spent.
    pub no: Option<Tile>,
    /// The strip.
    pub night: Night,
}
