use super::*;
use crate::cbor::Value;

fn item(kind: ItemKind, body: &Value) -> Item {
    Item { number: 217_600_020, kind, last_day: Day::NEVER, replaced: vec![], body: cbor::encode(body) }
}

fn bytes_item(length: usize) -> Item {
    // A map of one byte string: 1 head, 1 key, 3 length, the bytes.
    item(ItemKind::Catalogue, &Value::Map(vec![(1, Value::Bytes(vec![7; length - 5]))]))
}

#[test]
fn a_long_item_is_cut_into_full_pieces() {
    for (length, pieces) in [(300, vec![300]), (3900, vec![3900]), (3901, vec![3900, 1]), (8000, vec![3900, 3900, 200])]
    {
        let whole = bytes_item(length);
        let parts = whole.split().unwrap();
        assert_eq!(parts.iter().map(|part| part.bytes.len()).collect::<Vec<_>>(), pieces);
        assert!(parts.iter().enumerate().all(|(i, part)| usize::from(part.part) == i));
        assert!(parts.iter().all(|part| usize::from(part.parts) == pieces.len()));
        assert_eq!(Item::assemble(&parts), Ok(whole));
    }
    assert!(bytes_item(7 * 3900).split().is_ok());
    assert_eq!(bytes_item(7 * 3900 + 1).split(), Err(ItemError::TooLong));
}

#[test]
fn parts_come_in_any_order_and_count_when_all_are_there() {
    let whole = bytes_item(9000);
    let mut parts = whole.split().unwrap();
    parts.reverse();
    assert_eq!(Item::assemble(&parts[..2]), Err(ItemError::Incomplete));
    assert_eq!(Item::assemble(&[]), Err(ItemError::Incomplete));
    assert_eq!(Item::assemble(&parts), Ok(whole.clone()));
    parts.push(parts[0].clone());
    assert_eq!(Item::assemble(&parts), Ok(whole));
}

#[test]
fn parts_of_two_items_do_not_mix() {
    let parts = bytes_item(9000).split().unwrap();
    let mixed = |change: fn(&mut ItemPart)| {
        let mut parts = parts.clone();
        change(&mut parts[1]);
        Item::assemble(&parts)
    };
    assert_eq!(mixed(|part| part.number += 1), Err(ItemError::Mixed));
    assert_eq!(mixed(|part| part.kind = ItemKind::Card), Err(ItemError::Mixed));
    assert_eq!(mixed(|part| part.last_day = Day(1)), Err(ItemError::Mixed));
    assert_eq!(mixed(|part| part.replaced = vec![1]), Err(ItemError::Mixed));
    assert_eq!(mixed(|part| part.parts = 4), Err(ItemError::Mixed));
    let mut twice = parts.clone();
    twice.push(ItemPart { bytes: vec![9; 3900], ..parts[0].clone() });
    assert_eq!(Item::assemble(&twice), Err(ItemError::Mixed));
}

#[test]
fn a_body_is_one_deterministic_map() {
    let with = |body: &[u8]| {
        let mut whole = item(ItemKind::Notice, &Value::Map(vec![]));
        whole.body = body.to_vec();
        Item::assemble(&whole.split().unwrap())
    };
    assert!(with(&[0xa0]).is_ok());
    assert_eq!(with(&[0x80]), Err(ItemError::Cbor(CborError::Shape)));
    assert_eq!(with(&[0xa0, 0]), Err(ItemError::Cbor(CborError::Trailing)));
    assert_eq!(with(&[0xa1, 0x18, 1, 1]), Err(ItemError::Cbor(CborError::NotDeterministic)));
}

#[test]
fn every_rule_of_a_part_refuses_its_breach() {
    let good = ItemPart {
        number: 9,
        kind: ItemKind::Provider,
        last_day: Day::NEVER,
        replaced: vec![],
        bytes: vec![1],
        part: 0,
        parts: 1,
    };
    let read = |change: fn(&mut ItemPart)| {
        let mut part = good.clone();
        change(&mut part);
        ItemPart::decode(&part.encode()).map(|_| ())
    };
    assert_eq!(read(|_| ()), Ok(()));
    assert_eq!(read(|part| part.replaced = vec![1; 8]), Ok(()));
    assert_eq!(read(|part| part.replaced = vec![1; 9]), Err(ItemError::Part));
    assert_eq!(read(|part| part.part = 1), Err(ItemError::Part));
    assert_eq!(read(|part| part.parts = 0), Err(ItemError::Part));
    assert_eq!(read(|part| part.parts = 2), Err(ItemError::Part));
    assert_eq!(read(|part| (part.part, part.parts) = (7, 8)), Err(ItemError::Part));
    assert_eq!(read(|part| part.bytes.clear()), Err(ItemError::Part));
    assert_eq!(read(|part| part.bytes = vec![0; 3901]), Err(ItemError::Part));
    let with = |key: u64, value: Option<Value>| {
        let mut map = cbor::decode(&good.encode(), 6).unwrap().into_fields().unwrap();
        map.take(key);
        let entries = map.rest().into_iter().map(|(k, v)| (k, Some(v))).chain([(key, value)]);
        ItemPart::decode(&cbor::encode(&cbor::map(entries))).map(|_| ())
    };
    assert_eq!(with(2, Some(Value::Uint(11))), Err(ItemError::UnknownKind));
    assert_eq!(with(2, Some(Value::Uint(0))), Err(ItemError::UnknownKind));
    assert_eq!(with(3, Some(Value::Uint(65_536))), Err(ItemError::Cbor(CborError::Shape)));
    assert_eq!(with(4, None), Err(ItemError::Cbor(CborError::Shape)));
    assert_eq!(with(8, Some(Value::Uint(1))), Err(ItemError::Cbor(CborError::Shape)));
}

#[test]
fn one_bad_part_does_not_spoil_its_page() {
    let mut parts: Vec<ItemPart> = [ItemKind::Notice, ItemKind::Policy, ItemKind::CenterState]
        .into_iter()
        .flat_map(|kind| item(kind, &Value::Map(vec![])).split().unwrap())
        .collect();
    parts[0].replaced = vec![0; 9];
    let page = write_page(&parts);
    let errors = |channel| -> Vec<Option<ItemError>> {
        read_page(&page, channel).unwrap().into_iter().map(Result::err).collect()
    };
    assert_eq!(errors(Channel::Mail), [Some(ItemError::Part), None, None]);
    assert_eq!(errors(Channel::Bulletin), [Some(ItemError::Part), Some(ItemError::Channel), None]);
    assert_eq!(read_page(&[0xa0], Channel::Mail), Err(CborError::Shape));
}

#[test]
fn bulletins_carry_types_1_to_5_and_9_only() {
    let by_bulletin: Vec<u64> =
        ItemKind::ALL.into_iter().filter(|kind| kind.travels_by(Channel::Bulletin)).map(ItemKind::code).collect();
    assert_eq!(by_bulletin, [1, 2, 3, 4, 5, 9]);
    assert!(ItemKind::ALL.into_iter().all(|kind| kind.travels_by(Channel::Mail)));
}

#[test]
fn bodies_are_read_as_they_are_written() {
    let bodies = [
        ItemBody::Provider(Provider {
            code: "clinic_1".into(),
            provider_type: 1,
            services: vec!["hts".into()],
            agreement: Some(3),
            agreement_text: None,
            opening: Some("Mo-Fr".into()),
            languages: vec!["en".into(), "uk".into()],
            friendly: Some(1),
        }),
        ItemBody::Catalogue(Catalogue { version: 3, published: Day(2500), fields: vec![(4, Value::Uint(1))] }),
        ItemBody::Card(Card {
            role: CardRole::Rights,
            language: "en".into(),
            title: Some("Rights".into()),
            text: Some("You may refuse.".into()),
            phone: None,
        }),
        ItemBody::Notice(Notice { language: "en".into(), text: "Meet at 8".into() }),
        ItemBody::SlipOutcome(SlipOutcome { slip: "K7M2Q97".into(), state: 1 }),
        ItemBody::Policy(Policy { grace_s: 0, ..Policy::default() }),
        ItemBody::CenterState(CenterState { center_generation: 217_500_000, month_floor: crate::Month(80) }),
        ItemBody::Activation(Activation { worker: "w07".into(), cmd_seq: 217_600_007, catalogue: 3 }),
    ];
    for body in bodies {
        let encoded = body.encode();
        let whole = Item { number: 1, kind: body.kind(), last_day: Day(1), replaced: vec![], body: encoded.clone() };
        assert_eq!(whole.typed().unwrap().encode(), encoded, "{:?}", body.kind());
    }
}

#[test]
fn bodies_with_values_out_of_range_are_refused() {
    let shape = |kind, entries: Vec<(u64, Value)>| item(kind, &Value::Map(entries)).typed().err();
    let refused = Some(ItemError::Cbor(CborError::Shape));
    let slip = |text: &str, state| shape(ItemKind::SlipOutcome, vec![(1, text.into()), (2, Value::Uint(state))]);
    assert_eq!(slip("K7M2Q97", 7), None);
    assert_eq!(slip("K7M2Q98", 7), refused);
    assert_eq!(slip("k7m2q97", 7), refused);
    assert_eq!(slip("K7M2Q97", 8), refused);
    let activation =
        |worker: &str| shape(ItemKind::Activation, vec![(1, worker.into()), (2, Value::Uint(1)), (3, Value::Uint(1))]);
    assert_eq!(activation("w07"), None);
    assert_eq!(activation("W07"), refused);
    assert_eq!(activation(""), refused);
    assert_eq!(shape(ItemKind::Circle, vec![(1, Value::Uint(1)), (2, Value::Bytes(vec![0; 31]))]), refused);
    let catalogue =
        |key| shape(ItemKind::Catalogue, vec![(1, Value::Uint(1)), (2, Value::Uint(1)), (key, Value::Uint(1))]);
    assert_eq!(catalogue(4), None);
    for desk_only in [14, 16, 21, 22, 23, 24] {
        assert_eq!(catalogue(desk_only), refused, "{desk_only}");
    }
    let card = |role, language: &str| shape(ItemKind::Card, vec![(1, Value::Uint(role)), (2, language.into())]);
    assert_eq!(card(3, "en"), None);
    assert_eq!(card(4, "en"), refused);
    assert_eq!(card(3, "EN"), refused);
}

#[test]
fn an_alert_keeps_the_depth_of_a_body() {
    let nested = |depth: usize| {
        let mut value = Value::Uint(1);
        for _ in 0..depth - 2 {
            value = Value::Array(vec![value]);
        }
        item(ItemKind::Alert, &Value::Map(vec![(0, value)])).typed().map(|_| ())
    };
    assert_eq!(nested(4), Ok(()));
    assert_eq!(nested(5), Err(ItemError::Cbor(CborError::TooDeep)));
}

#[test]
fn a_policy_only_tightens() {
    let read = |entries: Vec<(u64, u64)>| {
        Policy::from_value(Value::Map(entries.into_iter().map(|(key, n)| (key, Value::Uint(n))).collect()))
    };
    let default = Policy::default();
    assert_eq!(read(vec![]), Ok(default));
    let tight = read(vec![(1, 0), (2, 8), (3, 0), (4, 10), (5, 30), (6, 2), (7, 0), (9, 8)]).unwrap();
    assert_eq!(default.tightened(tight), tight);
    assert_eq!(tight.tightened(default), tight);
    assert_eq!(tight.tightened(tight), tight);
    assert_eq!(Policy::from_value(tight.to_value()), Ok(tight));
    assert_eq!(default.to_value(), Value::Map(vec![]));
    let looser = read(vec![(2, 24), (3, 600), (9, 4)]).unwrap();
    assert_eq!(looser, default);
    let one = read(vec![(4, 20), (5, 14)]).unwrap();
    assert_eq!((tight.tightened(one).wipe_after, tight.tightened(one).dead_man_days), (Some(10), Some(14)));
    for bad in [(1, 2), (2, 0), (5, 13), (5, 61), (6, 0), (6, 3), (7, 2), (8, 1), (9, 17), (10, 1)] {
        assert_eq!(read(vec![bad]), Err(CborError::Shape), "{bad:?}");
    }
}

#[test]
fn debug_tells_no_content() {
    let shown = format!("{:?}", item(ItemKind::Notice, &Value::from("secret")));
    assert_eq!(shown, "Item { kind: Notice, .. }");
}
