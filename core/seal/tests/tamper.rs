//! A changed bit anywhere is refused, and no bytes whatever make a reader panic.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod support;

use std::sync::LazyLock;

use nightjar_seal::center_key::{self, CenterKeyFile, Holder, NewCenterKey, NewPerson};
use nightjar_seal::classify::{BodyVerdict, Class, DeskKey, DeskPsk, Keyring, PskState, Rules, classify};
use nightjar_seal::desk_box::{RowPlace, Table, TableKey};
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::envelope::Compartment;
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::keyslot::{self, KeyFile, KeyHead, Role, Slot, SlotContent};
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::pin::{HwKind, KdfCost, PinKeys, PrfShape};
use nightjar_seal::place::{self, Pool, RowCompartment};
use nightjar_seal::plaintext::Plaintext;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{Secret, boxes, dummy, envelope, padded, words};
use nightjar_wire::{EnvelopeId, InstallId, Month};
use proptest::prelude::*;
use support::*;

const KEY: [u8; 32] = [7; 32];

fn flip(bytes: &mut [u8], bit: usize) {
    let bit = bit % (8 * bytes.len());
    bytes[bit / 8] ^= 1 << (bit % 8);
}

static SEALED_BOX: LazyLock<Vec<u8>> = LazyLock::new(|| boxes::seal(&KEY, b"x", &[5; 944], &entropy()).unwrap());
static KEY_A: LazyLock<OpeningKey> = LazyLock::new(|| opening(3));
static KEY_D: LazyLock<OpeningKey> = LazyLock::new(|| opening(4));
static ENVELOPE: LazyLock<[u8; 1936]> =
    LazyLock::new(|| *envelope::seal(&CENTER, KEY_A.public(), &device_psk(), &record(), &entropy()).unwrap().envelope);
static DUMMY: LazyLock<[u8; 1936]> = LazyLock::new(|| *dummy::make(&CENTER, KEY_D.public(), &entropy()).unwrap());
static PSKS: LazyLock<Vec<DeskPsk>> = LazyLock::new(|| vec![desk_psk(device_psk(), PskState::Active)]);
static KEYS: LazyLock<Vec<DeskKey>> = LazyLock::new(|| vec![month_key(3, Compartment::A, false)]);

fn class_of(envelope: &[u8; 1936]) -> Class {
    let ring = Keyring { center: CENTER, psks: &PSKS, keys: &KEYS, dummy: &KEY_D };
    classify(envelope, &ring, &Rules { body: &|_, _| BodyVerdict::Known, duress: &|_| None })
}

fn slot_keys() -> PinKeys {
    PinKeys { kek: secret(1), com: secret(2) }
}

static KEY_FILE: LazyLock<[u8; 4096]> = LazyLock::new(|| {
    let head = KeyHead {
        kind: HwKind::Hmac,
        parity: 1,
        cost: KdfCost::floor(),
        shape: PrfShape { n: 1, l: 32 },
        salt: [5; 32],
    };
    let content = SlotContent { role: Role::Normal, k_read: secret(3), k_id: secret(4), install: InstallId([6; 16]) };
    *keyslot::write(&head, Slot { keys: &slot_keys(), content: &content }, None, &entropy()).unwrap()
});

static POST: LazyLock<[u8; 1480]> = LazyLock::new(|| {
    let scalar = p256::SecretKey::from_slice(&[9; 32]).unwrap();
    let login_key = p256::elliptic_curve::sec1::ToSec1Point::to_sec1_point(&scalar.public_key(), false);
    let message = EnrollMessage {
        device: DEVICE,
        psk_dev: secret(1),
        login_key: login_key.as_bytes().try_into().unwrap(),
        hw_class: EnrolledHwClass::Tee,
        previous: Some((DEVICE, secret(2))),
        circle: Some((5, secret(6))),
    };
    *enrollment::seal(&Secret::from_bytes([7; 16]), &CENTER, KEY_A.public(), &message, &entropy()).unwrap()
});

fn circle_secret() -> Secret<32> {
    secret(9)
}

static BULLETIN: LazyLock<[u8; 16384]> = LazyLock::new(|| {
    let circle = Circle { generation: 3, secret: &circle_secret() };
    *pages::seal_bulletin(&circle, &CENTER, 5, b"\x80", &SigningKey::from_seed(&secret(8)), &entropy()).unwrap()
});

fn open_bulletin(page: &[u8]) -> bool {
    let ctrl = [SigningKey::from_seed(&secret(8)).public()];
    pages::open_bulletin(&Circle { generation: 3, secret: &circle_secret() }, &CENTER, &ctrl, page).is_ok()
}

static CENTER_KEY: LazyLock<[u8; 944]> = LazyLock::new(|| {
    let person = NewPerson { code: 3, roles: 5, passphrase: "abandon ability" };
    let new = NewCenterKey {
        center: CENTER,
        holder: Holder::B,
        cost: KdfCost { m_kib: 8, t: 1 },
        master: &secret(1),
        slots: [None, Some(person), None, None, None, None, None, None],
        recovery: &secret(2),
    };
    *center_key::write(&new, &entropy()).unwrap()
});

#[test]
fn the_untouched_ones_open() {
    assert_eq!(boxes::open(&KEY, b"x", &SEALED_BOX).unwrap().as_slice(), [5; 944]);
    assert!(matches!(class_of(&ENVELOPE), Class::Opened(_)));
    assert!(matches!(class_of(&DUMMY), Class::Dummy));
    let content = KeyFile::parse(&KEY_FILE[..]).unwrap().open(&slot_keys()).ok().unwrap();
    assert_eq!((content.role, content.install), (Role::Normal, InstallId([6; 16])));
    assert_eq!((content.k_read.expose(), content.k_id.expose()), (&[3; 32], &[4; 32]));
    let message = enrollment::open(&POST[..], &Secret::from_bytes([7; 16]), &CENTER, &KEY_A).ok().unwrap();
    assert_eq!(message.previous.map(|(device, psk)| (device, *psk.expose())), Some((DEVICE, [2; 32])));
    assert_eq!(message.circle.map(|(generation, secret)| (generation, *secret.expose())), Some((5, [6; 32])));
    assert!(open_bulletin(&BULLETIN[..]));
    let file = CenterKeyFile::parse(&CENTER_KEY[..]).unwrap();
    assert_eq!((file.holder(), file.center(), file.persons().collect::<Vec<_>>()), (Holder::B, CENTER, vec![(3, 5)]));
    let opened = file.open_with_passphrase(3, "Abandon, ability!").ok().unwrap();
    assert_eq!((opened.master.expose(), opened.roles), (&[1; 32], 5));
    assert_eq!(file.open_with_recovery(&secret(2)).ok().unwrap().expose(), &[1; 32]);
}

#[test]
fn every_place_is_another_place() {
    let (install, env_id) = (InstallId([1; 16]), EnvelopeId([2; 16]));
    let head = [3; 64];
    let places = [
        place::slot(&head),
        place::outbox_cell(&install, 0, &env_id),
        place::outbox_cell(&install, 1, &env_id),
        place::row(Pool::ReadBack, &install, 0),
        place::row(Pool::Maps, &install, 0),
        place::row(Pool::Items, &install, 0),
        place::row(Pool::Items, &install, 1),
        place::bundle_row(&install),
        place::mail(1),
        place::bulletin(1),
        place::center_pass(&head, 1, 1),
        place::center_pass(&head, 1, 3),
        place::center_pass(&head, 2, 1),
        place::center_recovery(&head),
        place::desk_row("record", &[4; 16], 82, RowCompartment::A),
        place::desk_row("record", &[4; 16], 82, RowCompartment::B),
        place::desk_row("record", &[4; 16], 83, RowCompartment::A),
        place::desk_row("envelope", &[4; 16], 82, RowCompartment::A),
    ];
    for (i, here) in places.iter().enumerate() {
        let sealed = boxes::seal(&KEY, here, b"content", &entropy()).unwrap();
        for (j, there) in places.iter().enumerate() {
            assert_eq!(boxes::open(&KEY, there, &sealed).is_ok(), i == j, "{i} {j}");
        }
    }
}

#[test]
fn desk_rows_do_not_move() {
    let at = RowPlace { row_id: [1; 16], month: Month(82), compartment: RowCompartment::A };
    let key = TableKey::of(&secret(1), Table::Record);
    let row = key.seal_row(&at, b"\xa0", &entropy()).unwrap();
    assert_eq!(row.len(), 2096);
    assert_eq!(key.open_row(&at, &row).unwrap().as_slice(), b"\xa0");
    assert!(key.open_row(&RowPlace { month: Month(83), ..at }, &row).is_err());
    assert!(key.open_row(&RowPlace { row_id: [2; 16], ..at }, &row).is_err());
    assert!(key.open_row(&RowPlace { compartment: RowCompartment::B, ..at }, &row).is_err());
    assert!(TableKey::of(&secret(1), Table::Log).open_row(&at, &row).is_err());
    assert!(TableKey::of(&secret(2), Table::Record).open_row(&at, &row).is_err());
    let part = key.seal_part(&at, &[5; 16_382], &entropy()).unwrap();
    assert_eq!((part.len(), key.open_part(&at, &part).unwrap().len()), (16_432, 16_382));
    assert!(key.seal_row(&at, &[5; 2047], &entropy()).is_err());
}

proptest! {
    #[test]
    fn a_flipped_bit_closes_a_box(bit in 0..8 * 992usize) {
        let mut bytes = SEALED_BOX.clone();
        flip(&mut bytes, bit);
        prop_assert!(boxes::open(&KEY, b"x", &bytes).is_err());
    }

    #[test]
    fn a_box_opens_under_its_key_and_place_alone(
        key: [u8; 32], what in prop::collection::vec(any::<u8>(), 0..80), content in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let sealed = boxes::seal(&key, &what, &content, &entropy()).unwrap();
        let opened = boxes::open(&key, &what, &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), &content[..]);
        prop_assert!(boxes::open(&key, &[&what[..], b"x"].concat(), &sealed).is_err());
        prop_assert!(boxes::open(&key, &what, &sealed[..sealed.len() - 1]).is_err());
    }

    #[test]
    fn a_flipped_bit_in_an_envelope_is_never_opened(bit in 0..8 * 1936usize) {
        let mut bytes = *ENVELOPE;
        flip(&mut bytes, bit);
        prop_assert!(!matches!(class_of(&bytes), Class::Opened(_) | Class::Dummy), "bit {bit}");
        let mut bytes = *DUMMY;
        flip(&mut bytes, bit);
        prop_assert!(!matches!(class_of(&bytes), Class::Opened(_) | Class::Dummy), "bit {bit}");
    }

    #[test]
    fn a_flipped_bit_in_a_key_file_is_refused(bit in 0..8 * 4096usize) {
        let mut bytes = *KEY_FILE;
        flip(&mut bytes, bit);
        prop_assert!(KeyFile::parse(&bytes).is_err());
    }

    #[test]
    fn a_flipped_bit_in_a_post_is_refused(bit in 0..8 * 1480usize) {
        let mut bytes = *POST;
        flip(&mut bytes, bit);
        prop_assert!(enrollment::open(&bytes, &Secret::from_bytes([7; 16]), &CENTER, &KEY_A).is_err());
    }

    #[test]
    fn a_flipped_bit_in_a_page_is_refused(bit in 0..8 * 16384usize) {
        let mut bytes = *BULLETIN;
        flip(&mut bytes, bit);
        prop_assert!(!open_bulletin(&bytes));
    }

    #[test]
    fn a_flipped_bit_in_a_center_key_is_refused(bit in 0..8 * 944usize) {
        let mut bytes = *CENTER_KEY;
        flip(&mut bytes, bit);
        prop_assert!(CenterKeyFile::parse(&bytes).is_err());
    }

    #[test]
    fn arbitrary_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..5000)) {
        prop_assert!(boxes::open(&KEY, b"x", &bytes).is_err());
        prop_assert!(KeyFile::parse(&bytes).is_err());
        prop_assert!(CenterKeyFile::parse(&bytes).is_err());
        prop_assert!(enrollment::open(&bytes, &Secret::from_bytes([7; 16]), &CENTER, &KEY_A).is_err());
        prop_assert!(pages::open_mail(&secret(1), &bytes).is_err());
        prop_assert!(!open_bulletin(&bytes));
        let _ = padded::unpad(bytes.len(), &bytes);
        let _ = words::recovery_key(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn arbitrary_bytes_of_the_right_size_do_not_panic(seed: u64, head in prop::collection::vec(any::<u8>(), 0..64)) {
        let source = nightjar_seal::entropy::SeededEntropy::from_number(seed);
        let mut plaintext: [u8; 778] = nightjar_seal::entropy::draw(&source).unwrap();
        let mut envelope: [u8; 1936] = nightjar_seal::entropy::draw(&source).unwrap();
        envelope[..2].copy_from_slice(&[1, 1]);
        prop_assert!(matches!(class_of(&envelope), Class::Unknown));
        plaintext[..head.len()].copy_from_slice(&head);
        let _ = Plaintext::decode(&plaintext);
        let mut key_file: [u8; 4096] = nightjar_seal::entropy::draw(&source).unwrap();
        key_file[..4].copy_from_slice(b"NJK1");
        prop_assert!(KeyFile::parse(&key_file).is_err());
    }
}
