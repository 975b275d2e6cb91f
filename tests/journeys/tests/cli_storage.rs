//! A data folder that is missing, in use, cut short, of a newer version, read-only or full, met by whole processes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use support_cli::{ACTORS, CONTACT, Phone, SHIFT, Said, World, fed, files, now_s};

fn night(world: &World) -> Phone {
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["save", CONTACT]);
    phone
}

fn cut(path: &Path, len: u64) {
    std::fs::File::options().write(true).open(path).unwrap().set_len(len).unwrap();
}

#[test]
fn a_folder_that_is_only_misspelt_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Phone { dir: folder.path().join("aan"), pin: Some("123456".into()), second_pin: None };
    for args in [&["state"][..], &["sync"], &["pending"], &["save", CONTACT], &["wipe"], &["pin", "set"]] {
        phone.refused(args, "no_folder", 7);
        assert!(!phone.dir.exists());
    }
    // A file where the folder should be.
    std::fs::write(&phone.dir, b"x").unwrap();
    phone.refused(&["state"], "no_folder", 7);
    phone.refused(&["enroll", "AAAA"], "no_folder", 7);
    assert_eq!(std::fs::read(&phone.dir).unwrap(), b"x");
}

#[test]
fn a_phone_in_use_is_not_opened_twice() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    let program = night::process::Program::at(ACTORS.into());
    let mut first = night::process::Phone::start(&program, &phone.dir, "tee", now_s().try_into().unwrap()).unwrap();
    first.run("state").unwrap();
    phone.refused(&["pending"], "in_use", 7);
    first.end().unwrap();
    phone.done(&["pending"]);
}

#[test]
fn a_store_cut_short_is_set_aside_and_told_and_the_phone_can_join_again() {
    let world = World::new();
    let phone = night(&world);
    let half = std::fs::metadata(phone.dir.join("v.db")).unwrap().len() / 2;
    cut(&phone.dir.join("v.db"), half);
    let damaged = std::fs::read(phone.dir.join("v.db")).unwrap();

    let said = phone.json(&["state"]);
    assert_eq!(said.last()["state"], "needs_activation");
    assert_eq!(said.err, "A part was damaged. It is kept aside. Go to the center.\n");
    // Told once; from then on it looks like a new one.
    phone.refused(&["save", CONTACT], "not_enrolled", 5);
    assert_eq!(phone.json(&["state"]).err, "");
    let kept = files(&phone.dir).into_iter().find(|(name, _)| name == "v.db.damaged-1").expect("set aside");
    assert!(kept.1 == damaged, "no byte of it was changed");

    // Back to work, with a new code and new PINs.
    let again = world.joined("ana", "w01");
    again.done(&["shift", "start", SHIFT]);
    again.done(&["save", CONTACT]);
    assert!(std::fs::read(phone.dir.join("v.db.damaged-1")).unwrap() == damaged);
}

#[test]
fn keyslots_cut_short_lose_the_read_back_and_nothing_that_waits() {
    let world = World::new();
    let phone = night(&world);
    cut(&phone.dir.join("k"), 4095);
    assert_eq!(phone.done(&["state"])["state"], "needs_activation");
    phone.refused(&["totals"], "not_enrolled", 5);
    assert!(std::fs::read(phone.dir.join("k.aside-1")).unwrap().len() == 4095);
    assert_eq!(phone.written(), (2, 2));
    assert_eq!(phone.done(&["sync"])["ledger"]["at_center"], 2);
    assert_eq!(world.center.open().unwrap()["adds_up"], true);
}

#[test]
fn data_of_a_newer_version_are_not_touched() {
    let world = World::new();
    let phone = night(&world);
    phone.done(&["lock"]);
    let old = files(&phone.dir);
    let newer = |name: &str, at: usize, bytes: &[u8]| {
        let path = phone.dir.join(name);
        let mut file = std::fs::read(&path).unwrap();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        std::fs::write(&path, file).unwrap();
        let before = files(&phone.dir);
        for args in [&["state"][..], &["sync"], &["save", CONTACT], &["unlock"]] {
            let answer = phone.refused(args, "newer", 7);
            assert_eq!(answer["text"], "Made by a newer version. Kept. Update first.");
        }
        assert!(files(&phone.dir) == before, "{name}");
        for (name, bytes) in &old {
            std::fs::write(phone.dir.join(name), bytes).unwrap();
        }
    };
    newer("k", 0, b"NJK2");
    // user_version is the be32 at offset 60 of the header (SQLite file format 1.3).
    newer("v.db", 60, &2_u32.to_be_bytes());
    // The control: the old bytes are a phone.
    phone.done(&["unlock"]);
    assert_eq!(phone.written(), (2, 2));
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_left_as_it_is() {
    let world = World::new();
    let phone = night(&world);
    phone.done(&["lock"]);
    let before = files(&phone.dir);
    let allow = |mode: u32| {
        for path in [phone.dir.join("hw"), phone.dir.clone()] {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    // Also for a user whom the kernel would let through: the folder says that nothing is to be written.
    allow(0o555);
    for args in [&["unlock"][..], &["save", CONTACT]] {
        let said = phone.json(args);
        allow(0o755);
        assert!(files(&phone.dir) == before);
        assert_eq!((said.last()["error"].as_str(), said.code), (Some("read_only"), 7), "{said:?}");
        allow(0o555);
    }
    allow(0o755);
    assert_eq!(phone.written(), (2, 2));
}

/// A disk of its own of so many bytes, if this machine lets a test have one; else `None`.
fn on_a_small_disk(phone: &Phone, size: u64, lines: &str) -> Option<std::process::Output> {
    // The phone is moved onto the small disk and back inside the same mount namespace.
    let shell = "set -e; mkdir small; mount -t tmpfs -o size=$2 none small; cp -a \"$1\"/. small/; \
                 status=0; \"$0\" phone --dir small --fake-clock $3 --json run - || status=$?; \
                 rm -rf \"$1\"; cp -a small \"$1\"; exit $status";
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-c", shell, ACTORS]).arg(&phone.dir).arg(size.to_string()).arg(now_s().to_string());
    command.current_dir(phone.dir.parent().unwrap());
    let probe =
        Command::new("unshare").args(["-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]).output();
    probe.is_ok_and(|out| out.status.success()).then(|| fed(&mut command, lines))
}

/// Saves until the disk refuses; what was acknowledged before it is there afterwards, once, and nothing of the rest.
fn assert_only_acknowledged(phone: &Phone, answers: &[serde_json::Value], refusals: &[&str]) {
    let (saved, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer["ok"] == true);
    assert!(!refused.is_empty(), "the disk was never full: {}", answers.len());
    for answer in &refused {
        assert!(refusals.contains(&answer["error"].as_str().unwrap()), "{answer}");
        assert!(!answer["text"].as_str().unwrap().is_empty());
    }
    let mut ids: Vec<&str> = saved.iter().map(|answer| answer["record_id"].as_str().unwrap()).collect();
    assert!(!ids.is_empty(), "nothing was saved before");
    // With room again: exactly the acknowledged ones (and the shift), and new ones go on.
    assert_eq!(phone.done(&["state"])["state"], "locked");
    assert_eq!(phone.written().0, ids.len() as u64 + 1);
    let entries = phone.done(&["entries"]);
    let mut listed: Vec<&str> =
        entries["rows"].as_array().unwrap().iter().map(|row| row["record_id"].as_str().unwrap()).collect();
    assert!(
        entries["rows"].as_array().unwrap().iter().all(|row| row["record"]["outcome"] == "served"),
        "half a record"
    );
    listed.sort_unstable();
    ids.sort_unstable();
    assert_eq!(listed, ids);
    phone.done(&["save", CONTACT]);
    assert_eq!(phone.written().0, ids.len() as u64 + 2);
}

fn many_saves(phone: &Phone) -> String {
    let pin = phone.pin.as_ref().unwrap();
    format!("unlock {pin}\n{}", format!("save {CONTACT}\n").repeat(30))
}

fn answers(output: &std::process::Output) -> Vec<serde_json::Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    assert_eq!(lines.next().unwrap()["ok"], true, "the unlock");
    lines.collect()
}

#[test]
fn a_full_disk_loses_nothing_acknowledged_and_shows_nothing_half_written() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    let used: u64 = files(&phone.dir).iter().map(|(_, bytes)| bytes.len() as u64).sum();
    // Room for the write-ahead log of a few saves (20 kB each), then none.
    let Some(output) = on_a_small_disk(&phone, used + 120_000, &many_saves(&phone)) else {
        println!("skipped: this machine gives a test no disk of its own");
        return;
    };
    assert_only_acknowledged(&phone, &answers(&output), &["full"]);
}

#[test]
fn a_file_size_limit_loses_nothing_acknowledged_and_shows_nothing_half_written() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    // 200 blocks of 512 bytes: the log of about five saves. The signal is ignored, so that the write fails instead.
    let shell = "trap '' XFSZ; ulimit -f 200; exec \"$0\" phone --dir \"$1\" --fake-clock $2 --json run -";
    let mut command = Command::new("sh");
    command.args(["-c", shell, ACTORS]).arg(&phone.dir).arg(now_s().to_string());
    let output = fed(&mut command, &many_saves(&phone));
    assert!(output.status.success(), "{:?}", Said::of(output));
    assert_only_acknowledged(&phone, &answers(&output), &["full", "storage"]);
}
