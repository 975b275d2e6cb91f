//! Counts that hang together: cells and the equations over them (13.1).

use std::collections::BTreeSet;

use super::policy::CEILING;

/// A cell's place in code order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub usize);

/// What a cell's number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A count, never negative.
    Count,
    /// The change from one revision to the next.
    Change {
        /// Whether some cell of the period fell; if none did, an attacker
        /// knows that records only come late, and no change is negative.
        may_fall: bool,
    },
}

/// One protected number, published or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The true number.
    pub count: i64,
    /// A count or a change.
    pub kind: Kind,
    /// The total of its table, which incident tables need: none if it is one itself.
    pub table: Option<CellId>,
}

/// A total and its parts; all of them are its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// The cell that the parts add up to.
    pub total: CellId,
    /// The cells that add up.
    pub parts: Vec<CellId>,
}

impl Equation {
    /// The total, then the parts.
    pub fn members(&self) -> impl Iterator<Item = CellId> + '_ {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }

    /// The members with their sign in `sum of parts - total = 0`.
    pub(super) fn terms(&self) -> impl Iterator<Item = (CellId, i64)> + '_ {
        std::iter::once((self.total, -1)).chain(self.parts.iter().map(|part| (*part, 1)))
    }
}

/// Why cells and equations do not make a world. Each is a fault of the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// A count outside 0 to 10^6, or a change beyond that size or below what its kind allows.
    #[error("cell {} is out of range", cell.0)]
    Range {
        /// The cell.
        cell: CellId,
    },
    /// An equation, table or release names a cell that is not there, or one twice.
    #[error("a cell that is not there, or one named twice")]
    Members,
}

/// Cells in code order and equations in the order of step 3.
#[derive(Clone, Debug)]
pub struct World {
    cells: Vec<Cell>,
    equations: Vec<Equation>,
    of_cell: Vec<Vec<usize>>,
    faults: Vec<Equation>,
}

impl World {
    /// Builds a world, leaving out the equations that the true counts break.
    ///
    /// `cells` come in code order, `equations` in the order of step 3: by
    /// their total in code order, rows before columns.
    ///
    /// # Errors
    /// A number out of range, or a member that is not there or comes twice.
    pub fn new(cells: Vec<Cell>, equations: Vec<Equation>) -> Result<Self, WorldError> {
        for (index, cell) in cells.iter().enumerate() {
            let floor = match cell.kind {
                Kind::Change { may_fall: true } => -CEILING,
                Kind::Count | Kind::Change { may_fall: false } => 0,
            };
            if cell.count < floor || cell.count > CEILING {
                return Err(WorldError::Range { cell: CellId(index) });
            }
            if cell.table.is_some_and(|table| table.0 >= cells.len()) {
                return Err(WorldError::Members);
            }
        }
        let mut world =
            Self { of_cell: vec![Vec::new(); cells.len()], cells, equations: Vec::new(), faults: Vec::new() };
        for equation in equations {
            let members: BTreeSet<CellId> = equation.members().collect();
            if members.len() != equation.parts.len() + 1 || members.iter().any(|m| m.0 >= world.cells.len()) {
                return Err(WorldError::Members);
            }
            if equation.terms().map(|(cell, sign)| sign * world.count(cell)).sum::<i64>() != 0 {
                world.faults.push(equation);
                continue;
            }
            for member in members {
                world.of_cell[member.0].push(world.equations.len());
            }
            world.equations.push(equation);
        }
        Ok(world)
    }

    /// The number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The equations that the true counts break: data faults, to be noted (13.1).
    #[must_use]
    pub fn faults(&self) -> &[Equation] {
        &self.faults
    }

    /// The equations that hold, in the order of step 3.
    #[must_use]
    pub fn equations(&self) -> &[Equation] {
        &self.equations
    }

    /// The true number of a cell of this world.
    #[must_use]
    pub fn count(&self, cell: CellId) -> i64 {
        self.cells[cell.0].count
    }

    pub(super) fn cell(&self, cell: CellId) -> &Cell {
        &self.cells[cell.0]
    }

    pub(super) fn equations_of(&self, cell: CellId) -> impl Iterator<Item = &Equation> {
        self.of_cell[cell.0].iter().map(|index| &self.equations[*index])
    }

    pub(super) fn equation_indices(&self, cell: CellId) -> &[usize] {
        &self.of_cell[cell.0]
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = CellId> + use<> {
        (0..self.cells.len()).map(CellId)
    }

    /// The smallest value an attacker considers for a cell of which nothing was released.
    pub(super) fn floor(&self, cell: CellId) -> i64 {
        match self.cell(cell).kind {
            Kind::Count | Kind::Change { may_fall: false } => 0,
            Kind::Change { may_fall: true } => -CEILING,
        }
    }
}
