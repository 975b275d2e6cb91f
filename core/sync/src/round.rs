//! What is sent together: exactly 16 envelopes and 72 questions, of one compartment.

use core::fmt;

use nightjar_wire::EnvelopeId;

use crate::chance::{self, Random, RandomFailed};
use crate::row::{Compartment, Flags, Row, Status};

pub(crate) use nightjar_wire::round::{ROUND_ASKS as ASKED, ROUND_ENVELOPES as SENT};

/// A row and the envelope that lay in it when it was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RowRef {
    /// Row number.
    pub row: u32,
    /// Its envelope.
    pub env_id: EnvelopeId,
}

/// One of a round's 72 questions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// About a row of this phone.
    Row(RowRef),
    /// Random bytes: there were fewer rows to ask about.
    Padding(EnvelopeId),
}

/// One round: which rows are sent in which order, and what is asked.
#[derive(Clone, PartialEq, Eq)]
pub struct Round {
    /// The one compartment of everything in it.
    pub compartment: Compartment,
    /// The 16 rows sent; each is waiting (or unknown and absent at the relay).
    pub rows: [RowRef; SENT],
    /// The 72 questions.
    pub asks: [Ask; ASKED],
}

impl Ask {
    /// Gives the bytes that go on the wire.
    #[must_use]
    pub fn env_id(&self) -> EnvelopeId {
        match self {
            Self::Row(at) => at.env_id,
            Self::Padding(env_id) => *env_id,
        }
    }
}

impl Round {
    /// Gives the 72 ids as they go on the wire.
    #[must_use]
    pub fn ask_ids(&self) -> [EnvelopeId; ASKED] {
        self.asks.map(|ask| ask.env_id())
    }
}

/// Rows that a round of this compartment can send.
pub(crate) fn candidates(rows: &[Row], compartment: Compartment, absent: impl Fn(RowRef) -> bool) -> Vec<RowRef> {
    select(rows, |at, row| match compartment {
        Compartment::A | Compartment::B => row.waits_in(compartment),
        Compartment::Unknown => row.is_unknown() && absent(at),
    })
}

/// Waiting fillers that may stand beside unknown rows.
pub(crate) fn companions(rows: &[Row]) -> Vec<RowRef> {
    select(rows, |_, row| {
        row.kept().is_some_and(|(status, flags, _)| status == Status::Waiting && flags == Flags::FILLER_A)
    })
}

/// Rows that a round of this compartment can ask about.
pub(crate) fn askable(rows: &[Row], compartment: Compartment, unasked: impl Fn(RowRef) -> bool) -> Vec<RowRef> {
    select(rows, |at, row| match compartment {
        Compartment::A | Compartment::B => row.is(Status::AtCenter, compartment),
        Compartment::Unknown => row.is_unknown() && unasked(at),
    })
}

/// Puts a round together; `None` if fewer than 16 rows are at hand.
pub(crate) fn assemble(
    compartment: Compartment,
    first: Vec<RowRef>,
    fill: Vec<RowRef>,
    askable: Vec<RowRef>,
    random: &mut dyn Random,
) -> Result<Option<Round>, RandomFailed> {
    let mut rows = chance::pick(random, first, SENT)?;
    let missing = SENT - rows.len();
    rows.extend(chance::pick(random, fill, missing)?);
    // once more, so that a filler's place says nothing
    let Ok(rows) = <[RowRef; SENT]>::try_from(chance::pick(random, rows, SENT)?) else { return Ok(None) };

    let mut asks: Vec<Ask> = chance::pick(random, askable, ASKED)?.into_iter().map(Ask::Row).collect();
    while asks.len() < ASKED {
        let mut bytes = [0; 16];
        random.fill(&mut bytes)?;
        asks.push(Ask::Padding(EnvelopeId(bytes)));
    }
    let Ok(asks) = <[Ask; ASKED]>::try_from(chance::pick(random, asks, ASKED)?) else { return Ok(None) };
    Ok(Some(Round { compartment, rows, asks }))
}

fn select(rows: &[Row], wanted: impl Fn(RowRef, &Row) -> bool) -> Vec<RowRef> {
    let numbered = (0_u32..).zip(rows);
    numbered
        .map(|(number, row)| (RowRef { row: number, env_id: row.env_id }, row))
        .filter(|(at, row)| wanted(*at, row))
        .map(|(at, _)| at)
        .collect()
}

// Which ids travel together, and which are real, stays out of every log.
impl fmt::Debug for RowRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RowRef")
    }
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ask")
    }
}

impl fmt::Debug for Round {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Round")
    }
}
