//! Texts to show; once presented, nothing else.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Tile, Top, Trouble};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CardsPhase {
    /// The list.
    List,
    /// One is read.
    Reading,
    /// One is presented: the phone is locked behind it.
    Presented,
}

/// Texts to show; once presented, nothing else.
#[derive(Clone, PartialEq, Eq, Serialize)]
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
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PhoneNumber {
    /// Its words; a tap opens the dialer, whose list keeps the number.
    pub tile: Tile,
    /// What the dialer is given: digits, perhaps a `+` before them.
    pub dial: String,
}

impl CardsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> CardsView {
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

impl Memory {
    /// Whether a card is presented.
    pub(crate) fn is_presented(&self) -> bool {
        false
    }
}
