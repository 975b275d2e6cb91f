//! Looking: at the phone's state, the open shift, the bag, the outbox, and what this phone holds.

use crate::answer::Out;
use crate::fault::{self, Fault};
use crate::table;
use nightjar::{BagItem, Entry, Ledger, Level, Nightjar};
use nightjar_words::Key;
use serde_json::{Map, Value, json};

/// Says which state the phone is in.
pub(super) fn state(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let state = fault::state_name(phone.state());
    out.done(json!({ "state": state }), state);
    Ok(())
}

/// Lists a page of the shift's entries, the newest first.
pub(super) fn entries(phone: &Nightjar, page: u32, out: &Out) -> Result<(), Fault> {
    let entries = phone.entries(page)?;
    let rows: Vec<Value> = entries.rows.iter().map(entry_json).collect();
    let mut text: Vec<String> = entries.rows.iter().map(entry_text).collect();
    text.push(table::counted(entries.total.into(), "entry", "entries"));
    out.done(json!({ "total": entries.total, "rows": rows }), &text.join("\n"));
    Ok(())
}

/// Counts the shift.
pub(super) fn totals(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let totals = phone.totals()?;
    let people = [("contacts", totals.contacts), ("said no", totals.declined), ("slips", totals.slips)];
    let mut rows: Vec<(String, String)> = people.iter().map(|(what, n)| (n.to_string(), (*what).to_owned())).collect();
    rows.extend(totals.handed_out.iter().map(|(item, n)| (n.to_string(), item.clone())));
    let handed: Map<String, Value> = totals.handed_out.iter().map(|(item, n)| (item.clone(), json!(n))).collect();
    out.done(
        json!({ "contacts": totals.contacts, "declined": totals.declined, "slips": totals.slips, "handed_out": handed }),
        &table::numbers(&rows),
    );
    Ok(())
}

/// Counts the bag.
pub(super) fn stock(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let stock = phone.stock()?;
    let said = |bag: &BagItem| match level(bag.level) {
        "enough" => bag.item.clone(),
        level => format!("{}, {level}", bag.item),
    };
    let rows: Vec<(String, String)> = stock.items.iter().map(|bag| (bag.balance.to_string(), said(bag))).collect();
    let text = if rows.is_empty() { "The bag was never filled.".to_owned() } else { table::numbers(&rows) };
    let items: Map<String, Value> = stock.items.iter().map(|bag| (bag.item.clone(), json!(bag.balance))).collect();
    let levels: Map<String, Value> =
        stock.items.iter().map(|bag| (bag.item.clone(), json!(level(bag.level)))).collect();
    out.done(json!({ "items": items, "levels": levels }), &text);
    Ok(())
}

fn level(level: Level) -> &'static str {
    match level {
        Level::BelowZero => "count again",
        Level::None => "none left",
        Level::Low => "low",
        Level::Enough => "enough",
    }
}

/// Counts the outbox.
pub(super) fn pending(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let ledger = phone.pending();
    out.done(json!({ "ledger": ledger_json(&ledger) }), &ledger_text(&ledger, out));
    Ok(())
}

/// Lists what this phone holds.
pub(super) fn holds(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let rows = phone.holds().lines();
    let text = table::facts(&rows);
    let map: Map<String, Value> = rows.into_iter().map(|(what, value)| (what.to_owned(), json!(value))).collect();
    out.done(json!({ "holds": map }), &text);
    Ok(())
}

/// The ledger for scripts.
pub(super) fn ledger_json(ledger: &Ledger) -> Value {
    json!({
        "written": ledger.written(), "waiting": ledger.waiting(), "at_center": ledger.at_center(),
        "opened": ledger.opened(), "refused": ledger.refused(), "damaged": ledger.damaged(), "unclear": ledger.unclear(),
    })
}

/// The ledger for people: what was written, and where each of it is.
pub(super) fn ledger_text(ledger: &Ledger, out: &Out) -> String {
    let always = [
        (ledger.written(), Key::LedgerWritten),
        (ledger.waiting(), Key::LedgerWaiting),
        (ledger.at_center(), Key::LedgerAtCenter),
        (ledger.opened(), Key::LedgerOpened),
    ];
    let trouble = [
        (ledger.refused(), Key::LedgerRefused),
        (ledger.damaged(), Key::LedgerDamaged),
        (ledger.unclear(), Key::LedgerUnclear),
    ];
    let shown = always.into_iter().chain(trouble.into_iter().filter(|(n, _)| *n > 0));
    let rows: Vec<(String, String)> = shown.map(|(n, key)| (n.to_string(), out.text(key, &[]))).collect();
    table::numbers(&rows)
}

fn entry_json(entry: &Entry) -> Value {
    json!({
        "record_id": entry.id.to_hex(), "revision": entry.revision, "kind": entry.kind, "withdrawn": entry.withdrawn,
        "record": record(entry),
    })
}

fn entry_text(entry: &Entry) -> String {
    let mut head = format!("{}  {}", entry.id.to_hex(), entry.kind);
    if entry.revision > 0 {
        head = format!("{head}, revision {}", entry.revision);
    }
    if entry.withdrawn {
        head.push_str(", taken back");
    }
    format!("{head}\n{}", table::record(&record(entry)))
}

fn record(entry: &Entry) -> Value {
    serde_json::from_str(&entry.json).unwrap_or_default()
}
