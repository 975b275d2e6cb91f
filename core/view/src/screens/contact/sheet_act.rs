//! What a touch on a sheet does.

use super::body::{add, change, open};
use super::rows::{self, Row};
use super::sheet::{self, ASKED, DAYS, Open, QTY, REFERRAL};
use crate::amount::Amount;
use crate::cx::{Answer, Cx};
use crate::parts::turned;
use crate::{Event, Pulse};
use nightjar::Catalogue;
use nightjar_record::Json;

/// Codes of one answer, chosen on a sheet: field and the sheet it stands on.
const SINGLE: &[&str] = &["mode", "setting", "zone", "elsewhere", "outcome", "need_met", "package_before"];
/// Answers that cannot be taken away, only changed.
const ALWAYS: &[&str] = &["mode", "outcome"];
/// Longest validity of a slip.
const MOST_DAYS: u32 = 255;

/// Answers a touch on the open sheet; None if it is about something else.
pub(super) fn act(cx: &mut Cx<'_>, catalogue: &Catalogue, event: &Event) -> Option<Answer> {
    if let Some(pulse) = step(cx, catalogue, event) {
        return Some(Answer::key().with(pulse));
    }
    if let Event::Hold { id } = event {
        return id.strip_prefix(sheet::SERVICE).map(|service| detail(cx, service));
    }
    let id = event.tapped("contact.")?;
    if id.ends_with(".done") {
        return close(cx).then(Answer::key);
    }
    if id.ends_with("_more") {
        return turn(cx, catalogue);
    }
    if let Some((name, code)) = id.split_once('.') {
        return answer(cx, name, code);
    }
    match (id, cx.model.kept.contact.work().sheet.as_ref()?) {
        ("for_others", Open::Amount { line, .. }) => {
            let line = *line;
            Some(change_line(cx, line, |row| {
                let on = rows::flag(row, "for_others");
                rows::set(row, "for_others", Json::Bool(!on));
            }))
        }
        ("more_asked", Open::Amount { line, .. }) => {
            let line = *line;
            let rows = cx.model.kept.contact.work().form.rows("lines");
            let asked = rows.get(line).map_or(0, |row| rows::number(row, "asked"));
            Some(open(cx, Open::Asked { line, amount: Amount::of(asked) }))
        }
        ("remove", Open::Amount { line, .. }) => {
            let line = *line;
            let _ = change_line(cx, line, |row| rows::set(row, "qty", 0_u32.into()));
            close(cx);
            Some(Answer::key())
        }
        _ => None,
    }
}

/// Closes the sheet that is open, back to the one it came from; false if none is open. A line of which nothing is left goes.
pub(super) fn close(cx: &mut Cx<'_>) -> bool {
    let work = cx.model.kept.contact.work_mut();
    let Some(sheet) = work.sheet.take() else { return false };
    work.sheet = match sheet {
        Open::Asked { line, .. } => {
            let rows = work.form.rows("lines");
            rows.get(line).map(|row| Open::Amount { line, amount: Amount::of(rows::number(row, "qty")) })
        }
        Open::Referral { .. } => Some(Open::Services(0)),
        Open::Ask("need_met" | "package_before") => None,
        Open::Ask(_) => Some(Open::More),
        _ => None,
    };
    if work.sheet.is_none() {
        work.form.change_rows("lines", |lines| lines.retain(|row| rows::number(row, "qty") > 0));
    }
    true
}

/// Takes a touch on the stepper of the sheet.
fn step(cx: &mut Cx<'_>, catalogue: &Catalogue, event: &Event) -> Option<Pulse> {
    let work = cx.model.kept.contact.work_mut();
    let (list, row, name, value, pulse) = match work.sheet.as_mut()? {
        Open::Amount { line, amount } => {
            let warn_at = sheet::warn_at(catalogue, &work.form, *line);
            let pulse = amount.act(event, QTY, warn_at)?;
            ("lines", *line, "qty", amount.value, pulse)
        }
        Open::Asked { line, amount } => ("lines", *line, "asked", amount.value, amount.act(event, ASKED, None)?),
        Open::Referral { row, days } => {
            let before = days.value;
            let pulse = days.act(event, DAYS, None)?;
            if !(1..=MOST_DAYS).contains(&days.value) {
                days.value = before;
            }
            ("referrals", *row, "valid_days", days.value, pulse)
        }
        _ => return None,
    };
    work.touched = true;
    work.form.change_rows(list, |rows| {
        if let Some(row) = rows.get_mut(row) {
            if name == "asked" && value == 0 {
                rows::remove(row, name);
            } else {
                rows::set(row, name, value.into());
            }
        }
    });
    Some(pulse)
}

/// Turns to the next page of items or services.
fn turn(cx: &mut Cx<'_>, catalogue: &Catalogue) -> Option<Answer> {
    let work = cx.model.kept.contact.work_mut();
    let items = sheet::addable(catalogue, &work.form).len();
    let services = sheet::referable(catalogue, &work.form);
    match work.sheet.as_mut()? {
        Open::Add(page) => *page = turned(*page, items),
        Open::Services(page) => *page = turned(*page, services),
        _ => return None,
    }
    Some(Answer::key())
}

/// Takes an answer of the sheet that is open.
fn answer(cx: &mut Cx<'_>, name: &str, code: &str) -> Option<Answer> {
    match (cx.model.kept.contact.work().sheet.as_ref()?, name) {
        (Open::Add(_), "add") => Some(add(cx, code)),
        (Open::Who, "gender" | "age_band") => {
            let name = if name == "gender" { "gender" } else { "age_band" };
            Some(change(cx, |form| form.toggle(name, code)))
        }
        (Open::Topics, "edu") => Some(change(cx, |form| form.toggle_in("edu", code))),
        (Open::Ask("support"), "support") => Some(change(cx, |form| form.toggle_in("support", code))),
        (Open::Services(_), "service") => Some(refer(cx, code)),
        (Open::More, "more") => Some(match code {
            "edu" => open(cx, Open::Topics),
            "support" => open(cx, Open::Ask("support")),
            other => open(cx, Open::Ask(SINGLE.iter().find(|known| **known == other)?)),
        }),
        (Open::Ask(asked), _) if *asked == name => {
            let name = SINGLE.iter().find(|known| **known == name)?;
            let answer =
                change(cx, |form| if ALWAYS.contains(name) { form.put(name, code) } else { form.toggle(name, code) });
            close(cx);
            Some(answer)
        }
        (Open::Amount { line, .. }, "price" | "hivst_for") => {
            let line = *line;
            let name = name.to_owned();
            Some(change_line(cx, line, |row| {
                if rows::code(row, &name) == Some(code) {
                    rows::remove(row, &name);
                } else {
                    rows::set(row, &name, code.into());
                }
            }))
        }
        (Open::Referral { row, .. }, _) => {
            let row = *row;
            refer_so(cx, row, name, code)
        }
        _ => None,
    }
}

/// Adds a referral with the answers it has by default, or takes it away; the sheet closes: two touches make a slip.
fn refer(cx: &mut Cx<'_>, service: &str) -> Answer {
    let of_service = |row: &Row| rows::code(row, "service") == Some(service);
    let answer = change(cx, |form| {
        form.change_rows("referrals", |rows| {
            if rows.iter().any(of_service) {
                rows.retain(|row| !of_service(row));
            } else {
                rows.push(vec![("service".to_owned(), service.into())]);
            }
        });
    });
    cx.model.kept.contact.work_mut().sheet = None;
    answer
}

/// Opens what is seldom said of a referral; one that is not there is made.
fn detail(cx: &mut Cx<'_>, service: &str) -> Answer {
    let place = |rows: &[Row]| rows.iter().position(|row| rows::code(row, "service") == Some(service));
    let form = &cx.model.kept.contact.work().form;
    if place(&form.rows("referrals")).is_none() {
        let _ = refer(cx, service);
    }
    let rows = cx.model.kept.contact.work().form.rows("referrals");
    let Some(row) = place(&rows) else { return Answer::stay() };
    let days = rows.get(row).map_or(0, |row| rows::number(row, "valid_days"));
    open(cx, Open::Referral { row, days: Amount::of(if days == 0 { DEFAULT_DAYS } else { days }) })
}

/// How long a slip is good unless something else is said.
const DEFAULT_DAYS: u32 = 60;

/// An answer about a referral. What only an accepted or an urgent one has goes with it.
fn refer_so(cx: &mut Cx<'_>, row: usize, name: &str, code: &str) -> Option<Answer> {
    let is_optional = matches!(name, "exposure_band" | "provider");
    if !is_optional && REFERRAL.iter().all(|(known, _)| *known != name) {
        return None;
    }
    Some(change(cx, |form| {
        form.change_rows("referrals", |rows| {
            let Some(row) = rows.get_mut(row) else { return };
            if is_optional && rows::code(row, name) == Some(code) {
                rows::remove(row, name);
            } else {
                rows::set(row, name, code.into());
            }
            if matches!(rows::code(row, "accept"), Some("declined" | "info_only")) {
                rows::remove(row, "slip");
            }
            if rows::code(row, "urgent") != Some("pep_72h") {
                rows::remove(row, "exposure_band");
            }
        });
    }))
}

fn change_line(cx: &mut Cx<'_>, line: usize, edit: impl FnOnce(&mut Row)) -> Answer {
    change(cx, |form| {
        form.change_rows("lines", |rows| {
            if let Some(row) = rows.get_mut(line) {
                edit(row);
            }
        });
    })
}
