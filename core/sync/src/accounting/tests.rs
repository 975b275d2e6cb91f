//! Each accounting rule by itself; what is expected is the sentence of security.md 7 beside it.

use nightjar_wire::reply::{AskState, Reply, RoundResult};
use nightjar_wire::{Day, EnvelopeId};

use super::*;
use crate::plan::To;
use crate::round::RowRef;
use crate::row::{Cell, Compartment, Flags, Reason};
use crate::testkit::{desk_tag, env, free, kept, opened_tag, reply, round, tags};

const TODAY: Day = Day(100);
const GENERATION: u32 = 7;

fn link() -> Link {
    Link { generation: GENERATION, ..Link::default() }
}

/// What becomes of one row that was sent or asked for, as the plan leaves it.
fn account(row: Row, edit: impl FnOnce(&mut Reply)) -> (Accounted, Option<To>) {
    let mut answer = reply(GENERATION, TODAY);
    edit(&mut answer);
    let rows = [row];
    let accounted = on_reply(&rows, &link(), &round(&rows, &[0], &[0]), &answer, TODAY, &tags);
    let to = accounted.plan.changes.first().map(|change| change.to);
    (accounted, to)
}

fn waiting() -> Row {
    kept(1, Status::Waiting, Flags::RECORD_A, 90)
}

fn at_center() -> Row {
    kept(1, Status::AtCenter, Flags::RECORD_A, 90)
}

fn became(row: Row, status: Status, day: Day) -> Option<To> {
    Some(To::Cell(row.cell.moved(status, day)))
}

fn state(state: AskState) -> impl FnOnce(&mut Reply) {
    move |reply| reply.states[0] = state
}

fn result(result: RoundResult) -> impl FnOnce(&mut Reply) {
    move |reply| reply.results[0] = result
}

fn right_tag(generation: u32) -> AskState {
    AskState::Opened { tag: opened_tag(&desk_tag(env(1)), generation) }
}

// "waiting -> at the center (result 1 or 2, after the relay's commit)"
#[test]
fn stored_and_already_move_to_the_center() {
    for code in [RoundResult::Stored, RoundResult::Already] {
        let (accounted, to) = account(waiting(), result(code));
        assert_eq!(to, became(waiting(), Status::AtCenter, TODAY));
        assert_eq!((accounted.stop, accounted.delivered), (None, 1));
    }
}

#[test]
fn a_filler_moves_the_same_way_but_is_not_counted() {
    let filler = kept(1, Status::Waiting, Flags::FILLER_B, 90);
    let (accounted, to) = account(filler, result(RoundResult::Stored));
    assert_eq!(to, became(filler, Status::AtCenter, TODAY));
    assert_eq!(accounted.delivered, 0);
}

// "opened (state 2 and the right tag under the center generation of the same reply)"
#[test]
fn the_right_tag_opens_with_the_desk_day() {
    let (accounted, to) = account(at_center(), |reply| {
        reply.states[0] = right_tag(GENERATION);
        reply.desk_day = Day(97);
    });
    assert_eq!(to, became(at_center(), Status::Opened, Day(97)));
    assert!(accounted.wrong_tags.is_empty());
}

// "State 2 with a wrong tag -> shown, waiting again, at most once a day"
#[test]
fn a_wrong_tag_is_shown_and_waits_again() {
    for tag in [[0; 8], opened_tag(&desk_tag(env(2)), GENERATION), opened_tag(&desk_tag(env(1)), GENERATION - 1)] {
        let (accounted, to) = account(at_center(), state(AskState::Opened { tag }));
        assert_eq!(to, became(at_center(), Status::Waiting, TODAY));
        assert_eq!(accounted.wrong_tags, [env(1)]);
    }
}

#[test]
fn a_wrong_tag_waits_again_at_most_once_a_day() {
    let sent_today = kept(1, Status::AtCenter, Flags::RECORD_A, TODAY.0);
    let (accounted, to) = account(sent_today, state(AskState::Opened { tag: [9; 8] }));
    assert_eq!(to, None);
    assert_eq!(accounted.wrong_tags, [env(1)], "still shown");
}

#[test]
fn a_clock_set_back_does_not_keep_a_wrong_tag_for_ever() {
    let from_the_future = kept(1, Status::AtCenter, Flags::RECORD_A, TODAY.0 + 300);
    let (_, to) = account(from_the_future, state(AskState::Opened { tag: [9; 8] }));
    assert_eq!(to, became(from_the_future, Status::Waiting, TODAY));
}

// "State 0 for something at the center -> waiting"
#[test]
fn unknown_waits_again_and_held_stays() {
    assert_eq!(account(at_center(), state(AskState::Unknown)).1, became(at_center(), Status::Waiting, TODAY));
    assert_eq!(account(at_center(), state(AskState::Held)).1, None);
}

// "Result 3 -> refused, reason 1; state 3 -> refused, reason 3"
#[test]
fn refusals_name_who_refused() {
    assert_eq!((Reason::Relay as u8, Reason::Desk as u8), (1, 3));
    let (accounted, to) = account(waiting(), result(RoundResult::Malformed));
    assert_eq!(to, became(waiting(), Status::Refused(Reason::Relay), TODAY));
    assert_eq!(accounted.stop, None, "blocks nothing");
    let (_, to) = account(at_center(), state(AskState::Kept { tag: [3; 8] }));
    assert_eq!(to, became(at_center(), Status::Refused(Reason::Desk), TODAY));
}

// "refused ones are kept, shown, block nothing, and are offered again at a new center generation and once a week"
#[test]
fn refused_ones_are_offered_again_after_a_week() {
    for (day, again) in [(94, false), (93, true), (20, true), (106, false), (107, true)] {
        let rows = [kept(1, Status::Refused(Reason::Desk), Flags::RECORD_A, day)];
        let plan = on_new_contact(&rows, TODAY);
        let expected = again.then(|| To::Cell(rows[0].cell.moved(Status::Waiting, TODAY)));
        assert_eq!(plan.changes.first().map(|change| change.to), expected, "refused on day {day}");
    }
}

// "Result 4, 5: stay waiting, end the contact"
#[test]
fn revoked_and_full_end_the_contact_and_keep_the_row_waiting() {
    for (code, stop) in [(RoundResult::Revoked, Stop::Revoked), (RoundResult::Full, Stop::Full)] {
        let (accounted, to) = account(waiting(), result(code));
        assert_eq!((accounted.stop, to), (Some(stop), None));
    }
}

#[test]
fn what_a_full_relay_did_store_is_accounted_for() {
    let rows: Vec<Row> = (0..16).map(|number| kept(number, Status::Waiting, Flags::RECORD_A, 90)).collect();
    let mut answer = reply(GENERATION, TODAY);
    answer.results[3] = RoundResult::Full;
    let sent: Vec<u32> = (0..16).collect();
    let accounted = on_reply(&rows, &link(), &round(&rows, &sent, &[]), &answer, TODAY, &tags);
    assert_eq!((accounted.stop, accounted.plan.changes.len(), accounted.delivered), (Some(Stop::Full), 15, 15));
    assert!(accounted.plan.changes.iter().all(|change| change.row != 3));
}

// "freed when the desk day of a reply is at least 14 days after the row's day"
#[test]
fn an_opened_envelope_is_kept_for_fourteen_desk_days() {
    for (desk_day, freed) in [(40, false), (99, false), (103, false), (104, true), (400, true)] {
        let row = kept(1, Status::Opened, Flags::RECORD_A, 90);
        let (_, to) = account(row, |reply| reply.desk_day = Day(desk_day));
        assert_eq!(to, freed.then_some(To::FreshDummy), "desk day {desk_day}");
    }
}

#[test]
fn the_phone_s_own_clock_frees_nothing() {
    let rows = [kept(1, Status::Opened, Flags::RECORD_A, 90)];
    let answer = reply(GENERATION, Day(91));
    let accounted = on_reply(&rows, &link(), &round(&rows, &[], &[]), &answer, Day(20_000), &tags);
    assert!(accounted.plan.is_empty());
}

#[test]
fn a_day_near_the_end_of_time_does_not_wrap() {
    let row = kept(1, Status::Opened, Flags::RECORD_A, u16::MAX - 1);
    assert_eq!(account(row, |reply| reply.desk_day = Day(3)).1, None);
}

// "freed (a new dummy, status 0) when the relay reports it finished"
#[test]
fn a_finished_filler_is_freed_at_once() {
    let filler = kept(1, Status::AtCenter, Flags::FILLER_A, TODAY.0);
    for finished in [AskState::Opened { tag: [5; 8] }, AskState::Kept { tag: [5; 8] }] {
        let (accounted, to) = account(filler, state(finished));
        assert_eq!(to, Some(To::FreshDummy));
        assert!(accounted.wrong_tags.is_empty(), "a filler has no tag that could be wrong");
    }
    assert_eq!(account(filler, state(AskState::Unknown)).1, became(filler, Status::Waiting, TODAY));
}

#[test]
fn a_notice_needs_its_tag_like_a_record() {
    let notice = kept(1, Status::AtCenter, Flags::NOTICE, 90);
    assert_eq!(account(notice, state(right_tag(GENERATION))).1, became(notice, Status::Opened, TODAY));
    assert_eq!(account(notice, state(AskState::Opened { tag: [1; 8] })).1, became(notice, Status::Waiting, TODAY));
}

// "Center generation above m3.6 ...: everything still kept is waiting again"
#[test]
fn a_new_generation_offers_everything_again() {
    let rows = [
        kept(0, Status::Waiting, Flags::RECORD_A, 90),
        kept(1, Status::AtCenter, Flags::RECORD_B, 90),
        kept(2, Status::Opened, Flags::RECORD_A, 20),
        kept(3, Status::Refused(Reason::Desk), Flags::RECORD_A, 99),
        kept(4, Status::AtCenter, Flags::FILLER_A, 90),
        free(5),
        Row { cell: Cell::Damaged, ..kept(6, Status::Waiting, Flags::RECORD_A, 90) },
    ];
    let by_hello = on_hello(&rows, &link(), GENERATION + 1, TODAY).unwrap();
    assert_eq!(by_hello.link.generation, Some(GENERATION + 1));
    let moved: Vec<u32> = by_hello.changes.iter().map(|change| change.row).collect();
    assert_eq!(moved, [1, 2, 3, 4]);
    for change in &by_hello.changes {
        assert_eq!(change.to, To::Cell(change.from.moved(Status::Waiting, TODAY)));
    }
    let answer = reply(GENERATION + 1, Day(100));
    let by_reply = on_reply(&rows, &link(), &round(&rows, &[], &[]), &answer, TODAY, &tags);
    assert_eq!(by_reply.plan, by_hello, "opened long ago, yet not freed: the desk may have lost it");
    let by_item = on_generation_item(&rows, &link(), GENERATION + 1, TODAY);
    assert_eq!(by_item.changes, by_hello.changes);
    assert_eq!(by_item.link.item_generation, Some(GENERATION + 1));
}

#[test]
fn the_reply_that_brings_a_new_generation_opens_nothing() {
    let rows = [at_center()];
    let mut answer = reply(GENERATION + 1, TODAY);
    answer.states[0] = right_tag(GENERATION + 1);
    let accounted = on_reply(&rows, &link(), &round(&rows, &[], &[0]), &answer, TODAY, &tags);
    let to = accounted.plan.changes.first().map(|change| change.to);
    assert_eq!(to, became(at_center(), Status::Waiting, TODAY));
}

#[test]
fn what_was_sent_is_at_the_center_under_a_new_generation_too() {
    let (_, to) = account(waiting(), |reply| {
        reply.center_generation = GENERATION + 1;
        reply.results[0] = RoundResult::Stored;
    });
    assert_eq!(to, became(waiting(), Status::AtCenter, TODAY));
}

// "Below the last item 9's (m3.12): the hello or reply changes nothing and the contact ends"
#[test]
fn a_generation_below_the_announced_one_changes_nothing() {
    let link = Link { item_generation: Some(GENERATION), ..link() };
    let rows = [waiting(), kept(2, Status::AtCenter, Flags::RECORD_A, 90)];
    let mut answer = reply(GENERATION - 1, Day(300));
    answer.states[0] = AskState::Opened { tag: opened_tag(&desk_tag(env(2)), GENERATION - 1) };
    let accounted = on_reply(&rows, &link, &round(&rows, &[0], &[1]), &answer, TODAY, &tags);
    assert_eq!((accounted.plan.is_empty(), accounted.stop), (true, Some(Stop::OldGeneration)));
    assert_eq!(on_hello(&rows, &link, GENERATION - 1, TODAY), None);
    assert!(on_hello(&rows, &link, GENERATION, TODAY).is_some_and(|plan| plan.is_empty()));
}

// "(only mail and bulletins raise this floor, so a relay cannot lock a phone out)"
#[test]
fn a_relay_that_lied_about_the_generation_is_heard_again_with_the_true_one() {
    let rows = [waiting(), at_center()];
    let lied = on_hello(&rows, &link(), u32::MAX, TODAY).unwrap();
    assert_eq!(lied.link.item_generation, None);
    let after = Link { generation: u32::MAX, ..link() };
    let honest = on_hello(&rows, &after, GENERATION, TODAY).unwrap();
    assert_eq!(honest.link.generation, Some(GENERATION));
    // and a desk that is restored after the lie is still noticed
    let settled = Link { generation: GENERATION, ..link() };
    assert_eq!(on_hello(&rows, &settled, GENERATION + 1, TODAY).unwrap().changes.len(), 1);
}

#[test]
fn an_old_generation_item_changes_nothing() {
    let link = Link { item_generation: Some(GENERATION), ..link() };
    assert!(on_generation_item(&[at_center()], &link, GENERATION, TODAY).is_empty());
    assert!(on_generation_item(&[at_center()], &link, GENERATION - 1, TODAY).is_empty());
    let first = on_generation_item(&[at_center()], &Link { item_generation: None, ..link }, GENERATION, TODAY);
    assert_eq!((first.changes.len(), first.link.item_generation), (0, Some(GENERATION)));
}

// "one the relay reports finished is freed as 'taken by the center', never shown as opened" (security.md 3.1)
#[test]
fn a_row_whose_cell_does_not_open_is_freed_only_when_finished() {
    for cell in [Cell::Damaged, Cell::Unclear] {
        let row = Row { cell, ..at_center() };
        for finished in [right_tag(GENERATION), AskState::Opened { tag: [4; 8] }, AskState::Kept { tag: [4; 8] }] {
            assert_eq!(account(row, state(finished)).1, Some(To::FreshDummy));
        }
        for open in [AskState::Unknown, AskState::Held] {
            assert_eq!(account(row, state(open)).1, None);
        }
        for code in [RoundResult::Stored, RoundResult::Already, RoundResult::Malformed] {
            assert_eq!(account(row, result(code)).1, None, "its cell cannot be written");
        }
    }
}

#[test]
fn a_free_row_and_a_row_that_was_taken_since_are_left_alone() {
    assert_eq!(account(free(1), result(RoundResult::Stored)).1, None);
    let rows = [kept(1, Status::Waiting, Flags::RECORD_A, 90)];
    let mut sent = round(&rows, &[0], &[0]);
    sent.rows[0].env_id = EnvelopeId([8; 16]);
    sent.asks[0] = Ask::Row(RowRef { row: 0, env_id: EnvelopeId([8; 16]) });
    let mut answer = reply(GENERATION, TODAY);
    answer.results[0] = RoundResult::Stored;
    assert!(on_reply(&rows, &link(), &sent, &answer, TODAY, &tags).plan.is_empty());
}

// "A reply with any unknown code or non-zero zero changes nothing": it never becomes a Reply.
#[test]
fn an_unknown_code_or_a_zero_that_is_none_is_no_reply() {
    let good = reply(GENERATION, TODAY).write();
    assert!(Reply::parse(&good).is_ok());
    for (at, value) in [(32, 0), (32, 6), (47, 255), (48, 4), (48 + 71 * 9, 9), (4, 1), (30, 1), (832, 1), (1023, 1)] {
        let mut bad = good;
        bad[at] = value;
        assert!(Reply::parse(&bad).is_err(), "byte {at} = {value}");
    }
}

#[test]
fn a_plan_names_each_row_once_in_order_with_what_it_expects_there() {
    let rows: Vec<Row> = (0..16).map(|number| kept(number, Status::Waiting, Flags::RECORD_A, 90)).collect();
    let sent: Vec<u32> = (0..16).rev().collect();
    let accounted = on_reply(&rows, &link(), &round(&rows, &sent, &[]), &reply(GENERATION, TODAY), TODAY, &tags);
    let named: Vec<u32> = accounted.plan.changes.iter().map(|change| change.row).collect();
    assert_eq!(named, (0..16).collect::<Vec<u32>>());
    for change in &accounted.plan.changes {
        let row = rows[usize::try_from(change.row).unwrap()];
        assert_eq!((change.env_id, change.from), (row.env_id, row.cell));
    }
    assert_eq!(round(&rows, &sent, &[]).compartment, Compartment::A);
}
