//! A reference world on virtual time: several phones, a relay, a desk; storms of faults, then a quiet month.
//!
//! A seed is a world. What must hold: no record lost, nothing called opened that the desk does not have, nothing
//! stuck once the faults stop, and every count adds up from three sides. The same worlds run with one accounting
//! rule left out each: if none of them breaks, the rule or this model is worth nothing.

mod center;
mod drive;
mod phone;
mod scenarios;
mod storm;

use crate::accounting::Rules;
use storm::{Broken, World};

/// Seeds that run every time; a world that ever broke is added here by its number.
const SEEDS: core::ops::Range<u64> = 0..200;

#[test]
fn no_world_loses_lies_or_sticks() {
    let mut totals = storm::Totals::default();
    for seed in SEEDS {
        match World::run(seed, Rules::ALL) {
            Ok(met) => totals.add(&met),
            Err(broken) => panic!("seed {seed}: {broken:?}"),
        }
    }
    // a storm in which these never happened would prove nothing
    assert!(totals.are_all_met(), "{totals:?}");
}

/// Whether one of the worlds breaks in this way without a rule.
fn breaks(how: Broken, weaken: impl Fn(&mut Rules)) -> bool {
    let mut rules = Rules::ALL;
    weaken(&mut rules);
    SEEDS.map(|seed| World::run(seed, rules)).any(|run| run.is_err_and(|broken| broken == how))
}

#[test]
fn without_the_tag_check_something_is_called_opened_that_is_not() {
    assert!(breaks(Broken::FalselyOpened, |rules| rules.tag_is_checked = false));
}

#[test]
fn without_offering_the_unknown_again_something_sticks() {
    assert!(breaks(Broken::Stuck, |rules| rules.unknown_waits_again = false));
}

#[test]
fn without_offering_after_a_wrong_tag_something_sticks() {
    assert!(breaks(Broken::Stuck, |rules| rules.wrong_tag_waits_again = false));
}

#[test]
fn without_offering_at_a_new_generation_something_is_lost() {
    assert!(breaks(Broken::Lost, |rules| rules.new_generation_offers_all = false));
}

#[test]
fn without_keeping_opened_ones_for_fourteen_days_something_is_lost() {
    assert!(breaks(Broken::Lost, |rules| rules.opened_kept_14_days = false));
}

#[test]
fn without_offering_the_refused_again_something_sticks() {
    assert!(breaks(Broken::Stuck, |rules| rules.refused_offered_again = false));
}
