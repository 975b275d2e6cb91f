//! Stored records as JSON, and back to a draft (domain.md 11.0b).

use crate::calendar::format_day;
use crate::record::{Purpose, Record};
use crate::table::{Field, SetBy, Table, Type};
use crate::{Day, Json, Month, Value, Values, View};

/// What an envelope's header says of a stored record; it prints beside the body's fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// 16 random bytes.
    pub record_id: [u8; 16],
    /// 0, 1, 2 ...
    pub revision: u16,
    /// The schema byte.
    pub schema: u8,
    /// The center.
    pub center: [u8; 16],
    /// The device; zero in compartment B.
    pub device: [u8; 8],
}

impl Record {
    /// Returns the record as a JSON object, defaults put back. A withdrawal prints its kind and reason.
    #[must_use]
    pub fn to_json(&self) -> String {
        Json::Object(self.fields(false)).to_string()
    }

    /// Returns the record as a JSON object with the fields of its envelope's header.
    #[must_use]
    pub fn to_json_with(&self, header: &Header) -> String {
        let mut object = self.fields(false);
        object.extend([
            ("record_id".to_owned(), Json::from(hex(&header.record_id))),
            ("revision".to_owned(), Json::from(u32::from(header.revision))),
            ("schema".to_owned(), Json::from(u32::from(header.schema))),
            ("center".to_owned(), Json::from(hex(&header.center))),
            ("device".to_owned(), Json::from(hex(&header.device))),
        ]);
        Json::Object(object).to_string()
    }

    /// Returns the record as a phone may read it back: without the token (domain.md 11.1).
    #[must_use]
    pub fn without_token(&self) -> Self {
        let tokens: Vec<u64> =
            self.kind().table.fields.iter().filter(|f| matches!(f.ty, Type::Token(_))).map(|f| f.number).collect();
        let mut record = self.clone();
        record.values_mut().retain(|number, _| self.purpose() == Purpose::Withdrawal || !tokens.contains(number));
        record
    }

    /// Returns the fields that a draft of the same record would give, without defaults and without the token.
    pub(crate) fn draft_fields(&self) -> Vec<(String, Json)> {
        self.without_token().fields(true)
    }

    fn fields(&self, as_draft: bool) -> Vec<(String, Json)> {
        let mut object = vec![("kind".to_owned(), Json::from(self.kind_name()))];
        if let Some(reason) = self.reason() {
            object.push(("reason".to_owned(), Json::from(reason.code())));
            return object;
        }
        object.extend(print(self.kind().table, self.values(), self.view(), as_draft));
        let common = self.kind().common().filter(|f| !(as_draft && f.set_by != SetBy::Draft));
        for field in common {
            if let Some(value) = self.values().get(&field.number) {
                object.push((field.name.to_owned(), to_json(field, value, self.view(), as_draft)));
            }
        }
        if as_draft {
            remove_phone_quantity(&mut object);
        }
        object
    }
}

/// The quantity of a count is the phone's (V16): a draft that starts from the record must not give it.
fn remove_phone_quantity(object: &mut Vec<(String, Json)>) {
    let counts = object.iter().any(|(key, json)| key == "type" && json.as_text() == Some("count_adjust"));
    object.retain(|(key, _)| !(counts && key == "qty"));
}

fn print(table: &'static Table, values: &Values, view: View<'_>, as_draft: bool) -> Vec<(String, Json)> {
    let mut object = Vec::new();
    for field in table.fields.iter().filter(|f| !(as_draft && f.set_by != SetBy::Draft)) {
        let default = if as_draft { None } else { view.default_value(field) };
        if let Some(value) = values.get(&field.number).or(default.as_ref()) {
            object.push((field.name.to_owned(), to_json(field, value, view, as_draft)));
        }
    }
    object
}

fn to_json(field: &Field, value: &Value, view: View<'_>, as_draft: bool) -> Json {
    match (field.ty, value) {
        (Type::Day, Value::Number(n)) => Json::from(format_day(*n)),
        (Type::Month, Value::Number(n)) => {
            Json::from(u16::try_from(*n).map_or_else(|_| String::new(), |n| Month(n).text()))
        }
        (_, Value::Number(n)) => Json::Int(*n),
        (Type::Code(list) | Type::Codes(list, _), Value::Code(n)) => Json::from(list.code(*n).unwrap_or_default()),
        (_, Value::Code(n)) => Json::from(u32::from(*n)),
        (_, Value::Text(text)) => Json::from(text.as_str()),
        (_, Value::Flag(set)) => Json::Bool(*set),
        (_, Value::Bytes(bytes)) => Json::from(hex(bytes)),
        (_, Value::List(list)) => Json::List(list.iter().map(|v| to_json(field, v, view, as_draft)).collect()),
        (Type::Rows(table, _), Value::Rows(rows)) => {
            let row = |values| Json::Object(print(table, values, View::new(table, values, view.worker()), as_draft));
            Json::List(rows.iter().map(row).collect())
        }
        (Type::Object(table), Value::Object(values)) => {
            Json::Object(print(table, values, View::new(table, values, view.worker()), as_draft))
        }
        (_, Value::Rows(_) | Value::Object(_) | Value::Null) => Json::Null,
    }
}

/// Returns lowercase hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(*b)]).collect()
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::fmt::Debug for Header {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Header(..)")
    }
}
