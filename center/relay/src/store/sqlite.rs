//! The embedded store: one SQLite file, WAL and FULL, one connection a thread, several processes at once.

use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use nightjar_wire::enroll::ENROLL_POST_LEN;
use nightjar_wire::mailroom::{
    DayCount, DeviceCommand, DeviceEntry, Fetched, Finished, InboxPage, Post, TokenEntry, TokenState,
};
use nightjar_wire::{CenterId, Day, RelayDeviceId, TokenId};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{Center, Device, PageRequest, Posted, Round, RoundDone, Store, Swept, TokenAnswer};
use crate::error::StoreError;

mod desk;
mod enroll;
mod inbox;
mod rounds;
mod schema;
#[cfg(test)]
mod tests;
mod upkeep;

/// Milliseconds a connection waits for another process's commit.
const BUSY_MS: u64 = 10_000;
/// Milliseconds between two tries to open.
const RETRY_MS: u64 = 20;

/// A relay store in one SQLite file.
pub struct SqliteStore {
    connection: Connection,
}

impl SqliteStore {
    /// Opens the store, making it with mode 0600 if it is missing (its folder must exist). A newer or foreign file is
    /// refused and not touched. Several connections, also of other processes, may be open at once.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        make_private(path)?;
        // SQLite answers "busy" at once, whatever the timeout, while another process turns the log on or recovers it.
        let mut left = BUSY_MS / RETRY_MS;
        loop {
            match Self::try_open(path) {
                Err(StoreError::Busy) if left > 0 => std::thread::sleep(Duration::from_millis(RETRY_MS)),
                done => return done,
            }
            left -= 1;
        }
    }

    fn try_open(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_millis(BUSY_MS))?;
        schema::refuse_newer(&mut connection)?;
        configure(&connection)?;
        schema::migrate(&mut connection)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self { connection })
    }

    /// Runs `work` in one write transaction: all of it or nothing.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }
}

impl Store for SqliteStore {
    fn register(&mut self, center: CenterId, ctrl: &[[u8; 32]]) -> Result<(), StoreError> {
        self.write(|t| desk::register(t, center, ctrl))
    }
    fn center(&mut self, center: CenterId) -> Result<Option<Center>, StoreError> {
        desk::center(&self.connection, center)
    }
    fn bundle(&mut self, center: CenterId) -> Result<Option<Vec<u8>>, StoreError> {
        desk::bundle(&self.connection, center)
    }
    fn device(&mut self, device: RelayDeviceId) -> Result<Option<Device>, StoreError> {
        desk::device(&self.connection, device)
    }
    fn rounds(&mut self, today: Day, rounds: &[Round]) -> Result<Vec<RoundDone>, StoreError> {
        self.write(|t| rounds.iter().map(|round| rounds::round(t, today, round)).collect())
    }
    fn drop_mail(&mut self, center: CenterId, device: RelayDeviceId, up_to: u64) -> Result<(), StoreError> {
        self.write(|t| inbox::drop_mail(t, center, device, up_to))
    }
    fn has_mail(&mut self, center: CenterId, device: RelayDeviceId, up_to: u64) -> Result<bool, StoreError> {
        inbox::has_mail(&self.connection, center, device, up_to)
    }
    fn page(&mut self, request: PageRequest) -> Result<Option<Vec<u8>>, StoreError> {
        inbox::page(&self.connection, request)
    }
    fn post(&mut self, token: TokenId, post: &[u8; ENROLL_POST_LEN], now_s: u64) -> Result<Posted, StoreError> {
        self.write(|t| enroll::post(t, token, post, now_s))
    }
    fn token(&mut self, token: TokenId, now_s: u64) -> Result<TokenAnswer, StoreError> {
        enroll::answer(&self.connection, token, now_s)
    }
    fn admit(&mut self, center: CenterId, counter: u64, today: Day) -> Result<(), StoreError> {
        self.write(|t| desk::admit(t, center, counter, today))
    }
    fn desk_day(&mut self, center: CenterId, today: Day) -> Result<(), StoreError> {
        let stands = desk::known(&self.connection, center)?.desk_day == today;
        if stands { Ok(()) } else { self.write(|t| desk::desk_day(t, center, today)) }
    }
    fn put_devices(&mut self, center: CenterId, devices: &[DeviceEntry]) -> Result<(), StoreError> {
        self.write(|t| desk::put_devices(t, center, devices))
    }
    fn put_tokens(&mut self, center: CenterId, tokens: &[TokenEntry]) -> Result<(), StoreError> {
        self.write(|t| enroll::put_tokens(t, center, tokens))
    }
    fn posts(&mut self, center: CenterId) -> Result<Vec<Post>, StoreError> {
        enroll::posts(&self.connection, center)
    }
    fn set_token(&mut self, center: CenterId, token: TokenId, state: TokenState) -> Result<(), StoreError> {
        self.write(|t| enroll::set_token(t, center, token, state))
    }
    fn fetch(&mut self, center: CenterId, after: u64, limit: u16) -> Result<Vec<Fetched>, StoreError> {
        loop {
            let (held, rotten) = rounds::fetch(&self.connection, center, after, limit)?;
            if rotten.is_empty() {
                return Ok(held);
            }
            // Read again: a page that is empty would look like the end.
            self.write(|t| rounds::drop_rotten(t, &rotten))?;
        }
    }
    fn finish(&mut self, center: CenterId, today: Day, finished: &[Finished]) -> Result<(), StoreError> {
        self.write(|t| rounds::finish(t, center, today, finished))
    }
    fn put_pages(&mut self, center: CenterId, pages: &[InboxPage]) -> Result<(), StoreError> {
        self.write(|t| inbox::put_pages(t, center, pages))
    }
    fn drop_pages(&mut self, center: CenterId, numbers: &[u64]) -> Result<(), StoreError> {
        self.write(|t| inbox::drop_pages(t, center, numbers))
    }
    fn put_commands(&mut self, center: CenterId, commands: &[DeviceCommand]) -> Result<(), StoreError> {
        self.write(|t| desk::put_commands(t, center, commands))
    }
    fn put_generation(&mut self, center: CenterId, generation: u32) -> Result<(), StoreError> {
        self.write(|t| desk::put_generation(t, center, generation))
    }
    fn put_bundle(&mut self, center: CenterId, bundle: &[u8]) -> Result<(), StoreError> {
        self.write(|t| desk::put_bundle(t, center, bundle))
    }
    fn counts(&mut self, center: CenterId) -> Result<Vec<DayCount>, StoreError> {
        rounds::counts(&self.connection, center)
    }
    fn upkeep(&mut self, now_s: u64) -> Result<Swept, StoreError> {
        upkeep::upkeep(self, now_s)
    }
    fn checkpoint(&mut self) -> Result<(), StoreError> {
        upkeep::checkpoint(&self.connection)
    }
}

/// Makes a missing file readable by its owner alone; SQLite gives -wal and -shm the same mode.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::StorageFull => Err(StoreError::Full),
        Err(_) => Err(StoreError::Unreachable),
    }
}

/// Sets the pragmas and reads them back: a build that ignores one would keep deleted blobs or lose commits.
fn configure(connection: &Connection) -> Result<(), StoreError> {
    let number = |name: &str, value: i64| -> Result<(), StoreError> {
        connection.pragma_update(None, name, value)?;
        let found: i64 = connection.pragma_query_value(None, name, |row| row.get(0))?;
        if found == value { Ok(()) } else { Err(StoreError::Unreachable) }
    };
    let found: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if found != "wal" {
        let set: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if set != "wal" {
            return Err(StoreError::Unreachable);
        }
    }
    number("synchronous", 2)?;
    number("secure_delete", 1)?;
    number("temp_store", 2)?;
    number("cell_size_check", 1)?;
    number("trusted_schema", 0)?;
    number("cache_size", -32_768)?;
    number("wal_autocheckpoint", 2_000)?;
    Ok(())
}

/// A row number or an inbox number as SQLite keeps it; both fit by construction.
fn signed(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Malformed)
}

/// Bytes of a fixed size out of a column; another size is damage.
fn fixed<const N: usize>(row: &rusqlite::Row<'_>, column: usize) -> Result<[u8; N], StoreError> {
    let bytes = row.get_ref(column)?.as_blob().map_err(|_| StoreError::Damaged)?;
    bytes.try_into().map_err(|_| StoreError::Damaged)
}
