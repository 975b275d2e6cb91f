//! The open shift.

mod bar;

use super::{contact, home};
use crate::cx::{Answer, Cx, Failure};
use crate::make::Make;
use crate::{Class, Event, Label, Night, Pulse, Role, ScreenId, Sheet, Tile, Trouble, UndoBar};
use nightjar::{RecordId, Saved};
use nightjar_record::Preset;
use nightjar_words::{Action as Pictures, Arg, Key, pictogram};
use serde::Serialize;

pub(crate) use bar::Bar;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShiftHomePhase {
    /// Open.
    Open,
    /// Something was just saved.
    Undo,
    /// Numbers are covered.
    Covered,
    /// Longer than ten hours.
    Stale,
    /// Entered for an earlier day.
    LateDay,
}

/// The open shift.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ShiftHomeView {
    /// Phase.
    pub phase: ShiftHomePhase,
    /// Zones, team, and what has to be said: a long shift, a late day, nothing kept for reading.
    pub info: Vec<Label>,
    /// Persons, slips, letters; covered but for the letters until held.
    pub counts: Vec<Tile>,
    /// What was saved last.
    pub undo: Option<UndoBar>,
    /// At most three packages, in the center's order.
    pub pkg: Vec<Tile>,
    /// A person, with nothing chosen.
    pub contact: Tile,
    /// Said no: one tap, no form.
    pub no: Tile,
    /// Hand out.
    pub give: Tile,
    /// A slip.
    pub slip: Tile,
    /// Not in this version: its place stays empty.
    pub incident: Option<Tile>,
    /// Not in this version: its place stays empty.
    pub group: Option<Tile>,
    /// The bag.
    pub bag: Tile,
    /// Not in this version: its place stays empty.
    pub alerts: Option<Tile>,
    /// Opens the sheet.
    pub more: Tile,
    /// The rest.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

impl ShiftHomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Whether the sheet is open.
    sheet: bool,
    /// Whether the numbers are held uncovered.
    held: bool,
    /// What was saved last, while it can be undone by one tap.
    bar: Option<Bar>,
}

/// Offers to undo what was just saved, once the open shift is shown again.
pub(crate) fn kept(cx: &mut Cx<'_>, saved: &Saved, kind: &str) {
    offer(cx, if bar::is_double(saved) { Bar::Double(saved.id) } else { Bar::saved(vec![saved.id], kind) });
}

/// Offers to undo something.
pub(crate) fn offer(cx: &mut Cx<'_>, bar: Bar) {
    cx.model.kept.shift_home.bar = Some(bar);
}

/// Whether an entry can still be undone here; what takes it back elsewhere forgets it first.
pub(crate) fn forget_offer(cx: &mut Cx<'_>, id: RecordId) {
    let bar = &mut cx.model.kept.shift_home.bar;
    if bar.as_ref().is_some_and(|bar| bar.is_about(id)) {
        *bar = None;
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> ShiftHomeView {
    let make = cx.make();
    let memory = &cx.model.kept.shift_home;
    let half = |id: &str, key, picture: Pictures| make.tile(id, key, picture.picture()).class(Class::Half);
    let facts = cx.nj.shift_facts().ok();
    let phase = match &facts {
        _ if memory.bar.is_some() => ShiftHomePhase::Undo,
        Some(facts) if facts.long => ShiftHomePhase::Stale,
        Some(facts) if facts.days_back > 0 => ShiftHomePhase::LateDay,
        _ if memory.held => ShiftHomePhase::Open,
        _ => ShiftHomePhase::Covered,
    };
    ShiftHomeView {
        phase,
        info: facts.map(|facts| info(cx, &facts)).unwrap_or_default(),
        counts: counts(cx),
        undo: memory.bar.as_ref().map(|bar| bar.show(make)),
        pkg: packages(cx),
        contact: half("shift_home.contact", Key::ShPerson, Pictures::Contact)
            .role(Role::Act)
            .chosen(contact::is_begun(cx), cx.words()),
        no: half("shift_home.no", Key::ShNo, Pictures::Declined),
        give: half("shift_home.give", Key::ShGive, Pictures::HandOut),
        slip: half("shift_home.slip", Key::ShSlip, Pictures::Slip),
        incident: None,
        group: None,
        bag: half("shift_home.bag", Key::ShBag, Pictures::Bag),
        alerts: None,
        more: home::more(make, "shift_home.more"),
        sheet: memory.sheet.then(|| home::menu(make, "shift_home", REST)),
        trouble: cx.trouble("shift_home"),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    match event {
        Event::Hold { id } if COUNTS.contains(&id.as_str()) => {
            cx.model.kept.shift_home.held ^= true;
            Answer::key()
        }
        Event::Release { .. } => {
            cx.model.kept.shift_home.held = false;
            Answer::stay()
        }
        Event::Expired { id } if id == bar::ID => {
            cx.model.kept.shift_home.bar = None;
            Answer::stay()
        }
        Event::Tap { id } => tap(cx, id),
        _ => Answer::stay(),
    }
}

/// Goes back: closes the sheet, or locks.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if std::mem::take(&mut cx.model.kept.shift_home.sheet) { Answer::key() } else { cx.lock_and_leave() }
}

fn tap(cx: &mut Cx<'_>, id: &str) -> Answer {
    if let Some(action) = id.strip_prefix(bar::ID).and_then(|rest| rest.strip_prefix('.')) {
        return touch_bar(cx, action);
    }
    if let Some(screen) = home::chosen(id, "shift_home", REST) {
        return leave(cx, screen);
    }
    match id.strip_prefix("shift_home.").unwrap_or("") {
        "more" => {
            cx.model.kept.shift_home.sheet = true;
            Answer::key()
        }
        "menu.done" => {
            cx.model.kept.shift_home.sheet = false;
            Answer::key()
        }
        "contact" => {
            contact::open(cx);
            leave(cx, ScreenId::Contact)
        }
        "no" => decline(cx),
        "give" => leave(cx, ScreenId::HandOut),
        "slip" => {
            cx.model.kept.slip = super::slip::Memory::default();
            leave(cx, ScreenId::Slip)
        }
        "bag" => leave(cx, ScreenId::Stock),
        "counts.letter" => leave(cx, ScreenId::Sync),
        other => match other.strip_prefix("pkg.").and_then(|n| n.parse().ok()) {
            Some(n) if contact::open_package(cx, n) => leave(cx, ScreenId::Contact),
            _ => Answer::stay(),
        },
    }
}

/// Another screen: what was saved stays as it is, numbers are covered again.
fn leave(cx: &mut Cx<'_>, screen: ScreenId) -> Answer {
    cx.model.kept.shift_home = Memory::default();
    Answer::to(screen)
}

/// Somebody said no: one tap, no form.
fn decline(cx: &mut Cx<'_>) -> Answer {
    match cx.nj.decline() {
        Ok(()) => {
            offer(cx, Bar::No);
            Answer::key().with(Pulse::Saved)
        }
        Err(error) => {
            cx.model.failure = Some(Failure::from(&error));
            Answer::dull()
        }
    }
}

fn touch_bar(cx: &mut Cx<'_>, action: &str) -> Answer {
    let Some(bar) = cx.model.kept.shift_home.bar.take() else { return Answer::stay() };
    match (action, &bar) {
        ("keep", Bar::Double(_)) => return Answer::key(),
        ("fix", Bar::Saved { ids, .. }) => {
            if let Some(id) = ids.first() {
                return contact::amend(cx, *id);
            }
        }
        ("undo", Bar::Saved { .. } | Bar::Amended { .. } | Bar::No) | ("remove", Bar::Double(_)) => {
            return match bar.undo(cx.nj) {
                Ok(()) => Answer::key(),
                Err((error, rest)) => {
                    cx.model.failure = Some(Failure::from(&error));
                    cx.model.kept.shift_home.bar = Some(rest);
                    Answer::dull()
                }
            };
        }
        _ => {}
    }
    cx.model.kept.shift_home.bar = Some(bar);
    Answer::stay()
}

/// What the sheet offers. Needs and events of the center are not in this version.
const REST: &[ScreenId] = &[
    ScreenId::EndShift,
    ScreenId::Entries,
    ScreenId::SlipOutcome,
    ScreenId::Sync,
    ScreenId::Holds,
    ScreenId::Cards,
    ScreenId::Settings,
];

/// What can be held to see its number.
const COUNTS: &[&str] = &["shift_home.counts.person", "shift_home.counts.slip"];

fn info(cx: &Cx<'_>, facts: &nightjar::ShiftFacts) -> Vec<Label> {
    let make = cx.make();
    let mut all: Vec<Label> = facts
        .zones
        .iter()
        .map(|zone| {
            make.said(&format!("shift_home.info.zone.{zone}"), cx.zone(zone)).pictured(Pictures::Zone.picture())
        })
        .collect();
    let team = facts.team.len() as u64;
    let with = make.text(Key::StartWith);
    let team_label = make.said("shift_home.info.team", make.number(team)).pictured(Pictures::Team.picture());
    all.push(Label { spoken: make.count(&with, team), ..team_label });
    if facts.days_back > 0 {
        let text = make.words().text(Key::StartBack, &[("n", Arg::Number(u64::from(facts.days_back)))]);
        all.push(make.said("shift_home.info.late", text).pictured(Pictures::Day.picture()).role(Role::Dim));
    }
    if facts.long {
        all.push(make.label("shift_home.info.long", Key::ShLong).pictured(Pictures::Care.picture()).role(Role::Care));
    }
    if facts.ram_only {
        let label = make.label("shift_home.info.ram_only", Key::ShRamOnly);
        all.push(label.pictured(Pictures::Covered.picture()).role(Role::Dim));
    }
    all
}

fn counts(cx: &Cx<'_>) -> Vec<Tile> {
    let make = cx.make();
    let totals = cx.nj.totals().unwrap_or_default();
    let letters = u64::from(cx.nj.pending().waiting());
    let person = pictogram("kind", "outreach_contact").map_or("", |picture| picture.id);
    let slip = pictogram("accept", "accepted").map_or("", |picture| picture.id);
    let letter = make.words().text(Key::ShWaiting, &[("n", Arg::Number(letters))]);
    let letter = make.named("shift_home.counts.letter", letter, Pictures::Waiting.picture().id);
    vec![
        count(cx, "shift_home.counts.person", Key::ShPerson, person, totals.contacts),
        count(cx, "shift_home.counts.slip", Key::ShSlip, slip, totals.slips),
        letter.badge(make.number(letters)).role(if letters > 0 { Role::Wait } else { Role::Plain }),
    ]
}

/// A number that is dots until it is held.
fn count(cx: &Cx<'_>, id: &str, key: Key, picture: &str, n: u32) -> Tile {
    let make = cx.make();
    let word = make.text(key);
    let tile = make.tile(id, key, Pictures::Covered.picture()).hold(id, make.text(Key::ShCovered));
    let (badge, spoken) = if cx.model.kept.shift_home.held {
        (make.number(u64::from(n)), make.count(&word, u64::from(n)))
    } else {
        (COVER.to_owned(), make.words().text(Key::SayCovered, &[("word", Arg::Word(&word))]))
    };
    Tile { badge, spoken, picture: picture.to_owned(), ..tile }
}

/// What stands in the place of a covered number, whatever its length.
const COVER: &str = "\u{2022}\u{2022}";

/// The center's packages in the center's order.
fn packages(cx: &Cx<'_>) -> Vec<Tile> {
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    let make = cx.make();
    let tile = |(n, preset): (usize, &Preset)| {
        let id = format!("shift_home.pkg.{}", n + 1);
        let line = |(item, qty): &(String, u32)| (cx.item(item), u64::from(*qty));
        let lines: Vec<(String, u64)> = preset.lines.iter().map(line).collect();
        let text: Vec<String> = lines.iter().map(|(word, n)| format!("{word} {}", make.number(*n))).collect();
        let spoken: Vec<String> = lines.iter().map(|(word, n)| make.count(word, *n)).collect();
        let tile = make.named(&id, text.join("\n"), package_picture(make, &preset.picture, n));
        Tile { spoken: spoken.join(". "), ..tile }
    };
    catalogue.presets.iter().enumerate().take(3).map(tile).collect()
}

/// The picture that the center chose for a package, else the one of its place.
fn package_picture(_make: Make<'_>, name: &str, place: usize) -> &'static str {
    let known = match name {
        "package_1" => Some(Pictures::Package1),
        "package_2" => Some(Pictures::Package2),
        "package_3" => Some(Pictures::Package3),
        _ => None,
    };
    let by_place = match place {
        0 => Pictures::Package1,
        1 => Pictures::Package2,
        _ => Pictures::Package3,
    };
    known.unwrap_or(by_place).picture().id
}
