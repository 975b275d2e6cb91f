//! What each answer does to the contact.

use nightjar_wire::command::Command as ControlCommand;
use nightjar_wire::hello::Hello;
use nightjar_wire::reply::{AskState, Reply, RoundResult};

use super::{Around, Awaiting, Engine, Leg, today};
use crate::accounting::Stop;
use crate::chance::RandomFailed;
use crate::event::{Command, End, Event};
use crate::round::{Ask, Round};

impl Engine {
    pub(super) fn answer(&mut self, event: Event<'_>, around: &mut Around<'_>) -> Result<Command, RandomFailed> {
        let finished = matches!(self.awaiting, Awaiting::Nothing(_));
        if finished || matches!(event, Event::Cancelled) {
            return Ok(self.finish(End::Cancelled));
        }
        match (core::mem::replace(&mut self.awaiting, Awaiting::Waited), event) {
            (awaiting, Event::Failed(failure)) => self.failed(&awaiting, failure, around),
            (Awaiting::Hello, Event::Hello(hello)) => self.hello(&hello, around),
            (Awaiting::Bundle, Event::Bundle(stored)) => {
                self.snapshot.link.bundle_seq = stored.unwrap_or(self.snapshot.link.bundle_seq);
                self.proceed(around)
            }
            (Awaiting::Reply(round), Event::Reply { reply, command }) => self.reply(&round, reply, command, around),
            (Awaiting::Applied, Event::Applied(snapshot)) => {
                self.snapshot = snapshot;
                self.proceed(around)
            }
            (Awaiting::Applied, Event::NotApplied) => Ok(self.finish(End::Storage)),
            (Awaiting::Page, Event::Page { kind, number }) => self.page(kind, number, around),
            (Awaiting::PageTaken, Event::PageTaken { moved, snapshot }) => {
                self.snapshot = snapshot;
                self.inbox.taken(moved);
                self.proceed(around)
            }
            (Awaiting::PageTaken, Event::NotApplied) => Ok(self.finish(End::Storage)),
            (Awaiting::CommandRun(command), Event::CommandRun(true)) => Ok(self.store_command(&command)),
            (Awaiting::CommandRun(command), Event::CommandRun(false)) => {
                self.pending.failed_command = Some(command.cmd_seq);
                self.proceed(around)
            }
            (Awaiting::Waited, Event::Waited) => Ok(self.get_hello()),
            (
                _,
                Event::Hello(_)
                | Event::Bundle(_)
                | Event::Reply { .. }
                | Event::Page { .. }
                | Event::PageTaken { .. }
                | Event::Applied(_)
                | Event::NotApplied
                | Event::CommandRun(_)
                | Event::Waited
                | Event::Cancelled,
            ) => Ok(self.finish(End::OutOfStep)),
        }
    }

    fn hello(&mut self, hello: &Hello, around: &mut Around<'_>) -> Result<Command, RandomFailed> {
        self.patience.heard();
        let (rows, link) = (&self.snapshot.rows, &self.snapshot.link);
        let Some(mut plan) = self.rules.on_hello(rows, link, hello.center_generation, today(around)) else {
            return Ok(self.finish(End::OldGeneration));
        };
        if plan.is_empty() && !self.pending.is_refused_offered {
            plan = self.rules.on_new_contact(rows, today(around));
        }
        self.pending.is_refused_offered = true;
        self.nonce = Some(hello.nonce);
        self.pending.bundle |= hello.bundle_seq > link.bundle_seq;
        self.apply_or_proceed(plan, around)
    }

    fn reply(
        &mut self,
        round: &Round,
        reply: &Reply,
        command: Option<ControlCommand>,
        around: &mut Around<'_>,
    ) -> Result<Command, RandomFailed> {
        let (rows, link) = (&self.snapshot.rows, &self.snapshot.link);
        let accounted = self.rules.on_reply(rows, link, round, reply, today(around), around.tags);
        if accounted.stop == Some(Stop::OldGeneration) {
            return Ok(self.finish(End::OldGeneration));
        }
        if let Some(command) = command
            && command.cmd_seq > link.command_seq
            && self.pending.failed_command != Some(command.cmd_seq)
        {
            self.pending.command = Some(command);
        }
        self.pending.stop = accounted.stop.map(|stop| match stop {
            Stop::Revoked => End::Revoked,
            Stop::Full => End::RelayFull,
            Stop::OldGeneration => End::OldGeneration,
        });
        self.nonce = Some(reply.next_nonce);
        self.done += accounted.delivered;
        self.wrong_tags.extend(accounted.wrong_tags);
        self.is_progress_due = true;
        self.patience.answered();
        self.inbox.newest = reply.inbox_newest;
        self.learn_of_unknown(round, reply);
        match self.leg {
            Leg::Main => self.is_main_answered = true,
            Leg::OwedExtra | Leg::Extra => {
                self.is_extra_answered = true;
                self.extra_owed = false;
            }
        }
        self.apply_or_proceed(accounted.plan, around)
    }

    /// Remembers for this contact what the relay holds of rows that cannot remember it themselves.
    fn learn_of_unknown(&mut self, round: &Round, reply: &Reply) {
        for (ask, state) in round.asks.iter().zip(&reply.states) {
            if let Ask::Row(at) = ask {
                self.unknown_absent.insert(at.env_id, *state == AskState::Unknown);
            }
        }
        for (at, result) in round.rows.iter().zip(&reply.results) {
            if matches!(result, RoundResult::Stored | RoundResult::Already | RoundResult::Malformed) {
                self.unknown_absent.insert(at.env_id, false);
            }
        }
    }
}
