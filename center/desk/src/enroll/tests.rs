//! Enrollment against a relay in memory, with a phone made by hand.

use nightjar_seal::{Secret, keys, pages};
use nightjar_wire::item::{Item, ItemBody, read_page};
use nightjar_wire::mailroom::{DeviceState as Login, Post, TokenState as Told};
use nightjar_wire::qr::Qr;

use super::*;
use crate::open::Class;
use crate::testkit::{Center, NOW_S, Phone, classes, is_active};

fn offer(center: &Center, desk: &mut Desk) -> Offer {
    desk.offer(&center.relay, None, NOW_S, &center.entropy).unwrap()
}

fn poll(center: &Center, desk: &mut Desk, offer: &Offer, now_s: u64) -> Polled {
    desk.poll(&center.relay, offer, now_s, &center.entropy).unwrap()
}

fn told(center: &Center, offer: &Offer) -> Option<Told> {
    center.relay.inner().tokens[&offer.token]
}

fn secret_is_kept(desk: &Desk, offer: &Offer) -> bool {
    desk.token(offer.token).unwrap().is_some_and(|token| token.secret.is_some())
}

#[test]
fn a_code_says_what_a_phone_needs_and_the_same_as_text() {
    let center = Center::new(101);
    let mut desk = center.desk();
    let offer = offer(&center, &mut desk);
    let qr = Qr::parse(&offer.qr).unwrap();
    assert_eq!((qr.center, qr.root, qr.pin), (center.founded.center, center.founded.root, [1; 32]));
    assert_eq!(u64::from(qr.expiry_s), NOW_S + 15 * 60);
    assert_eq!(qr.address, "127.0.0.1:8443");
    let typed = Qr::parse_text(&offer.text).unwrap();
    assert_eq!(typed.token, qr.token);
    assert_eq!(offer.qr_hex().len(), offer.qr.len() * 2);
    assert!(crate::qr_picture(&offer.qr).unwrap().lines().count() > 15);
    // The relay knows the name of the token alone.
    assert_eq!(keys::token_id(&Secret::from_bytes(*qr.token)), offer.token);
    assert_eq!(told(&center, &offer), None);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Waiting));
}

#[test]
fn equal_digits_take_the_phone_in_and_mail_it_what_it_needs() {
    let center = Center::new(102);
    let mut desk = center.desk();
    let mut phone = Phone::new(31);
    let offer = offer(&center, &mut desk);
    let digits = phone.scan(&center, &offer.qr);
    let Polled::Arrived(arrival) = poll(&center, &mut desk, &offer, NOW_S) else { panic!("nothing arrived") };
    assert_eq!((arrival.digits.as_str(), arrival.class), (digits.as_str(), 2));
    assert!(!is_active(&center.relay, &phone.login_key), "not let in before the digits are compared");
    let worker = desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    assert_eq!(worker.as_deref(), Some("w01"));
    assert!(is_active(&center.relay, &phone.login_key));
    assert_eq!(told(&center, &offer), Some(Told::Active));
    assert!(!secret_is_kept(&desk, &offer));
    let mail = center.relay.inner().inbox.pop().unwrap();
    let cbor = pages::open_mail(&phone.psk, mail.page.as_slice()).unwrap();
    let items = read_page(&cbor, nightjar_wire::item::Channel::Mail).unwrap();
    let mut seen = Vec::new();
    for part in items {
        match Item::assemble(&[part.unwrap()]).unwrap().typed().unwrap() {
            ItemBody::Activation(a) => seen.push(("activation", a.worker == "w01" && a.cmd_seq > 0)),
            ItemBody::Circle(c) => seen.push(("circle", *c.secret == *desk.circles[0].secret.expose())),
            ItemBody::Policy(p) => seen.push(("policy", p == nightjar_wire::item::Policy::default())),
            ItemBody::CenterState(s) => seen
                .push(("state", s.center_generation == desk.generation() && s.month_floor == Month::from_unix(NOW_S))),
            ItemBody::Alert(_)
            | ItemBody::Provider(_)
            | ItemBody::Catalogue(_)
            | ItemBody::Card(_)
            | ItemBody::Notice(_)
            | ItemBody::SlipOutcome(_) => panic!("not asked for"),
        }
    }
    assert_eq!(seen, [("activation", true), ("circle", true), ("policy", true), ("state", true)]);
}

#[test]
fn different_digits_forget_token_and_phone() {
    let center = Center::new(103);
    let mut desk = center.desk();
    let mut phone = Phone::new(32);
    let offer = offer(&center, &mut desk);
    phone.scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Arrived(_)));
    assert_eq!(desk.compare(&center.relay, &offer, false, NOW_S, &center.entropy).unwrap(), None);
    assert_eq!(told(&center, &offer), Some(Told::Refused));
    assert!(!secret_is_kept(&desk, &offer));
    assert!(desk.devices.is_empty());
    assert!(center.relay.inner().inbox.is_empty());
    // A second answer, and a second poll, find nothing.
    assert_eq!(desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap(), None);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Expired));
    assert!(!is_active(&center.relay, &phone.login_key));
    desk.close().unwrap();
    assert!(center.desk().devices.is_empty());
}

#[test]
fn another_phone_in_the_middle_shows_other_digits() {
    let center = Center::new(104);
    let mut desk = center.desk();
    let (mut phone, mut thief) = (Phone::new(33), Phone::new(34));
    let offer = offer(&center, &mut desk);
    let seen = phone.scan(&center, &offer.qr);
    center.relay.inner().posts.clear();
    thief.scan(&center, &offer.qr);
    let Polled::Arrived(arrival) = poll(&center, &mut desk, &offer, NOW_S) else { panic!("nothing arrived") };
    assert_ne!(arrival.digits, seen);
}

#[test]
fn a_code_that_nobody_scanned_in_time_is_worth_nothing() {
    let center = Center::new(105);
    let mut desk = center.desk();
    let offer = offer(&center, &mut desk);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S + TOKEN_LIFE_S), Polled::Waiting));
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S + TOKEN_LIFE_S + 1), Polled::Expired));
    assert_eq!(told(&center, &offer), Some(Told::Refused));
    assert!(!secret_is_kept(&desk, &offer));
    // Too late: the post finds no token.
    Phone::new(35).scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Expired));
}

#[test]
fn a_code_is_worth_one_phone() {
    let center = Center::new(106);
    let mut desk = center.desk();
    let mut first = Phone::new(36);
    let offer = offer(&center, &mut desk);
    first.scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Arrived(_)));
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    center.relay.inner().posts.clear();
    Phone::new(37).scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Expired));
    assert_eq!(desk.devices.len(), 1);
}

#[test]
fn a_message_for_another_center_or_token_does_not_open() {
    let (center, foreign) = (Center::new(107), Center::new(108));
    let (mut desk, mut other) = (center.desk(), foreign.desk());
    let (mine, theirs) = (offer(&center, &mut desk), offer(&foreign, &mut other));
    // The foreign center's phone posts here, under the name of our token.
    Phone::new(38).scan(&foreign, &theirs.qr);
    let stray = foreign.relay.inner().posts.pop().unwrap();
    let mut post = stray.post;
    post[..8].copy_from_slice(&mine.token.0);
    center.relay.inner().posts.push(Post { token: mine.token, post });
    assert!(matches!(poll(&center, &mut desk, &mine, NOW_S), Polled::NotOpened));
    assert_eq!(told(&center, &mine), Some(Told::Refused));
    assert!(!secret_is_kept(&desk, &mine));
    assert!(desk.devices.is_empty());
}

#[test]
fn a_message_with_a_login_key_that_is_none_is_malformed() {
    let center = Center::new(109);
    let mut desk = center.desk();
    let mut phone = Phone::new(39);
    phone.login_key = [4; 65];
    let offer = offer(&center, &mut desk);
    phone.scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Malformed));
    assert_eq!(told(&center, &offer), Some(Told::Refused));
}

#[test]
fn polled_again_nothing_is_there_twice_and_a_killed_desk_leaves_no_phone() {
    let center = Center::new(110);
    let mut desk = center.desk();
    let mut phone = Phone::new(40);
    let first = offer(&center, &mut desk);
    phone.scan(&center, &first.qr);
    for _ in 0..2 {
        assert!(matches!(poll(&center, &mut desk, &first, NOW_S), Polled::Arrived(_)));
    }
    assert_eq!(desk.devices.len(), 1);
    // Killed before the answer: pending, not let in, opens nothing, gone with the token.
    drop(desk);
    let mut desk = center.desk();
    assert_eq!(desk.devices.len(), 1);
    assert!(!is_active(&center.relay, &phone.login_key));
    center.relay.deliver(&phone.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Unknown, 1)]);
    desk.offer(&center.relay, None, NOW_S + TOKEN_LIFE_S + 1, &center.entropy).unwrap();
    assert!(desk.devices.is_empty());
}

#[test]
fn enrolled_again_the_old_identity_retires_and_still_opens() {
    let center = Center::new(111);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 41);
    let late = phone.record();
    let mut again = Phone::new(42);
    again.login_key = phone.login_key;
    let offer = offer(&center, &mut desk);
    again.scan(&center, &offer.qr);
    poll(&center, &mut desk, &offer, NOW_S);
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    let standing = desk.standing(&center.relay).unwrap();
    assert_eq!((standing.phones.active, standing.phones.retired), (1, 1));
    assert_eq!(center.relay.inner().devices.len(), 1);
    center.relay.deliver(&late.envelope);
    center.relay.deliver(&again.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 2)]);
}

#[test]
fn a_revoked_phone_comes_back_by_enrolling() {
    let center = Center::new(112);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 43);
    desk.devices[0].state = DeviceState::Revoked;
    desk.push_devices(&center.relay).unwrap();
    assert_eq!(center.relay.inner().devices[0].state, Login::Revoked);
    let mut again = Phone::new(44);
    again.login_key = phone.login_key;
    let offer = offer(&center, &mut desk);
    again.scan(&center, &offer.qr);
    poll(&center, &mut desk, &offer, NOW_S);
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    assert!(is_active(&center.relay, &phone.login_key));
    assert_eq!(desk.devices[0].state, DeviceState::Retired);
}

#[test]
fn a_phone_heals_a_desk_that_was_restored_to_before_it() {
    let (center, lost) = (Center::new(113), Phone::new(45));
    let mut desk = center.desk();
    // What an earlier life of this center gave out, and this desk has never heard of.
    let mut phone = Phone::new(46);
    phone.previous = Some((lost.device, lost.psk.duplicate()));
    phone.circle = Some((desk.circles[0].generation - 1, Secret::from_bytes([8; 32])));
    let offer = offer(&center, &mut desk);
    phone.scan(&center, &offer.qr);
    poll(&center, &mut desk, &offer, NOW_S);
    assert_eq!((desk.devices.len(), desk.circles.len()), (1, 1), "nothing is believed before the digits");
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    desk.close().unwrap();
    let desk = center.desk();
    assert_eq!((desk.devices.len(), desk.circles.len()), (2, 2));
    let healed = desk.devices.iter().find(|device| device.id == lost.device).unwrap();
    assert_eq!((healed.state, healed.key), (DeviceState::Retired, None));
    assert_eq!(healed.psk.expose(), lost.psk.expose());
}

fn enrolled(center: &Center, desk: &mut Desk, phone: &mut Phone) {
    let offer = offer(center, desk);
    phone.scan(center, &offer.qr);
    assert!(matches!(poll(center, desk, &offer, NOW_S), Polled::Arrived(_)));
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
}

/// A phone that claims to have been somebody else before could write records in that name from then on.
#[test]
fn a_phone_cannot_plant_a_key_under_another_phones_name() {
    let center = Center::new(117);
    let mut desk = center.desk();
    let victim = center.enroll(&mut desk, 50);
    let mut liar = Phone::new(51);
    liar.previous = Some((victim.device, Secret::from_bytes([9; 32])));
    enrolled(&center, &mut desk, &mut liar);
    assert_eq!(desk.devices.iter().filter(|device| device.id == victim.device).count(), 1);
    let mut twin = Phone::new(52);
    twin.device = victim.device;
    let offer = offer(&center, &mut desk);
    twin.scan(&center, &offer.qr);
    assert!(matches!(poll(&center, &mut desk, &offer, NOW_S), Polled::Malformed));
    assert_eq!(told(&center, &offer), Some(Told::Refused));
    assert!(is_active(&center.relay, &victim.login_key));
}

/// "Cannot deliver, enroll again": the key store lost nj.s alone, so only the PSK says that it is the same phone.
#[test]
fn a_phone_with_a_new_login_key_follows_its_old_identity() {
    let center = Center::new(118);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 53);
    let late = phone.record();
    let mut again = Phone::new(54);
    again.previous = Some((phone.device, phone.psk.duplicate()));
    enrolled(&center, &mut desk, &mut again);
    assert_eq!(desk.devices[0].state, DeviceState::Retired);
    assert!(is_active(&center.relay, &again.login_key) && !is_active(&center.relay, &phone.login_key));
    center.relay.deliver(&late.envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 1)]);
}

#[test]
fn to_have_been_a_revoked_phone_does_not_make_it_trusted_again() {
    let center = Center::new(119);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 55);
    desk.devices[0].state = DeviceState::Revoked;
    let mut again = Phone::new(56);
    again.previous = Some((phone.device, phone.psk.duplicate()));
    enrolled(&center, &mut desk, &mut again);
    assert_eq!(desk.devices[0].state, DeviceState::Revoked);
    center.relay.deliver(&phone.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Parked, 1)]);
}

/// A phone's word must not replace the circle that every other phone has: their incidents would count as unconfirmed, and
/// the next phones would get a secret of its choice.
#[test]
fn a_phone_cannot_replace_the_circle_of_a_desk_that_was_never_restored() {
    let center = Center::new(120);
    let mut desk = center.desk();
    let ours = desk.circles[0].generation;
    let mut liar = Phone::new(57);
    liar.circle = Some((ours + 1, Secret::from_bytes([8; 32])));
    enrolled(&center, &mut desk, &mut liar);
    assert_eq!(crate::state::circle::current(&desk.circles).unwrap().generation, ours);
}

/// The secret of a rotation that the backup does not hold: its generation lies between the last one known and the restore.
#[test]
fn a_restored_desk_learns_the_newest_circle_back() {
    let center = Center::new(121);
    let mut desk = center.desk();
    let ours = desk.circles[0].generation;
    center.relay.inner().counter += 1_000_000;
    desk.connect(&center.relay, NOW_S + 500, &center.entropy).unwrap();
    let mut phone = Phone::new(58);
    phone.circle = Some((ours + 100, Secret::from_bytes([8; 32])));
    enrolled(&center, &mut desk, &mut phone);
    assert_eq!(crate::state::circle::current(&desk.circles).unwrap().generation, ours + 100);
}

/// Killed after the answer was durable and before the relay heard it: the phone waits at the relay.
#[test]
fn a_waiting_phone_is_told_at_the_next_connection() {
    let center = Center::new(122);
    let mut desk = center.desk();
    let yes = offer(&center, &mut desk);
    Phone::new(59).scan(&center, &yes.qr);
    poll(&center, &mut desk, &yes, NOW_S);
    desk.compare(&center.relay, &yes, true, NOW_S, &center.entropy).unwrap();
    let no = offer(&center, &mut desk);
    Phone::new(60).scan(&center, &no.qr);
    poll(&center, &mut desk, &no, NOW_S);
    desk.compare(&center.relay, &no, false, NOW_S, &center.entropy).unwrap();
    let open = offer(&center, &mut desk);
    for state in center.relay.inner().tokens.values_mut() {
        *state = None;
    }
    drop(desk);
    let _desk = center.desk();
    assert_eq!((told(&center, &yes), told(&center, &no)), (Some(Told::Active), Some(Told::Refused)));
    assert_eq!(told(&center, &open), None, "what is not decided is not told");
}

#[test]
fn a_circle_generation_from_the_future_is_not_believed() {
    let center = Center::new(114);
    let mut desk = center.desk();
    let mut phone = Phone::new(47);
    phone.circle = Some((u32::MAX, Secret::from_bytes([8; 32])));
    let offer = offer(&center, &mut desk);
    phone.scan(&center, &offer.qr);
    poll(&center, &mut desk, &offer, NOW_S);
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
    assert_eq!(desk.circles.len(), 1);
}

#[test]
fn mail_that_a_crash_held_back_is_sent_at_the_next_connection() {
    let center = Center::new(115);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 48);
    center.relay.inner().inbox.clear();
    let device = &mut desk.devices[0];
    device.mail_due = true;
    let (place, value) = (device.place.unwrap(), device.value());
    desk.store.write(&center.entropy, |tx| tx.update(Device::TABLE, &place, &value)).unwrap();
    drop(desk);
    let desk = center.desk();
    let mail = center.relay.inner().inbox.pop().unwrap();
    assert!(pages::open_mail(&phone.psk, mail.page.as_slice()).is_ok());
    assert!(!desk.devices[0].mail_due);
}

#[test]
fn worker_codes_are_checked_and_counted_on() {
    let center = Center::new(116);
    let mut desk = center.desk();
    for bad in ["", "store", "W01", "a b", "seventeen_letters"] {
        let tried = desk.offer(&center.relay, Some(bad), NOW_S, &center.entropy);
        assert!(matches!(tried.err(), Some(DeskError::Form { .. })), "{bad}");
    }
    assert_eq!(desk.offer(&center.relay, Some("anna_1"), NOW_S, &center.entropy).unwrap().worker(), "anna_1");
    center.enroll(&mut desk, 49);
    assert_eq!(offer(&center, &mut desk).worker(), "w02");
}
