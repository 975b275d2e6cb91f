//! What a person chooses and what her center has told, asked of whole processes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use serde_json::json;
use support_cli::{CONTACT, SHIFT, World};

const SLIP: &str = r#"{"kind":"outreach_contact","mode":"one_to_one","outcome":"served","seen_before":"unk","referrals":[{"service":"sti"}]}"#;

#[test]
fn settings_are_listed_without_a_pin_changed_with_it_and_gone_after_a_wipe() {
    let world = World::new();
    let mut phone = world.joined("ana", "w01");
    let plain = phone.done(&["settings"])["settings"].clone();
    assert_eq!((&plain["language"], &plain["theme"], &plain["face"]), (&json!(null), &json!("dark"), &json!("plain")));
    assert_eq!(phone.done(&["settings", "language", "ky"])["settings"]["language"], "ky");
    assert_eq!(phone.done(&["settings", "text", "largest"])["settings"]["text"], "largest");
    for odd in [&["settings", "language", "tlh"][..], &["settings", "theme", "pink"], &["settings", "size", "large"]] {
        phone.refused(odd, "usage", 2);
    }
    let pin = phone.pin.take();
    assert_eq!(phone.done(&["settings"])["settings"]["language"], "ky");
    phone.done(&["wipe"]);
    assert_eq!(phone.done(&["settings"])["settings"], plain);
    phone.pin = pin;
    phone.refused(&["settings", "theme", "light"], "not_enrolled", 5);
}

#[test]
fn cards_and_places_of_a_center_that_has_sent_none_are_empty_and_a_presented_one_locks() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    assert_eq!(phone.done(&["cards"])["cards"], json!([]));
    assert_eq!(phone.done(&["providers", "sti"])["providers"], json!([]));
    let catalogue = &phone.done(&["catalogue"])["catalogue"];
    assert_eq!((&catalogue["version"], catalogue["presets"].as_array().map(Vec::len)), (&json!(1), Some(3)));
    phone.refused(&["cards", "--present", "7"], "not_found", 5);
    // A script unlocks once; the card that is not there has locked it again.
    let pin = phone.pin.clone().unwrap();
    let lines = [format!("unlock {pin}"), "state".into(), "cards --present 7".into(), "state".into(), "cards".into()];
    let said = phone.script(&lines);
    assert_eq!((&said[1]["state"], &said[3]["state"]), (&json!("open"), &json!("locked")));
    assert_eq!((&said[2]["error"], &said[4]["error"]), (&json!("not_found"), &json!("locked")));
}

#[test]
fn what_became_of_a_slip_is_asked_in_a_shift() {
    let world = World::new();
    let phone = world.joined("ana", "w01");
    phone.refused(&["slip-outcome", "K7M2Q97"], "no_shift", 5);
    phone.done(&["shift", "start", SHIFT]);
    phone.done(&["save", CONTACT]);
    let slip = phone.done(&["save", SLIP])["slips"][0].as_str().unwrap().to_owned();
    assert_eq!(phone.done(&["slip-outcome", &slip])["outcome"], "waiting");
    let (head, tail) = slip.split_at(3);
    assert_eq!(phone.done(&["slip-outcome", &head.to_lowercase(), tail])["outcome"], "waiting");
    assert_eq!(phone.done(&["slip-outcome", "K7M2Q97"])["outcome"], "not_known_here");
    phone.refused(&["slip-outcome", "K7M2Q98"], "usage", 2);
    let entered = r#"{"kind":"referral_outcome","slip":"K7M2Q97","state":"attended_left","source":"client_told"}"#;
    phone.done(&["save", entered]);
    assert_eq!(phone.done(&["slip-outcome", "K7M2Q97"])["outcome"], "held");
}
