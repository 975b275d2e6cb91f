//! The screens, one file each: its phases, its fields, what it shows and what a touch does.

pub(crate) mod blank;
mod card_lines;
pub(crate) mod cards;
pub(crate) mod contact;
pub(crate) mod end_shift;
pub(crate) mod enroll;
mod enroll_typed;
pub(crate) mod entries;
pub(crate) mod hand_out;
pub(crate) mod holds;
pub(crate) mod home;
pub(crate) mod lock;
pub(crate) mod needs_activation;
pub(crate) mod pin_setup;
pub(crate) mod practice;
pub(crate) mod settings;
pub(crate) mod shift_home;
pub(crate) mod slip;
pub(crate) mod slip_outcome;
pub(crate) mod start_shift;
pub(crate) mod stock;
pub(crate) mod sync;
pub(crate) mod welcome;
pub(crate) mod wipe;

pub use blank::{BlankPhase, BlankView};
pub use cards::{CardsPhase, CardsView, PhoneNumber};
pub use contact::{ContactPhase, ContactView};
pub use end_shift::{EndShiftPhase, EndShiftView};
pub use enroll::{EnrollPhase, EnrollView};
pub use entries::{EntriesPhase, EntriesView};
pub use hand_out::{HandOutPhase, HandOutView};
pub use holds::{HoldsPhase, HoldsView};
pub use home::{HomePhase, HomeView};
pub use lock::{Calculator, Face, LockPhase, LockView};
pub use needs_activation::{NeedsActivationPhase, NeedsActivationView};
pub use pin_setup::{PinSetupPhase, PinSetupView};
pub use practice::{PracticePhase, PracticeView};
pub use settings::{Setting, SettingsPhase, SettingsView};
pub use shift_home::{ShiftHomePhase, ShiftHomeView};
pub use slip::{SlipPhase, SlipView};
pub use slip_outcome::{SlipOutcomePhase, SlipOutcomeView};
pub use start_shift::{StartShiftPhase, StartShiftView};
pub use stock::{StockItem, StockPhase, StockView};
pub use sync::{Progress, SyncPhase, SyncView};
pub use welcome::{WelcomePhase, WelcomeView};
pub use wipe::{WipePhase, WipeView};

use crate::cx::{Answer, Cx};
use crate::{Event, ScreenId, ViewState};

/// Shows a screen.
pub(crate) fn show(id: ScreenId, cx: &Cx<'_>) -> ViewState {
    match id {
        ScreenId::Welcome => welcome::show(cx).into(),
        ScreenId::Enroll => enroll::show(cx).into(),
        ScreenId::PinSetup => pin_setup::show(cx).into(),
        ScreenId::Practice => practice::show(cx).into(),
        ScreenId::Lock => lock::show(cx).into(),
        ScreenId::Home => home::show(cx).into(),
        ScreenId::StartShift => start_shift::show(cx).into(),
        ScreenId::ShiftHome => shift_home::show(cx).into(),
        ScreenId::Contact => contact::show(cx).into(),
        ScreenId::HandOut => hand_out::show(cx).into(),
        ScreenId::Slip => slip::show(cx).into(),
        ScreenId::SlipOutcome => slip_outcome::show(cx).into(),
        ScreenId::Entries => entries::show(cx).into(),
        ScreenId::Stock => stock::show(cx).into(),
        ScreenId::EndShift => end_shift::show(cx).into(),
        ScreenId::Sync => sync::show(cx).into(),
        ScreenId::Holds => holds::show(cx).into(),
        ScreenId::Cards => cards::show(cx).into(),
        ScreenId::Settings => settings::show(cx).into(),
        ScreenId::Wipe => wipe::show(cx).into(),
        ScreenId::Blank => blank::show(cx).into(),
        ScreenId::NeedsActivation => needs_activation::show(cx).into(),
    }
}

/// Gets a screen ready that is being opened.
pub(crate) fn entered(id: ScreenId, cx: &mut Cx<'_>) {
    if id == ScreenId::PinSetup {
        pin_setup::entered(cx);
    }
}

/// Forgets what was typed on a screen that is being left, and what was shown to somebody.
pub(crate) fn left(id: ScreenId, cx: &mut Cx<'_>) {
    let kept = &mut cx.model.kept;
    match id {
        ScreenId::Enroll => kept.enroll = enroll::Memory::default(),
        ScreenId::PinSetup => kept.pin_setup = pin_setup::Memory::default(),
        ScreenId::Practice => kept.practice = practice::Memory::default(),
        ScreenId::Sync => kept.sync = sync::Memory::default(),
        ScreenId::Holds => kept.holds = holds::Memory::default(),
        ScreenId::Cards => kept.cards = cards::Memory::default(),
        ScreenId::Settings => kept.settings = settings::Memory::default(),
        _ => {}
    }
}

/// Answers a touch on a screen.
pub(crate) fn act(id: ScreenId, cx: &mut Cx<'_>, event: &Event) -> Answer {
    match id {
        ScreenId::Welcome => welcome::act(cx, event),
        ScreenId::Enroll => enroll::act(cx, event),
        ScreenId::PinSetup => pin_setup::act(cx, event),
        ScreenId::Practice => practice::act(cx, event),
        ScreenId::Lock => lock::act(cx, event),
        ScreenId::Home => home::act(cx, event),
        ScreenId::StartShift => start_shift::act(cx, event),
        ScreenId::ShiftHome => shift_home::act(cx, event),
        ScreenId::Contact => contact::act(cx, event),
        ScreenId::HandOut => hand_out::act(cx, event),
        ScreenId::Slip => slip::act(cx, event),
        ScreenId::SlipOutcome => slip_outcome::act(cx, event),
        ScreenId::Entries => entries::act(cx, event),
        ScreenId::Stock => stock::act(cx, event),
        ScreenId::EndShift => end_shift::act(cx, event),
        ScreenId::Sync => sync::act(cx, event),
        ScreenId::Holds => holds::act(cx, event),
        ScreenId::Cards => cards::act(cx, event),
        ScreenId::Settings => settings::act(cx, event),
        ScreenId::Wipe => wipe::act(cx, event),
        ScreenId::Blank => Answer::stay(),
        ScreenId::NeedsActivation => needs_activation::act(cx, event),
    }
}

/// System back and the back tile: a sheet closes, a screen goes to the one before it, the first one locks.
pub(crate) fn back(id: ScreenId, cx: &mut Cx<'_>) -> Answer {
    match id {
        ScreenId::Welcome => welcome::back(cx),
        ScreenId::Enroll => enroll::back(cx),
        ScreenId::PinSetup => pin_setup::back(cx),
        ScreenId::Practice => practice::back(cx),
        ScreenId::Lock => lock::back(cx),
        ScreenId::Home => home::back(cx),
        ScreenId::StartShift => start_shift::back(cx),
        ScreenId::ShiftHome => shift_home::back(cx),
        ScreenId::Contact => contact::back(cx),
        ScreenId::HandOut => hand_out::back(cx),
        ScreenId::Slip => slip::back(cx),
        ScreenId::SlipOutcome => slip_outcome::back(cx),
        ScreenId::Entries => entries::back(cx),
        ScreenId::Stock => stock::back(cx),
        ScreenId::EndShift => end_shift::back(cx),
        ScreenId::Sync => sync::back(cx),
        ScreenId::Holds => holds::back(cx),
        ScreenId::Cards => cards::back(cx),
        ScreenId::Settings => settings::back(cx),
        ScreenId::Wipe => wipe::back(cx),
        ScreenId::Blank => Answer::stay(),
        ScreenId::NeedsActivation => needs_activation::back(cx),
    }
}
