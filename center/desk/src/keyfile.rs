//! `center.key` and `center-b.key` on the disk (security.md 8).

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use nightjar_seal::Secret;
use nightjar_seal::center_key::{ALL_ROLES, CENTER_KEY_LEN, CenterKeyError, CenterKeyFile, CenterUnlockError, Holder};
use nightjar_seal::words;
use nightjar_wire::CenterId;

use crate::error::DeskError;

/// The key file of the center.
pub(crate) const CENTER: &str = "center.key";
/// The key file of documentation.
pub(crate) const DOCUMENTATION: &str = "center-b.key";

/// What a person types to open the desk.
pub enum Key<'a> {
    /// Seven words.
    Passphrase(&'a str),
    /// Twenty-four words.
    Recovery(&'a str),
}

/// Writes a new key file: beside it, flushed, then renamed into place. Never over another one.
pub(crate) fn write(dir: &Path, name: &str, bytes: &[u8; CENTER_KEY_LEN]) -> Result<(), DeskError> {
    let path = dir.join(name);
    if path.exists() {
        return Err(DeskError::Exists);
    }
    let fresh = dir.join(format!("{name}.new"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&fresh, &path)?;
    File::open(dir)?.sync_all()?;
    Ok(())
}

/// Reads a key file; nothing if there is none.
pub(crate) fn read(dir: &Path, name: &'static str, holder: Holder) -> Result<Option<CenterKeyFile>, DeskError> {
    let bytes = match std::fs::read(dir.join(name)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let file = CenterKeyFile::parse(&bytes).map_err(|error| match error {
        CenterKeyError::Newer => DeskError::Newer,
        CenterKeyError::Damaged | CenterKeyError::Field(_) => DeskError::KeyFileDamaged { file: name },
    })?;
    if file.holder() == holder { Ok(Some(file)) } else { Err(DeskError::KeyFileDamaged { file: name }) }
}

/// Opens a master key, and says what its person may do. Whoever has the recovery key may do everything.
///
/// Slots carry no names, so a passphrase is tried on each: at most eight password hashes.
pub(crate) fn unlock(file: &CenterKeyFile, key: &Key<'_>) -> Result<(Secret<32>, u16), DeskError> {
    match key {
        Key::Recovery(typed) => {
            let recovery = words::recovery_key(typed).map_err(|_| DeskError::NotWords)?;
            Ok((file.open_with_recovery(&recovery).map_err(refused)?, ALL_ROLES))
        }
        Key::Passphrase(typed) => {
            for (person, _) in file.persons() {
                match file.open_with_passphrase(person, typed) {
                    Ok(opened) => return Ok((opened.master, opened.roles)),
                    Err(CenterUnlockError::Wrong | CenterUnlockError::NoSuchPerson) => {}
                    Err(error @ CenterUnlockError::Hash(_)) => return Err(refused(error)),
                }
            }
            Err(DeskError::WrongPassphrase)
        }
    }
}

/// Both files must be of one center.
pub(crate) fn same_center(file: &CenterKeyFile, center: CenterId, name: &'static str) -> Result<(), DeskError> {
    if file.center() == center { Ok(()) } else { Err(DeskError::KeyFileDamaged { file: name }) }
}

fn refused(error: CenterUnlockError) -> DeskError {
    match error {
        CenterUnlockError::Wrong | CenterUnlockError::NoSuchPerson => DeskError::WrongPassphrase,
        CenterUnlockError::Hash(_) => DeskError::Disk(ErrorKind::OutOfMemory),
    }
}
