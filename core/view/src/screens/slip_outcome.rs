//! What became of a slip; only in a shift.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl SlipOutcomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> SlipOutcomeView {
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
