//! Disclosure control: which counts of a release may be shown (domain.md 13).
//!
//! A [`World`] holds every count that hangs together and the equations that
//! tie them, published or not. A [`Release`] names the cells that one export
//! would give one target. [`decide`] runs steps 2 to 6 of 13.2 over it: small
//! cells are marked, a guess marks their partners, the audit plays an attacker
//! who knows every released number, every mark and every equation, repair
//! marks what the attacker still needs, and pruning shows again what he does
//! not. Nothing here knows what a record or an indicator is.

mod attacker;
mod decide;
mod knowledge;
mod policy;
mod propagate;
mod solve;
mod world;

pub use decide::{Decision, Marks, Method, decide};
pub use knowledge::{Knowledge, Published, Release};
pub use policy::Policy;
pub use world::{Cell, CellId, Equation, Kind, World, WorldError};
