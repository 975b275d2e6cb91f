//! Numbered migrations; `schema.sql` is the checked picture of the newest version.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

/// "NJR1": tells a relay store from any other SQLite file.
const APPLICATION_ID: i64 = 0x4e4a_5231;

/// One file a version, in order; a published one never changes.
const MIGRATIONS: [&str; 1] = [include_str!("../../../migrations/0001_first.sql")];

/// The newest version this program knows.
pub(super) const VERSION: u32 = MIGRATIONS.len() as u32;

/// Refuses a newer or foreign file before anything, even a pragma, is written.
pub(super) fn refuse_newer(connection: &mut Connection) -> Result<(), StoreError> {
    // One snapshot: another process may be making this very file, and half of its marks would look foreign.
    let connection = connection.transaction()?;
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = version(&connection)?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if id != APPLICATION_ID && (id != 0 || found != 0 || tables != 0) {
        return Err(StoreError::Foreign);
    }
    if found > VERSION { Err(StoreError::Newer { found, known: VERSION }) } else { Ok(()) }
}

/// Brings the file to the newest version, each step in one transaction with its number.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    loop {
        if version(connection)? == VERSION {
            return Ok(());
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read again under the lock: another process may have just done it.
        let done = version(&transaction)?;
        if let Some(step) = usize::try_from(done).ok().and_then(|done| MIGRATIONS.get(done)) {
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
            transaction.pragma_update(None, "user_version", done + 1)?;
        }
        transaction.commit()?;
    }
}

fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
