//! Reading the keyslot file.

use nightjar_wire::InstallId;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};

use super::{
    COM_LEN, HASH_AT, HEAD_LEN, KEY_FILE, KEY_FILE_LEN, KeyFileError, KeyHead, Role, SLOT_CONTENT, SLOT_LEN, SLOTS_AT,
    SlotContent, SlotError, WipeLevel,
};
use crate::derive::hash;
use crate::pin::{HwKind, KdfCost, PinKeys, PrfShape};
use crate::plaintext::cut;
use crate::secret::Secret;
use crate::{boxes, place};

/// A keyslot file whose hash and head are good.
pub struct KeyFile {
    head_bytes: [u8; HEAD_LEN],
    head: KeyHead,
    slots: [[u8; SLOT_LEN]; 2],
}

impl KeyFile {
    /// Reads the file's bytes.
    ///
    /// # Errors
    /// See [`KeyFileError`]; the mark of a wipe is found first, whatever follows it.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyFileError> {
        if let Some(wiped) = bytes.strip_prefix(b"NJW1") {
            let level = if wiped.first() == Some(&2) { WipeLevel::All } else { WipeLevel::Wipe };
            return Err(KeyFileError::Wiped(level));
        }
        if bytes
            .strip_prefix(b"NJK")
            .and_then(<[u8]>::first)
            .is_some_and(|digit| digit.is_ascii_digit() && *digit != b'1')
        {
            return Err(KeyFileError::Newer);
        }
        let bytes: &[u8; KEY_FILE_LEN] = bytes.try_into().map_err(|_| KeyFileError::Damaged)?;
        if !bytes.starts_with(b"NJK1") || hash(&[&bytes[..HASH_AT]]) != cut::<32>(bytes, HASH_AT) {
            return Err(KeyFileError::Damaged);
        }
        KEY_FILE.check(bytes).map_err(|_| KeyFileError::Field("head"))?;
        Ok(Self { head_bytes: cut(bytes, 0), head: head(bytes)?, slots: SLOTS_AT.map(|at| cut(bytes, at)) })
    }

    /// Lends the parameters.
    #[must_use]
    pub const fn head(&self) -> &KeyHead {
        &self.head
    }

    /// Opens the slot that the keys of a PIN belong to.
    ///
    /// Both commitments are compared, always; then one box is opened.
    ///
    /// # Errors
    /// See [`SlotError`].
    pub fn open(&self, keys: &PinKeys) -> Result<SlotContent, SlotError> {
        let fits = self.slots.each_ref().map(|slot| slot[..COM_LEN].ct_eq(keys.com.expose()));
        let mut chosen = [0; SLOT_LEN];
        let mut found = Choice::from(0);
        for (slot, fit) in self.slots.iter().zip(fits) {
            let take = fit & !found;
            for (to, from) in chosen.iter_mut().zip(slot) {
                to.conditional_assign(from, take);
            }
            found |= take;
        }
        if !bool::from(found) {
            return Err(SlotError::NoSuchPin);
        }
        let content = boxes::open(keys.kek.expose(), &place::slot(&self.head_bytes), &chosen[COM_LEN..])
            .map_err(|_| SlotError::Damaged)?;
        SLOT_CONTENT.check(&content).map_err(|_| SlotError::Damaged)?;
        let role = match content[0] {
            1 => Role::Normal,
            2 => Role::Duress,
            _ => return Err(SlotError::Damaged),
        };
        let secret = |at: usize| Secret::from_slice(&content[at..at + 32]).ok_or(SlotError::Damaged);
        Ok(SlotContent { role, k_read: secret(8)?, k_id: secret(40)?, install: InstallId(cut(&content, 72)) })
    }
}

fn head(bytes: &[u8; KEY_FILE_LEN]) -> Result<KeyHead, KeyFileError> {
    let kind = HwKind::from_code(bytes[4]).ok_or(KeyFileError::Field("hw kind"))?;
    let head = KeyHead {
        kind,
        parity: bytes[5],
        cost: KdfCost { m_kib: u32::from_be_bytes(cut(bytes, 8)), t: bytes[6] },
        shape: PrfShape { n: u32::from_be_bytes(cut(bytes, 12)), l: u32::from_be_bytes(cut(bytes, 16)) },
        salt: cut(bytes, 32),
    };
    head.check().map(|()| head).map_err(KeyFileError::Field)
}

impl KeyHead {
    /// Checks the limits of the format; names the field that breaks one.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        if self.parity > 1 {
            return Err("parity");
        }
        if !self.cost.is_allowed() {
            return Err("Argon2 m, t");
        }
        if !self.shape.is_allowed(self.kind) {
            return Err("n, L");
        }
        Ok(())
    }
}
