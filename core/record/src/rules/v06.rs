use super::{is_under_18, only, presence};
use crate::{Rule, Scope};

/// V06: of a person who said no only mode, setting, zone, day and outcome are kept.
pub const V06: Rule = presence("V06", "declined (not u18): only mode, setting, zone, day, outcome", v06);

fn v06(scope: &Scope<'_>) -> Option<()> {
    if scope.raw_code("outcome") == Some("declined") && !is_under_18(scope) {
        only(scope, &["mode", "setting", "zone", "day", "outcome", "shift", "worker"], "V06", "not asked who said no");
    }
    Some(())
}
