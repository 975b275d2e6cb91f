//! The phone core for Kotlin, Swift and Python: [`NightjarApp`] and the types its calls take and give.
//!
//! Translation only, one concept a file: no rule, no word, no default is decided here. Methods are blocking and may be
//! called from any thread; only [`NightjarApp::sync`] is async, on a runtime the object owns. A foreign exception is never a
//! panic here: the shims turn it into "none", "unavailable" or nothing.
//!
//! It does not know: kinds of record, ciphers, SQL, HTTP.

#![allow(clippy::doc_markdown)]
// UniFFI lifts owned values: arguments come by value whatever their size.
#![allow(clippy::needless_pass_by_value)]

mod allocator;
mod app;
mod clock;
mod door;
mod enroll;
mod error;
mod keys;
mod pin;
#[cfg(feature = "probe")]
pub mod probe;
mod progress;
mod screens;
mod state;
mod sync;
mod view;
mod wipe;

pub use app::NightjarApp;
pub use error::{EnrollError, OpenError, Refusal, RefusedError, SetupError, SyncError, UnlockError};
pub use keys::{HardwareClass, HardwareKeys, KeyError, KeyKind, KeyState};
pub use pin::PinRole;
pub use state::AppState;
pub use sync::{Ledger, ObserverError, SyncObserver};
pub use wipe::{WipeLevel, Wiped, wipe_at};

uniffi::setup_scaffolding!();
