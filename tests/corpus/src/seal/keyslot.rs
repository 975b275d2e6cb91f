//! The keyslot file.

use nightjar_seal::boxes;
use nightjar_seal::keyslot::{KeyFile, KeyFileError, Role, SlotContent};
use nightjar_seal::pin::{HwKind, PinKeys};
use nightjar_seal::place;
use sha2::{Digest, Sha256};

use crate::keys::{entropy, secret};
use crate::sized;

const HASHED: usize = 4064;
const CONTENT: usize = 120;

/// The file: raw, and with the right hash behind its first 4,064 bytes.
pub fn key_file(bytes: &[u8]) -> bool {
    let judge = |bytes: &[u8]| match KeyFile::parse(bytes) {
        Ok(file) => {
            let head = file.head();
            assert!(head.parity < 2 && head.cost.is_allowed() && head.shape.is_allowed(head.kind));
            assert!(head.kind == HwKind::Hmac || head.shape.l == 32);
            let _ = file.open(&keys());
            true
        }
        Err(KeyFileError::Wiped(_)) => {
            assert!(bytes.starts_with(b"NJW1"));
            true
        }
        Err(KeyFileError::Newer) => {
            assert!(bytes.starts_with(b"NJK") && bytes[3] != b'1');
            false
        }
        Err(KeyFileError::Damaged | KeyFileError::Field(_)) => {
            assert!(!bytes.starts_with(b"NJW1"), "the mark of a wipe is found first");
            false
        }
    };
    // Both judgements, whatever the first says.
    let (raw, hashed) = (judge(bytes), judge(&with_hash(bytes)));
    raw || hashed
}

/// What a slot's box holds, under the keys of a PIN.
pub fn slot(bytes: &[u8]) -> bool {
    let content = sized(bytes, CONTENT);
    let mut file = sized(b"NJK1\x01\x00\x01\x01\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00\x00\x20", HASHED);
    let head = file[..64].try_into().expect("64 bytes");
    let sealed = boxes::seal(keys().kek.expose(), &place::slot(head), &content, &entropy()).expect("sealed");
    file[264..296].copy_from_slice(keys().com.expose());
    file[296..464].copy_from_slice(&sealed);
    let file = KeyFile::parse(&with_hash(&file)).expect("a file by the rules");
    let Ok(opened) = file.open(&keys()) else { return false };
    assert_eq!(written(&opened), content, "written again");
    true
}

fn written(content: &SlotContent) -> Vec<u8> {
    let role = match content.role {
        Role::Normal => 1,
        Role::Duress => 2,
    };
    let secrets = [content.k_read.expose().as_slice(), content.k_id.expose(), content.install.as_bytes()].concat();
    [[role, 0, 0, 0, 0, 0, 0, 0].as_slice(), &secrets, &[0; 32]].concat()
}

fn keys() -> PinKeys {
    PinKeys { kek: secret(0x4e), com: secret(0xc0) }
}

fn with_hash(bytes: &[u8]) -> Vec<u8> {
    let hashed = sized(bytes, HASHED);
    let hash = Sha256::digest(&hashed);
    [hashed.as_slice(), &hash].concat()
}
