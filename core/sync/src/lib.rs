//! One contact between a phone and the relay, as a state machine without sockets.
//!
//! An [`Engine`] takes events (what came back, what was applied, that time passed) and answers each with one
//! [`Command`]; the caller owns connection, clock, randomness, storage and keys. What a reply means for the rows
//! of the outbox is decided in [`accounting`], as pure functions from rows and reply to a [`Plan`] that the
//! caller applies in one transaction (security.md 7).
//!
//! This crate must not know a socket, a key, a cipher, a file or a table. It sees envelopes by id alone; whether a
//! tag is the right one it asks through [`TagCheck`].
//!
//! Reading order: `row` (what a phone keeps), `plan` (how that may change), `accounting` (when), `round` (what
//! is sent together), `engine` (in which order), `ledger` (what is shown).
#![deny(clippy::disallowed_methods)]

pub mod accounting;
pub mod chance;

mod engine;
mod event;
mod ledger;
mod plan;
mod round;
mod row;

#[cfg(test)]
mod model;
#[cfg(test)]
mod testkit;

pub use accounting::TagCheck;
pub use chance::{Random, RandomFailed, jitter_seconds};
pub use engine::{Around, EXTRA_WAIT_S, Engine, MAX_ROUNDS, Start};
pub use event::{Command, End, Event, Failure, InboxAccess, Outcome, Progress, Snapshot, Step};
pub use ledger::{Ledger, Unbalanced};
pub use plan::{Change, Link, LinkChange, Plan, To};
pub use round::{Ask, Round, RowRef};
pub use row::{Cell, Compartment, Flags, Reason, Row, Status};
