use super::between;
use crate::{Rule, Scope, View};

/// 11.2 parent, region: of a record of its own only, and a region only without a parent.
pub const LINE_OR_ALONE: Rule = between("11.2.region", "parent, region: standalone only; region without parent", alone);

fn alone(scope: &Scope<'_>) -> Option<()> {
    if scope.is_row() {
        scope.out_of_place("parent", "not within a contact");
        scope.out_of_place("region", "not within a contact");
    } else if scope.given("parent") {
        scope.fine("parent")?;
        scope.out_of_place("region", "only without a parent");
    }
    Some(())
}

/// The holder that a line does not write: the store for its own channels or without a worker, else the own bag.
#[must_use]
pub fn holder_of_line(line: View<'_>) -> Option<&str> {
    match line.code("channel") {
        Some("bulk_center" | "machine") => Some("store"),
        _ => line.worker().or(Some("store")),
    }
}
