//! The ledger from three sources that do not know each other: the phones, the relay's rows, the desk.

use crate::process::Failure;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::path::Path;

/// What one phone says of its outbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Phones {
    /// Records written.
    pub written: u64,
    /// Not yet at the center.
    pub waiting: u64,
    /// At the center, not opened.
    pub at_center: u64,
    /// Opened, proved by the desk's tag.
    pub opened: u64,
    /// Refused.
    pub refused: u64,
    /// Their status cannot be read.
    pub damaged: u64,
}

impl Phones {
    /// Reads the answer to `pending`.
    ///
    /// # Errors
    /// When a number is missing.
    pub fn read(answer: &Value) -> Result<Self, Failure> {
        let n = |name: &str| answer["ledger"][name].as_u64().ok_or_else(|| format!("pending without {name}"));
        Ok(Self {
            written: n("written")?,
            waiting: n("waiting")?,
            at_center: n("at_center")?,
            opened: n("opened")?,
            refused: n("refused")?,
            damaged: n("damaged")?,
        })
    }

    /// Adds another phone.
    pub fn add(&mut self, other: Self) {
        self.written += other.written;
        self.waiting += other.waiting;
        self.at_center += other.at_center;
        self.opened += other.opened;
        self.refused += other.refused;
        self.damaged += other.damaged;
    }

    /// Whether every record written is in exactly one class.
    #[must_use]
    pub fn balances(&self) -> bool {
        self.written == self.waiting + self.at_center + self.opened + self.refused + self.damaged
    }
}

/// What lies in the relay's own tables, read past its program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relay {
    /// Envelopes held.
    pub held: u64,
    /// Finished ids: opened, duplicate and dummy.
    pub opened: u64,
    /// Finished ids that the desk kept as refused, late or damaged.
    pub refused: u64,
}

impl Relay {
    /// Counts the rows of a relay's SQLite file.
    ///
    /// # Errors
    /// When the file or a table is not there.
    pub fn read(file: &Path) -> Result<Self, Failure> {
        let wrong = |error: rusqlite::Error| format!("the relay's store: {error}");
        let store = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(wrong)?;
        let count =
            |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs).map_err(wrong);
        Ok(Self {
            held: count("SELECT count(*) FROM envelope")?,
            opened: count("SELECT count(*) FROM finished WHERE state = 2")?,
            refused: count("SELECT count(*) FROM finished WHERE state = 3")?,
        })
    }
}

/// What the desk put where, over all its sweeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// Distinct envelopes seen.
    pub seen: u64,
    /// Opened for the first time.
    pub opened: u64,
    /// Fillers.
    pub dummies: u64,
    /// Everything else.
    pub other: u64,
}

impl Desk {
    /// Adds one sweep's sum.
    ///
    /// # Errors
    /// When the sweep itself says that it does not add up.
    pub fn add(&mut self, sum: &Value) -> Result<(), Failure> {
        if sum["adds_up"] != true {
            return Err(format!("the desk's sum does not add up: {sum}"));
        }
        let class = |name: &str| sum["classes"][name].as_u64().unwrap_or(0);
        let seen = sum["seen"].as_u64().ok_or("the desk's sum has no total")?;
        self.seen += seen;
        self.opened += class("opened");
        self.dummies += class("dummy");
        self.other += seen - class("opened") - class("dummy");
        Ok(())
    }
}
