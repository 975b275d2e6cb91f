//! What this phone holds, from the storage itself; no number.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Sheet, Tile, Top};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldsPhase {
    /// No shift is open.
    BetweenShifts,
    /// A shift is open.
    InShift,
    /// It is shown to someone: the phone is locked behind it.
    Presented,
}

/// What this phone holds, from the storage itself; no number.
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl HoldsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> HoldsView {
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
