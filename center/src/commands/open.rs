//! `open`: every waiting envelope into exactly one class, the sum, and word back to the phones.

use indicatif::{ProgressBar, ProgressStyle};
use nightjar_desk::{Class, Doubt, Numbers, Run, Sum};
use nightjar_seal::OsEntropy;
use serde_json::{Map, Value, json};

use crate::args::Open;
use crate::clock::now_s;
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(mut args: Open, out: &Output) -> Result<(), CenterError> {
    let mut desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let mailroom = super::mailroom(&args.place.dir, &desk)?;
    desk.connect(&mailroom, now_s(), &OsEntropy)?;
    let bar = bar(out);
    let sum = desk.sweep(&mailroom, &OsEntropy, &mut |done, of| {
        bar.set_length(of);
        bar.set_position(done);
    })?;
    bar.finish_and_clear();
    let numbers = desk.numbers()?;
    desk.close()?;
    out.answer(|| format!("{}\n{}", text(&sum), numbers_text(&numbers)), || json(&sum, &numbers))?;
    if sum.adds_up() { Ok(()) } else { Err(CenterError::Sum { seen: sum.seen(), placed: sum.placed() }) }
}

fn bar(out: &Output) -> ProgressBar {
    if !out.watched() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("Opening {pos} of {len}  {bar:30}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}

/// What a person needs to know about a class that is not empty.
fn meaning(class: Class) -> &'static str {
    match class {
        Class::Opened => "new, now in the desk's store: records, and phones' signs of life",
        Class::Duplicate => "opened before; the phone was told again",
        Class::Dummy => "filling, as planned",
        Class::Parked => "held: newer program, revoked phone, or after a duress notice",
        Class::Unknown => "held: no key or phone known for it yet; tried again each time",
        Class::Late => "kept: its month's key is burnt",
        Class::Damaged => "kept: altered on the way; belongs to nobody",
        Class::Refused => "kept: opened, but breaks the rules of the format",
    }
}

fn text(sum: &Sum) -> String {
    let mut out = String::new();
    for class in Class::ALL {
        out.push_str(&format!("{:>8}  {:<9}  {}\n", sum.of(class), class.name(), meaning(class)));
    }
    out.push_str(&format!("{:>8}  in all{}", sum.seen(), if sum.adds_up() { "" } else { ": DOES NOT ADD UP" }));
    out
}

fn json(sum: &Sum, numbers: &Numbers) -> Value {
    let mut classes = Map::new();
    for class in Class::ALL {
        classes.insert(class.name().to_owned(), json!(sum.of(class)));
    }
    json!({
        "event": "opened",
        "seen": sum.seen(),
        "placed": sum.placed(),
        "adds_up": sum.adds_up(),
        "classes": classes,
        "numbers": {
            "missing": numbers.missing(),
            "doubled": numbers.doubled(),
            "unread": numbers.unread,
            "phones": numbers.doubts.iter().map(doubt_json).collect::<Vec<_>>()
        }
    })
}

fn doubt_json(doubt: &Doubt) -> Value {
    let runs = |runs: &[Run]| runs.iter().map(|run| json!([run.first, run.last])).collect::<Vec<_>>();
    json!({
        "worker": doubt.worker,
        "former": doubt.is_former,
        "missing": runs(&doubt.missing),
        "used_twice": runs(&doubt.used_twice),
        "after_end": doubt.after_end,
        "forked": doubt.is_forked
    })
}

/// Lines for a person; a script gets all.
const DOUBTS_SHOWN: usize = 40;
/// Runs that are written out; the rest is a number.
const RUNS_SHOWN: usize = 6;

fn numbers_text(numbers: &Numbers) -> String {
    let mut out = String::new();
    for doubt in numbers.doubts.iter().take(DOUBTS_SHOWN) {
        let whose = doubt.worker.as_deref().unwrap_or("a phone without a code");
        let former = if doubt.is_former { ", former chain" } else { "" };
        let mut say = |what: &str| out.push_str(&format!("{whose}{former}: {what}\n"));
        if !doubt.missing.is_empty() {
            let (n, runs) = (Run::count(&doubt.missing), runs_text(&doubt.missing));
            say(&format!("missing {n} ({runs}): lost, or not here yet"));
        }
        if !doubt.used_twice.is_empty() {
            let (n, runs) = (Run::count(&doubt.used_twice), runs_text(&doubt.used_twice));
            say(&format!("used twice {n} ({runs}): two phones with one key, or one set back to an older day"));
        }
        if doubt.after_end > 0 {
            let n = doubt.after_end;
            say(&format!("{n} after the end of the chain: an older copy of this phone is in use"));
        }
        if doubt.is_forked {
            say("two chains or more under one name: somebody else has this phone's keys");
        }
    }
    if let Some(more) = numbers.doubts.len().checked_sub(DOUBTS_SHOWN).filter(|more| *more > 0) {
        out.push_str(&format!("... and {more} more: --json lists all\n"));
    }
    if numbers.doubts.is_empty() {
        return "Numbers: none missing below each phone's highest one, none used twice.".to_owned();
    }
    if numbers.missing() > 0 {
        out.push_str("Missing: let the phone meet the center and run open again; what arrives is not said any more.\n");
        if numbers.unread > 0 {
            let n = numbers.unread;
            out.push_str(&format!("Some may be among the {n} kept here that do not open.\n"));
        }
    }
    if numbers.doubled() > 0 {
        out.push_str("Twice: ask for the phone, let it deliver, then empty all of it and enroll it again.\n");
    }
    out.truncate(out.trim_end().len());
    out
}

fn runs_text(runs: &[Run]) -> String {
    let one = |run: &Run| match run {
        Run { first, last } if first == last => first.to_string(),
        Run { first, last } => format!("{first}-{last}"),
    };
    let mut shown: Vec<String> = runs.iter().take(RUNS_SHOWN).map(one).collect();
    if runs.len() > RUNS_SHOWN {
        shown.push("...".to_owned());
    }
    shown.join(", ")
}
