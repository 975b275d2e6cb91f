//! Row 14 of security.md 11: whoever watches the line sees the same contact from every phone, whatever is on it and whoever
//! opened it. Sizes and connections are what TLS leaves to be seen.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Connection, Phone};
use nightjar::{State, WipeLevel};

/// TLS's "nothing more will come": a client that is dropped has said it or not, by chance.
const CLOSE_NOTIFY: u64 = 24;
/// A certificate's signature is of 70 to 72 bytes, and a server acknowledges settings in a frame of its own or not.
const SERVER_CHANCE: u64 = 40;

fn contact(center: &Center, phone: &Phone) -> Vec<Connection> {
    center.link.watch();
    phone.sync().unwrap();
    center.link.watch()
}

fn look_the_same(one: &[Connection], other: &[Connection]) -> bool {
    let near = |(a, b): (&Connection, &Connection)| {
        matches!(a.up.abs_diff(b.up), 0 | CLOSE_NOTIFY) && a.down.abs_diff(b.down) <= SERVER_CHANCE
    };
    one.len() == other.len() && one.iter().zip(other).all(near)
}

#[test]
fn a_watched_line_tells_no_phone_from_another_and_no_night_from_a_quiet_day() {
    let center = Center::in_memory();
    let mut phone = Phone::enrolled(&center, "w01");
    let mut seen = Vec::new();
    let mut watch = |what: &'static str, phone: &Phone| seen.push((what, contact(&center, phone)));
    watch("nothing at all", &phone);
    phone.lock();
    watch("locked", &phone);
    phone.unlock();
    phone.start();
    watch("one record and a sign of life, in a shift", &phone);
    phone.save_contacts(15);
    watch("fifteen", &phone);
    center.sweep();
    watch("all of them opened", &phone);
    phone.save_contacts(2);
    phone.lock();
    watch("two, and the phone locked in its shift", &phone);
    phone.try_unlock(&phone.second_pin).unwrap();
    assert_eq!(phone.state(), State::Open);
    watch("the PIN that was given away, and its notice", &phone);
    watch("nothing since", &phone);
    phone.restart();
    watch("a new process", &phone);
    phone.wipe(WipeLevel::Wipe);
    phone.wait_for_wipe();
    assert_eq!(phone.state(), State::Fresh);
    watch("wiped", &phone);

    // Another one: its keyslots are spoilt, and letters wait.
    let mut other = Phone::enrolled(&center, "w02");
    other.start();
    other.save_contacts(14);
    other.crash_and(|folder| std::fs::write(folder.join("k"), b"rot").unwrap());
    assert_eq!(other.state(), State::NeedsActivation);
    watch("no keyslots", &other);

    let (_, usual) = &seen[0];
    assert_eq!(usual.len(), 2, "rounds, and the one on a new connection");
    for (what, contact) in &seen {
        assert!(look_the_same(contact, usual), "{what}: {contact:?}, usually {usual:?}");
    }
    // The control: sixteen more take a round more, and that can be seen.
    let busy = Phone::enrolled(&center, "w03");
    busy.start();
    busy.save_contacts(17);
    assert!(!look_the_same(&contact(&center, &busy), usual));
}
