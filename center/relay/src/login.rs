//! Who is asking: ECDSA P-256 over a nonce of ours, bound to our TLS key (security.md 7).

use nightjar_wire::login::Login;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

/// Tells whether `login` is signed by `key` for the relay with this pin.
///
/// ECDSA P-256 with SHA-256, r || s, either s (FIPS 186-5 6.4.2; key stores differ in which s they give). Whether the
/// nonce is one that is out is the caller's question, and must be asked too.
pub(crate) fn is_signed(login: &Login, key: &[u8; 65], pin: &[u8; 32]) -> bool {
    let (Ok(key), Ok(signature)) = (VerifyingKey::from_sec1_bytes(key), Signature::from_slice(&login.signature)) else {
        return false;
    };
    key.verify(&login.message(pin), &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use nightjar_wire::login::message;
    use nightjar_wire::{Nonce, RelayDeviceId};
    use p256::ecdsa::SigningKey;
    use p256::ecdsa::signature::Signer;

    use super::*;

    const PIN: [u8; 32] = [9; 32];

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
