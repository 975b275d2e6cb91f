//! A slip to copy on paper, or a service to choose for a new one.

use crate::cx::{Answer, Cx, Failure};
use crate::make::Make;
use crate::parts::one_by_one;
use crate::{Class, Event, FaultMark, Label, Night, Qr, Role, ScreenId, Size, Tile, Top, Trouble, Voice, fault, signs};
use nightjar::{Draft, RecordId, SaveError, Saved};
use nightjar_record::Json;
use nightjar_words::{Action as Pictures, Key, pictogram, slip_group};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SlipPhase {
    /// Something is being chosen.
    Choosing,
    /// The slip is shown.
    Shown,
    /// Written down.
    Written,
}

/// A slip to copy on paper, or a service to choose for a new one.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SlipView {
    /// Phase.
    pub phase: SlipPhase,
    /// Top bar.
    pub top: Top,
    /// Services, for a new slip.
    pub service: Vec<Tile>,
    /// One of four neutral groups, never the service.
    pub picture: Option<Label>,
    /// The code alone, no link.
    pub qr: Option<Qr>,
    /// The code, spoken only on purpose.
    pub code: Option<Label>,
    /// The same as pictures and words.
    pub words: Vec<Label>,
    /// How long it is good.
    pub days: Option<Label>,
    /// Whether one of us goes along.
    pub together: Option<Tile>,
    /// Written down.
    pub done: Option<Tile>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl SlipView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Slips still to be shown, the next one last; none while a service is chosen.
    slips: Vec<Given>,
    written: bool,
    /// A save that was refused.
    refused: bool,
}

/// A slip that a saved record gave out.
struct Given {
    record: RecordId,
    /// Which referral of a contact; none for a referral of its own.
    row: Option<usize>,
    code: String,
}

/// Takes over the slips of a saved record; false if it has none.
pub(crate) fn shown(cx: &mut Cx<'_>, saved: &Saved, alone: bool) -> bool {
    let rows = saved.slips.iter().enumerate().filter(|(_, code)| !code.is_empty());
    let given = rows.map(|(n, code)| Given { record: saved.id, row: (!alone).then_some(n), code: code.clone() });
    let mut slips: Vec<Given> = given.collect();
    slips.reverse();
    let any = !slips.is_empty();
    cx.model.kept.slip = Memory { slips, ..Memory::default() };
    any
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> SlipView {
    let make = cx.make();
    let memory = &cx.model.kept.slip;
    let given = memory.slips.last();
    let phase = match (given, memory.written) {
        (None, _) => SlipPhase::Choosing,
        (Some(_), false) => SlipPhase::Shown,
        (Some(_), true) => SlipPhase::Written,
    };
    let top = make.top("slip", Key::ShSlip, Pictures::Slip.picture());
    let mut view = SlipView {
        phase,
        top,
        service: Vec::new(),
        picture: None,
        qr: None,
        code: None,
        words: Vec::new(),
        days: None,
        together: None,
        done: None,
        message: memory
            .refused
            .then(|| make.label("slip.message", Key::ErrNothingSaved).role(Role::Care).voice(Voice::Assertive)),
        trouble: cx.trouble("slip"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    };
    match given {
        None => view.service = services(cx, "slip.service."),
        Some(given) => fill(cx, make, given, &mut view),
    }
    view
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    if let Some(service) = event.tapped("slip.service.") {
        return give(cx, service);
    }
    match event {
        Event::Tap { id } if id == "slip.done" => {
            cx.model.kept.slip.written ^= true;
            Answer::key()
        }
        Event::Tap { id } if id == "slip.together" => together(cx),
        Event::Tap { id } if id == "slip.close" => back(cx),
        _ => Answer::stay(),
    }
}

/// Goes on to the next slip of the same record, or back to the shift.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let memory = &mut cx.model.kept.slip;
    memory.slips.pop();
    memory.written = false;
    if memory.slips.is_empty() { Answer::to(ScreenId::ShiftHome) } else { Answer::key() }
}

/// One tile a service of the catalogue, in its order.
pub(crate) fn services(cx: &Cx<'_>, prefix: &str) -> Vec<Tile> {
    let make = cx.make();
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    let tile = |entry: &nightjar_record::ServiceEntry| {
        let tile = make.code(&format!("{prefix}{}", entry.code), "service", &entry.code, entry.label.as_deref());
        let picture =
            if tile.picture.is_empty() { pictogram("service", &entry.rolls_up).map_or("", |p| p.id) } else { "" };
        if picture.is_empty() { tile } else { Tile { picture: picture.to_owned(), ..tile } }
    };
    catalogue.services.iter().map(tile).collect()
}

/// Saves a referral of its own with the defaults of ui.md 2.3: any provider, nothing urgent, accepted, 60 days.
fn give(cx: &mut Cx<'_>, service: &str) -> Answer {
    match cx.nj.save(Draft::new(REFERRAL).with("service", service)) {
        Ok(saved) => {
            super::shift_home::kept(cx, &saved, REFERRAL);
            shown(cx, &saved, true);
            Answer::key().with(crate::Pulse::Saved)
        }
        Err(error) => {
            refused(cx, error);
            Answer::dull()
        }
    }
}

/// One of us goes along, or not: the referral is put right.
fn together(cx: &mut Cx<'_>) -> Answer {
    let Some(given) = cx.model.kept.slip.slips.last() else { return Answer::stay() };
    let (record, row) = (given.record, given.row);
    let Some(mut draft) = super::entries::draft_of(cx.nj, record) else { return Answer::stay() };
    let referral = referral_of(&draft, row);
    let goes = referral.as_ref().and_then(|referral| referral.get("accompany")).and_then(Json::as_text) == Some(GOES);
    let answer = if goes { "not_offered" } else { GOES };
    match (row, draft.get("referrals")) {
        (Some(n), Some(Json::List(rows))) => {
            let mut rows = rows.clone();
            let Some(Json::Object(fields)) = rows.get_mut(n) else { return Answer::stay() };
            fields.retain(|(name, _)| name != "accompany");
            fields.push(("accompany".to_owned(), answer.into()));
            draft.set("referrals", Json::List(rows));
        }
        _ => draft.set("accompany", answer.into()),
    }
    match cx.nj.amend(record, draft) {
        Ok(_) => Answer::key().with(crate::Pulse::Saved),
        Err(error) => {
            refused(cx, error);
            Answer::dull()
        }
    }
}

fn refused(cx: &mut Cx<'_>, error: SaveError) {
    match error {
        SaveError::Invalid { faults } => {
            cx.model.kept.slip.refused = true;
            cx.model.faults = faults;
        }
        other => cx.model.failure = Some(Failure::from(&other)),
    }
}

/// The slip as it is copied to paper: the code, the same as pictures, and how long it is good.
fn fill(cx: &Cx<'_>, make: Make<'_>, given: &Given, view: &mut SlipView) {
    let draft = super::entries::draft_of(cx.nj, given.record);
    let referral = draft.as_ref().and_then(|draft| referral_of(draft, given.row));
    let field = |name: &str| referral.as_ref().and_then(|referral| referral.get(name));
    let group = slip_group(field("service").and_then(Json::as_text).unwrap_or(""));
    let picture = make.code("slip.picture", "slip_group", group, None);
    view.picture = Some(Label { picture: picture.picture, ..make.said("slip.picture", picture.text) });
    view.top.action = Some(make.tile("slip.close", Key::Done, Pictures::SameDigits.picture()));
    view.qr = symbol(&given.code, make.text(Key::SCode));
    let code = make.said("slip.code", signs::grouped(&given.code)).size(Size::Code).voice(Voice::OnPurpose);
    view.code = Some(Label { spoken: one_by_one(&given.code), ..code });
    view.words = signs::words(make, "slip.word", &given.code, &signs::own_words(cx));
    for word in &mut view.words {
        word.voice = Voice::OnPurpose;
    }
    let days = match field("valid_days") {
        Some(Json::Int(days)) => days.unsigned_abs(),
        _ => 60,
    };
    let text = make.words().text(Key::SDays, &[("n", nightjar_words::Arg::Number(days))]);
    view.days = Some(make.said("slip.days", text).role(Role::Dim));
    // What is not read back (under 18) cannot be put right either.
    view.together = referral.is_some().then(|| {
        let goes = field("accompany").and_then(Json::as_text) == Some(GOES);
        make.tile("slip.together", Key::STogether, Pictures::Together.picture())
            .class(Class::Half)
            .chosen(goes, cx.words())
    });
    let done = make.tile("slip.done", Key::SWritten, Pictures::Write.picture()).class(Class::Wide).role(Role::Act);
    view.done = Some(done.chosen(cx.model.kept.slip.written, cx.words()));
}

/// The referral of a draft: the draft itself, or a row of its list.
fn referral_of(draft: &Draft, row: Option<usize>) -> Option<Json> {
    match row {
        None => {
            Some(Json::Object(NAMES.iter().filter_map(|n| Some(((*n).to_owned(), draft.get(n)?.clone()))).collect()))
        }
        Some(n) => match draft.get("referrals")? {
            Json::List(rows) => rows.get(n).cloned(),
            _ => None,
        },
    }
}

/// The QR of the code alone: no link, no name.
fn symbol(code: &str, spoken: String) -> Option<Qr> {
    let qr = qrcode::QrCode::with_error_correction_level(code.as_bytes(), qrcode::EcLevel::M).ok()?;
    let width = qr.width();
    let sign = |color: &qrcode::Color| if *color == qrcode::Color::Dark { '#' } else { '.' };
    let rows = qr.to_colors().chunks(width).map(|row| row.iter().map(sign).collect()).collect();
    Some(Qr { id: "slip.qr".to_owned(), spoken, width: u32::try_from(width).ok()?, rows })
}

/// Kind of a referral of its own.
const REFERRAL: &str = "referral";
/// One of us goes along.
const GOES: &str = "offered_yes";
/// Fields of a referral that this screen reads.
const NAMES: &[&str] = &["service", "accompany", "valid_days"];
