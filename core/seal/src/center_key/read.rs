//! Reading `center.key`.

use nightjar_wire::CenterId;

use super::{
    ALL_ROLES, CENTER_KEY, CENTER_KEY_LEN, CENTER_SLOT, CenterKeyError, CenterUnlockError, HASH_AT, HEAD_LEN, Holder,
    RECOVERY_AT, SLOT_LEN, SLOTS,
};
use crate::derive::hash;
use crate::passhash::{self, KdfCost};
use crate::plaintext::cut;
use crate::secret::Secret;
use crate::{boxes, place, words};

/// A key file whose hash, head and slots are good.
pub struct CenterKeyFile {
    bytes: [u8; CENTER_KEY_LEN],
    holder: Holder,
    cost: KdfCost,
    persons: Vec<Person>,
}

struct Person {
    code: u8,
    roles: u16,
    at: usize,
}

/// What a passphrase opens.
pub struct Opened {
    /// M, the master key of the store.
    pub master: Secret<32>,
    /// What this person may do.
    pub roles: u16,
}

impl CenterKeyFile {
    /// Reads the file's bytes.
    ///
    /// # Errors
    /// See [`CenterKeyError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, CenterKeyError> {
        if bytes
            .strip_prefix(b"NJC")
            .and_then(<[u8]>::first)
            .is_some_and(|digit| digit.is_ascii_digit() && *digit != b'1')
        {
            return Err(CenterKeyError::Newer);
        }
        let bytes: &[u8; CENTER_KEY_LEN] = bytes.try_into().map_err(|_| CenterKeyError::Damaged)?;
        if !bytes.starts_with(b"NJC1") || hash(&[&bytes[..HASH_AT]]) != cut::<32>(bytes, HASH_AT) {
            return Err(CenterKeyError::Damaged);
        }
        CENTER_KEY.check(bytes).map_err(|_| CenterKeyError::Field("head"))?;
        let cost = KdfCost { m_kib: u32::from_be_bytes(cut(bytes, 4)), t: bytes[8] };
        if !cost.is_allowed() {
            return Err(CenterKeyError::Field("m, t"));
        }
        let holder = match bytes[10] {
            0 => Holder::Center,
            1 => Holder::B,
            _ => return Err(CenterKeyError::Field("holder")),
        };
        Ok(Self { bytes: *bytes, holder, cost, persons: persons(bytes)? })
    }

    /// Tells whose master key it guards.
    #[must_use]
    pub const fn holder(&self) -> Holder {
        self.holder
    }

    /// Returns the center that it belongs to.
    #[must_use]
    pub fn center(&self) -> CenterId {
        CenterId(cut(&self.bytes, 16))
    }

    /// Lists code and roles of every person with a slot, in the order of the file.
    pub fn persons(&self) -> impl Iterator<Item = (u8, u16)> + '_ {
        self.persons.iter().map(|person| (person.code, person.roles))
    }

    /// Opens the master key with a person's typed passphrase.
    ///
    /// # Errors
    /// See [`CenterUnlockError`].
    pub fn open_with_passphrase(&self, person: u8, typed: &str) -> Result<Opened, CenterUnlockError> {
        let slot = self.persons.iter().find(|slot| slot.code == person).ok_or(CenterUnlockError::NoSuchPerson)?;
        let key = passphrase_key(typed, &cut(&self.bytes, 32), person, self.cost)?;
        let what = place::center_pass(&cut(&self.bytes, 0), person, slot.roles);
        let master = self.open(key.expose(), &what, slot.at + 16)?;
        Ok(Opened { master, roles: slot.roles })
    }

    /// Opens the master key with the recovery key (see [`words::recovery_key`]).
    ///
    /// # Errors
    /// [`CenterUnlockError::Wrong`] for another recovery key.
    pub fn open_with_recovery(&self, recovery: &Secret<32>) -> Result<Secret<32>, CenterUnlockError> {
        self.open(recovery.expose(), &place::center_recovery(&cut(&self.bytes, 0)), RECOVERY_AT)
    }

    fn open(&self, key: &[u8; 32], what: &[u8], at: usize) -> Result<Secret<32>, CenterUnlockError> {
        let sealed = &self.bytes[at..at + 32 + boxes::OVERHEAD];
        let master = boxes::open(key, what, sealed).map_err(|_| CenterUnlockError::Wrong)?;
        Secret::from_slice(&master).ok_or(CenterUnlockError::Wrong)
    }
}

/// Argon2id(passphrase, salt || person), the passphrase in its one form.
pub(super) fn passphrase_key(
    typed: &str,
    salt: &[u8; 32],
    person: u8,
    cost: KdfCost,
) -> Result<Secret<32>, passhash::HashError> {
    let mut salted = [person; 33];
    salted[..32].copy_from_slice(salt);
    passhash::argon2id(words::normalise(typed).as_bytes(), &salted, cost)
}

fn persons(bytes: &[u8; CENTER_KEY_LEN]) -> Result<Vec<Person>, CenterKeyError> {
    let mut persons: Vec<Person> = Vec::with_capacity(SLOTS);
    for at in (HEAD_LEN..RECOVERY_AT).step_by(SLOT_LEN) {
        let code = bytes[at];
        if code == 0 {
            continue;
        }
        CENTER_SLOT.check(&bytes[at..at + SLOT_LEN]).map_err(|_| CenterKeyError::Field("slot"))?;
        let roles = u16::from_be_bytes(cut(bytes, at + 1));
        if roles == 0 || roles & !ALL_ROLES != 0 {
            return Err(CenterKeyError::Field("roles"));
        }
        if usize::from(code) > SLOTS || persons.iter().any(|person| person.code == code) {
            return Err(CenterKeyError::Field("person"));
        }
        persons.push(Person { code, roles, at });
    }
    Ok(persons)
}
