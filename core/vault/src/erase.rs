//! Erasing, as one table of steps that the code iterates (security.md 4.1). Code, crash test, README and a lawyer read
//! the same rows.
//!
//! Keys first, in hardware and in file, in parallel; data afterwards. No step's failure stops the next one; every step
//! may be done again; a written marker (step 1b) makes the next start do all of them again.

mod run;

pub(crate) use run::{Ground, Hands, destroy_keys, erase_rest, random_maps, without_shift};

pub use nightjar_seal::keyslot::WipeLevel;

use crate::platform::alias;

/// The three kinds of erasing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EraseKind {
    /// The shift's read-back goes; everything else stays.
    EndShift,
    /// Nothing on the phone opens any more; the sealed outbox stays and delivers.
    Wipe,
    /// Everything goes.
    WipeAll,
}

impl From<WipeLevel> for EraseKind {
    fn from(level: WipeLevel) -> Self {
        match level {
            WipeLevel::Wipe => Self::Wipe,
            WipeLevel::All => Self::WipeAll,
        }
    }
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing in this kind.
    Skip,
    /// Set WIPING; swap the keys out of RAM.
    ForgetKeys,
    /// Swap the shift's key out of RAM.
    ForgetEpoch,
    /// Delete hardware keys; those of one step share 800 ms.
    DeleteKeys(&'static [&'static str]),
    /// Overwrite `k` in place with the marker of this level.
    MarkKeyslots(WipeLevel),
    /// Tell the caller: not openable by software from here on.
    Report,
    /// Random rows for the open shift, its salt, its marker.
    EraseShift,
    /// The same, and identity, circle, stock, items, policy, settings; unlink half-made and set-aside files.
    EraseIdentity,
    /// Empty the write-ahead log.
    Checkpoint,
    /// Delete the outbox keys, unlink every file, `k` last.
    UnlinkAll,
    /// The shell clears caches, clipboard, recents, scheduled work.
    Leave,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its number in security.md 4.1.
    pub number: &'static str,
    /// What it does, for people.
    pub says: &'static str,
    /// In an END-SHIFT.
    pub end_shift: Act,
    /// In a WIPE.
    pub wipe: Act,
    /// In a WIPE ALL.
    pub wipe_all: Act,
    /// Runs beside the next step.
    pub beside_next: bool,
}

impl Step {
    /// Gives what the step does in a kind.
    pub fn act(&self, kind: EraseKind) -> Act {
        match kind {
            EraseKind::EndShift => self.end_shift,
            EraseKind::Wipe => self.wipe,
            EraseKind::WipeAll => self.wipe_all,
        }
    }
}

const PIN_KEYS: Act = Act::DeleteKeys(&[alias::EPOCH, alias::USER_0, alias::USER_1]);

/// The table.
pub const STEPS: [Step; 8] = [
    Step {
        number: "0",
        says: "set WIPING; keys in RAM swapped out and zeroized; blank screen",
        end_shift: Act::ForgetEpoch,
        wipe: Act::ForgetKeys,
        wipe_all: Act::ForgetKeys,
        beside_next: false,
    },
    Step {
        number: "1a",
        says: "delete the hardware keys of shift and PIN",
        end_shift: Act::DeleteKeys(&[alias::EPOCH]),
        wipe: PIN_KEYS,
        wipe_all: PIN_KEYS,
        beside_next: true,
    },
    Step {
        number: "1b",
        says: "overwrite the keyslot file in place with the marker; flush",
        end_shift: Act::Skip,
        wipe: Act::MarkKeyslots(WipeLevel::Wipe),
        wipe_all: Act::MarkKeyslots(WipeLevel::All),
        beside_next: false,
    },
    Step {
        number: "->",
        says: "reported as done: 1a or 1b is not openable by software, both are as far as software can go",
        end_shift: Act::Skip,
        wipe: Act::Report,
        wipe_all: Act::Report,
        beside_next: false,
    },
    Step {
        number: "2",
        says: "one transaction: random rows over what was readable",
        end_shift: Act::EraseShift,
        wipe: Act::EraseIdentity,
        wipe_all: Act::Skip,
        beside_next: false,
    },
    Step {
        number: "3",
        says: "empty the write-ahead log",
        end_shift: Act::Checkpoint,
        wipe: Act::Checkpoint,
        wipe_all: Act::Skip,
        beside_next: false,
    },
    Step {
        number: "4",
        says: "delete the outbox keys; unlink every file, the keyslot file last",
        end_shift: Act::Skip,
        wipe: Act::Skip,
        wipe_all: Act::UnlinkAll,
        beside_next: false,
    },
    Step {
        number: "5",
        says: "the shell clears caches, clipboard, recents, scheduled work",
        end_shift: Act::Skip,
        wipe: Act::Leave,
        wipe_all: Act::Leave,
        beside_next: false,
    },
];

/// What a wipe reached when it reported. Either one: not openable by software; both: as far as software can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wiped {
    /// Every hardware key answered that it is gone.
    pub hardware: bool,
    /// The keyslot file is overwritten and flushed.
    pub file: bool,
}

impl Wiped {
    /// Says whether software can still open anything.
    pub fn is_done(self) -> bool {
        self.hardware || self.file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_that_of_the_text() {
        let acts = |kind| STEPS.map(|step| step.act(kind));
        let all_keys = Act::DeleteKeys(&["nj.e", "nj.u0", "nj.u1"]);
        assert_eq!(STEPS.map(|step| step.number), ["0", "1a", "1b", "->", "2", "3", "4", "5"]);
        assert_eq!(
            acts(EraseKind::EndShift),
            [
                Act::ForgetEpoch,
                Act::DeleteKeys(&["nj.e"]),
                Act::Skip,
                Act::Skip,
                Act::EraseShift,
                Act::Checkpoint,
                Act::Skip,
                Act::Skip
            ]
        );
        assert_eq!(
            acts(EraseKind::Wipe),
            [
                Act::ForgetKeys,
                all_keys,
                Act::MarkKeyslots(WipeLevel::Wipe),
                Act::Report,
                Act::EraseIdentity,
                Act::Checkpoint,
                Act::Skip,
                Act::Leave
            ]
        );
        assert_eq!(
            acts(EraseKind::WipeAll),
            [
                Act::ForgetKeys,
                all_keys,
                Act::MarkKeyslots(WipeLevel::All),
                Act::Report,
                Act::Skip,
                Act::Skip,
                Act::UnlinkAll,
                Act::Leave
            ]
        );
    }
}
