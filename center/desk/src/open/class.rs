//! The eight classes of security.md 5.4 and their sum.

use nightjar_seal::classify::{ParkReason, RefuseReason};

/// Where an envelope ends: in exactly one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Opened now; its record is durable.
    Opened,
    /// Opened before.
    Duplicate,
    /// Filling: zeros under the dummy key.
    Dummy,
    /// Held until a person or a newer program decides.
    Parked,
    /// Held: no phone or no key known for it yet.
    Unknown,
    /// Kept: its month's key is burnt.
    Late,
    /// Kept: altered; attributed to nobody.
    Damaged,
    /// Kept: it opens, but breaks the rules of the format.
    Refused,
}

impl Class {
    /// Every class, in the order they are printed.
    pub const ALL: [Self; 8] = [
        Self::Opened,
        Self::Duplicate,
        Self::Dummy,
        Self::Parked,
        Self::Unknown,
        Self::Late,
        Self::Damaged,
        Self::Refused,
    ];

    /// Returns its name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Duplicate => "duplicate",
            Self::Dummy => "dummy",
            Self::Parked => "parked",
            Self::Unknown => "unknown",
            Self::Late => "late",
            Self::Damaged => "damaged",
            Self::Refused => "refused",
        }
    }

    /// Says whether the relay goes on holding the blob.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Parked | Self::Unknown)
    }

    /// Says whether the desk keeps the blob.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Parked | Self::Unknown | Self::Late | Self::Damaged | Self::Refused)
    }

    /// Its number in a row of the store; frozen.
    pub(crate) fn code(self) -> u64 {
        match self {
            Self::Opened => 0,
            Self::Duplicate => 1,
            Self::Dummy => 2,
            Self::Parked => 3,
            Self::Unknown => 4,
            Self::Late => 5,
            Self::Damaged => 6,
            Self::Refused => 7,
        }
    }

    pub(crate) fn of(code: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }
}

/// Why an envelope is parked or refused. For a person; no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Nothing to explain.
    Plain,
    /// Another version, suite or schema, or an unknown kind, field or code: a newer program reads it.
    Newer,
    /// The phone was revoked before this arrived.
    Revoked,
    /// Its chain had a duress notice before it.
    AfterDuress,
    /// An incident from a phone that could not open its circle secret: perhaps written under duress.
    NoCircle,
    /// Zeros, padding, lengths, numbers or purpose of the plaintext.
    Plaintext,
    /// It names another phone than the key it came under.
    Identity,
    /// Key and sender belong to different compartments, or the kind to the other one.
    Compartment,
    /// The body is not what its purpose demands.
    Body,
}

impl Why {
    const ALL: [Self; 9] = [
        Self::Plain,
        Self::Newer,
        Self::Revoked,
        Self::AfterDuress,
        Self::NoCircle,
        Self::Plaintext,
        Self::Identity,
        Self::Compartment,
        Self::Body,
    ];

    /// Its number in a row of the store; frozen.
    pub(crate) fn code(self) -> u64 {
        match self {
            Self::Plain => 0,
            Self::Newer => 1,
            Self::Revoked => 2,
            Self::AfterDuress => 3,
            Self::NoCircle => 4,
            Self::Plaintext => 5,
            Self::Identity => 6,
            Self::Compartment => 7,
            Self::Body => 8,
        }
    }

    pub(crate) fn of(code: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl From<ParkReason> for Why {
    fn from(reason: ParkReason) -> Self {
        match reason {
            ParkReason::NewerFormat | ParkReason::NewerSchema | ParkReason::UnknownContent => Self::Newer,
            ParkReason::Revoked => Self::Revoked,
            ParkReason::AfterDuress => Self::AfterDuress,
            ParkReason::NoCircle => Self::NoCircle,
        }
    }
}

impl From<RefuseReason> for Why {
    fn from(reason: RefuseReason) -> Self {
        match reason {
            RefuseReason::NotZero
            | RefuseReason::Revision
            | RefuseReason::Schema
            | RefuseReason::BodyLength
            | RefuseReason::Purpose
            | RefuseReason::DummyWithContent => Self::Plaintext,
            RefuseReason::Identity => Self::Identity,
            RefuseReason::Compartment | RefuseReason::Kind => Self::Compartment,
            RefuseReason::Body => Self::Body,
        }
    }
}

/// A class with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The class.
    pub class: Class,
    /// Why, where a class has several reasons.
    pub why: Why,
}

impl Verdict {
    pub(crate) const fn of(class: Class) -> Self {
        Self { class, why: Why::Plain }
    }
}

/// What became of every envelope of one sweep.
///
/// `seen` is counted where envelopes come in, the classes where they end: the two are equal, or a person must look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    seen: u64,
    classes: [u64; 8],
}

impl Sum {
    /// Distinct envelopes that were seen, at the relay and among those held here.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// Envelopes that were placed in a class.
    pub fn placed(&self) -> u64 {
        self.classes.iter().sum()
    }

    /// How many ended in a class.
    pub fn of(&self, class: Class) -> u64 {
        Class::ALL.iter().zip(self.classes).find(|(each, _)| **each == class).map_or(0, |(_, n)| n)
    }

    /// Says whether every envelope is in exactly one class.
    pub fn adds_up(&self) -> bool {
        self.seen == self.placed()
    }

    pub(crate) fn saw(&mut self) {
        self.seen += 1;
    }

    pub(crate) fn place(&mut self, class: Class) {
        for (each, n) in Class::ALL.iter().zip(&mut self.classes) {
            if *each == class {
                *n += 1;
            }
        }
    }
}
