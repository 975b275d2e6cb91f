//! A small center and a phone for the tests: real bundle, fake chips, a clock that stands still.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "each test file uses its own part of the kit")]

use std::path::Path;
use std::sync::Arc;

use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::pin::{KdfCost, PrfShape};
use nightjar_seal::plaintext::Purpose;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{OsEntropy, Secret, envelope};
use nightjar_vault::maps::ShiftMap;
use nightjar_vault::{
    Clock, Deadlines, Disk, FaultyKeys, FileKeys, HardwareKeys, HwClass, Letter, ManualClock, NewIdentity, Options,
    Pin, Pins, Platform, PoolSize, RealDisk, SavedEntry, StoreError, Vault,
};
use nightjar_wire::bundle::{KeyBundle, MonthKeys, SignedBundle};
use nightjar_wire::{CenterId, DeviceId, Month, RecordId};
use zeroize::Zeroizing;

pub const WALL: u64 = 1_794_000_000;
pub const OWN: &str = "48291573";
pub const GIVEN: &str = "73026418";

/// A center whose keys the test holds.
pub struct Center {
    pub root: SigningKey,
    pub a: OpeningKey,
    pub b: OpeningKey,
    pub d: OpeningKey,
    pub id: CenterId,
}

impl Center {
    pub fn new(seed: u8) -> Self {
        let key = |n: u8| OpeningKey::from_seed(&Secret::from_bytes([seed ^ n; 32]));
        Self {
            root: SigningKey::from_seed(&Secret::from_bytes([seed; 32])),
            a: key(0x31),
            b: key(0x32),
            d: key(0x33),
            id: CenterId([seed; 16]),
        }
    }

    pub fn root_pk(&self) -> [u8; 32] {
        self.root.public()
    }

    pub fn bundle(&self, seq: u64) -> SignedBundle {
        let first = Month::from_unix(WALL).0;
        let month = |i: u32| MonthKeys {
            month: Month(first + i),
            a: Box::new(self.a.public().to_bytes()),
            b: Box::new(self.b.public().to_bytes()),
        };
        let bundle = KeyBundle {
            center: self.id,
            seq,
            months: std::array::from_fn(|i| month(u32::try_from(i).unwrap())),
            ctrl: vec![self.root.public()],
            pins: [[1; 32], [2; 32]],
            addresses: vec!["192.168.1.10:8443".to_owned()],
            dummy_key: Box::new(self.d.public().to_bytes()),
        };
        SignedBundle::parse(&self.root.sign_bundle(&bundle).unwrap(), &self.root_pk()).unwrap()
    }
}

/// A phone's surroundings, kept from one opening to the next.
pub struct Phone {
    pub dir: tempfile::TempDir,
    pub clock: Arc<ManualClock>,
    pub keys: Arc<FaultyKeys>,
    pub center: Center,
    pub options: Options,
}

impl Phone {
    pub fn new(class: HwClass) -> Self {
        Self::with_disk(class, Arc::new(RealDisk))
    }

    pub fn with_disk(class: HwClass, disk: Arc<dyn Disk>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let files = FileKeys::open(dir.path(), Some(class), Arc::new(OsEntropy)).unwrap();
        Self {
            clock: Arc::new(ManualClock::new(WALL, 4_000_000)),
            keys: Arc::new(FaultyKeys::new(Arc::new(files))),
            center: Center::new(7),
            options: Options {
                pool: PoolSize { o: 40, r: 8 },
                cost: KdfCost { m_kib: 8, t: 1 },
                shape: Some(PrfShape { n: 2, l: 64 }),
                // Long enough for a busy machine: only a call that hangs meets one.
                deadlines: Deadlines { call_ms: 1_000, prf_ms: 2_000, erase_ms: 1_500 },
                attempt_ms: 1_000,
                disk,
            },
            dir,
        }
    }

    /// The same files on another phone, as they lie: its process is gone. In memory, where there is such a place.
    pub fn copy(&self) -> Self {
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        copy_files(self.path(), dir.path());
        let files = FileKeys::open(dir.path(), Some(self.keys.class()), Arc::new(OsEntropy)).unwrap();
        Self {
            clock: Arc::new(ManualClock::new(self.clock.wall_s(), self.clock.boot_ms())),
            keys: Arc::new(FaultyKeys::new(Arc::new(files))),
            center: Center::new(7),
            options: self.options.clone(),
            dir,
        }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn platform(&self) -> Platform {
        Platform { keys: self.keys.clone(), clock: self.clock.clone(), entropy: Arc::new(OsEntropy) }
    }

    pub fn open(&self) -> Vault {
        self.try_open().unwrap()
    }

    pub fn try_open(&self) -> Result<Vault, nightjar_vault::OpenError> {
        Vault::open(self.path(), self.platform(), self.options.clone())
    }

    pub fn identity(&self, device: u8) -> NewIdentity {
        NewIdentity {
            device: DeviceId([device; 8]),
            psk_dev: Secret::from_bytes([device; 32]),
            root: self.center.root_pk(),
            bundle: self.center.bundle(1),
        }
    }

    /// Enrolls with both PINs and activates.
    pub fn enroll(&self, vault: &Vault) {
        let bundle = self.center.bundle(1);
        vault.prepare_enrollment(&self.center.root_pk(), &bundle).unwrap();
        let pins = Pins { normal: pin(OWN), duress: Some(pin(GIVEN)) };
        vault.commit_enrollment(self.identity(1), pins).unwrap();
        vault.update_link(|link| link.active = true).unwrap();
    }

    /// A phone that is enrolled and locked.
    pub fn enrolled(class: HwClass) -> (Self, Vault) {
        let phone = Self::new(class);
        let vault = phone.open();
        phone.enroll(&vault);
        (phone, vault)
    }
}

fn copy_files(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            std::fs::create_dir(to.join(&name)).unwrap();
            copy_files(&path, &to.join(&name));
        } else {
            std::fs::copy(&path, to.join(&name)).unwrap();
        }
    }
}

pub fn pin(text: &str) -> Pin {
    let mut pin = Pin::new();
    text.bytes().for_each(|b| pin.push(b - b'0'));
    pin
}

pub fn type_in(vault: &Vault, text: &str) {
    text.bytes().for_each(|b| vault.pin_push(b - b'0'));
}

pub fn unlock(vault: &Vault, text: &str) -> Result<(), nightjar_vault::UnlockError> {
    type_in(vault, text);
    vault.unlock()
}

pub fn shift_map() -> ShiftMap {
    ShiftMap { zones: vec!["z02".to_owned()], ..ShiftMap::new(RecordId([0x51; 16])) }
}

/// Saves one small record; answers where it lies.
pub fn save(vault: &Vault, n: u8) -> Result<SavedEntry, StoreError> {
    save_with(vault, n, false)
}

pub fn save_with(vault: &Vault, n: u8, incident: bool) -> Result<SavedEntry, StoreError> {
    vault.save(|sealing| {
        let mut shift = sealing.shift().clone();
        *shift.counts.entry(1).or_insert(0) += 1;
        let letter = Letter {
            purpose: Purpose::Record,
            revision: 0,
            record: RecordId([n; 16]),
            body: Zeroizing::new(vec![0xa1, 0x00, n]),
            incident,
        };
        Ok::<_, StoreError>(sealing.entry(letter, vec![("cond_ext".to_owned(), -3)], shift)?)
    })
}

/// Opens a letter as the desk does and gives the plaintext.
pub fn open_letter(phone: &Phone, vault: &Vault, row: u32, device: u8) -> Option<Secret<778>> {
    let bytes = vault.envelope(row).unwrap();
    let psk = envelope::SenderPsk::device(&Secret::from_bytes([device; 32]), DeviceId([device; 8]));
    envelope::open(&bytes, &phone.center.id, &phone.center.a, &psk).ok()
}

/// Rows whose letter waits, with their flags.
pub fn waiting(vault: &Vault) -> Vec<(u32, u8)> {
    use nightjar_vault::{Cell, Status};
    (0u32..)
        .zip(vault.outbox())
        .filter_map(|(i, row)| match row.cell {
            Cell::Kept { status: Status::Waiting, flags, .. } => Some((i, flags)),
            Cell::Kept { .. } | Cell::Free | Cell::Damaged | Cell::Unclear => None,
        })
        .collect()
}

/// Records that wait: no notices, no fillers.
pub fn records(vault: &Vault) -> usize {
    waiting(vault).iter().filter(|(_, flags)| flags & 6 == 0).count()
}

/// Names in the vault's folder but `hw`.
pub fn files(phone: &Phone) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(phone.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "hw")
        .collect();
    names.sort();
    names
}

/// Hardware keys that exist.
pub fn chips(phone: &Phone) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(phone.path().join("hw"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("nj."))
        .collect();
    names.sort();
    names
}
