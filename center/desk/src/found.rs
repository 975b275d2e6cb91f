//! Founding a center: every key it will use for a year, the signed bundle, the stores (security.md 5.3, 8).

use std::path::Path;

use nightjar_seal::center_key::{self, Holder, NewCenterKey, NewPerson, SLOTS};
use nightjar_seal::envelope::Compartment;
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::pin::KdfCost;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{Entropy, Secret, words};
use nightjar_wire::bundle::{KeyBundle, MONTHS, MonthKeys};
use nightjar_wire::calendar::{next_generation, next_rising};
use nightjar_wire::qr::QR_MAX;
use nightjar_wire::{CenterId, Month, address};
use zeroize::Zeroizing;

use crate::error::DeskError;
use crate::keyfile;
use crate::state::Stored;
use crate::state::center::Center;
use crate::state::circle::Circle;
use crate::state::seed::{Issued, Seed, row_of};
use crate::store::{FILE, Masters, RowCompartment, RowPlace, Store, Table, Tx};

/// The first person of a center.
const FIRST_PERSON: u8 = 1;
/// Everything but checker and publisher, who must be two other people (ui.md 7.1).
const FIRST_ROLES: u16 = 0b111_0011;
/// Documentation alone.
const DOCUMENTATION_ROLE: u16 = 0b10;
/// A QR without its address.
const QR_HEAD: usize = 105;

/// The passphrase of the first person and the recovery key, before anything is made with them.
pub struct Secrets {
    passphrase: Zeroizing<String>,
    recovery: Secret<32>,
    recovery_words: Zeroizing<String>,
}

impl Secrets {
    /// Draws both.
    ///
    /// # Errors
    /// [`DeskError::Entropy`].
    pub fn make(entropy: &dyn Entropy) -> Result<Self, DeskError> {
        let failed = |_| DeskError::Entropy;
        let recovery = Secret::random(entropy).map_err(failed)?;
        Ok(Self {
            passphrase: words::passphrase(entropy).map_err(failed)?,
            recovery_words: words::recovery_words(&recovery),
            recovery,
        })
    }

    /// Takes both as they were typed.
    ///
    /// # Errors
    /// [`DeskError::NotWords`] for a passphrase of fewer than seven words or a recovery key that is none.
    pub fn typed(passphrase: &str, recovery: &str) -> Result<Self, DeskError> {
        let passphrase = words::normalise(passphrase);
        if passphrase.split(' ').count() < words::PASSPHRASE_WORDS {
            return Err(DeskError::NotWords);
        }
        let recovery = words::recovery_key(recovery).map_err(|_| DeskError::NotWords)?;
        Ok(Self { passphrase, recovery_words: words::recovery_words(&recovery), recovery })
    }

    /// Shows the passphrase, to be written down and typed back.
    pub fn passphrase(&self) -> &str {
        &self.passphrase
    }

    /// Shows the recovery key as 24 words, to be written down and typed back.
    pub fn recovery(&self) -> &str {
        &self.recovery_words
    }

    /// Says whether that is the passphrase.
    pub fn is_passphrase(&self, typed: &str) -> bool {
        words::normalise(typed) == self.passphrase
    }

    /// Says whether that is the recovery key.
    pub fn is_recovery(&self, typed: &str) -> bool {
        words::normalise(typed) == self.recovery_words
    }
}

/// What a new center is made from.
pub struct Founding<'a> {
    /// Addresses for phones, host:port.
    pub addresses: Vec<String>,
    /// SPKI pins of the relay's live and backup key.
    pub pins: [[u8; 32]; 2],
    /// Cost of every passphrase.
    pub cost: KdfCost,
    /// Passphrase and recovery key, typed back before.
    pub secrets: &'a Secrets,
    /// Unix seconds UTC.
    pub now_s: u64,
}

/// What a new center is.
pub struct Founded {
    /// Its id.
    pub center: CenterId,
    /// The public half of ROOT.
    pub root: [u8; 32],
    /// The key that signs the desk's requests.
    pub ctrl: [u8; 32],
    /// Months since 2020-01 of the first of twelve month keys.
    pub first_month: u32,
}

/// Checks what a bundle and a QR can carry.
///
/// # Errors
/// [`DeskError::Form`] for no address, one that is none, or one too long for a QR.
pub fn check_addresses(addresses: &[String]) -> Result<(), DeskError> {
    let fits = |text: &String| address::check(text).is_ok() && text.len() <= QR_MAX - QR_HEAD;
    let good = !addresses.is_empty() && addresses.iter().all(fits);
    if good { Ok(()) } else { Err(DeskError::Form { what: "an address" }) }
}

/// Refuses a folder that holds a center, or a part of one.
///
/// # Errors
/// [`DeskError::Exists`].
pub fn check_empty(dir: &Path) -> Result<(), DeskError> {
    let names = [keyfile::CENTER, keyfile::DOCUMENTATION, FILE];
    if names.iter().any(|name| dir.join(name).exists()) { Err(DeskError::Exists) } else { Ok(()) }
}

/// Makes a center in `dir`. `center.key` is written last: without it the folder holds no center.
///
/// `keep_root` gets ROOT as 24 words, before anything is written: a center whose ROOT nobody has could sign no second
/// year. It must have put them down for good when it returns; here they are gone then.
///
/// # Errors
/// [`DeskError::Exists`] and what `keep_root` says before anything is written; else what the disk says.
pub fn found<E: From<DeskError>>(
    dir: &Path,
    founding: &Founding<'_>,
    entropy: &dyn Entropy,
    keep_root: impl FnOnce(&str) -> Result<(), E>,
) -> Result<Founded, E> {
    check_empty(dir)?;
    check_addresses(&founding.addresses)?;
    let failed = |_| DeskError::Entropy;
    let secret = || Secret::<32>::random(entropy).map_err(failed);
    let center = CenterId(nightjar_seal::entropy::draw(entropy).map_err(failed)?);
    let (root, ctrl, dummy) = (secret()?, secret()?, secret()?);
    let masters = Masters { center: secret()?, documentation: Some(secret()?) };
    let first = Month::from_unix(founding.now_s);
    let mut pairs = Vec::with_capacity(MONTHS);
    let mut month = first;
    for _ in 0..MONTHS {
        pairs.push((month, secret()?, secret()?));
        month = month.next();
    }
    let ctrl_public = SigningKey::from_seed(&ctrl).public();
    let signer = SigningKey::from_seed(&root);
    let bundle = bundle(center, &pairs, ctrl_public, &dummy, founding)?;
    let signed = signer.sign_bundle(&bundle).map_err(|_| DeskError::Internal { what: "the bundle" })?;
    let circle = Circle { place: None, generation: next_generation(0, founding.now_s), secret: secret()? };
    keep_root(&words::recovery_words(&root))?;
    drop(root);

    let mut store = Store::create(dir, &masters)?;
    store.write(entropy, |tx| {
        let object = tx.insert_object(Table::Ctrl, &signed)?;
        let row = Center {
            place: RowPlace { row_id: [0; 16], month: Month(0), compartment: RowCompartment::None },
            id: center,
            root_pk: signer.public(),
            ctrl: ctrl.duplicate(),
            dummy: dummy.duplicate(),
            generation: next_generation(0, founding.now_s),
            counter: 0,
            page: 0,
            item: 0,
            command: 0,
            floor: first,
            addresses: founding.addresses.clone(),
            pins: founding.pins,
            bundle: object,
            opened: 0,
        };
        tx.insert(Center::TABLE, Month(0), RowCompartment::None, &row.value())?;
        tx.insert(Circle::TABLE, Month(0), RowCompartment::None, &circle.value())?;
        for (month, a, b) in &pairs {
            write_pair(tx, *month, Compartment::A, a)?;
            write_pair(tx, *month, Compartment::B, b)?;
        }
        Ok(())
    })?;
    store.checkpoint()?;
    drop(store);
    let documentation = masters.documentation.as_ref().ok_or(DeskError::DocumentationLocked)?;
    write_key(dir, keyfile::DOCUMENTATION, center, Holder::B, documentation, DOCUMENTATION_ROLE, founding, entropy)?;
    write_key(dir, keyfile::CENTER, center, Holder::Center, &masters.center, FIRST_ROLES, founding, entropy)?;
    Ok(Founded { center, root: signer.public(), ctrl: ctrl_public, first_month: first.0 })
}

fn bundle(
    center: CenterId,
    pairs: &[(Month, Secret<32>, Secret<32>)],
    ctrl: [u8; 32],
    dummy: &Secret<32>,
    founding: &Founding<'_>,
) -> Result<KeyBundle, DeskError> {
    let public = |seed: &Secret<32>| Box::new(OpeningKey::from_seed(seed).public().to_bytes());
    let months: Vec<MonthKeys> =
        pairs.iter().map(|(month, a, b)| MonthKeys { month: *month, a: public(a), b: public(b) }).collect();
    Ok(KeyBundle {
        center,
        seq: next_rising(0, founding.now_s),
        months: months.try_into().map_err(|_| DeskError::Internal { what: "twelve months" })?,
        ctrl: vec![ctrl],
        pins: founding.pins,
        addresses: founding.addresses.clone(),
        dummy_key: public(dummy),
    })
}

fn write_pair(tx: &Tx<'_>, month: Month, compartment: Compartment, seed: &Secret<32>) -> Result<(), DeskError> {
    let pk_hash = *OpeningKey::from_seed(seed).public().hash();
    let issued = Issued { month, compartment, pk_hash, burnt: false };
    tx.insert(Issued::TABLE, month, RowCompartment::None, &issued.value())?;
    let secret = Seed { pk_hash, seed: seed.duplicate() };
    tx.insert(Seed::TABLE, month, row_of(compartment), &secret.value())?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one call for each of the two files, told apart by every argument")]
fn write_key(
    dir: &Path,
    name: &str,
    center: CenterId,
    holder: Holder,
    master: &Secret<32>,
    roles: u16,
    founding: &Founding<'_>,
    entropy: &dyn Entropy,
) -> Result<(), DeskError> {
    let mut slots = [None; SLOTS];
    let person = NewPerson { code: FIRST_PERSON, roles, passphrase: founding.secrets.passphrase() };
    if let Some(slot) = slots.first_mut() {
        *slot = Some(person);
    }
    let new = NewCenterKey { center, holder, cost: founding.cost, master, slots, recovery: &founding.secrets.recovery };
    let bytes = center_key::write(&new, entropy).map_err(|_| DeskError::Internal { what: "the key file" })?;
    keyfile::write(dir, name, &bytes)
}
