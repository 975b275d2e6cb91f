//! What a record does to the worker's own bag: the double entry of domain.md 11.8, seen from one account.

use nightjar_record::{Account, Catalogue, Record, moves};
use std::collections::BTreeMap;

/// Changes of the own bag by item, in pieces; negative leaves the bag.
pub(crate) type Changes = BTreeMap<String, i64>;

/// What `record` moves into or out of the bag of `worker`.
pub(crate) fn changes(record: &Record, worker: &str, catalogue: &Catalogue) -> Changes {
    let mut changes = Changes::new();
    let own = Account::Bag(worker.to_owned());
    for goods in moves(record, catalogue) {
        let qty = i64::try_from(goods.qty).unwrap_or(i64::MAX);
        let balance = changes.entry(goods.item).or_insert(0);
        if goods.to == own {
            *balance += qty;
        }
        if goods.from == own {
            *balance -= qty;
        }
    }
    changes.retain(|_, n| *n != 0);
    changes
}

/// What replacing `old` by `new` does: the first is taken back, the second is done.
pub(crate) fn replaced(old: &Record, new: &Record, worker: &str, catalogue: &Catalogue) -> Changes {
    let mut net = changes(new, worker, catalogue);
    for (item, n) in changes(old, worker, catalogue) {
        *net.entry(item).or_default() -= n;
    }
    net.retain(|_, n| *n != 0);
    net
}
