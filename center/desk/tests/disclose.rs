//! Disclosure control against the tables of domain.md 13.4 and an attacker who tries everything.

mod attack;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use nightjar_desk::disclose::{
    Cell, CellId, Decision, Equation, Kind, Knowledge, Marks, Method, Policy, Published, Release, World, WorldError,
    decide,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/counting/disclosure.json");

fn count(count: i64) -> Cell {
    Cell { count, kind: Kind::Count, table: None }
}

fn ids(numbers: &[usize]) -> BTreeSet<CellId> {
    numbers.iter().copied().map(CellId).collect()
}

fn equation(total: usize, parts: &[usize]) -> Equation {
    Equation { total: CellId(total), parts: parts.iter().copied().map(CellId).collect() }
}

fn everything(world: &World) -> Release {
    Release { cells: (0..world.len()).map(CellId).collect(), withheld: BTreeSet::new() }
}

fn released(decision: Decision) -> Marks {
    match decision {
        Decision::Released(marks) => marks,
        Decision::Held => panic!("held"),
    }
}

/// A two-way table with its margins, rows first, totals last, as 13.1 orders it.
fn table(rows: &[Vec<i64>]) -> World {
    let width = rows[0].len() + 1;
    let mut cells = Vec::new();
    for row in rows {
        cells.extend(row.iter().copied());
        cells.push(row.iter().sum());
    }
    for column in 0..width {
        cells.push((0..rows.len()).map(|row| cells[row * width + column]).sum());
    }
    let mut equations = Vec::new();
    for row in 0..rows.len() {
        let parts: Vec<usize> = (0..width - 1).map(|column| row * width + column).collect();
        equations.push(equation(row * width + width - 1, &parts));
    }
    let bottom = rows.len() * width;
    for column in 0..width {
        if column == width - 1 {
            let parts: Vec<usize> = (0..width - 1).map(|column| bottom + column).collect();
            equations.push(equation(bottom + column, &parts));
        }
        let parts: Vec<usize> = (0..rows.len()).map(|row| row * width + column).collect();
        equations.push(equation(bottom + column, &parts));
    }
    World::new(cells.into_iter().map(count).collect(), equations).expect("a table adds up")
}

fn marks_of(world: &World, k: u32) -> Marks {
    released(decide(world, &Knowledge::default(), Policy::tables(k), &everything(world)).expect("whole world"))
}

#[test]
fn s1_marks_the_smallest_partner() {
    let world = World::new([12, 3, 40, 55].map(count).to_vec(), vec![equation(3, &[0, 1, 2])]).unwrap();
    assert_eq!(marks_of(&world, 5).marked, ids(&[0, 1]));
}

#[test]
fn s2_marks_a_rectangle_and_no_margin() {
    let world = table(&[vec![6, 0, 9], vec![2, 7, 8], vec![11, 4, 20]]);
    assert_eq!(marks_of(&world, 5).marked, ids(&[4, 5, 8, 9]));
}

#[test]
fn s3_marks_everything_of_a_total_below_k() {
    let world = World::new([1, 1, 2].map(count).to_vec(), vec![equation(2, &[0, 1])]).unwrap();
    assert_eq!(marks_of(&world, 5).marked, ids(&[0, 1, 2]));
}

/// S4: a running total that would give a month away is marked, and what an earlier release said is remembered.
#[test]
fn s4_remembers_earlier_releases() {
    // May YTD, June, YTD to June, July, YTD to July
    let world =
        World::new([41, 2, 43, 10, 53].map(count).to_vec(), vec![equation(2, &[0, 1]), equation(4, &[2, 3])]).unwrap();
    let policy = Policy::tables(5);
    let mut knowledge = Knowledge::default();
    let mut publish = |cells: &[usize], expected: &[usize]| {
        let release = Release { cells: ids(cells), withheld: BTreeSet::new() };
        let marks = released(decide(&world, &knowledge, policy, &release).unwrap());
        assert_eq!(marks.marked, ids(expected));
        let shown = release.cells.difference(&marks.marked).copied().collect();
        knowledge.earlier.push(Published { policy, shown, marked: marks.marked });
    };
    publish(&[0], &[]);
    publish(&[1, 2], &[1, 2]);
    publish(&[3, 4], &[3]);
}

#[test]
fn a_release_that_nothing_can_save_is_held() {
    // the total and one part went out before; the other part, 3, is known before anything is released
    let world = World::new([12, 3, 15].map(count).to_vec(), vec![equation(2, &[0, 1])]).unwrap();
    let policy = Policy::tables(5);
    let earlier = Published { policy, shown: ids(&[0, 2]), marked: BTreeSet::new() };
    let release = Release { cells: ids(&[1]), withheld: BTreeSet::new() };
    let decision = decide(&world, &Knowledge { earlier: vec![earlier] }, policy, &release).unwrap();
    assert_eq!(decision, Decision::Held);
}

#[test]
fn an_unpublished_cell_is_protected_too() {
    // 8 and 6 are large enough, their unpublished difference of 2 is not
    let world = World::new([8, 6, 2].map(count).to_vec(), vec![equation(0, &[1, 2])]).unwrap();
    let release = Release { cells: ids(&[0, 1]), withheld: BTreeSet::new() };
    let marks = released(decide(&world, &Knowledge::default(), Policy::tables(5), &release).unwrap());
    assert_eq!(marks.marked, ids(&[1]));
}

#[test]
fn a_change_is_protected_on_both_sides() {
    // revision 0 showed 20; revision 1 has 23: a change of 3 must not be known
    let may_fall = Kind::Change { may_fall: true };
    let cells = vec![count(20), count(23), Cell { count: 3, kind: may_fall, table: None }];
    let world = World::new(cells, vec![equation(1, &[0, 2])]).unwrap();
    let policy = Policy::tables(5);
    let earlier = Published { policy, shown: ids(&[0]), marked: BTreeSet::new() };
    let release = Release { cells: ids(&[1]), withheld: BTreeSet::new() };
    let marks = released(decide(&world, &Knowledge { earlier: vec![earlier] }, policy, &release).unwrap());
    assert_eq!(marks.marked, ids(&[1]));
}

#[test]
fn incident_tables_protect_zeros_unless_the_total_is_zero() {
    let part = |n| Cell { count: n, kind: Kind::Count, table: Some(CellId(3)) };
    let world = World::new(vec![part(0), part(14), part(20), count(34)], vec![equation(3, &[0, 1, 2])]).unwrap();
    let policy = Policy::incidents(5);
    assert_eq!(policy.k, 10);
    let marks = released(decide(&world, &Knowledge::default(), policy, &everything(&world)).unwrap());
    assert_eq!(marks.marked, ids(&[0, 1]));
    let world = World::new(vec![part(0), part(0), part(0), count(0)], vec![equation(3, &[0, 1, 2])]).unwrap();
    let marks = released(decide(&world, &Knowledge::default(), policy, &everything(&world)).unwrap());
    assert_eq!(marks.marked, ids(&[]));
}

#[test]
fn the_desks_own_screen_hides_nothing() {
    let world = table(&[vec![1, 0, 2], vec![3, 4, 0]]);
    assert_eq!(marks_of(&world, 0).marked, ids(&[]));
}

#[test]
fn a_world_refuses_what_is_not_there() {
    let cells = || [1, 2, 3].map(count).to_vec();
    assert_eq!(World::new(cells(), vec![equation(3, &[0])]).unwrap_err(), WorldError::Members);
    assert_eq!(World::new(cells(), vec![equation(2, &[0, 0])]).unwrap_err(), WorldError::Members);
    let negative = World::new(vec![count(-1)], vec![]).unwrap_err();
    assert_eq!(negative, WorldError::Range { cell: CellId(0) });
    let world = World::new(cells(), vec![]).unwrap();
    let release = Release { cells: ids(&[3]), withheld: BTreeSet::new() };
    assert_eq!(decide(&world, &Knowledge::default(), Policy::tables(5), &release).unwrap_err(), WorldError::Members);
}

#[test]
fn an_equation_that_true_counts_break_is_noted_and_left_out() {
    let world = World::new([1, 2, 4].map(count).to_vec(), vec![equation(2, &[0, 1])]).unwrap();
    assert_eq!(world.faults(), [equation(2, &[0, 1])]);
    assert!(world.equations().is_empty());
}

#[test]
fn the_published_tables_get_the_published_marks() {
    let file: Value = serde_json::from_str(&fs::read_to_string(VECTORS).expect("vectors")).expect("json");
    let tables = file["tables"].as_array().expect("tables");
    assert_eq!(tables.len(), 23);
    for case in tables {
        let name = case["name"].as_str().unwrap();
        let cells = case["cells"].as_array().unwrap();
        let index: BTreeMap<&str, usize> =
            cells.iter().enumerate().map(|(at, cell)| (cell[0].as_str().unwrap(), at)).collect();
        let equations = case["equations"].as_array().unwrap().iter().map(|equation| Equation {
            total: CellId(index[equation[0].as_str().unwrap()]),
            parts: equation[1].as_array().unwrap().iter().map(|p| CellId(index[p.as_str().unwrap()])).collect(),
        });
        let counts = cells.iter().map(|cell| count(cell[1].as_i64().unwrap())).collect();
        let world = World::new(counts, equations.collect()).unwrap();
        let k = u32::try_from(case["k"].as_u64().unwrap()).unwrap();
        let marks = marks_of(&world, k);
        let names = |set: &BTreeSet<CellId>| -> Vec<&str> {
            set.iter().map(|cell| cells[cell.0][0].as_str().unwrap()).collect()
        };
        let expected = |key: &str| -> Vec<&str> {
            case[key].as_array().unwrap().iter().map(|mark| mark.as_str().unwrap()).collect()
        };
        if case["lp_was_integral"].as_bool().unwrap() {
            assert_eq!(names(&marks.before_prune), expected("marks_before_prune"), "{name} before pruning");
            assert_eq!(names(&marks.marked), expected("marks"), "{name}");
            assert_eq!(marks.method, Method::Exact, "{name}");
        } else {
            let ours = names(&marks.marked);
            assert!(expected("marks").iter().all(|mark| ours.contains(mark)), "{name}");
        }
    }
}

fn small_table() -> impl Strategy<Value = Vec<Vec<i64>>> {
    let number = prop_oneof![2 => Just(0_i64), 4 => 1_i64..5, 4 => 5_i64..13];
    (1_usize..4, 2_usize..4).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(number.clone(), columns), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// No released table tells an attacker who tries every integer table a protected count.
    #[test]
    fn nothing_leaks_to_an_attacker_who_tries_everything(rows in small_table()) {
        let world = table(&rows);
        let marks = marks_of(&world, 5);
        prop_assert_eq!(attack::leaks(&world, &marks.marked, &ids(&[]), 5), vec![]);
        prop_assert!(marks.marked.is_subset(&marks.before_prune));
        prop_assert!(marks.primary.is_subset(&marks.marked));
    }

    /// An unpublished table between two published ones (persons who came back, M06) does not leak either.
    #[test]
    fn nothing_leaks_through_an_unpublished_table(parts in prop::collection::vec((0_i64..12, 0_i64..6), 2..4)) {
        // reached = new + repeat in every cell and in the total; repeat is unpublished
        let width = parts.len() + 1;
        let mut cells = Vec::new();
        for pick in [|p: &(i64, i64)| p.0 + p.1, |p: &(i64, i64)| p.0, |p: &(i64, i64)| p.1] {
            cells.extend(parts.iter().map(pick));
            cells.push(parts.iter().map(pick).sum());
        }
        let rows = (0..3).map(|row| equation(row * width + width - 1, &(row * width..row * width + width - 1).collect::<Vec<_>>()));
        let sums = (0..width).map(|column| equation(column, &[width + column, 2 * width + column]));
        let mut equations: Vec<Equation> = rows.chain(sums).collect();
        equations.sort_by_key(|equation| equation.total);
        let world = World::new(cells.into_iter().map(count).collect(), equations).unwrap();
        let release = Release { cells: (0..2 * width).map(CellId).collect(), withheld: BTreeSet::new() };
        let unpublished: BTreeSet<CellId> = (2 * width..3 * width).map(CellId).collect();
        let marks = match decide(&world, &Knowledge::default(), Policy::tables(5), &release).unwrap() {
            Decision::Released(marks) => marks.marked,
            Decision::Held => release.cells.clone(),
        };
        prop_assert_eq!(attack::leaks(&world, &marks, &unpublished, 5), vec![]);
    }

    /// Three months in turn with their running totals: what one release hides, a later one does not give away.
    #[test]
    fn nothing_leaks_over_three_releases(months in prop::collection::vec((0_i64..9, 0_i64..9), 3)) {
        let mut cells = Vec::new();
        let mut equations = Vec::new();
        let mut year = 0;
        for (number, (left, right)) in months.iter().enumerate() {
            let first = number * 4;
            year += left + right;
            cells.extend([*left, *right, left + right, year].map(count));
            equations.push(equation(first + 2, &[first, first + 1]));
            match number.checked_sub(1) {
                Some(before) => equations.push(equation(first + 3, &[before * 4 + 3, first + 2])),
                None => equations.push(equation(first + 3, &[first + 2])),
            }
        }
        let world = World::new(cells, equations).unwrap();
        let policy = Policy::tables(5);
        let mut knowledge = Knowledge::default();
        let (mut marked, mut unpublished) = (BTreeSet::new(), BTreeSet::new());
        for number in 0..3 {
            let release = Release { cells: (number * 4..number * 4 + 4).map(CellId).collect(), withheld: BTreeSet::new() };
            match decide(&world, &knowledge, policy, &release).unwrap() {
                Decision::Released(marks) => {
                    marked.extend(marks.marked.iter().copied());
                    let shown = release.cells.difference(&marks.marked).copied().collect();
                    knowledge.earlier.push(Published { policy, shown, marked: marks.marked });
                }
                Decision::Held => unpublished.extend(release.cells),
            }
        }
        prop_assert_eq!(attack::leaks(&world, &marked, &unpublished, 5), vec![]);
    }
}

/// The control: the same tables without the audit do leak, so the attacker above can win.
#[test]
fn without_the_audit_some_tables_leak() {
    let mut runner = TestRunner::deterministic();
    let strategy = small_table();
    let leaking = (0..100)
        .filter(|_| {
            let world = table(&strategy.new_tree(&mut runner).unwrap().current());
            !attack::leaks(&world, &marks_of(&world, 5).guessed, &ids(&[]), 5).is_empty()
        })
        .count();
    assert!(leaking > 0);
}
