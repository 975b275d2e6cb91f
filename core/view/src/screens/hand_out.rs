//! Giving things without a contact, or adding to one.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Sheet, Stepper, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HandOutPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Giving things without a contact, or adding to one.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HandOutView {
    /// Phase.
    pub phase: HandOutPhase,
    /// Top bar.
    pub top: Top,
    /// What the bag has, in its order, with what was chosen.
    pub items: Vec<Tile>,
    /// The amount of the item touched last.
    pub step: Option<Stepper>,
    /// How it was given.
    pub channel: Vec<Tile>,
    /// For others.
    pub for_others: Tile,
    /// Saves.
    pub save: Tile,
    /// The number pad.
    pub sheet: Option<Sheet>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl HandOutView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> HandOutView {
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
