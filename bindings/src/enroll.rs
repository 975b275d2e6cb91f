//! Joining a center past the screens: code, six digits on two screens, PINs, commit.
//!
//! Screens do the same by `act` and `pin_*`. These calls are for programs without a screen, and name every error.

use crate::app::NightjarApp;
use crate::error::{EnrollError, SetupError};

#[uniffi::export]
impl NightjarApp {
    /// Takes the bytes of a scanned code, tells the center about this phone and returns six digits, zeros in front kept.
    /// *Blocking*: seconds, network.
    ///
    /// # Errors
    /// [`EnrollError`]; the phone is as before.
    pub fn enroll(&self, qr: Vec<u8>) -> Result<String, EnrollError> {
        Ok(self.enter()?.nightjar().enroll(&qr)?.0)
    }

    /// The same with the code as staff type it: about 190 base32 signs, a check sign a line. *Blocking*: seconds, network.
    ///
    /// # Errors
    /// As [`enroll`](Self::enroll); a typing mistake is named by its line.
    pub fn enroll_text(&self, typed: String) -> Result<String, EnrollError> {
        Ok(self.enter()?.nightjar().enroll_text(&typed)?.0)
    }

    /// Says whether both screens showed the same digits. `false` drops everything; the code is spent. *Blocking*: seconds,
    /// network.
    ///
    /// # Errors
    /// [`EnrollError`]; a refusal of the center drops everything too.
    pub fn enroll_confirm(&self, same: bool) -> Result<(), EnrollError> {
        Ok(self.enter()?.nightjar().enroll_confirm(same)?)
    }

    /// Commits, after the PINs: from here on the phone belongs to the center, whose first contact activates it. A second PIN
    /// that was not set becomes a random one. *Blocking*: seconds.
    ///
    /// # Errors
    /// [`SetupError`]; the phone is as before.
    pub fn enroll_finish(&self) -> Result<(), SetupError> {
        Ok(self.enter()?.nightjar().enroll_finish()?)
    }
}
