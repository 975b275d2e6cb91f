//! The rules of domain.md 11.16 and of the tables, each in the file of its id: `v07.rs`, `s11_8.rs`.
//!
//! V03 is the range of a field, V09 the check character of every slip, V18 the zone of every field that holds one:
//! their fields' types state them. V16 is stated by the table too; what it adds to single kinds is in `v16.rs`.
//! V19-V24 are the desk's.

mod s11_1;
mod s11_2;
mod s11_3;
mod s11_4;
mod s11_8;
mod s11_9;
mod v01;
mod v02;
mod v06;
mod v07;
mod v08;
mod v10;
mod v11;
mod v15;
mod v16;

pub use s11_1::{MODE, SEEN_BEFORE, TOKEN, fill_zone, leave_unasked_out};
pub use s11_2::{LINE_OR_ALONE, holder_of_line};
pub use s11_3::{CLOCK, PARENT, SLIP, make_slip};
pub use s11_4::DENIAL;
pub use s11_8::{BOOK, OWN_BAG, PLACE, QUANTITY, REASON, counted, counter_of, holder_of};
pub use s11_9::{N_DECLINED, PHASE, SHARPS, end};
pub use v01::V01;
pub use v02::V02;
pub(crate) use v02::is_late;
pub use v06::V06;
pub use v07::V07;
pub use v08::V08;
pub use v10::V10;
pub use v11::V11;
pub use v15::{V15, is_item_under_18, is_service_under_18, is_under_18};
pub use v16::{V16_REMOTE, V16_STOCK};

use crate::{Rule, Scope, Stage};

/// The rules of every kind that has a day.
pub const DAYS: &[Rule] = &[V01, V02];

/// Reports every given field that is not among the allowed ones.
pub fn only(scope: &Scope<'_>, allowed: &[&str], rule: &str, hint: &str) {
    for name in scope.given_names().filter(|name| !allowed.contains(name)) {
        scope.fault(name, rule, hint);
    }
}

const fn presence(id: &'static str, says: &'static str, run: fn(&Scope<'_>) -> Option<()>) -> Rule {
    Rule { id, stage: Stage::Presence, says, run }
}

const fn between(id: &'static str, says: &'static str, run: fn(&Scope<'_>) -> Option<()>) -> Rule {
    Rule { id, stage: Stage::Between, says, run }
}
