//! `center.key` and `center-b.key`: the master key of the desk's store behind passphrases (security.md 8).
//!
//! A slot a person: box(Argon2id(passphrase, salt || person), "center-pass" || head || person ||
//! roles, M). Person and roles are part of the place, so a slot cannot be given to somebody else
//! nor its roles raised. One recovery slot: 32 random bytes, kept off-site as words. Bytes only:
//! writing `center.key.new`, fsync and rename are the desk's.

mod read;
mod write;

use nightjar_wire::{Field, Layout};
use thiserror::Error;

use crate::pin::HashError;

pub use read::{CenterKeyFile, Opened};
pub use write::{NewCenterKey, NewPerson, write};

/// Length of the file.
pub const CENTER_KEY_LEN: usize = 944;
/// Slots of persons in a file.
pub const SLOTS: usize = 8;
/// All roles of ui.md 7.1: bit 0 coordinator 1 documentation 2 checker 3 publisher 4 stock 5 keys 6 viewer.
pub const ALL_ROLES: u16 = 0x7f;

const HEAD_LEN: usize = 64;
const SLOT_LEN: usize = 96;
const RECOVERY_AT: usize = HEAD_LEN + SLOTS * SLOT_LEN;
const HASH_AT: usize = 912;

/// The file's layout.
pub static CENTER_KEY: Layout = Layout::new(
    "center_key",
    "security.md 8",
    CENTER_KEY_LEN,
    &[
        Field::magic(0, b"NJC1", "NJC1"),
        Field::value(4, 4, "m KiB", "be32, 8 to 1,048,576"),
        Field::value(8, 1, "t", "1 to 16"),
        Field::constant(9, 1, "p", "1"),
        Field::value(10, 1, "holder", "0 center 1 B"),
        Field::zero(11, 5),
        Field::value(16, 16, "center id", ""),
        Field::value(32, 32, "salt", ""),
        Field::value(64, 96, "slot 0", "layout center_slot"),
        Field::value(160, 96, "slot 1", "layout center_slot"),
        Field::value(256, 96, "slot 2", "layout center_slot"),
        Field::value(352, 96, "slot 3", "layout center_slot"),
        Field::value(448, 96, "slot 4", "layout center_slot"),
        Field::value(544, 96, "slot 5", "layout center_slot"),
        Field::value(640, 96, "slot 6", "layout center_slot"),
        Field::value(736, 96, "slot 7", "layout center_slot"),
        Field::value(832, 80, "recovery box", "M 32 under the recovery key"),
        Field::value(912, 32, "hash", "H(bytes[0..912])"),
    ],
);

/// A used slot's layout; in an unused one person is 0 and the rest random.
pub static CENTER_SLOT: Layout = Layout::new(
    "center_slot",
    "security.md 8",
    SLOT_LEN,
    &[
        Field::value(0, 1, "person", "1 to 8; 0 unused"),
        Field::value(1, 2, "roles", "be16, bits 0 to 6, not 0"),
        Field::zero(3, 13),
        Field::value(16, 80, "box", "M 32 under the passphrase"),
    ],
);

/// Whose master key the file guards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The center's.
    Center,
    /// That of compartment B.
    B,
}

impl Holder {
    const fn code(self) -> u8 {
        match self {
            Self::Center => 0,
            Self::B => 1,
        }
    }
}

/// The file is not to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CenterKeyError {
    /// Another length, magic or hash: take the backup.
    #[error("damaged")]
    Damaged,
    /// A newer version wrote it.
    #[error("written by a newer version")]
    Newer,
    /// The hash is right and a value is not one of this format: take the backup.
    #[error("invalid field: {0}")]
    Field(&'static str),
}

/// The master key was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CenterUnlockError {
    /// No slot of this person: look at the code again.
    #[error("no slot of this person")]
    NoSuchPerson,
    /// The passphrase or recovery key is another one, or the slot was changed.
    #[error("does not open")]
    Wrong,
    /// The passphrase could not be hashed.
    #[error(transparent)]
    Hash(#[from] HashError),
}
