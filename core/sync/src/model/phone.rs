//! A phone's outbox in memory: applies plans as a vault would, one transaction or nothing.

use nightjar_wire::{Day, EnvelopeId};

use crate::event::{InboxAccess, Snapshot};
use crate::plan::{Link, Plan, To};
use crate::row::{Cell, Flags, Row, Status};
use crate::testkit::{Dice, desk_tag};

/// Rows at creation, and by how many the pool grows.
const POOL: usize = 96;
/// A vault grows the pool when fewer are free.
const FEW: usize = 24;

pub(super) struct Phone {
    pub(super) rows: Vec<Row>,
    pub(super) link: Link,
    pub(super) extra_owed: bool,
    /// Days by which its clock is wrong.
    pub(super) clock_skew: i64,
    /// Every record it ever saved.
    pub(super) written: Vec<EnvelopeId>,
    /// Records whose row was freed.
    pub(super) freed: Vec<EnvelopeId>,
}

/// What a plan did to records (not fillers).
#[derive(Default)]
pub(super) struct Effects {
    pub(super) opened: Vec<EnvelopeId>,
    pub(super) freed: Vec<EnvelopeId>,
}

impl Phone {
    pub(super) fn new(generation: u32, dice: &mut Dice) -> Self {
        let mut phone = Self {
            rows: Vec::new(),
            link: Link { generation, ..Link::default() },
            extra_owed: false,
            clock_skew: 0,
            written: Vec::new(),
            freed: Vec::new(),
        };
        phone.grow(dice);
        phone
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot { rows: self.rows.clone(), link: self.link, inbox: InboxAccess::None }
    }

    pub(super) fn grow(&mut self, dice: &mut Dice) {
        self.rows.extend((0..POOL).map(|_| dummy(dice)));
    }

    pub(super) fn save(&mut self, flags: Flags, today: Day, dice: &mut Dice) -> EnvelopeId {
        if self.rows.iter().filter(|row| row.cell == Cell::Free).count() < FEW {
            self.grow(dice);
        }
        let free: Vec<usize> = (0..self.rows.len()).filter(|at| self.rows[*at].cell == Cell::Free).collect();
        let at = free[usize::try_from(dice.below(free.len() as u64)).unwrap()];
        let env_id = EnvelopeId(dice.bytes());
        let cell = Cell::Kept { status: Status::Waiting, flags, day: today, desk_tag: desk_tag(env_id) };
        self.rows[at] = Row { env_id, cell };
        self.written.push(env_id);
        env_id
    }

    pub(super) fn apply(&mut self, plan: &Plan, dice: &mut Dice) -> Effects {
        let mut effects = Effects::default();
        for change in &plan.changes {
            let row = &mut self.rows[usize::try_from(change.row).unwrap()];
            if row.env_id != change.env_id || row.cell != change.from {
                continue;
            }
            let is_record = self.written.contains(&row.env_id);
            match change.to {
                To::Cell(cell) => {
                    row.cell = cell;
                    if is_record && matches!(cell, Cell::Kept { status: Status::Opened, .. }) {
                        effects.opened.push(row.env_id);
                    }
                }
                To::FreshDummy => {
                    if is_record {
                        effects.freed.push(row.env_id);
                    }
                    *row = dummy(dice);
                }
            }
        }
        self.link.generation = plan.link.generation.unwrap_or(self.link.generation);
        self.link.item_generation = plan.link.item_generation.or(self.link.item_generation);
        self.link.command_seq = plan.link.command_seq.unwrap_or(self.link.command_seq);
        self.freed.extend(&effects.freed);
        effects
    }

    pub(super) fn status(&self, env_id: EnvelopeId) -> Option<Status> {
        let row = self.rows.iter().find(|row| row.env_id == env_id)?;
        row.kept().map(|(status, ..)| status)
    }
}

fn dummy(dice: &mut Dice) -> Row {
    Row { env_id: EnvelopeId(dice.bytes()), cell: Cell::Free }
}
