//! Saving a contact, and loading one that is put right.

use super::form::{CONTACT, Fold};
use super::rows;
use crate::Pulse;
use crate::ScreenId;
use crate::cx::{Answer, Cx, Failure};
use crate::screens::shift_home::{self, Bar};
use crate::screens::{entries, slip};
use nightjar::{Catalogue, Draft, Nightjar, RecordId, SaveError, Saved};

/// Saves what is shown; the draft stays where it is refused.
pub(super) fn save(cx: &mut Cx<'_>, catalogue: &Catalogue) -> Answer {
    let memory = &cx.model.kept.contact;
    let form = &memory.work().form;
    let (fold, draft) = (form.fold(), form.draft(catalogue));
    let mended = memory.mend().map(|mend| mend.id);
    let saved = match mended {
        Some(id) => cx.nj.amend(id, draft.clone()),
        None => cx.nj.save(draft.clone()),
    };
    match saved {
        Ok(saved) => accepted(cx, &saved, &draft, fold),
        Err(error) => refused(cx, error),
    }
}

/// Judges a refused draft anew after each touch, so that a mark goes when its cause goes.
pub(super) fn look_again(cx: &mut Cx<'_>, catalogue: &Catalogue) {
    let work = cx.model.kept.contact.work();
    if cx.model.faults.is_empty() && !work.too_big {
        return;
    }
    let draft = work.form.draft(catalogue);
    let Ok(found) = cx.nj.check(&draft) else { return };
    // The third touch answers this one: until then it is no mistake.
    let faults: Vec<_> = found.into_iter().filter(|fault| fault.path != "seen_before").collect();
    let too_big = faults.iter().any(|fault| fault.over.is_some());
    cx.model.faults = if too_big { Vec::new() } else { faults };
    cx.model.kept.contact.work_mut().too_big = too_big;
}

fn accepted(cx: &mut Cx<'_>, saved: &Saved, draft: &Draft, fold: Fold) -> Answer {
    let before = cx.model.kept.contact.mend().map(|mend| mend.before.clone());
    cx.model.kept.contact.finish();
    match before {
        Some(before) => shift_home::offer(cx, Bar::Amended { id: saved.id, before }),
        None if fold == Fold::UnderEighteen => shift_home::offer(cx, Bar::saved_unread(saved.id)),
        None => shift_home::kept(cx, saved, CONTACT),
    }
    let is_large = saved.warnings.iter().any(|warning| warning.rule == "11.2.qty");
    let pulse = if is_large { Pulse::Care } else { Pulse::Saved };
    let to = if slip::shown(cx, &new_slips(saved, draft), false) { ScreenId::Slip } else { ScreenId::ShiftHome };
    Answer::to(to).with(pulse)
}

fn refused(cx: &mut Cx<'_>, error: SaveError) -> Answer {
    match error {
        SaveError::Invalid { faults } => cx.model.faults = faults,
        SaveError::TooLong { .. } => {
            cx.model.faults = Vec::new();
            cx.model.kept.contact.work_mut().too_big = true;
        }
        other => cx.model.failure = Some(Failure::from(&other)),
    }
    Answer::dull()
}

/// The slips that this save made; those that the draft brought along are on paper already.
fn new_slips(saved: &Saved, draft: &Draft) -> Saved {
    let known: Vec<String> =
        rows::rows(draft, "referrals").iter().filter_map(|row| rows::code(row, "slip").map(str::to_owned)).collect();
    let mut saved = saved.clone();
    for slip in saved.slips.iter_mut().filter(|slip| known.contains(slip)) {
        slip.clear();
    }
    saved
}

/// The draft that would give an entry of this shift again; none if it cannot be read back.
pub(super) fn draft_of(nj: &Nightjar, id: RecordId) -> Option<Draft> {
    entries::draft_of(nj, id).filter(|draft| draft.kind() == Some(CONTACT))
}
