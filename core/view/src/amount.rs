//! An amount being chosen: by steps, by offered numbers, or on our own number pad (ui.md 2.3).

use crate::make::Make;
use crate::{Event, Pulse, Role, Stepper, Tile};
use nightjar_words::{Action as Pictures, Key};

/// The most that a line can hold (V03): above it a key does nothing.
pub(crate) const MOST: u32 = 5000;

/// An amount and its number pad.
#[derive(Clone, Default)]
pub(crate) struct Amount {
    /// What is chosen.
    pub(crate) value: u32,
    /// Whether the number pad is open; its first digit begins anew.
    pad: Option<bool>,
}

impl Amount {
    /// Begins with a value.
    pub(crate) fn of(value: u32) -> Self {
        Self { value, pad: None }
    }

    /// The stepper with this id; `word` names what is counted, `warn_at` is the amount that is softly questioned.
    pub(crate) fn stepper(&self, make: Make<'_>, id: &str, word: &str, warn_at: Option<u32>, chips: &[u32]) -> Stepper {
        let n = u64::from(self.value);
        let role = if self.is_large(warn_at) { Role::Care } else { Role::Plain };
        let label = make.said(&format!("{id}.label"), word.to_owned()).role(role);
        let value = make.named(&format!("{id}.value"), make.number(n), "").role(role);
        let chip = |n: &u32| {
            let tile = make.named(&format!("{id}.chip.{n}"), make.number(u64::from(*n)), "");
            tile.chosen(*n == self.value, make.words())
        };
        let key = |sign: &str, picture: Pictures, spoken: &str| Tile {
            // Two amounts on one screen: each key says what it changes.
            spoken: format!("{word}, {spoken}"),
            ..make.named(&format!("{id}.{sign}"), String::new(), picture.picture().id)
        };
        Stepper {
            id: id.to_owned(),
            label: crate::Label { spoken: make.amount(word, n), ..label },
            value: Tile { spoken: make.amount(word, n), ..value },
            down: key("less", Pictures::Less, "\u{2212}"),
            up: key("more", Pictures::Add, "+"),
            chips: chips.iter().map(chip).collect(),
        }
    }

    /// The number pad, while it is open.
    pub(crate) fn pad(&self, make: Make<'_>, id: &str) -> Vec<Tile> {
        if self.pad.is_none() {
            return Vec::new();
        }
        let digit = |n: u32| make.named(&format!("{id}.digit.{n}"), n.to_string(), "");
        let clear = make.tile(&format!("{id}.digit.clear"), Key::LockClear, Pictures::Clear.picture());
        (1..=9).chain([0]).map(digit).chain([clear]).collect()
    }

    /// Closes the number pad; says whether it was open.
    pub(crate) fn close(&mut self) -> bool {
        self.pad.take().is_some()
    }

    /// Takes a touch that is about this stepper; None if it is about something else.
    pub(crate) fn act(&mut self, event: &Event, id: &str, warn_at: Option<u32>) -> Option<Pulse> {
        let before = self.value;
        match event {
            Event::Step { id: of, by } if of == id => self.set(i64::from(self.value) + i64::from(*by)),
            Event::Tap { id: of } => {
                let touched = of.strip_prefix(id)?.strip_prefix('.')?;
                match touched.split_once('.') {
                    Some(("chip", n)) => self.set(n.parse().unwrap_or(-1)),
                    Some(("digit", "clear")) => self.set(i64::from(self.value / 10)),
                    Some(("digit", n)) => {
                        let kept = if self.pad.replace(false) == Some(true) { 0 } else { i64::from(self.value) };
                        self.set(kept * 10 + n.parse::<i64>().unwrap_or(0));
                    }
                    _ => match touched {
                        "less" => self.set(i64::from(self.value) - 1),
                        "more" => self.set(i64::from(self.value) + 1),
                        "value" => self.pad = if self.pad.is_some() { None } else { Some(true) },
                        _ => return None,
                    },
                }
            }
            _ => return None,
        }
        let grew_large = self.is_large(warn_at) && self.value > before;
        Some(if grew_large { Pulse::Care } else { Pulse::Key })
    }

    /// Whether it is above what is softly questioned; never a block.
    pub(crate) fn is_large(&self, warn_at: Option<u32>) -> bool {
        warn_at.is_some_and(|limit| self.value > limit)
    }

    /// Below nothing and above the most, nothing happens.
    fn set(&mut self, value: i64) {
        if let Ok(value) = u32::try_from(value)
            && value <= MOST
        {
            self.value = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tap(amount: &mut Amount, id: &str) -> Option<Pulse> {
        amount.act(&Event::tap(id), "a.qty", Some(60))
    }

    #[test]
    fn it_steps_and_types_within_bounds() {
        let mut amount = Amount::of(0);
        assert_eq!(tap(&mut amount, "a.qty.less"), Some(Pulse::Key));
        assert_eq!(amount.value, 0);
        let step = |by| Event::Step { id: "a.qty".to_owned(), by };
        assert_eq!(amount.act(&step(10), "a.qty", Some(60)), Some(Pulse::Key));
        assert_eq!(tap(&mut amount, "a.qty.chip.60"), Some(Pulse::Key));
        assert_eq!(tap(&mut amount, "a.qty.more"), Some(Pulse::Care));
        assert_eq!(amount.value, 61);
        tap(&mut amount, "a.qty.value");
        for digit in ["4", "9", "9", "9", "9"] {
            tap(&mut amount, &format!("a.qty.digit.{digit}"));
        }
        assert_eq!(amount.value, 4999, "the first digit begins anew, the fifth has no room");
        tap(&mut amount, "a.qty.more");
        tap(&mut amount, "a.qty.more");
        assert_eq!(amount.value, MOST);
        assert_eq!(tap(&mut amount, "a.other"), None);
    }
}
