//! A month's protected counts as cells and equations, and what may be shown of them (domain.md 13.1).

use std::collections::{BTreeMap, BTreeSet};

use crate::count::{AGES, GENDERS, Grid, Indicators};
use crate::disclose::{Cell, CellId, Decision, Equation, Kind, Knowledge, Policy, Release, World, WorldError, decide};

/// The place of a total in its dimension.
pub(super) const TOTAL: usize = usize::MAX;

/// Names a cell: indicator, then its place in one or two dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(pub(super) &'static str, pub(super) usize, pub(super) usize);

/// What disclosure control says of a month.
pub(super) struct Decided {
    /// The cells not to be shown; none if the release is held.
    pub(super) hidden: Option<BTreeSet<Key>>,
    pub(super) method: &'static str,
    pub(super) data_faults: usize,
}

/// Decides what may be shown of a month at level `k`, as the first release of its level.
pub(super) fn decide_month(counted: &Indicators, k: u32) -> Result<Decided, WorldError> {
    let mut cells = Cells::default();
    cells.month(counted, k);
    let names = cells.names();
    let world = cells.world()?;
    let data_faults = world.faults().len();
    let decision = decide(&world, &Knowledge::default(), Policy::tables(k), &cells.release)?;
    Ok(match decision {
        Decision::Released(marks) => Decided {
            hidden: Some(marks.marked.iter().filter_map(|cell| names.get(cell).copied()).collect()),
            method: marks.method.name(),
            data_faults,
        },
        Decision::Held => Decided { hidden: None, method: crate::disclose::Method::Exact.name(), data_faults },
    })
}

/// Whether a cell goes out with the release.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Out {
    Published,
    Unpublished,
    /// Published, but marked from the start.
    Withheld,
}

/// Cells in code order as they are added, and their equations.
#[derive(Default)]
struct Cells {
    ids: BTreeMap<Key, CellId>,
    counts: Vec<Cell>,
    equations: Vec<Equation>,
    release: Release,
}

impl Cells {
    /// The cells of a month, periods rising, then indicators in the order of domain.md 12.
    fn month(&mut self, counted: &Indicators, k: u32) {
        use Out::{Published, Unpublished};
        let people = &counted.people;
        if let Some(before) = &counted.year_before {
            self.grid("M07 before", before, Unpublished);
        }
        self.list("M01", &people.by_mode, people.served);
        self.add(Key("M02", TOTAL, TOTAL), counted.shifts.declined(), Published);
        self.grid("M03", &people.reached, Published);
        if people.is_range() {
            self.range(people.unknown_seen, people.reached.total(), k);
        }
        self.grid("M04", &people.new_this_year, Published);
        self.add(Key("M05", TOTAL, TOTAL), people.new_ever, Published);
        self.each_of_grid(|cells, at, place| {
            let repeat = at(&people.reached).checked_sub(at(&people.new_this_year));
            if let Some(repeat) = repeat {
                cells.add(Key("M06", place.0, place.1), repeat, Unpublished);
            }
        });
        self.margins("M06");
        self.grid("M07", &counted.year_to_date, Published);
        let services: Vec<u64> = counted.referrals.in_code_order().into_iter().map(|(_, n)| n).collect();
        self.list("M11", &services, counted.referrals.total());
        self.add(Key("M11 info", TOTAL, TOTAL), counted.referrals.info_only, Published);
        let short = people.answered_need - people.had_enough;
        self.list("M24", &[people.had_enough, short], people.answered_need);
        self.each_of_grid(|cells, _, place| {
            cells.sum(Key("M03", place.0, place.1), &[Key("M04", place.0, place.1), Key("M06", place.0, place.1)]);
            let before = counted.year_before.map(|_| Key("M07 before", place.0, place.1));
            let parts: Vec<Key> = before.into_iter().chain([Key("M04", place.0, place.1)]).collect();
            cells.sum(Key("M07", place.0, place.1), &parts);
        });
        // the order of step 3: by total in code order; rows before columns by the order of adding
        self.equations.sort_by_key(|equation| equation.total);
    }

    /// M03's range: its upper end, and the difference that must be fit to go out too.
    fn range(&mut self, unknown: u64, reached: u64, k: u32) {
        let small = unknown > 0 && unknown < u64::from(k);
        self.add(Key("M03 unk", TOTAL, TOTAL), unknown, Out::Published);
        let out = if small { Out::Withheld } else { Out::Published };
        self.add(Key("M03 high", TOTAL, TOTAL), reached + unknown, out);
        self.sum(Key("M03 high", TOTAL, TOTAL), &[Key("M03", TOTAL, TOTAL), Key("M03 unk", TOTAL, TOTAL)]);
    }

    /// A list with its total.
    fn list(&mut self, indicator: &'static str, parts: &[u64], total: u64) {
        for (place, count) in parts.iter().enumerate() {
            self.add(Key(indicator, place, TOTAL), *count, Out::Published);
        }
        self.add(Key(indicator, TOTAL, TOTAL), total, Out::Published);
        let parts: Vec<Key> = (0..parts.len()).map(|place| Key(indicator, place, TOTAL)).collect();
        self.sum(Key(indicator, TOTAL, TOTAL), &parts);
    }

    /// Gender by age with margins.
    fn grid(&mut self, indicator: &'static str, grid: &Grid, out: Out) {
        self.each_of_grid(|cells, at, place| cells.add(Key(indicator, place.0, place.1), at(grid), out));
        self.margins(indicator);
    }

    /// Visits every cell of a grid and its margins in code order, totals last.
    fn each_of_grid(&mut self, mut visit: impl FnMut(&mut Self, &dyn Fn(&Grid) -> u64, (usize, usize))) {
        for row in (0..GENDERS.len()).chain([TOTAL]) {
            for column in (0..AGES.len()).chain([TOTAL]) {
                visit(self, &|grid| at(grid, row, column), (row, column));
            }
        }
    }

    fn margins(&mut self, indicator: &'static str) {
        let ages = |row| (0..AGES.len()).map(|column| Key(indicator, row, column)).collect::<Vec<_>>();
        for row in (0..GENDERS.len()).chain([TOTAL]) {
            self.sum(Key(indicator, row, TOTAL), &ages(row));
        }
        for column in (0..AGES.len()).chain([TOTAL]) {
            let genders: Vec<Key> = (0..GENDERS.len()).map(|row| Key(indicator, row, column)).collect();
            self.sum(Key(indicator, TOTAL, column), &genders);
        }
    }

    fn add(&mut self, key: Key, count: u64, out: Out) {
        let id = CellId(self.counts.len());
        // a count that does not fit is out of the world's range as well, which refuses it
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.counts.push(Cell { count, kind: Kind::Count, table: None });
        self.ids.insert(key, id);
        if out != Out::Unpublished {
            self.release.cells.insert(id);
        }
        if out == Out::Withheld {
            self.release.withheld.insert(id);
        }
    }

    /// Adds an equation, if all its cells exist.
    fn sum(&mut self, total: Key, parts: &[Key]) {
        let parts: Option<Vec<CellId>> = parts.iter().map(|part| self.ids.get(part).copied()).collect();
        if let (Some(total), Some(parts)) = (self.ids.get(&total).copied(), parts.filter(|parts| !parts.is_empty())) {
            self.equations.push(Equation { total, parts });
        }
    }

    fn names(&self) -> BTreeMap<CellId, Key> {
        self.ids.iter().map(|(key, id)| (*id, *key)).collect()
    }

    fn world(&self) -> Result<World, WorldError> {
        World::new(self.counts.clone(), self.equations.clone())
    }
}

/// A cell of a grid or of its margins.
pub(super) fn at(grid: &Grid, row: usize, column: usize) -> u64 {
    match (row, column) {
        (TOTAL, TOTAL) => grid.total(),
        (row, TOTAL) => grid.row(row),
        (TOTAL, column) => grid.column(column),
        (row, column) => grid.at(row, column),
    }
}
