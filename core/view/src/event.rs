//! What a touch is: the id of what was touched, and nothing that the interface decided.

/// One act of the person (ui.md 6). PIN digits, wipe and sync have calls of their own on [`crate::App`].
#[derive(Clone, PartialEq, Eq)]
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
    /// A bar's time is over (`seconds` of [`crate::UndoBar`]), or a presented card's.
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

impl Event {
    /// A tap on `id`.
    #[must_use]
    pub fn tap(id: &str) -> Self {
        Self::Tap { id: id.to_owned() }
    }

    /// The id that the event names, "" if it names none.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Tap { id }
            | Self::Hold { id }
            | Self::Release { id }
            | Self::Step { id, .. }
            | Self::Expired { id } => id,
            Self::Scanned { .. } | Self::NoCamera | Self::Pulled { .. } | Self::Back => "",
        }
    }

    /// The part of a tapped id behind `prefix`: `contact.who.` of `contact.who.2` gives `2`.
    #[must_use]
    pub fn tapped<'a>(&'a self, prefix: &str) -> Option<&'a str> {
        if let Self::Tap { id } = self { id.strip_prefix(prefix) } else { None }
    }
}

impl std::fmt::Debug for Event {
    /// Touches tell what was logged: only their sort is printed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Tap { .. } => "Tap(..)",
            Self::Hold { .. } => "Hold(..)",
            Self::Release { .. } => "Release(..)",
            Self::Step { .. } => "Step(..)",
            Self::Scanned { .. } => "Scanned(..)",
            Self::NoCamera => "NoCamera",
            Self::Expired { .. } => "Expired(..)",
            Self::Pulled { .. } => "Pulled(..)",
            Self::Back => "Back",
        })
    }
}
