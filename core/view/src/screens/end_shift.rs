//! Closing the shift; with nothing done, that counts too.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Sheet, Stepper, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EndShiftPhase {
    /// As usual.
    Normal,
    /// Nothing today, and that counts too.
    Zero,
    /// An answer is missing.
    Incomplete,
}

/// Closing the shift; with nothing done, that counts too.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EndShiftView {
    /// Phase.
    pub phase: EndShiftPhase,
    /// Top bar.
    pub top: Top,
    /// Contacts, said no; no amounts by person.
    pub sum: Vec<Label>,
    /// Met without a contact.
    pub approached: Stepper,
    /// Police?
    pub police: Vec<Tile>,
    /// All well?
    pub safety: Vec<Tile>,
    /// Used needles taken in.
    pub sharps: Stepper,
    /// Ends the shift.
    pub close: Tile,
    /// The number pad.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl EndShiftView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> EndShiftView {
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
