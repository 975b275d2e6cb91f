//! Where passphrases come from: a file, a descriptor, the environment, or a person at the keyboard.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::args::Unlock;
use crate::error::CenterError;

/// What the person has.
pub(crate) enum Given {
    /// Seven words.
    Passphrase(Zeroizing<String>),
    /// Twenty-four words.
    Recovery(Zeroizing<String>),
}

/// Gets the passphrase or recovery key as the arguments say, or asks for it.
pub(crate) fn given(unlock: &mut Unlock) -> Result<Given, CenterError> {
    if let Some(path) = &unlock.recovery_file {
        let typed = if path.as_os_str() == "-" { ask("Recovery key (24 words): ")? } else { read(path)? };
        return Ok(Given::Recovery(typed));
    }
    if let Some(path) = &unlock.passphrase_file {
        return Ok(Given::Passphrase(read(path)?));
    }
    if let Some(fd) = unlock.passphrase_fd {
        return Ok(Given::Passphrase(read(&PathBuf::from(format!("/dev/fd/{fd}")))?));
    }
    if let Some(passphrase) = unlock.passphrase.take() {
        return Ok(Given::Passphrase(Zeroizing::new(passphrase)));
    }
    Ok(Given::Passphrase(ask("Passphrase (7 words): ")?))
}

/// Asks without echo.
pub(crate) fn ask(prompt: &str) -> Result<Zeroizing<String>, CenterError> {
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| CenterError::NoTerminal)
}

/// Reads a short text file.
pub(crate) fn read(path: &Path) -> Result<Zeroizing<String>, CenterError> {
    const LONGEST: u64 = 4_096;
    let mut text = Zeroizing::new(String::new());
    let file = File::open(path).map_err(|error| CenterError::file(path, &error))?;
    file.take(LONGEST).read_to_string(&mut text).map_err(|error| CenterError::file(path, &error))?;
    Ok(text)
}
