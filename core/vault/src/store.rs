//! The connection to `v.db`: rows in, rows out, one transaction at a time.
//!
//! All rows exist from creation; a write is an UPDATE of the same length. SQLite skips pages that do not change, so
//! whoever wants a page written must vary it (every box has a fresh salt).

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, ErrorCode, OpenFlags, params};
use zeroize::Zeroizing;

use crate::disk::{CommitPoint, Disk};
use crate::error::{OpenError, StoreError};
use crate::gate::Gate;
use crate::log;
use crate::names::Names;
use crate::schema::{self, Setting, Table, USER_VERSION};
use crate::start::DbFact;

/// Rows to be written in one transaction.
#[derive(Default)]
pub(crate) struct Writes(Vec<Write>);

struct Write {
    table: Table,
    i: u32,
    bytes: Zeroizing<Vec<u8>>,
    new: bool,
}

impl Writes {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Overwrites a row.
    pub(crate) fn put(&mut self, table: Table, i: u32, bytes: Vec<u8>) {
        self.0.push(Write { table, i, bytes: Zeroizing::new(bytes), new: false });
    }

    /// Adds a row behind the last one: growth.
    pub(crate) fn add(&mut self, table: Table, i: u32, bytes: Vec<u8>) {
        self.0.push(Write { table, i, bytes: Zeroizing::new(bytes), new: true });
    }
}

/// Why a transaction did not end with an acknowledgement.
#[derive(Debug)]
pub(crate) struct CommitFailed {
    pub(crate) error: StoreError,
    /// COMMIT was never issued: nothing was stored. Else only the store itself can tell.
    pub(crate) certain: bool,
}

/// Rows of each table that can grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) o: u32,
    pub(crate) r: u32,
}

/// An open `v.db`.
pub(crate) struct Store {
    names: Names,
    disk: Arc<dyn Disk>,
    conn: Option<Connection>,
    sizes: Sizes,
    commits: u64,
    /// The log was damaged when it was opened; a copy lies aside.
    pub(crate) log_kept: bool,
    // Holds the lock against other processes; dropped last (closing any descriptor would drop SQLite's own locks).
    _lock: File,
}

impl Store {
    /// Opens what is there and says what it is. Moves and deletes nothing.
    pub(crate) fn open(names: &Names, disk: &Arc<dyn Disk>) -> Result<(DbFact, Option<Self>), OpenError> {
        let path = names.db();
        match disk.exists(&path) {
            Ok(false) => return Ok((DbFact::Missing, None)),
            Ok(true) => {}
            Err(error) => return Ok((DbFact::Fault(error.into()), None)),
        }
        match version_in_header(disk.as_ref(), &path) {
            Ok(Some(version)) if version > USER_VERSION => return Ok((DbFact::Newer, None)),
            Ok(Some(_)) => {}
            // SQLite would make an empty file its own: what has no header is not opened at all. A torn checkpoint cannot
            // bring this about, the magic is the same before and after.
            Ok(None) => return Ok((DbFact::Broken, None)),
            Err(error) => return Ok((DbFact::Fault(error), None)),
        }
        let lock = match disk.lock(&path) {
            Ok(lock) => lock,
            Err(error) => return Ok((DbFact::Fault(error.into()), None)),
        };
        let log_kept = match keep_damaged_log(names, disk.as_ref()) {
            Ok(kept) => kept,
            Err(error) => return Ok((DbFact::Fault(error.into()), None)),
        };
        match connect_surely(names, &path) {
            Ok((conn, sizes)) => {
                let store = Self {
                    log_kept,
                    names: names.clone(),
                    disk: Arc::clone(disk),
                    conn: Some(conn),
                    sizes,
                    commits: 0,
                    _lock: lock,
                };
                Ok((DbFact::Good, Some(store)))
            }
            Err(Refused::Broken) => Ok((DbFact::Broken, None)),
            Err(Refused::Newer) => Ok((DbFact::Newer, None)),
            Err(Refused::Fault(error)) => Ok((DbFact::Fault(error), None)),
        }
    }

    /// Makes `v.db`: `v.db.new` with all its rows, flushed, renamed.
    pub(crate) fn create(
        names: &Names,
        disk: &Arc<dyn Disk>,
        mut rows: impl FnMut(&mut dyn FnMut(Table, u32, &[u8]) -> Result<(), StoreError>) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        for path in names.half_made() {
            disk.unlink(&path)?;
        }
        let path = names.db_new();
        // Made here and not by SQLite: for its owner alone, and the log inherits that.
        disk.overwrite(&path, b"")?;
        let mut conn = Connection::open(&path)?;
        schema::set_up(&conn).into_result().map_err(|_| StoreError::Disk)?;
        let transaction = conn.transaction()?;
        for table in Table::ALL {
            transaction.execute(table.create_sql(), [])?;
        }
        rows(&mut |table, i, bytes| {
            transaction.prepare_cached(table.insert_sql())?.execute(params![i, bytes])?;
            Ok(())
        })?;
        transaction.pragma_update(None, "user_version", USER_VERSION)?;
        disk.at(CommitPoint::BeforeCommit)?;
        transaction.commit()?;
        truncate(&conn)?;
        conn.close().map_err(|(_, error)| error)?;
        disk.sync(&path)?;
        disk.rename(&path, &names.db())?;
        disk.sync_dir(names.dir())?;
        match Self::open(names, disk) {
            Ok((DbFact::Good, Some(store))) => Ok(store),
            Ok(_) | Err(_) => Err(StoreError::Disk),
        }
    }

    pub(crate) fn sizes(&self) -> Sizes {
        self.sizes
    }

    /// Gives how often something was written since it was opened.
    pub(crate) fn commits(&self) -> u64 {
        self.commits
    }

    /// Reads a row.
    pub(crate) fn read(&mut self, table: Table, i: u32) -> Result<Vec<u8>, StoreError> {
        let conn = self.conn()?;
        let row = conn.prepare_cached(table.read_sql())?.query_row(params![i], |row| row.get::<_, Vec<u8>>(0));
        match row {
            Ok(bytes) if bytes.len() == table.row_len() => Ok(bytes),
            Err(rusqlite::Error::QueryReturnedNoRows) => Err(StoreError::NoSuchRow),
            Ok(_) => Err(StoreError::Disk),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes all rows in one transaction with one flush, or none. The gate is asked before COMMIT.
    pub(crate) fn commit(&mut self, writes: &Writes, gate: Gate<'_>) -> Result<(), CommitFailed> {
        let done = self.try_commit(writes, gate);
        if let Err(failed) = &done {
            // Whatever SQLite thinks of that transaction, a new connection reads what is on the disk.
            if failed.error != StoreError::Wiping {
                self.conn = None;
            }
        } else {
            self.sizes = self.sizes.grown(writes);
            self.commits += 1;
        }
        done
    }

    fn try_commit(&mut self, writes: &Writes, gate: Gate<'_>) -> Result<(), CommitFailed> {
        let sure = |error: StoreError| CommitFailed { error, certain: true };
        let unsure = |error: StoreError| CommitFailed { error, certain: false };
        let disk = Arc::clone(&self.disk);
        let conn = self.conn().map_err(sure)?;
        gate.check().map_err(sure)?;
        let transaction =
            conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(|e| sure(e.into()))?;
        disk.at(CommitPoint::Begun).map_err(|e| sure(e.into()))?;
        for write in &writes.0 {
            let sql = if write.new { write.table.insert_sql() } else { write.table.update_sql() };
            let changed = transaction
                .prepare_cached(sql)
                .and_then(|mut statement| statement.execute(params![write.i, write.bytes.as_slice()]))
                .map_err(|e| sure(e.into()))?;
            if changed != 1 {
                return Err(sure(StoreError::NoSuchRow));
            }
        }
        gate.check().map_err(sure)?;
        disk.at(CommitPoint::BeforeCommit).map_err(|e| sure(e.into()))?;
        transaction.commit().map_err(|e| unsure(e.into()))?;
        disk.at(CommitPoint::AfterCommit).map_err(|e| unsure(e.into()))
    }

    /// Empties the write-ahead log: what it held is in the main file, and nothing stays beside it.
    pub(crate) fn checkpoint(&mut self) -> Result<(), StoreError> {
        self.disk.at(CommitPoint::BeforeCheckpoint)?;
        truncate(self.conn()?)?;
        Ok(())
    }

    /// Closes the connection, the lock stays.
    pub(crate) fn close(&mut self) {
        self.conn = None;
    }

    /// Gives what a look from outside could see of the file: page count, free pages, rows.
    pub(crate) fn shape(&mut self) -> Result<Shape, StoreError> {
        let conn = self.conn()?;
        Ok(Shape {
            pages: conn.query_row("PRAGMA page_count", [], |row| row.get(0))?,
            free_pages: conn.query_row("PRAGMA freelist_count", [], |row| row.get(0))?,
        })
    }

    fn conn(&mut self) -> Result<&mut Connection, StoreError> {
        if self.conn.is_none() {
            let (conn, sizes) = connect(&self.names.db()).map_err(|_| StoreError::Disk)?;
            self.conn = Some(conn);
            self.sizes = sizes;
        }
        self.conn.as_mut().ok_or(StoreError::Disk)
    }
}

/// What can be seen of `v.db` without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Pages of the file.
    pub pages: i64,
    /// Unused pages: always 0.
    pub free_pages: i64,
}

impl Sizes {
    fn grown(self, writes: &Writes) -> Self {
        let count =
            |table| u32::try_from(writes.0.iter().filter(|w| w.new && w.table == table).count()).unwrap_or(u32::MAX);
        Self { o: self.o + count(Table::O), r: self.r + count(Table::R) }
    }
}

enum Refused {
    Broken,
    Newer,
    Fault(OpenError),
}

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::Fault(OpenError::ReadOnly),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Fault(OpenError::InUse),
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::DiskFull
                | ErrorCode::OutOfMemory
                | ErrorCode::OperationInterrupted
                | ErrorCode::NoLargeFileSupport
                | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Fault(OpenError::Disk),
            // Everything that SQLite says about the content: not a database, corrupt, no such table, wrong type.
            Some(_) | None => Self::Broken,
        }
    }
}

/// Copies a log aside that SQLite would forget a part of; says whether it did.
fn keep_damaged_log(names: &Names, disk: &dyn Disk) -> std::io::Result<bool> {
    if !disk.exists(&names.log())? {
        return Ok(false);
    }
    let bytes = disk.read_log(&names.log())?;
    if !log::is_damaged(&bytes) {
        return Ok(false);
    }
    let mut aside = names.free_number(disk, "v.db.damaged-")?.into_os_string();
    aside.push("-wal");
    disk.overwrite(aside.as_ref(), &bytes)?;
    disk.sync_dir(names.dir())?;
    Ok(true)
}

/// Connects, and calls nothing broken that is not broken twice: SQLite says "malformed" for a read that failed, and no
/// store is moved aside for an error of the disk (security.md 4.2, rules 2 and 4).
fn connect_surely(names: &Names, path: &Path) -> Result<(Connection, Sizes), Refused> {
    let first = connect(path);
    if matches!(first, Err(Refused::Broken)) {
        for file in names.db_family() {
            readable(&file).map_err(|error| Refused::Fault(error.into()))?;
        }
        return connect(path);
    }
    first
}

/// Reads a file to its end, if it is there. No connection may be open: closing the file would drop its locks.
fn readable(path: &Path) -> std::io::Result<()> {
    match File::open(path) {
        Ok(mut file) => std::io::copy(&mut file, &mut std::io::sink()).map(drop),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn connect(path: &Path) -> Result<(Connection, Sizes), Refused> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    match schema::set_up(&conn) {
        Setting::Right => {}
        // Page size and vacuum mode are the file's, not the build's.
        Setting::Wrong("page_size" | "auto_vacuum") => return Err(Refused::Broken),
        Setting::Wrong(name) => return Err(Refused::Fault(OpenError::Build(name))),
        Setting::Failed(error) => return Err(error.into()),
    }
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version > USER_VERSION {
        return Err(Refused::Newer);
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if version != USER_VERSION || verdict != "ok" {
        return Err(Refused::Broken);
    }
    let rows = |table: Table| -> Result<u32, Refused> {
        let (count, max, bytes): (i64, i64, i64) =
            conn.query_row(table.shape_sql(), [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        // From 0 without holes, all of the same length.
        let expected = i64::try_from(table.row_len()).map_err(|_| Refused::Broken)?.checked_mul(count);
        if max + 1 != count || Some(bytes) != expected {
            return Err(Refused::Broken);
        }
        u32::try_from(count).map_err(|_| Refused::Broken)
    };
    let sizes = Sizes { o: rows(Table::O)?, r: rows(Table::R)? };
    if rows(Table::M)? != 8 || rows(Table::C)? != 1 || rows(Table::B)? != 64 || sizes.o == 0 || sizes.r == 0 {
        return Err(Refused::Broken);
    }
    Ok((conn, sizes))
}

fn truncate(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        let busy: i64 = row.get(0)?;
        if busy == 0 { Ok(()) } else { Err(rusqlite::Error::QueryReturnedNoRows) }
    })
}

/// Reads `user_version` from the file's header without SQLite: a newer file must not even be recovered.
fn version_in_header(disk: &dyn Disk, path: &Path) -> Result<Option<i64>, OpenError> {
    let head = disk.read(path)?;
    let Some(bytes) = head.get(60..64).and_then(|b| <[u8; 4]>::try_from(b).ok()) else {
        return Ok(None);
    };
    Ok(head.starts_with(b"SQLite format 3\0").then(|| i64::from(u32::from_be_bytes(bytes))))
}
