//! What the desk does with an envelope: nothing is dropped (security.md 5.4).
//!
//! Two steps, because a sweep opens everything before it judges anything: [`unseal`] tries keys,
//! then the caller collects the duress notices it found ([`Unsealed::duress_notice`]), then
//! [`judge`] puts each envelope into exactly one class. Class 1 (*duplicate*: opened before) is the
//! caller's, who knows the names of what was opened.

mod judge;
mod unseal;

use nightjar_wire::{CenterId, ChainId, Month};

use crate::envelope::{Compartment, SenderPsk};
use crate::hybrid::OpeningKey;
use crate::plaintext::Plaintext;

pub use judge::judge;
pub use unseal::{Number, Unsealed, unseal};

/// What the desk thinks of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PskState {
    /// In use.
    Active,
    /// Followed by another PSK of the same phone: opens normally.
    Retired,
    /// Not trusted any more: what is received now is parked.
    Revoked,
}

/// A PSK that the desk knows.
pub struct DeskPsk {
    /// The PSK and whose it is.
    pub psk: SenderPsk,
    /// What the desk thinks of it.
    pub state: PskState,
}

/// A key that was ever issued: H(public key) is kept even when the seed is burnt.
pub struct DeskKey {
    /// H(public key).
    pub hash: [u8; 32],
    /// The month it was issued for.
    pub month: Month,
    /// The compartment it was issued for.
    pub compartment: Compartment,
    /// The private half; nothing once burnt.
    pub opening: Option<OpeningKey>,
}

/// Everything that can open an envelope.
pub struct Keyring<'a> {
    /// The center.
    pub center: CenterId,
    /// All PSKs: of devices, of circle generations, and the no-circle ones derived from the former.
    pub psks: &'a [DeskPsk],
    /// All month keys ever issued.
    pub keys: &'a [DeskKey],
    /// D.
    pub dummy: &'a OpeningKey,
}

/// What the record layer says of a body that is a deterministic map with a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyVerdict {
    /// Every kind, field and code number is known.
    Known,
    /// One of them is not: parked until the desk is updated.
    Unknown,
    /// No version writes such a body (a null where none may be): refused.
    Broken,
}

/// The answers that a judgement needs from elsewhere.
pub struct Rules<'a> {
    /// Tells whether the record layer knows all of a body (purposes 1 and 2 only).
    pub body: &'a dyn Fn(&Plaintext, Compartment) -> BodyVerdict,
    /// Returns the seq of the duress notice of a chain, if the sweep or an earlier one found one.
    pub duress: &'a dyn Fn(&ChainId) -> Option<u64>,
}

/// The class of an envelope; every envelope has exactly one.
pub enum Class {
    /// Opened: to be stored, then acknowledged.
    Opened(Box<Opened>),
    /// Held back with its content or unread; the relay keeps it.
    Parked {
        /// Why.
        reason: ParkReason,
        /// What was inside, when it was opened.
        content: Option<Box<Opened>>,
    },
    /// It was for a key that is burnt.
    Late,
    /// Its tags fit and nothing opens: attributed to nobody, since tags can be copied.
    Damaged,
    /// It opens and breaks a rule.
    Refused(RefuseReason),
    /// No pair of keys is known: kept, tried again whenever a PSK or key is added.
    Unknown,
    /// A dummy.
    Dummy,
}

/// What an opened envelope says.
pub struct Opened {
    /// The plaintext.
    pub plaintext: Plaintext,
    /// The tag that proves the opening to its phone.
    pub desk_tag: [u8; 8],
    /// Index of the PSK in the keyring.
    pub psk: usize,
    /// Index of the key in the keyring.
    pub key: usize,
    /// The compartment.
    pub compartment: Compartment,
}

/// Why an envelope is parked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParkReason {
    /// Another version or suite: update the desk.
    NewerFormat,
    /// A newer schema: update the desk.
    NewerSchema,
    /// An unknown kind, field or code number: update the desk.
    UnknownContent,
    /// The device is revoked: a person decides.
    Revoked,
    /// Written after a duress notice of the same chain: a person decides.
    AfterDuress,
    /// Written by a phone without the circle secret: a person decides.
    NoCircle,
}

/// Why an envelope is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefuseReason {
    /// Zero bytes or padding are not zero.
    NotZero,
    /// The device id is not that of the PSK, or in B chain or seq are not zero.
    Identity,
    /// A notice with a revision.
    Revision,
    /// Schema 0.
    Schema,
    /// A body of more than 730 bytes.
    BodyLength,
    /// No such purpose, or none of compartment B's.
    Purpose,
    /// The PSK of one compartment under a key of the other.
    Compartment,
    /// The body is no deterministic map of its purpose.
    Body,
    /// The kind belongs to the other compartment.
    Kind,
    /// mode_base to D with content: anybody could have written it.
    DummyWithContent,
}

/// Unseals and judges in one go, for an envelope that comes alone.
#[must_use]
pub fn classify(envelope: &[u8; nightjar_wire::ENVELOPE_LEN], ring: &Keyring<'_>, rules: &Rules<'_>) -> Class {
    judge(unseal(envelope, ring), ring, rules)
}
