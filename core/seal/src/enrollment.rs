//! The enrollment message and the six digits (security.md 6.2).
//!
//! message = enc | ct, HPKE mode_psk to A of the calendar month, psk and psk_id from the token of
//! the QR, info = "nightjar/v1/enroll" || center id, aad = the first 80 bytes of the post. The
//! digits are bound to everything both sides saw: whoever lacks the token can neither compute nor
//! grind them.

use nightjar_wire::enroll::{ENROLL_HEAD_LEN, EnrollPost};
use nightjar_wire::{CenterId, DeviceId, Field, Layout};

use crate::derive::{hash, hkdf};
use crate::entropy::Entropy;
use crate::error::{OpenError, SealError};
use crate::hybrid::{self, Mode, OpeningKey, PublicKey};
use crate::keys;
use crate::plaintext::cut;
use crate::secret::Secret;

pub use nightjar_wire::enroll::ENROLL_POST_LEN as POST_LEN;

/// Length of the plaintext inside.
pub const MESSAGE_LEN: usize = 264;

/// The plaintext's layout.
pub static MESSAGE: Layout = Layout::new(
    "enroll_plaintext",
    "security.md 6.2",
    MESSAGE_LEN,
    &[
        Field::value(0, 8, "device id", "not zero"),
        Field::value(8, 32, "PSK_dev", ""),
        Field::value(40, 65, "nj.s public key", "SEC1 uncompressed, the same as outside"),
        Field::value(105, 1, "hw class", "1 software 2 TEE 3 StrongBox 4 Secure Enclave"),
        Field::value(106, 8, "previous device id", "from Open only, else zero"),
        Field::value(114, 32, "previous PSK_dev", "from Open only, else zero"),
        Field::value(146, 4, "circle generation", "be32, from Open only, else zero"),
        Field::value(150, 32, "circle secret", "from Open only, else zero"),
        Field::zero(182, 82),
    ],
);

/// What guards the phone's keys, as the staff is shown it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolledHwClass {
    /// No hardware.
    Software,
    /// A trusted execution environment.
    Tee,
    /// A secure element of Android.
    StrongBox,
    /// A secure element of Apple.
    SecureEnclave,
}

impl EnrolledHwClass {
    /// Returns the byte of the message.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Software => 1,
            Self::Tee => 2,
            Self::StrongBox => 3,
            Self::SecureEnclave => 4,
        }
    }

    /// Reads the byte of the message; 0 (no class) does not enroll.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Software),
            2 => Some(Self::Tee),
            3 => Some(Self::StrongBox),
            4 => Some(Self::SecureEnclave),
            _ => None,
        }
    }
}

/// What a phone tells the desk about itself. No `Debug`: all of it is secret.
pub struct EnrollMessage {
    /// The new device id, not zero.
    pub device: DeviceId,
    /// The new PSK.
    pub psk_dev: Secret<32>,
    /// The public key of nj.s.
    pub login_key: [u8; 65],
    /// What guards the phone's keys.
    pub hw_class: EnrolledHwClass,
    /// The identity before, when enrolling from Open.
    pub previous: Option<(DeviceId, Secret<32>)>,
    /// Circle generation and secret, when enrolling from Open with a readable m1.
    pub circle: Option<(u32, Secret<32>)>,
}

impl EnrollMessage {
    /// Writes the 264 bytes inside a post.
    #[must_use]
    pub fn encode(&self) -> Secret<MESSAGE_LEN> {
        let mut out = Secret::zeros();
        let bytes: &mut [u8; MESSAGE_LEN] = out.expose_mut();
        bytes[..8].copy_from_slice(self.device.as_bytes());
        bytes[8..40].copy_from_slice(self.psk_dev.expose());
        bytes[40..105].copy_from_slice(&self.login_key);
        bytes[105] = self.hw_class.code();
        if let Some((device, psk)) = &self.previous {
            bytes[106..114].copy_from_slice(device.as_bytes());
            bytes[114..146].copy_from_slice(psk.expose());
        }
        if let Some((generation, secret)) = &self.circle {
            bytes[146..150].copy_from_slice(&generation.to_be_bytes());
            bytes[150..182].copy_from_slice(secret.expose());
        }
        out
    }

    /// Reads the 264 bytes inside a post whose head names `login_key`.
    ///
    /// # Errors
    /// [`OpenError::Size`], [`OpenError::Layout`], [`OpenError::Field`] for what is not such a message.
    pub fn decode(bytes: &[u8], login_key: &[u8; 65]) -> Result<Self, OpenError> {
        MESSAGE.check(bytes)?;
        let device = DeviceId(cut(bytes, 0));
        if device.0 == [0; 8] {
            return Err(OpenError::Field("device id"));
        }
        // A key that is no point of the curve could never log in.
        let is_point = p256::PublicKey::from_sec1_bytes(login_key).is_ok();
        if !is_point || bytes[40..105] != login_key[..] {
            return Err(OpenError::Field("nj.s public key"));
        }
        let secret = |at: usize| Secret::from_slice(&bytes[at..at + 32]).ok_or(OpenError::Size);
        let previous = match both(&bytes[106..114], &bytes[114..146]) {
            Both::Absent => None,
            Both::Given => Some((DeviceId(cut(bytes, 106)), secret(114)?)),
            Both::Half => return Err(OpenError::Field("previous identity")),
        };
        let circle = match both(&bytes[146..150], &bytes[150..182]) {
            Both::Absent => None,
            Both::Given => Some((u32::from_be_bytes(cut(bytes, 146)), secret(150)?)),
            Both::Half => return Err(OpenError::Field("circle")),
        };
        Ok(Self {
            device,
            psk_dev: secret(8)?,
            login_key: cut(bytes, 40),
            hw_class: EnrolledHwClass::from_code(bytes[105]).ok_or(OpenError::Field("hw class"))?,
            previous,
            circle,
        })
    }
}

/// Seals the post: 1,480 bytes. Draws 64 bytes.
///
/// # Errors
/// [`SealError::Entropy`] when they cannot be drawn; [`SealError::Unwritable`] for a device id of
/// zeros.
pub fn seal(
    token: &Secret<16>,
    center: &CenterId,
    key: &PublicKey,
    message: &EnrollMessage,
    entropy: &dyn Entropy,
) -> Result<Box<[u8; POST_LEN]>, SealError> {
    if message.device.0 == [0; 8] {
        return Err(SealError::Unwritable("a device id is not zero"));
    }
    let token_id = keys::token_id(token);
    let head = EnrollPost::head(token_id, &message.login_key);
    let psk = keys::token_psk(token);
    let mode = Mode::Psk { psk: &psk, id: token_id.as_bytes() };
    let context = hybrid::prepare(key, mode, &info(center), entropy)?;
    let sealed = context.seal(&head, message.encode().expose())?;
    let post = [head.as_slice(), &sealed].concat();
    post.into_boxed_slice().try_into().map_err(|_| SealError::Cipher)
}

/// Opens a post with the token that its head names and one A key.
///
/// # Errors
/// [`OpenError::NotAuthentic`] under another token, center or key (when none of the live A keys
/// opens it: check the phone's clock); [`OpenError::Layout`], [`OpenError::Field`] for what opens
/// and is not such a message.
pub fn open(post: &[u8], token: &Secret<16>, center: &CenterId, key: &OpeningKey) -> Result<EnrollMessage, OpenError> {
    let parts = EnrollPost::parse(post)?;
    let token_id = keys::token_id(token);
    if parts.token_id != token_id {
        return Err(OpenError::NotAuthentic);
    }
    let psk = keys::token_psk(token);
    let mode = Mode::Psk { psk: &psk, id: token_id.as_bytes() };
    let head = post.get(..ENROLL_HEAD_LEN).ok_or(OpenError::Size)?;
    let plaintext = hybrid::open(key, mode, &info(center), head, parts.message)?;
    EnrollMessage::decode(&plaintext, parts.login_key)
}

/// Computes th, which binds the digits to what both sides saw.
#[must_use]
pub fn transcript(root_pk: &[u8; 32], spki_pin: &[u8; 32], bundle_hash: &[u8; 32], post: &[u8; POST_LEN]) -> [u8; 32] {
    hash(&[b"nj/v1/enroll", root_pk, spki_pin, bundle_hash, post])
}

/// Computes the six digits that staff compare on both screens: a number below 1,000,000, shown with
/// its leading zeros.
#[must_use]
pub fn digits(token: &Secret<16>, psk_dev: &Secret<32>, transcript: &[u8; 32]) -> u32 {
    let derived = hkdf::<8>(&[token.expose(), psk_dev.expose()], transcript, &[b"nj/v1/digits"]);
    let number = u64::from_be_bytes(*derived.expose()) % 1_000_000;
    u32::try_from(number).unwrap_or_default()
}

fn info(center: &CenterId) -> Vec<u8> {
    [b"nightjar/v1/enroll", center.as_bytes().as_slice()].concat()
}

enum Both {
    Absent,
    Given,
    Half,
}

/// Tells whether a name and its secret are both there, or both zero.
fn both(name: &[u8], secret: &[u8]) -> Both {
    let given = |bytes: &[u8]| bytes.iter().any(|byte| *byte != 0);
    match (given(name), given(secret)) {
        (true, true) => Both::Given,
        (false, false) => Both::Absent,
        (true, false) | (false, true) => Both::Half,
    }
}
