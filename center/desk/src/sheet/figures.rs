//! The lines of a sheet: what was counted, or a mark where it must not be shown.

use std::collections::BTreeSet;

use super::cells::{Key, TOTAL, at};
use crate::count::{AGES, GENDERS, Given, Goods, Grid, HIVST_FOR, Indicators, MODES};

/// One number of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// As counted.
    Number(u64),
    /// Not shown.
    Mark,
    /// Yes or no.
    Flag(bool),
}

/// A figure or a group of figures with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// One number.
    Figure(Figure),
    /// Named parts that are always there.
    Group(Vec<(&'static str, Node)>),
    /// Parts by code. In a list of the desk's own screen, zeros are left out.
    List(Vec<(String, Figure)>),
}

/// An indicator of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id in domain.md 12, with the table's dimensions for tables.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Its figures.
    pub node: Node,
}

/// What may be shown.
pub(super) struct Shown {
    k: u32,
    inside: bool,
    hidden: BTreeSet<Key>,
}

impl Shown {
    /// The desk's own screen.
    pub(super) fn everything() -> Self {
        Self { k: 0, inside: true, hidden: BTreeSet::new() }
    }

    /// What disclosure control left of a release.
    pub(super) fn release(k: u32, hidden: BTreeSet<Key>) -> Self {
        Self { k, inside: false, hidden }
    }

    fn cell(&self, indicator: &'static str, row: usize, column: usize, count: u64) -> Figure {
        if self.hidden.contains(&Key(indicator, row, column)) { Figure::Mark } else { Figure::Number(count) }
    }

    fn total(&self, indicator: &'static str, count: u64) -> Figure {
        self.cell(indicator, TOTAL, TOTAL, count)
    }

    /// Parts of a whole quantity: if one may not leave, only the whole may (13.1).
    fn parts_may_leave<'a>(&self, mut parts: impl Iterator<Item = &'a Given>) -> bool {
        parts.all(|part| part.may_leave(self.k))
    }

    fn goods(&self, given: &Given, allowed: bool) -> Figure {
        if allowed && given.may_leave(self.k) { Figure::Number(given.qty) } else { Figure::Mark }
    }

    fn list(&self, parts: impl Iterator<Item = (String, Figure)>) -> Node {
        Node::List(parts.filter(|(_, figure)| !self.inside || *figure != Figure::Number(0)).collect())
    }
}

/// The indicators in the order of domain.md 12, then the tables.
pub(super) fn entries(counted: &Indicators, shown: &Shown) -> Vec<Entry> {
    let people = &counted.people;
    let mut entries = vec![
        entry("M01", "Contacts served", modes(counted, shown)),
        entry("M02", "Contacts declined", one(shown.total("M02", counted.shifts.declined()))),
        entry("M03", "Individuals reached in the month", reached(counted, shown)),
        entry("M04", "New this fiscal year", one(shown.total("M04", people.new_this_year.total()))),
        entry("M05", "New ever", one(shown.total("M05", people.new_ever))),
        entry("M07", "Individuals reached, year to date", one(shown.total("M07", counted.year_to_date.total()))),
        entry("M11", "Referrals issued", referrals(counted, shown)),
    ];
    entries.extend(goods(&counted.goods, shown));
    entries.push(entry("M24", "Condom adequacy", adequacy(counted, shown)));
    if shown.inside {
        entries.push(entry("Q38", "Shifts, late entries, unknown answers", quality(counted)));
    }
    let grids = [
        ("M03_by_gender_age", "M03", &people.reached),
        ("M04_by_gender_age", "M04", &people.new_this_year),
        ("M07_by_gender_age", "M07", &counted.year_to_date),
    ];
    for (id, indicator, grid) in grids {
        entries.push(entry(id, "By gender and age", table(indicator, grid, shown)));
    }
    entries
}

/// M17 to M22 by item, each item in its class.
pub(super) fn by_item(goods: &Goods, shown: &Shown) -> Node {
    let items = |class: fn(&str) -> bool| goods.items.iter().filter(move |(item, _)| class(item));
    let classes: [fn(&str) -> bool; 5] = [
        |item| item.starts_with("cond_"),
        |item| item.starts_with("lube_"),
        |item| item.starts_with("syr_") || item == "needle_loose",
        |item| item.starts_with("hivst_"),
        |item| matches!(item, "pad" | "tampon"),
    ];
    let rows = classes.into_iter().flat_map(|class| {
        let allowed = shown.parts_may_leave(items(class).map(|(_, given)| given));
        items(class).map(move |(item, given)| (item.to_string(), shown.goods(given, allowed)))
    });
    shown.list(rows)
}

fn modes(counted: &Indicators, shown: &Shown) -> Node {
    let by_mode = MODES.iter().zip(counted.people.by_mode).enumerate();
    let by_mode = by_mode.map(|(place, (mode, n))| ((*mode).to_owned(), shown.cell("M01", place, TOTAL, n)));
    Node::Group(vec![("total", one(shown.total("M01", counted.people.served))), ("by_mode", shown.list(by_mode))])
}

fn reached(counted: &Indicators, shown: &Shown) -> Node {
    let people = &counted.people;
    let n = people.reached.total();
    let mut parts = vec![("n", one(shown.total("M03", n)))];
    // outside, the upper end exists only where the month is shown as a range
    if shown.inside {
        parts.push(("high", one(Figure::Number(n + people.unknown_seen))));
    } else if people.is_range() {
        parts.push(("high", one(range_end(counted, shown))));
    }
    parts.push(("shown_as_range", one(Figure::Flag(people.is_range()))));
    Node::Group(parts)
}

/// A range goes out only if both ends and their difference do.
fn range_end(counted: &Indicators, shown: &Shown) -> Figure {
    let n = counted.people.reached.total();
    let unknown = counted.people.unknown_seen;
    let ends = [shown.total("M03", n), shown.total("M03 unk", unknown)];
    if ends.contains(&Figure::Mark) { Figure::Mark } else { shown.total("M03 high", n + unknown) }
}

fn referrals(counted: &Indicators, shown: &Shown) -> Node {
    let rows = counted.referrals.in_code_order().into_iter().enumerate();
    let rows = rows.map(|(place, (service, n))| (service.to_owned(), shown.cell("M11", place, TOTAL, n)));
    Node::Group(vec![
        ("total", one(shown.total("M11", counted.referrals.total()))),
        ("by_service", shown.list(rows)),
        ("info_only", one(shown.total("M11 info", counted.referrals.info_only))),
    ])
}

fn goods(goods: &Goods, shown: &Shown) -> Vec<Entry> {
    let nothing = Given::default();
    let item = |code: &str| goods.items.get(code).unwrap_or(&nothing);
    let both = shown.parts_may_leave(["cond_ext", "cond_int"].map(item).into_iter());
    let condoms = vec![
        ("external", one(shown.goods(item("cond_ext"), both))),
        ("internal", one(shown.goods(item("cond_int"), both))),
    ];
    let condoms = if shown.inside {
        condoms
    } else {
        condoms.into_iter().chain([("total", one(shown.goods(&goods.condoms, true)))]).collect()
    };
    let everyone = shown.parts_may_leave(goods.self_tests_for.iter());
    let by_for = HIVST_FOR.iter().zip(&goods.self_tests_for);
    let by_for = by_for.map(|(code, given)| ((*code).to_owned(), shown.goods(given, everyone)));
    vec![
        entry("M17", "Condoms", Node::Group(condoms)),
        entry("M18", "Lubricants", one(shown.goods(&goods.lubricants, true))),
        entry(
            "M19",
            "Needles and syringes",
            Node::Group(vec![
                ("out", one(shown.goods(&goods.syringes, true))),
                ("sharps_in", one(shown.goods(&goods.sharps_in, true))),
            ]),
        ),
        entry(
            "M20",
            "HIV self-test kits",
            Node::Group(vec![("total", one(shown.goods(&goods.self_tests, true))), ("by_for", shown.list(by_for))]),
        ),
        entry("M22", "Pads and tampons", one(shown.goods(&goods.pads, true))),
    ]
}

fn adequacy(counted: &Indicators, shown: &Shown) -> Node {
    let (goods, people) = (&counted.goods, &counted.people);
    let share = [
        shown.cell("M24", 0, TOTAL, people.had_enough),
        shown.cell("M24", 1, TOTAL, people.answered_need - people.had_enough),
        shown.total("M24", people.answered_need),
    ];
    // a share goes out only if numerator, denominator and difference do
    let figure = |figure: Figure| if share.contains(&Figure::Mark) { Figure::Mark } else { figure };
    Node::Group(vec![
        ("qty", one(shown.goods(&goods.condoms_where_asked, true))),
        ("asked", one(shown.goods(&goods.condoms_asked, true))),
        ("enough", Node::Group(vec![("n", one(figure(share[0]))), ("of", one(figure(share[2])))])),
    ])
}

fn quality(counted: &Indicators) -> Node {
    let (shifts, people) = (&counted.shifts, &counted.people);
    let number = |n: u64| one(Figure::Number(n));
    let share = |n: u64, of: u64| Node::Group(vec![("n", number(n)), ("of", number(of))]);
    Node::Group(vec![
        ("done", number(shifts.done)),
        ("zero", number(shifts.zero)),
        ("open", number(shifts.open)),
        ("late", share(shifts.late, shifts.contacts)),
        ("unk_seen", share(people.unknown_seen, people.served)),
        ("unk_age", share(people.unknown_age, people.served)),
    ])
}

/// Gender by age; margins only outside, where a reader must see which of them are marked.
fn table(indicator: &'static str, grid: &Grid, shown: &Shown) -> Node {
    let margin = (!shown.inside).then_some(TOTAL);
    let rows = (0..GENDERS.len()).chain(margin);
    let cells = rows.flat_map(|row| (0..AGES.len()).chain(margin).map(move |column| (row, column)));
    shown.list(cells.map(|(row, column)| {
        let gender = GENDERS.get(row).copied().unwrap_or("total");
        let age = AGES.get(column).copied().unwrap_or("total");
        (format!("{gender}/{age}"), shown.cell(indicator, row, column, at(grid, row, column)))
    }))
}

fn entry(id: &'static str, title: &'static str, node: Node) -> Entry {
    Entry { id, title, node }
}

fn one(figure: Figure) -> Node {
    Node::Figure(figure)
}
