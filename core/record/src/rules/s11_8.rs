use super::between;
use crate::{Filling, Rule, Scope, View};

/// 11.8 qty, count: a movement has a quantity, a count has what was counted.
pub const QUANTITY: Rule = between("11.8.count", "count iff count_adjust; else qty required", quantity);

/// 11.8 reason: of a count only, and required if it is far from the book.
pub const REASON: Rule = between("11.8.reason", "count_adjust; required if |qty| > max(5 % of the book, 10)", reason);

/// 11.8 counter, source: of the movements that have them.
pub const PLACE: Rule = between("11.8.counter", "counter: issue, return only; source: receive only", place);

/// 11.8 holder, counter: required where the own bag would be meant and there is no worker.
pub const OWN_BAG: Rule = between("11.8.holder", "required without a worker where the default is the own bag", own_bag);

/// 11.8 batch, expiry: of the store only.
pub const BOOK: Rule = between("11.8.batch", "batch, expiry: store only", store_only);

fn is_count(scope: &Scope<'_>) -> Option<bool> {
    Some(scope.code("type")?? == "count_adjust")
}

fn quantity(scope: &Scope<'_>) -> Option<()> {
    if is_count(scope)? {
        scope.require("count", "what was counted");
    } else {
        scope.require("qty", "how many");
        scope.out_of_place("count", "only of count_adjust");
    }
    Some(())
}

fn reason(scope: &Scope<'_>) -> Option<()> {
    if !is_count(scope)? {
        scope.out_of_place("reason", "only of count_adjust");
        return Some(());
    }
    scope.fine("qty")?;
    if !scope.given("reason") {
        let (item, holder, count) = (scope.code("item")??, scope.code("holder")??, scope.int("count")??);
        let book = (scope.context().book)(item, holder);
        let far = count.saturating_sub(book).saturating_abs();
        if far.saturating_mul(20) > book.max(200) {
            scope.own_fault("reason", "the count is far from the book: why");
        }
    }
    Some(())
}

fn place(scope: &Scope<'_>) -> Option<()> {
    let movement = scope.code("type")??;
    if !matches!(movement, "issue" | "return") {
        scope.out_of_place("counter", "only of issue and return");
    }
    if movement != "receive" {
        scope.out_of_place("source", "only of receive");
    }
    Some(())
}

fn own_bag(scope: &Scope<'_>) -> Option<()> {
    let movement = scope.code("type")??;
    if scope.code("holder")?.is_none() {
        scope.require("holder", "whose stock: store or a worker");
    }
    if matches!(movement, "issue" | "return") && scope.code("counter")?.is_none() {
        scope.require("counter", "the other side: store or a worker");
    }
    Some(())
}

fn store_only(scope: &Scope<'_>) -> Option<()> {
    scope.fine("type")?;
    if scope.code("holder")? != Some("store") {
        scope.out_of_place("batch", "only of the store");
        scope.out_of_place("expiry", "only of the store");
    }
    Some(())
}

/// The holder that a movement does not write.
#[must_use]
pub fn holder_of(movement: View<'_>) -> Option<&str> {
    match movement.code("type")? {
        "issue" | "receive" | "transfer_out" | "transfer_in" => Some("store"),
        _ => movement.worker(),
    }
}

/// The other side that issue and return do not write.
#[must_use]
pub fn counter_of(movement: View<'_>) -> Option<&str> {
    match movement.code("type")? {
        "issue" => movement.worker(),
        "return" => Some("store"),
        _ => None,
    }
}

/// Sets the quantity of a count: what was counted less the book, negative if something is missing.
pub fn counted(movement: &mut Filling<'_>) {
    let view = movement.view();
    if view.code("type") == Some("count_adjust")
        && let (Some(item), Some(holder), Some(count)) = (view.code("item"), view.code("holder"), view.int("count"))
    {
        let qty = count.saturating_sub((movement.context().book)(item, holder));
        let most = i64::from(u32::MAX); // what a reader takes
        movement.set_number("qty", qty.clamp(-most, most));
    }
}
