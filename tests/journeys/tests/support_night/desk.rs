//! What the desk makes of what it has opened, by this file's own sums.

use journeys::Center;
use nightjar_record::{Account, Catalogue, Purpose};
use nightjar_seal::plaintext;
use std::collections::BTreeMap;

/// Condoms in a worker's bag: the newest version of each record.
pub fn bag(center: &Center, worker: &str) -> i64 {
    let catalogue = Catalogue::built_in();
    let mut newest = BTreeMap::new();
    for row in center.opened() {
        let is_withdrawal = row.purpose == plaintext::Purpose::Withdrawal;
        let purpose = if is_withdrawal { Purpose::Withdrawal } else { Purpose::Record };
        let record = nightjar_record::read(&row.body, purpose).unwrap();
        let known = newest.entry(row.record_id.0).or_insert((row.revision, record.clone()));
        if row.revision > known.0 {
            *known = (row.revision, record);
        }
    }
    let own = Account::Bag(worker.to_owned());
    let moves = newest.values().flat_map(|(_, record)| nightjar_record::moves(record, &catalogue));
    moves.filter(|goods| goods.item == "cond_ext").fold(0, |bag, goods| {
        let qty = i64::try_from(goods.qty).unwrap();
        bag + if goods.to == own { qty } else { 0 } - if goods.from == own { qty } else { 0 }
    })
}
