//! A record that passed every rule, or that was read from a body.

use crate::common::{DAY, MONTH};
use crate::{CodeList, Day, Kind, Month, Value, Values, View, body, codes};

/// What an envelope's header says of its body (security.md 5.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// A record or an amendment: the whole body.
    Record = 1,
    /// A withdrawal: only the kind and a reason.
    Withdrawal = 2,
}

/// Why a record is withdrawn (domain.md 11.0).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It was entered wrong.
    EnteredWrong = 1,
    /// It is there twice.
    Duplicate = 2,
    /// The person took it back: the content is deleted too, leaving a tombstone.
    ClientWithdrew = 3,
}

codes!(pub(crate) REASON "reason": 1 "entered_wrong", 2 "duplicate", 3 "client_withdrew");

/// A record, amendment or withdrawal. Its `Debug` names the kind alone.
#[derive(Clone)]
pub struct Record {
    kind: &'static Kind,
    purpose: Purpose,
    values: Values,
}

impl Record {
    pub(crate) fn new(kind: &'static Kind, values: Values) -> Self {
        Self { kind, purpose: Purpose::Record, values }
    }

    /// Makes a withdrawal of a record of this kind.
    #[must_use]
    pub fn withdrawal(kind: &'static Kind, reason: Reason) -> Self {
        Self { kind, purpose: Purpose::Withdrawal, values: Values::from([(1, Value::Code(reason as u16))]) }
    }

    /// Returns the kind.
    #[must_use]
    pub fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// Returns the kind's name.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        self.kind.name
    }

    /// Returns what the envelope must say of this body.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Returns the reason of a withdrawal, None for any other record.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        match (self.purpose, self.values.get(&1)) {
            (Purpose::Withdrawal, Some(Value::Code(1))) => Some(Reason::EnteredWrong),
            (Purpose::Withdrawal, Some(Value::Code(2))) => Some(Reason::Duplicate),
            (Purpose::Withdrawal, Some(Value::Code(3))) => Some(Reason::ClientWithdrew),
            _ => None,
        }
    }

    /// Returns the body: deterministic CBOR, field numbers, no defaults (domain.md 11.0a).
    #[must_use]
    pub fn body(&self) -> Vec<u8> {
        body::encode(self.kind, &self.values)
    }

    /// Returns the values by field name. Those of a withdrawal are empty: only the purpose tells its body from a contact's.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        static NOTHING: Values = Values::new();
        match self.purpose {
            Purpose::Record => View::of_record(self.kind, &self.values),
            Purpose::Withdrawal => View::of_record(self.kind, &NOTHING),
        }
    }

    /// Returns true if the record is an amendment that removes the person's token.
    #[must_use]
    pub fn removes_token(&self) -> bool {
        self.purpose == Purpose::Record && self.values.values().any(|value| *value == Value::Null)
    }

    /// Returns the day; None for compartments B and C and for a withdrawal.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.number(DAY).map(Day)
    }

    /// Returns the month of report; the day's month where the record has a day.
    #[must_use]
    pub fn month(&self) -> Option<Month> {
        self.number(MONTH).map(Month).or_else(|| self.day().map(Day::month))
    }

    /// Returns the record id of the shift it was entered in.
    #[must_use]
    pub fn shift(&self) -> Option<[u8; 16]> {
        self.view().bytes("shift").and_then(|b| b.try_into().ok())
    }

    /// Returns the pseudonymous code of the worker.
    #[must_use]
    pub fn worker(&self) -> Option<&str> {
        self.view().worker()
    }

    /// Returns a code, closed or of the catalogue, its default put back.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<&str> {
        self.view().code(name)
    }

    /// Returns a number that is not negative, its default put back.
    #[must_use]
    pub fn uint(&self, name: &str) -> Option<u64> {
        self.view().uint(name)
    }

    /// Returns a number of either sign, its default put back.
    #[must_use]
    pub fn int(&self, name: &str) -> Option<i64> {
        self.view().int(name)
    }

    /// Returns a flag; absent is false.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.view().flag(name)
    }

    /// Returns bytes: an id, token or hash.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.view().bytes(name)
    }

    /// Returns the codes of a list in their order; absent is empty.
    #[must_use]
    pub fn codes(&self, name: &str) -> Vec<&str> {
        self.view().codes(name)
    }

    /// Returns the rows of a list; absent is empty.
    #[must_use]
    pub fn rows(&self, name: &str) -> Vec<View<'_>> {
        self.view().rows(name)
    }

    pub(crate) fn values(&self) -> &Values {
        &self.values
    }

    pub(crate) fn values_mut(&mut self) -> &mut Values {
        &mut self.values
    }

    fn number(&self, field: u64) -> Option<u16> {
        match (self.purpose, self.values.get(&field)) {
            (Purpose::Record, Some(Value::Number(n))) => u16::try_from(*n).ok(),
            _ => None,
        }
    }
}

impl Reason {
    /// Returns the code.
    #[must_use]
    pub fn code(self) -> &'static str {
        REASON.code(self as u16).unwrap_or("") // the list has exactly the three
    }

    /// Finds a reason by its code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        [Self::EnteredWrong, Self::Duplicate, Self::ClientWithdrew].into_iter().find(|r| r.code() == code)
    }

    pub(crate) fn list() -> &'static CodeList {
        &REASON
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.kind.number == other.kind.number && self.purpose == other.purpose && self.values == other.values
    }
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Record({}, ..)", self.kind.name)
    }
}
