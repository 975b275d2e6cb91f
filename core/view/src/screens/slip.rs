//! A slip to copy on paper, or a service to choose for a new one.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Qr, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SlipPhase {
    /// Something is being chosen.
    Choosing,
    /// The slip is shown.
    Shown,
    /// Written down.
    Written,
    /// Not everything is sent.
    Unsent,
}

/// A slip to copy on paper, or a service to choose for a new one.
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl SlipView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> SlipView {
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
