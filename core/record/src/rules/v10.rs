use super::between;
use crate::{Rule, Scope};

/// V10: who was refused says how.
pub const V10: Rule = between("V10", "refused => denial", v10);

fn v10(scope: &Scope<'_>) -> Option<()> {
    let refused = scope.code("state")? == Some("attended_refused_by_provider");
    scope.fine("denial")?;
    if refused && !scope.given("denial") {
        scope.fault("denial", "V10", "how was the person refused, or skip");
    }
    Some(())
}
