//! The desk of a drop-in center: it holds the keys, enrolls phones, opens envelopes, counts, and decides what may leave.
//!
//! One sealed store ([`store`]), one open [`Desk`] on it at a time. It meets the relay through
//! [`nightjar_wire::Mailroom`] alone and must not know a socket, a clock or a source of randomness of its own.

pub mod count;
mod desk;
pub mod disclose;
mod enroll;
mod error;
mod found;
mod keyfile;
mod mail;
mod numbers;
mod open;
mod orders;
mod records;
mod report;
pub mod sheet;
mod state;
pub mod stock;
pub mod store;
#[cfg(test)]
mod testkit;

pub use desk::{Desk, check_worker, qr_picture};
pub use enroll::{Arrival, Offer, Polled, TOKEN_LIFE_S};
pub use error::DeskError;
pub use found::{Founded, Founding, Secrets, check_addresses, check_empty, found};
pub use keyfile::Key;
pub use numbers::{Doubt, Numbers, Run};
pub use open::{Class, OpenedRecord, Progress, Sum, Verdict, Why};
pub use orders::{OrderKind, WaitingOrder};
pub use records::{Held, Phones, Standing};
pub use report::ReportError;
