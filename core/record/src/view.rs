//! Reading values by the names of their table, with defaults put back.
#![allow(clippy::wildcard_enum_match_arm, reason = "what a field does not hold is None")]

use crate::common::WORKER;
use crate::{Day, Fallback, Field, Kind, Month, Table, Type, Value, Values, common_fields};

/// Values of a record or row, read by field name. An absent field gives its default.
#[derive(Clone, Copy)]
pub struct View<'a> {
    table: &'static Table,
    values: &'a Values,
    worker: Option<&'a str>,
}

impl<'a> View<'a> {
    /// Reads values by a table; `worker` is field 105 of the record they belong to, for defaults that name the own bag.
    #[must_use]
    pub fn new(table: &'static Table, values: &'a Values, worker: Option<&'a str>) -> Self {
        Self { table, values, worker }
    }

    /// Reads the values of a whole record.
    pub(crate) fn of_record(kind: &'static Kind, values: &'a Values) -> Self {
        let worker = match values.get(&WORKER) {
            Some(Value::Text(worker)) => Some(worker.as_str()),
            _ => None,
        };
        Self { table: kind.table, values, worker }
    }

    /// Returns the pseudonymous code of the record's worker.
    #[must_use]
    pub fn worker(&self) -> Option<&'a str> {
        self.worker
    }

    /// Returns true if the field is written, default or not.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Returns a code, closed or of the catalogue, a language, a slip or a text.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<&'a str> {
        let field = self.field(name)?;
        match self.values.get(&field.number) {
            Some(value) => code_text(field.ty, value),
            None => self.default_code(field),
        }
    }

    /// Returns a number that is not negative.
    #[must_use]
    pub fn uint(&self, name: &str) -> Option<u64> {
        self.int(name).and_then(|n| u64::try_from(n).ok())
    }

    /// Returns a number of either sign.
    #[must_use]
    pub fn int(&self, name: &str) -> Option<i64> {
        let field = self.field(name)?;
        match (self.values.get(&field.number), field.default) {
            (Some(Value::Number(n)), _) => Some(*n),
            (None, Fallback::Number(n)) => Some(i64::from(n)),
            _ => None,
        }
    }

    /// Returns a flag; absent is false.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::Flag(true)))
    }

    /// Returns bytes: an id, token or hash.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&'a [u8]> {
        match self.value(name) {
            Some(Value::Bytes(bytes)) => Some(bytes),
            _ => None,
        }
    }

    /// Returns the codes of a list in their order; absent is empty.
    #[must_use]
    pub fn codes(&self, name: &str) -> Vec<&'a str> {
        let Some(field) = self.field(name) else { return Vec::new() };
        match self.values.get(&field.number) {
            Some(Value::List(list)) => list.iter().filter_map(|v| code_text(field.ty, v)).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the rows of a list; absent is empty.
    #[must_use]
    pub fn rows(&self, name: &str) -> Vec<View<'a>> {
        let Some(Field { ty: Type::Rows(table, _), number, .. }) = self.field(name) else { return Vec::new() };
        match self.values.get(number) {
            Some(Value::Rows(rows)) => rows.iter().map(|row| View::new(table, row, self.worker)).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns a sub-object.
    #[must_use]
    pub fn object(&self, name: &str) -> Option<View<'a>> {
        let Field { ty: Type::Object(table), number, .. } = self.field(name)? else { return None };
        match self.values.get(number) {
            Some(Value::Object(values)) => Some(View::new(table, values, self.worker)),
            _ => None,
        }
    }

    /// Returns the day of a field.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<Day> {
        self.uint(name).and_then(|n| u16::try_from(n).ok()).map(Day)
    }

    /// Returns the month of a field.
    #[must_use]
    pub fn month(&self, name: &str) -> Option<Month> {
        self.uint(name).and_then(|n| u16::try_from(n).ok()).map(Month)
    }

    pub(crate) fn table(&self) -> &'static Table {
        self.table
    }

    pub(crate) fn value(&self, name: &str) -> Option<&'a Value> {
        self.values.get(&self.field(name)?.number)
    }

    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.table.field(name).or_else(|| common_fields().iter().find(|f| f.name == name))
    }

    /// Returns a default as the value it would be if it were written.
    pub(crate) fn default_value(&self, field: &Field) -> Option<Value> {
        match field.default {
            Fallback::None => matches!(field.ty, Type::Flag).then_some(Value::Flag(false)),
            Fallback::Number(n) => Some(Value::Number(i64::from(n))),
            Fallback::Code(_) | Fallback::By(..) => {
                let code = self.default_code(field)?;
                match field.ty {
                    Type::Code(list) => list.number(code).map(Value::Code),
                    _ => Some(Value::Text(code.to_owned())),
                }
            }
        }
    }

    fn default_code(&self, field: &Field) -> Option<&'a str> {
        match field.default {
            Fallback::Code(code) => Some(code),
            Fallback::By(by, _) => by(*self),
            Fallback::None | Fallback::Number(_) => None,
        }
    }
}

fn code_text(ty: Type, value: &Value) -> Option<&str> {
    match (ty, value) {
        (Type::Code(list) | Type::Codes(list, _), Value::Code(n)) => list.code(*n),
        (_, Value::Text(text)) => Some(text),
        _ => None,
    }
}
