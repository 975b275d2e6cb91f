//! Dialogues without a terminal: `--json` asks a line, the answer comes on standard input. And what the second PIN does.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Stdio};
use support_cli::{CONTACT, Phone, SHIFT, World};

/// A command that asks.
struct Asking {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Asking {
    fn start(phone: &Phone, args: &[&str]) -> Self {
        let mut command = phone.command(args);
        let mut child = command.arg("--json").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    fn line(&mut self) -> Value {
        serde_json::from_str(&self.lines.next().expect("a line of JSON").unwrap()).unwrap()
    }

    #[track_caller]
    fn asks(&mut self, what: &str) -> Value {
        let line = self.line();
        assert_eq!(line["ask"]["what"], what, "{line}");
        line["ask"].clone()
    }

    fn answer(&mut self, text: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{text}").unwrap();
    }

    /// Learns a PIN and types it back.
    fn learn(&mut self, role: &str) -> String {
        let ask = self.asks("pin");
        assert_eq!(ask["role"], role);
        let pin = ask["pin"].as_str().unwrap().to_owned();
        self.answer(&pin);
        pin
    }

    #[track_caller]
    fn end(mut self, code: i32) {
        assert_eq!(self.child.wait().unwrap().code(), Some(code));
    }
}

#[test]
fn two_new_pins_are_asked_back_and_the_old_ones_open_nothing() {
    let world = World::new();
    let mut phone = world.joined("ana", "w01");
    let old = (phone.pin.clone().unwrap(), phone.second_pin.clone().unwrap());
    let mut asking = Asking::start(&phone, &["pin", "set"]);
    let first = asking.asks("pin");
    asking.answer("another");
    let second = asking.asks("pin");
    assert_ne!(first["pin"], second["pin"]);
    // The one that is not on the screen any more is not taken.
    asking.answer(first["pin"].as_str().unwrap());
    assert_eq!(asking.asks("pin_again")["role"], "normal");
    asking.answer(second["pin"].as_str().unwrap());
    let duress = asking.learn("duress");
    assert_eq!(asking.line()["ok"], true);
    asking.end(0);

    for gone in [old.0, old.1] {
        phone.pin = Some(gone);
        phone.refused(&["unlock"], "wrong_pin", 3);
    }
    for new in [second["pin"].as_str().unwrap().to_owned(), duress] {
        phone.pin = Some(new);
        phone.done(&["unlock"]);
    }
}

#[test]
fn a_dialogue_that_is_broken_off_leaves_the_old_pins() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    let mut asking = Asking::start(&phone, &["pin", "set"]);
    asking.learn("normal");
    asking.asks("pin");
    drop(asking.child.stdin.take());
    assert_eq!(asking.line()["error"], "usage");
    asking.end(2);
    phone.done(&["unlock"]);
}

#[test]
fn a_phone_in_use_scans_again_and_keeps_its_pins_and_its_letters() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["shift", "end", r#"{"kind":"shift","safety":"ok"}"#]);
    let (code, mut desk) = world.center.enroll("w01").unwrap();
    let mut asking = Asking::start(&phone, &["enroll", &code]);
    let ask = asking.asks("same");
    assert_eq!(ask["digits"], desk.digits().unwrap().as_str());
    desk.answer(true).unwrap();
    asking.answer("yes");
    assert_eq!(asking.line()["ok"], true);
    asking.end(0);

    assert_eq!(phone.written(), (2, 2));
    // Not active until its mail was read: and it says so.
    phone.refused(&["shift", "start", SHIFT], "pending", 5);
    let said = phone.text(&["sync"]);
    assert!(said.out.contains("The center has activated this phone."), "{said:?}");
    phone.done(&["shift", "start", SHIFT]);
    let sum = world.center.open().unwrap();
    assert_eq!((&sum["classes"]["parked"], &sum["classes"]["unknown"]), (&0.into(), &0.into()), "{sum}");
}

#[test]
fn digits_that_differ_join_nobody() {
    let world = World::new();
    let phone = world.phone("ana");
    let (code, mut desk) = world.center.enroll("w01").unwrap();
    let mut asking = Asking::start(&phone, &["enroll", &code]);
    asking.asks("same");
    desk.digits().unwrap();
    asking.answer("no");
    let answer = asking.line();
    assert_eq!(answer["error"], "digits_differ");
    assert!(answer["text"].as_str().unwrap().contains("Ask for a new one"), "{answer}");
    asking.end(5);
    desk.answer(false).unwrap();
    phone.refused(&["unlock"], "not_enrolled", 5);
}

#[test]
fn the_second_pin_opens_the_phone_of_between_shifts() {
    let world = World::new();
    let mut phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["save", CONTACT]);
    assert_eq!(phone.done(&["totals"])["contacts"], 1);
    let first = phone.pin.take();
    phone.pin = phone.second_pin.clone();
    phone.done(&["unlock"]);
    phone.refused(&["totals"], "no_shift", 5);
    // Her own PIN opens the same: the shift is over, for good. Nothing on the way said which PIN it was.
    phone.pin = first;
    phone.refused(&["entries"], "no_shift", 5);
    assert_eq!(phone.written(), (2, 2), "what was sealed still waits, and the notice is in no count");
}
