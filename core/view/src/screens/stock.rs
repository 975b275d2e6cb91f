//! The bag; only in a shift. Numbers stand behind a hold.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{FaultMark, Label, Night, Sheet, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StockItem {
    /// Picture, word, and the number as badge while uncovered.
    pub tile: Tile,
    /// 0-4 steps of the bar.
    pub bar: u8,
}

impl StockView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> StockView {
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
