//! The month sheet: one month's numbers for one target, as data, text and JSON.
//!
//! [`report`] is the whole way from opened records to a sheet. For the target
//! `internal` everything is shown as counted; for any other, persons' counts
//! pass disclosure control (domain.md 13.2, steps 2 to 6), goods the rule of
//! 13.1 for items, and shifts, stock and workers stay inside.

mod cells;
mod figures;
mod json;
mod target;
mod text;

use nightjar_record::{Catalogue, Month};

pub use figures::{Entry, Figure, Node};
pub use target::{Header, Target};

use crate::count::{Indicators, Live, Note, Opened, indicators};
use crate::disclose::WorldError;
use crate::stock::{Stock, stock};

/// The sheet of one month for one target.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthSheet {
    /// What it is and how it was made.
    pub header: Header,
    /// The indicators; empty if the release is held.
    pub entries: Vec<Entry>,
    /// M17 to M22 by item.
    pub by_item: Node,
    /// Stock by holder: for `internal` alone.
    pub stock: Option<Stock>,
    /// Remarks on the quality of the numbers.
    pub notes: Vec<Note>,
}

/// Counts one month from opened records, in any order, and prepares it for a target.
///
/// # Errors
/// [`WorldError`] if a count is beyond what disclosure control can judge (10^6).
pub fn report(
    records: impl IntoIterator<Item = Opened>,
    month: Month,
    catalogue: &Catalogue,
    target: Target,
) -> Result<MonthSheet, WorldError> {
    of_live(&Live::of(records), month, catalogue, target)
}

/// The same from records that were folded one by one.
///
/// # Errors
/// As [`report`].
pub fn of_live(live: &Live, month: Month, catalogue: &Catalogue, target: Target) -> Result<MonthSheet, WorldError> {
    let counted = indicators(live, month, catalogue);
    match target {
        Target::Internal => Ok(internal(live, &counted, month)),
        Target::Release { k } => released(&counted, month, k),
    }
}

fn internal(live: &Live, counted: &Indicators, month: Month) -> MonthSheet {
    let shown = figures::Shown::everything();
    MonthSheet {
        header: Header::internal(month),
        entries: figures::entries(counted, &shown),
        by_item: figures::by_item(&counted.goods, &shown),
        stock: Some(stock(live, month)),
        notes: counted.notes.clone(),
    }
}

fn released(counted: &Indicators, month: Month, k: u32) -> Result<MonthSheet, WorldError> {
    let decided = cells::decide_month(counted, k)?;
    let header = Header::release(month, k, &decided);
    let (entries, by_item) = match decided.hidden {
        Some(hidden) => {
            let shown = figures::Shown::release(k, hidden);
            (figures::entries(counted, &shown), figures::by_item(&counted.goods, &shown))
        }
        None => (Vec::new(), Node::List(Vec::new())),
    };
    // what waits for the coordinator stays inside, its size above all
    let outside = |note: &&Note| matches!(note, Note::AgesMissing | Note::ReachedIsRange);
    let notes = counted.notes.iter().filter(outside).copied().collect();
    Ok(MonthSheet { header, entries, by_item, stock: None, notes })
}
