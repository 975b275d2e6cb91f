//! Nightjar against peers and against its own floors: ratios, both sides in one run, calls interleaved, p50.
//!
//! Three rounds a run; the median of the three ratios counts. Absolute times are of this machine and serve as orders of
//! magnitude. No phone is measured here. Normative: performance.md 1; figures and commands stand in README.md.

mod chips;
mod clock;
mod flushes;
mod modes;
mod phone;
mod place;
mod push;
mod save;
mod seal;
mod shipped;
mod stats;
mod unlock;
mod wipe;

use clap::Parser;

/// What can go wrong in a bench: it ends, and says why.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[derive(Parser)]
#[command(about = "Measures Nightjar against peers in the same run. Build with --release.")]
enum Bench {
    /// P1: a durable save against plain rusqlite and SQLCipher writing the same five rows.
    Save,
    /// A save with read-back and in memory only, each sealed whole and prepared ahead.
    Modes,
    /// P2: saves and nothing else, to be counted by strace (see flushes.sh).
    Saves {
        /// How many.
        n: u32,
    },
    /// P3: unlocking into an open shift with full pools: Argon2id, PRF loop, rest.
    Unlock,
    /// P4: a wipe until it reports, over three sizes, against one flush and against deleting everything.
    Wipe,
    /// P5: 10,240 records over TLS into SQLite, against a bare handler.
    Push,
    /// The seal floor: box and envelope against ring.
    Seal,
    /// P11: cipher and password hash in the profile this was built with (see shipped.sh).
    Profile,
}

fn main() -> Outcome {
    if cfg!(debug_assertions) {
        return Err("build with --release: a debug build measures nothing".into());
    }
    // Both come from .cargo/config.toml of the main workspace; started elsewhere, cargo would not read it.
    if !cfg!(poly1305_backend = "soft") {
        return Err("built without the product's rustflags: run cargo inside the repository".into());
    }
    match Bench::parse() {
        Bench::Save => save::run(),
        Bench::Modes => modes::run(),
        Bench::Saves { n } => flushes::run(n),
        Bench::Unlock => unlock::run(),
        Bench::Wipe => wipe::run(),
        Bench::Push => push::run(),
        Bench::Seal => seal::run(),
        Bench::Profile => shipped::run(),
    }
}
