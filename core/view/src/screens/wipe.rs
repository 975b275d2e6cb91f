//! Handing the phone back: everything goes, by press-and-pull only.

use crate::Event;
use crate::cx::{Answer, Cx};
use crate::{Label, Night, Tile, Top};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WipePhase {
    /// At rest.
    Ready,
    /// Not everything is sent.
    Unsent,
}

/// Handing the phone back: everything goes, by press-and-pull only.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct WipeView {
    /// Phase.
    pub phase: WipePhase,
    /// Top bar.
    pub top: Top,
    /// What goes.
    pub what: Label,
    /// Not everything is sent; no number.
    pub unsent: Option<Label>,
    /// Send them first.
    pub sync_first: Option<Tile>,
    /// How.
    pub pull: Label,
    /// The strip.
    pub night: Night,
}

impl WipeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// Shows it.
pub(crate) fn show(_cx: &Cx<'_>) -> WipeView {
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
