//! Both PINs: shown, then typed twice, the second time hidden.

use super::{enroll, practice};
use crate::cx::{Answer, Cx, Job};
use crate::parts::{in_groups, one_by_one};
use crate::{Class, Event, Label, Night, Pad, Role, ScreenId, Size, Tile, Top, Trouble, Voice};
use nightjar::{PinRole, SetupError, State};
use nightjar_words::{Action as Pictures, Key};
use serde::Serialize;
use zeroize::Zeroizing;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PinSetupPhase {
    /// The PIN is shown.
    Show,
    /// Typed with the PIN in sight.
    Again,
    /// Typed from memory.
    OnceMore,
    /// Typed otherwise: look once more.
    NotSame,
    /// The second PIN is shown.
    SecondShow,
    /// The second PIN, typed in sight.
    SecondAgain,
    /// The second PIN, typed from memory.
    SecondOnceMore,
    /// The second PIN was typed otherwise.
    SecondNotSame,
    /// All is done.
    Done,
}

/// Both PINs: shown, then typed twice, the second time hidden.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PinSetupView {
    /// Phase.
    pub phase: PinSetupPhase,
    /// Top bar.
    pub top: Top,
    /// What this step asks.
    pub message: Label,
    /// The assigned PIN, in pairs; absent while it is typed from memory.
    pub digits: Option<Label>,
    /// Another one, as often as she likes.
    pub another: Option<Tile>,
    /// What was typed, a dot a digit.
    pub dots: Option<Label>,
    /// The pad.
    pub pad: Option<Pad>,
    /// Without a second PIN for now.
    pub later: Option<Tile>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

impl PinSetupView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// Digits that the longest PIN has.
const LONGEST: usize = 16;

/// What this screen keeps. Digits are overwritten when they go, and go when the screen is left.
#[derive(Default)]
pub(crate) struct Memory {
    step: Step,
    second: bool,
    /// The PIN that is suggested.
    offered: Zeroizing<String>,
    typed: Zeroizing<Vec<u8>>,
    /// Something slow is under way.
    waits: bool,
}

/// How far one of the two PINs is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Show,
    Again,
    OnceMore,
    NotSame,
    Done,
}

impl Memory {
    fn phase(&self) -> PinSetupPhase {
        match (self.step, self.second) {
            (Step::Show, false) => PinSetupPhase::Show,
            (Step::Again, false) => PinSetupPhase::Again,
            (Step::OnceMore, false) => PinSetupPhase::OnceMore,
            (Step::NotSame, false) => PinSetupPhase::NotSame,
            (Step::Show, true) => PinSetupPhase::SecondShow,
            (Step::Again, true) => PinSetupPhase::SecondAgain,
            (Step::OnceMore, true) => PinSetupPhase::SecondOnceMore,
            (Step::NotSame, true) => PinSetupPhase::SecondNotSame,
            (Step::Done, _) => PinSetupPhase::Done,
        }
    }

    /// Forgets what was typed, and stands at a step.
    fn stand(&mut self, step: Step) {
        self.step = step;
        self.typed = Zeroizing::default();
        self.waits = false;
    }

    fn role(&self) -> PinRole {
        if self.second { PinRole::Duress } else { PinRole::Normal }
    }
}

/// Suggests the first PIN.
pub(crate) fn entered(cx: &mut Cx<'_>) {
    cx.nj.pin_clear();
    suggest(cx);
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> PinSetupView {
    let make = cx.make();
    let memory = &cx.model.kept.pin_setup;
    let typing = memory.step != Step::Done && !memory.waits;
    let in_sight = typing && memory.step != Step::OnceMore && !memory.offered.is_empty();
    let enrolling = cx.nj.state() == State::Enrolling;
    let (title, picture) =
        if memory.second { (Key::PinSecond, Pictures::EmptyPhone) } else { (Key::PinYours, Pictures::Pins) };
    let bar = make.top("pin_setup", title, picture.picture());
    let digits = || {
        let label = make.said("pin_setup.digits", in_groups(&memory.offered, 2)).size(Size::Digits);
        Label { spoken: one_by_one(&memory.offered), ..label.voice(Voice::OnPurpose) }
    };
    PinSetupView {
        phase: memory.phase(),
        top: Top { back: bar.back.clone().filter(|_| has_way_back(memory, enrolling)), ..bar },
        message: message(cx),
        digits: in_sight.then(digits),
        another: in_sight
            .then(|| make.tile("pin_setup.another", Key::PinAnother, Pictures::Another.picture()).class(Class::Half)),
        dots: typing.then(|| make.dots("pin_setup", memory.typed.len())),
        pad: typing.then(|| make.pad("pin_setup")),
        later: (typing && memory.second && enrolling)
            .then(|| make.tile("pin_setup.later", Key::PinLater, Pictures::Later.picture()).class(Class::Half)),
        trouble: cx.trouble("pin_setup"),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let memory = &cx.model.kept.pin_setup;
    let Event::Tap { id } = event else { return Answer::stay() };
    if memory.waits || memory.step == Step::Done {
        return Answer::stay();
    }
    match id.as_str() {
        "pin_setup.another" if memory.step != Step::OnceMore => {
            if suggest(cx) {
                Answer::key()
            } else {
                Answer::dull()
            }
        }
        "pin_setup.later" if memory.second && cx.nj.state() == State::Enrolling => wait_for(cx, Job::Finish),
        _ => Answer::stay(),
    }
}

/// Goes back: from memory to sight; then to Settings, where nothing has changed. An enrollment goes on, in the background.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let enrolling = cx.nj.state() == State::Enrolling;
    let memory = &mut cx.model.kept.pin_setup;
    if memory.waits {
        return Answer::stay();
    }
    if memory.step == Step::OnceMore {
        memory.stand(Step::Again);
        return Answer::key();
    }
    if enrolling {
        return Answer { leave: true, ..Answer::stay() };
    }
    Answer::to(ScreenId::Settings)
}

/// Takes a digit.
pub(crate) fn push(cx: &mut Cx<'_>, digit: u8) -> Answer {
    let memory = &mut cx.model.kept.pin_setup;
    let known = digit <= 9 && !memory.waits && memory.step != Step::Done && !memory.offered.is_empty();
    if !known {
        return Answer::stay();
    }
    if memory.typed.capacity() == 0 {
        // Once and for all: what grows leaves a copy behind.
        memory.typed.reserve_exact(LONGEST);
    }
    if memory.typed.len() == LONGEST {
        return Answer::dull();
    }
    memory.typed.push(digit);
    if memory.step == Step::Show {
        memory.step = Step::Again;
    }
    Answer::key()
}

/// Forgets what was typed.
pub(crate) fn clear(cx: &mut Cx<'_>) -> Answer {
    cx.model.kept.pin_setup.typed = Zeroizing::default();
    Answer::key()
}

/// Compares what was typed with the PIN in sight; what was typed from memory is judged and kept by the phone.
pub(crate) fn submit(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.pin_setup;
    if memory.waits || memory.typed.is_empty() {
        return Answer::stay();
    }
    if memory.step == Step::OnceMore {
        cx.nj.pin_clear();
        memory.typed.iter().for_each(|digit| cx.nj.pin_push(*digit));
        let role = memory.role();
        return wait_for(cx, Job::SetPin(role));
    }
    let same = memory.typed.iter().map(|digit| digit + b'0').eq(memory.offered.bytes());
    memory.stand(if same { Step::OnceMore } else { Step::NotSame });
    if same { Answer::key() } else { Answer::dull() }
}

/// The phone has taken a PIN, or has not.
pub(crate) fn set(cx: &mut Cx<'_>, role: PinRole, result: Result<(), SetupError>) -> Answer {
    if cx.model.at != ScreenId::PinSetup {
        return Answer::stay();
    }
    let enrolling = cx.nj.state() == State::Enrolling;
    let memory = &mut cx.model.kept.pin_setup;
    match result {
        Ok(()) if role == PinRole::Normal => {
            memory.second = true;
            suggest(cx);
            Answer::key()
        }
        Ok(()) if enrolling => wait_for(cx, Job::Finish),
        Ok(()) => {
            memory.offered = Zeroizing::default();
            memory.stand(Step::Done);
            Answer::key().with(crate::Pulse::Saved)
        }
        Err(SetupError::Mismatch) => {
            memory.stand(Step::NotSame);
            Answer::dull()
        }
        Err(error) => {
            // The two were set in one go, or not at all: from the first PIN on, as before.
            *memory = Memory::default();
            if suggest(cx) {
                cx.model.failure = Some(error.into());
            }
            Answer::dull()
        }
    }
}

/// The enrollment is final, or is not. After new PINs the first drill follows, over a phone that is locked already.
pub(crate) fn finished(cx: &mut Cx<'_>, result: Result<(), SetupError>) -> Answer {
    match (result, cx.nj.state()) {
        (Ok(()), State::Locked) => {
            cx.model.kept.practice = practice::Memory::first();
            Answer { go: Some(ScreenId::Practice), pulse: crate::Pulse::Saved, ..Answer::stay() }
        }
        (Ok(()), state) => Answer::to(ScreenId::first_of(state)).with(crate::Pulse::Saved),
        // Wiped or locked meanwhile: what the phone shows now tells of no enrollment.
        (Err(SetupError::Refused(_)), _) => Answer::dull(),
        (Err(error), _) => enroll::not_finished(cx, error),
    }
}

/// Suggests another PIN, to be learnt from its beginning.
fn suggest(cx: &mut Cx<'_>) -> bool {
    let suggested = cx.nj.pin_suggest();
    let memory = &mut cx.model.kept.pin_setup;
    memory.stand(Step::Show);
    memory.offered = Zeroizing::default();
    match suggested {
        Ok(offer) => {
            memory.offered = Zeroizing::new(offer.text().to_owned());
            true
        }
        Err(error) => {
            cx.model.failure = Some(error.into());
            false
        }
    }
}

fn wait_for(cx: &mut Cx<'_>, job: Job) -> Answer {
    let memory = &mut cx.model.kept.pin_setup;
    memory.typed = Zeroizing::default();
    memory.waits = true;
    Answer::job(job)
}

fn has_way_back(memory: &Memory, enrolling: bool) -> bool {
    !memory.waits && (memory.step == Step::OnceMore || !enrolling)
}

fn message(cx: &Cx<'_>) -> Label {
    let make = cx.make();
    let memory = &cx.model.kept.pin_setup;
    let label = |key, picture: Pictures| make.label("pin_setup.message", key).pictured(picture.picture());
    if memory.waits {
        return label(Key::LockWait, Pictures::Checking).role(Role::Dim).voice(Voice::Polite);
    }
    let label = match (memory.step, memory.second) {
        (Step::Show, true) => label(Key::PinSecondDoes, Pictures::EndShift),
        (Step::Show | Step::Again, _) => label(Key::PinAgain, Pictures::TypeCode),
        (Step::OnceMore, _) => label(Key::PinOnceMore, Pictures::Remember),
        (Step::NotSame, _) => label(Key::PinDiffers, Pictures::Care).role(Role::Care),
        (Step::Done, _) => label(Key::Saved, Pictures::Done),
    };
    label.voice(Voice::Polite)
}
