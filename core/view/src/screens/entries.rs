//! This shift's entries, the newest first; no times, no order numbers.

use crate::cx::{Answer, Cx, Failure};
use crate::make::Make;
use crate::{Class, Event, FaultMark, Label, Night, Role, Row, ScreenId, Tile, Top, Trouble, UndoBar, fault};
use nightjar::{Draft, Entry, Nightjar, RecordId, Withdrawal};
use nightjar_record::Json;
use nightjar_words::{Action as Pictures, Key, pictogram};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntriesPhase {
    /// Entries.
    Rows,
    /// None in this shift.
    Empty,
    /// Nothing is kept for reading on this phone.
    RamOnly,
}

/// This shift's entries, the newest first; no times, no order numbers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EntriesView {
    /// Phase.
    pub phase: EntriesPhase,
    /// Top bar.
    pub top: Top,
    /// What was taken back last; before the rows, so that it is seen while its time runs.
    pub undo: Option<UndoBar>,
    /// At most 50.
    pub rows: Vec<Row>,
    /// Why there is nothing to read.
    pub message: Option<Label>,
    /// The next page.
    pub older: Option<Tile>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl EntriesView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    page: u32,
    /// Taken back as soon as the bar is gone: nothing may follow a withdrawal, so it waits for her second thought.
    removing: Option<RecordId>,
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> EntriesView {
    let make = cx.make();
    let memory = &cx.model.kept.entries;
    let ram_only = cx.nj.shift_facts().is_ok_and(|facts| facts.ram_only);
    let page = cx.nj.entries(memory.page).ok();
    let (rows, total) = page.map_or((Vec::new(), 0), |page| (page.rows, page.total));
    let phase = match (ram_only, rows.is_empty()) {
        (true, _) => EntriesPhase::RamOnly,
        (false, true) => EntriesPhase::Empty,
        (false, false) => EntriesPhase::Rows,
    };
    let message = match phase {
        EntriesPhase::RamOnly => Some(make.label("entries.message", Key::ShRamOnly)),
        EntriesPhase::Empty => Some(make.label("entries.message", Key::ENone)),
        EntriesPhase::Rows => None,
    };
    let shown = if phase == EntriesPhase::Rows { rows } else { Vec::new() };
    let older = (memory.page + 1) * PAGE < total && phase == EntriesPhase::Rows;
    EntriesView {
        phase,
        top: make.top("entries", Key::TitleEntries, Pictures::Entries.picture()),
        undo: memory.removing.map(|_| {
            let undo = make.tile("entries.undo.undo", Key::Undo, Pictures::Undo.picture());
            make.undo_bar("entries", make.text(Key::ERemoved), vec![undo])
        }),
        rows: shown
            .iter()
            .enumerate()
            .map(|(n, entry)| row(make, n + 1, entry, memory.removing == Some(entry.id)))
            .collect(),
        message,
        older: older.then(|| make.tile("entries.older", Key::More, Pictures::More.picture()).class(Class::Wide)),
        trouble: cx.trouble("entries"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    match event {
        Event::Expired { id } if id == "entries.undo" => return remove(cx),
        Event::Tap { id } if id == "entries.undo.undo" => {
            cx.model.kept.entries.removing = None;
            return Answer::key();
        }
        Event::Tap { id } if id == "entries.older" => {
            let answer = remove(cx);
            cx.model.kept.entries.page += 1;
            return answer.with(crate::Pulse::Key);
        }
        _ => {}
    }
    let Some((row, action)) = event.tapped("entries.row.").and_then(|row| row.split_once('.')) else {
        return Answer::stay();
    };
    let Some(entry) = find(cx, row) else { return Answer::stay() };
    match action {
        "remove" => {
            // One bar at a time: what waited before is taken back now.
            let answer = remove(cx);
            cx.model.kept.entries.removing = Some(entry.id);
            if cx.model.failure.is_some() { answer } else { Answer::key() }
        }
        "fix" if entry.kind == CONTACT => {
            let _ = remove(cx);
            super::contact::amend(cx, entry.id)
        }
        _ => Answer::stay(),
    }
}

/// Goes back to the shift; what was to be taken back is taken back.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let answer = remove(cx);
    if cx.model.failure.is_some() {
        return answer;
    }
    cx.model.kept.entries = Memory::default();
    Answer::to(ScreenId::ShiftHome)
}

/// What the phone sets in a stored record, and a draft must not give.
const OF_THE_PHONE: &[&str] = &["late", "shift", "worker", "catalogue"];

/// The newest version of an entry of this shift as a draft that can be put right; none where it cannot be read back or was
/// taken back.
pub(crate) fn draft_of(nj: &Nightjar, id: RecordId) -> Option<Draft> {
    for page in 0.. {
        let entries = nj.entries(page).ok()?;
        if entries.rows.is_empty() {
            return None;
        }
        if let Some(entry) = entries.rows.iter().find(|entry| entry.id == id) {
            let mut draft = Draft::parse(&entry.json).ok()?;
            OF_THE_PHONE.iter().for_each(|name| draft.remove(name));
            return (!entry.withdrawn).then_some(draft);
        }
    }
    None
}

/// Entries a page.
const PAGE: u32 = 50;
/// The kind that can be put right here; the others are taken back and entered anew.
const CONTACT: &str = "outreach_contact";

/// Takes back what waits for it.
fn remove(cx: &mut Cx<'_>) -> Answer {
    let Some(id) = cx.model.kept.entries.removing.take() else { return Answer::stay() };
    match cx.nj.withdraw(id, Withdrawal::EnteredWrong) {
        Ok(_) => {
            super::shift_home::forget_offer(cx, id);
            Answer::stay().with(crate::Pulse::Saved)
        }
        Err(error) => {
            cx.model.failure = Some(Failure::from(&error));
            Answer::dull()
        }
    }
}

/// The entry of a row, by its place on the page that is shown.
fn find(cx: &Cx<'_>, row: &str) -> Option<Entry> {
    let n = row.parse::<usize>().ok()?.checked_sub(1)?;
    let mut rows = cx.nj.entries(cx.model.kept.entries.page).ok()?.rows;
    (n < rows.len()).then(|| rows.swap_remove(n))
}

fn row(make: Make<'_>, n: usize, entry: &Entry, going: bool) -> Row {
    let id = format!("entries.row.{n}");
    let struck = entry.withdrawn || going;
    let draft = Draft::parse(&entry.json).ok();
    let text = draft.as_ref().map(|draft| who(make, entry.kind, draft)).unwrap_or_default();
    let pictures = draft.as_ref().map(pictures).unwrap_or_default();
    let goods = draft.as_ref().map(|draft| goods(make, draft)).unwrap_or_default();
    let mut spoken = [text.clone(), goods].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if struck {
        spoken = format!("{spoken}, {}", make.text(Key::ERemoved));
    }
    let action = |name: &str, key: Key, picture: Pictures| {
        let tile = make.tile(&format!("{id}.{name}"), key, picture.picture());
        Tile { spoken: format!("{}, {}", tile.spoken, text), ..tile }
    };
    let fix = (entry.kind == CONTACT).then(|| action("fix", Key::Fix, Pictures::Fix));
    let remove = action("remove", Key::Remove, Pictures::Remove).role(Role::Plain);
    let actions = if struck { Vec::new() } else { fix.into_iter().chain([remove]).collect() };
    Row { id, text, spoken, pictures, struck, actions }
}

/// Who it was about: gender and age of a contact; else what sort of entry it is.
fn who(make: Make<'_>, kind: &str, draft: &Draft) -> String {
    let label = |name: &str| draft.get(name).and_then(Json::as_text).and_then(|code| make.words().label(name, code));
    let person: Vec<String> = ["gender", "age_band"].into_iter().filter_map(label).collect();
    if kind == CONTACT && !person.is_empty() {
        return person.join(" ");
    }
    make.words().label("kind", kind).unwrap_or_default()
}

fn lines(draft: &Draft) -> Vec<&str> {
    let rows = match draft.get("lines") {
        Some(Json::List(rows)) => rows.iter().filter_map(|row| row.get("item")).filter_map(Json::as_text).collect(),
        _ => Vec::new(),
    };
    if rows.is_empty() { draft.get("item").and_then(Json::as_text).into_iter().collect() } else { rows }
}

fn goods(make: Make<'_>, draft: &Draft) -> String {
    let words: Vec<String> = lines(draft).iter().filter_map(|item| make.words().label("item", item)).collect();
    words.join(", ")
}

/// Pictures of the items, and the slip's where it has one.
fn pictures(draft: &Draft) -> Vec<String> {
    let items =
        lines(draft).into_iter().filter_map(|item| pictogram("item", item)).map(|picture| picture.id.to_owned());
    let slips = draft.get("referrals").is_some() || draft.get("slip").is_some();
    items.chain(slips.then(|| Pictures::Slip.picture().id.to_owned())).collect()
}
