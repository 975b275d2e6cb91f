//! Real flows, and the screens they pass: every screen in every phase.
//!
//! A flow touches what a person touches and breaks what breaks on a street: the network, the key store, the disk. What it
//! shows on the way is taken in every language.

mod before;
mod between;
mod shift;
mod sync;

use crate::Fixtures;

/// Walks all flows.
#[must_use]
pub fn all() -> Fixtures {
    let mut fixtures = Fixtures::default();
    before::walk(&mut fixtures);
    between::walk(&mut fixtures);
    shift::walk(&mut fixtures);
    sync::walk(&mut fixtures);
    fixtures
}
