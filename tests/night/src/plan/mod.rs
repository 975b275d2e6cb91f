//! What happens in one night, drawn from a seed: the same seed is the same night everywhere.
//!
//! The generator knows the outside of the phone only (drafts as JSON). It keeps its own [`Tally`] of what it handed out, so
//! that the month sheet can be held against something that shares no code with the product.

mod contact;
mod shift;
mod tally;

pub use tally::Tally;

use serde_json::Value;

/// The items a night hands out, with the share of contacts in percent that take them and the usual quantities.
pub(crate) const ITEMS: &[(&str, u8, &[u32])] = &[
    ("cond_ext", 92, &[6, 10, 10, 20, 30]),
    ("lube_water", 70, &[3, 5, 10]),
    ("cond_int", 8, &[1, 3]),
    ("syr_1ml", 14, &[5, 10, 20]),
    ("hivst_oral", 9, &[1]),
    ("pad", 12, &[5, 10]),
    ("iec_leaflet", 40, &[1]),
];

/// One thing a worker does on her phone, in order.
#[derive(Clone)]
pub enum Step {
    /// Opens the shift with this draft.
    StartShift(Value),
    /// Saves a draft; what it adds to the tally counts from then on.
    Save {
        /// The draft as the phone takes it.
        draft: Value,
        /// What a coordinator would count for it.
        counts: Tally,
    },
    /// Saves a draft and mends it a moment later: only the second version counts.
    SaveThenAmend {
        /// The draft with the slip of the thumb in it.
        wrong: Value,
        /// The draft as it should have been.
        right: Value,
        /// What a coordinator would count for the second.
        counts: Tally,
    },
    /// Saves a draft and takes it back: nothing counts.
    SaveThenWithdraw {
        /// The draft that should not have been saved.
        draft: Value,
    },
    /// Somebody said no: one tap.
    Decline,
    /// What became of the slip of the last accepted referral of this phone, if there is one.
    OutcomeOfLastSlip,
    /// Closes the shift.
    EndShift {
        /// The draft of the closing screen.
        draft: Value,
        /// What a coordinator would count for the closed shift.
        counts: Tally,
    },
    /// The night turns dangerous: the readable part of the phone is destroyed.
    Wipe {
        /// What a coordinator would count for the shift that stays open.
        counts: Tally,
    },
}

/// One worker's night.
pub struct Phone {
    /// Her code, as the desk gives it out.
    pub worker: String,
    /// The class of the key store the phone has.
    pub hardware: &'static str,
    /// What she does, in order.
    pub steps: Vec<Step>,
}

/// A night of three workers; the third is stopped and wipes her phone.
#[must_use]
pub fn night(seed: u64) -> Vec<Phone> {
    let mut random = fastrand::Rng::with_seed(seed);
    let hardware = ["tee", "strongbox", "enclave"];
    (0..3)
        .map(|number| {
            let worker = format!("w{:02}", number + 1);
            let contacts = random.usize(14..22);
            let steps = shift::steps(&mut random, &worker, contacts, number == 2);
            Phone { worker, hardware: hardware[number], steps }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drafts(seed: u64) -> Vec<String> {
        night(seed)
            .iter()
            .flat_map(|phone| phone.steps.iter())
            .filter_map(|step| match step {
                Step::Save { draft, .. } => Some(draft.to_string()),
                Step::StartShift(_)
                | Step::SaveThenAmend { .. }
                | Step::SaveThenWithdraw { .. }
                | Step::Decline
                | Step::OutcomeOfLastSlip
                | Step::EndShift { .. }
                | Step::Wipe { .. } => None,
            })
            .collect()
    }

    #[test]
    fn a_seed_is_a_night() {
        assert_eq!(drafts(7), drafts(7));
        assert_ne!(drafts(7), drafts(8), "another seed is another night");
    }

    #[test]
    fn the_third_phone_is_wiped_in_mid_shift_and_the_others_close_theirs() {
        let phones = night(1);
        assert!(matches!(phones[2].steps.last(), Some(Step::Wipe { .. })));
        for phone in &phones[..2] {
            assert!(matches!(phone.steps.last(), Some(Step::EndShift { .. })));
        }
    }
}
