//! Fields and phases of one screen, mirrored.

use nightjar_view::{Label, Night, Progress, SyncPhase, SyncView, Tile, Top};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum SyncPhase {
    /// Nothing waits.
    Nothing,
    /// Something waits.
    Waiting,
    /// Round k of n.
    Sending,
    /// The center asked to wait.
    Paused,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// Some are damaged and kept.
    Damaged,
    /// The center is not reached; nothing is lost.
    Away,
    /// Stopped by hand.
    Stopped,
}

/// Letters on their way. Never a number beside opened, never a sum.
#[uniffi::remote(Record)]
pub struct SyncView {
    /// Phase.
    pub phase: SyncPhase,
    /// Top bar.
    pub top: Top,
    /// All letters are safe.
    pub none: Option<Label>,
    /// How many wait.
    pub waiting: Option<Label>,
    /// Nobody can open them here.
    pub sealed: Option<Label>,
    /// How many are at the center, not opened yet.
    pub at_center: Option<Label>,
    /// The center opened it: no number.
    pub opened: Option<Label>,
    /// How many were refused.
    pub refused: Option<Label>,
    /// How many are damaged and kept.
    pub damaged: Option<Label>,
    /// Round k of n.
    pub run: Option<Progress>,
    /// How the last contact ended, if not well.
    pub message: Option<Label>,
    /// Goes by itself.
    pub how: Label,
    /// Calls `sync`.
    pub now: Tile,
    /// Calls `cancel_sync`.
    pub stop: Option<Tile>,
    /// The strip.
    pub night: Night,
}

/// A running contact.
#[uniffi::remote(Record)]
pub struct Progress {
    /// Round k of n, politely.
    pub label: Label,
    /// Rounds done.
    pub done: u32,
    /// Rounds in all; more than done until the last answer.
    pub of: u32,
}
