//! The bag; only in a shift. Numbers stand behind a hold.

use crate::amount::Amount;
use crate::cx::{Answer, Cx, Failure};
use crate::make::Make;
use crate::{Class, Event, FaultMark, Label, Night, Role, ScreenId, Sheet, Tile, Top, Trouble, Voice, fault};
use nightjar::{BagItem, Draft, Level, SaveError};
use nightjar_words::{Action as Pictures, Arg, Key, pictogram};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StockPhase {
    /// Enough of everything.
    Ok,
    /// Something is low.
    Low,
    /// Something is at none.
    None,
    /// Below zero: count again.
    BelowZero,
    /// Numbers are covered.
    Covered,
}

/// The bag; only in a shift. Numbers stand behind a hold.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StockView {
    /// Phase.
    pub phase: StockPhase,
    /// Top bar; its action uncovers while held.
    pub top: Top,
    /// One an item, in the catalogue's order.
    pub items: Vec<StockItem>,
    /// Got from the center.
    pub got: Tile,
    /// Gave back.
    pub back: Tile,
    /// Lost.
    pub lost: Tile,
    /// Stolen.
    pub stolen: Tile,
    /// Taken by somebody in uniform.
    pub confiscated: Tile,
    /// Count again.
    pub count: Tile,
    /// Why a count differs, when it is far off.
    pub reason: Vec<Tile>,
    /// Item and amount.
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

/// An item in the bag.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StockItem {
    /// Picture, word, and the number as badge while uncovered.
    pub tile: Tile,
    /// 0-4 steps of the bar.
    pub bar: u8,
}

impl StockView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Numbers are shown while something is held.
    peeking: bool,
    /// The movement being entered.
    moving: Option<Moving>,
}

/// A movement being entered.
struct Moving {
    kind: Movement,
    /// Chosen first.
    item: Option<String>,
    amount: Amount,
    reason: Option<String>,
    /// The count is far from the book: a reason is asked.
    asks: bool,
}

/// What can happen to the bag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Movement {
    Got,
    Back,
    Lost,
    Stolen,
    Confiscated,
    Count,
}

impl Movement {
    const ALL: [Self; 6] = [Self::Got, Self::Back, Self::Lost, Self::Stolen, Self::Confiscated, Self::Count];

    /// Name in ids.
    fn name(self) -> &'static str {
        match self {
            Self::Got => "got",
            Self::Back => "back",
            Self::Lost => "lost",
            Self::Stolen => "stolen",
            Self::Confiscated => "confiscated",
            Self::Count => "count",
        }
    }

    /// Code of domain.md 11.8.
    fn code(self) -> &'static str {
        match self {
            Self::Got => "issue",
            Self::Back => "return",
            Self::Lost => "lost",
            Self::Stolen => "stolen",
            Self::Confiscated => "confiscated",
            Self::Count => "count_adjust",
        }
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> StockView {
    let make = cx.make();
    let memory = &cx.model.kept.stock;
    let bag = cx.nj.stock().map(|stock| stock.items).unwrap_or_default();
    let phase = if memory.peeking { worst(&bag) } else { StockPhase::Covered };
    let tile = |movement: Movement| {
        let word = match movement {
            Movement::Got => make.text(Key::BGot),
            Movement::Back => make.text(Key::BBack),
            Movement::Lost => make.text(Key::BLost),
            Movement::Count => make.text(Key::BCount),
            Movement::Stolen | Movement::Confiscated => make.words().label("type", movement.code()).unwrap_or_default(),
        };
        let picture = match movement {
            Movement::Count => Pictures::CountAgain.picture().id,
            _ => pictogram("type", movement.code()).map_or("", |picture| picture.id),
        };
        make.named(&format!("stock.{}", movement.name()), word, picture).class(Class::Half)
    };
    let below = bag.iter().any(|item| item.level == Level::BelowZero);
    let count = tile(Movement::Count).role(if below { Role::Care } else { Role::Plain });
    let mut top = make.top("stock", Key::ShBag, Pictures::Bag.picture());
    top.action = Some(cover(make, memory.peeking));
    StockView {
        phase,
        top,
        items: bag
            .iter()
            .filter(|item| item.balance != 0 || item.level != Level::None)
            .map(|item| line(cx, item))
            .collect(),
        got: tile(Movement::Got),
        back: tile(Movement::Back),
        lost: tile(Movement::Lost),
        stolen: tile(Movement::Stolen),
        confiscated: tile(Movement::Confiscated),
        count,
        reason: reasons(make, memory.moving.as_ref()),
        sheet: memory.moving.as_ref().map(|moving| sheet(cx, moving)),
        message: (!cx.model.faults.is_empty())
            .then(|| make.label("stock.message", Key::ErrNothingSaved).role(Role::Care).voice(Voice::Assertive)),
        trouble: cx.trouble("stock"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    match event {
        Event::Hold { id } if id == PEEK || id.starts_with("stock.item.") => {
            cx.model.kept.stock.peeking = true;
            return Answer::key();
        }
        Event::Release { .. } => {
            cx.model.kept.stock.peeking = false;
            return Answer::stay();
        }
        _ => {}
    }
    // A movement is a box, not a hand: what is softly questioned in a line is usual here.
    if let Some(moving) = cx.model.kept.stock.moving.as_mut()
        && let Some(pulse) = moving.amount.act(event, QTY, None)
    {
        return Answer::stay().with(pulse);
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    if id == "stock.sheet.done" {
        return save(cx);
    }
    if let (Some(item), Some(moving)) = (event.tapped("stock.sheet.item."), cx.model.kept.stock.moving.as_mut()) {
        moving.item = Some(item.to_owned());
        moving.amount = Amount::default();
        return Answer::key();
    }
    if let (Some(reason), Some(moving)) = (event.tapped("stock.reason."), cx.model.kept.stock.moving.as_mut()) {
        moving.reason = Some(reason.to_owned());
        return Answer::key();
    }
    let Some(movement) = Movement::ALL.into_iter().find(|movement| id.strip_prefix("stock.") == Some(movement.name()))
    else {
        return Answer::stay();
    };
    cx.model.faults = Vec::new();
    cx.model.kept.stock.moving =
        Some(Moving { kind: movement, item: None, amount: Amount::default(), reason: None, asks: false });
    Answer::key()
}

/// Closes the sheet, or goes back to the shift.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    cx.model.faults = Vec::new();
    if cx.model.kept.stock.moving.take().is_some() {
        return Answer::key();
    }
    cx.model.kept.stock = Memory::default();
    Answer::to(ScreenId::ShiftHome)
}

/// The tile that uncovers while it is held.
const PEEK: &str = "stock.peek";
/// The amount in the sheet.
const QTY: &str = "stock.sheet.qty";

fn cover(make: Make<'_>, peeking: bool) -> Tile {
    let tile = make.tile(PEEK, Key::ShCovered, Pictures::Covered.picture());
    let name = tile.text.clone();
    tile.hold(PEEK, name).chosen(peeking, make.words())
}

/// The worst that can be said of the bag.
fn worst(bag: &[BagItem]) -> StockPhase {
    let has = |level: Level| bag.iter().any(|item| item.level == level);
    match () {
        () if has(Level::BelowZero) => StockPhase::BelowZero,
        () if has(Level::None) => StockPhase::None,
        () if has(Level::Low) => StockPhase::Low,
        () => StockPhase::Ok,
    }
}

/// An item: picture, word, bar; the number only while it is held.
fn line(cx: &Cx<'_>, item: &BagItem) -> StockItem {
    let make = cx.make();
    let tile = cx.item_tile(&format!("stock.item.{}", item.item), &item.item);
    let word = tile.text.clone();
    let (bar, key, role) = match item.level {
        Level::BelowZero => (0, Some(Key::BCount), Role::Care),
        Level::None => (0, Some(Key::BNone), Role::Care),
        Level::Low => (1, Some(Key::BLow), Role::Care),
        Level::Enough => (steps(item.balance), None, Role::Plain),
    };
    let state = key.map(|key| make.text(key));
    let (badge, value) = if cx.model.kept.stock.peeking {
        let number = crate::names::isolated(item.balance);
        (number.clone(), format!("{word}, {number}"))
    } else {
        (String::new(), make.words().text(Key::SayCovered, &[("word", Arg::Word(&word))]))
    };
    let spoken = [Some(value), state].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let hold = make.text(Key::BLeft);
    let id = tile.id.clone();
    StockItem { tile: Tile { spoken, ..tile.badge(badge).role(role).hold(&id, hold) }, bar }
}

/// Steps of the bar above low.
fn steps(balance: i64) -> u8 {
    match balance {
        ..50 => 2,
        50..100 => 3,
        _ => 4,
    }
}

fn reasons(make: Make<'_>, moving: Option<&Moving>) -> Vec<Tile> {
    let Some(moving) = moving.filter(|moving| moving.asks) else { return Vec::new() };
    let chosen = [moving.reason.as_deref().unwrap_or("")];
    make.choice("stock.reason.", "reason", &["miscounted", "unrecorded_issue", "damaged", "lost", "unknown"], &chosen)
}

/// Which item, then how many.
fn sheet(cx: &Cx<'_>, moving: &Moving) -> Sheet {
    let make = cx.make();
    let title = match moving.kind {
        Movement::Count => make.label("stock.sheet.title", Key::BCount),
        _ => make.label("stock.sheet.title", Key::GHowMany),
    };
    let items = || match cx.nj.catalogue() {
        Ok(catalogue) => catalogue
            .items
            .iter()
            .map(|item| cx.item_tile(&format!("stock.sheet.item.{}", item.code), &item.code))
            .collect(),
        Err(_) => Vec::new(),
    };
    let asks = moving.asks.then(|| make.label("stock.sheet.why", Key::BWhy));
    Sheet {
        id: "stock.sheet".to_owned(),
        title: title.voice(Voice::Heading),
        lines: asks.into_iter().collect(),
        stepper: moving
            .item
            .as_ref()
            .map(|item| moving.amount.stepper(make, QTY, &cx.item(item), None, &[10, 20, 50, 100])),
        tiles: if moving.item.is_some() { moving.amount.pad(make, QTY) } else { items() },
        done: make
            .tile("stock.sheet.done", Key::Save, Pictures::Done.picture())
            .role(Role::Act)
            .enabled(moving.item.is_some()),
    }
}

fn save(cx: &mut Cx<'_>) -> Answer {
    let Some(moving) = cx.model.kept.stock.moving.as_ref() else { return Answer::stay() };
    let Some(item) = moving.item.as_deref() else { return Answer::dull() };
    let quantity = if moving.kind == Movement::Count { "count" } else { "qty" };
    let mut draft = Draft::new("stock_movement")
        .with("type", moving.kind.code())
        .with("item", item)
        .with(quantity, moving.amount.value);
    if let Some(reason) = moving.reason.as_deref() {
        draft = draft.with("reason", reason);
    }
    match cx.nj.save(draft) {
        Ok(saved) => {
            cx.model.kept.stock.moving = None;
            cx.model.faults = Vec::new();
            super::shift_home::kept(cx, &saved, "stock_movement");
            Answer::key().with(crate::Pulse::Saved)
        }
        Err(SaveError::Invalid { faults }) => {
            let asks = faults.iter().any(|fault| fault.path == "reason");
            if let Some(moving) = cx.model.kept.stock.moving.as_mut() {
                moving.asks |= asks;
            }
            cx.model.faults = faults;
            Answer::dull()
        }
        Err(error) => {
            cx.model.failure = Some(Failure::from(&error));
            Answer::dull()
        }
    }
}
