//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Pad, PinSetupPhase, PinSetupView, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum PinSetupPhase {
    /// The PIN is shown.
    Show,
    /// Typed with the PIN in sight.
    Again,
    /// Typed from memory.
    OnceMore,
    /// Typed otherwise: look once more.
    NotSame,
    /// The second PIN is shown.
    SecondShow,
    /// The second PIN, typed in sight.
    SecondAgain,
    /// The second PIN, typed from memory.
    SecondOnceMore,
    /// The second PIN was typed otherwise.
    SecondNotSame,
    /// All is done.
    Done,
}

/// Both PINs: shown, then typed twice, the second time hidden.
#[uniffi::remote(Record)]
pub struct PinSetupView {
    /// Phase.
    pub phase: PinSetupPhase,
    /// Top bar.
    pub top: Top,
    /// What this step asks.
    pub message: Label,
    /// The assigned PIN, in pairs; absent while it is typed from memory.
    pub digits: Option<Label>,
    /// Another one, as often as she likes.
    pub another: Option<Tile>,
    /// What was typed, a dot a digit.
    pub dots: Option<Label>,
    /// The pad.
    pub pad: Option<Pad>,
    /// Without a second PIN for now.
    pub later: Option<Tile>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}
