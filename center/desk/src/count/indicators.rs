//! The indicators of one month, from the records that count.

use std::collections::BTreeMap;

use nightjar_record::{Catalogue, Month, built_in_services};
use nightjar_wire::RecordId;

use super::facts::{Accept, Body, Fact, Referral};
use super::goods::Goods;
use super::grid::Grid;
use super::live::{Live, Questions};
use super::people::People;
use super::shifts::Shifts;

/// Everything the month sheet counts of one month, person key none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicators {
    /// M01, M03 to M05 and the answers about them.
    pub people: People,
    /// M07: the new persons of every month of the fiscal year so far.
    pub year_to_date: Grid,
    /// The same up to the month before, which disclosure control needs; none in the year's first month.
    pub year_before: Option<Grid>,
    /// M02 and Q38.
    pub shifts: Shifts,
    /// M11.
    pub referrals: Referrals,
    /// M17 to M20, M22, M24.
    pub goods: Goods,
    /// What a reader must know beside the numbers.
    pub notes: Vec<Note>,
}

/// M11: referrals issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Referrals {
    /// Accepted, by service.
    pub by_service: BTreeMap<Box<str>, u64>,
    /// Information given, which is no referral.
    pub info_only: u64,
}

/// A remark on the quality of a month's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Age is unknown for more than 40 % of the contacts (V22).
    AgesMissing,
    /// "Last met?" is unknown for more than 20 % of the contacts: M03 is a range (V23).
    ReachedIsRange,
    /// Envelopes that wait for the coordinator's decision.
    Questions(Questions),
    /// Opened bodies that this version cannot read: so many are not counted.
    Unreadable(u64),
    /// Numbers of phones that are missing, and signs of two phones with one key.
    Numbers {
        /// Letters that are not here.
        missing: u64,
        /// Signs that something may be here twice.
        doubled: u64,
    },
}

impl Referrals {
    /// Accepted referrals by service, in the order of the code list; a center's own services come last.
    #[must_use]
    pub fn in_code_order(&self) -> Vec<(&str, u64)> {
        let place = |service: &str| built_in_services().iter().position(|code| *code == service);
        let mut rows: Vec<(&str, u64)> = self.by_service.iter().map(|(service, n)| (&**service, *n)).collect();
        rows.sort_by_key(|(service, _)| place(service).unwrap_or(usize::MAX));
        rows
    }

    /// All accepted referrals.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_service.values().sum()
    }

    fn add(&mut self, referral: &Referral, catalogue: &Catalogue) {
        let service = catalogue.service_rolls_up(&referral.service);
        match referral.accept {
            Accept::Accepted => *self.by_service.entry(service.into()).or_default() += 1,
            Accept::InfoOnly => self.info_only += 1,
            Accept::Declined => {}
        }
    }
}

/// Counts one month; a center's own items and services count as what its catalogue says they roll up to.
#[must_use]
pub fn indicators(live: &Live, month: Month, catalogue: &Catalogue) -> Indicators {
    let first = first_month(month, catalogue.fiscal_start);
    let mut counted = Indicators {
        people: People::default(),
        year_to_date: Grid::default(),
        year_before: None,
        shifts: Shifts::default(),
        referrals: Referrals::default(),
        goods: Goods::default(),
        notes: Vec::new(),
    };
    let mut before = People::default();
    let mut year = People::default();
    for (id, _, fact) in live.facts() {
        let in_month = fact.day.month();
        if let Body::Contact(contact) = &fact.body {
            if (first..=month).contains(&in_month) {
                year.add(contact);
            }
            if (first..month).contains(&in_month) {
                before.add(contact);
            }
        }
        if in_month == month {
            counted.add(live, catalogue, id, fact);
        }
    }
    counted.year_to_date = year.new_this_year;
    counted.year_before = (first < month).then_some(before.new_this_year);
    counted.note(live.questions());
    counted
}

impl Indicators {
    fn add(&mut self, live: &Live, catalogue: &Catalogue, id: RecordId, fact: &Fact) {
        match &fact.body {
            Body::Contact(contact) => {
                self.people.add(contact);
                self.shifts.meet(contact);
                contact.lines.iter().for_each(|line| self.goods.add(line, Some(id), catalogue));
                contact.referrals.iter().for_each(|referral| self.referrals.add(referral, catalogue));
            }
            Body::Line { parent, line } => {
                if !is_withdrawn(live, *parent) {
                    self.goods.add(line, *parent, catalogue);
                }
            }
            Body::Referral { parent, referral } => {
                if !is_withdrawn(live, *parent) {
                    self.referrals.add(referral, catalogue);
                }
            }
            Body::Shift(shift) => {
                self.shifts.add(id, *shift);
                self.goods.collect(shift.sharps);
            }
            Body::Movement(_) => {}
        }
    }

    fn note(&mut self, questions: Questions) {
        let notes = [
            (self.people.ages_missing(), Note::AgesMissing),
            (self.people.is_range(), Note::ReachedIsRange),
            (questions != Questions::default(), Note::Questions(questions)),
        ];
        self.notes = notes.into_iter().filter(|(applies, _)| *applies).map(|(_, note)| note).collect();
    }
}

/// What belongs to a withdrawn contact or session counts zero (V19).
pub(crate) fn is_withdrawn(live: &Live, parent: Option<RecordId>) -> bool {
    parent.is_some_and(|parent| live.is_withdrawn(parent))
}

/// The first month of the fiscal year that a month is in; `fiscal_start` is a calendar month, 1 to 12.
fn first_month(month: Month, fiscal_start: u8) -> Month {
    let into_year = (month.0 % 12 + 12 - (u16::from(fiscal_start.clamp(1, 12)) - 1)) % 12;
    Month(month.0.saturating_sub(into_year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fiscal_year_begins_where_the_center_says() {
        let first = |month: &str, start| first_month(Month::parse(month).unwrap(), start).text();
        assert_eq!(first("2026-06", 1), "2026-01");
        assert_eq!(first("2026-06", 7), "2025-07");
        assert_eq!(first("2026-07", 7), "2026-07");
        assert_eq!(first("2026-01", 1), "2026-01");
        assert_eq!(first("2026-03", 4), "2025-04");
    }
}
