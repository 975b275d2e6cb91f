//! The control: plain rows in SQLite with the settings of security.md 3.2, but for `synchronous`, which is chosen.
//!
//! The product has no such choice; this store has nothing else.

use crate::strace::{read, recorded, scratch};
use clap::Parser;
use rusqlite::{Connection, params};
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

/// Writes rows and answers each transaction with a line.
#[derive(Parser)]
struct Arguments {
    /// Its folder
    #[arg(long)]
    dir: PathBuf,
    /// FULL or NORMAL
    #[arg(long)]
    synchronous: String,
    /// Transactions
    #[arg(long)]
    saves: u32,
}

/// What losses of power did to the plain store.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// States looked at.
    pub states: usize,
    /// States in which the store is not whole.
    pub corrupt: usize,
    /// States in which an acknowledged row is not there.
    pub lost: usize,
}

const ROWS: u32 = 96;

/// Runs the plain store.
#[must_use]
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let Ok(arguments) = Arguments::try_parse_from(arguments) else { return ExitCode::from(2) };
    let conn = open(&arguments.dir, &arguments.synchronous);
    for n in 0..arguments.saves {
        save(&conn, n);
        let _ = writeln!(std::io::stdout().lock(), "{n}");
    }
    ExitCode::SUCCESS
}

/// Records it and plays every loss of power.
///
/// # Panics
/// If it does not run.
#[must_use]
pub fn losses(program: &Path, synchronous: &str, saves: u32, samples: usize) -> Losses {
    let (dir, log) = (scratch(), tempfile::NamedTempFile::new().unwrap());
    create(dir.path());
    let before = scratch();
    night::thief::copy(dir.path(), before.path(), &[]).unwrap();
    let mut command = recorded(program, super::CALLS, true, log.path());
    command.args(["rows", "--synchronous", synchronous, "--saves", &saves.to_string(), "--dir"]).arg(dir.path());
    assert!(command.stdout(Stdio::null()).status().unwrap().success());
    let mut losses = Losses::default();
    for (answered, state) in super::states(&read(log.path()), before.path(), dir.path(), 0, samples) {
        losses.states += 1;
        let folder = state.folder();
        let conn = Connection::open(folder.path().join("v.db")).unwrap();
        let whole = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        if whole.as_deref() != Ok("ok") {
            losses.corrupt += 1;
        } else if (0..answered).any(|n| !is_there(&conn, u32::try_from(n).unwrap())) {
            losses.lost += 1;
        }
    }
    losses
}

fn open(dir: &Path, synchronous: &str) -> Connection {
    let conn = Connection::open(dir.join("v.db")).unwrap();
    for setting in [
        "locking_mode=EXCLUSIVE",
        "page_size=4096",
        "auto_vacuum=NONE",
        "secure_delete=ON",
        "journal_mode=WAL",
        &format!("synchronous={synchronous}"),
        "journal_size_limit=0",
        "wal_autocheckpoint=64",
    ] {
        conn.query_row(&format!("PRAGMA {setting}"), [], |_| Ok(())).or_else(none).unwrap();
    }
    conn
}

fn none(error: rusqlite::Error) -> Result<(), rusqlite::Error> {
    if error == rusqlite::Error::QueryReturnedNoRows { Ok(()) } else { Err(error) }
}

/// The pools of a phone, without a byte of a phone.
fn create(dir: &Path) {
    let conn = open(dir, "FULL");
    for (table, rows, len) in [("o", ROWS, 2000), ("r", 24, 992), ("m", 8, 2048)] {
        conn.execute(&format!("CREATE TABLE {table} (i INTEGER PRIMARY KEY, b BLOB NOT NULL)"), []).unwrap();
        for i in 0..rows {
            conn.execute(&format!("INSERT INTO {table} VALUES (?1, ?2)"), params![i, vec![0_u8; len]]).unwrap();
        }
    }
}

/// The five pages of a save.
fn save(conn: &Connection, n: u32) {
    let fill = |len: usize| -> Vec<u8> { n.to_be_bytes().into_iter().cycle().take(len).map(|b| b ^ 0x5a).collect() };
    let transaction = conn.unchecked_transaction().unwrap();
    let put = |table: &str, i: u32, len: usize| {
        transaction.execute(&format!("UPDATE {table} SET b = ?2 WHERE i = ?1"), params![i, fill(len)]).unwrap();
    };
    put("o", n % ROWS, 2000);
    put("r", n % 24, 992);
    for i in [0, 2, 4] {
        put("m", i, 2048);
    }
    transaction.commit().unwrap();
}

fn is_there(conn: &Connection, n: u32) -> bool {
    let row = conn.query_row("SELECT b FROM o WHERE i = ?1", [n % ROWS], |row| row.get::<_, Vec<u8>>(0));
    row.is_ok_and(|bytes| bytes.iter().zip(n.to_be_bytes()).all(|(byte, own)| byte ^ 0x5a == own))
}
