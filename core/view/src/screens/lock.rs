//! The PIN is needed. Nothing here tells what the app is.

use crate::calculator::Sum;
use crate::cx::{Answer, Cx, Job};
use crate::{Event, Label, Night, Pad, Pulse, Role, ScreenId, Size, Tile, Voice};
use nightjar::UnlockError;
use nightjar_words::Key;
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LockPhase {
    /// At rest.
    Ready,
    /// One fixed time, whatever was typed.
    Checking,
    /// Dots cleared, one dull pulse, no word.
    Wrong,
    /// The key store does not answer; nothing changes.
    KeysSilent,
}

/// The PIN is needed. Nothing here tells what the app is.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LockView {
    /// Phase.
    pub phase: LockPhase,
    /// Which face is worn.
    pub face: Face,
    /// A dot a typed digit; never how many are expected.
    pub dots: Label,
    /// Only a silent key store is ever spoken of.
    pub message: Option<Label>,
    /// The pad; on the calculator face its digits are the calculator's.
    pub pad: Pad,
    /// The calculator face.
    pub calculator: Option<Calculator>,
    /// The strip.
    pub night: Night,
}

/// What the lock looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// A pad.
    Plain,
    /// A calculator that works; digits, then `=` held for 600 ms, unlock.
    Calculator,
    /// An empty page; its title held for 600 ms shows the pad.
    Notes,
}

impl From<nightjar::Face> for Face {
    fn from(face: nightjar::Face) -> Self {
        match face {
            nightjar::Face::Plain => Self::Plain,
            nightjar::Face::Calculator => Self::Calculator,
            nightjar::Face::Notes => Self::Notes,
        }
    }
}

impl From<Face> for nightjar::Face {
    fn from(face: Face) -> Self {
        match face {
            Face::Plain => Self::Plain,
            Face::Calculator => Self::Calculator,
            Face::Notes => Self::Notes,
        }
    }
}

/// The calculator face.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Calculator {
    /// What stands in its window.
    pub display: Label,
    /// Its keys besides the digits, in rows of four with them; a tap is [`crate::Event::Tap`], `=` can be held.
    pub keys: Vec<Tile>,
}

impl LockView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Digits typed since the last clear.
    typed: usize,
    phase: Option<LockPhase>,
    /// The notes face shows the pad.
    opened: bool,
    sum: Sum,
}

impl Memory {
    /// Whether a try is under way: until its fixed time is over nothing else may be seen, whatever the phone knows by then.
    pub(crate) fn is_checking(&self) -> bool {
        self.phase == Some(LockPhase::Checking)
    }
}

/// Shows it: the same frames whatever was typed.
pub(crate) fn show(cx: &Cx<'_>) -> LockView {
    let make = cx.make();
    let memory = &cx.model.kept.lock;
    let phase = memory.phase.unwrap_or(LockPhase::Ready);
    let worn = face(cx);
    let face = if worn == Face::Notes && memory.opened { Face::Plain } else { worn };
    let message = match phase {
        LockPhase::KeysSilent => {
            Some(make.label("lock.message", Key::ErrKeyStore).role(Role::Care).voice(Voice::Assertive))
        }
        LockPhase::Checking => Some(make.label("lock.message", Key::LockWait).role(Role::Dim)),
        LockPhase::Ready | LockPhase::Wrong => None,
    };
    LockView {
        phase,
        face,
        dots: make.dots("lock", memory.typed),
        message: message.filter(|_| face == Face::Plain),
        pad: make.pad("lock"),
        calculator: (face == Face::Calculator).then(|| calculator(cx)),
        night: make.night(),
    }
}

/// Answers a touch: the faces' own keys.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let worn = face(cx);
    match event {
        Event::Hold { id } if id == "lock.notes" && worn == Face::Notes => {
            cx.model.kept.lock.opened = true;
            Answer::key()
        }
        Event::Hold { id } if id == "lock.calc.equals" && worn == Face::Calculator => {
            cx.model.kept.lock.sum = Sum::default();
            submit(cx)
        }
        Event::Tap { id } if worn == Face::Calculator => {
            let Some(sign) = id.strip_prefix("lock.calc.") else { return Answer::stay() };
            // Whatever is calculated is no try: only digits in one row can become one.
            cx.nj.pin_clear();
            cx.model.kept.lock.typed = 0;
            cx.model.kept.lock.sum.press(sign);
            Answer::key()
        }
        _ => Answer::stay(),
    }
}

/// Takes a digit.
pub(crate) fn push(cx: &mut Cx<'_>, digit: u8) -> Answer {
    if digit > 9 || cx.model.at != ScreenId::Lock {
        return Answer::stay();
    }
    cx.nj.pin_push(digit);
    let memory = &mut cx.model.kept.lock;
    memory.phase = None;
    memory.typed = (memory.typed + 1).min(MOST);
    memory.sum.digit(digit);
    Answer::key()
}

/// Forgets the digits.
pub(crate) fn clear(cx: &mut Cx<'_>) -> Answer {
    cx.nj.pin_clear();
    cx.model.kept.lock = Memory { opened: cx.model.kept.lock.opened, ..Memory::default() };
    Answer::key()
}

/// Tries the digits.
pub(crate) fn submit(cx: &mut Cx<'_>) -> Answer {
    if cx.model.at != ScreenId::Lock || cx.model.kept.lock.phase == Some(LockPhase::Checking) {
        return Answer::stay();
    }
    cx.model.kept.lock.phase = Some(LockPhase::Checking);
    Answer::job(Job::Unlock)
}

/// Tells what came of it. A normal and the second PIN are one Ok; a wrong one clears the dots.
pub(crate) fn unlocked(cx: &mut Cx<'_>, result: Result<(), UnlockError>) -> Answer {
    let opened = cx.model.kept.lock.opened;
    cx.model.kept.lock = Memory { opened, ..Memory::default() };
    if cx.model.at != ScreenId::Lock {
        // Wiped meanwhile: nothing of it is told.
        return Answer::stay();
    }
    match result {
        Ok(()) => {
            cx.model.forget();
            Answer::key()
        }
        Err(UnlockError::KeysUnavailable | UnlockError::Disk) => {
            cx.model.kept.lock.phase = Some(LockPhase::KeysSilent);
            Answer::dull()
        }
        Err(_) => {
            cx.model.kept.lock.phase = Some(LockPhase::Wrong);
            Answer::dull()
        }
    }
}

/// Goes back: out of the app.
pub(crate) fn back(_cx: &mut Cx<'_>) -> Answer {
    Answer { leave: true, pulse: Pulse::None, ..Answer::stay() }
}

/// As many dots as fit: more digits than any PIN has are not drawn.
const MOST: usize = 12;

/// The face that is worn.
fn face(cx: &Cx<'_>) -> Face {
    cx.nj.settings().face.into()
}

fn calculator(cx: &Cx<'_>) -> Calculator {
    let make = cx.make();
    let key = |(id, sign): &(&str, &str)| {
        let tile = make.named(&format!("lock.calc.{id}"), (*sign).to_owned(), "");
        if *id == "equals" { tile.hold("lock.calc.equals", "=".to_owned()) } else { tile }
    };
    Calculator {
        display: make.said("lock.display", cx.model.kept.lock.sum.text()).size(Size::Number),
        keys: crate::calculator::KEYS.iter().map(key).collect(),
    }
}
