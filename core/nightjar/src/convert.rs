//! Between the vault's words and the facade's: the one place where errors change their type.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "the vault's errors may grow; a new one is a storage error until it is named here"
)]

use crate::error::{EnrollError, SaveError, SetupError, SyncError};
use crate::state::Refused;
use nightjar_seal::SealError;
use nightjar_vault::{self as vault, Refusal, StoreError};

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotEnrolled | Refusal::NoLink => Self::NotEnrolled,
            Refusal::Locked => Self::Locked,
            Refusal::NoShift => Self::NoShift,
            Refusal::InShift => Self::InShift,
            Refusal::Pending => Self::Pending,
            Refusal::NotEnrolling => Self::NotEnrolling,
            _ => Self::Storage,
        }
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(refusal) => refusal.into(),
            StoreError::Wiping => Self::Wiping,
            StoreError::NoSuchRow => Self::NotFound,
            _ => Self::Storage,
        }
    }
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::Disk => Self::Storage,
            StoreError::KeysUnavailable => Self::NotSealed { reason: "the key store does not answer" },
            StoreError::NotSealed(why) => Self::NotSealed { reason: not_sealed(why) },
            StoreError::TooMuch => Self::TooLong { over: 0 },
            other => Self::Refused(other.into()),
        }
    }
}

fn not_sealed(why: vault::NotSealed) -> &'static str {
    match why {
        vault::NotSealed::Entropy => "the random source failed",
        vault::NotSealed::Bundle => "the keys on this phone are not the center's",
        vault::NotSealed::OutboxKey => "the outbox key does not answer",
        _ => "the cipher refused",
    }
}

impl From<SealError> for SaveError {
    fn from(error: SealError) -> Self {
        StoreError::from(error).into()
    }
}

impl From<vault::SetupError> for SetupError {
    fn from(error: vault::SetupError) -> Self {
        match error {
            vault::SetupError::TooClose => Self::TooClose,
            vault::SetupError::TooShort { .. } => Self::Mismatch,
            vault::SetupError::NoKeyStore => Self::KeysUnavailable,
            vault::SetupError::OtherCenter => Self::OtherCenter,
            vault::SetupError::Store(error) => error.into(),
            _ => Self::Storage,
        }
    }
}

impl From<StoreError> for SetupError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::KeysUnavailable => Self::KeysUnavailable,
            StoreError::NotSealed(_) => Self::NotSealed,
            StoreError::Disk | StoreError::TooMuch => Self::Storage,
            other => Self::Refused(other.into()),
        }
    }
}

impl From<vault::SetupError> for EnrollError {
    fn from(error: vault::SetupError) -> Self {
        match SetupError::from(error) {
            SetupError::OtherCenter => Self::OtherCenter,
            SetupError::KeysUnavailable => Self::KeysUnavailable,
            SetupError::NotSealed => Self::NotSealed,
            SetupError::Refused(refused) => Self::State(refused),
            SetupError::TooClose | SetupError::Mismatch | SetupError::Full | SetupError::Storage => Self::Storage,
        }
    }
}

impl From<StoreError> for SyncError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(refusal) => Self::Refused(refusal.into()),
            StoreError::Wiping => Self::Stopped,
            _ => Self::Phone,
        }
    }
}
