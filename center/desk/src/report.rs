//! From the desk's store to the month sheet.

use nightjar_record::{Catalogue, Month, Purpose, Registry, read_with};
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
            match countable(self.registry, &row) {
                Some(Ok(opened)) => live.add(&opened),
                Some(Err(Unreadable)) => unreadable += 1,
                None => {}
            }
            Ok(())
        })?;
        let mut sheet = of_live(&live, month, catalogue, target)?;
        if unreadable > 0 && target == Target::Internal {
            sheet.notes.push(Note::Unreadable(unreadable));
        }
        if target == Target::Internal {
            let numbers = self.numbers()?;
            if !numbers.doubts.is_empty() {
                sheet.notes.push(Note::Numbers { missing: numbers.missing(), doubled: numbers.doubled() });
            }
        }
        Ok(sheet)
    }
}

/// A body that opening let through and this version does not read: never dropped in silence.
struct Unreadable;

/// What counting takes of an opened row; none for notices, signs of life and the incident compartment, which has no shift,
/// no worker and no indicator here.
fn countable(registry: &Registry, row: &OpenedRecord) -> Option<Result<Opened, Unreadable>> {
    let purpose = match row.purpose {
        Sealed::Record => Purpose::Record,
        Sealed::Withdrawal => Purpose::Withdrawal,
        Sealed::DuressNotice | Sealed::SignOfLife => return None,
    };
    let (_, device_order) = row.chain?;
    let record = match read_with(registry, &row.body, purpose) {
        Ok(record) => record,
        Err(_) => return Some(Err(Unreadable)),
    };
    let (record_id, revision, arrival) = (row.record_id, row.revision, row.opened);
    Some(Ok(Opened { record_id, revision, record, device_order, arrival }))
}

#[cfg(test)]
mod tests {
    use nightjar_record::{Context, Day, Draft, prepare};
    use nightjar_seal::plaintext::Purpose as Sealed;

    use super::*;
    use crate::testkit::Center;

    fn body(draft: &str) -> Vec<u8> {
        let catalogue = Catalogue::built_in();
        let start = Draft::parse(r#"{"kind":"shift","band":"night","zones":["z01"],"team":["w01"]}"#).unwrap();
        let mut context =
            Context { worker: Some("w01"), ..Context::new(Day::parse("2026-11-18").unwrap(), &catalogue) };
        let shift = prepare(&start, &context, &mut || 0).unwrap();
        context.shift = Some(nightjar_record::OpenShift { id: [7; 16], record: &shift });
        prepare(&Draft::parse(draft).unwrap(), &context, &mut || 0).unwrap().body()
    }

    #[test]
    fn what_a_phone_sealed_is_on_the_sheet() {
        let center = Center::new(71);
        let mut desk = center.desk();
        let mut phone = center.enroll(&mut desk, 72);
        let contact = body(
            r#"{"kind":"outreach_contact","mode":"one_to_one","gender":"female","age_band":"25_29",
                "seen_before":"first_ever","outcome":"served","lines":[{"item":"cond_ext","qty":10}]}"#,
        );
        let counted = phone.plaintext(Sealed::Record, &contact);
        let mut twice = phone.plaintext(Sealed::Record, &contact);
        let mut withdrawal = phone.plaintext(Sealed::Withdrawal, &[0xa2, 0, 1, 1, 2]);
        (withdrawal.record_id, withdrawal.revision) = (twice.record_id, 1);
        twice.revision = 0;
        for plaintext in [counted, withdrawal, twice] {
            let sealed = phone.prepare(nightjar_seal::envelope::Compartment::A, &phone.own()).seal(&plaintext).unwrap();
            center.relay.deliver(&sealed.envelope);
        }
        center.sweep(&mut desk);
        let month = Month::parse("2026-11").unwrap();
        let sheet = desk.report(month, &Catalogue::built_in(), Target::Internal).unwrap().to_json();
        assert_eq!(sheet["indicators"]["M01"]["total"], 1);
        assert_eq!(sheet["indicators"]["M17"]["external"], 10);
        assert_eq!(sheet["stock"]["cond_ext"]["w01"], -10);
        assert_eq!(sheet["notes"], serde_json::json!([]));
    }
}
