//! Joining a center with a code that is old, used, mistyped, of another center, or not wanted: a typed error, an exit code,
//! words that say what to do, and a phone as it was.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use nightjar_wire::http;
use nightjar_wire::qr::Qr;
use std::sync::{Arc, Mutex};
use support_cli::server::Server;
use support_cli::{CONTACT, Phone, SHIFT, World, fed};

fn refused(phone: &Phone, code: &str, error: &str, exit: i32) -> String {
    let answer = phone.refused(&["enroll", code], error, exit);
    assert!(["fresh", "needs_activation"].contains(&phone.done(&["state"])["state"].as_str().unwrap()));
    answer["text"].as_str().unwrap().to_owned()
}

/// A code of this center with another token or address.
fn changed(code: &str, change: impl FnOnce(&mut Qr)) -> String {
    let mut qr = Qr::parse_text(code).unwrap();
    change(&mut qr);
    qr.write_text().unwrap().to_string()
}

#[test]
fn a_mistyped_code_names_its_line() {
    let world = World::new();
    let (code, _desk) = world.center.enroll("w01").unwrap();
    let phone = world.phone("ana");
    let mut words: Vec<String> = code.split(' ').map(str::to_owned).collect();
    // Five words a line: the seventh stands in line 2.
    let sign = if words[6].starts_with('0') { "1" } else { "0" };
    words[6].replace_range(..1, sign);
    assert_eq!(refused(&phone, &words.join(" "), "not_a_code", 2), "Look at line 2 again.");
    assert_eq!(refused(&phone, "AAAA", "not_a_code", 2), "Look at line 1 again.");
    // The lines as the desk shows them, by standard input, and nobody behind them to compare digits.
    let lines: Vec<String> = code.split(' ').collect::<Vec<_>>().chunks(5).map(|line| line.join(" ")).collect();
    let output = fed(&mut phone.command(&["--json", "enroll"]), &format!("{}\n\n", lines.join("\n")));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("\"digits\":"), "{said}");
    assert_eq!(output.status.code(), Some(2), "there is nobody to ask");
    assert_eq!(fed(&mut phone.command(&["enroll"]), "").status.code(), Some(2));
}

#[test]
fn a_code_serves_one_phone_once() {
    let world = World::new();
    let (code, mut desk) = world.center.enroll("w01").unwrap();
    let program = night::process::Program::at(support_cli::ACTORS.into());
    let first = world.phone("first");
    let mut run =
        night::process::Phone::start(&program, &first.dir, "tee", support_cli::now_s().try_into().unwrap()).unwrap();
    run.run(&format!("enroll {code}")).unwrap();
    // 409: another post came.
    let second = world.phone("second");
    assert_eq!(refused(&second, &code, "used", 5), "This code was used already. Ask for a new one.");
    desk.digits().unwrap();
    desk.answer(false).unwrap();
    // Staff said no: the phone hears it, and the code is spent.
    let answer = run.try_run("enroll confirm yes", |_| {}).unwrap().unwrap_err();
    assert_eq!(answer.error, "center_refused");
    assert_eq!(run.run("state").unwrap()["state"], "fresh");
    run.end().unwrap();
    let spent = second.json(&["enroll", &code]);
    assert_eq!(spent.code, 5, "{spent:?}");
    assert!(["used", "unknown_code", "center_refused"].contains(&spent.last()["error"].as_str().unwrap()), "{spent:?}");
}

#[test]
fn a_code_of_another_center_opens_no_door_and_letters_of_the_first_stay() {
    let (world, other) = (World::new(), World::new());
    let (code, desk) = world.center.enroll("w01").unwrap();
    let (foreign, _other_desk) = other.center.enroll("w01").unwrap();
    // The other center's root and token, the first one's machine: its bundle does not verify.
    let here = Qr::parse_text(&code).unwrap();
    let mixed = changed(&foreign, |qr| (qr.address, qr.pin, qr.center) = (here.address.clone(), here.pin, here.center));
    assert!(refused(&world.phone("ana"), &mixed, "other_key", 6).contains("Nothing was sent"));
    // A center that this relay does not serve.
    let unknown = changed(&foreign, |qr| (qr.address, qr.pin) = (here.address.clone(), here.pin));
    refused(&world.phone("ben"), &unknown, "unknown_code", 5);
    // A token that the relay was never told: 404.
    let invented = changed(&code, |qr| *qr.token = [9; 16]);
    assert_eq!(
        refused(&world.phone("eva"), &invented, "unknown_code", 5),
        "The center does not know this code. Ask for a new one."
    );
    drop(desk);

    // A phone with letters for its center joins no other.
    let phone = world.joined("mia", "w02");
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["save", CONTACT]);
    phone.done(&["wipe"]);
    let answer = phone.refused(&["enroll", &foreign], "other_center", 5);
    assert!(answer["text"].as_str().unwrap().contains("empty everything first"), "{answer}");
    assert_eq!(phone.written(), (2, 2));
}

#[test]
fn an_old_code_is_refused_by_the_center_whatever_the_phones_clock_says() {
    let mut center = journeys::Center::new();
    let mut desk = center.desk();
    let offer = desk.offer(&center.mailroom(), Some("w01"), journeys::START_S, &nightjar_seal::OsEntropy).unwrap();
    desk.close().unwrap();
    center.clock.advance_s(15 * 60 + 1);
    center.stop();
    center.serve();
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone { dir: folder.path().join("ana"), pin: None, second_pin: None };
    assert_eq!(refused(&phone, &offer.text, "expired", 5), "The code is old. Ask for a new one.");
}

#[test]
fn every_status_of_the_enrollment_has_its_error() {
    let world = World::new();
    let (code, _desk) = world.center.enroll("w01").unwrap();
    let qr = Qr::parse_text(&code).unwrap();
    let bundle = bundle_of(&world, &qr);
    let status = Arc::new(Mutex::new(200_u16));
    let (told, served) = (Arc::clone(&status), bundle.clone());
    let server = Server::with_key_of(world.center.folder(), move |method, path| {
        let now = *told.lock().unwrap();
        match (method, path.starts_with(http::ENROLL)) {
            ("POST", true) => (now, vec![0; 32]),
            ("GET", true) => (200, vec![2]),
            _ => (200, served.clone()),
        }
    });
    let code = changed(&code, |qr| qr.address = server.address.to_string());
    for (answer, error, exit) in [
        (404, "unknown_code", 5),
        (409, "used", 5),
        (410, "expired", 5),
        (413, "center_refused", 5),
        (429, "offline", 6),
        (503, "offline", 6),
    ] {
        *status.lock().unwrap() = answer;
        refused(&world.phone(&format!("phone-{answer}")), &code, error, exit);
    }
    // 200, and the desk's byte says no.
    *status.lock().unwrap() = 200;
    let phone = world.phone("taken");
    let answers =
        phone.script(&[format!("enroll {}", code.replace('\n', " ")), "enroll confirm yes".into(), "state".into()]);
    assert_eq!(answers[0]["digits"].as_str().unwrap().len(), 6);
    assert_eq!(answers[1]["error"], "center_refused");
    assert_eq!(answers[2]["state"], "fresh");
}

#[test]
fn a_center_that_is_away_is_said() {
    let mut world = World::new();
    let (code, _desk) = world.center.enroll("w01").unwrap();
    world.center.kill_relay();
    assert_eq!(refused(&world.phone("ana"), &code, "offline", 6), "Center not reached. Join the center's Wi-Fi.");
}

/// The center's signed bundle, from its relay's store.
fn bundle_of(world: &World, qr: &Qr) -> Vec<u8> {
    use nightjar_relay::Store;
    let mut store = nightjar_relay::SqliteStore::open(&world.center.folder().join("relay.db")).unwrap();
    store.bundle(qr.center).unwrap().unwrap()
}
