//! Readers of core/wire.

mod cbor;
mod frames;
mod item;
mod mailroom;
mod qr;
mod signed;

pub use cbor::cbor;
pub use frames::{enroll_post, envelope, hello, inbox, login, page, reply, round};
pub use item::{item_body, item_page};
pub use mailroom::{mailroom_answer, mailroom_request};
pub use qr::{qr, qr_text, typed};
pub use signed::{bundle, command};

use crate::Target;

/// The targets of this layer.
pub const TARGETS: &[Target] = &[
    Target { name: "wire_cbor", run: cbor },
    Target { name: "wire_envelope", run: envelope },
    Target { name: "wire_bundle", run: bundle },
    Target { name: "wire_qr", run: qr },
    Target { name: "wire_qr_text", run: qr_text },
    Target { name: "wire_typed", run: typed },
    Target { name: "wire_hello", run: hello },
    Target { name: "wire_login", run: login },
    Target { name: "wire_round", run: round },
    Target { name: "wire_reply", run: reply },
    Target { name: "wire_inbox", run: inbox },
    Target { name: "wire_page", run: page },
    Target { name: "wire_item_page", run: item_page },
    Target { name: "wire_item_body", run: item_body },
    Target { name: "wire_command", run: command },
    Target { name: "wire_enroll_post", run: enroll_post },
    Target { name: "wire_mailroom_request", run: mailroom_request },
    Target { name: "wire_mailroom_answer", run: mailroom_answer },
];
