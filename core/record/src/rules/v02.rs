use super::between;
use crate::{Day, Rule, Scope};

/// V02: a day more than 60 days back is refused, but not at the desk; a record more than two days back is marked late.
pub const V02: Rule = between("V02", "day >= today - 60; before today - 2 the record is late", v02);

fn v02(scope: &Scope<'_>) -> Option<()> {
    scope.fine("day")?;
    let context = scope.context();
    let given = scope.view().int("day").filter(|_| scope.given("day"));
    if given.is_some_and(|day| day < i64::from(context.today.0) - 60 && !context.at_desk) {
        scope.fault("day", "V02", "at most 60 days back; the desk can enter it");
    } else if given.is_some_and(|day| u16::try_from(day).is_err()) {
        scope.own_fault("day", "days count from 2020-01-01");
    }
    Some(())
}

/// Returns true if a record of this day (since 2020-01-01), entered today, is late.
pub(crate) fn is_late(day: i64, today: Day) -> bool {
    day < i64::from(today.0) - 2
}
