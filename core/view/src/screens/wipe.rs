//! Handing the phone back: everything goes, by press-and-pull only.

use super::home;
use crate::cx::{Answer, Cx};
use crate::{Class, Event, Label, Night, NightLevel, Role, ScreenId, Size, Tile, Top};
use nightjar_words::{Action as Pictures, Key};
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

/// Shows it: whether something waits, and no number.
pub(crate) fn show(cx: &Cx<'_>) -> WipeView {
    let make = cx.make();
    let unsent = home::waits(&cx.nj.pending());
    WipeView {
        phase: if unsent { WipePhase::Unsent } else { WipePhase::Ready },
        top: make.top("wipe", Key::WEmpty, Pictures::Broom.picture()),
        what: make.label("wipe.what", Key::WWhat).pictured(Pictures::EmptyPhone.picture()),
        unsent: unsent
            .then(|| make.label("wipe.unsent", Key::WUnsent).pictured(Pictures::Waiting.picture()).role(Role::Care)),
        sync_first: unsent
            .then(|| make.tile("wipe.sync_first", Key::WFirst, Pictures::Sync.picture()).class(Class::Wide)),
        pull: make.label("wipe.pull", Key::WPull).pictured(Pictures::Pull.picture()).size(Size::Title),
        night: make.strip(NightLevel::WipeAll),
    }
}

/// Answers a touch. Only the gesture wipes, and it is no event.
pub(crate) fn act(_cx: &mut Cx<'_>, event: &Event) -> Answer {
    match event {
        Event::Tap { id } if id == "wipe.sync_first" => Answer::to(ScreenId::Sync),
        _ => Answer::stay(),
    }
}

/// Goes back.
pub(crate) fn back(_cx: &mut Cx<'_>) -> Answer {
    Answer::to(ScreenId::Settings)
}
