//! The sweep: from the relay's first row to its last, then what is held here.

use std::collections::{HashMap, HashSet};

use nightjar_record::{Registry, Verdict as Read};
use nightjar_seal::Entropy;
use nightjar_seal::classify::{self, BodyVerdict, DeskKey, DeskPsk, Keyring, Number, Rules, Unsealed};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::Plaintext;
use nightjar_wire::mailroom::{FETCH_MAX, Fetched, FinishedState, Mailroom};
use nightjar_wire::{CenterId, Day, ENVELOPE_LEN, EnvelopeId, Month, envelope_id};

use super::class::{Class, Sum, Verdict, Why};
use super::finished::Ledger;
use super::kept::Kept;
use super::page::{Notices, Page, Report};
use super::record::OpenedRecord;
use super::{body, ring};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::state::Stored;
use crate::store::RowPlace;

/// Called with how many envelopes are placed and how many were seen.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Plaintexts that are kept from the first pass to the second, about 15 MB; beyond, an envelope is decapsulated again, so
/// that a backlog of any size opens in the same memory.
const REMEMBERED: usize = if cfg!(test) { 64 } else { 16_384 };

impl Desk {
    /// Opens everything that waits and reports it (security.md 5.4). Returns the sum, which always adds up.
    ///
    /// # Errors
    /// [`DeskError`]; whatever was durable before stays so, and another sweep goes on.
    pub fn sweep(
        &mut self,
        mailroom: &dyn Mailroom,
        entropy: &dyn Entropy,
        progress: Progress<'_>,
    ) -> Result<Sum, DeskError> {
        let mut sweep = Sweep::new(self)?;
        sweep.first_pass(self, mailroom)?;
        self.apply(&sweep.notices, entropy)?;
        sweep.second_pass(self, mailroom, entropy, progress)?;
        Ok(sweep.sum)
    }
}

struct Sweep {
    center: CenterId,
    psks: Vec<DeskPsk>,
    /// Circle generation of each PSK, where it has one.
    generations: Vec<Option<u32>>,
    keys: Vec<DeskKey>,
    dummy: OpeningKey,
    registry: &'static Registry,
    ledger: Ledger,
    /// What the desk keeps already: where, and as what.
    kept: HashMap<EnvelopeId, Known>,
    /// What the first pass saw; what the keys said where it is remembered.
    seen: HashMap<EnvelopeId, Option<Unsealed>>,
    remembered: usize,
    notices: Notices,
    sum: Sum,
}

/// A blob that the desk keeps already.
#[derive(Clone, Copy)]
struct Known {
    place: RowPlace,
    verdict: Verdict,
    number: Option<Number>,
}

impl Known {
    /// Says whether its row says all of this already.
    fn says(&self, verdict: Verdict, number: Option<Number>) -> bool {
        self.verdict == verdict && (self.number.is_some() || number.is_none())
    }
}

impl Sweep {
    fn new(desk: &Desk) -> Result<Self, DeskError> {
        let mut kept = HashMap::new();
        desk.store.each(Kept::TABLE, |row| {
            let place = row.place;
            if let Some(one) = Kept::of_row(&row)? {
                kept.insert(one.env_id, Known { place, verdict: one.verdict, number: one.number });
            }
            Ok(())
        })?;
        let (psks, generations) = ring::psks(&desk.devices, &desk.circles);
        Ok(Self {
            center: desk.center.id,
            psks,
            generations,
            keys: ring::keys(&desk.store)?,
            dummy: OpeningKey::from_seed(&desk.center.dummy),
            registry: desk.registry,
            ledger: Ledger::load(&desk.store)?,
            kept,
            seen: HashMap::new(),
            remembered: 0,
            notices: desk.notices()?,
            sum: Sum::default(),
        })
    }

    fn keyring(&self) -> Keyring<'_> {
        Keyring { center: self.center, psks: &self.psks, keys: &self.keys, dummy: &self.dummy }
    }

    /// Decapsulates all: at the relay, and held here alone.
    fn first_pass(&mut self, desk: &Desk, mailroom: &dyn Mailroom) -> Result<(), DeskError> {
        let mut after = 0;
        loop {
            let page = mailroom.fetch(after, FETCH_MAX).map_err(crate::desk::mailroom)?;
            let Some(last) = page.last() else { break };
            after = last.row;
            for row in &page {
                self.look(&row.blob);
            }
        }
        desk.store.each(Kept::TABLE, |row| {
            if let Some(one) = Kept::of_row(&row)?.filter(|one| one.verdict.class.is_held()) {
                self.look(&one.blob);
            }
            Ok(())
        })
    }

    fn look(&mut self, blob: &[u8; ENVELOPE_LEN]) {
        let env_id = envelope_id(blob);
        if self.seen.contains_key(&env_id) {
            return;
        }
        self.sum.saw();
        if self.ledger.tag(&env_id).is_some() {
            self.seen.insert(env_id, None);
            return;
        }
        let unsealed = classify::unseal(blob, &self.keyring());
        if let Some((chain, seq)) = unsealed.duress_notice(&self.keyring()) {
            let device = unsealed.number(&self.keyring()).map(|number| number.device);
            let lowest = self.notices.entry(chain).or_insert((seq, device));
            *lowest = (seq.min(lowest.0), lowest.1.or(device));
        }
        let unsealed = Some(unsealed).filter(|_| self.remembered < REMEMBERED);
        self.remembered += usize::from(unsealed.is_some());
        self.seen.insert(env_id, unsealed);
    }

    /// Classifies page by page: durable first, reported second.
    fn second_pass(
        &mut self,
        desk: &mut Desk,
        mailroom: &dyn Mailroom,
        entropy: &dyn Entropy,
        progress: Progress<'_>,
    ) -> Result<(), DeskError> {
        let mut done = HashSet::new();
        let mut after = 0;
        loop {
            let rows = mailroom.fetch(after, FETCH_MAX).map_err(crate::desk::mailroom)?;
            let Some(last) = rows.last() else { break };
            after = last.row;
            let mut page = Page::default();
            for Fetched { day, blob, .. } in rows {
                // What came between the passes waits for the next sweep: its duress notices were not looked for.
                let env_id = envelope_id(&blob);
                if self.seen.contains_key(&env_id) && done.insert(env_id) {
                    self.place(desk, env_id, day, blob, &mut page);
                }
            }
            page.settle(desk, mailroom, entropy, &mut self.sum)?;
            progress(self.sum.placed(), self.sum.seen());
        }
        self.held_here_alone(desk, mailroom, entropy, &done)?;
        progress(self.sum.placed(), self.sum.seen());
        Ok(())
    }

    /// Parked and unknown ones that the relay does not hold any more: it was restored, or replaced.
    fn held_here_alone(
        &mut self,
        desk: &mut Desk,
        mailroom: &dyn Mailroom,
        entropy: &dyn Entropy,
        done: &HashSet<EnvelopeId>,
    ) -> Result<(), DeskError> {
        let left: Vec<RowPlace> = self
            .kept
            .iter()
            .filter(|(env_id, known)| known.verdict.class.is_held() && !done.contains(*env_id))
            .map(|(_, known)| known.place)
            .collect();
        for places in left.chunks(usize::from(FETCH_MAX)) {
            let mut page = Page::default();
            for place in places {
                if let Some(one) = Kept::of_row(&desk.store.get(Kept::TABLE, place)?)? {
                    self.place(desk, one.env_id, one.day, one.blob, &mut page);
                }
            }
            page.settle(desk, mailroom, entropy, &mut self.sum)?;
        }
        Ok(())
    }

    /// Puts one envelope into its class.
    fn place(&mut self, desk: &mut Desk, env_id: EnvelopeId, day: Day, blob: Box<[u8; ENVELOPE_LEN]>, page: &mut Page) {
        let known = self.kept.get(&env_id).copied();
        if let Some(tag) = self.ledger.tag(&env_id) {
            page.placed.push(Class::Duplicate);
            page.forget.extend(known.map(|known| known.place));
            page.reports.push(Report { env_id, desk_tag: Some(tag), state: FinishedState::Opened });
            return;
        }
        let unsealed = self.seen.insert(env_id, None).flatten();
        let unsealed = unsealed.unwrap_or_else(|| classify::unseal(&blob, &self.keyring()));
        let number = unsealed.number(&self.keyring());
        let (verdict, opened) = self.judge(unsealed);
        page.placed.push(verdict.class);
        let key = opened.as_ref().and_then(|opened| self.keys.get(opened.key));
        let month = key.map_or(Month(0), |key| key.month);
        match verdict.class {
            Class::Opened | Class::Duplicate => {
                page.forget.extend(known.map(|known| known.place));
                let Some(opened) = opened else { return };
                desk.center.opened += 1;
                let circle = self.generations.get(opened.psk).copied().flatten();
                page.reports.push(Report { env_id, desk_tag: Some(opened.desk_tag), state: FinishedState::Opened });
                page.opened.push((env_id, opened.desk_tag));
                let record = OpenedRecord::new(*opened, day, desk.center.opened, circle);
                page.heard.extend(record.device.map(|device| (device, day)));
                page.records.push((record, month));
            }
            Class::Dummy => {
                page.forget.extend(known.map(|known| known.place));
                page.reports.push(Report { env_id, desk_tag: None, state: FinishedState::Opened });
            }
            Class::Parked | Class::Unknown | Class::Late | Class::Damaged | Class::Refused => {
                // Kept as it was: nothing to write.
                if known.is_none_or(|known| !known.says(verdict, number)) {
                    page.forget.extend(known.map(|known| known.place));
                    // A number that was read stays, though the key that read it may be burnt since.
                    let number = number.or(known.and_then(|known| known.number));
                    page.keep.push((Kept { env_id, verdict, day, blob, number }, month));
                }
                if !verdict.class.is_held() {
                    page.reports.push(Report { env_id, desk_tag: None, state: FinishedState::Kept });
                }
            }
        }
    }

    fn judge(&self, unsealed: Unsealed) -> (Verdict, Option<Box<classify::Opened>>) {
        let rules = Rules {
            body: &|plaintext, _| match body::read(self.registry, plaintext) {
                Ok(()) => BodyVerdict::Known,
                Err(Read::Park) => BodyVerdict::Unknown,
                Err(Read::Refuse) => BodyVerdict::Broken,
            },
            duress: &|chain| self.notices.get(chain).map(|(seq, _)| *seq),
        };
        match classify::judge(unsealed, &self.keyring(), &rules) {
            classify::Class::Opened(opened) if self.is_beside_a_notice(&opened.plaintext) => {
                (Verdict { class: Class::Parked, why: Why::AfterDuress }, Some(opened))
            }
            classify::Class::Opened(opened) => (Verdict::of(Class::Opened), Some(opened)),
            classify::Class::Parked { reason, content } => {
                (Verdict { class: Class::Parked, why: reason.into() }, content)
            }
            classify::Class::Refused(reason) => (Verdict { class: Class::Refused, why: reason.into() }, None),
            classify::Class::Late => (Verdict::of(Class::Late), None),
            classify::Class::Damaged => (Verdict::of(Class::Damaged), None),
            classify::Class::Unknown => (Verdict::of(Class::Unknown), None),
            classify::Class::Dummy => (Verdict::of(Class::Dummy), None),
        }
    }

    /// Says whether a letter is of a phone that sent a duress notice, under another chain than the notice's. A phone has one
    /// chain an identity: whoever holds it and its keys must not get round the notice with a chain of her own.
    fn is_beside_a_notice(&self, plaintext: &Plaintext) -> bool {
        self.notices.iter().any(|(chain, (_, device))| *device == Some(plaintext.device) && *chain != plaintext.chain)
    }
}
