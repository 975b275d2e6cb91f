//! The phone's store: PIN, keyslots, hardware keys, pools, erasing, start-up (security.md 2, 3, 4).
//!
//! It knows what a letter box is and nothing of what is written in the letters: no record kind, no word, no socket.
//! Ciphers are named in `nightjar-seal` alone. Platform, clock, randomness and disk are handed in.
//!
//! # A walk through the calls
//! 1. [`Vault::open`] carries out the start-up rule; [`Vault::state`] says where it stands, [`Vault::take_notices`] what a
//!    person must be told. If it fails, [`Vault::wipe_at`] still wipes.
//! 2. Enrollment: [`Vault::prepare_enrollment`] (hardware keys, `v.db` with its dummies) answers what the message is made
//!    of; after both screens showed the same digits, [`Vault::suggest_pin`], [`Vault::check_pins`], then
//!    [`Vault::commit_enrollment`]; from Open, [`Vault::commit_from_open`].
//! 3. [`Vault::pin_push`] digit by digit, [`Vault::unlock`]; [`Vault::change_pins`]; [`Vault::lock`].
//! 4. A shift: [`Vault::start_shift`], [`Vault::save`] (the closure gets a [`Sealing`] and makes the entry),
//!    [`Vault::change_shift`] for a tap without a letter, [`Vault::entries`] and [`Vault::read_back`], [`Vault::stock`],
//!    [`Vault::end_shift`]; [`Vault::tick`] ends it by the clocks.
//! 5. Sync, locked too: [`Vault::outbox`], [`Vault::envelope`], [`Vault::apply`], [`Vault::make_room`], [`Vault::link`],
//!    [`Vault::update_link`], [`Vault::put_bundle`], [`Vault::sign_login`]; unlocked: [`Vault::secrets`] for mail and
//!    bulletin keys, [`Vault::learn`] for what a page says, [`Vault::items`].
//! 6. [`Vault::wipe`] from any thread in any state; [`Vault::wait_for_wipe`] for the steps behind the report.
//!    [`STEPS`] is the table that the code iterates.
//! 7. [`Vault::holds`]: what this phone holds, from the storage itself.

mod cell;
mod clock;
mod core;
mod disk;
mod disk_faults;
mod empty;
mod enroll;
mod erase;
mod error;
mod faults;
mod file_keys;
mod gate;
mod holds;
mod idle;
mod items;
mod keeper;
mod keyslots;
mod layout;
mod letters;
mod link;
mod log;
mod names;
mod open;
mod options;
mod outbox;
mod pin;
mod platform;
mod save;
mod schema;
mod secrets;
mod shift;
mod start;
mod store;
mod unlock;
mod vault;

pub mod maps;
pub mod rows;

pub use cell::{Cell, FLAG_B, FLAG_DUMMY, FLAG_UNCOUNTED, Status, open_row, seal_row, split_row};
pub use clock::{ManualClock, SystemClock};
pub use core::{Entry, Notice, OutboxRow, State};
pub use disk::{CommitPoint, Disk, RealDisk};
pub use disk_faults::{DiskFault, FaultyDisk};
pub use enroll::{EnrollBasis, NewIdentity};
pub use erase::{Act, EraseKind, STEPS, Step, WipeLevel, Wiped};
pub use error::{NotSealed, OpenError, Refusal, SetupError, StoreError, UnlockError};
pub use faults::{Call, FaultyKeys, KeyFault};
pub use file_keys::FileKeys;
pub use holds::Holds;
pub use keeper::{Deadlines, Keeper};
pub use keyslots::Pins;
pub use layout::layouts;
pub use link::Learned;
pub use options::{Options, PoolSize};
pub use outbox::{Change, To};
pub use pin::{MAX_DIGITS, Pin, digits_needed};
pub use platform::{Clock, HardwareKeys, HwClass, HwError, HwKind, KeyState, Platform, alias};
pub use rows::ReadBack;
pub use save::{Letter, NewEntry, SavedEntry, Sealing};
pub use schema::Table;
pub use secrets::Secrets;
pub use shift::{RamOnly, ShiftStarted};
pub use start::{DbFact, Decision, Facts, KFact, Now, Outcome, ShiftFact, ShiftMark, ShiftOver, decide, shift_over};
pub use store::Shape;
pub use vault::Vault;
