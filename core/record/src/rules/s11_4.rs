use super::between;
use crate::{Rule, Scope};

/// 11.4 denial: of who was refused only; V10 is the other half.
pub const DENIAL: Rule = between("11.4.denial", "iff refused", denial);

fn denial(scope: &Scope<'_>) -> Option<()> {
    if scope.code("state")? != Some("attended_refused_by_provider") {
        scope.out_of_place("denial", "only of who was refused");
    }
    Some(())
}
