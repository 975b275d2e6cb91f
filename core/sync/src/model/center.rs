//! A relay that may be hostile, and a desk that may be restored.

use std::collections::{BTreeMap, BTreeSet};

use nightjar_wire::calendar::next_generation;
use nightjar_wire::reply::{AskState, Reply, RoundResult};
use nightjar_wire::{Day, EnvelopeId, Nonce};

use crate::round::Round;
use crate::testkit::{Dice, desk_tag, opened_tag};

/// What a relay does wrong; each number is "once in n", 0 never.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Evil {
    /// Says stored and drops the envelope.
    pub(super) drops: u64,
    /// Flips the desk's tag in its own table, for good.
    pub(super) flips: u64,
    /// Says opened of what it holds or never had.
    pub(super) claims: u64,
    /// Refuses an envelope.
    pub(super) refuses: u64,
    /// Says that it is full.
    pub(super) full: u64,
    /// Lies about the center generation.
    pub(super) generation: u64,
}

#[derive(Clone)]
pub(super) struct Relay {
    pub(super) held: BTreeSet<EnvelopeId>,
    pub(super) finished: BTreeMap<EnvelopeId, AskState>,
    pub(super) generation: u32,
    pub(super) desk_day: Day,
    /// Envelopes that it refuses each time.
    pub(super) poison: BTreeSet<EnvelopeId>,
}

#[derive(Clone)]
pub(super) struct Desk {
    pub(super) opened: BTreeSet<EnvelopeId>,
    pub(super) generation: u32,
}

impl Relay {
    pub(super) fn new(generation: u32, desk_day: Day) -> Self {
        Self { held: BTreeSet::new(), finished: BTreeMap::new(), generation, desk_day, poison: BTreeSet::new() }
    }

    pub(super) fn hello_generation(&self, evil: &Evil, dice: &mut Dice) -> u32 {
        if happens(evil.generation, dice) { dice.next() as u32 } else { self.generation }
    }

    pub(super) fn round(&mut self, round: &Round, evil: &Evil, dice: &mut Dice) -> Reply {
        let results = round.rows.map(|at| self.take(at.env_id, evil, dice));
        for (_, state) in self.finished.iter_mut() {
            if let AskState::Opened { tag } = state
                && happens(evil.flips, dice)
            {
                tag[3] ^= 0x10;
            }
        }
        let states = round.ask_ids().map(|env_id| self.state(env_id, evil, dice));
        Reply {
            next_nonce: Nonce(dice.bytes()),
            center_generation: self.hello_generation(evil, dice),
            desk_day: self.desk_day,
            results,
            states,
            inbox_newest: 0,
            command: [0; 128],
        }
    }

    fn take(&mut self, env_id: EnvelopeId, evil: &Evil, dice: &mut Dice) -> RoundResult {
        if self.poison.contains(&env_id) || happens(evil.refuses, dice) {
            return RoundResult::Malformed;
        }
        if happens(evil.full, dice) {
            return RoundResult::Full;
        }
        if self.held.contains(&env_id) {
            return RoundResult::Already;
        }
        if !happens(evil.drops, dice) {
            self.finished.remove(&env_id);
            self.held.insert(env_id);
        }
        RoundResult::Stored
    }

    fn state(&self, env_id: EnvelopeId, evil: &Evil, dice: &mut Dice) -> AskState {
        if happens(evil.claims, dice) {
            return AskState::Opened { tag: dice.bytes() };
        }
        if self.held.contains(&env_id) {
            return AskState::Held;
        }
        self.finished.get(&env_id).copied().unwrap_or(AskState::Unknown)
    }
}

impl Desk {
    /// Connects, pushes the generation, opens everything held and reports it.
    pub(super) fn sweep(
        &mut self,
        relay: &mut Relay,
        records: &BTreeMap<EnvelopeId, bool>,
        now_s: u64,
        dice: &mut Dice,
    ) {
        if relay.generation > self.generation {
            self.generation = next_generation(relay.generation, now_s);
        }
        relay.generation = self.generation;
        relay.desk_day = Day::from_unix(now_s);
        for env_id in core::mem::take(&mut relay.held) {
            let state = match records.get(&env_id) {
                None => AskState::Opened { tag: dice.bytes() },
                Some(false) => AskState::Kept { tag: dice.bytes() },
                Some(true) => {
                    self.opened.insert(env_id);
                    AskState::Opened { tag: opened_tag(&desk_tag(env_id), self.generation) }
                }
            };
            relay.finished.insert(env_id, state);
        }
    }

    /// Comes back from a backup, with a new generation.
    pub(super) fn restore(&mut self, backup: &Self, now_s: u64) {
        let last = backup.generation;
        *self = backup.clone();
        self.generation = next_generation(last, now_s);
    }
}

pub(super) fn happens(once_in: u64, dice: &mut Dice) -> bool {
    once_in != 0 && dice.once_in(once_in)
}
