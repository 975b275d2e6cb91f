//! What went wrong, what to do next, and the exit code.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::Path;

use nightjar_desk::{DeskError, ReportError};
use nightjar_relay::{ServeError, StoreError, TlsError};
use nightjar_words::{Key, Language, Words};
use thiserror::Error;

/// A command that was not done.
#[derive(Debug, Error)]
pub(crate) enum CenterError {
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The relay's store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The TLS key is not usable.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The relay did not start.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// A file the command line names.
    #[error("the file {path} cannot be used: {kind}")]
    File {
        /// As given.
        path: String,
        /// What the system says.
        kind: ErrorKind,
    },
    /// Nobody to ask.
    #[error("there is no terminal to ask on")]
    NoTerminal,
    /// Typed back wrongly, three times: nothing was made.
    #[error("the typed text differs from what was shown")]
    TypedDifferently,
    /// No recovery slot opens with those words.
    #[error("that recovery key opens nothing here")]
    WrongRecovery,
    /// No month sheet.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The address to listen on is taken or not this machine's.
    #[error("cannot listen on {address}: {kind}")]
    Listen {
        /// As given.
        address: SocketAddr,
        /// What the system says.
        kind: ErrorKind,
    },
    /// The phone was not enrolled.
    #[error("the phone was not enrolled: {0}")]
    NotEnrolled(&'static str),
    /// Envelopes were seen that are in no class, or in two.
    #[error("the sum does not add up: {seen} envelopes seen, {placed} placed")]
    Sum {
        /// Distinct envelopes seen.
        seen: u64,
        /// Envelopes in the eight classes.
        placed: u64,
    },
    /// The command line is not of the allowed form.
    #[error("the command line: {0}")]
    Usage(&'static str),
    /// Standard output or input is gone.
    #[error("the terminal or pipe was closed")]
    Pipe,
}

impl CenterError {
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::File { path: path.display().to_string(), kind: error.kind() }
    }

    /// Returns a stable name for scripts.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Desk(error) => desk_name(error),
            Self::Store(StoreError::UnknownCenter) | Self::Tls(TlsError::Missing) => "no_center",
            Self::Store(_) => "relay_store",
            Self::Tls(_) => "tls_key",
            Self::Serve(_) => "serve",
            Self::File { .. } => "file",
            Self::NoTerminal => "no_terminal",
            Self::TypedDifferently => "typed_differently",
            Self::WrongRecovery => "wrong_recovery",
            Self::Report(ReportError::Desk(error)) => desk_name(error),
            Self::Report(ReportError::TooLarge(_)) => "too_large",
            Self::Listen { .. } => "listen",
            Self::NotEnrolled(_) => "not_enrolled",
            Self::Sum { .. } => "sum",
            Self::Usage(_) => "usage",
            Self::Pipe => "pipe",
        }
    }

    /// Returns what to do next.
    pub(crate) fn remedy(&self) -> &'static str {
        match self {
            Self::Desk(error) => desk_remedy(error),
            Self::Store(_) | Self::Serve(_) => "check the folder, its owner and the free space, then try again",
            Self::Tls(_) => "use the folder that `init` made; a lost key comes back from the backup",
            Self::File { .. } => "check the path and its owner",
            Self::NoTerminal => "give --passphrase-file or --passphrase-fd",
            Self::TypedDifferently => "nothing was made; run init again and write the words down first",
            Self::WrongRecovery => "type all 24 words again, in their order",
            Self::Report(ReportError::Desk(error)) => desk_remedy(error),
            Self::Report(ReportError::TooLarge(_)) => "look at the sheet with --target internal",
            Self::Listen { .. } => "stop the other program, or give another --listen",
            Self::NotEnrolled(_) => "run enroll again and let the phone scan the new code",
            Self::Sum { .. } => "keep the folder as it is and ask for help; no envelope was dropped",
            Self::Usage(_) => "see --help",
            Self::Pipe => "run the command again",
        }
    }

    /// Returns what a person is told: the reviewed text where there is one, else what happened and what to do next.
    pub(crate) fn told(&self) -> String {
        match self.key() {
            Some(key) => Words::new(Language::En).text(key, &[]),
            None => format!("Not done: {self}.\nNext: {}.", self.remedy()),
        }
    }

    fn key(&self) -> Option<Key> {
        match self {
            Self::Desk(DeskError::NoCenter) | Self::Tls(TlsError::Missing) => Some(Key::CenterNoData),
            Self::Desk(DeskError::Exists) | Self::Tls(TlsError::Exists) => Some(Key::CenterExists),
            Self::Desk(DeskError::Newer) => Some(Key::CenterNewer),
            Self::Desk(DeskError::Busy) => Some(Key::CenterInUse),
            Self::Desk(DeskError::WrongPassphrase) => Some(Key::CenterPassphrase),
            Self::Desk(DeskError::Disk(ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied)) => {
                Some(Key::CenterReadOnly)
            }
            Self::Desk(DeskError::Disk(ErrorKind::StorageFull)) | Self::Store(StoreError::Full) => {
                Some(Key::CenterDiskFull)
            }
            Self::WrongRecovery => Some(Key::CenterRecovery),
            Self::TypedDifferently => Some(Key::CenterNotTypedBack),
            Self::Desk(_)
            | Self::Store(_)
            | Self::Tls(_)
            | Self::Serve(_)
            | Self::File { .. }
            | Self::NoTerminal
            | Self::Report(_)
            | Self::Listen { .. }
            | Self::NotEnrolled(_)
            | Self::Sum { .. }
            | Self::Usage(_)
            | Self::Pipe => None,
        }
    }

    /// Returns the exit code that `--help` lists.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Desk(error) => desk_code(error),
            Self::Report(ReportError::Desk(error)) => desk_code(error),
            Self::Store(StoreError::UnknownCenter) | Self::Tls(TlsError::Missing | TlsError::Exists) => 4,
            Self::Store(_)
            | Self::Tls(_)
            | Self::Serve(_)
            | Self::File { .. }
            | Self::Listen { .. }
            | Self::NoTerminal
            | Self::Pipe => 1,
            Self::TypedDifferently | Self::WrongRecovery => 3,
            Self::NotEnrolled(_) => 6,
            Self::Usage(_) => 2,
            Self::Sum { .. } | Self::Report(ReportError::TooLarge(_)) => 7,
        }
    }
}

fn desk_name(error: &DeskError) -> &'static str {
    match error {
        DeskError::NoCenter => "no_center",
        DeskError::Exists => "exists",
        DeskError::WrongPassphrase => "wrong_passphrase",
        DeskError::NotWords => "not_words",
        DeskError::KeyFileDamaged { .. } => "key_file_damaged",
        DeskError::Newer => "newer",
        DeskError::Busy => "busy",
        DeskError::Damaged { .. } => "damaged",
        DeskError::StoreMissing => "store_missing",
        DeskError::Row { .. } => "row",
        DeskError::Setting { .. } => "setting",
        DeskError::DocumentationLocked => "documentation_locked",
        DeskError::Role => "role",
        DeskError::NoPhone => "no_phone",
        DeskError::SeveralPhones => "several_phones",
        DeskError::WipeWaits => "wipe_waits",
        DeskError::Entropy => "entropy",
        DeskError::Disk(_) => "disk",
        DeskError::Sqlite(_) => "sqlite",
        DeskError::Mailroom(_) => "mailroom",
        DeskError::Form { .. } => "form",
        DeskError::Internal { .. } => "internal",
    }
}

fn desk_remedy(error: &DeskError) -> &'static str {
    match error {
        DeskError::NoCenter => "make one with init, or give the right --dir",
        DeskError::Exists => "give another --dir; nothing was written over",
        DeskError::WrongPassphrase => "type it again; if it is lost, use --recovery-file",
        DeskError::NotWords => {
            "a passphrase is 7 words and a recovery key 24 words of the English list, with spaces between"
        }
        DeskError::KeyFileDamaged { .. } | DeskError::StoreMissing => "take the file from the backup",
        DeskError::Damaged { .. } => {
            "nothing was deleted; take desk.db from the backup, the phones offer the rest again"
        }
        DeskError::Row { .. } => "do not go on with this folder; take desk.db from the backup that belongs to this key",
        DeskError::Newer => "use the newer program; nothing was touched",
        DeskError::Busy => "wait until the other desk command is done",
        DeskError::Setting { .. } => "build the program inside its workspace, or use another file system",
        DeskError::DocumentationLocked => "a documentation person's passphrase is needed for this",
        DeskError::Role => "a coordinator's passphrase is needed for this, or the recovery key",
        DeskError::NoPhone => "give the worker code that the phone was enrolled with",
        DeskError::SeveralPhones => "add --several if every phone with this code is meant; nothing was ordered",
        DeskError::WipeWaits => "withdraw the wipe first if it is not meant any more; nothing was changed",
        DeskError::Entropy => "restart the machine; nothing was stored",
        DeskError::Disk(_) | DeskError::Sqlite(_) => "check the folder, its owner and the free space, then try again",
        DeskError::Mailroom(_) => "check that the relay's store lies in this folder, then try again",
        DeskError::Form { .. } => "see --help for the allowed form",
        DeskError::Internal { .. } => "nothing was stored; please report it with the command you ran",
    }
}

fn desk_code(error: &DeskError) -> u8 {
    match error {
        DeskError::Form { .. } | DeskError::NoPhone | DeskError::SeveralPhones | DeskError::WipeWaits => 2,
        DeskError::WrongPassphrase | DeskError::NotWords | DeskError::DocumentationLocked | DeskError::Role => 3,
        DeskError::NoCenter | DeskError::Exists | DeskError::StoreMissing => 4,
        DeskError::Busy => 5,
        DeskError::KeyFileDamaged { .. } | DeskError::Newer | DeskError::Damaged { .. } | DeskError::Row { .. } => 7,
        DeskError::Setting { .. }
        | DeskError::Entropy
        | DeskError::Disk(_)
        | DeskError::Sqlite(_)
        | DeskError::Mailroom(_)
        | DeskError::Internal { .. } => 1,
    }
}
