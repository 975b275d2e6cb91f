//! What a screen must know of time: in words of the catalogue, never as a clock.

use crate::memory;
use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::redacted_debug;
use nightjar_record::{Day, Draft};

/// A shift is called long from here on.
const LONG_S: u64 = 10 * 3600;

/// Facts of the present, for questions that need a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// The band of the shift that would start now: `morning`, `day`, `evening`, `night`.
    pub band: &'static str,
    /// The month that "this month" means, 1 to 12: in a shift that of the shift's day.
    pub month: u8,
    /// First month of the center's year, 1 to 12: what "this year" began with.
    pub year_start: u8,
    /// Whole months of the center's year before this one, 0 to 11: at 0 there is no "earlier this year".
    pub months_of_year: u8,
}

/// The open shift, as a screen's head shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct ShiftFacts {
    /// Its band code.
    pub band: String,
    /// Its zones.
    pub zones: Vec<String>,
    /// Worker codes of the team.
    pub team: Vec<String>,
    /// This worker's own code.
    pub worker: String,
    /// Languages of the shift.
    pub languages: Vec<String>,
    /// It has lasted more than ten hours.
    pub long: bool,
    /// Days between the shift's day and the day on which it was started: entered late if above 0.
    pub days_back: u16,
    /// Nothing of it is kept on disk for reading back (policy, or no hardware key).
    pub ram_only: bool,
}

impl Nightjar {
    /// Gives the facts of the present.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn today_facts(&self) -> Result<Today, Refused> {
        let catalogue = self.catalogue()?;
        let day = self.memory()?.as_ref().and_then(|shift| shift.record.day()).unwrap_or_else(|| self.today());
        let month = u8::try_from(day.month().0 % 12).unwrap_or(0);
        let start = catalogue.fiscal_start.clamp(1, 12);
        Ok(Today {
            band: band(self.local_hour()),
            month: month + 1,
            year_start: start,
            months_of_year: (month + 12 - (start - 1)) % 12,
        })
    }

    /// Names the day so many days before today, as a draft of a shift that is entered late does.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn day_before(&self, days: u16) -> Result<String, Refused> {
        self.worker()?;
        Ok(Day(self.today().0.saturating_sub(days)).text())
    }

    /// Describes the open shift.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn shift_facts(&self) -> Result<ShiftFacts, Refused> {
        let memory = self.memory()?;
        let shift = memory.as_ref().ok_or_else(|| self.why_no_shift())?;
        let mark = self.vault.link().and_then(|link| link.shift).ok_or(Refused::NoShift)?;
        let clock = &self.platform.clock;
        let lasted = clock.wall_s().saturating_sub(mark.wall_s).max(clock.boot_s().saturating_sub(mark.boot_s));
        let texts = |name: &str| shift.record.codes(name).into_iter().map(str::to_owned).collect();
        let begun = self.day_of(mark.wall_s);
        Ok(ShiftFacts {
            band: shift.record.code("band").unwrap_or_default().to_owned(),
            zones: texts("zones"),
            team: texts("team"),
            worker: shift.worker.clone(),
            languages: texts("languages"),
            long: lasted > LONG_S,
            days_back: shift.record.day().map_or(0, |day: Day| begun.0.saturating_sub(day.0)),
            ram_only: self.vault.is_ram_only(),
        })
    }

    /// Gives what "same as last" copies from the last contact of this shift: items, mode, setting, zone, topics; nothing of
    /// the person. None where there is none, or where this phone no longer knows which was the last.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn same_as_last(&self) -> Result<Option<Draft>, Refused> {
        let memory = self.memory()?;
        Ok(memory.as_ref().ok_or_else(|| self.why_no_shift())?.last_of(memory::same_again))
    }

    /// Gives the topics last talked about in this shift; empty where there are none, or where this phone no longer knows
    /// which were the last.
    ///
    /// # Errors
    /// [`Refused`] outside a shift.
    pub fn last_topics(&self) -> Result<Vec<String>, Refused> {
        let memory = self.memory()?;
        let shift = memory.as_ref().ok_or_else(|| self.why_no_shift())?;
        Ok(shift.last_of(memory::topics).unwrap_or_default())
    }

    /// The local hour, 0 to 23.
    fn local_hour(&self) -> u64 {
        let clock = &self.platform.clock;
        clock.wall_s().saturating_add_signed(i64::from(clock.local_offset_s())) / 3600 % 24
    }
}

/// The band in which most of a shift that starts at this hour lies: a guess, to be changed by a tap.
fn band(hour: u64) -> &'static str {
    match hour {
        5..=10 => "morning",
        11..=16 => "day",
        17..=20 => "evening",
        _ => "night",
    }
}

redacted_debug!(ShiftFacts);

#[cfg(test)]
mod tests;
