//! Fields and phases of one screen, mirrored.

use nightjar_view::{ContactPhase, ContactView, FaultMark, Label, Night, Sheet, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum ContactPhase {
    /// A new one.
    New,
    /// An entry is put right; all earlier answers are lit.
    Amend,
    /// Folded to what may be given and asked.
    UnderEighteen,
    /// She said no, with things itemised.
    Declined,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// Too much for one envelope: split it.
    TooBig,
}

/// One meeting with one person: the third touch saves.
#[uniffi::remote(Record)]
pub struct ContactView {
    /// Phase.
    pub phase: ContactPhase,
    /// Top bar; its action is `more`.
    pub top: Top,
    /// Items with amounts; the last one adds.
    pub lines: Vec<Tile>,
    /// Same as last: things and place, never a person.
    pub same: Option<Tile>,
    /// The last topics of this shift; held: all of them. Not asked under 18, nor of who said no.
    pub talked: Option<Tile>,
    /// Adds a referral; not of who said no.
    pub slip: Option<Tile>,
    /// Whether it was enough; as `talked`.
    pub enough: Option<Tile>,
    /// Only with a line for injecting.
    pub injects: Option<Tile>,
    /// Only when this contact completes the package.
    pub before: Option<Tile>,
    /// The child-protection card, under 18.
    pub card: Option<Label>,
    /// Gender and age in one touch; the last one opens the grid.
    pub who: Vec<Tile>,
    /// Heading of the next row, where there is one.
    pub last_met: Option<Label>,
    /// Each saves; none where `save` does.
    pub met: Vec<Tile>,
    /// Only where no met tile can save: under 18, said no.
    pub save: Option<Tile>,
    /// Amounts, grid, topics, services, the rest.
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
