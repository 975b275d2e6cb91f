//! A whole night on one phone: enroll, unlock, shift, save, read back, lock, end.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use kit::{GIVEN, OWN, Phone, open_letter, save, save_with, shift_map, unlock};
use nightjar_vault::{
    Cell, FLAG_B, FLAG_UNCOUNTED, HwClass, KeyFault, KeyState, RamOnly, Refusal, ShiftOver, State, Status, StoreError,
    UnlockError, alias,
};

fn waiting(vault: &nightjar_vault::Vault) -> Vec<(u32, u8)> {
    (0u32..)
        .zip(vault.outbox())
        .filter_map(|(i, row)| match row.cell {
            Cell::Kept { status: Status::Waiting, flags, .. } => Some((i, flags)),
            Cell::Kept { .. } | Cell::Free | Cell::Damaged | Cell::Unclear => None,
        })
        .collect()
}

#[test]
fn a_fresh_phone_becomes_a_locked_one() {
    let phone = Phone::new(HwClass::Tee);
    let vault = phone.open();
    assert_eq!(vault.state(), State::Fresh);
    assert!(std::fs::read_dir(phone.path()).unwrap().all(|e| e.unwrap().file_name() == "hw"));
    phone.enroll(&vault);
    let locked = State::Locked { keys_silent: false, cannot_deliver: false };
    assert_eq!(vault.state(), locked);
    drop(vault);
    assert_eq!(phone.open().state(), locked);
}

#[test]
fn both_pins_open_and_a_wrong_one_does_not() {
    let (_phone, vault) = Phone::enrolled(HwClass::Tee);
    assert_eq!(unlock(&vault, "11111111"), Err(UnlockError::Wrong));
    assert_eq!(unlock(&vault, "1"), Err(UnlockError::Wrong));
    for text in [OWN, GIVEN, OWN] {
        unlock(&vault, text).unwrap();
        assert_eq!(vault.state(), State::Open { in_shift: false });
        assert!(vault.secrets().is_some());
        vault.lock();
        assert!(vault.secrets().is_none());
    }
}

#[test]
fn pins_stay_right_in_a_new_process_and_with_ecdh_hardware() {
    for class in [HwClass::SecureEnclave, HwClass::StrongBox] {
        let (phone, vault) = Phone::enrolled(class);
        drop(vault);
        let vault = phone.open();
        unlock(&vault, OWN).unwrap();
        vault.start_shift(shift_map()).unwrap();
        save(&vault, 1).unwrap();
        vault.lock();
        unlock(&vault, OWN).unwrap();
        assert_eq!(vault.entries().unwrap().len(), 1, "{class:?}");
    }
}

#[test]
fn what_is_saved_is_read_back_until_the_shift_ends() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    assert_eq!(save(&vault, 1), Err(StoreError::Refused(Refusal::NoShift)));
    assert_eq!(vault.start_shift(shift_map()).unwrap().ram_only, None);
    let saved = save(&vault, 1).unwrap();
    save(&vault, 2).unwrap();
    assert_eq!(vault.read_back(saved.row).unwrap().body.as_slice(), [0xa1, 0x00, 1]);
    assert_eq!(vault.shift().unwrap().counts.get(&1), Some(&2));
    assert_eq!(vault.stock().unwrap().balance("cond_ext"), -6);

    // The same after a lock and in a new process.
    vault.lock();
    assert_eq!(vault.entries().unwrap_err(), StoreError::Refused(Refusal::Locked));
    drop(vault);
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: true });
    let mut found: Vec<u8> = vault.entries().unwrap().iter().map(|e| vault.read_back(e.row).unwrap().body[2]).collect();
    found.sort_unstable();
    assert_eq!(found, [1, 2]);
    assert_eq!(vault.shift().unwrap().counts.get(&1), Some(&2));

    vault.end_shift().unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: false });
    assert!(vault.shift().is_none());
    assert_eq!(vault.holds().unwrap().shift_rows, 0);
    assert_eq!(vault.link().unwrap().shift, None);
    assert!(!phone.path().join("hw").join(alias::EPOCH).exists());
    assert_eq!(vault.stock().unwrap().balance("cond_ext"), -6);
    vault.lock();
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: false });
}

#[test]
fn letters_open_at_the_desk_and_are_numbered_without_gaps() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    for n in 0..3 {
        save(&vault, n).unwrap();
    }
    save_with(&vault, 9, true).unwrap();
    let rows = waiting(&vault);
    let mut seqs: Vec<u64> = rows
        .iter()
        .filter(|(_, flags)| flags & FLAG_B == 0)
        .map(|(row, _)| {
            let plain = open_letter(&phone, &vault, *row, 1).unwrap();
            u64::from_be_bytes(plain.expose()[24..32].try_into().unwrap())
        })
        .collect();
    seqs.sort_unstable();
    // The unlock's own sign of life has number 0.
    assert_eq!(seqs, [0, 1, 2, 3]);
    assert_eq!(rows.iter().filter(|(_, flags)| *flags == FLAG_B).count(), 1);
    assert_eq!(rows.iter().filter(|(_, flags)| *flags == FLAG_UNCOUNTED).count(), 1);
}

#[test]
fn an_unlock_outside_a_shift_writes_a_sign_of_life_and_the_other_pin_a_notice() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    for (text, purpose, body) in [(OWN, 4u8, [0xa1u8, 0x01, 0x00]), (GIVEN, 3, [0xa0, 0, 0])] {
        let before = waiting(&vault);
        unlock(&vault, text).unwrap();
        vault.lock();
        let new: Vec<_> = waiting(&vault).into_iter().filter(|row| !before.contains(row)).collect();
        let [(row, flags)] = new[..] else { panic!("one letter an unlock") };
        assert_eq!(flags, FLAG_UNCOUNTED);
        let plain = open_letter(&phone, &vault, row, 1).unwrap();
        assert_eq!((plain.expose()[2], &plain.expose()[48..51]), (purpose, &body[..]));
    }
}

#[test]
fn the_given_pin_ends_the_shift_and_both_open_the_same_empty_phone() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    vault.lock();
    unlock(&vault, GIVEN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: false });
    assert!(!phone.path().join("hw").join(alias::EPOCH).exists());
    vault.lock();
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: false });
    assert!(vault.entries().is_err());
    // Nothing unsent was lost.
    assert_eq!(waiting(&vault).iter().filter(|(_, flags)| *flags == 0).count(), 1);
}

#[test]
fn every_attempt_makes_the_same_hardware_calls_and_ends_at_the_same_deadline() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    let mut traces = Vec::new();
    for text in [OWN, GIVEN, "99999999"] {
        phone.keys.forget_calls();
        let begun = nightjar_vault::Clock::boot_ms(phone.clock.as_ref());
        let _ = unlock(&vault, text);
        traces.push((phone.keys.calls(), nightjar_vault::Clock::boot_ms(phone.clock.as_ref()) - begun));
        vault.lock();
    }
    assert_eq!(traces[0], traces[1]);
    assert_eq!(traces[0], traces[2]);
    assert_eq!(traces[0].1, 1_000);
    assert!(traces[0].0.iter().filter(|(method, _)| *method == "prf").count() >= 2);
}

#[test]
fn wrong_tries_slow_down_and_policy_may_wipe() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    for _ in 0..5 {
        assert_eq!(unlock(&vault, "99999999"), Err(UnlockError::Wrong));
    }
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::Wait { seconds: 1 }));
    phone.clock.advance_s(1);
    unlock(&vault, OWN).unwrap();
    vault.lock();
    vault
        .update_link(|link| {
            link.policy = Some(nightjar_vault::maps::Policy { wipe_after: Some(2), ..Default::default() });
        })
        .unwrap();
    assert_eq!(unlock(&vault, "99999999"), Err(UnlockError::Wrong));
    assert_eq!(unlock(&vault, "99999999"), Err(UnlockError::Wiping));
    vault.wait_for_wipe();
    assert_eq!(vault.state(), State::Fresh);
}

#[test]
fn a_silent_key_store_is_no_wrong_pin_and_ends_no_shift() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    vault.lock();
    for fault in [KeyFault::Unavailable, KeyFault::Hang, KeyFault::WrongBytes, KeyFault::Absent] {
        for call in 0..3 {
            phone.keys.forget_calls();
            phone.keys.fault_in(call, fault);
            let _ = unlock(&vault, OWN);
            phone.keys.release();
            vault.lock();
            phone.clock.advance_s(40);
        }
    }
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: true });
    assert_eq!(vault.entries().unwrap().len(), 1);
}

#[test]
fn software_keys_policy_and_a_failing_key_make_shifts_in_memory() {
    let (_kept, software) = Phone::enrolled(HwClass::Software);
    let (_kept_too, by_policy) = Phone::enrolled(HwClass::Tee);
    let (broken_phone, broken) = Phone::enrolled(HwClass::Tee);
    by_policy
        .update_link(|link| {
            link.policy = Some(nightjar_vault::maps::Policy { read_back: false, ..Default::default() });
        })
        .unwrap();
    broken_phone.keys.always("create", alias::EPOCH, KeyFault::Unavailable);
    for (vault, why) in [(software, RamOnly::SoftwareKeys), (by_policy, RamOnly::Policy), (broken, RamOnly::NoEpochKey)]
    {
        unlock(&vault, OWN).unwrap();
        assert_eq!(vault.start_shift(shift_map()).unwrap().ram_only, Some(why));
        let saved = save(&vault, 5).unwrap();
        // Locked and unlocked in the same process: still there; the other PIN ends it.
        vault.lock();
        unlock(&vault, OWN).unwrap();
        assert_eq!(vault.read_back(saved.row).unwrap().body[2], 5);
        assert_eq!(vault.holds().unwrap().keys[2], (alias::EPOCH, KeyState::Absent));
        vault.lock();
        unlock(&vault, GIVEN).unwrap();
        vault.lock();
        unlock(&vault, OWN).unwrap();
        assert_eq!(vault.state(), State::Open { in_shift: false });
    }
}

#[test]
fn a_shift_in_memory_ends_with_the_process() {
    let (phone, vault) = Phone::enrolled(HwClass::Software);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 5).unwrap();
    drop(vault);
    let vault = phone.open();
    assert_eq!(vault.link().unwrap().shift, None);
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.state(), State::Open { in_shift: false });
}

#[test]
fn shifts_end_by_the_clocks_open_locked_and_at_the_next_start() {
    let over = |change: &dyn Fn(&Phone)| {
        let (phone, vault) = Phone::enrolled(HwClass::Tee);
        unlock(&vault, OWN).unwrap();
        vault.start_shift(shift_map()).unwrap();
        save(&vault, 1).unwrap();
        assert_eq!(vault.tick(), None);
        (change)(&phone);
        (phone, vault)
    };
    let twelve_hours = |phone: &Phone| phone.clock.advance_s(12 * 3600 + 1);
    let (phone, vault) = over(&twelve_hours);
    assert_eq!(vault.tick(), Some(ShiftOver::Hours));
    assert_eq!(vault.state(), State::Open { in_shift: false });
    assert!(!phone.path().join("hw").join(alias::EPOCH).exists());

    let (_phone, vault) = over(&|phone| phone.clock.set_wall_s(kit::WALL - 700));
    vault.lock();
    assert_eq!(vault.tick(), Some(ShiftOver::ClockBack));
    assert_eq!(vault.link().unwrap().shift, None);

    let (_phone, vault) = over(&twelve_hours);
    assert_eq!(save(&vault, 2), Err(StoreError::Refused(Refusal::NoShift)));

    let (phone, vault) = over(&|phone| phone.clock.set_boot_ms(5_000));
    drop(vault);
    let vault = phone.open();
    assert_eq!(vault.link().unwrap().shift, None);
    assert!(!phone.path().join("hw").join(alias::EPOCH).exists());
}

#[test]
fn pools_grow_and_nothing_else_shows_how_much_is_in_them() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    let before = vault.holds().unwrap();
    for n in 0..6 {
        save(&vault, n).unwrap();
    }
    vault.checkpoint().unwrap();
    assert_eq!(vault.holds().unwrap().shape, before.shape);
    assert_eq!(vault.holds().unwrap().rows, before.rows);
    assert_eq!(std::fs::metadata(phone.path().join("v.db-wal")).unwrap().len(), 0);
    for n in 6..60 {
        save(&vault, n).unwrap();
    }
    assert_eq!(vault.entries().unwrap().len(), 60);
    assert_eq!(waiting(&vault).len(), 61);
    let rows = vault.holds().unwrap().rows;
    assert_eq!((rows[0].1, rows[1].1), (40 + 256, 8 + 256));
    assert_eq!(vault.holds().unwrap().shape.unwrap().free_pages, 0);
}

#[test]
fn a_tap_without_a_letter_counts_and_sends_nothing() {
    let (_phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    let before = waiting(&vault);
    vault
        .change_shift(|map| {
            *map.counts.entry(7).or_insert(0) += 1;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(waiting(&vault), before);
    vault.lock();
    unlock(&vault, OWN).unwrap();
    assert_eq!(vault.shift().unwrap().counts.get(&7), Some(&1));
}
