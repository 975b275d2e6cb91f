//! Numbers that are missing, and numbers that were used twice (security.md 5.1).
//!
//! A phone numbers its letters of compartment A in one chain an enrollment, from 0 and without a hole: records,
//! withdrawals, duress notices, signs of life. Dummies, incidents and what is only counted on the phone take no number.
//! So a hole below the number of an opened letter is a letter that is not here: lost, or still on its way. What is parked or
//! refused fills its place and makes no hole. Above the highest opened one nothing can be known, until the phone's next
//! chain says where the old one ended.
//!
//! Everything is counted anew from what the store holds: a hole that is filled is gone, and so it is at a restored desk.

mod chains;

use nightjar_seal::classify::Number;
use nightjar_seal::plaintext::Purpose;
use nightjar_wire::ChainId;
use nightjar_wire::cbor::{self, Value};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::open::{Class, Kept};
use crate::state::Stored;
use crate::state::device::{Device, DeviceState};
use crate::store::Table;
use chains::Chains;

/// Consecutive numbers, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// The lowest.
    pub first: u64,
    /// The highest.
    pub last: u64,
}

impl Run {
    /// Returns how many numbers there are in runs that do not overlap.
    #[must_use]
    pub fn count(runs: &[Self]) -> u64 {
        runs.iter().fold(0, |sum: u64, run| sum.saturating_add((run.last - run.first).saturating_add(1)))
    }
}

/// What does not add up in one chain of a phone, or in a phone identity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Doubt {
    /// Worker code of the phone; absent for an identity that a restored desk only learnt back.
    pub worker: Option<String>,
    /// The phone was enrolled again since, or taken out.
    pub is_former: bool,
    /// Numbers below one that was opened, or below the end the phone named, of which no letter is here.
    pub missing: Vec<Run>,
    /// Numbers of two different letters, or more.
    pub used_twice: Vec<Run>,
    /// Letters at and above the end that the phone named when it was enrolled again.
    pub after_end: u64,
    /// The phone identity has several chains, which no phone has; said once an identity, beside its chains.
    pub is_forked: bool,
}

impl Doubt {
    /// Says whether two phones seem to have one key: a copied or restored phone, or somebody with its keys.
    #[must_use]
    pub fn is_doubled(&self) -> bool {
        !self.used_twice.is_empty() || self.after_end > 0 || self.is_forked
    }
}

/// What the numbers of all phones say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The chains that do not add up, by worker code.
    pub doubts: Vec<Doubt>,
    /// Kept envelopes that do not open: their numbers may be among the missing.
    pub unread: u64,
}

impl Numbers {
    /// Returns how many numbers are missing.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.doubts.iter().fold(0, |sum, doubt| sum.saturating_add(Run::count(&doubt.missing)))
    }

    /// Returns how many signs there are of two phones with one key.
    #[must_use]
    pub fn doubled(&self) -> u64 {
        self.doubts.iter().map(|doubt| u64::from(doubt.is_doubled())).sum()
    }
}

impl Desk {
    /// Looks for numbers that are missing and numbers used twice, in everything that is here: opened, parked, refused.
    ///
    /// # Errors
    /// [`DeskError::Row`] for a row that does not open.
    pub fn numbers(&self) -> Result<Numbers, DeskError> {
        let mut chains = Chains::default();
        self.each_record(|record| {
            if let (Some(device), Some((chain, seq))) = (record.device, record.chain) {
                chains.saw(Number { device, chain, seq }, true);
                if let Some((old, next)) = old_end(record.purpose, &record.body) {
                    chains.ended(device, old, next);
                }
            }
            Ok(())
        })?;
        let mut unread = 0;
        self.store.each(Table::Envelope, |row| {
            let Some(kept) = Kept::of_row(&row)? else { return Ok(()) };
            match kept.number {
                Some(number) => chains.saw(number, false),
                None => unread += u64::from(may_have_a_number(kept.verdict.class)),
            }
            Ok(())
        })?;
        Ok(Numbers {
            doubts: chains.doubts(|id| self.devices.iter().find(|device| device.id == id).map(named)),
            unread,
        })
    }
}

/// What of a phone identity matters here: its code, and whether it is in use.
fn named(device: &Device) -> (Option<&str>, bool) {
    (device.worker.as_deref(), device.state == DeviceState::Active)
}

/// A class whose letters may be some phone's although nobody can read them here.
fn may_have_a_number(class: Class) -> bool {
    match class {
        Class::Unknown | Class::Late | Class::Damaged => true,
        Class::Opened | Class::Duplicate | Class::Dummy | Class::Parked | Class::Refused => false,
    }
}

/// The end of an older chain, which the first sign of life after an enrollment from Open names.
fn old_end(purpose: Purpose, body: &[u8]) -> Option<(ChainId, u64)> {
    if purpose != Purpose::SignOfLife {
        return None;
    }
    let Value::Map(map) = cbor::decode_body(body).ok()? else { return None };
    let [_, (2, Value::Bytes(chain)), (3, Value::Uint(next))] = map.as_slice() else { return None };
    Some((ChainId(chain.as_slice().try_into().ok()?), *next))
}

#[cfg(test)]
mod tests;
