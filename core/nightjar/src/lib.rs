//! The facade: everything a phone does, behind one object.
//!
//! [`Nightjar`] owns the vault and the memory of the open shift; it turns drafts into records, records into sealed
//! envelopes, and brings them to the center over pinned HTTPS. Every call takes `&self` and may come from any thread; only
//! [`Nightjar::sync`] is async; [`Nightjar::wipe`] is possible in every state and waits for nobody.
//!
//! It does not know: screens, UniFFI, the center. It names no cipher, writes no SQL and holds no word that a person reads.

#![allow(clippy::doc_markdown)]

mod bag;
mod cards;
mod catalogue;
mod convert;
mod convert_sync;
mod enroll;
mod error;
mod holds;
mod https;
#[cfg(test)]
mod kit;
mod look;
mod memory;
mod nightjar;
mod now;
mod pin;
pub mod platform;
mod save;
mod settings;
mod shift;
mod slips;
mod state;
mod sync;
mod types;

pub use cards::{Card, CardId, CardRole};
pub use catalogue::CenterNotice;
pub use enroll::Digits;
pub use error::{EnrollError, SaveError, SetupError, SyncError};
pub use holds::{Held, Holds};
pub use nightjar::{Nightjar, Options};
pub use nightjar_record::{Catalogue, Draft, DraftError, Fault, Provider, SlipError};
pub use nightjar_sync::Ledger;
pub use nightjar_vault::{Notice, OpenError, UnlockError, WipeLevel, Wiped};
pub use nightjar_wire::item::Policy;
pub use nightjar_words::Language;
pub use now::{ShiftFacts, Today};
pub use pin::{PinOffer, PinRole};
pub use settings::{Face, Row, Setting, Settings, TextSize, Theme, Vibration};
pub use slips::SlipOutcome;
pub use state::{Refused, State};
pub use sync::SyncObserver;
pub use types::{BagItem, Entries, Entry, Level, RecordId, Saved, ShiftTotals, Stock, Withdrawal};
