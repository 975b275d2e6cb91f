//! What a reply means for the rows of a phone (security.md 7, "Accounting on the phone").
//!
//! Pure functions from rows and reply to a [`Plan`]. One rule for records and fillers, but that a filler needs no
//! proof: it is freed as soon as the relay reports it finished. Trap: a relay may say anything. Only the desk's
//! tag makes an envelope "opened", and nothing a relay says shortens the time it is kept.

use nightjar_wire::reply::Reply;
use nightjar_wire::{Day, EnvelopeId};

use crate::plan::{Link, Plan};
use crate::round::{Ask, Round};
use crate::row::{Row, Status};

mod draft;
mod rules;
#[cfg(test)]
mod tests;

use draft::Draft;
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
