//! Fields and phases of one screen, mirrored.

use nightjar_view::{CardsPhase, CardsView, Label, Night, PhoneNumber, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum CardsPhase {
    /// The list.
    List,
    /// One is read.
    Reading,
    /// One is presented: the phone is locked behind it.
    Presented,
}

/// Texts to show; once presented, nothing else.
#[uniffi::remote(Record)]
pub struct CardsView {
    /// Phase.
    pub phase: CardsPhase,
    /// Top bar.
    pub top: Top,
    /// The agreement.
    pub agreement: Option<Tile>,
    /// Rights.
    pub rights: Option<Tile>,
    /// Help numbers.
    pub help: Option<Tile>,
    /// Places by service.
    pub providers: Vec<Tile>,
    /// The card that is read or presented.
    pub lines: Vec<Label>,
    /// Phone numbers of help.
    pub numbers: Vec<PhoneNumber>,
    /// Show to someone.
    pub present: Option<Tile>,
    /// The State's language, or the worker's.
    pub other: Option<Tile>,
    /// How long a presented card stays; then `Expired { id: "cards.presented" }` is sent. 0: no card is presented.
    pub seconds: u32,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

/// A phone number of help.
#[uniffi::remote(Record)]
pub struct PhoneNumber {
    /// Its words; a tap opens the dialer, whose list keeps the number.
    pub tile: Tile,
    /// What the dialer is given: digits, perhaps a `+` before them.
    pub dial: String,
}
