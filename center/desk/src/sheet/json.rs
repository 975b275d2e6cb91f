//! The sheet as JSON: the same numbers, for scripts.

use serde_json::{Map, Value, json};

use super::{Figure, MonthSheet, Node};
use crate::count::Note;
use crate::stock::{Balance, Stock};

/// The sign of a cell that must not be shown.
pub(super) const MARK: &str = "·";

impl MonthSheet {
    /// The sheet as a JSON object.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let header = &self.header;
        let mut out = Map::new();
        out.insert("month".into(), header.month.text().into());
        out.insert("target".into(), header.target.name().into());
        if let Some(warning) = header.warning() {
            out.insert("warning".into(), warning.into());
        }
        out.insert("k".into(), header.k.into());
        out.insert("method".into(), header.method.into());
        out.insert("revision".into(), header.revision.into());
        out.insert("pending".into(), header.pending.clone().into());
        out.insert("held".into(), header.held.into());
        out.insert("population_note".into(), header.population_note().into());
        let notes = self.notes.iter().map(note_json).chain(data_faults(header.data_faults));
        out.insert("notes".into(), Value::Array(notes.collect()));
        let indicators: Map<String, Value> =
            self.entries.iter().map(|entry| (entry.id.to_owned(), node_json(&entry.node))).collect();
        out.insert("indicators".into(), Value::Object(indicators));
        out.insert("by_item".into(), node_json(&self.by_item));
        if let Some(stock) = &self.stock {
            stock_json(stock, &mut out);
        }
        Value::Object(out)
    }
}

fn node_json(node: &Node) -> Value {
    match node {
        Node::Figure(Figure::Number(n)) => (*n).into(),
        Node::Figure(Figure::Mark) => MARK.into(),
        Node::Figure(Figure::Flag(flag)) => (*flag).into(),
        Node::Group(parts) => parts.iter().map(|(name, node)| ((*name).to_owned(), node_json(node))).collect(),
        Node::List(parts) => {
            parts.iter().map(|(code, figure)| (code.clone(), node_json(&Node::Figure(*figure)))).collect()
        }
    }
}

fn note_json(note: &Note) -> Value {
    match note {
        Note::AgesMissing => json!({ "note": "ages_missing", "rule": "V22" }),
        Note::ReachedIsRange => json!({ "note": "reached_is_range", "rule": "V23" }),
        Note::Questions(questions) => json!({
            "note": "questions",
            "double_revisions": questions.double_revisions,
            "after_withdrawal": questions.after_withdrawal,
        }),
        Note::Unreadable(bodies) => json!({ "note": "unreadable", "bodies": bodies }),
        Note::Numbers { missing, doubled } => json!({ "note": "numbers", "missing": missing, "doubled": doubled }),
    }
}

fn data_faults(count: usize) -> Option<Value> {
    (count > 0).then(|| json!({ "note": "data_fault", "equations": count }))
}

fn stock_json(stock: &Stock, out: &mut Map<String, Value>) {
    let items = stock.items.iter().map(|(item, balance)| (item.clone(), balance_json(balance)));
    out.insert("stock".into(), items.collect());
    let negative = stock.items.iter().flat_map(|(item, balance)| {
        balance.negative().map(move |(holder, held)| json!({ "item": item, "holder": holder, "held": held }))
    });
    out.insert("stock_negative".into(), negative.collect());
    let recounts = stock.recounts.iter().map(|recount| {
        let (item, holder) = (&recount.item, &recount.holder);
        json!({ "item": item, "holder": holder, "phone": recount.phone, "booked": recount.booked })
    });
    out.insert("stock_recounts".into(), recounts.collect());
}

/// Holders and totals side by side. A worker whose code is the name of a total is told apart by a space, which no code has.
fn balance_json(balance: &Balance) -> Value {
    let totals = [("received", balance.received()), ("handed_out", balance.handed_out()), ("gone", balance.gone())];
    let name = |holder: &str| match totals.iter().any(|(total, _)| *total == holder) {
        true => format!("worker {holder}"),
        false => holder.to_owned(),
    };
    let holders = balance.holders().iter().map(|(holder, held)| (name(holder), Value::from(*held)));
    holders.chain(totals.map(|(total, qty)| (total.to_owned(), Value::from(qty)))).collect()
}
