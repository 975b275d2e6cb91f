//! Joining a center in under a minute.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Tile, Top};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl EnrollView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    typing: bool,
}

impl Memory {
    /// The code is typed, not scanned.
    pub(crate) fn typing() -> Self {
        Self { typing: true }
    }
}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> EnrollView {
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

/// Six digits, or why not.
pub(crate) fn answered(_cx: &mut Cx<'_>, _result: Result<nightjar::Digits, nightjar::EnrollError>) -> Answer {
    unimplemented!()
}

/// The digits were told.
pub(crate) fn confirmed(_cx: &mut Cx<'_>, _result: Result<(), nightjar::EnrollError>) -> Answer {
    unimplemented!()
}
