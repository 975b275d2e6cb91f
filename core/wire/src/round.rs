//! A round: always 16 envelopes and 72 questions, whatever there is to say.

use crate::envelope::ENVELOPE_LEN;
use crate::ids::EnvelopeId;
use crate::layout::{Field, Layout, LayoutError};
use crate::login::Login;

/// Length of a round in bytes.
pub const ROUND_LEN: usize = 32_768;
/// Envelopes in a round.
pub const ROUND_ENVELOPES: usize = 16;
/// Questions in a round.
pub const ROUND_ASKS: usize = 72;

/// The round's layout.
pub static ROUND: Layout = Layout::new(
    "round",
    "security.md 7",
    ROUND_LEN,
    &[
        Field::magic(0, b"NJR1", ""),
        Field::zero(4, 4),
        Field::value(8, 128, "login", "`login`"),
        Field::zero(136, 376),
        Field::value(512, 1152, "asks", "72 x env_id 16: a random choice of rows at the center, filled with random"),
        Field::value(1664, 30_976, "envelopes", "16 x `envelope`"),
        Field::zero(32_640, 128),
    ],
);

/// A round, its envelopes borrowed from the bytes it came in or goes out from.
#[derive(Clone)]
pub struct Round<'a> {
    /// Who sends it.
    pub login: Login,
    /// Envelopes whose state the phone asks for; unknown ones are filling.
    pub asks: [EnvelopeId; ROUND_ASKS],
    /// Records and fillers, told apart by nobody.
    pub envelopes: [&'a [u8; ENVELOPE_LEN]; ROUND_ENVELOPES],
}

impl<'a> Round<'a> {
    /// Reads the 32,768 bytes; no byte of an envelope is judged.
    ///
    /// # Errors
    /// [`LayoutError`] for anything else.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, LayoutError> {
        ROUND.check(bytes)?;
        let mut asks = [EnvelopeId([0; 16]); ROUND_ASKS];
        let (ids, _) = ROUND.field(bytes, "asks").as_chunks::<16>();
        for (ask, id) in asks.iter_mut().zip(ids) {
            *ask = EnvelopeId(*id);
        }
        let mut envelopes = [&[0; ENVELOPE_LEN]; ROUND_ENVELOPES];
        let (blobs, _) = ROUND.field(bytes, "envelopes").as_chunks::<ENVELOPE_LEN>();
        for (envelope, blob) in envelopes.iter_mut().zip(blobs) {
            *envelope = blob;
        }
        Ok(Self { login: Login::parse(ROUND.field(bytes, "login"))?, asks, envelopes })
    }

    /// Writes the 32,768 bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = ROUND.blank();
        ROUND.put(&mut out, "login", &self.login.write());
        ROUND.put(&mut out, "asks", &self.asks.map(|id| id.0).concat());
        ROUND.put(&mut out, "envelopes", &self.envelopes.map(<[u8; ENVELOPE_LEN]>::as_slice).concat());
        out
    }
}
