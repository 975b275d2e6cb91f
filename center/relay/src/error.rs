//! What can go wrong, named by what the caller does about it. No variant carries content, ids, paths or addresses.

use thiserror::Error;

/// Says why the store did not do it; nothing was changed.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// The store was written by a newer version: upgrade this program. Nothing was touched.
    #[error("the store is of version {found}, this program knows version {known}: upgrade it")]
    Newer {
        /// Version found in the store.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// The file is no relay store: look at the path. Nothing was touched.
    #[error("the file is not a relay store: check the path")]
    Foreign,
    /// The folder or file cannot be reached or written: check that it exists and its owner.
    #[error("the store cannot be opened: check that its folder exists and may be written")]
    Unreachable,
    /// The disk is full: free space, then try again.
    #[error("the disk is full: free space and try again")]
    Full,
    /// Another process holds the store too long: try again.
    #[error("the store is busy: try again")]
    Busy,
    /// The store is damaged: restore it; the phones offer everything again.
    #[error("the store is damaged: restore it from a backup, the phones offer everything again")]
    Damaged,
    /// Anything else the disk or the database said.
    #[error("the store failed (code {code})")]
    Failed {
        /// Extended result code of SQLite.
        code: i32,
    },
    /// No such center is registered here.
    #[error("the center is not registered at this relay")]
    UnknownCenter,
    /// A request of the desk whose counter is not above the last one.
    #[error("the counter is not above the last one: count on from {last}")]
    Counter {
        /// The last counter accepted.
        last: u64,
    },
    /// The key, token or page number belongs to somebody else already.
    #[error("that id is taken by another center or with other content")]
    Conflict,
    /// A part of the request has the wrong size or shape.
    #[error("the request is malformed")]
    Malformed,
    /// The store's thread has ended: the server is stopping.
    #[error("the store is closed")]
    Closed,
}

impl From<rusqlite::Error> for StoreError {
    /// The one conversion site: messages of SQLite may quote SQL or paths, so only its code survives.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        let Some(code) = error.sqlite_error() else { return Self::Malformed };
        match error.sqlite_error_code() {
            Some(C::DiskFull) => Self::Full,
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::Busy,
            Some(C::DatabaseCorrupt) => Self::Damaged,
            Some(C::NotADatabase) => Self::Foreign,
            Some(C::CannotOpen | C::ReadOnly | C::PermissionDenied) => Self::Unreachable,
            _ => Self::Failed { code: code.extended_code },
        }
    }
}

/// Says why a TLS identity could not be made or loaded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TlsError {
    /// There is an identity already: it is never overwritten, because the phones have pinned it.
    #[error("there is a TLS key already; it is never overwritten, the phones have pinned it")]
    Exists,
    /// The files are missing or may not be read.
    #[error("the TLS key or certificate cannot be read")]
    Missing,
    /// The files are not a key and its certificate.
    #[error("the TLS files are not a key with its certificate")]
    Malformed,
    /// The files could not be written.
    #[error("the TLS files cannot be written: check the folder and its owner")]
    Unwritable,
    /// No randomness, or the key could not be made.
    #[error("a TLS key could not be made")]
    NotMade,
}

/// Says why the relay does not run.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The TLS identity is not usable.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The status listener is not a loopback address: it shows counts and has no login.
    #[error("the status listener must be on a loopback address")]
    StatusNotLoopback,
    /// A socket or a thread could not be set up.
    #[error("the relay cannot listen: {0}")]
    Listen(std::io::ErrorKind),
}
