//! The empty state: what every phone looks like between shifts, and the one transaction that writes it.
//!
//! Every unlock that ends outside a shift, and END-SHIFT done while open, writes exactly these pages whatever the slot:
//! m0, m1, m2, m3, m4, m5, all of r, every b row that K_id does not open, one random free row of o (security.md 2.2).

use nightjar_seal::keyslot::Role;
use nightjar_wire::{Day, Month};

use crate::cell::{self, FLAG_UNCOUNTED};
use crate::core::{Core, Notice, OutboxRow};
use crate::erase::{random_maps, without_shift};
use crate::error::StoreError;
use crate::letters::{self, OldChain};
use crate::maps::{Circle, StockBook};
use crate::outbox::random_free;
use crate::rows;
use crate::schema::Table;
use crate::secrets::Secrets;
use crate::store::Writes;
use crate::vault::Shared;

impl Shared {
    /// Writes the empty state for a slot and answers its keys as they are afterwards. `stock` is `None` where m2 does not
    /// open; it is then left alone.
    pub(crate) fn write_empty_state(
        &self,
        core: &mut Core,
        secrets: &Secrets,
        stock: Option<&StockBook>,
        old: Option<OldChain>,
    ) -> Result<Secrets, StoreError> {
        let mut writes = Writes::new();
        let after = self.put_empty_state(core, secrets, stock, old, &mut writes)?;
        core.commit(&writes, self.gate(), (Table::M, 0, &after.m0))?;
        core.salt = after.salt;
        core.ram = None;
        if let Some(link) = core.link.as_mut() {
            *link = without_shift(link);
        }
        if let Some((i, row)) = after.letter
            && let Some(place) = core.outbox.get_mut(i as usize)
        {
            *place = row;
        }
        // Second line: the keys of what lies in the log are gone.
        let _ = core.store()?.checkpoint();
        Ok(after.secrets)
    }

    /// Puts the pages of the empty state.
    pub(crate) fn put_empty_state(
        &self,
        core: &mut Core,
        secrets: &Secrets,
        stock: Option<&StockBook>,
        old: Option<OldChain>,
        writes: &mut Writes,
    ) -> Result<After, StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let r_rows = core.store()?.sizes().r;
        let mut identity = secrets.identity.duplicate();
        let letter = self.put_letter(core, secrets, &mut identity, old, writes)?;
        let readable = secrets.role == Role::Normal;
        let m0 = rows::seal_map(secrets.k_id.expose(), &install, 0, &identity.encode(), rng)?;
        let m1 = match secrets.circle.as_ref().filter(|_| readable) {
            Some(circle) => rows::seal_map(secrets.k_read.expose(), &install, 1, &circle.encode(), rng)?,
            None => rows::random(Table::M.row_len(), rng)?,
        };
        writes.put(Table::M, 0, m0.clone());
        writes.put(Table::M, 1, m1);
        if let Some(stock) = stock {
            writes.put(Table::M, 2, rows::seal_map(secrets.k_id.expose(), &install, 2, &stock.encode(), rng)?);
        }
        if let (Some(link), Some(ok)) = (&core.link, &core.ok) {
            let link = without_shift(link);
            writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &link.encode(), rng)?);
        }
        let salt = random_maps(writes, r_rows, &[4], &install, rng)?;
        for i in 0..64 {
            let row = core.store()?.read(Table::B, i)?;
            if rows::open_item(secrets.k_id.expose(), &install, i, &row).is_ok() {
                continue;
            }
            let fresh = match rows::open_item(secrets.k_read.expose(), &install, i, &row) {
                Ok(part) if readable => rows::seal_item(secrets.k_read.expose(), &install, i, &part, rng)?,
                Ok(_) | Err(_) => rows::random(Table::B.row_len(), rng)?,
            };
            writes.put(Table::B, i, fresh);
        }
        let circle = secrets.circle.as_ref().filter(|_| readable).map(Circle::duplicate);
        Ok(After { secrets: Secrets { circle, ..secrets.with_identity(identity) }, salt, letter, m0 })
    }

    /// Puts sign of life or duress notice into a random free row. Without the center's keys, or without a free row, there
    /// is no letter and no number is used: an unlock never fails for it.
    fn put_letter(
        &self,
        core: &mut Core,
        secrets: &Secrets,
        identity: &mut crate::maps::Identity,
        old: Option<OldChain>,
        writes: &mut Writes,
    ) -> Result<Option<(u32, OutboxRow)>, StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let Some(bundle) = core.bundle.clone() else {
            if !core.notices.contains(&Notice::ForeignBundle) {
                core.notices.push(Notice::ForeignBundle);
            }
            return Ok(None);
        };
        let (Some(ok), Some(i)) = (&core.ok, random_free(&core.outbox, rng)?) else { return Ok(None) };
        let wall_s = self.platform.clock.wall_s();
        let generation = secrets.circle.as_ref().and_then(Circle::newest).map_or(0, |(generation, _)| generation);
        let (sealed, month) = letters::of_unlock(
            secrets.role,
            identity,
            generation,
            old,
            bundle.bundle(),
            Month::from_unix(wall_s),
            rng,
        )?;
        let cell = cell::waiting(FLAG_UNCOUNTED, Day::from_unix(wall_s), sealed.desk_tag);
        writes.put(Table::O, i, cell::seal_row(ok.expose(), &install, i, &sealed.envelope, &cell, rng)?);
        identity.next_seq = identity.next_seq.saturating_add(1);
        identity.floor = identity.floor.max(Some(month));
        Ok(Some((i, OutboxRow { env_id: sealed.env_id, cell })))
    }
}

/// What is true once the empty state is committed.
pub(crate) struct After {
    pub(crate) secrets: Secrets,
    pub(crate) salt: [u8; 32],
    pub(crate) letter: Option<(u32, OutboxRow)>,
    pub(crate) m0: Vec<u8>,
}
