//! Looking at the open shift, the bag and the outbox.

use crate::convert_sync::rows;
use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::{Entries, ShiftTotals, Stock};
use nightjar_sync::Ledger;

impl Nightjar {
    /// Lists this shift's entries, the newest first, at most 50 a page, pages from 0.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn entries(&self, page: u32) -> Result<Entries, Refused> {
        let memory = self.memory()?;
        Ok(memory.as_ref().ok_or_else(|| self.why_no_shift())?.entries(page))
    }

    /// Counts this shift.
    ///
    /// # Errors
    /// [`Refused`] outside a shift: between shifts there is no total anywhere.
    pub fn totals(&self) -> Result<ShiftTotals, Refused> {
        let memory = self.memory()?;
        Ok(memory.as_ref().ok_or_else(|| self.why_no_shift())?.totals())
    }

    /// Says whether the shift would end as a zero one now: nothing was entered that still counts, and nobody said no.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn is_zero(&self) -> Result<bool, Refused> {
        let memory = self.memory()?;
        let tally = memory.as_ref().ok_or_else(|| self.why_no_shift())?.tally();
        Ok(tally.taps == 0 && tally.live_records == 0)
    }

    /// Counts the bag, in a shift.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn stock(&self) -> Result<Stock, Refused> {
        if self.memory()?.is_none() {
            return Err(self.why_no_shift());
        }
        Ok(crate::bag::stock(&self.vault.stock()?, &self.catalogue_in_force()))
    }

    /// Says whether the center has activated this phone: until its first mail was read it takes no record.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.vault.link().is_some_and(|link| link.active)
    }

    /// Counts the outbox; possible in every state, and it always adds up.
    #[must_use]
    pub fn pending(&self) -> Ledger {
        Ledger::of(&rows(&self.vault.outbox()))
    }
}
