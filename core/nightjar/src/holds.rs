//! What this phone holds, from the storage itself, so that it cannot lie.

use crate::nightjar::Nightjar;
use nightjar_vault::{KeyState, Table};

/// Facts about the storage; nothing in them names a person, and a screen shows none of their numbers.
pub struct Holds {
    found: Option<nightjar_vault::Holds>,
    in_shift: bool,
}

/// A thing that a phone holds, or does not: what a screen says of the storage, without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Sealed letters, blank ones among them, copies of sent ones for 14 days: nobody can open them here.
    SealedLetters,
    /// What is left in the bag, and who this phone is to its center.
    Bag,
    /// Cards, places, numbers, warnings.
    FromTheCenter,
    /// This shift: gone when it ends.
    ThisShift,
    /// The way to the center and the person's own choices, readable without a PIN.
    WayToTheCenter,
    /// Files set aside after damage.
    SetAside,
}

impl Holds {
    /// Lists what this phone holds, in the order of the screen; none if the storage does not answer. The second PIN gives
    /// the list that every phone between shifts gives.
    #[must_use]
    pub fn things(&self) -> Option<Vec<Held>> {
        let holds = self.found.as_ref()?;
        let things = [
            (!holds.rows.is_empty(), Held::SealedLetters),
            (holds.keyslots, Held::Bag),
            (holds.keyslots, Held::FromTheCenter),
            (self.in_shift, Held::ThisShift),
            (holds.link, Held::WayToTheCenter),
            (holds.aside > 0, Held::SetAside),
        ];
        Some(things.into_iter().filter_map(|(held, thing)| held.then_some(thing)).collect())
    }

    /// The facts as names and values, for a list.
    #[must_use]
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let Some(holds) = &self.found else { return vec![("storage", "does not answer".to_owned())] };
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let mut lines = vec![
            ("keyslots", yes(holds.keyslots)),
            ("readable now", yes(holds.readable)),
            ("entries of this shift that can be read back", holds.shift_rows.to_string()),
            ("items of the center that can be read", holds.items.to_string()),
            ("way to the center, readable without a PIN", yes(holds.link)),
            ("rows whose state nothing here can tell", holds.unclear.to_string()),
            ("files set aside after damage", holds.aside.to_string()),
        ];
        for (table, rows) in &holds.rows {
            lines.push((name(*table), rows.to_string()));
        }
        for (alias, state) in &holds.keys {
            let state = match state {
                KeyState::Present => "present",
                KeyState::Absent => "absent",
                KeyState::Unavailable => "does not answer",
            };
            lines.push((alias, state.to_owned()));
        }
        lines
    }
}

fn name(table: Table) -> &'static str {
    match table {
        Table::O => "rows of sealed envelopes, real and blank alike",
        Table::R => "rows for reading back, filled or random alike",
        Table::M => "rows of the phone's own pages",
        Table::C => "rows of the center's public keys",
        Table::B => "rows for items of the center",
    }
}

impl Nightjar {
    /// Lists what this phone holds.
    #[must_use]
    pub fn holds(&self) -> Holds {
        let in_shift = self.vault.link().is_some_and(|link| link.shift.is_some());
        Holds { found: self.vault.holds().ok(), in_shift }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Phone;
    use Held::{Bag, FromTheCenter, SealedLetters, ThisShift, WayToTheCenter};
    use nightjar_vault::WipeLevel;

    fn things(phone: &Phone) -> Vec<Held> {
        phone.holds().things().unwrap()
    }

    #[test]
    fn the_list_follows_the_storage_from_the_first_scan_to_the_last_wipe() {
        let phone = Phone::fresh();
        assert!(things(&phone).is_empty());
        phone.join();
        let between = [SealedLetters, Bag, FromTheCenter, WayToTheCenter];
        assert_eq!(things(&phone), between);
        let phone = Phone::open();
        assert_eq!(things(&phone), between);
        phone.begin();
        assert_eq!(things(&phone), [SealedLetters, Bag, FromTheCenter, ThisShift, WayToTheCenter]);
        phone.wipe(WipeLevel::Wipe);
        phone.wait_for_wipe();
        assert_eq!(things(&phone), [SealedLetters, WayToTheCenter]);
        phone.wipe(WipeLevel::All);
        phone.wait_for_wipe();
        assert!(things(&phone).is_empty());
    }

    #[test]
    fn both_pins_give_one_list() {
        let phone = Phone::open();
        let own = things(&phone);
        phone.lock();
        phone.unlock_given();
        assert_eq!(things(&phone), own);
    }

    #[test]
    fn a_file_set_aside_is_said() {
        let mut phone = Phone::open();
        phone.lock();
        std::fs::write(phone.dir.path().join("k"), [0x55; 64]).unwrap();
        phone.restart();
        assert!(things(&phone).contains(&Held::SetAside));
    }
}
