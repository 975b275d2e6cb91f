//! Saving: rows of o, r, m0, m2, m4, always all five, in one transaction with one flush (security.md 3.1).

use nightjar_seal::envelope::{self, Sealed, SenderPsk};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::plaintext::{Plaintext, Purpose, SCHEMA};
use nightjar_seal::{Entropy, SealError, dummy};
use nightjar_wire::bundle::MonthKeys;
use nightjar_wire::{ChainId, Day, DeviceId, EnvelopeId, Month, RecordId};
use zeroize::Zeroizing;

use crate::cell::{self, Cell, FLAG_B};
use crate::core::{Core, Entry, OutboxRow};
use crate::error::{NotSealed, Refusal, StoreError};
use crate::maps::{Circle, Identity, ShiftMap, StockBook};
use crate::outbox::random_free;
use crate::rows::{self, ReadBack};
use crate::schema::Table;
use crate::secrets::Secrets;
use crate::store::Writes;
use crate::vault::{Shared, Vault};

/// What a save is made from, lent to the caller under the lock: nothing of it can change before the COMMIT.
pub struct Sealing<'a> {
    secrets: &'a Secrets,
    keys: &'a MonthKeys,
    shift: &'a ShiftMap,
    stock: &'a StockBook,
    entropy: &'a dyn Entropy,
}

/// A letter to be sealed.
pub struct Letter {
    /// Record or withdrawal.
    pub purpose: Purpose,
    /// Revision, from 0.
    pub revision: u16,
    /// The record.
    pub record: RecordId,
    /// Body CBOR, at most 730 bytes.
    pub body: Zeroizing<Vec<u8>>,
    /// Sealed to compartment B: nothing in it names this device.
    pub incident: bool,
}

/// What one save stores.
pub struct NewEntry {
    /// The envelope.
    pub sealed: Sealed,
    /// It is of compartment B.
    pub incident: bool,
    /// What the worker reads back; `None` for what is never read back on a phone.
    pub read_back: Option<ReadBack>,
    /// A record of which nothing may be read back any more, earlier versions included.
    pub forgets: Option<RecordId>,
    /// Items in (above 0) and out (below 0) of the bag.
    pub stock: Vec<(String, i64)>,
    /// The shift's map afterwards.
    pub shift: ShiftMap,
}

/// A save that is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavedEntry {
    /// Name of the letter.
    pub env_id: EnvelopeId,
    /// Row to read it back by, if it is read back.
    pub row: u32,
}

impl Sealing<'_> {
    /// Lends the identity, with the number that this letter gets.
    pub fn identity(&self) -> &Identity {
        &self.secrets.identity
    }

    /// Lends the circle secrets; `None` if m1 does not open.
    pub fn circle(&self) -> Option<&Circle> {
        self.secrets.circle()
    }

    /// Lends the shift's map as it is before the save.
    pub fn shift(&self) -> &ShiftMap {
        self.shift
    }

    /// Lends the stock book as it is before the save.
    pub fn stock(&self) -> &StockBook {
        self.stock
    }

    /// Lends the month's public keys that letters are sealed to.
    pub fn month_keys(&self) -> &MonthKeys {
        self.keys
    }

    /// Lends the random source.
    pub fn entropy(&self) -> &dyn Entropy {
        self.entropy
    }

    /// Seals a letter by the rules of security.md 5.1: A with this device's number, B with zeros and the circle's PSK, or
    /// the no-circle PSK if m1 does not open.
    ///
    /// # Errors
    /// [`SealError`]; nothing is stored.
    pub fn seal(&self, letter: &Letter) -> Result<Sealed, SealError> {
        let identity = &self.secrets.identity;
        let (psk, key) = if letter.incident {
            let psk = match self.circle().and_then(Circle::newest) {
                Some((_, secret)) => SenderPsk::circle(secret),
                None => SenderPsk::no_circle(&identity.psk_dev),
            };
            (psk, &self.keys.b)
        } else {
            (SenderPsk::device(&identity.psk_dev, identity.device), &self.keys.a)
        };
        let (device, chain, seq) = if letter.incident {
            (DeviceId([0; 8]), ChainId([0; 8]), 0)
        } else {
            (identity.device, identity.chain, identity.next_seq)
        };
        let plaintext = Plaintext {
            purpose: letter.purpose,
            schema: SCHEMA,
            revision: letter.revision,
            device,
            chain,
            seq,
            record_id: letter.record,
            body: letter.body.clone(),
        };
        envelope::seal(&identity.center, &PublicKey::from_bytes(key)?, &psk, &plaintext, self.entropy)
    }

    /// Seals a letter and makes the entry that is stored of it.
    ///
    /// # Errors
    /// [`SealError`]; nothing is stored.
    pub fn entry(&self, letter: Letter, stock: Vec<(String, i64)>, shift: ShiftMap) -> Result<NewEntry, SealError> {
        Ok(NewEntry {
            sealed: self.seal(&letter)?,
            incident: letter.incident,
            read_back: Some(ReadBack {
                purpose: letter.purpose.code(),
                schema: SCHEMA,
                revision: letter.revision,
                record: letter.record,
                body: letter.body,
            }),
            forgets: None,
            stock,
            shift,
        })
    }
}

impl NewEntry {
    /// Leaves nothing to read back, of earlier versions of the record neither: random bytes are written where it would be,
    /// so that no file tells.
    #[must_use]
    pub fn without_read_back(self) -> Self {
        let forgets = self.read_back.as_ref().map(|entry| entry.record).or(self.forgets);
        Self { read_back: None, forgets, ..self }
    }
}

impl Vault {
    /// Saves one entry. `make` is called under the lock with what the entry is made from; its error stores nothing.
    ///
    /// RAM changes only after the COMMIT. After a failed COMMIT the store is opened again and read before the caller is
    /// told: Ok means that it is on the disk.
    ///
    /// # Errors
    /// [`StoreError`] as `E`; nothing is stored.
    pub fn save<E: From<StoreError>>(
        &self,
        make: impl FnOnce(&Sealing<'_>) -> Result<NewEntry, E>,
    ) -> Result<SavedEntry, E> {
        let shared = &self.shared;
        let mut core = shared.core();
        let session = shared.ring.session();
        let secrets = shared.may_save(&mut core)?;
        let bundle = core.bundle.clone().ok_or(StoreError::NotSealed(NotSealed::Bundle))?;
        let wall_s = shared.platform.clock.wall_s();
        let floor = secrets.identity.floor.unwrap_or(Month(0));
        let keys = bundle.bundle().month_for(Month::from_unix(wall_s), floor);
        let (shift, stock) = core.shift_and_stock()?;
        let entry = make(&Sealing {
            secrets: &secrets,
            keys,
            shift: &shift,
            stock: &stock,
            entropy: shared.platform.entropy.as_ref(),
        })?;
        let mut identity = secrets.identity.duplicate();
        identity.floor = identity.floor.max(Some(keys.month));
        if !entry.incident {
            identity.next_seq = identity.next_seq.saturating_add(1);
        }
        let mut after = stock;
        for (item, by) in &entry.stock {
            after.change(item, *by);
        }
        let flags = if entry.incident { FLAG_B } else { 0 };
        let cell = cell::waiting(flags, Day::from_unix(wall_s), entry.sealed.desk_tag);
        let saved = shared.write_five(
            &mut core,
            &secrets,
            Five {
                identity,
                stock: after,
                shift: entry.shift,
                letter: Some((&entry.sealed, cell)),
                read_back: entry.read_back.as_ref(),
                forgets: entry.forgets,
            },
            session,
        )?;
        Ok(SavedEntry { env_id: entry.sealed.env_id, row: saved })
    }

    /// Changes the shift's map without a letter (a "said no" tap). The same five pages are written as for a save: a fresh
    /// dummy and random bytes where the letter and its read-back would be.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is stored.
    pub fn change_shift<E: From<StoreError>>(
        &self,
        change: impl FnOnce(&mut ShiftMap) -> Result<(), E>,
    ) -> Result<(), E> {
        let shared = &self.shared;
        let mut core = shared.core();
        let session = shared.ring.session();
        let secrets = shared.may_save(&mut core)?;
        let (mut shift, stock) = core.shift_and_stock()?;
        change(&mut shift)?;
        let identity = secrets.identity.duplicate();
        let five = Five { identity, stock, shift, letter: None, read_back: None, forgets: None };
        shared.write_five(&mut core, &secrets, five, session)?;
        Ok(())
    }
}

/// The five pages of a save.
struct Five<'a> {
    identity: Identity,
    stock: StockBook,
    shift: ShiftMap,
    letter: Option<(&'a Sealed, Cell)>,
    read_back: Option<&'a ReadBack>,
    forgets: Option<RecordId>,
}

impl Core {
    fn shift_and_stock(&self) -> Result<(ShiftMap, StockBook), StoreError> {
        let content = self.content()?;
        let shift = content.shift.as_ref().ok_or(StoreError::Refused(Refusal::NoShift))?;
        Ok((shift.map.clone(), content.stock.clone()))
    }

    /// Rows in which versions of a record are read back.
    fn read_back_of(&self, record: Option<RecordId>) -> Vec<u32> {
        let entries = self.content.iter().flat_map(|content| &content.shift).flat_map(|shift| &shift.entries);
        entries.filter(|entry| record == Some(entry.record)).map(|entry| entry.row).collect()
    }
}

impl Shared {
    fn may_save(&self, core: &mut Core) -> Result<std::sync::Arc<Secrets>, StoreError> {
        self.wiping.check()?;
        let secrets = self.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        if !core.link()?.active {
            return Err(StoreError::Refused(Refusal::Pending));
        }
        self.end_shift_by_clock(core);
        if core.content()?.shift.is_none() || self.ring.epoch().is_none() {
            return Err(StoreError::Refused(Refusal::NoShift));
        }
        if core.bundle.is_none() {
            return Err(StoreError::NotSealed(NotSealed::Bundle));
        }
        self.make_room(core)?;
        Ok(secrets)
    }

    fn write_five(&self, core: &mut Core, secrets: &Secrets, five: Five<'_>, session: u64) -> Result<u32, StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let epoch = self.ring.epoch().ok_or(StoreError::Refused(Refusal::NoShift))?;
        let ok = core.ok.as_ref().ok_or(StoreError::NotSealed(NotSealed::OutboxKey))?.duplicate();
        let o_row = random_free(&core.outbox, rng)?.ok_or(StoreError::Full)?;
        let in_ram = core.ram.is_some();
        let mut writes = Writes::new();
        let outbox_row = match five.letter {
            Some((sealed, cell)) => {
                let row = cell::seal_row(ok.expose(), &install, o_row, &sealed.envelope, &cell, rng)?;
                writes.put(Table::O, o_row, row);
                OutboxRow { env_id: sealed.env_id, cell }
            }
            None => {
                let bundle = core.bundle.clone().ok_or(StoreError::NotSealed(NotSealed::Bundle))?;
                let key = PublicKey::from_bytes(&bundle.bundle().dummy_key)?;
                let envelope = dummy::make(&bundle.bundle().center, &key, rng)?;
                let row = cell::seal_row(ok.expose(), &install, o_row, &envelope, &Cell::Free, rng)?;
                writes.put(Table::O, o_row, row);
                OutboxRow { env_id: nightjar_wire::envelope_id(&envelope), cell: Cell::Free }
            }
        };
        let forgotten = core.read_back_of(five.forgets);
        let (r_row, new_row) = match forgotten.first() {
            // An earlier version's row takes the random bytes: the same five pages.
            Some(row) if !in_ram => (*row, 0..0),
            Some(_) | None => self.free_read_back_row(core)?,
        };
        let ram_row =
            in_ram.then(|| u32::try_from(core.ram.as_ref().map_or(0, |ram| ram.rows.len())).unwrap_or(u32::MAX));
        let shown_row = ram_row.unwrap_or(r_row);
        let sealed_read_back = match five.read_back {
            Some(entry) => Some(entry.seal(epoch.ek.expose(), &install, shown_row, rng)?),
            None => None,
        };
        let on_disk = match &sealed_read_back {
            Some(row) if !in_ram => row.clone(),
            Some(_) | None => rows::random(Table::R.row_len(), rng)?,
        };
        writes.put(Table::R, r_row, on_disk);
        for i in forgotten.iter().skip(1).filter(|_| !in_ram) {
            writes.put(Table::R, *i, rows::random(Table::R.row_len(), rng)?);
        }
        for i in new_row {
            writes.add(Table::R, i, rows::random(Table::R.row_len(), rng)?);
        }
        let m0 = rows::seal_map(secrets.k_id.expose(), &install, 0, &five.identity.encode(), rng)?;
        let m4 = rows::seal_map(epoch.ek.expose(), &install, 4, &five.shift.encode(), rng)?;
        writes.put(Table::M, 0, m0.clone());
        writes.put(Table::M, 2, rows::seal_map(secrets.k_id.expose(), &install, 2, &five.stock.encode(), rng)?);
        writes.put(Table::M, 4, if in_ram { rows::random(Table::M.row_len(), rng)? } else { m4.clone() });
        core.commit(&writes, self.gate(), (Table::M, 0, &m0))?;
        if let Some(place) = core.outbox.get_mut(o_row as usize) {
            *place = outbox_row;
        }
        if let (Some(ram), Some(row)) = (core.ram.as_mut(), ram_row) {
            ram.map = m4;
            if sealed_read_back.is_some() && row as usize == ram.rows.len() {
                ram.rows.push(sealed_read_back);
            }
            for row in &forgotten {
                if let Some(place) = ram.rows.get_mut(*row as usize) {
                    *place = None;
                }
            }
        }
        if let Some(content) = core.content.as_mut() {
            content.stock = five.stock;
            if let Some(shift) = content.shift.as_mut() {
                shift.map = five.shift;
                shift.entries.retain(|entry| five.forgets != Some(entry.record));
                if let Some(entry) = five.read_back {
                    shift.entries.push(Entry {
                        row: shown_row,
                        record: entry.record,
                        revision: entry.revision,
                        purpose: entry.purpose,
                    });
                }
            }
        }
        // A session that ended meanwhile keeps its save and loses its keys.
        self.ring.put_secrets(secrets.with_identity(five.identity), session);
        Ok(shown_row)
    }

    /// A random row of r that holds nothing of this shift, and the rows to add if that was the last.
    fn free_read_back_row(&self, core: &mut Core) -> Result<(u32, std::ops::Range<u32>), StoreError> {
        let size = core.store()?.sizes().r;
        let taken: std::collections::BTreeSet<u32> = if core.ram.is_some() {
            std::collections::BTreeSet::new()
        } else {
            core.content()?.shift.iter().flat_map(|shift| &shift.entries).map(|entry| entry.row).collect()
        };
        let free: Vec<u32> = (0..size).filter(|row| !taken.contains(row)).collect();
        let row = crate::outbox::pick(&free, self.platform.entropy.as_ref())?.ok_or(StoreError::Full)?;
        let grow = if free.len() == 1 { size..size + GROWTH_R } else { size..size };
        Ok((row, grow))
    }
}

/// Rows by which r grows.
const GROWTH_R: u32 = 256;
