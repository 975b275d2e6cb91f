//! Three questions; nothing is remembered from an earlier shift.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Night, Stepper, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StartShiftPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Three questions; nothing is remembered from an earlier shift.
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl StartShiftView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> StartShiftView {
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
