//! Fields and phases of one screen, mirrored.

use nightjar_view::{EntriesPhase, EntriesView, FaultMark, Label, Night, Row, Tile, Top, Trouble, UndoBar};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum EntriesPhase {
    /// Entries.
    Rows,
    /// None in this shift.
    Empty,
    /// Nothing is kept for reading on this phone.
    RamOnly,
}

/// This shift's entries, the newest first; no times, no order numbers.
#[uniffi::remote(Record)]
pub struct EntriesView {
    /// Phase.
    pub phase: EntriesPhase,
    /// Top bar.
    pub top: Top,
    /// What was taken back last; before the rows, so that it is seen while its time runs.
    pub undo: Option<UndoBar>,
    /// At most 50.
    pub rows: Vec<Row>,
    /// Why there is nothing to read.
    pub message: Option<Label>,
    /// The next page.
    pub older: Option<Tile>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}
