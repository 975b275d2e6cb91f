use super::between;
use crate::{Call, Filling, Json, PersonKey, Rule, Scope};

/// 11.1 mode: required, but not of a person under 18.
pub const MODE: Rule = between("11.1.mode", "required (not u18)", mode);

/// 11.1 seen_before: required of who was served, but not of a person under 18.
pub const SEEN_BEFORE: Rule = between("11.1.seen_before", "required if served (not u18)", seen_before);

/// 11.1 token: only where people may carry one; removing it is always allowed.
pub const TOKEN: Rule = between("11.1.token", "person_key card only; null in an amendment removes it", token);

fn mode(scope: &Scope<'_>) -> Option<()> {
    if scope.code("age_band")? != Some("u18") {
        scope.require("mode", "how did you meet");
    }
    Some(())
}

fn seen_before(scope: &Scope<'_>) -> Option<()> {
    let served = scope.code("outcome")? == Some("served");
    if served && scope.code("age_band")? != Some("u18") {
        scope.require("seen_before", "last met, or unk");
    }
    Some(())
}

fn token(scope: &Scope<'_>) -> Option<()> {
    let removes = scope.raw("token") == Some(&Json::Null) && matches!(scope.context().call, Call::Amend(_));
    if scope.context().catalogue.policy.person_key == PersonKey::None && !removes {
        scope.out_of_place("token", "this center has no tokens");
    }
    Some(())
}

/// Fills in the shift's only zone, but not of a person under 18.
pub fn fill_zone(contact: &mut Filling<'_>) {
    let zone = contact.context().shift.as_ref().and_then(|s| s.only_zone());
    if let Some(zone) = zone.filter(|_| !contact.has("zone") && contact.view().code("age_band") != Some("u18")) {
        contact.set_code("zone", zone);
    }
}

/// Drops in silence what was not asked: injects no or skip, seen_before of brief, package_before without the package.
pub fn leave_unasked_out(contact: &mut Filling<'_>) {
    if matches!(contact.view().code("injects"), Some("no" | "skip")) {
        contact.remove("injects");
    }
    if contact.view().code("outcome") == Some("brief") {
        contact.remove("seen_before");
    }
    let asked =
        contact.view().bytes("token").is_none() && contact.context().catalogue.completes_package(contact.view());
    if !asked {
        contact.remove("package_before");
    }
}
