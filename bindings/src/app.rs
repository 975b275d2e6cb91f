//! The one object: opening, states, locking, wiping, closing.

use crate::clock::PhoneClock;
use crate::door::{Door, Guest};
use crate::error::{OpenError, Refusal};
use crate::keys::{HardwareKeys, platform};
use crate::state::AppState;
use crate::wipe::{WipeLevel, Wiped};
use nightjar::platform::Platform;
use nightjar::{Nightjar, Options};
use nightjar_view::{App, Face};
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// The folder is nobody else's.
const OWNER_ONLY: u32 = 0o700;
/// How long closing waits for calls that run: longer than any deadline of a hardware call.
const PATIENCE: Duration = Duration::from_secs(5);

/// A phone: everything the app does goes through this object. One a process; the shell that opened it closes it.
///
/// Every method may be called from any thread, several at a time, and blocks until it is done unless its text says
/// otherwise: call from a background thread whatever is marked *blocking*. No method throws anything but its own errors.
#[derive(uniffi::Object)]
pub struct NightjarApp {
    dir: PathBuf,
    platform: Platform,
    clock: Arc<PhoneClock>,
    door: Arc<Door<App>>,
    pub(crate) runtime: OnceLock<Runtime>,
    /// Told when a running contact is to end.
    pub(crate) stop: watch::Sender<()>,
}

#[uniffi::export]
impl NightjarApp {
    /// Opens the phone whose data lie in the folder `dir` (made if missing; in the app's own storage, left out of backups).
    /// `language` is the phone's, as a tag (`ky`, `sr-Latn`): screens speak it until the person chooses. `face` is what the
    /// launcher shows of the app now: no file here says it. A wipe that was cut short is finished first. *Blocking*:
    /// milliseconds; up to 2 s while the key store is silent.
    ///
    /// # Errors
    /// [`OpenError`]; nothing was changed. [`wipe_at`](crate::wipe_at) still works on the folder.
    #[uniffi::constructor]
    pub fn open(
        dir: String,
        keys: Arc<dyn HardwareKeys>,
        language: String,
        face: Face,
    ) -> Result<Arc<Self>, OpenError> {
        let (dir, clock) = (PathBuf::from(dir), Arc::new(PhoneClock::default()));
        let platform = platform(keys, Arc::clone(&clock));
        // If this does not work, opening says what is wrong.
        let _ = std::fs::DirBuilder::new().recursive(true).mode(OWNER_ONLY).create(&dir);
        let phone = Nightjar::open_with(&dir, platform.clone(), Options { face: face.into(), ..Options::default() })?;
        let door = Door::new(App::new(Arc::new(phone), &language));
        Ok(Arc::new(Self { dir, platform, clock, door, runtime: OnceLock::new(), stop: watch::Sender::new(()) }))
    }

    /// Says which state the phone is in. Quick.
    #[must_use]
    pub fn state(&self) -> AppState {
        self.enter().map_or(AppState::Closed, |phone| phone.nightjar().state().into())
    }

    /// Tells how many seconds local time is ahead of UTC: it decides on which date a shift begins, nothing else. After
    /// opening and whenever the phone's time zone changes. Until then: 0. Quick.
    pub fn set_local_offset(&self, seconds: i32) {
        self.clock.set_local_offset(seconds);
    }

    /// Destroys what can be read: in any state, from any thread, beside any other call, also after
    /// [`close_store`](Self::close_store). Returns when the keys are gone, within a second even if the key store hangs; the
    /// rest follows by itself, now or at the next opening.
    #[must_use]
    pub fn wipe(&self, level: WipeLevel) -> Wiped {
        match self.door.enter_anyway() {
            Some(phone) => {
                // The keys first: nothing may hold this up.
                let wiped = phone.wipe(level.into());
                self.stop.send_replace(());
                wiped.into()
            }
            None => Nightjar::wipe_at(&self.dir, &self.platform, level.into()).into(),
        }
    }

    /// Waits until a wipe that has returned has erased the rest too. *Blocking*: up to seconds. For a background task that
    /// keeps the process alive; leaving it out loses nothing.
    pub fn wait_for_wipe(&self) {
        if let Ok(phone) = self.enter() {
            phone.nightjar().wait_for_wipe();
        }
    }

    /// Forgets the keys at once: screen off. Quick; no error, in no state.
    pub fn lock(&self) {
        if let Ok(phone) = self.enter() {
            phone.lock();
        }
    }

    /// Another app is in front: locks when the policy's grace is over (30 s; high risk 0), unless
    /// [`foreground`](Self::foreground) comes first. *Blocking*: milliseconds.
    pub fn background(&self) {
        if let Ok(phone) = self.enter() {
            phone.background();
        }
    }

    /// The app is in front again: a grace that was running is over. What it locked stays locked. Quick.
    pub fn foreground(&self) {
        if let Ok(phone) = self.enter() {
            phone.foreground();
        }
    }

    /// Looks at the clocks: a shift that has lasted too long, or whose clock was moved, ends now. At every return to the
    /// front, and once a minute while the app shows something. *Blocking*: milliseconds.
    pub fn tick(&self) {
        if let Ok(phone) = self.enter() {
            phone.nightjar().tick();
        }
    }

    /// Closes the files: locks, stops a contact, lets no call in any more and waits up to 5 s for those that run. Says
    /// whether the files are closed; if not, they are when the last call returns. Afterwards every call says
    /// [`Refusal::Closed`] or does nothing, only [`wipe`](Self::wipe) works. *Blocking*. Releasing the object is another
    /// thing: do both.
    pub fn close_store(&self) -> bool {
        self.lock();
        self.cancel_sync();
        self.door.shut(PATIENCE)
    }
}

impl NightjarApp {
    /// Goes in for one call.
    pub(crate) fn enter(&self) -> Result<Guest<App>, Refusal> {
        self.door.enter().ok_or(Refusal::Closed)
    }
}

impl Drop for NightjarApp {
    fn drop(&mut self) {
        if let Some(phone) = self.door.enter_anyway() {
            phone.lock();
            phone.cancel_sync();
        }
        self.door.shut(Duration::ZERO);
        // Waits for nobody: whoever released the object may be the thread that draws.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
