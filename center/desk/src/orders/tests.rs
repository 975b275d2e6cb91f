//! Whom an order reaches, what it replaces, what it outlives and what outlives it.

use nightjar_wire::command;

use super::*;
use crate::testkit::{Center, NOW_S, Phone};
use crate::{Key, Polled};

/// What a phone makes of the relay's list: the bytes it would be given, judged by the wire crate.
fn heard(center: &Center, desk: &Desk, phone: &Phone, done: u64) -> Option<Command> {
    let own = RelayDeviceId::of(&phone.login_key);
    let commands = center.relay.inner().commands.clone();
    let mut mine = commands.iter().filter(|one| one.device == own);
    let bytes = mine.next()?.command;
    assert!(mine.next().is_none(), "one order a phone");
    command::read(&bytes, &[desk.ctrl()], own, done).unwrap()
}

fn order(center: &Center, desk: &mut Desk, worker: &str, kind: OrderKind) -> Result<u64, DeskError> {
    desk.order(&center.relay, worker, kind, false, NOW_S, &center.entropy)
}

fn waiting(worker: &str, kind: OrderKind) -> Vec<WaitingOrder> {
    vec![WaitingOrder { worker: Some(worker.to_owned()), kind }]
}

/// The same phone takes another code at the desk.
fn again(center: &Center, desk: &mut Desk, before: &Phone, worker: &str) -> Phone {
    let mut phone = Phone::new(NOW_S + u64::from(before.device.0[0]));
    phone.login_key = before.login_key;
    enroll(center, desk, &mut phone, worker);
    phone
}

fn enroll(center: &Center, desk: &mut Desk, phone: &mut Phone, worker: &str) {
    let offer = desk.offer(&center.relay, Some(worker), NOW_S, &center.entropy).unwrap();
    phone.scan(center, &offer.qr);
    assert!(matches!(desk.poll(&center.relay, &offer, NOW_S, &center.entropy).unwrap(), Polled::Arrived(_)));
    desk.compare(&center.relay, &offer, true, NOW_S, &center.entropy).unwrap();
}

#[test]
fn an_order_is_for_one_phone_and_stays_until_it_is_replaced_or_withdrawn() {
    let center = Center::new(111);
    let mut desk = center.desk();
    let (one, two) = (center.enroll(&mut desk, 112), center.enroll(&mut desk, 113));
    assert_eq!(order(&center, &mut desk, "w01", OrderKind::EndShift).unwrap(), 1);
    let first = heard(&center, &desk, &one, 0).unwrap();
    assert_eq!(first.kind, CommandKind::EndShift);
    assert!(heard(&center, &desk, &two, 0).is_none());
    assert_eq!(order(&center, &mut desk, "w01", OrderKind::Wipe).unwrap(), 1);
    let second = heard(&center, &desk, &one, first.cmd_seq).unwrap();
    assert!(second.kind == CommandKind::Wipe && second.cmd_seq > first.cmd_seq && second.nonce != first.nonce);
    assert_eq!(desk.orders().unwrap(), waiting("w01", OrderKind::Wipe));
    drop(desk);
    // A relay that lost it all hears it again.
    center.relay.inner().commands.clear();
    let mut desk = center.desk();
    assert!(heard(&center, &desk, &one, 0) == Some(second));
    assert_eq!(desk.withdraw_order(&center.relay, "w01", &center.entropy).unwrap(), 1);
    assert_eq!((desk.orders().unwrap(), center.relay.inner().commands.len()), (vec![], 0));
    assert_eq!(desk.withdraw_order(&center.relay, "w01", &center.entropy).unwrap(), 0);
}

#[test]
fn a_wipe_that_waits_is_not_taken_back_in_passing() {
    let center = Center::new(114);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 115);
    order(&center, &mut desk, "w01", OrderKind::Wipe).unwrap();
    let before = heard(&center, &desk, &phone, 0);
    assert!(matches!(order(&center, &mut desk, "w01", OrderKind::EndShift), Err(DeskError::WipeWaits)));
    assert!(heard(&center, &desk, &phone, 0) == before);
    assert_eq!(desk.orders().unwrap(), waiting("w01", OrderKind::Wipe));
}

#[test]
fn codes_that_mean_no_phone_or_several_are_told_apart() {
    let center = Center::new(116);
    let mut desk = center.desk();
    center.enroll(&mut desk, 117);
    for worker in ["w02", "store", "", "W01"] {
        let said = order(&center, &mut desk, worker, OrderKind::Wipe);
        let is_form = worker != "w02";
        assert!(matches!(said, Err(DeskError::Form { .. })) == is_form && said.is_err(), "{worker}");
    }
    let mut other = Phone::new(118);
    enroll(&center, &mut desk, &mut other, "w01");
    assert!(matches!(order(&center, &mut desk, "w01", OrderKind::Wipe), Err(DeskError::SeveralPhones)));
    assert!(center.relay.inner().commands.is_empty() && desk.orders().unwrap().is_empty());
    let ordered = desk.order(&center.relay, "w01", OrderKind::Wipe, true, NOW_S, &center.entropy).unwrap();
    assert_eq!((ordered, center.relay.inner().commands.len()), (2, 2));
    // A phone that is only half enrolled cannot be meant.
    let mut half = Phone::new(119);
    let offer = desk.offer(&center.relay, Some("w09"), NOW_S, &center.entropy).unwrap();
    half.scan(&center, &offer.qr);
    desk.poll(&center.relay, &offer, NOW_S, &center.entropy).unwrap();
    assert!(matches!(order(&center, &mut desk, "w09", OrderKind::Wipe), Err(DeskError::NoPhone)));
}

#[test]
fn a_phone_that_was_taken_out_can_still_be_wiped_and_a_former_identity_cannot() {
    let center = Center::new(120);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 121);
    let state = |desk: &mut Desk, state| desk.devices[0].state = state;
    state(&mut desk, DeviceState::Revoked);
    assert_eq!(order(&center, &mut desk, "w01", OrderKind::Wipe).unwrap(), 1);
    assert!(heard(&center, &desk, &phone, 0).is_some());
    state(&mut desk, DeviceState::Retired);
    assert!(matches!(order(&center, &mut desk, "w01", OrderKind::Wipe), Err(DeskError::NoPhone)));
}

#[test]
fn what_was_ordered_before_is_not_meant_for_a_phone_enrolled_again() {
    let center = Center::new(122);
    let mut desk = center.desk();
    let (phone, other) = (center.enroll(&mut desk, 123), center.enroll(&mut desk, 124));
    order(&center, &mut desk, "w01", OrderKind::Wipe).unwrap();
    order(&center, &mut desk, "w02", OrderKind::EndShift).unwrap();
    let phone = again(&center, &mut desk, &phone, "w07");
    assert!(heard(&center, &desk, &phone, 0).is_none());
    assert!(heard(&center, &desk, &other, 0).is_some(), "another phone's order stays");
    assert_eq!(desk.orders().unwrap(), waiting("w02", OrderKind::EndShift));
    drop(desk);
    let mut desk = center.desk();
    assert_eq!(center.relay.inner().commands.len(), 1);
    // And what is ordered from now on is above the number that came with the activation.
    order(&center, &mut desk, "w07", OrderKind::EndShift).unwrap();
    let activation = desk.center.command - 1;
    assert!(heard(&center, &desk, &phone, activation).is_some());
}

#[test]
fn an_order_that_the_relay_did_not_hear_is_told_at_the_next_connection() {
    let center = Center::new(125);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 126);
    center.relay.inner().commands_fail = true;
    assert!(matches!(order(&center, &mut desk, "w01", OrderKind::Wipe), Err(DeskError::Mailroom(_))));
    drop(desk);
    center.relay.inner().commands_fail = false;
    let desk = center.desk();
    assert!(heard(&center, &desk, &phone, 0).is_some());
}

#[test]
fn a_restored_desk_is_still_obeyed_and_only_by_its_own_key() {
    let center = Center::new(127);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 128);
    order(&center, &mut desk, "w01", OrderKind::EndShift).unwrap();
    let done = heard(&center, &desk, &phone, 0).unwrap().cmd_seq;
    // Its number was lost with the backup: time is above it.
    desk.center.command = 0;
    desk.order(&center.relay, "w01", OrderKind::Wipe, false, NOW_S + 60, &center.entropy).unwrap();
    assert!(heard(&center, &desk, &phone, done).is_some());
    let bytes = center.relay.inner().commands[0].command;
    let own = RelayDeviceId::of(&phone.login_key);
    assert!(command::read(&bytes, &[[7; 32]], own, 0).is_err());
}

#[test]
fn only_a_coordinator_orders_and_the_recovery_key_stands_for_her() {
    let center = Center::new(129);
    let mut desk = center.desk();
    center.enroll(&mut desk, 130);
    order(&center, &mut desk, "w01", OrderKind::EndShift).unwrap();
    // Every role but that one.
    desk.roles = nightjar_seal::center_key::ALL_ROLES & !1;
    assert!(matches!(order(&center, &mut desk, "w01", OrderKind::Wipe), Err(DeskError::Role)));
    assert!(matches!(desk.withdraw_order(&center.relay, "w01", &center.entropy), Err(DeskError::Role)));
    assert_eq!(desk.orders().unwrap(), waiting("w01", OrderKind::EndShift));
    drop(desk);
    let desk = Desk::unlock(center.dir.path(), &Key::Recovery(center.secrets.recovery())).unwrap();
    assert!(desk.is_coordinator());
}
