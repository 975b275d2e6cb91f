//! Nightjar's relay: it stores opaque envelopes and serves opaque pages, and cannot know what they are.
//!
//! Phones reach it by TLS 1.3 under a pinned self-signed key ([`tls`]) and log in with a signature over a nonce, never
//! over content. It keeps envelopes by the hash of their bytes ([`store`]): no order of arrival, no device beside an
//! envelope, no address, no time finer than the day. The desk fetches and acknowledges through [`StoreMailroom`].
//! [`launch`] runs it; answers leave only after their commit. Normative: security.md 6 and 7.
//!
//! What it must not know: records, words, and every key that opens anything. It depends on `nightjar-wire` alone and
//! names no cipher; hashing and signature checks are all its cryptography.

#![cfg_attr(not(test), deny(clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod error;
pub mod settings;
pub mod store;
pub mod tls;

mod bundle;
mod counts;
mod disk;
mod housekeeper;
mod http;
mod keeper;
mod limit;
mod login;
mod mailroom;
mod nonce;
mod serve;
mod status;
mod stream;

pub use error::{ServeError, StoreError, TlsError};
pub use mailroom::StoreMailroom;
pub use serve::launch;
pub use settings::{Clock, Limits, Listeners, OpenStore, Settings, system_clock};
pub use store::Store;
pub use store::sqlite::SqliteStore;
pub use tls::{NewIdentity, NewTls, Pins, TlsIdentity, init_tls};
