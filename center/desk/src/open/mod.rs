//! Opening: every envelope at the relay and every one held here into exactly one class (security.md 5.4).
//!
//! A sweep decapsulates all, then applies the duress notices found, then classifies; page by page it makes durable what
//! it found and only then reports to the relay. Killed in between, the next sweep finds duplicates and reports again.

mod body;
mod class;
mod finished;
mod kept;
mod page;
mod record;
mod ring;
mod sweep;

pub use class::{Class, Sum, Verdict, Why};
pub use record::OpenedRecord;
pub use sweep::Progress;

pub(crate) use kept::Kept;

#[cfg(test)]
mod tests;
