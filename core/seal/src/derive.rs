//! Hash, HMAC and HKDF, all with SHA-256, in one place and without generics.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::secret::Secret;

/// Returns H = SHA-256 of the concatenated parts.
#[must_use]
pub fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Returns HMAC-SHA256 of the concatenated parts under `key`.
#[must_use]
pub fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Derives `N` bytes: HKDF(ikm, salt, info, N) = RFC 5869 with SHA-256, extract then expand.
///
/// The empty salt is the string of no bytes, which RFC 5869 treats as 32 zeros.
#[must_use]
pub fn hkdf<const N: usize>(ikm: &[&[u8]], salt: &[u8], info: &[&[u8]]) -> Secret<N> {
    let mut extract = hkdf::HkdfExtract::<Sha256>::new(Some(salt));
    for part in ikm {
        extract.input_ikm(part);
    }
    let (mut prk, expand) = extract.finalize();
    zeroize::Zeroize::zeroize(prk.as_mut_slice());
    fill(&expand, info)
}

/// Derives `N` bytes by HKDF-Expand alone.
pub(crate) fn expand<const N: usize>(prk: &[u8; 32], info: &[&[u8]]) -> Secret<N> {
    let expand = Hkdf::<Sha256>::from_prk(prk).expect("32 bytes are a whole SHA-256 output");
    fill(&expand, info)
}

/// Derives the pseudorandom key: HKDF-Extract(salt, ikm).
pub(crate) fn extract(salt: &[u8], ikm: &[&[u8]]) -> Secret<32> {
    let mut extract = hkdf::HkdfExtract::<Sha256>::new(Some(salt));
    for part in ikm {
        extract.input_ikm(part);
    }
    let (mut prk, _) = extract.finalize();
    let mut secret = Secret::zeros();
    secret.expose_mut().copy_from_slice(prk.as_slice());
    zeroize::Zeroize::zeroize(prk.as_mut_slice());
    secret
}

fn fill<const N: usize>(expand: &Hkdf<Sha256>, info: &[&[u8]]) -> Secret<N> {
    let mut okm = Secret::zeros();
    expand.expand_multi_info(info, okm.expose_mut()).expect("fewer than 255 hash lengths are asked for");
    okm
}
