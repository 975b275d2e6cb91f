//! PINs past the screens, for programs that have none: every error by name.

use crate::app::NightjarApp;
use crate::error::{SetupError, UnlockError};

/// Which of the two PINs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum PinRole {
    /// Her own.
    Normal,
    /// The one that may be given away: it ends the shift and opens the phone that every phone is between shifts.
    Duress,
}

impl From<PinRole> for nightjar::PinRole {
    fn from(role: PinRole) -> Self {
        match role {
            PinRole::Normal => Self::Normal,
            PinRole::Duress => Self::Duress,
        }
    }
}

#[uniffi::export]
impl NightjarApp {
    /// Takes a digit, 0 to 9, for [`unlock`](Self::unlock) or [`pin_set`](Self::pin_set). Anything else, and what is too many,
    /// is dropped. Quick.
    pub fn pin_digit(&self, digit: u8) {
        if let Ok(phone) = self.enter() {
            phone.nightjar().pin_push(digit);
        }
    }

    /// Unlocks with the digits that [`pin_digit`](Self::pin_digit) took. The second PIN is no error either.
    /// *Blocking*: every attempt, right or wrong, ends at the same 2 s, longer ones at the next 2 s.
    ///
    /// # Errors
    /// [`UnlockError`]; a wrong PIN destroys nothing.
    pub fn unlock(&self) -> Result<(), UnlockError> {
        Ok(self.enter()?.nightjar().pin_submit()?)
    }

    /// Suggests a PIN to be learnt, 6 to 16 digits; again for another one. After the first was set, one that may stand
    /// beside it. *Blocking*: milliseconds.
    ///
    /// # Errors
    /// [`SetupError`].
    pub fn pin_suggest(&self) -> Result<String, SetupError> {
        Ok(self.enter()?.nightjar().pin_suggest()?.text().to_owned())
    }

    /// Takes the digits typed as the PIN of `role`: they must be those last suggested. On an unlocked phone the second one
    /// writes both anew; during an enrollment [`enroll_finish`](Self::enroll_finish) does. *Blocking*: up to seconds.
    ///
    /// # Errors
    /// [`SetupError`]; the old PINs go on working.
    pub fn pin_set(&self, role: PinRole) -> Result<(), SetupError> {
        Ok(self.enter()?.nightjar().pin_set(role.into())?)
    }
}
