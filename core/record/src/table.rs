//! The table of a kind: one source of truth that every interpreter reads (system.md 3.2).

use crate::common::{MONTH, SHIFT, common_fields};
use crate::{CodeList, Filling, Scope, View};

/// A kind of record.
pub struct Kind {
    /// The number in key 0 of every body; frozen.
    pub number: u64,
    /// The name in drafts.
    pub name: &'static str,
    /// Whose key seals it.
    pub compartment: Compartment,
    /// True unless the kind is the shift itself: field 104 names the shift it belongs to.
    pub in_shift: bool,
    /// Its own fields and rules.
    pub table: &'static Table,
}

/// Fields with their rules: a kind, the rows of a list or a sub-object.
pub struct Table {
    /// The section of domain.md that defines it; a rule without V-id is named by it (`11.1.edu`).
    pub section: &'static str,
    /// The fields in the order of their numbers.
    pub fields: &'static [Field],
    /// Rules between fields.
    pub rules: &'static [Rule],
    /// What the phone sets and what it drops, after the rules.
    pub fill: &'static [fn(&mut Filling<'_>)],
}

/// The sealed compartments of domain.md B R8.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compartment {
    /// Outreach.
    A,
    /// Incidents.
    B,
    /// Alerts, made at the desk.
    C,
    /// Staff, shift and stock; sealed with A's key.
    D,
}

/// One field.
#[derive(Clone, Copy)]
pub struct Field {
    /// The key in the body; frozen.
    pub number: u64,
    /// The name in drafts.
    pub name: &'static str,
    /// What it holds.
    pub ty: Type,
    /// Whether it must be there.
    pub need: Need,
    /// The value that is never written and that readers put back.
    pub default: Fallback,
    /// Who gives it.
    pub set_by: SetBy,
    /// How identifying it is.
    pub grade: Grade,
    /// The rule that a wrong value breaks, where it has a V-id.
    pub rule: Option<&'static str>,
    /// One line for the dictionary.
    pub doc: &'static str,
}

/// What a field holds, in JSON and in the body.
#[derive(Clone, Copy)]
pub enum Type {
    /// A code of a closed list: uint in the body.
    Code(&'static CodeList),
    /// At most so many codes of a closed list, no duplicates, `none` stands alone.
    Codes(&'static CodeList, usize),
    /// An item of the catalogue.
    Item,
    /// A referral service of the catalogue.
    Service,
    /// A provider's code, or `any`.
    Provider,
    /// A zone of the catalogue (V18).
    Zone,
    /// Up to so many zones, at least one.
    Zones(usize),
    /// A region's code.
    Region,
    /// A worker's code; `store` is none.
    Worker,
    /// Up to so many workers, at least one.
    Workers(usize),
    /// `store` or a worker's code.
    Holder,
    /// Up to so many ISO 639-1 codes.
    Languages(usize),
    /// True or false; false is never written.
    Flag,
    /// A whole number within the range.
    Uint(u32, u32),
    /// A number that is within the range in a draft, and may be negative or 0 where the phone sets it.
    Signed(u32, u32),
    /// A day: `YYYY-MM-DD`, days since 2020-01-01.
    Day,
    /// A month: `YYYY-MM`, months since 2020-01.
    Month,
    /// So many bytes: lowercase hex in JSON.
    Bytes(usize),
    /// So many bytes; null in an amendment removes them.
    Token(usize),
    /// Text of at most so many characters.
    Text(usize),
    /// A referral slip: seven characters with a check character (V09).
    Slip,
    /// Rows of another table, at most so many.
    Rows(&'static Table, usize),
    /// A sub-object.
    Object(&'static Table),
}

/// Whether a field must be in a draft.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// May be absent.
    Optional,
    /// Must be there.
    Required,
    /// Must be there where a rule of the table says so.
    Conditional,
}

/// The value of an absent field.
#[derive(Clone, Copy)]
pub enum Fallback {
    /// None: absent is absent.
    None,
    /// A fixed code.
    Code(&'static str),
    /// A fixed number.
    Number(u32),
    /// A code that depends on other fields or on the worker; the text says how.
    By(for<'a> fn(View<'a>) -> Option<&'a str>, &'static str),
}

/// Who gives a field its value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetBy {
    /// The draft.
    Draft,
    /// The phone; refused in a draft (V16).
    Phone,
    /// The phone; a draft may give it at the desk.
    PhoneOrDesk,
}

/// How identifying a field is (domain.md 11.0).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grade {
    /// Not identifying.
    None,
    /// Quasi-identifier: coarsened.
    Quasi,
    /// Sensitive.
    Sensitive,
    /// Forbidden: no kind may have such a field, and a test asserts it.
    Forbidden,
}

/// A rule between fields, or one that needs the context.
#[derive(Clone, Copy)]
pub struct Rule {
    /// `V07`, or the section where the field's table states it.
    pub id: &'static str,
    /// When it runs.
    pub stage: crate::Stage,
    /// One line for the dictionary.
    pub says: &'static str,
    /// Reports faults through the scope; returns None when it waits for a field that is at fault.
    pub run: fn(&Scope<'_>) -> Option<()>,
}

impl Kind {
    /// Defines a kind whose records belong to a shift.
    #[must_use]
    pub const fn new(number: u64, name: &'static str, compartment: Compartment, table: &'static Table) -> Self {
        Self { number, name, compartment, in_shift: true, table }
    }

    /// Says that records of this kind do not name a shift.
    #[must_use]
    pub const fn without_shift(mut self) -> Self {
        self.in_shift = false;
        self
    }

    /// Returns the common fields that this kind has (domain.md 11.0).
    pub fn common(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let (compartment, in_shift) = (self.compartment, self.in_shift);
        common_fields().iter().filter(move |f| match f.number {
            MONTH => matches!(compartment, Compartment::B | Compartment::C),
            SHIFT if !in_shift => false,
            _ => matches!(compartment, Compartment::A | Compartment::D),
        })
    }

    /// Finds a field of its own or a common one by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.table.field(name).or_else(|| self.common().find(|f| f.name == name))
    }

    /// Finds a field of its own or a common one by number.
    #[must_use]
    pub fn numbered(&self, number: u64) -> Option<&'static Field> {
        self.table.fields.iter().find(|f| f.number == number).or_else(|| self.common().find(|f| f.number == number))
    }
}

impl Table {
    /// Finds a field by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|f| f.name == name)
    }
}

impl Field {
    /// Defines an optional field that the draft gives.
    #[must_use]
    pub const fn new(number: u64, name: &'static str, ty: Type) -> Self {
        Self {
            number,
            name,
            ty,
            need: Need::Optional,
            default: Fallback::None,
            set_by: SetBy::Draft,
            grade: Grade::None,
            rule: None,
            doc: "",
        }
    }

    /// Makes it required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// Makes it required where a rule says so.
    #[must_use]
    pub const fn conditional(mut self) -> Self {
        self.need = Need::Conditional;
        self
    }

    /// Gives it a default code.
    #[must_use]
    pub const fn or_code(mut self, code: &'static str) -> Self {
        self.default = Fallback::Code(code);
        self
    }

    /// Gives it a default number.
    #[must_use]
    pub const fn or_number(mut self, number: u32) -> Self {
        self.default = Fallback::Number(number);
        self
    }

    /// Gives it a default code that depends on other fields; `says` tells how in a few words.
    #[must_use]
    pub const fn or_by(mut self, by: for<'a> fn(View<'a>) -> Option<&'a str>, says: &'static str) -> Self {
        self.default = Fallback::By(by, says);
        self
    }

    /// Says that the phone sets it.
    #[must_use]
    pub const fn set_by(mut self, set_by: SetBy) -> Self {
        self.set_by = set_by;
        self
    }

    /// Marks it as a quasi-identifier.
    #[must_use]
    pub const fn quasi(mut self) -> Self {
        self.grade = Grade::Quasi;
        self
    }

    /// Marks it as sensitive.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.grade = Grade::Sensitive;
        self
    }

    /// Names the V-rule that a wrong value breaks.
    #[must_use]
    pub const fn rule(mut self, id: &'static str) -> Self {
        self.rule = Some(id);
        self
    }

    /// Says in one line what it is.
    #[must_use]
    pub const fn doc(mut self, doc: &'static str) -> Self {
        self.doc = doc;
        self
    }

    /// Returns the id of the rule that a wrong value breaks: its V-id, or `section.name`.
    #[must_use]
    pub fn rule_id(&self, section: &str) -> String {
        self.rule.map_or_else(|| format!("{section}.{}", self.name), str::to_owned)
    }
}
