//! A model of a night: a center, two workers, and everything that may happen to them in any order.
#![allow(unreachable_pub, clippy::unwrap_used, clippy::panic, reason = "shared by one test; it stops where it is")]

mod desk;
mod truth;
mod worker;

use fastrand::Rng;
use journeys::{Center, Way};
use nightjar::{SyncError, WipeLevel};
use std::collections::BTreeSet;
use truth::Version;
use worker::Worker;

/// How often the things happened that a night is for.
#[derive(Debug, Default)]
pub struct Met {
    cut: u32,
    wiped: u32,
    given_away: u32,
    crashed: u32,
    handed_back: u32,
    desk_restored: u32,
    relay_restored: u32,
}

impl Met {
    /// Whether each of them happened at least so often.
    pub fn each_at_least(&self, times: u32) -> bool {
        let Self { cut, wiped, given_away, crashed, handed_back, desk_restored, relay_restored } = *self;
        [cut, wiped, given_away, crashed, handed_back, desk_restored, relay_restored].iter().all(|n| *n >= times)
    }

    fn add(&mut self, other: &Self) {
        let Self { cut, wiped, given_away, crashed, handed_back, desk_restored, relay_restored } = *other;
        self.cut += cut;
        self.wiped += wiped;
        self.given_away += given_away;
        self.crashed += crashed;
        self.handed_back += handed_back;
        self.desk_restored += desk_restored;
        self.relay_restored += relay_restored;
    }
}

/// Plays the night of a seed; counts into `met`.
pub fn play(seed: u64, commands: u32, met: &mut Met) {
    let mut night = Night::new(seed);
    for _ in 0..commands {
        night.command();
    }
    met.add(&night.end());
}

struct Night {
    center: Center,
    workers: Vec<Worker>,
    random: Rng,
    /// Worker codes given out so far.
    codes: u32,
    /// Versions that were delivered before their phone was handed back.
    delivered: BTreeSet<Version>,
    /// The backup that a desk makes after each enrollment, or a newer one.
    desk_backup: Vec<u8>,
    relay_backup: Vec<u8>,
    /// Relay or desk came back from an older copy, and the desk has not connected since.
    relay_is_old: bool,
    desk_is_old: bool,
    met: Met,
}

impl Night {
    fn new(seed: u64) -> Self {
        let mut center = Center::in_memory();
        let workers = ["w01", "w02"].map(|code| Worker::new(&center, code));
        let (desk_backup, relay_backup) = (center.back_up_desk(), center.back_up_relay());
        Self {
            center,
            workers: workers.into(),
            random: Rng::with_seed(seed),
            codes: 2,
            delivered: BTreeSet::new(),
            desk_backup,
            relay_backup,
            relay_is_old: false,
            desk_is_old: false,
            met: Met::default(),
        }
    }

    fn command(&mut self) {
        let who = self.random.usize(0..self.workers.len());
        let worker = &mut self.workers[who];
        match self.random.u8(0..100) {
            0..=9 => worker.start(),
            10..=38 => worker.save(&mut self.random),
            39..=42 => worker.amend(&mut self.random),
            43..=46 => worker.withdraw(&mut self.random),
            47..=49 => worker.decline(),
            50..=53 => worker.phone.lock(),
            54..=61 => worker.unlock(),
            62..=65 => worker.end(),
            66..=67 => self.wipe(who),
            68..=78 => self.sync(who),
            79..=83 => self.sweep(),
            84..=86 => self.give_the_second_pin(who),
            87..=89 => self.crash(who),
            90..=92 => worker.phone.restart(),
            93 => self.hand_back(who),
            94 => self.desk_backup = self.center.back_up_desk(),
            95 => self.relay_backup = self.center.back_up_relay(),
            96..=97 => self.restore_desk(),
            _ => self.restore_relay(),
        }
        self.workers.iter().for_each(Worker::check);
    }

    fn crash(&mut self, who: usize) {
        self.workers[who].phone.crash();
        self.met.crashed += 1;
    }

    fn wipe(&mut self, who: usize) {
        self.workers[who].wipe(WipeLevel::Wipe);
        self.enroll_again(who);
        self.met.wiped += 1;
    }

    fn give_the_second_pin(&mut self, who: usize) {
        if self.workers[who].give_the_second_pin() {
            // What this device seals after the notice is parked: the night goes on with a new identity.
            self.workers[who].wipe(WipeLevel::Wipe);
            self.enroll_again(who);
            self.met.given_away += 1;
        }
    }

    /// A new code at the center: the outbox stays, the bag of the new worker is empty.
    fn enroll_again(&mut self, who: usize) {
        self.codes += 1;
        let worker = &mut self.workers[who];
        worker.phone.worker = format!("w{:02}", self.codes);
        worker.phone.join(&self.center);
        self.desk_has_connected();
        self.desk_backup = self.center.back_up_desk();
    }

    /// Everything is delivered, then nothing is left on the phone.
    fn hand_back(&mut self, who: usize) {
        self.deliver(who..who + 1);
        let worker = &mut self.workers[who];
        worker.wipe(WipeLevel::All);
        self.delivered.append(&mut worker.truth.acknowledged);
        self.enroll_again(who);
        self.met.handed_back += 1;
    }

    fn sync(&mut self, who: usize) {
        let cut = self.random.u8(0..4) == 0;
        if cut {
            let way = if self.random.bool() { Way::Up } else { Way::Down };
            self.center.link.cut_after(way, self.random.u64(0..80_000));
        }
        let said = self.workers[who].phone.sync();
        self.met.cut += u32::from(cut && !self.center.link.mend());
        match said {
            Ok(_) | Err(SyncError::Offline) => {}
            Err(SyncError::NotAccepted | SyncError::NotTheCenter) if self.relay_is_old => {}
            Err(error) => panic!("{error:?}"),
        }
    }

    fn sweep(&mut self) {
        self.center.sweep();
        self.desk_has_connected();
    }

    fn desk_has_connected(&mut self) {
        (self.relay_is_old, self.desk_is_old) = (false, false);
    }

    /// Never both from copies before they met again: neither could notice, only a person could say so (security.md 8).
    fn restore_desk(&mut self) {
        if self.relay_is_old {
            return;
        }
        self.desk_is_old = true;
        self.center.clock.advance_s(60);
        self.center.restore_desk(&self.desk_backup);
        self.met.desk_restored += 1;
    }

    fn restore_relay(&mut self) {
        if self.desk_is_old {
            return;
        }
        self.center.restore_relay(&self.relay_backup);
        self.relay_is_old = true;
        self.met.relay_restored += 1;
    }

    /// Until the desk has said of everything that these phones keep that it has opened it.
    fn deliver(&mut self, whose: std::ops::Range<usize>) {
        for turn in 0..9 {
            self.sweep();
            let mut all = true;
            for worker in &self.workers[whose.clone()] {
                all &= worker.phone.sync().unwrap().is_all_opened();
            }
            if all {
                return;
            }
            if turn > 3 {
                // A wrong answer about an opened one is believed once a day.
                self.center.clock.advance_s(86_400);
            }
        }
        panic!("something is stuck");
    }

    /// Everything reaches the desk, once; the desk's bags are those of the phones.
    fn end(mut self) -> Met {
        self.deliver(0..self.workers.len());
        let mut expected = self.delivered.clone();
        for worker in &self.workers {
            expected.extend(&worker.truth.acknowledged);
        }
        let at_the_desk = self.center.copies();
        assert_eq!(at_the_desk.keys().copied().collect::<BTreeSet<_>>(), expected);
        assert!(at_the_desk.values().all(|n| *n == 1));
        for worker in &mut self.workers {
            assert_eq!(desk::bag(&self.center, &worker.phone.worker), worker.truth.bag);
            // And the phone's own book says the same, in a shift: between shifts it says nothing.
            worker.unlock();
            if !worker.in_shift() {
                worker.truth.shift_is_over();
                worker.start();
            }
            worker.check();
        }
        self.met
    }
}
