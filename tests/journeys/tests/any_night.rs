//! Any order of commands (security.md 11, row 16): whatever two workers do, however often their phones die, are wiped or
//! given up with a PIN, and from whichever copies relay and desk come back: the ledgers balance, every acknowledged record
//! reaches the desk exactly once, and the desk's idea of a bag is the phone's.
#![allow(clippy::print_stdout, reason = "the seed of a night that ends badly is shown")]

mod support_night;

use std::ops::Range;
use support_night::{Met, play};

/// One night a seed. A seed outside that once went wrong is added here.
const SEEDS: Range<u64> = 0..200;
/// Commands a night: half of its time is the enrollment of two phones and the delivery at its end.
const COMMANDS: u32 = 30;

fn nights(seeds: impl Iterator<Item = u64>) {
    let mut met = Met::default();
    for seed in seeds {
        println!("seed {seed}");
        play(seed, COMMANDS, &mut met);
    }
    assert!(met.each_at_least(15), "nights in which these never happened would prove nothing: {met:?}");
}

#[test]
fn whatever_happens_in_a_night_it_adds_up_for_every_even_seed() {
    nights(SEEDS.filter(|seed| seed % 2 == 0));
}

#[test]
fn whatever_happens_in_a_night_it_adds_up_for_every_odd_seed() {
    nights(SEEDS.filter(|seed| seed % 2 == 1));
}
