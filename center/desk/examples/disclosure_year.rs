//! A year of monthly releases of one network, and how long each takes to decide (performance.md P14).
//!
//! Each month has two tables that share their age totals, 7 regions x 5 ages
//! and 3 genders x 5 ages, with all margins, for the month and for the year to
//! date; every earlier release is known to the attacker.
//! `cargo run -p nightjar-desk --example disclosure_year [seed]`

#![allow(clippy::print_stdout, reason = "an example prints its measurements")]
#![allow(clippy::disallowed_methods, reason = "an example measures time")]

use std::collections::BTreeSet;
use std::time::Instant;

use nightjar_desk::disclose::{
    Cell, CellId, Decision, Equation, Kind, Knowledge, Policy, Published, Release, World, decide,
};

const REGIONS: usize = 7;
const GENDERS: usize = 3;
const AGES: usize = 5;
/// Regions, genders, then the totals: rows of one grid whose last column is the total of ages.
const ROWS: usize = REGIONS + GENDERS + 1;
const COLUMNS: usize = AGES + 1;
const BLOCK: usize = ROWS * COLUMNS;
const MONTHS: usize = 12;

fn main() {
    let seed = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1);
    let policy = Policy::tables(5);
    let mut months: Vec<Vec<i64>> = Vec::new();
    let mut random = Random(seed);
    let mut knowledge = Knowledge::default();
    for month in 0..MONTHS {
        months.push(a_month(&mut random));
        let world = world(&months);
        let start = Instant::now();
        let cells: BTreeSet<CellId> = (month * 2 * BLOCK..(month + 1) * 2 * BLOCK).map(CellId).collect();
        let release = Release { cells: cells.clone(), withheld: BTreeSet::new() };
        let decision = decide(&world, &knowledge, policy, &release).expect("a whole world");
        let took = start.elapsed();
        match decision {
            Decision::Held => println!("month {:2}: held, {took:?}", month + 1),
            Decision::Released(marks) => {
                println!(
                    "month {:2}: {} cells, {} known before, {} small, {} marked, {}, {took:?}",
                    month + 1,
                    cells.len(),
                    world.len() - cells.len(),
                    marks.primary.len(),
                    marks.marked.len(),
                    marks.method.name(),
                );
                let shown = cells.difference(&marks.marked).copied().collect();
                knowledge.earlier.push(Published { policy, shown, marked: marks.marked });
            }
        }
    }
}

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end).unwrap_or(0)
    }
}

/// About 260 people, each in one region, gender and age band: big cells, small ones and zeros.
fn a_month(random: &mut Random) -> Vec<i64> {
    let mut grid = vec![0; BLOCK];
    for _ in 0..260 {
        let region = random.below(7).min(random.below(7));
        let gender = [0, 0, 0, 0, 0, 0, 0, 1, 2, 2][random.below(10)];
        let age = [0, 1, 1, 2, 2, 2, 2, 3, 3, 4][random.below(10)];
        for row in [region, REGIONS + gender, ROWS - 1] {
            for column in [age, AGES] {
                grid[row * COLUMNS + column] += 1;
            }
        }
    }
    grid
}

/// All months so far: a block of the month, a block of the year to date, and every equation between them.
fn world(months: &[Vec<i64>]) -> World {
    let mut cells = Vec::new();
    let mut equations = Vec::new();
    let mut year = vec![0; BLOCK];
    for (number, month) in months.iter().enumerate() {
        year.iter_mut().zip(month).for_each(|(sum, count)| *sum += count);
        let first = number * 2 * BLOCK;
        for (start, block) in [(first, month), (first + BLOCK, &year)] {
            cells.extend(block.iter().map(|count| Cell { count: *count, kind: Kind::Count, table: None }));
            equations.extend(margins(start));
        }
        for cell in 0..BLOCK {
            let before = number.checked_sub(1).map(|n| n * 2 * BLOCK + BLOCK + cell);
            equations.push(equation(first + BLOCK + cell, before.into_iter().chain([first + cell])));
        }
    }
    equations.sort_by_key(|equation| equation.total);
    World::new(cells, equations).expect("tables add up")
}

fn margins(start: usize) -> Vec<Equation> {
    let at = |row: usize, column: usize| start + row * COLUMNS + column;
    let rows = (0..ROWS).map(|row| equation(at(row, AGES), (0..AGES).map(|column| at(row, column))));
    let regions = (0..COLUMNS).map(|c| equation(at(ROWS - 1, c), (0..REGIONS).map(|row| at(row, c))));
    let genders = (0..COLUMNS).map(|c| equation(at(ROWS - 1, c), (REGIONS..ROWS - 1).map(|row| at(row, c))));
    rows.chain(regions).chain(genders).collect()
}

fn equation(total: usize, parts: impl Iterator<Item = usize>) -> Equation {
    Equation { total: CellId(total), parts: parts.map(CellId).collect() }
}
