//! Bytes on the wire between phone, relay and desk.
//!
//! Every frame and object that leaves a machine is declared here once, as a [`layout::Layout`] or as numbered
//! CBOR, and everything else (reader, writer, hexdump, table in `tests/vectors/FORMATS.md`) comes from that.
//! Envelopes are opaque: this crate verifies signatures but knows no cipher, no key that opens anything, no
//! record kind. It does no I/O and takes time, randomness and identity as arguments.
//!
//! Readers take bytes from a hostile network: they answer with a typed error, never a panic, never a part.
#![deny(clippy::disallowed_methods)]

pub mod address;
pub mod base32;
pub mod bundle;
pub mod calendar;
pub mod cbor;
pub mod command;
pub mod enroll;
pub mod envelope;
pub mod hello;
pub mod http;
pub mod ids;
pub mod inbox;
pub mod item;
pub mod layout;
pub mod login;
pub mod mailroom;
pub mod qr;
pub mod reply;
pub mod round;

mod bytes;
mod signature;

pub use calendar::{Day, Month};
pub use envelope::{ENVELOPE_LEN, envelope_id};
pub use ids::{CenterId, ChainId, DeviceId, EnvelopeId, InstallId, Nonce, RecordId, RelayDeviceId, TokenId};
pub use layout::{Field, FieldKind, Layout, LayoutError};
pub use mailroom::{Mailroom, MailroomError};
pub use signature::{SignatureInvalid, verify_strict};

static LAYOUTS: &[&Layout] = &[
    &envelope::ENVELOPE,
    &bundle::BUNDLE,
    &qr::QR,
    &enroll::ENROLL_POST,
    &inbox::PAGE,
    &command::COMMAND,
    &hello::HELLO,
    &login::LOGIN,
    &round::ROUND,
    &reply::REPLY,
    &inbox::INBOX_REQUEST,
    &mailroom::MAILROOM_REQUEST,
    &mailroom::MAILROOM_ANSWER,
];

/// Lists every layout that this crate reads and writes, in the order of security.md.
#[must_use]
pub fn layouts() -> &'static [&'static Layout] {
    LAYOUTS
}
