//! One contact through the engine, with a link that loses, repeats and dies.

use nightjar_wire::calendar::EPOCH_2020_S;
use nightjar_wire::hello::Hello;
use nightjar_wire::{Day, EnvelopeId, Nonce};

use super::center::{Evil, Relay, happens};
use super::phone::{Effects, Phone};
use crate::accounting::Rules;
use crate::engine::{Around, Engine, Start};
use crate::event::{Command, Event, Failure, Outcome, Step};
use crate::round::{Ask, Round};
use crate::row::{Compartment, Flags, Status};
use crate::testkit::{Dice, tags};

/// What goes wrong on the way; "once in n", 0 never.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Faults {
    pub(super) lost_request: u64,
    pub(super) lost_reply: u64,
    pub(super) twice: u64,
    pub(super) killed: u64,
    /// A record is saved between snapshot and transaction.
    pub(super) saved_meanwhile: u64,
}

/// What one contact came to.
#[derive(Default)]
pub(super) struct Trace {
    /// `None`: killed.
    pub(super) outcome: Option<Outcome>,
    pub(super) steps: Vec<Step>,
    pub(super) rounds: Vec<Round>,
    pub(super) effects: Vec<Effects>,
    /// Saved while the contact ran.
    pub(super) saved: Vec<EnvelopeId>,
}

pub(super) fn contact(
    phone: &mut Phone,
    relay: &mut Relay,
    rules: Rules,
    (evil, faults): (&Evil, &Faults),
    now_s: &mut u64,
    dice: &mut Dice,
) -> Trace {
    let start = Start { snapshot: phone.snapshot(), extra_owed: phone.extra_owed };
    let (mut engine, mut step) = Engine::with_rules(start, rules);
    let mut trace = Trace::default();
    loop {
        let reply;
        trace.steps.push(step.clone());
        if happens(faults.killed, dice) {
            return trace;
        }
        let event = match step.command {
            Command::GetHello if happens(faults.lost_request, dice) => Event::Failed(Failure::Offline),
            Command::GetHello => Event::Hello(Hello {
                nonce: Nonce(dice.bytes()),
                center_generation: relay.hello_generation(evil, dice),
                bundle_seq: 0,
            }),
            Command::Apply(plan) => {
                if happens(faults.saved_meanwhile, dice) {
                    let flags = if dice.once_in(3) { Flags::RECORD_B } else { Flags::RECORD_A };
                    trace.saved.push(phone.save(flags, wall_day(phone, *now_s), dice));
                }
                trace.effects.push(phone.apply(&plan, dice));
                if happens(faults.killed, dice) {
                    return trace;
                }
                Event::Applied(phone.snapshot())
            }
            Command::Grow => {
                phone.grow(dice);
                Event::Applied(phone.snapshot())
            }
            Command::SendRound { round, .. } => {
                check_round(phone, &round);
                trace.rounds.push(*round.clone());
                *now_s += 7;
                if happens(faults.lost_request, dice) {
                    Event::Failed(Failure::Offline)
                } else {
                    let first = relay.round(&round, evil, dice);
                    reply = if happens(faults.twice, dice) { relay.round(&round, evil, dice) } else { first };
                    if happens(faults.lost_reply, dice) {
                        Event::Failed(Failure::Offline)
                    } else {
                        Event::Reply { reply: &reply, command: None }
                    }
                }
            }
            Command::WaitThenNewConnection { seconds } => {
                assert!((5..=60).contains(&seconds));
                *now_s += u64::from(seconds);
                Event::Waited
            }
            Command::Finished(outcome) => {
                phone.extra_owed = outcome.extra_owed;
                trace.outcome = Some(outcome);
                return trace;
            }
            Command::GetBundle | Command::FetchPage { .. } | Command::TakePage | Command::RunCommand(_) => {
                panic!("nothing of this is offered here")
            }
        };
        let wall = now_s.saturating_add_signed(phone.clock_skew * 86_400);
        step = engine.handle(event, &mut Around { now_s: wall, random: dice, tags: &tags });
    }
}

pub(super) fn wall_day(phone: &Phone, now_s: u64) -> Day {
    Day::from_unix(now_s.saturating_add_signed(phone.clock_skew * 86_400).max(EPOCH_2020_S))
}

/// What holds of every round, whatever happens.
fn check_round(phone: &Phone, round: &Round) {
    let row = |number: u32| phone.rows[usize::try_from(number).unwrap()];
    let mut sent: Vec<u32> = round.rows.iter().map(|at| at.row).collect();
    sent.sort_unstable();
    sent.dedup();
    assert_eq!(sent.len(), 16, "sixteen different rows");
    for at in round.rows {
        assert_eq!(row(at.row).env_id, at.env_id);
        match round.compartment {
            // B never shares a round with A
            Compartment::A | Compartment::B => assert!(row(at.row).waits_in(round.compartment)),
            Compartment::Unknown => {
                let beside = row(at.row).kept();
                assert!(beside.is_none_or(|(status, flags, _)| (status, flags) == (Status::Waiting, Flags::FILLER_A)));
            }
        }
    }
    for ask in round.asks {
        if let Ask::Row(at) = ask {
            assert_eq!(row(at.row).env_id, at.env_id);
            match round.compartment {
                Compartment::A | Compartment::B => assert!(row(at.row).is(Status::AtCenter, round.compartment)),
                Compartment::Unknown => assert!(row(at.row).is_unknown()),
            }
        }
    }
}
