//! What a day takes away, and an order on the disk that says nothing.

use nightjar_wire::Day;
use rusqlite::{Connection, params};

use super::{SqliteStore, signed};
use crate::error::StoreError;
use crate::store::{FINISHED_DAYS, Swept, TOKEN_KEPT_S};

/// A rewrite copies the file through memory; above this size it is left out and the caller told.
const REWRITE_BELOW_BYTES: u64 = 128 * 1024 * 1024;

pub(super) fn upkeep(store: &mut SqliteStore, now_s: u64) -> Result<Swept, StoreError> {
    let oldest = Day::from_unix(now_s).0.saturating_sub(FINISHED_DAYS);
    let forgotten = signed(now_s.saturating_sub(TOKEN_KEPT_S))?;
    let (finished, tokens) = store.write(|t| {
        let finished = t.prepare_cached("DELETE FROM finished WHERE day < ?1")?.execute(params![oldest])?;
        let tokens = t.prepare_cached("DELETE FROM token WHERE expiry < ?1")?.execute(params![forgotten])?;
        Ok((finished as u64, tokens as u64))
    })?;
    let rewritten = size(&store.connection)? < REWRITE_BELOW_BYTES;
    if rewritten {
        // Rows lie in the order of their random ids, but pages were taken in the order of arrival until now.
        store.connection.execute_batch("VACUUM")?;
    }
    checkpoint(&store.connection)?;
    Ok(Swept { finished, tokens, rewritten })
}

/// Empties the log, which holds pages in the order they were written; a reader in the way makes it wait for next time.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

fn size(connection: &Connection) -> Result<u64, StoreError> {
    let read = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok(read("page_count")?.unsigned_abs().saturating_mul(read("page_size")?.unsigned_abs()))
}
