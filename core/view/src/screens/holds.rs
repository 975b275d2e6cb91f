//! What this phone holds, from the storage itself; no number.

use super::home;
use crate::cx::{Answer, Cx};
use crate::{Class, Event, Label, Night, Role, ScreenId, Sheet, Size, Tile, Top, Voice};
use nightjar::{Held, State};
use nightjar_words::{Action as Pictures, Arg, Key};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldsPhase {
    /// No shift is open.
    BetweenShifts,
    /// A shift is open.
    InShift,
    /// It is shown to someone: the phone is locked behind it.
    Presented,
}

/// What this phone holds, from the storage itself; no number.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HoldsView {
    /// Phase.
    pub phase: HoldsPhase,
    /// Top bar.
    pub top: Top,
    /// Heading.
    pub has: Label,
    /// What it holds.
    pub list: Vec<Label>,
    /// Heading.
    pub hasnt: Label,
    /// What it does not hold.
    pub not: Vec<Label>,
    /// Show to someone: locks everything else.
    pub present: Tile,
    /// In a shift: end it first.
    pub sheet: Option<Sheet>,
    /// The strip.
    pub night: Night,
}

impl HoldsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// It is asked whether the shift should end first.
    asks: bool,
    presented: bool,
}

impl Memory {
    /// Whether it is shown to somebody: the phone is locked behind it.
    pub(crate) fn is_presented(&self) -> bool {
        self.presented
    }
}

/// What no phone holds, in the order of the screen.
const NOT: [(&str, Key, Pictures); 7] = [
    ("names", Key::HNames, Pictures::Names),
    ("faces", Key::HFaces, Pictures::Faces),
    ("phones", Key::HPhones, Pictures::Phones),
    ("addresses", Key::HAddresses, Pictures::Addresses),
    ("places", Key::HPlaces, Pictures::NoPlaces),
    ("met", Key::HMet, Pictures::Met),
    ("earlier", Key::HEarlier, Pictures::Earlier),
];

/// Shows it, true to the storage; with the second PIN the same as with the first.
pub(crate) fn show(cx: &Cx<'_>) -> HoldsView {
    let make = cx.make();
    let memory = &cx.model.kept.holds;
    let phase = match cx.nj.state() {
        _ if memory.presented => HoldsPhase::Presented,
        State::Shift => HoldsPhase::InShift,
        _ => HoldsPhase::BetweenShifts,
    };
    let not = |(id, key, picture): &(&str, Key, Pictures)| {
        make.label(&format!("holds.not.{id}"), *key).pictured(picture.picture()).class(Class::Half)
    };
    let present = make.tile("holds.present", Key::KShow, Pictures::Present.picture()).class(Class::Wide);
    HoldsView {
        phase,
        top: make.top("holds", Key::TitleHolds, Pictures::Holds.picture()),
        has: make.label("holds.has", Key::HHas).size(Size::Title).voice(Voice::Heading),
        list: list(cx),
        hasnt: make.label("holds.hasnt", Key::HHasnt).size(Size::Title).voice(Voice::Heading),
        not: NOT.iter().map(not).collect(),
        present: Tile { spoken: locks(cx), ..present }.enabled(!memory.presented),
        sheet: (phase == HoldsPhase::InShift && memory.asks).then(|| sheet(cx)),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let in_shift = cx.nj.state() == State::Shift;
    let memory = &mut cx.model.kept.holds;
    if memory.presented {
        return if matches!(event, Event::Expired { .. }) { back(cx) } else { Answer::stay() };
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    match id.as_str() {
        "holds.present" if in_shift => {
            memory.asks = true;
            Answer::key()
        }
        "holds.present" => present(cx),
        "holds.menu.end_shift" if memory.asks && in_shift => Answer::to(ScreenId::EndShift),
        "holds.menu.show" if memory.asks => present(cx),
        "holds.menu.done" => {
            memory.asks = false;
            Answer::key()
        }
        _ => Answer::stay(),
    }
}

/// Goes back: closes the sheet; once shown to somebody, locks.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.holds;
    if memory.presented {
        *memory = Memory::default();
        return Answer::to(ScreenId::Lock);
    }
    if std::mem::take(&mut memory.asks) {
        return Answer::key();
    }
    Answer::to(ScreenId::first_of(cx.nj.state()))
}

/// Locks first, then leaves the list alone on the screen.
fn present(cx: &mut Cx<'_>) -> Answer {
    cx.nj.lock();
    cx.model.forget();
    cx.model.kept.holds.presented = true;
    Answer::key()
}

fn list(cx: &Cx<'_>) -> Vec<Label> {
    let make = cx.make();
    let label =
        |id: &str, key, picture: Pictures| make.label(&format!("holds.list.{id}"), key).pictured(picture.picture());
    let Some(things) = cx.nj.holds().things() else {
        return vec![label("storage", Key::ErrStorage, Pictures::Care).role(Role::Care)];
    };
    let lines = |held: Held| match held {
        Held::SealedLetters => vec![
            label("sealed", Key::HSealed, Pictures::Waiting),
            label("copies", Key::HCopies, Pictures::AtCenter),
            label("cannot", Key::HCannot, Pictures::Fixed),
        ],
        Held::Bag => vec![label("bag", Key::HBag, Pictures::Bag)],
        Held::FromTheCenter => vec![label("cards", Key::HCards, Pictures::Warnings)],
        Held::ThisShift => vec![label("shift", Key::HShift, Pictures::EndShift)],
        Held::WayToTheCenter => vec![label("way", Key::HWay, Pictures::SetUp)],
        Held::SetAside => vec![label("aside", Key::HAside, Pictures::Damaged)],
    };
    things.into_iter().flat_map(lines).collect()
}

fn sheet(cx: &Cx<'_>) -> Sheet {
    let make = cx.make();
    let mut sheet = home::menu(make, "holds", &[ScreenId::EndShift]);
    sheet.title = make.label("holds.menu.title", Key::KShow).voice(Voice::Heading);
    sheet.lines = vec![make.label("holds.menu.shift", Key::HShift)];
    let show = make.tile("holds.menu.show", Key::KLocks, Pictures::Present.picture()).class(Class::Half);
    sheet.tiles.push(Tile { spoken: locks(cx), ..show });
    sheet
}

/// Shows it to someone, and locks everything else: said in one.
pub(super) fn locks(cx: &Cx<'_>) -> String {
    let (show, locks) = (cx.text(Key::KShow), cx.text(Key::KLocks));
    cx.words().text(Key::SayLook, &[("word", Arg::Word(&show)), ("text", Arg::Word(&locks))])
}
