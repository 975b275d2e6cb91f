//! Who is protected at a level, and when a range is wide enough (13.1).

use super::world::{CellId, Kind, World};

/// The largest value an attacker considers for an unknown count (13.3).
pub(super) const CEILING: i64 = 1_000_000;

/// The protection level of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Counts from 1 to k - 1 are protected; 0 protects nothing (the desk's own screen).
    pub k: u32,
    /// Incident tables protect zeros too, unless the table's total is 0.
    pub incident: bool,
}

impl Policy {
    /// A release of ordinary tables at level `k`.
    #[must_use]
    pub const fn tables(k: u32) -> Self {
        Self { k, incident: false }
    }

    /// A release of incident tables at level `k`, which is never below 10 (13.1).
    #[must_use]
    pub const fn incidents(k: u32) -> Self {
        Self { k: if k < 10 { 10 } else { k }, incident: true }
    }

    pub(super) fn level(self) -> i64 {
        i64::from(self.k)
    }

    /// The smallest value a marked cell can have: zeros are shown, but in incident tables.
    pub(super) fn least_marked(self) -> i64 {
        i64::from(!self.incident)
    }

    /// Whether the true count of `cell` needs protection at this level.
    pub(super) fn protects(self, world: &World, cell: CellId) -> bool {
        let count = world.count(cell);
        match world.cell(cell).kind {
            Kind::Change { .. } => count != 0 && count.abs() < self.level(),
            Kind::Count if self.incident => {
                count < self.level() && world.count(world.cell(cell).table.unwrap_or(cell)) != 0
            }
            Kind::Count => count > 0 && count < self.level(),
        }
    }

    /// Whether values from `low` to `high` are wide enough for a protected cell.
    pub(super) fn wide_enough(self, kind: Kind, low: i64, high: i64) -> bool {
        let k = self.level();
        match kind {
            Kind::Count => high >= k && high - low >= k - 1,
            Kind::Change { .. } => high >= k || low <= -k,
        }
    }
}
