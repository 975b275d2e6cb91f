//! One meeting with one person: the third touch saves.

mod body;
mod form;
mod rows;
mod save;
mod sheet;
mod sheet_act;

use crate::cx::{Answer, Cx};
use crate::{Event, FaultMark, Label, Night, ScreenId, Sheet, Tile, Top, Trouble};
use form::Form;
use nightjar::{Catalogue, Draft, RecordId};
use serde::Serialize;
use sheet::Open;
use std::sync::Arc;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactPhase {
    /// A new one.
    New,
    /// An entry is put right; all earlier answers are lit.
    Amend,
    /// Folded to what may be given and asked.
    UnderEighteen,
    /// She said no, with things itemised.
    Declined,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// Too much for one envelope: split it.
    TooBig,
}

/// One meeting with one person: the third touch saves.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// Phase.
    pub phase: ContactPhase,
    /// Top bar; its action is `more`.
    pub top: Top,
    /// Items with amounts; the last one adds.
    pub lines: Vec<Tile>,
    /// Same as last: things and place, never a person.
    pub same: Option<Tile>,
    /// The last topics of this shift; held: all of them. Not asked under 18, nor of who said no.
    pub talked: Option<Tile>,
    /// Adds a referral; not of who said no.
    pub slip: Option<Tile>,
    /// Whether it was enough; as `talked`.
    pub enough: Option<Tile>,
    /// Only with a line for injecting.
    pub injects: Option<Tile>,
    /// Only when this contact completes the package.
    pub before: Option<Tile>,
    /// The child-protection card, under 18.
    pub card: Option<Label>,
    /// Gender and age in one touch; the last one opens the grid.
    pub who: Vec<Tile>,
    /// Heading of the next row, where there is one.
    pub last_met: Option<Label>,
    /// Each saves; none where `save` does.
    pub met: Vec<Tile>,
    /// Only where no met tile can save: under 18, said no.
    pub save: Option<Tile>,
    /// Amounts, grid, topics, services, the rest.
    pub sheet: Option<Sheet>,
    /// A refused save, assertive.
    pub message: Option<Label>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// What the draft still needs.
    pub faults: Vec<FaultMark>,
    /// The strip.
    pub night: Night,
}

impl ContactView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps: a new contact, and one that is put right, each until it is saved or the phone is locked.
#[derive(Default)]
pub(crate) struct Memory {
    new: Work,
    mend: Option<Mend>,
    /// The one that is put right is shown.
    mending: bool,
}

/// A contact under way.
#[derive(Default)]
struct Work {
    form: Form,
    sheet: Option<Open>,
    /// Something was changed: opening the screen again goes on with it.
    touched: bool,
    /// The last save was refused: too much for one envelope.
    too_big: bool,
    /// Topics of the package it began with.
    topics: Vec<String>,
}

/// An entry that is put right.
struct Mend {
    id: RecordId,
    /// What it says now.
    before: Draft,
    work: Work,
}

impl Memory {
    fn mend(&self) -> Option<&Mend> {
        self.mend.as_ref().filter(|_| self.mending)
    }

    fn work(&self) -> &Work {
        self.mend().map_or(&self.new, |mend| &mend.work)
    }

    fn work_mut(&mut self) -> &mut Work {
        match &mut self.mend {
            Some(mend) if self.mending => &mut mend.work,
            _ => &mut self.new,
        }
    }

    /// Forgets the contact that is shown: it was saved.
    fn finish(&mut self) {
        if self.mending {
            self.mend = None;
            self.mending = false;
        } else {
            self.new = Work::default();
        }
    }
}

/// Whether a new contact was begun and neither saved nor forgotten.
pub(crate) fn is_begun(cx: &Cx<'_>) -> bool {
    cx.model.kept.contact.new.touched
}

/// Begins a contact with nothing chosen, or goes on with one that was begun.
pub(crate) fn open(cx: &mut Cx<'_>) {
    let memory = &mut cx.model.kept.contact;
    memory.mending = false;
    if !memory.new.touched {
        memory.new = Work::default();
    }
}

/// Begins a contact with a package of the center, counted from 1: its items, amounts and topics, never a slip. False if
/// there is no such package.
pub(crate) fn open_package(cx: &mut Cx<'_>, n: usize) -> bool {
    let Ok(catalogue) = cx.nj.catalogue() else { return false };
    let Some(preset) = n.checked_sub(1).and_then(|n| catalogue.presets.get(n)) else { return false };
    let form = Form::of_package(preset);
    cx.model.kept.contact.new = Work { form, topics: preset.topics.clone(), ..Work::default() };
    cx.model.kept.contact.mending = false;
    true
}

/// Loads an entry of this shift to put it right, every earlier answer lit.
pub(crate) fn amend(cx: &mut Cx<'_>, id: RecordId) -> Answer {
    let memory = &mut cx.model.kept.contact;
    let is_loaded = memory.mend.as_ref().is_some_and(|mend| mend.id == id);
    if !is_loaded {
        let Some(before) = save::draft_of(cx.nj, id) else { return Answer::dull() };
        let work = Work { form: Form::of_draft(before.clone()), ..Work::default() };
        cx.model.kept.contact.mend = Some(Mend { id, before, work });
    }
    cx.model.kept.contact.mending = true;
    Answer::to(ScreenId::Contact)
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> ContactView {
    body::show(cx, &catalogue(cx))
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let catalogue = catalogue(cx);
    let answer = match sheet_act::act(cx, &catalogue, event) {
        Some(answer) => answer,
        None => body::act(cx, &catalogue, event),
    };
    if cx.model.at == ScreenId::Contact && answer.go.is_none() {
        save::look_again(cx, &catalogue);
    }
    answer
}

/// Goes back: closes a sheet, or leaves; what was chosen stays until it is saved or the phone is locked.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if sheet_act::close(cx) {
        return Answer::key();
    }
    cx.model.kept.contact.mending = false;
    Answer::to(ScreenId::ShiftHome)
}

/// The catalogue in force.
fn catalogue(cx: &Cx<'_>) -> Arc<Catalogue> {
    cx.nj.catalogue().unwrap_or_default()
}
