//! PINs: pushed digit by digit, assigned by the phone, never chosen.

use crate::error::SetupError;
use crate::nightjar::Nightjar;
use crate::state::{Refused, State};
use nightjar_vault::{Pin, Pins, UnlockError};
use std::sync::PoisonError;
use zeroize::Zeroizing;

/// Which of the two PINs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinRole {
    /// Her own.
    Normal,
    /// The one that may be given away: it ends the shift and opens the phone every phone is between shifts.
    Duress,
}

/// A PIN that the phone suggests: shown once, learnt, typed back.
pub struct PinOffer {
    text: Zeroizing<String>,
}

impl PinOffer {
    /// The digits as they are shown.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// PINs between their suggestion and their commit.
#[derive(Default)]
pub(crate) struct PinDesk {
    offered: Option<Pin>,
    normal: Option<Pin>,
    duress: Option<Pin>,
}

impl Nightjar {
    /// Takes a digit 0 to 9.
    pub fn pin_push(&self, digit: u8) {
        self.vault.pin_push(digit);
    }

    /// Forgets the digits typed so far.
    pub fn pin_clear(&self) {
        self.vault.pin_clear();
    }

    /// Unlocks with the digits typed. The second PIN is Ok too. Every attempt takes the same time.
    ///
    /// # Errors
    /// [`UnlockError`]; a wrong PIN destroys nothing.
    pub fn pin_submit(&self) -> Result<(), UnlockError> {
        // Whoever types is in front of the app.
        self.foreground();
        self.vault.unlock()
    }

    /// Suggests a PIN; again for another one. After the first was set, one that may stand beside it.
    ///
    /// # Errors
    /// [`SetupError`].
    pub fn pin_suggest(&self) -> Result<PinOffer, SetupError> {
        self.may_set_pins()?;
        let mut desk = self.pins.lock().unwrap_or_else(PoisonError::into_inner);
        let pin = self.vault.suggest_pin(desk.normal.as_ref())?;
        let mut text = Zeroizing::new(String::with_capacity(pin.len()));
        text.extend(pin.digits().iter().map(|digit| char::from(*digit)));
        desk.offered = Some(pin);
        Ok(PinOffer { text })
    }

    /// Takes the digits typed as the PIN of a role: they must be those of the last suggestion. On an unlocked phone the
    /// second one writes both anew; during an enrollment [`Nightjar::enroll_finish`] does.
    ///
    /// # Errors
    /// [`SetupError`]; the old PINs go on working.
    pub fn pin_set(&self, role: PinRole) -> Result<(), SetupError> {
        let typed = self.vault.pin_take();
        self.may_set_pins()?;
        // Asked before the PINs are locked: an enrollment that ends takes the two locks in the other order.
        let enrolling = self.enrolling().is_some();
        let mut desk = self.pins.lock().unwrap_or_else(PoisonError::into_inner);
        if desk.offered.as_ref().is_none_or(|offered| offered.digits() != typed.digits()) {
            return Err(SetupError::Mismatch);
        }
        match role {
            PinRole::Normal => {
                desk.normal = Some(typed);
                desk.duress = None;
            }
            PinRole::Duress => {
                let normal = desk.normal.as_ref().ok_or(SetupError::Mismatch)?;
                if typed.len() != normal.len() || typed.is_close_to(normal) {
                    return Err(SetupError::TooClose);
                }
                desk.duress = Some(typed);
            }
        }
        desk.offered = None;
        if role == PinRole::Duress && !enrolling {
            let pins = desk.take().ok_or(SetupError::Mismatch)?;
            drop(desk);
            self.vault.change_pins(pins)?;
        }
        Ok(())
    }

    fn may_set_pins(&self) -> Result<(), Refused> {
        match self.state() {
            State::Enrolling | State::Open => Ok(()),
            State::Shift => Err(Refused::InShift),
            State::Locked => Err(Refused::Locked),
            State::Fresh | State::NeedsActivation => Err(Refused::NotEnrolled),
            State::Blank => Err(Refused::Wiping),
        }
    }

    /// Takes the PINs that were set, for the commit of an enrollment.
    pub(crate) fn take_pins(&self) -> Option<Pins> {
        self.pins.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl PinDesk {
    fn take(&mut self) -> Option<Pins> {
        let normal = self.normal.take()?;
        self.offered = None;
        Some(Pins { normal, duress: self.duress.take() })
    }
}
