//! Letters on their way. Never a number beside opened, never a sum.

use crate::cx::{Answer, Cx};
use crate::{App, Class, Event, Label, Night, Role, ScreenId, Tile, Top, Voice};
use nightjar::{Ledger, SyncError, SyncObserver};
use nightjar_words::{Action as Pictures, Arg, Key};
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SyncPhase {
    /// Nothing waits.
    Nothing,
    /// Something waits.
    Waiting,
    /// Round k of n.
    Sending,
    /// The center asked to wait.
    Paused,
    /// Not accepted; what is at fault is marked.
    Refused,
    /// Some are damaged and kept.
    Damaged,
    /// The center is not reached; nothing is lost.
    Away,
    /// Stopped by hand.
    Stopped,
}

/// Letters on their way. Never a number beside opened, never a sum.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SyncView {
    /// Phase.
    pub phase: SyncPhase,
    /// Top bar.
    pub top: Top,
    /// All letters are safe.
    pub none: Option<Label>,
    /// How many wait.
    pub waiting: Option<Label>,
    /// Nobody can open them here.
    pub sealed: Option<Label>,
    /// How many are at the center, not opened yet.
    pub at_center: Option<Label>,
    /// The center opened it: no number.
    pub opened: Option<Label>,
    /// How many were refused.
    pub refused: Option<Label>,
    /// How many are damaged and kept.
    pub damaged: Option<Label>,
    /// Round k of n.
    pub run: Option<Progress>,
    /// How the last contact ended, if not well.
    pub message: Option<Label>,
    /// Goes by itself.
    pub how: Label,
    /// Calls `sync`.
    pub now: Tile,
    /// Calls `cancel_sync`.
    pub stop: Option<Tile>,
    /// The strip.
    pub night: Night,
}

/// A running contact.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Round k of n, politely.
    pub label: Label,
    /// Rounds done.
    pub done: u32,
    /// Rounds in all; more than done until the last answer.
    pub of: u32,
}

impl SyncView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// Letters that a round carries.
const ROUND: u32 = 16;
/// Between two states told to the interface: at most four a second (ui.md 6).
const PAUSE: Duration = Duration::from_millis(250);

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// How the last contact ended, if not well; forgotten when the screen is left.
    ended: Option<SyncError>,
}

/// A contact that is running: it goes on while the phone is locked, and longer than a screen is looked at.
#[derive(Default)]
pub(crate) struct Contact(Mutex<Option<Rounds>>);

/// Rounds of a running contact.
#[derive(Clone, Copy)]
struct Rounds {
    done: u32,
    of: u32,
}

impl Rounds {
    /// At least one round, and always one more than the letters need: no count tells what was among them.
    fn start(waiting: u32) -> Self {
        Self { done: 0, of: waiting.div_ceil(ROUND).max(1) + 1 }
    }

    /// One more was answered; the end is never reached before the contact has ended.
    fn answered(self, left: u32) -> Self {
        let done = self.done + 1;
        Self { done, of: done + left.div_ceil(ROUND) + 1 }
    }
}

impl Contact {
    fn rounds(&self) -> Option<Rounds> {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, Option<Rounds>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> SyncView {
    let make = cx.make();
    let ledger = cx.nj.pending();
    let rounds = cx.model.contact.rounds();
    let ended = cx.model.kept.sync.ended;
    // What is opened is in no letter's way: then no number is left, not even a nought.
    let none = ledger.waiting() + ledger.at_center() + ledger.refused() + ledger.damaged() + ledger.unclear() == 0;
    let count = |id: &str, key, n: u32, picture: Pictures| counted(cx, id, key, n, picture);
    let listed = |label: Label| (!none).then_some(label);
    let title = (Key::TitleSync, Pictures::Sync);
    SyncView {
        phase: phase(&ledger, rounds, ended, none),
        top: make.top("sync", title.0, title.1.picture()),
        none: none.then(|| {
            let label = make.label("sync.none", Key::YNone).class(Class::Wide);
            let opened = ledger.opened() > 0;
            label.pictured(if opened { Pictures::Opened } else { Pictures::NothingWaits }.picture()).role(if opened {
                Role::Safe
            } else {
                Role::Plain
            })
        }),
        waiting: listed(count("sync.waiting", Key::YWaits, ledger.waiting(), Pictures::Waiting).role(Role::Wait)),
        sealed: listed(make.label("sync.sealed", Key::YSealed).role(Role::Dim)),
        at_center: listed(
            count("sync.at_center", Key::YAtCenter, ledger.at_center(), Pictures::AtCenter).role(Role::Wait),
        ),
        opened: (!none && ledger.opened() > 0)
            .then(|| make.label("sync.opened", Key::YSafe).pictured(Pictures::Opened.picture()).role(Role::Safe)),
        refused: listed(count("sync.refused", Key::YRefused, ledger.refused(), Pictures::Refused)),
        damaged: (ledger.damaged() > 0)
            .then(|| count("sync.damaged", Key::YDamaged, ledger.damaged(), Pictures::Damaged).role(Role::Care)),
        run: rounds.map(|rounds| progress(cx, rounds)),
        message: ended.filter(|_| rounds.is_none()).map(|error| message(cx, error)),
        how: make.label("sync.how", Key::YHow).role(Role::Dim),
        now: make
            .tile("sync.now", Key::YNow, Pictures::StartShift.picture())
            .class(Class::Half)
            .role(Role::Act)
            .enabled(rounds.is_none()),
        stop: rounds.map(|_| make.tile("sync.stop", Key::YStop, Pictures::Stop.picture()).class(Class::Half)),
        night: make.night(),
    }
}

/// Answers a touch: the interface itself calls `sync` and `cancel_sync`.
pub(crate) fn act(_cx: &mut Cx<'_>, event: &Event) -> Answer {
    match event {
        Event::Tap { id } if id == "sync.now" || id == "sync.stop" => Answer::key(),
        _ => Answer::stay(),
    }
}

/// Goes back: to the wipe that waits for it, else to where the state begins.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    let state = cx.nj.state();
    let wipe = cx.model.before == ScreenId::Wipe && ScreenId::Wipe.is_of(state);
    Answer::to(if wipe { ScreenId::Wipe } else { ScreenId::first_of(state) })
}

/// Runs a contact; the screen hears of every round, the interface of four a second at most.
pub(crate) async fn run(app: &App, observer: Arc<dyn SyncObserver>) -> Result<Ledger, SyncError> {
    let Some(running) = Running::begin(app) else {
        // The phone says so itself: one contact at a time.
        return app.nightjar().sync(observer).await;
    };
    let heard = Heard { contact: Arc::clone(&running.0), observer, told: Mutex::default() };
    let result = app.nightjar().sync(Arc::new(heard)).await;
    drop(running);
    let mut model = app.model();
    if model.at == ScreenId::Sync {
        model.kept.sync.ended = result.as_ref().err().copied();
    }
    result
}

/// Ends the rounds however the contact ends: also when its future is dropped.
struct Running(Arc<Contact>);

impl Running {
    fn begin(app: &App) -> Option<Self> {
        let waiting = app.nightjar().pending().waiting();
        let contact = {
            let mut model = app.model();
            model.kept.sync.ended = None;
            Arc::clone(&model.contact)
        };
        let mut rounds = contact.lock();
        if rounds.is_some() {
            return None;
        }
        *rounds = Some(Rounds::start(waiting));
        drop(rounds);
        Some(Self(contact))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        *self.0.lock() = None;
    }
}

/// Keeps count for the screen and tells the interface now and then.
struct Heard {
    contact: Arc<Contact>,
    observer: Arc<dyn SyncObserver>,
    told: Mutex<Option<Instant>>,
}

impl SyncObserver for Heard {
    fn round(&self, done: u32, left: u32) {
        {
            let mut rounds = self.contact.lock();
            *rounds = rounds.map(|rounds| rounds.answered(left));
        }
        let now = Instant::now();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.is_none_or(|told| now.duration_since(told) >= PAUSE) {
            *told = Some(now);
            drop(told);
            self.observer.round(done, left);
        }
    }
}

fn phase(ledger: &Ledger, rounds: Option<Rounds>, ended: Option<SyncError>, none: bool) -> SyncPhase {
    if rounds.is_some() {
        return SyncPhase::Sending;
    }
    match ended {
        Some(SyncError::Busy { .. }) => return SyncPhase::Paused,
        Some(SyncError::Stopped) => return SyncPhase::Stopped,
        Some(_) => return SyncPhase::Away,
        None => {}
    }
    if none {
        SyncPhase::Nothing
    } else if ledger.damaged() > 0 {
        SyncPhase::Damaged
    } else if ledger.refused() > 0 {
        SyncPhase::Refused
    } else {
        SyncPhase::Waiting
    }
}

/// A number with its word: `5 wait`; said as word, value.
fn counted(cx: &Cx<'_>, id: &str, key: Key, n: u32, picture: Pictures) -> Label {
    let make = cx.make();
    let word = cx.text(key);
    let spoken = cx.words().text(Key::SayCount, &[("word", Arg::Word(&word)), ("n", n.into())]);
    let text = format!("{} {word}", make.number(u64::from(n)));
    Label { text, spoken, ..make.label(id, key) }.pictured(picture.picture())
}

/// Round k of n; the first one is begun when the contact is.
fn progress(cx: &Cx<'_>, rounds: Rounds) -> Progress {
    let text = cx.words().text(Key::YRound, &[("k", rounds.done.max(1).into()), ("n", rounds.of.into())]);
    let label = cx.make().said("sync.run", text).voice(Voice::Polite);
    Progress { label, done: rounds.done, of: rounds.of }
}

fn message(cx: &Cx<'_>, error: SyncError) -> Label {
    let make = cx.make();
    let key = match error {
        SyncError::Busy { retry_after_s } => {
            let text = cx.words().text(Key::SyncBusy, &[("n", retry_after_s.into())]);
            return make.said("sync.message", text).voice(Voice::Polite);
        }
        SyncError::Offline => Key::YAway,
        SyncError::OtherKey => Key::SyncPin,
        SyncError::NotAccepted => Key::SyncLogin,
        SyncError::CenterFull => Key::SyncFull,
        SyncError::NotTheCenter => Key::SyncUnknownCenter,
        SyncError::Unreadable => Key::SyncUnreadable,
        SyncError::Stopped => Key::SyncCancelled,
        SyncError::Phone => Key::ErrStorage,
        _ => Key::ErrRefused,
    };
    make.label("sync.message", key).voice(Voice::Polite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_never_reached_before_the_last_answer_and_one_round_is_always_more() {
        // A night of 33 letters: three rounds and the extra one.
        let mut rounds = Rounds::start(33);
        assert_eq!((rounds.done, rounds.of), (0, 4));
        for left in [17, 1, 0, 0, 5, 0] {
            rounds = rounds.answered(left);
            assert!(rounds.done.max(1) < rounds.of, "round {} of {}", rounds.done, rounds.of);
        }
        assert_eq!(Rounds::start(0).of, 2);
        assert_eq!(Rounds::start(16).of, 2);
    }

    #[test]
    fn every_round_is_counted_and_few_are_told() {
        #[derive(Default)]
        struct Seen(Mutex<Vec<(u32, u32)>>);
        impl SyncObserver for Seen {
            fn round(&self, done: u32, left: u32) {
                self.0.lock().unwrap().push((done, left));
            }
        }
        let seen = Arc::new(Seen::default());
        let contact = Arc::new(Contact::default());
        *contact.lock() = Some(Rounds::start(400));
        let heard = Heard { contact: Arc::clone(&contact), observer: Arc::clone(&seen) as _, told: Mutex::default() };
        let began = Instant::now();
        for done in 1..=400 {
            heard.round(done, 400 - done);
        }
        let quarters = began.elapsed().as_millis() / PAUSE.as_millis();
        assert_eq!(contact.rounds().unwrap().done, 400);
        let seen = seen.0.lock().unwrap();
        assert_eq!(seen.first(), Some(&(1, 399)));
        assert!(seen.len() as u128 <= quarters + 1, "{} in {quarters} quarters of a second", seen.len());
    }
}
