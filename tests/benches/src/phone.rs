//! A center that is only keys, and phones that are enrolled to it.

use std::path::Path;
use std::sync::Arc;

use nightjar_seal::envelope::{Sealed, SenderPsk};
use nightjar_seal::hybrid::{OpeningKey, PublicKey};
use nightjar_seal::plaintext::{Plaintext, Purpose, SCHEMA};
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{OsEntropy, SealError, Secret, envelope};
use nightjar_vault::maps::{Policy, ShiftMap};
use nightjar_vault::{
    Cell, Change, FileKeys, HwClass, Letter, NewEntry, NewIdentity, Options, Pin, Pins, Platform, ReadBack, Sealing,
    StoreError, To, Vault,
};
use nightjar_wire::bundle::{KeyBundle, MonthKeys, SignedBundle};
use nightjar_wire::{CenterId, DeviceId, Month, RecordId};
use zeroize::Zeroizing;

use crate::Outcome;
use crate::chips::Chips;
use crate::clock::{BenchClock, wall_s};

/// The worker's PIN: eight digits, as a TEE needs.
const OWN: &str = "48291573";
const GIVEN: &str = "73026418";
/// Bytes of a contact's body with a few lines and a referral.
const BODY: usize = 320;

/// A vault and its chips.
pub(crate) struct Phone {
    pub(crate) vault: Vault,
    pub(crate) chips: Arc<Chips>,
}

impl Phone {
    /// Opens a folder, enrolled or not.
    pub(crate) fn open(dir: &Path, options: &Options, deletes_at_once: bool) -> Outcome<Self> {
        let files = FileKeys::open(dir, Some(HwClass::Tee), Arc::new(OsEntropy))?;
        let chips = Chips::new(files, deletes_at_once);
        let platform =
            Platform { keys: chips.clone(), clock: Arc::new(BenchClock::new()), entropy: Arc::new(OsEntropy) };
        Ok(Self { vault: Vault::open(dir, platform, options.clone())?, chips })
    }

    /// Enrolls, unlocks and starts a shift.
    pub(crate) fn in_shift(dir: &Path, options: &Options) -> Outcome<Self> {
        std::fs::create_dir_all(dir)?;
        let phone = Self::open(dir, options, false)?;
        let (root, bundle) = bundle()?;
        phone.vault.prepare_enrollment(&root, &bundle)?;
        let new = NewIdentity { device: device(), psk_dev: psk_dev(), root, bundle };
        phone.vault.commit_enrollment(new, Pins { normal: pin(OWN), duress: Some(pin(GIVEN)) })?;
        phone.vault.update_link(|link| link.active = true)?;
        phone.unlock()?;
        phone.start_shift()?;
        Ok(phone)
    }

    /// Unlocks with the worker's PIN.
    pub(crate) fn unlock(&self) -> Outcome {
        OWN.bytes().for_each(|digit| self.vault.pin_push(digit - b'0'));
        Ok(self.vault.unlock()?)
    }

    /// Starts a shift that is kept on the disk.
    pub(crate) fn start_shift(&self) -> Outcome {
        match self.vault.start_shift(shift())?.ram_only {
            None => Ok(()),
            Some(_) => Err("the shift is in memory only: nothing would be measured".into()),
        }
    }

    /// Lets the center decide that shifts are kept in memory only.
    pub(crate) fn keep_shifts_in_memory(&self) -> Outcome {
        Ok(self.vault.update_link(|link| link.policy = Some(Policy { read_back: false, ..Policy::default() }))?)
    }

    /// Starts a shift that is kept in memory only.
    pub(crate) fn start_shift_in_memory(&self) -> Outcome {
        match self.vault.start_shift(shift())?.ram_only {
            Some(_) => Ok(()),
            None => Err("the shift is kept on the disk".into()),
        }
    }

    /// Makes every row of the outbox free again, as if the center had taken all letters.
    pub(crate) fn free_outbox(&self) -> Outcome {
        let rows = self.vault.outbox();
        let kept = rows.iter().zip(0..).filter(|(row, _)| row.cell != Cell::Free);
        let changes: Vec<Change> =
            kept.map(|(row, i)| Change { row: i, env_id: row.env_id, from: row.cell, to: To::FreshDummy }).collect();
        self.vault.apply(&changes, |_| {})?;
        Ok(())
    }

    /// Saves one contact, sealed on the way.
    pub(crate) fn save(&self) -> Outcome {
        self.vault.save(|sealing| entry(sealing, |sealing, letter| sealing.seal(letter)))?;
        Ok(())
    }
}

/// Makes the entry of one contact with new content. `seal` turns the letter into its envelope.
pub(crate) fn entry(
    sealing: &Sealing<'_>,
    seal: impl FnOnce(&Sealing<'_>, &Letter) -> Result<Sealed, SealError>,
) -> Result<NewEntry, StoreError> {
    let mut body = Zeroizing::new(vec![0; BODY]);
    fastrand::fill(&mut body);
    let record = RecordId(fastrand::u128(..).to_be_bytes());
    let letter = Letter { purpose: Purpose::Record, revision: 0, record, body, incident: false };
    let sealed = seal(sealing, &letter)?;
    let mut shift = sealing.shift().clone();
    *shift.counts.entry(1).or_insert(0) += 1;
    Ok(NewEntry {
        sealed,
        incident: false,
        read_back: Some(ReadBack {
            purpose: letter.purpose.code(),
            schema: SCHEMA,
            revision: letter.revision,
            record: letter.record,
            body: letter.body,
        }),
        forgets: None,
        stock: vec![("cond_ext".to_owned(), -3)],
        shift,
    })
}

/// Prepares an encapsulation, as an open form may.
pub(crate) fn prepare(bundle: &SignedBundle) -> Result<envelope::Prepared, SealError> {
    let keys = bundle.bundle().month_for(Month::from_unix(wall_s()), Month(0));
    let psk = SenderPsk::device(&psk_dev(), device());
    envelope::prepare(&bundle.bundle().center, &PublicKey::from_bytes(&keys.a)?, &psk, &OsEntropy)
}

/// Writes a letter as the plaintext that the vault would seal.
pub(crate) fn plaintext(sealing: &Sealing<'_>, letter: &Letter) -> Plaintext {
    let identity = sealing.identity();
    Plaintext {
        purpose: letter.purpose,
        schema: SCHEMA,
        revision: letter.revision,
        device: identity.device,
        chain: identity.chain,
        seq: identity.next_seq,
        record_id: letter.record,
        body: letter.body.clone(),
    }
}

/// A year's bundle and the root that signed it.
pub(crate) fn bundle() -> Outcome<([u8; 32], SignedBundle)> {
    let root = SigningKey::from_seed(&Secret::from_bytes([7; 32]));
    let key = |n: u8| Box::new(OpeningKey::from_seed(&Secret::from_bytes([n; 32])).public().to_bytes());
    let first = Month::from_unix(wall_s()).0;
    let (a, b) = (key(0x31), key(0x32));
    let mut months = (first..).map(|month| MonthKeys { month: Month(month), a: a.clone(), b: b.clone() });
    let bundle = KeyBundle {
        center: CenterId([7; 16]),
        seq: 1,
        months: std::array::from_fn(|_| months.next().expect("months do not end")),
        ctrl: vec![root.public()],
        pins: [[1; 32], [2; 32]],
        addresses: vec!["192.168.1.10:8443".to_owned()],
        dummy_key: key(0x33),
    };
    let signed = SignedBundle::parse(&root.sign_bundle(&bundle)?, &root.public())?;
    Ok((root.public(), signed))
}

fn shift() -> ShiftMap {
    ShiftMap { zones: vec!["z02".to_owned()], ..ShiftMap::new(RecordId([0x51; 16])) }
}

fn device() -> DeviceId {
    DeviceId([1; 8])
}

fn psk_dev() -> Secret<32> {
    Secret::from_bytes([0x77; 32])
}

fn pin(text: &str) -> Pin {
    let mut pin = Pin::new();
    text.bytes().for_each(|digit| pin.push(digit - b'0'));
    pin
}

/// Options in which the PIN costs nothing: for benches that measure something else.
pub(crate) fn cheap_pin() -> Options {
    Options {
        cost: nightjar_seal::pin::KdfCost { m_kib: 8, t: 1 },
        shape: Some(nightjar_seal::pin::PrfShape { n: 1, l: 32 }),
        attempt_ms: 1,
        ..Options::default()
    }
}
