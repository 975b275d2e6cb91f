//! Fields and phases of one screen, mirrored.

use nightjar_view::{HomePhase, HomeView, Label, Night, Sheet, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum HomePhase {
    /// Nothing waits.
    Idle,
    /// Something waits.
    Letter,
    /// A line from the center.
    Notice,
    /// The center has not activated this phone.
    Pending,
}

/// Between shifts. Empty is normal: no number, date, total or place.
#[uniffi::remote(Record)]
pub struct HomeView {
    /// Phase.
    pub phase: HomePhase,
    /// Top bar: nothing here, and that is right; its action is `more`.
    pub top: Top,
    /// A line from the center.
    pub notice: Option<Label>,
    /// Start a shift; scan again while the center has not activated this phone.
    pub start: Tile,
    /// Cards.
    pub cards: Tile,
    /// Whether something waits, without a number; opens Sync.
    pub letter: Tile,
    /// The rest.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}
