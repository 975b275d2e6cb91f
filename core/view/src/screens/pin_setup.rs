//! Both PINs: shown, then typed twice, the second time hidden.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Pad, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl PinSetupView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> PinSetupView {
    unimplemented!()
}

/// Answers a touch.
pub(crate) fn act(_cx: &mut Cx<'_>, _event: &Event) -> Answer {
    unimplemented!()
}

/// Goes back.
pub(crate) fn back(_cx: &mut Cx<'_>) -> Answer {
    unimplemented!()
}

/// PIN digits.
pub(crate) fn push(_cx: &mut Cx<'_>, _digit: u8) -> Answer {
    unimplemented!()
}

/// PIN digits.
pub(crate) fn clear(_cx: &mut Cx<'_>) -> Answer {
    unimplemented!()
}

/// PIN digits.
pub(crate) fn submit(_cx: &mut Cx<'_>) -> Answer {
    unimplemented!()
}

/// The enrollment is final, or is not.
pub(crate) fn finished(_cx: &mut Cx<'_>, _result: Result<(), nightjar::SetupError>) -> Answer {
    unimplemented!()
}
