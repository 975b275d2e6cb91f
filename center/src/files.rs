//! Files that hold a secret: made new, private, flushed, never over another one.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::error::CenterError;

/// Writes a new file with mode 0600.
pub(crate) fn write_private(path: &Path, text: &str) -> Result<(), CenterError> {
    let named = |error: std::io::Error| CenterError::file(path, &error);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(named)?;
    file.write_all(text.as_bytes()).map_err(named)?;
    file.sync_all().map_err(named)?;
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    File::open(folder).and_then(|dir| dir.sync_all()).map_err(named)
}
