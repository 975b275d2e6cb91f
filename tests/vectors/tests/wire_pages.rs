//! Heads of pages, item parts and whole items: what can be told without a key. The payloads are opened by the
//! tests of core/seal.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use nightjar_wire::cbor;
use nightjar_wire::inbox::{PAGE, Page, PageKind};
use nightjar_wire::item::{Channel, Item, ItemBody, ItemError, ItemPart, read_page, write_page};
use nightjar_wire::{Day, Month};
use vectors::{Case, each_failing, specimen};

mod support;
use support::{is_the_error, look_at};

fn parts(case: &Case, channel: Channel) -> Vec<ItemPart> {
    let page = case.input_bytes("cbor");
    let parts: Vec<ItemPart> = read_page(&page, channel).unwrap().into_iter().map(Result::unwrap).collect();
    assert_eq!(write_page(&parts), page, "{}: written again", case.name);
    parts
}

#[test]
fn heads() {
    look_at("mail", |case| {
        let bytes = case.bytes();
        let page = Page::parse(&bytes).unwrap();
        assert_eq!((page.kind, page.circle_generation), (PageKind::Mail, 0));
        assert_eq!(page.number, case.input_uint("number"));
        assert_eq!(page.payload.as_slice(), PAGE.field(&bytes, "payload"));
        assert_eq!(page.write(), bytes);
    });
    look_at("bulletin", |case| {
        let bytes = case.bytes();
        let page = Page::parse(&bytes).unwrap();
        assert_eq!(page.kind, PageKind::Bulletin);
        assert_eq!(u64::from(page.circle_generation), case.input_uint("circle_generation"));
        assert_eq!(page.number, case.input_uint("number"));
        assert_eq!(page.write(), bytes);
    });
    each_failing("page", |case| is_the_error(case, Page::parse(&case.bytes()).map(|_| ())));
}

/// Of the refused pages those with a broken head are refused before a key is looked for.
#[test]
fn broken_heads() {
    for name in ["page_kind_3", "page_zero_bytes"] {
        let case = vectors::every_refused().into_iter().find(|case| case.name == name).unwrap();
        assert!(Page::parse(&case.bytes()).is_err(), "{name}");
    }
}

#[test]
fn the_items_of_the_mail_specimen() {
    let case = specimen("mail");
    let items: Vec<Item> =
        parts(&case, Channel::Mail).iter().map(|part| Item::assemble(std::slice::from_ref(part)).unwrap()).collect();
    assert_eq!(items.iter().map(|item| item.number).collect::<Vec<_>>(), [217_600_020, 217_600_021, 217_600_022]);
    assert!(items.iter().all(|item| item.last_day == Day::NEVER && item.replaced.is_empty()));
    let bodies: Vec<ItemBody> = items.iter().map(|item| item.typed().unwrap()).collect();
    let [ItemBody::Activation(activation), ItemBody::Circle(circle), ItemBody::CenterState(state)] = bodies.as_slice()
    else {
        panic!("types 10, 8, 9");
    };
    assert_eq!((activation.worker.as_str(), activation.cmd_seq, activation.catalogue), ("w07", 217_600_007, 3));
    assert_eq!(circle.generation, 217_500_001);
    assert_eq!(*circle.secret, specimen("bulletin").input_array("circle_secret"));
    assert_eq!((state.center_generation, state.month_floor), (217_500_000, Month(80)));
    for (item, body) in items.iter().zip(&bodies) {
        assert_eq!(body.encode(), item.body);
    }
}

#[test]
fn the_items_of_the_bulletin_specimen() {
    let parts = parts(&specimen("bulletin"), Channel::Bulletin);
    let alert = Item::assemble(&parts[..1]).unwrap();
    assert_eq!((alert.number, alert.last_day, alert.replaced.clone()), (217_600_030, Day(2540), vec![217_600_001]));
    assert!(matches!(alert.typed(), Ok(ItemBody::Alert(_))));
    // The catalogue's third part is on another page: until it is there, the old catalogue stays.
    assert_eq!(parts.len(), 3);
    assert_eq!(Item::assemble(&parts[1..]), Err(ItemError::Incomplete));
}

#[test]
fn parts_as_rows_hold_them() {
    look_at("row_b", |case| {
        let bytes = case.input_bytes("cbor");
        let part = ItemPart::decode(&bytes).unwrap();
        assert_eq!(part.encode(), bytes, "{}", case.name);
        assert!(cbor::decode(&bytes, cbor::MAX_DEPTH).is_ok());
    });
    each_failing("item_part", |case| is_the_error(case, ItemPart::decode(&case.bytes())));
}
