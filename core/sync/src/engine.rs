//! One contact: hello, rounds until nothing of compartment A waits, the inbox, then the extra round (security.md 1, 7).

use std::collections::{BTreeMap, BTreeSet};

use nightjar_wire::command::Command as ControlCommand;
use nightjar_wire::{Day, EnvelopeId, Nonce};

use crate::accounting::{Rules, TagCheck};
use crate::chance::{self, Random, RandomFailed};
use crate::event::{Command, End, Event, Outcome, Progress, Snapshot, Step};
use crate::plan::{LinkChange, Plan};
use crate::round::Round;
use crate::row::{Compartment, Status};

mod answers;
mod failures;
mod inbox;
mod outgoing;
#[cfg(test)]
mod tests;

/// Most ordinary rounds of one contact (security.md 7).
pub const MAX_ROUNDS: u32 = 40;
/// Seconds between the other rounds and the extra round: random, both ends included (security.md 1).
pub const EXTRA_WAIT_S: (u32, u32) = (5, 60);

/// What a contact starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Rows, link page and inbox access now.
    pub snapshot: Snapshot,
    /// [`Outcome::extra_owed`] of the last contact.
    pub extra_owed: bool,
}

/// What the engine may use while it handles one event.
pub struct Around<'a> {
    /// Wall clock of the phone in Unix seconds; may be wrong.
    pub now_s: u64,
    /// Randomness.
    pub random: &'a mut dyn Random,
    /// The desk's proof.
    pub tags: &'a dyn TagCheck,
}

/// State machine of one contact; made for it and thrown away after it.
///
/// It can be dropped at any moment: everything that must last is in plans already applied, so a killed contact is
/// continued by the next one.
pub struct Engine {
    rules: Rules,
    snapshot: Snapshot,
    awaiting: Awaiting,
    leg: Leg,
    nonce: Option<Nonce>,
    pending: Pending,
    /// Ordinary rounds sent.
    rounds: u32,
    /// An ordinary round was answered.
    is_main_answered: bool,
    /// The compartment that fillers were just made for.
    building: Option<Compartment>,
    build_tries: u32,
    extra_owed: bool,
    is_extra_answered: bool,
    /// What the relay said in this contact of rows whose cell does not open: `true` = it lacks them.
    unknown_absent: BTreeMap<EnvelopeId, bool>,
    inbox: inbox::Progress,
    patience: failures::Patience,
    done: u32,
    wrong_tags: BTreeSet<EnvelopeId>,
    is_progress_due: bool,
}

/// What the last command waits for.
enum Awaiting {
    Hello,
    Bundle,
    Applied,
    Reply(Box<Round>),
    Page,
    PageTaken,
    CommandRun(ControlCommand),
    Waited,
    Nothing(Outcome),
}

/// Parts of a contact, each over a connection of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leg {
    /// The extra round that the last contact owes.
    OwedExtra,
    /// Ordinary rounds and the inbox.
    Main,
    /// The extra round of this contact.
    Extra,
}

/// Things to do before the next round.
#[derive(Default)]
struct Pending {
    bundle: bool,
    command: Option<ControlCommand>,
    stop: Option<End>,
    /// A command that could not be run in this contact is not tried twice in it.
    failed_command: Option<u64>,
    /// The week's refused envelopes were offered again in this contact.
    is_refused_offered: bool,
}

impl Engine {
    /// Begins a contact.
    #[must_use]
    pub fn start(start: Start) -> (Self, Step) {
        Self::with_rules(start, Rules::ALL)
    }

    pub(crate) fn with_rules(start: Start, rules: Rules) -> (Self, Step) {
        let engine = Self {
            rules,
            snapshot: start.snapshot,
            awaiting: Awaiting::Hello,
            leg: if start.extra_owed { Leg::OwedExtra } else { Leg::Main },
            nonce: None,
            pending: Pending::default(),
            rounds: 0,
            is_main_answered: false,
            building: None,
            build_tries: 0,
            extra_owed: start.extra_owed,
            is_extra_answered: false,
            unknown_absent: BTreeMap::new(),
            inbox: inbox::Progress::default(),
            patience: failures::Patience::default(),
            done: 0,
            wrong_tags: BTreeSet::new(),
            is_progress_due: false,
        };
        (engine, Step::of(Command::GetHello))
    }

    /// Hears what came of the last command and says what to do next.
    pub fn handle(&mut self, event: Event<'_>, around: &mut Around<'_>) -> Step {
        let command = self.answer(event, around).unwrap_or_else(|RandomFailed| self.finish(End::NoRandomness));
        let is_settled = !matches!(command, Command::Apply(_));
        let progress = (self.is_progress_due && is_settled).then(|| self.progress());
        self.is_progress_due &= !is_settled;
        Step { command, progress }
    }

    /// Tells how far the contact has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { done: self.done, left: self.left() }
    }

    /// Says whether a contact that ends here was cut off before its extra round: as [`Outcome::extra_owed`], at any time.
    #[must_use]
    pub fn is_extra_owed(&self) -> bool {
        self.extra_owed
    }

    /// Decides what comes next once nothing is under way.
    fn proceed(&mut self, around: &mut Around<'_>) -> Result<Command, RandomFailed> {
        if let Some(command) = self.pending.command.take() {
            self.awaiting = Awaiting::CommandRun(command.clone());
            return Ok(Command::RunCommand(command));
        }
        if let Some(end) = self.pending.stop {
            return Ok(self.finish(end));
        }
        if core::mem::take(&mut self.pending.bundle) {
            self.awaiting = Awaiting::Bundle;
            return Ok(Command::GetBundle);
        }
        match self.leg {
            Leg::OwedExtra if self.is_extra_answered => self.change_leg(Leg::Main, around),
            Leg::Extra if self.is_extra_answered => Ok(self.finish(self.end_of_contact())),
            Leg::Main if !self.has_main_work() => {
                if self.inbox.is_due(&self.snapshot) {
                    return Ok(self.fetch_page());
                }
                self.change_leg(Leg::Extra, around)
            }
            Leg::OwedExtra | Leg::Extra => self.send_round(Compartment::B, around),
            Leg::Main => self.send_round(self.main_compartment(), around),
        }
    }

    fn has_main_work(&self) -> bool {
        let waits = self.snapshot.rows.iter().any(|row| row.waits_in(Compartment::A));
        let more = !self.is_main_answered || waits || self.has_unknown_work();
        more && self.rounds < MAX_ROUNDS
    }

    fn change_leg(&mut self, leg: Leg, around: &mut Around<'_>) -> Result<Command, RandomFailed> {
        self.leg = leg;
        self.is_extra_answered = false;
        let seconds = chance::between(around.random, EXTRA_WAIT_S.0, EXTRA_WAIT_S.1)?;
        Ok(self.wait(seconds))
    }

    fn wait(&mut self, seconds: u32) -> Command {
        self.nonce = None;
        self.building = None;
        self.awaiting = Awaiting::Waited;
        Command::WaitThenNewConnection { seconds }
    }

    fn get_hello(&mut self) -> Command {
        self.awaiting = Awaiting::Hello;
        Command::GetHello
    }

    fn apply_or_proceed(&mut self, plan: Plan, around: &mut Around<'_>) -> Result<Command, RandomFailed> {
        if plan.is_empty() {
            return self.proceed(around);
        }
        self.awaiting = Awaiting::Applied;
        Ok(Command::Apply(plan))
    }

    fn store_command(&mut self, command: &ControlCommand) -> Command {
        self.awaiting = Awaiting::Applied;
        let link = LinkChange { command_seq: Some(command.cmd_seq), ..LinkChange::default() };
        Command::Apply(Plan { changes: Vec::new(), link })
    }

    /// Never early: whatever counted record waits at the end makes it [`End::MoreWaiting`].
    fn end_of_contact(&self) -> End {
        if self.left() == 0 { End::Complete } else { End::MoreWaiting }
    }

    fn left(&self) -> u32 {
        let waiting = |row: &&crate::row::Row| {
            row.kept().is_some_and(|(status, flags, _)| status == Status::Waiting && flags.is_counted())
        };
        u32::try_from(self.snapshot.rows.iter().filter(waiting).count()).unwrap_or(u32::MAX)
    }

    fn finish(&mut self, end: End) -> Command {
        if let Awaiting::Nothing(outcome) = self.awaiting {
            return Command::Finished(outcome);
        }
        let outcome = Outcome {
            end,
            extra_owed: self.extra_owed,
            done: self.done,
            left: self.left(),
            wrong_tags: u32::try_from(self.wrong_tags.len()).unwrap_or(u32::MAX),
        };
        self.awaiting = Awaiting::Nothing(outcome);
        Command::Finished(outcome)
    }
}

fn today(around: &Around<'_>) -> Day {
    Day::from_unix(around.now_s)
}
