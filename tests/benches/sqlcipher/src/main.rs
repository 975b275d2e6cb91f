//! SQLCipher as a peer process: its SQLite cannot be linked into one program with ours.
//!
//! `nightjar-benches-sqlcipher <file>` makes the pools under a random key and prints `ready <cipher version>`. For every
//! line on standard input it writes one save and prints the nanoseconds that the transaction took by
//! the clock and in processor time. Ends with its input.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use nightjar_benches_rows::Pools;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: nightjar-benches-sqlcipher <file>")?;
    // A raw key: no PBKDF2 at opening, the same page cipher. A constant one is as slow as a secret one.
    let mut pools = Pools::create(&file, Some(&"6e6a".repeat(16)))?;
    let version = pools.ask("PRAGMA cipher_version")?.concat();
    if version.is_empty() {
        return Err("this SQLite is not SQLCipher".into());
    }
    if std::fs::read(&file)?.starts_with(b"SQLite format 3") {
        return Err("the file is not encrypted".into());
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready {version}")?;
    out.flush()?;
    for line in std::io::stdin().lock().lines() {
        line?;
        let took = pools.save()?;
        writeln!(out, "{} {}", took.time.as_nanos(), took.work.as_nanos())?;
        out.flush()?;
    }
    Ok(())
}
