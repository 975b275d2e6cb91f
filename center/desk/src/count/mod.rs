//! Counting: from opened records to the indicators of one month (domain.md 12).
//!
//! A pure fold. Each record is reduced at once to the few facts that are ever
//! counted ([`Live`]), so that memory grows by a small amount a record and
//! never holds a body; nothing here reads a clock, a store or a key.

mod facts;
mod goods;
mod grid;
mod indicators;
mod lists;
mod live;
mod opened;
mod people;
mod shifts;

pub use goods::{Given, Goods};
pub use grid::{AGES, GENDERS, Grid};
pub use indicators::{Indicators, Note, Referrals, indicators};
pub use lists::{HIVST_FOR, MODES};
pub use live::{Live, Position, Questions};
pub use opened::Opened;
pub use people::People;
pub use shifts::Shifts;

pub(crate) use facts::{Account, Body, Fact, Movement, MovementType};
pub(crate) use indicators::is_withdrawn;
