//! What the center has set: the catalogue in force, its notices, and the policy for this phone.

mod read;

use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::redacted_debug;
use nightjar_record::Catalogue;
use nightjar_vault::State as Vaulted;
use nightjar_wire::item::{ItemBody, Policy};
use std::sync::{Arc, MutexGuard, PoisonError};

/// A line from the center for the whole team.
#[derive(Clone, PartialEq, Eq)]
pub struct CenterNotice {
    /// Its language, ISO 639-1.
    pub language: String,
    /// Its text.
    pub text: String,
}

impl Nightjar {
    /// Gives the catalogue in force: zones, items, packages, tiles, switches. The built-in one until the center's first.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center: what a center works with is content.
    pub fn catalogue(&self) -> Result<Arc<Catalogue>, Refused> {
        self.unlocked()?;
        Ok(self.catalogue_in_force())
    }

    /// Gives the policy for this phone: grace, hours of a shift, digits of a PIN; possible in every state, the product's own
    /// where there is no center.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.vault.link().map(|link| link.policy()).unwrap_or_default()
    }

    /// Lists the lines from the center that count today, the newest first.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn center_notices(&self) -> Result<Vec<CenterNotice>, Refused> {
        let notice = |(_, body)| {
            let ItemBody::Notice(notice) = body else { return None };
            Some(CenterNotice { language: notice.language, text: notice.text })
        };
        Ok(self.bodies()?.into_iter().rev().filter_map(notice).collect())
    }

    /// The catalogue that drafts are judged by: the newest that can be read, else the built-in one.
    pub(crate) fn catalogue_in_force(&self) -> Arc<Catalogue> {
        // Held while reading: a page or a lock that comes meanwhile drops what was read before it.
        let mut cell = self.catalogue_cell();
        if let Some(known) = cell.as_ref() {
            return Arc::clone(known);
        }
        let Ok(bodies) = self.bodies() else { return Arc::default() };
        let told = bodies.into_iter().rev().find_map(|(_, body)| {
            let ItemBody::Catalogue(told) = body else { return None };
            read::catalogue(told).ok()
        });
        let catalogue = Arc::new(told.unwrap_or_default());
        *cell = Some(Arc::clone(&catalogue));
        catalogue
    }

    /// Drops what is known of the catalogue: a page of the center changed it, or it may not be known any longer.
    pub(crate) fn forget_catalogue(&self) {
        *self.catalogue_cell() = None;
    }

    fn catalogue_cell(&self) -> MutexGuard<'_, Option<Arc<Catalogue>>> {
        self.catalogue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Items that this PIN opens and that count today, ascending by number.
    pub(crate) fn bodies(&self) -> Result<Vec<(u64, ItemBody)>, Refused> {
        self.unlocked()?;
        let today = nightjar_wire::Day(self.today().0);
        let items = self.vault.items()?.into_iter().filter(|item| item.last_day >= today);
        // One that this version cannot read is as if it were not there; its row is kept.
        Ok(items.filter_map(|item| Some((item.number, item.typed().ok()?))).collect())
    }

    /// Why the center's things cannot be seen now.
    pub(crate) fn unlocked(&self) -> Result<(), Refused> {
        match self.vault.state() {
            Vaulted::Open { .. } => Ok(()),
            Vaulted::Locked { .. } => Err(Refused::Locked),
            Vaulted::Blank => Err(Refused::Wiping),
            Vaulted::Fresh | Vaulted::NeedsActivation => Err(Refused::NotEnrolled),
        }
    }
}

redacted_debug!(CenterNotice);

#[cfg(test)]
mod tests;
