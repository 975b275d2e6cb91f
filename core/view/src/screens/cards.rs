//! Texts to show; once presented, nothing else.

use super::{card_lines, holds};
use crate::cx::{Answer, Cx, Failure};
use crate::numbers::isolated_runs;
use crate::{Class, Event, Label, Night, Role, ScreenId, Tile, Top, Trouble};
use nightjar::{Card, CardId, CardRole};
use nightjar_words::{Action as Pictures, Key, own_name, pictogram};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CardsPhase {
    /// The list.
    List,
    /// One is read.
    Reading,
    /// One is presented: the phone is locked behind it.
    Presented,
}

/// Texts to show; once presented, nothing else.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CardsView {
    /// Phase.
    pub phase: CardsPhase,
    /// Top bar.
    pub top: Top,
    /// The agreement.
    pub agreement: Option<Tile>,
    /// Rights.
    pub rights: Option<Tile>,
    /// Help numbers.
    pub help: Option<Tile>,
    /// Places by service.
    pub providers: Vec<Tile>,
    /// The card that is read or presented.
    pub lines: Vec<Label>,
    /// Phone numbers of help.
    pub numbers: Vec<PhoneNumber>,
    /// Show to someone.
    pub present: Option<Tile>,
    /// The State's language, or the worker's.
    pub other: Option<Tile>,
    /// How long a presented card stays; then `Expired { id: "cards.presented" }` is sent. 0: no card is presented.
    pub seconds: u32,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

/// A phone number of help.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PhoneNumber {
    /// Its words; a tap opens the dialer, whose list keeps the number.
    pub tile: Tile,
    /// What the dialer is given: digits, perhaps a `+` before them.
    pub dial: String,
}

impl CardsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// How long a presented card stays.
const SECONDS: u32 = 300;

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    reading: Option<Reading>,
    /// What is presented: one card, and the same in the other language.
    presented: Vec<Card>,
    /// Which of them.
    at: usize,
}

/// What is read.
#[derive(Clone, PartialEq, Eq)]
enum Reading {
    Card(CardId),
    Help,
    Service(String),
}

impl Memory {
    /// Whether a card is presented: the phone is locked behind it.
    pub(crate) fn is_presented(&self) -> bool {
        !self.presented.is_empty()
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> CardsView {
    let memory = &cx.model.kept.cards;
    if let Some(card) = memory.presented.get(memory.at) {
        return presented(cx, card);
    }
    let cards = cx.nj.cards();
    let trouble = cx.trouble("cards").or_else(|| {
        let refused = *cards.as_ref().err()?;
        Some(cx.told("cards", Failure::from(refused)))
    });
    let cards = cards.unwrap_or_default();
    let view = match &memory.reading {
        Some(Reading::Card(id)) => cards.iter().find(|card| card.id == *id).map(|card| reading(cx, card, &cards)),
        Some(Reading::Help) => Some(help(cx, &cards)),
        Some(Reading::Service(code)) => Some(places(cx, code)),
        None => None,
    };
    CardsView { trouble, ..view.unwrap_or_else(|| list(cx, &cards)) }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    if cx.model.kept.cards.is_presented() {
        return match event {
            Event::Expired { id } if id == "cards.presented" => back(cx),
            Event::Tap { id } if id == "cards.other" => {
                let memory = &mut cx.model.kept.cards;
                memory.at = (memory.at + 1) % memory.presented.len();
                Answer::stay()
            }
            _ => Answer::stay(),
        };
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    let opened = match id.as_str() {
        "cards.agreement" => first(cx, CardRole::Agreement),
        "cards.rights" => first(cx, CardRole::Rights),
        "cards.help" => Some(Reading::Help),
        "cards.other" => other(cx),
        "cards.present" => return present(cx),
        id if id.starts_with("cards.number.") => return Answer::key(),
        id => id.strip_prefix("cards.service.").map(|code| Reading::Service(code.to_owned())),
    };
    if opened.is_none() {
        return Answer::stay();
    }
    cx.model.kept.cards.reading = opened;
    Answer::key()
}

/// Goes back: to the list; once presented, to the lock.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.cards;
    if memory.is_presented() {
        *memory = Memory::default();
        return Answer::to(ScreenId::Lock);
    }
    if memory.reading.take().is_some() {
        return Answer::key();
    }
    Answer::to(ScreenId::first_of(cx.nj.state()))
}

/// Locks first; whatever comes of it, the phone is locked then.
fn present(cx: &mut Cx<'_>) -> Answer {
    let Some(Reading::Card(id)) = cx.model.kept.cards.reading else { return Answer::stay() };
    let cards = cx.nj.cards().unwrap_or_default();
    let shown = cx.nj.present(id);
    let own = own_language(cx);
    cx.model.forget();
    let Ok(card) = shown else { return Answer { go: Some(ScreenId::Lock), ..Answer::dull() } };
    let same = |other: &Card| other.role == card.role && other.language != card.language;
    let sister = in_order(cards, &own).into_iter().find(same);
    cx.model.kept.cards.presented = std::iter::once(card.clone()).chain(sister).collect();
    Answer::stay()
}

/// The card of a role that is read first: in the State's language.
fn first(cx: &Cx<'_>, role: CardRole) -> Option<Reading> {
    of(cx, cx.nj.cards().ok()?, role).first().map(|card| Reading::Card(card.id))
}

/// The next card of the same role.
fn other(cx: &Cx<'_>) -> Option<Reading> {
    let Some(Reading::Card(id)) = cx.model.kept.cards.reading else { return None };
    next(cx, &cx.nj.cards().ok()?, id).map(|card| Reading::Card(card.id))
}

fn next(cx: &Cx<'_>, cards: &[Card], id: CardId) -> Option<Card> {
    let role = cards.iter().find(|card| card.id == id)?.role;
    let cards = of(cx, cards.to_vec(), role);
    let at = cards.iter().position(|card| card.id == id)?;
    cards.get((at + 1) % cards.len()).filter(|card| card.id != id).cloned()
}

/// The cards of a role: the State's language first, then the worker's.
fn of(cx: &Cx<'_>, cards: Vec<Card>, role: CardRole) -> Vec<Card> {
    let state = cx.nj.catalogue().ok().and_then(|catalogue| catalogue.languages.first().cloned()).unwrap_or_default();
    let cards = in_order(cards.into_iter().filter(|card| card.role == role).collect(), &own_language(cx));
    in_order(cards, &state)
}

/// Cards of this language first.
fn in_order(mut cards: Vec<Card>, language: &str) -> Vec<Card> {
    cards.sort_by_key(|card| card.language != language);
    cards
}

/// The worker's language without its script: `sr`.
fn own_language(cx: &Cx<'_>) -> String {
    cx.words().language().code().split('-').next().unwrap_or_default().to_owned()
}

fn list(cx: &Cx<'_>, cards: &[Card]) -> CardsView {
    let make = cx.make();
    let tile = |role, id: &str, key, picture: Pictures| {
        let there = cards.iter().any(|card| card.role == role);
        there.then(|| make.tile(id, key, picture.picture()).class(Class::Wide))
    };
    let catalogue = cx.nj.catalogue().ok();
    let service = |code: &String| {
        let id = format!("cards.service.{code}");
        let entry = catalogue.as_ref().and_then(|known| known.services.iter().find(|entry| entry.code == *code));
        let tile = make.code(&id, "service", code, entry.and_then(|entry| entry.label.as_deref()));
        let rolls_up = entry.map_or(code.as_str(), |entry| entry.rolls_up.as_str());
        let picture = pictogram("service", rolls_up).map_or("", |picture| picture.id);
        Tile { picture: picture.to_owned(), ..tile.class(Class::Half) }
    };
    let providers: Vec<Tile> = cx.nj.services_given().unwrap_or_default().iter().map(service).collect();
    let nothing = cards.is_empty() && providers.is_empty();
    let lines = if nothing { vec![make.label("cards.none", Key::KNone).role(Role::Dim)] } else { Vec::new() };
    CardsView {
        agreement: tile(CardRole::Agreement, "cards.agreement", Key::KAgreement, Pictures::Agreement),
        rights: tile(CardRole::Rights, "cards.rights", Key::KRights, Pictures::Rights),
        help: tile(CardRole::Help, "cards.help", Key::KHelp, Pictures::HelpNumbers),
        providers,
        lines,
        ..empty(cx, make.top("cards", Key::TitleCards, Pictures::Cards.picture()), CardsPhase::List)
    }
}

fn reading(cx: &Cx<'_>, card: &Card, cards: &[Card]) -> CardsView {
    let make = cx.make();
    let (key, picture) = named(card.role);
    let present = make.tile("cards.present", Key::KShow, Pictures::Present.picture()).class(Class::Wide);
    let mut lines: Vec<Label> = card_lines::title(make, card).into_iter().collect();
    lines.extend(card_lines::body(make, card));
    CardsView {
        lines,
        present: Some(Tile { spoken: holds::locks(cx), ..present }),
        other: next(cx, cards, card.id).map(|next| other_tile(cx, card, &next)),
        ..empty(cx, make.top("cards", key, picture.picture()), CardsPhase::Reading)
    }
}

fn help(cx: &Cx<'_>, cards: &[Card]) -> CardsView {
    let make = cx.make();
    let cards = of(cx, cards.to_vec(), CardRole::Help);
    let cards = in_order(cards, &own_language(cx));
    let (lines, numbers) = card_lines::help(make, &cards);
    CardsView {
        lines,
        numbers,
        ..empty(cx, make.top("cards", Key::KHelp, Pictures::HelpNumbers.picture()), CardsPhase::Reading)
    }
}

fn places(cx: &Cx<'_>, service: &str) -> CardsView {
    let make = cx.make();
    let lines = card_lines::places(make, &cx.nj.providers(service).unwrap_or_default());
    CardsView { lines, ..empty(cx, make.top("cards", Key::KPlaces, Pictures::Places.picture()), CardsPhase::Reading) }
}

/// That card and nothing else; its own title stands in the bar.
fn presented(cx: &Cx<'_>, card: &Card) -> CardsView {
    let make = cx.make();
    let memory = &cx.model.kept.cards;
    let (key, picture) = named(card.role);
    let mut top = make.top("cards", key, picture.picture());
    if let Some(title) = &card.title {
        let title = isolated_runs(title);
        top.title = Label { text: title.clone(), spoken: title, unreviewed: false, ..top.title };
    }
    let next = memory.presented.get((memory.at + 1) % memory.presented.len()).filter(|next| next.id != card.id);
    CardsView {
        lines: card_lines::body(make, card),
        other: next.map(|next| other_tile(cx, card, next)),
        seconds: SECONDS,
        ..empty(cx, top, CardsPhase::Presented)
    }
}

/// Names the other card by its language; two of one language by their titles.
fn other_tile(cx: &Cx<'_>, card: &Card, other: &Card) -> Tile {
    let name = if card.language == other.language { other.title.as_deref().map(isolated_runs) } else { None };
    let name = name.or_else(|| own_name(&other.language).map(str::to_owned)).unwrap_or_else(|| cx.text(Key::COther));
    cx.make().named("cards.other", name, Pictures::Language.picture().id).class(Class::Half)
}

fn named(role: CardRole) -> (Key, Pictures) {
    match role {
        CardRole::Agreement => (Key::KAgreement, Pictures::Agreement),
        CardRole::Rights => (Key::KRights, Pictures::Rights),
        CardRole::Help => (Key::KHelp, Pictures::HelpNumbers),
    }
}

fn empty(cx: &Cx<'_>, top: Top, phase: CardsPhase) -> CardsView {
    CardsView {
        phase,
        top,
        agreement: None,
        rights: None,
        help: None,
        providers: Vec::new(),
        lines: Vec::new(),
        numbers: Vec::new(),
        present: None,
        other: None,
        seconds: 0,
        trouble: None,
        night: cx.make().night(),
    }
}
