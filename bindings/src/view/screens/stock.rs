//! Fields and phases of one screen, mirrored.

use nightjar_view::{FaultMark, Label, Night, Sheet, StockItem, StockPhase, StockView, Tile, Top, Trouble};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum StockPhase {
    /// Enough of everything.
    Ok,
    /// Something is low.
    Low,
    /// Something is at none.
    None,
    /// Below zero: count again.
    BelowZero,
    /// Numbers are covered.
    Covered,
}

/// The bag; only in a shift. Numbers stand behind a hold.
#[uniffi::remote(Record)]
pub struct StockView {
    /// Phase.
    pub phase: StockPhase,
    /// Top bar; its action uncovers while held.
    pub top: Top,
    /// One an item, in the catalogue's order.
    pub items: Vec<StockItem>,
    /// Got from the center.
    pub got: Tile,
    /// Gave back.
    pub back: Tile,
    /// Lost.
    pub lost: Tile,
    /// Stolen.
    pub stolen: Tile,
    /// Taken by somebody in uniform.
    pub confiscated: Tile,
    /// Count again.
    pub count: Tile,
    /// Why a count differs, when it is far off.
    pub reason: Vec<Tile>,
    /// Item and amount.
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

/// An item in the bag.
#[uniffi::remote(Record)]
pub struct StockItem {
    /// Picture, word, and the number as badge while uncovered.
    pub tile: Tile,
    /// 0-4 steps of the bar.
    pub bar: u8,
}
