//! What a rule sees: a draft, or one row of it, beside its surroundings.

use crate::common::CATALOGUE;
use crate::{Context, Fault, Faults, Json, Table, Values, View};

/// When a rule runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Before any value is read: which fields may be there at all (V15, V06, V16).
    Presence,
    /// After every value was read: what fields mean to each other.
    Between,
}

/// A draft or a row of it, for a rule. Readers return None, and the rule waits, while the field read is at fault.
pub struct Scope<'a> {
    pub(crate) table: &'static Table,
    pub(crate) object: &'a [(String, Json)],
    pub(crate) values: &'a Values,
    pub(crate) worker: Option<&'a str>,
    pub(crate) context: &'a Context<'a>,
    pub(crate) faults: &'a Faults,
    pub(crate) prefix: String,
}

impl<'a> Scope<'a> {
    /// Returns the surroundings of the draft.
    #[must_use]
    pub fn context(&self) -> &'a Context<'a> {
        self.context
    }

    /// Returns true for a row of a record, false for the record itself.
    #[must_use]
    pub fn is_row(&self) -> bool {
        !self.prefix.is_empty()
    }

    /// Returns true if the draft gives a field, right or wrong. An empty list or text is absent.
    #[must_use]
    pub fn given(&self, name: &str) -> bool {
        self.raw(name).is_some_and(|json| !json.is_absent())
    }

    /// Returns a field as the draft gives it.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&'a Json> {
        self.object.iter().find(|(key, _)| key == name).map(|(_, json)| json)
    }

    /// Returns the text of a field as the draft gives it, a known code or not.
    #[must_use]
    pub fn raw_code(&self, name: &str) -> Option<&'a str> {
        self.raw(name).and_then(Json::as_text)
    }

    /// Returns the names of the fields that the draft gives, `kind` left out.
    pub fn given_names(&self) -> impl Iterator<Item = &'a str> {
        let known = self.object.iter().filter(|(key, json)| key != "kind" && !json.is_absent());
        known.map(|(key, _)| key.as_str())
    }

    /// Returns the values that were read, defaults put back.
    #[must_use]
    pub fn view(&self) -> View<'a> {
        View::new(self.table, self.values, self.worker)
    }

    /// Returns Some if a field is not at fault.
    #[must_use]
    pub fn fine(&self, name: &str) -> Option<()> {
        (!self.faults.at(&self.path(name))).then_some(())
    }

    /// Returns a code, its default put back.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<Option<&'a str>> {
        self.fine(name).map(|()| self.view().code(name))
    }

    /// Returns a number, its default put back.
    #[must_use]
    pub fn int(&self, name: &str) -> Option<Option<i64>> {
        self.fine(name).map(|()| self.view().int(name))
    }

    /// Returns a code of each row of a list; rows without it are left out.
    #[must_use]
    pub fn codes_of_rows(&self, rows: &str, name: &str) -> Option<Vec<&'a str>> {
        self.fine(rows)?;
        let views = self.view().rows(rows);
        for row in 0..views.len() {
            self.fine(&format!("{rows}[{row}].{name}"))?;
        }
        Some(views.iter().filter_map(|row| row.code(name)).collect())
    }

    /// Reports a fault of a field.
    pub fn fault(&self, name: &str, rule: &str, hint: &str) {
        self.faults.add(Fault::new(self.path(name), rule, hint));
    }

    /// Reports a fault that the field's own table states, whatever V-id its value has: `11.x.field`.
    pub fn own_fault(&self, name: &str, hint: &str) {
        let common = self.view().field(name).is_some_and(|f| (101..=CATALOGUE).contains(&f.number));
        let section = if common { "11.0" } else { self.table.section };
        self.fault(name, &format!("{section}.{name}"), hint);
    }

    /// Reports a field that must be there, unless it is.
    pub fn require(&self, name: &str, hint: &str) {
        if !self.view().has(name) && !self.given(name) {
            self.own_fault(name, hint);
        }
    }

    /// Reports a field that has no place here, if the draft gives it.
    pub fn out_of_place(&self, name: &str, hint: &str) {
        if self.given(name) {
            self.own_fault(name, hint);
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}
