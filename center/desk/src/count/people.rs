//! Contacts and persons without a person key: M01, M03 to M07, and what is said about them (domain.md 12).

use super::facts::{Contact, NeedMet, Outcome, SeenBefore};
use super::grid::Grid;
use super::lists::MODES;

/// Contacts served in a month and the persons that the de-duplication question makes of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// M01 by mode, in the order of the code list.
    pub by_mode: [u64; MODES.len()],
    /// M01.
    pub served: u64,
    /// M03: persons reached in the month.
    pub reached: Grid,
    /// M04: persons new this fiscal year.
    pub new_this_year: Grid,
    /// M05: persons new ever.
    pub new_ever: u64,
    /// Served contacts whose answer to "last met?" is unknown: the width of M03's range.
    pub unknown_seen: u64,
    /// Served contacts whose age is unknown.
    pub unknown_age: u64,
    /// Served contacts that answered whether they had enough.
    pub answered_need: u64,
    /// Those who had enough.
    pub had_enough: u64,
}

impl People {
    /// Whether a contact is one of K: served, and not under 18.
    pub(crate) fn counts(contact: &Contact) -> bool {
        contact.outcome == Outcome::Served && !contact.minor
    }

    /// Adds a live contact of the month, if it is one of K.
    pub(crate) fn add(&mut self, contact: &Contact) {
        if !Self::counts(contact) {
            return;
        }
        self.served += 1;
        if let Some(mode) = contact.mode {
            self.by_mode[mode] += 1;
        }
        match contact.seen_before {
            SeenBefore::FirstEver => {
                self.new_ever += 1;
                self.new_this_year.add(contact.place);
                self.reached.add(contact.place);
            }
            SeenBefore::FirstThisYear => {
                self.new_this_year.add(contact.place);
                self.reached.add(contact.place);
            }
            SeenBefore::FirstThisMonth => self.reached.add(contact.place),
            SeenBefore::Again => {}
            SeenBefore::Unknown => self.unknown_seen += 1,
        }
        self.unknown_age += u64::from(contact.age_unknown);
        self.answered_need += u64::from(contact.need_met != NeedMet::Skip);
        self.had_enough += u64::from(contact.need_met == NeedMet::Enough);
    }

    /// Whether M03 is shown as a range: more than a fifth of the contacts did not say when last met (V23).
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.unknown_seen * 5 > self.served
    }

    /// Whether more than two fifths of the contacts have no age (V22).
    #[must_use]
    pub fn ages_missing(&self) -> bool {
        self.unknown_age * 5 > self.served * 2
    }
}
