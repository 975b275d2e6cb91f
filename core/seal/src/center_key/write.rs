//! Writing `center.key`.

use nightjar_wire::CenterId;

use super::read::passphrase_key;
use super::{ALL_ROLES, CENTER_KEY, CENTER_KEY_LEN, HASH_AT, HEAD_LEN, Holder, RECOVERY_AT, SLOT_LEN, SLOTS};
use crate::derive::hash;
use crate::entropy::{self, Entropy};
use crate::error::SealError;
use crate::passhash::KdfCost;
use crate::secret::Secret;
use crate::{boxes, place};

/// A person who gets a slot.
#[derive(Clone, Copy)]
pub struct NewPerson<'a> {
    /// Code, 1 to 8, one slot a person.
    pub code: u8,
    /// Roles, at least one.
    pub roles: u16,
    /// The passphrase, as typed or drawn.
    pub passphrase: &'a str,
}

/// What a new file holds.
pub struct NewCenterKey<'a> {
    /// The center.
    pub center: CenterId,
    /// Whose master key it is.
    pub holder: Holder,
    /// The cost of every passphrase.
    pub cost: KdfCost,
    /// M.
    pub master: &'a Secret<32>,
    /// The persons, each in the slot of its index.
    pub slots: [Option<NewPerson<'a>>; SLOTS],
    /// The recovery key, which goes off-site.
    pub recovery: &'a Secret<32>,
}

/// Writes the file: 944 bytes.
///
/// Draws 32 bytes (salt), then slot by slot the salt of its box, or 95 bytes when unused, then the
/// salt of the recovery box.
///
/// # Errors
/// [`SealError::Entropy`] when a draw fails; [`SealError::Unwritable`] for persons, roles or a cost
/// that no reader accepts, or when memory for the passphrase hash is missing.
pub fn write(new: &NewCenterKey<'_>, entropy: &dyn Entropy) -> Result<Box<[u8; CENTER_KEY_LEN]>, SealError> {
    check(new)?;
    let salt: [u8; 32] = entropy::draw(entropy)?;
    let mut file = Box::new([0; CENTER_KEY_LEN]);
    file.copy_from_slice(&CENTER_KEY.blank());
    file[4..8].copy_from_slice(&new.cost.m_kib.to_be_bytes());
    file[8] = new.cost.t;
    file[10] = new.holder.code();
    file[16..32].copy_from_slice(new.center.as_bytes());
    file[32..64].copy_from_slice(&salt);
    let mut head = [0; HEAD_LEN];
    head.copy_from_slice(&file[..HEAD_LEN]);
    for (slot, at) in new.slots.iter().zip((HEAD_LEN..RECOVERY_AT).step_by(SLOT_LEN)) {
        let Some(person) = slot else {
            entropy.fill(&mut file[at + 1..at + SLOT_LEN])?;
            continue;
        };
        let key = passphrase_key(person.passphrase, &salt, person.code, new.cost)
            .map_err(|_| SealError::Unwritable("the passphrase cannot be hashed"))?;
        let what = place::center_pass(&head, person.code, person.roles);
        let sealed = boxes::seal(key.expose(), &what, new.master.expose(), entropy)?;
        file[at] = person.code;
        file[at + 1..at + 3].copy_from_slice(&person.roles.to_be_bytes());
        file[at + 16..at + SLOT_LEN].copy_from_slice(&sealed);
    }
    let sealed = boxes::seal(new.recovery.expose(), &place::center_recovery(&head), new.master.expose(), entropy)?;
    file[RECOVERY_AT..HASH_AT].copy_from_slice(&sealed);
    let hash = hash(&[&file[..HASH_AT]]);
    file[HASH_AT..].copy_from_slice(&hash);
    Ok(file)
}

fn check(new: &NewCenterKey<'_>) -> Result<(), SealError> {
    if !new.cost.is_allowed() {
        return Err(SealError::Unwritable("the cost is outside the limits"));
    }
    let mut seen = [false; SLOTS + 1];
    for person in new.slots.iter().flatten() {
        let code = usize::from(person.code);
        if code == 0 || code > SLOTS || seen[code] {
            return Err(SealError::Unwritable("a person has one slot and a code from 1 to 8"));
        }
        if person.roles == 0 || person.roles & !ALL_ROLES != 0 {
            return Err(SealError::Unwritable("a person has a role, and no unknown one"));
        }
        seen[code] = true;
    }
    Ok(())
}
