//! The only place that meets a solver (13.3).
//!
//! The solver computes in floating point and is believed about nothing but a
//! bound that is then rounded outwards; every point it finds is rounded and
//! checked in `i64` by the caller.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::world::{CellId, World};

/// Branch-and-bound nodes of one integer search (13.3): a number, not a time, so that machines agree.
const NODES: u64 = 10_000;
const TOLERANCE: f64 = 1e-6;

/// The largest or the smallest value of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    High,
    Low,
}

/// What a solver run found: a bound no integer point passes, and a candidate point.
pub(super) struct Found {
    /// Outer bound of the cell on the asked side, if the solver vouches for one.
    pub(super) bound: Option<i64>,
    /// The optimum's values, where they were all integral. Not yet checked.
    pub(super) point: Option<Vec<(CellId, i64)>>,
}

/// How far a walk goes from a cell, nearest cells first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Everything that hangs together.
    Whole,
    /// About so many cells; those beyond keep their true counts. Its points
    /// are points of the whole, its bounds mean nothing.
    NearFixed(usize),
    /// About so many cells; the equations beyond are forgotten. Its bounds
    /// hold for the whole, its points mean nothing.
    NearFree(usize),
}

impl Reach {
    fn limit(self) -> usize {
        match self {
            Self::Whole => usize::MAX,
            Self::NearFixed(limit) | Self::NearFree(limit) => limit,
        }
    }
}

/// The unknown cells that hang together with one cell.
pub(super) struct Component {
    cells: Vec<CellId>,
    equations: Vec<usize>,
}

impl Component {
    /// Walks from `start` over equations through the cells that are not pinned by their bounds.
    pub(super) fn around(world: &World, bounds: &[(i64, i64)], start: CellId, reach: Reach) -> Self {
        let open = |cell: CellId| bounds[cell.0].0 < bounds[cell.0].1;
        let mut seen = vec![false; world.len()];
        let mut used = vec![false; world.equations().len()];
        let mut cells = vec![start];
        seen[start.0] = true;
        let mut next = 0;
        while let Some(cell) = cells.get(next).copied() {
            let full = next > 0 && reach.limit() <= cells.len();
            if full && matches!(reach, Reach::NearFree(_)) {
                break;
            }
            next += 1;
            for index in world.equation_indices(cell) {
                used[*index] = true;
                for member in world.equations()[*index].members() {
                    if !full && open(member) && !seen[member.0] {
                        seen[member.0] = true;
                        cells.push(member);
                    }
                }
            }
        }
        let equations = (0..used.len()).filter(|index| used[*index]).collect();
        Self { cells, equations }
    }

    /// Its cells, nearest first.
    pub(super) fn cells(&self) -> &[CellId] {
        &self.cells
    }

    /// Solves the relaxation.
    pub(super) fn relax(&self, world: &World, bounds: &[(i64, i64)], target: CellId, side: Side) -> Found {
        self.run(world, bounds, target, side, false)
    }

    /// Looks for an integer point by branch and bound.
    pub(super) fn search(&self, world: &World, bounds: &[(i64, i64)], target: CellId, side: Side) -> Found {
        self.run(world, bounds, target, side, true)
    }

    fn run(&self, world: &World, bounds: &[(i64, i64)], target: CellId, side: Side, integer: bool) -> Found {
        let nothing = Found { bound: None, point: None };
        let direction = match side {
            Side::High => OptimizationDirection::Maximize,
            Side::Low => OptimizationDirection::Minimize,
        };
        let mut problem = Problem::new(direction);
        // What is solved for is how far each cell lies above or below its true count: the solver starts at the true table,
        // which meets every equation, instead of looking for a first point; and the points it finds stay near it.
        let mut apart: BTreeMap<CellId, (Variable, Variable)> = BTreeMap::new();
        for cell in &self.cells {
            let weight = if *cell == target { 1.0 } else { 0.0 };
            let ((low, high), count) = (bounds[cell.0], world.count(*cell));
            let (Ok(above), Ok(below)) = (i32::try_from(high - count), i32::try_from(count - low)) else {
                return nothing;
            };
            let mut add = |weight, most: i32| match integer {
                true => problem.add_integer_var(weight, (0, most)),
                false => problem.add_var(weight, (0.0, f64::from(most))),
            };
            apart.insert(*cell, (add(weight, above), add(-weight, below)));
        }
        for index in &self.equations {
            let mut terms = Vec::new();
            for (cell, sign) in world.equations()[*index].terms() {
                if let Some((above, below)) = apart.get(&cell) {
                    let sign = f64::from(i8::try_from(sign).unwrap_or(0));
                    terms.extend([(*above, sign), (*below, -sign)]);
                }
            }
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, 0.0);
        }
        let mut options = SolveOptions::default();
        if integer {
            options.node_limit = Some(NODES);
        }
        let Ok(outcome) = problem.solve_with(options) else { return nothing };
        let proven = outcome.is_optimal();
        let Ok(solution) = outcome.into_solution() else { return nothing };
        let bound = proven.then(|| world.count(target) + outward(solution.objective(), side));
        let value = |above, below| whole(solution.var_value(above) - solution.var_value(below));
        let point = apart
            .iter()
            .map(|(cell, (above, below))| Some((*cell, world.count(*cell) + value(*above, *below)?)))
            .collect::<Option<Vec<_>>>();
        Found { bound, point }
    }
}

/// Rounds a relaxation's optimum to the integer no point can pass.
#[allow(clippy::cast_possible_truncation, reason = "|values| <= 2 * 10^6 by the bounds of every variable")]
fn outward(value: f64, side: Side) -> i64 {
    match side {
        Side::High => (value + TOLERANCE).floor() as i64,
        Side::Low => (value - TOLERANCE).ceil() as i64,
    }
}

/// The integer a value stands for, if it stands for one.
#[allow(clippy::cast_possible_truncation, reason = "|values| <= 2 * 10^6 by the bounds of every variable")]
fn whole(value: f64) -> Option<i64> {
    let rounded = value.round();
    ((value - rounded).abs() <= TOLERANCE).then_some(rounded as i64)
}
