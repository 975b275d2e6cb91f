use super::between;
use crate::{Rule, Scope};

/// V07: whether a person injects is asked only beside a line of the needle and syringe programme.
pub const V07: Rule = between("V07", "injects (any value) => a line of class syringe or injecting", v07);

fn v07(scope: &Scope<'_>) -> Option<()> {
    scope.fine("injects")?;
    if scope.given("injects") {
        let items = scope.codes_of_rows("lines", "item")?;
        let nsp = |item: &&str| scope.context().catalogue.class(item).is_some_and(crate::Class::is_nsp);
        if !items.iter().any(nsp) {
            scope.fault("injects", "V07", "asked only beside syringes or what goes with them");
        }
    }
    Some(())
}
