//! What each command does; the answers are the facade's.
#![allow(clippy::wildcard_enum_match_arm, reason = "a command that needs nothing special is run like every other")]

use crate::answer::Out;
use crate::arguments::{Arguments, Command, Shift};
use crate::fault::{self, Fault};
use crate::{dialogue, phone, pin, script};
use nightjar::{Draft, Ledger, Nightjar, PinRole, RecordId, Saved, SyncObserver, WipeLevel, Withdrawal};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::process::ExitCode;
use std::sync::Arc;

/// Runs one command line to its exit code.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let out = Out { json: arguments.json };
    let texts = fault::Texts::new(&arguments.language);
    match run_one(&arguments, out, &texts) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            fault.tell(out, &texts);
            fault.exit_code()
        }
    }
}

fn run_one(arguments: &Arguments, out: Out, texts: &fault::Texts) -> Result<(), Fault> {
    match &arguments.command {
        Command::Schema { kind } => schema(kind, out),
        Command::Wipe { all } => wipe(arguments, *all, out),
        Command::Run { file } => {
            let phone = phone::open(arguments)?;
            script_lines(&phone, file, out, texts)
        }
        Command::Enroll { words } => {
            let phone = phone::open(arguments)?;
            let code = if words.is_empty() { dialogue::code(out)? } else { words.join(" ") };
            let digits = phone.enroll_text(&code)?;
            dialogue::join(&phone, &digits.0, out)?;
            out.done(json!({}), "Enrolled. Unlock it once near the center: the first contact activates it.");
            Ok(())
        }
        Command::Pin { words } if words == &["set"] => {
            let phone = phone::open(arguments)?;
            unlock(arguments, &phone)?;
            dialogue::both_pins(&phone, out)?;
            out.done(json!({}), "Both PINs are new.");
            Ok(())
        }
        command => {
            let phone = phone::open(arguments)?;
            // The faults of a damaged phone are told before whatever comes of the command.
            tell_notices(&phone, out, texts);
            if needs_pin(command) || (matches!(command, Command::Sync) && pin::given(arguments)?.is_some()) {
                unlock(arguments, &phone)?;
            }
            let done = one(&phone, command, out);
            tell_notices(&phone, out, texts);
            done
        }
    }
}

/// What a person must be told once, beside the answer.
fn tell_notices(phone: &Nightjar, out: Out, texts: &fault::Texts) {
    for notice in phone.take_notices() {
        out.note(&fault::notice(notice, texts));
    }
}

fn unlock(arguments: &Arguments, phone: &Nightjar) -> Result<(), Fault> {
    let digits = pin::ask(arguments, "PIN: ")?;
    pin::unlock(phone, &digits)
}

/// Commands that work on a locked phone need no PIN; `sync` takes one if it is given, to read its mail.
fn needs_pin(command: &Command) -> bool {
    !matches!(
        command,
        Command::State | Command::Pending | Command::Sync | Command::Holds | Command::Lock | Command::Schema { .. }
    )
}

fn script_lines(phone: &Nightjar, file: &str, out: Out, texts: &fault::Texts) -> Result<(), Fault> {
    let lines: Box<dyn BufRead> = if file == "-" {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        Box::new(BufReader::new(std::fs::File::open(file).map_err(|_| Fault::usage("the script cannot be read"))?))
    };
    let mut last = None;
    for line in lines.lines() {
        let line = line.map_err(|_| Fault::usage("the script cannot be read"))?;
        if script::is_empty(&line) {
            continue;
        }
        let done = match script::parse(&line) {
            Ok(command) => one(phone, &command, out),
            Err(_) => Err(Fault::usage("this line is no command; see --help")),
        };
        tell_notices(phone, out, texts);
        if let Err(fault) = done {
            fault.tell(out, texts);
            last = Some(fault);
        }
    }
    // A script reads each answer itself; its own end is a success if it could be read to the end.
    match last {
        Some(fault) if !out.json => Err(fault.already_told()),
        _ => Ok(()),
    }
}

/// Runs a command on an open phone: what a script line does, and what a command line does after unlocking.
fn one(phone: &Nightjar, command: &Command, out: Out) -> Result<(), Fault> {
    match command {
        Command::Enroll { words } => enroll_step(phone, words, out),
        Command::Pin { words } => pin_step(phone, words, out),
        Command::Unlock { pin: None } => {
            out.done(json!({}), "The PIN is right.");
            Ok(())
        }
        Command::Unlock { pin: Some(digits) } => {
            pin::unlock(phone, digits)?;
            out.done(json!({}), "Unlocked.");
            Ok(())
        }
        Command::State => {
            let state = fault::state_name(phone.state());
            out.done(json!({ "state": state }), state);
            Ok(())
        }
        Command::Shift(Shift::Start { draft }) => saved(phone.start_shift(parse(draft)?)?, out),
        Command::Shift(Shift::End { draft }) => saved(phone.end_shift(parse(draft)?)?, out),
        Command::Check { draft } => check(phone, draft, out),
        Command::Save { draft } => saved(phone.save(parse(draft)?)?, out),
        Command::Amend { id, draft } => saved(phone.amend(record_id(id)?, parse(draft)?)?, out),
        Command::Withdraw { id, reason } => {
            let why = Withdrawal::of(reason)
                .ok_or_else(|| Fault::usage("reasons: entered_wrong, duplicate, client_withdrew"))?;
            saved(phone.withdraw(record_id(id)?, why)?, out)
        }
        Command::Decline { undo } => {
            if *undo {
                phone.undo_decline()?
            } else {
                phone.decline()?
            }
            out.done(json!({}), "");
            Ok(())
        }
        Command::Entries { page } => entries(phone, *page, out),
        Command::Totals => totals(phone, out),
        Command::Stock => stock(phone, out),
        Command::Pending => {
            let ledger = phone.pending();
            out.done(json!({ "ledger": ledger_json(&ledger) }), &ledger_text(&ledger));
            Ok(())
        }
        Command::Sync => sync(phone, out),
        Command::Holds => holds(phone, out),
        Command::Lock => {
            phone.lock();
            out.done(json!({}), "Locked.");
            Ok(())
        }
        Command::Wipe { all } => {
            let wiped = phone.wipe(if *all { WipeLevel::All } else { WipeLevel::Wipe });
            phone.wait_for_wipe();
            wiped_done(wiped, out)
        }
        Command::Schema { kind } => schema(kind, out),
        Command::Run { .. } => Err(Fault::usage("a script cannot run a script")),
    }
}

fn enroll_step(phone: &Nightjar, words: &[String], out: Out) -> Result<(), Fault> {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["confirm", answer] => {
            phone.enroll_confirm(*answer == "yes")?;
            out.done(json!({}), "");
        }
        ["finish"] => {
            phone.enroll_finish()?;
            out.done(json!({}), "Enrolled.");
        }
        _ => {
            let digits = phone.enroll_text(&words.join(" "))?.0;
            out.done(json!({ "digits": digits }), &digits);
        }
    }
    Ok(())
}

fn pin_step(phone: &Nightjar, words: &[String], out: Out) -> Result<(), Fault> {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["suggest"] => {
            let offer = phone.pin_suggest()?;
            out.done(json!({ "pin": offer.text() }), offer.text());
        }
        ["set", role, digits] => {
            let role = match *role {
                "normal" => PinRole::Normal,
                "duress" => PinRole::Duress,
                _ => return Err(Fault::usage("roles: normal, duress")),
            };
            pin::push(phone, digits)?;
            phone.pin_set(role)?;
            out.done(json!({}), "");
        }
        _ => return Err(Fault::usage("pin suggest, or pin set normal|duress PIN")),
    }
    Ok(())
}

fn parse(draft: &str) -> Result<Draft, Fault> {
    let mut text = draft.to_owned();
    if draft == "-" {
        text.clear();
        std::io::stdin()
            .lock()
            .take(1 << 20)
            .read_to_string(&mut text)
            .map_err(|_| Fault::usage("standard input cannot be read as UTF-8"))?;
    }
    Draft::parse(&text).map_err(|error| Fault::draft(vec![error.fault()]))
}

fn record_id(text: &str) -> Result<RecordId, Fault> {
    RecordId::from_hex(text).ok_or_else(|| Fault::usage("a record id has 32 signs 0-9 a-f"))
}

fn saved(saved: Saved, out: Out) -> Result<(), Fault> {
    let warnings: Vec<Value> = saved.warnings.iter().map(fault::json).collect();
    let slips = saved.slips.iter().filter(|slip| !slip.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut text = format!("Sealed and stored: {}, revision {}", saved.id.to_hex(), saved.revision);
    if !slips.is_empty() {
        text = format!("{text}\nSlips: {slips}");
    }
    out.done(
        json!({ "record_id": saved.id.to_hex(), "revision": saved.revision, "slips": saved.slips, "warnings": warnings }),
        &text,
    );
    Ok(())
}

fn check(phone: &Nightjar, draft: &str, out: Out) -> Result<(), Fault> {
    let faults = phone.check(&parse(draft)?)?;
    if faults.is_empty() {
        out.done(json!({ "faults": [] }), "Nothing is wrong with it.");
        return Ok(());
    }
    Err(Fault::draft(faults))
}

fn entries(phone: &Nightjar, page: u32, out: Out) -> Result<(), Fault> {
    let entries = phone.entries(page)?;
    let rows: Vec<Value> = entries
        .rows
        .iter()
        .map(|row| {
            json!({
                "record_id": row.id.to_hex(), "revision": row.revision, "kind": row.kind, "withdrawn": row.withdrawn,
                "record": serde_json::from_str::<Value>(&row.json).unwrap_or_default(),
            })
        })
        .collect();
    let text = rows.iter().map(Value::to_string).collect::<Vec<_>>().join("\n");
    out.done(json!({ "total": entries.total, "rows": rows }), &text);
    Ok(())
}

fn totals(phone: &Nightjar, out: Out) -> Result<(), Fault> {
    let totals = phone.totals()?;
    let handed: serde_json::Map<String, Value> =
        totals.handed_out.iter().map(|(item, n)| (item.clone(), json!(n))).collect();
    let mut text = format!("{} contacts, {} said no, {} slips", totals.contacts, totals.declined, totals.slips);
    for (item, n) in &totals.handed_out {
        text = format!("{text}\n{n:>8}  {item}");
    }
    out.done(
        json!({ "contacts": totals.contacts, "declined": totals.declined, "slips": totals.slips, "handed_out": handed }),
        &text,
    );
    Ok(())
}

fn stock(phone: &Nightjar, out: Out) -> Result<(), Fault> {
    let stock = phone.stock()?;
    let items: serde_json::Map<String, Value> = stock.items.iter().map(|(item, n)| (item.clone(), json!(n))).collect();
    let text = stock.items.iter().map(|(item, n)| format!("{n:>8}  {item}")).collect::<Vec<_>>().join("\n");
    out.done(json!({ "items": items }), &text);
    Ok(())
}

fn holds(phone: &Nightjar, out: Out) -> Result<(), Fault> {
    let rows = phone.holds().lines();
    let text = rows.iter().map(|(what, value)| format!("{what}: {value}")).collect::<Vec<_>>().join("\n");
    let map: serde_json::Map<String, Value> =
        rows.into_iter().map(|(what, value)| (what.to_owned(), json!(value))).collect();
    out.done(json!({ "holds": map }), &text);
    Ok(())
}

/// One round of a sync, for whoever watches.
struct Rounds(Out);

impl SyncObserver for Rounds {
    fn round(&self, done: u32, left: u32) {
        self.0.progress(&json!({ "done": done, "left": left }));
        if !self.0.json {
            self.0.note(&format!("{done} delivered, {left} left"));
        }
    }
}

fn sync(phone: &Nightjar, out: Out) -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|_| Fault::storage())?;
    let ledger = runtime.block_on(phone.sync(Arc::new(Rounds(out))))?;
    out.done(json!({ "ledger": ledger_json(&ledger) }), &ledger_text(&ledger));
    Ok(())
}

fn wipe(arguments: &Arguments, all: bool, out: Out) -> Result<(), Fault> {
    let level = if all { WipeLevel::All } else { WipeLevel::Wipe };
    // A phone that does not open can still be wiped.
    match phone::open(arguments) {
        Ok(phone) => one(&phone, &Command::Wipe { all }, out),
        Err(_) => wiped_done(Nightjar::wipe_at(&arguments.dir, &phone::platform(arguments)?, level), out),
    }
}

fn wiped_done(wiped: nightjar::Wiped, out: Out) -> Result<(), Fault> {
    let text = match (wiped.hardware, wiped.file) {
        (true, true) => "Wiped: the hardware keys are deleted and the key slots overwritten.",
        (true, false) => {
            "Wiped: the hardware keys are deleted. The key slots could not be overwritten; that is tried again at the next start."
        }
        (false, true) => {
            "Wiped: the key slots are overwritten. The key store did not confirm; that is tried again at the next start."
        }
        (false, false) => {
            "NOT DONE: neither key store nor disk answered. Try again; if it fails again, destroy the device."
        }
    };
    out.done(json!({ "keys_deleted": wiped.hardware, "slots_overwritten": wiped.file }), text);
    if wiped.is_done() { Ok(()) } else { Err(Fault::wipe_unfinished()) }
}

fn schema(kind: &str, out: Out) -> Result<(), Fault> {
    let kind = nightjar_record::Registry::built_in().named(kind).ok_or_else(|| Fault::usage("no such kind"))?;
    let schema = nightjar_record::schema(kind, &nightjar_record::Catalogue::built_in()).to_string();
    if out.json {
        out.done(json!({ "schema": serde_json::from_str::<Value>(&schema).unwrap_or_default() }), "");
    } else {
        out.line(&schema);
    }
    Ok(())
}

fn ledger_json(ledger: &Ledger) -> Value {
    json!({
        "written": ledger.written(), "waiting": ledger.waiting(), "at_center": ledger.at_center(),
        "opened": ledger.opened(), "refused": ledger.refused(), "damaged": ledger.damaged(), "unclear": ledger.unclear(),
    })
}

fn ledger_text(ledger: &Ledger) -> String {
    let mut text = format!(
        "{} written = {} waiting + {} at the center + {} opened + {} refused + {} damaged",
        ledger.written(),
        ledger.waiting(),
        ledger.at_center(),
        ledger.opened(),
        ledger.refused(),
        ledger.damaged()
    );
    if ledger.unclear() > 0 {
        text = format!(
            "{text}\n{} rows of which it cannot be told whether they hold a record; all are offered",
            ledger.unclear()
        );
    }
    text
}
