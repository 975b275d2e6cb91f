//! Stock by holder, in double entry (domain.md 11.8).
//!
//! Every movement takes from one account what it gives to another, so
//! *received (less transfers out) = store + bags + handed out + gone* holds in
//! every [`Balance`] that can exist; [`Balance::new`] refuses any other.

use std::collections::{BTreeMap, BTreeSet};

use nightjar_record::{Day, Month};

use crate::count::{Account, Body, Fact, Live, Movement, MovementType, Position, is_withdrawn};

/// Who holds goods: the store, or the bag of a worker by pseudonymous code.
pub type Holder = String;

/// The holder code of the center's store.
pub const STORE: &str = "store";

/// What became of all that was ever received of one item. Cannot be unbalanced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    received: i64,
    holders: BTreeMap<Holder, i64>,
    handed_out: i64,
    gone: i64,
}

/// The parts of a balance do not add up to what was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("received is not store + bags + handed out + gone")]
pub struct Unbalanced;

impl Balance {
    /// Makes a balance of its parts.
    ///
    /// # Errors
    /// [`Unbalanced`] if they do not add up.
    pub fn new(received: i64, holders: BTreeMap<Holder, i64>, handed_out: i64, gone: i64) -> Result<Self, Unbalanced> {
        let held: i64 = holders.values().sum();
        if received == held + handed_out + gone {
            Ok(Self { received, holders, handed_out, gone })
        } else {
            Err(Unbalanced)
        }
    }

    /// Received from outside, less what was transferred out.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.received
    }

    /// What each holder has: the store, then bags, only those that ever held the item. Below zero is possible: the
    /// phones book offline, and the month's close asks about it (V21).
    #[must_use]
    pub fn holders(&self) -> &BTreeMap<Holder, i64> {
        &self.holders
    }

    /// Handed out to people, in bulk or by machine.
    #[must_use]
    pub fn handed_out(&self) -> i64 {
        self.handed_out
    }

    /// Lost, discarded, stolen, confiscated or miscounted.
    #[must_use]
    pub fn gone(&self) -> i64 {
        self.gone
    }

    /// The holders whose book is below zero (V21).
    pub fn negative(&self) -> impl Iterator<Item = (&str, i64)> {
        self.holders.iter().filter(|(_, held)| **held < 0).map(|(holder, held)| (holder.as_str(), *held))
    }

    fn empty() -> Self {
        Self { received: 0, holders: BTreeMap::new(), handed_out: 0, gone: 0 }
    }

    /// The only way a balance changes: out of one side, into the other.
    fn book(&mut self, from: Side<'_>, to: Side<'_>, qty: i64) {
        *self.side(from) -= qty * from.sign();
        *self.side(to) += qty * to.sign();
    }

    fn side(&mut self, side: Side<'_>) -> &mut i64 {
        match side {
            Side::Outside => &mut self.received,
            Side::Holder(account) => self.holders.entry(code(account)).or_default(),
            Side::HandedOut => &mut self.handed_out,
            Side::Gone => &mut self.gone,
        }
    }
}

/// One side of a movement.
#[derive(Clone, Copy)]
enum Side<'a> {
    Outside,
    Holder(&'a Account),
    HandedOut,
    Gone,
}

impl Side<'_> {
    /// The outside is booked from its other end: what leaves it was received.
    fn sign(self) -> i64 {
        match self {
            Side::Outside => -1,
            Side::Holder(_) | Side::HandedOut | Side::Gone => 1,
        }
    }
}

/// A count on a phone whose difference the desk books differently, because the phone did not know everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
    /// The item.
    pub item: String,
    /// Whose stock was counted.
    pub holder: Holder,
    /// The difference that the phone found.
    pub phone: i64,
    /// The difference to the desk's own book, which is booked.
    pub booked: i64,
}

/// The stock at the end of a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// By item code.
    pub items: BTreeMap<String, Balance>,
    /// Counts that phone and desk see differently, in the order of booking.
    pub recounts: Vec<Recount>,
}

/// Books every live record up to the end of `month`, by day, device order and arrival.
#[must_use]
pub fn stock(live: &Live, month: Month) -> Stock {
    let mut entries: Vec<(Day, Position, &Fact)> = live
        .facts()
        .filter(|(_, _, fact)| fact.day.month() <= month && counts(live, fact))
        .map(|(_, position, fact)| (fact.day, position, fact))
        .collect();
    entries.sort_by_key(|(day, position, _)| (*day, *position));
    let mut stock = Stock::default();
    for (_, _, fact) in entries {
        stock.post(fact);
    }
    stock
}

fn counts(live: &Live, fact: &Fact) -> bool {
    match &fact.body {
        Body::Contact(contact) => !contact.lines.is_empty(),
        Body::Line { parent, .. } => !is_withdrawn(live, *parent),
        Body::Movement(_) => true,
        Body::Referral { .. } | Body::Shift(_) => false,
    }
}

impl Stock {
    fn post(&mut self, fact: &Fact) {
        match &fact.body {
            Body::Contact(contact) => {
                for line in &contact.lines {
                    self.hand_out(&line.item, &line.holder, line.qty);
                }
            }
            Body::Line { line, .. } => self.hand_out(&line.item, &line.holder, line.qty),
            Body::Movement(movement) => self.move_goods(movement),
            Body::Referral { .. } | Body::Shift(_) => {}
        }
    }

    fn hand_out(&mut self, item: &str, holder: &Account, qty: u64) {
        if let (Some(balance), Ok(qty)) = (self.balance(item), i64::try_from(qty)) {
            balance.book(Side::Holder(holder), Side::HandedOut, qty);
        }
    }

    fn move_goods(&mut self, movement: &Movement) {
        let Some(balance) = self.balance(&movement.item) else { return };
        let holder = Side::Holder(&movement.holder);
        let counter = Side::Holder(&movement.counter);
        let (from, to) = match movement.kind {
            MovementType::Receive | MovementType::TransferIn => (Side::Outside, holder),
            MovementType::TransferOut => (holder, Side::Outside),
            MovementType::Issue | MovementType::Return => (holder, counter),
            MovementType::Gone => (holder, Side::Gone),
            MovementType::CountAdjust => (Side::Gone, holder),
        };
        if movement.kind != MovementType::CountAdjust {
            balance.book(from, to, movement.qty);
            return;
        }
        let counted = movement.count.unwrap_or(0);
        let booked = counted - *balance.side(holder);
        balance.book(from, to, booked);
        if booked != movement.qty {
            let (item, holder) = (movement.item.to_string(), code(&movement.holder));
            self.recounts.push(Recount { item, holder, phone: movement.qty, booked });
        }
    }

    /// Used needles that come back are nobody's stock.
    fn balance(&mut self, item: &str) -> Option<&mut Balance> {
        (item != "sharps_in").then(|| self.items.entry(item.to_owned()).or_insert_with(Balance::empty))
    }

    /// The items of which some holder's book is below zero.
    #[must_use]
    pub fn negative_items(&self) -> BTreeSet<&str> {
        self.items
            .iter()
            .filter(|(_, balance)| balance.negative().next().is_some())
            .map(|(item, _)| item.as_str())
            .collect()
    }
}

fn code(account: &Account) -> Holder {
    match account {
        Account::Store => STORE.to_owned(),
        Account::Bag(worker) => worker.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_balance_that_does_not_add_up_cannot_be_made() {
        let holders = BTreeMap::from([(STORE.to_owned(), 70), ("w01".to_owned(), -5)]);
        assert_eq!(Balance::new(100, holders.clone(), 30, 4), Err(Unbalanced));
        let balance = Balance::new(100, holders, 30, 5).unwrap();
        assert_eq!(balance.negative().collect::<Vec<_>>(), [("w01", -5)]);
    }

    #[test]
    fn every_booking_keeps_the_balance() {
        let (store, bag) = (Account::Store, Account::Bag("w01".into()));
        let mut balance = Balance::empty();
        let sides = [Side::Outside, Side::Holder(&store), Side::Holder(&bag), Side::HandedOut, Side::Gone];
        for (step, from) in sides.into_iter().enumerate() {
            for to in sides {
                balance.book(from, to, i64::try_from(step).unwrap() * 7 - 3);
                let Balance { received, holders, handed_out, gone } = balance.clone();
                assert!(Balance::new(received, holders, handed_out, gone).is_ok());
            }
        }
    }
}
