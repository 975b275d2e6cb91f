//! The engine event by event: failures, commands, inbox, cancelling.

use nightjar_wire::command::{Command as ControlCommand, CommandKind};
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::PageKind;
use nightjar_wire::reply::{Reply, RoundResult};
use nightjar_wire::{Nonce, RelayDeviceId};

use super::*;
use crate::event::{Failure, InboxAccess};
use crate::plan::Link;
use crate::row::{Flags, Row};
use crate::testkit::{Dice, free, kept, reply, tags};

const NOW_S: u64 = 1_795_478_400;

/// An engine with a phone that applies plans by hand.
struct Talk {
    engine: Engine,
    dice: Dice,
    snapshot: Snapshot,
    step: Step,
}

impl Talk {
    fn new(waiting: u32, link: Link, inbox: InboxAccess) -> Self {
        let records = (0..waiting).map(|number| kept(number, Status::Waiting, Flags::RECORD_A, 2_500));
        let rows: Vec<Row> = records.chain((1_000..1_100).map(free)).collect();
        let snapshot = Snapshot { rows, link, inbox };
        let (engine, step) = Engine::start(Start { snapshot: snapshot.clone(), extra_owed: false });
        Self { engine, dice: Dice::new(1), snapshot, step }
    }

    /// Sends an event; plans are applied until something else is asked for.
    fn say(&mut self, event: Event<'_>) -> &Command {
        self.step = self.engine.handle(event, &mut Around { now_s: NOW_S, random: &mut self.dice, tags: &tags });
        while let Command::Apply(plan) = self.step.command.clone() {
            self.apply(&plan);
            let event = Event::Applied(self.snapshot.clone());
            self.step = self.engine.handle(event, &mut Around { now_s: NOW_S, random: &mut self.dice, tags: &tags });
        }
        &self.step.command
    }

    fn apply(&mut self, plan: &Plan) {
        for change in &plan.changes {
            if let crate::plan::To::Cell(cell) = change.to {
                self.snapshot.rows[usize::try_from(change.row).unwrap()].cell = cell;
            }
        }
        let link = &mut self.snapshot.link;
        link.generation = plan.link.generation.unwrap_or(link.generation);
        link.command_seq = plan.link.command_seq.unwrap_or(link.command_seq);
    }

    fn hello(&mut self) -> &Command {
        self.say(Event::Hello(hello(1, 0)))
    }

    fn reply(&mut self, reply: &Reply) -> &Command {
        self.say(Event::Reply { reply, command: None })
    }

    fn end(&self) -> Option<End> {
        match &self.step.command {
            Command::Finished(outcome) => Some(outcome.end),
            Command::GetHello
            | Command::GetBundle
            | Command::Apply(_)
            | Command::Grow
            | Command::SendRound { .. }
            | Command::FetchPage { .. }
            | Command::TakePage
            | Command::RunCommand(_)
            | Command::WaitThenNewConnection { .. } => None,
        }
    }

    fn is_round(&self) -> bool {
        matches!(self.step.command, Command::SendRound { .. })
    }
}

fn talk(waiting: u32) -> Talk {
    Talk::new(waiting, Link { generation: 1, ..Link::default() }, InboxAccess::None)
}

fn hello(generation: u32, bundle_seq: u64) -> Hello {
    Hello { nonce: Nonce([3; 16]), center_generation: generation, bundle_seq }
}

fn good() -> Reply {
    reply(1, Day(2_519))
}

fn order(cmd_seq: u64) -> Option<ControlCommand> {
    Some(ControlCommand { kind: CommandKind::EndShift, device: RelayDeviceId([1; 8]), cmd_seq, nonce: [0; 16] })
}

#[test]
fn another_key_ends_the_contact_before_anything_is_sent() {
    let mut talk = talk(3);
    assert_eq!(talk.step.command, Command::GetHello);
    talk.say(Event::Failed(Failure::PinMismatch));
    assert_eq!(talk.end(), Some(End::PinMismatch));
}

#[test]
fn no_connection_at_all_is_said_at_once() {
    let mut talk = talk(3);
    talk.say(Event::Failed(Failure::Offline));
    assert_eq!(talk.end(), Some(End::Offline));
}

#[test]
fn a_lost_reply_is_tried_again_over_a_new_connection_twice() {
    let mut talk = talk(3);
    talk.hello();
    for _ in 0..2 {
        assert!(talk.is_round());
        assert!(matches!(
            talk.say(Event::Failed(Failure::Offline)),
            Command::WaitThenNewConnection { seconds: 5..=60 }
        ));
        assert_eq!(talk.say(Event::Waited), &Command::GetHello);
        talk.hello();
    }
    talk.say(Event::Failed(Failure::Offline));
    assert_eq!(talk.end(), Some(End::Offline));
}

#[test]
fn a_forgotten_nonce_is_replaced_once_a_refused_login_is_named() {
    let mut talk = talk(3);
    talk.hello();
    assert_eq!(talk.say(Event::Failed(Failure::LoginRefused)), &Command::GetHello);
    talk.hello();
    assert!(talk.is_round());
    talk.say(Event::Failed(Failure::LoginRefused));
    assert_eq!(talk.end(), Some(End::LoginRefused));
}

#[test]
fn a_busy_relay_is_obeyed() {
    let mut talk = talk(3);
    talk.hello();
    let busy = |retry_after_s| Event::Failed(Failure::Busy { retry_after_s });
    assert!(matches!(talk.say(busy(Some(120))), Command::WaitThenNewConnection { seconds: 120..=130 }));
    assert_eq!(talk.say(Event::Waited), &Command::GetHello);
    assert!(matches!(talk.say(busy(None)), Command::WaitThenNewConnection { seconds: 30..=40 }));
    talk.say(Event::Waited);
    talk.say(busy(Some(900)));
    assert_eq!(talk.end(), Some(End::Busy { retry_after_s: 900 }));
}

#[test]
fn an_unreadable_answer_and_an_unknown_center_end_with_their_names() {
    for (failure, end) in [(Failure::Unreadable, End::Unreadable), (Failure::UnknownCenter, End::UnknownCenter)] {
        let mut talk = talk(3);
        talk.hello();
        talk.say(Event::Failed(failure));
        assert_eq!(talk.end(), Some(end));
    }
}

#[test]
fn revoked_and_full_end_with_their_names_and_owe_the_extra_round() {
    for (result, end) in [(RoundResult::Revoked, End::Revoked), (RoundResult::Full, End::RelayFull)] {
        let mut talk = talk(3);
        talk.hello();
        talk.reply(&Reply { results: [result; 16], ..good() });
        assert_eq!(talk.end(), Some(end));
        let Command::Finished(outcome) = talk.step.command else { panic!() };
        assert_eq!((outcome.extra_owed, outcome.left), (true, 3));
    }
}

#[test]
fn a_generation_below_the_desk_s_word_ends_the_contact() {
    let link = Link { generation: 5, item_generation: Some(5), ..Link::default() };
    let mut talk = Talk::new(3, link, InboxAccess::None);
    talk.say(Event::Hello(hello(4, 0)));
    assert_eq!(talk.end(), Some(End::OldGeneration));
    let mut talk = Talk::new(3, link, InboxAccess::None);
    talk.say(Event::Hello(hello(5, 0)));
    talk.say(Event::Reply { reply: &reply(4, Day(2_519)), command: order(1) });
    assert_eq!(talk.end(), Some(End::OldGeneration), "its command is not run either");
}

#[test]
fn a_newer_bundle_is_fetched_once_and_its_failure_stops_no_round() {
    for event in [Event::Bundle(Some(9)), Event::Bundle(None), Event::Failed(Failure::Unreadable)] {
        let mut talk = talk(3);
        assert_eq!(talk.say(Event::Hello(hello(1, 9))), &Command::GetBundle);
        talk.say(event);
        assert!(talk.is_round());
    }
}

#[test]
fn a_command_is_run_first_and_stored_after() {
    let mut talk = talk(3);
    talk.hello();
    assert!(matches!(talk.say(Event::Reply { reply: &good(), command: order(8) }), Command::RunCommand(_)));
    assert_eq!(talk.snapshot.link.command_seq, 0);
    talk.say(Event::CommandRun(true));
    assert_eq!(talk.snapshot.link.command_seq, 8);
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
    talk.say(Event::Waited);
    talk.hello();
    assert!(matches!(talk.step.command, Command::SendRound { command_done: 8, .. }));
    talk.say(Event::Reply { reply: &good(), command: order(8) });
    assert_eq!(talk.end(), Some(End::Complete), "not run twice");
}

#[test]
fn a_command_that_failed_is_not_stored_and_not_repeated_in_the_same_contact() {
    let mut talk = talk(3);
    talk.hello();
    talk.say(Event::Reply { reply: &good(), command: order(8) });
    talk.say(Event::CommandRun(false));
    assert_eq!(talk.snapshot.link.command_seq, 0);
    talk.say(Event::Waited);
    talk.hello();
    talk.say(Event::Reply { reply: &good(), command: order(8) });
    assert_eq!(talk.end(), Some(End::Complete));
}

#[test]
fn a_command_is_run_even_if_the_same_reply_ends_the_contact() {
    let mut talk = talk(3);
    talk.hello();
    let revoked = Reply { results: [RoundResult::Revoked; 16], ..good() };
    assert!(matches!(talk.say(Event::Reply { reply: &revoked, command: order(8) }), Command::RunCommand(_)));
    talk.say(Event::CommandRun(true));
    assert_eq!((talk.end(), talk.snapshot.link.command_seq), (Some(End::Revoked), 8));
}

#[test]
fn a_locked_phone_fetches_no_page() {
    let mut talk = talk(0);
    talk.hello();
    talk.reply(&Reply { inbox_newest: 99, ..good() });
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn pages_are_fetched_until_there_are_no_more_each_with_its_own_nonce() {
    let link = Link { generation: 1, bulletin_after: 4, mail_after: 5, ..Link::default() };
    let mut talk = Talk::new(0, link, InboxAccess::All);
    talk.hello();
    talk.reply(&Reply { inbox_newest: 7, ..good() });
    assert!(matches!(talk.step.command, Command::FetchPage { bulletin_after: 4, mail_after: 5, .. }));
    assert_eq!(talk.say(Event::Page { kind: PageKind::Mail, number: 7 }), &Command::TakePage);
    talk.snapshot.link.mail_after = 7;
    let snapshot = talk.snapshot.clone();
    assert_eq!(talk.say(Event::PageTaken { moved: true, snapshot }), &Command::GetHello, "a page brings no nonce");
    talk.hello();
    assert!(matches!(talk.step.command, Command::FetchPage { mail_after: 7, .. }), "one more, so that it is deleted");
    talk.say(Event::Page { kind: PageKind::Filler, number: 0 });
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn a_bulletin_is_left_where_it_is_when_only_mail_opens() {
    let mut talk = Talk::new(0, Link { generation: 1, ..Link::default() }, InboxAccess::Mail);
    talk.hello();
    talk.reply(&Reply { inbox_newest: 7, ..good() });
    talk.say(Event::Page { kind: PageKind::Bulletin, number: 6 });
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn a_page_at_or_below_the_cursor_is_not_taken() {
    let link = Link { generation: 1, mail_after: 5, ..Link::default() };
    let mut talk = Talk::new(0, link, InboxAccess::All);
    talk.hello();
    talk.reply(&Reply { inbox_newest: 7, ..good() });
    talk.say(Event::Page { kind: PageKind::Mail, number: 5 });
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn a_page_that_stays_ends_the_fetching() {
    let mut talk = Talk::new(0, Link { generation: 1, ..Link::default() }, InboxAccess::All);
    talk.hello();
    talk.reply(&Reply { inbox_newest: 7, ..good() });
    talk.say(Event::Page { kind: PageKind::Bulletin, number: 7 });
    let snapshot = talk.snapshot.clone();
    talk.say(Event::PageTaken { moved: false, snapshot });
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn a_relay_that_numbers_for_ever_does_not_hold_the_phone() {
    let mut talk = Talk::new(0, Link { generation: 1, ..Link::default() }, InboxAccess::All);
    talk.hello();
    talk.reply(&Reply { inbox_newest: u64::MAX, ..good() });
    for number in 1..=256 {
        assert!(matches!(talk.step.command, Command::FetchPage { .. }), "page {number}");
        talk.say(Event::Page { kind: PageKind::Mail, number });
        talk.snapshot.link.mail_after = number;
        let snapshot = talk.snapshot.clone();
        talk.say(Event::PageTaken { moved: true, snapshot });
        if number < 256 {
            talk.hello();
        }
    }
    assert!(matches!(talk.step.command, Command::WaitThenNewConnection { .. }));
}

#[test]
fn it_can_be_cancelled_at_every_step() {
    for steps in 0..6 {
        let mut talk = talk(3);
        for step in 0..steps {
            match step {
                0 | 3 => drop(talk.hello().clone()),
                1 | 4 => drop(talk.reply(&good()).clone()),
                _ if talk.end().is_some() => {}
                _ => drop(talk.say(Event::Waited).clone()),
            }
        }
        let before = talk.end();
        talk.say(Event::Cancelled);
        assert_eq!(talk.end(), Some(before.unwrap_or(End::Cancelled)));
    }
}

#[test]
fn what_cannot_be_applied_ends_the_contact_before_the_round_is_sent() {
    let mut talk = talk(3);
    let around = &mut Around { now_s: NOW_S, random: &mut talk.dice, tags: &tags };
    let step = talk.engine.handle(Event::Hello(hello(1, 0)), around);
    assert!(matches!(step.command, Command::Apply(_)), "fillers first");
    let step = talk.engine.handle(Event::NotApplied, around);
    assert!(matches!(step.command, Command::Finished(Outcome { end: End::Storage, extra_owed: false, .. })));
}

#[test]
fn without_randomness_nothing_is_sent() {
    let mut talk = talk(3);
    let mut broken = |_: &mut [u8]| Err(RandomFailed);
    let around = &mut Around { now_s: NOW_S, random: &mut broken, tags: &tags };
    let step = talk.engine.handle(Event::Hello(hello(1, 0)), around);
    assert!(matches!(step.command, Command::Finished(Outcome { end: End::NoRandomness, .. })));
}

#[test]
fn a_pool_that_does_not_grow_ends_with_its_name() {
    let mut talk = talk(3);
    talk.snapshot.rows.truncate(3);
    talk.engine.snapshot = talk.snapshot.clone();
    talk.hello();
    for _ in 0..4 {
        if talk.end().is_none() {
            assert_eq!(talk.step.command, Command::Grow);
            talk.say(Event::Applied(talk.snapshot.clone()));
        }
    }
    assert_eq!(talk.end(), Some(End::NoRoom));
}

#[test]
fn an_event_out_of_step_ends_the_contact() {
    let mut talk = talk(3);
    talk.say(Event::Waited);
    assert_eq!(talk.end(), Some(End::OutOfStep));
    talk.hello();
    assert_eq!(talk.end(), Some(End::OutOfStep), "and it stays ended");
}

#[test]
fn progress_is_told_after_each_round() {
    let mut talk = talk(20);
    talk.hello();
    assert_eq!(talk.step.progress, None);
    talk.reply(&good());
    assert_eq!(talk.step.progress, Some(Progress { done: 16, left: 4 }));
    talk.reply(&good());
    assert_eq!(talk.step.progress, Some(Progress { done: 20, left: 0 }));
}
