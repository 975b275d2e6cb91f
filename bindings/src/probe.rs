//! For the tests of the foreign code alone: every error on demand, and what a fake chip computes with.
//!
//! Behind the feature `probe`, which no shipped library has.

use crate::error::{EnrollError, OpenError, Refusal, RefusedError, SetupError, SyncError, UnlockError};
use nightjar_view::{Step, ViewState};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};

/// Makes a secret of 32 bytes, good for both kinds of key.
#[uniffi::export]
#[must_use]
pub fn chip_secret() -> Vec<u8> {
    use nightjar::platform::{Entropy, OsEntropy};
    let mut secret = vec![0; 32];
    // A random number is no scalar once in 2^32.
    while SigningKey::from_slice(&secret).is_err() {
        if OsEntropy.fill(&mut secret).is_err() {
            secret.fill(1);
        }
    }
    secret
}

/// The public key of a secret: 65 bytes, SEC1 uncompressed; nothing for what is no secret.
#[uniffi::export]
#[must_use]
pub fn chip_public(secret: Vec<u8>) -> Vec<u8> {
    SigningKey::from_slice(&secret)
        .map_or_else(|_| Vec::new(), |key| key.verifying_key().to_sec1_point(false).as_bytes().to_vec())
}

/// ECDSA P-256 with SHA-256: r || s, 64 bytes.
#[uniffi::export]
#[must_use]
pub fn chip_sign(secret: Vec<u8>, message: Vec<u8>) -> Vec<u8> {
    SigningKey::from_slice(&secret).map_or_else(
        |_| Vec::new(),
        |key| {
            let signature: Signature = key.sign(&message);
            signature.to_bytes().to_vec()
        },
    )
}

/// HMAC-SHA256: 32 bytes.
#[uniffi::export]
#[must_use]
pub fn chip_hmac(secret: Vec<u8>, input: Vec<u8>) -> Vec<u8> {
    use hmac::{Hmac, KeyInit, Mac};
    Hmac::<sha2::Sha256>::new_from_slice(&secret)
        .map_or_else(|_| Vec::new(), |mac| mac.chain_update(&input).finalize().into_bytes().to_vec())
}

/// A view state as JSON, after it went through the foreign side and back: the same bytes from every language.
#[uniffi::export]
#[must_use]
pub fn state_json(state: ViewState) -> String {
    serde_json::to_string(&state).unwrap_or_default()
}

/// A step as JSON.
#[uniffi::export]
#[must_use]
pub fn step_json(step: Step) -> String {
    serde_json::to_string(&step).unwrap_or_default()
}

const REFUSALS: [Refusal; 14] = [
    Refusal::NotEnrolled,
    Refusal::Locked,
    Refusal::NoShift,
    Refusal::InShift,
    Refusal::Pending,
    Refusal::NotEnrolling,
    Refusal::Wiping,
    Refusal::RamOnly,
    Refusal::NotFound,
    Refusal::Withdrawn,
    Refusal::Storage,
    Refusal::NotAllowed,
    Refusal::Closed,
    Refusal::Unexpected,
];

/// Throws the `n`-th refusal; returns normally past the last.
#[uniffi::export]
pub fn throw_refused(n: u32) -> Result<(), RefusedError> {
    nth(n, REFUSALS.map(|why| RefusedError::NotNow { why }))
}

/// Throws the `n`-th error of opening; returns normally past the last.
#[uniffi::export]
pub fn throw_open(n: u32) -> Result<(), OpenError> {
    use OpenError as E;
    nth(n, [E::Newer, E::ReadOnly, E::Disk, E::InUse, E::Build, E::Entropy, E::Unexpected])
}

/// Throws the `n`-th error of unlocking; returns normally past the last.
#[uniffi::export]
pub fn throw_unlock(n: u32) -> Result<(), UnlockError> {
    use UnlockError as E;
    let wait = E::Wait { seconds: u64::MAX };
    let not_now = E::NotNow { why: Refusal::Wiping };
    nth(n, [E::Wrong, wait, E::KeysUnavailable, E::NotLocked, E::Damaged, E::Disk, not_now, E::Unexpected])
}

/// Throws the `n`-th error of setting up; returns normally past the last.
#[uniffi::export]
pub fn throw_setup(n: u32) -> Result<(), SetupError> {
    use SetupError as E;
    let not_now = E::NotNow { why: Refusal::InShift };
    let (storage, unexpected) = (E::Storage, E::Unexpected);
    nth(
        n,
        [
            E::TooClose,
            E::Mismatch,
            E::KeysUnavailable,
            E::NotSealed,
            E::Full,
            storage,
            E::OtherCenter,
            not_now,
            unexpected,
        ],
    )
}

/// Throws the `n`-th error of enrolling; returns normally past the last.
#[uniffi::export]
pub fn throw_enroll(n: u32) -> Result<(), EnrollError> {
    use EnrollError as E;
    nth(
        n,
        [
            E::NotACode { line: Some(u8::MAX) },
            E::NotACode { line: None },
            E::Expired,
            E::Used,
            E::Unknown,
            E::RefusedByCenter,
            E::OtherCenter,
            E::OtherKey,
            E::Offline,
            E::Busy,
            E::BadBundle,
            E::KeysUnavailable,
            E::NotSealed,
            E::Storage,
            E::NotNow { why: Refusal::Pending },
            E::Unexpected,
        ],
    )
}

/// Throws the `n`-th error of a contact; returns normally past the last.
#[uniffi::export]
pub fn throw_sync(n: u32) -> Result<(), SyncError> {
    use SyncError as E;
    nth(
        n,
        [
            E::Offline,
            E::OtherKey,
            E::NotAccepted,
            E::Busy { retry_after_s: u32::MAX },
            E::CenterFull,
            E::NotTheCenter,
            E::Unreadable,
            E::Phone,
            E::Stopped,
            E::NotNow { why: Refusal::NotEnrolled },
            E::Unexpected,
        ],
    )
}

fn nth<E, const LEN: usize>(n: u32, errors: [E; LEN]) -> Result<(), E> {
    match errors.into_iter().nth(usize::try_from(n).unwrap_or(LEN)) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}
