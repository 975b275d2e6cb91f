//! One worker's shift: the bag is filled, people are met, the bag is counted, the shift is closed or the phone wiped.

use super::contact::{brief, declined_itemised, pick_number, served, under_18};
use super::{ITEMS, Step, Tally};
use fastrand::Rng;
use serde_json::json;

/// The steps of one night; `wiped` ends it by the gesture instead of the closing screen.
pub(super) fn steps(random: &mut Rng, worker: &str, contacts: usize, wiped: bool) -> Vec<Step> {
    let zone = format!("z{:02}", random.u8(1..4));
    let mut steps = vec![Step::StartShift(
        json!({ "kind": "shift", "band": "night", "zones": [zone], "team": [worker], "languages": ["ru"] }),
    )];
    fill_the_bag(random, &mut steps);
    let mut declined = 0_i64;
    let mut itemised = 0_i64;
    for number in 0..contacts {
        match random.u8(0..100) {
            0..=8 => steps.push(save(brief(random))),
            9..=12 => steps.push(save(under_18(random))),
            13..=15 => {
                steps.push(save(declined_itemised()));
                itemised += 1;
            }
            16..=20 => steps.push(amended(random)),
            21..=23 => steps.push(Step::SaveThenWithdraw { draft: served(random).0 }),
            _ => steps.push(save(served(random))),
        }
        while random.u8(0..100) < 20 {
            steps.push(Step::Decline);
            declined += 1;
        }
        if number == contacts / 2 {
            steps.push(bulk_drop(random));
            steps.push(Step::OutcomeOfLastSlip);
        }
    }
    if wiped {
        // The taps of a shift that was never closed are gone with the phone's memory; what was written down is not.
        let mut counts = Tally::none();
        counts.add("M02", itemised);
        counts.add("shifts_open", 1);
        steps.push(Step::Wipe { counts });
        return steps;
    }
    let mut counts = Tally::none();
    counts.add("M02", declined + itemised);
    counts.add("shifts_done", 1);
    steps.push(Step::EndShift {
        draft: json!({ "kind": "shift", "n_approached": contacts as i64 + declined, "police": "none", "safety": "ok" }),
        counts,
    });
    steps
}

/// What the store hands to the bag: enough of everything, so that no balance falls below zero.
fn fill_the_bag(random: &mut Rng, steps: &mut Vec<Step>) {
    for (item, _, _) in ITEMS {
        let received = 1000 + pick_number(random, &[0, 100, 200]);
        let issued = 600 + pick_number(random, &[0, 50, 100]);
        steps.push(goods(
            json!({ "kind": "stock_movement", "type": "receive", "item": item, "qty": received, "source": "donor" }),
            item,
            &[("received", received)],
        ));
        steps.push(goods(
            json!({ "kind": "stock_movement", "type": "issue", "item": item, "qty": issued }),
            item,
            &[("issued", issued)],
        ));
    }
    let lost = pick_number(random, &[3, 7]);
    steps.push(goods(
        json!({ "kind": "stock_movement", "type": "lost", "item": "cond_ext", "qty": lost }),
        "cond_ext",
        &[("gone", lost)],
    ));
}

fn goods(draft: serde_json::Value, item: &str, sums: &[(&str, u32)]) -> Step {
    let mut counts = Tally::none();
    for (name, n) in sums {
        counts.add(format!("{name}/{item}"), (*n).into());
    }
    Step::Save { draft, counts }
}

/// A box left in a hotel: goods without a person.
fn bulk_drop(random: &mut Rng) -> Step {
    let qty = pick_number(random, &[50, 100]);
    let mut counts = Tally::none();
    counts.add("item/cond_ext", qty.into());
    Step::Save {
        draft: json!({ "kind": "commodity_distribution", "item": "cond_ext", "qty": qty, "channel": "bulk_venue" }),
        counts,
    }
}

/// The thumb slipped: ten condoms more than were given, put right at once.
fn amended(random: &mut Rng) -> Step {
    let (right, counts) = served(random);
    let mut wrong = right.clone();
    if let Some(qty) = wrong.pointer_mut("/lines/0/qty") {
        *qty = json!(qty.as_u64().unwrap_or(1) + 10);
    }
    Step::SaveThenAmend { wrong, right, counts }
}

fn save((draft, counts): (serde_json::Value, Tally)) -> Step {
    Step::Save { draft, counts }
}
