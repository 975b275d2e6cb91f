//! What a draft is judged against: day, open shift, catalogue, stock book, known slips. All of it is an argument.

use crate::{Catalogue, Day, Record, Registry};

/// The surroundings of a draft. [`Context::new`] gives the emptiest one; its fields are public.
pub struct Context<'a> {
    /// The day of entry, by the clock of the phone or desk.
    pub today: Day,
    /// The open shift; None at the desk.
    pub shift: Option<OpenShift<'a>>,
    /// The worker whose phone this is; None at the desk.
    pub worker: Option<&'a str>,
    /// True at the desk: shift and worker may be given, days may be old, bodies long.
    pub at_desk: bool,
    /// The catalogue in force.
    pub catalogue: &'a Catalogue,
    /// The kinds that a draft may name.
    pub registry: &'a Registry,
    /// What is being done.
    pub call: Call<'a>,
    /// The book's balance of (item, holder); holder is `store` or a worker. Of an amended count: without that count.
    pub book: &'a dyn Fn(&str, &str) -> i64,
    /// The day a slip was issued, if this device knows it.
    pub slip_day: &'a dyn Fn(&str) -> Option<Day>,
}

/// The open shift, as far as its records need it.
#[derive(Clone, Copy)]
pub struct OpenShift<'a> {
    /// Record id of the shift.
    pub id: [u8; 16],
    /// The newest revision of the shift's record.
    pub record: &'a Record,
}

/// What is being done with a draft.
#[derive(Clone, Copy)]
pub enum Call<'a> {
    /// A new record; of kind shift: a shift starts.
    Save,
    /// The open shift ends: the draft has fields 5-10 and is merged with the shift's record.
    EndShift {
        /// The newest revision of the shift's record.
        shift: &'a Record,
        /// What the phone counted.
        tally: Tally,
    },
    /// A whole new body of this record.
    Amend(&'a Record),
}

/// What the phone counted in a shift.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Taps on "said no".
    pub taps: u32,
    /// Live contacts with outcome declined.
    pub itemised_declined: u32,
    /// Live records of A and D besides the shift's own, the declined ones included.
    pub live_records: u32,
}

impl<'a> Context<'a> {
    /// Makes a context without shift, worker, stock and slips: what a phone knows before its first shift.
    #[must_use]
    pub fn new(today: Day, catalogue: &'a Catalogue) -> Self {
        Self {
            today,
            shift: None,
            worker: None,
            at_desk: false,
            catalogue,
            registry: Registry::built_in(),
            call: Call::Save,
            book: &|_, _| 0,
            slip_day: &|_| None,
        }
    }

    /// Returns the record that the draft continues.
    pub(crate) fn continues(&self) -> Option<&'a Record> {
        match self.call {
            Call::Save => None,
            Call::EndShift { shift, .. } => Some(shift),
            Call::Amend(record) => Some(record),
        }
    }
}

impl OpenShift<'_> {
    /// Returns the day of the shift.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.record.day()
    }

    /// Returns the shift's zone if it has exactly one.
    #[must_use]
    pub fn only_zone(&self) -> Option<&str> {
        match self.record.codes("zones").as_slice() {
            [zone] => Some(zone),
            _ => None,
        }
    }
}
