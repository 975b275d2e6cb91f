//! Fixed-size names of things: each its own type, so that none is taken for another.
//!
//! `Debug` prints the type's name alone: an id of a record or device is content (security.md 9).

use sha2::{Digest, Sha256};

/// The bytes handed in do not have the length of the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id of {expected} bytes was expected")]
pub struct IdLength {
    /// Length in bytes that the id has.
    pub expected: usize,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident[$len:literal];)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// Copies the id out of a slice of exactly its length.
            ///
            /// # Errors
            /// [`IdLength`] if the slice has another length.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, IdLength> {
                bytes.try_into().map(Self).map_err(|_| IdLength { expected: $len })
            }

            /// Shows the bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// Writes the bytes in lower-case hex, as addresses and file names need it.
            #[must_use]
            pub fn hex(&self) -> String {
                crate::bytes::hex(&self.0)
            }

            /// Reads lower-case hex of exactly this length; `None` for anything else.
            #[must_use]
            pub fn from_hex(text: &str) -> Option<Self> {
                crate::bytes::from_hex(text).map(Self)
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}

ids! {
    /// A center (16 random bytes, made at `init`).
    CenterId[16];
    /// An envelope: the first 16 bytes of its SHA-256 (security.md 5.1).
    EnvelopeId[16];
    /// A record: random, the same in every amendment of it.
    RecordId[16];
    /// An installation of the app on one phone (security.md 2.3).
    InstallId[16];
    /// A device as the desk knows it; only ever inside sealed plaintext.
    DeviceId[8];
    /// One life of a device's sequence numbers (security.md 5.1).
    ChainId[8];
    /// A device as the relay knows it: the first 8 bytes of the SHA-256 of its login key (security.md 7).
    RelayDeviceId[8];
    /// An enrollment token as the relay knows it (security.md 6.1).
    TokenId[8];
    /// A number used once: the relay's login nonce (security.md 7).
    Nonce[16];
}

impl RelayDeviceId {
    /// Computes the id from the uncompressed SEC1 public key of nj.s (65 bytes).
    #[must_use]
    pub fn of(public_key: &[u8; 65]) -> Self {
        let [a, b, c, d, e, f, g, h, ..]: [u8; 32] = Sha256::digest(public_key).into();
        Self([a, b, c, d, e, f, g, h])
    }
}

impl EnvelopeId {
    /// Gives the relay's row number: be64 of the first 8 bytes, halved so that it fits a signed column
    /// (security.md 7). Random, so row order says nothing about time of arrival.
    #[must_use]
    pub fn row(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        u64::from_be_bytes([a, b, c, d, e, f, g, h]) >> 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_no_id() {
        let shown = format!("{:?}", RecordId([0xab; 16]));
        assert_eq!(shown, "RecordId");
    }

    #[test]
    fn hex_is_lower_case_and_exact() {
        assert_eq!(TokenId([0, 1, 0xab, 3, 4, 5, 6, 0xff]).hex(), "0001ab03040506ff");
        assert_eq!(TokenId::from_hex("0001ab03040506ff"), Some(TokenId([0, 1, 0xab, 3, 4, 5, 6, 0xff])));
        assert_eq!(TokenId::from_hex("0001AB03040506ff"), None);
        assert_eq!(TokenId::from_hex("0001ab03040506"), None);
        assert_eq!(TokenId::from_hex("0001ab03040506fff"), None);
    }

    #[test]
    fn a_slice_of_another_length_is_refused() {
        assert_eq!(DeviceId::from_slice(&[1; 7]), Err(IdLength { expected: 8 }));
        assert_eq!(DeviceId::from_slice(&[1; 8]), Ok(DeviceId([1; 8])));
    }

    #[test]
    fn a_row_number_fits_a_signed_column() {
        let mut id = EnvelopeId([0xff; 16]);
        assert_eq!(id.row(), u64::MAX >> 1);
        id.0[0] = 0;
        assert_eq!(id.row(), u64::MAX >> 9);
    }
}
