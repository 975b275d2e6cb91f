//! An attacker who tries every integer table: slow, simple, and sharing nothing with the audit.

use std::collections::BTreeSet;

use nightjar_desk::disclose::{CellId, World};

/// Values above this are not tried: wide enough for tables of counts up to 12 at k = 5.
const MOST: i64 = 60;

/// The protected cells that can be pinned down, given the numbers that are neither marked nor unpublished.
pub(crate) fn leaks(world: &World, marked: &BTreeSet<CellId>, unpublished: &BTreeSet<CellId>, k: i64) -> Vec<CellId> {
    let start: Vec<(i64, i64)> = (0..world.len())
        .map(CellId)
        .map(|cell| match (marked.contains(&cell), unpublished.contains(&cell)) {
            (true, _) => (1, MOST),
            (false, true) => (0, MOST),
            (false, false) => (world.count(cell), world.count(cell)),
        })
        .collect();
    (0..world.len())
        .map(CellId)
        .filter(|cell| (1..k).contains(&world.count(*cell)))
        .filter(|cell| {
            let can_be = |value: i64| {
                let mut ranges = start.clone();
                ranges[cell.0] = (value.max(ranges[cell.0].0), value.min(ranges[cell.0].1));
                some_table(world, ranges)
            };
            let lowest = (0..=MOST).find(|value| can_be(*value)).expect("the true table");
            !(k.max(lowest + k - 1)..=MOST).any(can_be)
        })
        .collect()
}

/// Whether a whole table fits in the ranges: narrow, then split the first open cell value by value.
fn some_table(world: &World, mut ranges: Vec<(i64, i64)>) -> bool {
    loop {
        let before = ranges.clone();
        for equation in world.equations() {
            let least: i64 = equation.parts.iter().map(|part| ranges[part.0].0).sum();
            let most: i64 = equation.parts.iter().map(|part| ranges[part.0].1).sum();
            let total = &mut ranges[equation.total.0];
            *total = (total.0.max(least), total.1.min(most));
            let total = *total;
            for part in &equation.parts {
                let (low, high) = ranges[part.0];
                ranges[part.0] = (low.max(total.0 - (most - high)), high.min(total.1 - (least - low)));
            }
        }
        if ranges.iter().any(|(low, high)| low > high) {
            return false;
        }
        if before == ranges {
            break;
        }
    }
    let Some(open) = ranges.iter().position(|(low, high)| low < high) else { return true };
    (ranges[open].0..=ranges[open].1).any(|value| {
        let mut next = ranges.clone();
        next[open] = (value, value);
        some_table(world, next)
    })
}
