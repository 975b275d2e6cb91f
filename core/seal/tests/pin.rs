//! The PIN loop and the key file of a phone: limits, faults of the hardware, two PINs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod support;

use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::keyslot::{self, KeyFile, KeyFileError, KeyHead, Role, Slot, SlotContent, SlotError, WipeLevel};
use nightjar_seal::pin::{self, DeriveError, HashError, HwKind, KdfCost, PinKeys, PrfShape};
use nightjar_seal::{SealError, derive};
use nightjar_wire::InstallId;
use support::*;
use zeroize::Zeroizing;

const COST: KdfCost = KdfCost { m_kib: 8, t: 1 };
const SHAPE: PrfShape = PrfShape { n: 3, l: 40 };

#[derive(Debug, PartialEq)]
struct Silent;

fn hardware(input: &[u8]) -> Result<Zeroizing<Vec<u8>>, Silent> {
    Ok(Zeroizing::new(derive::hmac(b"the chip", &[input]).to_vec()))
}

fn keys(pin: &[u8]) -> PinKeys {
    pin::derive(pin, &[5; 32], COST, SHAPE, HwKind::Hmac, &mut hardware).ok().unwrap()
}

#[test]
fn the_hardware_is_called_n_times_with_l_bytes() {
    let mut lengths = Vec::new();
    let mut count = |input: &[u8]| {
        lengths.push(input.len());
        hardware(input)
    };
    let first = pin::derive(b"482915", &[5; 32], COST, SHAPE, HwKind::Hmac, &mut count).ok().unwrap();
    assert_eq!(lengths, [40, 40, 40]);
    assert_eq!(first.kek.expose(), keys(b"482915").kek.expose());
    assert_ne!(first.kek.expose(), first.com.expose());
    assert_ne!(first.kek.expose(), keys(b"482916").kek.expose());
}

#[test]
fn ecdh_is_asked_for_points() {
    let mut asked = Vec::new();
    let mut point = |input: &[u8]| {
        asked.push(input.to_vec());
        Ok::<_, Silent>(Zeroizing::new(vec![1; 32]))
    };
    let shape = PrfShape { n: 2, l: 32 };
    assert!(pin::derive(b"482915", &[5; 32], COST, shape, HwKind::Ecdh, &mut point).is_ok());
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|input| input.len() == 65 && input[0] == 4));
}

#[test]
fn bad_pins_shapes_and_costs_are_refused_before_the_hardware_is_asked() {
    let ask = |pin: &[u8], cost, shape, kind| {
        pin::derive(pin, &[5; 32], cost, shape, kind, &mut |_| -> Result<_, Silent> { panic!("asked") }).err().unwrap()
    };
    for pin in [&b""[..], b"12345", b"12345678901234567", b"12345x", "１２３４５６".as_bytes()] {
        assert!(matches!(ask(pin, COST, SHAPE, HwKind::Hmac), DeriveError::Pin));
    }
    for (shape, kind) in [
        (PrfShape { n: 0, l: 32 }, HwKind::Hmac),
        (PrfShape { n: (1 << 20) + 1, l: 32 }, HwKind::Hmac),
        (PrfShape { n: 1, l: 31 }, HwKind::Hmac),
        (PrfShape { n: 1, l: (1 << 20) + 1 }, HwKind::Hmac),
        (PrfShape { n: 1, l: 33 }, HwKind::Ecdh),
    ] {
        assert!(matches!(ask(b"482915", COST, shape, kind), DeriveError::Shape));
    }
    for (m_kib, t) in [(7, 1), ((1 << 20) + 1, 1), (8, 0), (8, 17)] {
        let error = ask(b"482915", KdfCost { m_kib, t }, SHAPE, HwKind::Hmac);
        assert!(matches!(error, DeriveError::Hash(HashError::Cost)));
    }
}

#[test]
fn faults_of_the_hardware_come_back_as_such() {
    let ask =
        |prf: pin::Prf<'_, Silent>| pin::derive(b"482915", &[5; 32], COST, SHAPE, HwKind::Hmac, prf).err().unwrap();
    let mut calls = 0;
    let mut second_fails = |input: &[u8]| {
        calls += 1;
        if calls == 2 { Err(Silent) } else { hardware(input) }
    };
    assert!(matches!(ask(&mut second_fails), DeriveError::Hardware(Silent)));
    assert_eq!(calls, 2);
    assert!(matches!(ask(&mut |_| Ok(Zeroizing::new(vec![1; 31]))), DeriveError::Answer));
}

fn head() -> KeyHead {
    KeyHead { kind: HwKind::Hmac, parity: 0, cost: COST, shape: SHAPE, salt: [5; 32] }
}

fn content(role: Role, k_read: u8) -> SlotContent {
    SlotContent { role, k_read: secret(k_read), k_id: secret(9), install: InstallId([6; 16]) }
}

#[test]
fn both_pins_open_their_slot_in_either_order() {
    let (normal, duress) = (content(Role::Normal, 1), content(Role::Duress, 2));
    let (own, given) = (keys(b"482915"), keys(b"730264"));
    let mut normal_first = [0; 2];
    for seed in 0..40 {
        let source = nightjar_seal::entropy::SeededEntropy::from_number(seed);
        let slot = |keys, content| Slot { keys, content };
        let file = keyslot::write(&head(), slot(&own, &normal), Some(slot(&given, &duress)), &source).unwrap();
        normal_first[usize::from(&file[64..96] == own.com.expose())] += 1;
        let file = KeyFile::parse(&file[..]).unwrap();
        let opened = [file.open(&own).ok().unwrap(), file.open(&given).ok().unwrap()];
        assert_eq!([opened[0].role, opened[1].role], [Role::Normal, Role::Duress]);
        assert_eq!([opened[0].k_read.expose(), opened[1].k_read.expose()], [&[1; 32], &[2; 32]]);
        assert_eq!(file.open(&keys(b"111111")).err(), Some(SlotError::NoSuchPin));
        let wrong_kek = PinKeys { kek: secret(1), com: own.com.duplicate() };
        assert_eq!(file.open(&wrong_kek).err(), Some(SlotError::Damaged));
    }
    assert!(normal_first[0] > 5 && normal_first[1] > 5, "{normal_first:?}");
}

#[test]
fn slots_with_the_wrong_role_are_not_written() {
    let (own, slot_content) = (keys(b"482915"), content(Role::Duress, 1));
    let slot = Slot { keys: &own, content: &slot_content };
    let error = keyslot::write(&head(), slot, None, &entropy()).unwrap_err();
    assert!(matches!(error, SealError::Unwritable(_)));
    let bad = KeyHead { parity: 2, ..head() };
    let good_content = content(Role::Normal, 1);
    let slot = Slot { keys: &own, content: &good_content };
    assert!(matches!(keyslot::write(&bad, slot, None, &entropy()), Err(SealError::Unwritable("parity"))));
}

#[test]
fn the_start_up_rule_finds_wipes_and_newer_files_first() {
    let refused = |bytes: &[u8]| KeyFile::parse(bytes).err().unwrap();
    assert_eq!(refused(&keyslot::write_wiped(WipeLevel::Wipe, &entropy())[..]), KeyFileError::Wiped(WipeLevel::Wipe));
    assert_eq!(refused(&keyslot::write_wiped(WipeLevel::All, &entropy())[..]), KeyFileError::Wiped(WipeLevel::All));
    // Any level but 2 is a WIPE, and a torn write still counts (security.md 4.2, rule 0).
    assert_eq!(refused(b"NJW1"), KeyFileError::Wiped(WipeLevel::Wipe));
    assert_eq!(refused(b"NJW1\x09"), KeyFileError::Wiped(WipeLevel::Wipe));
    assert_eq!(refused(b"NJK2 whatever"), KeyFileError::Newer);
    assert_eq!(refused(b"NJK1"), KeyFileError::Damaged);
    assert_eq!(refused(b""), KeyFileError::Damaged);
}

#[test]
fn a_public_key_with_a_coefficient_out_of_range_is_refused() {
    let good = opening(3).public().to_bytes();
    assert!(PublicKey::from_bytes(&good).is_ok());
    // The first coefficient is the low 12 bits of the first three bytes: 0xfff is above q = 3329.
    let mut bad = good;
    bad[0] = 0xff;
    bad[1] |= 0x0f;
    assert_eq!(PublicKey::from_bytes(&bad).err(), Some(SealError::PublicKey));
}
