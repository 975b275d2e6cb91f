//! A phone in one process: the facade over a folder, and everything below it that may fail.

use crate::center::Center;
use crate::source::Source;
use crate::{end_of_shift, shift};
use night::thief;
use nightjar::platform::{KdfCost, PrfShape};
use nightjar::{Ledger, Nightjar, Options, PinRole, RecordId, State, SyncError, SyncObserver, UnlockError};
use nightjar_record::Registry;
use nightjar_seal::OsEntropy;
use nightjar_vault::{
    Deadlines, DiskFault, FaultyDisk, FaultyKeys, FileKeys, HwClass, ManualClock, OpenError, Platform, PoolSize,
};
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;

/// A phone that can be killed, opened again, and made to fail.
pub struct Phone {
    scratch: fn() -> TempDir,
    dir: TempDir,
    app: Option<Arc<Nightjar>>,
    clock: Arc<ManualClock>,
    class: HwClass,
    registry: &'static Registry,
    /// Her code at the desk.
    pub worker: String,
    /// Her PIN, empty before she has one.
    pub pin: String,
    /// The PIN that may be given away.
    pub second_pin: String,
    /// Its key store.
    pub keys: Arc<FaultyKeys>,
    /// Its random source.
    pub source: Arc<Source>,
    /// Its disk: one operation fails as full when told to.
    pub disk: Arc<FaultyDisk>,
}

/// Hears what a contact says of itself.
#[derive(Default)]
pub struct Heard(Mutex<Vec<(u32, u32)>>);

impl Heard {
    /// Rounds so far: records delivered, records left.
    #[must_use]
    pub fn rounds(&self) -> Vec<(u32, u32)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl SyncObserver for Heard {
    fn round(&self, done: u32, left: u32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((done, left));
    }
}

impl Phone {
    /// A fresh phone with a pretended TEE.
    #[must_use]
    pub fn new(center: &Center, worker: &str) -> Self {
        Self::with(center, worker, HwClass::Tee, Registry::built_in(), Source::system())
    }

    /// A fresh phone of any make.
    ///
    /// # Panics
    /// If it does not open.
    #[must_use]
    pub fn with(center: &Center, worker: &str, class: HwClass, registry: &'static Registry, source: Source) -> Self {
        let scratch = center.scratch();
        let dir = scratch();
        let mut phone = Self {
            scratch,
            keys: keys(dir.path(), class),
            dir,
            app: None,
            clock: Arc::clone(&center.clock),
            class,
            registry,
            worker: worker.to_owned(),
            pin: String::new(),
            second_pin: String::new(),
            source: Arc::new(source),
            disk: Arc::new(FaultyDisk::new(DiskFault::FailOnce(std::io::ErrorKind::StorageFull), u64::MAX)),
        };
        phone.open().unwrap();
        phone
    }

    /// A phone that is enrolled, activated and unlocked, outside a shift.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn enrolled(center: &Center, worker: &str) -> Self {
        let mut phone = Self::new(center, worker);
        phone.join(center);
        phone
    }

    /// Enrolls it, with new PINs unless it is open, unlocks it and lets the center activate it.
    ///
    /// # Panics
    /// If that does not work.
    pub fn join(&mut self, center: &Center) {
        self.join_unheard(center);
        self.sync().unwrap();
        assert_eq!(self.state(), State::Open);
    }

    /// The same, but the center has not been met since: the phone is not active yet.
    ///
    /// # Panics
    /// If that does not work.
    pub fn join_unheard(&mut self, center: &Center) {
        let from_open = self.state() == State::Open;
        center.take_in(&self.worker, |qr| self.app().enroll(qr).unwrap().0);
        self.app().enroll_confirm(true).unwrap();
        if !from_open {
            self.pin = self.set_pin(PinRole::Normal);
            self.second_pin = self.set_pin(PinRole::Duress);
        }
        self.app().enroll_finish().unwrap();
        if !from_open {
            self.unlock();
        }
    }

    fn set_pin(&self, role: PinRole) -> String {
        let pin = self.app().pin_suggest().unwrap().text().to_owned();
        self.type_pin(&pin);
        self.app().pin_set(role).unwrap();
        pin
    }

    fn type_pin(&self, pin: &str) {
        for digit in pin.bytes() {
            self.app().pin_push(digit - b'0');
        }
    }

    /// Unlocks with any PIN.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub fn try_unlock(&self, pin: &str) -> Result<(), UnlockError> {
        self.type_pin(pin);
        self.app().pin_submit()
    }

    /// Unlocks with her PIN.
    ///
    /// # Panics
    /// If it does not open.
    pub fn unlock(&self) {
        self.try_unlock(&self.pin).unwrap();
    }

    /// Starts her shift.
    ///
    /// # Panics
    /// If it does not start.
    pub fn start(&self) -> RecordId {
        self.app().start_shift(shift(&self.worker)).unwrap().id
    }

    /// Ends her shift.
    ///
    /// # Panics
    /// If it does not end.
    pub fn end(&self) {
        self.app().end_shift(end_of_shift()).unwrap();
    }

    /// Saves so many contacts, each with another number of condoms.
    ///
    /// # Panics
    /// If one is not saved.
    pub fn save_contacts(&self, count: u32) -> Vec<RecordId> {
        (0..count).map(|n| self.app().save(crate::contact(n % 200 + 1)).unwrap().id).collect()
    }

    /// Meets the center once.
    ///
    /// # Errors
    /// [`SyncError`].
    pub fn sync(&self) -> Result<Ledger, SyncError> {
        self.sync_heard(&Arc::default())
    }

    /// Meets the center once, heard by somebody.
    ///
    /// # Errors
    /// [`SyncError`].
    ///
    /// # Panics
    /// If there is no runtime to be had.
    pub fn sync_heard(&self, heard: &Arc<Heard>) -> Result<Ledger, SyncError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(self.app().sync(Arc::clone(heard) as Arc<dyn SyncObserver>))
    }

    /// Meets the center until it has heard of everything, or often enough.
    ///
    /// # Panics
    /// If a contact fails.
    pub fn sync_until_opened(&self) -> Ledger {
        for _ in 0..40 {
            let ledger = self.sync().unwrap();
            if ledger.is_all_opened() {
                return ledger;
            }
        }
        self.app().pending()
    }

    /// Opens what lies in its folder.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(&mut self) -> Result<(), OpenError> {
        let platform = Platform {
            keys: Arc::clone(&self.keys) as _,
            clock: Arc::clone(&self.clock) as _,
            entropy: Arc::clone(&self.source) as _,
        };
        let vault = nightjar_vault::Options {
            pool: PoolSize { o: 256, r: 256 },
            cost: KdfCost { m_kib: 8, t: 1 },
            shape: Some(PrfShape { n: 2, l: 64 }),
            // The machine may be busy: no test is about these.
            deadlines: Deadlines { call_ms: 20_000, prf_ms: 20_000, erase_ms: 20_000 },
            attempt_ms: 1_000,
            disk: Arc::clone(&self.disk) as _,
        };
        let options = Options { vault, registry: self.registry, ..Options::default() };
        self.app = Some(Arc::new(Nightjar::open_with(self.dir.path(), platform, options)?));
        Ok(())
    }

    /// Closes it, so that its files can be touched.
    pub fn close(&mut self) {
        self.app = None;
    }

    /// Closes and opens it: a new process.
    ///
    /// # Panics
    /// If it does not open.
    pub fn restart(&mut self) {
        self.close();
        self.open().unwrap();
    }

    /// Lets the battery fall out: its files as they are at this moment, in a new folder, and a new process.
    ///
    /// # Panics
    /// If it does not open.
    pub fn crash(&mut self) {
        self.crash_and(|_| {});
    }

    /// The same, and something happens to the files before the phone is opened again.
    ///
    /// # Panics
    /// If it does not open.
    pub fn crash_and(&mut self, happens: impl FnOnce(&Path)) {
        let dir = (self.scratch)();
        thief::copy(self.dir.path(), dir.path(), &[]).unwrap();
        happens(dir.path());
        self.close();
        self.dir = dir;
        self.keys = keys(self.dir.path(), self.class);
        self.open().unwrap();
    }

    /// The facade, for whoever shows its screens. While it is held elsewhere, [`Self::close`] does not close the files.
    ///
    /// # Panics
    /// If it is closed.
    #[must_use]
    pub fn shared(&self) -> Arc<Nightjar> {
        Arc::clone(self.app.as_ref().unwrap())
    }

    /// Where its data lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// A file of it.
    ///
    /// # Panics
    /// If there is none of that name.
    #[must_use]
    pub fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.dir.path().join(name)).unwrap()
    }

    fn app(&self) -> &Nightjar {
        self.app.as_ref().unwrap()
    }
}

impl Deref for Phone {
    type Target = Nightjar;

    fn deref(&self) -> &Nightjar {
        self.app()
    }
}

fn keys(dir: &Path, class: HwClass) -> Arc<FaultyKeys> {
    let files = FileKeys::open(dir, Some(class), Arc::new(OsEntropy)).unwrap();
    Arc::new(FaultyKeys::new(Arc::new(files)))
}
