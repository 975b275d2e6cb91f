//! The peer of a save: the same five rows of the same sizes in the same tables, written by plain rusqlite.
//!
//! Linked with SQLite in one program and with SQLCipher in another; both run exactly this code. It knows nothing of
//! Nightjar but the sizes (security.md 3.1) and the settings (security.md 3.2).

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior, params};

/// Rows of `o`, and of a row its bytes.
const O: (u32, usize) = (1024, 2000);
const R: (u32, usize) = (256, 992);
const M: (u32, usize) = (8, 2048);
const C: (u32, usize) = (1, 32_816);
const B: (u32, usize) = (64, 4096);

/// The settings of security.md 3.2, in the order in which they must be made.
const PRAGMAS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;
    PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 0;
    PRAGMA wal_autocheckpoint = 64;";

/// How long something took.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    /// By the clock.
    pub time: Duration,
    /// Processor time of the thread: what is left without the wait for the disk.
    pub work: Duration,
}

/// A running measurement of this thread.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant, Duration);

impl Stopwatch {
    /// Starts.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now(), processor_time())
    }

    /// Answers what went by on this thread.
    #[must_use]
    pub fn stop(self) -> Took {
        Took { time: self.0.elapsed(), work: processor_time().saturating_sub(self.1) }
    }
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The five pools in a database of their own.
pub struct Pools {
    connection: Connection,
}

impl Pools {
    /// Makes the pools, full of random rows. `key` is SQLCipher's raw key; plain SQLite is given none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn create(path: &Path, key: Option<&str>) -> rusqlite::Result<Self> {
        let mut connection = Connection::open(path)?;
        if let Some(key) = key {
            connection.pragma_update(None, "key", format!("x'{key}'"))?;
        }
        connection.execute_batch(PRAGMAS)?;
        let transaction = connection.transaction()?;
        for (table, (count, len)) in [("o", O), ("r", R), ("m", M), ("c", C), ("b", B)] {
            transaction.execute(&format!("CREATE TABLE {table} (i INTEGER PRIMARY KEY, b BLOB NOT NULL)"), [])?;
            for i in 0..count {
                transaction
                    .prepare_cached(&format!("INSERT INTO {table} (i, b) VALUES (?1, ?2)"))?
                    .execute(params![i, bytes(len)])?;
            }
        }
        transaction.commit()?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(Self { connection })
    }

    /// Writes the five rows of one save in one transaction and answers how long that took, and how much of it this thread
    /// was at work. The rows are new random bytes made before the clock starts: SQLite skips a write that changes nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn save(&mut self) -> rusqlite::Result<Took> {
        let rows: [(&str, u32, Vec<u8>); 5] = [
            ("UPDATE o SET b = ?2 WHERE i = ?1", fastrand::u32(0..O.0), bytes(O.1)),
            ("UPDATE r SET b = ?2 WHERE i = ?1", fastrand::u32(0..R.0), bytes(R.1)),
            ("UPDATE m SET b = ?2 WHERE i = ?1", 0, bytes(M.1)),
            ("UPDATE m SET b = ?2 WHERE i = ?1", 2, bytes(M.1)),
            ("UPDATE m SET b = ?2 WHERE i = ?1", 4, bytes(M.1)),
        ];
        let clock = Stopwatch::start();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (sql, i, b) in &rows {
            transaction.prepare_cached(sql)?.execute(params![i, b])?;
        }
        transaction.commit()?;
        Ok(clock.stop())
    }

    /// Deletes every row, empties the log, and closes: the first half of a naive wipe. With `secure_delete` SQLite
    /// writes zeros over all of it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn delete_everything(connection: &Connection) -> rusqlite::Result<()> {
        connection.execute_batch(
            "BEGIN IMMEDIATE; DELETE FROM o; DELETE FROM r; DELETE FROM m; DELETE FROM c; DELETE FROM b; COMMIT;",
        )?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }

    /// Opens pools that another program made, with the same settings.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn connect(path: &Path) -> rusqlite::Result<Connection> {
        let connection = Connection::open(path)?;
        connection.execute_batch(PRAGMAS)?;
        Ok(connection)
    }

    /// Answers a setting or a compile option question of one text column.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn ask(&self, sql: &str) -> rusqlite::Result<Vec<String>> {
        self.connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
    }
}

fn bytes(len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    fastrand::fill(&mut bytes);
    bytes
}
