//! The sheet as a table for people.

use std::fmt::{self, Display, Formatter};

use super::json::MARK;
use super::{Entry, Figure, MonthSheet, Node};
use crate::count::{AGES, GENDERS, Note};
use crate::stock::Stock;

const LABEL: usize = 44;
const NUMBER: usize = 9;

impl Display for MonthSheet {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.head(f)?;
        if self.header.held {
            return writeln!(f, "\nHeld: at this level nothing of the month can be shown.");
        }
        writeln!(f)?;
        for entry in &self.entries {
            write_entry(f, entry)?;
        }
        if let Node::List(items) = &self.by_item
            && !items.is_empty()
        {
            writeln!(f, "\nM17-M22 by item")?;
            for (item, figure) in items {
                row(f, &format!("  {item}"), &figure_text(*figure))?;
            }
        }
        if let Some(stock) = &self.stock {
            write_stock(f, stock)?;
        }
        Ok(())
    }
}

impl MonthSheet {
    fn head(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let header = &self.header;
        write!(f, "Month sheet {}, target {}", header.month.text(), header.target.name())?;
        match header.warning() {
            Some(warning) => writeln!(f, " - {warning}")?,
            None => writeln!(f)?,
        }
        let pending = if header.pending.is_empty() { "none".to_owned() } else { header.pending.join(", ") };
        writeln!(f, "k = {}, method {}, revision {}, pending: {pending}", header.k, header.method, header.revision)?;
        writeln!(f, "{}", header.population_note())?;
        if header.warning().is_some() {
            writeln!(f, "{MARK} is a count that is not shown, to protect people.")?;
        }
        for note in &self.notes {
            writeln!(f, "Note: {}", note_text(note))?;
        }
        if header.data_faults > 0 {
            writeln!(f, "Note: {} sums do not hold (a data fault); they are left out.", header.data_faults)?;
        }
        Ok(())
    }
}

fn note_text(note: &Note) -> String {
    match note {
        Note::AgesMissing => "age is unknown for more than 40 % of the contacts (V22)".to_owned(),
        Note::ReachedIsRange => "\"last met?\" is unknown for more than 20 % of the contacts (V23)".to_owned(),
        Note::Questions(questions) => format!(
            "to decide: {} second bodies of one revision, {} bodies after a withdrawal",
            questions.double_revisions, questions.after_withdrawal
        ),
        Note::Unreadable(bodies) => format!("{bodies} opened records are not counted: update the desk"),
        Note::Numbers { missing, doubled } => format!(
            "some months may lack records or hold some twice: {missing} letters of phones are missing, \
             {doubled} signs of a phone in two copies (`open` says which)"
        ),
    }
}

fn write_entry(f: &mut Formatter<'_>, entry: &Entry) -> fmt::Result {
    match (&entry.node, table_of(entry.id)) {
        (Node::List(cells), Some(indicator)) => write_grid(f, indicator, cells),
        (node, _) => write_node(f, &format!("{} {}", entry.id, entry.title), node, 0),
    }
}

fn write_node(f: &mut Formatter<'_>, label: &str, node: &Node, depth: usize) -> fmt::Result {
    let indented = format!("{:width$}{label}", "", width = depth * 2);
    match node {
        Node::Figure(figure) => row(f, &indented, &figure_text(*figure)),
        Node::Group(parts) => {
            if let [("n", Node::Figure(n)), ("of", Node::Figure(of))] = parts.as_slice() {
                return row(f, &indented, &format!("{} of {}", figure_text(*n), figure_text(*of)));
            }
            writeln!(f, "{indented}")?;
            parts.iter().try_for_each(|(name, node)| write_node(f, plain(name), node, depth + 1))
        }
        // Inside, what never happened is not listed: a heading over nothing would be read as a number that is missing.
        Node::List(parts) if parts.is_empty() => Ok(()),
        Node::List(parts) => {
            writeln!(f, "{indented}")?;
            parts.iter().try_for_each(|(code, figure)| write_node(f, code, &Node::Figure(*figure), depth + 1))
        }
    }
}

/// What a part of an indicator is called on paper; codes stay codes.
fn plain(name: &str) -> &str {
    match name {
        "by_mode" => "by mode of meeting",
        "by_service" => "by service",
        "by_for" => "by whom they were for",
        "info_only" => "information only, no slip",
        "n" => "persons",
        "high" => "at most, if all unknown were others",
        "shown_as_range" => "shown as a range",
        "out" => "given out",
        "sharps_in" => "taken in",
        "qty" => "condoms given where a wish was told",
        "asked" => "condoms wished for",
        "enough" => "contacts with enough",
        "done" => "shifts done",
        "zero" => "shifts with nothing",
        "open" => "shifts never closed",
        "late" => "contacts entered late",
        "unk_seen" => "contacts with \"last met?\" unknown",
        "unk_age" => "contacts with age unknown",
        other => other,
    }
}

/// The indicator of a gender-by-age table.
fn table_of(id: &str) -> Option<&str> {
    id.strip_suffix("_by_gender_age")
}

/// A table with its margins: on the desk's own screen they are summed here, outside they were decided with the cells.
fn write_grid(f: &mut Formatter<'_>, indicator: &str, cells: &[(String, Figure)]) -> fmt::Result {
    let find = |row: &str, column: &str| {
        let name = format!("{row}/{column}");
        cells.iter().find(|(cell, _)| *cell == name).map(|(_, figure)| *figure)
    };
    let sum = |row: &str, column: &str| {
        let inside = |cell: &str, wanted: &str| wanted == "total" || cell == wanted;
        let fits = |name: &str| name.split_once('/').is_some_and(|(r, c)| inside(r, row) && inside(c, column));
        let numbers = cells.iter().filter(|(name, _)| fits(name)).map(|(_, figure)| match figure {
            Figure::Number(n) => *n,
            Figure::Mark | Figure::Flag(_) => 0,
        });
        Figure::Number(numbers.sum())
    };
    write!(f, "\n{:<16}", format!("{indicator} by age"))?;
    for age in AGES.iter().chain(&["total"]) {
        write!(f, "{age:>NUMBER$}")?;
    }
    writeln!(f)?;
    for gender in GENDERS.iter().chain(&["total"]) {
        write!(f, "  {gender:<14}")?;
        for age in AGES.iter().chain(&["total"]) {
            let figure = find(gender, age).unwrap_or_else(|| sum(gender, age));
            write!(f, "{:>NUMBER$}", figure_text(figure))?;
        }
        writeln!(f)?;
    }
    Ok(())
}

fn write_stock(f: &mut Formatter<'_>, stock: &Stock) -> fmt::Result {
    writeln!(f, "\nStock at the end of the month: received = held + handed out + gone")?;
    for (item, balance) in &stock.items {
        row(f, item, &balance.received().to_string())?;
        for (holder, held) in balance.holders() {
            let flag = if *held < 0 { "  below zero" } else { "" };
            row(f, &format!("  {holder}"), &format!("{held}{flag}"))?;
        }
        row(f, "  handed out", &balance.handed_out().to_string())?;
        row(f, "  gone", &balance.gone().to_string())?;
    }
    for recount in &stock.recounts {
        writeln!(
            f,
            "Count of {} with {}: the phone found {:+}, booked {:+}",
            recount.item, recount.holder, recount.phone, recount.booked
        )?;
    }
    Ok(())
}

/// A label and a number; numbers stand under each other, what follows a number stands after it.
fn row(f: &mut Formatter<'_>, label: &str, text: &str) -> fmt::Result {
    let (number, rest) = text.split_once(' ').map_or((text, ""), |(number, rest)| (number, rest));
    let line = format!("{label:<LABEL$}{number:>NUMBER$} {rest}");
    writeln!(f, "{}", line.trim_end())
}

fn figure_text(figure: Figure) -> String {
    match figure {
        Figure::Number(n) => n.to_string(),
        Figure::Mark => MARK.to_owned(),
        Figure::Flag(true) => "yes".to_owned(),
        Figure::Flag(false) => "no".to_owned(),
    }
}
