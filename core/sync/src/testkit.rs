//! Small makers for tests.

use nightjar_wire::reply::{AskState, Reply, RoundResult};
use nightjar_wire::{Day, EnvelopeId, Nonce};

use crate::chance::{Random, RandomFailed};
use crate::round::{ASKED, Ask, Round, RowRef, SENT};
use crate::row::{Cell, Compartment, Flags, Row, Status};

/// Seeded randomness (splitmix64): the same night again for the same number.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0..n
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// True once in `n`.
    pub(crate) fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        core::array::from_fn(|_| self.next().to_be_bytes()[0])
    }
}

impl Random for Dice {
    fn fill(&mut self, out: &mut [u8]) -> Result<(), RandomFailed> {
        out.iter_mut().for_each(|byte| *byte = self.next().to_be_bytes()[0]);
        Ok(())
    }
}

pub(crate) fn env(number: u32) -> EnvelopeId {
    let [a, b, c, d] = number.to_be_bytes();
    EnvelopeId([a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
}

pub(crate) fn kept(number: u32, status: Status, flags: Flags, day: u16) -> Row {
    let desk_tag = if flags.is_filler() { [0; 8] } else { desk_tag(env(number)) };
    Row { env_id: env(number), cell: Cell::Kept { status, flags, day: Day(day), desk_tag } }
}

pub(crate) fn free(number: u32) -> Row {
    Row { env_id: env(number), cell: Cell::Free }
}

/// A stand-in for H("nj/v1/ack" || ..): any function that the relay of a test does not use will do.
pub(crate) fn desk_tag(env_id: EnvelopeId) -> [u8; 8] {
    mix(&env_id.0, 0xac)
}

/// A stand-in for HMAC(desk tag, "nj/v1/opened" || generation).
pub(crate) fn opened_tag(desk_tag: &[u8; 8], generation: u32) -> [u8; 8] {
    mix(desk_tag, u64::from(generation) | 1 << 40)
}

pub(crate) fn tags(desk_tag: &[u8; 8], generation: u32, tag: &[u8; 8]) -> bool {
    opened_tag(desk_tag, generation) == *tag
}

fn mix(bytes: &[u8], salt: u64) -> [u8; 8] {
    let seed = bytes.iter().fold(salt, |sum, byte| sum.wrapping_mul(0x100_0000_01b3) ^ u64::from(*byte));
    Dice::new(seed).next().to_be_bytes()
}

/// A reply that stored everything sent and holds everything asked for.
pub(crate) fn reply(generation: u32, desk_day: Day) -> Reply {
    Reply {
        next_nonce: Nonce([7; 16]),
        center_generation: generation,
        desk_day,
        results: [RoundResult::Stored; SENT],
        states: [AskState::Held; ASKED],
        inbox_newest: 0,
        command: [0; 128],
    }
}

/// A round that sends and asks for these rows in this order, the rest being rows that are not there.
pub(crate) fn round(rows: &[Row], sent: &[u32], asked: &[u32]) -> Round {
    let nobody = RowRef { row: u32::MAX, env_id: EnvelopeId([0xee; 16]) };
    let at = |number: &u32| RowRef { row: *number, env_id: rows[usize::try_from(*number).unwrap()].env_id };
    Round {
        compartment: Compartment::A,
        rows: core::array::from_fn(|place| sent.get(place).map_or(nobody, at)),
        asks: core::array::from_fn(|place| {
            asked.get(place).map_or(Ask::Padding(nobody.env_id), |number| Ask::Row(at(number)))
        }),
    }
}
