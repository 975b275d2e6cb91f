//! Fields and phases of one screen, mirrored.

use nightjar_view::{Calculator, Face, Label, LockPhase, LockView, Night, Pad, Tile};

/// Phases of the screen.
#[uniffi::remote(Enum)]
pub enum LockPhase {
    /// At rest.
    Ready,
    /// One fixed time, whatever was typed.
    Checking,
    /// Dots cleared, one dull pulse, no word.
    Wrong,
    /// The key store does not answer; nothing changes.
    KeysSilent,
}

/// The PIN is needed. Nothing here tells what the app is.
#[uniffi::remote(Record)]
pub struct LockView {
    /// Phase.
    pub phase: LockPhase,
    /// Which face is worn.
    pub face: Face,
    /// A dot a typed digit; never how many are expected.
    pub dots: Label,
    /// Only a silent key store is ever spoken of.
    pub message: Option<Label>,
    /// The pad; on the calculator face its digits are the calculator's.
    pub pad: Pad,
    /// The calculator face.
    pub calculator: Option<Calculator>,
    /// The strip.
    pub night: Night,
}

/// What the lock looks like.
#[uniffi::remote(Enum)]
pub enum Face {
    /// A pad.
    Plain,
    /// A calculator that works; digits, then `=` held for 600 ms, unlock.
    Calculator,
    /// An empty page; its title held for 600 ms shows the pad.
    Notes,
}

/// The calculator face.
#[uniffi::remote(Record)]
pub struct Calculator {
    /// What stands in its window.
    pub display: Label,
    /// Its keys besides the digits, in rows of four with them; a tap is `Event::Tap`, `=` can be held.
    pub keys: Vec<Tile>,
}
