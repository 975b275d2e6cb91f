//! A random source that runs dry when told to.

use nightjar_seal::{Entropy, EntropyFailed, OsEntropy};
use std::sync::atomic::{AtomicI64, Ordering};

/// The system's randomness, until a draw that was chosen to fail.
pub struct Source {
    inner: Box<dyn Entropy>,
    /// Draws until the one that fails; below zero: none is planned.
    left: AtomicI64,
}

impl Source {
    /// The system's own.
    #[must_use]
    pub fn system() -> Self {
        Self::of(OsEntropy)
    }

    /// Any other, a seeded one for instance.
    pub fn of(inner: impl Entropy + 'static) -> Self {
        Self { inner: Box::new(inner), left: AtomicI64::new(-1) }
    }

    /// Lets one draw fail: the next one for 0.
    pub fn fail_in(&self, draws: i64) {
        self.left.store(draws, Ordering::SeqCst);
    }

    /// Takes a planned failure back; says whether it was still to come.
    pub fn heal(&self) -> bool {
        self.left.swap(-1, Ordering::SeqCst) >= 0
    }
}

impl Entropy for Source {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let planned = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| (n >= 0).then(|| n - 1));
        if planned == Ok(0) { Err(EntropyFailed) } else { self.inner.fill(out) }
    }
}
