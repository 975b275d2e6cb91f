//! What can go wrong at the desk, said as what to do next.

use thiserror::Error;

/// A refusal of the desk. Variants are actions for the caller; none carries content.
#[derive(Debug, Error)]
pub enum DeskError {
    /// The folder holds no center: `init` first.
    #[error("there is no center in this folder")]
    NoCenter,
    /// The folder holds a center already; nothing was written over it.
    #[error("this folder holds a center already")]
    Exists,
    /// No slot opens with that passphrase or recovery key.
    #[error("that passphrase or recovery key opens nothing here")]
    WrongPassphrase,
    /// Typed text is no passphrase or no recovery key: mistyped or cut off.
    #[error("that text is not a passphrase or recovery key of this kind")]
    NotWords,
    /// `center.key` or `center-b.key` is cut off or altered: take it from the backup.
    #[error("the key file {file} is damaged")]
    KeyFileDamaged {
        /// Its name in the center's folder.
        file: &'static str,
    },
    /// `desk.db` was written by a newer program; nothing was touched.
    #[error("the desk's store was written by a newer version of this program")]
    Newer,
    /// Another desk command has the store open.
    #[error("another desk command is running on this store")]
    Busy,
    /// `desk.db` does not open; it was moved aside, not deleted.
    #[error("the desk's store is damaged; it was kept as {kept_as}")]
    Damaged {
        /// The name it was moved to, in the same folder.
        kept_as: String,
    },
    /// `desk.db` is missing although there are key files: take it from the backup.
    #[error("the desk's store is missing")]
    StoreMissing,
    /// A row of the desk's store does not open: the store does not belong to this key, or was altered.
    #[error("a row of the table {table} does not open")]
    Row {
        /// Its table.
        table: &'static str,
    },
    /// The build or the file system does not give the storage guarantees; nothing was stored.
    #[error("the storage setting {name} is not what it must be")]
    Setting {
        /// The pragma or compile option.
        name: &'static str,
    },
    /// The documentation key is needed and was not opened.
    #[error("this needs the documentation key")]
    DocumentationLocked,
    /// The person whose passphrase this is may not do it.
    #[error("not for this role")]
    Role,
    /// No phone in use, and none taken out, has that worker code.
    #[error("no phone has that worker code")]
    NoPhone,
    /// Several phones have that worker code: say that all of them are meant.
    #[error("several phones have that worker code")]
    SeveralPhones,
    /// A WIPE waits for the phone already, and does more.
    #[error("a wipe waits for that phone already")]
    WipeWaits,
    /// Randomness failed; nothing was stored.
    #[error("the system gives no randomness")]
    Entropy,
    /// The disk refused: full, read-only or broken.
    #[error("the disk refused: {0}")]
    Disk(std::io::ErrorKind),
    /// SQLite refused.
    #[error("the desk's store refused: {0}")]
    Sqlite(String),
    /// The relay's side could not be reached or refused.
    #[error("the relay's store refused: {0}")]
    Mailroom(String),
    /// A code, address or number is not of the allowed form.
    #[error("{what} is not of the allowed form")]
    Form {
        /// Which one.
        what: &'static str,
    },
    /// Sealing or encoding refused something the desk made itself: a bug, nothing was stored.
    #[error("the desk could not make {what}")]
    Internal {
        /// What it was making.
        what: &'static str,
    },
}

impl From<std::io::Error> for DeskError {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.kind())
    }
}

impl From<rusqlite::Error> for DeskError {
    fn from(error: rusqlite::Error) -> Self {
        // The code only: a message may quote a statement, never a value, but the code says enough.
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Disk(std::io::ErrorKind::StorageFull),
            Some(rusqlite::ErrorCode::ReadOnly) => Self::Disk(std::io::ErrorKind::ReadOnlyFilesystem),
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::Busy,
            Some(code) => Self::Sqlite(format!("{code:?}")),
            None => Self::Sqlite("unexpected answer".to_owned()),
        }
    }
}
