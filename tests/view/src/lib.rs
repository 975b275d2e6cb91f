//! A stage for the screens: a center with a relay, a phone whose screens are touched, and one virtual clock.
//!
//! The tests touch what a person touches, by the ids that the screens carry; the fixtures in this folder, one file a
//! screen and phase, come from the same flows. See `tests/fixtures.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a harness stops where something is not so"
)]

mod fixture;
pub mod flows;
pub mod items;
mod stage;
mod text;

pub use fixture::{Fixtures, folder};
pub use stage::Stage;
pub use text::{ids, spoken, texts, texts_of};
