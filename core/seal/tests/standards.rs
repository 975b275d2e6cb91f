//! The vectors of the standards that this crate stands on.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use nightjar_seal::derive;

fn hex(text: &str) -> Vec<u8> {
    text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn argon2id_of_rfc_9106() {
    let params = argon2::ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let argon2 =
        argon2::Argon2::new_with_secret(&[3; 8], argon2::Algorithm::Argon2id, argon2::Version::V0x13, params).unwrap();
    let mut out = [0; 32];
    argon2.hash_password_into(&[1; 32], &[2; 16], &mut out).unwrap();
    assert_eq!(out.to_vec(), hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

#[test]
fn hkdf_of_rfc_5869() {
    let okm = derive::hkdf::<42>(&[&[0x0b; 22]], &hex("000102030405060708090a0b0c"), &[&hex("f0f1f2f3f4f5f6f7f8f9")]);
    assert_eq!(
        okm.expose().to_vec(),
        hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
    );
    // Case 3: empty salt and info. Parts are concatenated.
    let okm = derive::hkdf::<42>(&[&[0x0b; 20], &[0x0b; 2]], b"", &[]);
    assert_eq!(
        okm.expose().to_vec(),
        hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
    );
}

#[test]
fn hmac_of_rfc_4231() {
    assert_eq!(
        derive::hmac(b"Jefe", &[b"what do ya ", b"want for nothing?"]).to_vec(),
        hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    );
}

#[test]
fn chacha20_poly1305_of_rfc_8439() {
    let key: [u8; 32] = core::array::from_fn(|i| 0x80 + i as u8);
    let mut text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.".to_vec();
    let tag = chacha20poly1305::ChaCha20Poly1305::new(&key.into())
        .encrypt_inout_detached(
            &hex("070000004041424344454647").as_slice().try_into().unwrap(),
            &hex("50515253c0c1c2c3c4c5c6c7"),
            InOutBuf::from(text.as_mut_slice()),
        )
        .unwrap();
    assert_eq!(text[..16].to_vec(), hex("d31a8d34648e60db7b86afbc53ef7ec2"));
    assert_eq!(tag.to_vec(), hex("1ae10b594f09e26a7e902ecbd0600691"));
}

/// draft-connolly-cfrg-xwing-kem-06, appendix C, first vector.
#[test]
fn x_wing_of_the_draft() {
    use x_wing::{Decapsulate, Decapsulator};
    let seed: [u8; 32] = hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26").try_into().unwrap();
    let eseed: [u8; 64] = hex(
        "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2",
    )
    .try_into()
    .unwrap();
    let key = x_wing::DecapsulationKey::from(seed);
    let (ct, shared) = key.encapsulation_key().encapsulate_deterministic(&eseed.into());
    assert_eq!(shared.to_vec(), hex("d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384"));
    assert_eq!(key.decapsulate(&ct), shared);
}
