//! Every screen as data (ui.md 6): [`App::screen`] shows one, [`App::act`] answers a touch.
//!
//! Screens, defaults, tap flows and words are decided here once, and tested here; the interfaces draw a [`ViewState`] and
//! send an [`Event`]. This crate does no I/O of its own and knows no cipher, no SQL, no socket: it speaks to the facade.
//! One file a screen (`src/screens/`): its phases, its fields, what it shows and what a touch does.

#![allow(clippy::wildcard_enum_match_arm, reason = "a touch that a screen does not know changes nothing")]

mod amount;
mod app;
mod calculator;
mod cx;
mod elements;
mod event;
mod fault;
mod look;
mod make;
mod model;
mod names;
mod numbers;
mod parts;
mod screen_id;
mod screens;
mod signs;
mod state;
mod step;

pub use app::App;
pub use elements::{
    Action, Class, FaultMark, Label, Night, NightLevel, Pad, PadKey, Qr, Remedy, Role, Row, Sheet, Size, Stepper, Tile,
    Top, Trouble, UndoBar, Voice,
};
pub use event::Event;
pub use look::{Look, Theme};
pub use screen_id::ScreenId;
pub use screens::{
    BlankPhase, BlankView, Calculator, CardsPhase, CardsView, ContactPhase, ContactView, EndShiftPhase, EndShiftView,
    EnrollPhase, EnrollView, EntriesPhase, EntriesView, Face, HandOutPhase, HandOutView, HoldsPhase, HoldsView,
    HomePhase, HomeView, LockPhase, LockView, NeedsActivationPhase, NeedsActivationView, PhoneNumber, PinSetupPhase,
    PinSetupView, PracticePhase, PracticeView, Progress, Setting, SettingsPhase, SettingsView, ShiftHomePhase,
    ShiftHomeView, SlipOutcomePhase, SlipOutcomeView, SlipPhase, SlipView, StartShiftPhase, StartShiftView, StockItem,
    StockPhase, StockView, SyncPhase, SyncView, WelcomePhase, WelcomeView, WipePhase, WipeView,
};
pub use state::ViewState;
pub use step::{Pulse, Step};
