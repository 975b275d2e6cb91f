use super::presence;
use crate::{Rule, Scope};

/// V16: a center without remote modes records no contact by phone or online.
pub const V16_REMOTE: Rule = presence("V16", "modes phone and online only with remote_modes on", remote);

/// V16: the phone alone sets the quantity of a count, and the type of what lines hand out.
pub const V16_STOCK: Rule = presence("V16", "type distribute and the qty of a count are not given", stock);

fn remote(scope: &Scope<'_>) -> Option<()> {
    let remote = matches!(scope.raw_code("mode"), Some("phone" | "online"));
    if remote && !scope.context().catalogue.policy.remote_modes {
        scope.fault("mode", "V16", "this center records no remote contacts");
    }
    Some(())
}

fn stock(scope: &Scope<'_>) -> Option<()> {
    match scope.raw_code("type") {
        Some("distribute") => scope.fault("type", "V16", "derived from lines"),
        Some("count_adjust") if scope.raw("qty").is_some() => scope.fault("qty", "V16", "the phone sets this field"),
        _ => {}
    }
    Some(())
}
