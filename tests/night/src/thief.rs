//! The thief: he copies files and looks for anything that names a night, in every form he can think of.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fs;
use std::path::{Path, PathBuf};

/// What must not be found: names for people, each with the bytes to look for.
pub struct Markers(Vec<(String, Vec<u8>)>);

/// One hit: which marker, in which file.
#[derive(Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found, named by its kind, never by its content.
    pub marker: String,
    /// The file's name.
    pub file: String,
}

impl Markers {
    /// Nothing to look for yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Looks for a text as it stands, in UTF-16 and in base64.
    pub fn text(&mut self, name: &str, text: &str) {
        self.bytes(name, text.as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.0.push((format!("{name} (UTF-16)"), wide));
    }

    /// Looks for bytes as they stand, as hexadecimal text and in base64.
    pub fn bytes(&mut self, name: &str, bytes: &[u8]) {
        self.0.push((name.to_owned(), bytes.to_vec()));
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        self.0.push((format!("{name} (hex)"), hex.into_bytes()));
        for skipped in 0..3.min(bytes.len()) {
            let inner = base64_inner(&bytes[skipped..]);
            if inner.len() >= 8 {
                self.0.push((format!("{name} (base64)"), inner));
            }
        }
    }

    /// How many patterns are looked for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every marker that stands somewhere in `bytes`.
    #[must_use]
    pub fn search(&self, file: &str, bytes: &[u8]) -> Vec<Hit> {
        let found = self.found(bytes);
        let hits = self.0.iter().zip(found).filter(|(_, found)| *found);
        hits.map(|((marker, _), _)| Hit { marker: marker.clone(), file: file.to_owned() }).collect()
    }

    /// One pass over the bytes for all patterns: a search that takes long is a search that is left out.
    fn found(&self, bytes: &[u8]) -> Vec<bool> {
        let mut by_head: Vec<Vec<usize>> = vec![Vec::new(); 1 << 16];
        for (number, (_, pattern)) in self.0.iter().enumerate() {
            if let [first, second, ..] = pattern.as_slice() {
                by_head[usize::from(u16::from_be_bytes([*first, *second]))].push(number);
            }
        }
        let mut found: Vec<bool> =
            self.0.iter().map(|(_, pattern)| matches!(pattern.as_slice(), [one] if bytes.contains(one))).collect();
        for (at, pair) in bytes.windows(2).enumerate() {
            for number in &by_head[usize::from(u16::from_be_bytes([pair[0], pair[1]]))] {
                found[*number] |= bytes[at..].starts_with(&self.0[*number].1);
            }
        }
        found
    }

    /// Reads every file below `folder` and searches it.
    ///
    /// # Errors
    /// When a file cannot be read: what was not read was not searched.
    pub fn search_folder(&self, folder: &Path) -> std::io::Result<Vec<Hit>> {
        let mut hits = Vec::new();
        for path in files(folder)? {
            let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            hits.extend(self.search(&name, name.as_bytes()));
            hits.extend(self.search(&name, &fs::read(&path)?));
        }
        Ok(hits)
    }
}

impl Default for Markers {
    fn default() -> Self {
        Self::new()
    }
}

/// Copies a phone's folder as a thief would, without the folders named in `left`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path, left: &[&str]) -> std::io::Result<u64> {
    fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if left.iter().any(|left| name == *left) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copied += copy(&entry.path(), &to.join(name), left)?;
        } else {
            copied += fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(copied)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Base64 of whole groups of three bytes: what stands in a longer text wherever the group begins.
fn base64_inner(bytes: &[u8]) -> Vec<u8> {
    STANDARD.encode(&bytes[..bytes.len() / 3 * 3]).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_plain_in_hex_in_base64_and_in_utf_16() {
        let mut markers = Markers::new();
        markers.text("slip", "K7M2Q97-ABC");
        let wide: Vec<u8> = "K7M2Q97-ABC".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex = "4b374d325139372d414243";
        let base64 = STANDARD.encode("..K7M2Q97-ABC");
        for hidden in [b"x K7M2Q97-ABC y".as_slice(), hex.as_bytes(), base64.as_bytes(), &wide] {
            assert_ne!(markers.search("f", hidden), [], "{hidden:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let mut markers = Markers::new();
        markers.bytes("record", &[1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(markers.search("f", &[0; 4096]), []);
    }
}
