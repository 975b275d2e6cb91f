//! Saving, mending and taking back: draft -> record -> body -> envelope -> one transaction.

use crate::bag;
use crate::error::SaveError;
use crate::memory::{self, Shift};
use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::{RecordId, Saved, Withdrawal};
use nightjar_record::{Call, Catalogue, Context, Draft, Fault, Purpose, Record};
use nightjar_seal::plaintext;
use nightjar_vault::maps::ShiftMap;
use nightjar_vault::{Letter, NewEntry, Sealing};
use zeroize::Zeroizing;

/// In m4.5: taps on "said no", by the number of the field they end up in.
pub(crate) const TAPS: u64 = 6;
/// In m4.5: live records that are never read back, by the number of the field `zero` they decide.
pub(crate) const UNREAD: u64 = 11;
/// Slips that one record can need.
const SLIPS: usize = 3;

/// What a save is about.
pub(crate) struct Target<'a> {
    pub(crate) id: RecordId,
    pub(crate) revision: u16,
    /// The version it replaces.
    pub(crate) old: Option<&'a Record>,
}

impl Nightjar {
    /// Judges a draft for the open shift: all faults at once, nothing stored.
    ///
    /// # Errors
    /// [`Refused`] when no shift is open.
    pub fn check(&self, draft: &Draft) -> Result<Vec<Fault>, Refused> {
        let memory = self.memory()?;
        let shift = memory.as_ref().ok_or_else(|| self.why_no_shift())?;
        let (stock, catalogue) = (self.vault.stock()?, self.catalogue_in_force());
        let book = |item: &str, holder: &str| if holder == shift.worker { stock.balance(item) } else { 0 };
        Ok(nightjar_record::check(
            draft,
            &self.context(shift, &catalogue, Call::Save, &book, &|slip| shift.slip_day(slip)),
        ))
    }

    /// Seals and stores a record of the open shift.
    ///
    /// # Errors
    /// [`SaveError`]; nothing was stored.
    pub fn save(&self, draft: Draft) -> Result<Saved, SaveError> {
        let mut memory = self.memory()?;
        let shift = memory.as_mut().ok_or_else(|| self.why_no_shift())?;
        if draft.kind() == Some("shift") {
            return Err(Refused::InShift.into());
        }
        let target = Target { id: self.new_id()?, revision: 0, old: None };
        let record = self.store_draft(shift, &draft, Call::Save, &target)?;
        Ok(self.kept(shift, &target, record))
    }

    /// Replaces a record of the open shift by a whole new version.
    ///
    /// # Errors
    /// [`SaveError`]; the old version stands.
    pub fn amend(&self, id: RecordId, draft: Draft) -> Result<Saved, SaveError> {
        let mut memory = self.memory()?;
        let shift = memory.as_mut().ok_or_else(|| self.why_no_shift())?;
        let kept = shift.find(id).ok_or(Refused::NotFound)?;
        if kept.withdrawn.is_some() {
            return Err(Refused::Withdrawn.into());
        }
        let (old, revision) = (kept.record.clone(), next(kept.revision)?);
        let target = Target { id, revision, old: Some(&old) };
        let record = self.store_draft(shift, &draft, Call::Amend(&old), &target)?;
        Ok(self.kept(shift, &target, record))
    }

    /// Takes a record of the open shift back.
    ///
    /// # Errors
    /// [`SaveError`]; the record stands.
    pub fn withdraw(&self, id: RecordId, why: Withdrawal) -> Result<Saved, SaveError> {
        let mut memory = self.memory()?;
        let shift = memory.as_mut().ok_or_else(|| self.why_no_shift())?;
        let kept = shift.find(id).ok_or(Refused::NotFound)?;
        if kept.withdrawn.is_some() {
            return Err(Refused::Withdrawn.into());
        }
        let (old, revision, hidden) = (kept.record.clone(), next(kept.revision)?, kept.hidden);
        let target = Target { id, revision, old: Some(&old) };
        let record = Record::withdrawal(old.kind(), why);
        let catalogue = self.catalogue_in_force();
        self.vault.save::<SaveError>(|sealing| {
            let mut map = sealing.shift().clone();
            if hidden {
                change_count(&mut map, UNREAD, -1);
            }
            entry(sealing, shift, &catalogue, &target, &record, map)
        })?;
        Ok(self.kept(shift, &target, record))
    }

    /// Somebody said no: one tap, no record of a person.
    ///
    /// # Errors
    /// [`SaveError`]; the tap is not counted.
    pub fn decline(&self) -> Result<(), SaveError> {
        self.change_taps(1)
    }

    /// Takes the last "said no" back.
    ///
    /// # Errors
    /// [`SaveError`]; also when there is none to take back.
    pub fn undo_decline(&self) -> Result<(), SaveError> {
        self.change_taps(-1)
    }

    fn change_taps(&self, by: i64) -> Result<(), SaveError> {
        let mut memory = self.memory()?;
        let shift = memory.as_mut().ok_or_else(|| self.why_no_shift())?;
        let taps =
            i64::from(shift.taps).checked_add(by).and_then(|n| u32::try_from(n).ok()).ok_or(Refused::NotFound)?;
        self.vault.change_shift::<SaveError>(|map| {
            change_count(map, TAPS, by);
            Ok(())
        })?;
        shift.taps = taps;
        Ok(())
    }

    /// Judges a draft against what the vault holds at this moment, and stores what came of it.
    pub(crate) fn store_draft(
        &self,
        shift: &Shift,
        draft: &Draft,
        call: Call<'_>,
        target: &Target<'_>,
    ) -> Result<Record, SaveError> {
        let mut made = None;
        let catalogue = self.catalogue_in_force();
        self.vault.save::<SaveError>(|sealing| {
            let stock = sealing.stock();
            // What the record did to the bag before is no part of the book that its new version is counted against.
            let before = target.old.map(|old| bag::changes(old, &shift.worker, &catalogue)).unwrap_or_default();
            let book = |item: &str, holder: &str| {
                if holder == shift.worker { stock.balance(item) - before.get(item).copied().unwrap_or(0) } else { 0 }
            };
            let slip_day = |slip: &str| shift.slip_day(slip);
            let context = self.context(shift, &catalogue, call, &book, &slip_day);
            let record = prepare(draft, context, sealing)?;
            let mut map = sealing.shift().clone();
            let was = target.old.is_some_and(memory::is_hidden);
            change_count(&mut map, UNREAD, i64::from(memory::is_hidden(&record)) - i64::from(was));
            let entry = entry(sealing, shift, &catalogue, target, &record, map)?;
            made = Some(record);
            Ok(entry)
        })?;
        made.ok_or(SaveError::Storage)
    }

    fn kept(&self, shift: &mut Shift, target: &Target<'_>, record: Record) -> Saved {
        let saved = Saved {
            id: target.id,
            revision: target.revision,
            slips: memory::slips(&record),
            warnings: nightjar_record::notices(&record, shift.live_but(target.id), &self.catalogue_in_force()),
        };
        shift.keep(target.id, target.revision, record);
        saved
    }

    fn context<'a>(
        &'a self,
        shift: &'a Shift,
        catalogue: &'a Catalogue,
        call: Call<'a>,
        book: &'a dyn Fn(&str, &str) -> i64,
        slip_day: &'a dyn Fn(&str) -> Option<nightjar_record::Day>,
    ) -> Context<'a> {
        Context {
            shift: Some(shift.open_shift()),
            worker: Some(&shift.worker),
            call,
            book,
            slip_day,
            registry: self.registry,
            ..Context::new(self.today(), catalogue)
        }
    }
}

/// Turns a draft into a record; a body that does not fit is its own error, so that a screen can say how to split it.
pub(crate) fn prepare(draft: &Draft, context: Context<'_>, sealing: &Sealing<'_>) -> Result<Record, SaveError> {
    let mut bits = slip_bits(sealing)?.into_iter();
    nightjar_record::prepare(draft, &context, &mut || bits.next().unwrap_or(0)).map_err(|faults| {
        // A body that is too long is at fault alone: everything else is judged before its size.
        match faults.iter().find_map(|fault| fault.over) {
            Some(over) => SaveError::TooLong { over },
            None => SaveError::Invalid { faults },
        }
    })
}

/// Random bits for slips, drawn before anything depends on them: a dry source refuses the save.
fn slip_bits(sealing: &Sealing<'_>) -> Result<[u32; SLIPS], SaveError> {
    let mut bytes = [0; 4 * SLIPS];
    sealing.entropy().fill(&mut bytes).map_err(|_| SaveError::NotSealed { reason: "the random source failed" })?;
    let mut bits = [0; SLIPS];
    for (n, four) in bits.iter_mut().zip(bytes.chunks_exact(4)) {
        *n = four.iter().fold(0, |n, byte| n << 8 | u32::from(*byte));
    }
    Ok(bits)
}

pub(crate) fn entry(
    sealing: &Sealing<'_>,
    shift: &Shift,
    catalogue: &Catalogue,
    target: &Target<'_>,
    record: &Record,
    map: ShiftMap,
) -> Result<NewEntry, SaveError> {
    let stock = match target.old {
        Some(old) => bag::replaced(old, record, &shift.worker, catalogue),
        None => bag::changes(record, &shift.worker, catalogue),
    };
    let letter = Letter {
        purpose: match record.purpose() {
            Purpose::Record => plaintext::Purpose::Record,
            Purpose::Withdrawal => plaintext::Purpose::Withdrawal,
        },
        revision: target.revision,
        record: nightjar_wire::RecordId(target.id.0),
        body: Zeroizing::new(record.body()),
        incident: record.kind().compartment == nightjar_record::Compartment::B,
    };
    // The newest version decides: an age put right is read back, one that turns out to be under 18 no longer.
    let hidden = match record.purpose() {
        Purpose::Record => memory::is_hidden(record),
        Purpose::Withdrawal => target.old.is_some_and(memory::is_hidden),
    };
    let entry = sealing.entry(letter, stock.into_iter().collect(), map)?;
    Ok(if hidden { entry.without_read_back() } else { entry })
}

pub(crate) fn change_count(map: &mut ShiftMap, field: u64, by: i64) {
    let count = map.counts.entry(field).or_insert(0);
    *count = count.saturating_add_signed(by);
    if *count == 0 {
        map.counts.remove(&field);
    }
}

pub(crate) fn next(revision: u16) -> Result<u16, SaveError> {
    revision.checked_add(1).ok_or(SaveError::Storage)
}
