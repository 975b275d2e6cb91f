//! What the phone's platform hands in: hardware keys, a clock, randomness (security.md 1.1).

pub use nightjar_seal::pin::{KdfCost, PrfShape};
pub use nightjar_seal::{Entropy, EntropyFailed, OsEntropy};
pub use nightjar_vault::{
    Clock, Deadlines, Disk, FileKeys, HardwareKeys, HwClass, HwError, HwKind, KeyState, ManualClock,
    Options as VaultOptions, Platform, RealDisk, SystemClock,
};
