//! Ours of the sealing layer: one of each layout, every random choice named.

mod center;
mod envelopes;
mod pages;
mod phone;

use nightjar_seal::derive;
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::pin::HwKind;
use p256::elliptic_curve::ecdh::diffie_hellman;

use super::made::{Made, fixed};
use crate::to_hex;

pub(super) use center::{PASSPHRASE, center_key};
pub(super) use envelopes::{amended, refused_envelope};
pub(super) use pages::first_post;
pub(super) use phone::key_file;

pub(super) fn cases() -> Vec<Made> {
    let mut cases = phone::cases();
    cases.extend(envelopes::cases());
    cases.extend(pages::cases());
    cases.push(center_key());
    cases
}

/// Computes what the file-backed hardware key answers: HMAC-SHA256, or x of the input point times the file as
/// P-256 scalar.
///
/// # Panics
/// If the key is no scalar or the input no point.
#[must_use]
pub fn hardware(kind: HwKind, key: &[u8], input: &[u8]) -> [u8; 32] {
    match kind {
        HwKind::Hmac => derive::hmac(key, &[input]),
        HwKind::Ecdh => {
            let scalar = p256::SecretKey::from_slice(key).unwrap_or_else(|e| panic!("hardware key: {e}"));
            let point = p256::PublicKey::from_sec1_bytes(input).unwrap_or_else(|e| panic!("hardware input: {e}"));
            diffie_hellman(scalar.to_nonzero_scalar(), point.as_affine()).raw_secret_bytes().to_owned().into()
        }
    }
}

/// A source that hands out the fixed bytes of these labels, 32 each.
fn salts(labels: &[&str]) -> ScriptedEntropy {
    ScriptedEntropy::new(labels.iter().flat_map(|label| fixed::<32>(label)).collect())
}

/// The fixed bytes of a label in hex.
fn named<const N: usize>(label: &str) -> String {
    to_hex(&fixed::<N>(label))
}
