//! Screens: one call shows one, one call answers a touch.

use crate::app::NightjarApp;
use crate::error::RefusedError;
use nightjar_view::{Event, Look, ScreenId, Step, ViewState};

#[uniffi::export]
impl NightjarApp {
    /// Shows a screen, or the one that the phone's state shows instead: Lock for every screen of a locked phone. At most
    /// 8 KiB, at most 50 rows, every text finished. *Blocking*: milliseconds; off the thread that draws.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn screen(&self, id: ScreenId) -> Result<ViewState, RefusedError> {
        Ok(self.enter()?.screen(id))
    }

    /// Shows the screen that is open: after a wake-up, a lock, a wipe, a round of a contact. *Blocking*: milliseconds.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn shown(&self) -> Result<ViewState, RefusedError> {
        Ok(self.enter()?.shown())
    }

    /// Says how to draw whatever is shown: light or dark, size of the text, face. After opening, after every act on Settings
    /// and after a wipe. *Blocking*: under a millisecond.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn look(&self) -> Result<Look, RefusedError> {
        Ok(self.enter()?.look())
    }

    /// Answers a touch on the screen that is open. *Blocking*: under 2 ms for a key or a stepper, tens of milliseconds for
    /// a save, seconds where the screen asks a center; meanwhile [`shown`](Self::shown) on another thread shows what to draw.
    ///
    /// # Errors
    /// [`RefusedError`]: closed. Every other failure is a sentence in the state.
    pub fn act(&self, event: Event) -> Result<Step, RefusedError> {
        Ok(self.enter()?.act(event))
    }

    /// Takes a typed PIN digit, 0 to 9, by value; anything else is dropped. *Blocking*: under 2 ms.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn pin_push(&self, digit: u8) -> Result<Step, RefusedError> {
        Ok(self.enter()?.pin_push(digit))
    }

    /// Forgets the digits typed so far. *Blocking*: under 2 ms.
    ///
    /// # Errors
    /// [`RefusedError`]: closed.
    pub fn pin_clear(&self) -> Result<Step, RefusedError> {
        Ok(self.enter()?.pin_clear())
    }

    /// Tries the digits typed. *Blocking*: on the lock every attempt, right or wrong, ends at the same 2 s.
    ///
    /// # Errors
    /// [`RefusedError`]: closed. A wrong PIN is a phase of the screen.
    pub fn pin_submit(&self) -> Result<Step, RefusedError> {
        Ok(self.enter()?.pin_submit())
    }
}
