//! The secrets that follow from other secrets, one function each (security.md 1, 2.2, 5.1, 6).
//!
//! All are `HKDF(secret, "", label, 32)`; the label is what keeps them apart.

use nightjar_wire::TokenId;

use crate::derive::hkdf;
use crate::secret::Secret;

/// PSK_circle, under which the phones of a center seal incidents.
#[must_use]
pub fn circle_psk(circle_secret: &Secret<32>) -> Secret<32> {
    hkdf(&[circle_secret.expose()], b"", &[b"nj/v1/circle-psk"])
}

/// K_bulletin, under which the desk seals pages for everybody.
#[must_use]
pub fn bulletin_key(circle_secret: &Secret<32>) -> Secret<32> {
    hkdf(&[circle_secret.expose()], b"", &[b"nj/v1/bulletin"])
}

/// The PSK of an incident written while m1 does not open: the desk opens it and parks it.
#[must_use]
pub fn no_circle_psk(psk_dev: &Secret<32>) -> Secret<32> {
    hkdf(&[psk_dev.expose()], b"", &[b"nj/v1/no-circle"])
}

/// The key of one device's mail.
#[must_use]
pub fn mail_key(psk_dev: &Secret<32>) -> Secret<32> {
    hkdf(&[psk_dev.expose()], b"", &[b"nj/v1/mail"])
}

/// The PSK of the enrollment message.
#[must_use]
pub fn token_psk(token: &Secret<16>) -> Secret<32> {
    hkdf(&[token.expose()], b"", &[b"nj/v1/token-psk"])
}

/// What the relay knows a token by; the token itself never leaves phone and desk.
#[must_use]
pub fn token_id(token: &Secret<16>) -> TokenId {
    TokenId(*hkdf::<8>(&[token.expose()], b"", &[b"nj/v1/token-id"]).expose())
}
