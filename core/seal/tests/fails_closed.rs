//! Without randomness nothing is written: every writer, failing at every draw it makes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod support;

use nightjar_seal::center_key::{self, Holder, NewCenterKey, NewPerson};
use nightjar_seal::desk_box::{RowPlace, Table, TableKey};
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::entropy::{FailingEntropy, draw};
use nightjar_seal::keyslot::{self, KeyHead, Role, Slot, SlotContent, WipeLevel};
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::pin::{HwKind, KdfCost, PinKeys, PrfShape};
use nightjar_seal::place::RowCompartment;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{Entropy, EntropyFailed, SealError, Secret, boxes, dummy, envelope, words};
use nightjar_wire::{InstallId, Month};
use support::*;

/// Runs `write` with sources that fail at draw 0, 1, 2 ..: all must fail before the one that succeeds.
fn fails_at_every_draw(draws: u32, write: impl Fn(&dyn Entropy) -> Result<(), SealError>) {
    for draw in 0..draws {
        assert_eq!(write(&FailingEntropy::after(draw)), Err(SealError::Entropy(EntropyFailed)), "draw {draw}");
    }
    assert_eq!(write(&FailingEntropy::after(draws)), Ok(()), "more draws than {draws}");
}

#[test]
fn boxes_need_a_salt() {
    fails_at_every_draw(1, |entropy| boxes::seal(&[1; 32], b"x", b"content", entropy).map(drop));
}

#[test]
fn envelopes_need_nonce_and_encapsulation() {
    let key = opening(3);
    fails_at_every_draw(2, |entropy| {
        envelope::seal(&CENTER, key.public(), &device_psk(), &record(), entropy).map(drop)
    });
    fails_at_every_draw(2, |entropy| dummy::make(&CENTER, key.public(), entropy).map(drop));
}

#[test]
fn keyslots_need_order_slots_and_filling() {
    let head = KeyHead {
        kind: HwKind::Hmac,
        parity: 0,
        cost: KdfCost { m_kib: 8, t: 1 },
        shape: PrfShape { n: 1, l: 32 },
        salt: [5; 32],
    };
    let keys = PinKeys { kek: secret(1), com: secret(2) };
    let content = SlotContent { role: Role::Normal, k_read: secret(3), k_id: secret(4), install: InstallId([6; 16]) };
    let slot = Slot { keys: &keys, content: &content };
    fails_at_every_draw(4, |entropy| keyslot::write(&head, slot, None, entropy).map(drop));
}

#[test]
fn a_wipe_does_not_need_randomness() {
    let file = keyslot::write_wiped(WipeLevel::All, &FailingEntropy::after(0));
    assert!(file.starts_with(b"NJW1\x02"));
}

#[test]
fn enrollment_needs_an_encapsulation() {
    let message = EnrollMessage {
        device: DEVICE,
        psk_dev: secret(1),
        login_key: [4; 65],
        hw_class: EnrolledHwClass::Software,
        previous: None,
        circle: None,
    };
    let token = Secret::from_bytes([7; 16]);
    let key = opening(3);
    fails_at_every_draw(1, |entropy| enrollment::seal(&token, &CENTER, key.public(), &message, entropy).map(drop));
}

#[test]
fn pages_need_a_salt() {
    let ctrl = SigningKey::from_seed(&secret(8));
    let circle = secret(9);
    fails_at_every_draw(1, |entropy| pages::seal_mail(&secret(1), 5, b"\x80", entropy).map(drop));
    fails_at_every_draw(1, |entropy| {
        let circle = Circle { generation: 4, secret: &circle };
        pages::seal_bulletin(&circle, &CENTER, 5, b"\x80", &ctrl, entropy).map(drop)
    });
}

#[test]
fn the_center_needs_salts_and_filling() {
    let person = NewPerson { code: 1, roles: 1, passphrase: "abandon" };
    let (master, recovery) = (secret(1), secret(2));
    let new = NewCenterKey {
        center: CENTER,
        holder: Holder::Center,
        cost: KdfCost { m_kib: 8, t: 1 },
        master: &master,
        slots: [Some(person), None, None, None, None, None, None, None],
        recovery: &recovery,
    };
    fails_at_every_draw(10, |entropy| center_key::write(&new, entropy).map(drop));
    let place = RowPlace { row_id: [1; 16], month: Month(82), compartment: RowCompartment::A };
    let key = TableKey::of(&master, Table::Record);
    fails_at_every_draw(1, |entropy| key.seal_row(&place, b"\xa0", entropy).map(drop));
    fails_at_every_draw(1, |entropy| key.seal_part(&place, b"\xa0", entropy).map(drop));
}

#[test]
fn secrets_and_words_need_randomness() {
    assert!(Secret::<32>::random(&FailingEntropy::after(0)).is_err());
    assert!(words::passphrase(&FailingEntropy::after(0)).is_err());
    assert!(draw::<4>(&FailingEntropy::after(0)).is_err());
}
