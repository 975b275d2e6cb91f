//! Drills that wipe nothing and write nothing; drawn with a hatched border.

use crate::cx::{Answer, Cx};
use crate::{Class, Event, Label, Night, NightLevel, Pad, Role, ScreenId, Size, Tile, Top, Voice};
use nightjar_words::{Action as Pictures, Arg, Key, Language};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PracticePhase {
    /// The gesture.
    Panic,
    /// The gesture was made.
    PanicGood,
    /// The second PIN.
    Second,
    /// The second PIN was typed.
    SecondGood,
    /// All is done.
    Done,
}

/// Drills that wipe nothing and write nothing; drawn with a hatched border.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PracticeView {
    /// Phase.
    pub phase: PracticePhase,
    /// Top bar.
    pub top: Top,
    /// What to do now.
    pub stage: Label,
    /// How long the last pull took.
    pub time: Option<Label>,
    /// Good tries, as dots.
    pub tries: Label,
    /// What was typed of the second PIN, a dot a digit.
    pub dots: Option<Label>,
    /// The hatched pad of the second PIN.
    pub pad: Option<Pad>,
    /// Once more.
    pub again: Tile,
    /// On to the next, or out.
    pub enough: Tile,
    /// The strip.
    pub night: Night,
}

impl PracticeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// Good tries that end the lesson.
const TRIES: usize = 3;
/// Dots that are drawn at most.
const LONGEST: usize = 16;

/// What this screen keeps: how many digits were typed, never which.
#[derive(Default)]
pub(crate) struct Memory {
    step: Step,
    tries: usize,
    /// How long the last pull took.
    millis: Option<u32>,
    typed: usize,
    /// Right after the last PIN: the phone is locked behind it.
    first: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Panic,
    Second,
    SecondGood,
    Done,
}

impl Memory {
    /// The lesson that ends an enrollment.
    pub(crate) fn first() -> Self {
        Self { first: true, ..Self::default() }
    }

    /// Whether this lesson ends an enrollment.
    pub(crate) fn is_first(&self) -> bool {
        self.first
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> PracticeView {
    let make = cx.make();
    let memory = &cx.model.kept.practice;
    let (phase, stage, picture) = match (memory.step, memory.millis) {
        (Step::Panic, None) => (PracticePhase::Panic, Key::WPull, Pictures::Pull),
        (Step::Panic, Some(_)) => (PracticePhase::PanicGood, Key::WPull, Pictures::Pull),
        (Step::Second, _) => (PracticePhase::Second, Key::PinSecond, Pictures::EmptyPhone),
        (Step::SecondGood, _) => (PracticePhase::SecondGood, Key::PSecond, Pictures::EndShift),
        (Step::Done, _) => (PracticePhase::Done, Key::Done, Pictures::Done),
    };
    let good = matches!(phase, PracticePhase::PanicGood | PracticePhase::SecondGood | PracticePhase::Done);
    let time = memory.millis.filter(|_| memory.step == Step::Panic).map(|millis| {
        let seconds = seconds(millis, cx.words().language());
        let text = cx.words().text(Key::PGood, &[("s", Arg::Text(&seconds))]);
        make.said("practice.time", text).pictured(Pictures::Zero.picture()).size(Size::Number).voice(Voice::Polite)
    });
    let (word, way) = match (good, memory.step) {
        (false, _) => (Key::Skip, Pictures::Skip),
        (true, Step::Done) => (Key::Ok, Pictures::Keep),
        (true, _) => (Key::Done, Pictures::Done),
    };
    let enough = make.tile("practice.enough", word, way.picture()).class(Class::Half);
    PracticeView {
        phase,
        top: make.top("practice", Key::PPractice, Pictures::Practice.picture()),
        stage: make.label("practice.stage", stage).pictured(picture.picture()).size(Size::Title),
        time,
        tries: tries(cx),
        dots: (phase == PracticePhase::Second).then(|| make.dots("practice", memory.typed)),
        pad: (phase == PracticePhase::Second).then(|| make.pad("practice")),
        again: make.tile("practice.again", Key::PAgain, Pictures::Another.picture()).class(Class::Half).enabled(good),
        enough: if good { enough.role(Role::Act) } else { enough },
        night: make.strip(NightLevel::Practice),
    }
}

/// Answers a touch. Nothing here calls a wipe, and nothing is written or counted.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let memory = &mut cx.model.kept.practice;
    match event {
        Event::Pulled { millis } if memory.step == Step::Panic => {
            memory.millis = Some(*millis);
            memory.tries = (memory.tries + 1).min(TRIES);
            Answer::stay()
        }
        Event::Tap { id } if id == "practice.again" => again(memory),
        Event::Tap { id } if id == "practice.enough" => enough(cx),
        _ => Answer::stay(),
    }
}

/// Goes back: out of the lesson.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    out(cx)
}

/// Counts a digit.
pub(crate) fn push(cx: &mut Cx<'_>, digit: u8) -> Answer {
    let memory = &mut cx.model.kept.practice;
    if memory.step != Step::Second || digit > 9 {
        return Answer::stay();
    }
    memory.typed = (memory.typed + 1).min(LONGEST);
    Answer::key()
}

/// Forgets how many digits were typed.
pub(crate) fn clear(cx: &mut Cx<'_>) -> Answer {
    cx.model.kept.practice.typed = 0;
    Answer::key()
}

/// Says what the second PIN would have done. Which digits were typed is nobody's business here: whoever practices may be
/// watched, and a drill that knew the PIN would be a way to try it.
pub(crate) fn submit(cx: &mut Cx<'_>) -> Answer {
    let least = usize::from(cx.nj.policy().pin_digits);
    let memory = &mut cx.model.kept.practice;
    if memory.step != Step::Second {
        return Answer::stay();
    }
    let enough = memory.typed >= least;
    memory.typed = 0;
    if enough {
        memory.step = Step::SecondGood;
        Answer::key()
    } else {
        Answer::dull()
    }
}

fn again(memory: &mut Memory) -> Answer {
    match memory.step {
        Step::Panic if memory.millis.is_some() => {
            memory.millis = None;
            if memory.tries == TRIES {
                memory.tries = 0;
            }
        }
        Step::SecondGood => memory.step = Step::Second,
        Step::Done => *memory = Memory { first: memory.first, ..Memory::default() },
        Step::Panic | Step::Second => return Answer::stay(),
    }
    Answer::key()
}

fn enough(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.practice;
    memory.step = match memory.step {
        Step::Panic => Step::Second,
        Step::SecondGood => Step::Done,
        Step::Second | Step::Done => return out(cx),
    };
    Answer::key()
}

fn out(cx: &mut Cx<'_>) -> Answer {
    let state = cx.nj.state();
    let before = cx.model.before;
    let there = before == ScreenId::Settings && before.is_of(state);
    Answer::to(if there { before } else { ScreenId::first_of(state) })
}

fn tries(cx: &Cx<'_>) -> Label {
    let tries = cx.model.kept.practice.tries;
    let text = "\u{25cf}".repeat(tries) + &"\u{25cb}".repeat(TRIES.saturating_sub(tries));
    let spoken = cx
        .words()
        .text(Key::SayCount, &[("word", Arg::Word(&cx.text(Key::PPractice))), ("n", Arg::Number(tries as u64))]);
    Label { spoken, ..cx.make().said("practice.tries", text) }
}

/// Seconds with one decimal, as the language writes them.
fn seconds(millis: u32, language: Language) -> String {
    let tenths = millis / 100 + u32::from(millis % 100 >= 50);
    let point = if language == Language::En { '.' } else { ',' };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_written_as_the_language_writes_them() {
        assert_eq!(seconds(830, Language::En), "0.8");
        assert_eq!(seconds(850, Language::Ru), "0,9");
        assert_eq!(seconds(1_960, Language::Lt), "2,0");
        assert_eq!(seconds(u32::MAX, Language::En), "4294967.3");
    }
}
