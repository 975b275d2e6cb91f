//! The keys are gone, sealed letters are kept; drawn as Welcome, and only after the scan it says so.

use super::welcome;
use crate::cx::{Answer, Cx};
use crate::{Event, Label, Night, Tile};
use nightjar_words::Key;
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedsActivationPhase {
    /// At rest.
    Resting,
}

/// The keys are gone, sealed letters are kept; drawn as Welcome, and only after the scan it says so.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct NeedsActivationView {
    /// Phase.
    pub phase: NeedsActivationPhase,
    /// As on Welcome.
    pub lang: Vec<Tile>,
    /// Scan a center's code.
    pub scan: Tile,
    /// Type it; id `welcome.type`, as on Welcome.
    pub typed: Tile,
    /// Letters were kept: only after the scan.
    pub msg: Option<Label>,
    /// The strip.
    pub night: Night,
}

impl NeedsActivationView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// The code of a center was scanned and answered: only then the screen says that letters were kept.
    pub(crate) scanned: bool,
}

/// Shows it: Welcome, to the letter, until a code was scanned.
pub(crate) fn show(cx: &Cx<'_>) -> NeedsActivationView {
    let make = cx.make();
    let scanned = cx.model.kept.needs_activation.scanned;
    NeedsActivationView {
        phase: NeedsActivationPhase::Resting,
        lang: welcome::languages(cx, "welcome.lang."),
        scan: welcome::scan(make),
        typed: welcome::typed(make),
        msg: scanned.then(|| make.label("welcome.msg", Key::NaCenter)),
        // As on Welcome, or a phone whose keys are gone would differ from a fresh one; the outbox stays: see `wipe`.
        night: make.night(),
    }
}

/// Answers a touch, as Welcome does.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    welcome::act(cx, event)
}

/// Goes back: out of the app.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    welcome::back(cx)
}
