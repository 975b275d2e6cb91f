//! The layouts that this crate reads and writes.

use nightjar_wire::{Field, Layout};

use crate::{center_key, enrollment, keyslot, plaintext};

/// A box.
pub static BOX: Layout = Layout::new(
    "box",
    "security.md 0",
    crate::boxes::OVERHEAD,
    &[
        Field::value(0, 32, "salt", "random, fresh a write"),
        Field::rest(32, "ciphertext", "ChaCha20-Poly1305 under HKDF(K, salt, \"nj/v1/\" || what, 32), nonce 0"),
        Field::value(32, 16, "AEAD tag", ""),
    ],
);

/// Lists every layout of this crate, in the order of security.md.
#[must_use]
pub fn layouts() -> &'static [&'static Layout] {
    static ALL: [&Layout; 8] = [
        &BOX,
        &keyslot::KEY_FILE,
        &keyslot::SLOT,
        &keyslot::SLOT_CONTENT,
        &plaintext::PLAINTEXT,
        &enrollment::MESSAGE,
        &center_key::CENTER_KEY,
        &center_key::CENTER_SLOT,
    ];
    &ALL
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_listed_layouts_have_the_sizes_of_the_text() {
        let sizes: Vec<_> = super::layouts().iter().map(|layout| (layout.name, layout.size)).collect();
        assert_eq!(
            sizes,
            [
                ("box", 48),
                ("k", 4096),
                ("slot", 200),
                ("slot_content", 120),
                ("envelope_plaintext", 778),
                ("enroll_plaintext", 264),
                ("center_key", 944),
                ("center_slot", 96),
            ]
        );
    }
}
