//! The open shift.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Sheet, Tile, Trouble, UndoBar};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShiftHomePhase {
    /// Open.
    Open,
    /// Something was just saved.
    Undo,
    /// Numbers are covered.
    Covered,
    /// Longer than ten hours.
    Stale,
    /// Entered for an earlier day.
    LateDay,
}

/// The open shift.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ShiftHomeView {
    /// Phase.
    pub phase: ShiftHomePhase,
    /// Zones, team, and what has to be said: a long shift, a late day, nothing kept for reading.
    pub info: Vec<Label>,
    /// Persons, slips, letters; covered but for the letters until held.
    pub counts: Vec<Tile>,
    /// What was saved last.
    pub undo: Option<UndoBar>,
    /// At most three packages, in the center's order.
    pub pkg: Vec<Tile>,
    /// A person, with nothing chosen.
    pub contact: Tile,
    /// Said no: one tap, no form.
    pub no: Tile,
    /// Hand out.
    pub give: Tile,
    /// A slip.
    pub slip: Tile,
    /// Not in this version: its place stays empty.
    pub incident: Option<Tile>,
    /// Not in this version: its place stays empty.
    pub group: Option<Tile>,
    /// The bag.
    pub bag: Tile,
    /// Not in this version: its place stays empty.
    pub alerts: Option<Tile>,
    /// Opens the sheet.
    pub more: Tile,
    /// The rest.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

impl ShiftHomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> ShiftHomeView {
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

/// Remembers what was saved last, for the undo bar: any screen of the shift that saves calls it.
pub(crate) fn kept(_cx: &mut Cx<'_>, _saved: &nightjar::Saved, _kind: &'static str) {
    unimplemented!()
}
