//! A seed is a night (system.md 6): the same number gives the same month sheet everywhere, equal to what the generator
//! handed out; another number gives another one.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use night::compare;
use night::plan::{self, Step, Tally};
use nightjar::{Draft, WipeLevel, Withdrawal};
use nightjar_desk::sheet::Target;
use nightjar_record::{Catalogue, Month};
use serde_json::{Value, json};

/// 2026-11, in months since 2020-01.
const NOVEMBER: Month = Month(82);

fn draft(value: &Value) -> Draft {
    Draft::parse(&value.to_string()).unwrap()
}

/// Plays one worker's night on a phone in this process; what a coordinator must count of it.
fn play(phone: &Phone, steps: &[Step]) -> Tally {
    let mut tally = Tally::none();
    let mut slips: Vec<String> = Vec::new();
    let mut save = |value: &Value| {
        let saved = phone.save(draft(value)).unwrap();
        slips.extend(saved.slips.iter().filter(|slip| !slip.is_empty()).cloned());
        (saved.id, slips.last().cloned())
    };
    let mut last_slip = None;
    for step in steps {
        match step {
            Step::StartShift(value) => {
                phone.start_shift(draft(value)).unwrap();
            }
            Step::Save { draft, counts } => {
                last_slip = save(draft).1;
                tally += counts;
            }
            Step::SaveThenAmend { wrong, right, counts } => {
                let (id, _) = save(wrong);
                phone.amend(id, draft(right)).unwrap();
                tally += counts;
            }
            Step::SaveThenWithdraw { draft } => {
                let (id, slip) = save(draft);
                last_slip = slip;
                phone.withdraw(id, Withdrawal::EnteredWrong).unwrap();
            }
            Step::Decline => phone.decline().unwrap(),
            Step::OutcomeOfLastSlip => {
                if let Some(slip) = &last_slip {
                    save(
                        &json!({ "kind": "referral_outcome", "slip": slip, "state": "attended_served", "source": "client_told" }),
                    );
                }
            }
            Step::EndShift { draft: value, counts } => {
                phone.end_shift(draft(value)).unwrap();
                tally += counts;
            }
            Step::Wipe { counts } => {
                phone.wipe(WipeLevel::Wipe);
                phone.wait_for_wipe();
                tally += counts;
            }
        }
    }
    tally
}

/// The sheets of the night of `seed`, held against the generator's own tally.
fn sheets(seed: u64) -> (Value, Value) {
    let center = Center::new();
    let mut tally = Tally::none();
    for worker in plan::night(seed) {
        let phone = Phone::enrolled(&center, &worker.worker);
        tally += &play(&phone, &worker.steps);
        phone.sync().unwrap();
    }
    center.sweep();
    let desk = center.unlock().unwrap();
    let sheet = |target| desk.report(NOVEMBER, &Catalogue::built_in(), target).unwrap().to_json();
    let internal = sheet(Target::Internal);
    let rows = compare::rows(&internal, &tally).unwrap();
    assert!(rows.len() > 40, "{} lines are no sheet", rows.len());
    let wrong: Vec<String> = rows.iter().filter(|row| !row.agrees()).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "seed {seed}: {wrong:#?}");
    (internal, sheet(Target::funder()))
}

#[test]
fn the_same_seed_gives_the_same_sheet_and_another_seed_another() {
    let (first, second, other) = (sheets(7), sheets(7), sheets(8));
    assert_eq!(first, second);
    assert_ne!(first.0, other.0);
}
