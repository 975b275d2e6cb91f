use super::*;
use nightjar::{EnrollError, OpenError, Refused, SaveError, SetupError, SyncError, UnlockError};

fn said(fault: Fault) -> String {
    assert!((1..=7).contains(&fault.code), "{}", fault.name);
    fault.words(&Out::new(false, nightjar_words::Language::default())).into_owned()
}

/// Every error there is, so that each has words with the values they take.
#[test]
fn every_error_says_what_happened_and_what_to_do_next() {
    let refused = [
        Refused::NotEnrolled,
        Refused::Locked,
        Refused::NoShift,
        Refused::InShift,
        Refused::Pending,
        Refused::NotEnrolling,
        Refused::Wiping,
        Refused::RamOnly,
        Refused::NotFound,
        Refused::Withdrawn,
        Refused::Storage,
        Refused::NotAllowed,
    ];
    let open = [
        OpenError::Newer,
        OpenError::ReadOnly,
        OpenError::Disk,
        OpenError::InUse,
        OpenError::Build("page_size"),
        OpenError::Entropy,
    ];
    let unlock = [
        UnlockError::Wrong,
        UnlockError::Wait { seconds: 2 },
        UnlockError::KeysUnavailable,
        UnlockError::NotLocked,
        UnlockError::Damaged,
        UnlockError::Disk,
        UnlockError::Wiping,
    ];
    let setup = [
        SetupError::TooClose,
        SetupError::Mismatch,
        SetupError::KeysUnavailable,
        SetupError::NotSealed,
        SetupError::Full,
        SetupError::Storage,
        SetupError::OtherCenter,
    ];
    let enroll = [
        EnrollError::NotACode { line: Some(3) },
        EnrollError::NotACode { line: None },
        EnrollError::Expired,
        EnrollError::Used,
        EnrollError::Unknown,
        EnrollError::Refused,
        EnrollError::OtherCenter,
        EnrollError::OtherKey,
        EnrollError::Offline,
        EnrollError::Busy,
        EnrollError::BadBundle,
        EnrollError::KeysUnavailable,
        EnrollError::NotSealed,
        EnrollError::Storage,
    ];
    let sync = [
        SyncError::Offline,
        SyncError::OtherKey,
        SyncError::NotAccepted,
        SyncError::Busy { retry_after_s: 7 },
        SyncError::CenterFull,
        SyncError::NotTheCenter,
        SyncError::Unreadable,
        SyncError::Phone,
        SyncError::Stopped,
    ];
    let save = || {
        [
            SaveError::Invalid { faults: Vec::new() },
            SaveError::TooLong { over: 3 },
            SaveError::Full,
            SaveError::Storage,
            SaveError::NotSealed { reason: "the cipher refused" },
        ]
    };
    let faults = refused
        .map(Fault::from)
        .into_iter()
        .chain(open.map(Fault::from))
        .chain(unlock.map(Fault::from))
        .chain(setup.map(Fault::from))
        .chain(enroll.map(Fault::from))
        .chain(sync.map(Fault::from))
        .chain(save().map(Fault::from))
        .chain([Fault::digits_differ(), Fault::wipe_unfinished(), Fault::storage(), Fault::is_open()])
        .chain([ErrorKind::NotFound, ErrorKind::PermissionDenied, ErrorKind::StorageFull].map(Fault::folder));
    for fault in faults {
        let name = fault.name;
        let words = said(fault);
        assert!(words.ends_with('.') && words.split(' ').count() >= 3, "{name}: {words}");
    }
}
