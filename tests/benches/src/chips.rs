//! Hardware keys in files that note when they were asked, and that can answer a deletion at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use nightjar_vault::{FileKeys, HardwareKeys, HwClass, HwError, HwKind, KeyState, alias};

/// The file-backed fake with a stopwatch. It is no chip, and its times are no chip's.
pub(crate) struct Chips {
    files: FileKeys,
    marks: Mutex<Marks>,
    /// Deleting answers at once and does nothing: what a wipe costs without the fake's folder flushes.
    pub(crate) deletes_at_once: bool,
}

/// When the PRFs of one unlock ran.
#[derive(Clone, Copy, Default)]
pub(crate) struct Marks {
    /// Time inside the shift's key.
    pub(crate) epoch: Duration,
    /// End of the last call of the shift's key.
    pub(crate) epoch_end: Option<Instant>,
    /// Begin of the first call of the PIN's key.
    pub(crate) user_begin: Option<Instant>,
    /// End of the last call of the PIN's key.
    pub(crate) user_end: Option<Instant>,
}

impl Chips {
    pub(crate) fn new(files: FileKeys, deletes_at_once: bool) -> Arc<Self> {
        Arc::new(Self { files, marks: Mutex::default(), deletes_at_once })
    }

    /// Takes the marks and starts anew.
    pub(crate) fn take(&self) -> Marks {
        std::mem::take(&mut *self.marks.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl HardwareKeys for Chips {
    fn class(&self) -> HwClass {
        self.files.class()
    }

    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError> {
        self.files.create(alias, kind)
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, HwError> {
        self.files.public(alias)
    }

    fn state(&self, alias: String) -> KeyState {
        self.files.state(alias)
    }

    fn prf(&self, name: String, input: Vec<u8>) -> Result<Vec<u8>, HwError> {
        let (epoch, user) = (name == alias::EPOCH, name == alias::USER_0 || name == alias::USER_1);
        let begin = Instant::now();
        let answer = self.files.prf(name, input);
        let end = Instant::now();
        let mut marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        if epoch {
            marks.epoch += end - begin;
            marks.epoch_end = Some(end);
        } else if user {
            marks.user_begin.get_or_insert(begin);
            marks.user_end = Some(end);
        }
        answer
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.files.sign(alias, message)
    }

    fn delete(&self, alias: String) -> Result<(), HwError> {
        if self.deletes_at_once { Ok(()) } else { self.files.delete(alias) }
    }
}
