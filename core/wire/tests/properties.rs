//! No reader panics on any bytes, and what a reader takes it writes again byte for byte.

use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::cbor::{self, Value};
use nightjar_wire::command::Command;
use nightjar_wire::enroll::{EnrollPost, EnrollStatus};
use nightjar_wire::envelope::Envelope;
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::{InboxRequest, Page};
use nightjar_wire::item::{Channel, Item, ItemKind, ItemPart, read_page};
use nightjar_wire::login::Login;
use nightjar_wire::mailroom::{Answer, SignedRequest};
use nightjar_wire::qr::Qr;
use nightjar_wire::reply::Reply;
use nightjar_wire::round::Round;
use nightjar_wire::{Day, RelayDeviceId, address, base32, command, http};
use proptest::collection::vec;
use proptest::prelude::*;

/// Hands the bytes to every reader; a reader that takes them must write the same.
fn read_all(bytes: &[u8]) {
    if let Ok(hello) = Hello::parse(bytes) {
        assert_eq!(hello.write(), bytes);
    }
    if let Ok(login) = Login::parse(bytes) {
        assert_eq!(login.write(), bytes);
    }
    if let Ok(round) = Round::parse(bytes) {
        assert_eq!(round.write(), bytes);
    }
    if let Ok(reply) = Reply::parse(bytes) {
        // Tags of states 0 and 1 are not read, so only a second writing is the same.
        assert_eq!(Reply::parse(&reply.write()), Ok(reply));
    }
    if let Ok(request) = InboxRequest::parse(bytes) {
        assert_eq!(request.write(), bytes);
    }
    if let Ok(page) = Page::parse(bytes) {
        assert_eq!(page.write(), bytes);
    }
    if let Ok(post) = EnrollPost::parse(bytes) {
        assert_eq!(post.write(), bytes);
        assert_eq!(post.device(), RelayDeviceId::of(post.login_key));
    }
    if let Ok(qr) = Qr::parse(bytes) {
        assert!(qr.write().is_ok_and(|written| written.as_slice() == bytes));
    }
    if let Ok(part) = ItemPart::decode(bytes) {
        assert_eq!(part.encode(), bytes);
        let _ = Item::assemble(&[part]);
    }
    if let Ok(answer) = Answer::parse(bytes) {
        assert_eq!(answer.encode(), bytes);
    }
    if let Ok(value) = cbor::decode(bytes, cbor::MAX_DEPTH) {
        assert_eq!(cbor::encode(&value), bytes);
    }
    for kind in ItemKind::ALL {
        let item = Item { number: 1, kind, last_day: Day(1), replaced: vec![], body: bytes.to_vec() };
        let _ = item.typed();
        let _ = item.split();
    }
    let _ = cbor::decode_body(bytes);
    let _ = read_page(bytes, Channel::Bulletin);
    let _ = SignedBundle::parse(bytes, &[1; 32]);
    let _ = SignedRequest::parse(bytes);
    let _ = Command::parse(bytes);
    let _ = command::read(bytes, &[[1; 32]], RelayDeviceId([0; 8]), 0);
    let _ = EnrollStatus::parse(bytes);
    let _ = Envelope::from_slice(bytes);
    for layout in nightjar_wire::layouts() {
        let _ = layout.check(bytes);
        let _ = layout.annotate(bytes);
    }
}

/// Sizes at which readers look further.
fn sized() -> impl Strategy<Value = Vec<u8>> {
    let sizes = vec![64usize, 128, 256, 1024, 1480, 1936, 16_384, 32_768];
    (prop::sample::select(sizes), any::<u8>(), vec((any::<prop::sample::Index>(), any::<u8>()), 0..8)).prop_map(
        |(size, fill, changes)| {
            let mut bytes = vec![fill & 1; size];
            for (at, to) in changes {
                bytes[at.index(size)] = to;
            }
            bytes
        },
    )
}

/// Frames with the right magic and one to eight bytes changed: the deepest that a random frame gets.
fn nearly_right() -> impl Strategy<Value = Vec<u8>> {
    let magics = vec![(64usize, *b"NJH1"), (256, *b"NJI1"), (1024, *b"NJP1"), (32_768, *b"NJR1"), (128, [1, 2, 0, 0])];
    (prop::sample::select(magics), vec((any::<prop::sample::Index>(), any::<u8>()), 0..8)).prop_map(
        |((size, magic), changes)| {
            let mut bytes = vec![0; size];
            bytes[..4].copy_from_slice(&magic);
            if size == 1024 {
                bytes[32..48].fill(1);
            }
            for (at, to) in changes {
                bytes[at.index(size)] = to;
            }
            bytes
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<u64>().prop_map(Value::Uint),
        (i64::MIN..0).prop_map(Value::Nint),
        vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
        ".{0,12}".prop_map(Value::Text),
        any::<bool>().prop_map(Value::Bool),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::btree_map(any::<u64>(), inner, 0..6)
                .prop_map(|map| Value::Map(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn readers_never_panic_on_short_bytes(bytes in vec(any::<u8>(), 0..200)) {
        read_all(&bytes);
    }

    #[test]
    fn readers_never_panic_on_frames(bytes in prop_oneof![sized(), nearly_right()]) {
        read_all(&bytes);
    }

    #[test]
    fn readers_never_panic_on_cbor(value in value(), cut in any::<prop::sample::Index>(), flip in any::<u8>()) {
        let mut bytes = cbor::encode(&value);
        prop_assert!(cbor::decode(&bytes, cbor::MAX_DEPTH).is_ok_and(|read| read == value));
        read_all(&bytes);
        let at = cut.index(bytes.len());
        bytes[at] ^= flip;
        read_all(&bytes);
        bytes.truncate(at);
        read_all(&bytes);
    }

    #[test]
    fn typed_text_never_panics(text in ".{0,400}") {
        let _ = Qr::parse_text(&text);
        let _ = address::check(&text);
        let _ = http::center_of_query(&text);
        if let Ok(values) = base32::values(&text) {
            prop_assert!(values.iter().all(|v| *v < 32));
        }
    }

    #[test]
    fn base32_and_bytes_are_each_others_inverse(bytes in vec(any::<u8>(), 0..200)) {
        let text = base32::signs(&base32::from_bytes(&bytes));
        prop_assert_eq!(base32::values(&text).and_then(|values| base32::to_bytes(&values)), Ok(bytes));
    }

    #[test]
    fn an_item_survives_being_cut(body in vec(any::<u8>(), 0..12_000), number in any::<u64>(), day in any::<u16>()) {
        let body = cbor::encode(&Value::Map(vec![(1, Value::Bytes(body))]));
        let item = Item { number, kind: ItemKind::Catalogue, last_day: Day(day), replaced: vec![1, 2], body };
        let mut parts = item.split().unwrap();
        parts.reverse();
        let decoded: Vec<ItemPart> = parts.iter().map(|part| ItemPart::decode(&part.encode()).unwrap()).collect();
        prop_assert!(Item::assemble(&decoded) == Ok(item));
    }

    #[test]
    fn days_lie_in_their_month(day in any::<u16>()) {
        let month = Day(day).month();
        prop_assert!(month.first_day() <= Day(day));
        prop_assert!(Day(day) < month.next().first_day() || month.next().first_day() == Day::NEVER);
    }
}
