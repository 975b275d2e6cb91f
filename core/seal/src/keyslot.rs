//! The keyslot file `k`: 4,096 bytes, two slots that look alike whether set or not (security.md 2.3).
//!
//! slot = COM 32 | box(KEK, "slot" || bytes[0..64], role | zero 7 | K_read | K_id | install | zero 32).
//! The AEAD does not commit to its key, so COM is compared with both slots in constant time before
//! anything is decrypted (partitioning oracles, Len, Grubbs, Ristenpart, USENIX Security 2021).
//! Bytes only: reading and writing the file is the vault's.

mod read;
mod write;

use nightjar_wire::{Field, InstallId, Layout};
use thiserror::Error;

use crate::pin::{HwKind, KdfCost, PrfShape};
use crate::secret::Secret;

pub use read::KeyFile;
pub use write::{Slot, write, write_wiped};

/// Length of the file.
pub const KEY_FILE_LEN: usize = 4096;
/// Length of the head that every slot is bound to.
pub const HEAD_LEN: usize = 64;

const SLOT_LEN: usize = 200;
const COM_LEN: usize = 32;
const CONTENT_LEN: usize = 120;
const SLOTS_AT: [usize; 2] = [64, 264];
const RANDOM_AT: usize = 464;
const HASH_AT: usize = 4064;

/// The file's layout.
pub static KEY_FILE: Layout = Layout::new(
    "k",
    "security.md 2.3",
    KEY_FILE_LEN,
    &[
        Field::magic(0, b"NJK1", "NJK1"),
        Field::value(4, 1, "hw kind", "1 HMAC 2 ECDH"),
        Field::value(5, 1, "parity", "nj.u0 / nj.u1"),
        Field::value(6, 1, "Argon2 t", "1 to 16"),
        Field::constant(7, 1, "Argon2 p", "1"),
        Field::value(8, 4, "Argon2 m", "be32 KiB, 8 to 1,048,576"),
        Field::value(12, 4, "n", "be32, 1 to 2^20"),
        Field::value(16, 4, "L", "be32, 32 to 1 MiB; ECDH 32"),
        Field::zero(20, 12),
        Field::value(32, 32, "S", "salt"),
        Field::value(64, 200, "slot 0", "layout slot; random when unset"),
        Field::value(264, 200, "slot 1", "layout slot; random when unset"),
        Field::random(464, 3600),
        Field::value(4064, 32, "hash", "H(bytes[0..4064])"),
    ],
);

/// A slot's layout.
pub static SLOT: Layout = Layout::new(
    "slot",
    "security.md 2.3",
    SLOT_LEN,
    &[
        Field::value(0, 32, "COM", "commitment to the PIN's keys"),
        Field::value(32, 32, "salt", "of the box under KEK"),
        Field::value(64, 120, "ciphertext", "layout slot_content"),
        Field::value(184, 16, "AEAD tag", ""),
    ],
);

/// The layout of what a slot's box holds.
pub static SLOT_CONTENT: Layout = Layout::new(
    "slot_content",
    "security.md 2.3",
    CONTENT_LEN,
    &[
        Field::value(0, 1, "role", "1 normal 2 duress"),
        Field::zero(1, 7),
        Field::value(8, 32, "K_read", ""),
        Field::value(40, 32, "K_id", ""),
        Field::value(72, 16, "install id", "must equal m5's"),
        Field::zero(88, 32),
    ],
);

/// The parameters at the head of the file; nothing secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHead {
    /// What nj.u computes.
    pub kind: HwKind,
    /// Which of nj.u0 and nj.u1 it is.
    pub parity: u8,
    /// The cost of the PIN hash.
    pub cost: KdfCost,
    /// The shape of the hardware loop.
    pub shape: PrfShape,
    /// S, the salt of the PIN hash.
    pub salt: [u8; 32],
}

/// Which PIN a slot belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The worker's own PIN.
    Normal,
    /// The PIN that is given away.
    Duress,
}

impl Role {
    const fn code(self) -> u8 {
        match self {
            Self::Normal => 1,
            Self::Duress => 2,
        }
    }
}

/// What a slot holds.
pub struct SlotContent {
    /// Whose slot it is.
    pub role: Role,
    /// Opens what this shift and the circle may read; unrelated random bytes in the duress slot.
    pub k_read: Secret<32>,
    /// Opens identity, stock and items; the same in both slots.
    pub k_id: Secret<32>,
    /// The installation, which must equal m5's.
    pub install: InstallId,
}

/// How far a wipe goes that has begun (security.md 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WipeLevel {
    /// WIPE: the sealed outbox stays.
    Wipe,
    /// WIPE ALL.
    All,
}

/// The file is not to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyFileError {
    /// It carries the mark of a wipe: finish that wipe, whatever else is true.
    #[error("a wipe has begun")]
    Wiped(WipeLevel),
    /// A newer version wrote it: touch nothing.
    #[error("written by a newer version")]
    Newer,
    /// Another length, hash or magic: as if missing; move it aside.
    #[error("damaged")]
    Damaged,
    /// The hash is right and a value is not one of this format: as if damaged.
    #[error("invalid field: {0}")]
    Field(&'static str),
}

/// No slot was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SlotError {
    /// No slot belongs to this PIN: a wrong PIN, or another hardware key.
    #[error("no slot has this PIN")]
    NoSuchPin,
    /// A slot belongs to this PIN and does not open, or holds what no slot holds.
    #[error("the slot is damaged")]
    Damaged,
}
