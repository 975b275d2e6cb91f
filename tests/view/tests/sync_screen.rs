//! Letters on their way, against a real relay and desk: every phase, never a number beside opened, never a sum.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use journeys::Way;
use nightjar::{Nightjar, SyncError, SyncObserver};
use nightjar_view::{App, Event, Role, ScreenId, SyncPhase, SyncView, ViewState};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use view::{Stage, spoken, texts};

fn of(state: ViewState) -> SyncView {
    let ViewState::Sync { view } = state else { panic!("not Sync: {state:?}") };
    view
}

fn shown(stage: &Stage) -> SyncView {
    of(stage.screen(ScreenId::Sync))
}

/// The numbers on a screen.
fn numbers(state: &ViewState) -> Vec<String> {
    let all = [texts(state), spoken(state)].concat();
    all.iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_digit()))
        .filter(|n| !n.is_empty())
        .map(str::to_owned)
        .collect()
}

fn number(label: Option<&nightjar_view::Label>) -> u32 {
    label.unwrap().text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// Saves a night of contacts; the shift is over.
fn after_a_night(contacts: u32) -> Stage {
    let stage = Stage::in_shift();
    stage.phone.save_contacts(contacts);
    stage.phone.end();
    stage
}

/// Stops the contact in each round until it is told to go on.
struct Gate {
    at: Sender<()>,
    on: Mutex<Receiver<()>>,
}

impl SyncObserver for Gate {
    fn round(&self, _: u32, _: u32) {
        let _ = self.at.send(());
        let _ = self.on.lock().unwrap().recv();
    }
}

/// Stops the contact itself.
struct Stops(Arc<Nightjar>);

impl SyncObserver for Stops {
    fn round(&self, _: u32, _: u32) {
        self.0.cancel_sync();
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

#[test]
fn with_nothing_to_send_there_is_no_number_and_no_safe_colour() {
    let stage = Stage::open();
    let state = stage.screen(ScreenId::Sync);
    assert_eq!(numbers(&state), Vec::<String>::new());
    let view = of(state);
    assert_eq!(view.phase, SyncPhase::Nothing);
    // The center has opened nothing: nothing may look as if it had.
    assert_eq!(view.none.unwrap().role, Role::Plain);
    assert!(view.opened.is_none() && view.stop.is_none() && view.message.is_none());
}

#[test]
fn letters_wait_are_at_the_center_and_are_opened_and_then_no_number_is_left() {
    let stage = after_a_night(3);
    let waiting = stage.nj().pending().waiting();
    let view = shown(&stage);
    assert_eq!((view.phase, number(view.waiting.as_ref())), (SyncPhase::Waiting, waiting));
    assert_eq!(view.waiting.as_ref().unwrap().text, format!("\u{2066}{waiting}\u{2069} wait"));
    assert!(view.opened.is_none(), "the desk has opened nothing yet");
    assert!(view.damaged.is_none());

    stage.sync().unwrap();
    let view = shown(&stage);
    assert_eq!((number(view.waiting.as_ref()), number(view.at_center.as_ref())), (0, waiting));
    assert_eq!(view.at_center.unwrap().role, Role::Wait, "at the center is not safe");
    assert!(view.opened.is_none() && view.message.is_none());

    // One more waits while the rest is opened: the two are never added up, and opened has no number.
    let _ = stage.center.sweep();
    stage.sync().unwrap();
    stage.phone.start();
    stage.phone.save_contacts(11);
    let ledger = stage.nj().pending();
    let state = stage.screen(ScreenId::Sync);
    let view = of(state.clone());
    let opened = view.opened.unwrap();
    assert_eq!((opened.role, opened.text.as_str()), (Role::Safe, "the center opened it"));
    let allowed = [ledger.waiting(), ledger.at_center(), ledger.refused()].map(|n| n.to_string());
    assert!(numbers(&state).iter().all(|n| allowed.contains(n)), "{:?}", numbers(&state));
    assert!(!allowed.contains(&ledger.opened().to_string()) && !allowed.contains(&ledger.written().to_string()));

    stage.phone.end();
    stage.settle();
    assert!(stage.nj().pending().is_all_opened());
    let state = stage.screen(ScreenId::Sync);
    assert_eq!(numbers(&state), Vec::<String>::new());
    let view = of(state);
    assert_eq!((view.phase, view.none.unwrap().role), (SyncPhase::Nothing, Role::Safe));
}

#[test]
fn a_running_contact_shows_round_k_of_n_and_never_the_last() {
    let stage = after_a_night(40);
    let _ = stage.screen(ScreenId::Sync);
    let (at, arrived) = channel();
    let (go, on) = channel();
    let gate = Arc::new(Gate { at, on: Mutex::new(on) });
    std::thread::scope(|scope| {
        let contact = scope.spawn(|| block_on(stage.app.sync(gate)));
        arrived.recv().unwrap();
        let state = stage.app.shown();
        let view = of(state);
        assert_eq!(view.phase, SyncPhase::Sending);
        let run = view.run.unwrap();
        assert!(run.done >= 1 && run.done < run.of, "round {} of {}", run.done, run.of);
        // Two rounds of letters are left, and the one that always is.
        assert_eq!((run.done, run.of), (1, 4));
        assert_eq!(run.label.text, "Round \u{2066}1\u{2069} of \u{2066}4\u{2069}");
        assert!(view.stop.is_some() && !view.now.enabled);
        // A second contact is refused and takes nothing from the first.
        assert_eq!(block_on(stage.app.sync(Arc::new(Stops(stage.phone.shared())))), Err(SyncError::Stopped));
        assert_eq!(of(stage.app.shown()).phase, SyncPhase::Sending);
        drop(go);
        contact.join().unwrap().unwrap();
    });
    let view = shown(&stage);
    assert!(view.run.is_none() && view.message.is_none() && view.now.enabled);
    assert_eq!(number(view.waiting.as_ref()), 0);
}

#[test]
fn a_contact_goes_on_behind_a_lock_and_is_still_seen_after_it() {
    let stage = after_a_night(3);
    let (at, arrived) = channel();
    let (go, on) = channel();
    let gate = Arc::new(Gate { at, on: Mutex::new(on) });
    std::thread::scope(|scope| {
        let contact = scope.spawn(|| block_on(stage.app.sync(gate)));
        arrived.recv().unwrap();
        stage.app.lock();
        assert_eq!(stage.app.shown().id(), ScreenId::Lock);
        let pin = stage.phone.pin.clone();
        let _ = stage.unlock(&pin);
        assert_eq!(shown(&stage).phase, SyncPhase::Sending);
        drop(go);
        contact.join().unwrap().unwrap();
    });
    assert!(shown(&stage).run.is_none());
}

#[test]
fn a_center_that_is_not_reached_is_told_in_words_and_forgotten_when_the_screen_is_left() {
    let mut stage = after_a_night(2);
    stage.center.stop();
    let before = stage.nj().pending();
    let _ = stage.screen(ScreenId::Sync);
    assert_eq!(stage.sync(), Err(SyncError::Offline));
    let view = shown(&stage);
    assert_eq!(view.phase, SyncPhase::Away);
    assert_eq!(view.message.unwrap().text, "Center not reached. Nothing is lost.");
    assert_eq!(number(view.waiting.as_ref()), before.waiting());
    // Nothing remembers how the last contact ended.
    let _ = stage.app.act(Event::Back);
    let view = shown(&stage);
    assert_eq!((view.phase, view.message.is_none()), (SyncPhase::Waiting, true));
    // A contact that nobody looked at leaves no message behind either.
    let _ = stage.screen(ScreenId::Home);
    assert_eq!(stage.sync(), Err(SyncError::Offline));
    assert_eq!(shown(&stage).phase, SyncPhase::Waiting);
}

#[test]
fn a_contact_that_is_stopped_says_so_and_the_rest_waits() {
    let stage = after_a_night(40);
    let _ = stage.screen(ScreenId::Sync);
    let stops = Arc::new(Stops(stage.phone.shared()));
    assert_eq!(block_on(stage.app.sync(stops)), Err(SyncError::Stopped));
    let view = shown(&stage);
    assert_eq!((view.phase, view.message.unwrap().text.as_str()), (SyncPhase::Stopped, "Stopped. Nothing is lost."));
    assert!(number(view.waiting.as_ref()) > 0 && number(view.at_center.as_ref()) > 0);
    // The next one goes on where it stopped, and its start takes the message away.
    stage.sync().unwrap();
    assert_eq!(shown(&stage).phase, SyncPhase::Waiting);
}

#[test]
fn a_contact_that_nobody_waits_for_any_more_leaves_no_round_behind() {
    let stage = after_a_night(3);
    let _ = stage.screen(ScreenId::Sync);
    stage.center.link.cut_after(Way::Up, u64::MAX);
    block_on(async {
        let contact = stage.app.sync(Arc::new(journeys::Heard::default()));
        let mut contact = Box::pin(contact);
        // Begun, then dropped.
        tokio::select! {
            biased;
            _ = &mut contact => panic!("too quick"),
            () = tokio::task::yield_now() => {}
        }
        assert_eq!(of(stage.app.shown()).phase, SyncPhase::Sending);
    });
    assert_eq!(of(stage.app.shown()).phase, SyncPhase::Waiting);
    stage.sync().unwrap();
}

#[test]
fn somebody_else_s_answer_and_a_busy_center_are_told_apart() {
    let stage = after_a_night(1);
    let _ = stage.screen(ScreenId::Sync);
    let other = Stage::fresh();
    let address = other.center.link.address();
    stage.center.link.lead_to(Some(address));
    assert_eq!(stage.sync(), Err(SyncError::OtherKey));
    let message = shown(&stage).message.unwrap().text;
    assert!(message.starts_with("Somebody else answered, not the center"), "{message}");
}

#[test]
fn back_goes_to_the_wipe_that_waits_for_it() {
    let stage = after_a_night(1);
    let _ = stage.screen(ScreenId::Wipe);
    assert_eq!(stage.tap("wipe.sync_first").state.id(), ScreenId::Sync);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Wipe);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Settings);
    let _ = stage.screen(ScreenId::Home);
    assert_eq!(stage.tap("home.letter").state.id(), ScreenId::Sync);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Home);
}

#[test]
fn the_wipe_screen_says_whether_something_waits_without_a_number_and_no_touch_wipes() {
    let stage = after_a_night(4);
    let state = stage.screen(ScreenId::Wipe);
    assert_eq!(numbers(&state), Vec::<String>::new());
    let ViewState::Wipe { view } = state else { panic!() };
    assert_eq!((view.phase, view.unsent.is_some()), (nightjar_view::WipePhase::Unsent, true));
    assert_eq!(view.night.level, nightjar_view::NightLevel::WipeAll);
    for event in [
        Event::tap("wipe.pull"),
        Event::tap("night.all"),
        Event::Hold { id: "night.all".into() },
        Event::Pulled { millis: 700 },
    ] {
        assert_eq!(stage.app.act(event).state.id(), ScreenId::Wipe);
    }
    assert_eq!(stage.nj().state(), nightjar::State::Open);
    stage.settle();
    let ViewState::Wipe { view } = stage.screen(ScreenId::Wipe) else { panic!() };
    assert_eq!((view.phase, view.sync_first.is_none()), (nightjar_view::WipePhase::Ready, true));
    let _ = App::new(stage.phone.shared(), "en");
}
