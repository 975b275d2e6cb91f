//! Single nights with one thing wrong; what is expected stands in security.md 1, 5.2, 7 and failures.md.

use std::collections::{BTreeMap, BTreeSet};

use nightjar_wire::calendar::EPOCH_2020_S;
use nightjar_wire::{Day, EnvelopeId};

use super::center::{Desk, Evil, Relay};
use super::drive::{self, Faults, Trace};
use super::phone::Phone;
use crate::accounting::Rules;
use crate::engine::MAX_ROUNDS;
use crate::event::{Command, End, Step};
use crate::ledger::Ledger;
use crate::row::{Cell, Compartment, Flags, Row, Status};
use crate::testkit::Dice;

struct Night {
    dice: Dice,
    phone: Phone,
    relay: Relay,
    desk: Desk,
    now_s: u64,
    faults: Faults,
    records: BTreeMap<EnvelopeId, bool>,
}

impl Night {
    fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let now_s = EPOCH_2020_S + 2_519 * 86_400;
        Self {
            phone: Phone::new(1, &mut dice),
            relay: Relay::new(1, Day::from_unix(now_s)),
            desk: Desk { opened: BTreeSet::new(), generation: 1 },
            dice,
            now_s,
            faults: Faults::default(),
            records: BTreeMap::new(),
        }
    }

    fn save(&mut self, flags: Flags) -> EnvelopeId {
        let env_id = self.phone.save(flags, Day::from_unix(self.now_s), &mut self.dice);
        self.records.insert(env_id, true);
        env_id
    }

    fn save_many(&mut self, count: usize, flags: Flags) {
        for _ in 0..count {
            self.save(flags);
        }
    }

    fn contact(&mut self) -> Trace {
        let (evil, faults) = (Evil::default(), self.faults);
        let Self { phone, relay, now_s, dice, .. } = self;
        drive::contact(phone, relay, Rules::ALL, (&evil, &faults), now_s, dice)
    }

    fn sweep(&mut self) {
        self.desk.sweep(&mut self.relay, &self.records, self.now_s, &mut self.dice);
    }

    fn ledger(&self) -> Ledger {
        Ledger::of(&self.phone.rows)
    }
}

fn compartments(trace: &Trace) -> Vec<Compartment> {
    trace.rounds.iter().map(|round| round.compartment).collect()
}

/// The commands by name: what a watcher of the line could tell apart.
fn shape(trace: &Trace) -> Vec<&'static str> {
    let name = |step: &Step| match &step.command {
        Command::GetHello => "hello",
        Command::SendRound { .. } => "round",
        Command::WaitThenNewConnection { .. } => "new connection",
        Command::FetchPage { .. } => "page",
        Command::GetBundle => "bundle",
        Command::Apply(_) | Command::Grow | Command::TakePage | Command::RunCommand(_) | Command::Finished(_) => "",
    };
    trace.steps.iter().map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_contact_ends_with_one_extra_round_on_a_new_connection() {
    let mut night = Night::new(1);
    night.save_many(40, Flags::RECORD_A);
    let trace = night.contact();
    assert_eq!(compartments(&trace), [Compartment::A, Compartment::A, Compartment::A, Compartment::B]);
    assert_eq!(shape(&trace), ["hello", "round", "round", "round", "new connection", "hello", "round"]);
    assert_eq!(trace.outcome.map(|outcome| (outcome.end, outcome.done, outcome.left)), Some((End::Complete, 40, 0)));
}

#[test]
fn nothing_fifteen_and_incidents_look_the_same_from_outside() {
    for (records, incidents) in [(0, 0), (1, 0), (15, 0), (16, 0), (0, 1), (3, 16)] {
        let mut night = Night::new(2);
        night.save_many(records, Flags::RECORD_A);
        night.save_many(incidents, Flags::RECORD_B);
        let trace = night.contact();
        assert_eq!(shape(&trace), ["hello", "round", "new connection", "hello", "round"], "{records} {incidents}");
        assert_eq!(compartments(&trace), [Compartment::A, Compartment::B]);
    }
}

#[test]
fn fillers_wait_like_records_before_they_are_sent_and_are_freed_when_finished() {
    let mut night = Night::new(3);
    night.contact();
    let filler =
        |row: &&Row| row.kept().is_some_and(|(status, flags, _)| flags.is_filler() && status == Status::AtCenter);
    assert_eq!(night.phone.rows.iter().filter(filler).count(), 32);
    assert_eq!(night.ledger().written(), 0, "in no count");
    night.sweep();
    night.contact();
    assert_eq!(night.phone.rows.iter().filter(filler).count(), 32, "the old ones are free, the new ones at the center");
}

#[test]
fn a_contact_cut_off_before_its_extra_round_starts_the_next_one_with_it() {
    let mut night = Night::new(4);
    night.save_many(10, Flags::RECORD_A);
    let first = cut_after_rounds(&mut night, 1);
    assert_eq!((first.end, first.extra_owed), (End::Cancelled, true));
    night.phone.extra_owed = first.extra_owed;
    let trace = night.contact();
    assert_eq!(compartments(&trace), [Compartment::B, Compartment::A, Compartment::B]);
    let lines = ["hello", "round", "new connection", "hello", "round", "new connection", "hello", "round"];
    assert_eq!(shape(&trace), lines);
    assert_eq!(trace.outcome.map(|outcome| outcome.extra_owed), Some(false));
}

/// Runs a contact until that many rounds were answered, then cancels it.
fn cut_after_rounds(night: &mut Night, rounds: usize) -> crate::event::Outcome {
    use crate::engine::{Around, Engine, Start};
    use crate::event::Event;
    let (mut engine, mut step) = Engine::start(Start { snapshot: night.phone.snapshot(), extra_owed: false });
    let mut answered = 0;
    loop {
        let reply;
        let event = match step.command {
            _ if answered == rounds => Event::Cancelled,
            Command::GetHello => Event::Hello(nightjar_wire::hello::Hello {
                nonce: nightjar_wire::Nonce([1; 16]),
                center_generation: 1,
                bundle_seq: 0,
            }),
            Command::SendRound { round, .. } => {
                answered += 1;
                reply = night.relay.round(&round, &Evil::default(), &mut night.dice);
                Event::Reply { reply: &reply, command: None }
            }
            Command::Apply(plan) => {
                night.phone.apply(&plan, &mut night.dice);
                Event::Applied(night.phone.snapshot())
            }
            Command::Finished(_)
            | Command::Grow
            | Command::GetBundle
            | Command::FetchPage { .. }
            | Command::TakePage
            | Command::RunCommand(_)
            | Command::WaitThenNewConnection { .. } => panic!("not before the cut"),
        };
        let is_cut = matches!(event, Event::Cancelled);
        let tags = crate::testkit::tags;
        step = engine.handle(event, &mut Around { now_s: night.now_s, random: &mut night.dice, tags: &tags });
        if let (true, Command::Finished(outcome)) = (is_cut, &step.command) {
            return *outcome;
        }
    }
}

#[test]
fn a_contact_has_at_most_forty_rounds_and_does_not_call_that_done() {
    let mut night = Night::new(5);
    night.save_many(700, Flags::RECORD_A);
    let trace = night.contact();
    assert_eq!(trace.rounds.len(), usize::try_from(MAX_ROUNDS).unwrap() + 1);
    assert_eq!(compartments(&trace).last(), Some(&Compartment::B));
    let outcome = trace.outcome.unwrap();
    assert_eq!((outcome.end, outcome.done, outcome.left), (End::MoreWaiting, 640, 60));
}

// failures.md 4: "5 000-record backlog, server drops 1 reply in 7: final counts equal; UI never says done early"
#[test]
fn a_backlog_of_five_thousand_with_lost_replies_ends_complete_and_never_early() {
    let mut night = Night::new(6);
    night.save_many(4_500, Flags::RECORD_A);
    night.save_many(500, Flags::RECORD_B);
    night.faults.lost_reply = 7;
    let mut contacts = 0;
    loop {
        contacts += 1;
        assert!(contacts < 200, "stuck");
        let trace = night.contact();
        for progress in trace.steps.iter().filter_map(|step| step.progress) {
            assert!(progress.done + progress.left <= 5_000);
        }
        let outcome = trace.outcome.unwrap();
        assert_eq!(outcome.left, night.ledger().waiting());
        assert_eq!(outcome.end == End::Complete, night.ledger().waiting() == 0);
        night.sweep();
        night.now_s += 3_600;
        if outcome.end == End::Complete {
            break;
        }
    }
    night.sweep();
    let mut quiet = 0;
    while !night.ledger().is_all_opened() {
        quiet += 1;
        assert!(quiet < 400, "{:?}", night.ledger());
        night.contact();
        night.sweep();
    }
    assert_eq!(night.ledger(), Ledger::balanced(5_000, 0, 0, 5_000, 0, 0).unwrap());
    assert_eq!(night.desk.opened.len(), 5_000);
}

// failures.md 6: "poison at positions 0, middle, last: all others delivered in one session"
#[test]
fn poison_blocks_nothing() {
    for place in [0, 20, 39] {
        let mut night = Night::new(7);
        let saved: Vec<EnvelopeId> = (0..40).map(|_| night.save(Flags::RECORD_A)).collect();
        night.relay.poison.insert(saved[place]);
        let outcome = night.contact().outcome.unwrap();
        assert_eq!((outcome.end, outcome.done, outcome.left), (End::Complete, 39, 0));
        assert_eq!(night.ledger(), Ledger::balanced(40, 0, 39, 0, 1, 0).unwrap());
        night.sweep();
        night.contact();
        assert_eq!(night.ledger(), Ledger::balanced(40, 0, 0, 39, 1, 0).unwrap());
    }
}

#[test]
fn poison_at_every_place_of_a_round_blocks_nothing() {
    for seed in 0..16 {
        let mut night = Night::new(seed);
        let saved: Vec<EnvelopeId> = (0..16).map(|_| night.save(Flags::RECORD_B)).collect();
        night.relay.poison.insert(saved[0]);
        night.contact();
        assert_eq!(night.ledger(), Ledger::balanced(16, 0, 15, 0, 1, 0).unwrap());
    }
}

// security.md 3.1: outbox key lost: "all are offered like waiting, and one the relay reports finished is freed as
// 'taken by the center', never shown as opened"
#[test]
fn an_outbox_without_its_key_still_reaches_the_desk() {
    let mut night = Night::new(8);
    let saved: Vec<EnvelopeId> = (0..70).map(|_| night.save(Flags::RECORD_A)).collect();
    night.phone.rows.iter_mut().for_each(|row| row.cell = Cell::Unclear);
    let before = night.phone.rows.len();
    for _ in 0..6 {
        night.contact();
        night.sweep();
        assert_eq!(night.ledger().opened(), 0);
    }
    assert!(saved.iter().all(|env_id| night.desk.opened.contains(env_id)));
    assert!(night.phone.rows.len() > before, "none was free: the pool grew");
    assert_eq!(night.ledger().unclear(), 0);
    assert_eq!(night.phone.freed.len(), 70);
}

// security.md 3.1: "damaged: counted, shown, offered, never reused until the relay reports it finished"
#[test]
fn a_damaged_row_is_offered_alone_and_freed_when_finished() {
    let mut night = Night::new(9);
    let saved: Vec<EnvelopeId> = (0..3).map(|_| night.save(Flags::RECORD_A)).collect();
    for row in &mut night.phone.rows {
        row.cell = if row.env_id == saved[1] { Cell::Damaged } else { row.cell };
    }
    let trace = night.contact();
    let kinds = [Compartment::A, Compartment::Unknown, Compartment::Unknown, Compartment::B];
    assert_eq!(compartments(&trace), kinds, "asked about, then sent, beside fillers only");
    assert_eq!(night.ledger().damaged(), 1);
    night.sweep();
    assert!(night.desk.opened.contains(&saved[1]));
    night.contact();
    assert_eq!((night.ledger().damaged(), night.phone.freed.as_slice()), (0, &saved[1..2]));
}
