//! What became of a slip; only in a shift.

use crate::cx::{Answer, Cx, Failure};
use crate::parts::one_by_one;
use crate::{Class, Event, FaultMark, Label, Night, Role, ScreenId, Size, Tile, Top, Trouble, Voice, fault, signs};
use nightjar::{Draft, SaveError, SlipOutcome};
use nightjar_words::{Action as Pictures, Key, code_lists};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SlipOutcomePhase {
    /// The code is typed.
    Enter,
    /// This phone gave it, and the outcome is known.
    Known,
    /// Something waits.
    Waiting,
    /// Only the phone that gave it learns: ask at the desk.
    NotKnownHere,
    /// Not known yet; kept.
    Unknown,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// A check sign does not fit.
    WrongCode,
}

/// What became of a slip; only in a shift.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SlipOutcomeView {
    /// Phase.
    pub phase: SlipOutcomePhase,
    /// Top bar.
    pub top: Top,
    /// What was typed.
    pub code: Label,
    /// The same as pictures and words.
    pub words: Vec<Label>,
    /// The 32 signs, letters or pictures.
    pub pad: Vec<Tile>,
    /// Letters or pictures.
    pub pictures: Tile,
    /// Scan it.
    pub scan: Tile,
    /// What the center knows.
    pub known: Option<Label>,
    /// What happened.
    pub state: Vec<Tile>,
    /// Why, when turned away.
    pub denial: Vec<Tile>,
    /// How long the wait was.
    pub wait: Vec<Tile>,
    /// Who says so.
    pub source: Vec<Tile>,
    /// Saves.
    pub save: Option<Tile>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl SlipOutcomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Signs typed so far, at most seven.
    code: String,
    pictures: bool,
    state: Option<String>,
    denial: Option<String>,
    wait: Option<String>,
    source: Option<String>,
}

/// Signs of a slip, the check sign among them.
const SIGNS: usize = 7;
/// The state with which a reason is asked.
const TURNED_AWAY: &str = "attended_refused_by_provider";

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> SlipOutcomeView {
    let make = cx.make();
    let memory = &cx.model.kept.slip_outcome;
    let known = known(cx);
    let asks = known.as_ref().is_some_and(|known| !matches!(known, SlipOutcome::InvalidCode(_)));
    let turned_away = memory.state.as_deref() == Some(TURNED_AWAY);
    let phase = match &known {
        None => SlipOutcomePhase::Enter,
        Some(SlipOutcome::InvalidCode(_)) => SlipOutcomePhase::WrongCode,
        Some(_) if turned_away => SlipOutcomePhase::Refused,
        Some(SlipOutcome::Known { .. }) => SlipOutcomePhase::Known,
        Some(SlipOutcome::Waiting) => SlipOutcomePhase::Waiting,
        Some(SlipOutcome::Held) => SlipOutcomePhase::Unknown,
        Some(SlipOutcome::NotKnownHere) => SlipOutcomePhase::NotKnownHere,
    };
    let said = |key: Key| make.label("slip_outcome.message", key).voice(Voice::Polite);
    let message = match &known {
        _ if !cx.model.faults.is_empty() => Some(said(Key::ErrNothingSaved).role(Role::Care).voice(Voice::Assertive)),
        Some(SlipOutcome::InvalidCode(_)) => Some(said(Key::FaultCode).role(Role::Care)),
        Some(SlipOutcome::Waiting) => Some(said(Key::HomeLetter).role(Role::Wait)),
        Some(SlipOutcome::Held) => Some(said(Key::SUnknown)),
        Some(SlipOutcome::NotKnownHere) => Some(said(Key::SAsk)),
        Some(SlipOutcome::Known { .. }) | None => None,
    };
    let own = signs::own_words(cx);
    let code = make.said("slip_outcome.code", signs::grouped(&memory.code)).size(Size::Code).voice(Voice::OnPurpose);
    let code = Label { spoken: one_by_one(&memory.code), ..code };
    let choice = |name: &str, list: &str, chosen: &Option<String>| {
        make.choice(&format!("slip_outcome.{name}."), list, &codes(list), &[chosen.as_deref().unwrap_or("")])
    };
    let when = |yes: bool, tiles: Vec<Tile>| if yes { tiles } else { Vec::new() };
    SlipOutcomeView {
        phase,
        top: make.top("slip_outcome", Key::TitleOutcome, Pictures::Outcome.picture()),
        code,
        words: signs::words(make, "slip_outcome.word", &memory.code, &own),
        pad: when(!asks, signs::keys(make, "slip_outcome.sign", memory.pictures, &own)),
        pictures: make
            .tile("slip_outcome.pictures", Key::SCode, Pictures::TypeCode.picture())
            .class(Class::Half)
            .chosen(memory.pictures, cx.words()),
        scan: make.tile("slip_outcome.scan", Key::WelcomeScan, Pictures::Scan.picture()).class(Class::Half),
        known: match &known {
            Some(SlipOutcome::Known { state }) => {
                let tile = make.code("slip_outcome.known", "state", state, None);
                Some(Label { picture: tile.picture, ..make.said("slip_outcome.known", tile.text) })
            }
            _ => None,
        },
        state: when(asks, choice("state", "state", &memory.state)),
        denial: when(asks && turned_away, choice("denial", "denial", &memory.denial)),
        wait: when(asks && memory.state.is_some(), choice("wait", "wait", &memory.wait)),
        source: when(asks && memory.state.is_some(), choice("source", "source", &memory.source)),
        save: memory.state.is_some().then(|| {
            make.tile("slip_outcome.save", Key::Save, Pictures::Done.picture()).class(Class::Wide).role(Role::Act)
        }),
        message,
        trouble: cx.trouble("slip_outcome"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    if let Event::Scanned { bytes } = event {
        let scanned: String =
            String::from_utf8_lossy(bytes).chars().filter(char::is_ascii_alphanumeric).take(SIGNS).collect();
        cx.model.kept.slip_outcome = Memory { code: scanned.to_ascii_uppercase(), ..Memory::default() };
        return typed(cx);
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    let Some(name) = id.strip_prefix("slip_outcome.") else { return Answer::stay() };
    let memory = &mut cx.model.kept.slip_outcome;
    match name.split_once('.').unwrap_or((name, "")) {
        ("sign", "clear") => {
            memory.code.pop();
            Answer::key()
        }
        ("sign", sign) if memory.code.len() < SIGNS => {
            memory.code.push_str(sign);
            typed(cx)
        }
        ("pictures", "") => {
            memory.pictures ^= true;
            Answer::key()
        }
        ("state", code) => {
            memory.state = Some(code.to_owned());
            if code != TURNED_AWAY {
                memory.denial = None;
            }
            Answer::key()
        }
        ("denial", code) => choose(&mut memory.denial, code),
        ("wait", code) => choose(&mut memory.wait, code),
        ("source", code) => choose(&mut memory.source, code),
        ("save", "") => save(cx),
        _ => Answer::stay(),
    }
}

/// Goes back to the shift; what was typed is gone.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    cx.model.kept.slip_outcome = Memory::default();
    Answer::to(ScreenId::ShiftHome)
}

/// What this phone knows of the code, once it is whole.
fn known(cx: &Cx<'_>) -> Option<SlipOutcome> {
    let code = &cx.model.kept.slip_outcome.code;
    (code.len() == SIGNS).then(|| cx.nj.slip_outcome(code).ok()).flatten()
}

/// A code that does not fit is felt at once.
fn typed(cx: &Cx<'_>) -> Answer {
    if matches!(known(cx), Some(SlipOutcome::InvalidCode(_))) { Answer::dull() } else { Answer::key() }
}

/// Chooses; a second touch takes the answer back.
fn choose(slot: &mut Option<String>, code: &str) -> Answer {
    *slot = if slot.as_deref() == Some(code) { None } else { Some(code.to_owned()) };
    Answer::key()
}

fn save(cx: &mut Cx<'_>) -> Answer {
    let memory = &cx.model.kept.slip_outcome;
    let mut draft = Draft::new("referral_outcome").with("slip", memory.code.as_str());
    for (name, value) in
        [("state", &memory.state), ("denial", &memory.denial), ("wait", &memory.wait), ("source", &memory.source)]
    {
        if let Some(code) = value {
            draft = draft.with(name, code.as_str());
        }
    }
    match cx.nj.save(draft) {
        Ok(saved) => {
            cx.model.kept.slip_outcome = Memory::default();
            super::shift_home::kept(cx, &saved, "referral_outcome");
            Answer::to(ScreenId::ShiftHome).with(crate::Pulse::Saved)
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

/// The codes of a list that this kind uses: lists of one name are shared by kinds.
fn codes(list: &str) -> Vec<&'static str> {
    let known = code_lists().iter().find(|known| known.name == list).map_or(&[] as &[_], |known| known.codes);
    let codes = known.iter().map(|(code, _)| *code);
    match list {
        "source" => codes.take(4).collect(),
        // A wait that nobody asked about is simply not touched; of a refusal the reason must be skipped on purpose (V10).
        "wait" => codes.filter(|code| *code != "skip").collect(),
        _ => codes.collect(),
    }
}
