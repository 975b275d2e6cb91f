//! Steps 2 to 6 of domain.md 13.2: primary, guess, audit, repair, prune.

use std::collections::BTreeSet;

use super::attacker::Attacker;
use super::knowledge::{Knowledge, Release, Sight};
use super::policy::Policy;
use super::world::{CellId, World, WorldError};

/// How the audit was decided, for the header (13.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Every optimum met was integral: another implementation marks the same cells.
    Exact,
    /// Some was not: another implementation may mark other cells.
    Searched,
}

impl Method {
    /// The name printed in the header.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "audit/1",
            Self::Searched => "audit/1+",
        }
    }
}

/// The cells of a release that must not be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Marked for their own count, or withheld from the start (step 2).
    pub primary: BTreeSet<CellId>,
    /// Everything marked after steps 2 and 3, before the audit.
    pub guessed: BTreeSet<CellId>,
    /// Everything marked, after steps 2 to 5.
    pub before_prune: BTreeSet<CellId>,
    /// Everything marked at the end.
    pub marked: BTreeSet<CellId>,
    /// How the audit was decided.
    pub method: Method,
}

/// What becomes of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may go out with these marks.
    Released(Marks),
    /// Nothing of it may go out.
    Held,
}

/// Decides a release at the level of `policy`, given everything released before.
///
/// # Errors
/// A release or ledger line that names a cell outside the world.
pub fn decide(world: &World, knowledge: &Knowledge, policy: Policy, release: &Release) -> Result<Decision, WorldError> {
    knowledge.check(world, release)?;
    let mut run = Run::primary(world, knowledge, policy, release);
    run.guess();
    let guessed = run.marked.clone();
    let mut audit = Audit::new(&run, knowledge);
    while let Some((level, failed)) = audit.first_failure() {
        match run.repair(&audit.attackers[level], failed) {
            Some(cell) => {
                run.marked.insert(cell);
                audit.hide(cell, policy.least_marked());
            }
            None => return Ok(Decision::Held),
        }
    }
    let before_prune = run.marked.clone();
    for cell in run.prunable() {
        let mut shown = audit.clone();
        if shown.safe_with(cell) {
            audit = shown;
            run.marked.remove(&cell);
        } else {
            audit.inexact |= !shown.exact();
        }
    }
    let method = if audit.exact() { Method::Exact } else { Method::Searched };
    Ok(Decision::Released(Marks { primary: run.primary, guessed, before_prune, marked: run.marked, method }))
}

/// A release under way.
struct Run<'w> {
    world: &'w World,
    policy: Policy,
    release: &'w Release,
    eligible: BTreeSet<CellId>,
    primary: BTreeSet<CellId>,
    marked: BTreeSet<CellId>,
}

impl<'w> Run<'w> {
    /// Step 2. What an earlier release showed stays shown, what it marked stays marked.
    fn primary(world: &'w World, knowledge: &Knowledge, policy: Policy, release: &'w Release) -> Self {
        let sights = knowledge.sights(world, policy.k);
        let is = |cell: &CellId, sight: fn(&Sight) -> bool| sight(&sights[cell.0]);
        let eligible: BTreeSet<CellId> =
            release.cells.iter().copied().filter(|cell| is(cell, |s| *s == Sight::Unseen)).collect();
        let primary: BTreeSet<CellId> = release
            .cells
            .iter()
            .copied()
            .filter(|cell| !is(cell, |s| *s == Sight::Shown))
            .filter(|cell| !eligible.contains(cell) || release.withheld.contains(cell) || policy.protects(world, *cell))
            .collect();
        let marked = primary.clone();
        Self { world, policy, release, eligible, primary, marked }
    }

    /// Step 3: a lone mark, or marks that sum to less than k, give themselves away.
    fn guess(&mut self) {
        let inside: Vec<_> = self
            .world
            .equations()
            .iter()
            .filter(|equation| equation.members().all(|member| self.release.cells.contains(&member)))
            .collect();
        loop {
            let mut added = false;
            for equation in &inside {
                let marks: Vec<CellId> = equation.members().filter(|m| self.marked.contains(m)).collect();
                let sum: i64 = marks.iter().map(|mark| self.world.count(*mark)).sum();
                let weak = marks.len() == 1 || (!marks.is_empty() && sum < self.policy.level());
                if let Some(cell) = weak.then(|| self.smallest(equation.members())).flatten() {
                    self.marked.insert(cell);
                    added = true;
                }
            }
            if !added {
                return;
            }
        }
    }

    /// Step 5: the next cell to mark for a cell that failed.
    fn repair(&self, attacker: &Attacker<'_>, failed: CellId) -> Option<CellId> {
        let mut linked = vec![failed];
        let mut near = BTreeSet::new();
        let mut next = 0;
        while let Some(cell) = linked.get(next).copied() {
            next += 1;
            for member in self.world.equations_of(cell).flat_map(|equation| equation.members()) {
                if near.insert(member) && attacker.is_marked(member) && member != failed {
                    linked.push(member);
                }
            }
        }
        self.smallest(near.into_iter()).or_else(|| self.smallest(self.release.cells.iter().copied()))
    }

    /// Step 6: secondary marks by falling count, ties in reverse code order.
    fn prunable(&self) -> Vec<CellId> {
        let mut cells: Vec<CellId> = self.marked.difference(&self.primary).copied().collect();
        cells.sort_by_key(|cell| std::cmp::Reverse((self.world.count(*cell), *cell)));
        cells
    }

    /// The smallest non-zero eligible cell that is not marked, ties in code order.
    fn smallest(&self, cells: impl Iterator<Item = CellId>) -> Option<CellId> {
        cells
            .filter(|cell| self.eligible.contains(cell) && !self.marked.contains(cell))
            .filter(|cell| self.world.count(*cell) != 0)
            .min_by_key(|cell| (self.world.count(*cell).abs(), *cell))
    }
}

/// One attacker for each level in use up to the release's (step 4).
#[derive(Clone)]
struct Audit<'w> {
    attackers: Vec<Attacker<'w>>,
    inexact: bool,
}

impl<'w> Audit<'w> {
    fn new(run: &Run<'w>, knowledge: &Knowledge) -> Self {
        let attackers = knowledge
            .levels(run.policy.k)
            .into_iter()
            .map(|k| {
                let mut sights = knowledge.sights(run.world, k);
                for cell in &run.release.cells {
                    if run.marked.contains(cell) {
                        super::knowledge::see_mark(&mut sights[cell.0], run.policy.least_marked());
                    } else {
                        sights[cell.0] = Sight::Shown;
                    }
                }
                Attacker::new(run.world, Policy { k, ..run.policy }, sights)
            })
            .collect();
        Self { attackers, inexact: false }
    }

    /// The first failure by rising level, then code order: which attacker, which cell.
    fn first_failure(&mut self) -> Option<(usize, CellId)> {
        self.attackers
            .iter_mut()
            .enumerate()
            .find_map(|(level, attacker)| attacker.first_failure().map(|cell| (level, cell)))
    }

    fn hide(&mut self, cell: CellId, least: i64) {
        self.attackers.iter_mut().for_each(|attacker| attacker.hide(cell, least));
    }

    fn safe_with(&mut self, cell: CellId) -> bool {
        self.attackers.iter_mut().all(|attacker| attacker.safe_with(cell))
    }

    fn exact(&self) -> bool {
        !self.inexact && self.attackers.iter().all(Attacker::exact)
    }
}
