//! Between shifts. Empty is normal: no number, date, total or place.

use crate::cx::{Answer, Cx};
use crate::make::Make;
use crate::{Class, Event, Label, Night, Role, ScreenId, Sheet, Tile, Top, Trouble, Voice};
use nightjar::Ledger;
use nightjar_words::{Action as Pictures, Key};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HomePhase {
    /// Nothing waits.
    Idle,
    /// Something waits.
    Letter,
    /// A line from the center.
    Notice,
    /// The center has not activated this phone.
    Pending,
}

/// Between shifts. Empty is normal: no number, date, total or place.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HomeView {
    /// Phase.
    pub phase: HomePhase,
    /// Top bar: nothing here, and that is right; its action is `more`.
    pub top: Top,
    /// A line from the center.
    pub notice: Option<Label>,
    /// Start a shift; scan again while the center has not activated this phone.
    pub start: Tile,
    /// Cards.
    pub cards: Tile,
    /// Whether something waits, without a number; opens Sync.
    pub letter: Tile,
    /// The rest.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

impl HomeView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// Whether the sheet is open.
    sheet: bool,
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> HomeView {
    let make = cx.make();
    let active = cx.nj.is_active();
    let waits = waits(&cx.nj.pending());
    let notice = notice(cx);
    let phase = match (active, &notice, waits) {
        (false, _, _) => HomePhase::Pending,
        (true, Some(_), _) => HomePhase::Notice,
        (true, None, true) => HomePhase::Letter,
        (true, None, false) => HomePhase::Idle,
    };
    let (key, picture) =
        if waits { (Key::HomeLetter, Pictures::Waiting) } else { (Key::HomeNoLetter, Pictures::NothingWaits) };
    let start = if active {
        make.tile("home.start", Key::HomeStart, Pictures::StartShift.picture())
    } else {
        make.tile("home.start", Key::TScan, Pictures::Scan.picture())
    };
    HomeView {
        phase,
        top: Top {
            action: Some(more(make, "home.more")),
            ..make.bar("home", Key::HomeEmpty, Pictures::NothingHere.picture())
        },
        notice: if active {
            notice.map(|text| make.said("home.notice", text).voice(Voice::Polite))
        } else {
            Some(make.label("home.notice", Key::HomePending).role(Role::Care))
        },
        start: start.class(Class::Wide).role(Role::Act),
        cards: make.tile("home.cards", Key::TitleCards, Pictures::Cards.picture()).class(Class::Half),
        letter: make.tile("home.letter", key, picture.picture()).class(Class::Half).role(if waits {
            Role::Wait
        } else {
            Role::Plain
        }),
        sheet: cx.model.kept.home.sheet.then(|| menu(make, "home", REST)),
        trouble: cx.trouble("home"),
        night: make.night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let Event::Tap { id } = event else { return Answer::stay() };
    if let Some(screen) = chosen(id, "home", REST) {
        cx.model.kept.home.sheet = false;
        return Answer::to(screen);
    }
    match id.as_str() {
        "home.start" if cx.nj.is_active() => Answer::to(ScreenId::StartShift),
        "home.start" => Answer::to(ScreenId::Enroll),
        "home.cards" => Answer::to(ScreenId::Cards),
        "home.letter" => Answer::to(ScreenId::Sync),
        "home.more" => {
            cx.model.kept.home.sheet = true;
            Answer::key()
        }
        "home.menu.done" => {
            cx.model.kept.home.sheet = false;
            Answer::key()
        }
        _ => Answer::stay(),
    }
}

/// Goes back: closes the sheet, or locks.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if std::mem::take(&mut cx.model.kept.home.sheet) { Answer::key() } else { cx.lock_and_leave() }
}

/// The newest line from the center, in the chosen language if it came in that, else in the one it came in.
fn notice(cx: &Cx<'_>) -> Option<String> {
    let notices = cx.nj.center_notices().ok()?;
    let language = cx.words().language().code();
    let own = notices.iter().rev().find(|notice| language.starts_with(notice.language.as_str()));
    own.or(notices.last()).map(|notice| notice.text.clone())
}

/// What the sheet of Home offers.
const REST: &[ScreenId] = &[ScreenId::Sync, ScreenId::Holds, ScreenId::Cards, ScreenId::Settings];

/// Whether a letter is on this phone that the center has not: real ones, whatever became of them.
pub(crate) fn waits(ledger: &Ledger) -> bool {
    ledger.waiting() > 0
}

/// The tile that opens a menu.
pub(crate) fn more(make: Make<'_>, id: &str) -> Tile {
    make.tile(id, Key::More, Pictures::More.picture())
}

/// A sheet with other screens: `home.menu.sync`.
pub(crate) fn menu(make: Make<'_>, screen: &str, screens: &[ScreenId]) -> Sheet {
    let tile = |id: &ScreenId| {
        let (name, key, picture) = named(*id);
        make.tile(&format!("{screen}.menu.{name}"), key, picture.picture()).class(Class::Half)
    };
    Sheet {
        id: format!("{screen}.menu"),
        title: make.label(&format!("{screen}.menu.title"), Key::More).voice(Voice::Heading),
        lines: Vec::new(),
        stepper: None,
        tiles: screens.iter().map(tile).collect(),
        done: make.tile(&format!("{screen}.menu.done"), Key::Done, Pictures::Done.picture()),
    }
}

/// The screen that a tile of a menu opens.
pub(crate) fn chosen(id: &str, screen: &str, screens: &[ScreenId]) -> Option<ScreenId> {
    let name = id.strip_prefix(screen)?.strip_prefix(".menu.")?;
    screens.iter().copied().find(|id| named(*id).0 == name)
}

/// Name in ids, word and picture of a screen that a menu offers.
fn named(id: ScreenId) -> (&'static str, Key, Pictures) {
    match id {
        ScreenId::EndShift => ("end_shift", Key::EndClose, Pictures::EndShift),
        ScreenId::Entries => ("entries", Key::TitleEntries, Pictures::Entries),
        ScreenId::SlipOutcome => ("slip_outcome", Key::TitleOutcome, Pictures::Outcome),
        ScreenId::Sync => ("sync", Key::TitleSync, Pictures::Sync),
        ScreenId::Holds => ("holds", Key::TitleHolds, Pictures::Holds),
        ScreenId::Cards => ("cards", Key::TitleCards, Pictures::Cards),
        _ => ("settings", Key::TitleSettings, Pictures::Settings),
    }
}
