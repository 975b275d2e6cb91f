//! A shift: three questions at its start, five at its end, and nothing of it left afterwards.

use crate::error::SaveError;
use crate::memory::Shift;
use crate::nightjar::Nightjar;
use crate::save::{TAPS, Target, UNREAD, prepare};
use crate::state::Refused;
use crate::types::{RecordId, Saved};
use nightjar_record::{Call, CodeList, Context, Draft, Kind, Purpose, Record, Type};
use nightjar_vault::maps::ShiftMap;

/// Number of the field `band` of a shift.
const BAND: u64 = 1;

impl Nightjar {
    /// Starts a shift: a key of its own, then the shift's record.
    ///
    /// # Errors
    /// [`SaveError`]; no shift was started.
    pub fn start_shift(&self, draft: Draft) -> Result<Saved, SaveError> {
        let mut memory = self.memory()?;
        if memory.is_some() {
            return Err(Refused::InShift.into());
        }
        let worker = self.worker()?;
        let id = self.new_id()?;
        // Judged before the key is made: a draft with faults starts nothing.
        let catalogue = self.catalogue_in_force();
        let context = Context { worker: Some(&worker), ..Context::new(self.today(), &catalogue) };
        let record =
            nightjar_record::prepare(&draft, &context, &mut || 0).map_err(|faults| SaveError::Invalid { faults })?;
        if record.kind_name() != "shift" {
            return Err(Refused::NoShift.into());
        }
        self.vault.start_shift(map_of(id, &record))?;
        let shift = Shift::new(id, record, worker);
        let stored = self.store_shift(&shift, &draft);
        match stored {
            Ok(()) => {
                *memory = Some(Box::new(shift));
                Ok(Saved { id, revision: 0, slips: Vec::new(), warnings: Vec::new() })
            }
            Err(error) => {
                // A shift without its record would be one that never happened: take it back as a whole.
                let _ = self.vault.end_shift();
                Err(error)
            }
        }
    }

    /// Ends the shift: its record once more with the answers of the closing screen, then everything readable goes.
    ///
    /// # Errors
    /// [`SaveError`]; the shift is still open.
    pub fn end_shift(&self, draft: Draft) -> Result<Saved, SaveError> {
        let mut memory = self.memory()?;
        let shift = memory.as_ref().ok_or_else(|| self.why_no_shift())?;
        let old = shift.record.clone();
        // Not always 1: the shift may have been closed before, by a process that did not live to end it.
        let target = Target { id: shift.id, revision: crate::save::next(shift.revision)?, old: Some(&old) };
        let call = Call::EndShift { shift: &old, tally: shift.tally() };
        self.store_draft(shift, &draft, call, &target)?;
        *memory = None;
        if self.vault.end_shift().is_err() {
            // The shift's key is gone in any case; what rows remain are tried again at the next unlock.
            drop(memory);
            self.lock();
        }
        Ok(Saved { id: target.id, revision: target.revision, slips: Vec::new(), warnings: Vec::new() })
    }

    /// Rebuilds the memory of an open shift from its read-back, after an unlock.
    pub(crate) fn recall_shift(&self) -> Result<Option<Box<Shift>>, Refused> {
        let Some(map) = self.vault.shift() else { return Ok(None) };
        let id = RecordId(map.record.0);
        let mut shift = Shift::new(id, self.shift_record(&map)?, self.worker()?);
        shift.taps = map.counts.get(&TAPS).and_then(|n| u32::try_from(*n).ok()).unwrap_or(0);
        shift.unread = map.counts.get(&UNREAD).and_then(|n| u32::try_from(*n).ok()).unwrap_or(0);
        let mut rows = Vec::new();
        for entry in self.vault.entries()? {
            rows.push(self.vault.read_back(entry.row)?);
        }
        // Rows lie in random places: the order of entry is not stored, the order of revisions is.
        rows.sort_by_key(|row| row.revision);
        for row in rows {
            let purpose = if row.purpose == 2 { Purpose::Withdrawal } else { Purpose::Record };
            if let Ok(record) = nightjar_record::read_with(self.registry, &row.body, purpose) {
                shift.recall(RecordId(row.record.0), row.revision, purpose, record);
            }
        }
        shift.read_back = shift.kept.len();
        Ok(Some(Box::new(shift)))
    }

    fn store_shift(&self, shift: &Shift, draft: &Draft) -> Result<(), SaveError> {
        let target = Target { id: shift.id, revision: 0, old: None };
        let catalogue = self.catalogue_in_force();
        self.vault.save::<SaveError>(|sealing| {
            let context = Context { worker: Some(&shift.worker), ..Context::new(self.today(), &catalogue) };
            let record = prepare(draft, context, sealing)?;
            crate::save::entry(sealing, shift, &catalogue, &target, &record, sealing.shift().clone())
        })?;
        Ok(())
    }

    /// The shift's record as far as its map tells: what a phone has whose first save was cut off.
    fn shift_record(&self, map: &ShiftMap) -> Result<Record, Refused> {
        let kind = self.registry.named("shift").ok_or(Refused::Storage)?;
        let number = map.codes.get(&BAND).and_then(|n| u16::try_from(*n).ok());
        let band = number.and_then(|n| bands(kind)?.code(n));
        let list =
            |codes: &[String]| nightjar_record::Json::List(codes.iter().map(|code| code.as_str().into()).collect());
        let mut draft = Draft::new("shift").with("zones", list(&map.zones)).with("team", list(&map.workers));
        if let Some(band) = band {
            draft = draft.with("band", band);
        }
        if !map.languages.is_empty() {
            draft = draft.with("languages", list(&map.languages));
        }
        let worker = self.worker()?;
        let day =
            self.vault.link().and_then(|link| link.shift).map_or_else(|| self.today(), |mark| self.day_of(mark.wall_s));
        let catalogue = self.catalogue_in_force();
        let context = Context { worker: Some(&worker), ..Context::new(day, &catalogue) };
        nightjar_record::prepare(&draft, &context, &mut || 0).map_err(|_| Refused::Storage)
    }
}

fn map_of(id: RecordId, record: &Record) -> ShiftMap {
    let texts = |name: &str| record.codes(name).into_iter().map(str::to_owned).collect();
    let mut map = ShiftMap::new(nightjar_wire::RecordId(id.0));
    map.zones = texts("zones");
    map.workers = texts("team");
    map.languages = texts("languages");
    let band = record.code("band").and_then(|code| bands(record.kind())?.number(code));
    if let Some(number) = band {
        map.codes.insert(BAND, u64::from(number));
    }
    map
}

/// The code list of a shift's band.
fn bands(kind: &'static Kind) -> Option<&'static CodeList> {
    if let Type::Code(list) = kind.field("band")?.ty { Some(list) } else { None }
}
