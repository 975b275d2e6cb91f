//! What a record moves from one account to another (domain.md 11.8, double entry).

use crate::{Catalogue, Record, View};

/// Where goods are. Always: outside -> store, bags -> handed out, gone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// Where deliveries come from and transfers go to.
    Outside,
    /// The center's store.
    Store,
    /// A worker's bag.
    Bag(String),
    /// Handed out.
    HandedOut,
    /// Lost, discarded, confiscated, miscounted.
    Gone,
}

/// A quantity of an item that leaves one account and enters another.
#[derive(Clone, PartialEq, Eq)]
pub struct Move {
    /// The item's code.
    pub item: String,
    /// How many, never negative.
    pub qty: u64,
    /// Where from.
    pub from: Account,
    /// Where to.
    pub to: Account,
}

impl Account {
    /// Returns the account of a holder's code: `store`, or a worker's.
    #[must_use]
    pub fn of_holder(holder: &str) -> Self {
        if holder == "store" { Self::Store } else { Self::Bag(holder.to_owned()) }
    }
}

/// Returns what a record moves: its lines, its single line or its stock movement; a withdrawal moves nothing.
///
/// `sharps_in` moves nothing. A quantity that no phone writes (negative, but of a count) moves nothing either.
#[must_use]
pub fn moves(record: &Record, catalogue: &Catalogue) -> Vec<Move> {
    let moves = match record.kind_name() {
        "outreach_contact" => record.rows("lines").into_iter().filter_map(handed_out).collect(),
        "commodity_distribution" => handed_out(record.view()).into_iter().collect(),
        "stock_movement" => moved(record.view()).into_iter().collect(),
        _ => Vec::new(),
    };
    let stock = |m: &Move| m.qty > 0 && catalogue.item_rolls_up(&m.item) != "sharps_in";
    moves.into_iter().filter(stock).collect()
}

fn handed_out(line: View<'_>) -> Option<Move> {
    let from = Account::of_holder(line.code("holder")?);
    Some(Move { item: line.code("item")?.to_owned(), qty: line.uint("qty")?, from, to: Account::HandedOut })
}

fn moved(movement: View<'_>) -> Option<Move> {
    let holder = || movement.code("holder").map(Account::of_holder);
    let counter = || movement.code("counter").map(Account::of_holder);
    let (from, to) = match movement.code("type")? {
        "receive" | "transfer_in" => (Account::Outside, holder()?),
        "transfer_out" => (holder()?, Account::Outside),
        "issue" | "return" => (holder()?, counter()?),
        "distribute" => (holder()?, Account::HandedOut),
        "count_adjust" if movement.int("qty")? > 0 => (Account::Gone, holder()?),
        _ => (holder()?, Account::Gone),
    };
    let counted = movement.code("type") == Some("count_adjust");
    let qty = if counted { movement.int("qty")?.unsigned_abs() } else { movement.uint("qty")? };
    Some(Move { item: movement.code("item")?.to_owned(), qty, from, to })
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Outside => "Outside",
            Self::Store => "Store",
            Self::Bag(_) => "Bag(..)",
            Self::HandedOut => "HandedOut",
            Self::Gone => "Gone",
        })
    }
}

impl std::fmt::Debug for Move {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Move(..)")
    }
}
