//! `open`: every waiting envelope into exactly one class, the sum, and word back to the phones.

use indicatif::{ProgressBar, ProgressStyle};
use nightjar_desk::{Class, Sum};
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
    desk.close()?;
    out.answer(|| text(&sum), || json(&sum))?;
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

fn json(sum: &Sum) -> Value {
    let mut classes = Map::new();
    for class in Class::ALL {
        classes.insert(class.name().to_owned(), json!(sum.of(class)));
    }
    json!({"event": "opened", "seen": sum.seen(), "placed": sum.placed(), "adds_up": sum.adds_up(), "classes": classes})
}
