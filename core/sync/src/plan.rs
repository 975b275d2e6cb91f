//! How the rows of a phone may change: decided here, applied elsewhere in one transaction.

use nightjar_wire::EnvelopeId;

use crate::row::Cell;

/// What sync knows of the relay and of its desk; lies in m3 (security.md 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Link {
    /// Center generation of the last hello or reply (m3.6).
    pub generation: u32,
    /// Center generation of the last item 9: nothing below it is heard (m3.12).
    pub item_generation: Option<u32>,
    /// Number of the key bundle that this phone holds (m3.5).
    pub bundle_seq: u64,
    /// Number of the last command that was run (m3.4).
    pub command_seq: u64,
    /// Number of the last bulletin page received (m3.7).
    pub bulletin_after: u64,
    /// Number of the last mail page received (m3.7).
    pub mail_after: u64,
}

/// One transaction's worth of decisions. Empty plans need not be applied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Row changes, ascending by row, each row at most once.
    pub changes: Vec<Change>,
    /// Change of the link page.
    pub link: LinkChange,
}

/// One row's change.
///
/// It is made only if the row still holds `env_id` and its cell still says `from`: a save may have taken the row
/// since the snapshot. A change that no longer fits is skipped without error; the next snapshot shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Row number.
    pub row: u32,
    /// Envelope that must still lie there.
    pub env_id: EnvelopeId,
    /// What the cell must still say.
    pub from: Cell,
    /// What it becomes.
    pub to: To,
}

/// What a row becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// The same envelope with this cell (always [`Cell::Kept`]).
    Cell(Cell),
    /// A new dummy and a free cell: the envelope is not needed any more.
    FreshDummy,
}

/// Changes of the link page; `None` leaves a field alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkChange {
    /// New m3.6.
    pub generation: Option<u32>,
    /// New m3.12.
    pub item_generation: Option<u32>,
    /// New m3.4.
    pub command_seq: Option<u64>,
}

impl Plan {
    /// Says whether there is nothing to apply.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.link == LinkChange::default()
    }
}
