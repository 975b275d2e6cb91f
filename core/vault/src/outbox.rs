//! The outbox: sealed letters among dummies, and what is known of each. Works while locked, and after a WIPE.

use std::sync::Arc;

use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::{Entropy, EntropyFailed, dummy};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::{ENVELOPE_LEN, EnvelopeId, envelope_id};

use crate::cell::{self, Cell};
use crate::core::{Core, OutboxRow};
use crate::error::{NotSealed, StoreError};
use crate::maps::Link;
use crate::rows;
use crate::schema::Table;
use crate::store::Writes;
use crate::vault::{Shared, Vault};

/// Free rows below which o grows.
const FEWEST_FREE: usize = 64;
/// Rows by which o grows.
const GROWTH_O: u32 = 256;

/// One row's change. Made only if the row still holds `env_id` and its cell still says `from`; else skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Row number.
    pub row: u32,
    /// Letter that must still lie there.
    pub env_id: EnvelopeId,
    /// What its cell must still say.
    pub from: Cell,
    /// What it becomes.
    pub to: To,
}

/// What a row becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The same letter with this cell.
    Cell(Cell),
    /// A new dummy and a free cell.
    FreshDummy,
}

impl Vault {
    /// Lists all rows of the outbox; place = row number.
    pub fn outbox(&self) -> Vec<OutboxRow> {
        self.shared.core().outbox.clone()
    }

    /// Reads a letter.
    pub fn envelope(&self, row: u32) -> Result<Box<[u8; ENVELOPE_LEN]>, StoreError> {
        self.shared.wiping.check()?;
        let bytes = self.shared.core().store()?.read(Table::O, row)?;
        cell::split_row(&bytes).map(|(envelope, _)| Box::new(*envelope)).map_err(|_| StoreError::Disk)
    }

    /// Applies changes and a change of the link in one transaction. Answers how many changes still fitted.
    ///
    /// # Errors
    /// [`StoreError`]; nothing of it was applied.
    pub fn apply(&self, changes: &[Change], link: impl FnOnce(&mut Link)) -> Result<usize, StoreError> {
        self.shared.wiping.check()?;
        let mut core = self.shared.core();
        self.shared.apply_changes(&mut core, changes, link)
    }

    /// Adds rows to the outbox if fewer than 64 are free.
    pub fn make_room(&self) -> Result<(), StoreError> {
        self.shared.wiping.check()?;
        let mut core = self.shared.core();
        self.shared.make_room(&mut core)
    }
}

impl Shared {
    fn apply_changes(
        &self,
        core: &mut Core,
        changes: &[Change],
        link: impl FnOnce(&mut Link),
    ) -> Result<usize, StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let mut after = core.link()?.clone();
        link(&mut after);
        let ok = core.ok.as_ref().ok_or(StoreError::KeysUnavailable)?.duplicate();
        let mut writes = Writes::new();
        let mut rows_after: Vec<(u32, OutboxRow)> = Vec::new();
        for change in changes {
            let now = core.outbox.get(change.row as usize).copied();
            let seen = rows_after.iter().any(|(row, _)| *row == change.row);
            if seen || now != Some(OutboxRow { env_id: change.env_id, cell: change.from }) {
                continue;
            }
            let (envelope, cell) = match change.to {
                To::Cell(cell) => {
                    let bytes = core.store()?.read(Table::O, change.row)?;
                    let (envelope, _) = cell::split_row(&bytes).map_err(|_| StoreError::Disk)?;
                    (Box::new(*envelope), cell)
                }
                To::FreshDummy => (self.new_dummy(core)?, Cell::Free),
            };
            let row = cell::seal_row(ok.expose(), &install, change.row, &envelope, &cell, rng)?;
            writes.put(Table::O, change.row, row);
            rows_after.push((change.row, OutboxRow { env_id: envelope_id(&envelope), cell }));
        }
        let link_changed = core.link.as_ref() != Some(&after);
        if rows_after.is_empty() && !link_changed {
            return Ok(0);
        }
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &after.encode(), rng)?);
        core.commit_or_reload(&writes, self.gate())?;
        let applied = rows_after.len();
        for (row, state) in rows_after {
            if let Some(place) = core.outbox.get_mut(row as usize) {
                *place = state;
            }
        }
        self.set_link(core, Some(after));
        Ok(applied)
    }

    /// Grows o by 256 rows when fewer than 64 are free: growth is the rule, not a heavy month.
    pub(crate) fn make_room(&self, core: &mut Core) -> Result<(), StoreError> {
        let free = core.outbox.iter().filter(|row| row.cell == Cell::Free).count();
        if free >= FEWEST_FREE.min(core.outbox.len() / 16) {
            return Ok(());
        }
        let grown = self.grow_outbox(core);
        // As long as one row is free nothing is lost by growing later.
        if free > 0 { Ok(()) } else { grown }
    }

    fn grow_outbox(&self, core: &mut Core) -> Result<(), StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let ok = core.ok.as_ref().ok_or(StoreError::NotSealed(NotSealed::OutboxKey))?.duplicate();
        let size = core.store()?.sizes().o;
        let mut writes = Writes::new();
        let mut added = Vec::new();
        for i in size..size + GROWTH_O {
            let envelope = self.new_dummy(core)?;
            writes.add(Table::O, i, cell::seal_row(ok.expose(), &install, i, &envelope, &Cell::Free, rng)?);
            added.push(OutboxRow { env_id: envelope_id(&envelope), cell: Cell::Free });
        }
        core.commit_or_reload(&writes, self.gate())?;
        core.outbox.extend(added);
        Ok(())
    }

    /// Makes a dummy to the center's dummy key. Needs no secret, so a locked phone can.
    pub(crate) fn new_dummy(&self, core: &mut Core) -> Result<Box<[u8; ENVELOPE_LEN]>, StoreError> {
        let bundle = self.any_bundle(core)?;
        let bundle = bundle.bundle();
        Ok(dummy::make(&bundle.center, &PublicKey::from_bytes(&bundle.dummy_key)?, self.platform.entropy.as_ref())?)
    }

    /// The bundle as unlock verified it, else as the link's root vouches for it.
    pub(crate) fn any_bundle(&self, core: &mut Core) -> Result<Arc<SignedBundle>, StoreError> {
        if let Some(bundle) = core.bundle.as_ref().or(core.dummy_bundle.as_ref()) {
            return Ok(Arc::clone(bundle));
        }
        let root = core.link()?.root;
        let bundle = core.read_bundle(&root, None)?.ok_or(StoreError::NotSealed(NotSealed::Bundle))?;
        core.dummy_bundle = Some(Arc::clone(&bundle));
        Ok(bundle)
    }
}

/// Picks a random free row.
pub(crate) fn random_free(outbox: &[OutboxRow], rng: &dyn Entropy) -> Result<Option<u32>, EntropyFailed> {
    let free: Vec<u32> = (0u32..).zip(outbox).filter(|(_, row)| row.cell == Cell::Free).map(|(i, _)| i).collect();
    pick(&free, rng)
}

/// Picks one, each equally likely (to 2^-48: a 64-bit number over at most 2^16 rows).
pub(crate) fn pick(rows: &[u32], rng: &dyn Entropy) -> Result<Option<u32>, EntropyFailed> {
    let Some(count) = u64::try_from(rows.len()).ok().filter(|n| *n > 0) else { return Ok(None) };
    let mut bytes = [0; 8];
    rng.fill(&mut bytes)?;
    let at = usize::try_from(u64::from_be_bytes(bytes) % count).unwrap_or(0);
    Ok(rows.get(at).copied())
}
