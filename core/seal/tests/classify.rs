//! Every envelope falls into exactly one class, by the order of security.md 5.4.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod support;

use nightjar_seal::classify::{
    BodyVerdict, Class, DeskKey, DeskPsk, Keyring, ParkReason, PskState, RefuseReason, Rules, classify, judge, unseal,
};
use nightjar_seal::envelope::{self, Compartment, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::{SealError, Secret, ack, dummy};
use nightjar_wire::{ChainId, DeviceId};
use support::*;

struct Desk {
    psks: Vec<DeskPsk>,
    keys: Vec<DeskKey>,
    dummy: OpeningKey,
}

impl Desk {
    /// One device, one circle, its no-circle PSK; A from seed 3, B from seed 4; D from seed 13.
    fn new() -> Self {
        let psks = vec![
            desk_psk(device_psk(), PskState::Active),
            desk_psk(SenderPsk::circle(&secret(2)), PskState::Active),
            desk_psk(SenderPsk::no_circle(&secret(1)), PskState::Active),
        ];
        let keys = vec![month_key(3, Compartment::A, false), month_key(4, Compartment::B, false)];
        Self { psks, keys, dummy: opening(13) }
    }

    fn ring(&self) -> Keyring<'_> {
        Keyring { center: CENTER, psks: &self.psks, keys: &self.keys, dummy: &self.dummy }
    }

    fn class(&self, envelope: &[u8; 1936]) -> Class {
        classify(envelope, &self.ring(), &Rules { body: &|_, _| BodyVerdict::Known, duress: &|_| None })
    }
}

/// Seals without the checks of a writer.
fn sealed(seed: u8, psk: &SenderPsk, plaintext: &Plaintext) -> [u8; 1936] {
    sealed_bytes(seed, psk, plaintext.encode().unwrap().expose())
}

fn sealed_bytes(seed: u8, psk: &SenderPsk, plaintext: &[u8; 778]) -> [u8; 1936] {
    let prepared = envelope::prepare(&CENTER, opening(seed).public(), psk, &entropy()).unwrap();
    *prepared.seal_bytes(plaintext).unwrap().envelope
}

fn sealed_a(plaintext: &Plaintext) -> [u8; 1936] {
    sealed(3, &device_psk(), plaintext)
}

fn refused(class: Class) -> RefuseReason {
    let Class::Refused(reason) = class else { panic!("not refused") };
    reason
}

fn parked(class: &Class) -> ParkReason {
    let Class::Parked { reason, .. } = class else { panic!("not parked") };
    *reason
}

#[test]
fn a_record_is_opened_with_its_desk_tag() {
    let envelope = sealed_a(&record());
    let Class::Opened(opened) = Desk::new().class(&envelope) else { panic!("not opened") };
    assert_eq!((opened.psk, opened.key, opened.compartment), (0, 0, Compartment::A));
    assert_eq!(opened.plaintext.seq, 7);
    let tag = ack::desk_tag(&nightjar_wire::envelope_id(&envelope), opened.plaintext.encode().unwrap().expose());
    assert_eq!(opened.desk_tag, tag);
}

#[test]
fn an_incident_is_opened_and_names_nobody() {
    let Class::Opened(opened) = Desk::new().class(&sealed(4, &SenderPsk::circle(&secret(2)), &incident())) else {
        panic!("not opened")
    };
    assert_eq!((opened.compartment, opened.plaintext.device.0), (Compartment::B, [0; 8]));
}

#[test]
fn another_version_or_suite_is_parked_unread() {
    for at in [0, 1] {
        let mut envelope = sealed_a(&record());
        envelope[at] = 2;
        let class = Desk::new().class(&envelope);
        assert_eq!(parked(&class), ParkReason::NewerFormat);
        assert!(matches!(class, Class::Parked { content: None, .. }));
    }
}

#[test]
fn a_burnt_key_makes_late_and_a_good_one_decides_before_it() {
    let mut desk = Desk::new();
    desk.keys = vec![month_key(3, Compartment::A, true)];
    assert!(matches!(desk.class(&sealed_a(&record())), Class::Late));
    // The same key twice, burnt first: what opens decides.
    desk.keys.push(month_key(3, Compartment::A, false));
    assert!(matches!(desk.class(&sealed_a(&record())), Class::Opened(_)));
}

#[test]
fn tags_without_the_rest_are_damaged() {
    let mut envelope = sealed_a(&record());
    envelope[1900] ^= 1;
    assert!(matches!(Desk::new().class(&envelope), Class::Damaged));
}

#[test]
fn what_nothing_fits_is_unknown_and_what_d_opens_is_a_dummy() {
    let mut desk = Desk::new();
    desk.psks.clear();
    assert!(matches!(desk.class(&sealed_a(&record())), Class::Unknown));
    desk = Desk::new();
    desk.keys.clear();
    assert!(matches!(desk.class(&sealed_a(&record())), Class::Unknown));
    let made = dummy::make(&CENTER, opening(13).public(), &entropy()).unwrap();
    assert!(matches!(desk.class(&made), Class::Dummy));
    let mut content = [0; 778];
    content[777] = 1;
    let made = dummy::make_with(&CENTER, opening(13).public(), &content, &entropy()).unwrap();
    assert_eq!(refused(desk.class(&made)), RefuseReason::DummyWithContent);
}

#[test]
fn the_rules_of_the_header_refuse() {
    let desk = Desk::new();
    let class = |plaintext: &Plaintext| desk.class(&sealed_a(plaintext));
    assert_eq!(refused(class(&Plaintext { device: DeviceId([1; 8]), ..record() })), RefuseReason::Identity);
    let notice = || plaintext(Purpose::DuressNotice, &[0xa0]);
    assert_eq!(refused(class(&Plaintext { revision: 1, ..notice() })), RefuseReason::Revision);
    assert_eq!(refused(class(&Plaintext { schema: 0, ..record() })), RefuseReason::Schema);

    let bytes = |at: usize, value: u8| {
        let mut bytes = *record().encode().unwrap().expose();
        bytes[at] = value;
        refused(desk.class(&sealed_bytes(3, &device_psk(), &bytes)))
    };
    assert_eq!(bytes(6, 1), RefuseReason::NotZero);
    assert_eq!(bytes(777, 1), RefuseReason::NotZero);
    assert_eq!(bytes(0, 3), RefuseReason::BodyLength);
    assert_eq!(bytes(2, 0), RefuseReason::Purpose);
    assert_eq!(bytes(2, 5), RefuseReason::Purpose);
}

#[test]
fn compartment_b_carries_zeros_records_and_withdrawals() {
    let desk = Desk::new();
    let circle = SenderPsk::circle(&secret(2));
    let class = |plaintext: &Plaintext| desk.class(&sealed(4, &circle, plaintext));
    assert_eq!(refused(class(&Plaintext { device: DEVICE, ..incident() })), RefuseReason::Identity);
    assert_eq!(refused(class(&Plaintext { chain: CHAIN, ..incident() })), RefuseReason::Identity);
    assert_eq!(refused(class(&Plaintext { seq: 1, ..incident() })), RefuseReason::Identity);
    assert_eq!(refused(class(&Plaintext { purpose: Purpose::SignOfLife, ..incident() })), RefuseReason::Purpose);
    assert!(matches!(class(&Plaintext { purpose: Purpose::Withdrawal, ..incident() }), Class::Opened(_)));
    assert_eq!(refused(desk.class(&sealed(3, &circle, &incident()))), RefuseReason::Compartment);
    assert_eq!(refused(desk.class(&sealed(4, &device_psk(), &record()))), RefuseReason::Compartment);
}

#[test]
fn bodies_are_judged_by_purpose_and_compartment() {
    let desk = Desk::new();
    let class = |purpose, body: &[u8]| desk.class(&sealed_a(&plaintext(purpose, body)));
    for body in [&b""[..], b"\x00", b"\xa1\x00\x18\x01", b"\xa1\x00\x01\x00", b"\xa1\x01\x01", b"\xa1\x00\x60"] {
        assert_eq!(refused(class(Purpose::Record, body)), RefuseReason::Body, "{body:02x?}");
    }
    for kind in [5, 6, 12] {
        assert_eq!(refused(class(Purpose::Record, &[0xa1, 0, kind])), RefuseReason::Kind);
    }
    assert_eq!(refused(class(Purpose::DuressNotice, &[0xa1, 0, 1])), RefuseReason::Body);
    assert!(matches!(class(Purpose::DuressNotice, &[0xa0]), Class::Opened(_)));
    assert!(matches!(class(Purpose::SignOfLife, &[0xa1, 1, 5]), Class::Opened(_)));
    for body in [&b"\xa0"[..], b"\xa1\x01\x20", b"\xa2\x01\x05\x03\x01", b"\xa2\x01\x05\x04\x01"] {
        assert_eq!(refused(class(Purpose::SignOfLife, body)), RefuseReason::Body, "{body:02x?}");
    }
    let circle = SenderPsk::circle(&secret(2));
    for kind in [1, 6, 13] {
        let body = vec![0xa1, 0, kind].into();
        assert_eq!(refused(desk.class(&sealed(4, &circle, &Plaintext { body, ..incident() }))), RefuseReason::Kind);
    }
}

#[test]
fn a_newer_schema_is_parked_before_its_body_is_read() {
    let class = Desk::new().class(&sealed_a(&Plaintext { schema: 2, ..plaintext(Purpose::Record, b"\xff") }));
    assert_eq!(parked(&class), ParkReason::NewerSchema);
}

#[test]
fn unknown_content_revoked_and_circleless_are_parked_and_retired_opens() {
    let mut desk = Desk::new();
    let envelope = sealed_a(&record());
    let unknown = Rules { body: &|_, _| BodyVerdict::Unknown, duress: &|_| None };
    assert_eq!(parked(&classify(&envelope, &desk.ring(), &unknown)), ParkReason::UnknownContent);
    let broken = Rules { body: &|_, _| BodyVerdict::Broken, duress: &|_| None };
    assert_eq!(refused(classify(&envelope, &desk.ring(), &broken)), RefuseReason::Body);
    // Notices are not the record layer's business.
    let notice = sealed_a(&plaintext(Purpose::DuressNotice, &[0xa0]));
    assert!(matches!(classify(&notice, &desk.ring(), &broken), Class::Opened(_)));
    let without = sealed(4, &SenderPsk::no_circle(&secret(1)), &incident());
    assert_eq!(parked(&desk.class(&without)), ParkReason::NoCircle);
    desk.psks[0].state = PskState::Retired;
    assert!(matches!(desk.class(&envelope), Class::Opened(_)));
    desk.psks[0].state = PskState::Revoked;
    assert_eq!(parked(&desk.class(&envelope)), ParkReason::Revoked);
}

#[test]
fn a_sweep_applies_notices_before_it_judges() {
    let desk = Desk::new();
    let ring = desk.ring();
    let before = Plaintext { seq: 3, ..record() };
    let notice = Plaintext { seq: 4, ..plaintext(Purpose::DuressNotice, &[0xa0]) };
    let after = Plaintext { seq: 5, ..record() };
    let other_chain = Plaintext { seq: 5, chain: ChainId([1; 8]), ..record() };
    let sweep: Vec<_> =
        [after, before, notice, other_chain].iter().map(|plaintext| unseal(&sealed_a(plaintext), &ring)).collect();
    let notices: Vec<_> = sweep.iter().filter_map(|unsealed| unsealed.duress_notice(&ring)).collect();
    assert_eq!(notices, [(CHAIN, 4)]);
    let duress = |chain: &ChainId| notices.iter().find(|(of, _)| of == chain).map(|(_, seq)| *seq);
    let rules = Rules { body: &|_, _| BodyVerdict::Known, duress: &duress };
    let classes: Vec<_> = sweep.into_iter().map(|unsealed| judge(unsealed, &ring, &rules)).collect();
    assert_eq!(parked(&classes[0]), ParkReason::AfterDuress);
    assert!(classes[1..].iter().all(|class| matches!(class, Class::Opened(_))));
}

#[test]
fn a_letter_uses_up_its_number_whatever_becomes_of_it() {
    let mut desk = Desk::new();
    let number = |desk: &Desk, envelope: &_| {
        let ring = desk.ring();
        unseal(envelope, &ring).number(&ring).map(|number| (number.device, number.chain, number.seq))
    };
    let seventh = Some((DEVICE, CHAIN, 7));
    let at = |plaintext: Plaintext| sealed_a(&Plaintext { seq: 7, ..plaintext });
    for plaintext in [
        record(),
        plaintext(Purpose::SignOfLife, &[0xa1, 1, 5]),
        plaintext(Purpose::DuressNotice, &[0xa0]),
        // Parked, and refused.
        Plaintext { schema: 2, ..record() },
        plaintext(Purpose::Record, b"\xff"),
    ] {
        assert!(number(&desk, &at(plaintext)) == seventh);
    }
    // Another phone's name under this phone's PSK is nobody's number.
    assert!(number(&desk, &at(Plaintext { device: DeviceId([1; 8]), ..record() })).is_none());
    for psk in [SenderPsk::circle(&secret(2)), SenderPsk::no_circle(&secret(1))] {
        assert!(number(&desk, &sealed(4, &psk, &incident())).is_none(), "incidents have none");
    }
    let mut altered = at(record());
    altered[1_900] ^= 1;
    assert!(number(&desk, &altered).is_none());
    desk.psks[0].state = PskState::Revoked;
    assert!(number(&desk, &at(record())) == seventh);
}

#[test]
fn a_notice_that_would_be_refused_parks_nothing() {
    let desk = Desk::new();
    let broken = Plaintext { revision: 1, ..plaintext(Purpose::DuressNotice, &[0xa0]) };
    assert_eq!(unseal(&sealed_a(&broken), &desk.ring()).duress_notice(&desk.ring()), None);
    assert_eq!(unseal(&sealed_a(&record()), &desk.ring()).duress_notice(&desk.ring()), None);
}

#[test]
fn a_writer_refuses_what_a_desk_would() {
    let write = |psk: &SenderPsk, plaintext: &Plaintext| {
        envelope::seal(&CENTER, opening(3).public(), psk, plaintext, &entropy()).map(drop)
    };
    let (device, circle) = (device_psk(), SenderPsk::circle(&secret(2)));
    assert_eq!(write(&device, &record()), Ok(()));
    assert_eq!(write(&circle, &incident()), Ok(()));
    for (psk, plaintext) in [
        (&device, Plaintext { device: DeviceId([1; 8]), ..record() }),
        (&circle, record()),
        (&circle, Plaintext { chain: CHAIN, ..incident() }),
        (&circle, Plaintext { seq: 1, ..incident() }),
        (&circle, Plaintext { purpose: Purpose::SignOfLife, ..incident() }),
        (&device, Plaintext { revision: 1, ..plaintext(Purpose::SignOfLife, &[0xa0]) }),
        (&device, Plaintext { schema: 0, ..record() }),
    ] {
        assert!(matches!(write(psk, &plaintext), Err(SealError::Unwritable(_))));
    }
    let long = plaintext(Purpose::Record, &[0; 733]);
    assert_eq!(write(&device, &long), Err(SealError::TooLong { over: 3 }));
}

#[test]
fn a_prepared_envelope_knows_whom_it_is_for() {
    let (key, other) = (opening(3), opening(5));
    let psk = device_psk();
    let prepared = envelope::prepare(&CENTER, key.public(), &psk, &entropy()).unwrap();
    assert!(prepared.is_for(&CENTER, key.public(), &psk));
    assert!(!prepared.is_for(&CENTER, other.public(), &psk));
    assert!(!prepared.is_for(&nightjar_wire::CenterId([1; 16]), key.public(), &psk));
    assert!(!prepared.is_for(&CENTER, key.public(), &SenderPsk::device(&secret(9), DEVICE)));
    assert!(!prepared.is_for(
        &CENTER,
        key.public(),
        &SenderPsk::device(&Secret::from_bytes([1; 32]), DeviceId([1; 8]))
    ));
    let one_go = envelope::seal(&CENTER, key.public(), &psk, &record(), &entropy()).unwrap();
    assert_eq!(prepared.seal(&record()).unwrap().envelope, one_go.envelope);
}
