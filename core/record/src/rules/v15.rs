use super::{only, presence};
use crate::check::rows_of;
use crate::{Catalogue, Json, Rule, Scope};

/// V15: under 18 the form is restricted to protection and supplies (R16).
pub const V15: Rule =
    presence("V15", "u18: only day, age_band, outcome, lines and referrals, of few items and services", v15);

const FIELDS: &[&str] = &["day", "age_band", "outcome", "lines", "referrals", "shift", "worker"];
const ITEMS: &[&str] = &["cond_ext", "cond_int", "lube_water", "wound_kit", "hygiene_kit", "pad", "food_drink"];
const SERVICES: &[&str] = &["pep", "ec", "sti", "emergency", "child_services", "violence_support", "shelter"];

/// Returns true if the draft says that the person is under 18.
#[must_use]
pub fn is_under_18(scope: &Scope<'_>) -> bool {
    scope.raw_code("age_band") == Some("u18")
}

/// Returns true if a person under 18 may be given this item.
#[must_use]
pub fn is_item_under_18(catalogue: &Catalogue, item: &str) -> bool {
    ITEMS.contains(&catalogue.item_rolls_up(item))
}

/// Returns true if a person under 18 may be referred to this service.
#[must_use]
pub fn is_service_under_18(catalogue: &Catalogue, service: &str) -> bool {
    SERVICES.contains(&catalogue.service_rolls_up(service))
}

fn v15(scope: &Scope<'_>) -> Option<()> {
    if is_under_18(scope) {
        let catalogue = scope.context().catalogue;
        only(scope, FIELDS, "V15", "not of a person under 18");
        rows(scope, "lines", "item", |item| is_item_under_18(catalogue, item));
        rows(scope, "referrals", "service", |service| is_service_under_18(catalogue, service));
    }
    Some(())
}

fn rows(scope: &Scope<'_>, list: &str, name: &str, allowed: impl Fn(&str) -> bool) {
    for (index, row) in rows_of(scope.object, list) {
        let code = row.iter().find(|(key, _)| key == name).and_then(|(_, json)| Json::as_text(json));
        if code.is_some_and(|code| !allowed(code)) {
            scope.fault(&format!("{list}[{index}].{name}"), "V15", "not for a person under 18");
        }
    }
}
