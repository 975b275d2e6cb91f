//! The facade's errors as faults of a command: the one place where each gets its name, its words and its exit code.
#![allow(clippy::wildcard_enum_match_arm, reason = "the facade's errors may grow; a new one reads as a storage error")]

use super::Fault;
use nightjar::{EnrollError, OpenError, Refused, SaveError, SetupError, SyncError, UnlockError};
use nightjar_words::Key;

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotEnrolled => Self::key("not_enrolled", 5, Key::ErrNotEnrolled),
            Refused::Locked => Self::key("locked", 5, Key::ErrLocked),
            Refused::NoShift => Self::key("no_shift", 5, Key::ErrNoShift),
            Refused::InShift => Self::key("in_shift", 5, Key::ErrShiftOpen),
            Refused::Pending => Self::key("pending", 5, Key::ErrPending),
            Refused::Withdrawn => Self::key("withdrawn", 5, Key::ErrWithdrawn),
            Refused::NotFound => Self::key("not_found", 5, Key::ErrNotHere),
            Refused::Storage => Self::key("storage", 1, Key::ErrStorage),
            Refused::NotEnrolling => Self::key("not_enrolling", 5, Key::ErrRefused),
            _ => Self::key("refused", 5, Key::ErrRefused),
        }
    }
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Newer => Self::key("newer", 7, Key::ErrNewerData),
            OpenError::ReadOnly => Self::key("read_only", 7, Key::ErrReadOnly),
            OpenError::InUse => Self::key("in_use", 7, Key::ErrInUse),
            OpenError::Entropy => Self::key("no_random", 1, Key::ErrNoRandom),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }
}

impl From<UnlockError> for Fault {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::Wrong => Self::key("wrong_pin", 3, Key::PinWrong),
            UnlockError::Wait { seconds } => Self::number("wait", 3, Key::PinWait, "n", seconds),
            UnlockError::KeysUnavailable => Self::key("key_store", 1, Key::ErrKeyStore),
            UnlockError::Damaged => Self::key("damaged", 7, Key::ErrDamaged),
            UnlockError::NotLocked => Self::key("not_locked", 5, Key::ErrNotEnrolled),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }
}

impl From<SaveError> for Fault {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Invalid { faults } => Self::draft(faults),
            SaveError::TooLong { over } => {
                Self::number("too_long", 4, Key::ErrTooLong, "over", u64::try_from(over).unwrap_or(u64::MAX))
            }
            SaveError::Full => Self::key("full", 1, Key::ErrPhoneFull),
            SaveError::NotSealed { .. } => Self::key("not_sealed", 1, Key::ErrNotSealed),
            SaveError::Refused(refused) => refused.into(),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }
}

impl From<SetupError> for Fault {
    fn from(error: SetupError) -> Self {
        match error {
            SetupError::TooClose => Self::key("too_close", 5, Key::PinTooClose),
            SetupError::Mismatch => Self::key("mismatch", 5, Key::PinDiffers),
            SetupError::KeysUnavailable => Self::key("key_store", 1, Key::ErrKeyStore),
            SetupError::NotSealed => Self::key("not_sealed", 1, Key::ErrNotSealed),
            SetupError::Full => Self::key("full", 1, Key::ErrPhoneFull),
            SetupError::OtherCenter => Self::key("other_center", 5, Key::EnrollWipeFirst),
            SetupError::Refused(refused) => refused.into(),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }
}

impl From<EnrollError> for Fault {
    fn from(error: EnrollError) -> Self {
        match error {
            EnrollError::NotACode { line: Some(n) } => {
                Self::number("not_a_code", 2, Key::EnrollLine, "n", u64::from(n))
            }
            EnrollError::NotACode { line: None } => Self::key("not_a_code", 2, Key::EnrollNotACode),
            EnrollError::Expired => Self::key("expired", 5, Key::EnrollExpired),
            EnrollError::Used => Self::key("used", 5, Key::EnrollUsed),
            EnrollError::Unknown => Self::key("unknown_code", 5, Key::EnrollUnknown),
            EnrollError::Refused => Self::key("center_refused", 5, Key::EnrollRefused),
            EnrollError::OtherCenter => Self::key("other_center", 5, Key::EnrollWipeFirst),
            EnrollError::OtherKey | EnrollError::BadBundle => Self::key("other_key", 6, Key::EnrollOtherKey),
            EnrollError::Offline | EnrollError::Busy => Self::key("offline", 6, Key::EnrollOffline),
            EnrollError::KeysUnavailable => Self::key("key_store", 1, Key::ErrKeyStore),
            EnrollError::NotSealed => Self::key("not_sealed", 1, Key::ErrNotSealed),
            EnrollError::State(refused) => refused.into(),
            _ => Self::key("storage", 1, Key::ErrStorage),
        }
    }
}

impl From<SyncError> for Fault {
    fn from(error: SyncError) -> Self {
        match error {
            SyncError::Offline => Self::key("offline", 6, Key::SyncOffline),
            SyncError::OtherKey => Self::key("other_key", 6, Key::SyncPin),
            SyncError::NotAccepted => Self::key("not_accepted", 6, Key::SyncLogin),
            SyncError::Busy { retry_after_s } => Self::number("busy", 6, Key::SyncBusy, "n", u64::from(retry_after_s)),
            SyncError::CenterFull => Self::key("center_full", 6, Key::SyncFull),
            SyncError::NotTheCenter => Self::key("not_the_center", 6, Key::SyncUnknownCenter),
            SyncError::Unreadable => Self::key("unreadable", 6, Key::SyncUnreadable),
            SyncError::Stopped => Self::key("stopped", 6, Key::SyncCancelled),
            SyncError::Refused(refused) => refused.into(),
            _ => Self::key("phone", 1, Key::ErrStorage),
        }
    }
}
