//! The one object: opening, states, locking, wiping.

use crate::enroll::Enrolling;
use crate::error::SaveError;
use crate::memory::Shift;
use crate::pin::PinDesk;
use crate::settings::Face;
use crate::state::{Refused, State};
use crate::sync::Contact;
use crate::types::RecordId;
use nightjar_record::{Catalogue, Day, Registry};
use nightjar_vault::{Notice, OpenError, Platform, Vault, WipeLevel, Wiped};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Choices at opening; the defaults are the product's.
#[derive(Clone)]
pub struct Options {
    /// Of the vault: pool sizes, cost of the PIN hash, deadlines, disk.
    pub vault: nightjar_vault::Options,
    /// The kinds of record that drafts may name.
    pub registry: &'static Registry,
    /// What the app looks like from outside, as the launcher has it: stored there and nowhere else.
    pub face: Face,
}

impl Default for Options {
    fn default() -> Self {
        Self { vault: nightjar_vault::Options::default(), registry: Registry::built_in(), face: Face::Plain }
    }
}

/// A phone.
pub struct Nightjar {
    pub(crate) vault: Arc<Vault>,
    pub(crate) platform: Platform,
    pub(crate) registry: &'static Registry,
    /// The catalogue in force, once somebody asked for it; `None` while locked.
    pub(crate) catalogue: Arc<Mutex<Option<Arc<Catalogue>>>>,
    /// The open shift; `None` while locked or outside a shift. On the heap: what is dropped in place stays in place, what is
    /// freed is overwritten.
    memory: Arc<Mutex<Option<Box<Shift>>>>,
    enrolling: Arc<Mutex<Option<Enrolling>>>,
    pub(crate) pins: Arc<Mutex<PinDesk>>,
    pub(crate) contact: Contact,
    /// Choices of a person whose phone has no center yet.
    pub(crate) chosen: Mutex<nightjar_vault::maps::Settings>,
    pub(crate) face: Mutex<Face>,
    /// Counts comings and goings: a grace that began before the last one is over.
    seen: Arc<AtomicU64>,
}

impl Nightjar {
    /// Opens the phone whose data lie in `dir`; a half-done wipe is finished. Damage and silent keys are states.
    ///
    /// # Errors
    /// [`OpenError`]; nothing was changed. [`Nightjar::wipe_at`] is still possible.
    pub fn open(dir: &Path, platform: Platform) -> Result<Self, OpenError> {
        Self::open_with(dir, platform, Options::default())
    }

    /// Opens with choices: smaller pools and a cheaper hash in tests, further kinds of record.
    ///
    /// # Errors
    /// As [`Nightjar::open`].
    pub fn open_with(dir: &Path, platform: Platform, options: Options) -> Result<Self, OpenError> {
        let vault = Vault::open(dir, platform.clone(), options.vault)?;
        Ok(Self {
            vault: Arc::new(vault),
            platform,
            registry: options.registry,
            catalogue: Arc::default(),
            memory: Arc::default(),
            enrolling: Arc::default(),
            pins: Arc::default(),
            contact: Contact::default(),
            chosen: Mutex::default(),
            face: Mutex::new(options.face),
            seen: Arc::default(),
        })
    }

    /// Wipes a folder that does not open.
    pub fn wipe_at(dir: &Path, platform: &Platform, level: WipeLevel) -> Wiped {
        Vault::wipe_at(dir, platform.clone(), nightjar_vault::Options::default(), level)
    }

    /// Says which state the phone is in.
    #[must_use]
    pub fn state(&self) -> State {
        let vault = self.vault.state();
        if vault != nightjar_vault::State::Blank && self.enrolling().is_some() {
            return State::Enrolling;
        }
        match vault {
            nightjar_vault::State::Fresh => State::Fresh,
            nightjar_vault::State::NeedsActivation => State::NeedsActivation,
            nightjar_vault::State::Locked { .. } => State::Locked,
            nightjar_vault::State::Open { in_shift: false } => State::Open,
            nightjar_vault::State::Open { in_shift: true } => State::Shift,
            nightjar_vault::State::Blank => State::Blank,
        }
    }

    /// Takes what a person must be told once: a damaged store set aside, a shift in memory only.
    #[must_use]
    pub fn take_notices(&self) -> Vec<Notice> {
        self.vault.take_notices()
    }

    /// Destroys what can be read: any state, any thread, never an error. Returns when the keys are gone; data follow.
    pub fn wipe(&self, level: WipeLevel) -> Wiped {
        // The center's policy may ask every wipe on the phone to take everything.
        let level = if self.vault.wipe_level() == WipeLevel::All { WipeLevel::All } else { level };
        // The keys first: nothing below may hold this up.
        let wiped = self.vault.wipe(level);
        self.contact.cancel();
        self.forget_choices();
        self.forget_behind();
        wiped
    }

    /// Waits until the data are gone too; a program that ends right after a wipe calls it.
    pub fn wait_for_wipe(&self) {
        self.vault.wait_for_wipe();
    }

    /// Forgets the keys at once: screen off.
    pub fn lock(&self) {
        self.vault.lock();
        self.forget();
    }

    /// Another app is in front: the write-ahead log is emptied, and when the policy's grace is over (30 s, high risk 0) the
    /// keys are dropped, unless [`Nightjar::foreground`] came first.
    pub fn background(&self) {
        // Second line only: what it empties is unreadable without keys.
        let _ = self.vault.checkpoint();
        let left = self.seen.fetch_add(1, Ordering::SeqCst) + 1;
        let grace_s = self.vault.link().map(|link| link.policy()).unwrap_or_default().grace_s;
        if grace_s == 0 {
            return self.lock();
        }
        let deadline = self.platform.clock.boot_ms() + u64::from(grace_s) * 1000;
        let (clock, seen) = (Arc::clone(&self.platform.clock), Arc::clone(&self.seen));
        // Whoever closes the phone meanwhile has closed its files: a timer must not hold them open.
        let vault = Arc::downgrade(&self.vault);
        let forget = self.forgetter();
        let timer = std::thread::Builder::new().spawn(move || {
            clock.wait_until(deadline);
            if seen.load(Ordering::SeqCst) == left
                && let Some(vault) = vault.upgrade()
            {
                vault.lock();
                forget();
            }
        });
        if timer.is_err() {
            self.lock();
        }
    }

    /// The app is in front again: a grace that was running is over. What it locked stays locked.
    pub fn foreground(&self) {
        self.seen.fetch_add(1, Ordering::SeqCst);
    }

    /// Looks at the clocks: a shift that has lasted too long, or whose clock was moved, ends now.
    pub fn tick(&self) {
        if self.vault.tick().is_some() {
            *self.memory_lock() = None;
        }
    }

    /// Drops everything in memory that is not a key. A save that is under way finishes first; its keys are gone already.
    pub(crate) fn forget(&self) {
        self.forgetter()();
    }

    /// The same without waiting: whoever holds these locks may hang in a disk.
    fn forget_behind(&self) {
        let held = self.memory.try_lock().is_err()
            || self.enrolling.try_lock().is_err()
            || self.pins.try_lock().is_err()
            || self.catalogue.try_lock().is_err();
        if !held || std::thread::Builder::new().spawn(self.forgetter()).is_err() {
            self.forget();
        }
    }

    fn forgetter(&self) -> impl FnOnce() + Send + 'static {
        let (memory, enrolling, pins) = (Arc::clone(&self.memory), Arc::clone(&self.enrolling), Arc::clone(&self.pins));
        let catalogue = Arc::clone(&self.catalogue);
        move || {
            *catalogue.lock().unwrap_or_else(PoisonError::into_inner) = None;
            *memory.lock().unwrap_or_else(PoisonError::into_inner) = None;
            *enrolling.lock().unwrap_or_else(PoisonError::into_inner) = None;
            *pins.lock().unwrap_or_else(PoisonError::into_inner) = PinDesk::default();
        }
    }

    fn memory_lock(&self) -> MutexGuard<'_, Option<Box<Shift>>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn enrolling(&self) -> MutexGuard<'_, Option<Enrolling>> {
        self.enrolling.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The open shift, rebuilt from its read-back where memory does not have it; a shift that ended by itself is dropped.
    pub(crate) fn memory(&self) -> Result<MutexGuard<'_, Option<Box<Shift>>>, Refused> {
        let mut memory = self.memory_lock();
        // Whatever shows or saves comes through here: what the clocks have ended is not shown once more.
        self.vault.tick();
        match self.vault.shift() {
            None => *memory = None,
            Some(map) if memory.as_ref().is_none_or(|shift| shift.id.0 != map.record.0) => {
                *memory = self.recall_shift()?
            }
            Some(_) => {}
        }
        Ok(memory)
    }

    /// Why there is no open shift to work in.
    pub(crate) fn why_no_shift(&self) -> Refused {
        match self.state() {
            State::Fresh | State::NeedsActivation => Refused::NotEnrolled,
            State::Enrolling | State::Open | State::Shift => Refused::NoShift,
            State::Locked => Refused::Locked,
            State::Blank => Refused::Wiping,
        }
    }

    /// Gives this worker's own code, as the center's first mail told it.
    ///
    /// # Errors
    /// [`Refused`] while locked, without a center, or before that mail was read.
    pub fn worker(&self) -> Result<String, Refused> {
        let secrets = self.vault.secrets().ok_or_else(|| self.why_no_shift())?;
        secrets.identity().worker.clone().ok_or(Refused::Pending)
    }

    pub(crate) fn new_id(&self) -> Result<RecordId, SaveError> {
        let mut id = [0; 16];
        let drawn = self.platform.entropy.fill(&mut id);
        drawn.map_err(|_| SaveError::NotSealed { reason: "the random source failed" })?;
        Ok(RecordId(id))
    }

    /// Gives the local date; a record entered late counts its days back from here.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day_of(self.platform.clock.wall_s())
    }

    /// The local date of a wall time (Unix seconds).
    pub(crate) fn day_of(&self, wall_s: u64) -> Day {
        let local = wall_s.saturating_add_signed(i64::from(self.platform.clock.local_offset_s()));
        Day(nightjar_wire::Day::from_unix(local).0)
    }
}
