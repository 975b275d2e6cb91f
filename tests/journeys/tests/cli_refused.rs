//! What the phone's command line refuses: wrong PINs, drafts against the rules, commands in the wrong state. Each has a name
//! for scripts, words that say what to do, an exit code of `--help`, and stores nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use serde_json::{Value, json};
use support_cli::{ACTORS, CONTACT, Phone, SHIFT, Said, World};

/// Path and rule of each fault.
fn faults(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    answer["faults"].as_array().unwrap().iter().map(|fault| (text(&fault["path"]), text(&fault["rule"]))).collect()
}

fn in_shift(world: &World) -> Phone {
    let phone = world.joined("ana", "w01");
    phone.done(&["shift", "start", SHIFT]);
    phone
}

/// The contact with other fields.
fn contact(changes: &Value) -> String {
    let mut draft: Value = serde_json::from_str(CONTACT).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        draft[name] = value.clone();
    }
    draft.to_string()
}

#[test]
fn a_wrong_pin_changes_nothing_and_the_sixth_try_waits() {
    let world = World::new();
    let mut phone = world.joined("ana", "w01");
    let pin = phone.pin.clone().unwrap();
    // The last digit, moved by five: neither the PIN nor the one that must differ from it in two digits.
    let mut wrong = pin.clone();
    let last = wrong.pop().unwrap().to_digit(10).unwrap();
    wrong.push_str(&((last + 5) % 10).to_string());

    phone.pin = Some(wrong.clone());
    phone.refused(&["stock"], "wrong_pin", 3);
    phone.refused(&["shift", "start", SHIFT], "wrong_pin", 3);
    assert_eq!(phone.text(&["unlock"]).err, "Not this PIN. Nothing was changed. Try again.\n");

    // Five in one process, then a pause; a clock that stands still never ends it.
    let mut lines = vec![format!("unlock {wrong}"); 5];
    lines.push(format!("unlock {pin}"));
    let answers = phone.script(&lines);
    assert!(answers[..5].iter().all(|answer| answer["error"] == "wrong_pin"), "{answers:?}");
    assert_eq!(answers[5]["error"], "wait");
    assert_eq!(answers[5]["text"], "Wait 1 second, then try again.");
    // No counter in a file: copy, try, restore would defeat it.
    phone.pin = Some(pin);
    assert_eq!(phone.written(), (0, 0));
    phone.done(&["unlock"]);
}

#[test]
fn a_pin_comes_from_a_descriptor_or_the_environment_and_is_never_an_argument() {
    let world = World::new();
    let mut phone = world.joined("ana", "w01");
    let pin = phone.pin.take().unwrap();
    let without = phone.json(&["unlock"]);
    assert_eq!((without.last()["error"].as_str(), without.code), (Some("usage"), 2));
    assert!(without.last()["text"].as_str().unwrap().contains("NIGHTJAR_PIN"));
    phone.refused(&["unlock", &pin], "usage", 2);
    phone.refused(&["pin", "set", "normal", &pin], "usage", 2);

    let mut by_shell = std::process::Command::new("sh");
    by_shell.args(["-c", "exec \"$0\" phone --dir \"$1\" --pin-fd 9 --json unlock 9<<EOF\n$2\nEOF\n", ACTORS]);
    by_shell.arg(&phone.dir).arg(&pin);
    assert_eq!(Said::by(&mut by_shell).last()["ok"], true);
    phone.refused(&["--pin-fd", "77", "unlock"], "usage", 2);
    phone.pin = Some("12ab".into());
    phone.refused(&["unlock"], "usage", 2);
    // Nothing on disk keeps a phone unlocked: the next command needs the PIN again.
    phone.pin = None;
    phone.refused(&["totals"], "usage", 2);
    assert_eq!(phone.done(&["state"])["state"], "locked");
}

#[test]
fn drafts_against_the_rules_come_back_as_a_list_and_nothing_is_stored() {
    let world = World::new();
    let phone = in_shift(&world);
    let before = phone.written();
    let stored = support_cli::files(&phone.dir.clone());
    let lines = |item: &str, qty: i64| json!({ "lines": [{ "item": item, "qty": qty }] });
    let cases: [(Value, &[(&str, &str)]); 7] = [
        (lines("condom", 1), &[("lines[0].item", "11.2.item")]),
        (lines("cond_ext", 0), &[("lines[0].qty", "V03")]),
        (lines("cond_ext", 5001), &[("lines[0].qty", "V03")]),
        (json!({ "day": "2099-01-01" }), &[("day", "V01")]),
        (json!({ "name": "Ana" }), &[("name", "V16")]),
        (json!({ "gender": "woman" }), &[("gender", "11.1.gender")]),
        (
            json!({ "lines": [{ "item": "cond_ext", "qty": 0 }], "outcome": "sold", "phone": "1" }),
            &[("lines[0].qty", "V03"), ("outcome", "11.1.outcome"), ("phone", "V16")],
        ),
    ];
    for (changes, expected) in cases {
        let draft = contact(&changes);
        let expected: Vec<(String, String)> = expected.iter().map(|(p, r)| ((*p).into(), (*r).into())).collect();
        assert_eq!(faults(&phone.refused(&["save", &draft], "faults", 4)), expected, "{changes}");
        assert_eq!(faults(&phone.refused(&["check", &draft], "faults", 4)), expected, "{changes}");
    }
    for (text, hint) in [
        ("{\"kind\":\"outreach_contact\"", "the draft is no JSON object"),
        ("[1]", "the draft is no JSON object"),
        ("{\"kind\":\"shift\",\"kind\":\"shift\"}", "the draft says a field twice"),
        ("{\"kind\":\"outreach_contact\",\"lines\":[{\"qty\":1,\"qty\":2}]}", "the draft says a field twice"),
    ] {
        let answer = phone.refused(&["save", text], "faults", 4);
        assert_eq!((&answer["faults"][0]["hint"], &answer["faults"][0]["path"]), (&json!(hint), &json!("")));
    }
    assert_eq!(
        faults(&phone.refused(&["save", "{\"kind\":\"session\"}"], "faults", 4)),
        [("kind".into(), "11.0.kind".into())]
    );
    // The other half of promise "nothing was stored": the phone's own count, its list, and the control that a good one is.
    assert_eq!(phone.written(), before);
    assert_eq!(phone.done(&["entries"])["total"], 0);
    assert_eq!(stored.len(), support_cli::files(&phone.dir).len());
    let said = phone.text(&["save", &contact(&lines("cond_ext", 0))]);
    assert_eq!((said.code, said.out.as_str()), (4, ""));
    assert!(said.err.contains("Nothing was saved.") && said.err.contains("lines[0].qty") && said.err.contains("V03"));
    phone.done(&["save", CONTACT]);
    assert_eq!(phone.written(), (before.0 + 1, before.1 + 1));
}

#[test]
fn what_was_taken_back_stays_so() {
    let world = World::new();
    let phone = in_shift(&world);
    let id = phone.done(&["save", CONTACT])["record_id"].as_str().unwrap().to_owned();
    phone.refused(&["withdraw", &id, "because"], "usage", 2);
    assert_eq!(phone.done(&["withdraw", &id, "duplicate"])["revision"], 1);
    let before = phone.written();
    let answer = phone.refused(&["amend", &id, CONTACT], "withdrawn", 5);
    assert_eq!(answer["text"], "This was taken back. It stays so.");
    phone.refused(&["withdraw", &id, "duplicate"], "withdrawn", 5);
    phone.refused(&["amend", &"0".repeat(32), CONTACT], "not_found", 5);
    phone.refused(&["amend", "ab", CONTACT], "usage", 2);
    phone.refused(&["decline", "--undo"], "not_found", 5);
    assert_eq!(phone.written(), before);
    let said = phone.text(&["entries"]).out;
    assert!(said.contains(&format!("{id}  outreach_contact, revision 1, taken back")), "{said}");
    assert!(said.contains("lines: item cond_ext, qty 20") && said.ends_with("1 entry\n"), "{said}");
}

#[test]
fn a_command_in_the_wrong_state_says_what_comes_first() {
    let world = World::new();
    let fresh = world.phone("new");
    std::fs::create_dir(&fresh.dir).unwrap();
    // No PIN is asked for where there is none.
    for args in [&["unlock"][..], &["save", CONTACT], &["totals"], &["sync"], &["pin", "set"]] {
        fresh.refused(args, "not_enrolled", 5);
    }
    assert_eq!(fresh.done(&["state"])["state"], "fresh");

    let phone = world.joined("ana", "w01");
    for args in [&["save", CONTACT][..], &["entries"], &["totals"], &["stock"], &["decline"], &["shift", "end", SHIFT]]
    {
        phone.refused(args, "no_shift", 5);
    }
    phone.done(&["shift", "start", SHIFT]);
    phone.refused(&["shift", "start", SHIFT], "in_shift", 5);
    phone.refused(&["save", SHIFT], "in_shift", 5);
    phone.refused(&["pin", "set"], "in_shift", 5);
    let answers = phone.script(&["save -".into(), "run -".into(), "fly".into(), "unlock".into(), "totals".into()]);
    let errors: Vec<&str> = answers.iter().map(|answer| answer["error"].as_str().unwrap()).collect();
    assert_eq!(errors, ["usage", "usage", "usage", "usage", "locked"]);
}

#[test]
fn after_a_wipe_a_phone_that_is_given_a_pin_still_delivers() {
    let world = World::new();
    let phone = in_shift(&world);
    phone.done(&["save", CONTACT]);
    let wiped = phone.text(&["wipe"]);
    assert!(wiped.code == 0 && wiped.out.contains("stays and goes out at the next sync"), "{wiped:?}");
    assert_eq!(phone.done(&["state"])["state"], "fresh");
    assert_eq!(phone.written(), (2, 2));
    // NIGHTJAR_PIN is still set: it opens nothing any more, and nothing asks it to.
    let ledger = &phone.done(&["sync"])["ledger"];
    assert_eq!((&ledger["written"], &ledger["at_center"]), (&json!(2), &json!(2)));
    phone.refused(&["unlock"], "not_enrolled", 5);
    phone.done(&["wipe", "--all"]);
    assert_eq!(phone.written(), (0, 0));
    assert!(support_cli::files(&phone.dir).is_empty());
}

#[test]
fn help_lists_every_exit_code_and_a_script_hears_of_a_bad_command_line_in_json() {
    for part in ["phone", "center"] {
        let run = |args: &[&str]| Said::by(std::process::Command::new(ACTORS).arg(part).args(args));
        let help = run(&["--help"]);
        assert_eq!(help.code, 0);
        for code in 0..=7 {
            assert!(help.out.lines().any(|line| line.starts_with(&format!("  {code}  "))), "{part} {code}");
        }
        let wrong = run(&["--json", "fly"]);
        assert_eq!(wrong.code, 2);
        let said = if part == "phone" { &wrong.out } else { &wrong.err };
        assert_eq!(serde_json::from_str::<Value>(said).unwrap()["error"], "usage", "{wrong:?}");
        assert!(!said.contains("fly"), "what was typed is not repeated: it may have been a name");
        assert_eq!(run(&["--version"]).code, 0);
    }
    let schema = Said::by(std::process::Command::new(ACTORS).args(["phone", "schema", "nothing"]));
    assert!(schema.code == 2 && schema.err.contains("outreach_contact"), "{schema:?}");
}
