//! Readers of core/seal: as they are, and behind the right key.

mod center_key;
mod enrollment;
mod envelope;
mod keyslot;
mod pages;

pub use center_key::{center_key, words};
pub use enrollment::{enroll_message, enroll_sealed};
pub use envelope::{envelope, plaintext};
pub use keyslot::{key_file, slot};
pub use pages::{bulletin, mail};

use nightjar_seal::{boxes, padded};

use crate::Target;
use crate::keys::ROW_KEY;

/// The targets of this layer.
pub const TARGETS: &[Target] = &[
    Target { name: "seal_box", run: sealed_box },
    Target { name: "seal_key_file", run: key_file },
    Target { name: "seal_slot", run: slot },
    Target { name: "seal_center_key", run: center_key },
    Target { name: "seal_words", run: words },
    Target { name: "seal_envelope", run: envelope },
    Target { name: "seal_plaintext", run: plaintext },
    Target { name: "seal_enroll", run: enroll_sealed },
    Target { name: "seal_enroll_message", run: enroll_message },
    Target { name: "seal_mail", run: mail },
    Target { name: "seal_bulletin", run: bulletin },
];

/// A box, and padding.
pub fn sealed_box(bytes: &[u8]) -> bool {
    let opened = boxes::open(&ROW_KEY, b"x", bytes);
    if let Ok(opened) = &opened {
        assert_eq!(opened.len() + boxes::OVERHEAD, bytes.len());
    }
    let content = padded::unpad(bytes.len(), bytes);
    if let Ok(content) = &content {
        let again = padded::pad(bytes.len(), content).expect("what was padded can be");
        assert_eq!(again.as_slice(), bytes, "written again");
    }
    opened.is_ok() || content.is_ok()
}
