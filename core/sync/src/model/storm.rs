//! A world: weeks of storm, then quiet, and what must be true all the while.

use std::collections::{BTreeMap, BTreeSet};

use nightjar_wire::calendar::EPOCH_2020_S;
use nightjar_wire::{Day, EnvelopeId};

use super::center::{Desk, Evil, Relay};
use super::drive::{self, Faults, Trace, wall_day};
use super::phone::Phone;
use crate::accounting::{self, Rules};
use crate::event::End;
use crate::ledger::Ledger;
use crate::row::{Flags, Reason, Status};
use crate::testkit::Dice;

/// What a world that broke did wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// A record is neither on its phone nor at the desk.
    Lost,
    /// A phone called a record opened that the desk does not have.
    FalselyOpened,
    /// After enough quiet contacts a record has still not arrived.
    Stuck,
    /// The counts of phone, relay and desk do not add up.
    Unbalanced,
    /// A contact said complete while a record waited.
    SaidDoneEarly,
}

/// How often the things happened that a storm is for.
#[derive(Debug, Default)]
pub(super) struct Totals {
    opened: usize,
    freed: usize,
    killed: usize,
    owed_extra: usize,
    desk_restores: usize,
    relay_restores: usize,
    wrong_tags: usize,
    floors: usize,
}

pub(super) struct World {
    dice: Dice,
    rules: Rules,
    now_s: u64,
    phones: Vec<Phone>,
    relay: Relay,
    desk: Desk,
    evil: Evil,
    faults: Faults,
    desk_backups: Vec<(u16, Desk)>,
    relay_backups: Vec<Relay>,
    /// Every record: whether the desk can open it.
    records: BTreeMap<EnvelopeId, bool>,
    /// What a desk opened under which generation.
    ever_opened: BTreeSet<(EnvelopeId, u32)>,
    met: Totals,
}

/// A backup may be this old, in days: under the 14 for which phones keep what was opened.
const OLDEST_BACKUP: u16 = 13;

impl World {
    pub(super) fn run(seed: u64, rules: Rules) -> Result<Totals, Broken> {
        let mut world = Self::new(seed, rules);
        for _ in 0..260 {
            world.storm()?;
        }
        world.quiet()?;
        world.judge()?;
        Ok(world.met)
    }

    fn new(seed: u64, rules: Rules) -> Self {
        let mut dice = Dice::new(seed);
        let now_s = EPOCH_2020_S + 2_519 * 86_400 + dice.below(86_400);
        let generation = 1;
        let phones = (0..3).map(|_| Phone::new(generation, &mut dice)).collect();
        let desk = Desk { opened: BTreeSet::new(), generation };
        let relay = Relay::new(generation, Day::from_unix(now_s));
        Self {
            desk_backups: vec![(Day::from_unix(now_s).0, desk.clone())],
            relay_backups: vec![relay.clone()],
            dice,
            rules,
            now_s,
            phones,
            relay,
            desk,
            evil: Evil::default(),
            faults: Faults::default(),
            records: BTreeMap::new(),
            ever_opened: BTreeSet::new(),
            met: Totals::default(),
        }
    }

    fn storm(&mut self) -> Result<(), Broken> {
        self.now_s += self.dice.below(20_000);
        let who = usize::try_from(self.dice.below(3)).unwrap();
        match self.dice.below(100) {
            0..25 => {
                for _ in 0..=self.dice.below(6) {
                    self.save(who);
                }
            }
            25..65 => self.contact(who)?,
            65..80 => self.sweep(),
            80..85 => self.desk_backups.push((Day::from_unix(self.now_s).0, self.desk.clone())),
            85..87 => self.restore_desk(),
            87..89 => self.relay_backups.push(self.relay.clone()),
            89..91 => {
                let at = usize::try_from(self.dice.below(self.relay_backups.len() as u64)).unwrap();
                self.relay = self.relay_backups[at].clone();
                self.met.relay_restores += 1;
            }
            91..94 => self.change_weather(),
            94..96 => self.phones[who].clock_skew = i64::try_from(self.dice.below(60)).unwrap() - 30,
            96..98 => self.deliver_generation(who),
            _ => self.now_s += 86_400 * (1 + self.dice.below(4)),
        }
        Ok(())
    }

    fn change_weather(&mut self) {
        let mut one_in = |n: u64| if self.dice.once_in(2) { n } else { 0 };
        self.evil = Evil {
            drops: one_in(6),
            flips: one_in(10),
            claims: one_in(8),
            refuses: one_in(30),
            full: one_in(60),
            generation: one_in(40),
        };
        self.faults = Faults {
            lost_request: one_in(9),
            lost_reply: one_in(7),
            twice: one_in(5),
            killed: one_in(25),
            saved_meanwhile: one_in(6),
        };
    }

    fn save(&mut self, who: usize) {
        let flags = match self.dice.below(10) {
            0 => Flags::NOTICE,
            1..4 => Flags::RECORD_B,
            _ => Flags::RECORD_A,
        };
        let today = wall_day(&self.phones[who], self.now_s);
        let env_id = self.phones[who].save(flags, today, &mut self.dice);
        let is_good = !self.dice.once_in(15);
        self.records.insert(env_id, is_good);
    }

    fn contact(&mut self, who: usize) -> Result<(), Broken> {
        let trace = drive::contact(
            &mut self.phones[who],
            &mut self.relay,
            self.rules,
            (&self.evil, &self.faults),
            &mut self.now_s,
            &mut self.dice,
        );
        self.records.extend(trace.saved.iter().map(|env_id| (*env_id, true)));
        self.check(who, &trace)
    }

    fn check(&mut self, who: usize, trace: &Trace) -> Result<(), Broken> {
        let heard = self.phones[who].link.generation;
        for effects in &trace.effects {
            self.met.opened += effects.opened.len();
            self.met.freed += effects.freed.len();
            for env_id in &effects.opened {
                let ever = self.desk_generations(*env_id);
                if ever == 0 || (heard == self.desk.generation && !self.desk.opened.contains(env_id)) {
                    return Err(Broken::FalselyOpened);
                }
            }
            if effects.freed.iter().any(|env_id| !self.desk.opened.contains(env_id)) {
                return Err(Broken::Lost);
            }
        }
        match trace.outcome {
            None => self.met.killed += 1,
            Some(outcome) => {
                self.met.wrong_tags += usize::try_from(outcome.wrong_tags).unwrap();
                self.met.owed_extra += usize::from(outcome.extra_owed);
                let waits = Ledger::of(&self.phones[who].rows).waiting();
                if outcome.end == End::Complete && waits > 0 {
                    return Err(Broken::SaidDoneEarly);
                }
            }
        }
        Ok(())
    }

    fn desk_generations(&self, env_id: EnvelopeId) -> usize {
        self.ever_opened.range((env_id, 0)..=(env_id, u32::MAX)).count()
    }

    fn sweep(&mut self) {
        self.desk.sweep(&mut self.relay, &self.records, self.now_s, &mut self.dice);
        let generation = self.desk.generation;
        self.ever_opened.extend(self.desk.opened.iter().map(|env_id| (*env_id, generation)));
    }

    fn restore_desk(&mut self) {
        let today = Day::from_unix(self.now_s).0;
        let young: Vec<&Desk> =
            self.desk_backups.iter().filter(|(day, _)| today - day <= OLDEST_BACKUP).map(|(_, desk)| desk).collect();
        if young.is_empty() {
            return;
        }
        let at = usize::try_from(self.dice.below(young.len() as u64)).unwrap();
        self.desk.restore(&young[at].clone(), self.now_s);
        self.met.desk_restores += 1;
    }

    /// The desk's own word about its generation reaches a phone, by mail or bulletin.
    fn deliver_generation(&mut self, who: usize) {
        let phone = &mut self.phones[who];
        let today = wall_day(phone, self.now_s);
        let announced = self.desk.generation;
        let plan = accounting::on_generation_item(&phone.rows, &phone.link, announced, today);
        phone.apply(&plan, &mut self.dice);
        self.met.floors += 1;
    }

    /// The faults stop; nobody saves; everybody comes by once a day.
    fn quiet(&mut self) -> Result<(), Broken> {
        self.evil = Evil::default();
        self.faults = Faults::default();
        for _ in 0..30 {
            self.now_s += 86_400;
            self.sweep();
            for who in 0..self.phones.len() {
                self.contact(who)?;
            }
        }
        Ok(())
    }

    fn judge(&self) -> Result<(), Broken> {
        for phone in &self.phones {
            for env_id in &phone.written {
                let status = phone.status(*env_id);
                let is_good = self.records.get(env_id) == Some(&true);
                let at_desk = self.desk.opened.contains(env_id);
                match status {
                    None if !at_desk => return Err(Broken::Lost),
                    None if !is_good => return Err(Broken::Lost),
                    None => {}
                    Some(Status::Opened) if !at_desk => return Err(Broken::Lost),
                    Some(Status::Opened) => {}
                    // what the desk cannot open comes round once a week, for ever
                    Some(Status::Waiting | Status::AtCenter | Status::Refused(Reason::Desk)) if !is_good => {}
                    Some(Status::Waiting | Status::AtCenter | Status::Refused(_)) => return Err(Broken::Stuck),
                }
            }
        }
        self.balance()
    }

    /// Three independent sources: what the phones wrote, what they show, what the desk has.
    fn balance(&self) -> Result<(), Broken> {
        let mut shown = 0;
        for phone in &self.phones {
            let ledger = Ledger::of(&phone.rows);
            let kept_notices =
                phone.rows.iter().filter(|row| row.kept().is_some_and(|(_, flags, _)| flags == Flags::NOTICE)).count();
            let kept = usize::try_from(ledger.written()).unwrap() + kept_notices;
            if kept + phone.freed.len() != phone.written.len() {
                return Err(Broken::Unbalanced);
            }
            shown += usize::try_from(ledger.waiting() + ledger.at_center() + ledger.refused()).unwrap();
        }
        let written: usize = self.phones.iter().map(|phone| phone.written.len()).sum();
        let bad = self.records.values().filter(|is_good| !**is_good).count();
        if written != self.records.len() || self.desk.opened.len() + bad != written || shown > bad {
            return Err(Broken::Unbalanced);
        }
        Ok(())
    }
}

impl Totals {
    pub(super) fn add(&mut self, other: &Self) {
        let Self { opened, freed, killed, owed_extra, desk_restores, relay_restores, wrong_tags, floors } = other;
        self.opened += opened;
        self.freed += freed;
        self.killed += killed;
        self.owed_extra += owed_extra;
        self.desk_restores += desk_restores;
        self.relay_restores += relay_restores;
        self.wrong_tags += wrong_tags;
        self.floors += floors;
    }

    pub(super) fn are_all_met(&self) -> bool {
        let Self { opened, freed, killed, owed_extra, desk_restores, relay_restores, wrong_tags, floors } = self;
        [opened, freed, killed, owed_extra, desk_restores, relay_restores, wrong_tags, floors]
            .into_iter()
            .all(|count| *count >= 100)
    }
}
