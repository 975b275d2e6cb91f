//! What a touch is, mirrored.

use nightjar_view::Event;

/// One act of the person (ui.md 6). PIN digits, wipe and sync have calls of their own on `App`.
#[uniffi::remote(Enum)]
pub enum Event {
    /// A tile, chip, key, row action or undo was tapped.
    Tap {
        /// Its id, as the view state carries it: `contact.met.never`.
        id: String,
    },
    /// A tile was held 600 ms, or its custom action was chosen: the same for a finger and for a screen reader.
    Hold {
        /// Id of the tile.
        id: String,
    },
    /// What was held was let go: counts are covered again.
    Release {
        /// Id of the tile.
        id: String,
    },
    /// `-` or `+` of a stepper; a held key repeats (400 ms, then 5 a second; after 2 s by tens: the core counts).
    Step {
        /// Id of the stepper.
        id: String,
        /// -1 or 1; -10 or 10 once the key was held for 2 s.
        by: i32,
    },
    /// The camera read a code.
    Scanned {
        /// The bytes of the QR.
        bytes: Vec<u8>,
    },
    /// There is no camera, or it may not be used.
    NoCamera,
    /// A bar's time is over (`seconds` of `UndoBar`), or a presented card's.
    Expired {
        /// Id of the bar or card.
        id: String,
    },
    /// The gesture was made on the practice screen.
    Pulled {
        /// From touch to crossing, milliseconds.
        millis: u32,
    },
    /// System back, or the back tile.
    Back,
}
