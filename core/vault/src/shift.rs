//! A shift: begun with a key of its own, read back while it lasts, ended by destroying that key.

use nightjar_seal::{Secret, epoch};

use crate::core::{Core, Entry, Notice, OpenShift, Phase, RamShift};
use crate::erase::{EraseKind, Ground, destroy_keys, erase_rest};
use crate::error::{NotSealed, Refusal, StoreError};
use crate::maps::{Link, ShiftMap};
use crate::platform::{HwClass, alias};
use crate::rows::{self, ReadBack};
use crate::schema::Table;
use crate::secrets::Epoch;
use crate::start::{ShiftMark, ShiftOver, shift_over};
use crate::store::Writes;
use crate::vault::{Shared, Vault};

/// How a shift began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShiftStarted {
    /// Why this shift is kept in memory only, if it is; the worker is told.
    pub ram_only: Option<RamOnly>,
}

/// Why a shift is kept in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RamOnly {
    /// The keys of this phone live in software.
    SoftwareKeys,
    /// The center decided so.
    Policy,
    /// The shift's key could not be made.
    NoEpochKey,
}

impl Vault {
    /// Starts a shift: creates nj.e, then one transaction with a new salt, the shift's map and the marker.
    ///
    /// # Errors
    /// [`StoreError`]; there is no shift then.
    pub fn start_shift(&self, map: ShiftMap) -> Result<ShiftStarted, StoreError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let mut core = shared.core();
        let core = &mut *core;
        let session = shared.ring.session();
        let secrets = shared.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        if core.content()?.shift.is_some() {
            return Err(StoreError::Refused(Refusal::InShift));
        }
        let policy = core.link()?.policy();
        if !core.link()?.active {
            return Err(StoreError::Refused(Refusal::Pending));
        }
        if core.bundle.is_none() {
            return Err(StoreError::NotSealed(NotSealed::Bundle));
        }
        let rng = shared.platform.entropy.as_ref();
        let mut salt = [0; 32];
        rng.fill(&mut salt)?;
        let (answer, ram_only) = shared.make_epoch(core, &salt, policy.read_back)?;
        let ek = epoch::epoch_key(&secrets.k_read, answer.expose(), &salt);
        let written = shared.write_shift(core, &ek, &salt, &map, ram_only.is_some());
        let (sealed, link) = written.inspect_err(|_| {
            // A key without a shift: deleted now, or at the next start.
            let _ = shared.keeper.delete(alias::EPOCH);
        })?;
        core.salt = salt;
        core.link = Some(link);
        core.ram = ram_only.map(|_| RamShift { answer, map: sealed, rows: Vec::new() });
        if ram_only.is_some() {
            core.notices.push(Notice::RamOnly);
        }
        if let Some(content) = core.content.as_mut() {
            content.shift = Some(Box::new(OpenShift { map, entries: Vec::new() }));
        }
        if !shared.ring.put_epoch(Epoch { ek }, session) {
            core.forget_content();
            return Err(StoreError::Refused(Refusal::Locked));
        }
        Ok(ShiftStarted { ram_only })
    }

    /// Ends the shift (END-SHIFT). While open, every page of the empty state is written; while locked, the shift's rows.
    /// Without a shift it changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] if rows could not be overwritten: nothing opens them any more, the next start tries again.
    pub fn end_shift(&self) -> Result<(), StoreError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let mut core = shared.core();
        shared.end_shift_any(&mut core)
    }

    /// Ends the shift if the clocks say that it is over, and empties the write-ahead log of a phone that has written nothing for
    /// a minute. Call it before anything that shows or saves, and from a timer.
    pub fn tick(&self) -> Option<ShiftOver> {
        if self.shared.wiping.level().is_some() {
            return None;
        }
        let mut core = self.shared.core();
        core.empty_the_log_when_idle(self.shared.platform.clock.boot_ms());
        self.shared.end_shift_by_clock(&mut core)
    }

    /// Gives the map of the open shift.
    pub fn shift(&self) -> Option<ShiftMap> {
        let core = self.shared.core();
        core.content.as_ref()?.shift.as_ref().map(|shift| shift.map.clone())
    }

    /// Lists the entries of the open shift: every revision by itself, in no order.
    pub fn entries(&self) -> Result<Vec<Entry>, StoreError> {
        let core = self.shared.core();
        Ok(core.content()?.shift.as_ref().ok_or(StoreError::Refused(Refusal::NoShift))?.entries.clone())
    }

    /// Says whether the open shift is kept in memory only.
    pub fn is_ram_only(&self) -> bool {
        self.shared.core().ram.is_some()
    }

    /// Reads an entry of the open shift back.
    pub fn read_back(&self, row: u32) -> Result<ReadBack, StoreError> {
        self.shared.wiping.check()?;
        let epoch = self.shared.ring.epoch().ok_or(StoreError::Refused(Refusal::NoShift))?;
        let mut core = self.shared.core();
        let install = core.install()?;
        let bytes = match &core.ram {
            Some(ram) => ram.rows.get(row as usize).cloned().flatten().ok_or(StoreError::NoSuchRow)?,
            None => core.store()?.read(Table::R, row)?,
        };
        ReadBack::open(epoch.ek.expose(), &install, row, &bytes).map_err(|_| StoreError::NoSuchRow)
    }
}

impl Core {
    /// Opens the shift under EK; `None` if m4 does not open.
    pub(crate) fn open_shift(&mut self, ek: &Secret<32>) -> Result<Option<OpenShift>, StoreError> {
        let install = self.install()?;
        let m4 = match &self.ram {
            Some(ram) => ram.map.clone(),
            None => self.store()?.read(Table::M, 4)?,
        };
        let Ok(cbor) = rows::open_map(ek.expose(), &install, 4, &m4) else { return Ok(None) };
        let Ok(map) = ShiftMap::decode(&cbor) else { return Ok(None) };
        let mut entries = Vec::new();
        for row in 0..self.read_back_rows()? {
            let Some(bytes) = self.read_back_row(row)? else { continue };
            if let Ok(entry) = ReadBack::open(ek.expose(), &install, row, &bytes) {
                entries.push(Entry { row, record: entry.record, revision: entry.revision, purpose: entry.purpose });
            }
        }
        Ok(Some(OpenShift { map, entries }))
    }

    fn read_back_rows(&mut self) -> Result<u32, StoreError> {
        match &self.ram {
            Some(ram) => Ok(u32::try_from(ram.rows.len()).unwrap_or(u32::MAX)),
            None => Ok(self.store()?.sizes().r),
        }
    }

    fn read_back_row(&mut self, row: u32) -> Result<Option<Vec<u8>>, StoreError> {
        match &self.ram {
            Some(ram) => Ok(ram.rows.get(row as usize).cloned().flatten()),
            None => self.store()?.read(Table::R, row).map(Some),
        }
    }
}

impl Shared {
    /// Makes the shift's key and asks it; what does not work makes a shift in memory only.
    fn make_epoch(
        &self,
        core: &Core,
        salt: &[u8; 32],
        read_back: bool,
    ) -> Result<(Secret<32>, Option<RamOnly>), StoreError> {
        let rng = self.platform.entropy.as_ref();
        let in_ram = |why| Ok((Secret::random(rng)?, Some(why)));
        let class = self.keeper.class();
        if matches!(class, HwClass::Software | HwClass::None) {
            return in_ram(RamOnly::SoftwareKeys);
        }
        if !read_back {
            return in_ram(RamOnly::Policy);
        }
        let kind = core.k.as_ref().ok_or(StoreError::Refused(Refusal::NotEnrolled))?.head().kind;
        let made = self.keeper.create(alias::EPOCH, class.prf_kind());
        let answer = made.and_then(|_| self.keeper.prf_agreed(alias::EPOCH, &epoch::epoch_input(kind, salt)));
        if let Ok(answer) = answer {
            return Ok((Secret::from_bytes(*answer), None));
        }
        let _ = self.keeper.delete(alias::EPOCH);
        in_ram(RamOnly::NoEpochKey)
    }

    /// Writes the start of a shift: the new salt, the marker, the map. Returns the sealed map and the link as stored.
    fn write_shift(
        &self,
        core: &mut Core,
        ek: &Secret<32>,
        salt: &[u8; 32],
        map: &ShiftMap,
        in_ram: bool,
    ) -> Result<(Vec<u8>, Link), StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let sealed = rows::seal_map(ek.expose(), &install, 4, &map.encode(), rng)?;
        let now = self.now();
        let link = Link { shift: Some(ShiftMark { wall_s: now.wall_s, boot_s: now.boot_s }), ..core.link()?.clone() };
        let ok = core.ok.as_ref().ok_or(StoreError::NotSealed(NotSealed::OutboxKey))?;
        let mut writes = Writes::new();
        let m5 = rows::write_epoch(salt, &install, rng)?;
        writes.put(Table::M, 5, m5.clone());
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &link.encode(), rng)?);
        writes.put(Table::M, 4, if in_ram { rows::random(Table::M.row_len(), rng)? } else { sealed.clone() });
        core.commit(&writes, self.gate(), (Table::M, 5, &m5))?;
        Ok((sealed, link))
    }

    /// END-SHIFT in whatever state.
    pub(crate) fn end_shift_any(&self, core: &mut Core) -> Result<(), StoreError> {
        let marked = core.link.as_ref().is_some_and(|link| link.shift.is_some());
        let shown = core.content.as_ref().is_some_and(|content| content.shift.is_some());
        if !marked && !shown {
            return Ok(());
        }
        // Before anything that may take its time: a lock that comes meanwhile must find that its session has ended.
        let session = self.ring.session();
        match (core.phase, self.ring.secrets()) {
            (Phase::Open, Some(secrets)) => {
                destroy_keys(EraseKind::EndShift, self.hands(), &|| self.ring.forget_epoch());
                let stock = core.content.as_ref().map(|content| content.stock.clone());
                if let Some(content) = core.content.as_mut() {
                    content.shift = None;
                }
                core.ram = None;
                let after = self.write_empty_state(core, &secrets, stock.as_ref(), None)?;
                self.ring.put_secrets(after, session);
                Ok(())
            }
            _ => self.end_shift_locked(core),
        }
    }

    /// END-SHIFT without a PIN: the table of steps alone.
    pub(crate) fn end_shift_locked(&self, core: &mut Core) -> Result<(), StoreError> {
        destroy_keys(EraseKind::EndShift, self.hands(), &|| self.ring.forget_epoch());
        core.ram = None;
        if let Some(content) = core.content.as_mut() {
            content.shift = None;
        }
        let mut ground =
            Ground { store: &mut core.store, install: core.install, ok: core.ok.as_ref(), link: core.link.as_ref() };
        let erased = erase_rest(EraseKind::EndShift, self.hands(), &mut ground);
        if let Some(salt) = erased.salt {
            core.salt = salt;
        }
        if erased.link.is_some() {
            core.link = erased.link;
        }
        if erased.failed { Err(StoreError::Disk) } else { Ok(()) }
    }

    /// END-SHIFT if the clocks say so.
    pub(crate) fn end_shift_by_clock(&self, core: &mut Core) -> Option<ShiftOver> {
        let link = core.link.as_ref()?;
        let over = shift_over(link.shift?, self.now(), u64::from(link.policy().shift_hours))?;
        // The key is gone in any case; what rows remain is tried again.
        let _ = self.end_shift_any(core);
        Some(over)
    }
}
