//! Sealing and opening envelopes (security.md 5.1).
//!
//! HPKE mode_psk to the month's public key of the compartment, sequence 0; psk_id = "nj1" || the
//! PSK's device id (zeros for the circle and for a phone without it), info = "nightjar/v1/env" ||
//! center id, aad = the 22 bytes before the encapsulation. The PSK authenticates the sender to the
//! desk and to nobody else: whoever could check it could have made it.

use nightjar_wire::{CenterId, ChainId, DeviceId, ENVELOPE_LEN, EnvelopeId, envelope_id};
use subtle::ConstantTimeEq;

use crate::error::{OpenError, SealError};
use crate::hybrid::{self, Mode, OpeningKey, PublicKey};
use crate::plaintext::{PLAINTEXT_LEN, Plaintext, Purpose};
use crate::secret::Secret;
use crate::tags::HintKey;
use crate::{Entropy, ack, entropy, keys};

/// Version and suite of what this code writes.
const VERSION_SUITE: [u8; 2] = [nightjar_wire::envelope::VERSION, nightjar_wire::envelope::SUITE];
pub(crate) const HEADER_LEN: usize = nightjar_wire::envelope::HEADER_LEN;

/// Whose keys an envelope is sealed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compartment {
    /// Outreach and stock: everything but incidents and ticks.
    A,
    /// Incidents and ticks: nothing in them names a device or shift.
    B,
}

/// Whose PSK it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PskKind {
    /// One device's, for compartment A.
    Device,
    /// The circle's, for compartment B.
    Circle,
    /// Derived from one device's, for compartment B when the phone has no circle secret.
    NoCircle,
}

/// A PSK with all that follows from it. No `Clone`, no `Debug`; wiped when dropped.
pub struct SenderPsk {
    psk: Secret<32>,
    hint: HintKey,
    kind: PskKind,
    device: DeviceId,
}

impl SenderPsk {
    /// Takes PSK_dev of a device.
    #[must_use]
    pub fn device(psk_dev: &Secret<32>, device: DeviceId) -> Self {
        Self::from_psk(psk_dev.duplicate(), PskKind::Device, device)
    }

    /// Derives PSK_circle from a circle secret.
    #[must_use]
    pub fn circle(circle_secret: &Secret<32>) -> Self {
        Self::from_psk(keys::circle_psk(circle_secret), PskKind::Circle, DeviceId([0; 8]))
    }

    /// Derives the PSK of a phone that has no circle secret from its PSK_dev.
    #[must_use]
    pub fn no_circle(psk_dev: &Secret<32>) -> Self {
        Self::from_psk(keys::no_circle_psk(psk_dev), PskKind::NoCircle, DeviceId([0; 8]))
    }

    /// Takes a PSK that was derived elsewhere; `device` is what its plaintexts carry.
    #[must_use]
    pub fn from_psk(psk: Secret<32>, kind: PskKind, device: DeviceId) -> Self {
        Self { hint: HintKey::of(&psk), psk, kind, device }
    }

    /// Tells whose PSK it is.
    #[must_use]
    pub const fn kind(&self) -> PskKind {
        self.kind
    }

    /// Returns the device id that its plaintexts must carry: zeros in compartment B.
    #[must_use]
    pub const fn device_id(&self) -> DeviceId {
        self.device
    }

    /// Returns the compartment that it seals for.
    #[must_use]
    pub const fn compartment(&self) -> Compartment {
        match self.kind {
            PskKind::Device => Compartment::A,
            PskKind::Circle | PskKind::NoCircle => Compartment::B,
        }
    }

    /// Lends the key of the tags.
    #[must_use]
    pub const fn hint(&self) -> &HintKey {
        &self.hint
    }

    fn id(&self) -> [u8; 11] {
        let mut id = *b"nj1\0\0\0\0\0\0\0\0";
        id[3..].copy_from_slice(self.device.as_bytes());
        id
    }
}

/// What a save keeps of an envelope.
pub struct Sealed {
    /// The envelope, 1,936 bytes.
    pub envelope: Box<[u8; ENVELOPE_LEN]>,
    /// Its name.
    pub env_id: EnvelopeId,
    /// The tag that only its sealer and the desk know; kept in the status cell.
    pub desk_tag: [u8; 8],
}

/// An encapsulation made ahead of the form that it will seal.
///
/// Owned by one draft, consumed by value at save; made anew when [`Prepared::is_for`] says no.
pub struct Prepared {
    header: [u8; HEADER_LEN],
    context: hybrid::Context,
    center: CenterId,
    key_hash: [u8; 32],
    kind: PskKind,
    device: DeviceId,
    hint: Secret<32>,
}

/// Prepares an envelope: everything that needs randomness or the public key, nothing of the form.
///
/// Draws 8 bytes (hint nonce), then 64 (encapsulation).
///
/// # Errors
/// [`SealError::Entropy`] when either cannot be drawn.
pub fn prepare(
    center: &CenterId,
    key: &PublicKey,
    psk: &SenderPsk,
    entropy: &dyn Entropy,
) -> Result<Prepared, SealError> {
    let hint_nonce: [u8; 8] = entropy::draw(entropy)?;
    let mut header = [0; HEADER_LEN];
    header[..2].copy_from_slice(&VERSION_SUITE);
    header[2..10].copy_from_slice(&hint_nonce);
    header[10..18].copy_from_slice(&psk.hint.sender_tag(&hint_nonce));
    header[18..].copy_from_slice(&psk.hint.key_tag(&hint_nonce, key.hash()));
    let context = hybrid::prepare(key, Mode::Psk { psk: &psk.psk, id: &psk.id() }, &info(center), entropy)?;
    Ok(Prepared {
        header,
        context,
        center: *center,
        key_hash: *key.hash(),
        kind: psk.kind,
        device: psk.device,
        hint: psk.hint.secret().duplicate(),
    })
}

impl Prepared {
    /// Tells whether it was prepared for this center, month key and identity.
    #[must_use]
    pub fn is_for(&self, center: &CenterId, key: &PublicKey, psk: &SenderPsk) -> bool {
        self.center == *center
            && self.key_hash == *key.hash()
            && self.device == psk.device
            && bool::from(self.hint.ct_eq(psk.hint.secret()))
    }

    /// Seals the one plaintext.
    ///
    /// # Errors
    /// [`SealError::TooLong`] for a body above 730 bytes; [`SealError::Unwritable`] for a plaintext
    /// that the desk would refuse.
    pub fn seal(self, plaintext: &Plaintext) -> Result<Sealed, SealError> {
        self.check(plaintext)?;
        let bytes = plaintext.encode()?;
        self.seal_bytes(bytes.expose())
    }

    /// Seals 778 bytes whatever they say: how vectors of refused envelopes are made.
    ///
    /// # Errors
    /// [`SealError::Cipher`] when the cipher fails.
    pub fn seal_bytes(self, plaintext: &[u8; PLAINTEXT_LEN]) -> Result<Sealed, SealError> {
        let sealed = self.context.seal(&self.header, plaintext)?;
        let envelope = assemble(&self.header, &sealed)?;
        let env_id = envelope_id(&envelope);
        Ok(Sealed { desk_tag: ack::desk_tag(&env_id, plaintext), env_id, envelope })
    }

    fn check(&self, plaintext: &Plaintext) -> Result<(), SealError> {
        let rules = [
            (plaintext.device == self.device, "the device id is not that of the PSK"),
            (self.kind == PskKind::Device || plaintext.chain == ChainId([0; 8]), "compartment B names no chain"),
            (self.kind == PskKind::Device || plaintext.seq == 0, "compartment B counts nothing"),
            (
                self.kind == PskKind::Device || matches!(plaintext.purpose, Purpose::Record | Purpose::Withdrawal),
                "compartment B has records and withdrawals only",
            ),
            (
                plaintext.revision == 0 || matches!(plaintext.purpose, Purpose::Record | Purpose::Withdrawal),
                "notices have no revision",
            ),
            (plaintext.schema != 0, "schemas count from 1"),
        ];
        rules.into_iter().find(|(kept, _)| !kept).map_or(Ok(()), |(_, why)| Err(SealError::Unwritable(why)))
    }
}

/// Prepares and seals in one go.
///
/// # Errors
/// Those of [`prepare`] and [`Prepared::seal`]; there is no output then.
pub fn seal(
    center: &CenterId,
    key: &PublicKey,
    psk: &SenderPsk,
    plaintext: &Plaintext,
    entropy: &dyn Entropy,
) -> Result<Sealed, SealError> {
    prepare(center, key, psk, entropy)?.seal(plaintext)
}

/// Opens an envelope under one pair of keys; the rules of its plaintext are not checked here.
///
/// # Errors
/// [`OpenError::NotAuthentic`] for another key, PSK, center, or a changed byte.
pub fn open(
    envelope: &[u8; ENVELOPE_LEN],
    center: &CenterId,
    key: &OpeningKey,
    psk: &SenderPsk,
) -> Result<Secret<PLAINTEXT_LEN>, OpenError> {
    let mode = Mode::Psk { psk: &psk.psk, id: &psk.id() };
    open_mode(envelope, center, key, mode)
}

pub(crate) fn open_mode(
    envelope: &[u8; ENVELOPE_LEN],
    center: &CenterId,
    key: &OpeningKey,
    mode: Mode<'_>,
) -> Result<Secret<PLAINTEXT_LEN>, OpenError> {
    let (header, sealed) = envelope.split_at(HEADER_LEN);
    let plaintext = hybrid::open(key, mode, &info(center), header, sealed)?;
    Secret::from_slice(&plaintext).ok_or(OpenError::Size)
}

pub(crate) fn info(center: &CenterId) -> [u8; 31] {
    let mut info = *b"nightjar/v1/env\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    info[15..].copy_from_slice(center.as_bytes());
    info
}

pub(crate) fn assemble(header: &[u8; HEADER_LEN], sealed: &[u8]) -> Result<Box<[u8; ENVELOPE_LEN]>, SealError> {
    let whole = [&header[..], sealed].concat().into_boxed_slice();
    whole.try_into().map_err(|_| SealError::Cipher)
}

/// The header of an envelope in which nothing is a tag: 20 random bytes behind version and suite.
pub(crate) fn random_header(entropy: &dyn Entropy) -> Result<[u8; HEADER_LEN], SealError> {
    let random: [u8; 20] = entropy::draw(entropy)?;
    let mut header = [0; HEADER_LEN];
    header[..2].copy_from_slice(&VERSION_SUITE);
    header[2..].copy_from_slice(&random);
    Ok(header)
}
