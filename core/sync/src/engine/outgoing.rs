//! Putting rounds together: which compartment, which rows, which fillers.

use super::{Around, Awaiting, Engine, Leg, today};
use crate::chance::{self, RandomFailed};
use crate::event::{Command, End};
use crate::plan::{Change, LinkChange, Plan, To};
use crate::round::{self, RowRef, SENT};
use crate::row::{Cell, Compartment, Flags, Row, Status};

/// A pool that has no room after this many attempts has a fault of its own.
const MOST_TRIES: u32 = 4;

impl Engine {
    pub(super) fn main_compartment(&self) -> Compartment {
        let waits = self.snapshot.rows.iter().any(|row| row.waits_in(Compartment::A));
        match self.building {
            Some(compartment) => compartment,
            None if !waits && self.has_unknown_work() => Compartment::Unknown,
            None => Compartment::A,
        }
    }

    /// A row whose cell does not open is asked about first and sent only if the relay lacks it: sending it anew each
    /// time would make the relay forget that it is finished.
    pub(super) fn has_unknown_work(&self) -> bool {
        let open = |row: &Row| row.is_unknown() && self.unknown_absent.get(&row.env_id).copied().unwrap_or(true);
        self.snapshot.rows.iter().any(open)
    }

    pub(super) fn send_round(
        &mut self,
        compartment: Compartment,
        around: &mut Around<'_>,
    ) -> Result<Command, RandomFailed> {
        let Some(nonce) = self.nonce else { return Ok(self.get_hello()) };
        let rows = &self.snapshot.rows;
        let first = round::candidates(rows, compartment, |at| self.unknown_absent.get(&at.env_id) == Some(&true));
        let fill = if compartment == Compartment::Unknown { round::companions(rows) } else { Vec::new() };
        let at_hand = first.len() + fill.len();
        if at_hand < SENT {
            return self.make_fillers(compartment, SENT - at_hand, around);
        }
        let askable = round::askable(rows, compartment, |at| !self.unknown_absent.contains_key(&at.env_id));
        let Some(round) = round::assemble(compartment, first, fill, askable, around.random)? else {
            return Ok(self.finish(End::NoRoom));
        };
        self.nonce = None;
        self.building = None;
        self.build_tries = 0;
        if self.leg == Leg::Main {
            self.rounds += 1;
            self.extra_owed = true;
        }
        let round = Box::new(round);
        self.awaiting = Awaiting::Reply(round.clone());
        Ok(Command::SendRound { round, nonce, command_done: self.snapshot.link.command_seq })
    }

    /// Fillers are waiting rows before they are sent, in one transaction, and from then on like any record: so
    /// neither retries nor questions tell which envelopes are real (security.md 5.2).
    fn make_fillers(
        &mut self,
        compartment: Compartment,
        missing: usize,
        around: &mut Around<'_>,
    ) -> Result<Command, RandomFailed> {
        self.build_tries += 1;
        if self.build_tries > MOST_TRIES {
            return Ok(self.finish(End::NoRoom));
        }
        self.building = Some(compartment);
        self.awaiting = Awaiting::Applied;
        let free: Vec<RowRef> = (0_u32..)
            .zip(&self.snapshot.rows)
            .filter(|(_, row)| row.cell == Cell::Free)
            .map(|(row, at)| RowRef { row, env_id: at.env_id })
            .collect();
        if free.len() < missing {
            return Ok(Command::Grow);
        }
        let flags = if compartment == Compartment::B { Flags::FILLER_B } else { Flags::FILLER_A };
        let cell = Cell::Kept { status: Status::Waiting, flags, day: today(around), desk_tag: [0; 8] };
        let mut changes: Vec<Change> = chance::pick(around.random, free, missing)?
            .into_iter()
            .map(|at| Change { row: at.row, env_id: at.env_id, from: Cell::Free, to: To::Cell(cell) })
            .collect();
        changes.sort_by_key(|change| change.row);
        Ok(Command::Apply(Plan { changes, link: LinkChange::default() }))
    }
}
