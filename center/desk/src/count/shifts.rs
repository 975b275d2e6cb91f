//! Shifts and who said no: M02 and Q38 (domain.md 12).

use std::collections::BTreeMap;

use nightjar_wire::RecordId;

use super::facts::{Contact, Outcome, Shift};

/// The shifts of a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shifts {
    /// Closed, not zero.
    pub done: u64,
    /// Closed, with nothing to report.
    pub zero: u64,
    /// Never closed: a wiped phone.
    pub open: u64,
    /// Live contacts of the month, whatever their outcome.
    pub contacts: u64,
    /// Those entered late.
    pub late: u64,
    said_no: BTreeMap<RecordId, SaidNo>,
    said_no_elsewhere: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SaidNo {
    by_shift: u64,
    itemised: u64,
}

impl Shifts {
    /// Adds a live shift of the month.
    pub(crate) fn add(&mut self, id: RecordId, shift: Shift) {
        match (shift.closed, shift.zero) {
            (true, false) => self.done += 1,
            (true, true) => self.zero += 1,
            (false, _) => self.open += 1,
        }
        self.said_no.entry(id).or_default().by_shift = shift.declined;
    }

    /// Adds a live contact of the month.
    pub(crate) fn meet(&mut self, contact: &Contact) {
        self.contacts += 1;
        self.late += u64::from(contact.late);
        if contact.outcome == Outcome::Declined {
            match contact.shift {
                Some(shift) => self.said_no.entry(shift).or_default().itemised += 1,
                None => self.said_no_elsewhere += 1,
            }
        }
    }

    /// M02: a shift's own count includes the itemised ones, so the larger of the two is everybody once.
    #[must_use]
    pub fn declined(&self) -> u64 {
        let in_shifts: u64 = self.said_no.values().map(|said| said.by_shift.max(said.itemised)).sum();
        in_shifts + self.said_no_elsewhere
    }
}
