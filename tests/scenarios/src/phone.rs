//! What stands around the app object in a scenario: keys that fail when told to, an observer, errors as text.

use nightjar_ffi::{HardwareClass, HardwareKeys, KeyError, KeyKind, KeyState, ObserverError, SyncObserver};
use nightjar_seal::OsEntropy;
use nightjar_vault::{FileKeys, HardwareKeys as _, HwClass, HwError, HwKind, KeyState as VaultState};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A key takes so long for its first answer, and no time for any other: the core measures the first and asks for few more, so
/// that no load of this machine makes them late.
const FIRST: Duration = Duration::from_millis(150);

/// A fake for a chip; faults by method name, "*" is every method.
pub(crate) struct Chip {
    keys: FileKeys,
    fresh: Mutex<BTreeSet<String>>,
    faults: Mutex<BTreeMap<String, String>>,
    mended: Condvar,
}

impl Chip {
    pub(crate) fn new(dir: &Path) -> Arc<Self> {
        let keys = FileKeys::open(dir, Some(HwClass::StrongBox), Arc::new(OsEntropy)).unwrap();
        Arc::new(Self { keys, fresh: Mutex::default(), faults: Mutex::default(), mended: Condvar::new() })
    }

    /// Takes a new list of faults: `unavailable`, `throw`, `hang`, `wrong_bytes`, `too_few_bytes` by method.
    pub(crate) fn fail(&self, faults: BTreeMap<String, String>) {
        *self.faults.lock().unwrap_or_else(PoisonError::into_inner) = faults;
        self.mended.notify_all();
    }

    /// Loses a key, as a phone does whose lock screen was changed.
    pub(crate) fn lose(&self, alias: &str) {
        self.keys.delete(alias.to_owned()).unwrap();
    }

    /// Keys that have not answered yet.
    fn fresh(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fault(&self, method: &str) -> Option<String> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |faults: &BTreeMap<String, String>| faults.get(method).or_else(|| faults.get("*")).cloned();
        let fault = of(&faults);
        if fault.as_deref() != Some("hang") {
            return fault;
        }
        drop(self.mended.wait_while(faults, |faults| of(faults).as_deref() == Some("hang")));
        Some("unavailable".to_owned())
    }

    fn bytes(&self, method: &str, work: impl FnOnce() -> Result<Vec<u8>, HwError>) -> Result<Vec<u8>, KeyError> {
        let fault = self.fault(method);
        match fault.as_deref() {
            None => work().map_err(key_error),
            Some("wrong_bytes") => work().map(|bytes| vec![0x5a; bytes.len()]).map_err(key_error),
            Some("too_few_bytes") => Ok(vec![1]),
            Some("unavailable" | "throw") => Err(KeyError::Unavailable),
            Some(other) => panic!("no such fault: {other}"),
        }
    }
}

impl HardwareKeys for Chip {
    fn hardware_class(&self) -> Result<HardwareClass, KeyError> {
        self.fault("hardware_class").map_or(Ok(HardwareClass::StrongBox), |_| Err(KeyError::Unavailable))
    }

    fn create(&self, alias: String, kind: KeyKind) -> Result<Vec<u8>, KeyError> {
        let kind = match kind {
            KeyKind::HmacPrf => HwKind::HmacPrf,
            KeyKind::P256Ecdh => HwKind::P256Ecdh,
            KeyKind::P256Sign => HwKind::P256Sign,
        };
        self.bytes("create", || {
            self.fresh().insert(alias.clone());
            self.keys.create(alias, kind)
        })
    }

    fn public_key(&self, alias: String) -> Result<Vec<u8>, KeyError> {
        self.bytes("public_key", || self.keys.public(alias))
    }

    fn key_state(&self, alias: String) -> Result<KeyState, KeyError> {
        if self.fault("key_state").is_some() {
            return Err(KeyError::Unavailable);
        }
        Ok(match self.keys.state(alias) {
            VaultState::Present => KeyState::Present,
            VaultState::Absent => KeyState::Absent,
            VaultState::Unavailable => KeyState::Unavailable,
        })
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, KeyError> {
        if self.fresh().remove(&alias) {
            std::thread::sleep(FIRST);
        }
        self.bytes("prf", || self.keys.prf(alias, input))
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, KeyError> {
        self.bytes("sign", || self.keys.sign(alias, message))
    }

    fn delete(&self, alias: String) -> Result<(), KeyError> {
        self.bytes("delete", || self.keys.delete(alias).map(|()| Vec::new())).map(drop)
    }
}

fn key_error(error: HwError) -> KeyError {
    match error {
        HwError::Absent => KeyError::Absent,
        HwError::Unsupported => KeyError::Unsupported,
        HwError::Unavailable | _ => KeyError::Unavailable,
    }
}

/// Hears nothing.
pub(crate) struct Deaf;

impl SyncObserver for Deaf {
    fn round(&self, _: u32, _: u32) -> Result<(), ObserverError> {
        Ok(())
    }
}

/// An error as every language writes it down: `UnlockError/Wait`, and its fields: names and values in lower case without `_`.
pub(crate) fn told(family: &str, error: &impl Debug) -> Value {
    let said = format!("{error:?}");
    let (variant, rest) = said.split_once(" { ").unwrap_or((&said, ""));
    let mut fields = json!({"error": format!("{family}/{variant}")});
    for field in rest.trim_end_matches(" }").split(", ").filter(|field| !field.is_empty()) {
        let (name, value) = field.split_once(": ").unwrap_or((field, ""));
        let value = value.trim_start_matches("Some(").trim_end_matches(')');
        fields[name.replace('_', "")] = if value == "None" { Value::Null } else { json!(value.to_lowercase()) };
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_ffi::{EnrollError, Refusal, SyncError, UnlockError};

    #[test]
    fn errors_are_told_by_family_variant_and_fields() {
        let wait = UnlockError::Wait { seconds: 3 };
        assert_eq!(told("UnlockError", &wait), json!({"error": "UnlockError/Wait", "seconds": "3"}));
        let line = EnrollError::NotACode { line: Some(2) };
        assert_eq!(told("EnrollError", &line), json!({"error": "EnrollError/NotACode", "line": "2"}));
        let none = EnrollError::NotACode { line: None };
        assert_eq!(told("EnrollError", &none), json!({"error": "EnrollError/NotACode", "line": null}));
        let why = UnlockError::NotNow { why: Refusal::NotEnrolled };
        assert_eq!(told("UnlockError", &why), json!({"error": "UnlockError/NotNow", "why": "notenrolled"}));
        let busy = SyncError::Busy { retry_after_s: 60 };
        assert_eq!(told("SyncError", &busy), json!({"error": "SyncError/Busy", "retryafters": "60"}));
        assert_eq!(told("UnlockError", &UnlockError::Wrong), json!({"error": "UnlockError/Wrong"}));
    }
}
