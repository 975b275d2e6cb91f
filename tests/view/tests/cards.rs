//! Cards and the list of what is held: read, and handed to somebody with the phone locked behind them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

use nightjar::{Refused, State};
use nightjar_view::{
    CardsPhase, CardsView, Event, HoldsPhase, HoldsView, NightLevel, Pulse, ScreenId, ViewState, Voice,
};
use view::{Stage, ids, spoken, texts};

fn cards(state: ViewState) -> CardsView {
    let ViewState::Cards { view } = state else { panic!("not Cards: {state:?}") };
    view
}

fn holds(state: ViewState) -> HoldsView {
    let ViewState::Holds { view } = state else { panic!("not Holds: {state:?}") };
    view
}

/// Opens the agreement and shows it to somebody.
fn presented() -> Stage {
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Cards);
    stage.taps(&["cards.agreement", "cards.present"]);
    assert_eq!(cards(stage.app.shown()).phase, CardsPhase::Presented);
    stage
}

#[test]
fn cards_are_listed_by_what_they_are_for_and_places_by_service() {
    let stage = Stage::with_cards();
    let view = cards(stage.screen(ScreenId::Cards));
    assert!(view.agreement.is_some() && view.rights.is_some() && view.help.is_some());
    let services: Vec<&str> = view.providers.iter().map(|tile| tile.id.as_str()).collect();
    assert_eq!(services, ["cards.service.hts", "cards.service.sti"]);
    assert!(view.providers.iter().all(|tile| !tile.picture.is_empty()));

    let view = cards(stage.tap("cards.service.hts").state);
    let names: Vec<&str> =
        view.lines.iter().filter(|line| line.voice == Voice::Heading).map(|line| line.text.as_str()).collect();
    assert_eq!(names, ["Clinic \u{2066}p01\u{2069}", "Clinic \u{2066}p02\u{2069}"], "the friendly one first");
    assert!(view.lines.iter().any(|line| line.text == "Русский, Кыргызча"));
    assert!(view.present.is_none());
    assert_eq!(cards(stage.app.act(Event::Back).state).phase, CardsPhase::List);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Home);
}

#[test]
fn without_cards_one_line_says_so() {
    let stage = Stage::open();
    let view = cards(stage.screen(ScreenId::Cards));
    assert!(view.agreement.is_none() && view.rights.is_none() && view.help.is_none() && view.providers.is_empty());
    assert_eq!(view.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["No cards yet"]);
}

#[test]
fn help_numbers_say_that_the_call_list_keeps_them() {
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Cards);
    let view = cards(stage.tap("cards.help").state);
    let number = &view.numbers[0];
    assert_eq!(
        (number.dial.as_str(), number.tile.badge.as_str()),
        ("+996555010203", "\u{2066}+996 555 010203\u{2069}")
    );
    assert_eq!(number.tile.text, "Lawyer, day and night");
    assert!(number.tile.spoken.ends_with("\u{2066}+ 9 9 6 5 5 5 0 1 0 2 0 3\u{2069}"), "{}", number.tile.spoken);
    assert_eq!(view.lines.last().unwrap().text, "The phone's call list keeps the number");
    assert_eq!(stage.tap("cards.number.1").pulse, Pulse::Key);
}

#[test]
fn a_card_is_read_in_one_language_and_a_touch_away_in_the_other() {
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Cards);
    let view = cards(stage.tap("cards.agreement").state);
    assert_eq!((view.phase, view.lines[0].text.as_str()), (CardsPhase::Reading, "Agreement \u{2066}14/2026\u{2069}"));
    assert_eq!(view.other.unwrap().text, "Русский");
    let view = cards(stage.tap("cards.other").state);
    assert_eq!(view.lines[0].text, "Соглашение \u{2066}14/2026\u{2069}");
    assert_eq!(view.other.unwrap().text, "English");
    // There is one card of rights: nothing else to turn to.
    let _ = stage.app.act(Event::Back);
    assert!(cards(stage.tap("cards.rights").state).other.is_none());
}

#[test]
fn a_presented_card_stands_alone_on_a_phone_that_is_locked_before_anything_is_shown() {
    let stage = Stage::with_cards();
    let _ = stage.screen(ScreenId::Cards);
    let _ = stage.tap("cards.agreement");
    let before = stage.phone.keys.calls().len();
    let step = stage.tap("cards.present");
    // By the time the step is there, the keys are not.
    assert_eq!(stage.nj().state(), State::Locked);
    assert_eq!(stage.nj().cards().unwrap_err(), Refused::Locked);
    assert_eq!(stage.phone.keys.calls().len(), before, "locking asks nobody");
    let view = cards(step.state.clone());
    assert_eq!((view.phase, view.seconds), (CardsPhase::Presented, 300));
    assert_eq!(view.top.title.text, "Agreement \u{2066}14/2026\u{2069}");
    assert!(view.agreement.is_none() && view.rights.is_none() && view.help.is_none() && view.present.is_none());
    assert!(view.providers.is_empty() && view.numbers.is_empty());
    assert_eq!(view.night.level, NightLevel::Wipe);
    // Only this card can be touched: its other language, the way out, the strip.
    let others: Vec<String> = ids(&step.state)
        .into_iter()
        .filter(|id| !["cards.title", "cards.other", "back", "night.empty"].contains(&id.as_str()))
        .filter(|id| !id.starts_with("cards.line."))
        .collect();
    assert_eq!(others, Vec::<String>::new());
    // The State's language first, the worker's a touch away, and back.
    let turned = cards(stage.tap("cards.other").state);
    assert_eq!(
        (turned.phase, turned.top.title.text.as_str()),
        (CardsPhase::Presented, "Соглашение \u{2066}14/2026\u{2069}")
    );
    assert_eq!(cards(stage.tap("cards.other").state).top.title.text, "Agreement \u{2066}14/2026\u{2069}");
}

#[test]
fn every_way_out_of_a_presented_card_ends_at_the_lock_and_there_is_no_way_back() {
    type Exit<'a> = (&'a str, &'a dyn Fn(&Stage));
    let exits: [Exit<'_>; 8] = [
        ("home", &|stage| {
            stage.app.background();
            stage.app.foreground();
        }),
        ("back", &|stage| drop(stage.app.act(Event::Back))),
        ("the back tile", &|stage| drop(stage.app.act(Event::tap("back")))),
        ("five minutes", &|stage| drop(stage.app.act(Event::Expired { id: "cards.presented".into() }))),
        ("screen off", &|stage| stage.app.lock()),
        ("another screen", &|stage| drop(stage.app.screen(ScreenId::Home))),
        ("the lock", &|stage| drop(stage.app.screen(ScreenId::Lock))),
        ("a row of the list", &|stage| {
            for id in ["cards.rights", "cards.help", "cards.present", "cards.service.hts", "home.start"] {
                assert_eq!(cards(stage.app.act(Event::tap(id)).state).phase, CardsPhase::Presented, "{id}");
            }
            let _ = stage.app.act(Event::Back);
        }),
    ];
    for (name, leave) in exits {
        let stage = presented();
        leave(&stage);
        assert_eq!(stage.app.shown().id(), ScreenId::Lock, "{name}");
        assert_eq!(stage.nj().state(), State::Locked, "{name}");
        for again in [ScreenId::Cards, ScreenId::Holds, ScreenId::Home] {
            assert_eq!(stage.app.screen(again).id(), ScreenId::Lock, "{name}: {again:?}");
        }
        let pin = stage.phone.pin.clone();
        assert_eq!(stage.unlock(&pin).state.id(), ScreenId::Home, "{name}");
        assert_eq!(cards(stage.screen(ScreenId::Cards)).phase, CardsPhase::List, "{name}");
    }
}

#[test]
fn a_touch_that_is_not_the_end_of_the_time_leaves_the_card() {
    let stage = presented();
    for event in [Event::Expired { id: "contact.undo".into() }, Event::Pulled { millis: 500 }, Event::NoCamera] {
        assert_eq!(cards(stage.app.act(event).state).phase, CardsPhase::Presented);
    }
    // PIN digits go nowhere while somebody else holds the phone.
    let pin = stage.phone.pin.clone();
    stage.types(&pin);
    assert_eq!(cards(stage.app.pin_submit().state).phase, CardsPhase::Presented);
    assert_eq!(stage.nj().state(), State::Locked);
}

#[test]
fn what_is_held_is_listed_without_a_number() {
    let stage = Stage::with_cards();
    let state = stage.screen(ScreenId::Holds);
    let view = holds(state.clone());
    assert_eq!(view.phase, HoldsPhase::BetweenShifts);
    let list: Vec<&str> = view.list.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(list, ["sealed", "copies", "cannot", "bag", "cards", "way"].map(|name| format!("holds.list.{name}")));
    assert_eq!(view.not.len(), 7);
    for text in [texts(&state), spoken(&state)].concat() {
        // The fourteen days are a rule, not a count.
        assert!(
            !text.contains(|c: char| c.is_ascii_digit())
                || text.contains("14 days")
                || text.contains("\u{2066}14\u{2069}"),
            "{text}"
        );
    }
    // However many letters there are, it is the same list.
    stage.phone.start();
    stage.phone.save_contacts(5);
    let view = holds(stage.screen(ScreenId::Holds));
    assert_eq!(view.phase, HoldsPhase::InShift);
    assert!(view.list.iter().any(|line| line.text == "This shift, gone at its end"));
    stage.phone.end();
    assert!(stage.screen(ScreenId::Holds) == state);
}

#[test]
fn in_a_shift_the_end_of_it_is_offered_first() {
    let stage = Stage::in_shift();
    let _ = stage.screen(ScreenId::Holds);
    let view = holds(stage.tap("holds.present").state);
    assert_eq!((view.phase, stage.nj().state()), (HoldsPhase::InShift, State::Shift));
    let sheet = view.sheet.unwrap();
    assert_eq!(sheet.tiles[0].id, "holds.menu.end_shift");
    assert!(holds(stage.app.act(Event::Back).state).sheet.is_none());
    let _ = stage.tap("holds.present");
    assert_eq!(stage.app.act(Event::tap("holds.menu.show")).state.id(), ScreenId::Holds);
    assert_eq!((holds(stage.app.shown()).phase, stage.nj().state()), (HoldsPhase::Presented, State::Locked));
}

#[test]
fn the_list_is_shown_to_somebody_on_a_locked_phone_and_ends_there() {
    let stage = Stage::open();
    let _ = stage.screen(ScreenId::Holds);
    let before = holds(stage.app.shown());
    let after = holds(stage.tap("holds.present").state);
    assert_eq!((after.phase, stage.nj().state()), (HoldsPhase::Presented, State::Locked));
    assert!(after.list == before.list && after.not == before.not, "another list for somebody else");
    assert!(!after.present.enabled && after.sheet.is_none());
    assert_eq!(stage.app.act(Event::tap("holds.present")).state.id(), ScreenId::Holds);
    assert_eq!(stage.app.act(Event::Back).state.id(), ScreenId::Lock);
    assert_eq!(stage.app.screen(ScreenId::Holds).id(), ScreenId::Lock);
}
