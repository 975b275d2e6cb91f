//! What was chosen of a contact: a draft, and what of it is shown, asked and saved.

use super::rows::{self, Row};
use nightjar::{Catalogue, Draft};
use nightjar_record::tables::{is_item_under_18, is_service_under_18};
use nightjar_record::{Class, Context, Day, Json, Preset, prepare};

/// The kind.
pub(super) const CONTACT: &str = "outreach_contact";
/// What is kept of somebody who said no (V06).
const OF_DECLINED: &[&str] = &["kind", "mode", "setting", "zone", "day", "outcome"];
/// What is kept of somebody under 18 (V15), rows besides.
const OF_U18: &[&str] = &["kind", "day", "age_band", "outcome"];
/// What is kept of a line for somebody under 18: the goods, and whose they were.
const OF_U18_LINE: &[&str] = &["item", "qty", "channel", "holder"];

/// How far the form is folded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// Everything is asked.
    Open,
    /// A word in passing: not when last met.
    Brief,
    /// She said no.
    Declined,
    /// Under 18: goods and services that help now, nothing else.
    UnderEighteen,
}

/// What was chosen. Answers that the form folds away stay until it is saved or forgotten, and are not saved.
pub(super) struct Form {
    draft: Draft,
}

impl Default for Form {
    /// Nothing chosen; met alone, until another way is chosen.
    fn default() -> Self {
        Self { draft: Draft::new(CONTACT).with("mode", "one_to_one") }
    }
}

impl Form {
    /// A package: items, amounts, topics.
    pub(super) fn of_package(preset: &Preset) -> Self {
        let mut form = Self::default();
        for (item, qty) in &preset.lines {
            form.add_line(item, *qty);
        }
        form.put_codes("edu", preset.topics.clone());
        form
    }

    /// An entry that is put right.
    pub(super) fn of_draft(draft: Draft) -> Self {
        Self { draft }
    }

    /// What is folded away.
    pub(super) fn fold(&self) -> Fold {
        match (self.code("age_band"), self.code("outcome")) {
            (Some("u18"), _) => Fold::UnderEighteen,
            (_, Some("declined")) => Fold::Declined,
            (_, Some("brief")) => Fold::Brief,
            _ => Fold::Open,
        }
    }

    /// A code.
    pub(super) fn code(&self, name: &str) -> Option<&str> {
        self.draft.get(name).and_then(Json::as_text)
    }

    /// Sets a code.
    pub(super) fn put(&mut self, name: &str, code: &str) {
        self.draft.set(name, code.into());
    }

    /// Removes an answer.
    pub(super) fn clear(&mut self, name: &str) {
        self.draft.remove(name);
    }

    /// Sets a code, or removes it if it was set.
    pub(super) fn toggle(&mut self, name: &str, code: &str) {
        if self.code(name) == Some(code) { self.clear(name) } else { self.put(name, code) }
    }

    /// The codes of a list.
    pub(super) fn codes(&self, name: &str) -> Vec<String> {
        let Some(Json::List(list)) = self.draft.get(name) else { return Vec::new() };
        list.iter().filter_map(Json::as_text).map(str::to_owned).collect()
    }

    /// Sets the codes of a list.
    pub(super) fn put_codes(&mut self, name: &str, codes: Vec<String>) {
        if codes.is_empty() {
            self.clear(name);
        } else {
            self.draft.set(name, Json::List(codes.into_iter().map(Json::from).collect()));
        }
    }

    /// Adds a code to a list, or removes it; `none` stands alone.
    pub(super) fn toggle_in(&mut self, name: &str, code: &str) {
        let mut codes = self.codes(name);
        if codes.iter().any(|known| known == code) {
            codes.retain(|known| known != code);
        } else {
            codes.retain(|known| code != "none" && known != "none");
            codes.push(code.to_owned());
        }
        self.put_codes(name, codes);
    }

    /// All rows of a list, folded away or not.
    pub(super) fn rows(&self, list: &str) -> Vec<Row> {
        rows::rows(&self.draft, list)
    }

    /// Changes the rows of a list.
    pub(super) fn change_rows(&mut self, list: &str, change: impl FnOnce(&mut Vec<Row>)) {
        let mut rows = self.rows(list);
        change(&mut rows);
        rows::put_rows(&mut self.draft, list, rows);
    }

    /// Adds a line.
    pub(super) fn add_line(&mut self, item: &str, qty: u32) {
        let line = vec![("item".to_owned(), item.into()), ("qty".to_owned(), qty.into())];
        self.change_rows("lines", |lines| lines.push(line));
    }

    /// Takes what "same as last" gives: things, how and where they met, topics. Nothing of a person is in it, and nothing
    /// of the person that is chosen here is touched.
    pub(super) fn take(&mut self, last: &Draft) {
        for name in ["mode", "setting", "zone", "edu", "lines"] {
            match last.get(name) {
                Some(value) => self.draft.set(name, value.clone()),
                None => self.draft.remove(name),
            }
        }
    }

    /// Places of the rows that are shown and saved, each with its row.
    pub(super) fn shown(&self, list: &str, catalogue: &Catalogue) -> Vec<(usize, Row)> {
        let fold = self.fold();
        let is_shown = |row: &Row| match (fold, list) {
            (Fold::Declined, _) => false,
            (Fold::UnderEighteen, "lines") => {
                rows::code(row, "item").is_some_and(|item| is_item_under_18(catalogue, item))
            }
            (Fold::UnderEighteen, _) => {
                rows::code(row, "service").is_some_and(|service| is_service_under_18(catalogue, service))
            }
            (Fold::Open | Fold::Brief, _) => true,
        };
        self.rows(list).into_iter().enumerate().filter(|(_, row)| is_shown(row)).collect()
    }

    /// Whether something for injecting is handed out: only beside that is asked whether she injects.
    pub(super) fn has_nsp_line(&self, catalogue: &Catalogue) -> bool {
        let of_nsp = |(_, row): &(usize, Row)| {
            rows::code(row, "item").and_then(|item| catalogue.class(item)).is_some_and(Class::is_nsp)
        };
        self.shown("lines", catalogue).iter().any(of_nsp)
    }

    /// Whether this contact completes the package, so that it is asked whether she had all this before: the record itself
    /// says it, by keeping the answer.
    pub(super) fn asks_before(&self, catalogue: &Catalogue) -> bool {
        if self.fold() != Fold::Open {
            return false;
        }
        let mut probe = self.draft(catalogue).with("outcome", "served").with("seen_before", "unk");
        probe.set("package_before", "unk".into());
        probe.remove("day");
        let context = Context::new(Day(0), catalogue);
        prepare(&probe, &context, &mut || 0).is_ok_and(|record| record.code("package_before").is_some())
    }

    /// The draft that is saved: what is shown, and no more.
    pub(super) fn draft(&self, catalogue: &Catalogue) -> Draft {
        let fold = self.fold();
        let mut draft = match fold {
            Fold::Declined => self.only(OF_DECLINED),
            Fold::UnderEighteen => self.only(OF_U18),
            Fold::Open | Fold::Brief => self.draft.clone(),
        };
        for list in ["lines", "referrals"] {
            let shown = self.shown(list, catalogue).into_iter().map(|(_, row)| row);
            let of_line = |row: Row| row.into_iter().filter(|(name, _)| OF_U18_LINE.contains(&name.as_str())).collect();
            let shown = if fold == Fold::UnderEighteen && list == "lines" {
                shown.map(of_line).collect()
            } else {
                shown.collect()
            };
            rows::put_rows(&mut draft, list, shown);
        }
        if !self.has_nsp_line(catalogue) {
            draft.remove("injects");
        }
        if draft.get("outcome").is_none() {
            draft.set("outcome", "served".into());
        }
        draft
    }

    fn only(&self, names: &[&str]) -> Draft {
        let mut draft = Draft::new(CONTACT);
        for name in names {
            if let Some(value) = self.draft.get(name) {
                draft.set(name, value.clone());
            }
        }
        draft
    }
}
