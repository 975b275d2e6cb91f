//! Every hardware call, on a worker thread and under a deadline: a key store that hangs must not hang a wipe.
//!
//! A call takes an idle worker or a new one; a worker that misses its deadline is abandoned with whatever it is stuck
//! in, so no call ever queues behind a hung one.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use zeroize::Zeroizing;

use crate::platform::{HardwareKeys, HwClass, HwError, HwKind, KeyState};

type Job = Box<dyn FnOnce(&dyn HardwareKeys) + Send>;

/// Deadlines of hardware calls, in milliseconds (security.md 1.1 and 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// One call.
    pub call_ms: u64,
    /// The whole PRF loop of one PIN: four times the calibrated time.
    pub prf_ms: u64,
    /// The three deletions of a wipe together.
    pub erase_ms: u64,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self { call_ms: 400, prf_ms: 2_000, erase_ms: 800 }
    }
}

/// Calls the hardware keys and never waits longer than a deadline.
pub struct Keeper {
    keys: Arc<dyn HardwareKeys>,
    idle: Arc<Mutex<Vec<Sender<Job>>>>,
    deadlines: Deadlines,
}

impl Keeper {
    /// Takes over the platform's keys.
    pub fn new(keys: Arc<dyn HardwareKeys>, deadlines: Deadlines) -> Self {
        Self { keys, idle: Arc::new(Mutex::new(Vec::new())), deadlines }
    }

    /// Gives the deadlines in force.
    pub fn deadlines(&self) -> Deadlines {
        self.deadlines
    }

    /// Says where keys live; `None` if the platform does not answer.
    pub fn class(&self) -> HwClass {
        self.call(|keys| Ok(keys.class())).unwrap_or(HwClass::None)
    }

    /// Makes a key.
    pub fn create(&self, alias: &str, kind: HwKind) -> Result<Vec<u8>, HwError> {
        let alias = alias.to_owned();
        self.call(move |keys| keys.create(alias, kind))
    }

    /// Reads a public key; anything but 65 bytes is no answer.
    pub fn public(&self, alias: &str) -> Result<[u8; 65], HwError> {
        let alias = alias.to_owned();
        self.call(move |keys| keys.public(alias))?.try_into().map_err(|_| HwError::Unavailable)
    }

    /// Asks whether a key is there. `Absent` only if the platform says so twice.
    pub fn state(&self, alias: &str) -> KeyState {
        let once = || {
            let alias = alias.to_owned();
            self.call(move |keys| Ok(keys.state(alias))).unwrap_or(KeyState::Unavailable)
        };
        match once() {
            KeyState::Absent => match once() {
                KeyState::Absent => KeyState::Absent,
                KeyState::Present | KeyState::Unavailable => KeyState::Unavailable,
            },
            other @ (KeyState::Present | KeyState::Unavailable) => other,
        }
    }

    /// Asks the PRF once; anything but 32 bytes is no answer.
    pub fn prf(&self, alias: &str, input: &[u8]) -> Result<Zeroizing<[u8; 32]>, HwError> {
        let (alias, input) = (alias.to_owned(), input.to_vec());
        let bytes = Zeroizing::new(self.call(move |keys| keys.prf(alias, input))?);
        exact_32(&bytes)
    }

    /// Asks the PRF twice, and believes only what it hears twice: under one wrong answer a phone would seal what never opens
    /// again, and for one "no such key" it would let go what is still there. Two different answers are no answer.
    pub fn prf_agreed(&self, alias: &str, input: &[u8]) -> Result<Zeroizing<[u8; 32]>, HwError> {
        let first = self.prf(alias, input);
        // A call that hung is not made a second time.
        if matches!(first, Err(HwError::Unavailable | HwError::Unsupported)) {
            return first;
        }
        match (first, self.prf(alias, input)) {
            (Ok(one), Ok(two)) if one == two => Ok(one),
            (Err(HwError::Absent), Err(HwError::Absent)) if self.state(alias) == KeyState::Absent => {
                Err(HwError::Absent)
            }
            (Ok(_) | Err(_), Ok(_) | Err(_)) => Err(HwError::Unavailable),
        }
    }

    /// Signs a message: r||s.
    pub fn sign(&self, alias: &str, message: &[u8]) -> Result<[u8; 64], HwError> {
        let (alias, message) = (alias.to_owned(), message.to_vec());
        self.call(move |keys| keys.sign(alias, message))?.try_into().map_err(|_| HwError::Unavailable)
    }

    /// Destroys a key.
    pub fn delete(&self, alias: &str) -> Result<(), HwError> {
        self.delete_within(alias, self.deadlines.call_ms)
    }

    /// Destroys several keys in order within one budget. The first that hangs cannot eat the time of the others.
    pub fn delete_all(&self, aliases: &[&str], budget_ms: u64) -> bool {
        let mut left = budget_ms;
        let mut all = true;
        for (done, alias) in aliases.iter().enumerate() {
            let calls = u64::try_from(aliases.len() - done).unwrap_or(1);
            let share = (left / calls).min(self.deadlines.call_ms);
            // Only a hung call spends its share; an answer, good or bad, costs next to nothing.
            match self.delete_within(alias, share) {
                Ok(()) => {}
                Err(HwError::Unavailable) => {
                    all = false;
                    left -= share;
                }
                Err(HwError::Absent) => {}
                Err(_) => all = false,
            }
        }
        all
    }

    /// Runs a whole job beside the keys. The clock starts when the job says `started`: what it does before (Argon2id) is
    /// not the hardware's time.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn HardwareKeys, &dyn Fn()) -> Result<T, HwError> + Send + 'static,
        budget_ms: u64,
    ) -> Result<T, HwError> {
        let (started, begin) = channel();
        let answer = self.submit(move |keys| {
            job(keys, &|| {
                // The other side may have gone: then nobody waits for this clock.
                let _ = started.send(());
            })
        });
        // Returns when the hardware part begins, or when the job ended without one (its sender is dropped).
        let _ = begin.recv();
        wait(&answer, budget_ms)
    }

    fn delete_within(&self, alias: &str, ms: u64) -> Result<(), HwError> {
        let alias = alias.to_owned();
        let answer = self.submit(move |keys| keys.delete(alias));
        wait(&answer, ms)
    }

    fn call<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn HardwareKeys) -> Result<T, HwError> + Send + 'static,
    ) -> Result<T, HwError> {
        wait(&self.submit(job), self.deadlines.call_ms)
    }

    fn submit<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn HardwareKeys) -> Result<T, HwError> + Send + 'static,
    ) -> Receiver<Result<T, HwError>> {
        let (send, receive) = channel();
        let idle = Arc::clone(&self.idle);
        let worker = self.take_worker();
        let back = worker.clone();
        let work: Job = Box::new(move |keys| {
            let answer = job(keys);
            // Idle again before the answer goes out, so that the next call finds this worker.
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(back);
            let _ = send.send(answer);
        });
        // A worker that could not be started drops the job, and the receiver reports Unavailable.
        let _ = worker.send(work);
        receive
    }

    fn take_worker(&self) -> Sender<Job> {
        if let Some(worker) = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return worker;
        }
        let (send, receive) = channel::<Job>();
        let keys = Arc::clone(&self.keys);
        let _ = std::thread::Builder::new().spawn(move || {
            while let Ok(job) = receive.recv() {
                job(keys.as_ref());
            }
        });
        send
    }
}

/// Copies an answer of exactly 32 bytes.
pub(crate) fn exact_32(bytes: &[u8]) -> Result<Zeroizing<[u8; 32]>, HwError> {
    let mut out = Zeroizing::new([0; 32]);
    if bytes.len() != 32 {
        return Err(HwError::Unavailable);
    }
    out.copy_from_slice(bytes);
    Ok(out)
}

fn wait<T>(answer: &Receiver<Result<T, HwError>>, ms: u64) -> Result<T, HwError> {
    match answer.recv_timeout(Duration::from_millis(ms)) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Err(HwError::Unavailable),
    }
}
