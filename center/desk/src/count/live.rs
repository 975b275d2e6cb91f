//! Which revision of a record counts (domain.md 11.0, Revisions).

use std::collections::BTreeMap;

use nightjar_record::Purpose;
use nightjar_wire::RecordId;

use super::facts::Fact;
use super::opened::Opened;

/// Where a record stands in the book of its device: by the first of its
/// revisions, because a correction does not move what it corrects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The order within its device.
    pub device_order: u64,
    /// The order of opening.
    pub arrival: u64,
}

/// Envelopes that wait for the coordinator; the count does not wait for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Second bodies of one revision: the one opened first counts until somebody decides.
    pub double_revisions: u64,
    /// Bodies that follow a withdrawal: they count zero.
    pub after_withdrawal: u64,
}

/// The newest state of every record seen, whatever the order of arrival.
#[derive(Default)]
pub struct Live {
    rows: BTreeMap<RecordId, Row>,
}

struct Row {
    position: Position,
    seen: Vec<Seen>,
    best: Option<Best>,
}

/// One body as it was opened, without its content.
struct Seen {
    revision: u16,
    arrival: u64,
    withdrawal: bool,
}

struct Best {
    revision: u16,
    arrival: u64,
    fact: Fact,
}

impl Live {
    /// Folds opened records, in any order.
    #[must_use]
    pub fn of(records: impl IntoIterator<Item = Opened>) -> Self {
        let mut live = Self::default();
        for opened in records {
            live.add(&opened);
        }
        live
    }

    /// Folds one more.
    pub fn add(&mut self, opened: &Opened) {
        let position = Position { device_order: opened.device_order, arrival: opened.arrival };
        let new = || Row { position, seen: Vec::new(), best: None };
        let row = self.rows.entry(opened.record_id).or_insert_with(new);
        row.position = row.position.min(position);
        let withdrawal = opened.record.purpose() == Purpose::Withdrawal;
        let (revision, arrival) = (opened.revision, opened.arrival);
        row.seen.push(Seen { revision, arrival, withdrawal });
        let newer = row
            .best
            .as_ref()
            .is_none_or(|best| revision > best.revision || (revision == best.revision && arrival < best.arrival));
        if let (false, true, Some(fact)) = (withdrawal, newer, Fact::of(&opened.record)) {
            row.best = Some(Best { revision, arrival, fact });
        }
    }

    /// The records that count, in the order of their ids.
    pub(crate) fn facts(&self) -> impl Iterator<Item = (RecordId, Position, &Fact)> {
        self.rows.iter().filter(|(_, row)| row.withdrawn().is_none()).filter_map(|(id, row)| {
            let best = row.best.as_ref().filter(|best| row.stands(best))?;
            Some((*id, row.position, &best.fact))
        })
    }

    /// Whether a record is withdrawn, at any revision (V19).
    pub(crate) fn is_withdrawn(&self, id: RecordId) -> bool {
        self.rows.get(&id).is_some_and(|row| row.withdrawn().is_some())
    }

    /// What waits for the coordinator.
    #[must_use]
    pub fn questions(&self) -> Questions {
        let mut questions = Questions::default();
        for row in self.rows.values() {
            let withdrawn = row.withdrawn();
            for seen in &row.seen {
                questions.double_revisions += u64::from(!row.is_first(seen));
                questions.after_withdrawal += u64::from(withdrawn.is_some_and(|at| seen.revision > at));
            }
        }
        questions
    }
}

impl Row {
    /// The lowest revision that withdraws the record, of those that stand.
    fn withdrawn(&self) -> Option<u16> {
        self.seen.iter().filter(|seen| seen.withdrawal && self.is_first(seen)).map(|seen| seen.revision).min()
    }

    /// Of the bodies of one revision the one opened first stands.
    fn is_first(&self, seen: &Seen) -> bool {
        !self.seen.iter().any(|other| other.revision == seen.revision && other.arrival < seen.arrival)
    }

    /// A body stands unless a withdrawal of its own revision was opened before it, which `withdrawn` then says.
    fn stands(&self, best: &Best) -> bool {
        !self.seen.iter().any(|seen| seen.revision == best.revision && seen.arrival < best.arrival)
    }
}
