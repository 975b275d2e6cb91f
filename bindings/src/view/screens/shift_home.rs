//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Sheet, ShiftHomePhase, ShiftHomeView, Tile, Trouble, UndoBar};

/// Phases of the screen.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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
