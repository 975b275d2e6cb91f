//! How SQLite must be set: written at every open and read back, because a setting that was silently not taken would
//! leave content behind or lose an acknowledged save (security.md 3.2).

use rusqlite::Connection;

use crate::error::OpenError;

/// The tables of `v.db`, in the order in which they are created.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Letters.
    O,
    /// Read-back of the open shift.
    R,
    /// Small maps.
    M,
    /// The bundle.
    C,
    /// Items of the center.
    B,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 5] = [Self::O, Self::R, Self::M, Self::C, Self::B];

    /// Gives the bytes of a row.
    pub fn row_len(self) -> usize {
        match self {
            Self::O => crate::layout::O_LEN,
            Self::R => crate::layout::R_LEN,
            Self::M => crate::layout::M_LEN,
            Self::C => crate::layout::C_LEN,
            Self::B => crate::layout::B_LEN,
        }
    }

    pub(crate) fn create_sql(self) -> &'static str {
        match self {
            Self::O => "CREATE TABLE o (i INTEGER PRIMARY KEY, b BLOB NOT NULL)",
            Self::R => "CREATE TABLE r (i INTEGER PRIMARY KEY, b BLOB NOT NULL)",
            Self::M => "CREATE TABLE m (i INTEGER PRIMARY KEY, b BLOB NOT NULL)",
            Self::C => "CREATE TABLE c (i INTEGER PRIMARY KEY, b BLOB NOT NULL)",
            Self::B => "CREATE TABLE b (i INTEGER PRIMARY KEY, b BLOB NOT NULL)",
        }
    }

    pub(crate) fn update_sql(self) -> &'static str {
        match self {
            Self::O => "UPDATE o SET b = ?2 WHERE i = ?1",
            Self::R => "UPDATE r SET b = ?2 WHERE i = ?1",
            Self::M => "UPDATE m SET b = ?2 WHERE i = ?1",
            Self::C => "UPDATE c SET b = ?2 WHERE i = ?1",
            Self::B => "UPDATE b SET b = ?2 WHERE i = ?1",
        }
    }

    pub(crate) fn insert_sql(self) -> &'static str {
        match self {
            Self::O => "INSERT INTO o (i, b) VALUES (?1, ?2)",
            Self::R => "INSERT INTO r (i, b) VALUES (?1, ?2)",
            Self::M => "INSERT INTO m (i, b) VALUES (?1, ?2)",
            Self::C => "INSERT INTO c (i, b) VALUES (?1, ?2)",
            Self::B => "INSERT INTO b (i, b) VALUES (?1, ?2)",
        }
    }

    pub(crate) fn read_sql(self) -> &'static str {
        match self {
            Self::O => "SELECT b FROM o WHERE i = ?1",
            Self::R => "SELECT b FROM r WHERE i = ?1",
            Self::M => "SELECT b FROM m WHERE i = ?1",
            Self::C => "SELECT b FROM c WHERE i = ?1",
            Self::B => "SELECT b FROM b WHERE i = ?1",
        }
    }

    pub(crate) fn shape_sql(self) -> &'static str {
        match self {
            Self::O => "SELECT count(*), coalesce(max(i), -1), coalesce(sum(length(b)), 0) FROM o",
            Self::R => "SELECT count(*), coalesce(max(i), -1), coalesce(sum(length(b)), 0) FROM r",
            Self::M => "SELECT count(*), coalesce(max(i), -1), coalesce(sum(length(b)), 0) FROM m",
            Self::C => "SELECT count(*), coalesce(max(i), -1), coalesce(sum(length(b)), 0) FROM c",
            Self::B => "SELECT count(*), coalesce(max(i), -1), coalesce(sum(length(b)), 0) FROM b",
        }
    }
}

/// Version of the schema, kept in `user_version`.
pub(crate) const USER_VERSION: i64 = 1;

const IOS: bool = cfg!(target_os = "ios");

/// Pragmas with the value that must be read back. Order matters: locking before the first read (the WAL index then
/// lives in this process's memory), page size before the first write.
const PRAGMAS: &[(&str, &str, &str)] = &[
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("page_size", "4096", "4096"),
    ("auto_vacuum", "NONE", "0"),
    ("temp_store", "MEMORY", "2"),
    ("mmap_size", "0", "0"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("journal_size_limit", "0", "0"),
    ("wal_autocheckpoint", "64", "64"),
];

const PRAGMAS_IOS: &[(&str, &str, &str)] = &[("fullfsync", "1", "1"), ("checkpoint_fullfsync", "1", "1")];

const OPTIONS: &[&str] = &["SECURE_DELETE", "TEMP_STORE=3", "OMIT_LOAD_EXTENSION", "DQS=0"];

/// What setting a connection up came to.
pub(crate) enum Setting {
    /// Everything reads back.
    Right,
    /// SQLite took another value: a build fault.
    Wrong(&'static str),
    /// SQLite answered with an error.
    Failed(rusqlite::Error),
}

/// Sets every pragma and reads it back; reads the compile options back.
pub(crate) fn set_up(conn: &Connection) -> Setting {
    let ios: &[_] = if IOS { PRAGMAS_IOS } else { &[] };
    for (name, set, expect) in PRAGMAS.iter().chain(ios) {
        let sql = format!("PRAGMA {name} = {set}");
        if let Err(error) = conn.query_row(&sql, [], |_| Ok(())).or_else(no_rows) {
            return Setting::Failed(error);
        }
        match read_back(conn, name) {
            Ok(found) if found.eq_ignore_ascii_case(expect) => {}
            Ok(_) => return Setting::Wrong(name),
            Err(error) => return Setting::Failed(error),
        }
    }
    match compile_options(conn) {
        Ok(found) => OPTIONS
            .iter()
            .find(|needed| !found.iter().any(|option| option == *needed))
            .map_or(Setting::Right, |missing| Setting::Wrong(missing)),
        Err(error) => Setting::Failed(error),
    }
}

impl Setting {
    pub(crate) fn into_result(self) -> Result<(), OpenError> {
        match self {
            Self::Right => Ok(()),
            Self::Wrong(name) => Err(OpenError::Build(name)),
            Self::Failed(_) => Err(OpenError::Disk),
        }
    }
}

fn no_rows(error: rusqlite::Error) -> Result<(), rusqlite::Error> {
    if error == rusqlite::Error::QueryReturnedNoRows { Ok(()) } else { Err(error) }
}

fn read_back(conn: &Connection, name: &str) -> rusqlite::Result<String> {
    let value = conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0));
    match value {
        Ok(rusqlite::types::Value::Integer(n)) => Ok(n.to_string()),
        Ok(rusqlite::types::Value::Text(text)) => Ok(text),
        Ok(_) => Ok(String::new()),
        // A build without memory mapping answers nothing: as good as 0.
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok("0".to_owned()),
        Err(error) => Err(error),
    }
}

fn compile_options(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    conn.prepare("PRAGMA compile_options")?.query_map([], |row| row.get(0))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_reads_back() {
        let dir = tempfile::tempdir().unwrap();
        let conn = Connection::open(dir.path().join("x.db")).unwrap();
        match set_up(&conn) {
            Setting::Right => {}
            Setting::Wrong(name) => panic!("{name}"),
            Setting::Failed(error) => panic!("{error}"),
        }
    }

    /// The list of security.md 3.2, as SQLite says it and not as our own table does.
    #[test]
    fn the_settings_are_those_of_the_text() {
        let dir = tempfile::tempdir().unwrap();
        let conn = Connection::open(dir.path().join("x.db")).unwrap();
        set_up(&conn).into_result().unwrap();
        for (name, expected) in [
            ("page_size", "4096"),
            ("locking_mode", "exclusive"),
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("mmap_size", "0"),
            ("journal_size_limit", "0"),
            ("wal_autocheckpoint", "64"),
            ("cell_size_check", "1"),
            ("trusted_schema", "0"),
            ("auto_vacuum", "0"),
        ] {
            assert_eq!(read_back(&conn, name).unwrap(), expected, "{name}");
        }
    }

    #[test]
    fn a_setting_that_is_not_taken_is_noticed() {
        // In memory there is no WAL: the control that reading back finds what it must.
        let conn = Connection::open_in_memory().unwrap();
        assert!(matches!(set_up(&conn), Setting::Wrong("journal_mode")));
    }
}
