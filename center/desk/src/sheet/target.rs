//! Whom a sheet is for, and what its header says (domain.md 13.1, 13.2 step 9).

use nightjar_record::Month;

use super::cells::Decided;

/// Whom a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The desk's own screen: everything as counted; never exported.
    Internal,
    /// A funder or other reader outside, at level k.
    Release {
        /// Counts of persons from 1 to k - 1 are never shown.
        k: u32,
    },
}

impl Target {
    /// The funder's level.
    #[must_use]
    pub const fn funder() -> Self {
        Self::Release { k: 5 }
    }

    /// Finds a target by its name on the command line.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "internal" => Some(Self::Internal),
            "funder" => Some(Self::funder()),
            _ => None,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Release { .. } => "funder",
        }
    }
}

/// Who is counted, and who twice.
pub(super) const POPULATION: &str = "Adults met by this center. No person key: persons are told apart by one \
     question at each contact. Who uses two centers is counted at each.";

/// Until the release ledger exists, a second release could give away what the first one hid.
pub(super) const NOT_FOR_RELEASE: &str = "not for release";

/// The head of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The month.
    pub month: Month,
    /// Whom it is for.
    pub target: Target,
    /// The level; 0 for `internal`.
    pub k: u32,
    /// How disclosure was controlled.
    pub method: &'static str,
    /// The revision of the month.
    pub revision: u32,
    /// Revisions that are held back, without their size.
    pub pending: Vec<String>,
    /// Whether nothing of the month may be shown.
    pub held: bool,
    /// Equations that the counts break: a data fault, left out of the audit.
    pub data_faults: usize,
}

impl Header {
    pub(super) fn internal(month: Month) -> Self {
        Self {
            month,
            target: Target::Internal,
            k: 0,
            method: "as counted",
            revision: 0,
            pending: Vec::new(),
            held: false,
            data_faults: 0,
        }
    }

    pub(super) fn release(month: Month, k: u32, decided: &Decided) -> Self {
        Self {
            month,
            target: Target::Release { k },
            k,
            method: decided.method,
            revision: 0,
            pending: Vec::new(),
            held: decided.hidden.is_none(),
            data_faults: decided.data_faults,
        }
    }

    /// Who is counted, and who twice.
    #[must_use]
    pub fn population_note(&self) -> &'static str {
        POPULATION
    }

    /// The words that keep a sheet inside until releases are recorded; none for the desk's own screen.
    #[must_use]
    pub fn warning(&self) -> Option<&'static str> {
        (self.target != Target::Internal).then_some(NOT_FOR_RELEASE)
    }
}
