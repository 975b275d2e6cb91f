//! The fields that every kind shares (domain.md 11.0).

use crate::{Field, SetBy, Type};

/// The field number of the day.
pub(crate) const DAY: u64 = 101;
/// The field number of the month of report.
pub(crate) const MONTH: u64 = 102;
/// The field number of the flag `late`.
pub(crate) const LATE: u64 = 103;
/// The field number of the shift's record id.
pub(crate) const SHIFT: u64 = 104;
/// The field number of the worker.
pub(crate) const WORKER: u64 = 105;
/// The field number of the catalogue's version.
pub(crate) const CATALOGUE: u64 = 106;

static COMMON: [Field; 6] = [
    Field::new(DAY, "day", Type::Day).doc("Local date of the shift's start. V01, V02."),
    Field::new(MONTH, "month", Type::Month).doc("Calendar month of report."),
    Field::new(LATE, "late", Type::Flag).set_by(SetBy::Phone).doc("Entered more than two days after its day (V02)."),
    Field::new(SHIFT, "shift", Type::Bytes(16))
        .set_by(SetBy::PhoneOrDesk)
        .doc("Record id of the shift; absent when the day is not that shift's."),
    Field::new(WORKER, "worker", Type::Worker).set_by(SetBy::PhoneOrDesk).doc("Pseudonymous code."),
    Field::new(CATALOGUE, "catalogue", Type::Uint(0, 65_535))
        .set_by(SetBy::Phone)
        .doc("Version of the catalogue in force."),
];

/// Returns the fields 101-106 that every kind shares (domain.md 11.0).
#[must_use]
pub fn common_fields() -> &'static [Field] {
    &COMMON
}
