//! Fields and phases of one screen, mirrored.

use nightjar_view::{EndShiftPhase, EndShiftView, FaultMark, Label, Night, Sheet, Stepper, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum EndShiftPhase {
    /// As usual.
    Normal,
    /// Nothing today, and that counts too.
    Zero,
    /// An answer is missing.
    Incomplete,
}

/// Closing the shift; with nothing done, that counts too.
#[uniffi::remote(Record)]
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
