//! The year's key bundle: what a phone seals to and whom it believes, signed by ROOT. security.md 5.3.

mod parse;

use crate::calendar::Month;
use crate::cbor::{self, CborError, Value};
use crate::ids::CenterId;
use crate::layout::{Field, Layout};

/// Largest signed bundle in bytes (it must fit its row on the phone).
pub const BUNDLE_MAX: usize = 32_766;
/// Length of an X-Wing public key: ML-KEM-768 encapsulation key 1,184 and X25519 32.
pub const PUBLIC_KEY_LEN: usize = 1216;
/// Months in a bundle.
pub const MONTHS: usize = 12;

/// The signed bundle's layout.
pub static BUNDLE: Layout = Layout::new(
    "bundle",
    "security.md 5.3",
    66,
    &[
        Field::value(0, 2, "length of the CBOR", "be16"),
        Field::rest(
            2,
            "CBOR",
            "{1 center id 16, 2 bundle_seq, 3 [[month, pk_A 1216, pk_B 1216] x 12 ascending], 4 [CTRL 32 x 1..3], \
             5 [SPKI pin 32 x 2, different], 6 [address \"host:port\" x 1..], 8 pk_D 1216}; at most 32,766 bytes in all",
        ),
        Field::value(2, 64, "Ed25519", "ROOT over \"nj/v1/bundle\" || CBOR"),
    ],
);

/// The two public keys of a month.
#[derive(Clone, PartialEq, Eq)]
pub struct MonthKeys {
    /// The month.
    pub month: Month,
    /// X-Wing public key of compartment A (outreach and stock).
    pub a: Box<[u8; PUBLIC_KEY_LEN]>,
    /// X-Wing public key of compartment B (incidents).
    pub b: Box<[u8; PUBLIC_KEY_LEN]>,
}

/// The content of a bundle.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyBundle {
    /// The center.
    pub center: CenterId,
    /// Number of the bundle; a phone takes only higher ones.
    pub seq: u64,
    /// Twelve consecutive months.
    pub months: [MonthKeys; MONTHS],
    /// One to three Ed25519 keys of the desk.
    pub ctrl: Vec<[u8; 32]>,
    /// SHA-256 of the relay's SubjectPublicKeyInfo: live and backup.
    pub pins: [[u8; 32]; 2],
    /// Where the relay is: at least one `host:port`.
    pub addresses: Vec<String>,
    /// X-Wing public key that dummies are sealed to.
    pub dummy_key: Box<[u8; PUBLIC_KEY_LEN]>,
}

/// A bundle whose signature and content were checked.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedBundle {
    bytes: Vec<u8>,
    bundle: KeyBundle,
}

/// A bundle is refused; the one before stays in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Not one length, CBOR and signature, or larger than a phone can keep.
    #[error("bundle: wrong size")]
    Size,
    /// Not signed by this ROOT: another center's, or forged.
    #[error("bundle: not signed by this center's root")]
    Signature,
    /// The CBOR is not that of a bundle.
    #[error("bundle: {0}")]
    Cbor(#[from] CborError),
    /// Not twelve consecutive months.
    #[error("bundle: not twelve consecutive months")]
    Months,
    /// A public key that would make a later save fail.
    #[error("bundle: a public key is not one")]
    PublicKey,
    /// No CTRL key, or more than three.
    #[error("bundle: one to three desk keys expected")]
    Ctrl,
    /// The two pins are equal: there would be no backup key.
    #[error("bundle: two different pins expected")]
    Pins,
    /// No address, or one that cannot be used.
    #[error("bundle: no usable address")]
    Address,
}

impl KeyBundle {
    /// Checks every rule of the content: months, public keys, CTRL keys, pins, addresses.
    ///
    /// # Errors
    /// [`BundleError`], the first rule that does not hold.
    pub fn check(&self) -> Result<(), BundleError> {
        parse::check(self)
    }

    /// Encodes the content after checking it.
    ///
    /// # Errors
    /// [`BundleError`] if a rule does not hold or the signed bundle would be too large.
    pub fn encode(&self) -> Result<Vec<u8>, BundleError> {
        self.check()?;
        let months = self.months.iter().map(|keys| {
            Value::Array(vec![
                Value::Uint(u64::from(keys.month.0)),
                Value::from(keys.a.as_slice()),
                Value::from(keys.b.as_slice()),
            ])
        });
        let cbor = cbor::encode(&Value::Map(vec![
            (1, Value::from(self.center.0.as_slice())),
            (2, Value::Uint(self.seq)),
            (3, Value::Array(months.collect())),
            (4, Value::Array(self.ctrl.iter().map(|key| Value::from(key.as_slice())).collect())),
            (5, Value::Array(self.pins.iter().map(|pin| Value::from(pin.as_slice())).collect())),
            (6, Value::Array(self.addresses.iter().map(|address| Value::from(address.as_str())).collect())),
            (8, Value::from(self.dummy_key.as_slice())),
        ]));
        if cbor.len() + BUNDLE.size > BUNDLE_MAX { Err(BundleError::Size) } else { Ok(cbor) }
    }

    /// Chooses the keys to seal to: the first month that is neither before the phone's calendar month nor
    /// before the floor, else the last. A save never fails for a date (security.md 5.3).
    #[must_use]
    pub fn month_for(&self, calendar: Month, floor: Month) -> &MonthKeys {
        let wanted = calendar.max(floor);
        let [.., last] = &self.months;
        self.months.iter().find(|keys| keys.month >= wanted).unwrap_or(last)
    }
}

/// Gives the bytes that ROOT signs: `"nj/v1/bundle" || CBOR`.
#[must_use]
pub fn message(cbor: &[u8]) -> Vec<u8> {
    [b"nj/v1/bundle".as_slice(), cbor].concat()
}

/// Puts the signed object together: be16 length, CBOR, signature.
///
/// # Errors
/// [`BundleError::Size`] if a phone could not keep it.
pub fn assemble(cbor: &[u8], signature: &[u8; 64]) -> Result<Vec<u8>, BundleError> {
    let length = u16::try_from(cbor.len()).map_err(|_| BundleError::Size)?;
    let bytes = [length.to_be_bytes().as_slice(), cbor, signature].concat();
    if bytes.len() > BUNDLE_MAX { Err(BundleError::Size) } else { Ok(bytes) }
}

impl SignedBundle {
    /// Reads a signed bundle and checks size, signature under `root`, and every rule of the content.
    ///
    /// # Errors
    /// [`BundleError`]; nothing of the bundle may be used.
    pub fn parse(bytes: &[u8], root: &[u8; 32]) -> Result<Self, BundleError> {
        parse::signed(bytes, root).map(|bundle| Self { bytes: bytes.to_vec(), bundle })
    }

    /// Gives the checked content.
    #[must_use]
    pub fn bundle(&self) -> &KeyBundle {
        &self.bundle
    }

    /// Gives the signed bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Computes H(signed bundle), which the enrollment digits are bound to.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        use sha2::{Digest, Sha256};
        Sha256::digest(&self.bytes).into()
    }
}

crate::bytes::redacted_debug!(SignedBundle, KeyBundle);

#[cfg(test)]
mod tests;
