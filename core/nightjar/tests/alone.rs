//! A phone that has met no center: every call says what comes first, nothing is made, and a wipe works all the same.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::platform::{FileKeys, HwClass, ManualClock, OsEntropy, Platform};
use nightjar::{
    CardId, Draft, EnrollError, Nightjar, OpenError, PinRole, Policy, RecordId, Refused, SaveError, Setting,
    SetupError, State, SyncError, SyncObserver, Theme, UnlockError, WipeLevel, Wiped, Withdrawal,
};
use std::path::Path;
use std::sync::Arc;

struct Nobody;

impl SyncObserver for Nobody {
    fn round(&self, _done: u32, _left: u32) {
        panic!("there is nobody to meet");
    }
}

fn platform(dir: &Path) -> Platform {
    let entropy = Arc::new(OsEntropy);
    let keys = FileKeys::open(dir, Some(HwClass::Tee), entropy.clone()).unwrap();
    Platform { keys: Arc::new(keys), clock: Arc::new(ManualClock::new(1_795_000_000, 1_000_000)), entropy }
}

fn open(dir: &Path) -> Result<Nightjar, OpenError> {
    Nightjar::open(dir, platform(dir))
}

fn sync(phone: &Nightjar) -> Result<nightjar::Ledger, SyncError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(phone.sync(Arc::new(Nobody)))
}

/// Names in a folder but `hw`.
fn files(dir: &Path) -> Vec<String> {
    let names = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "hw").collect()
}

fn refusal(result: Result<nightjar::Saved, SaveError>) -> Refused {
    match result {
        Err(SaveError::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_call_of_a_new_phone_says_what_comes_first_and_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let phone = open(dir.path()).unwrap();
    assert_eq!(phone.state(), State::Fresh);
    let draft = || Draft::parse(r#"{"kind":"shift","band":"night","zones":["z01"],"team":["w01"]}"#).unwrap();
    let id = RecordId([1; 16]);
    assert_eq!(refusal(phone.start_shift(draft())), Refused::NotEnrolled);
    assert_eq!(refusal(phone.save(draft())), Refused::NotEnrolled);
    assert_eq!(refusal(phone.amend(id, draft())), Refused::NotEnrolled);
    assert_eq!(refusal(phone.withdraw(id, Withdrawal::of("duplicate").unwrap())), Refused::NotEnrolled);
    assert_eq!(refusal(phone.end_shift(draft())), Refused::NotEnrolled);
    assert!(matches!(phone.decline(), Err(SaveError::Refused(Refused::NotEnrolled))));
    assert!(matches!(phone.undo_decline(), Err(SaveError::Refused(Refused::NotEnrolled))));
    assert_eq!(phone.check(&draft()).unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.entries(0).unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.totals().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.stock().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.shift_facts().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.today_facts().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.same_as_last().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.last_topics().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.slip_outcome("K7M2Q97").unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.cards().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.present(CardId(1)).unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.providers("sti").unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.catalogue().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.center_notices().unwrap_err(), Refused::NotEnrolled);
    assert_eq!(phone.policy(), Policy::default());
    // A choice is taken, and lasts as long as the program.
    phone.set(Setting::Theme(Theme::Light)).unwrap();
    assert_eq!(phone.settings().theme, Theme::Light);
    assert_eq!(sync(&phone).unwrap_err(), SyncError::Refused(Refused::NotEnrolled));
    phone.pin_push(1);
    assert_eq!(phone.pin_submit().unwrap_err(), UnlockError::NotLocked);
    assert!(matches!(phone.pin_suggest(), Err(SetupError::Refused(Refused::NotEnrolled))));
    assert_eq!(phone.pin_set(PinRole::Normal).unwrap_err(), SetupError::Refused(Refused::NotEnrolled));
    assert_eq!(phone.enroll_confirm(true).unwrap_err(), EnrollError::State(Refused::NotEnrolling));
    assert_eq!(phone.enroll_finish().unwrap_err(), SetupError::Refused(Refused::NotEnrolling));
    phone.lock();
    phone.cancel_sync();
    phone.tick();
    let ledger = phone.pending();
    assert_eq!((ledger.written(), ledger.unclear(), phone.is_active()), (0, 0, false));
    assert!(phone.take_notices().is_empty());
    assert_eq!((phone.state(), files(dir.path())), (State::Fresh, Vec::new()));
}

#[test]
fn bytes_that_are_no_code_are_refused_and_never_a_reason_to_connect() {
    let dir = tempfile::tempdir().unwrap();
    let phone = open(dir.path()).unwrap();
    // A whole code, but for the address that nobody may dial.
    let mut code = b"NJ2\0".to_vec();
    code.extend([7; 100]);
    code.push(0);
    for length in 0..=code.len() {
        let refused = phone.enroll(&code[..length]).unwrap_err();
        assert_eq!(refused, EnrollError::NotACode { line: None }, "{length} bytes");
    }
    for n in 0..2_000_u32 {
        let bytes: Vec<u8> =
            (0..n % 160).map(|i| (i.wrapping_mul(2_654_435_761).wrapping_add(n) >> 11) as u8).collect();
        assert_eq!(phone.enroll(&bytes).unwrap_err(), EnrollError::NotACode { line: None });
    }
    for text in ["", "AAAA", "not a code at all", "ÄÖÜ \u{1f426} ----", "0000 0000 0000 0000 0000"] {
        assert!(matches!(phone.enroll_text(text).unwrap_err(), EnrollError::NotACode { .. }), "{text}");
    }
    assert_eq!((phone.state(), files(dir.path())), (State::Fresh, Vec::new()));
}

#[test]
fn a_center_that_nobody_answers_for_leaves_a_new_phone_new() {
    let dir = tempfile::tempdir().unwrap();
    let phone = open(dir.path()).unwrap();
    // A port that was free a moment ago: the connection is refused at once.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let address = format!("127.0.0.1:{port}");
    let mut code = b"NJ2\0".to_vec();
    code.extend([7; 100]);
    code.push(u8::try_from(address.len()).unwrap());
    code.extend(address.as_bytes());
    assert_eq!(phone.enroll(&code).unwrap_err(), EnrollError::Offline);
    assert_eq!((phone.state(), files(dir.path())), (State::Fresh, Vec::new()));
}

#[test]
fn wiping_works_where_there_is_nothing_and_leaves_a_new_phone() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        let dir = tempfile::tempdir().unwrap();
        let phone = open(dir.path()).unwrap();
        for _ in 0..2 {
            assert_eq!(phone.wipe(level), Wiped { hardware: true, file: true });
            phone.wait_for_wipe();
            assert_eq!(phone.state(), State::Fresh);
        }
        drop(phone);
        assert_eq!(open(dir.path()).unwrap().state(), State::Fresh);
    }
}

#[test]
fn a_folder_of_a_newer_version_opens_not_stays_whole_and_can_be_wiped() {
    let dir = tempfile::tempdir().unwrap();
    let mut newer = vec![0x55; 4096];
    newer[..4].copy_from_slice(b"NJK2");
    std::fs::write(dir.path().join("k"), &newer).unwrap();
    assert_eq!(open(dir.path()).err(), Some(OpenError::Newer));
    assert!(std::fs::read(dir.path().join("k")).unwrap() == newer);
    let wiped = Nightjar::wipe_at(dir.path(), &platform(dir.path()), WipeLevel::All);
    assert!(wiped.is_done());
    assert_eq!((open(dir.path()).unwrap().state(), files(dir.path())), (State::Fresh, Vec::new()));
}

#[test]
fn what_a_new_phone_holds_is_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let lines = open(dir.path()).unwrap().holds().lines();
    let of = |what: &str| lines.iter().find(|(name, _)| *name == what).map(|(_, value)| value.as_str());
    assert_eq!((of("keyslots"), of("readable now")), (Some("no"), Some("no")));
    for alias in ["nj.u0", "nj.u1", "nj.e", "nj.o", "nj.s"] {
        assert_eq!(of(alias), Some("absent"));
    }
}

#[test]
fn a_records_name_reads_as_it_was_written_and_prints_nothing() {
    let id = RecordId(std::array::from_fn(|i| (i * 17) as u8));
    assert_eq!(id.to_hex(), "00112233445566778899aabbccddeeff");
    assert_eq!(RecordId::from_hex(&id.to_hex()), Some(id));
    for wrong in
        ["", "00112233445566778899aabbccddeef", "00112233445566778899AABBCCDDEEFF", "é0112233445566778899aabbccddee"]
    {
        assert_eq!(RecordId::from_hex(wrong), None, "{wrong}");
    }
    assert_eq!(format!("{id:?}"), "RecordId(..)");
}
