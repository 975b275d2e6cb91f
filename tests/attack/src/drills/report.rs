//! Tables of what was found.

use crate::judge::Found;
use std::collections::BTreeMap;

/// What came of one row of a drill.
pub struct Outcome {
    /// What was attacked.
    pub name: String,
    /// Syscalls, states or bytes that were looked at.
    pub looked_at: usize,
    /// How often each end was found.
    pub found: BTreeMap<String, usize>,
    /// Promises that were broken, each with where.
    pub broken: Vec<String>,
    /// What the control found: it must not be 0 where there is one.
    pub control: Option<usize>,
}

impl Outcome {
    /// Nothing yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), looked_at: 0, found: BTreeMap::new(), broken: Vec::new(), control: None }
    }

    /// Takes a judgement in.
    pub fn add(&mut self, place: &str, judged: Result<Found, String>) {
        self.looked_at += 1;
        match judged {
            Ok(found) => *self.found.entry(format!("{found:?}")).or_default() += 1,
            Err(reason) => self.broken.push(format!("{place}: {reason}")),
        }
    }

    /// Whether nothing is broken, and the control failed as it must.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.broken.is_empty() && self.looked_at > 0 && self.control != Some(0)
    }
}

/// Prints the head of a table.
pub fn head(drill: &str) {
    println!("\n{drill:<34} {:>9} {:>8} {:>8}  found", "looked at", "broken", "control");
}

/// Prints a row.
pub fn row(outcome: &Outcome) {
    let found: Vec<String> = outcome.found.iter().map(|(name, n)| format!("{n} {name}")).collect();
    let control = outcome.control.map_or("-".to_owned(), |n| n.to_string());
    let (name, looked_at, broken) = (&outcome.name, outcome.looked_at, outcome.broken.len());
    println!("{name:<34} {looked_at:>9} {broken:>8} {control:>8}  {}", found.join(", "));
    for broken in outcome.broken.iter().take(12) {
        println!("    BROKEN {broken}");
    }
    if outcome.control == Some(0) {
        println!("    BROKEN the control found nothing: this drill proves nothing");
    }
}
