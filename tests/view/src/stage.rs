//! The stage itself.

use journeys::{Center, Heard, Phone, Source};
use nightjar::{Nightjar, State, SyncError, WipeLevel};
use nightjar_record::Registry;
use nightjar_seal::OsEntropy;
use nightjar_seal::entropy::SeededEntropy;
use nightjar_vault::{Clock, HwClass, KeyFault};
use nightjar_view::{App, Event, Pulse, ScreenId, Step, ViewState};
use nightjar_wire::item::ItemBody;
use std::sync::Arc;

/// A center, a phone and its screens.
pub struct Stage {
    /// The center.
    pub center: Center,
    /// The phone behind the screens.
    pub phone: Phone,
    /// Its screens.
    pub app: App,
}

impl Stage {
    /// A fresh phone whose own language is English. What it draws at random is the same in every run.
    #[must_use]
    pub fn fresh() -> Self {
        Self::of(HwClass::Tee)
    }

    /// A fresh phone of a class of key store.
    #[must_use]
    pub fn of(class: HwClass) -> Self {
        let center = Center::new();
        let source = Source::of(SeededEntropy::from_number(7));
        let phone = Phone::with(&center, "w07", class, Registry::built_in(), source);
        let app = App::new(phone.shared(), "en");
        Self { center, phone, app }
    }

    /// An enrolled, active, unlocked phone between shifts.
    #[must_use]
    pub fn open() -> Self {
        let mut stage = Self::fresh();
        stage.phone.join(&stage.center);
        stage.app = App::new(stage.phone.shared(), "en");
        stage
    }

    /// The same in a shift of zone z01.
    #[must_use]
    pub fn in_shift() -> Self {
        let stage = Self::open();
        stage.phone.start();
        stage
    }

    /// The same in a shift, with so many condoms, lubricants and syringes in the bag as an evening needs.
    #[must_use]
    pub fn with_bag() -> Self {
        let stage = Self::in_shift();
        for (item, qty) in [("cond_ext", 200_i64), ("lube_water", 100), ("syr_1ml", 60)] {
            let draft =
                nightjar::Draft::new("stock_movement").with("type", "issue").with("item", item).with("qty", qty);
            stage.phone.save(draft).unwrap();
        }
        stage
    }

    /// An enrolled, unlocked phone that the center has not activated yet.
    #[must_use]
    pub fn not_yet_active() -> Self {
        let mut stage = Self::fresh();
        stage.phone.join_unheard(&stage.center);
        stage.app = App::new(stage.phone.shared(), "en");
        stage
    }

    /// An open phone whose center has sent its cards, two places and a notice.
    #[must_use]
    pub fn with_cards() -> Self {
        let stage = Self::open();
        stage.tell(&crate::items::of_a_center());
        stage
    }

    /// The center tells the phone something, and the phone hears it.
    pub fn tell(&self, items: &[ItemBody]) {
        let mut desk = self.center.desk();
        let now_s = self.center.clock.wall_s();
        assert_eq!(desk.tell(&self.center.mailroom(), "w07", items, now_s, &OsEntropy).unwrap(), 1);
        self.phone.sync().unwrap();
    }

    /// The phone's facade.
    #[must_use]
    pub fn nj(&self) -> &Nightjar {
        &self.phone
    }

    /// Opens a screen.
    #[must_use]
    pub fn screen(&self, id: ScreenId) -> ViewState {
        let state = self.app.screen(id);
        assert_eq!(state.id(), id, "another screen is shown");
        state
    }

    /// Taps what has this id, which must be on the screen.
    #[track_caller]
    pub fn tap(&self, id: &str) -> Step {
        let shown = self.app.shown();
        assert!(
            crate::ids(&shown).iter().any(|known| known == id),
            "no {id} on {:?}: {:?}",
            shown.id(),
            crate::ids(&shown)
        );
        self.app.act(Event::tap(id))
    }

    /// Taps one after the other; returns the last step.
    #[track_caller]
    pub fn taps(&self, ids: &[&str]) -> Step {
        ids.iter().map(|id| self.tap(id)).last().unwrap()
    }

    /// Types digits on the pad that is shown, without `ok`.
    pub fn types(&self, digits: &str) {
        for digit in digits.bytes() {
            let _ = self.app.pin_push(digit - b'0');
        }
    }

    /// Lets the key store hang in the middle of `act`, and takes what is shown meanwhile: `wanted`. On a busy machine the
    /// moment may be over before it is looked at; then it is made again.
    pub fn held(&self, fixtures: &mut crate::Fixtures, wanted: &str, act: impl Fn() + Send + Sync) {
        for _ in 0..20 {
            let before = self.phone.keys.calls().len();
            self.phone.keys.fault_in(0, KeyFault::Hang);
            let taken = std::thread::scope(|scope| {
                scope.spawn(&act);
                while self.phone.keys.calls().len() == before {
                    std::thread::yield_now();
                }
                let taken = fixtures.take(&self.app);
                self.phone.keys.release();
                taken
            });
            if taken == wanted {
                return;
            }
        }
        panic!("{wanted} is never seen");
    }

    /// A code of the desk for this phone, as the bytes of its QR.
    #[must_use]
    pub fn offer(&self) -> Vec<u8> {
        let mut desk = self.center.desk();
        let now_s = self.center.clock.wall_s();
        desk.offer(&self.center.mailroom(), Some("w07"), now_s, &OsEntropy).unwrap().qr.to_vec()
    }

    /// Lets time pass.
    pub fn later(&self, seconds: u64) {
        self.center.clock.advance_s(seconds);
    }

    /// Scans a code on the screen that is meant for it.
    pub fn scan(&self, qr: &[u8]) -> Step {
        let _ = self.screen(ScreenId::Enroll);
        self.app.act(Event::Scanned { bytes: qr.to_vec() })
    }

    /// Unlocks with a PIN through the screen.
    pub fn unlock(&self, pin: &str) -> Step {
        self.types(pin);
        self.app.pin_submit()
    }

    /// Wipes, and waits until the data are gone too.
    pub fn wipe(&self, level: WipeLevel) {
        let _ = self.app.wipe(level);
        self.phone.wait_for_wipe();
    }

    /// Opens a screen and taps something on it.
    #[track_caller]
    pub fn tap_on(&self, id: ScreenId, tile: &str) -> Step {
        let _ = self.screen(id);
        self.tap(tile)
    }

    /// Begins to meet the center, and stops it by hand.
    pub fn stopped(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let stop = async {
            self.app.cancel_sync();
        };
        let _ = runtime.block_on(async { tokio::join!(self.app.sync(Arc::new(Heard::default())), stop).0 });
    }

    /// Meets the center once, through the screens.
    ///
    /// # Errors
    /// What the contact says.
    pub fn sync(&self) -> Result<(), SyncError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(self.app.sync(Arc::new(Heard::default()))).map(drop)
    }

    /// Opens everything at the desk and tells the phone.
    pub fn settle(&self) {
        self.sync().unwrap();
        let _ = self.center.sweep();
        self.sync().unwrap();
    }

    /// Says that a step saved something and came back to the open shift.
    #[track_caller]
    pub fn saved(&self, step: &Step) {
        assert_eq!(step.pulse, Pulse::Saved);
        assert_eq!(step.state.id(), ScreenId::ShiftHome);
        assert_eq!(self.nj().state(), State::Shift);
    }
}
