//! The printed dictionary: every kind, field, code number and rule as Markdown, from the tables.

use std::fmt::Write as _;

use crate::{Fallback, Field, Grade, Kind, Need, Registry, SetBy, Table, Type, common_fields};

/// Returns the dictionary of all kinds of a registry.
#[must_use]
pub fn dictionary(registry: &Registry) -> String {
    let mut out =
        String::from("# Data dictionary\n\nField and code numbers are frozen. Common fields of every kind:\n\n");
    fields(&mut out, common_fields().iter(), "11.0");
    for kind in registry.kinds() {
        section(&mut out, kind);
    }
    out
}

fn section(out: &mut String, kind: &'static Kind) {
    let Kind { number, name, compartment, table, .. } = kind;
    // writing to a String cannot fail
    let _ = write!(out, "\n## {name}\n\nKind {number}, compartment {compartment:?}, domain.md {}.\n\n", table.section);
    fields(out, table.fields.iter(), table.section);
    rules(out, table);
    for field in table.fields {
        if let Type::Rows(inner, _) | Type::Object(inner) = field.ty {
            let _ = writeln!(out, "\n`{}`: fields of {}.", field.name, inner.section);
        }
    }
}

fn fields<'a>(out: &mut String, fields: impl Iterator<Item = &'a Field>, section: &str) {
    out.push_str("|#|field|grade|holds|need|default|set by|rule|what|\n|-|-|-|-|-|-|-|-|-|\n");
    for field in fields {
        let Field { number, name, .. } = field;
        let (grade, holds, need) = (grade(field.grade), holds(field.ty), need(field.need));
        let (default, set_by, rule) = (default(field.default), set_by(field.set_by), field.rule_id(section));
        let _ = writeln!(out, "|{number}|{name}|{grade}|{holds}|{need}|{default}|{set_by}|{rule}|{}|", field.doc);
    }
}

fn rules(out: &mut String, table: &Table) {
    if !table.rules.is_empty() {
        out.push_str("\n|rule|says|\n|-|-|\n");
    }
    for rule in table.rules {
        let _ = writeln!(out, "|{}|{}|", rule.id, rule.says.replace('|', "\\|"));
    }
}

fn holds(ty: Type) -> String {
    let numbered = |codes: &[&str]| {
        let codes: Vec<String> = codes.iter().enumerate().map(|(i, code)| format!("{} {code}", i + 1)).collect();
        codes.join(", ")
    };
    match ty {
        Type::Code(list) => numbered(list.codes),
        Type::Codes(list, most) => format!("at most {most} of: {}", numbered(list.codes)),
        Type::Item => "item (11.12)".to_owned(),
        Type::Service => "service (11.13)".to_owned(),
        Type::Provider => "provider (11.14) or any".to_owned(),
        Type::Zone => "zone (V18)".to_owned(),
        Type::Zones(most) => format!("1 to {most} zones (V18)"),
        Type::Region => "region".to_owned(),
        Type::Worker => "worker".to_owned(),
        Type::Workers(most) => format!("1 to {most} workers"),
        Type::Holder => "store or worker".to_owned(),
        Type::Languages(most) => format!("at most {most} of ISO 639-1"),
        Type::Flag => "flag".to_owned(),
        Type::Uint(least, most) => format!("{least} to {most}"),
        Type::Signed(least, most) => format!("{least} to {most}; set by the phone: any"),
        Type::Day => "day".to_owned(),
        Type::Month => "month".to_owned(),
        Type::Bytes(len) | Type::Token(len) => format!("{len} bytes"),
        Type::Text(most) => format!("text, at most {most} characters"),
        Type::Slip => "slip (V09)".to_owned(),
        Type::Rows(_, most) => format!("at most {most} rows"),
        Type::Object(_) => "object".to_owned(),
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::None => "",
        Grade::Quasi => "Q",
        Grade::Sensitive => "S",
        Grade::Forbidden => "X",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Optional => "",
        Need::Required => "required",
        Need::Conditional => "by rule",
    }
}

fn default(default: Fallback) -> String {
    match default {
        Fallback::None => String::new(),
        Fallback::Code(code) => code.to_owned(),
        Fallback::Number(n) => n.to_string(),
        Fallback::By(_, says) => says.to_owned(),
    }
}

fn set_by(set_by: SetBy) -> &'static str {
    match set_by {
        SetBy::Draft => "",
        SetBy::Phone => "phone",
        SetBy::PhoneOrDesk => "phone; draft at the desk",
    }
}
