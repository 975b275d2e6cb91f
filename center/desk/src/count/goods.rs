//! Goods handed out in a month: M17 to M20, M22, and condom adequacy (domain.md 12).

use std::collections::{BTreeMap, BTreeSet};

use nightjar_record::{Catalogue, Class};
use nightjar_wire::RecordId;

use super::facts::Line;
use super::lists::HIVST_FOR;

/// A quantity, and who stands behind it: needed to say whether it may leave the center (13.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Pieces.
    pub qty: u64,
    contacts: BTreeSet<RecordId>,
    bulk: bool,
}

impl Given {
    fn add(&mut self, qty: u64, contact: Option<RecordId>) {
        self.qty += qty;
        match contact {
            Some(contact) => {
                self.contacts.insert(contact);
            }
            None => self.bulk = true,
        }
    }

    /// Whether at least `k` contacts or a bulk drop stand behind it, or nobody at all.
    #[must_use]
    pub fn may_leave(&self, k: u32) -> bool {
        self.bulk || self.contacts.is_empty() || self.contacts.len() >= usize::try_from(k).unwrap_or(usize::MAX)
    }
}

/// What was handed out in a month: every live line, to minors and in bulk too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goods {
    /// Every item, by the built-in code it counts as.
    pub items: BTreeMap<Box<str>, Given>,
    /// M17, both kinds.
    pub condoms: Given,
    /// M18.
    pub lubricants: Given,
    /// M19, out.
    pub syringes: Given,
    /// M19, in: lines and what shifts collected.
    pub sharps_in: Given,
    /// M20.
    pub self_tests: Given,
    /// M20 by whom they are for, in the order of the code list.
    pub self_tests_for: [Given; HIVST_FOR.len()],
    /// M22.
    pub pads: Given,
    /// M24: condoms of the lines that say how many were asked for.
    pub condoms_where_asked: Given,
    /// M24: how many were asked for.
    pub condoms_asked: Given,
}

impl Goods {
    /// Adds a line; without a contact or session it is a bulk drop.
    pub(crate) fn add(&mut self, line: &Line, contact: Option<RecordId>, catalogue: &Catalogue) {
        let item = catalogue.item_rolls_up(&line.item);
        if item == "sharps_in" {
            self.sharps_in.add(line.qty, contact);
            return;
        }
        self.items.entry(item.into()).or_default().add(line.qty, contact);
        match catalogue.class(&line.item) {
            Some(Class::Condom) => {
                self.condoms.add(line.qty, contact);
                if let Some(asked) = line.asked {
                    self.condoms_where_asked.add(line.qty, contact);
                    self.condoms_asked.add(asked, contact);
                }
            }
            Some(Class::Lube) => self.lubricants.add(line.qty, contact),
            Some(Class::Syringe) => self.syringes.add(line.qty, contact),
            Some(Class::Injecting | Class::Other) | None => {}
        }
        if item.starts_with("hivst_") {
            self.self_tests.add(line.qty, contact);
            self.self_tests_for[line.hivst_for].add(line.qty, contact);
        }
        if matches!(item, "pad" | "tampon") {
            self.pads.add(line.qty, contact);
        }
    }

    /// Adds what a shift picked up: nobody's in particular.
    pub(crate) fn collect(&mut self, sharps: u64) {
        if sharps > 0 {
            self.sharps_in.add(sharps, None);
        }
    }
}
