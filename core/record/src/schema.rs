//! JSON Schema of a draft, from the table and the catalogue (2020-12). Rules between fields are beyond it.

use crate::{Catalogue, Fallback, Field, Json, Kind, Need, SetBy, Table, Type};

/// Returns the JSON Schema of the drafts of a kind, as a phone takes them.
#[must_use]
pub fn schema(kind: &'static Kind, catalogue: &Catalogue) -> String {
    let mut properties = vec![("kind".to_owned(), object([("const", Json::from(kind.name))]))];
    properties.extend(properties_of(kind.table, catalogue, false));
    for field in kind.common().filter(|f| f.set_by == SetBy::Draft) {
        properties.push((field.name.to_owned(), property(field, catalogue)));
    }
    let mut required = vec![Json::from("kind")];
    required.extend(required_of(kind.table));
    if kind.name == crate::kinds::SHIFT.name {
        required.truncate(1); // the draft of its end gives none of what its start requires
    }
    object([
        ("$schema", Json::from("https://json-schema.org/draft/2020-12/schema")),
        ("title", Json::from(kind.name)),
        ("type", Json::from("object")),
        ("properties", Json::Object(properties)),
        ("required", Json::List(required)),
        ("additionalProperties", Json::Bool(false)),
    ])
    .to_string()
}

fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Object(fields.into_iter().map(|(key, json)| (key.to_owned(), json)).collect())
}

fn properties_of(table: &'static Table, catalogue: &Catalogue, row: bool) -> Vec<(String, Json)> {
    let in_rows = |f: &&Field| !(row && matches!(f.name, "parent" | "region"));
    let draft = table.fields.iter().filter(|f| f.set_by == SetBy::Draft).filter(in_rows);
    draft.map(|f| (f.name.to_owned(), property(f, catalogue))).collect()
}

fn required_of(table: &Table) -> impl Iterator<Item = Json> {
    table.fields.iter().filter(|f| f.need == Need::Required).map(|f| Json::from(f.name))
}

fn property(field: &Field, catalogue: &Catalogue) -> Json {
    let Json::Object(mut property) = of_type(field.ty, catalogue) else { return Json::Null };
    match field.default {
        Fallback::Code(code) => property.push(("default".to_owned(), Json::from(code))),
        Fallback::Number(n) => property.push(("default".to_owned(), Json::from(n))),
        Fallback::None | Fallback::By(..) => {}
    }
    if !field.doc.is_empty() {
        property.push(("description".to_owned(), Json::from(field.doc)));
    }
    Json::Object(property)
}

fn of_type(ty: Type, catalogue: &Catalogue) -> Json {
    const OPEN: &str = "^[a-z0-9_]{1,16}$";
    let one_of = |codes: Vec<Json>| object([("enum", Json::List(codes))]);
    let text = |pattern: &str| object([("type", Json::from("string")), ("pattern", Json::from(pattern))]);
    let zones = || one_of(catalogue.zones.iter().map(|z| Json::from(z.code.as_str())).collect());
    match ty {
        Type::Code(list) => one_of(list.codes.iter().map(|c| Json::from(*c)).collect()),
        Type::Codes(list, most) => array(one_of(list.codes.iter().map(|c| Json::from(*c)).collect()), 0, most, true),
        Type::Item => one_of(catalogue.items.iter().map(|i| Json::from(i.code.as_str())).collect()),
        Type::Service => one_of(catalogue.services.iter().map(|s| Json::from(s.code.as_str())).collect()),
        Type::Zone => zones(),
        Type::Zones(most) => array(zones(), 1, most, true),
        Type::Provider | Type::Region | Type::Worker | Type::Holder => text(OPEN),
        Type::Workers(most) => array(text(OPEN), 1, most, true),
        Type::Languages(most) => array(text("^[a-z]{2}$"), 0, most, true),
        Type::Flag => object([("type", Json::from("boolean"))]),
        Type::Uint(least, most) | Type::Signed(least, most) => {
            object([("type", Json::from("integer")), ("minimum", Json::from(least)), ("maximum", Json::from(most))])
        }
        Type::Day => text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        Type::Month => text("^[0-9]{4}-[0-9]{2}$"),
        Type::Bytes(len) => text(&format!("^[0-9a-f]{{{}}}$", 2 * len)),
        Type::Token(len) => object([
            ("type", Json::List(vec![Json::from("string"), Json::from("null")])),
            ("pattern", Json::from(format!("^[0-9a-f]{{{}}}$", 2 * len))),
        ]),
        Type::Text(most) => object([("type", Json::from("string")), ("maxLength", Json::from(most as i64))]),
        Type::Slip => object([("type", Json::from("string"))]),
        Type::Rows(table, most) => array(rows(table, catalogue), 0, most, false),
        Type::Object(table) => rows(table, catalogue),
    }
}

fn rows(table: &'static Table, catalogue: &Catalogue) -> Json {
    object([
        ("type", Json::from("object")),
        ("properties", Json::Object(properties_of(table, catalogue, true))),
        ("required", Json::List(required_of(table).collect())),
        ("additionalProperties", Json::Bool(false)),
    ])
}

fn array(items: Json, least: u32, most: usize, unique: bool) -> Json {
    object([
        ("type", Json::from("array")),
        ("items", items),
        ("minItems", Json::from(least)),
        ("maxItems", Json::from(most as i64)),
        ("uniqueItems", Json::Bool(unique)),
    ])
}
