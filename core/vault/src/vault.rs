//! The vault: one object that owns everything; every call takes `&self` and may come from any thread.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use nightjar_seal::keyslot::WipeLevel;

use crate::core::{Core, Notice, Phase, State};
use crate::erase::{EraseKind, Ground, Hands, Wiped, destroy_keys, erase_rest};
use crate::error::{OpenError, StoreError};
use crate::gate::{Gate, Wiping};
use crate::keeper::Keeper;
use crate::maps::Link;
use crate::names::Names;
use crate::options::Options;
use crate::pin::Pin;
use crate::platform::Platform;
use crate::secrets::{KeyRing, Secrets};
use crate::start::Now;
use crate::unlock::Attempts;

/// A phone's store.
pub struct Vault {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) names: Names,
    pub(crate) options: Options,
    pub(crate) platform: Platform,
    pub(crate) keeper: Keeper,
    pub(crate) wiping: Wiping,
    pub(crate) ring: KeyRing,
    pub(crate) typed: Mutex<Pin>,
    pub(crate) attempts: Mutex<Attempts>,
    /// Policy: every wipe that a person or the phone itself starts is a WIPE ALL. Beside the lock, for `wipe`.
    pub(crate) wipes_all: AtomicBool,
    /// Held while `k` is made and written: two at once would overwrite each other's hardware key.
    pub(crate) keyslots: Mutex<()>,
    core: Mutex<Core>,
    erasing: Mutex<u32>,
    erased: Condvar,
    erasers: Mutex<Vec<JoinHandle<()>>>,
}

impl Vault {
    /// Opens a folder by the start-up rule (security.md 4.2); finishes a half-done wipe. Damage and silent keys are
    /// states, not errors.
    ///
    /// # Errors
    /// [`OpenError`]; nothing was changed.
    pub fn open(dir: &Path, platform: Platform, options: Options) -> Result<Self, OpenError> {
        let shared = Shared::new(dir, platform, options);
        let mut core = shared.core();
        shared.start_up(&mut core)?;
        drop(core);
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Wipes a folder that does not open.
    pub fn wipe_at(dir: &Path, platform: Platform, options: Options, level: WipeLevel) -> Wiped {
        let shared = Shared::new(dir, platform, options);
        let wiped = destroy_keys(level.into(), shared.hands(), &|| shared.wiping.raise(level));
        let mut core = shared.core();
        shared.reopen_store(&mut core);
        shared.erase_rows(&mut core, level.into());
        drop(core);
        wiped
    }

    /// Says where the vault stands.
    pub fn state(&self) -> State {
        if self.shared.wiping.level().is_some() {
            return State::Blank;
        }
        let core = self.shared.core();
        match core.phase {
            Phase::Fresh => State::Fresh,
            Phase::NeedsActivation => State::NeedsActivation,
            Phase::Open if self.shared.ring.secrets().is_some() => {
                State::Open { in_shift: core.content.as_ref().is_some_and(|c| c.shift.is_some()) }
            }
            Phase::Open | Phase::Locked => {
                State::Locked { keys_silent: core.keys_silent, cannot_deliver: core.cannot_deliver }
            }
        }
    }

    /// Takes the notices that a person must be told once.
    pub fn take_notices(&self) -> Vec<Notice> {
        std::mem::take(&mut self.shared.core().notices)
    }

    /// Wipes: any state, any thread, never an error, no lock that a save or sync can hold. Returns when the keys are gone
    /// (steps 0 to 1b); the rest goes on behind it, see [`Vault::wait_for_wipe`], and at the next start if need be.
    pub fn wipe(&self, level: WipeLevel) -> Wiped {
        let shared = &self.shared;
        *shared.erasing() += 1;
        let wiped = destroy_keys(level.into(), shared.hands(), &|| {
            shared.wiping.raise(level);
            shared.ring.forget();
        });
        let behind = Arc::clone(shared);
        match std::thread::Builder::new().spawn(move || behind.finish_wipe()) {
            Ok(thread) => shared.erasers.lock().unwrap_or_else(PoisonError::into_inner).push(thread),
            Err(_) => shared.finish_wipe(),
        }
        wiped
    }

    /// Gives the level that the center's policy asks of a wipe on the phone itself: gesture, tile, wrong PINs. Takes no
    /// lock. A command of the center is always [`WipeLevel::Wipe`]: one stolen key must not destroy unsent nights.
    pub fn wipe_level(&self) -> WipeLevel {
        if self.shared.wipes_all.load(Ordering::SeqCst) { WipeLevel::All } else { WipeLevel::Wipe }
    }

    /// Counts the wipes begun so far: whoever works on something for long compares it before and after.
    pub fn wipes(&self) -> u64 {
        self.shared.wiping.begun()
    }

    /// Waits until the steps behind the report are done.
    pub fn wait_for_wipe(&self) {
        let mut running = self.shared.erasing();
        while *running > 0 {
            running = self.shared.erased.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        drop(running);
        let threads = std::mem::take(&mut *self.shared.erasers.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            // It has nothing left to do but to let the store go.
            let _ = thread.join();
        }
    }

    /// Drops the keys at once and empties the write-ahead log: screen off, app gone. A shift stays open.
    pub fn lock(&self) {
        self.shared.ring.forget();
        self.shared.typed().clear();
        let mut core = self.shared.core();
        core.forget_content();
        // The log is second line; a lock never fails for it.
        let _ = core.store.as_mut().map(crate::store::Store::checkpoint);
    }

    /// Empties the write-ahead log, when the app goes to the background. What is idle empties it in [`Vault::tick`].
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        self.shared.wiping.check()?;
        self.shared.core().store.as_mut().map_or(Ok(()), crate::store::Store::checkpoint)
    }

    /// Lends the keys of an unlocked phone; `None` while locked or wiping. Hold it no longer than a call.
    pub fn secrets(&self) -> Option<Arc<Secrets>> {
        self.shared.ring.secrets()
    }
}

impl Drop for Vault {
    /// Ends a wipe that is still at work: afterwards the files are nobody's.
    fn drop(&mut self) {
        self.wait_for_wipe();
    }
}

impl Shared {
    fn new(dir: &Path, platform: Platform, options: Options) -> Self {
        Self {
            names: Names::new(dir),
            keeper: Keeper::new(Arc::clone(&platform.keys), options.deadlines),
            options,
            platform,
            wiping: Wiping::default(),
            ring: KeyRing::default(),
            typed: Mutex::new(Pin::new()),
            attempts: Mutex::new(Attempts::default()),
            wipes_all: AtomicBool::new(false),
            keyslots: Mutex::new(()),
            core: Mutex::new(Core::new()),
            erasing: Mutex::new(0),
            erased: Condvar::new(),
            erasers: Mutex::new(Vec::new()),
        }
    }

    pub(crate) fn core(&self) -> MutexGuard<'_, Core> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn typed(&self) -> MutexGuard<'_, Pin> {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn erasing(&self) -> MutexGuard<'_, u32> {
        self.erasing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn hands(&self) -> Hands<'_> {
        Hands {
            names: &self.names,
            disk: &self.options.disk,
            keeper: &self.keeper,
            entropy: self.platform.entropy.as_ref(),
        }
    }

    pub(crate) fn gate(&self) -> Gate<'_> {
        Gate::Asking(&self.wiping)
    }

    /// Takes over a link, and what `wipe` must know of it without the lock.
    pub(crate) fn set_link(&self, core: &mut Core, link: Option<Link>) {
        self.wipes_all.store(link.as_ref().is_some_and(|link| link.policy().wipe_all), Ordering::SeqCst);
        core.link = link;
    }

    pub(crate) fn now(&self) -> Now {
        Now { wall_s: self.platform.clock.wall_s(), boot_s: self.platform.clock.boot_s() }
    }

    fn finish_wipe(&self) {
        self.typed().clear();
        let mut core = self.core();
        // The level may have risen while this thread waited for the lock.
        if let Some(level) = self.wiping.level() {
            self.erase_rows(&mut core, level.into());
        }
        drop(core);
        let mut running = self.erasing();
        *running -= 1;
        // Another wipe may still be at the keys: the last one to end opens the phone again.
        if *running == 0 {
            self.wiping.clear();
        }
        drop(running);
        self.erased.notify_all();
    }

    /// Steps behind the report, and what the vault knows afterwards.
    pub(crate) fn erase_rows(&self, core: &mut Core, kind: EraseKind) {
        core.forget_content();
        core.ram = None;
        core.bundle = None;
        core.k = None;
        let mut ground =
            Ground { store: &mut core.store, install: core.install, ok: core.ok.as_ref(), link: core.link.as_ref() };
        let erased = erase_rest(kind, self.hands(), &mut ground);
        core.phase = Phase::Fresh;
        core.keys_silent = false;
        core.notices.clear();
        if let Some(salt) = erased.salt {
            core.salt = salt;
        }
        if erased.link.is_some() {
            self.set_link(core, erased.link);
        }
        if core.store.is_none() {
            self.set_link(core, None);
            (core.install, core.ok) = (None, None);
            core.outbox.clear();
        }
    }
}
