//! The drills, one table each.

pub mod fail;
pub mod kill;
pub mod memory;
pub mod power;
pub mod report;

use crate::judge::{Before, Rule, judge};
use crate::operation::Operation;
use crate::strace::Blow;
use crate::subject::{Make, Subject};
use crate::target::thinned;
use clap::Parser;
use journeys::Center;
use report::Outcome;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Attacks real phone processes and says what was found.
#[derive(Parser)]
#[command(name = "attack", version, about, long_about = None)]
struct Arguments {
    /// Strike every k-th syscall of a kind instead of every one; what is rare is always struck
    #[arg(long)]
    quick: bool,
    /// Only the drills whose name contains this text: kill, fail, power, memory
    #[arg(long)]
    only: Option<String>,
}

/// How thorough a drill is.
#[derive(Clone, Copy, Debug)]
pub struct Depth {
    /// Every k-th syscall of a common kind.
    pub every: usize,
    /// Saves whose loss of power is played.
    pub saves: u32,
}

impl Depth {
    /// Everything.
    pub const FULL: Self = Self { every: 1, saves: 40 };
    /// For a build machine.
    pub const QUICK: Self = Self { every: 23, saves: 10 };
}

/// Exit code of a run in which nothing broke and something could not run: what test harnesses take for "skipped".
const SKIPPED: u8 = 77;

type Run = fn(&Path, Depth, &mut dyn FnMut(&Outcome));
/// Name, whether it needs `strace`, what it does.
type Drill = (&'static str, bool, Run);

const DRILLS: &[Drill] = &[
    ("kill", true, kill::run),
    ("fail", true, fail::run),
    ("power", true, power::run),
    ("memory", false, memory::run),
];

/// Runs the drills of the command line.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("attack"));
    let depth = if arguments.quick { Depth::QUICK } else { Depth::FULL };
    let missing = crate::strace::missing();
    let (mut broken, mut skipped) = (0, 0);
    for (name, traced, drill) in DRILLS {
        if arguments.only.as_ref().is_some_and(|part| !name.contains(part.as_str())) {
            continue;
        }
        match (&missing, traced) {
            (Some(reason), true) => {
                println!("skipped: {name}: {reason}");
                skipped += 1;
            }
            _ => {
                report::head(name);
                drill(&program, depth, &mut |outcome| {
                    report::row(outcome);
                    broken += usize::from(!outcome.holds());
                });
            }
        }
    }
    match (broken, skipped) {
        (0, 0) => ExitCode::SUCCESS,
        (0, _) => ExitCode::from(SKIPPED),
        (_, _) => ExitCode::FAILURE,
    }
}

/// A subject for an operation, made at a center of its own.
#[must_use]
pub fn subject_with(operation: Operation, make: Make) -> Subject {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", make);
    if operation.in_shift() { subject.in_shift(3) } else { subject.between_shifts(3) }
}

/// Plays an operation once unharmed, then once for each of its syscalls.
///
/// # Panics
/// If the unharmed play is not as it must be.
#[must_use]
pub fn struck(
    operation: Operation,
    program: &Path,
    depth: Depth,
    calls: &str,
    blow: Blow,
    rule: Rule,
    name: &str,
) -> Outcome {
    let subject = subject_with(operation, Make::DRILL);
    let before = Before::of(&subject);
    let mut outcome = Outcome::new(name);
    outcome.control = Some(before.control);
    let whole = subject.copy();
    let (all, told) = operation.record(program, &subject, whole.path(), calls);
    outcome.add("unharmed", judge(operation, Rule::Failed, &subject, &before, &told, whole.path()));
    for target in thinned(all, depth.every) {
        let copy = subject.copy();
        let told = operation.strike(program, &subject, copy.path(), &target, blow);
        let place = format!("{} {} #{}", target.call, target.file.display(), target.n);
        // A start may refuse a disk that fails, with an exit code; a panic (101) or a signal is never an answer.
        let answered = told.ended.and_then(|ended| ended.code()).is_some_and(|code| code <= 7);
        if matches!(blow, Blow::Error(_)) && !answered {
            outcome.add(&place, Err(format!("the process ended with {:?}", told.ended)));
            continue;
        }
        outcome.add(&place, judge(operation, rule, &subject, &before, &told, copy.path()));
    }
    outcome
}
