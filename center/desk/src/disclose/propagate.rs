//! Outer bounds of every cell, by running the equations over intervals.
//!
//! The bounds hold for every integer point, so a cell whose bounds are too
//! narrow is unsafe without any solver, and cells whose bounds meet are known.

use super::world::World;

/// Passes after which the bounds are taken as they are: they stay true, only looser.
const PASSES: usize = 40;

/// Tightens `bounds` in place; the true counts always stay inside.
pub(super) fn tighten(world: &World, bounds: &mut [(i64, i64)]) {
    for _ in 0..PASSES {
        let mut changed = false;
        for equation in world.equations() {
            let (mut low, mut high) = (0, 0);
            for (cell, sign) in equation.terms() {
                let (least, most) = signed(bounds[cell.0], sign);
                low += least;
                high += most;
            }
            // sum of the signed terms is 0: a term lies between minus the others' most and minus their least
            for (cell, sign) in equation.terms() {
                let (least, most) = signed(bounds[cell.0], sign);
                let new = (least.max(most - high), most.min(least - low));
                if new != (least, most) {
                    bounds[cell.0] = signed(new, sign);
                    low += new.0 - least;
                    high += new.1 - most;
                    changed = true;
                }
            }
        }
        if !changed {
            return;
        }
    }
}

fn signed((low, high): (i64, i64), sign: i64) -> (i64, i64) {
    if sign < 0 { (-high, -low) } else { (low, high) }
}
