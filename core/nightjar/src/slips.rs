//! What became of a slip: told only to the phone that gave it out, and only in a shift (domain.md 11.4).

use crate::memory;
use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::redacted_debug;
use nightjar_record::{Slip, SlipError};
use nightjar_wire::item::ItemBody;

/// What this phone knows of a slip.
#[derive(Clone, PartialEq, Eq)]
pub enum SlipOutcome {
    /// The code is misread: a sign is missing, wrong, or two are swapped.
    InvalidCode(SlipError),
    /// The center has told: the code of a state of domain.md 11.4.
    Known {
        /// `attended_served` and so on; `unknown` is told too, when the slip's days are over.
        state: &'static str,
    },
    /// An outcome was entered in this shift; it waits, sealed, until the center knows the slip.
    Held,
    /// This phone gave the slip out in this shift; the center has not told yet.
    Waiting,
    /// Not known here: ask at the desk.
    NotKnownHere,
}

impl Nightjar {
    /// Says what this phone knows of a slip, as it is typed: signs, or the center's code words.
    ///
    /// # Errors
    /// [`Refused`] outside a shift: between shifts no phone knows of a slip.
    pub fn slip_outcome(&self, code: &str) -> Result<SlipOutcome, Refused> {
        let memory = self.memory()?;
        let shift = memory.as_ref().ok_or_else(|| self.why_no_shift())?;
        let slip = match Slip::parse_with_words(code, &self.catalogue_in_force().code_words) {
            Ok(slip) => slip,
            Err(error) => return Ok(SlipOutcome::InvalidCode(error)),
        };
        if let Some(state) = self.told_of(&slip)? {
            return Ok(SlipOutcome::Known { state });
        }
        if shift.has_outcome_of(slip.text()) {
            return Ok(SlipOutcome::Held);
        }
        Ok(if shift.slip_day(slip.text()).is_some() { SlipOutcome::Waiting } else { SlipOutcome::NotKnownHere })
    }

    /// The newest state that the center has told of a slip.
    fn told_of(&self, slip: &Slip) -> Result<Option<&'static str>, Refused> {
        let told = self.bodies()?.into_iter().rev().find_map(|(_, body)| {
            let ItemBody::SlipOutcome(outcome) = body else { return None };
            (outcome.slip == slip.text()).then_some(outcome.state)
        });
        Ok(told.and_then(memory::outcome_state))
    }
}

redacted_debug!(SlipOutcome);

#[cfg(test)]
mod tests;
