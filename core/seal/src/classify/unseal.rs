//! Trying the keys: the only slow step, and the only one that needs them.

use nightjar_wire::envelope::Envelope;
use nightjar_wire::{ChainId, DeviceId, ENVELOPE_LEN};

use super::{DeskKey, DeskPsk, Keyring};
use crate::envelope::PskKind;
use crate::error::OpenError;
use crate::plaintext::{PLAINTEXT_LEN, Plaintext, Purpose, cut};
use crate::secret::Secret;
use crate::{ack, dummy, envelope};

/// What the keys say of an envelope. Content is in it: no `Debug`.
pub enum Unsealed {
    /// Another version or suite: not tried.
    NewerFormat,
    /// A pair of keys opens it.
    Opens(Box<Content>),
    /// Its tags fit, nothing opens, and a key that they fit is burnt.
    Late,
    /// Its tags fit and nothing opens.
    Damaged,
    /// A PSK's tag fits and no key's does, or nothing fits and D does not open it either.
    Unknown,
    /// Opens under D: zeros.
    Dummy,
    /// Opens under D: something else.
    DummyWithContent,
}

/// A number that a phone gave a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The phone identity.
    pub device: DeviceId,
    /// The life of its counter.
    pub chain: ChainId,
    /// The number.
    pub seq: u64,
}

/// What a pair of keys gave.
pub struct Content {
    pub(super) plaintext: Secret<PLAINTEXT_LEN>,
    pub(super) desk_tag: [u8; 8],
    pub(super) psk: usize,
    pub(super) key: usize,
}

/// Tries all that the tags point at; a pair that opens decides.
#[must_use]
pub fn unseal(envelope: &[u8; ENVELOPE_LEN], ring: &Keyring<'_>) -> Unsealed {
    let head = Envelope::new(envelope);
    if !head.is_known() {
        return Unsealed::NewerFormat;
    }
    let (mut psk_fits, mut key_fits, mut burnt) = (false, false, false);
    for (psk_index, psk) in fitting_psks(&head, ring.psks) {
        psk_fits = true;
        for (key_index, key) in fitting_keys(&head, psk, ring.keys) {
            key_fits = true;
            let Some(opening) = &key.opening else {
                burnt = true;
                continue;
            };
            if let Ok(plaintext) = envelope::open(envelope, &ring.center, opening, &psk.psk) {
                let desk_tag = ack::desk_tag(&head.id(), plaintext.expose());
                return Unsealed::Opens(Box::new(Content { plaintext, desk_tag, psk: psk_index, key: key_index }));
            }
        }
    }
    match (psk_fits, key_fits, burnt) {
        (_, true, true) => Unsealed::Late,
        (_, true, false) => Unsealed::Damaged,
        (true, false, _) => Unsealed::Unknown,
        (false, false, _) => match dummy::open(envelope, &ring.center, ring.dummy) {
            Ok(()) => Unsealed::Dummy,
            Err(OpenError::Padding) => Unsealed::DummyWithContent,
            Err(OpenError::Size | OpenError::NotAuthentic | OpenError::Field(_) | OpenError::Layout(_)) => {
                Unsealed::Unknown
            }
        },
    }
}

impl Unsealed {
    /// Returns chain and seq of a duress notice, so that a sweep can apply it before it judges.
    ///
    /// Only a notice that would be *opened* counts: of a device's own PSK, with its device id,
    /// revision 0 and an empty map.
    #[must_use]
    pub fn duress_notice(&self, ring: &Keyring<'_>) -> Option<(ChainId, u64)> {
        let Self::Opens(content) = self else { return None };
        let plaintext = Plaintext::decode(content.plaintext.expose()).ok()?;
        if plaintext.purpose != Purpose::DuressNotice {
            return None;
        }
        super::judge::is_sound(content, &plaintext, ring).then_some((plaintext.chain, plaintext.seq))
    }

    /// Returns whose letter it is and which of that phone's numbers it has used up.
    ///
    /// The class does not matter: a letter that is parked or refused has its number too. None in compartment B, for a
    /// dummy, for what does not open, and where the letter names another phone than the one whose PSK opened it.
    #[must_use]
    pub fn number(&self, ring: &Keyring<'_>) -> Option<Number> {
        let Self::Opens(content) = self else { return None };
        let psk = &ring.psks.get(content.psk)?.psk;
        // The fields that stand before anything that can be wrong with the rest.
        let bytes = content.plaintext.expose();
        let number = Number {
            device: DeviceId(cut(bytes, 8)),
            chain: ChainId(cut(bytes, 16)),
            seq: u64::from_be_bytes(cut(bytes, 24)),
        };
        (psk.kind() == PskKind::Device && number.device == psk.device_id()).then_some(number)
    }
}

fn fitting_psks<'a>(head: &'a Envelope<'_>, psks: &'a [DeskPsk]) -> impl Iterator<Item = (usize, &'a DeskPsk)> {
    psks.iter().enumerate().filter(|(_, psk)| psk.psk.hint().sender_tag(head.hint_nonce()) == *head.sender_tag())
}

fn fitting_keys<'a>(
    head: &'a Envelope<'_>,
    psk: &'a DeskPsk,
    keys: &'a [DeskKey],
) -> impl Iterator<Item = (usize, &'a DeskKey)> {
    keys.iter().enumerate().filter(|(_, key)| psk.psk.hint().key_tag(head.hint_nonce(), &key.hash) == *head.key_tag())
}
