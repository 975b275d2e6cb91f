//! The one object an interface holds: what to show, what a touch does, and the calls that go past touches.

use crate::cx::{Answer, Cx, Done, Job};
use crate::model::Model;
use crate::{Event, Look, Pulse, ScreenId, Step, ViewState, screens};
use nightjar::{Ledger, Nightjar, State, SyncError, SyncObserver, WipeLevel, Wiped};
use nightjar_words::{Language, Words};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The screens of one phone.
///
/// Calls are blocking but for [`App::sync`]; `screen` and `act` belong off the main thread. While an act takes long (a
/// center is asked, a PIN is tried), `screen` on another thread shows what to draw meanwhile.
pub struct App {
    nj: Arc<Nightjar>,
    model: Mutex<Model>,
    /// A wipe or a lock came while the memory was in use: it is forgotten before anything else is shown.
    must_forget: AtomicBool,
}

impl App {
    /// Shows the screens of an opened phone. `phone_language` is the system's, as a language tag: `ky`, `sr-Latn`.
    #[must_use]
    pub fn new(nj: Arc<Nightjar>, phone_language: &str) -> Self {
        let language = Language::from_code(phone_language).unwrap_or(Language::En);
        let model = Mutex::new(Model::new(language));
        Self { nj, model, must_forget: AtomicBool::new(false) }
    }

    /// The phone behind the screens.
    #[must_use]
    pub fn nightjar(&self) -> &Arc<Nightjar> {
        &self.nj
    }

    /// Shows a screen, or the one that the phone's state shows instead: Lock for every screen of a locked phone.
    #[must_use]
    pub fn screen(&self, id: ScreenId) -> ViewState {
        let mut model = self.model();
        let mut cx = Cx { nj: &self.nj, model: &mut model };
        open(&mut cx, id);
        settle(&mut cx);
        screens::show(cx.model.at, &cx)
    }

    /// Shows the screen that is open.
    #[must_use]
    pub fn shown(&self) -> ViewState {
        let mut model = self.model();
        let mut cx = Cx { nj: &self.nj, model: &mut model };
        settle(&mut cx);
        screens::show(cx.model.at, &cx)
    }

    /// Shows the open screen in each of these languages at one moment, and changes nothing: for previews and fixtures.
    #[must_use]
    pub fn shown_in(&self, languages: &[Language]) -> Vec<ViewState> {
        let mut model = self.model();
        let mut cx = Cx { nj: &self.nj, model: &mut model };
        settle(&mut cx);
        let mut states = Vec::new();
        let mut chosen = None;
        for language in languages {
            let before = std::mem::replace(&mut cx.model.words, Words::isolating(*language));
            chosen.get_or_insert(before);
            states.push(screens::show(cx.model.at, &cx));
        }
        if let Some(chosen) = chosen {
            cx.model.words = chosen;
        }
        states
    }

    /// Says how to draw it: asked after opening and after every act on Settings, answered in every state.
    #[must_use]
    pub fn look(&self) -> Look {
        Look::of(&self.nj)
    }

    /// Answers a touch on the screen that is open.
    pub fn act(&self, event: Event) -> Step {
        self.answer(|cx| match event {
            Event::Back => screens::back(cx.model.at, cx),
            Event::Tap { id } if id == "back" => screens::back(cx.model.at, cx),
            event => screens::act(cx.model.at, cx, &event),
        })
    }

    /// Takes a typed PIN digit, 0-9, by value; others are ignored.
    pub fn pin_push(&self, digit: u8) -> Step {
        self.answer(|cx| match cx.model.at {
            ScreenId::PinSetup => screens::pin_setup::push(cx, digit),
            ScreenId::Practice => screens::practice::push(cx, digit),
            _ => screens::lock::push(cx, digit),
        })
    }

    /// Forgets the typed digits.
    pub fn pin_clear(&self) -> Step {
        self.answer(|cx| match cx.model.at {
            ScreenId::PinSetup => screens::pin_setup::clear(cx),
            ScreenId::Practice => screens::practice::clear(cx),
            _ => screens::lock::clear(cx),
        })
    }

    /// Tries the typed digits. Blocks for about a second on the lock, the same time whatever was typed.
    pub fn pin_submit(&self) -> Step {
        self.answer(|cx| match cx.model.at {
            ScreenId::PinSetup => screens::pin_setup::submit(cx),
            ScreenId::Practice => screens::practice::submit(cx),
            _ => screens::lock::submit(cx),
        })
    }

    /// Wipes: any state, any thread, never an error; returns when the keys are gone. Waits for no screen.
    pub fn wipe(&self, level: WipeLevel) -> Wiped {
        self.must_forget.store(true, Ordering::Release);
        let wiped = self.nj.wipe(level);
        self.forget_now();
        wiped
    }

    /// Locks at once: screen off, or the app left with no grace. Drafts are gone.
    pub fn lock(&self) {
        self.nj.lock();
        self.must_forget.store(true, Ordering::Release);
        self.forget_now();
    }

    /// Another app is in front: locks when the policy's grace is over. What was handed to somebody is over at once.
    pub fn background(&self) {
        self.nj.background();
        let mut model = self.model();
        if model.is_presented() {
            model.forget();
            model.at = ScreenId::Lock;
        }
    }

    /// The app is in front again.
    pub fn foreground(&self) {
        self.nj.foreground();
    }

    /// Contacts the center until nothing waits. `observer` hears of each round; then `screen(Sync)` shows it.
    ///
    /// # Errors
    /// [`SyncError`]; nothing is lost, and the screen says what to do.
    pub async fn sync(&self, observer: Arc<dyn SyncObserver>) -> Result<Ledger, SyncError> {
        screens::sync::run(self, observer).await
    }

    /// Ends a running contact after its round.
    pub fn cancel_sync(&self) {
        self.nj.cancel_sync();
    }

    /// The memory of the screens, forgotten first if that is due.
    pub(crate) fn model(&self) -> MutexGuard<'_, Model> {
        let mut model = self.model.lock().unwrap_or_else(PoisonError::into_inner);
        if self.must_forget.swap(false, Ordering::AcqRel) {
            model.forget();
        }
        model
    }

    /// Forgets if nobody uses the memory now; whoever does finds the mark afterwards.
    fn forget_now(&self) {
        if let Ok(mut model) = self.model.try_lock()
            && self.must_forget.swap(false, Ordering::AcqRel)
        {
            model.forget();
        }
    }

    fn answer(&self, act: impl FnOnce(&mut Cx<'_>) -> Answer) -> Step {
        let mut model = self.model();
        let mut cx = Cx { nj: &self.nj, model: &mut model };
        settle(&mut cx);
        cx.model.failure = None;
        let mut answer = act(&mut cx);
        while let Some(job) = answer.job.take() {
            drop(model);
            let done = self.work(job);
            model = self.model();
            let mut cx = Cx { nj: &self.nj, model: &mut model };
            // By what was done, not by what is shown: another thread may have asked for a screen meanwhile.
            answer = match done {
                Done::Unlocked(result) => screens::lock::unlocked(&mut cx, result),
                Done::Digits(result) => screens::enroll::answered(&mut cx, result),
                Done::Confirmed(result) => screens::enroll::confirmed(&mut cx, result),
                Done::PinSet(role, result) => screens::pin_setup::set(&mut cx, role, result),
                Done::Finished(result) => screens::pin_setup::finished(&mut cx, result),
            };
        }
        let mut cx = Cx { nj: &self.nj, model: &mut model };
        if let Some(id) = answer.go {
            open(&mut cx, id);
        }
        settle(&mut cx);
        let felt = answer.pulse != Pulse::Key || cx.model.keys_vibrate;
        let pulse = if felt { answer.pulse } else { Pulse::None };
        Step { state: screens::show(cx.model.at, &cx), pulse, leave: answer.leave }
    }

    fn work(&self, job: Job) -> Done {
        match job {
            Job::Enroll(qr) => Done::Digits(self.nj.enroll(&qr)),
            Job::EnrollText(text) => Done::Digits(self.nj.enroll_text(&text)),
            Job::Confirm(same) => Done::Confirmed(self.nj.enroll_confirm(same)),
            Job::SetPin(role) => Done::PinSet(role, self.nj.pin_set(role)),
            Job::Finish => Done::Finished(self.nj.enroll_finish()),
            Job::Unlock => Done::Unlocked(self.nj.pin_submit()),
        }
    }
}

/// Opens a screen afresh: what an earlier visit left is forgotten, faults and failures with it.
fn open(cx: &mut Cx<'_>, id: ScreenId) {
    if cx.model.at != id && !cx.model.kept.lock.is_checking() {
        cx.model.faults = Vec::new();
        screens::left(cx.model.at, cx);
        cx.model.before = cx.model.at;
        cx.model.at = id;
        screens::entered(id, cx);
    }
}

/// Brings the open screen into line with the phone's state, which other threads change: a lock, a wipe, a center's order.
fn settle(cx: &mut Cx<'_>) {
    let state = cx.nj.state();
    let enrolled = matches!(state, State::Locked | State::Open | State::Shift);
    if cx.model.at == ScreenId::Lock && cx.model.kept.lock.is_checking() && enrolled {
        // The phone is open before the time of a try is over; whoever looks on must not see it earlier.
        return;
    }
    let stays = cx.model.at.is_of(state) && (state != State::Locked || cx.model.outlives_lock());
    if !stays {
        if matches!(state, State::Locked | State::Fresh | State::NeedsActivation | State::Blank) {
            cx.model.forget();
        } else {
            screens::left(cx.model.at, cx);
        }
        cx.model.at = ScreenId::first_of(state);
        cx.model.before = cx.model.at;
    }
    if cx.model.seen != Some(state) {
        if cx.model.seen == Some(State::Shift) {
            cx.model.forget_shift();
        }
        cx.model.seen = Some(state);
        cx.look_at_choices();
    }
}
