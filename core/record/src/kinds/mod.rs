//! One file a kind: the table of domain.md 11.x.

mod commodity_distribution;
mod outreach_contact;
mod referral;
mod referral_outcome;
mod shift;
mod stock_movement;

pub use commodity_distribution::{COMMODITY_DISTRIBUTION, LINE};
pub use outreach_contact::OUTREACH_CONTACT;
pub use referral::{REFERRAL, REFERRAL_ROW};
pub use referral_outcome::REFERRAL_OUTCOME;
pub use shift::SHIFT;
pub use stock_movement::STOCK_MOVEMENT;

use crate::Kind;

/// The built-in kinds in the order of their numbers.
pub(crate) const ALL: &[&Kind] =
    &[&OUTREACH_CONTACT, &COMMODITY_DISTRIBUTION, &REFERRAL, &REFERRAL_OUTCOME, &STOCK_MOVEMENT, &SHIFT];
