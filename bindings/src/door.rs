//! Who is inside: calls that run keep the phone alive, and closing waits for them.

use std::ops::Deref;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Lets calls in until it is shut. Its lock is held for a few instructions only, never while a call runs.
pub(crate) struct Door<T> {
    room: Mutex<Room<T>>,
    left: Condvar,
}

struct Room<T> {
    phone: Option<Arc<T>>,
    guests: usize,
    shut: bool,
}

/// A call that is inside.
pub(crate) struct Guest<T> {
    door: Arc<Door<T>>,
    phone: Option<Arc<T>>,
}

impl<T> Door<T> {
    /// Opens a door in front of `phone`.
    pub(crate) fn new(phone: T) -> Arc<Self> {
        let room = Room { phone: Some(Arc::new(phone)), guests: 0, shut: false };
        Arc::new(Self { room: Mutex::new(room), left: Condvar::new() })
    }

    /// Goes in; `None` once the door is shut.
    pub(crate) fn enter(self: &Arc<Self>) -> Option<Guest<T>> {
        let mut room = self.room();
        if room.shut {
            return None;
        }
        self.admit(&mut room)
    }

    /// Goes in even through a shut door while somebody is still inside: a wipe does.
    pub(crate) fn enter_anyway(self: &Arc<Self>) -> Option<Guest<T>> {
        let mut room = self.room();
        self.admit(&mut room)
    }

    /// Lets nobody in any more, waits at most `patience` for those inside, and drops the phone once the last one has left,
    /// however late. Says whether the phone is gone.
    pub(crate) fn shut(&self, patience: Duration) -> bool {
        let mut room = self.room();
        room.shut = true;
        let waited = self.left.wait_timeout_while(room, patience, |room| room.guests > 0);
        let (mut room, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let phone = if room.guests == 0 { room.phone.take() } else { None };
        let gone = room.phone.is_none();
        drop(room);
        // Outside the lock: closing files may take its time.
        drop(phone);
        gone
    }

    fn admit(self: &Arc<Self>, room: &mut Room<T>) -> Option<Guest<T>> {
        let phone = Arc::clone(room.phone.as_ref()?);
        room.guests += 1;
        Some(Guest { door: Arc::clone(self), phone: Some(phone) })
    }

    fn room(&self) -> MutexGuard<'_, Room<T>> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Deref for Guest<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.phone.as_deref().expect("taken only by drop")
    }
}

impl<T> Drop for Guest<T> {
    fn drop(&mut self) {
        self.phone = None;
        let mut room = self.door.room();
        room.guests -= 1;
        let last = if room.shut && room.guests == 0 { room.phone.take() } else { None };
        drop(room);
        drop(last);
        self.door.left.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};

    struct Tells(Arc<AtomicBool>);

    impl Drop for Tells {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    fn door() -> (Arc<Door<Tells>>, Arc<AtomicBool>) {
        let gone = Arc::new(AtomicBool::new(false));
        (Door::new(Tells(Arc::clone(&gone))), gone)
    }

    #[test]
    fn a_shut_door_lets_nobody_in_and_drops_the_phone() {
        let (door, gone) = door();
        drop(door.enter().unwrap());
        assert!(door.shut(Duration::ZERO));
        assert!(gone.load(Ordering::SeqCst));
        assert!(door.enter().is_none() && door.enter_anyway().is_none());
    }

    #[test]
    fn the_last_one_out_drops_the_phone() {
        let (door, gone) = door();
        let inside = door.enter().unwrap();
        assert!(!door.shut(Duration::ZERO), "somebody is inside");
        assert!(door.enter().is_none());
        let wipe = door.enter_anyway().unwrap();
        drop(inside);
        assert!(!gone.load(Ordering::SeqCst), "the wipe is still inside");
        drop(wipe);
        assert!(gone.load(Ordering::SeqCst));
        assert!(door.shut(Duration::ZERO));
    }

    #[test]
    fn shutting_waits_for_a_call_that_ends_in_time() {
        let (door, gone) = door();
        let inside = door.enter().unwrap();
        let out = std::thread::spawn(move || drop(inside));
        assert!(door.shut(Duration::from_secs(60)));
        assert!(gone.load(Ordering::SeqCst));
        out.join().unwrap();
    }
}
