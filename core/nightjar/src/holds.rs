//! What this phone holds, from the storage itself, so that it cannot lie.

use crate::nightjar::Nightjar;
use nightjar_vault::{KeyState, Table};

/// Facts about the storage; nothing in them names a person, and a screen shows none of their numbers.
pub struct Holds(Option<nightjar_vault::Holds>);

impl Holds {
    /// The facts as names and values, for a list.
    #[must_use]
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let Some(holds) = &self.0 else { return vec![("storage", "does not answer".to_owned())] };
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
        Holds(self.vault.holds().ok())
    }
}
