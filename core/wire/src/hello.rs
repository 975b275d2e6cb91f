//! The relay's greeting: a login nonce and the two numbers a phone compares first.

use crate::ids::Nonce;
use crate::layout::{Field, Layout, LayoutError};

/// Length of the answer in bytes.
pub const HELLO_LEN: usize = 64;

/// The greeting's layout.
pub static HELLO: Layout = Layout::new(
    "hello",
    "security.md 7",
    HELLO_LEN,
    &[
        Field::magic(0, b"NJH1", ""),
        Field::value(4, 16, "nonce", "for one login, 10 minutes"),
        Field::value(20, 4, "center generation", "be32"),
        Field::value(24, 8, "bundle_seq", "be64"),
        Field::zero(32, 32),
    ],
);

/// The relay's greeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hello {
    /// Login nonce: good for one round or inbox request, for 10 minutes.
    pub nonce: Nonce,
    /// The center's generation.
    pub center_generation: u32,
    /// Number of the newest bundle.
    pub bundle_seq: u64,
}

impl Hello {
    /// Reads the 64 bytes of the answer.
    ///
    /// # Errors
    /// [`LayoutError`] for anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, LayoutError> {
        HELLO.check(bytes)?;
        Ok(Self {
            nonce: Nonce(crate::bytes::array(HELLO.field(bytes, "nonce"))),
            center_generation: u32::from_be_bytes(crate::bytes::array(HELLO.field(bytes, "center generation"))),
            bundle_seq: crate::bytes::be(HELLO.field(bytes, "bundle_seq")),
        })
    }

    /// Writes the 64 bytes of the answer.
    #[must_use]
    pub fn write(&self) -> [u8; HELLO_LEN] {
        let mut out = HELLO.blank();
        HELLO.put(&mut out, "nonce", &self.nonce.0);
        HELLO.put(&mut out, "center generation", &self.center_generation.to_be_bytes());
        HELLO.put(&mut out, "bundle_seq", &self.bundle_seq.to_be_bytes());
        crate::bytes::array(&out)
    }
}
