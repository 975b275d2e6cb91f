//! The center's key file, and what people type to open it.

use nightjar_seal::center_key::{ALL_ROLES, CenterKeyFile};
use nightjar_seal::words::{RECOVERY_WORDS, normalise, recovery_key, recovery_words};
use sha2::{Digest, Sha256};

use crate::keys::secret;
use crate::sized;

const HASHED: usize = 912;

/// The file: raw, and with the right hash behind its first 912 bytes.
pub fn center_key(bytes: &[u8]) -> bool {
    let hashed = sized(bytes, HASHED);
    let hash = Sha256::digest(&hashed);
    let (raw, fixed) = (judge(bytes), judge(&[hashed.as_slice(), &hash].concat()));
    raw || fixed
}

fn judge(bytes: &[u8]) -> bool {
    let Ok(file) = CenterKeyFile::parse(bytes) else { return false };
    let persons: Vec<(u8, u16)> = file.persons().collect();
    assert!(persons.iter().all(|(code, roles)| (1..=8).contains(code) && *roles != 0 && roles & !ALL_ROLES == 0));
    assert!((1..persons.len()).all(|at| !persons[..at].iter().any(|(code, _)| *code == persons[at].0)));
    let _ = (file.holder(), file.center());
    assert!(file.open_with_recovery(&secret(0x4e)).is_err(), "nobody's key");
    // Hashing costs what the file says: only where that is next to nothing.
    let is_cheap = u32::from_be_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]) <= 64 && bytes[8] == 1;
    for (code, _) in persons.iter().take(usize::from(is_cheap)) {
        assert!(file.open_with_passphrase(*code, "nobody knows it").is_err(), "nobody's passphrase");
    }
    true
}

/// Typed words.
pub fn words(bytes: &[u8]) -> bool {
    let typed = String::from_utf8_lossy(bytes);
    let normal = normalise(&typed);
    assert_eq!(normalise(&normal), normal, "one form");
    assert!(normal.bytes().all(|b| b.is_ascii_lowercase() || b == b' ') && normal.trim() == normal.as_str());
    let Ok(key) = recovery_key(&typed) else { return false };
    let written = recovery_words(&key);
    assert_eq!(written.split(' ').count(), RECOVERY_WORDS);
    assert_eq!(written, normal, "written again");
    true
}
