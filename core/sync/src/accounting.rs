//! What a reply means for the rows of a phone (security.md 7, "Accounting on the phone").
//!
//! Pure functions from rows and reply to a [`Plan`]. One rule for records and fillers, but that a filler needs no
//! proof: it is freed as soon as the relay reports it finished. Trap: a relay may say anything. Only the desk's
//! tag makes an envelope "opened", and nothing a relay says shortens the time it is kept.

use std::collections::BTreeMap;

use nightjar_wire::reply::{AskState, Reply, RoundResult};
use nightjar_wire::{Day, EnvelopeId};

use crate::plan::{Change, Link, LinkChange, Plan, To};
use crate::round::{Ask, Round, RowRef};
use crate::row::{Cell, Reason, Row, Status};

mod rules;
#[cfg(test)]
mod tests;

pub(crate) use rules::Rules;

/// Desk days that an opened envelope is kept: the age that a desk's backup may have.
pub const KEPT_DAYS: u16 = 14;
/// Days after which a refused envelope is offered again.
pub const REFUSED_DAYS: u16 = 7;

/// Says whether the desk opened an envelope; the only thing here that needs a key.
pub trait TagCheck {
    /// Compares `tag` with HMAC-SHA256(desk tag, "nj/v1/opened" || be32 center generation)[0..8].
    fn is_opened(&self, desk_tag: &[u8; 8], generation: u32, tag: &[u8; 8]) -> bool;
}

impl<F: Fn(&[u8; 8], u32, &[u8; 8]) -> bool> TagCheck for F {
    fn is_opened(&self, desk_tag: &[u8; 8], generation: u32, tag: &[u8; 8]) -> bool {
        self(desk_tag, generation, tag)
    }
}

/// How a center generation stands to what this phone knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    /// The one this phone's rows were accounted under.
    Same,
    /// Another one: everything still kept is waiting again.
    Changed,
    /// Below what the desk itself announced: not heard.
    BelowFloor,
}

/// What a reply comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accounted {
    /// What to apply.
    pub plan: Plan,
    /// Why the contact ends with this reply, if it does.
    pub stop: Option<Stop>,
    /// Envelopes that the relay called opened with a wrong tag.
    pub wrong_tags: Vec<EnvelopeId>,
    /// Counted records that moved to the center with this reply.
    pub delivered: u32,
}

/// Why a contact ends with a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Result 4.
    Revoked,
    /// Result 5.
    Full,
    /// Center generation below the last item 9's.
    OldGeneration,
}

/// Compares a center generation of hello or reply with the link page.
#[must_use]
pub fn generation(link: &Link, heard: u32) -> Generation {
    if link.item_generation.is_some_and(|floor| heard < floor) {
        Generation::BelowFloor
    } else if heard == link.generation {
        Generation::Same
    } else {
        Generation::Changed
    }
}

/// Accounts for the center generation of a hello; `None` if it is below the floor.
#[must_use]
pub fn on_hello(rows: &[Row], link: &Link, heard: u32, today: Day) -> Option<Plan> {
    Rules::ALL.on_hello(rows, link, heard, today)
}

/// Accounts for an item 9 (desk-made, authenticated): raises the floor, and everything still kept waits again if
/// the generation is above the link's.
#[must_use]
pub fn on_generation_item(rows: &[Row], link: &Link, announced: u32, today: Day) -> Plan {
    Rules::ALL.on_generation_item(rows, link, announced, today)
}

/// Offers refused envelopes again that were refused a week ago or longer.
#[must_use]
pub fn on_new_contact(rows: &[Row], today: Day) -> Plan {
    Rules::ALL.on_new_contact(rows, today)
}

/// Accounts for the reply to a round.
#[must_use]
pub fn on_reply(rows: &[Row], link: &Link, round: &Round, reply: &Reply, today: Day, tags: &dyn TagCheck) -> Accounted {
    Rules::ALL.on_reply(rows, link, round, reply, today, tags)
}

impl Rules {
    pub(crate) fn on_hello(&self, rows: &[Row], link: &Link, heard: u32, today: Day) -> Option<Plan> {
        match generation(link, heard) {
            Generation::BelowFloor => None,
            Generation::Same => Some(Plan::default()),
            Generation::Changed => {
                let mut draft = Draft::new(rows, today);
                draft.change_generation(self, heard);
                Some(draft.finish())
            }
        }
    }

    pub(crate) fn on_generation_item(&self, rows: &[Row], link: &Link, announced: u32, today: Day) -> Plan {
        let mut draft = Draft::new(rows, today);
        if link.item_generation.is_none_or(|floor| announced > floor) {
            draft.link.item_generation = Some(announced);
            if announced > link.generation {
                draft.change_generation(self, announced);
            }
        }
        draft.finish()
    }

    pub(crate) fn on_new_contact(&self, rows: &[Row], today: Day) -> Plan {
        let mut draft = Draft::new(rows, today);
        for (number, row) in (0_u32..).zip(rows) {
            if let Some((Status::Refused(_), _, day)) = row.kept()
                // either way: a clock that was set back must not hold it for ever
                && today.0.abs_diff(day.0) >= REFUSED_DAYS
                && self.refused_offered_again
            {
                draft.move_to(number, Status::Waiting, today);
            }
        }
        draft.finish()
    }

    pub(crate) fn on_reply(
        &self,
        rows: &[Row],
        link: &Link,
        round: &Round,
        reply: &Reply,
        today: Day,
        tags: &dyn TagCheck,
    ) -> Accounted {
        let mut draft = Draft::new(rows, today);
        let heard = generation(link, reply.center_generation);
        if heard == Generation::BelowFloor {
            return Accounted {
                plan: Plan::default(),
                stop: Some(Stop::OldGeneration),
                wrong_tags: Vec::new(),
                delivered: 0,
            };
        }
        if heard == Generation::Changed {
            draft.change_generation(self, reply.center_generation);
        }
        let mut stop = None;
        for (at, result) in round.rows.iter().zip(&reply.results) {
            stop = draft.result(*at, *result).or(stop);
        }
        // What the relay knew under another generation, and days before the generations were compared, say
        // nothing about what the desk holds now.
        if heard == Generation::Same {
            let is_right = |desk_tag: &[u8; 8], tag: &[u8; 8]| {
                !self.tag_is_checked || tags.is_opened(desk_tag, reply.center_generation, tag)
            };
            for (ask, state) in round.asks.iter().zip(&reply.states) {
                if let Ask::Row(at) = ask {
                    draft.state(self, *at, *state, reply.desk_day, is_right);
                }
            }
            draft.free_old(self, reply.desk_day);
        }
        let wrong_tags = core::mem::take(&mut draft.wrong_tags);
        let delivered = draft.delivered;
        Accounted { plan: draft.finish(), stop, wrong_tags, delivered }
    }
}

/// A plan under construction: later steps see what earlier ones decided.
struct Draft<'a> {
    rows: &'a [Row],
    today: Day,
    changed: BTreeMap<u32, To>,
    link: LinkChange,
    wrong_tags: Vec<EnvelopeId>,
    delivered: u32,
}

impl<'a> Draft<'a> {
    fn new(rows: &'a [Row], today: Day) -> Self {
        Self {
            rows,
            today,
            changed: BTreeMap::new(),
            link: LinkChange::default(),
            wrong_tags: Vec::new(),
            delivered: 0,
        }
    }

    fn change_generation(&mut self, rules: &Rules, heard: u32) {
        self.link.generation = Some(heard);
        if !rules.new_generation_offers_all {
            return;
        }
        for (number, row) in (0_u32..).zip(self.rows) {
            if row.kept().is_some_and(|(status, ..)| status != Status::Waiting) {
                self.move_to(number, Status::Waiting, self.today);
            }
        }
    }

    fn result(&mut self, at: RowRef, result: RoundResult) -> Option<Stop> {
        let waits = matches!(self.cell(at), Some(Cell::Kept { status: Status::Waiting, .. }));
        match result {
            RoundResult::Stored | RoundResult::Already if waits => {
                self.move_to(at.row, Status::AtCenter, self.today);
                self.delivered += u32::from(self.is_counted(at));
                None
            }
            RoundResult::Malformed if waits => {
                self.move_to(at.row, Status::Refused(Reason::Relay), self.today);
                None
            }
            RoundResult::Stored | RoundResult::Already | RoundResult::Malformed => None,
            RoundResult::Revoked => Some(Stop::Revoked),
            RoundResult::Full => Some(Stop::Full),
        }
    }

    fn state(
        &mut self,
        rules: &Rules,
        at: RowRef,
        state: AskState,
        desk_day: Day,
        is_right: impl Fn(&[u8; 8], &[u8; 8]) -> bool,
    ) {
        match self.cell(at) {
            Some(Cell::Kept { status: Status::AtCenter, flags, day, desk_tag }) => match state {
                AskState::Unknown if rules.unknown_waits_again => self.move_to(at.row, Status::Waiting, self.today),
                AskState::Unknown | AskState::Held => {}
                AskState::Opened { .. } | AskState::Kept { .. } if flags.is_filler() => self.free(at.row),
                AskState::Opened { tag } if is_right(&desk_tag, &tag) => {
                    self.move_to(at.row, Status::Opened, desk_day);
                }
                AskState::Opened { .. } => {
                    self.wrong_tags.push(at.env_id);
                    if day != self.today && rules.wrong_tag_waits_again {
                        self.move_to(at.row, Status::Waiting, self.today);
                    }
                }
                AskState::Kept { .. } => self.move_to(at.row, Status::Refused(Reason::Desk), self.today),
            },
            // taken by the center; whether it was opened cannot be told, so it is never shown as opened
            Some(Cell::Damaged | Cell::Unclear) if matches!(state, AskState::Opened { .. } | AskState::Kept { .. }) => {
                self.free(at.row);
            }
            Some(Cell::Kept { .. } | Cell::Damaged | Cell::Unclear | Cell::Free) | None => {}
        }
    }

    fn free_old(&mut self, rules: &Rules, desk_day: Day) {
        for (number, row) in (0_u32..).zip(self.rows) {
            if let Some((Status::Opened, _, day)) = row.kept()
                && (desk_day.0 >= day.0.saturating_add(KEPT_DAYS) || !rules.opened_kept_14_days)
            {
                self.free(number);
            }
        }
    }

    /// Cell as the plan leaves it, if the row still holds that envelope.
    fn cell(&self, at: RowRef) -> Option<Cell> {
        let row = self.row(at.row)?;
        match self.changed.get(&at.row) {
            _ if row.env_id != at.env_id => None,
            Some(To::Cell(cell)) => Some(*cell),
            Some(To::FreshDummy) => None,
            None => Some(row.cell),
        }
    }

    fn is_counted(&self, at: RowRef) -> bool {
        self.row(at.row).and_then(Row::kept).is_some_and(|(_, flags, _)| flags.is_counted())
    }

    fn row(&self, number: u32) -> Option<&'a Row> {
        self.rows.get(usize::try_from(number).ok()?)
    }

    fn move_to(&mut self, number: u32, status: Status, day: Day) {
        if let Some(row) = self.row(number) {
            self.changed.insert(number, To::Cell(row.cell.moved(status, day)));
        }
    }

    fn free(&mut self, number: u32) {
        self.changed.insert(number, To::FreshDummy);
    }

    fn finish(self) -> Plan {
        let rows = self.rows;
        let changes = self
            .changed
            .into_iter()
            .filter_map(|(number, to)| {
                let row = rows.get(usize::try_from(number).ok()?)?;
                Some(Change { row: number, env_id: row.env_id, from: row.cell, to })
            })
            // there and back again within one plan is no change
            .filter(|change| change.to != To::Cell(change.from))
            .collect();
        Plan { changes, link: self.link }
    }
}
