//! P3: unlocking, split into Argon2id, the loop over the hardware PRF, and the rest, which is ours to keep small.

use std::time::Instant;

use nightjar_vault::{Cell, Change, FLAG_DUMMY, FLAG_UNCOUNTED, Learned, Options, Status, To};
use nightjar_wire::Day;
use nightjar_wire::item::{ItemKind, ItemPart};

use crate::clock::wall_s;
use crate::phone::Phone;
use crate::stats::{Figure, ROUNDS, Samples};
use crate::{Outcome, place};

const UNLOCKS: usize = 9;
/// The night's entries: all rows of r but the last, which would make it grow.
const ENTRIES: usize = 255;
/// Rows of o that stay free: below them it grows. The unlocks outside a shift use one each.
const FREE: usize = 64 + UNLOCKS * ROUNDS;
/// Bytes of an item's part that fills its row.
const PART: usize = 3_900;

pub(crate) fn run() -> Outcome {
    let dir = place::on_disk()?;
    // The product's own cost and its own calibration; only the padding to a fixed deadline is taken out.
    let options = Options { attempt_ms: 1, ..Options::default() };
    let open = Phone::in_shift(&dir.path().join("open"), &options)?;
    fill(&open)?;
    open.vault.lock();
    let between = Phone::in_shift(&dir.path().join("between"), &options)?;
    fill(&between)?;
    between.vault.end_shift()?;
    between.vault.lock();
    let mut figures = [
        Figure::new("into an open shift: Argon2id, ms"),
        Figure::new("into an open shift: loop over the PRF (a fake chip), ms"),
        Figure::new("into an open shift: PRF of the shift's key, twice, ms"),
        Figure::new("into an open shift: the rest, ms           limit 10"),
        Figure::new("into an open shift: the rest / unlock, %   limit 5"),
        Figure::new("outside a shift, with the empty-state write: the rest, ms"),
        Figure::new("  the same minus the rest into an open shift, ms"),
    ];
    for _ in 0..ROUNDS {
        let (mut a, mut b) = (Split::default(), Split::default());
        for _ in 0..UNLOCKS {
            a.measure(&open)?;
            b.measure(&between)?;
        }
        let rest = a.rest.p50() / 1e3;
        let values = [
            a.argon2id.p50() / 1e3,
            a.user.p50() / 1e3,
            a.epoch.p50() / 1e3,
            rest,
            100.0 * a.rest.p50() / a.whole.p50(),
            b.rest.p50() / 1e3,
            b.rest.p50() / 1e3 - rest,
        ];
        figures.iter_mut().zip(values).for_each(|(figure, value)| figure.round(value));
    }
    println!("P3  unlock, {ENTRIES} entries, o but {FREE} rows waiting, 64 items, {UNLOCKS} unlocks a round, p50");
    figures.iter().for_each(Figure::print);
    Ok(())
}

/// Parts of an unlock.
#[derive(Default)]
struct Split {
    whole: Samples,
    argon2id: Samples,
    user: Samples,
    epoch: Samples,
    rest: Samples,
}

impl Split {
    fn measure(&mut self, phone: &Phone) -> Outcome {
        phone.chips.take();
        let begun = Instant::now();
        phone.unlock()?;
        let ended = Instant::now();
        let marks = phone.chips.take();
        phone.vault.lock();
        let (Some(first), Some(last)) = (marks.user_begin, marks.user_end) else {
            return Err("no PRF was asked".into());
        };
        // Argon2id runs between the last answer of the shift's key (without a shift: the beginning) and the first
        // question to the PIN's key. What stands before and after is the rest.
        let hashing = marks.epoch_end.unwrap_or(begun);
        let (argon2id, user) = (first - hashing, last - first);
        let rest = (ended - begun).saturating_sub(argon2id + user + marks.epoch);
        self.whole.add(ended - begun);
        self.argon2id.add(argon2id);
        self.user.add(user);
        self.epoch.add(marks.epoch);
        self.rest.add(rest);
        Ok(())
    }
}

/// Fills every pool as a heavy night does: read-back, outbox, items.
fn fill(phone: &Phone) -> Outcome {
    for _ in 0..ENTRIES {
        phone.save()?;
    }
    let day = Day::from_unix(wall_s());
    let waiting =
        Cell::Kept { status: Status::Waiting, reason: 0, flags: FLAG_UNCOUNTED | FLAG_DUMMY, day, desk_tag: [0; 8] };
    let rows = phone.vault.outbox();
    let free: Vec<_> = rows.iter().zip(0..).filter(|(row, _)| row.cell == Cell::Free).collect();
    let fillers: Vec<Change> = free
        .iter()
        .skip(FREE)
        .map(|(row, i)| Change { row: *i, env_id: row.env_id, from: Cell::Free, to: To::Cell(waiting) })
        .collect();
    phone.vault.apply(&fillers, |_| {})?;
    let parts = (0u64..64).map(|number| {
        let mut bytes = vec![0; PART];
        fastrand::fill(&mut bytes);
        let kind = if number % 2 == 0 { ItemKind::Card } else { ItemKind::Alert };
        ItemPart { number: number + 1, kind, last_day: Day::NEVER, replaced: Vec::new(), bytes, part: 0, parts: 1 }
    });
    phone.vault.learn(Learned { parts: parts.collect(), ..Learned::default() }, |_| {})?;
    Ok(())
}
