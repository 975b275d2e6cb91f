use super::between;
use crate::{Rule, Scope};

/// V11: an outcome is not before its referral, where this device knows the slip.
pub const V11: Rule = between("V11", "outcome day >= referral day", v11);

fn v11(scope: &Scope<'_>) -> Option<()> {
    let slip = scope.code("slip")??;
    let day = scope.int("day")??;
    let issued = (scope.context().slip_day)(slip)?;
    if day < i64::from(issued.0) {
        scope.fault("day", "V11", "not before the day of the slip");
    }
    Some(())
}
