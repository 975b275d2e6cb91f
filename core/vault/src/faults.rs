//! A key store that misbehaves at call n, and remembers what it was asked: the control of every key-store test.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::platform::{HardwareKeys, HwClass, HwError, HwKind, KeyState};

/// What a call does instead of its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// Answers `Unavailable`.
    Unavailable,
    /// Never answers, until [`FaultyKeys::release`].
    Hang,
    /// Says explicitly "no such key".
    Absent,
    /// Answers with the right number of wrong bytes.
    WrongBytes,
    /// Answers Ok and does nothing: the key comes back after a deletion.
    Lie,
}

/// One call as it arrived: method and alias, no content.
pub type Call = (&'static str, String);

/// Wraps hardware keys; counts calls from 0.
pub struct FaultyKeys {
    inner: Arc<dyn HardwareKeys>,
    state: Mutex<Plan>,
    released: Condvar,
}

#[derive(Default)]
struct Plan {
    calls: Vec<Call>,
    faults: Vec<(usize, KeyFault)>,
    always: Vec<(&'static str, &'static str, KeyFault)>,
    released: bool,
}

impl FaultyKeys {
    /// Wraps keys that work.
    pub fn new(inner: Arc<dyn HardwareKeys>) -> Self {
        Self { inner, state: Mutex::new(Plan::default()), released: Condvar::new() }
    }

    /// Plans a fault `more` calls from now.
    pub fn fault_in(&self, more: usize, fault: KeyFault) {
        let mut plan = self.lock();
        let at = plan.calls.len() + more;
        plan.faults.push((at, fault));
    }

    /// Plans a fault for every call of a method on an alias.
    pub fn always(&self, method: &'static str, alias: &'static str, fault: KeyFault) {
        self.lock().always.push((method, alias, fault));
    }

    /// Takes all planned faults away and lets hung calls go on.
    pub fn release(&self) {
        let mut plan = self.lock();
        plan.faults.clear();
        plan.always.clear();
        plan.released = true;
        drop(plan);
        self.released.notify_all();
    }

    /// Gives the calls so far.
    pub fn calls(&self) -> Vec<Call> {
        self.lock().calls.clone()
    }

    /// Forgets the calls so far.
    pub fn forget_calls(&self) {
        let mut plan = self.lock();
        plan.calls.clear();
        plan.faults.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Plan> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, method: &'static str, alias: &str) -> Option<KeyFault> {
        let mut plan = self.lock();
        let n = plan.calls.len();
        plan.calls.push((method, alias.to_owned()));
        let fault =
            plan.faults.iter().find(|(at, _)| *at == n).map(|(_, fault)| *fault).or_else(|| {
                plan.always.iter().find(|(m, a, _)| *m == method && *a == alias).map(|(_, _, fault)| *fault)
            });
        if fault == Some(KeyFault::Hang) {
            plan.released = false;
            while !plan.released {
                plan = self.released.wait(plan).unwrap_or_else(PoisonError::into_inner);
            }
        }
        fault
    }

    fn bytes(
        &self,
        method: &'static str,
        alias: &str,
        wrong: usize,
        work: impl FnOnce() -> Result<Vec<u8>, HwError>,
    ) -> Result<Vec<u8>, HwError> {
        match self.enter(method, alias) {
            None => work(),
            Some(KeyFault::Unavailable | KeyFault::Hang) => Err(HwError::Unavailable),
            Some(KeyFault::Absent) => Err(HwError::Absent),
            Some(KeyFault::WrongBytes) => Ok(vec![0x5a; wrong]),
            Some(KeyFault::Lie) => Ok(Vec::new()),
        }
    }
}

impl HardwareKeys for FaultyKeys {
    fn class(&self) -> HwClass {
        self.inner.class()
    }

    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError> {
        self.bytes("create", &alias, 0, || self.inner.create(alias.clone(), kind))
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, HwError> {
        self.bytes("public", &alias, 65, || self.inner.public(alias.clone()))
    }

    fn state(&self, alias: String) -> KeyState {
        match self.enter("state", &alias) {
            None | Some(KeyFault::WrongBytes) => self.inner.state(alias),
            Some(KeyFault::Unavailable | KeyFault::Hang) => KeyState::Unavailable,
            Some(KeyFault::Absent) => KeyState::Absent,
            Some(KeyFault::Lie) => KeyState::Present,
        }
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.bytes("prf", &alias, 32, || self.inner.prf(alias.clone(), input))
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.bytes("sign", &alias, 64, || self.inner.sign(alias.clone(), message))
    }

    fn delete(&self, alias: String) -> Result<(), HwError> {
        match self.enter("delete", &alias) {
            None | Some(KeyFault::WrongBytes) => self.inner.delete(alias),
            Some(KeyFault::Unavailable | KeyFault::Hang) => Err(HwError::Unavailable),
            Some(KeyFault::Absent | KeyFault::Lie) => Ok(()),
        }
    }
}
