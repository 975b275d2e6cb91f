//! Telling the screen how a contact goes on: at most four times a second, and never so that the contact waits for it.

use crate::sync::SyncObserver;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

/// Between two pushes: at most four a second (ui.md 6).
const PAUSE: Duration = Duration::from_millis(250);
/// How long the end of a contact waits for the last push.
const LAST: Duration = Duration::from_secs(1);

/// Pushes the newest progress from a thread of its own; what comes too fast is left out, the newest never.
pub(crate) struct Progress {
    observer: Arc<dyn SyncObserver>,
    runtime: Handle,
    slot: Arc<(Mutex<Slot>, Condvar)>,
}

#[derive(Default)]
struct Slot {
    newest: Option<(u32, u32)>,
    pusher: Option<JoinHandle<()>>,
    ended: bool,
}

impl Progress {
    pub(crate) fn new(observer: Arc<dyn SyncObserver>, runtime: Handle) -> Self {
        Self { observer, runtime, slot: Arc::default() }
    }

    /// Ends the pushing: the newest goes out now. A screen that hangs is left behind.
    pub(crate) async fn end(&self) {
        let pusher = {
            let mut slot = lock(&self.slot.0);
            slot.ended = true;
            slot.pusher.take()
        };
        self.slot.1.notify_all();
        if let Some(pusher) = pusher {
            // Too late or panicked: progress is only progress.
            let _ = tokio::time::timeout(LAST, pusher).await;
        }
    }
}

impl nightjar::SyncObserver for Progress {
    fn round(&self, done: u32, left: u32) {
        let mut slot = lock(&self.slot.0);
        slot.newest = Some((done, left));
        if slot.pusher.is_none() {
            let (observer, shared) = (Arc::clone(&self.observer), Arc::clone(&self.slot));
            slot.pusher = Some(self.runtime.spawn_blocking(move || push(observer.as_ref(), &shared)));
        }
    }
}

/// Pushes until there is nothing new after a pause.
fn push(observer: &dyn SyncObserver, (slot, woken): &(Mutex<Slot>, Condvar)) {
    loop {
        let newest = {
            let mut slot = lock(slot);
            let Some(newest) = slot.newest.take() else {
                slot.pusher = None;
                return;
            };
            newest
        };
        // What the screen throws is its own affair.
        let _ = observer.round(newest.0, newest.1);
        let held = lock(slot);
        let waited = woken.wait_timeout_while(held, PAUSE, |slot| !slot.ended);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
}

fn lock(slot: &Mutex<Slot>) -> MutexGuard<'_, Slot> {
    slot.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sync::ObserverError;
    use nightjar::SyncObserver as _;

    #[derive(Default)]
    struct Seen(Mutex<Vec<(u32, u32)>>);

    impl SyncObserver for Seen {
        fn round(&self, done: u32, left: u32) -> Result<(), ObserverError> {
            self.0.lock().unwrap().push((done, left));
            Err(ObserverError::Ignored)
        }
    }

    struct Hangs(Mutex<std::sync::mpsc::Receiver<()>>);

    impl SyncObserver for Hangs {
        fn round(&self, _: u32, _: u32) -> Result<(), ObserverError> {
            let _ = self.0.lock().unwrap().recv();
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_first_and_the_last_are_pushed_and_few_between() {
        let seen = Arc::new(Seen::default());
        let progress = Progress::new(Arc::clone(&seen) as Arc<dyn SyncObserver>, Handle::current());
        for done in 0..=1000 {
            progress.round(done, 1000 - done);
            if done == 0 {
                while seen.0.lock().unwrap().is_empty() {
                    tokio::task::yield_now().await;
                }
            }
        }
        progress.end().await;
        let seen = seen.0.lock().unwrap();
        assert_eq!(seen.first(), Some(&(0, 1000)));
        assert_eq!(seen.last(), Some(&(1000, 0)));
        assert!(seen.len() < 500, "{} pushes", seen.len());
        assert!(seen.is_sorted());
    }

    #[tokio::test]
    async fn an_observer_that_hangs_holds_nothing_up() {
        let (release, hung) = std::sync::mpsc::channel();
        let progress = Progress::new(Arc::new(Hangs(Mutex::new(hung))), Handle::current());
        for done in 0..100 {
            progress.round(done, 0);
        }
        tokio::time::timeout(Duration::from_secs(30), progress.end()).await.unwrap();
        drop(release);
    }
}
