//! What the model knows without asking anybody: what was acknowledged.

use nightjar::{RecordId, Saved};
use std::collections::{BTreeMap, BTreeSet};

/// A version of a record.
pub type Version = ([u8; 16], u16);

/// One phone, as whoever holds it in her hand remembers it.
#[derive(Default)]
pub struct Truth {
    /// Every acknowledged version that no WIPE ALL took away.
    pub acknowledged: BTreeSet<Version>,
    /// Live records of the open shift: id, revision, what it took out of the bag.
    pub live: BTreeMap<RecordId, (u16, i64)>,
    /// The shift's own record, which counts its revisions by itself.
    pub shift: Option<RecordId>,
    /// Condoms in the bag of this identity.
    pub bag: i64,
    /// Declined contacts of the open shift.
    pub taps: u32,
}

impl Truth {
    /// Takes note of what a phone acknowledged.
    pub fn saved(&mut self, saved: &Saved) {
        assert!(self.acknowledged.insert((saved.id.0, saved.revision)), "a version was acknowledged twice");
    }

    /// Forgets what a phone must forget with its shift.
    pub fn shift_is_over(&mut self) {
        self.live.clear();
        self.shift = None;
        self.taps = 0;
    }
}
