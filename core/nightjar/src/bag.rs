//! What a record does to the worker's own bag: the double entry of domain.md 11.8, seen from one account.

use crate::types::{BagItem, Level, Stock};
use nightjar_record::{Account, Catalogue, Record, moves};
use nightjar_vault::maps::StockBook;
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

/// People that an item must suffice for, else it is called low. The catalogue has no level of its own (domain.md 11.17).
const PEOPLE: u32 = 3;

/// The bag as a screen shows it: in tile order, then what the center has switched off.
pub(crate) fn stock(book: &StockBook, catalogue: &Catalogue) -> Stock {
    let tile = |item: &str| catalogue.items.iter().position(|entry| entry.code == item).unwrap_or(usize::MAX);
    let mut items: Vec<BagItem> = book
        .iter()
        .map(|(item, balance)| BagItem { item: item.to_owned(), balance, level: level(item, balance, catalogue) })
        .collect();
    items.sort_by_key(|item| tile(&item.item));
    Stock { items }
}

fn level(item: &str, balance: i64, catalogue: &Catalogue) -> Level {
    let lines = catalogue.presets.iter().flat_map(|preset| &preset.lines);
    let a_person = lines.filter(|(of, _)| of == item).map(|(_, qty)| *qty).max().unwrap_or(1);
    match balance {
        ..0 => Level::BelowZero,
        0 => Level::None,
        _ if balance < i64::from(a_person.saturating_mul(PEOPLE)) => Level::Low,
        _ => Level::Enough,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Phone;
    use nightjar_wire::cbor::Value;
    use nightjar_wire::item::{Catalogue as Told, ItemBody};

    fn levels(phone: &Phone) -> Vec<(String, i64, Level)> {
        phone.stock().unwrap().items.into_iter().map(|bag| (bag.item, bag.balance, bag.level)).collect()
    }

    fn issue(phone: &Phone, item: &str, qty: u32) {
        phone.keep(&format!(r#"{{"kind":"stock_movement","type":"issue","item":"{item}","qty":{qty}}}"#));
    }

    #[test]
    fn low_is_less_than_three_people_need_and_below_zero_says_count_again() {
        let catalogue = Catalogue::built_in();
        // The largest tile has 20.
        let condoms = [-1, 0, 1, 59, 60].map(|n| level("cond_ext", n, &catalogue));
        assert_eq!(condoms, [Level::BelowZero, Level::None, Level::Low, Level::Low, Level::Enough]);
        // On no tile: one each.
        let whistles = [2, 3].map(|n| level("alarm_whistle", n, &catalogue));
        assert_eq!(whistles, [Level::Low, Level::Enough]);
    }

    #[test]
    fn the_bag_lies_in_the_order_of_the_tiles() {
        let phone = Phone::in_shift();
        issue(&phone, "pad", 1);
        issue(&phone, "cond_ext", 100);
        issue(&phone, "lube_water", 20);
        let of = |item: &str, n, level| (item.to_owned(), n, level);
        let condoms = of("cond_ext", 100, Level::Enough);
        assert_eq!(levels(&phone), [condoms.clone(), of("lube_water", 20, Level::Low), of("pad", 1, Level::Low)]);
        // What the center switched off is still in the bag, behind the others.
        let items = ["pad", "cond_ext"].map(|item| Value::Map(vec![(1, Value::from(item))]));
        let told = vec![(7, Value::Array(items.to_vec())), (11, Value::Array(Vec::new()))];
        phone.hear(5, &ItemBody::Catalogue(Told { version: 2, published: nightjar_wire::Day(1), fields: told }));
        assert_eq!(levels(&phone), [of("pad", 1, Level::Low), condoms, of("lube_water", 20, Level::Enough)]);
    }
}
