//! Joining a center: scanned or typed, and everything that can be said instead of six digits.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a test stops where it is")]

use nightjar::State;
use nightjar_seal::OsEntropy;
use nightjar_vault::{Clock, KeyFault};
use nightjar_view::{App, EnrollPhase, EnrollView, Event, Pulse, Role, ScreenId, ViewState};
use view::{Stage, texts};

fn enroll(state: ViewState) -> EnrollView {
    let ViewState::Enroll { view } = state else { panic!("not Enroll: {state:?}") };
    view
}

/// A code of the desk as staff type it, without the spaces: lines of 20 signs, the last one shorter.
fn lines(stage: &Stage) -> Vec<String> {
    let mut desk = stage.center.desk();
    let offer = desk.offer(&stage.center.mailroom(), Some("w07"), stage.center.clock.wall_s(), &OsEntropy).unwrap();
    offer.text.lines().map(|line| line.replace(' ', "")).collect()
}

fn scan(stage: &Stage, bytes: &[u8]) -> EnrollView {
    let _ = stage.screen(ScreenId::Enroll);
    enroll(stage.app.act(Event::Scanned { bytes: bytes.to_vec() }).state)
}

fn qr(stage: &Stage) -> Vec<u8> {
    let mut desk = stage.center.desk();
    desk.offer(&stage.center.mailroom(), Some("w07"), stage.center.clock.wall_s(), &OsEntropy).unwrap().qr.to_vec()
}

fn type_line(stage: &Stage, line: &str) -> Pulse {
    line.chars().map(|sign| stage.app.act(Event::tap(&format!("enroll.key.{sign}"))).pulse).last().unwrap()
}

fn said(view: &EnrollView) -> String {
    view.message.as_ref().map(|message| message.text.clone()).unwrap_or_default()
}

#[test]
fn a_typed_code_with_one_wrong_sign_is_told_by_its_line_and_then_joins() {
    let stage = Stage::fresh();
    let code = lines(&stage);
    let _ = stage.screen(ScreenId::Welcome);
    assert_eq!(enroll(stage.tap("welcome.type").state).phase, EnrollPhase::Typing);

    assert_eq!(type_line(&stage, &code[0]), Pulse::Key);
    // One sign of the second line is another one; its check sign tells, before anybody is asked.
    let wrong = if code[1].starts_with('0') { "1" } else { "0" }.to_owned() + &code[1][1..];
    let replies = stage.center.link.passed(journeys::Way::Up);
    assert_eq!(type_line(&stage, &wrong), Pulse::Dull);
    let view = enroll(stage.app.shown());
    assert_eq!(said(&view), "Look at this line again");
    assert_eq!(view.lines.iter().map(|line| line.role).collect::<Vec<_>>(), [Role::Plain, Role::Care]);
    // Nothing goes on, and nothing is sent, until it is right.
    assert_eq!(type_line(&stage, "7"), Pulse::Dull);
    assert_eq!(stage.tap("enroll.key.done").pulse, Pulse::Dull);
    assert_eq!(enroll(stage.app.shown()).lines.len(), 2);
    assert_eq!(stage.center.link.passed(journeys::Way::Up), replies);

    // Holding the key takes the line back and no other.
    let view = enroll(stage.app.act(Event::Hold { id: "enroll.key.clear".into() }).state);
    assert_eq!((view.lines.len(), said(&view)), (1, String::new()));
    for line in &code[1..] {
        assert_eq!(type_line(&stage, line), Pulse::Key, "{line}");
    }
    let view = enroll(stage.app.shown());
    assert_eq!(view.lines.len(), code.len());
    let groups: Vec<&str> = view.lines[0].text.trim_matches(['\u{2066}', '\u{2069}']).split(' ').collect();
    assert_eq!(groups.concat(), code[0]);
    assert!(groups.iter().all(|group| group.len() == 4), "{groups:?}");

    let view = enroll(stage.tap("enroll.key.done").state);
    assert_eq!((view.phase, said(&view)), (EnrollPhase::Digits, "Same six digits on both?".into()));
    assert!(view.lines.is_empty() && view.pad.is_empty(), "the code is spent: it need not stand there");
    assert_eq!(stage.nj().state(), State::Enrolling);
    assert_eq!(stage.tap("enroll.yes").state.id(), ScreenId::PinSetup);
}

#[test]
fn the_last_line_is_looked_at_when_the_code_ends() {
    let stage = Stage::fresh();
    let code = lines(&stage);
    let _ = stage.screen(ScreenId::Welcome);
    let _ = stage.tap("welcome.type");
    for line in &code[..code.len() - 1] {
        let _ = type_line(&stage, line);
    }
    let last = code.last().unwrap();
    // One wrong sign is always found; here it is the check sign itself.
    let (body, check) = last.split_at(last.len() - 1);
    let _ = type_line(&stage, &format!("{body}{}", if check == "0" { "1" } else { "0" }));
    let step = stage.tap("enroll.key.done");
    assert_eq!(step.pulse, Pulse::Dull);
    let view = enroll(step.state);
    assert_eq!((view.phase, said(&view)), (EnrollPhase::Typing, "Look at this line again".into()));
    assert_eq!(view.lines.last().unwrap().role, Role::Care);
    let _ = stage.tap("enroll.key.clear");
    let _ = type_line(&stage, check);
    assert_eq!(enroll(stage.tap("enroll.key.done").state).phase, EnrollPhase::Digits);
}

#[test]
fn both_screens_show_the_same_digits_and_no_gives_the_code_back() {
    let stage = Stage::fresh();
    stage.center.take_in("w07", |bytes| {
        let view = scan(&stage, bytes);
        let digits = view.digits.unwrap();
        let shown: String = digits.text.chars().filter(char::is_ascii_digit).collect();
        let groups = digits.text.trim_matches(['\u{2066}', '\u{2069}']).split(' ').map(str::len).collect::<Vec<_>>();
        assert_eq!(groups, [3, 3]);
        let spoken: String = digits.spoken.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(spoken, shown);
        // Neither back nor another code gets past the question.
        assert!(view.top.back.is_none() && !view.typed.enabled);
        assert_eq!(enroll(stage.app.act(Event::Back).state).phase, EnrollPhase::Digits);
        assert_eq!(enroll(stage.tap("enroll.type").state).phase, EnrollPhase::Digits);
        shown
    });
    let step = stage.tap("enroll.no");
    assert_eq!((step.state.id(), stage.nj().state()), (ScreenId::Welcome, State::Fresh));
    assert_eq!(enroll(stage.screen(ScreenId::Enroll)).phase, EnrollPhase::Scanning);
}

#[test]
fn what_the_center_says_instead_of_digits_comes_with_what_to_do() {
    let mut stage = Stage::fresh();
    let old = qr(&stage);
    let told = |view: EnrollView| (view.phase, said(&view));
    let expect = |phase, text: &str| (phase, text.to_owned());

    let no_code = scan(&stage, b"https://example.org");
    assert_eq!(told(no_code), expect(EnrollPhase::Refused, "This is not a center's code. Scan it again."));

    stage.center.stop();
    let _ = stage.tap("enroll.scan");
    let away = scan(&stage, &old);
    assert_eq!(told(away), expect(EnrollPhase::Offline, "Join the center's Wi-Fi"));
    stage.center.serve();

    stage.center.clock.advance_s(16 * 60);
    let _ = stage.tap("enroll.scan");
    assert_eq!(told(scan(&stage, &old)), expect(EnrollPhase::Expired, "The code is old. Ask for a new one."));

    // Another phone was quicker.
    let used = qr(&stage);
    let other = Stage::fresh();
    let _ = other.screen(ScreenId::Enroll);
    assert_eq!(enroll(other.app.act(Event::Scanned { bytes: used.clone() }).state).phase, EnrollPhase::Digits);
    let _ = stage.tap("enroll.scan");
    assert_eq!(
        told(scan(&stage, &used)),
        expect(EnrollPhase::Expired, "This code was used already. Ask for a new one.")
    );

    // Every one of them leaves the phone as it was, with both ways to try again.
    assert_eq!(stage.nj().state(), State::Fresh);
    let view = enroll(stage.app.shown());
    assert!(view.typed.enabled && view.top.action.is_some() && view.digits.is_none() && view.yes.is_none());
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Welcome);
}

#[test]
fn the_desk_says_no() {
    let stage = Stage::fresh();
    let mut desk = stage.center.desk();
    let mailroom = stage.center.mailroom();
    let now_s = stage.center.clock.wall_s();
    let offer = desk.offer(&mailroom, Some("w07"), now_s, &OsEntropy).unwrap();
    assert_eq!(scan(&stage, &offer.qr).phase, EnrollPhase::Digits);
    let _ = desk.poll(&mailroom, &offer, now_s, &OsEntropy).unwrap();
    let _ = desk.compare(&mailroom, &offer, false, now_s, &OsEntropy).unwrap();
    let view = enroll(stage.tap("enroll.yes").state);
    assert_eq!((view.phase, said(&view)), (EnrollPhase::Refused, "Not accepted. Ask at the center.".into()));
    assert_eq!(stage.nj().state(), State::Fresh);
}

#[test]
fn a_code_of_another_center_asks_for_the_own_one_and_tells_of_no_letters() {
    let mut stage = Stage::in_shift();
    stage.phone.save_contacts(1);
    stage.wipe(nightjar::WipeLevel::Wipe);
    stage.app = App::new(stage.phone.shared(), "en");
    let stranger = Stage::fresh();
    let view = scan(&stage, &qr(&stranger));
    assert_eq!((view.phase, said(&view)), (EnrollPhase::OtherCenter, "Another center. Ask for your code.".into()));
    let shown = stage.app.shown();
    assert!(!texts(&shown).iter().any(|text| text.to_lowercase().contains("letter")), "{:?}", texts(&shown));
}

#[test]
fn without_a_camera_the_code_is_typed_and_without_a_key_store_nothing_is_made() {
    let stage = Stage::fresh();
    let _ = stage.screen(ScreenId::Enroll);
    let view = enroll(stage.app.act(Event::NoCamera).state);
    assert_eq!((view.phase, said(&view)), (EnrollPhase::NoCamera, "No camera. Type the code.".into()));
    assert!(view.view.is_none());
    // A code that comes all the same is not taken from a camera that is not there.
    assert_eq!(enroll(stage.app.act(Event::Scanned { bytes: qr(&stage) }).state).phase, EnrollPhase::NoCamera);
    let _ = stage.tap("enroll.scan");
    stage.phone.keys.always("create", "nj.s", KeyFault::Unavailable);
    let view = scan(&stage, &qr(&stage));
    assert_eq!(view.phase, EnrollPhase::Refused);
    assert!(said(&view).starts_with("The phone's key box does not answer."));
    assert_eq!(stage.nj().state(), State::Fresh);
}

#[test]
fn from_open_the_pins_stay_and_the_phone_is_home_again() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Settings);
    let _ = stage.tap("settings.scan");
    // Back goes where one came from.
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Settings);
    let _ = stage.tap("settings.scan");
    stage.center.take_in("w07", |bytes| {
        let view = enroll(stage.app.act(Event::Scanned { bytes: bytes.to_vec() }).state);
        view.digits.unwrap().text.chars().filter(char::is_ascii_digit).collect()
    });
    let step = stage.tap("enroll.yes");
    assert_eq!((step.state.id(), stage.nj().state()), (ScreenId::Home, State::Open));
    stage.app.lock();
    let pin = stage.phone.pin.clone();
    assert_eq!(stage.unlock(&pin).state.id(), ScreenId::Home);
}

#[test]
fn what_was_typed_goes_when_the_screen_is_left() {
    let stage = Stage::fresh();
    let code = lines(&stage);
    let _ = stage.screen(ScreenId::Welcome);
    let _ = stage.tap("welcome.type");
    let _ = type_line(&stage, &code[0]);
    // From the pad back to the finder it stays: back loses no input.
    assert_eq!(enroll(stage.app.act(Event::Back).state).phase, EnrollPhase::Scanning);
    assert_eq!(enroll(stage.tap("enroll.type").state).lines.len(), 1);
    let _ = stage.app.act(Event::Back);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Welcome);
    assert!(enroll(stage.tap("welcome.type").state).lines.is_empty());
}

#[test]
fn kept_letters_are_told_of_only_after_a_code_was_answered() {
    let mut stage = Stage::in_shift();
    stage.phone.save_contacts(2);
    stage.app.lock();
    stage.phone.crash_and(|folder| std::fs::remove_dir_all(folder.join("hw")).unwrap());
    stage.app = App::new(stage.phone.shared(), "en");
    let msg = |state: ViewState| {
        let ViewState::NeedsActivation { view } = state else { panic!("not NeedsActivation: {state:?}") };
        view.msg.map(|msg| msg.text)
    };
    assert_eq!(msg(stage.screen(ScreenId::NeedsActivation)), None);
    // Whoever only looks at the finder learns nothing.
    let _ = stage.tap("welcome.scan");
    assert_eq!(msg(stage.app.act(Event::Back).state), None);
    let _ = stage.tap("welcome.scan");
    assert_eq!(enroll(stage.app.act(Event::Scanned { bytes: qr(&stage) }).state).phase, EnrollPhase::Digits);
    assert_eq!(msg(stage.tap("enroll.no").state).as_deref(), Some("Go to the center. No letter is lost."));
}
