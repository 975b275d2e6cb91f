//! What can be chosen when a vault is opened; the defaults are the product's.

use std::sync::Arc;

use nightjar_seal::pin::{KdfCost, PrfShape};

use crate::disk::{Disk, RealDisk};
use crate::keeper::Deadlines;

/// Choices at opening.
#[derive(Clone)]
pub struct Options {
    /// Rows of a new `v.db`.
    pub pool: PoolSize,
    /// Cost of the PIN hash for new keyslots.
    pub cost: KdfCost,
    /// Shape of the hardware loop for new keyslots; `None` measures it.
    pub shape: Option<PrfShape>,
    /// Deadlines of hardware calls.
    pub deadlines: Deadlines,
    /// Every attempt to unlock ends at a multiple of this many milliseconds.
    pub attempt_ms: u64,
    /// The disk.
    pub disk: Arc<dyn Disk>,
}

/// Rows of a new `v.db` in the tables that grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolSize {
    /// Rows of `o`.
    pub o: u32,
    /// Rows of `r`.
    pub r: u32,
}

impl Default for PoolSize {
    fn default() -> Self {
        Self { o: 1024, r: 256 }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            pool: PoolSize::default(),
            cost: KdfCost::default(),
            shape: None,
            deadlines: Deadlines::default(),
            attempt_ms: 2_000,
            disk: Arc::new(RealDisk),
        }
    }
}
