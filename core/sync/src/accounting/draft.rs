//! A plan under construction, one decision at a time.

use std::collections::BTreeMap;

use nightjar_wire::reply::{AskState, RoundResult};
use nightjar_wire::{Day, EnvelopeId};

use super::{KEPT_DAYS, Rules, Stop};
use crate::plan::{Change, LinkChange, Plan, To};
use crate::round::RowRef;
use crate::row::{Cell, Reason, Row, Status};

/// A plan under construction: later steps see what earlier ones decided.
pub(super) struct Draft<'a> {
    rows: &'a [Row],
    today: Day,
    changed: BTreeMap<u32, To>,
    pub(super) link: LinkChange,
    pub(super) wrong_tags: Vec<EnvelopeId>,
    pub(super) delivered: u32,
}

impl<'a> Draft<'a> {
    pub(super) fn new(rows: &'a [Row], today: Day) -> Self {
        Self {
            rows,
            today,
            changed: BTreeMap::new(),
            link: LinkChange::default(),
            wrong_tags: Vec::new(),
            delivered: 0,
        }
    }

    pub(super) fn change_generation(&mut self, rules: &Rules, heard: u32) {
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

    pub(super) fn result(&mut self, at: RowRef, result: RoundResult) -> Option<Stop> {
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

    pub(super) fn state(
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

    pub(super) fn free_old(&mut self, rules: &Rules, desk_day: Day) {
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

    pub(super) fn move_to(&mut self, number: u32, status: Status, day: Day) {
        if let Some(row) = self.row(number) {
            self.changed.insert(number, To::Cell(row.cell.moved(status, day)));
        }
    }

    fn free(&mut self, number: u32) {
        self.changed.insert(number, To::FreshDummy);
    }

    pub(super) fn finish(self) -> Plan {
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
