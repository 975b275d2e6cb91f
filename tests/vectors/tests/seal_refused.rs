//! The sealing layer refuses every independent specimen of its layouts, each for its own reason.
#![allow(clippy::unwrap_used, reason = "a specimen that cannot be read stops the test")]

mod seal_support;

use nightjar_seal::center_key::{CenterKeyError, CenterKeyFile, CenterUnlockError};
use nightjar_seal::keyslot::{KeyFile, KeyFileError, SlotError, WipeLevel};
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::words::{self, WordsError};
use nightjar_seal::{OpenError, boxes, enrollment};
use nightjar_wire::InstallId;
use seal_support::*;
use serde_json::Value;
use vectors::{Case, each_refused};

#[test]
fn boxes() {
    each_refused("box", |case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let error = boxes::open(&array(&input["k"]), &hex(&input["what"]), &case.bytes()).unwrap_err();
        let expected = if case.name.as_str() == "box_too_short" { OpenError::Size } else { OpenError::NotAuthentic };
        assert_eq!(error, expected, "{}", case.name.as_str());
    });
}

#[test]
fn envelopes_and_dummies_fall_into_their_class() {
    let check = |case: &Case| {
        let class = class_of(&case.bytes(), &case.json["input"]);
        assert_eq!(class_name(&class), case.json["class"].as_str().unwrap(), "{}", case.name);
    };
    each_refused("envelope", check);
    each_refused("dummy", check);
}

#[test]
fn keyslot_files() {
    each_refused("k", |case| {
        let specimen = &case.json;
        let name = case.name.as_str();
        let expected = match name {
            "k_wiped" => Refusal::File(KeyFileError::Wiped(WipeLevel::Wipe)),
            "k_short" | "k_bad_hash" => Refusal::File(KeyFileError::Damaged),
            "k_head_not_zero" | "k_p_2" => Refusal::File(KeyFileError::Field("head")),
            "k_hw_kind_0" | "k_hw_kind_3" => Refusal::File(KeyFileError::Field("hw kind")),
            "k_parity_2" => Refusal::File(KeyFileError::Field("parity")),
            "k_m_7" | "k_t_17" => Refusal::File(KeyFileError::Field("Argon2 m, t")),
            "k_n_zero" | "k_L_31" | "k_L_zero" | "k_ecdh_L_96" => Refusal::File(KeyFileError::Field("n, L")),
            "k_wrong_pin" | "k_slots_swapped_heads" => Refusal::Slot(SlotError::NoSuchPin),
            "k_role_3" | "k_slot_not_zero" => Refusal::Slot(SlotError::Damaged),
            "k_other_install" => Refusal::Install,
            // Specimens that are not here yet: some refusal.
            _ => Refusal::Any,
        };
        let found = open_k(&case.bytes(), &specimen["input"]);
        match (expected, found) {
            (_, None) => panic!("{name} was accepted"),
            (Refusal::Any, Some(_)) => {}
            (expected, Some(found)) => assert_eq!(found, expected, "{name}"),
        }
    });
}

#[derive(Debug, PartialEq)]
enum Refusal {
    File(KeyFileError),
    Slot(SlotError),
    Install,
    Any,
}

fn open_k(bytes: &[u8], input: &Value) -> Option<Refusal> {
    let file = match KeyFile::parse(bytes) {
        Ok(file) => file,
        Err(error) => return Some(Refusal::File(error)),
    };
    let head = file.head();
    let pin = input["pins"][0].as_str().unwrap();
    match file.open(&pin_keys(pin, &head.salt, head.cost, head.shape, head.kind, input)) {
        Err(error) => Some(Refusal::Slot(error)),
        Ok(content) if input["install_m5"].is_string() && content.install != InstallId(array(&input["install_m5"])) => {
            Some(Refusal::Install)
        }
        Ok(_) => None,
    }
}

#[test]
fn enrollment_posts() {
    each_refused("enroll_post", |case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let opened =
            enrollment::open(&case.bytes(), &secret(&input["token"]), &center(input), &opening(&input["seed_A"]));
        let error = opened.err().unwrap_or_else(|| panic!("{} was accepted", case.name.as_str()));
        match case.name.as_str() {
            "enroll_device_id_zero" => assert_eq!(error, OpenError::Field("device id")),
            "enroll_hw_class_5" => assert_eq!(error, OpenError::Field("hw class")),
            "enroll_nj_s_differs" => assert_eq!(error, OpenError::Field("nj.s public key")),
            "enroll_other_month_key" | "enroll_other_token" => assert_eq!(error, OpenError::NotAuthentic),
            "enroll_zero_7" => assert!(matches!(error, OpenError::Layout(_))),
            _ => {}
        }
    });
}

#[test]
fn pages_of_mail() {
    each_refused("mail", |case| {
        let specimen = &case.json;
        let opened = pages::open_mail(&secret(&specimen["input"]["psk_dev"]), &case.bytes());
        match case.name.as_str() {
            // The page is good; an item part in it is not.
            "mail_item_unknown_field" => assert!(opened.is_ok()),
            name => assert!(opened.is_err(), "{name}"),
        }
    });
}

#[test]
fn bulletins() {
    each_refused("bulletin", |case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let circle =
            Circle { generation: number(&input["circle_generation"]), secret: &secret(&input["circle_secret"]) };
        let opened = pages::open_bulletin(&circle, &center(input), &[array(&input["ctrl_pk"])], &case.bytes());
        match case.name.as_str() {
            // The page is good; the type of an item travels by mail only.
            "bulletin_policy" => assert!(opened.is_ok()),
            "bulletin_unknown_generation" => assert_eq!(opened.unwrap_err(), OpenError::Field("circle generation")),
            "bulletin_other_center" | "bulletin_other_ctrl" => assert_eq!(opened.unwrap_err(), OpenError::NotAuthentic),
            name => assert!(opened.is_err(), "{name}"),
        }
    });
}

#[test]
fn center_keys() {
    each_refused("center_key", |case| {
        let specimen = &case.json;
        let (name, input) = (case.name.as_str(), &specimen["input"]);
        let file = match CenterKeyFile::parse(&case.bytes()) {
            Ok(file) => file,
            Err(error) => {
                match name {
                    "center_key_bad_hash" => assert_eq!(error, CenterKeyError::Damaged),
                    "center_key_person_twice" => assert_eq!(error, CenterKeyError::Field("person")),
                    _ => {}
                }
                return;
            }
        };
        if let Some(typed) = input["try_words"].as_str() {
            let error = words::recovery_key(typed).err().unwrap();
            let expected = if name == "center_key_23_words" { WordsError::Count } else { WordsError::Checksum };
            assert_eq!(error, expected, "{name}");
            return;
        }
        let tries = input["try"].as_array().unwrap_or_else(|| panic!("{name} was accepted"));
        for pair in tries {
            let error = file.open_with_passphrase(number(&pair[0]), pair[1].as_str().unwrap()).err();
            assert_eq!(error, Some(CenterUnlockError::Wrong), "{name}");
        }
    });
}
