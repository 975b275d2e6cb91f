//! The enrollment QR: at most 150 bytes, shown on the center's screen only, or typed in as text.
//!
//! It carries the token that both sides prove knowledge of; the token never leaves phone and desk, so
//! everything here that holds it is redacted and zeroized. security.md 6.1.

mod text;

pub use text::QrTextError;

use zeroize::Zeroizing;

use crate::address;
use crate::ids::CenterId;
use crate::layout::{Field, Layout};

/// Largest QR in bytes.
pub const QR_MAX: usize = 150;

/// The QR's layout.
pub static QR: Layout = Layout::new(
    "qr",
    "security.md 6.1",
    105,
    &[
        Field::magic(0, b"NJ2", ""),
        Field { offset: 3, len: 1, name: "flags", note: "", kind: crate::layout::FieldKind::Zero },
        Field::value(4, 16, "center id", ""),
        Field::value(20, 32, "root_pk", "Ed25519"),
        Field::value(52, 32, "spki pin", "SHA-256"),
        Field::value(84, 16, "token", "secret"),
        Field::value(100, 4, "expiry", "be32, Unix seconds UTC, checked at the center"),
        Field::value(104, 1, "host_len", "length of the rest"),
        Field::rest(105, "host:port", "ASCII; at most 150 bytes in all"),
    ],
);

/// What a QR tells a phone.
pub struct Qr {
    /// The center.
    pub center: CenterId,
    /// Its ROOT key: every bundle must be signed by it.
    pub root: [u8; 32],
    /// SHA-256 of the relay's SubjectPublicKeyInfo.
    pub pin: [u8; 32],
    /// The secret that phone and desk share from here on.
    pub token: Zeroizing<[u8; 16]>,
    /// When the token ends, Unix seconds UTC; the center checks it, a phone's clock may be wrong.
    pub expiry_s: u32,
    /// Where the relay is, `host:port`.
    pub address: String,
}

/// A QR is none, or cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// Not as long as it says, or longer than 150 bytes.
    #[error("QR: wrong size")]
    Size,
    /// Something else, or of another version.
    #[error("QR: not an enrollment code of this version")]
    Version,
    /// An address that a phone cannot use.
    #[error("QR: no usable address")]
    Address,
}

impl Qr {
    /// Reads the bytes of a scanned QR.
    ///
    /// # Errors
    /// [`QrError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, QrError> {
        if !bytes.starts_with(b"NJ2\0") {
            return Err(QrError::Version);
        }
        if bytes.len() > QR_MAX || QR.check(bytes).is_err() {
            return Err(QrError::Size);
        }
        let host = QR.field(bytes, "host:port");
        if QR.field(bytes, "host_len").iter().map(|n| usize::from(*n)).sum::<usize>() != host.len() {
            return Err(QrError::Size);
        }
        let address = core::str::from_utf8(host).map_err(|_| QrError::Address)?;
        address::check(address).map_err(|_| QrError::Address)?;
        Ok(Self {
            center: CenterId(crate::bytes::array(QR.field(bytes, "center id"))),
            root: crate::bytes::array(QR.field(bytes, "root_pk")),
            pin: crate::bytes::array(QR.field(bytes, "spki pin")),
            token: Zeroizing::new(crate::bytes::array(QR.field(bytes, "token"))),
            expiry_s: u32::from_be_bytes(crate::bytes::array(QR.field(bytes, "expiry"))),
            address: address.to_owned(),
        })
    }

    /// Writes the bytes to be shown as a QR.
    ///
    /// # Errors
    /// [`QrError::Address`] or, if the address makes it longer than 150 bytes, [`QrError::Size`].
    pub fn write(&self) -> Result<Zeroizing<Vec<u8>>, QrError> {
        address::check(&self.address).map_err(|_| QrError::Address)?;
        let length = u8::try_from(self.address.len()).map_err(|_| QrError::Size)?;
        let mut out = Zeroizing::new(QR.blank());
        QR.put(&mut out, "center id", &self.center.0);
        QR.put(&mut out, "root_pk", &self.root);
        QR.put(&mut out, "spki pin", &self.pin);
        QR.put(&mut out, "token", self.token.as_slice());
        QR.put(&mut out, "expiry", &self.expiry_s.to_be_bytes());
        QR.put(&mut out, "host_len", &[length]);
        out.extend_from_slice(self.address.as_bytes());
        if out.len() > QR_MAX { Err(QrError::Size) } else { Ok(out) }
    }

    /// Reads what staff typed: lines of 19 signs and a check character.
    ///
    /// Case, spaces, hyphens, I L O and lost line breaks are forgiven; a wrong sign is not, and the error names
    /// its line.
    ///
    /// # Errors
    /// [`QrTextError`].
    pub fn parse_text(typed: &str) -> Result<Self, QrTextError> {
        Ok(Self::parse(&text::read(typed)?)?)
    }

    /// Writes the QR as text to be typed: a line each 19 signs, a check character behind, groups of 4.
    ///
    /// # Errors
    /// As [`Qr::write`].
    pub fn write_text(&self) -> Result<Zeroizing<String>, QrError> {
        Ok(text::write(&self.write()?))
    }
}

crate::bytes::redacted_debug!(Qr);

#[cfg(test)]
mod tests;
