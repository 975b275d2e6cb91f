//! Joining a center in under a minute.

use super::enroll_typed::{self, Typed};
use crate::cx::{Answer, Cx, Failure, Job};
use crate::parts::{in_groups, one_by_one};
use crate::{Class, Event, Label, Night, Role, ScreenId, Size, Tile, Top, Voice};
use nightjar::{Digits, EnrollError, Refused, SetupError, State};
use nightjar_words::{Action as Pictures, Key};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollPhase {
    /// The finder is open.
    Scanning,
    /// No camera, or not allowed: type.
    NoCamera,
    /// The code is typed.
    Typing,
    /// The center is asked; seen when it takes longer than 400 ms.
    Contacting,
    /// Six digits to compare.
    Digits,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// The code is too old, or was used.
    Expired,
    /// The code of another center.
    OtherCenter,
    /// The center is not reached.
    Offline,
}

/// Joining a center in under a minute.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EnrollView {
    /// Phase.
    pub phase: EnrollPhase,
    /// Top bar.
    pub top: Top,
    /// Over the finder: point at the square.
    pub view: Option<Label>,
    /// Type the code; id `enroll.type`.
    pub typed: Tile,
    /// What was typed, a line of the code each, in groups of four.
    pub lines: Vec<Label>,
    /// Keys of the 32 signs, while typing.
    pub pad: Vec<Tile>,
    /// What happened and what to do, assertive.
    pub message: Option<Label>,
    /// Six digits, in two groups.
    pub digits: Option<Label>,
    /// The same on both screens.
    pub yes: Option<Tile>,
    /// Not the same: the code is spent.
    pub no: Option<Tile>,
    /// The strip.
    pub night: Night,
}

impl EnrollView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    phase: Option<EnrollPhase>,
    typed: Typed,
    /// What happened.
    message: Option<Key>,
    digits: String,
    /// The phone was open: its PINs stay.
    from_open: bool,
    /// What was said of the digits: the same, or not.
    same: bool,
}

impl Memory {
    /// The code is typed, not scanned.
    pub(crate) fn typing() -> Self {
        Self { phase: Some(EnrollPhase::Typing), ..Self::default() }
    }

    fn phase(&self) -> EnrollPhase {
        self.phase.unwrap_or(EnrollPhase::Scanning)
    }

    /// Whether the center is being asked, or its answer compared.
    fn is_bound(&self) -> bool {
        matches!(self.phase(), EnrollPhase::Contacting | EnrollPhase::Digits)
    }

    fn tell(&mut self, phase: EnrollPhase, message: Key) {
        self.phase = Some(phase);
        self.message = Some(message);
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> EnrollView {
    let make = cx.make();
    let memory = &cx.model.kept.enroll;
    let phase = memory.phase();
    let (typing, bound, comparing) = (phase == EnrollPhase::Typing, memory.is_bound(), phase == EnrollPhase::Digits);
    let title = if typing { Key::SCode } else { Key::WelcomeScan };
    let scan = make.tile("enroll.scan", Key::TScan, Pictures::Scan.picture());
    let bar = make.top("enroll", title, Pictures::SetUp.picture());
    let point = || make.label("enroll.view", Key::EnrollPoint).pictured(Pictures::Scan.picture());
    let digits = || Label {
        spoken: one_by_one(&memory.digits),
        ..make.said("enroll.digits", in_groups(&memory.digits, 3)).size(Size::Digits)
    };
    let answer = |id, key, picture: Pictures| make.tile(id, key, picture.picture()).class(Class::Half);
    EnrollView {
        phase,
        top: Top {
            back: bar.back.clone().filter(|_| !bound),
            action: Some(scan).filter(|_| !bound && phase != EnrollPhase::Scanning),
            ..bar
        },
        view: (phase == EnrollPhase::Scanning).then(point),
        typed: make
            .tile("enroll.type", Key::WelcomeType, Pictures::TypeCode.picture())
            .class(Class::Wide)
            .chosen(typing, make.words())
            .enabled(!bound),
        lines: if typing { memory.typed.lines(make) } else { Vec::new() },
        pad: if typing { enroll_typed::keys(make) } else { Vec::new() },
        message: message(cx),
        digits: comparing.then(digits),
        yes: comparing.then(|| answer("enroll.yes", Key::Yes, Pictures::SameDigits).role(Role::Act)),
        no: comparing.then(|| answer("enroll.no", Key::No, Pictures::OtherDigits)),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let memory = &mut cx.model.kept.enroll;
    if memory.phase() == EnrollPhase::Contacting {
        return Answer::stay();
    }
    if memory.phase() == EnrollPhase::Digits {
        return match event {
            Event::Tap { id } if id == "enroll.yes" => compared(cx, true),
            Event::Tap { id } if id == "enroll.no" => compared(cx, false),
            _ => Answer::stay(),
        };
    }
    match event {
        Event::Scanned { bytes } if memory.phase() == EnrollPhase::Scanning => contact(cx, Job::Enroll(bytes.clone())),
        Event::NoCamera if memory.phase() == EnrollPhase::Scanning => {
            memory.tell(EnrollPhase::NoCamera, Key::EnrollNocam);
            Answer::stay()
        }
        Event::Tap { id } if id == "enroll.type" => {
            memory.phase = Some(EnrollPhase::Typing);
            Answer::key()
        }
        Event::Tap { id } if id == "enroll.scan" => {
            memory.phase = None;
            Answer::key()
        }
        _ if memory.phase() == EnrollPhase::Typing => type_on(cx, event),
        _ => Answer::stay(),
    }
}

/// Goes back: from the pad to the finder, else to where one came from. Not while the center is asked, nor from the
/// digits: those are answered.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if cx.model.kept.enroll.is_bound() {
        return Answer::stay();
    }
    if cx.model.kept.enroll.phase() == EnrollPhase::Typing {
        cx.model.kept.enroll.phase = None;
        return Answer::key();
    }
    away(cx)
}

/// Six digits, or why not.
pub(crate) fn answered(cx: &mut Cx<'_>, result: Result<Digits, EnrollError>) -> Answer {
    let asked = cx.model.at == ScreenId::Enroll && cx.model.kept.enroll.phase() == EnrollPhase::Contacting;
    let memory = &mut cx.model.kept.enroll;
    match result {
        // Nobody waits for it any more: that code is spent.
        Ok(_) if !asked => return Answer { job: Some(Job::Confirm(false)), ..Answer::stay() },
        Err(_) if !asked => return Answer::stay(),
        Ok(digits) => {
            memory.digits = digits.0;
            memory.phase = Some(EnrollPhase::Digits);
            cx.model.kept.needs_activation.scanned = true;
            return Answer::key();
        }
        Err(EnrollError::NotACode { line: Some(line) }) => {
            memory.typed.doubt(line);
            memory.phase = Some(EnrollPhase::Typing);
        }
        Err(error) => {
            let (phase, message) = told(error);
            memory.tell(phase, message);
        }
    }
    Answer::dull()
}

/// The digits were told.
pub(crate) fn confirmed(cx: &mut Cx<'_>, result: Result<(), EnrollError>) -> Answer {
    let asked = cx.model.at == ScreenId::Enroll && cx.model.kept.enroll.phase() == EnrollPhase::Contacting;
    if !asked {
        return Answer::stay();
    }
    let memory = &mut cx.model.kept.enroll;
    match result {
        Ok(()) if !memory.same => away(cx),
        Ok(()) if memory.from_open => Answer::job(Job::Finish),
        Ok(()) => Answer::to(ScreenId::PinSetup),
        Err(error) => {
            let (phase, message) = told(error);
            memory.tell(phase, message);
            Answer::dull()
        }
    }
}

/// Tells why an enrollment did not become final: the phone is as before, the code is spent.
pub(crate) fn not_finished(cx: &mut Cx<'_>, error: SetupError) -> Answer {
    let mut memory = Memory::default();
    let message = if error == SetupError::OtherCenter { Key::EnrollOther } else { Failure::from(error).0 };
    memory.tell(EnrollPhase::Refused, message);
    cx.model.kept.enroll = memory;
    Answer { go: Some(ScreenId::Enroll), ..Answer::dull() }
}

fn contact(cx: &mut Cx<'_>, job: Job) -> Answer {
    let from_open = cx.nj.state() == State::Open;
    let memory = &mut cx.model.kept.enroll;
    memory.from_open = from_open;
    memory.phase = Some(EnrollPhase::Contacting);
    Answer::job(job)
}

fn compared(cx: &mut Cx<'_>, same: bool) -> Answer {
    let memory = &mut cx.model.kept.enroll;
    memory.same = same;
    memory.digits.clear();
    memory.phase = Some(EnrollPhase::Contacting);
    Answer::job(Job::Confirm(same))
}

fn type_on(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let typed = &mut cx.model.kept.enroll.typed;
    match event {
        Event::Hold { id } if id == "enroll.key.clear" => typed.clear_line(),
        Event::Tap { id } if id == "enroll.key.clear" => typed.delete(),
        Event::Tap { id } if id == "enroll.key.done" => {
            let Some(text) = typed.whole() else { return Answer::dull() };
            return contact(cx, Job::EnrollText(text));
        }
        Event::Tap { id } => {
            let Some(sign) = id.strip_prefix("enroll.key.").and_then(|sign| sign.chars().next()) else {
                return Answer::stay();
            };
            if !typed.push(sign) {
                return Answer::dull();
            }
        }
        _ => return Answer::stay(),
    }
    Answer::key()
}

/// To where one came from; to where the phone's state begins if that is no more.
fn away(cx: &mut Cx<'_>) -> Answer {
    let state = cx.nj.state();
    let before = cx.model.before;
    let there = before == ScreenId::Settings && before.is_of(state);
    Answer::to(if there { before } else { ScreenId::first_of(state) })
}

fn message(cx: &Cx<'_>) -> Option<Label> {
    let memory = &cx.model.kept.enroll;
    let key = match memory.phase() {
        EnrollPhase::Scanning => return None,
        EnrollPhase::Typing if memory.typed.is_doubted() => Key::EnrollLineAgain,
        EnrollPhase::Typing => return None,
        EnrollPhase::Contacting => Key::EnrollWait,
        EnrollPhase::Digits => Key::EnrollSame,
        EnrollPhase::NoCamera
        | EnrollPhase::Refused
        | EnrollPhase::Expired
        | EnrollPhase::OtherCenter
        | EnrollPhase::Offline => memory.message?,
    };
    let label = cx.make().label("enroll.message", key);
    Some(match memory.phase() {
        EnrollPhase::Contacting => label.pictured(Pictures::Checking.picture()).role(Role::Dim).voice(Voice::Polite),
        EnrollPhase::Digits => label.size(Size::Title).voice(Voice::Assertive),
        _ => label.pictured(Pictures::Care.picture()).role(Role::Care).voice(Voice::Assertive),
    })
}

/// Phase and sentence of what the center, or the phone, answered instead of digits.
fn told(error: EnrollError) -> (EnrollPhase, Key) {
    match error {
        EnrollError::Expired | EnrollError::State(Refused::NotEnrolling) => (EnrollPhase::Expired, Key::EnrollExpired),
        EnrollError::Used => (EnrollPhase::Expired, Key::EnrollUsed),
        EnrollError::Unknown => (EnrollPhase::Expired, Key::EnrollUnknown),
        EnrollError::OtherCenter => (EnrollPhase::OtherCenter, Key::EnrollOther),
        EnrollError::Offline => (EnrollPhase::Offline, Key::EnrollOff),
        EnrollError::OtherKey => (EnrollPhase::Refused, Key::EnrollOtherKey),
        EnrollError::NotACode { .. } => (EnrollPhase::Refused, Key::EnrollNotACode),
        EnrollError::KeysUnavailable => (EnrollPhase::Refused, Key::ErrKeyStore),
        EnrollError::Storage => (EnrollPhase::Refused, Key::ErrStorage),
        EnrollError::NotSealed | EnrollError::Busy => (EnrollPhase::Refused, Key::ErrNothingSaved),
        // The desk's or staff's no, keys that are not what the code promised, a state that has changed meanwhile.
        _ => (EnrollPhase::Refused, Key::EnrollRefused),
    }
}
