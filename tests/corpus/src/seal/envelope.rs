//! Envelopes at the desk.

use std::sync::LazyLock;

use nightjar_record::{Purpose as RecordPurpose, Verdict, read};
use nightjar_seal::classify::{
    BodyVerdict, Class, DeskKey, DeskPsk, Keyring, ParkReason, PskState, Rules, classify, unseal,
};
use nightjar_seal::envelope::{self, Compartment, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::{PLAINTEXT_LEN, Plaintext, Purpose};
use nightjar_seal::{Secret, ack, dummy};
use nightjar_wire::{ENVELOPE_LEN, Month, envelope_id};

use crate::keys::{CENTER, CHAIN, DEVICE, KEY_A, KEY_B, KEY_D, circle, entropy, psk_dev, secret};
use crate::sized;

/// An envelope of whatever bytes.
pub fn envelope(bytes: &[u8]) -> bool {
    let Ok(envelope) = <&[u8; ENVELOPE_LEN]>::try_from(bytes) else { return false };
    is_sound(envelope, None)
}

/// Whatever plaintext under right keys: the first byte picks whose, the rest is the plaintext.
pub fn plaintext(bytes: &[u8]) -> bool {
    let Some((pick, bytes)) = bytes.split_first() else { return false };
    let bytes: [u8; PLAINTEXT_LEN] = sized(bytes, PLAINTEXT_LEN).try_into().expect("778 bytes");
    if pick % 8 == 7 {
        let made = dummy::make_with(&CENTER, KEY_D.public(), &bytes, &entropy()).expect("sealed");
        assert_eq!(is_sound(&made, None), bytes == [0; PLAINTEXT_LEN], "a dummy says nothing");
        return bytes == [0; PLAINTEXT_LEN];
    }
    let psk = match pick % 4 {
        0 => device(1),
        1 => SenderPsk::circle(&circle()),
        2 => SenderPsk::no_circle(&psk_dev()),
        _ => device(3),
    };
    let own = if psk.compartment() == Compartment::A { &KEY_A } else { &KEY_B };
    let other = if psk.compartment() == Compartment::A { &KEY_B } else { &KEY_A };
    let key = if pick % 8 < 4 { own } else { other };
    let prepared = envelope::prepare(&CENTER, key.public(), &psk, &entropy()).expect("prepared");
    let sealed = prepared.seal_bytes(&bytes).expect("sealed");
    is_sound(&sealed.envelope, Some((&bytes, sealed.desk_tag)))
}

/// Classifies, and checks what the class promises. True for what is opened or a dummy.
fn is_sound(envelope: &[u8; ENVELOPE_LEN], sealed: Option<(&[u8; PLAINTEXT_LEN], [u8; 8])>) -> bool {
    let ring = Keyring { center: CENTER, psks: &PSKS, keys: &KEYS, dummy: &KEY_D };
    let rules = Rules { body: &body, duress: &|chain| (*chain == CHAIN).then_some(4) };
    let notice = unseal(envelope, &ring).duress_notice(&ring);
    let class = classify(envelope, &ring, &rules);
    let opened = match &class {
        Class::Opened(opened) | Class::Parked { content: Some(opened), .. } => opened,
        Class::Parked { content: None, reason } => {
            assert!(*reason == ParkReason::NewerFormat && (envelope[0], envelope[1]) != (1, 1));
            return false;
        }
        Class::Dummy => return true,
        Class::Late | Class::Damaged | Class::Unknown | Class::Refused(_) => {
            assert!(notice.is_none(), "a notice counts only if it is opened");
            return false;
        }
    };
    let encoded = opened.plaintext.encode().expect("what was read can be written");
    let (bytes, desk_tag) = sealed.expect("nobody writes an envelope without the keys");
    assert_eq!(encoded.expose(), bytes, "written again");
    assert_eq!(opened.desk_tag, desk_tag);
    assert_eq!(ack::desk_tag(&envelope_id(envelope), bytes), desk_tag);
    if matches!(class, Class::Opened(_)) {
        let psk = &PSKS[opened.psk].psk;
        let key = if opened.compartment == Compartment::A { &KEY_A } else { &KEY_B };
        assert!(envelope::seal(&CENTER, key.public(), psk, &opened.plaintext, &entropy()).is_ok(), "a writer's rules");
        assert_eq!(notice.is_some(), opened.plaintext.purpose == Purpose::DuressNotice);
        return true;
    }
    false
}

/// What the record layer says, as the desk asks it.
fn body(plaintext: &Plaintext, _: Compartment) -> BodyVerdict {
    let purpose =
        if plaintext.purpose == Purpose::Withdrawal { RecordPurpose::Withdrawal } else { RecordPurpose::Record };
    match read(&plaintext.body, purpose).map_err(|error| error.verdict()) {
        Ok(_) => BodyVerdict::Known,
        Err(Verdict::Park) => BodyVerdict::Unknown,
        Err(Verdict::Refuse) => BodyVerdict::Broken,
    }
}

fn device(fill: u8) -> SenderPsk {
    SenderPsk::device(&Secret::from_bytes([fill; 32]), DEVICE)
}

// Made once: a key pair costs more than an envelope.
static PSKS: LazyLock<Vec<DeskPsk>> = LazyLock::new(|| {
    let all = [
        (device(1), PskState::Active),
        (device(3), PskState::Revoked),
        (SenderPsk::circle(&circle()), PskState::Active),
        (SenderPsk::no_circle(&psk_dev()), PskState::Active),
    ];
    all.into_iter().map(|(psk, state)| DeskPsk { psk, state }).collect()
});

static KEYS: LazyLock<Vec<DeskKey>> = LazyLock::new(|| {
    let all = [(0x0a, Compartment::A), (0x0b, Compartment::B)];
    let key = |(fill, compartment)| {
        let opening = OpeningKey::from_seed(&secret(fill));
        DeskKey { hash: *opening.public().hash(), month: Month(82), compartment, opening: Some(opening) }
    };
    all.into_iter().map(key).collect()
});
