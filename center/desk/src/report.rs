//! From the desk's store to the month sheet.

use nightjar_record::{Catalogue, Month, Purpose, read};
use nightjar_seal::plaintext::Purpose as Sealed;

use crate::count::{Live, Note, Opened};
use crate::desk::Desk;
use crate::disclose::WorldError;
use crate::error::DeskError;
use crate::open::OpenedRecord;
use crate::sheet::{MonthSheet, Target, of_live};

/// Why there is no month sheet.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The store did not give its records.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// A count of the month is beyond what disclosure control can judge.
    #[error("a count of the month is too large to judge: look at the sheet for target internal")]
    TooLarge(#[from] WorldError),
}

impl Desk {
    /// Counts a month from everything opened so far and prepares the sheet for a target.
    ///
    /// # Errors
    /// [`ReportError::Desk`] for what the store says, [`ReportError::TooLarge`] for counts beyond 10^6.
    pub fn report(&self, month: Month, catalogue: &Catalogue, target: Target) -> Result<MonthSheet, ReportError> {
        let mut live = Live::default();
        let mut unreadable = 0;
        self.each_record(|row| {
            match countable(&row) {
                Some(Ok(opened)) => live.add(&opened),
                Some(Err(Unreadable)) => unreadable += 1,
                None => {}
            }
            Ok(())
        })?;
        let mut sheet = of_live(&live, month, catalogue, target)?;
        if unreadable > 0 {
            sheet.notes.push(Note::Unreadable(unreadable));
        }
        Ok(sheet)
    }
}

/// A body that opening let through and this version does not read: never dropped in silence.
struct Unreadable;

/// What counting takes of an opened row; none for notices, signs of life and the incident compartment, which has no shift,
/// no worker and no indicator here.
fn countable(row: &OpenedRecord) -> Option<Result<Opened, Unreadable>> {
    let purpose = match row.purpose {
        Sealed::Record => Purpose::Record,
        Sealed::Withdrawal => Purpose::Withdrawal,
        Sealed::DuressNotice | Sealed::SignOfLife => return None,
    };
    let (_, device_order) = row.chain?;
    let record = match read(&row.body, purpose) {
        Ok(record) => record,
        Err(_) => return Some(Err(Unreadable)),
    };
    let (record_id, revision, arrival) = (row.record_id, row.revision, row.opened);
    Some(Ok(Opened { record_id, revision, record, device_order, arrival }))
}
