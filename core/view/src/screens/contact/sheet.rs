//! The half sheets of a contact: amounts, the grid of who, topics, services, and what is seldom asked.

use super::form::{Fold, Form};
use super::rows;
use crate::amount::Amount;
use crate::cx::Cx;
use crate::parts::PAGE;
use crate::{Class, Role, Sheet, Stepper, Tile, Voice};
use nightjar::Catalogue;
use nightjar_record::tables::{is_item_under_18, is_service_under_18};
use nightjar_words::{Action as Pictures, Key, code_lists};

/// A sheet that is open.
pub(super) enum Open {
    /// How many of a line.
    Amount { line: usize, amount: Amount },
    /// How many were asked for.
    Asked { line: usize, amount: Amount },
    /// Another item: a page of the catalogue.
    Add(usize),
    /// The full grid: gender and age.
    Who,
    /// All topics.
    Topics,
    /// A service for a slip: a page of the catalogue.
    Services(usize),
    /// What is seldom said of a referral.
    Referral { row: usize, days: Amount },
    /// What is seldom asked.
    More,
    /// One question with its codes.
    Ask(&'static str),
}

/// What stands behind `more`.
pub(super) const BEHIND_MORE: [&str; 7] = ["mode", "setting", "zone", "elsewhere", "support", "outcome", "edu"];
/// Of those, what is asked of somebody who said no.
const OF_DECLINED: &[&str] = &["mode", "setting", "zone", "outcome"];
/// Ids of the steppers.
pub(super) const QTY: &str = "contact.qty";
pub(super) const ASKED: &str = "contact.asked";
pub(super) const DAYS: &str = "contact.days";

/// Shows a sheet.
pub(super) fn show(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, open: &Open) -> Sheet {
    match open {
        Open::Amount { line, amount } => amount_of(cx, catalogue, form, *line, amount),
        Open::Asked { line, amount } => asked(cx, catalogue, form, *line, amount),
        Open::Add(page) => add(cx, catalogue, form, *page),
        Open::Who => who(cx, form),
        Open::Topics => {
            let chosen = form.codes("edu");
            sheet(cx, "contact.edu", field(cx, "edu"), choice(cx, "edu", &all("edu"), &chosen))
        }
        Open::Services(page) => services(cx, catalogue, form, *page),
        Open::Referral { row, days } => referral(cx, form, *row, days),
        Open::More => more(cx, form),
        Open::Ask("zone") => zones(cx, catalogue, form),
        Open::Ask(name) => ask(cx, catalogue, form, name),
    }
}

/// Item of a line, "" if there is no such line.
pub(super) fn item_of(form: &Form, line: usize) -> String {
    form.rows("lines").get(line).and_then(|row| rows::code(row, "item")).unwrap_or("").to_owned()
}

/// The amount above which a line is softly questioned.
pub(super) fn warn_at(catalogue: &Catalogue, form: &Form, line: usize) -> Option<u32> {
    catalogue.item(&item_of(form, line)).and_then(|entry| entry.warn_at)
}

/// Whether a line is a self-test, of which is asked for whom it is.
pub(super) fn is_self_test(catalogue: &Catalogue, item: &str) -> bool {
    catalogue.item_rolls_up(item).starts_with("hivst_")
}

/// Items that can be added, in tile order.
pub(super) fn addable<'a>(catalogue: &'a Catalogue, form: &Form) -> Vec<&'a str> {
    let lines = form.rows("lines");
    let is_there = |item: &str| lines.iter().any(|row| rows::code(row, "item") == Some(item));
    let may = |item: &str| form.fold() != Fold::UnderEighteen || is_item_under_18(catalogue, item);
    let items = catalogue.items.iter().map(|entry| entry.code.as_str());
    items.filter(|item| !is_there(item) && may(item)).collect()
}

fn sheet(cx: &Cx<'_>, id: &str, title: String, tiles: Vec<Tile>) -> Sheet {
    let make = cx.make();
    Sheet {
        id: id.to_owned(),
        title: make.said(&format!("{id}.title"), title).voice(Voice::Heading),
        lines: Vec::new(),
        stepper: None,
        tiles,
        done: make.tile(&format!("{id}.done"), Key::Done, Pictures::Done.picture()),
    }
}

fn field(cx: &Cx<'_>, name: &str) -> String {
    cx.words().field(name).unwrap_or_default()
}

/// All codes of a list, in their order.
fn all(list: &str) -> Vec<&'static str> {
    let known = code_lists().iter().find(|known| known.name == list);
    known.map(|list| list.codes.iter().map(|(code, _)| *code).collect()).unwrap_or_default()
}

/// One tile a code: `contact.setting.street`.
fn choice(cx: &Cx<'_>, name: &str, codes: &[&str], chosen: &[String]) -> Vec<Tile> {
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    cx.make().choice(&format!("contact.{name}."), name, codes, &chosen)
}

fn amount_of(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, line: usize, amount: &Amount) -> Sheet {
    let make = cx.make();
    let item = item_of(form, line);
    let lines = form.rows("lines");
    let row = lines.get(line).cloned().unwrap_or_default();
    let chips: Vec<u32> = catalogue.qty_chips.iter().map(|n| u32::from(*n)).collect();
    let warn_at = warn_at(catalogue, form, line);
    let mut tiles = amount.pad(make, QTY);
    let mut notes = Vec::new();
    if amount.is_large(warn_at) {
        notes.push(make.label("contact.large", Key::FaultLarge).pictured(Pictures::Care.picture()).role(Role::Care));
    }
    if tiles.is_empty() {
        let toggle = |id: &str, key, picture: Pictures, on: bool| {
            make.tile(id, key, picture.picture()).class(Class::Half).chosen(on, cx.words())
        };
        // Of somebody under 18 nothing is asked, and of what was said before nothing is kept.
        if form.fold() != Fold::UnderEighteen {
            let for_others = rows::flag(&row, "for_others");
            tiles.push(toggle("contact.for_others", Key::GForOthers, Pictures::ForOthers, for_others));
            let asked = make.named("contact.more_asked", field(cx, "asked"), Pictures::Met.picture().id);
            let is_asked = rows::number(&row, "asked") > 0;
            tiles.push(asked.class(Class::Half).chosen(is_asked, cx.words()));
            tiles.extend(choice(cx, "price", &["social_marketing"], &texts(rows::code(&row, "price"))));
            if is_self_test(catalogue, &item) {
                tiles.extend(choice(cx, "hivst_for", &all("hivst_for"), &texts(rows::code(&row, "hivst_for"))));
            }
        }
        tiles.push(toggle("contact.remove", Key::Remove, Pictures::Remove, false));
    }
    let word = cx.item(&item);
    let stepper = amount.stepper(make, QTY, &word, warn_at, &chips);
    Sheet { lines: notes, stepper: Some(stepper), ..sheet(cx, "contact.amount", word, tiles) }
}

fn asked(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, line: usize, amount: &Amount) -> Sheet {
    let make = cx.make();
    let chips: Vec<u32> = catalogue.qty_chips.iter().map(|n| u32::from(*n)).collect();
    let stepper = amount.stepper(make, ASKED, &cx.item(&item_of(form, line)), None, &chips);
    with_stepper(sheet(cx, "contact.asking", field(cx, "asked"), amount.pad(make, ASKED)), stepper)
}

fn with_stepper(sheet: Sheet, stepper: Stepper) -> Sheet {
    Sheet { stepper: Some(stepper), ..sheet }
}

fn texts(code: Option<&str>) -> Vec<String> {
    code.into_iter().map(str::to_owned).collect()
}

fn add(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, page: usize) -> Sheet {
    let items = addable(catalogue, form);
    let tile = |item: &&str| cx.item_tile(&format!("contact.add.{item}"), item);
    let mut tiles: Vec<Tile> = items.iter().skip(page * PAGE).take(PAGE).map(tile).collect();
    tiles.extend(cx.make().next_page("contact.add_more", items.len()));
    sheet(cx, "contact.items", field(cx, "item"), tiles)
}

fn who(cx: &Cx<'_>, form: &Form) -> Sheet {
    let ages = ["18_19", "20_24", "25_29", "30_49", "50p", "unk", "u18"];
    let mut tiles = Vec::new();
    if form.fold() != Fold::UnderEighteen {
        tiles.extend(choice(cx, "gender", &all("gender"), &texts(form.code("gender"))));
    }
    tiles.extend(choice(cx, "age_band", &ages, &texts(form.code("age_band"))));
    sheet(cx, "contact.grid", cx.text(Key::CWho), tiles)
}

fn services(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, page: usize) -> Sheet {
    let make = cx.make();
    let chosen = form.rows("referrals");
    let is_chosen = |tile: &Tile| {
        let service = tile.id.strip_prefix(SERVICE).unwrap_or("");
        chosen.iter().any(|row| rows::code(row, "service") == Some(service))
    };
    let offered: Vec<Tile> = crate::screens::slip::services(cx, SERVICE)
        .into_iter()
        .filter(|tile| may_refer(catalogue, form, tile.id.strip_prefix(SERVICE).unwrap_or("")))
        .collect();
    let count = offered.len();
    let tile = |tile: Tile| {
        let (id, chosen) = (tile.id.clone(), is_chosen(&tile));
        tile.class(Class::Half).chosen(chosen, cx.words()).hold(&id, make.text(Key::More))
    };
    let mut tiles: Vec<Tile> = offered.into_iter().skip(page * PAGE).take(PAGE).map(tile).collect();
    tiles.extend(make.next_page("contact.service_more", count));
    sheet(cx, "contact.services", field(cx, "service"), tiles)
}

/// Services that are offered, in the catalogue's order.
pub(super) fn referable(catalogue: &Catalogue, form: &Form) -> usize {
    catalogue.services.iter().filter(|entry| may_refer(catalogue, form, &entry.code)).count()
}

fn may_refer(catalogue: &Catalogue, form: &Form, service: &str) -> bool {
    form.fold() != Fold::UnderEighteen || is_service_under_18(catalogue, service)
}

/// Ids of services.
pub(super) const SERVICE: &str = "contact.service.";

fn referral(cx: &Cx<'_>, form: &Form, row: usize, days: &Amount) -> Sheet {
    let make = cx.make();
    let rows = form.rows("referrals");
    let row = rows.get(row).cloned().unwrap_or_default();
    let service = rows::code(&row, "service").unwrap_or("").to_owned();
    let mut tiles = days.pad(make, DAYS);
    if tiles.is_empty() {
        for (name, default) in REFERRAL {
            let answer = rows::code(&row, name).unwrap_or(default);
            tiles.extend(choice(cx, name, &all(name), &texts(Some(answer))));
        }
        if rows::code(&row, "urgent") == Some("pep_72h") {
            let chosen = texts(rows::code(&row, "exposure_band"));
            tiles.extend(choice(cx, "exposure_band", &all("exposure_band"), &chosen));
        }
        let provider = rows::code(&row, "provider").unwrap_or("any").to_owned();
        for known in cx.nj.providers(&service).unwrap_or_default() {
            let text = crate::names::isolated(&known.code);
            let tile = make.named(&format!("contact.provider.{}", known.code), text, Pictures::Places.picture().id);
            tiles.push(tile.class(Class::Half).chosen(provider == known.code, cx.words()));
        }
    }
    let label = make.code("", "service", &service, own_service(cx, &service).as_deref()).text;
    let word = field(cx, "valid_days");
    with_stepper(sheet(cx, "contact.referral", label, tiles), days.stepper(make, DAYS, &word, None, &[30, 60, 90]))
}

/// Questions about a referral with the answers they have by default.
pub(super) const REFERRAL: [(&str, &str); 3] =
    [("accept", "accepted"), ("accompany", "not_offered"), ("urgent", "none")];

fn own_service(cx: &Cx<'_>, service: &str) -> Option<String> {
    let catalogue = cx.nj.catalogue().ok()?;
    catalogue.services.iter().find(|entry| entry.code == service).and_then(|entry| entry.label.clone())
}

fn more(cx: &Cx<'_>, form: &Form) -> Sheet {
    let make = cx.make();
    let declined = form.fold() == Fold::Declined;
    let names = BEHIND_MORE.iter().filter(|name| !declined || OF_DECLINED.contains(name));
    let tile = |name: &&str| {
        let picture = match *name {
            "mode" => Pictures::Met,
            "setting" => Pictures::Places,
            "zone" => Pictures::Zone,
            "elsewhere" => Pictures::AllWell,
            "support" => Pictures::ForOthers,
            "outcome" => Pictures::Outcome,
            _ => Pictures::Talked,
        };
        let answered = form.code(name).is_some() || !form.codes(name).is_empty();
        let tile = make.named(&format!("contact.more.{name}"), field(cx, name), picture.picture().id);
        tile.class(Class::Half).chosen(answered, cx.words()).role(cx.care(&[name]))
    };
    sheet(cx, "contact.rest", cx.text(Key::More), names.map(tile).collect())
}

fn ask(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form, name: &str) -> Sheet {
    let remote = catalogue.policy.remote_modes;
    let codes: Vec<&str> =
        all(name).into_iter().filter(|code| name != "mode" || remote || !matches!(*code, "phone" | "online")).collect();
    let chosen = if name == "support" { form.codes(name) } else { texts(form.code(name)) };
    // Nothing chosen is what the last touch makes of it: served.
    let chosen = if name == "outcome" && chosen.is_empty() { texts(Some("served")) } else { chosen };
    let title = if name == "package_before" { cx.text(cx.of_year(Key::CBefore)) } else { field(cx, name) };
    sheet(cx, &format!("contact.ask_{name}"), title, choice(cx, name, &codes, &chosen))
}

/// The zones of the shift; where there is only one, it is lit without a touch.
fn zones(cx: &Cx<'_>, catalogue: &Catalogue, form: &Form) -> Sheet {
    let make = cx.make();
    let of_shift = cx.nj.shift_facts().map(|facts| facts.zones).unwrap_or_default();
    let only = of_shift.first().filter(|_| of_shift.len() == 1).map(String::as_str);
    let chosen = form.code("zone").or(only);
    let zones = catalogue.zones.iter().filter(|zone| of_shift.contains(&zone.code) || chosen == Some(&zone.code));
    let tile = |zone: &nightjar_record::Zone| {
        let id = format!("contact.zone.{}", zone.code);
        let tile = make.named(&id, cx.zone(&zone.code), Pictures::Zone.picture().id);
        tile.class(Class::Half).chosen(chosen == Some(&zone.code), cx.words())
    };
    sheet(cx, "contact.ask_zone", field(cx, "zone"), zones.map(tile).collect())
}
