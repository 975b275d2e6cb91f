//! Somebody else answers at the center's address: refused before anything is sent.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use support_cli::server::Server;
use support_cli::{CONTACT, SHIFT, World};

#[test]
fn a_relay_with_another_key_hears_no_byte_of_a_sync() {
    let mut world = World::new();
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["save", CONTACT]);
    world.center.kill_relay();
    let away = phone.refused(&["sync"], "offline", 6);
    assert!(away["text"].as_str().unwrap().contains("Nothing is lost"));

    let stranger = Server::stranger(Some(world.address));
    let answer = phone.refused(&["sync"], "other_key", 6);
    assert!(answer["text"].as_str().unwrap().contains("Nothing was sent"), "{answer}");
    {
        let seen = stranger.seen();
        assert!(seen.connections > 0, "it was never asked");
        assert_eq!((seen.handshakes, seen.bytes), (0, 0));
    }
    assert_eq!(phone.written(), (2, 2), "everything waits");
}

#[test]
fn a_code_whose_address_leads_to_somebody_else_is_not_posted() {
    let mut world = World::new();
    let (code, _desk) = world.center.enroll("w01").unwrap();
    world.center.kill_relay();
    let stranger = Server::stranger(Some(world.address));
    let phone = world.phone("ana");
    let answer = phone.refused(&["enroll", &code], "other_key", 6);
    assert!(answer["text"].as_str().unwrap().contains("Nothing was sent"), "{answer}");
    let seen = stranger.seen();
    assert!(seen.connections > 0, "it was never asked");
    assert_eq!((seen.handshakes, seen.bytes), (0, 0));
}

/// The control: the same server with the center's key is spoken to.
#[test]
fn the_same_server_with_the_pinned_key_is_spoken_to() {
    let world = World::new();
    let (code, _desk) = world.center.enroll("w01").unwrap();
    let server = Server::with_key_of(world.center.folder(), |_, _| (200, Vec::new()));
    let mut qr = nightjar_wire::qr::Qr::parse_text(&code).unwrap();
    qr.address = server.address.to_string();
    let answer = world.phone("ana").refused(&["enroll", &qr.write_text().unwrap()], "other_key", 6);
    assert!(answer["ok"] == false);
    let seen = server.seen();
    assert!(seen.handshakes > 0 && seen.bytes > 0);
}
