//! What the phone sets in a record or row once nothing is at fault.
#![allow(clippy::wildcard_enum_match_arm, reason = "what is no closed list is text")]

use crate::{Context, Slip, Table, Type, Value, Values, View};

/// The values of a record or row, open for what the phone sets and drops.
pub struct Filling<'a> {
    pub(crate) table: &'static Table,
    pub(crate) values: &'a mut Values,
    pub(crate) worker: Option<&'a str>,
    pub(crate) context: &'a Context<'a>,
    pub(crate) bits: &'a mut dyn FnMut() -> u32,
    pub(crate) slips: &'a mut Vec<String>,
}

impl<'a> Filling<'a> {
    /// Returns the surroundings of the draft.
    #[must_use]
    pub fn context(&self) -> &'a Context<'a> {
        self.context
    }

    /// Returns the values as they are now, defaults put back.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(self.table, self.values, self.worker)
    }

    /// Returns true if a field has a value now.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.view().has(name)
    }

    /// Sets a number.
    pub fn set_number(&mut self, name: &str, number: i64) {
        self.set(name, Value::Number(number));
    }

    /// Sets a flag.
    pub fn set_flag(&mut self, name: &str) {
        self.set(name, Value::Flag(true));
    }

    /// Sets a code, closed or of the catalogue. A closed list that does not have it leaves the field as it was.
    pub fn set_code(&mut self, name: &str, code: &str) {
        let value = match self.table.field(name).map(|f| f.ty) {
            Some(Type::Code(list)) => list.number(code).map(Value::Code),
            _ => Some(Value::Text(code.to_owned())),
        };
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    /// Removes a field.
    pub fn remove(&mut self, name: &str) {
        if let Some(field) = self.table.field(name) {
            self.values.remove(&field.number);
        }
    }

    /// Makes a slip that the record does not have yet, from 30 random bits.
    pub fn make_slip(&mut self) -> String {
        let mut bits = (self.bits)();
        let mut slip = Slip::make(bits);
        while self.slips.iter().any(|known| known == slip.text()) {
            bits = bits.wrapping_add(1);
            slip = Slip::make(bits);
        }
        self.slips.push(slip.text().to_owned());
        slip.text().to_owned()
    }

    pub(crate) fn set(&mut self, name: &str, value: Value) {
        if let Some(field) = self.table.field(name) {
            self.values.insert(field.number, value);
        }
    }
}
