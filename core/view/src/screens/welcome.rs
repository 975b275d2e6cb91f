//! First start and after a wipe: the two look the same, whatever an outbox still delivers.

use crate::cx::{Answer, Cx};
use crate::make::Make;
use crate::{Class, Event, Night, NightLevel, Role, ScreenId, Tile};
use nightjar::Setting;
use nightjar_words::{Action as Pictures, Key, Language};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WelcomePhase {
    /// At rest.
    Ready,
}

/// First start and after a wipe: the two look the same, whatever an outbox still delivers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct WelcomeView {
    /// Phase.
    pub phase: WelcomePhase,
    /// The languages, each in its own name.
    pub lang: Vec<Tile>,
    /// Scan a center's code.
    pub scan: Tile,
    /// Type it; id `welcome.type`.
    pub typed: Tile,
    /// The strip.
    pub night: Night,
}

impl WelcomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> WelcomeView {
    let make = cx.make();
    WelcomeView {
        phase: WelcomePhase::Ready,
        lang: languages(cx, "welcome.lang."),
        scan: scan(make),
        typed: typed(make),
        night: make.strip(NightLevel::WipeAll),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    if let Some(code) = event.tapped("welcome.lang.") {
        return speak(cx, code);
    }
    match event {
        Event::Tap { id } if id == "welcome.scan" => {
            cx.model.kept.enroll = super::enroll::Memory::default();
            Answer::to(ScreenId::Enroll)
        }
        Event::Tap { id } if id == "welcome.type" => {
            cx.model.kept.enroll = super::enroll::Memory::typing();
            Answer::to(ScreenId::Enroll)
        }
        _ => Answer::stay(),
    }
}

/// Goes back: out of the app.
pub(crate) fn back(_cx: &mut Cx<'_>) -> Answer {
    Answer { leave: true, ..Answer::stay() }
}

/// One tile a language, each in its own name.
pub(crate) fn languages(cx: &Cx<'_>, prefix: &str) -> Vec<Tile> {
    let make = cx.make();
    let chosen = cx.words().language();
    let tile = |language: &Language| {
        let tile = make.named(&format!("{prefix}{}", language.code()), language.own_name().to_owned(), "");
        tile.class(Class::Half).chosen(*language == chosen, cx.words())
    };
    Language::ALL.iter().map(tile).collect()
}

/// Speaks another language at once.
pub(crate) fn speak(cx: &mut Cx<'_>, code: &str) -> Answer {
    let Ok(language) = Language::from_code(code) else { return Answer::stay() };
    if let Err(refused) = cx.nj.set(Setting::Language(Some(language))) {
        cx.model.failure = Some(refused.into());
        return Answer::dull();
    }
    cx.look_at_choices();
    Answer::key()
}

/// The tile that scans; its id is the same wherever a phone looks fresh.
pub(crate) fn scan(make: Make<'_>) -> Tile {
    make.tile("welcome.scan", Key::WelcomeScan, Pictures::Scan.picture()).class(Class::Wide).role(Role::Act)
}

/// The tile that types.
pub(crate) fn typed(make: Make<'_>) -> Tile {
    make.tile("welcome.type", Key::WelcomeType, Pictures::TypeCode.picture()).class(Class::Wide)
}
