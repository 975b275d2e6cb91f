//! The JSON Schema of a kind's draft.

use crate::answer::Out;
use crate::fault::Fault;
use nightjar_record::{Catalogue, Registry};
use serde_json::{Value, json};

/// Prints it.
pub(super) fn print(kind: &str, out: &Out) -> Result<(), Fault> {
    let registry = Registry::built_in();
    let kind = registry.named(kind).ok_or_else(|| Fault::usage(format!("kinds: {}", names(registry).join(", "))))?;
    let schema: Value =
        serde_json::from_str(&nightjar_record::schema(kind, &Catalogue::built_in())).map_err(|_| Fault::storage())?;
    out.done(json!({ "schema": schema }), &format!("{schema:#}"));
    Ok(())
}

fn names(registry: &Registry) -> Vec<&'static str> {
    registry.kinds().map(|kind| kind.name).collect()
}
