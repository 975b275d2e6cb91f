//! Closing the shift; with nothing done, that counts too.

use crate::amount::Amount;
use crate::cx::{Answer, Cx, Failure};
use crate::{
    Class, Event, FaultMark, Label, Night, Role, ScreenId, Sheet, Size, Stepper, Tile, Top, Trouble, Voice, fault,
};
use nightjar::{Draft, SaveError};
use nightjar_words::{Action as Pictures, Arg, Key, Picture};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EndShiftPhase {
    /// As usual.
    Normal,
    /// Nothing today, and that counts too.
    Zero,
    /// An answer is missing.
    Incomplete,
}

/// Closing the shift; with nothing done, that counts too.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct EndShiftView {
    /// Phase.
    pub phase: EndShiftPhase,
    /// Top bar.
    pub top: Top,
    /// Contacts, said no; no amounts by person.
    pub sum: Vec<Label>,
    /// Met without a contact.
    pub approached: Stepper,
    /// Police?
    pub police: Vec<Tile>,
    /// All well?
    pub safety: Vec<Tile>,
    /// Used needles taken in.
    pub sharps: Stepper,
    /// Ends the shift.
    pub close: Tile,
    /// The number pad.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl EndShiftView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    approached: Count,
    sharps: Count,
    police: Option<String>,
    safety: Option<String>,
}

/// A number that may stay unsaid.
#[derive(Default)]
struct Count {
    amount: Amount,
    said: bool,
}

/// What stands in the place of a number that was not said.
const NOT_SAID: &str = "\u{2013}";
const APPROACHED: &str = "end_shift.approached";
const SHARPS: &str = "end_shift.sharps";
const POLICE: &[&str] = &["none", "seen", "asked_us", "stopped_clients", "raid"];
const SAFETY: &[&str] = &["ok", "left_early", "incident_team"];

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> EndShiftView {
    let make = cx.make();
    let memory = &cx.model.kept.end_shift;
    let totals = cx.nj.totals().unwrap_or_default();
    let zero = cx.nj.is_zero().unwrap_or(false);
    // Nothing has to be answered: incomplete is no bar to closing.
    let answered = memory.police.is_some() && memory.safety.is_some();
    let phase = match (zero, answered && cx.model.faults.is_empty()) {
        (true, _) => EndShiftPhase::Zero,
        (false, true) => EndShiftPhase::Normal,
        (false, false) => EndShiftPhase::Incomplete,
    };
    let sum = |id: &str, key: Key, n: u32, picture: Picture| {
        let word = make.text(key);
        let spoken = make.words().text(Key::SayCount, &[("word", Arg::Word(&word)), ("n", Arg::Number(u64::from(n)))]);
        let label = make.said(id, format!("{word} {}", make.number(u64::from(n)))).pictured(picture).size(Size::Number);
        Label { spoken, ..label.class(Class::Half) }
    };
    let nothing = || make.label("end_shift.sum.zero", Key::EndZero).pictured(Pictures::Zero.picture());
    let choice = |name: &str, codes: &[&str], chosen: &Option<String>| {
        let role = cx.care(&[name]);
        let tiles = make.choice(&format!("end_shift.{name}."), name, codes, &[chosen.as_deref().unwrap_or("")]);
        tiles.into_iter().map(|tile| tile.role(role)).collect()
    };
    let amount = |count: &Count, id: &str, word: &str| {
        let stepper = count.amount.stepper(make, id, word, None, &[]);
        if count.said {
            return stepper;
        }
        // Not counted is not zero: it is neither shown nor saved as one.
        let value = Tile { text: NOT_SAID.to_owned(), spoken: word.to_owned(), ..stepper.value };
        let label = Label { spoken: word.to_owned(), ..stepper.label };
        Stepper { value, label, ..stepper }
    };
    EndShiftView {
        phase,
        top: make.top("end_shift", Key::EndClose, Pictures::EndShift.picture()),
        sum: if zero {
            vec![nothing()]
        } else {
            vec![
                sum("end_shift.sum.contacts", Key::ShPerson, totals.contacts, Pictures::Contact.picture()),
                sum("end_shift.sum.declined", Key::ShNo, totals.declined, Pictures::Declined.picture()),
            ]
        },
        approached: amount(&memory.approached, APPROACHED, &cx.words().field("n_approached").unwrap_or_default()),
        police: choice("police", POLICE, &memory.police),
        safety: choice("safety", SAFETY, &memory.safety),
        sharps: amount(&memory.sharps, SHARPS, &make.text(Key::EndSharps)),
        close: make
            .tile("end_shift.close", Key::EndClose, Pictures::EndShift.picture())
            .class(Class::Wide)
            .role(Role::Act),
        sheet: sheet(cx),
        trouble: cx.trouble("end_shift"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let memory = &mut cx.model.kept.end_shift;
    for (count, id) in [(&mut memory.approached, APPROACHED), (&mut memory.sharps, SHARPS)] {
        if let Some(pulse) = count.amount.act(event, id, None) {
            // Opening the number pad says nothing yet.
            count.said |= event.tapped(id) != Some(".value");
            return Answer::stay().with(pulse);
        }
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    match id.strip_prefix("end_shift.").map(|name| name.split_once('.').unwrap_or((name, ""))) {
        Some(("police", code)) => choose(&mut memory.police, code),
        Some(("safety", code)) => choose(&mut memory.safety, code),
        Some(("number", _)) => {
            close_pads(memory);
        }
        Some(("close", _)) => return close(cx),
        _ => return Answer::stay(),
    }
    Answer::key()
}

/// Closes the number pad, or goes back to the shift, which goes on; what was said stays.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if close_pads(&mut cx.model.kept.end_shift) {
        return Answer::key();
    }
    Answer::to(ScreenId::ShiftHome)
}

fn close_pads(memory: &mut Memory) -> bool {
    let approached = memory.approached.amount.close();
    memory.sharps.amount.close() || approached
}

/// The number pad of the amount whose value was tapped.
fn sheet(cx: &Cx<'_>) -> Option<Sheet> {
    let make = cx.make();
    let memory = &cx.model.kept.end_shift;
    let pads = [(&memory.approached, APPROACHED), (&memory.sharps, SHARPS)];
    let tiles = pads.iter().find_map(|(count, id)| {
        let tiles = count.amount.pad(make, id);
        (!tiles.is_empty()).then_some(tiles)
    })?;
    Some(Sheet {
        id: "end_shift.number".to_owned(),
        title: make.label("end_shift.number.title", Key::GHowMany).voice(Voice::Heading),
        lines: Vec::new(),
        stepper: None,
        tiles,
        done: make.tile("end_shift.number.done", Key::Done, Pictures::Done.picture()),
    })
}

/// Chooses; a second touch takes the answer back.
fn choose(slot: &mut Option<String>, code: &str) {
    *slot = if slot.as_deref() == Some(code) { None } else { Some(code.to_owned()) };
}

/// Ends the shift: afterwards no total is shown anywhere.
fn close(cx: &mut Cx<'_>) -> Answer {
    let memory = &cx.model.kept.end_shift;
    let mut draft = Draft::new("shift");
    for (name, code) in [("police", &memory.police), ("safety", &memory.safety)] {
        if let Some(code) = code {
            draft = draft.with(name, code.as_str());
        }
    }
    for (name, count) in [("n_approached", &memory.approached), ("sharps_collected", &memory.sharps)] {
        if count.said {
            draft = draft.with(name, count.amount.value);
        }
    }
    match cx.nj.end_shift(draft) {
        Ok(_) => {
            cx.model.forget();
            Answer::to(ScreenId::Home).with(crate::Pulse::Saved)
        }
        Err(SaveError::Invalid { faults }) => {
            cx.model.faults = faults;
            Answer::dull()
        }
        Err(error) => {
            cx.model.failure = Some(Failure::from(&error));
            Answer::dull()
        }
    }
}
