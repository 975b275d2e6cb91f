//! The three rows of a contact and what stands above them.

use super::form::{Fold, Form};
use super::sheet::{self, Open};
use super::{ContactPhase, ContactView, rows, save};
use crate::amount::Amount;
use crate::cx::{Answer, Cx};
use crate::screens::home;
use crate::{Class, Event, Label, Role, Tile, Top, Voice, fault};
use nightjar::Catalogue;
use nightjar_words::{Action as Pictures, Arg, Key, pictogram};

/// When last met: id, code, word. Each saves.
const MET: &[(&str, &str, Key)] = &[
    ("never", "first_ever", Key::CNever),
    ("before_year", "first_this_year", Key::CBeforeYear),
    ("this_year", "first_this_month", Key::CThisYear),
    ("this_month", "again_this_month", Key::CThisMonth),
    ("skip", "unk", Key::CNotAsked),
];

/// Shows it.
pub(super) fn show(cx: &Cx<'_>, catalogue: &Catalogue) -> ContactView {
    let make = cx.make();
    let work = cx.model.kept.contact.work();
    let form = &work.form;
    let fold = form.fold();
    let asks = matches!(fold, Fold::Open | Fold::Brief);
    let more = home::more(make, "contact.more").role(cx.care(&sheet::BEHIND_MORE));
    let phase = match fold {
        _ if work.too_big => ContactPhase::TooBig,
        _ if !cx.model.faults.is_empty() => ContactPhase::Refused,
        Fold::UnderEighteen => ContactPhase::UnderEighteen,
        Fold::Declined => ContactPhase::Declined,
        _ if cx.model.kept.contact.mend().is_some() => ContactPhase::Amend,
        Fold::Open | Fold::Brief => ContactPhase::New,
    };
    ContactView {
        phase,
        top: Top {
            action: (fold != Fold::UnderEighteen).then_some(more),
            ..make.top("contact", Key::ShPerson, Pictures::Contact.picture())
        },
        lines: if fold == Fold::Declined { Vec::new() } else { lines(cx, catalogue, form) },
        same: if asks { same(cx) } else { None },
        talked: asks.then(|| talked(cx, form)),
        slip: (fold != Fold::Declined).then(|| slip(cx, catalogue, form)),
        enough: asks.then(|| {
            let tile = make.tile("contact.enough", Key::CEnough, Pictures::Enough.picture());
            tile.chosen(form.code("need_met").is_some(), cx.words()).role(cx.care(&["need_met"]))
        }),
        injects: (asks && form.has_nsp_line(catalogue)).then(|| {
            let tile = make.tile("contact.injects", Key::CInjects, Pictures::Injects.picture());
            tile.chosen(form.code("injects") == Some("yes"), cx.words()).role(cx.care(&["injects"]))
        }),
        before: form.asks_before(catalogue).then(|| {
            let tile =
                make.tile("contact.before", cx.of_year(Key::CBefore), Pictures::Keep.picture()).class(Class::Wide);
            tile.chosen(form.code("package_before").is_some(), cx.words()).role(cx.care(&["package_before"]))
        }),
        card: (fold == Fold::UnderEighteen).then(|| {
            let card = make.label("contact.card", Key::CU18).pictured(Pictures::Cards.picture());
            card.role(Role::Care).voice(Voice::Polite)
        }),
        who: who(cx, catalogue, form),
        last_met: (fold == Fold::Open).then(|| make.label("contact.last_met", Key::CLastMet).voice(Voice::Heading)),
        met: if fold == Fold::Open { met(cx, form) } else { Vec::new() },
        save: (fold != Fold::Open)
            .then(|| make.tile("contact.save", Key::Save, Pictures::Done.picture()).class(Class::Wide).role(Role::Act)),
        sheet: work.sheet.as_ref().map(|open| sheet::show(cx, catalogue, form, open)),
        message: message(cx, work.too_big),
        trouble: cx.trouble("contact"),
        faults: fault::marks(&cx.model.faults, cx.words()),
        night: make.night(),
    }
}

/// Answers a touch on the body.
pub(super) fn act(cx: &mut Cx<'_>, catalogue: &Catalogue, event: &Event) -> Answer {
    if let Event::Hold { id } = event {
        return if id == "contact.talked" { open(cx, Open::Topics) } else { Answer::stay() };
    }
    let Some(id) = event.tapped("contact.") else { return Answer::stay() };
    if let Some(met) = id.strip_prefix("met.") {
        return met_at(cx, catalogue, met);
    }
    if let Some(line) = id.strip_prefix("line.") {
        return line_at(cx, catalogue, line);
    }
    let fold = cx.model.kept.contact.work().form.fold();
    let asks = matches!(fold, Fold::Open | Fold::Brief);
    match id {
        "save" if fold != Fold::Open => save::save(cx, catalogue),
        "more" if fold != Fold::UnderEighteen => open(cx, Open::More),
        "who.other" => open(cx, Open::Who),
        "slip" if fold != Fold::Declined => open(cx, Open::Services(0)),
        "enough" if asks => open(cx, Open::Ask("need_met")),
        "before" if asks => open(cx, Open::Ask("package_before")),
        "same" if asks => take_same(cx),
        "talked" if asks => talk(cx),
        "injects" if asks => change(cx, |form| form.toggle("injects", "yes")),
        _ => match id.strip_prefix("who.").and_then(|n| n.parse::<usize>().ok()?.checked_sub(1)) {
            Some(n) if asks => who_at(cx, catalogue, n),
            _ => Answer::stay(),
        },
    }
}

/// Opens a sheet.
pub(super) fn open(cx: &mut Cx<'_>, sheet: Open) -> Answer {
    cx.model.kept.contact.work_mut().sheet = Some(sheet);
    Answer::key()
}

/// Changes an answer.
pub(super) fn change(cx: &mut Cx<'_>, change: impl FnOnce(&mut Form)) -> Answer {
    let work = cx.model.kept.contact.work_mut();
    work.touched = true;
    change(&mut work.form);
    Answer::key()
}

/// Adds an item and asks how many.
pub(super) fn add(cx: &mut Cx<'_>, item: &str) -> Answer {
    let answer = change(cx, |form| form.add_line(item, 1));
    let line = cx.model.kept.contact.work().form.rows("lines").len() - 1;
    cx.model.kept.contact.work_mut().sheet = Some(Open::Amount { line, amount: Amount::of(1) });
    answer
}

/// When last met: the last answer of a contact, so it saves.
fn met_at(cx: &mut Cx<'_>, catalogue: &Catalogue, id: &str) -> Answer {
    let Some((id, code, _)) = MET.iter().find(|(known, ..)| *known == id) else { return Answer::stay() };
    if cx.model.kept.contact.work().form.fold() != Fold::Open || !is_possible(cx, id) {
        return Answer::stay();
    }
    let _ = change(cx, |form| {
        form.put("seen_before", code);
        form.put("outcome", "served");
    });
    save::save(cx, catalogue)
}

/// In the first month of the center's year there is no earlier one of it.
fn is_possible(cx: &Cx<'_>, met: &str) -> bool {
    met != "this_year" || cx.nj.today_facts().is_ok_and(|today| today.months_of_year > 0)
}

fn line_at(cx: &mut Cx<'_>, catalogue: &Catalogue, id: &str) -> Answer {
    let form = &cx.model.kept.contact.work().form;
    let lines = form.shown("lines", catalogue);
    if id == "add" {
        return if has_room(&lines) { open(cx, Open::Add(0)) } else { Answer::stay() };
    }
    let Some((line, row)) = names(&lines).into_iter().zip(&lines).find(|(name, _)| name == id).map(|(_, line)| line)
    else {
        return Answer::stay();
    };
    let (line, amount) = (*line, Amount::of(rows::number(row, "qty")));
    open(cx, Open::Amount { line, amount })
}

/// Whether another line can be begun. One more than a letter takes can: the save says why it is refused.
fn has_room(lines: &[(usize, rows::Row)]) -> bool {
    lines.len() <= MOST_LINES
}

/// Lines that one contact holds (domain.md 11.1).
const MOST_LINES: usize = 12;

/// One name a line: its item, and its place among those of the same item.
fn names(lines: &[(usize, rows::Row)]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, row) in lines {
        let item = rows::code(row, "item").unwrap_or("");
        let twin = |n: usize| if n == 1 { item.to_owned() } else { format!("{item}.{n}") };
        let name = (1..).map(twin).find(|name| !names.contains(name)).unwrap_or_default();
        names.push(name);
    }
    names
}

fn lines(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form) -> Vec<Tile> {
    let make = cx.make();
    let lines = form.shown("lines", catalogue);
    let tile = |(place, (name, (_, row))): (usize, (String, &(usize, rows::Row)))| {
        let item = rows::code(row, "item").unwrap_or("");
        let qty = rows::number(row, "qty");
        let large = Amount::of(qty).is_large(catalogue.item(item).and_then(|entry| entry.warn_at));
        let care = if large { Role::Care } else { cx.care(&[&format!("lines[{place}]")]) };
        let tile = cx.item_tile(&format!("contact.line.{name}"), item);
        let spoken = make.amount(&tile.text, u64::from(qty));
        Tile { spoken, ..tile }.badge(make.number(u64::from(qty))).role(care)
    };
    let add = make.tile("contact.line.add", Key::GHowMany, Pictures::Add.picture());
    let add = Tile { text: cx.words().field("item").unwrap_or_default(), ..add };
    let add = Tile { spoken: add.text.clone(), ..add }.role(cx.care(&["lines"])).enabled(has_room(&lines));
    names(&lines).into_iter().zip(&lines).enumerate().map(tile).chain([add]).collect()
}

fn same(cx: &Cx<'_>) -> Option<Tile> {
    let is_new = cx.model.kept.contact.mend().is_none();
    let last = if is_new { cx.nj.same_as_last().ok().flatten() } else { None };
    last.map(|_| cx.make().tile("contact.same", Key::CSame, Pictures::SameAsLast.picture()))
}

fn take_same(cx: &mut Cx<'_>) -> Answer {
    let last = cx.nj.same_as_last().ok().flatten();
    match last {
        Some(last) if cx.model.kept.contact.mend().is_none() => change(cx, |form| form.take(&last)),
        _ => Answer::stay(),
    }
}

fn talked(cx: &Cx<'_>, form: &Form) -> Tile {
    let make = cx.make();
    let topics = form.codes("edu").len() as u64;
    let tile = make.tile("contact.talked", Key::CTalked, Pictures::Talked.picture());
    let tile = if topics == 0 {
        tile
    } else {
        let spoken = make.count(&tile.text, topics);
        Tile { spoken, ..tile }.badge(make.number(topics))
    };
    tile.chosen(topics > 0, cx.words())
        .role(cx.care(&["edu"]))
        .hold("contact.talked", cx.words().field("edu").unwrap_or_default())
}

/// The topics last talked about in this shift, at first those of the package; where there are none, all are offered.
fn talk(cx: &mut Cx<'_>) -> Answer {
    let work = cx.model.kept.contact.work();
    if !work.form.codes("edu").is_empty() {
        return change(cx, |form| form.clear("edu"));
    }
    let last = cx.nj.last_topics().unwrap_or_default();
    let topics = if last.is_empty() { work.topics.clone() } else { last };
    if topics.is_empty() { open(cx, Open::Topics) } else { change(cx, |form| form.put_codes("edu", topics)) }
}

fn slip(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form) -> Tile {
    let make = cx.make();
    let slips = form.shown("referrals", catalogue).len() as u64;
    let tile = make.tile("contact.slip", Key::ShSlip, Pictures::Slip.picture());
    let tile = if slips == 0 {
        tile
    } else {
        let spoken = make.count(&tile.text, slips);
        Tile { spoken, ..tile }.badge(make.number(slips))
    };
    tile.chosen(slips > 0, cx.words()).role(cx.care(&["referrals"]))
}

/// Gender and age as they stand on one tile.
pub(super) fn person(cx: &Cx<'_>, gender: Option<&str>, age_band: Option<&str>) -> String {
    let word = |list: &str, code: Option<&str>| code.and_then(|code| cx.words().label(list, code));
    match (word("gender", gender), word("age_band", age_band)) {
        (Some(gender), Some(age)) => {
            cx.words().text(Key::CPerson, &[("gender", Arg::Word(&gender)), ("age", Arg::Word(&age))])
        }
        (Some(word), None) | (None, Some(word)) => word,
        (None, None) => cx.text(Key::COther),
    }
}

fn who(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form) -> Vec<Tile> {
    let make = cx.make();
    let fold = form.fold();
    if fold == Fold::Declined {
        return Vec::new();
    }
    let under_18 = fold == Fold::UnderEighteen;
    let chosen = if under_18 { (None, Some("u18")) } else { (form.code("gender"), form.code("age_band")) };
    let is_lit = |gender: &str, age_band: &str| chosen == (Some(gender), Some(age_band));
    let quick: Vec<Tile> = catalogue
        .who_tiles
        .iter()
        .enumerate()
        .filter(|_| !under_18)
        .map(|(n, who)| {
            let text = person(cx, Some(&who.gender), Some(&who.age_band));
            let picture = pictogram("gender", &who.gender).map_or("", |picture| picture.id);
            let tile = make.named(&format!("contact.who.{}", n + 1), text, picture);
            tile.chosen(is_lit(&who.gender, &who.age_band), cx.words())
        })
        .collect();
    // What none of the tiles says stands on the last one.
    let is_other = chosen != (None, None) && quick.iter().all(|tile| !tile.chosen);
    let other = make.tile("contact.who.other", Key::COther, Pictures::More.picture());
    let other = if is_other {
        let text = person(cx, chosen.0, chosen.1);
        Tile { spoken: text.clone(), text, ..other }
    } else {
        other
    };
    let other = other.chosen(is_other, cx.words()).role(cx.care(&["gender", "age_band"]));
    quick.into_iter().chain([other]).collect()
}

fn who_at(cx: &mut Cx<'_>, catalogue: &Catalogue, n: usize) -> Answer {
    let Some(who) = catalogue.who_tiles.get(n) else { return Answer::stay() };
    change(cx, |form| {
        if form.code("gender") == Some(&who.gender) && form.code("age_band") == Some(&who.age_band) {
            form.clear("gender");
            form.clear("age_band");
        } else {
            form.put("gender", &who.gender);
            form.put("age_band", &who.age_band);
        }
    })
}

fn met(cx: &Cx<'_>, form: &Form) -> Vec<Tile> {
    let make = cx.make();
    let tile = |(id, code, key): &(&str, &str, Key)| {
        let picture = pictogram("seen_before", code).map_or("", |picture| picture.id);
        let key = cx.of_year(*key);
        let text = cx.text(key);
        let spoken = cx.words().text(Key::CA11ySaves, &[("word", Arg::Word(&text))]);
        let class = if *id == "skip" { Class::Wide } else { Class::Half };
        let tile = Tile { spoken, ..make.named(&format!("contact.met.{id}"), text, picture) };
        let tile = Tile { unreviewed: !cx.words().is_reviewed(key), ..tile };
        tile.class(class)
            .enabled(is_possible(cx, id))
            .chosen(form.code("seen_before") == Some(code), cx.words())
            .role(cx.care(&["seen_before"]))
    };
    MET.iter().map(tile).collect()
}

fn message(cx: &Cx<'_>, too_big: bool) -> Option<Label> {
    let make = cx.make();
    let text = if too_big {
        cx.text(Key::CTooBig)
    } else {
        let faults = cx.model.faults.len() as u64;
        (faults > 0).then(|| cx.words().text(Key::ErrFaults, &[("n", Arg::Number(faults))]))?
    };
    Some(make.said("contact.message", text).role(Role::Care).voice(Voice::Assertive))
}
