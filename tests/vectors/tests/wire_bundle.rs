//! The signed bundle, against the independent specimen and our own.

use nightjar_seal::Secret;
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::bundle::{BUNDLE, SignedBundle};
use nightjar_wire::{CenterId, Month};
use serde_json::json;
use sha2::{Digest, Sha256};
use vectors::{Case, each_failing, each_ours, each_refused, each_specimen, to_hex};

mod support;
use support::{is_annotated_by, is_the_error};

fn parse(case: &Case) -> Result<SignedBundle, nightjar_wire::bundle::BundleError> {
    SignedBundle::parse(&case.bytes(), &case.input_array("root_pk"))
}

fn public_key(case: &Case, seed: &serde_json::Value) -> [u8; 1216] {
    OpeningKey::from_seed(&Secret::from_bytes(case.array_of(seed))).public().to_bytes()
}

#[test]
fn bundle() {
    let check = |case: &Case| {
        let signed = parse(case).unwrap();
        let bundle = signed.bundle();
        assert_eq!(bundle.center, CenterId(case.input_array("center_id")));
        assert_eq!(bundle.seq, case.input_uint("bundle_seq"));
        let months = case.input("months").as_array().unwrap();
        assert_eq!(months.len(), 12);
        for (keys, named) in bundle.months.iter().zip(months) {
            assert_eq!(json!(keys.month.0), named[0]);
            assert!(*keys.a == public_key(case, &named[1]), "A of {}", named[0]);
            assert!(*keys.b == public_key(case, &named[2]), "B of {}", named[0]);
        }
        assert!(*bundle.dummy_key == public_key(case, case.input("seed_D")), "D");
        assert_eq!(&json!(bundle.ctrl.iter().map(|key| to_hex(key)).collect::<Vec<_>>()), case.input("ctrl_pk"));
        assert_eq!(&json!(bundle.pins.map(|pin| to_hex(&pin)).to_vec()), case.input("pins"));
        assert_eq!(&json!(bundle.addresses), case.input("addresses"));
        for row in case.expect("month_for [calendar, floor, chosen]").as_array().unwrap() {
            let month = |at: usize| Month(row[at].as_u64().unwrap() as u32);
            assert_eq!(bundle.month_for(month(0), month(1)).month, month(2), "{row}");
        }
        let root = SigningKey::from_seed(&Secret::from_bytes(case.input_array("root_sk")));
        assert!(root.sign_bundle(bundle).unwrap() == case.bytes(), "written again");
        is_annotated_by(case, &BUNDLE);
    };
    each_specimen("bundle", check);
    each_ours("bundle", check);
    each_refused("bundle", |case| assert!(parse(case).is_err(), "{}", case.name));
    each_failing("bundle", |case| is_the_error(case, parse(case)));
}

#[test]
fn bundle_key_hashes() {
    each_specimen("bundle", |case| {
        let signed = parse(case).unwrap();
        let hash = |key: &[u8; 1216]| to_hex(&Sha256::digest(key));
        let hashes: Vec<_> = signed.bundle().months.iter().map(|keys| json!([hash(&keys.a), hash(&keys.b)])).collect();
        assert_eq!(&json!(hashes), case.expect("pk_sha256"));
        assert_eq!(hash(&signed.bundle().dummy_key), case.expect_text("pk_D_sha256"));
    });
}

/// A flipped bit anywhere is refused: length, CBOR or signature.
#[test]
fn no_bit_of_a_bundle_can_be_changed() {
    let case = vectors::specimen("bundle");
    let good = case.bytes();
    let root = case.input_array("root_pk");
    for at in (0..good.len()).step_by(487).chain([1, good.len() - 64, good.len() - 1]) {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        assert!(SignedBundle::parse(&bytes, &root).is_err(), "byte {at}");
    }
}
