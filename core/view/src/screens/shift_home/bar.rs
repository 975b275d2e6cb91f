//! What was saved last, and what one tap can still do about it.

use crate::make::Make;
use crate::{Label, Tile, UndoBar};
use nightjar::{Draft, Nightjar, RecordId, Refused, SaveError, Saved, Withdrawal};
use nightjar_words::{Action as Pictures, Key, Picture, pictogram};

/// Id of the bar; its actions are named behind it.
pub(super) const ID: &str = "shift_home.undo";

/// What was saved last.
pub(crate) enum Bar {
    /// Records; a contact can be put right too.
    Saved {
        /// Which.
        ids: Vec<RecordId>,
        /// Their kind.
        kind: String,
        /// Whether it can be read back and put right.
        fix: bool,
    },
    /// An entry was put right; this is what it said before.
    Amended {
        /// Which.
        id: RecordId,
        /// What it said before.
        before: Draft,
    },
    /// A contact that looks like the one before (V25).
    Double(RecordId),
    /// Somebody said no.
    No,
}

impl Bar {
    /// Records of a kind were saved.
    pub(crate) fn saved(ids: Vec<RecordId>, kind: &str) -> Self {
        Self::Saved { ids, kind: kind.to_owned(), fix: kind == CONTACT }
    }

    /// A contact was saved that is not read back: under 18.
    pub(crate) fn saved_unread(id: RecordId) -> Self {
        Self::Saved { ids: vec![id], kind: CONTACT.to_owned(), fix: false }
    }

    /// Whether it is about this record.
    pub(super) fn is_about(&self, record: RecordId) -> bool {
        match self {
            Self::Saved { ids, .. } => ids.contains(&record),
            Self::Amended { id, .. } | Self::Double(id) => *id == record,
            Self::No => false,
        }
    }

    /// Shows it.
    pub(super) fn show(&self, make: Make<'_>) -> UndoBar {
        let action = |name: &str, key, picture: Pictures| make.tile(&format!("{ID}.{name}"), key, picture.picture());
        let undo = || action("undo", Key::Undo, Pictures::Undo);
        let (key, kind, actions): (Key, &str, Vec<Tile>) = match self {
            Self::Double(_) => {
                let keep = action("keep", Key::Keep, Pictures::Keep);
                (Key::SameBefore, CONTACT, vec![keep, action("remove", Key::Remove, Pictures::Remove)])
            }
            Self::Saved { kind, fix, .. } => {
                let fix = fix.then(|| action("fix", Key::Fix, Pictures::Fix));
                (Key::Saved, kind, fix.into_iter().chain([undo()]).collect())
            }
            Self::Amended { .. } => (Key::Saved, CONTACT, vec![undo()]),
            Self::No => (Key::Saved, "", vec![undo()]),
        };
        let bar = make.undo_bar("shift_home", make.text(key), actions);
        UndoBar { label: Label { picture: self.picture(kind).id.to_owned(), ..bar.label }, ..bar }
    }

    /// Undoes it. What could not be undone comes back with the reason.
    pub(super) fn undo(self, nj: &Nightjar) -> Result<(), (SaveError, Self)> {
        match self {
            Self::Saved { mut ids, kind, fix } => {
                while let Some(id) = ids.last() {
                    if let Err(error) = take_back(nj, *id, Withdrawal::EnteredWrong) {
                        return Err((error, Self::Saved { ids, kind, fix }));
                    }
                    ids.pop();
                }
                Ok(())
            }
            Self::Amended { id, before } => {
                nj.amend(id, before.clone()).map(drop).map_err(|error| (error, Self::Amended { id, before }))
            }
            Self::Double(id) => take_back(nj, id, Withdrawal::Duplicate).map_err(|error| (error, Self::Double(id))),
            Self::No => nj.undo_decline().map_err(|error| (error, Self::No)),
        }
    }

    fn picture(&self, kind: &str) -> Picture {
        match self {
            Self::No => Pictures::Declined.picture(),
            _ => pictogram("kind", kind).unwrap_or(Pictures::Done.picture()),
        }
    }
}

const CONTACT: &str = "outreach_contact";

/// Whether a contact looks like the one before.
pub(super) fn is_double(saved: &Saved) -> bool {
    saved.warnings.iter().any(|warning| warning.rule == "V25")
}

/// Takes a record back; one that was taken back already stays so.
fn take_back(nj: &Nightjar, id: RecordId, why: Withdrawal) -> Result<(), SaveError> {
    match nj.withdraw(id, why) {
        Ok(_) | Err(SaveError::Refused(Refused::Withdrawn)) => Ok(()),
        Err(error) => Err(error),
    }
}
