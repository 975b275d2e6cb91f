//! Drills that wipe nothing and write nothing; drawn with a hatched border.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Pad, Tile, Top};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
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

impl PracticeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> PracticeView {
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
