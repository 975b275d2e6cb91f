use super::between;
use crate::{Rule, Scope};

/// V01: a day is not after the open shift's; without a shift, not after today.
pub const V01: Rule = between("V01", "day <= the open shift's", v01);

fn v01(scope: &Scope<'_>) -> Option<()> {
    scope.fine("day")?;
    let context = scope.context();
    let latest = context.shift.and_then(|s| s.day()).unwrap_or(context.today);
    if scope.given("day") && scope.view().int("day").is_some_and(|day| day > i64::from(latest.0)) {
        scope.fault("day", "V01", "not after the day of the shift");
    }
    Some(())
}
