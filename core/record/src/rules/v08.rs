use super::between;
use crate::{Rule, Scope};

/// V08: for whom a test is, is said of self-tests only.
pub const V08: Rule = between("V08", "hivst_for only on hivst items", v08);

fn v08(scope: &Scope<'_>) -> Option<()> {
    scope.fine("hivst_for")?;
    if scope.given("hivst_for") {
        let item = scope.code("item")??;
        if !scope.context().catalogue.item_rolls_up(item).starts_with("hivst_") {
            scope.fault("hivst_for", "V08", "only of HIV self-tests");
        }
    }
    Some(())
}
