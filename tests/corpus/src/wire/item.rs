//! Items in an opened page, and their bodies.

use nightjar_wire::Day;
use nightjar_wire::item::{Channel, Item, ItemKind, ItemPart, read_page, write_page};

/// The items of an opened page; parts that stand alone, and whole items of them.
pub fn item_page(bytes: &[u8]) -> bool {
    if let Ok(part) = ItemPart::decode(bytes) {
        assert_eq!(part.encode(), bytes, "written again");
    }
    let Ok(parts) = read_page(bytes, Channel::Mail) else {
        assert!(read_page(bytes, Channel::Bulletin).is_err(), "the way it travels is a rule of the part");
        return false;
    };
    let by_bulletin = read_page(bytes, Channel::Bulletin).expect("a list is one on either way");
    assert_eq!(parts.len(), by_bulletin.len());
    assert!(parts.iter().zip(&by_bulletin).all(|(mail, bulletin)| mail.is_ok() || bulletin.is_err()));
    let all_good = parts.iter().all(Result::is_ok);
    let good: Vec<ItemPart> = parts.into_iter().flatten().collect();
    if all_good {
        assert_eq!(write_page(&good), bytes, "written again");
    }
    assert!(good.iter().all(|part| (1..=3900).contains(&part.bytes.len()) && part.part < part.parts));
    if let Ok(item) = Item::assemble(&good) {
        let again = item.split().expect("what was put together can be cut");
        assert!(Item::assemble(&again) == Ok(item), "put together again");
    }
    !good.is_empty()
}

/// A body by the type that the first byte picks; the second writing is the same.
pub fn item_body(bytes: &[u8]) -> bool {
    let Some((pick, body)) = bytes.split_first() else { return false };
    let kind = ItemKind::ALL[usize::from(*pick) % ItemKind::ALL.len()];
    let item = |body: &[u8]| Item { number: 1, kind, last_day: Day::NEVER, replaced: Vec::new(), body: body.to_vec() };
    let Ok(read) = item(body).typed() else { return false };
    assert_eq!(read.kind(), kind);
    // Absent and written defaults read alike, so the first writing may differ; the next may not.
    let written = read.encode();
    let again = item(&written).typed().expect("what was written can be read");
    assert_eq!(again.encode(), written, "written again");
    assert!(written.len() <= body.len(), "writing adds nothing");
    true
}
