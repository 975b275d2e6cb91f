//! The audit's attacker at one level: what he has seen and what he can rule out (13.1, 13.3).

use std::rc::Rc;

use super::knowledge::{Sight, see_mark};
use super::policy::{CEILING, Policy};
use super::propagate::tighten;
use super::solve::{Component, Reach, Side};
use super::world::{CellId, World};

/// Cells of a neighbourhood that is tried before the whole.
const NEARBY: usize = 60;

/// An attacker who knows sights and equations, and that counts are integers.
///
/// He keeps the integer points found so far, each checked in `i64`: one point
/// proves many cells safe, and marking more never takes a point away.
#[derive(Clone)]
pub(super) struct Attacker<'w> {
    world: &'w World,
    policy: Policy,
    sights: Vec<Sight>,
    bounds: Vec<(i64, i64)>,
    reached: Vec<(i64, i64)>,
    points: Vec<Rc<[i64]>>,
    safe: Vec<bool>,
    exact: bool,
}

impl<'w> Attacker<'w> {
    pub(super) fn new(world: &'w World, policy: Policy, sights: Vec<Sight>) -> Self {
        let truth: Vec<(i64, i64)> = world.ids().map(|cell| (world.count(cell), world.count(cell))).collect();
        let safe = world.ids().map(|cell| !policy.protects(world, cell)).collect();
        let mut attacker =
            Self { world, policy, sights, bounds: Vec::new(), reached: truth, points: Vec::new(), safe, exact: true };
        attacker.rebound();
        attacker
    }

    /// Whether every optimum he met was integral.
    pub(super) fn exact(&self) -> bool {
        self.exact
    }

    pub(super) fn is_marked(&self, cell: CellId) -> bool {
        matches!(self.sights[cell.0], Sight::Marked { .. })
    }

    /// Takes a number away from him: the points stay possible, so what was safe stays safe.
    pub(super) fn hide(&mut self, cell: CellId, least: i64) {
        self.sights[cell.0] = Sight::Unseen;
        see_mark(&mut self.sights[cell.0], least);
        self.rebound();
    }

    /// Gives him a number, and says whether every protected cell is still safe.
    ///
    /// Only the points that agree with the number remain. The nearest cells
    /// are looked at first, because they fail first.
    pub(super) fn safe_with(&mut self, cell: CellId) -> bool {
        let touched = Component::around(self.world, &self.bounds, cell, Reach::Whole);
        self.sights[cell.0] = Sight::Shown;
        self.rebound();
        let count = self.world.count(cell);
        self.points.retain(|point| point[cell.0] == count);
        for cell in touched.cells() {
            self.safe[cell.0] = !self.policy.protects(self.world, *cell);
            let value = self.world.count(*cell);
            let ends = self.points.iter().map(|point| point[cell.0]);
            self.reached[cell.0] = ends.fold((value, value), |(low, high), v| (low.min(v), high.max(v)));
        }
        let open: Vec<CellId> = touched.cells().iter().copied().filter(|cell| !self.safe[cell.0]).collect();
        open.iter().all(|cell| self.allows(*cell, self.bounds[cell.0])) && open.iter().all(|cell| self.is_safe(*cell))
    }

    /// The first protected cell, in code order, that he can pin down too well.
    pub(super) fn first_failure(&mut self) -> Option<CellId> {
        self.world.ids().find(|cell| !self.is_safe(*cell))
    }

    fn is_safe(&mut self, cell: CellId) -> bool {
        let safe = self.safe[cell.0] || self.prove(cell);
        self.safe[cell.0] = safe;
        safe
    }

    fn allows(&self, cell: CellId, (low, high): (i64, i64)) -> bool {
        self.policy.wide_enough(self.world.cell(cell).kind, low, high)
    }

    /// Decides one cell: bounds, points at hand, relaxation, integer search. None found = unsafe.
    fn prove(&mut self, cell: CellId) -> bool {
        let mut outer = self.bounds[cell.0];
        if !self.allows(cell, outer) {
            return false;
        }
        if self.allows(cell, self.reached[cell.0]) {
            return true;
        }
        if let Some(verdict) = self.prove_nearby(cell, &mut outer) {
            return verdict;
        }
        let component = Component::around(self.world, &self.bounds, cell, Reach::Whole);
        let mut integral = true;
        for side in [Side::High, Side::Low] {
            let found = component.relax(self.world, &self.bounds, cell, side);
            narrow(&mut outer, found.bound, side);
            let met = found.point.is_some_and(|point| self.learn(&point));
            integral &= met;
            if !self.allows(cell, outer) {
                return false;
            }
            if self.allows(cell, self.reached[cell.0]) {
                return true;
            }
        }
        if integral {
            return false;
        }
        self.exact = false;
        for side in [Side::High, Side::Low] {
            if let Some(point) = component.search(self.world, &self.bounds, cell, side).point {
                self.learn(&point);
            }
            if self.allows(cell, self.reached[cell.0]) {
                return true;
            }
        }
        false
    }

    /// Tries the cell's neighbourhood alone, which decides most cells: a year of
    /// releases hangs together, but far months seldom matter.
    fn prove_nearby(&mut self, cell: CellId, outer: &mut (i64, i64)) -> Option<bool> {
        let fixed = Component::around(self.world, &self.bounds, cell, Reach::NearFixed(NEARBY));
        for side in [Side::High, Side::Low] {
            if let Some(point) = fixed.relax(self.world, &self.bounds, cell, side).point {
                self.learn(&point);
            }
            if self.allows(cell, self.reached[cell.0]) {
                return Some(true);
            }
        }
        let free = Component::around(self.world, &self.bounds, cell, Reach::NearFree(NEARBY));
        for side in [Side::High, Side::Low] {
            narrow(outer, free.relax(self.world, &self.bounds, cell, side).bound, side);
            if !self.allows(cell, *outer) {
                return Some(false);
            }
        }
        None
    }

    /// Keeps a point if, in `i64`, it meets every bound and equation.
    fn learn(&mut self, values: &[(CellId, i64)]) -> bool {
        let mut point: Vec<i64> = self.world.ids().map(|cell| self.world.count(cell)).collect();
        for (cell, value) in values {
            point[cell.0] = *value;
        }
        let within = self.bounds.iter().zip(&point).all(|((low, high), value)| low <= value && value <= high);
        let balanced = self
            .world
            .equations()
            .iter()
            .all(|equation| equation.terms().map(|(cell, sign)| sign * point[cell.0]).sum::<i64>() == 0);
        if within && balanced {
            for (reached, value) in self.reached.iter_mut().zip(&point) {
                *reached = (reached.0.min(*value), reached.1.max(*value));
            }
            self.points.push(point.into());
        }
        within && balanced
    }

    fn rebound(&mut self) {
        self.bounds = self
            .world
            .ids()
            .map(|cell| match self.sights[cell.0] {
                Sight::Shown => (self.world.count(cell), self.world.count(cell)),
                Sight::Marked { least } => (self.world.floor(cell).max(mark_floor(self.world, cell, least)), CEILING),
                Sight::Unseen => (self.world.floor(cell), CEILING),
            })
            .collect();
        tighten(self.world, &mut self.bounds);
    }
}

/// A mark on a change says only that it is not zero, which no bound can say.
fn mark_floor(world: &World, cell: CellId, least: i64) -> i64 {
    match world.cell(cell).kind {
        super::world::Kind::Count => least,
        super::world::Kind::Change { .. } => world.floor(cell),
    }
}

fn narrow(outer: &mut (i64, i64), bound: Option<i64>, side: Side) {
    match (bound, side) {
        (Some(bound), Side::High) => outer.1 = outer.1.min(bound),
        (Some(bound), Side::Low) => outer.0 = outer.0.max(bound),
        (None, _) => {}
    }
}
