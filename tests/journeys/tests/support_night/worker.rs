//! A worker and her phone: what she does to it, and what must come of it.

use super::truth::Truth;
use fastrand::Rng;
use journeys::{Center, Phone, contact, end_of_shift, goods, shift};
use nightjar::{RecordId, SaveError, State, WipeLevel, Withdrawal};

/// A phone with what is known of it.
pub struct Worker {
    pub phone: Phone,
    pub truth: Truth,
}

impl Worker {
    pub fn new(center: &Center, code: &str) -> Self {
        Self { phone: Phone::enrolled(center, code), truth: Truth::default() }
    }

    pub fn in_shift(&self) -> bool {
        self.phone.state() == State::Shift
    }

    pub fn start(&mut self) {
        let worker = self.phone.worker.clone();
        match (self.phone.state(), self.phone.start_shift(shift(&worker))) {
            (State::Open, Ok(saved)) => {
                self.truth.saved(&saved);
                self.truth.shift = Some(saved.id);
            }
            (State::Open, Err(error)) => panic!("{error:?}"),
            (_, said) => assert!(matches!(said, Err(SaveError::Refused(_))), "{said:?}"),
        }
    }

    pub fn save(&mut self, random: &mut Rng) {
        let n = random.u32(1..40);
        let into_the_bag = random.u8(0..4) == 0;
        let draft = if into_the_bag { goods(n) } else { contact(n) };
        match (self.in_shift(), self.phone.save(draft)) {
            (true, Ok(saved)) => {
                let takes = if into_the_bag { -i64::from(n) } else { i64::from(n) };
                self.truth.saved(&saved);
                self.truth.live.insert(saved.id, (0, takes));
                self.truth.bag -= takes;
            }
            (true, Err(error)) => panic!("{error:?}"),
            (false, said) => assert!(matches!(said, Err(SaveError::Refused(_))), "{said:?}"),
        }
    }

    fn any_live(&self, random: &mut Rng) -> Option<(RecordId, u16, i64)> {
        let at = random.usize(0..self.truth.live.len().max(1));
        self.truth.live.iter().nth(at).map(|(id, (revision, takes))| (*id, *revision, *takes))
    }

    pub fn amend(&mut self, random: &mut Rng) {
        let Some((id, revision, takes)) = self.any_live(random) else { return };
        if takes < 0 || !self.in_shift() {
            return;
        }
        let n = random.u32(1..40);
        let saved = self.phone.amend(id, contact(n)).unwrap();
        assert_eq!((saved.id, saved.revision), (id, revision + 1));
        self.truth.saved(&saved);
        self.truth.live.insert(id, (saved.revision, i64::from(n)));
        self.truth.bag += takes - i64::from(n);
    }

    pub fn withdraw(&mut self, random: &mut Rng) {
        let Some((id, _, takes)) = self.any_live(random) else { return };
        if !self.in_shift() {
            return;
        }
        let saved = self.phone.withdraw(id, Withdrawal::EnteredWrong).unwrap();
        self.truth.saved(&saved);
        self.truth.live.remove(&id);
        self.truth.bag += takes;
        assert!(self.phone.amend(id, contact(1)).is_err(), "nothing follows a withdrawal");
    }

    pub fn decline(&mut self) {
        let in_shift = self.in_shift();
        assert_eq!(self.phone.decline().is_ok(), in_shift);
        self.truth.taps += u32::from(in_shift);
    }

    pub fn unlock(&mut self) {
        if self.phone.state() == State::Locked {
            self.phone.unlock();
            if self.phone.state() != State::Shift {
                self.truth.shift_is_over();
            }
        }
    }

    pub fn end(&mut self) {
        if self.in_shift() {
            let saved = self.phone.end_shift(end_of_shift()).unwrap();
            assert_eq!((Some(saved.id), saved.revision), (self.truth.shift, 1));
            self.truth.saved(&saved);
            self.truth.shift_is_over();
        } else {
            assert!(self.phone.end_shift(end_of_shift()).is_err());
        }
    }

    /// Types the PIN that may be given away; says whether there was anything to unlock.
    pub fn give_the_second_pin(&mut self) -> bool {
        if self.phone.state() != State::Locked {
            return false;
        }
        self.phone.try_unlock(&self.phone.second_pin).unwrap();
        assert_eq!(self.phone.state(), State::Open, "whatever was open is over");
        self.truth.shift_is_over();
        true
    }

    pub fn wipe(&mut self, level: WipeLevel) {
        self.phone.wipe(level);
        self.phone.wait_for_wipe();
        assert_eq!(self.phone.state(), State::Fresh);
        self.truth.shift_is_over();
        self.truth.bag = 0;
    }

    /// What must hold after every command.
    pub fn check(&self) {
        let ledger = self.phone.pending();
        let sum = ledger.waiting() + ledger.at_center() + ledger.opened() + ledger.refused() + ledger.damaged();
        assert_eq!(ledger.written(), sum);
        let acknowledged = self.truth.acknowledged.len();
        assert_eq!(ledger.written() as usize, acknowledged, "what is acknowledged is kept, and no more");
        assert_eq!((ledger.refused(), ledger.damaged(), ledger.unclear()), (0, 0, 0));
        if self.in_shift() {
            let stock = self.phone.stock().unwrap();
            let condoms = stock.items.iter().find(|bag| bag.item == "cond_ext").map_or(0, |bag| bag.balance);
            assert_eq!(condoms, self.truth.bag);
            assert_eq!(self.phone.totals().unwrap().declined, self.truth.taps);
        }
    }
}
