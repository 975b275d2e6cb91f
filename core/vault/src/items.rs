//! Items of the center in table `b`: parts put together, old ones replaced, the earliest to end goes when it is full
//! (security.md 6.3).

use nightjar_seal::Entropy;
use nightjar_wire::item::{Item, ItemKind, ItemPart};

use crate::core::Core;
use crate::error::{Refusal, StoreError};
use crate::rows;
use crate::schema::Table;
use crate::secrets::Secrets;
use crate::store::Writes;
use crate::vault::Vault;

/// Rows of table `b`.
pub(crate) const ROWS: u32 = 64;

/// A part and where it lies.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) row: u32,
    pub(crate) part: ItemPart,
}

impl Vault {
    /// Lists the whole items that this PIN opens and no newer one replaces. Alerts and slip outcomes only inside an open
    /// shift (security.md 3.3).
    pub fn items(&self) -> Result<Vec<Item>, StoreError> {
        self.shared.wiping.check()?;
        let secrets = self.shared.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        let mut core = self.shared.core();
        let in_shift = core.content()?.shift.is_some();
        let held = self.shared.parts(&mut core, &secrets)?;
        let mut whole = whole_items(&held);
        whole.retain(|item| in_shift || !needs_reading_key(item.kind));
        Ok(whole)
    }
}

/// Says whether an item lies under K_read: alerts and outcomes of own slips.
pub(crate) fn needs_reading_key(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Alert | ItemKind::SlipOutcome)
}

/// Opens every row that the keys open.
pub(crate) fn held(core: &mut Core, secrets: &Secrets) -> Result<Vec<Held>, StoreError> {
    let install = core.install()?;
    let mut held = Vec::new();
    for row in 0..ROWS {
        let bytes = core.store()?.read(Table::B, row)?;
        let opened = rows::open_item(secrets.k_id.expose(), &install, row, &bytes)
            .map(|cbor| (cbor, false))
            .or_else(|_| rows::open_item(secrets.k_read.expose(), &install, row, &bytes).map(|cbor| (cbor, true)));
        let Ok((cbor, reading)) = opened else { continue };
        if let Ok(part) = ItemPart::decode(&cbor)
            && needs_reading_key(part.kind) == reading
        {
            held.push(Held { row, part });
        }
    }
    Ok(held)
}

/// Puts new parts into rows.
pub(crate) fn put(
    core: &mut Core,
    secrets: &Secrets,
    parts: Vec<ItemPart>,
    rng: &dyn Entropy,
    writes: &mut Writes,
) -> Result<(), StoreError> {
    if parts.is_empty() {
        return Ok(());
    }
    let install = core.install()?;
    let before = held(core, secrets)?;
    let after = plan(before.clone(), parts);
    for row in 0..ROWS {
        let old = before.iter().find(|h| h.row == row).map(|h| &h.part);
        let new = after.iter().find(|h| h.row == row).map(|h| &h.part);
        let bytes = match (old, new) {
            (old, new) if old == new => continue,
            (_, Some(part)) => {
                let key = if needs_reading_key(part.kind) { &secrets.k_read } else { &secrets.k_id };
                rows::seal_item(key.expose(), &install, row, &part.encode(), rng)?
            }
            (_, None) => rows::random(Table::B.row_len(), rng)?,
        };
        writes.put(Table::B, row, bytes);
    }
    Ok(())
}

/// Decides which parts lie where: pure.
pub(crate) fn plan(mut held: Vec<Held>, parts: Vec<ItemPart>) -> Vec<Held> {
    for part in parts {
        let (number, kind) = (part.number, part.kind);
        if held.iter().any(|h| h.part.number == number && h.part.part == part.part) {
            continue;
        }
        // Something newer already took its place.
        if whole_items(&held).iter().any(|item| item.replaced.contains(&number)) {
            continue;
        }
        let Some(row) = free_row(&mut held, &part) else { continue };
        held.push(Held { row, part });
        let replaced: Vec<u64> = whole_items(&held)
            .into_iter()
            .filter(|item| item.number == number && item.kind == kind)
            .flat_map(|item| item.replaced)
            .collect();
        held.retain(|h| !replaced.contains(&h.part.number));
    }
    held
}

/// A free row; when there is none, the item with the earliest last day goes, which may be the new one.
fn free_row(held: &mut Vec<Held>, new: &ItemPart) -> Option<u32> {
    loop {
        if let Some(row) = (0..ROWS).find(|row| held.iter().all(|h| h.row != *row)) {
            return Some(row);
        }
        let earliest = held
            .iter()
            .map(|h| (h.part.last_day, h.part.number))
            .chain([(new.last_day, new.number)])
            .min()
            .map(|(_, number)| number)?;
        held.retain(|h| h.part.number != earliest);
        if earliest == new.number {
            return None;
        }
    }
}

/// The items of which every part is there and that no other whole one replaces.
fn whole_items(held: &[Held]) -> Vec<Item> {
    let mut numbers: Vec<u64> = held.iter().map(|h| h.part.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let whole: Vec<Item> = numbers
        .into_iter()
        .filter_map(|number| {
            let parts: Vec<ItemPart> =
                held.iter().filter(|h| h.part.number == number).map(|h| h.part.clone()).collect();
            Item::assemble(&parts).ok()
        })
        .collect();
    let replaced: Vec<u64> = whole.iter().flat_map(|item| item.replaced.clone()).collect();
    whole.into_iter().filter(|item| !replaced.contains(&item.number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_wire::Day;

    fn item(number: u64, last_day: u16, replaced: Vec<u64>, pieces: usize) -> Vec<ItemPart> {
        // A deterministic map of one text that fills the pieces.
        let text = "x".repeat(pieces * 3900 - 100);
        let body = nightjar_wire::cbor::encode(&nightjar_wire::cbor::Value::Map(vec![(1, text.as_str().into())]));
        Item { number, kind: ItemKind::Notice, last_day: Day(last_day), replaced, body }.split().unwrap()
    }

    fn numbers(held: &[Held]) -> Vec<u64> {
        whole_items(held).iter().map(|item| item.number).collect()
    }

    #[test]
    fn the_old_item_stays_until_the_new_one_is_whole() {
        let old = plan(Vec::new(), item(1, 65535, vec![], 1));
        let mut parts = item(2, 65535, vec![1], 2);
        let last = parts.pop().unwrap();
        let half = plan(old, parts);
        assert_eq!(numbers(&half), [1]);
        let whole = plan(half, vec![last]);
        assert_eq!(numbers(&whole), [2]);
        assert_eq!(whole.len(), 2);
        // An old one that comes late does not come back.
        assert_eq!(numbers(&plan(whole, item(1, 65535, vec![], 1))), [2]);
    }

    #[test]
    fn when_full_the_item_that_ends_first_goes() {
        let mut held = Vec::new();
        for n in 0..32u16 {
            held = plan(held, item(u64::from(n) + 1, 100 + n, vec![], 2));
        }
        assert_eq!(held.len(), 64);
        let held = plan(held, item(99, 500, vec![], 1));
        assert!(!numbers(&held).contains(&1) && numbers(&held).contains(&99));
        // One that ends before all others does not get in once there is no room.
        let held = plan(plan(held, item(98, 500, vec![], 1)), item(97, 1, vec![], 1));
        assert!(!numbers(&held).contains(&97) && numbers(&held).contains(&2));
    }

    #[test]
    fn the_same_part_twice_takes_one_row() {
        let once = plan(Vec::new(), item(1, 65535, vec![], 1));
        assert_eq!(plan(once, item(1, 65535, vec![], 1)).len(), 1);
    }
}
