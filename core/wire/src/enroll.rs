//! The enrollment post and the status byte that a phone waits for. security.md 6.2, 7.

use crate::ids::{RelayDeviceId, TokenId};
use crate::layout::{Field, Layout, LayoutError};

/// Length of a post in bytes.
pub const ENROLL_POST_LEN: usize = 1480;
/// Length of the sealed message in it.
pub const ENROLL_MESSAGE_LEN: usize = 1400;
/// Length of the public head: the message's associated data.
pub const ENROLL_HEAD_LEN: usize = 80;
/// Length of the answer to a post: zeros.
pub const ENROLL_ANSWER_LEN: usize = 32;

/// The enrollment post's layout.
pub static ENROLL_POST: Layout = Layout::new(
    "enroll_post",
    "security.md 6.2",
    ENROLL_POST_LEN,
    &[
        Field::value(0, 8, "token_id", "HKDF(token, \"\", \"nj/v1/token-id\", 8)"),
        Field::value(8, 65, "nj.s public key", "SEC1 uncompressed"),
        Field::zero(73, 7),
        Field::value(80, 1120, "HPKE enc", "to A of the calendar month"),
        Field::value(1200, 264, "ciphertext", "mode_psk, aad = bytes[0..80]"),
        Field::value(1464, 16, "AEAD tag", ""),
    ],
);

/// A post, its message still closed.
#[derive(Clone, Copy)]
pub struct EnrollPost<'a> {
    /// The token as the relay knows it.
    pub token_id: TokenId,
    /// The phone's login key, uncompressed SEC1.
    pub login_key: &'a [u8; 65],
    /// HPKE enc 1,120 and ct 280.
    pub message: &'a [u8; ENROLL_MESSAGE_LEN],
}

impl<'a> EnrollPost<'a> {
    /// Reads the 1,480 bytes. Whether the key is a point of the curve and the message opens is the desk's
    /// question.
    ///
    /// # Errors
    /// [`LayoutError`] for anything else.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, LayoutError> {
        ENROLL_POST.check(bytes)?;
        let size = LayoutError::Size { layout: ENROLL_POST.name, expected: ENROLL_POST_LEN };
        Ok(Self {
            token_id: TokenId(crate::bytes::array(ENROLL_POST.field(bytes, "token_id"))),
            login_key: ENROLL_POST.field(bytes, "nj.s public key").first_chunk().ok_or(size)?,
            message: bytes.last_chunk().ok_or(size)?,
        })
    }

    /// Writes the head: the first 80 bytes, which the message is bound to.
    #[must_use]
    pub fn head(token_id: TokenId, login_key: &[u8; 65]) -> [u8; ENROLL_HEAD_LEN] {
        let mut out = ENROLL_POST.blank();
        ENROLL_POST.put(&mut out, "token_id", &token_id.0);
        ENROLL_POST.put(&mut out, "nj.s public key", login_key);
        crate::bytes::array(&out)
    }

    /// Writes the 1,480 bytes.
    #[must_use]
    pub fn write(&self) -> [u8; ENROLL_POST_LEN] {
        crate::bytes::array(&[Self::head(self.token_id, self.login_key).as_slice(), self.message].concat())
    }

    /// Gives the device id under which the relay will know this phone.
    #[must_use]
    pub fn device(&self) -> RelayDeviceId {
        RelayDeviceId::of(self.login_key)
    }
}

/// How far the desk is with an enrollment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrollStatus {
    /// The desk has not decided; ask again.
    Pending,
    /// The desk has taken the device in.
    Active,
    /// The desk refused: start again with a new QR.
    Refused,
}

impl EnrollStatus {
    /// Gives the byte of the answer.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Pending => 0,
            Self::Active => 1,
            Self::Refused => 2,
        }
    }

    /// Reads the answer, which is one byte.
    ///
    /// # Errors
    /// [`LayoutError`] for any other length or code.
    pub fn parse(bytes: &[u8]) -> Result<Self, LayoutError> {
        match bytes {
            [0] => Ok(Self::Pending),
            [1] => Ok(Self::Active),
            [2] => Ok(Self::Refused),
            [_] => Err(LayoutError::Magic { layout: "enroll_status" }),
            _ => Err(LayoutError::Size { layout: "enroll_status", expected: 1 }),
        }
    }
}
