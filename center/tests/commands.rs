//! The command as a person or a script runs it: files, lines, exit codes.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use nightjar_relay::store::{Round, Store};
use nightjar_relay::{SqliteStore, system_clock};
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::envelope::{self, SenderPsk};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::{OsEntropy, Secret, dummy, keys};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::cbor;
use nightjar_wire::command::{self, CommandKind};
use nightjar_wire::mailroom::DeviceState;
use nightjar_wire::qr::Qr;
use nightjar_wire::reply::RoundResult;
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES};
use nightjar_wire::{ChainId, Day, DeviceId, ENVELOPE_LEN, EnvelopeId, Month, RecordId, RelayDeviceId};
use serde_json::Value;

/// A center made by `init --unattended`.
struct Center {
    folder: tempfile::TempDir,
}

impl Center {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let center = Self { folder };
        let made = center.init();
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        center
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn dir(&self) -> PathBuf {
        self.path("center")
    }

    fn init(&self) -> Output {
        let mut command = program(&["init", "--json", "--unattended", "--low-cost", "--address", "127.0.0.1:8443"]);
        command.arg("--dir").arg(self.dir());
        for name in ["passphrase", "recovery", "root"] {
            command.arg(format!("--{name}-file")).arg(self.path(name));
        }
        command.output().unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = program(args);
        command.arg("--dir").arg(self.dir());
        command
    }

    fn desk(&self, args: &[&str]) -> Command {
        let mut command = self.command(args);
        command.arg("--passphrase-file").arg(self.path("passphrase"));
        command
    }

    fn store(&self) -> SqliteStore {
        SqliteStore::open(&self.dir().join("relay.db")).unwrap()
    }
}

fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nightjar-center"));
    command.args(args).env_remove("NIGHTJAR_PASSPHRASE").env_remove("NIGHTJAR_CENTER_DIR").stdin(Stdio::null());
    command
}

fn json(bytes: &[u8]) -> Value {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    serde_json::from_str(text.lines().last().unwrap_or_default()).unwrap_or_else(|_| panic!("no JSON: {text}"))
}

#[track_caller]
fn refused(mut command: Command, code: i32, name: &str) {
    let done = command.arg("--json").output().unwrap();
    let said = json(&done.stderr);
    assert_eq!((done.status.code(), said["error"].as_str()), (Some(code), Some(name)), "{said}");
    assert!(!said["next"].as_str().unwrap().is_empty());
    assert!(done.stdout.is_empty());
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn init_makes_a_private_center_once() {
    let center = Center::new();
    for name in ["passphrase", "recovery", "root"] {
        assert_eq!(mode(&center.path(name)), 0o600, "{name}");
    }
    for name in ["center.key", "center-b.key", "desk.db", "relay.key", "relay-backup.key"] {
        assert_eq!(mode(&center.dir().join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&center.dir()), 0o700);
    let words = |name: &str| std::fs::read_to_string(center.path(name)).unwrap().split_whitespace().count();
    assert_eq!((words("passphrase"), words("recovery"), words("root")), (7, 24, 24));
    // ROOT is nowhere on the machine, neither as words nor as the 32 bytes they stand for.
    let root = std::fs::read_to_string(center.path("root")).unwrap();
    let seed = nightjar_seal::words::recovery_key(&root).unwrap();
    let marks: [&[u8]; 2] = [root.trim().as_bytes(), seed.expose()];
    for entry in std::fs::read_dir(center.dir()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(marks.iter().all(|mark| !bytes.windows(mark.len()).any(|window| window == *mark)));
    }
    let before = std::fs::read(center.dir().join("center.key")).unwrap();
    std::fs::remove_file(center.path("root")).unwrap();
    let again = center.init();
    assert_eq!((again.status.code(), json(&again.stderr)["error"].as_str()), (Some(4), Some("exists")));
    assert!(std::fs::read(center.dir().join("center.key")).unwrap() == before);
}

/// A center whose ROOT nobody has could sign no second year: without the file for it there is no center at all.
#[test]
fn init_without_a_place_for_the_root_key_makes_nothing() {
    let center = Center { folder: tempfile::tempdir().unwrap() };
    let lost = center.path("missing").join("root");
    let mut command = program(&["init", "--json", "--unattended", "--low-cost", "--address", "127.0.0.1:8443"]);
    command.arg("--dir").arg(center.dir()).arg("--root-file").arg(&lost);
    for name in ["passphrase", "recovery"] {
        command.arg(format!("--{name}-file")).arg(center.path(name));
    }
    let made = command.output().unwrap();
    assert_eq!((made.status.code(), json(&made.stderr)["error"].as_str()), (Some(1), Some("file")));
    assert_eq!(std::fs::read_dir(center.dir()).unwrap().count(), 0, "nothing was made");
    assert_eq!(center.init().status.code(), Some(0));
}

#[test]
fn init_takes_the_words_it_is_given_and_refuses_others() {
    let center = Center { folder: tempfile::tempdir().unwrap() };
    std::fs::write(center.path("passphrase"), "only four words here").unwrap();
    let made = center.init();
    assert_eq!((made.status.code(), json(&made.stderr)["error"].as_str()), (Some(3), Some("not_words")));
    assert!(!center.dir().exists(), "nothing was made");
    std::fs::write(center.path("passphrase"), "abandon ability able about above absent absorb").unwrap();
    assert_eq!(center.init().status.code(), Some(0));
    assert_eq!(center.desk(&["status"]).output().unwrap().status.code(), Some(0));
}

#[test]
fn wrong_keys_folders_and_values_are_told_apart() {
    let center = Center::new();
    let wrong = center.path("wrong");
    std::fs::write(&wrong, "abandon ability able about above absent absorb").unwrap();
    let with = |args: &[&str], flag: &str, path: &Path| {
        let mut command = center.command(args);
        command.arg(flag).arg(path);
        command
    };
    for args in [&["open"][..], &["status"], &["enroll"], &["report", "--month", "2026-11"]] {
        refused(with(args, "--passphrase-file", &wrong), 3, "wrong_passphrase");
    }
    refused(with(&["open"], "--recovery-file", &wrong), 3, "wrong_recovery");
    refused(with(&["open"], "--passphrase-file", &center.path("nothing")), 1, "file");
    refused(center.desk(&["report", "--month", "2026-13"]), 2, "form");
    refused(center.desk(&["enroll", "--worker", "store"]), 2, "form");
    let mut elsewhere = program(&["open", "--dir"]);
    elsewhere.arg(center.path("nowhere"));
    refused(elsewhere, 4, "no_center");
    let mut elsewhere = program(&["serve", "--listen", "127.0.0.1:0", "--dir"]);
    elsewhere.arg(center.path("nowhere"));
    refused(elsewhere, 4, "no_center");
    assert!(!center.path("nowhere").exists());
    let mut bad = program(&["init", "--address", "no port", "--dir"]);
    bad.arg(center.path("nowhere"));
    refused(bad, 2, "form");
    assert_eq!(program(&["open", "--no-such-thing"]).output().unwrap().status.code(), Some(2));
}

#[test]
fn the_recovery_key_and_the_environment_open_the_desk() {
    let center = Center::new();
    let mut by_recovery = center.command(&["status", "--json"]);
    let done = by_recovery.arg("--recovery-file").arg(center.path("recovery")).output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(json(&done.stdout)["records"]["a"], 0);
    let passphrase = std::fs::read_to_string(center.path("passphrase")).unwrap();
    let mut by_environment = center.command(&["status", "--json"]);
    assert_eq!(by_environment.env("NIGHTJAR_PASSPHRASE", passphrase).output().unwrap().status.code(), Some(0));
}

#[test]
fn help_lists_the_exit_codes() {
    let done = program(&["--help"]).output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(0));
    for code in 0..=7 {
        assert!(text.lines().any(|line| line.trim_start().starts_with(&format!("{code}  "))), "{code}");
    }
}

/// A running `enroll --json`: it has shown its code.
struct Enrolling {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
    qr: Qr,
}

impl Enrolling {
    fn start(center: &Center) -> Self {
        let mut command = center.desk(&["enroll", "--json", "--worker", "w07"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let code: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        assert_eq!(code["event"], "code");
        let hex = code["qr"].as_str().unwrap();
        let bytes: Vec<u8> =
            (0..hex.len() / 2).map(|i| u8::from_str_radix(hex.get(2 * i..2 * i + 2).unwrap(), 16).unwrap()).collect();
        assert_eq!(*Qr::parse_text(code["text"].as_str().unwrap()).unwrap().write().unwrap(), bytes);
        Self { child, lines, qr: Qr::parse(&bytes).unwrap() }
    }

    fn line(&mut self) -> Value {
        serde_json::from_str(&self.lines.next().unwrap().unwrap()).unwrap()
    }

    fn answer(&mut self, text: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{text}").unwrap();
    }
}

struct Phone {
    device: DeviceId,
    psk: Secret<32>,
    login_key: [u8; 65],
    bundle: SignedBundle,
}

impl Phone {
    /// Scans and posts, past the network, into the relay's own store. Returns the digits on its screen.
    fn scan(center: &Center, qr: &Qr) -> (Self, String) {
        let mut store = center.store();
        let bundle = SignedBundle::parse(&store.bundle(qr.center).unwrap().unwrap(), &qr.root).unwrap();
        let key = p256::SecretKey::from_slice(&[7; 32]).unwrap().public_key();
        let point = p256::elliptic_curve::sec1::ToSec1Point::to_sec1_point(&key, false);
        let phone = Self {
            device: DeviceId([3; 8]),
            psk: Secret::from_bytes([9; 32]),
            login_key: point.as_bytes().try_into().unwrap(),
            bundle,
        };
        let message = EnrollMessage {
            device: phone.device,
            psk_dev: phone.psk.duplicate(),
            login_key: phone.login_key,
            hw_class: EnrolledHwClass::StrongBox,
            previous: None,
            circle: None,
        };
        let token = Secret::from_bytes(*qr.token);
        let post = enrollment::seal(&token, &qr.center, &phone.key(), &message, &OsEntropy).unwrap();
        store.post(keys::token_id(&token), &post, system_clock()()).unwrap();
        let transcript = enrollment::transcript(&qr.root, &qr.pin, &phone.bundle.hash(), &post);
        let digits = format!("{:06}", enrollment::digits(&token, &phone.psk, &transcript));
        (phone, digits)
    }

    fn key(&self) -> PublicKey {
        let month = self.bundle.bundle().month_for(Month::from_unix(system_clock()()), Month(0));
        PublicKey::from_bytes(&month.a).unwrap()
    }

    fn record(&self, seq: u64) -> Box<[u8; ENVELOPE_LEN]> {
        let center = self.bundle.bundle().center;
        let body = cbor::encode(&cbor::Value::Map(vec![(0, cbor::Value::Uint(8)), (101, cbor::Value::Uint(2_500))]));
        let plaintext = Plaintext {
            purpose: Purpose::Record,
            schema: 1,
            revision: 0,
            device: self.device,
            chain: ChainId([1; 8]),
            seq,
            record_id: RecordId([u8::try_from(seq).unwrap(); 16]),
            body: zeroize::Zeroizing::new(body),
        };
        let psk = SenderPsk::device(&self.psk, self.device);
        envelope::seal(&center, &self.key(), &psk, &plaintext, &OsEntropy).unwrap().envelope
    }

    /// Delivers one round: `records` real ones and dummies to fill.
    fn deliver(&self, center: &Center, records: u64) {
        self.deliver_numbered(center, &(0..records).collect::<Vec<_>>());
    }

    /// The same with records of these numbers.
    fn deliver_numbered(&self, center: &Center, numbers: &[u64]) {
        let bundle = self.bundle.bundle();
        let dummy_key = PublicKey::from_bytes(&bundle.dummy_key).unwrap();
        let mut envelopes = Box::new([0; ROUND_ENVELOPES * ENVELOPE_LEN]);
        let mut ids = [EnvelopeId([0; 16]); ROUND_ENVELOPES];
        for (i, (place, id)) in envelopes.chunks_exact_mut(ENVELOPE_LEN).zip(&mut ids).enumerate() {
            let blob = match numbers.get(i) {
                Some(number) => self.record(*number),
                None => dummy::make(&bundle.center, &dummy_key, &OsEntropy).unwrap(),
            };
            place.copy_from_slice(blob.as_slice());
            *id = nightjar_wire::envelope_id(&blob);
        }
        let device = RelayDeviceId::of(&self.login_key);
        let asks = [EnvelopeId([0; 16]); ROUND_ASKS];
        let round = Round { device, center: bundle.center, command_done: 0, asks, ids, envelopes };
        let done = center.store().rounds(Day::from_unix(system_clock()()), &[round]).unwrap();
        assert!(done[0].results.iter().all(|result| *result == RoundResult::Stored));
    }
}

#[test]
fn a_phone_is_enrolled_delivers_and_is_opened() {
    let center = Center::new();
    let mut enrolling = Enrolling::start(&center);
    // While one desk command runs, another says so.
    refused(center.desk(&["status"]), 5, "busy");
    let (phone, digits) = Phone::scan(&center, &enrolling.qr);
    let shown = enrolling.line();
    assert_eq!((shown["event"].as_str(), shown["digits"].as_str()), (Some("digits"), Some(digits.as_str())));
    enrolling.answer("yes");
    let enrolled = enrolling.line();
    assert_eq!(enrolled["worker"], "w07");
    assert_eq!(enrolled["backup"], "none");
    assert_eq!(enrolling.child.wait().unwrap().code(), Some(0));
    let device = center.store().device(RelayDeviceId::of(&phone.login_key)).unwrap().unwrap();
    assert!(device.state == DeviceState::Active);

    phone.deliver(&center, 3);
    let opened = center.desk(&["open", "--json"]).output().unwrap();
    let sum = json(&opened.stdout);
    assert_eq!(opened.status.code(), Some(0));
    assert_eq!((&sum["seen"], &sum["placed"], &sum["adds_up"]), (&16.into(), &16.into(), &true.into()));
    assert_eq!((&sum["classes"]["opened"], &sum["classes"]["dummy"]), (&3.into(), &13.into()));
    let again = json(&center.desk(&["open", "--json"]).output().unwrap().stdout);
    assert_eq!(again["seen"], 0);
    let text = String::from_utf8(center.desk(&["open"]).output().unwrap().stdout).unwrap();
    assert!(text.contains("in all"), "{text}");

    let status = json(&center.desk(&["status", "--json"]).output().unwrap().stdout);
    assert_eq!((&status["records"]["a"], &status["phones"]["active"]), (&3.into(), &1.into()));
    assert_eq!((&status["waiting"], &status["phones"]["silent"]), (&0.into(), &0.into()));
    for target in ["internal", "funder"] {
        let args = ["report", "--json", "--month", "2026-11", "--target", target];
        let sheet = json(&center.desk(&args).output().unwrap().stdout);
        assert_eq!((sheet["event"].as_str(), sheet["target"].as_str()), (Some("sheet"), Some(target)));
    }
}

fn enrolled(center: &Center) -> Phone {
    let mut enrolling = Enrolling::start(center);
    let (phone, _) = Phone::scan(center, &enrolling.qr);
    enrolling.line();
    enrolling.answer("yes");
    assert_eq!(enrolling.line()["worker"], "w07");
    assert_eq!(enrolling.child.wait().unwrap().code(), Some(0));
    phone
}

#[test]
fn missing_and_doubled_numbers_are_said_by_code_and_nothing_else() {
    let center = Center::new();
    let phone = enrolled(&center);
    let said = |args: &[&str]| String::from_utf8(center.desk(args).output().unwrap().stdout).unwrap();
    phone.deliver_numbered(&center, &[0, 1, 4, 7, 7]);
    let numbers = json(said(&["open", "--json"]).as_bytes())["numbers"].clone();
    let w07 = serde_json::json!({
        "worker": "w07", "former": false, "missing": [[2, 3], [5, 6]], "used_twice": [[7, 7]],
        "after_end": 0, "forked": false
    });
    assert_eq!(numbers, serde_json::json!({ "missing": 4, "doubled": 1, "unread": 0, "phones": [w07] }));
    let text = said(&["open"]);
    assert!(text.contains("w07: missing 4 (2-3, 5-6): lost, or not here yet\n"), "{text}");
    assert!(text.contains("w07: used twice 1 (7): "), "{text}");
    // Counts only where anybody may look, and on a sheet that stays inside.
    let status = json(said(&["status", "--json"]).as_bytes());
    assert_eq!(status["numbers"], serde_json::json!({ "missing": 4, "doubled": 1 }));
    assert!(!said(&["status"]).contains("w07"));
    let sheet = |target| json(said(&["report", "--json", "--month", "2026-11", "--target", target]).as_bytes());
    let note = serde_json::json!({ "note": "numbers", "missing": 4, "doubled": 1 });
    assert!(sheet("internal")["notes"].as_array().unwrap().contains(&note));
    assert!(!sheet("funder")["notes"].to_string().contains("numbers"));
    // What arrives is not said any more; what was used twice stays.
    phone.deliver_numbered(&center, &[2, 3, 5, 6]);
    let text = said(&["open"]);
    assert!(!text.contains("issing") && text.contains("used twice 1 (7)"), "{text}");
}

#[test]
fn numbers_without_a_hole_are_called_whole() {
    let center = Center::new();
    let phone = enrolled(&center);
    phone.deliver(&center, 5);
    let numbers = json(&center.desk(&["open", "--json"]).output().unwrap().stdout)["numbers"].clone();
    assert_eq!(numbers, serde_json::json!({ "missing": 0, "doubled": 0, "unread": 0, "phones": [] }));
    let text = String::from_utf8(center.desk(&["open"]).output().unwrap().stdout).unwrap();
    assert!(text.ends_with("Numbers: none missing below each phone's highest one, none used twice.\n"), "{text}");
}

#[test]
fn an_order_is_signed_for_its_phone_listed_and_withdrawn() {
    let center = Center::new();
    let phone = enrolled(&center);
    let device = RelayDeviceId::of(&phone.login_key);
    let said = |args: &[&str]| {
        let done = center.desk(args).output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        json(&done.stdout)
    };
    let held = || {
        let round = Round {
            device,
            center: phone.bundle.bundle().center,
            command_done: 0,
            asks: [EnvelopeId([0; 16]); ROUND_ASKS],
            ids: [EnvelopeId([0; 16]); ROUND_ENVELOPES],
            envelopes: Box::new([0; ROUND_ENVELOPES * ENVELOPE_LEN]),
        };
        let done = center.store().rounds(Day::from_unix(system_clock()()), &[round]).unwrap();
        done[0]
            .command
            .map(|bytes| command::read(&bytes, &phone.bundle.bundle().ctrl, device, 0).unwrap().unwrap().kind)
    };
    assert_eq!(said(&["order", "--json"]), serde_json::json!({ "event": "orders", "waiting": [] }));
    assert_eq!(held(), None);
    let ordered = said(&["order", "--json", "--phone", "w07", "wipe"]);
    assert_eq!(ordered, serde_json::json!({ "event": "ordered", "phone": "w07", "order": "wipe", "phones": 1 }));
    assert_eq!(held(), Some(CommandKind::Wipe));
    refused(center.desk(&["order", "--phone", "w07", "end-shift"]), 2, "wipe_waits");
    let text = String::from_utf8(center.desk(&["order"]).output().unwrap().stdout).unwrap();
    assert!(text.contains("w07") && text.contains("the order waits for the phone"), "{text}");
    assert_eq!(said(&["order", "--json", "--phone", "w07", "withdraw"])["event"], "withdrawn");
    assert_eq!(held(), None);
    said(&["order", "--json", "--phone", "w07", "end-shift"]);
    assert_eq!(held(), Some(CommandKind::EndShift));
}

/// WIPE ALL would destroy unsent nights: no word of the command line stands for it.
#[test]
fn orders_that_cannot_be_given_are_refused_and_change_nothing() {
    let center = Center::new();
    enrolled(&center);
    for what in [&["wipe-all"][..], &["all"], &["wipe", "--all"], &["wipe", "--level", "all"], &["3"], &["WIPE"], &[]] {
        let mut command = center.desk(&["order", "--phone", "w07"]);
        assert_eq!(command.args(what).output().unwrap().status.code(), Some(2), "{what:?}");
    }
    assert_eq!(center.desk(&["order", "wipe"]).output().unwrap().status.code(), Some(2), "for whom?");
    refused(center.desk(&["order", "--phone", "w08", "wipe"]), 2, "no_phone");
    refused(center.desk(&["order", "--phone", "store", "wipe"]), 2, "form");
    let list = json(&center.desk(&["order", "--json"]).output().unwrap().stdout);
    assert_eq!(list["waiting"], serde_json::json!([]));
}

#[test]
fn anything_but_yes_enrolls_nobody() {
    let center = Center::new();
    for answer in ["no", "", "perhaps"] {
        let mut enrolling = Enrolling::start(&center);
        let (phone, _) = Phone::scan(&center, &enrolling.qr);
        assert_eq!(enrolling.line()["event"], "digits");
        enrolling.answer(answer);
        let done = enrolling.child.wait_with_output().unwrap();
        assert_eq!((done.status.code(), json(&done.stderr)["error"].as_str()), (Some(6), Some("not_enrolled")));
        assert!(center.store().device(RelayDeviceId::of(&phone.login_key)).unwrap().is_none());
    }
    let status = json(&center.desk(&["status", "--json"]).output().unwrap().stdout);
    assert_eq!(status["phones"]["active"], 0);
}

#[test]
fn serve_says_where_it_listens_and_stops_when_told() {
    let center = Center::new();
    let mut command = center.command(&["serve", "--json", "--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
    assert_eq!(said["event"], "listening");
    let address = said["address"].as_str().unwrap();
    std::net::TcpStream::connect(address).unwrap();
    std::net::TcpStream::connect(said["metrics"].as_str().unwrap()).unwrap();
    // The same address again is refused by name; the desk works beside it.
    let mut second = center.command(&["serve", "--listen", address]);
    second.arg("--json");
    let taken = second.output().unwrap();
    assert_eq!((taken.status.code(), json(&taken.stderr)["error"].as_str()), (Some(1), Some("listen")));
    assert_eq!(center.desk(&["open"]).output().unwrap().status.code(), Some(0));
    assert!(Command::new("kill").arg(child.id().to_string()).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_status_page_for_everybody_is_refused() {
    let center = Center::new();
    let command = center.command(&["serve", "--listen", "127.0.0.1:0", "--metrics", "0.0.0.0:0"]);
    let done = { command }.arg("--json").output().unwrap();
    assert_eq!((done.status.code(), json(&done.stderr)["error"].as_str()), (Some(1), Some("serve")));
}

#[test]
fn a_damaged_or_newer_desk_is_for_a_person() {
    let center = Center::new();
    let path = center.dir().join("desk.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    std::fs::write(&path, &bytes[..half]).unwrap();
    refused(center.desk(&["status"]), 7, "damaged");
    assert_eq!(std::fs::read(center.dir().join("desk.db.damaged-1")).unwrap().len(), half);
    refused(center.desk(&["status"]), 4, "store_missing");
    // user_version is the be32 at offset 60 of the header (SQLite file format 1.3).
    bytes[60..64].copy_from_slice(&2_u32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    refused(center.desk(&["status"]), 7, "newer");
    assert!(std::fs::read(&path).unwrap() == bytes);
}
