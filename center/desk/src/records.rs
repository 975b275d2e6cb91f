//! What was opened, for whoever counts; and what stands where, for whoever asks.

use nightjar_wire::mailroom::Mailroom;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::open::{Class, Kept, OpenedRecord};
use crate::state::Stored;
use crate::state::device::DeviceState;
use crate::store::Table;

/// Envelopes that stay at the desk, by class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Waiting for a person or a newer program.
    pub parked: u64,
    /// Waiting for a key or a phone.
    pub unknown: u64,
    /// Their key is burnt.
    pub late: u64,
    /// Altered.
    pub damaged: u64,
    /// Against the format.
    pub refused: u64,
}

impl Held {
    /// Returns all of them.
    pub fn all(&self) -> u64 {
        self.parked + self.unknown + self.late + self.damaged + self.refused
    }
}

/// Phone identities, by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Phones {
    /// In use.
    pub active: u64,
    /// In use, and nothing of theirs was opened yet.
    pub silent: u64,
    /// Replaced by a later identity.
    pub retired: u64,
    /// Taken out.
    pub revoked: u64,
}

/// Counts only: nothing here names a phone, a person or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Envelopes at the relay.
    pub waiting: u64,
    /// Opened records: compartment A, compartment B.
    pub records: (u64, u64),
    /// Envelopes that stay at the desk.
    pub held: Held,
    /// Phone identities.
    pub phones: Phones,
    /// Letters of phones that are missing, whosever they are.
    pub missing: u64,
    /// Signs of two phones with one key.
    pub doubled: u64,
    /// Center generation.
    pub generation: u32,
}

impl Desk {
    /// Calls `f` with every opened record, holding no more than a page of them at a time.
    ///
    /// Records of compartment B are left out while the documentation key is not open. The order is that of random row ids:
    /// it means nothing; [`OpenedRecord::opened`] tells which was opened first.
    ///
    /// # Errors
    /// [`DeskError::Row`] for a row that does not open, and what `f` says.
    pub fn each_record(&self, mut f: impl FnMut(OpenedRecord) -> Result<(), DeskError>) -> Result<(), DeskError> {
        self.store.each(Table::Record, |row| match OpenedRecord::of_row(&row)? {
            Some(record) => f(record),
            None => Ok(()),
        })
    }

    /// Counts what stands where.
    ///
    /// # Errors
    /// [`DeskError::Mailroom`] if the relay's store does not answer, and what the store says.
    pub fn standing(&self, mailroom: &dyn Mailroom) -> Result<Standing, DeskError> {
        let waiting = mailroom.counts().map_err(crate::desk::mailroom)?.iter().map(|day| day.envelopes).sum();
        let rows = self.store.count(Table::Record)?;
        let of = |code: u8| rows.get(&code).copied().unwrap_or(0);
        let mut held = Held::default();
        self.store.each(Table::Envelope, |row| {
            match Kept::of_row(&row)?.map(|kept| kept.verdict.class) {
                Some(Class::Parked) => held.parked += 1,
                Some(Class::Unknown) => held.unknown += 1,
                Some(Class::Late) => held.late += 1,
                Some(Class::Damaged) => held.damaged += 1,
                Some(Class::Refused) => held.refused += 1,
                Some(Class::Opened | Class::Duplicate | Class::Dummy) | None => {}
            }
            Ok(())
        })?;
        let mut phones = Phones::default();
        for device in &self.devices {
            match device.state {
                DeviceState::Active => {
                    phones.active += 1;
                    phones.silent += u64::from(device.heard.is_none());
                }
                DeviceState::Retired => phones.retired += 1,
                DeviceState::Revoked => phones.revoked += 1,
                DeviceState::Pending => {}
            }
        }
        let numbers = self.numbers()?;
        Ok(Standing {
            waiting,
            records: (of(1), of(2)),
            held,
            phones,
            missing: numbers.missing(),
            doubled: numbers.doubled(),
            generation: self.center.generation,
        })
    }
}
