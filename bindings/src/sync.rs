//! Meeting the center: the one async call, its observer, its ledger.

use crate::app::NightjarApp;
use crate::error::{RefusedError, SyncError};
use crate::progress::Progress;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::runtime::{Builder, Runtime};

/// How long a contact that was stopped may finish its step.
const LAST_STEP: Duration = Duration::from_secs(2);

/// Hears how a contact goes on. Written on the platform, called by the core.
///
/// On a thread of the core's own, at most four times a second, never two calls at a time; the first progress and the last
/// are always told, the last before `sync` returns unless a call takes longer than a second. It must not call the app
/// object; whatever it throws is ignored.
#[uniffi::export(foreign)]
pub trait SyncObserver: Send + Sync {
    /// `done` records reached the center in this contact, `left` still wait.
    fn round(&self, done: u32, left: u32) -> Result<(), ObserverError>;
}

/// The screen could not take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, uniffi::Error)]
pub enum ObserverError {
    /// The contact goes on.
    #[error("ignored")]
    Ignored,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Ignored
    }
}

/// Counts of the records this phone keeps: `written` is the sum of the five that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Ledger {
    /// All of them.
    pub written: u32,
    /// Not yet taken over by the center's server.
    pub waiting: u32,
    /// On the center's server, not yet opened.
    pub at_center: u32,
    /// Opened at the center's desk.
    pub opened: u32,
    /// Refused by the center.
    pub refused: u32,
    /// Damaged on this phone; offered all the same.
    pub damaged: u32,
    /// Rows whose state cannot be told; in none of the counts above.
    pub unclear: u32,
}

impl From<nightjar::Ledger> for Ledger {
    fn from(ledger: nightjar::Ledger) -> Self {
        Self {
            written: ledger.written(),
            waiting: ledger.waiting(),
            at_center: ledger.at_center(),
            opened: ledger.opened(),
            refused: ledger.refused(),
            damaged: ledger.damaged(),
            unclear: ledger.unclear(),
        }
    }
}

#[uniffi::export]
impl NightjarApp {
    /// Counts what this phone keeps. *Blocking*: milliseconds.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn pending(&self) -> Result<Ledger, RefusedError> {
        Ok(self.enter()?.nightjar().pending().into())
    }

    /// Meets the center once: delivers, asks, fetches. Works while locked and after a wipe; never holds up a save or a wipe.
    ///
    /// Runs on a runtime of this object's own: whoever stops waiting for it (a cancelled coroutine or task) lets go of the
    /// answer, not of the contact, which runs to its end; [`cancel_sync`](Self::cancel_sync) ends it.
    /// Takes seconds to minutes. A second contact at the same time is [`SyncError::Stopped`].
    ///
    /// # Errors
    /// [`SyncError`]; what arrived is accounted for, the rest waits.
    pub async fn sync(&self, observer: Arc<dyn SyncObserver>) -> Result<Ledger, SyncError> {
        let phone = self.enter()?;
        let runtime = self.runtime()?;
        let progress = Arc::new(Progress::new(observer, runtime.handle().clone()));
        let mut stopped = self.stop.subscribe();
        let contact = runtime.spawn(async move {
            let contact = phone.sync(Arc::clone(&progress) as Arc<dyn nightjar::SyncObserver>);
            let outcome = tokio::select! {
                outcome = contact => outcome,
                // A step that hangs in the network is dropped: the core promises that nothing is half done then.
                () = async {
                    let _ = stopped.changed().await;
                    tokio::time::sleep(LAST_STEP).await;
                } => Err(nightjar::SyncError::Stopped),
            };
            // The files may be closed while the screen still looks.
            drop(phone);
            progress.end().await;
            outcome
        });
        match contact.await {
            Ok(outcome) => Ok(outcome?.into()),
            Err(error) if error.is_cancelled() => Err(SyncError::Stopped),
            Err(_) => Err(SyncError::Unexpected),
        }
    }

    /// Ends a running contact: after its step, or after 2 s in the middle of one. Quick; from any thread.
    pub fn cancel_sync(&self) {
        self.stop.send_replace(());
        if let Ok(phone) = self.enter() {
            phone.cancel_sync();
        }
    }
}

impl NightjarApp {
    /// The runtime, made at the first contact: an app that only opens needs no further thread.
    fn runtime(&self) -> Result<&Runtime, SyncError> {
        if self.runtime.get().is_none() {
            let made = Builder::new_multi_thread().worker_threads(1).enable_all().build();
            // Of two made at the same time one is dropped, and nothing runs on it yet.
            if let Err(second) = self.runtime.set(made.map_err(|_| SyncError::Phone)?) {
                second.shutdown_background();
            }
        }
        self.runtime.get().ok_or(SyncError::Phone)
    }
}
