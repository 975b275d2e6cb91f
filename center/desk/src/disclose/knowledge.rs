//! What has been released so far, and what one release would add (13.1).

use std::collections::BTreeSet;

use super::policy::Policy;
use super::world::{CellId, World, WorldError};

/// The cells that one export would give one target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// The cells of the release.
    pub cells: BTreeSet<CellId>,
    /// Cells marked from the start whatever their count: a range or share
    /// with a small count in it (step 2), or what a revision keeps marked (step 8).
    pub withheld: BTreeSet<CellId>,
}

/// One release of the past: a line of the release ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its level and rule.
    pub policy: Policy,
    /// The cells whose numbers went out.
    pub shown: BTreeSet<CellId>,
    /// The cells that went out as a mark.
    pub marked: BTreeSet<CellId>,
}

/// Every release so far, of all periods, revisions and targets.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// The releases; their order does not matter.
    pub earlier: Vec<Published>,
}

/// What an attacker at one level has seen of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// Its number.
    Shown,
    /// A mark that says: at least this.
    Marked { least: i64 },
    /// Nothing.
    Unseen,
}

impl Knowledge {
    /// What an attacker at level `k` has seen: releases at levels >= k, numbers before marks.
    pub(super) fn sights(&self, world: &World, k: u32) -> Vec<Sight> {
        let mut sights = vec![Sight::Unseen; world.len()];
        for published in self.earlier.iter().filter(|published| published.policy.k >= k) {
            for cell in &published.marked {
                see_mark(&mut sights[cell.0], published.policy.least_marked());
            }
            for cell in &published.shown {
                sights[cell.0] = Sight::Shown;
            }
        }
        sights
    }

    /// The levels in use up to `k`, rising; `k` is one of them.
    pub(super) fn levels(&self, k: u32) -> BTreeSet<u32> {
        self.earlier.iter().map(|published| published.policy.k).filter(|level| *level <= k).chain([k]).collect()
    }

    pub(super) fn check(&self, world: &World, release: &Release) -> Result<(), WorldError> {
        let named = self.earlier.iter().flat_map(|published| published.shown.iter().chain(&published.marked));
        let outside = |cell: &CellId| cell.0 >= world.len();
        if named.chain(&release.cells).any(outside) || !release.withheld.is_subset(&release.cells) {
            return Err(WorldError::Members);
        }
        Ok(())
    }
}

/// A mark tells nothing new about a number that is known, and never less than an earlier mark.
pub(super) fn see_mark(sight: &mut Sight, least: i64) {
    *sight = match *sight {
        Sight::Shown => Sight::Shown,
        Sight::Marked { least: before } => Sight::Marked { least: before.max(least) },
        Sight::Unseen => Sight::Marked { least },
    };
}
