//! What the phone knows of the open shift, in memory: gone at lock, rebuilt from the read-back at unlock.

use crate::types::{Entries, Entry, RecordId, ShiftTotals};
use nightjar_record::{CodeList, Day, Draft, Json, OpenShift, Purpose, Reason, Record, Tally, Type};
use std::collections::BTreeMap;

/// At most so many rows a page cross to a screen.
const PAGE: usize = 50;

/// One record of the shift in its newest revision.
pub(crate) struct Kept {
    pub(crate) id: RecordId,
    pub(crate) revision: u16,
    /// The newest body that says something: of a withdrawn record the one before.
    pub(crate) record: Record,
    pub(crate) withdrawn: Option<Reason>,
    /// In no list: somebody under 18 is not read back (domain.md 11.1).
    pub(crate) hidden: bool,
}

/// The open shift.
pub(crate) struct Shift {
    pub(crate) id: RecordId,
    /// The shift's own record, newest revision.
    pub(crate) record: Record,
    pub(crate) revision: u16,
    pub(crate) worker: String,
    /// In the order of entry, the shift's own record not among them. Of what was read back nobody knows the order.
    pub(crate) kept: Vec<Kept>,
    /// So many of `kept` were read back.
    pub(crate) read_back: usize,
    /// Taps on "said no".
    pub(crate) taps: u32,
    /// Live records that an earlier unlock saved and that are never read back.
    pub(crate) unread: u32,
}

impl Shift {
    pub(crate) fn new(id: RecordId, record: Record, worker: String) -> Self {
        Self { id, record, revision: 0, worker, kept: Vec::new(), read_back: 0, taps: 0, unread: 0 }
    }

    /// Takes over a record that was just saved.
    pub(crate) fn keep(&mut self, id: RecordId, revision: u16, record: Record) {
        let (purpose, hidden) = (record.purpose(), is_hidden(&record));
        self.recall(id, revision, purpose, record);
        if let Some(kept) = self.kept.iter_mut().find(|kept| kept.id == id && purpose == Purpose::Record) {
            kept.hidden = hidden;
        }
    }

    /// Takes over one read-back row, in whatever order rows come.
    pub(crate) fn recall(&mut self, id: RecordId, revision: u16, purpose: Purpose, record: Record) {
        if id == self.id {
            (self.record, self.revision) = (record, revision);
            return;
        }
        let reason = record.reason();
        match self.kept.iter_mut().find(|kept| kept.id == id) {
            None => self.kept.push(Kept { id, revision, record, withdrawn: reason, hidden: false }),
            Some(kept) => {
                let newer = revision > kept.revision;
                kept.revision = kept.revision.max(revision);
                if purpose == Purpose::Withdrawal {
                    kept.withdrawn = reason;
                } else if newer || kept.record.purpose() == Purpose::Withdrawal {
                    kept.record = record;
                }
            }
        }
    }

    pub(crate) fn find(&self, id: RecordId) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.id == id)
    }

    /// The part of the surroundings that drafts are judged against.
    pub(crate) fn open_shift(&self) -> OpenShift<'_> {
        OpenShift { id: self.id.0, record: &self.record }
    }

    pub(crate) fn tally(&self) -> Tally {
        let declined = self.live().filter(|record| record.code("outcome") == Some("declined")).count();
        let live = count(self.live().count()).saturating_add(self.unread);
        Tally { taps: self.taps, itemised_declined: count(declined), live_records: live }
    }

    /// The day of a slip that this shift gave out.
    pub(crate) fn slip_day(&self, slip: &str) -> Option<Day> {
        self.live().find(|record| slips(record).iter().any(|known| known == slip)).and_then(Record::day)
    }

    /// Whether this shift entered what became of a slip.
    pub(crate) fn has_outcome_of(&self, slip: &str) -> bool {
        self.live().any(|record| record.kind_name() == "referral_outcome" && record.code("slip") == Some(slip))
    }

    /// What the last contact that has such a thing says. Which of the read-back ones was the last is stored nowhere: they
    /// count if they all say the same.
    pub(crate) fn last_of<T: PartialEq>(&self, of: fn(&Record) -> Option<T>) -> Option<T> {
        let found = |kept: &[Kept]| {
            let shown = kept.iter().filter(|kept| kept.withdrawn.is_none() && !is_hidden(&kept.record));
            shown.filter_map(|kept| of(&kept.record)).collect::<Vec<T>>()
        };
        let (before, since) = self.kept.split_at(self.read_back.min(self.kept.len()));
        if let Some(last) = found(since).pop() {
            return Some(last);
        }
        let mut before = found(before);
        let last = before.pop()?;
        before.iter().all(|other| *other == last).then_some(last)
    }

    pub(crate) fn totals(&self) -> ShiftTotals {
        let mut totals = ShiftTotals { declined: self.taps, ..ShiftTotals::default() };
        let mut handed_out: BTreeMap<String, u64> = BTreeMap::new();
        for record in self.live() {
            match record.code("outcome") {
                Some("served") => totals.contacts += 1,
                Some("declined") => totals.declined += 1,
                _ => {}
            }
            totals.slips += count(slips(record).iter().filter(|slip| !slip.is_empty()).count());
            let mut add = |line: nightjar_record::View<'_>| {
                if let (Some(item), Some(qty)) = (line.code("item"), line.uint("qty")) {
                    *handed_out.entry(item.to_owned()).or_default() += qty;
                }
            };
            match record.kind_name() {
                "outreach_contact" => record.rows("lines").into_iter().for_each(&mut add),
                "commodity_distribution" => add(record.view()),
                _ => {}
            }
        }
        totals.handed_out = handed_out.into_iter().collect();
        totals
    }

    pub(crate) fn entries(&self, page: u32) -> Entries {
        let start = usize::try_from(page).unwrap_or(usize::MAX).saturating_mul(PAGE);
        let shown = || self.kept.iter().rev().filter(|kept| !kept.hidden);
        Entries { rows: shown().skip(start).take(PAGE).map(entry).collect(), total: count(shown().count()) }
    }

    /// The live records but one: what a new one is compared with.
    pub(crate) fn live_but(&self, id: RecordId) -> impl Iterator<Item = &Record> {
        self.kept.iter().filter(move |kept| kept.withdrawn.is_none() && kept.id != id).map(|kept| &kept.record)
    }

    fn live(&self) -> impl Iterator<Item = &Record> {
        self.kept.iter().filter(|kept| kept.withdrawn.is_none()).map(|kept| &kept.record)
    }
}

/// Whether a record is never read back on the phone: the restricted form of somebody under 18.
pub(crate) fn is_hidden(record: &Record) -> bool {
    record.code("age_band") == Some("u18")
}

/// The slips of a record's referrals in their order; empty where a referral has none.
pub(crate) fn slips(record: &Record) -> Vec<String> {
    let of = |view: nightjar_record::View<'_>| view.code("slip").unwrap_or_default().to_owned();
    match record.kind_name() {
        "outreach_contact" => record.rows("referrals").into_iter().map(of).collect(),
        "referral" => vec![of(record.view())],
        _ => Vec::new(),
    }
}

/// What "same as last" copies of a contact (ui.md 2.3): goods, mode, setting, zone and topics. A copied person is a false
/// count, so nothing else is here.
pub(crate) fn same_again(record: &Record) -> Option<Draft> {
    if record.kind_name() != "outreach_contact" || record.code("outcome") == Some("declined") {
        return None;
    }
    let mut draft = Draft::new("outreach_contact");
    for name in ["mode", "setting", "zone"] {
        if let Some(code) = record.code(name) {
            draft.set(name, code.into());
        }
    }
    if let Some(topics) = topics(record) {
        draft.set("edu", Json::List(topics.into_iter().map(Json::from).collect()));
    }
    let lines: Vec<Json> = record.rows("lines").into_iter().filter_map(line).collect();
    if !lines.is_empty() {
        draft.set("lines", Json::List(lines));
    }
    Some(draft)
}

/// The topics of a contact, if any.
pub(crate) fn topics(record: &Record) -> Option<Vec<String>> {
    if record.kind_name() != "outreach_contact" {
        return None;
    }
    let topics: Vec<String> = record.codes("edu").into_iter().map(str::to_owned).collect();
    (!topics.is_empty()).then_some(topics)
}

fn line(line: nightjar_record::View<'_>) -> Option<Json> {
    let qty = i64::try_from(line.uint("qty")?).ok()?;
    Some(Json::Object(vec![("item".into(), line.code("item")?.into()), ("qty".into(), Json::Int(qty))]))
}

/// The code of an outcome's state by its number.
pub(crate) fn outcome_state(number: u8) -> Option<&'static str> {
    let field = nightjar_record::Registry::built_in().named("referral_outcome")?.field("state")?;
    let states: &'static CodeList = if let Type::Code(list) = field.ty { list } else { return None };
    states.code(u16::from(number))
}

fn entry(kept: &Kept) -> Entry {
    Entry {
        id: kept.id,
        revision: kept.revision,
        kind: kept.record.kind_name(),
        withdrawn: kept.withdrawn.is_some(),
        json: kept.record.without_token().to_json(),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
