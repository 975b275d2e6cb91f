//! What reading back and preparing ahead cost a save: the same vault and the same contact, four ways.

use nightjar_benches_rows::{Stopwatch, Took};
use nightjar_wire::bundle::SignedBundle;

use crate::phone::{Phone, bundle, cheap_pin, entry, plaintext, prepare};
use crate::stats::{Figure, ROUNDS, Samples};
use crate::{Outcome, place};

/// Shifts a round; saves a shift and way. Both ways of a phone stay below the 256 rows of r.
const SHIFTS: usize = 2;
const SAVES: usize = 110;
const WARM: usize = 10;

/// Kept on the disk or in memory only, prepared ahead or not.
const WAYS: [(bool, bool); 4] = [(true, false), (true, true), (false, false), (false, true)];

pub(crate) fn run() -> Outcome {
    let dir = place::on_disk()?;
    let (_, bundle) = bundle()?;
    let kept = Phone::in_shift(&dir.path().join("kept"), &cheap_pin())?;
    let memory = Phone::in_shift(&dir.path().join("memory"), &cheap_pin())?;
    memory.keep_shifts_in_memory()?;
    let mut figures = Figures::new();
    for _ in 0..ROUNDS {
        let mut times = Times::default();
        for i in 0..SHIFTS * (SAVES + WARM) {
            let i = i % (SAVES + WARM);
            if i == 0 {
                for phone in [&kept, &memory] {
                    phone.vault.end_shift()?;
                    phone.free_outbox()?;
                }
                kept.start_shift()?;
                memory.start_shift_in_memory()?;
            }
            // In a new order each time: one flush decides how long the next one takes.
            let mut order = [0, 1, 2, 3];
            fastrand::shuffle(&mut order);
            for way in order {
                let (on_disk, ahead) = WAYS[way];
                place::pause();
                let took = save(if on_disk { &kept } else { &memory }, &bundle, ahead)?;
                if i >= WARM {
                    times.time[way].add(took.time);
                    times.work[way].add(took.work);
                }
            }
        }
        figures.round(&times);
    }
    println!(
        "a save with and without read-back, sealed whole and prepared ahead, {} saves a round, p50",
        SHIFTS * SAVES
    );
    figures.print();
    Ok(())
}

/// One save. What is prepared is prepared before the clock starts, as an open form may.
fn save(phone: &Phone, bundle: &SignedBundle, ahead: bool) -> Outcome<Took> {
    if ahead {
        let prepared = prepare(bundle)?;
        let clock = Stopwatch::start();
        phone.vault.save(|sealing| entry(sealing, |sealing, letter| prepared.seal(&plaintext(sealing, letter))))?;
        Ok(clock.stop())
    } else {
        let clock = Stopwatch::start();
        phone.save()?;
        Ok(clock.stop())
    }
}

#[derive(Default)]
struct Times {
    time: [Samples; 4],
    work: [Samples; 4],
}

struct Figures {
    time: [Figure; 4],
    work: [Figure; 4],
    ratios: [(Figure, usize, usize); 3],
    work_ratios: [(Figure, usize, usize); 3],
}

impl Figures {
    fn new() -> Self {
        Self {
            time: [
                Figure::new("read-back, sealed whole, us"),
                Figure::new("read-back, prepared ahead, us"),
                Figure::new("in memory only, sealed whole, us"),
                Figure::new("in memory only, prepared ahead, us"),
            ],
            work: [
                Figure::new("processor time: read-back, sealed whole, us"),
                Figure::new("processor time: read-back, prepared ahead, us"),
                Figure::new("processor time: in memory only, sealed whole, us"),
                Figure::new("processor time: in memory only, prepared ahead, us"),
            ],
            ratios: [
                (Figure::new("read-back / in memory only, both sealed whole"), 0, 2),
                (Figure::new("read-back / in memory only, both prepared ahead"), 1, 3),
                (Figure::new("prepared ahead / sealed whole, both with read-back"), 1, 0),
            ],
            work_ratios: [
                (Figure::new("processor time: read-back / in memory only, whole"), 0, 2),
                (Figure::new("processor time: read-back / in memory only, ahead"), 1, 3),
                (Figure::new("processor time: prepared ahead / sealed whole"), 1, 0),
            ],
        }
    }

    fn round(&mut self, times: &Times) {
        let both =
            [(&mut self.time, &mut self.ratios, &times.time), (&mut self.work, &mut self.work_ratios, &times.work)];
        for (absolute, ratios, samples) in both {
            for (figure, samples) in absolute.iter_mut().zip(samples) {
                figure.round(samples.p50());
            }
            for (figure, above, below) in ratios {
                figure.round(samples[*above].p50() / samples[*below].p50());
            }
        }
    }

    fn print(&self) {
        self.time.iter().chain(&self.work).for_each(Figure::print);
        self.ratios.iter().chain(&self.work_ratios).for_each(|(figure, ..)| figure.print());
    }
}
