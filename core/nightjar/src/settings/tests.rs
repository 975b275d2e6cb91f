use super::*;
use crate::kit::Phone;
use nightjar_vault::WipeLevel;
use nightjar_wire::Day;
use nightjar_wire::cbor::Value;
use nightjar_wire::item::{Catalogue, ItemBody};

fn chosen(settings: &Settings) -> (Option<Language>, Theme, TextSize, Vibration) {
    (settings.language, settings.theme, settings.text, settings.vibration)
}

fn choose_all(phone: &Nightjar) {
    phone.set(Setting::Language(Some(Language::SrLatn))).unwrap();
    phone.set(Setting::Theme(Theme::System)).unwrap();
    phone.set(Setting::Text(TextSize::Largest)).unwrap();
    phone.set(Setting::Vibration(Vibration::NoKeys)).unwrap();
}

const ALL: (Option<Language>, Theme, TextSize, Vibration) =
    (Some(Language::SrLatn), Theme::System, TextSize::Largest, Vibration::NoKeys);
const NONE: (Option<Language>, Theme, TextSize, Vibration) = (None, Theme::Dark, TextSize::System, Vibration::All);

#[test]
fn a_new_phone_follows_the_phone_and_is_dark() {
    let phone = Phone::fresh();
    let settings = phone.settings();
    assert_eq!(chosen(&settings), NONE);
    assert_eq!((settings.face, settings.fixed), (Face::Plain, Vec::new()));
    assert_eq!(settings.languages, Language::ALL);
}

#[test]
fn what_was_chosen_is_read_without_a_pin_and_outlives_the_program() {
    let mut phone = Phone::open();
    choose_all(&phone);
    assert_eq!(chosen(&phone.settings()), ALL);
    phone.restart();
    assert_eq!(phone.state(), crate::State::Locked);
    assert_eq!(chosen(&phone.settings()), ALL);
    // Either PIN opens a phone of the same looks.
    phone.unlock_given();
    assert_eq!(chosen(&phone.settings()), ALL);
    phone.set(Setting::Language(None)).unwrap();
    assert_eq!(phone.settings().language, None);
}

#[test]
fn a_locked_phone_takes_no_change() {
    let phone = Phone::open();
    phone.lock();
    assert_eq!(phone.set(Setting::Theme(Theme::Light)), Err(Refused::Locked));
    assert_eq!(phone.set(Setting::Face(Face::Notes)), Err(Refused::Locked));
    assert_eq!(chosen(&phone.settings()), NONE);
}

#[test]
fn choices_before_the_first_center_go_with_the_program_and_come_along_into_the_store() {
    let mut phone = Phone::fresh();
    choose_all(&phone);
    assert_eq!(chosen(&phone.settings()), ALL);
    assert!(std::fs::read_dir(phone.dir.path()).unwrap().all(|file| file.unwrap().file_name() == "hw"));
    phone.restart();
    assert_eq!(chosen(&phone.settings()), NONE);
    phone.set(Setting::Language(Some(Language::Ky))).unwrap();
    phone.join();
    phone.restart();
    assert_eq!(chosen(&phone.settings()), (Some(Language::Ky), Theme::Dark, TextSize::System, Vibration::All));
}

#[test]
fn after_either_wipe_the_choices_are_those_of_a_new_phone() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        let mut phone = Phone::fresh();
        // One choice in memory, the others in the store.
        choose_all(&phone);
        phone.join();
        phone.unlock_own();
        choose_all(&phone);
        let fresh = Phone::fresh().settings();
        phone.wipe(level);
        phone.wait_for_wipe();
        assert_eq!(phone.settings(), fresh);
        phone.restart();
        assert_eq!(phone.settings(), fresh);
        choose_all(&phone);
        phone.wipe(level);
        phone.wait_for_wipe();
        assert_eq!(phone.settings(), fresh);
        // Nor do they come back with the next center.
        phone.join();
        assert_eq!(chosen(&phone.settings()), NONE);
    }
}

#[test]
fn a_phone_whose_keys_are_gone_looks_new() {
    let mut phone = Phone::open();
    choose_all(&phone);
    std::fs::remove_file(phone.dir.path().join("k")).unwrap();
    phone.restart();
    assert_eq!(phone.state(), crate::State::NeedsActivation);
    assert_eq!(phone.settings(), Phone::fresh().settings());
}

#[test]
fn a_choice_of_a_newer_version_is_the_default() {
    let phone = Phone::open();
    let stored = Stored { language: Some("xx".into()), theme: Some(9), text: Some(0), vibration: Some(u64::MAX) };
    phone.vault.update_link(|link| link.settings = Some(stored)).unwrap();
    assert_eq!(chosen(&phone.settings()), NONE);
}

#[test]
fn the_face_is_the_launcher_s_and_no_wipe_changes_it() {
    let mut phone = Phone::open();
    phone.set(Setting::Face(Face::Calculator)).unwrap();
    phone.wipe(WipeLevel::All);
    phone.wait_for_wipe();
    assert_eq!(phone.settings().face, Face::Calculator);
    // Nothing here keeps it: at the next start the launcher tells.
    phone.restart();
    assert_eq!(phone.settings().face, Face::Plain);
}

#[test]
fn a_center_s_languages_are_the_choice_and_a_single_one_is_fixed() {
    let phone = Phone::open();
    let languages = |tags: &[&str]| {
        let tags = tags.iter().map(|tag| Value::from(*tag)).collect();
        ItemBody::Catalogue(Catalogue { version: 2, published: Day(1), fields: vec![(3, Value::Array(tags))] })
    };
    phone.hear(5, &languages(&["sr", "ru"]));
    let settings = phone.settings();
    assert_eq!(settings.languages, [Language::Ru, Language::SrLatn, Language::SrCyrl]);
    assert!(settings.fixed.is_empty());
    assert_eq!(phone.set(Setting::Language(Some(Language::En))), Err(Refused::NotAllowed));
    phone.set(Setting::Language(Some(Language::SrCyrl))).unwrap();
    phone.hear(6, &languages(&["ky"]));
    assert_eq!((phone.settings().languages, phone.settings().fixed), (vec![Language::Ky], vec![Row::Language]));
    // A center with languages of its own leaves the choice open.
    phone.hear(7, &languages(&["zu"]));
    assert_eq!(phone.settings().languages, Language::ALL);
}
