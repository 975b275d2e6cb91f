//! What a person is shown of her outbox: counts that add up or do not exist (system.md 8.5).

use crate::row::{Cell, Row, Status};

/// Counts over what a phone keeps: written = waiting + at the center + opened + refused + damaged.
///
/// Fillers and notices are in no count. It cannot be built unbalanced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ledger {
    written: u32,
    waiting: u32,
    at_center: u32,
    opened: u32,
    refused: u32,
    damaged: u32,
    unclear: u32,
}

/// The classes do not add up to what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{written} written, but {accounted} accounted for")]
pub struct Unbalanced {
    /// Number written.
    pub written: u32,
    /// Sum of the classes.
    pub accounted: u64,
}

impl Ledger {
    /// Counts the rows of one phone.
    #[must_use]
    pub fn of(rows: &[Row]) -> Self {
        rows.iter().fold(Self::default(), |ledger, row| ledger.with(row.cell))
    }

    /// Builds a ledger from counts that were taken independently of each other.
    ///
    /// # Errors
    /// [`Unbalanced`] if the classes do not add up to `written`.
    pub fn balanced(
        written: u32,
        waiting: u32,
        at_center: u32,
        opened: u32,
        refused: u32,
        damaged: u32,
    ) -> Result<Self, Unbalanced> {
        let accounted = [waiting, at_center, opened, refused, damaged].into_iter().map(u64::from).sum();
        if u64::from(written) != accounted {
            return Err(Unbalanced { written, accounted });
        }
        Ok(Self { written, waiting, at_center, opened, refused, damaged, unclear: 0 })
    }

    /// Number of records kept, whatever became of them.
    #[must_use]
    pub fn written(&self) -> u32 {
        self.written
    }

    /// Not yet acknowledged by the relay.
    #[must_use]
    pub fn waiting(&self) -> u32 {
        self.waiting
    }

    /// On the relay's disk, not yet opened.
    #[must_use]
    pub fn at_center(&self) -> u32 {
        self.at_center
    }

    /// Opened by the desk, proved by its tag: safe.
    #[must_use]
    pub fn opened(&self) -> u32 {
        self.opened
    }

    /// Refused; kept and offered again.
    #[must_use]
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// Kept, but their status cannot be read.
    #[must_use]
    pub fn damaged(&self) -> u32 {
        self.damaged
    }

    /// Rows of which it cannot be told whether they hold a record (outbox key lost); in no other count.
    #[must_use]
    pub fn unclear(&self) -> u32 {
        self.unclear
    }

    /// Says whether every record kept here is safe at the desk.
    #[must_use]
    pub fn is_all_opened(&self) -> bool {
        self.opened == self.written && self.unclear == 0
    }

    fn with(mut self, cell: Cell) -> Self {
        let class = match cell {
            Cell::Free => return self,
            Cell::Unclear => {
                self.unclear += 1;
                return self;
            }
            Cell::Kept { flags, .. } if !flags.is_counted() => return self,
            Cell::Kept { status: Status::Waiting, .. } => &mut self.waiting,
            Cell::Kept { status: Status::AtCenter, .. } => &mut self.at_center,
            Cell::Kept { status: Status::Opened, .. } => &mut self.opened,
            Cell::Kept { status: Status::Refused(_), .. } => &mut self.refused,
            Cell::Damaged => &mut self.damaged,
        };
        *class += 1;
        self.written += 1;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::{Flags, Reason};
    use crate::testkit::kept;

    #[test]
    fn counts_that_do_not_add_up_make_no_ledger() {
        assert_eq!(Ledger::balanced(10, 1, 2, 3, 3, 0), Err(Unbalanced { written: 10, accounted: 9 }));
        let ledger = Ledger::balanced(10, 1, 2, 3, 3, 1).unwrap();
        assert_eq!((ledger.written(), ledger.opened(), ledger.damaged()), (10, 3, 1));
        assert!(Ledger::balanced(0, u32::MAX, 1, 0, 0, 0).is_err(), "a sum must not wrap round to the right number");
    }

    #[test]
    fn every_kept_record_is_in_exactly_one_class() {
        let rows = [
            kept(1, Status::Waiting, Flags::RECORD_A, 5),
            kept(2, Status::AtCenter, Flags::RECORD_B, 5),
            kept(3, Status::Opened, Flags::RECORD_A, 5),
            kept(4, Status::Refused(Reason::Desk), Flags::RECORD_A, 5),
            Row { cell: Cell::Damaged, ..kept(5, Status::Waiting, Flags::RECORD_A, 5) },
            Row { cell: Cell::Free, ..kept(6, Status::Waiting, Flags::RECORD_A, 5) },
        ];
        assert_eq!(Ledger::of(&rows), Ledger::balanced(5, 1, 1, 1, 1, 1).unwrap());
    }

    // "The phone shows 'safe' for nothing but opened" (security.md 7)
    #[test]
    fn safe_is_said_of_opened_records_alone() {
        let opened = kept(1, Status::Opened, Flags::RECORD_A, 5);
        assert!(Ledger::of(&[opened]).is_all_opened());
        for status in [Status::Waiting, Status::AtCenter, Status::Refused(Reason::Relay), Status::Refused(Reason::Desk)]
        {
            assert!(!Ledger::of(&[opened, kept(2, status, Flags::RECORD_B, 5)]).is_all_opened(), "{status:?}");
        }
        let damaged = Row { cell: Cell::Damaged, ..opened };
        assert!(!Ledger::of(&[opened, damaged]).is_all_opened());
    }

    #[test]
    fn fillers_notices_and_unclear_rows_are_in_no_count() {
        let rows = [
            kept(1, Status::Waiting, Flags::FILLER_A, 5),
            kept(2, Status::AtCenter, Flags::FILLER_B, 5),
            kept(3, Status::Waiting, Flags::NOTICE, 5),
            Row { cell: Cell::Unclear, ..kept(4, Status::Waiting, Flags::RECORD_A, 5) },
        ];
        let ledger = Ledger::of(&rows);
        assert_eq!((ledger.written(), ledger.unclear()), (0, 1));
        assert!(!ledger.is_all_opened(), "nothing is called safe while it cannot be told what the rows hold");
    }
}
