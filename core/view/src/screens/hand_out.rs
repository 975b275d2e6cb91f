//! Giving things without a contact, or adding to one.

use super::shift_home::{self, Bar};
use crate::amount::Amount;
use crate::cx::{Answer, Cx, Failure};
use crate::parts::turned_of;
use crate::{
    Class, Event, FaultMark, Label, Night, Pulse, Role, ScreenId, Sheet, Stepper, Tile, Top, Trouble, Voice, fault,
};
use nightjar::{Draft, Fault, SaveError, Saved};
use nightjar_words::{Action as Pictures, Key};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HandOutPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Giving things without a contact, or adding to one.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HandOutView {
    /// Phase.
    pub phase: HandOutPhase,
    /// Top bar.
    pub top: Top,
    /// What the bag has, in its order, with what was chosen.
    pub items: Vec<Tile>,
    /// The amount of the item touched last.
    pub step: Option<Stepper>,
    /// How it was given.
    pub channel: Vec<Tile>,
    /// For others.
    pub for_others: Tile,
    /// Saves.
    pub save: Tile,
    /// The number pad.
    pub sheet: Option<Sheet>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl HandOutView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// What is handed out, in the order of touching.
    lines: Vec<(String, Amount)>,
    /// The line whose amount is changed.
    at: usize,
    channel: Option<String>,
    for_others: bool,
    /// The page of items that is shown.
    page: usize,
}

/// Items on a page.
const ITEMS: usize = 24;

const QTY: &str = "hand_out.step";
/// How things without a person are given; by hand is what is usual.
const CHANNELS: &[&str] = &["hand", "bulk_venue", "bulk_center", "machine", "post"];

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> HandOutView {
    let make = cx.make();
    let memory = &cx.model.kept.hand_out;
    let channel = memory.channel.as_deref().unwrap_or("hand");
    let refused = !cx.model.faults.is_empty();
    let pad = memory.lines.get(memory.at).map(|(_, amount)| amount.pad(make, QTY)).unwrap_or_default();
    HandOutView {
        phase: if refused { HandOutPhase::Refused } else { HandOutPhase::New },
        top: make.top("hand_out", Key::ShGive, Pictures::HandOut.picture()),
        items: items(cx),
        step: step(cx),
        channel: make.choice("hand_out.channel.", "channel", CHANNELS, &[channel]),
        for_others: make
            .tile("hand_out.for_others", Key::GForOthers, Pictures::ForOthers.picture())
            .class(Class::Half)
            .chosen(memory.for_others, cx.words()),
        save: make
            .tile("hand_out.save", Key::Save, Pictures::Done.picture())
            .class(Class::Wide)
            .role(Role::Act)
            .enabled(memory.lines.iter().any(|(_, amount)| amount.value > 0)),
        sheet: (!pad.is_empty()).then(|| Sheet {
            id: "hand_out.number".to_owned(),
            title: make.label("hand_out.number.title", Key::GHowMany).voice(Voice::Heading),
            lines: Vec::new(),
            stepper: None,
            tiles: pad,
            done: make.tile("hand_out.number.done", Key::Done, Pictures::Done.picture()),
        }),
        message: refused
            .then(|| make.label("hand_out.message", Key::ErrNothingSaved).role(Role::Care).voice(Voice::Assertive)),
        trouble: cx.trouble("hand_out"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let warn_at = touched(cx).and_then(|item| warn_at(cx, &item));
    let memory = &mut cx.model.kept.hand_out;
    let at = memory.at;
    if let Some((_, amount)) = memory.lines.get_mut(at)
        && let Some(pulse) = amount.act(event, QTY, warn_at)
    {
        return Answer::stay().with(pulse);
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    if id == "hand_out.more" {
        let page = turned_of(memory.page, offered(cx).len(), ITEMS);
        cx.model.kept.hand_out.page = page;
        return Answer::key();
    }
    match id.strip_prefix("hand_out.").map(|name| name.split_once('.').unwrap_or((name, ""))) {
        Some(("item", code)) => {
            choose(cx, code);
            Answer::key()
        }
        Some(("channel", code)) => {
            memory.channel = Some(code.to_owned());
            Answer::key()
        }
        Some(("for_others", _)) => {
            memory.for_others ^= true;
            Answer::key()
        }
        Some(("number", _)) => {
            close_pad(memory);
            Answer::key()
        }
        Some(("save", _)) => save(cx),
        _ => Answer::stay(),
    }
}

/// Closes the number pad, or goes back to the shift; what was chosen stays until it is saved.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if close_pad(&mut cx.model.kept.hand_out) {
        return Answer::key();
    }
    Answer::to(ScreenId::ShiftHome)
}

fn close_pad(memory: &mut Memory) -> bool {
    memory.lines.get_mut(memory.at).is_some_and(|(_, amount)| amount.close())
}

fn touched(cx: &Cx<'_>) -> Option<String> {
    let memory = &cx.model.kept.hand_out;
    memory.lines.get(memory.at).map(|(item, _)| item.clone())
}

fn warn_at(cx: &Cx<'_>, item: &str) -> Option<u32> {
    cx.nj.catalogue().ok()?.item(item)?.warn_at
}

/// Items that are offered: what is in the bag in its order, then what else the center hands out, in tile order.
fn offered(cx: &Cx<'_>) -> Vec<String> {
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    let bag = cx.nj.stock().unwrap_or_default().items.into_iter().map(|known| known.item);
    let mut all: Vec<String> = bag.filter(|item| catalogue.item(item).is_some()).collect();
    let rest = catalogue.items.iter().map(|entry| &entry.code).filter(|item| *item != "slip_book");
    let rest: Vec<String> = rest.filter(|item| !all.contains(item)).cloned().collect();
    all.extend(rest);
    all
}

/// A page of the items; a chosen one carries its amount.
fn items(cx: &Cx<'_>) -> Vec<Tile> {
    let make = cx.make();
    let memory = &cx.model.kept.hand_out;
    let all = offered(cx);
    let tile = |item: &String| {
        let tile = cx.item_tile(&format!("hand_out.item.{item}"), item);
        let line = memory.lines.iter().enumerate().find(|(_, (known, amount))| known == item && amount.value > 0);
        let Some((at, (_, amount))) = line else { return tile };
        let n = u64::from(amount.value);
        let spoken = make.amount(&tile.text, n);
        let tile = Tile { spoken, ..tile }.badge(make.number(n)).chosen(true, cx.words());
        let large = amount.is_large(warn_at(cx, item));
        tile.role(if large { Role::Care } else { cx.care(&[&format!("lines[{at}]")]) })
    };
    let shown = all.iter().skip(memory.page * ITEMS).take(ITEMS).map(tile);
    shown.chain(make.next_page_of("hand_out.more", all.len(), ITEMS)).collect()
}

fn step(cx: &Cx<'_>) -> Option<Stepper> {
    let memory = &cx.model.kept.hand_out;
    let (item, amount) = memory.lines.get(memory.at)?;
    let catalogue = cx.nj.catalogue().ok()?;
    let chips: Vec<u32> = catalogue.qty_chips.iter().map(|n| u32::from(*n)).collect();
    Some(amount.stepper(cx.make(), QTY, &cx.item(item), warn_at(cx, item), &chips))
}

/// A new item begins with one; a chosen one gets the stepper.
fn choose(cx: &mut Cx<'_>, code: &str) {
    let memory = &mut cx.model.kept.hand_out;
    close_pad(memory);
    memory.at = memory.lines.iter().position(|(item, _)| item == code).unwrap_or_else(|| {
        memory.lines.push((code.to_owned(), Amount::of(1)));
        memory.lines.len() - 1
    });
}

/// Saves a line each. All are judged before the first is saved; what was saved is not saved again if a later one fails.
fn save(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.hand_out;
    memory.lines.retain(|(_, amount)| amount.value > 0);
    memory.at = 0;
    let drafts: Vec<Draft> = memory.lines.iter().map(|(item, amount)| draft(memory, item, amount.value)).collect();
    cx.model.faults = drafts.iter().enumerate().flat_map(|(n, draft)| faults(cx, n, draft)).collect();
    if drafts.is_empty() || !cx.model.faults.is_empty() {
        return Answer::dull();
    }
    let mut saved: Vec<Saved> = Vec::new();
    for draft in drafts {
        match cx.nj.save(draft) {
            Ok(kept) => {
                saved.push(kept);
                cx.model.kept.hand_out.lines.remove(0);
            }
            Err(error) => {
                match error {
                    SaveError::Invalid { faults } => cx.model.faults = faults,
                    other => cx.model.failure = Some(Failure::from(&other)),
                }
                offer(cx, &saved);
                return Answer::dull();
            }
        }
    }
    offer(cx, &saved);
    let large = saved.iter().any(|saved| !saved.warnings.is_empty());
    cx.model.kept.hand_out = Memory::default();
    Answer::to(ScreenId::ShiftHome).with(if large { Pulse::Care } else { Pulse::Saved })
}

/// One undo takes back all that one touch saved.
fn offer(cx: &mut Cx<'_>, saved: &[Saved]) {
    if !saved.is_empty() {
        let ids = saved.iter().map(|saved| saved.id).collect();
        shift_home::offer(cx, Bar::saved(ids, "commodity_distribution"));
    }
}

fn draft(memory: &Memory, item: &str, qty: u32) -> Draft {
    let mut draft = Draft::new("commodity_distribution").with("item", item).with("qty", qty);
    if let Some(channel) = memory.channel.as_deref() {
        draft = draft.with("channel", channel);
    }
    if memory.for_others {
        draft = draft.with("for_others", true);
    }
    draft
}

/// What is wrong with the n-th line. A phone that cannot judge now says so when it saves.
fn faults(cx: &Cx<'_>, n: usize, draft: &Draft) -> Vec<Fault> {
    let found = cx.nj.check(draft).unwrap_or_default();
    found.into_iter().map(|fault| Fault { path: format!("lines[{n}].{}", fault.path), ..fault }).collect()
}
