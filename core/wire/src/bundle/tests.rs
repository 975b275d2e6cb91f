use super::*;
use crate::bundle::parse::is_public_key;

fn key(fill: u8) -> Box<[u8; PUBLIC_KEY_LEN]> {
    Box::new([fill; PUBLIC_KEY_LEN])
}

fn sample() -> KeyBundle {
    KeyBundle {
        center: CenterId([7; 16]),
        seq: 217_641_600,
        months: core::array::from_fn(|i| MonthKeys { month: Month(72 + i as u32), a: key(1), b: key(2) }),
        ctrl: vec![[3; 32]],
        pins: [[4; 32], [5; 32]],
        addresses: vec!["192.168.1.10:8443".into()],
        dummy_key: key(6),
    }
}

#[test]
fn coefficients_must_lie_below_q() {
    // Little-endian 12-bit pairs: 3328 = 0xd00, 3329 = 0xd01.
    let mut good = *key(0);
    good[..3].copy_from_slice(&[0x00, 0x0d, 0xd0]);
    assert!(is_public_key(&good));
    let mut first = good;
    first[..3].copy_from_slice(&[0x01, 0x0d, 0x00]);
    assert!(!is_public_key(&first));
    let mut second = good;
    second[..3].copy_from_slice(&[0x00, 0x10, 0xd0]);
    assert!(!is_public_key(&second));
    let mut last = good;
    last[1149..1152].copy_from_slice(&[0x00, 0xf0, 0xff]);
    assert!(!is_public_key(&last));
    // rho and the X25519 share are any bytes.
    let mut behind = good;
    behind[1152..].fill(0xff);
    assert!(is_public_key(&behind));
}

#[test]
fn every_rule_refuses_its_breach() {
    let refused = |change: fn(&mut KeyBundle)| {
        let mut bundle = sample();
        change(&mut bundle);
        (bundle.check().err(), bundle.encode().err())
    };
    let both = |error| (Some(error), Some(error));
    assert_eq!(refused(|_| ()), (None, None));
    assert_eq!(refused(|b| b.months[5].month = Month(76)), both(BundleError::Months));
    assert_eq!(refused(|b| b.months.swap(0, 1)), both(BundleError::Months));
    assert_eq!(refused(|b| b.months[11].month = Month(84)), both(BundleError::Months));
    assert_eq!(refused(|b| b.months[11].b = key(0xff)), both(BundleError::PublicKey));
    assert_eq!(refused(|b| b.dummy_key = key(0xff)), both(BundleError::PublicKey));
    assert_eq!(refused(|b| b.ctrl.clear()), both(BundleError::Ctrl));
    assert_eq!(refused(|b| b.ctrl = vec![[3; 32]; 4]), both(BundleError::Ctrl));
    assert_eq!(refused(|b| b.pins[1] = b.pins[0]), both(BundleError::Pins));
    assert_eq!(refused(|b| b.addresses.clear()), both(BundleError::Address));
    assert_eq!(refused(|b| b.addresses.push("host:0".into())), both(BundleError::Address));
    let long = |b: &mut KeyBundle| b.addresses = vec!["a".repeat(2100) + ":1"];
    assert_eq!(refused(long), (None, Some(BundleError::Size)));
}

#[test]
fn a_save_never_fails_for_a_date() {
    let bundle = sample();
    let chosen = |calendar, floor| bundle.month_for(Month(calendar), Month(floor)).month.0;
    assert_eq!(chosen(82, 0), 82);
    assert_eq!(chosen(0, 0), 72);
    assert_eq!(chosen(84, 0), 83);
    assert_eq!(chosen(74, 80), 80);
    assert_eq!(chosen(75, 90), 83);
}

#[test]
fn a_signed_object_has_one_length() {
    let cbor = sample().encode().unwrap();
    let bytes = assemble(&cbor, &[0; 64]).unwrap();
    assert_eq!(bytes.len(), cbor.len() + 66);
    let root = [9; 32];
    assert_eq!(SignedBundle::parse(&bytes, &root), Err(BundleError::Signature));
    assert_eq!(SignedBundle::parse(&bytes[..bytes.len() - 1], &root), Err(BundleError::Size));
    assert_eq!(SignedBundle::parse(&[&bytes[..], &[0]].concat(), &root), Err(BundleError::Size));
    assert_eq!(SignedBundle::parse(&[], &root), Err(BundleError::Size));
    assert_eq!(assemble(&vec![0; BUNDLE_MAX - 65], &[0; 64]), Err(BundleError::Size));
}

#[test]
fn debug_tells_no_address() {
    assert_eq!(format!("{:?}", sample()), "KeyBundle");
}
