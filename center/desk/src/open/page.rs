//! One page of a sweep: made durable together, then reported.

use std::collections::HashMap;

use nightjar_seal::envelope::Compartment;
use nightjar_seal::{Entropy, ack};
use nightjar_wire::mailroom::{Finished, FinishedState, Mailroom};
use nightjar_wire::{ChainId, Day, DeviceId, EnvelopeId, Month};

use super::class::{Class, Sum};
use super::finished;
use super::kept::Kept;
use super::record::{self, OpenedRecord};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::state::Stored;
use crate::state::center::Center;
use crate::state::device::Device;
use crate::state::notice::Notice;
use crate::state::seed::row_of;
use crate::store::{RowCompartment, RowPlace, Tx};

/// What a page of envelopes leads to.
#[derive(Default)]
pub(super) struct Page {
    /// Opened records, with the month of the key they came under.
    pub(super) records: Vec<(OpenedRecord, Month)>,
    /// Their ids and desk tags.
    pub(super) opened: Vec<(EnvelopeId, [u8; 8])>,
    /// Blobs to keep.
    pub(super) keep: Vec<(Kept, Month)>,
    /// Rows of kept blobs that are something else now.
    pub(super) forget: Vec<RowPlace>,
    /// Phones that spoke.
    pub(super) heard: Vec<(DeviceId, Day)>,
    /// What the relay is told.
    pub(super) reports: Vec<Report>,
    /// The class of each envelope.
    pub(super) placed: Vec<Class>,
}

/// The lowest duress notice of each chain, and whose it is.
pub(super) type Notices = HashMap<ChainId, (u64, Option<DeviceId>)>;

/// Entries of the integrity log of one month and compartment.
type Log = ((Month, Compartment), Vec<[u8; 32]>);

/// What the relay is told of one envelope.
pub(super) struct Report {
    pub(super) env_id: EnvelopeId,
    /// The desk tag of an opened one; anything else gets random bytes.
    pub(super) desk_tag: Option<[u8; 8]>,
    pub(super) state: FinishedState,
}

impl Page {
    /// Makes everything durable in one transaction, then reports to the relay, then counts.
    pub(super) fn settle(
        self,
        desk: &mut Desk,
        mailroom: &dyn Mailroom,
        entropy: &dyn Entropy,
        sum: &mut Sum,
    ) -> Result<(), DeskError> {
        self.save(desk, entropy)?;
        let generation = desk.center.generation;
        let mut finished = Vec::with_capacity(self.reports.len());
        for Report { env_id, desk_tag, state } in &self.reports {
            let tag = match desk_tag {
                Some(tag) => ack::opened_tag(tag, generation),
                None => nightjar_seal::entropy::draw(entropy).map_err(|_| DeskError::Entropy)?,
            };
            finished.push(Finished { env_id: *env_id, state: *state, tag });
        }
        if !finished.is_empty() {
            mailroom.finish(&finished).map_err(crate::desk::mailroom)?;
        }
        self.placed.into_iter().for_each(|class| sum.place(class));
        Ok(())
    }

    fn save(&self, desk: &mut Desk, entropy: &dyn Entropy) -> Result<(), DeskError> {
        if self.records.is_empty() && self.keep.is_empty() && self.forget.is_empty() {
            return Ok(());
        }
        desk.hear(&self.heard);
        let Desk { store, center, devices, .. } = desk;
        store.write(entropy, |tx| {
            for place in &self.forget {
                tx.delete(Kept::TABLE, place)?;
            }
            for (kept, month) in &self.keep {
                kept.insert(tx, *month)?;
            }
            if self.records.is_empty() {
                return Ok(());
            }
            self.save_records(tx)?;
            tx.update(Center::TABLE, &center.place, &center.value())?;
            for device in devices.iter().filter(|device| self.heard.iter().any(|(id, _)| *id == device.id)) {
                if let Some(place) = &device.place {
                    tx.update(Device::TABLE, place, &device.value())?;
                }
            }
            Ok(())
        })
    }

    fn save_records(&self, tx: &Tx<'_>) -> Result<(), DeskError> {
        let mut logs: Vec<Log> = Vec::new();
        for (record, month) in &self.records {
            tx.insert(OpenedRecord::TABLE, *month, row_of(record.compartment), &record.value())?;
            let at = (*month, record.compartment);
            match logs.iter_mut().find(|(each, _)| *each == at) {
                Some((_, entries)) => entries.push(record.entry()),
                None => logs.push((at, vec![record.entry()])),
            }
        }
        for ((month, compartment), entries) in logs {
            record::log(tx, month, compartment, entries)?;
        }
        finished::append(tx, &self.opened)
    }
}

impl Desk {
    /// Returns the lowest duress notice of each chain, as known before a sweep.
    pub(super) fn notices(&self) -> Result<Notices, DeskError> {
        Ok(Notice::all(&self.store)?.into_iter().map(|notice| (notice.chain, (notice.seq, notice.device))).collect())
    }

    /// Makes the notices of a sweep durable before anything is classified by them.
    pub(super) fn apply(&mut self, notices: &Notices, entropy: &dyn Entropy) -> Result<(), DeskError> {
        let known = Notice::all(&self.store)?;
        let mut changed = Vec::new();
        for (chain, (seq, device)) in notices {
            let before = known.iter().find(|notice| notice.chain == *chain);
            if before.is_none_or(|notice| (notice.seq, notice.device) != (*seq, *device)) {
                let place = before.and_then(|notice| notice.place);
                changed.push(Notice { place, chain: *chain, seq: *seq, device: *device });
            }
        }
        if changed.is_empty() {
            return Ok(());
        }
        self.store.write(entropy, |tx| {
            changed.iter().try_for_each(|notice| match &notice.place {
                Some(place) => tx.update(Notice::TABLE, place, &notice.value()),
                None => tx.insert(Notice::TABLE, Month(0), RowCompartment::None, &notice.value()).map(|_| ()),
            })
        })
    }

    /// Notes the last day each phone was heard.
    fn hear(&mut self, heard: &[(DeviceId, Day)]) {
        for (id, day) in heard {
            for device in self.devices.iter_mut().filter(|device| device.id == *id) {
                device.heard = device.heard.max(Some(*day));
            }
        }
    }
}
