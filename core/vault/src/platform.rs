//! What the phone's platform must hand in: hardware keys and a clock (security.md 1.1).
//!
//! The shapes are those of the foreign trait that Kotlin and Swift implement; nothing in this crate calls them
//! directly, everything goes through the [`Keeper`](crate::Keeper) and its deadlines.

use std::sync::Arc;

use nightjar_seal::Entropy;
use thiserror::Error;

/// Aliases of the hardware keys: fixed, so that a wipe needs no list.
pub mod alias {
    /// PIN key, parity 0 (`k` names the parity in use).
    pub const USER_0: &str = "nj.u0";
    /// PIN key, parity 1.
    pub const USER_1: &str = "nj.u1";
    /// Epoch key: exists only during a shift.
    pub const EPOCH: &str = "nj.e";
    /// Outbox key: no PIN.
    pub const OUTBOX: &str = "nj.o";
    /// Login key: P-256, signs, no PIN.
    pub const SIGN: &str = "nj.s";

    /// Names the PIN key of a parity.
    pub fn user(parity: u8) -> &'static str {
        if parity == 0 { USER_0 } else { USER_1 }
    }
}

/// Says where the hardware keeps its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HwClass {
    /// No key store: such a phone cannot enroll.
    None,
    /// Keys in the operating system's memory: RAM-only shifts.
    Software,
    /// Trusted execution environment.
    Tee,
    /// Android's separate chip.
    StrongBox,
    /// Apple's separate chip; its PRF is an ECDH.
    SecureEnclave,
}

impl HwClass {
    /// Gives the code of the enrollment message (security.md 6.2 b); `None` cannot enroll.
    pub fn code(self) -> Option<u8> {
        match self {
            Self::None => None,
            Self::Software => Some(1),
            Self::Tee => Some(2),
            Self::StrongBox => Some(3),
            Self::SecureEnclave => Some(4),
        }
    }

    /// Gives the kind of key that `nj.u`, `nj.e` and `nj.o` are made as.
    pub fn prf_kind(self) -> HwKind {
        match self {
            Self::SecureEnclave => HwKind::P256Ecdh,
            Self::None | Self::Software | Self::Tee | Self::StrongBox => HwKind::HmacPrf,
        }
    }
}

/// Says what a hardware key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HwKind {
    /// HMAC-SHA256 over any input.
    HmacPrf,
    /// ECDH of a 65-byte P-256 point, answers x (32 bytes).
    P256Ecdh,
    /// ECDSA P-256 with SHA-256, answers r||s (64 bytes).
    P256Sign,
}

/// Says whether a key is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// The key answers.
    Present,
    /// The platform said explicitly "no such key".
    Absent,
    /// Everything else: no conclusion may be drawn from it.
    Unavailable,
}

/// Says why a hardware call gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HwError {
    /// The platform said explicitly "no such key".
    #[error("no such hardware key")]
    Absent,
    /// The key store did not answer, or not in time: try again later.
    #[error("the key store does not answer")]
    Unavailable,
    /// The key store cannot do this at all.
    #[error("the key store refuses this")]
    Unsupported,
}

/// Holds the hardware keys. Synchronous; may be called from any thread; may hang (the keeper's deadline covers that).
pub trait HardwareKeys: Send + Sync {
    /// Says where keys live.
    fn class(&self) -> HwClass;
    /// Makes a key. Returns the 65-byte SEC1 public key for `P256Sign`, else nothing.
    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError>;
    /// Reads the public key (65 bytes) of a `P256Sign` key: any time, no PIN.
    fn public(&self, alias: String) -> Result<Vec<u8>, HwError>;
    /// Says whether a key is there. `Absent` only on the platform's explicit "no such key".
    fn state(&self, alias: String) -> KeyState;
    /// HMAC-SHA256 of the input, or ECDH of a 65-byte point -> x (32 bytes).
    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, HwError>;
    /// Signs a message: r||s, 64 bytes.
    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError>;
    /// Destroys a key. Ok if it is absent.
    fn delete(&self, alias: String) -> Result<(), HwError>;
}

/// Tells the time. Boot time counts suspended time too and never goes back while the machine runs.
pub trait Clock: Send + Sync {
    /// Wall clock, Unix seconds UTC. May be wrong, may jump.
    fn wall_s(&self) -> u64;
    /// Milliseconds since boot.
    fn boot_ms(&self) -> u64;
    /// Seconds since boot.
    fn boot_s(&self) -> u64 {
        self.boot_ms() / 1000
    }
    /// Seconds that local time is ahead of UTC: decides which date a shift begins on, nothing else.
    fn local_offset_s(&self) -> i32 {
        0
    }
    /// Blocks until the boot clock shows at least `boot_ms`.
    fn wait_until(&self, boot_ms: u64);
}

/// What the vault stands on.
#[derive(Clone)]
pub struct Platform {
    /// Hardware keys of this phone.
    pub keys: Arc<dyn HardwareKeys>,
    /// The clock; tests own it.
    pub clock: Arc<dyn Clock>,
    /// Randomness; fails closed.
    pub entropy: Arc<dyn Entropy>,
}
