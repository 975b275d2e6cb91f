//! Failure 9 and security.md 11.3: a process killed at a random point of a save. What it acknowledged is there afterwards,
//! nothing is half there, and no plaintext lies in any file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use journeys::program;
use night::process::{Center, Phone, free_port};
use night::thief::Markers;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const ACTORS: &str = env!("CARGO_BIN_EXE_actors");
/// How often the phone dies in one night.
const KILLS: u64 = 24;
/// Saves that are under way when it does.
const SAVES: u64 = 60;

fn now_s() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
}

fn draft(n: u64) -> String {
    format!(
        r#"{{"kind":"outreach_contact","mode":"one_to_one","setting":"street","gender":"female","age_band":"25_29","seen_before":"again_this_month","outcome":"served","lines":[{{"item":"cond_ext","qty":{}}}],"referrals":[{{"service":"hts","accept":"accepted"}}]}}"#,
        n % 5000 + 1
    )
}

/// A phone that has joined and is in a shift; its PIN.
fn in_shift(center: &Center, folder: &Path, clock_s: i64) -> String {
    let mut phone = Phone::start(&program(ACTORS), folder, "tee", clock_s).unwrap();
    let (code, mut desk) = center.enroll("w01").unwrap();
    let digits = phone.run(&format!("enroll {code}")).unwrap()["digits"].clone();
    assert_eq!(digits, desk.digits().unwrap());
    desk.answer(true).unwrap();
    phone.run("enroll confirm yes").unwrap();
    let mut set = |role: &str| {
        let pin = phone.run("pin suggest").unwrap()["pin"].as_str().unwrap().to_owned();
        phone.run(&format!("pin set {role} {pin}")).unwrap();
        pin
    };
    let (pin, _) = (set("normal"), set("duress"));
    phone.run("enroll finish").unwrap();
    phone.run(&format!("unlock {pin}")).unwrap();
    phone.run("sync").unwrap();
    phone.run(r#"shift start {"kind":"shift","band":"night","zones":["z01"],"team":["w01"]}"#).unwrap();
    phone.end().unwrap();
    pin
}

/// What a phone acknowledged before it was killed: record ids and slips.
#[derive(Default)]
struct Acknowledged {
    ids: Vec<String>,
    slips: Vec<String>,
}

/// Lets a phone save one record after the other, and kills it so long after its first answer.
fn killed_among_saves(folder: &Path, clock_s: i64, pin: &str, from: u64, after: Duration) -> Acknowledged {
    let mut child = Command::new(ACTORS)
        .args(["phone", "--dir"])
        .arg(folder)
        .args(["--hw", "tee", "--json", "--fake-clock", &clock_s.to_string(), "run", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut lines = format!("unlock {pin}\n");
    (from..from + SAVES).for_each(|n| lines.push_str(&format!("save {}\n", draft(n))));
    let writer = std::thread::spawn(move || {
        // The phone dies before it has read all of it: a broken pipe is what is meant to happen.
        let _ = input.write_all(lines.as_bytes());
        input
    });
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    output.read_line(&mut first).unwrap();
    assert!(first.contains("\"ok\":true"), "{first}");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(writer.join().unwrap());
    let mut acknowledged = Acknowledged::default();
    for line in output.lines() {
        // The last line may be cut: then nobody has read an acknowledgement.
        let Ok(answer) = serde_json::from_str::<Value>(&line.unwrap()) else { break };
        assert_eq!(answer["ok"], true, "{answer}");
        acknowledged.ids.push(answer["record_id"].as_str().unwrap().to_owned());
        acknowledged.slips.extend(answer["slips"].as_array().unwrap().iter().map(|slip| slip.as_str().unwrap().into()));
    }
    acknowledged
}

/// Every record of the open shift, as a new process reads it back.
fn read_back(folder: &Path, clock_s: i64, pin: &str) -> (BTreeSet<String>, u64) {
    let mut phone = Phone::start(&program(ACTORS), folder, "tee", clock_s).unwrap();
    phone.run(&format!("unlock {pin}")).unwrap();
    let mut ids = BTreeSet::new();
    for page in 0.. {
        let answer = phone.run(&format!("entries {page}")).unwrap();
        let rows = answer["rows"].as_array().unwrap();
        if rows.is_empty() {
            break;
        }
        ids.extend(rows.iter().map(|row| row["record_id"].as_str().unwrap().to_owned()));
    }
    let ledger = phone.run("pending").unwrap()["ledger"].clone();
    assert_eq!(ledger["damaged"], 0, "nothing is half there");
    phone.kill();
    (ids, ledger["written"].as_u64().unwrap())
}

#[test]
fn what_was_acknowledged_outlives_a_kill_at_any_moment_and_no_plaintext_lies_on_the_disk() {
    let scratch = tempfile::tempdir().unwrap();
    let address = free_port().unwrap();
    let mut center = Center::init(&program(ACTORS), scratch.path(), address, address).unwrap();
    center.serve().unwrap();
    let folder = scratch.path().join("phone");
    let clock_s = now_s();
    let pin = in_shift(&center, &folder, clock_s);

    let mut markers = Markers::new();
    // Words of every draft and body, in any form.
    for word in ["outreach_contact", "cond_ext", "again_this_month", "one_to_one"] {
        markers.text("a word of the draft", word);
    }
    let mut random = fastrand::Rng::with_seed(9);
    let mut acknowledged: BTreeSet<String> = BTreeSet::new();
    let mut counts = BTreeSet::new();
    let mut slips = 0;
    for kill in 0..KILLS {
        let after = Duration::from_micros(random.u64(0..60_000));
        let said = killed_among_saves(&folder, clock_s, &pin, kill * SAVES, after);
        counts.insert(said.ids.len());
        // What lies on the disk at this moment, the log between two checkpoints included.
        slips += said.slips.len();
        said.slips.iter().for_each(|slip| markers.text("slip", slip));
        for id in &said.ids {
            let bytes = journeys::bytes_of_hex(id);
            markers.bytes("record id", &bytes);
        }
        if kill % 6 == 5 || kill < 2 {
            let hits = markers.search_folder(&folder).unwrap();
            assert!(hits.is_empty(), "kill {kill}: {hits:?}");
        }
        acknowledged.extend(said.ids);
        let (present, written) = read_back(&folder, clock_s, &pin);
        let lost: Vec<&String> = acknowledged.difference(&present).collect();
        assert!(lost.is_empty(), "kill {kill}: {} acknowledged records are gone", lost.len());
        assert_eq!(written, present.len() as u64 + 1, "kill {kill}: an envelope for each entry, and the shift's own");
    }
    assert!(counts.len() > 3 && slips > 20, "the phone was to die in the middle of its work: {counts:?}");

    // All of it reaches the desk, and what the desk prints when unlocked is the control of the search.
    let (present, _) = read_back(&folder, clock_s, &pin);
    let mut phone = Phone::start(&program(ACTORS), &folder, "tee", clock_s).unwrap();
    for _ in 0..2 {
        phone.run("sync").unwrap();
    }
    phone.end().unwrap();
    center.open().unwrap();
    let at_the_desk = center.records().unwrap();
    assert!(present.iter().all(|id| at_the_desk.contains(id.as_str())));
    assert!(markers.search("the desk's own list", at_the_desk.as_bytes()).len() > 20);
}
