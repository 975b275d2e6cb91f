//! Who is asking: ECDSA P-256 over a nonce of ours, bound to our TLS key (security.md 7).

use nightjar_wire::login::Login;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

/// Tells whether `login` is signed by `key` for the relay with this pin.
///
/// ECDSA P-256 with SHA-256, r || s, either s (FIPS 186-5 6.4.2; key stores differ in which s they give). Whether the
/// nonce is one that is out is the caller's question, and must be asked too.
pub(crate) fn is_signed(login: &Login, key: &[u8; 65], pin: &[u8; 32]) -> bool {
    verifies(key, &login.message(pin), &login.signature)
}

fn verifies(key: &[u8; 65], message: &[u8], signature: &[u8; 64]) -> bool {
    let (Ok(key), Ok(signature)) = (VerifyingKey::from_sec1_bytes(key), Signature::from_slice(signature)) else {
        return false;
    };
    key.verify(message, &signature).is_ok()
}

#[cfg(test)]
mod fips_186_5_ecdsa;

#[cfg(test)]
mod tests {
    use nightjar_wire::login::message;
    use nightjar_wire::{Nonce, RelayDeviceId};
    use p256::ecdsa::SigningKey;
    use p256::ecdsa::signature::Signer;

    use super::*;

    const PIN: [u8; 32] = [9; 32];

    /// What an implementation that knew only the document wrote, and what it must see refused.
    #[test]
    fn the_independent_specimens_are_judged_as_they_say() {
        for (name, good) in [
            ("login", true),
            ("refused/login_other_relay", false),
            ("refused/login_old_nonce", false),
            ("refused/login_unknown_device", false),
            ("refused/login_zero_bytes", false),
            ("refused/login_long", false),
        ] {
            assert_eq!(judge(name), good, "{name}");
        }
    }

    fn judge(name: &str) -> bool {
        let file = format!("{}/../../tests/vectors/independent/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let case: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        let hex = |value: &serde_json::Value| -> Vec<u8> {
            let text = value.as_str().unwrap();
            (0..text.len()).step_by(2).map(|i| u8::from_str_radix(text.get(i..i + 2).unwrap(), 16).unwrap()).collect()
        };
        let bytes = hex(if case["bytes"].is_null() { &case["output"] } else { &case["bytes"] });
        let Ok(login) = Login::parse(&bytes) else { return false };
        let input = &case["input"];
        let key = SigningKey::from_slice(&hex(&input["nj_s"])).unwrap();
        let public: [u8; 65] = key.verifying_key().to_sec1_point(false).as_bytes().try_into().unwrap();
        let pin = hex(&input["relay_spki_sha256"]).try_into().unwrap();
        // The three questions of `admit`: our nonce, a device that is listed, a signature for our key.
        login.nonce.0.as_slice() == hex(&input["nonce"])
            && login.device == RelayDeviceId::of(&public)
            && is_signed(&login, &public, &pin)
    }

    /// Every bit of a login is signed, names the device, or must be zero; but for the number of the command done, which
    /// only says whether to send one again.
    #[test]
    fn every_flipped_bit_is_refused() {
        let (login, key) = signed();
        let good = login.write();
        let admitted = |bytes: &[u8]| {
            Login::parse(bytes).is_ok_and(|login| {
                login.nonce == Nonce([1; 16])
                    && login.device == RelayDeviceId::of(&key)
                    && is_signed(&login, &key, &PIN)
            })
        };
        assert!(admitted(&good));
        for bit in 0..8 * good.len() {
            let mut bytes = good;
            bytes[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(admitted(&bytes), (104..112).contains(&(bit / 8)), "bit {bit}");
        }
    }

    fn signed() -> (Login, [u8; 65]) {
        let key = SigningKey::from_slice(&[0x11; 32]).unwrap();
        let public: [u8; 65] = key.verifying_key().to_sec1_point(false).as_bytes().try_into().unwrap();
        let (nonce, own) = (Nonce([1; 16]), [2; 16]);
        let signature: Signature = key.sign(&message(&nonce, &own, &PIN));
        let signature = signature.to_bytes().into();
        (Login { device: RelayDeviceId::of(&public), nonce, own, signature, cmd_seq_done: 0 }, public)
    }

    #[test]
    fn either_s_is_good() {
        let (mut login, key) = signed();
        assert!(is_signed(&login, &key, &PIN));
        // n - s for P-256's order n (FIPS 186-5): the other half of every signature.
        let signature = Signature::from_slice(&login.signature).unwrap();
        let (r, s) = signature.split_scalars();
        let other = Signature::from_scalars(r.to_bytes(), (-*s).to_bytes()).unwrap();
        login.signature = other.to_bytes().into();
        assert!(is_signed(&login, &key, &PIN));
    }

    #[test]
    fn anything_else_is_not() {
        let (login, key) = signed();
        let spoil = |change: &dyn Fn(&mut Login)| {
            let mut bad = login.clone();
            change(&mut bad);
            is_signed(&bad, &key, &PIN)
        };
        assert!(!spoil(&|l| l.nonce.0[0] ^= 1));
        assert!(!spoil(&|l| l.own[0] ^= 1));
        assert!(!spoil(&|l| l.signature[0] ^= 1));
        assert!(!spoil(&|l| l.signature[63] ^= 1));
        assert!(!spoil(&|l| l.signature = [0; 64]));
        assert!(!spoil(&|l| l.signature = [0xff; 64]));
        assert!(!is_signed(&login, &key, &[8; 32]), "a login for another relay's key");
        assert!(!is_signed(&login, &[4; 65], &PIN), "no point of the curve");
        let other = SigningKey::from_slice(&[0x12; 32]).unwrap();
        let other: [u8; 65] = other.verifying_key().to_sec1_point(false).as_bytes().try_into().unwrap();
        assert!(!is_signed(&login, &other, &PIN));
    }
}
