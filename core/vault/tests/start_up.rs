//! The start-up rule on real files: what is broken is moved aside and told, nothing is deleted.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::os::unix::fs::PermissionsExt;

use kit::{GIVEN, OWN, Phone, chips, files, pin, records, save, shift_map, unlock};
use nightjar_vault::{
    Cell, HwClass, KeyFault, Notice, OpenError, Pins, SetupError, State, StoreError, UnlockError, Vault, alias,
};

const LOCKED: State = State::Locked { keys_silent: false, cannot_deliver: false };

fn with_letters() -> Phone {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    save(&vault, 2).unwrap();
    vault.end_shift().unwrap();
    phone
}

fn enroll_again(phone: &Phone, vault: &Vault) {
    vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).unwrap();
    vault.commit_enrollment(phone.identity(2), Pins { normal: pin("55512346"), duress: None }).unwrap();
    unlock(vault, "55512346").unwrap();
}

#[test]
fn newer_files_are_refused_and_not_touched() {
    let phone = with_letters();
    let k = std::fs::read(phone.path().join("k")).unwrap();
    let mut newer = k.clone();
    newer[3] = b'2';
    std::fs::write(phone.path().join("k"), &newer).unwrap();
    assert_eq!(phone.try_open().err(), Some(OpenError::Newer));
    assert_eq!(std::fs::read(phone.path().join("k")).unwrap(), newer);
    std::fs::write(phone.path().join("k"), &k).unwrap();

    let conn = rusqlite::Connection::open(phone.path().join("v.db")).unwrap();
    conn.pragma_update(None, "user_version", 2).unwrap();
    drop(conn);
    let before = std::fs::read(phone.path().join("v.db")).unwrap();
    assert_eq!(phone.try_open().err(), Some(OpenError::Newer));
    assert_eq!(std::fs::read(phone.path().join("v.db")).unwrap(), before);
    assert!(chips(&phone).contains(&alias::USER_0.to_owned()));
}

#[test]
fn a_read_only_folder_and_a_second_process_are_said() {
    let phone = with_letters();
    let vault = phone.open();
    assert_eq!(phone.try_open().err(), Some(OpenError::InUse));
    drop(vault);
    std::fs::set_permissions(phone.path(), std::fs::Permissions::from_mode(0o555)).unwrap();
    let refused = phone.try_open().err();
    std::fs::set_permissions(phone.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(refused, Some(OpenError::ReadOnly));
    assert_eq!(phone.open().state(), LOCKED);
}

#[test]
fn a_rotten_keyslot_file_is_moved_aside_and_the_outbox_lives() {
    for rot in [b"short".to_vec(), vec![0; 4096]] {
        let phone = with_letters();
        std::fs::write(phone.path().join("k"), &rot).unwrap();
        let vault = phone.open();
        assert_eq!(vault.state(), State::NeedsActivation);
        assert_eq!(std::fs::read(phone.path().join("k.aside-1")).unwrap(), rot);
        assert_eq!(records(&vault), 2);
        vault.sign_login(b"delivers").unwrap();
        vault.update_link(|link| link.generation = 9).unwrap();
        enroll_again(&phone, &vault);
        assert_eq!((records(&vault), vault.link().unwrap().generation), (2, 9));
    }
}

#[test]
fn dead_pin_keys_lose_nothing_unsent() {
    let phone = with_letters();
    std::fs::remove_file(phone.path().join("hw/nj.u0")).unwrap();
    let vault = phone.open();
    assert_eq!(vault.state(), State::NeedsActivation);
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::NotLocked));
    assert!(files(&phone).contains(&"k.aside-1".to_owned()));
    enroll_again(&phone, &vault);
    assert_eq!(records(&vault), 2);
    // Another center may not take the phone while letters to the first one are here.
    vault.lock();
    drop(vault);
    std::fs::remove_file(phone.path().join("k")).unwrap();
    let vault = phone.open();
    let other = kit::Center::new(8);
    let refused = vault.prepare_enrollment(&other.root_pk(), &other.bundle(1)).map(|_| ());
    assert_eq!(refused, Err(SetupError::OtherCenter));
}

#[test]
fn a_damaged_store_is_moved_aside_whole() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [Damage; 4] = [|b| b[..16].fill(0), |b| b.truncate(5000), |b| b[4096..8192].fill(0xff), |b| b.clear()];
    for damage in damages {
        let phone = with_letters();
        let path = phone.path().join("v.db");
        let mut bytes = std::fs::read(&path).unwrap();
        damage(&mut bytes);
        std::fs::write(&path, &bytes).unwrap();
        let vault = phone.open();
        assert_eq!(vault.state(), State::NeedsActivation);
        assert!(vault.take_notices().contains(&Notice::StoreMovedAside));
        assert_eq!(std::fs::read(phone.path().join("v.db.damaged-1")).unwrap(), bytes);
        assert!(!path.exists());
        enroll_again(&phone, &vault);
        assert_eq!(vault.outbox().len(), 40);
    }
}

#[test]
fn a_missing_row_is_damage() {
    let phone = with_letters();
    let conn = rusqlite::Connection::open(phone.path().join("v.db")).unwrap();
    conn.execute("DELETE FROM o WHERE i = 7", []).unwrap();
    drop(conn);
    assert_eq!(phone.open().state(), State::NeedsActivation);
}

#[test]
fn silent_keys_change_nothing_and_the_next_try_finds_them() {
    let phone = with_letters();
    for name in [alias::USER_0, alias::OUTBOX, alias::SIGN] {
        phone.keys.always("state", name, KeyFault::Unavailable);
        let before = files(&phone);
        let vault = phone.open();
        assert_eq!(vault.state(), State::Locked { keys_silent: true, cannot_deliver: false }, "{name}");
        assert_eq!(unlock(&vault, OWN), Err(UnlockError::KeysUnavailable));
        let after: Vec<_> = files(&phone).into_iter().filter(|name| name != "v.db-wal").collect();
        assert_eq!(after, before);
        phone.keys.release();
        unlock(&vault, OWN).unwrap();
        assert_eq!(records(&vault), 2);
    }
    // Absent once is not absent.
    phone.keys.forget_calls();
    phone.keys.fault_in(0, KeyFault::Absent);
    assert_eq!(phone.open().state(), State::Locked { keys_silent: true, cannot_deliver: false });
    phone.keys.release();
    assert_eq!(phone.open().state(), LOCKED);
}

#[test]
fn a_lost_outbox_key_makes_every_row_unclear_and_loses_none() {
    let phone = with_letters();
    std::fs::remove_file(phone.path().join("hw/nj.o")).unwrap();
    let vault = phone.open();
    assert_eq!(vault.state(), LOCKED);
    assert!(vault.take_notices().contains(&Notice::LinkLost));
    let envelopes: Vec<_> = (0..40).map(|i| vault.envelope(i).unwrap()).collect();
    unlock(&vault, OWN).unwrap();
    assert!(vault.outbox().iter().all(|row| row.cell == Cell::Unclear));
    assert!(vault.link().is_none());
    // Scanning the center's QR again heals the link; the rows stay as they are.
    vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).unwrap();
    vault.commit_from_open(phone.identity(3)).unwrap();
    assert_eq!(vault.link().unwrap().addresses, ["192.168.1.10:8443"]);
    for (i, envelope) in (0..).zip(&envelopes) {
        assert_eq!(vault.envelope(i).unwrap(), *envelope);
    }
    vault.update_link(|link| link.active = true).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 5).unwrap();
    assert_eq!((records(&vault), vault.outbox().len()), (1, 40 + 256));
}

#[test]
fn a_lost_login_key_is_said() {
    let phone = with_letters();
    std::fs::remove_file(phone.path().join("hw/nj.s")).unwrap();
    let vault = phone.open();
    assert_eq!(vault.state(), State::Locked { keys_silent: false, cannot_deliver: true });
    unlock(&vault, OWN).unwrap();
}

#[test]
fn half_made_files_go_and_nothing_else() {
    let phone = with_letters();
    for name in ["k.new", "v.db.new", "v.db.new-wal", "k.aside-4"] {
        std::fs::write(phone.path().join(name), b"left over").unwrap();
    }
    let vault = phone.open();
    assert_eq!(vault.state(), LOCKED);
    assert_eq!(files(&phone).iter().filter(|name| name.contains(".new")).count(), 0);
    assert!(files(&phone).contains(&"k.aside-4".to_owned()));
}

#[test]
fn scanning_again_while_open_names_the_end_of_the_old_chain() {
    let phone = with_letters();
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    let (chain, next) = {
        let secrets = vault.secrets().unwrap();
        (secrets.identity().chain, secrets.identity().next_seq)
    };
    let basis = vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).unwrap();
    assert_eq!(basis.previous.unwrap().0.0, [1; 8]);
    let before = kit::waiting(&vault);
    vault.commit_from_open(phone.identity(4)).unwrap();
    let new: Vec<_> = kit::waiting(&vault).into_iter().filter(|row| !before.contains(row)).collect();
    let plain = kit::open_letter(&phone, &vault, new[0].0, 4).unwrap();
    let mut body = vec![0xa3, 0x01, 0x00, 0x02, 0x48];
    body.extend_from_slice(&chain.0);
    body.extend_from_slice(&[0x03, u8::try_from(next).unwrap()]);
    assert_eq!(&plain.expose()[48..48 + body.len()], body);
    assert!(!vault.link().unwrap().active);
    assert_eq!(vault.stock().unwrap().balance("cond_ext"), -6);
    vault.lock();
    unlock(&vault, GIVEN).unwrap();
    assert_eq!(vault.secrets().unwrap().identity().device.0, [4; 8]);
}

#[test]
fn a_planted_bundle_stops_saving_and_nothing_else() {
    let phone = with_letters();
    let vault = phone.open();
    // Whoever runs code on a locked phone has OK: the link names another root, the bundle fits it.
    let other = kit::Center::new(8);
    vault.update_link(|link| link.root = other.root_pk()).unwrap();
    drop(vault);
    plant(&phone, &other);
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    assert!(vault.take_notices().contains(&Notice::ForeignBundle));
    assert_eq!(vault.put_bundle(other.bundle(100)), Ok(false));
    let refused = vault.start_shift(shift_map());
    assert_eq!(refused, Err(StoreError::NotSealed(nightjar_vault::NotSealed::Bundle)));
    assert_eq!(records(&vault), 2);
}

fn plant(phone: &Phone, other: &kit::Center) {
    use nightjar_seal::{OsEntropy, derive::hmac, epoch};
    use nightjar_vault::rows;
    let key = std::fs::read(phone.path().join("hw/nj.o")).unwrap();
    let ok = epoch::outbox_key(&hmac(&key, &[&epoch::outbox_input(nightjar_seal::pin::HwKind::Hmac)]));
    let conn = rusqlite::Connection::open(phone.path().join("v.db")).unwrap();
    let m5: Vec<u8> = conn.query_row("SELECT b FROM m WHERE i = 5", [], |row| row.get(0)).unwrap();
    let (_, install) = rows::read_epoch(&m5).unwrap();
    let c = rows::seal_bundle(ok.expose(), &install, other.bundle(99).bytes(), &OsEntropy).unwrap();
    assert_eq!(conn.execute("UPDATE c SET b = ?1 WHERE i = 0", [c]).unwrap(), 1);
}
