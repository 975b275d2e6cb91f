//! What was really handed out and who was really met, by plain addition while the night is drawn.

use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Sums by name: `M01`, `M03/female/20_24`, `item/cond_ext` ..; the names stand in the month sheet's comparison.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Tally(BTreeMap<String, i64>);

impl Tally {
    /// A tally of nothing.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds `n` to one sum.
    pub fn add(&mut self, name: impl Into<String>, n: i64) {
        if n != 0 {
            *self.0.entry(name.into()).or_default() += n;
        }
    }

    /// One sum; 0 if nothing was ever added to it.
    #[must_use]
    pub fn get(&self, name: &str) -> i64 {
        self.0.get(name).copied().unwrap_or(0)
    }

    /// The sums whose name begins with `prefix`, the prefix cut off.
    #[must_use]
    pub fn below(&self, prefix: &str) -> BTreeMap<String, i64> {
        self.0
            .iter()
            .filter_map(|(name, n)| name.strip_prefix(prefix).map(|rest| (rest.to_owned(), *n)))
            .filter(|(_, n)| *n != 0)
            .collect()
    }
}

impl AddAssign<&Tally> for Tally {
    fn add_assign(&mut self, other: &Tally) {
        for (name, n) in &other.0 {
            self.add(name.clone(), *n);
        }
    }
}
