//! Three questions; nothing is remembered from an earlier shift.

use super::home;
use crate::amount::Amount;
use crate::cx::{Answer, Cx, Failure};
use crate::make::Make;
use crate::{Class, Event, FaultMark, Night, Role, ScreenId, Stepper, Tile, Top, Trouble, fault};
use nightjar::{Draft, SaveError};
use nightjar_record::Json;
use nightjar_words::{Action as Pictures, Arg, Key, code_lists, own_name};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StartShiftPhase {
    /// A new one.
    New,
    /// Not accepted; what is at fault is marked.
    Refused,
}

/// Three questions; nothing is remembered from an earlier shift.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StartShiftView {
    /// Phase.
    pub phase: StartShiftPhase,
    /// Top bar; its action is `more`: late entry.
    pub top: Top,
    /// Part of the day; the guessed one is chosen.
    pub band: Vec<Tile>,
    /// Zones in the catalogue's order.
    pub zones: Vec<Tile>,
    /// Who goes with her.
    pub team: Vec<Tile>,
    /// Languages spoken.
    pub langs: Vec<Tile>,
    /// Days back, without a date.
    pub day: Option<Stepper>,
    /// Starts it.
    pub go: Tile,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl StartShiftView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps: nothing of an earlier shift.
#[derive(Default)]
pub(crate) struct Memory {
    /// None: the guessed one.
    band: Option<String>,
    zones: Vec<String>,
    langs: Vec<String>,
    /// Days back, once late entry was asked for.
    late: Option<Amount>,
}

/// Most days back that a shift can be entered late.
const MOST_BACK: u32 = 60;
const DAY: &str = "start_shift.day";

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> StartShiftView {
    let make = cx.make();
    let memory = &cx.model.kept.start_shift;
    let band = band(cx);
    let codes = code_lists().iter().find(|list| list.name == "band").map_or(&[] as &[_], |list| list.codes);
    let bands: Vec<&str> = codes.iter().map(|(code, _)| *code).collect();
    let mut top = make.top("start_shift", Key::HomeStart, Pictures::StartShift.picture());
    top.action = Some(home::more(make, "start_shift.more").chosen(memory.late.is_some(), cx.words()));
    let care = |tiles: Vec<Tile>, field: &str| {
        let role = cx.care(&[field]);
        tiles.into_iter().map(|tile| tile.role(role)).collect()
    };
    StartShiftView {
        phase: if cx.model.faults.is_empty() { StartShiftPhase::New } else { StartShiftPhase::Refused },
        top,
        band: care(make.choice("start_shift.band.", "band", &bands, &[&band]), "band"),
        zones: care(zones(cx), "zones"),
        team: care(team(cx), "team"),
        langs: care(langs(cx), "languages"),
        day: memory.late.as_ref().map(|late| day(make, late)),
        go: make.tile("start_shift.go", Key::StartGo, Pictures::Done.picture()).class(Class::Wide).role(Role::Act),
        trouble: cx.trouble("start_shift"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let memory = &mut cx.model.kept.start_shift;
    if let Some(late) = memory.late.as_mut()
        && let Some(pulse) = late.act(event, DAY, None)
    {
        late.value = late.value.min(MOST_BACK);
        return Answer::stay().with(pulse);
    }
    let Event::Tap { id } = event else { return Answer::stay() };
    match id.strip_prefix("start_shift.").map(|name| name.split_once('.').unwrap_or((name, ""))) {
        Some(("band", code)) => memory.band = Some(code.to_owned()),
        Some(("zone", code)) => toggle(&mut memory.zones, code),
        Some(("lang", code)) => toggle(&mut memory.langs, code),
        Some(("more", _)) => memory.late = if memory.late.is_some() { None } else { Some(Amount::of(1)) },
        Some(("go", _)) => return go(cx),
        _ => return Answer::stay(),
    }
    Answer::key()
}

/// Goes back: nothing was started.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    cx.model.kept.start_shift = Memory::default();
    Answer::to(ScreenId::Home)
}

fn band(cx: &Cx<'_>) -> String {
    let guessed = || cx.nj.today_facts().map(|facts| facts.band.to_owned()).unwrap_or_default();
    cx.model.kept.start_shift.band.clone().unwrap_or_else(guessed)
}

/// Zones in the catalogue's order, never in the order of use.
fn zones(cx: &Cx<'_>) -> Vec<Tile> {
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    let chosen = &cx.model.kept.start_shift.zones;
    let tile = |zone: &nightjar_record::Zone| {
        let tile = cx.make().named(&format!("start_shift.zone.{}", zone.code), cx.zone(&zone.code), "");
        tile.chosen(chosen.contains(&zone.code), cx.words())
    };
    catalogue.zones.iter().map(tile).collect()
}

/// Who goes: she herself, always; worker codes of others do not travel to a phone.
fn team(cx: &Cx<'_>) -> Vec<Tile> {
    let Ok(worker) = cx.nj.worker() else { return Vec::new() };
    let text = crate::names::isolated(&worker);
    let tile = cx.make().named("start_shift.team.me", text, Pictures::Team.picture().id);
    vec![tile.chosen(true, cx.words()).enabled(false)]
}

/// Languages of the center's catalogue, each in its own name.
fn langs(cx: &Cx<'_>) -> Vec<Tile> {
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    let chosen = &cx.model.kept.start_shift.langs;
    let tile = |code: &String| {
        let name = own_name(code).map_or_else(|| code.clone(), str::to_owned);
        let tile = cx.make().named(&format!("start_shift.lang.{code}"), name, "");
        tile.chosen(chosen.contains(code), cx.words())
    };
    catalogue.languages.iter().map(tile).collect()
}

/// How many days back, without a date.
fn day(make: Make<'_>, late: &Amount) -> Stepper {
    let n = u64::from(late.value);
    let word =
        if n == 0 { make.text(Key::StartToday) } else { make.words().text(Key::StartBack, &[("n", Arg::Number(n))]) };
    late.stepper(make, DAY, &word, None, &[])
}

fn toggle(list: &mut Vec<String>, code: &str) {
    match list.iter().position(|known| known == code) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(code.to_owned()),
    }
}

fn go(cx: &mut Cx<'_>) -> Answer {
    let texts = |codes: &[String]| Json::List(codes.iter().map(|code| code.as_str().into()).collect());
    let memory = &cx.model.kept.start_shift;
    let team: Vec<String> = cx.nj.worker().into_iter().collect();
    let mut draft =
        Draft::new("shift").with("band", band(cx)).with("zones", texts(&memory.zones)).with("team", texts(&team));
    if !memory.langs.is_empty() {
        draft = draft.with("languages", texts(&memory.langs));
    }
    if let Some(late) = memory.late.as_ref().filter(|late| late.value > 0) {
        match cx.nj.day_before(u16::try_from(late.value).unwrap_or(0)) {
            Ok(day) => draft = draft.with("day", day),
            Err(refused) => {
                cx.model.failure = Some(Failure::from(refused));
                return Answer::dull();
            }
        }
    }
    match cx.nj.start_shift(draft) {
        Ok(_) => {
            cx.model.kept.start_shift = Memory::default();
            cx.model.faults = Vec::new();
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
