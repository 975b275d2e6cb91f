//! Writing the keyslot file: at set-up and at PIN change, both slots in one go.

use zeroize::Zeroizing;

use super::{
    COM_LEN, CONTENT_LEN, HASH_AT, HEAD_LEN, KEY_FILE, KEY_FILE_LEN, KeyHead, RANDOM_AT, Role, SLOT_LEN, SLOTS_AT,
    SlotContent, WipeLevel,
};
use crate::derive::hash;
use crate::entropy::{self, Entropy};
use crate::error::SealError;
use crate::pin::PinKeys;
use crate::{boxes, place};

/// A slot to be written: the keys of its PIN and what it holds.
#[derive(Clone, Copy)]
pub struct Slot<'a> {
    /// Keys derived from the PIN with the salt and parameters of the head.
    pub keys: &'a PinKeys,
    /// What the slot holds.
    pub content: &'a SlotContent,
}

/// Writes the file: the normal slot, the duress slot if one is set, in random order.
///
/// Draws 1 byte (order: even puts the normal slot first), then slot 0, slot 1 (the salt of its box,
/// or 200 bytes when unset), then 3,600 bytes.
///
/// # Errors
/// [`SealError::Entropy`] when a draw fails; [`SealError::Unwritable`] for parameters or roles that
/// no reader accepts.
pub fn write(
    head: &KeyHead,
    normal: Slot<'_>,
    duress: Option<Slot<'_>>,
    entropy: &dyn Entropy,
) -> Result<Box<[u8; KEY_FILE_LEN]>, SealError> {
    head.check().map_err(SealError::Unwritable)?;
    if normal.content.role != Role::Normal || duress.is_some_and(|slot| slot.content.role != Role::Duress) {
        return Err(SealError::Unwritable("a slot has the other one's role"));
    }
    let mut file = Box::new([0; KEY_FILE_LEN]);
    let head_bytes = head_bytes(head);
    file[..HEAD_LEN].copy_from_slice(&head_bytes);
    let [order] = entropy::draw(entropy)?;
    let slots = if order & 1 == 0 { [Some(normal), duress] } else { [duress, Some(normal)] };
    for (slot, at) in slots.into_iter().zip(SLOTS_AT) {
        let room = &mut file[at..at + SLOT_LEN];
        match slot {
            Some(slot) => {
                room[..COM_LEN].copy_from_slice(slot.keys.com.expose());
                let content = content_bytes(slot.content);
                let sealed =
                    boxes::seal(slot.keys.kek.expose(), &place::slot(&head_bytes), content.as_slice(), entropy)?;
                room[COM_LEN..].copy_from_slice(&sealed);
            }
            None => entropy.fill(room)?,
        }
    }
    entropy.fill(&mut file[RANDOM_AT..HASH_AT])?;
    let hash = hash(&[&file[..HASH_AT]]);
    file[HASH_AT..].copy_from_slice(&hash);
    Ok(file)
}

/// Writes the bytes that destroy a keyslot file: "NJW1" | level | random (security.md 4.1, step 1b).
///
/// A wipe must not fail for want of randomness: what cannot be drawn stays zero.
#[must_use]
pub fn write_wiped(level: WipeLevel, entropy: &dyn Entropy) -> Box<[u8; KEY_FILE_LEN]> {
    let mut file = Box::new([0; KEY_FILE_LEN]);
    if entropy.fill(file.as_mut_slice()).is_err() {
        file.fill(0);
    }
    file[..4].copy_from_slice(b"NJW1");
    file[4] = match level {
        WipeLevel::Wipe => 1,
        WipeLevel::All => 2,
    };
    file
}

fn head_bytes(head: &KeyHead) -> [u8; HEAD_LEN] {
    let mut bytes = [0; HEAD_LEN];
    let blank = KEY_FILE.blank();
    bytes.copy_from_slice(&blank[..HEAD_LEN]);
    bytes[4] = head.kind.code();
    bytes[5] = head.parity;
    bytes[6] = head.cost.t;
    bytes[8..12].copy_from_slice(&head.cost.m_kib.to_be_bytes());
    bytes[12..16].copy_from_slice(&head.shape.n.to_be_bytes());
    bytes[16..20].copy_from_slice(&head.shape.l.to_be_bytes());
    bytes[32..].copy_from_slice(&head.salt);
    bytes
}

fn content_bytes(content: &SlotContent) -> Zeroizing<[u8; CONTENT_LEN]> {
    let mut bytes = Zeroizing::new([0; CONTENT_LEN]);
    bytes[0] = content.role.code();
    bytes[8..40].copy_from_slice(content.k_read.expose());
    bytes[40..72].copy_from_slice(content.k_id.expose());
    bytes[72..88].copy_from_slice(content.install.as_bytes());
    bytes
}
