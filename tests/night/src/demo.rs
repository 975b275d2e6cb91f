//! `cargo demo`: a night, acted out and checked.

mod scene;
mod thieves;

use crate::process::Failure;
use clap::Parser;
use scene::Scene;
use std::process::ExitCode;
use std::time::Instant;

/// Plays a whole night: a center, three phones, a killed relay, a lost reply, a wiped phone, and the month sheet.
///
/// Everything runs in separate processes on this machine, with real SQLite, real TLS and a pretended key store. Ends with
/// an error if anything does not add up.
#[derive(Parser)]
#[command(name = "demo", version, about, long_about)]
struct Arguments {
    /// The word `demo`
    #[arg(hide = true, default_value = "demo")]
    part: String,
    /// Which night: the same number gives the same month sheet everywhere
    #[arg(long, default_value_t = 7)]
    seed: u64,
    /// Keep the folder of the night and say where it lies
    #[arg(long)]
    keep: bool,
}

/// Reads the command line and plays the night.
#[must_use]
pub fn main(arguments: Vec<std::ffi::OsString>) -> ExitCode {
    let arguments = Arguments::parse_from(arguments);
    match run(arguments.seed, arguments.keep) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            say(&format!("\nThis night does not add up: {reason}"));
            ExitCode::FAILURE
        }
    }
}

/// Plays the night of `seed`.
///
/// # Errors
/// When a process fails or a sum is not what it must be; the first mismatch ends the night.
pub fn run(seed: u64, keep: bool) -> Result<(), Failure> {
    let started = Instant::now();
    let folder = tempfile::tempdir().map_err(|error| format!("no scratch folder: {error}"))?;
    let folder_path = if keep { folder.keep() } else { folder.path().to_path_buf() };
    if keep {
        say(&format!("The night lies in {}", folder_path.display()));
    }
    let mut scene = Scene::set(seed, &folder_path)?;
    scene.enroll()?;
    scene.night()?;
    scene.back_at_the_center()?;
    scene.desk()?;
    scene.the_phones_learn_it()?;
    scene.month_sheet()?;
    scene.ledgers()?;
    scene.end()?;
    say(&format!("\nEverything adds up. Seed {seed}, {} s.", started.elapsed().as_secs()));
    Ok(())
}

/// The demonstration talks on the terminal: that is what it is for.
#[allow(clippy::print_stdout)]
fn say(line: &str) {
    println!("{line}");
}
