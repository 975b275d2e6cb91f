//! Medians, and how rounds are told.

use std::time::Duration;

/// Rounds of every run; the median of their ratios counts.
pub(crate) const ROUNDS: usize = 3;

/// Samples of one thing that was measured.
#[derive(Default)]
pub(crate) struct Samples(Vec<f64>);

impl Samples {
    /// Adds a time.
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1e6);
    }

    /// Adds the samples of another.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Gives the median in microseconds.
    pub(crate) fn p50(&self) -> f64 {
        self.quantile(0.5)
    }

    /// Gives the time in microseconds that nine of ten stay below.
    pub(crate) fn p90(&self) -> f64 {
        self.quantile(0.9)
    }

    fn quantile(&self, q: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        // Nearest rank: no value is told that was not measured.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "an index"
        )]
        let at = (last as f64 * q).round() as usize;
        sorted.get(at).copied().unwrap_or(f64::NAN)
    }
}

/// One figure over the rounds.
pub(crate) struct Figure {
    name: &'static str,
    rounds: Vec<f64>,
}

impl Figure {
    /// Starts a figure.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, rounds: Vec::new() }
    }

    /// Adds what a round gave.
    pub(crate) fn round(&mut self, value: f64) {
        self.rounds.push(value);
    }

    /// Prints the median and the rounds.
    pub(crate) fn print(&self) {
        let mut sorted = self.rounds.clone();
        sorted.sort_by(f64::total_cmp);
        let median = sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN);
        let rounds: Vec<String> = self.rounds.iter().map(|value| number(*value)).collect();
        println!("{:<62} {:>9}   rounds {}", self.name, number(median), rounds.join(" "));
    }
}

fn number(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.3}") }
}
