//! The person's own choices.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::WipeLevel;
use nightjar_view::{App, Event, Face, Look, Pulse, ScreenId, SettingsPhase, SettingsView, Theme, ViewState};
use nightjar_wire::Day;
use nightjar_wire::cbor::Value;
use nightjar_wire::item::{Catalogue, ItemBody};
use nightjar_words::Language;
use view::{Stage, ids, spoken, texts};

fn settings(state: ViewState) -> SettingsView {
    let ViewState::Settings { view } = state else { panic!("not Settings: {state:?}") };
    view
}

fn rows(view: &SettingsView) -> Vec<&str> {
    view.rows.iter().map(|row| row.tile.id.as_str()).collect()
}

fn badge(view: &SettingsView, id: &str) -> String {
    view.rows.iter().find(|row| row.tile.id == id).unwrap().tile.badge.clone()
}

fn of_languages(tags: &[&str]) -> ItemBody {
    let tags = tags.iter().map(|tag| Value::Text((*tag).to_owned())).collect();
    ItemBody::Catalogue(Catalogue { version: 2, published: Day(1), fields: vec![(3, Value::Array(tags))] })
}

#[test]
fn the_rows_stand_in_their_order_and_those_between_shifts_are_left_out_of_a_shift() {
    let stage = Stage::open();
    let view = settings(stage.screen(ScreenId::Settings));
    let all = "language theme text buzz face pins practice scan ways wipe";
    let expected: Vec<String> = all.split(' ').map(|name| format!("settings.{name}")).collect();
    assert_eq!(rows(&view), expected);
    let stage = Stage::in_shift();
    let view = settings(stage.screen(ScreenId::Settings));
    assert_eq!(
        rows(&view),
        ["language", "theme", "text", "buzz", "face", "ways", "wipe"].map(|name| format!("settings.{name}"))
    );
    // What is not there cannot be opened either.
    assert_eq!(stage.app.act(Event::tap("settings.pins")).state.id(), ScreenId::Settings);
}

#[test]
fn the_language_changes_at_once_stays_over_a_lock_and_goes_with_a_wipe() {
    let mut stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    let view = settings(stage.tap("settings.language").state);
    assert_eq!(view.phase, SettingsPhase::Choosing);
    let sheet = view.sheet.unwrap();
    assert_eq!(sheet.tiles.len(), Language::ALL.len() + 1);
    assert!(sheet.tiles[0].chosen && sheet.tiles[0].id == "settings.language.phone");
    let view = settings(stage.tap("settings.language.ru").state);
    assert_eq!((view.phase, view.top.title.text.as_str()), (SettingsPhase::List, "Настройки"));
    assert_eq!(badge(&view, "settings.language"), "Русский");
    // The strip is grave and unreviewed in Russian: English stands in (ui.md 5.3).
    assert_eq!(view.night.action.text, "Empty this phone");

    stage.app.lock();
    let pin = stage.phone.pin.clone();
    let _ = stage.unlock(&pin);
    assert!(texts(&stage.screen(ScreenId::Home)).iter().any(|text| text == "Начать смену"));
    stage.app = App::new(stage.phone.shared(), "en");
    assert!(texts(&stage.screen(ScreenId::Home)).iter().any(|text| text == "Начать смену"), "a new program");

    stage.wipe(WipeLevel::Wipe);
    let welcome = stage.screen(ScreenId::Welcome);
    assert!(texts(&welcome).iter().any(|text| text == "Scan the code"), "{:?}", texts(&welcome));
    let fresh = Stage::fresh();
    assert!(welcome == fresh.screen(ScreenId::Welcome), "a wiped phone is a fresh one");
}

#[test]
fn a_language_chosen_on_welcome_comes_along_and_a_second_wipe_takes_it() {
    let mut stage = Stage::fresh();
    let _ = stage.screen(ScreenId::Welcome);
    let step = stage.tap("welcome.lang.sk");
    assert!(texts(&step.state).iter().any(|text| text == "Skenovať kód"), "{:?}", texts(&step.state));
    stage.phone.join(&stage.center);
    assert!(texts(&stage.screen(ScreenId::Home)).iter().any(|text| text == "Začať službu"));

    let stage = Stage::fresh();
    let _ = stage.screen(ScreenId::Welcome);
    let _ = stage.tap("welcome.lang.sk");
    // The state is Fresh before and after: what was chosen goes all the same.
    stage.wipe(WipeLevel::All);
    assert!(texts(&stage.app.shown()).iter().any(|text| text == "Scan the code"));
}

#[test]
fn light_pulses_of_keys_can_be_switched_off_and_no_other() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    assert_eq!(stage.tap("settings.buzz").pulse, Pulse::Key);
    assert_eq!(stage.tap("settings.buzz.few").pulse, Pulse::None);
    assert_eq!(stage.tap("settings.theme").pulse, Pulse::None);
    let _ = stage.app.act(Event::Back);
    stage.app.lock();
    let _ = stage.app.shown();
    assert_eq!(stage.app.pin_push(1).pulse, Pulse::None);
    assert_eq!(stage.app.pin_submit().pulse, Pulse::Dull);
    let pin = stage.phone.pin.clone();
    let _ = stage.unlock(&pin);
    let _ = stage.screen(ScreenId::Settings);
    let _ = stage.tap("settings.buzz");
    assert_eq!(stage.tap("settings.buzz.all").pulse, Pulse::Key);
}

#[test]
fn what_the_center_has_fixed_is_shown_with_its_lock_and_not_changed() {
    let stage = Stage::open();
    stage.tell(&[of_languages(&["ru"])]);
    let view = settings(stage.screen(ScreenId::Settings));
    let row = &view.rows[0];
    assert_eq!((row.tile.id.as_str(), row.tile.enabled), ("settings.language", false));
    assert_eq!(row.fixed.as_ref().unwrap().text, "Set by your center");
    assert!(row.tile.spoken.ends_with("set by your center"), "{}", row.tile.spoken);
    assert!(view.rows[1..].iter().all(|row| row.tile.enabled && row.fixed.is_none()));
    assert_eq!(settings(stage.tap("settings.language").state).phase, SettingsPhase::List);
    assert_eq!(stage.nj().settings().language, None);
    // Two languages are a choice again, of these two.
    stage.tell(&[of_languages(&["ru", "sr"])]);
    let sheet = settings(stage.tap("settings.language").state).sheet.unwrap();
    let offered: Vec<&str> = sheet.tiles.iter().map(|tile| tile.id.rsplit('.').next().unwrap()).collect();
    assert_eq!(offered, ["phone", "ru", "sr-Latn", "sr-Cyrl"]);
}

#[test]
fn every_choice_is_kept_and_lit() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    for (row, choice, text) in [
        ("theme", "light", "Light"),
        ("text", "largest", "Largest"),
        ("face", "notes", "Notes"),
        ("buzz", "few", "Not for keys"),
    ] {
        let _ = stage.tap(&format!("settings.{row}"));
        let view = settings(stage.tap(&format!("settings.{row}.{choice}")).state);
        assert_eq!(badge(&view, &format!("settings.{row}")), text);
        let sheet = settings(stage.tap(&format!("settings.{row}")).state).sheet.unwrap();
        let lit: Vec<&str> = sheet.tiles.iter().filter(|tile| tile.chosen).map(|tile| tile.text.as_str()).collect();
        assert_eq!(lit, [text]);
        // A choice of another row, or one that does not exist, changes nothing.
        assert_eq!(stage.app.act(Event::tap("settings.language.ru")).pulse, Pulse::None);
        assert_eq!(settings(stage.tap("settings.done").state).phase, SettingsPhase::List);
    }
    let kept = stage.nj().settings();
    assert_eq!((kept.theme, kept.text), (nightjar::Theme::Light, nightjar::TextSize::Largest));
    assert_eq!((kept.face, kept.language), (nightjar::Face::Notes, None));
}

#[test]
fn the_face_that_was_chosen_is_the_lock_s() {
    let stage = Stage::open();
    for (choice, face) in [("calculator", Face::Calculator), ("notes", Face::Notes), ("plain", Face::Plain)] {
        let _ = stage.screen(ScreenId::Settings);
        let _ = stage.tap("settings.face");
        let _ = stage.tap(&format!("settings.face.{choice}"));
        stage.app.lock();
        let ViewState::Lock { view } = stage.app.shown() else { panic!("not locked") };
        assert_eq!((view.face, view.calculator.is_some()), (face, face == Face::Calculator));
        let pin = stage.phone.pin.clone();
        stage.types(&pin);
        let held = |id: &str| stage.app.act(Event::Hold { id: id.into() }).state.id();
        match face {
            Face::Calculator => {
                // A plain `=` is never a try; digits and the held one are.
                let _ = stage.tap("lock.calc.equals");
                assert_eq!(held("lock.calc.equals"), ScreenId::Lock);
                stage.types(&pin);
                assert_eq!(held("lock.calc.equals"), ScreenId::Home);
            }
            Face::Notes | Face::Plain => assert_eq!(stage.app.pin_submit().state.id(), ScreenId::Home),
        }
    }
}

#[test]
fn the_ways_to_empty_it_are_all_told() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    let view = settings(stage.tap("settings.ways").state);
    let sheet = view.sheet.unwrap();
    assert!(sheet.tiles.is_empty() && sheet.lines.len() == 7);
    assert_eq!(sheet.lines[0].text, "Screen off: it locks at once");
    assert!(ids(&stage.app.shown()).contains(&"settings.ways.all".to_owned()));
    assert_eq!(stage.tap("settings.done").state.id(), ScreenId::Settings);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Home);
}

#[test]
fn no_row_and_no_sheet_has_a_digit_in_any_language() {
    let mut stage = Stage::open();
    for language in Language::ALL {
        stage.nj().set(nightjar::Setting::Language(Some(*language))).unwrap();
        stage.app = App::new(stage.phone.shared(), "en");
        let mut seen = vec![stage.screen(ScreenId::Settings)];
        for row in ["language", "theme", "text", "buzz", "face", "ways"] {
            seen.push(stage.tap(&format!("settings.{row}")).state);
            let _ = stage.tap("settings.done");
        }
        for text in seen.iter().flat_map(|state| [texts(state), spoken(state)].concat()) {
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{language:?}: {text}");
        }
    }
}

#[test]
fn every_screen_is_drawn_as_chosen_also_on_the_lock_until_a_wipe() {
    let mut stage = Stage::open();
    let default = Look { theme: Theme::Dark, text_percent: None, face: Face::Plain };
    assert_eq!(stage.app.look(), default, "dark, as large as the phone's own text, no disguise");
    let _ = stage.screen(ScreenId::Settings);
    for (row, choice) in [("theme", "light"), ("text", "largest"), ("face", "calculator")] {
        let _ = stage.tap(&format!("settings.{row}"));
        let _ = stage.tap(&format!("settings.{row}.{choice}"));
    }
    let chosen = Look { theme: Theme::Light, text_percent: Some(200), face: Face::Calculator };
    assert_eq!(stage.app.look(), chosen, "at once");
    stage.app.lock();
    assert_eq!(stage.app.look(), chosen, "the lock is drawn by it, before any PIN");
    stage.app = App::new(stage.phone.shared(), "en");
    assert_eq!(stage.app.look(), chosen, "a new program");
    stage.wipe(WipeLevel::Wipe);
    // The launcher's entry survives a wipe, and only the launcher knows it.
    assert_eq!(stage.app.look(), Look { face: Face::Calculator, ..default }, "a wiped phone looks as a fresh one");
}

#[test]
fn each_choice_of_light_and_size_is_told() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    for (choice, theme) in [("light", Theme::Light), ("phone", Theme::Phone), ("dark", Theme::Dark)] {
        let _ = stage.tap("settings.theme");
        let _ = stage.tap(&format!("settings.theme.{choice}"));
        assert_eq!(stage.app.look().theme, theme);
    }
    for (choice, percent) in [("large", Some(150)), ("largest", Some(200)), ("phone", None)] {
        let _ = stage.tap("settings.text");
        let _ = stage.tap(&format!("settings.text.{choice}"));
        assert_eq!(stage.app.look().text_percent, percent);
    }
}
