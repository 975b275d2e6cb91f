//! Making, opening and setting aside the store's file.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::row::TableKeys;
use super::{FILE, Masters, Store, lock, pragmas, schema};
use crate::error::DeskError;

impl Store {
    /// Makes an empty store in `dir`.
    ///
    /// # Errors
    /// [`DeskError::Exists`] if there is one: it is never written over.
    pub fn create(dir: &Path, masters: &Masters) -> Result<Self, DeskError> {
        let path = dir.join(FILE);
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        match made {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Err(DeskError::Exists),
            Err(error) => return Err(error.into()),
        }
        let lock = lock::FileLock::take(&path)?;
        let conn = connect(&path)?;
        pragmas::apply(&conn)?;
        conn.execute_batch(&format!("BEGIN IMMEDIATE; {} COMMIT;", schema::create()))?;
        std::fs::File::open(dir)?.sync_all()?;
        Ok(Self { conn, keys: TableKeys::new(masters), path, _lock: lock })
    }

    /// Opens the store in `dir`.
    ///
    /// # Errors
    /// [`DeskError::StoreMissing`], [`DeskError::Busy`], [`DeskError::Newer`] (nothing touched), [`DeskError::Damaged`]: SQLite
    /// cannot read the file; it was moved aside whole and not deleted.
    pub fn open(dir: &Path, masters: &Masters) -> Result<Self, DeskError> {
        let path = dir.join(FILE);
        match std::fs::metadata(&path) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(DeskError::StoreMissing),
            Err(error) => return Err(error.into()),
        }
        let lock = lock::FileLock::take(&path)?;
        match sound(&path) {
            Ok(conn) => Ok(Self { conn, keys: TableKeys::new(masters), path, _lock: lock }),
            Err(Unsound::Damaged) => Err(DeskError::Damaged { kept_as: set_aside(dir)? }),
            Err(Unsound::Other(error)) => Err(error),
        }
    }
}

enum Unsound {
    /// The bytes are not a database of ours.
    Damaged,
    /// The disk, a lock, a newer program: the file stays where it is.
    Other(DeskError),
}

impl From<rusqlite::Error> for Unsound {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => Self::Damaged,
            _ => Self::Other(error.into()),
        }
    }
}

/// Opens the file and asks SQLite whether it is a store of this version with all its tables.
fn sound(path: &Path) -> Result<Connection, Unsound> {
    let conn = connect(path).map_err(Unsound::Other)?;
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > schema::VERSION {
        return Err(Unsound::Other(DeskError::Newer));
    }
    if version != schema::VERSION {
        // Before any pragma writes to it: what is moved aside stays byte for byte what it was.
        return Err(Unsound::Damaged);
    }
    match pragmas::apply(&conn) {
        Ok(()) => {}
        // A setting that fails because the pages cannot be read is damage, not a setting.
        Err(DeskError::Sqlite(code)) if code == "DatabaseCorrupt" || code == "NotADatabase" => {
            return Err(Unsound::Damaged);
        }
        Err(error) => return Err(Unsound::Other(error)),
    }
    let tables: i64 =
        conn.query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0))?;
    let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // With a log beside it the file may rightly be shorter than the database is.
    let logged = std::fs::metadata(path.with_extension("db-wal")).is_ok_and(|wal| wal.len() > 0);
    let length = std::fs::metadata(path).map_err(|error| Unsound::Other(error.into()))?.len();
    let whole = logged || i64::try_from(length).is_ok_and(|length| length >= pages * 4_096);
    if usize::try_from(tables) != Ok(schema::TABLES.len()) || !whole {
        return Err(Unsound::Damaged);
    }
    Ok(conn)
}

fn connect(path: &Path) -> Result<Connection, DeskError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(path, flags)?)
}

/// Moves the store and its log to the first free `desk.db.damaged-N`.
fn set_aside(dir: &Path) -> Result<String, DeskError> {
    let mut n = 1_u32;
    let name = loop {
        let name = format!("{FILE}.damaged-{n}");
        if !dir.join(&name).exists() {
            break name;
        }
        n += 1;
    };
    for end in ["-wal", "-shm", ""] {
        let from: PathBuf = dir.join(format!("{FILE}{end}"));
        if from.exists() {
            std::fs::rename(from, dir.join(format!("{name}{end}")))?;
        }
    }
    std::fs::File::open(dir)?.sync_all()?;
    Ok(name)
}
