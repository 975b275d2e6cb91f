//! Reading a draft by its table: which fields may be there, and whether each value fits its field.
#![allow(clippy::wildcard_enum_match_arm, reason = "every other shape of JSON is equally wrong")]

use crate::body::is_open_code;
use crate::calendar::parse_day;
use crate::languages::is_language;
use crate::slip::{Slip, SlipError};
use crate::{Call, CodeList, Context, Fault, Faults, Field, Json, Kind, Month, SetBy, Table, Type, Value, Values};

/// One pass over a draft.
pub(crate) struct Pass<'a> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) faults: &'a Faults,
}

/// What is wrong with a value: below which part of it, by which rule if not the field's own, and a hint.
struct Wrong {
    below: String,
    rule: Option<&'static str>,
    hint: String,
}

impl Pass<'_> {
    /// V16: no field outside the schema, none that the phone sets.
    pub(crate) fn presence(&self, kind: &'static Kind, object: &[(String, Json)]) {
        for (name, _) in object.iter().filter(|(name, _)| name != "kind") {
            match kind.field(name).map(|f| f.set_by) {
                None => self.fault(name, "V16", "no such field"),
                Some(SetBy::Phone) => self.fault(name, "V16", "the phone sets this field"),
                Some(SetBy::PhoneOrDesk) if !self.context.at_desk => {
                    self.fault(name, "V16", "the phone sets this field");
                }
                Some(SetBy::PhoneOrDesk | SetBy::Draft) => {}
            }
        }
        for field in kind.table.fields {
            let (Type::Rows(table, _) | Type::Object(table)) = field.ty else { continue };
            for (index, row) in rows_of(object, field.name) {
                self.unknown_names(table, &format!("{}[{index}].", field.name), row);
            }
            if let (Type::Object(table), Some(Json::Object(inner))) = (field.ty, find(object, field.name)) {
                self.unknown_names(table, &format!("{}.", field.name), inner);
            }
        }
    }

    fn unknown_names(&self, table: &Table, prefix: &str, object: &[(String, Json)]) {
        for (name, _) in object.iter().filter(|(name, _)| table.field(name).is_none()) {
            self.fault(&format!("{prefix}{name}"), "V16", "no such field");
        }
    }

    fn fault(&self, path: &str, rule: &str, hint: &str) {
        self.faults.add(Fault::new(path, rule, hint));
    }
}

/// Reads every given field that is not at fault already; what does not fit its field is a fault and is left out.
pub(crate) fn read_fields(
    pass: &Pass<'_>,
    table: &'static Table,
    common: impl Iterator<Item = &'static Field>,
    prefix: &str,
    object: &[(String, Json)],
    values: &mut Values,
) {
    let fields = table.fields.iter().map(|f| (f, table.section)).chain(common.map(|f| (f, "11.0")));
    for (field, section) in fields {
        let path = format!("{prefix}{}", field.name);
        let Some(json) = find(object, field.name).filter(|json| !json.is_absent()) else { continue };
        if pass.faults.at(&path) {
            continue;
        }
        match read_value(pass, field.ty, json, &path) {
            Ok(value) => {
                values.insert(field.number, value);
            }
            Err(wrongs) => {
                for wrong in wrongs {
                    let rule = wrong.rule.map_or_else(|| field.rule_id(section), str::to_owned);
                    pass.faults.add(Fault::new(format!("{path}{}", wrong.below), rule, wrong.hint));
                }
            }
        }
    }
}

/// Iterates over the rows of a list in a draft; what is no object is an empty row, so that places stay the same.
pub(crate) fn rows_of<'a>(
    object: &'a [(String, Json)],
    name: &str,
) -> impl Iterator<Item = (usize, &'a [(String, Json)])> + use<'a> {
    let list = match find(object, name) {
        Some(Json::List(list)) => list.as_slice(),
        _ => &[],
    };
    list.iter().enumerate().map(|(index, row)| match row {
        Json::Object(object) => (index, object.as_slice()),
        _ => (index, [].as_slice()),
    })
}

/// Returns the fields of a sub-object in a draft.
pub(crate) fn object_of<'a>(object: &'a [(String, Json)], name: &str) -> &'a [(String, Json)] {
    match find(object, name) {
        Some(Json::Object(object)) => object,
        _ => &[],
    }
}

fn find<'a>(object: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    object.iter().find(|(key, _)| key == name).map(|(_, json)| json)
}

fn read_value(pass: &Pass<'_>, ty: Type, json: &Json, path: &str) -> Result<Value, Vec<Wrong>> {
    match ty {
        Type::Codes(list, max) => read_list(json, 0, max, |json| read_one(pass.context, Type::Code(list), json)),
        Type::Zones(max) => read_list(json, 1, max, |json| read_one(pass.context, Type::Zone, json)),
        Type::Workers(max) => read_list(json, 1, max, |json| read_one(pass.context, Type::Worker, json)),
        Type::Languages(max) => read_list(json, 0, max, |json| match json {
            Json::Text(code) if is_language(code) => Ok(Value::Text(code.clone())),
            _ => Err(wrong("an ISO 639-1 code")),
        }),
        Type::Rows(table, max) => read_rows(pass, table, max, json, path),
        Type::Object(table) => match json {
            Json::Object(object) => {
                let mut values = Values::new();
                read_fields(pass, table, std::iter::empty(), &format!("{path}."), object, &mut values);
                Ok(Value::Object(values))
            }
            _ => Err(vec![wrong("an object")]),
        },
        _ => read_one(pass.context, ty, json).map_err(|wrong| vec![wrong]),
    }
}

fn read_one(context: &Context<'_>, ty: Type, json: &Json) -> Result<Value, Wrong> {
    match (ty, json) {
        (Type::Code(list), json) => {
            json.as_text().and_then(|c| list.number(c)).map(Value::Code).ok_or_else(|| one_of(list))
        }
        (Type::Flag, Json::Bool(set)) => Ok(Value::Flag(*set)),
        (Type::Flag, _) => Err(wrong("true or false")),
        (Type::Uint(least, most) | Type::Signed(least, most), json) => match json {
            Json::Int(n) if (i64::from(least)..=i64::from(most)).contains(n) => Ok(Value::Number(*n)),
            _ => Err(wrong(format!("a whole number from {least} to {most}"))),
        },
        (Type::Day, json) => {
            json.as_text().and_then(parse_day).map(Value::Number).ok_or_else(|| wrong("a day: YYYY-MM-DD"))
        }
        (Type::Month, json) => json
            .as_text()
            .and_then(Month::parse)
            .map(|m| Value::Number(i64::from(m.0)))
            .ok_or_else(|| wrong("a month: YYYY-MM")),
        (Type::Token(_), Json::Null) if matches!(context.call, Call::Amend(_)) => Ok(Value::Null),
        (Type::Bytes(len) | Type::Token(len), json) => json
            .as_text()
            .and_then(|text| bytes_of(text, len))
            .map(Value::Bytes)
            .ok_or_else(|| wrong(format!("{} lowercase hex digits", 2 * len))),
        (Type::Text(max), Json::Text(text)) if text.chars().count() <= max && !text.chars().any(char::is_control) => {
            Ok(Value::Text(text.clone()))
        }
        (Type::Text(max), _) => Err(wrong(format!("text of at most {max} characters"))),
        (Type::Slip, Json::Text(text)) => match Slip::parse_with_words(text, &context.catalogue.code_words) {
            Ok(slip) => Ok(Value::Text(slip.text().to_owned())),
            Err(SlipError::CheckCharacter) => {
                Err(Wrong { rule: Some("V09"), ..wrong("the check character does not fit") })
            }
            Err(SlipError::Shape) => Err(wrong("seven characters")),
        },
        (Type::Slip, _) => Err(wrong("seven characters")),
        (ty, Json::Text(code)) => open_code(context, ty, code).map(|()| Value::Text(code.clone())),
        _ => Err(wrong("a code")),
    }
}

/// Codes of the catalogue. Providers, regions and workers are not looked up: an old list must not stop a record.
fn open_code(context: &Context<'_>, ty: Type, code: &str) -> Result<(), Wrong> {
    let catalogue = context.catalogue;
    match ty {
        Type::Zone if catalogue.has_zone(code) => Ok(()),
        Type::Zone => Err(Wrong { rule: Some("V18"), ..wrong("a zone of the catalogue") }),
        Type::Item if catalogue.item(code).is_some() => Ok(()),
        Type::Item => Err(wrong("an item of the catalogue")),
        Type::Service if catalogue.has_service(code) => Ok(()),
        Type::Service => Err(wrong("a service of the catalogue")),
        Type::Worker if code == "store" => Err(wrong("the store is no worker")),
        Type::Worker | Type::Provider | Type::Region | Type::Holder if is_open_code(code) => Ok(()),
        _ => Err(wrong("a code: 1 to 16 of a-z, 0-9, _")),
    }
}

fn read_list(
    json: &Json,
    least: usize,
    most: usize,
    read: impl Fn(&Json) -> Result<Value, Wrong>,
) -> Result<Value, Vec<Wrong>> {
    let Json::List(list) = json else { return Err(vec![wrong("a list")]) };
    if !(least..=most).contains(&list.len()) {
        return Err(vec![wrong(format!("{least} to {most} entries"))]);
    }
    if list.iter().enumerate().any(|(i, a)| list.iter().skip(i + 1).any(|b| a == b)) {
        return Err(vec![wrong("no entry twice")]);
    }
    if list.len() > 1 && list.iter().any(|entry| entry.as_text() == Some("none")) {
        return Err(vec![wrong("none stands alone")]);
    }
    let mut values = Vec::with_capacity(list.len());
    let mut wrongs = Vec::new();
    for (index, entry) in list.iter().enumerate() {
        match read(entry) {
            Ok(value) => values.push(value),
            Err(wrong) => wrongs.push(Wrong { below: format!("[{index}]"), ..wrong }),
        }
    }
    if wrongs.is_empty() { Ok(Value::List(values)) } else { Err(wrongs) }
}

fn read_rows(
    pass: &Pass<'_>,
    table: &'static Table,
    most: usize,
    json: &Json,
    path: &str,
) -> Result<Value, Vec<Wrong>> {
    let Json::List(list) = json else { return Err(vec![wrong("a list of objects")]) };
    if list.len() > most {
        return Err(vec![wrong(format!("at most {most} rows"))]);
    }
    let mut rows = Vec::with_capacity(list.len());
    let mut wrongs = Vec::new();
    for (index, row) in list.iter().enumerate() {
        let mut values = Values::new();
        match row {
            Json::Object(object) => {
                read_fields(pass, table, std::iter::empty(), &format!("{path}[{index}]."), object, &mut values);
            }
            _ => wrongs.push(Wrong { below: format!("[{index}]"), ..wrong("an object") }),
        }
        rows.push(values);
    }
    if wrongs.is_empty() { Ok(Value::Rows(rows)) } else { Err(wrongs) }
}

fn wrong(hint: impl Into<String>) -> Wrong {
    Wrong { below: String::new(), rule: None, hint: hint.into() }
}

fn one_of(list: &CodeList) -> Wrong {
    wrong(format!("one of {}", list.codes.join(" ")))
}

fn bytes_of(text: &str, len: usize) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .bytes()
        .map(|b| match b {
            b'0'..=b'9' => Some(b - b'0'),
            b'a'..=b'f' => Some(b - b'a' + 10),
            _ => None,
        })
        .collect::<Option<_>>()?;
    (digits.len() == 2 * len).then(|| digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}
