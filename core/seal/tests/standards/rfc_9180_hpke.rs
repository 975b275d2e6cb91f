//! RFC 9180: HPKE, mode_base and mode_psk.
//!
//! The document knows no X-Wing, so the KEM is its DHKEM(X25519, HKDF-SHA256); KDF, AEAD, key schedule and single
//! shot are ours (appendix A.2). X-Wing itself has its own file; both together are in `tests/vectors`, read and written
//! by an independent implementation.

use core::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, PskBundle, Serializable};
use rand_core::{TryCryptoRng, TryRng};

use super::hex;

const INFO: &str = "4f6465206f6e2061204772656369616e2055726e";
const PT: &str = "4265617574792069732074727574682c20747275746820626561757479";

struct Vector {
    ikm_e: &'static str,
    sk_r: &'static str,
    pk_r: &'static str,
    enc: &'static str,
    psk: Option<(&'static str, &'static str)>,
    /// Of the sequence numbers 0 and 1; their aad is "Count-0" and "Count-1".
    ct: [&'static str; 2],
}

const BASE: Vector = Vector {
    ikm_e: "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b",
    sk_r: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb",
    pk_r: "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a",
    enc: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
    psk: None,
    ct: [
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
        "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c",
    ],
};

const PSK: Vector = Vector {
    ikm_e: "35706a0b09fb26fb45c39c2f5079c709c7cf98e43afa973f14d88ece7e29c2e3",
    sk_r: "77d114e0212be51cb1d76fa99dd41cfd4d0166b08caa09074430a6c59ef17879",
    pk_r: "13640af826b722fc04feaa4de2f28fbd5ecc03623b317834e7ff4120dbe73062",
    enc: "2261299c3f40a9afc133b969a97f05e95be2c514e54f3de26cbe5644ac735b04",
    psk: Some((
        "0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82",
        "456e6e796e20447572696e206172616e204d6f726961",
    )),
    ct: [
        "4a177f9c0d6f15cfdf533fb65bf84aecdc6ab16b8b85b4cf65a370e07fc1d78d28fb073214525276f4a89608ff",
        "5c3cabae2f0b3e124d8d864c116fd8f20f3f56fda988c3573b40b09997fd6c769e77c8eda6cda4f947f5b704a8",
    ],
};

#[test]
fn mode_base_of_a_2_1() {
    check(&BASE);
}

#[test]
fn mode_psk_of_a_2_2() {
    check(&PSK);
}

fn check(vector: &Vector) {
    let (psk, id) = vector.psk.map_or((Vec::new(), Vec::new()), |(psk, id)| (hex(psk), hex(id)));
    let bundle = || PskBundle::new(&psk, &id).unwrap();
    let sends = if vector.psk.is_some() { OpModeS::Psk(bundle()) } else { OpModeS::Base };
    let receives = if vector.psk.is_some() { OpModeR::Psk(bundle()) } else { OpModeR::Base };
    let pk_r = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&hex(vector.pk_r)).unwrap();
    let sk_r = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&hex(vector.sk_r)).unwrap();
    assert_eq!(X25519HkdfSha256::sk_to_pk(&sk_r).to_bytes().to_vec(), hex(vector.pk_r));

    let mut rng = HandedOut(hex(vector.ikm_e));
    let (enc, mut sender) = hpke::setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &sends,
        &pk_r,
        &hex(INFO),
        &mut rng,
    )
    .unwrap();
    assert!(rng.0.is_empty(), "all of ikmE was drawn");
    assert_eq!(enc.to_bytes().to_vec(), hex(vector.enc));
    for (ct, aad) in vector.ct.iter().zip(["Count-0", "Count-1"]) {
        assert_eq!(sender.seal(&hex(PT), aad.as_bytes()).unwrap(), hex(ct), "{aad}");
    }

    let open = |mode: &OpModeR<'_, X25519HkdfSha256>, aad: &[u8]| {
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            mode,
            &sk_r,
            &enc,
            &hex(INFO),
            &hex(vector.ct[0]),
            aad,
        )
    };
    assert_eq!(open(&receives, b"Count-0").unwrap(), hex(PT));
    assert!(open(&receives, b"Count-1").is_err(), "other associated data");
    let other =
        if vector.psk.is_some() { OpModeR::Base } else { OpModeR::Psk(PskBundle::new(&[1; 32], b"x").unwrap()) };
    assert!(open(&other, b"Count-0").is_err(), "another mode");
}

/// Hands out ikmE, once.
struct HandedOut(Vec<u8>);

impl TryRng for HandedOut {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        panic!("bytes alone are drawn")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        panic!("bytes alone are drawn")
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        let rest = self.0.split_off(out.len());
        out.copy_from_slice(&self.0);
        self.0 = rest;
        Ok(())
    }
}

impl TryCryptoRng for HandedOut {}
