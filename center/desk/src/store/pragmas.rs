//! SQLite settings of security.md 3.2, set and read back at every open.

use rusqlite::Connection;

use crate::error::DeskError;

const PRAGMAS: [(&str, &str, &str); 12] = [
    // name, value to set, value to read back
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("mmap_size", "0", "0"),
    ("journal_size_limit", "0", "0"),
    ("wal_autocheckpoint", "64", "64"),
    ("cell_size_check", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("auto_vacuum", "NONE", "0"),
    ("page_size", "4096", "4096"),
];

/// Sets every pragma and refuses to go on if one does not read back as set.
pub(crate) fn apply(conn: &Connection) -> Result<(), DeskError> {
    // The page size holds only if it is set before the journal mode of a new file.
    conn.pragma_update(None, "page_size", "4096")?;
    for (name, value, expected) in PRAGMAS {
        conn.pragma_update(None, name, value)?;
        let got = conn.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        let got = match got {
            Ok(rusqlite::types::Value::Integer(n)) => n.to_string(),
            Ok(rusqlite::types::Value::Text(text)) => text.to_lowercase(),
            // `mmap_size` answers nothing at all in a build without memory mapping: that is the wanted state.
            Err(rusqlite::Error::QueryReturnedNoRows) if name == "mmap_size" => "0".to_owned(),
            Ok(_) => String::new(),
            Err(error) => return Err(error.into()),
        };
        if got != expected {
            return Err(DeskError::Setting { name });
        }
    }
    options(conn)
}

/// Reads the compile options back: a build outside this workspace does not see `.cargo/config.toml`.
fn options(conn: &Connection) -> Result<(), DeskError> {
    let mut statement = conn.prepare("PRAGMA compile_options")?;
    let have: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in ["SECURE_DELETE", "TEMP_STORE=3", "OMIT_LOAD_EXTENSION"] {
        if !have.iter().any(|option| option == name) {
            return Err(DeskError::Setting { name });
        }
    }
    Ok(())
}
