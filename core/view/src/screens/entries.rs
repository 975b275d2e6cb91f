//! This shift's entries, the newest first; no times, no order numbers.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Row, Tile, Top, Trouble, UndoBar};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntriesPhase {
    /// Entries.
    Rows,
    /// None in this shift.
    Empty,
    /// Nothing is kept for reading on this phone.
    RamOnly,
}

/// This shift's entries, the newest first; no times, no order numbers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EntriesView {
    /// Phase.
    pub phase: EntriesPhase,
    /// Top bar.
    pub top: Top,
    /// At most 50.
    pub rows: Vec<Row>,
    /// Why there is nothing to read.
    pub message: Option<Label>,
    /// What was taken back last.
    pub undo: Option<UndoBar>,
    /// The next page.
    pub older: Option<Tile>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl EntriesView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> EntriesView {
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
