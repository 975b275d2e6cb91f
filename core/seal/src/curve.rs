//! Hashing to P-256 for hardware that offers only ECDH.
//!
//! P256_XMD:SHA-256_SSWU_RO_ with DST `nightjar/v1/prf` (RFC 9380). Trap: never `ECDH(key, s*G)`
//! with a derived scalar `s`, because everybody who knows `s` and the public key computes it
//! without the hardware (security.md 2.1).

use p256::NistP256;
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::hash2curve::{ExpandMsgXmd, hash_from_bytes};
use sha2::Sha256;

/// The domain separation tag of all hardware inputs.
pub const DST: &[u8] = b"nightjar/v1/prf";

/// Returns the point that `message` hashes to, as 65 bytes SEC1.
#[must_use]
pub fn hash_to_curve(message: &[u8]) -> [u8; 65] {
    with_tag(message, DST)
}

pub(crate) fn with_tag(message: &[u8], dst: &[u8]) -> [u8; 65] {
    let point = hash_from_bytes::<NistP256, ExpandMsgXmd<Sha256>>(&[message], &[dst])
        .expect("the tag is neither empty nor longer than 255 bytes");
    // The identity has one byte only; a message that hashes to it would break SHA-256.
    let encoded = point.to_affine().to_sec1_point(false);
    let mut out = [0; 65];
    let bytes = encoded.as_bytes();
    out[..bytes.len()].copy_from_slice(bytes);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9380 J.1.1: P256_XMD:SHA-256_SSWU_RO_.
    #[test]
    fn hashes_to_the_points_of_rfc_9380() {
        let dst = b"QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_";
        let cases = [
            (
                "",
                "2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4",
                "8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415",
            ),
            (
                "abc",
                "0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f",
                "5c41b3d0731a27a7b14bc0bf0ccded2d8751f83493404c84a88e71ffd424212e",
            ),
        ];
        for (message, x, y) in cases {
            let point: String = with_tag(message.as_bytes(), dst).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(point, format!("04{x}{y}"), "{message:?}");
        }
    }
}
