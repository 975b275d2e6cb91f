//! The desk's way in on the same machine: [`Mailroom`] over the relay's own store, beside a running relay.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use nightjar_wire::mailroom::{
    DayCount, DeviceCommand, DeviceEntry, FETCH_MAX, Fetched, Finished, InboxPage, Post, TokenEntry, TokenState,
};
use nightjar_wire::{CenterId, Day, Mailroom, MailroomError, TokenId};

use crate::error::StoreError;
use crate::settings::{Clock, system_clock};
use crate::store::Store;
use crate::store::sqlite::SqliteStore;

/// A mailroom in this process. Works while a relay serves the same store, from this process or another.
pub struct StoreMailroom {
    store: Mutex<Box<dyn Store>>,
    center: CenterId,
    clock: Clock,
}

impl StoreMailroom {
    /// Opens the mailroom of `center` over a connection of its own, registering the center if the store is new.
    ///
    /// `ctrl` are the desk's one to three public keys; a bundle that is put later replaces them.
    pub fn new(
        mut store: Box<dyn Store>,
        center: CenterId,
        ctrl: &[[u8; 32]],
        clock: Clock,
    ) -> Result<Self, StoreError> {
        store.register(center, ctrl)?;
        Ok(Self { store: Mutex::new(store), center, clock })
    }

    /// Opens the mailroom over the SQLite store at `path`, by the system's clock.
    pub fn open(path: &Path, center: CenterId, ctrl: &[[u8; 32]]) -> Result<Self, StoreError> {
        Self::new(Box::new(SqliteStore::open(path)?), center, ctrl, system_clock())
    }

    /// Locks the store and notes the desk day, which phones count their fourteen days by.
    fn ask<T>(&self, work: impl FnOnce(&mut dyn Store, CenterId) -> Result<T, StoreError>) -> Result<T, MailroomError> {
        let mut store = self.lock();
        store.desk_day(self.center, self.today()).map_err(refused)?;
        work(store.as_mut(), self.center).map_err(refused)
    }

    fn lock(&self) -> MutexGuard<'_, Box<dyn Store>> {
        // Every write is one transaction, so a panic elsewhere left nothing half-done behind the lock.
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn today(&self) -> Day {
        Day::from_unix((self.clock)())
    }
}

impl Mailroom for StoreMailroom {
    fn connect(&self, counter: u64) -> Result<(), MailroomError> {
        self.lock().admit(self.center, counter, self.today()).map_err(refused)
    }
    fn devices(&self, all: &[DeviceEntry]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_devices(center, all))
    }
    fn tokens(&self, tokens: &[TokenEntry]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_tokens(center, tokens))
    }
    fn posts(&self) -> Result<Vec<Post>, MailroomError> {
        self.ask(|store, center| store.posts(center))
    }
    fn token_state(&self, token: TokenId, state: TokenState) -> Result<(), MailroomError> {
        self.ask(|store, center| store.set_token(center, token, state))
    }
    fn fetch(&self, after: u64, limit: u16) -> Result<Vec<Fetched>, MailroomError> {
        self.ask(|store, center| store.fetch(center, after, limit.min(FETCH_MAX)))
    }
    fn finish(&self, finished: &[Finished]) -> Result<(), MailroomError> {
        let today = self.today();
        self.ask(|store, center| store.finish(center, today, finished))
    }
    fn put_inbox(&self, pages: &[InboxPage]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_pages(center, pages))
    }
    fn drop_inbox(&self, numbers: &[u64]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.drop_pages(center, numbers))
    }
    fn commands(&self, all: &[DeviceCommand]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_commands(center, all))
    }
    fn generation(&self, generation: u32) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_generation(center, generation))
    }
    fn bundle(&self, signed: &[u8]) -> Result<(), MailroomError> {
        self.ask(|store, center| store.put_bundle(center, signed))
    }
    fn counts(&self) -> Result<Vec<DayCount>, MailroomError> {
        self.ask(|store, center| store.counts(center))
    }
}

/// The one conversion site from what the store says to what a desk can do about it.
fn refused(error: StoreError) -> MailroomError {
    match error {
        StoreError::Counter { last } => MailroomError::CounterBehind { last },
        StoreError::UnknownCenter | StoreError::Conflict | StoreError::Malformed => MailroomError::Refused,
        StoreError::Busy | StoreError::Closed => MailroomError::Offline,
        StoreError::Newer { .. }
        | StoreError::Foreign
        | StoreError::Unreachable
        | StoreError::Full
        | StoreError::Damaged
        | StoreError::Failed { .. } => {
            tracing::error!(%error, "the relay's store failed the desk");
            MailroomError::Storage
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use nightjar_wire::calendar::EPOCH_2020_S;

    use super::*;

    #[test]
    fn the_desk_is_known_by_a_counter_that_rises_and_its_day_is_noted() {
        let dir = tempfile::tempdir().unwrap();
        let open = || Box::new(SqliteStore::open(&dir.path().join("relay.db")).unwrap());
        let day = Arc::new(AtomicU64::new(5));
        let seen = day.clone();
        let clock: Clock = Arc::new(move || EPOCH_2020_S + seen.load(Ordering::Relaxed) * 86_400);
        let center = CenterId([1; 16]);
        let room = StoreMailroom::new(open(), center, &[[1; 32]], clock).unwrap();
        room.connect(100).unwrap();
        assert_eq!(room.connect(100), Err(MailroomError::CounterBehind { last: 100 }));
        assert_eq!(room.connect(99), Err(MailroomError::CounterBehind { last: 100 }));
        room.connect(101).unwrap();
        day.store(6, Ordering::Relaxed);
        assert!(room.fetch(0, 256).unwrap().is_empty());
        let center = open().center(center).unwrap().unwrap();
        assert_eq!((center.counter, center.desk_day), (101, Day(6)));
    }

    #[test]
    fn a_bundle_of_another_center_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let store = Box::new(SqliteStore::open(&dir.path().join("relay.db")).unwrap());
        let center = CenterId([1; 16]);
        let room = StoreMailroom::new(store, center, &[[1; 32]], Arc::new(|| 0)).unwrap();
        let made = crate::bundle::tests::made;
        assert_eq!(room.bundle(&made(CenterId([2; 16]), 4)), Err(MailroomError::Refused));
        assert_eq!(room.bundle(b"rubbish"), Err(MailroomError::Refused));
        room.bundle(&made(center, 4)).unwrap();
    }
}
