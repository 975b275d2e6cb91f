//! The start-up rule carried out: facts gathered, decision taken by `start.rs`, then done.

use std::io;

use nightjar_seal::epoch;
use nightjar_seal::keyslot::{KeyFile, KeyFileError, WipeLevel};
use nightjar_seal::pin::HwKind;

use crate::core::{Core, Notice, Phase};
use crate::erase::{EraseKind, destroy_keys};
use crate::error::{OpenError, StoreError};
use crate::platform::{HwClass, HwError, KeyState, alias};
use crate::start::{DbFact, Decision, Facts, KFact, Outcome, ShiftFact, decide};
use crate::store::Store;
use crate::vault::Shared;

impl Shared {
    /// Carries the rule out on a vault that knows nothing yet, or nothing certain.
    pub(crate) fn start_up(&self, core: &mut Core) -> Result<(), OpenError> {
        let (k, file) = self.look_at_k();
        if let KFact::Wiped(level) = k {
            self.finish_old_wipe(core, level);
            return Ok(());
        }
        // Rules 1a and 2: beside such a k the store is not even opened, SQLite would tidy up in it.
        let db = if matches!(k, KFact::Newer | KFact::Fault(_)) {
            DbFact::Missing
        } else {
            // Any lock of our own would look like another process.
            core.store = None;
            let (db, store) = Store::open(&self.names, &self.options.disk)?;
            if store.as_ref().is_some_and(|store| store.log_kept) {
                core.notices.push(Notice::LogDamaged);
            }
            (core.store, core.k) = (store, file);
            db
        };
        let facts = self.facts(core, k, db)?;
        let decision = decide(&facts);
        match decision {
            Decision::FinishWipe(level) => self.finish_old_wipe(core, level),
            Decision::Refuse(error) => return Err(error),
            Decision::Fresh => {
                self.unlink_half_made()?;
                core.phase = Phase::Fresh;
            }
            Decision::WaitForKeys => core.phase = Phase::Locked,
            Decision::Go { delete_parity, move_db, outcome } => self.go(core, delete_parity, move_db, outcome)?,
        }
        // Only once the rule has been carried out: after an error the next attempt begins with it again.
        core.keys_silent = decision == Decision::WaitForKeys;
        Ok(())
    }

    /// Opens the store as far as it opens, for an erasure.
    pub(crate) fn reopen_store(&self, core: &mut Core) {
        core.store = None;
        if let Ok((_, store)) = Store::open(&self.names, &self.options.disk) {
            core.store = store;
        }
        core.ok = self.derive_ok().ok();
        // What cannot be read cannot be erased by rows; the keys are gone already.
        let _ = core.load();
    }

    /// Derives OK from nj.o. `Absent` only if the key is certainly gone.
    pub(crate) fn derive_ok(&self) -> Result<nightjar_seal::Secret<32>, HwError> {
        let input = epoch::outbox_input(self.kind()?);
        Ok(epoch::outbox_key(&*self.keeper.prf_agreed(alias::OUTBOX, &input)?))
    }

    /// Gives the kind of PRF of this phone's hardware.
    pub(crate) fn kind(&self) -> Result<HwKind, HwError> {
        match self.keeper.class() {
            HwClass::None => Err(HwError::Unavailable),
            HwClass::SecureEnclave => Ok(HwKind::Ecdh),
            HwClass::Software | HwClass::Tee | HwClass::StrongBox => Ok(HwKind::Hmac),
        }
    }

    fn look_at_k(&self) -> (KFact, Option<KeyFile>) {
        let bytes = match self.options.disk.read(&self.names.k()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (KFact::Missing, None),
            Err(error) => return (KFact::Fault(error.into()), None),
        };
        match KeyFile::parse(&bytes) {
            Ok(file) => (KFact::Good { parity: file.head().parity }, Some(file)),
            Err(KeyFileError::Wiped(level)) => (KFact::Wiped(level), None),
            Err(KeyFileError::Newer) => (KFact::Newer, None),
            Err(KeyFileError::Damaged | KeyFileError::Field(_)) => (KFact::Bad, None),
        }
    }

    fn facts(&self, core: &mut Core, k: KFact, db: DbFact) -> Result<Facts, OpenError> {
        let mut facts = Facts {
            k,
            db,
            folder: self.options.disk.check_writable(self.names.dir()).err().map(OpenError::from),
            user: KeyState::Present,
            outbox: KeyState::Present,
            sign: KeyState::Present,
            epoch: KeyState::Absent,
            shift: ShiftFact::Unknown,
            now: self.now(),
        };
        // A phone without files, or with files that will be refused, asks its key store nothing.
        let nothing = k == KFact::Missing && db == DbFact::Missing;
        if nothing || matches!(k, KFact::Newer | KFact::Fault(_)) || matches!(db, DbFact::Newer | DbFact::Fault(_)) {
            return Ok(facts);
        }
        if let KFact::Good { parity } = k {
            facts.user = self.keeper.state(alias::user(parity));
        }
        facts.outbox = self.keeper.state(alias::OUTBOX);
        facts.sign = self.keeper.state(alias::SIGN);
        facts.epoch = self.keeper.state(alias::EPOCH);
        core.ok = None;
        if facts.outbox == KeyState::Present {
            match self.derive_ok() {
                Ok(ok) => core.ok = Some(ok),
                Err(HwError::Absent) => facts.outbox = KeyState::Absent,
                Err(HwError::Unavailable | HwError::Unsupported) => facts.outbox = KeyState::Unavailable,
            }
        }
        match core.load() {
            Ok(()) => {}
            Err(StoreError::Disk | StoreError::Full) => return Err(OpenError::Disk),
            Err(_) => return Err(OpenError::Disk),
        }
        let link = core.link.take();
        self.set_link(core, link);
        if let Some(link) = &core.link {
            facts.shift = link.shift.map_or(ShiftFact::Closed, |mark| ShiftFact::Open {
                mark,
                hours: u64::from(link.policy().shift_hours),
            });
        }
        Ok(facts)
    }

    fn go(&self, core: &mut Core, delete_parity: Option<u8>, move_db: bool, outcome: Outcome) -> Result<(), OpenError> {
        self.unlink_half_made()?;
        if let Some(parity) = delete_parity {
            // A key that stays is a key that opens nothing; tried again at each start.
            let _ = self.keeper.delete(alias::user(parity));
        }
        if move_db {
            core.store = None;
            self.move_store_aside()?;
            core.notices.push(Notice::StoreMovedAside);
        }
        match outcome {
            Outcome::NeedsActivation { move_k } => {
                if move_k {
                    let disk = self.options.disk.as_ref();
                    let aside = self.names.free_number(disk, "k.aside-")?;
                    disk.rename(&self.names.k(), &aside)?;
                    disk.sync_dir(self.names.dir())?;
                }
                core.k = None;
                core.phase = Phase::NeedsActivation;
            }
            Outcome::Locked { end_shift, cannot_deliver } => {
                core.phase = Phase::Locked;
                core.cannot_deliver = cannot_deliver;
                if end_shift.is_some() {
                    // What does not work now is tried again at the next start and at the next unlock.
                    let _ = self.end_shift_locked(core);
                }
            }
        }
        if core.store.is_some() && core.link.is_none() {
            core.notices.push(Notice::LinkLost);
        }
        Ok(())
    }

    fn finish_old_wipe(&self, core: &mut Core, level: WipeLevel) {
        destroy_keys(EraseKind::from(level), self.hands(), &|| self.ring.forget());
        self.reopen_store(core);
        self.erase_rows(core, level.into());
    }

    fn unlink_half_made(&self) -> io::Result<()> {
        let disk = self.options.disk.as_ref();
        for path in self.names.half_made().into_iter().chain([self.names.k_new()]) {
            if disk.exists(&path)? {
                disk.unlink(&path)?;
            }
        }
        Ok(())
    }

    /// v.db and what lies beside it to v.db.damaged-N; the log first: alone it could be taken for a new store's.
    pub(crate) fn move_store_aside(&self) -> io::Result<()> {
        let disk = self.options.disk.as_ref();
        let aside = self.names.free_number(disk, "v.db.damaged-")?;
        for path in self.names.db_family().into_iter().rev() {
            if disk.exists(&path)? {
                let own = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
                let beside = own.strip_prefix("v.db").unwrap_or_default();
                let mut name = aside.clone().into_os_string();
                name.push(beside);
                disk.rename(&path, name.as_ref())?;
            }
        }
        disk.sync_dir(self.names.dir())
    }
}
