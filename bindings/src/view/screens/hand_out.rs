//! Fields and phases of one screen, mirrored.

use nightjar_view::{FaultMark, HandOutPhase, HandOutView, Label, Night, Sheet, Stepper, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum HandOutPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Giving things without a contact, or adding to one.
#[uniffi::remote(Record)]
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
