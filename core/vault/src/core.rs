//! What the vault knows between two calls. Everything here lies behind one lock that no wipe waits for.

use std::sync::Arc;

use nightjar_seal::keyslot::KeyFile;
use nightjar_seal::{OpenError, Secret};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::{EnvelopeId, InstallId, RecordId};

use crate::cell::{self, Cell};
use crate::error::{Refusal, StoreError};
use crate::gate::Gate;
use crate::idle::Idle;
use crate::maps::{Link, ShiftMap, StockBook};
use crate::rows;
use crate::schema::Table;
use crate::store::{Store, Writes};

/// Where the vault stands, as the person may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing here, or wiped; a sealed outbox may be alive.
    Fresh,
    /// Keys gone, sealed outbox alive; drawn as Fresh.
    NeedsActivation,
    /// The PIN is needed.
    Locked {
        /// The key store does not answer now.
        keys_silent: bool,
        /// The login key is gone: cannot deliver, enroll again.
        cannot_deliver: bool,
    },
    /// Unlocked.
    Open {
        /// A shift is open.
        in_shift: bool,
    },
    /// A wipe is running.
    Blank,
}

/// Something a person must be told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// The store was damaged and is moved aside; nothing of it was deleted.
    StoreMovedAside,
    /// The newest saves may be gone: the store's log was damaged. The store goes on, a copy of the log is kept.
    LogDamaged,
    /// The link to the center is unreadable: scan its QR again.
    LinkLost,
    /// The stock book is unreadable and starts at zero.
    StockLost,
    /// This shift is kept in memory only.
    RamOnly,
    /// The center's keys on this phone are not the center's: nothing is saved until its QR is scanned again.
    ForeignBundle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Fresh,
    NeedsActivation,
    Locked,
    Open,
}

/// One row of the outbox as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The letter that lies there.
    pub env_id: EnvelopeId,
    /// What the phone knows of it.
    pub cell: Cell,
}

/// Content of an unlocked phone that is not a key.
pub(crate) struct Content {
    pub(crate) stock: StockBook,
    pub(crate) shift: Option<Box<OpenShift>>,
}

/// The open shift in RAM.
pub(crate) struct OpenShift {
    pub(crate) map: ShiftMap,
    pub(crate) entries: Vec<Entry>,
}

/// Where an entry of the open shift lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Row of `r`, to read it by.
    pub row: u32,
    /// The record.
    pub record: RecordId,
    /// Its revision.
    pub revision: u16,
    /// 1 record, 2 withdrawal.
    pub purpose: u8,
}

/// The read-back of a shift that never touches the disk: the same boxes in memory.
pub(crate) struct RamShift {
    pub(crate) answer: Secret<32>,
    pub(crate) map: Vec<u8>,
    pub(crate) rows: Vec<Option<Vec<u8>>>,
}

pub(crate) struct Core {
    pub(crate) phase: Phase,
    pub(crate) store: Option<Store>,
    pub(crate) idle: Idle,
    pub(crate) install: Option<InstallId>,
    pub(crate) salt: [u8; 32],
    pub(crate) ok: Option<Secret<32>>,
    pub(crate) link: Option<Link>,
    pub(crate) outbox: Vec<OutboxRow>,
    pub(crate) k: Option<KeyFile>,
    /// As m0's root and center vouch for it: what is sealed to.
    pub(crate) bundle: Option<Arc<SignedBundle>>,
    /// As m3's root vouches for it: what a locked phone makes dummies with.
    pub(crate) dummy_bundle: Option<Arc<SignedBundle>>,
    /// On the heap, as the shift in it is: what is dropped in place stays in place, what is freed is overwritten.
    pub(crate) content: Option<Box<Content>>,
    pub(crate) ram: Option<RamShift>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) keys_silent: bool,
    pub(crate) cannot_deliver: bool,
}

impl Core {
    pub(crate) fn new() -> Self {
        Self {
            phase: Phase::Fresh,
            store: None,
            idle: Idle::default(),
            install: None,
            salt: [0; 32],
            ok: None,
            link: None,
            outbox: Vec::new(),
            k: None,
            bundle: None,
            dummy_bundle: None,
            content: None,
            ram: None,
            notices: Vec::new(),
            keys_silent: false,
            cannot_deliver: false,
        }
    }

    pub(crate) fn store(&mut self) -> Result<&mut Store, StoreError> {
        self.store.as_mut().ok_or(StoreError::Refused(Refusal::NotEnrolled))
    }

    pub(crate) fn install(&self) -> Result<InstallId, StoreError> {
        self.install.ok_or(StoreError::Refused(Refusal::NotEnrolled))
    }

    pub(crate) fn link(&self) -> Result<&Link, StoreError> {
        self.link.as_ref().ok_or(StoreError::Refused(Refusal::NoLink))
    }

    pub(crate) fn content(&self) -> Result<&Content, StoreError> {
        self.content.as_deref().ok_or(StoreError::Refused(Refusal::Locked))
    }

    /// Reads install id, salt and, as far as OK opens them, link and outbox.
    pub(crate) fn load(&mut self) -> Result<(), StoreError> {
        let Some(store) = self.store.as_mut() else {
            (self.install, self.link) = (None, None);
            self.outbox.clear();
            return Ok(());
        };
        let (salt, install) = rows::read_epoch(&store.read(Table::M, 5)?).map_err(|_| StoreError::Disk)?;
        let m3 = store.read(Table::M, 3)?;
        let link = self.ok.as_ref().and_then(|ok| open_link(ok, &install, &m3));
        let mut outbox = Vec::new();
        for i in 0..store.sizes().o {
            let row = store.read(Table::O, i)?;
            let (envelope, _) = cell::split_row(&row).map_err(|_| StoreError::Disk)?;
            let opened = self.ok.as_ref().map(|ok| cell::open_row(ok.expose(), &install, i, &row));
            let unknown = if link.is_some() { Cell::Damaged } else { Cell::Unclear };
            let cell = match opened {
                Some(Ok((_, cell))) => cell,
                Some(Err(_)) | None => unknown,
            };
            outbox.push(OutboxRow { env_id: nightjar_wire::envelope_id(envelope), cell });
        }
        // All or nothing: half an outbox would be counted as the whole.
        (self.salt, self.install, self.link, self.outbox) = (salt, Some(install), link, outbox);
        Ok(())
    }

    /// Reads the bundle of `c` as the given root and center vouch for it.
    pub(crate) fn read_bundle(
        &mut self,
        root: &[u8; 32],
        center: Option<nightjar_wire::CenterId>,
    ) -> Result<Option<Arc<SignedBundle>>, StoreError> {
        let (Some(store), Some(ok), Some(install)) = (self.store.as_mut(), self.ok.as_ref(), self.install) else {
            return Ok(None);
        };
        let row = store.read(Table::C, 0)?;
        let signed = rows::open_bundle(ok.expose(), &install, &row).ok();
        let parsed = signed.and_then(|bytes| SignedBundle::parse(&bytes, root).ok());
        Ok(parsed.filter(|signed| center.is_none_or(|c| signed.bundle().center == c)).map(Arc::new))
    }

    /// Commits; where only the store can tell whether it did, a row that is never twice the same bytes is read back.
    pub(crate) fn commit(
        &mut self,
        writes: &Writes,
        gate: Gate<'_>,
        witness: (Table, u32, &[u8]),
    ) -> Result<(), StoreError> {
        let store = self.store()?;
        let Err(failed) = store.commit(writes, gate) else { return Ok(()) };
        let (table, i, bytes) = witness;
        let stored = !failed.certain && store.read(table, i).is_ok_and(|row| row == bytes);
        if stored { Ok(()) } else { Err(failed.error) }
    }

    /// Commits; where only the store can tell whether it did, what is really stored is read before anything is said of it.
    pub(crate) fn commit_or_reload(&mut self, writes: &Writes, gate: Gate<'_>) -> Result<(), StoreError> {
        let Err(failed) = self.store()?.commit(writes, gate) else { return Ok(()) };
        if !failed.certain {
            // What cannot be read now stays as it was known; the caller is told of the error in any case.
            let _ = self.load();
        }
        Err(failed.error)
    }

    /// Forgets everything that needed the PIN.
    pub(crate) fn forget_content(&mut self) {
        self.content = None;
        if self.phase == Phase::Open {
            self.phase = Phase::Locked;
        }
    }
}

/// Opens m3.
pub(crate) fn open_link(ok: &Secret<32>, install: &InstallId, row: &[u8]) -> Option<Link> {
    let cbor = rows::open_map(ok.expose(), install, 3, row).map_err(|_: OpenError| ()).ok()?;
    Link::decode(&cbor).ok()
}
