//! What Rust says of the object itself, without any foreign code.
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]
#![cfg(feature = "probe")]

use nightjar_ffi::{
    AppState, HardwareClass, HardwareKeys, KeyError, KeyKind, KeyState, NightjarApp, Refusal, RefusedError,
};
use nightjar_ffi::{WipeLevel, wipe_at};
use nightjar_view::Face;
use std::sync::Arc;

/// A key store that says no to everything.
struct Silent;

impl HardwareKeys for Silent {
    fn hardware_class(&self) -> Result<HardwareClass, KeyError> {
        Err(KeyError::Unavailable)
    }
    fn create(&self, _: String, _: KeyKind) -> Result<Vec<u8>, KeyError> {
        Err(KeyError::Unavailable)
    }
    fn public_key(&self, _: String) -> Result<Vec<u8>, KeyError> {
        Err(KeyError::Unavailable)
    }
    fn key_state(&self, _: String) -> Result<KeyState, KeyError> {
        Err(KeyError::Absent)
    }
    fn prf(&self, _: String, _: Vec<u8>) -> Result<Vec<u8>, KeyError> {
        Err(KeyError::Unavailable)
    }
    fn sign(&self, _: String, _: Vec<u8>) -> Result<Vec<u8>, KeyError> {
        Err(KeyError::Unavailable)
    }
    fn delete(&self, _: String) -> Result<(), KeyError> {
        Err(KeyError::Unavailable)
    }
}

fn open(dir: &std::path::Path) -> Arc<NightjarApp> {
    NightjarApp::open(dir.to_str().unwrap().to_owned(), Arc::new(Silent), "en".into(), Face::Plain).unwrap()
}

#[test]
fn a_wipe_works_on_an_open_a_closed_and_an_unopened_phone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("deep/phone");
    let phone = open(&path);
    assert_eq!(phone.state(), AppState::Fresh);
    // The key store answers nothing: the file has to do.
    let wiped = phone.wipe(WipeLevel::Wipe);
    assert!(wiped.file && !wiped.hardware, "{wiped:?}");
    phone.wait_for_wipe();
    assert!(phone.close_store());
    assert_eq!(phone.state(), AppState::Closed);
    assert_eq!(phone.pending(), Err(RefusedError::NotNow { why: Refusal::Closed }));
    assert!(phone.wipe(WipeLevel::All).file);
    assert!(phone.close_store(), "closing twice is closing once");
    assert!(wipe_at(path.to_str().unwrap().into(), Arc::new(Silent), WipeLevel::All).file);
    assert_eq!(open(&path).state(), AppState::Fresh);
}

#[test]
fn the_face_is_what_the_launcher_says_at_opening() {
    let dir = tempfile::tempdir().unwrap();
    let keys = || Arc::new(Silent);
    let path = || dir.path().to_str().unwrap().to_owned();
    let phone = NightjarApp::open(path(), keys(), "en".into(), Face::Notes).unwrap();
    assert_eq!(phone.look().unwrap().face, Face::Notes);
    assert!(phone.close_store());
    assert_eq!(phone.look(), Err(RefusedError::NotNow { why: Refusal::Closed }));
    let phone = NightjarApp::open(path(), keys(), "en".into(), Face::Plain).unwrap();
    assert_eq!(phone.look().unwrap().face, Face::Plain, "nothing of it was kept here");
}

#[test]
fn many_threads_may_call_while_one_closes() {
    let dir = tempfile::tempdir().unwrap();
    let phone = open(dir.path());
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for round in 0..50_u8 {
                    let _ = phone.pin_push(round % 10);
                    let _ = phone.pending();
                    phone.lock();
                    phone.foreground();
                }
            });
        }
        scope.spawn(|| assert!(phone.close_store()));
    });
    assert_eq!(phone.state(), AppState::Closed);
}
