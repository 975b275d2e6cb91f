//! Phones as they would enter a month: drafts through the record crate, no sealing.

use std::collections::BTreeMap;

use nightjar_desk::count::{Live, Opened};
use nightjar_desk::stock::stock;
use nightjar_record::{
    Call, Catalogue, Context, Day, Draft, Month, OpenShift, Purpose, Reason, Record, Tally, prepare, read,
};
use nightjar_wire::RecordId;
use serde_json::{Value, json};

/// Reads a file of the counting vectors.
pub(crate) fn vectors(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/counting/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// One phone with an open shift, and everything it sent.
pub(crate) struct Phone {
    worker: String,
    today: Day,
    /// What the desk would open, in the order of entry.
    pub(crate) sent: Vec<Opened>,
    newest: BTreeMap<RecordId, (u16, Record)>,
    shift: RecordId,
    taps: u32,
    ids: u128,
}

impl Phone {
    /// A phone whose worker starts a shift on a day.
    pub(crate) fn start(worker: &str, day: &str) -> Self {
        let mut phone = Self::new(worker);
        phone.today = Day::parse(day).unwrap();
        phone.start_shift(&json!({"kind": "shift", "band": "night", "zones": ["z01"], "team": [worker]}), None);
        phone
    }

    fn new(worker: &str) -> Self {
        let ids = worker.bytes().fold(0_u128, |sum, byte| sum << 8 | u128::from(byte)) << 64;
        let (sent, newest) = (Vec::new(), BTreeMap::new());
        Self { worker: worker.into(), today: Day(0), sent, newest, shift: RecordId([0; 16]), taps: 0, ids }
    }

    fn start_shift(&mut self, draft: &Value, id: Option<RecordId>) {
        self.taps = 0;
        self.shift = RecordId([0; 16]);
        self.shift = self.enter(draft, Call::Save, id);
    }

    /// Saves a draft.
    pub(crate) fn save(&mut self, draft: &Value) -> RecordId {
        self.enter(draft, Call::Save, None)
    }

    /// Amends a record with a whole new draft.
    pub(crate) fn amend(&mut self, id: RecordId, draft: &Value) {
        let old = self.newest[&id].1.clone();
        self.enter(draft, Call::Amend(&old), Some(id));
    }

    /// Withdraws a record.
    pub(crate) fn withdraw(&mut self, id: RecordId, reason: &str) {
        let record = Record::withdrawal(self.newest[&id].1.kind(), Reason::of(reason).unwrap());
        self.send(id, record);
    }

    /// Ends the shift with a draft.
    pub(crate) fn end_shift(&mut self, draft: &Value) {
        let shift = self.newest[&self.shift].1.clone();
        let live = self.newest.values().filter(|(_, record)| record.shift() == Some(self.shift.0));
        let live: Vec<&Record> = live.map(|(_, record)| record).filter(|r| r.purpose() == Purpose::Record).collect();
        let declined = live.iter().filter(|record| record.code("outcome") == Some("declined")).count();
        let tally = Tally {
            taps: self.taps,
            itemised_declined: u32::try_from(declined).unwrap(),
            live_records: u32::try_from(live.len()).unwrap(),
        };
        self.enter(draft, Call::EndShift { shift: &shift, tally }, Some(self.shift));
    }

    fn enter(&mut self, draft: &Value, call: Call<'_>, id: Option<RecordId>) -> RecordId {
        let catalogue = Catalogue::built_in();
        let book = stock(&Live::of(self.sent.iter().cloned()), Month(u16::MAX));
        let book = |item: &str, holder: &str| {
            let balance = book.items.get(item);
            balance.and_then(|balance| balance.holders().get(holder)).copied().unwrap_or(0)
        };
        let shift = self.newest.get(&self.shift).map(|(_, record)| OpenShift { id: self.shift.0, record });
        let worker = Some(self.worker.as_str());
        let context = Context { shift, worker, call, book: &book, ..Context::new(self.today, &catalogue) };
        let draft = Draft::parse(&draft.to_string()).unwrap();
        let mut bits = u32::try_from(self.sent.len()).unwrap();
        let record = prepare(&draft, &context, &mut || {
            bits += 1 << 12;
            bits
        });
        let record = record.unwrap_or_else(|faults| panic!("{}: {faults:?}", draft.to_json()));
        let id = id.unwrap_or_else(|| self.next_id());
        self.send(id, record);
        id
    }

    fn next_id(&mut self) -> RecordId {
        self.ids += 1;
        RecordId(self.ids.to_be_bytes())
    }

    /// Sends a record the way it travels: as a body.
    fn send(&mut self, record_id: RecordId, record: Record) {
        let record = read(&record.body(), record.purpose()).unwrap();
        let revision = self.newest.get(&record_id).map_or(0, |(revision, _)| revision + 1);
        let order = self.sent.len() as u64;
        self.newest.insert(record_id, (revision, record.clone()));
        self.sent.push(Opened { record_id, revision, record, device_order: order, arrival: order });
    }
}

/// Plays the operations of `sheet.json` and returns what the desk opens, numbered in the order of entry.
pub(crate) fn month_of_two_phones(file: &Value) -> Vec<Opened> {
    let mut phones: BTreeMap<String, Phone> = BTreeMap::new();
    let mut opened = Vec::new();
    for line in file["lines"].as_array().unwrap() {
        let at = line["at"].as_str().unwrap();
        let phone = phones.entry(at.to_owned()).or_insert_with(|| Phone::new(at));
        phone.today = Day::parse(line["today"].as_str().unwrap()).unwrap();
        let id = line["ref"].as_u64().map(number);
        let mut draft = line["draft"].clone();
        if let Some(parent) = line["parent_ref"].as_u64() {
            draft["parent"] = json!(number(parent).hex());
        }
        let before = phone.sent.len();
        match (line["op"].as_str().unwrap(), id) {
            ("shift_start", id) => phone.start_shift(&draft, id),
            ("save", id) => {
                phone.enter(&draft, Call::Save, id);
            }
            ("amend", Some(id)) => phone.amend(id, &draft),
            ("withdraw", Some(id)) => phone.withdraw(id, line["reason"].as_str().unwrap()),
            ("decline", None) => phone.taps += 1,
            ("shift_end", _) => phone.end_shift(&draft),
            (op, _) => panic!("unknown operation {op}"),
        }
        for sent in phone.sent.get(before..).unwrap() {
            opened.push(Opened { arrival: opened.len() as u64, ..sent.clone() });
        }
    }
    opened
}

fn number(reference: u64) -> RecordId {
    RecordId(u128::from(reference).to_be_bytes())
}
