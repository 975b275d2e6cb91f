//! One `const` table a layout: reader bounds, checks, annotated hexdump and format table come from it.
//!
//! A layout is a list of fields that cover every byte once (asserted at compile time by [`Layout::new`]).
//! At most one field is the [`FieldKind::Rest`]: it takes whatever is longer than the fixed fields, and the
//! fields after it lie at the end. system.md 8.1.

use core::fmt::Write as _;

/// A byte layout: the only place where its offsets are written down.
#[derive(Debug)]
pub struct Layout {
    /// Short name, unique over all crates: `round`, `k`, `row_o`.
    pub name: &'static str,
    /// Where the layout is decided: `security.md 7`.
    pub section: &'static str,
    /// Length in bytes; without the rest if there is one.
    pub size: usize,
    /// The fields in order, without a gap.
    pub fields: &'static [Field],
}

/// A run of bytes in a layout.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Offset of the first byte (as if the rest were empty).
    pub offset: usize,
    /// Length in bytes; 0 for the rest.
    pub len: usize,
    /// Name; unique within the layout but for `zero` and `random`.
    pub name: &'static str,
    /// Encoding or meaning, for people.
    pub note: &'static str,
    /// What a reader checks here.
    pub kind: FieldKind,
}

/// What a reader checks in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Anything: its reader decides.
    Value,
    /// Written 0; anything else is refused.
    Zero,
    /// From the CSPRNG; ignored by readers.
    Random,
    /// Exactly these bytes.
    Magic(&'static [u8]),
    /// One byte of this value.
    Constant(u8),
    /// A value of variable length.
    Rest,
}

/// Bytes do not have the layout; nothing of them may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The number of bytes is wrong: cut, padded or another object.
    #[error("{layout}: {expected} bytes expected")]
    Size {
        /// Name of the layout.
        layout: &'static str,
        /// Length in bytes that it has.
        expected: usize,
    },
    /// Another object, or a version this reader does not know.
    #[error("{layout}: not this object or version")]
    Magic {
        /// Name of the layout.
        layout: &'static str,
    },
    /// Bytes that must be zero are not: a newer writer, or damage.
    #[error("{layout}: reserved bytes at {offset} are not zero")]
    NotZero {
        /// Name of the layout.
        layout: &'static str,
        /// Offset of the field.
        offset: usize,
    },
}

impl Field {
    /// Declares a field whose reader decides about its value.
    #[must_use]
    pub const fn value(offset: usize, len: usize, name: &'static str, note: &'static str) -> Self {
        Self { offset, len, name, note, kind: FieldKind::Value }
    }

    /// Declares bytes that are written 0.
    #[must_use]
    pub const fn zero(offset: usize, len: usize) -> Self {
        Self { offset, len, name: "zero", note: "", kind: FieldKind::Zero }
    }

    /// Declares bytes from the CSPRNG that readers ignore.
    #[must_use]
    pub const fn random(offset: usize, len: usize) -> Self {
        Self { offset, len, name: "random", note: "", kind: FieldKind::Random }
    }

    /// Declares the bytes by which the object is known.
    #[must_use]
    pub const fn magic(offset: usize, bytes: &'static [u8], note: &'static str) -> Self {
        Self { offset, len: bytes.len(), name: "magic", note, kind: FieldKind::Magic(bytes) }
    }

    /// Declares a byte that has one value in this version.
    #[must_use]
    pub const fn constant(offset: usize, value: u8, name: &'static str, note: &'static str) -> Self {
        Self { offset, len: 1, name, note, kind: FieldKind::Constant(value) }
    }

    /// Declares the one field of variable length.
    #[must_use]
    pub const fn rest(offset: usize, name: &'static str, note: &'static str) -> Self {
        Self { offset, len: 0, name, note, kind: FieldKind::Rest }
    }
}

impl Layout {
    /// Declares a layout; used in a `const` or `static`, it does not compile unless the fields cover every
    /// byte once and in order.
    ///
    /// # Panics
    /// At compile time, if a field leaves a gap, overlaps, is empty, or a second rest is declared.
    #[must_use]
    pub const fn new(name: &'static str, section: &'static str, size: usize, fields: &'static [Field]) -> Self {
        let mut at = 0;
        let mut rests = 0;
        let mut i = 0;
        while i < fields.len() {
            let field = &fields[i];
            assert!(field.offset == at, "a field must begin where the last one ended");
            match field.kind {
                FieldKind::Rest => {
                    assert!(field.len == 0, "the rest has no length of its own");
                    rests += 1;
                }
                FieldKind::Magic(bytes) => assert!(field.len == bytes.len(), "a magic has its own length"),
                FieldKind::Constant(_) => assert!(field.len == 1, "a constant is one byte"),
                FieldKind::Value | FieldKind::Zero | FieldKind::Random => {
                    assert!(field.len > 0, "a field has at least one byte");
                }
            }
            at += field.len;
            i += 1;
        }
        assert!(at == size, "the fields must cover every byte");
        assert!(rests <= 1, "only one field can have a variable length");
        Self { name, section, size, fields }
    }

    /// Checks length, magics, constants and zero bytes.
    ///
    /// # Errors
    /// [`LayoutError`], the first one found in the order of the bytes.
    pub fn check(&self, bytes: &[u8]) -> Result<(), LayoutError> {
        let layout = self.name;
        let longer = bytes.len().checked_sub(self.size);
        if longer.is_none_or(|n| n > 0 && !self.has_rest()) {
            return Err(LayoutError::Size { layout, expected: self.size });
        }
        for (field, part) in self.parts(bytes) {
            let wrong_version = match field.kind {
                FieldKind::Magic(magic) => part != magic,
                FieldKind::Constant(value) => part != [value],
                FieldKind::Zero if part.iter().any(|b| *b != 0) => {
                    return Err(LayoutError::NotZero { layout, offset: field.offset });
                }
                FieldKind::Zero | FieldKind::Value | FieldKind::Random | FieldKind::Rest => false,
            };
            if wrong_version {
                return Err(LayoutError::Magic { layout });
            }
        }
        Ok(())
    }

    /// Cuts a field out of `bytes` by name; empty if there is no such field or the bytes are too short (a
    /// reader has called [`Layout::check`] before).
    #[must_use]
    pub fn field<'a>(&self, bytes: &'a [u8], name: &str) -> &'a [u8] {
        self.assert_named(name);
        self.parts(bytes).find(|(field, _)| field.name == name).map_or(&[], |(_, part)| part)
    }

    /// Makes a buffer of the layout's size with its magics and constants written and all else zero.
    #[must_use]
    pub fn blank(&self) -> Vec<u8> {
        let mut out = vec![0; self.size];
        for field in self.fields {
            match field.kind {
                FieldKind::Magic(magic) => crate::bytes::put(&mut out, field.offset, magic),
                FieldKind::Constant(value) => crate::bytes::put(&mut out, field.offset, &[value]),
                FieldKind::Zero | FieldKind::Value | FieldKind::Random | FieldKind::Rest => {}
            }
        }
        out
    }

    /// Writes the value of a field into a buffer made by [`Layout::blank`]; a longer value is cut at the
    /// field's end, a shorter one leaves zeros.
    pub fn put(&self, out: &mut [u8], name: &str, value: &[u8]) {
        self.assert_named(name);
        if let Some(field) = self.fields.iter().find(|field| field.name == name) {
            let room = value.get(..field.len).unwrap_or(value);
            crate::bytes::put(out, field.offset, room);
        }
    }

    /// Writes the layout as a table for the format document.
    #[must_use]
    pub fn table_markdown(&self) -> String {
        let more = if self.has_rest() { " and more" } else { "" };
        let mut out = format!("### `{}`: {} bytes{more} ({})\n\n", self.name, self.size, self.section);
        out.push_str("| offset | length | field | content |\n|---:|---:|---|---|\n");
        let mut behind = false;
        for field in self.fields {
            let offset = if behind { format!("end - {}", self.size - field.offset) } else { field.offset.to_string() };
            let (length, what) = match field.kind {
                FieldKind::Rest => ("rest".to_owned(), field.note.to_owned()),
                FieldKind::Magic(magic) => {
                    (field.len.to_string(), join(&format!("`\"{}\"`", magic.escape_ascii()), field.note))
                }
                FieldKind::Constant(value) => (field.len.to_string(), join(&format!("`{value}`"), field.note)),
                FieldKind::Zero => (field.len.to_string(), join("0", field.note)),
                FieldKind::Random => (field.len.to_string(), join("random, not read", field.note)),
                FieldKind::Value => (field.len.to_string(), field.note.to_owned()),
            };
            let cell = what.replace('|', "\\|");
            let _ = writeln!(out, "| {offset} | {length} | {} | {cell} |", field.name.replace('|', "\\|"));
            behind |= field.kind == FieldKind::Rest;
        }
        out
    }

    /// Writes `bytes` as a hexdump, a line of at most 16 bytes, each field with its name; long fields are cut
    /// after two lines. For files that people read, never for logs: it shows content.
    #[must_use]
    pub fn annotate(&self, bytes: &[u8]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for (field, part) in self.parts(bytes) {
            let label = join(field.name, field.note);
            for (i, line) in part.chunks(16).take(2).enumerate() {
                let hex: Vec<String> = line.iter().map(|b| format!("{b:02x}")).collect();
                let text = if i == 0 { label.as_str() } else { "" };
                let _ = writeln!(out, "{}", format!("{:06x}  {:<47}  {text}", at + 16 * i, hex.join(" ")).trim_end());
            }
            if part.len() > 32 {
                let _ = writeln!(out, "        .. {} bytes in all", part.len());
            }
            at += part.len();
        }
        out
    }

    /// Iterates the fields with their bytes; fields behind the rest are counted from the end.
    pub fn parts<'a>(&self, bytes: &'a [u8]) -> impl Iterator<Item = (&'static Field, &'a [u8])> + use<'a> {
        let rest = bytes.len().saturating_sub(self.size);
        let mut moved = 0;
        self.fields.iter().map(move |field| {
            let from = field.offset + moved;
            if field.kind == FieldKind::Rest {
                moved = rest;
            }
            let len = if field.kind == FieldKind::Rest { rest } else { field.len };
            (field, bytes.get(from..from + len).unwrap_or(&[]))
        })
    }

    /// A misspelt name in our own source would read and write nothing: tests find it here.
    fn assert_named(&self, name: &str) {
        debug_assert!(self.fields.iter().any(|field| field.name == name), "{}: no field {name}", self.name);
    }

    fn has_rest(&self) -> bool {
        self.fields.iter().any(|field| field.kind == FieldKind::Rest)
    }
}

fn join(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first}: {second}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    static FIXED: Layout = Layout::new(
        "fixed",
        "nowhere",
        9,
        &[
            Field::magic(0, b"NJ", ""),
            Field::constant(2, 7, "version", ""),
            Field::value(3, 2, "number", "be16"),
            Field::zero(5, 2),
            Field::random(7, 2),
        ],
    );
    static OPEN: Layout = Layout::new(
        "open",
        "nowhere",
        3,
        &[
            Field::value(0, 1, "head", ""),
            Field::rest(1, "body", "CBOR"),
            Field::value(1, 1, "tail", ""),
            Field::zero(2, 1),
        ],
    );

    #[test]
    fn every_byte_is_checked_as_its_kind_says() {
        let good = [b'N', b'J', 7, 1, 2, 0, 0, 9, 9];
        assert_eq!(FIXED.check(&good), Ok(()));
        let refused = |offset: usize| {
            let mut bytes = good;
            bytes[offset] ^= 1;
            FIXED.check(&bytes)
        };
        assert_eq!(refused(0), Err(LayoutError::Magic { layout: "fixed" }));
        assert_eq!(refused(1), Err(LayoutError::Magic { layout: "fixed" }));
        assert_eq!(refused(2), Err(LayoutError::Magic { layout: "fixed" }));
        assert_eq!(refused(3), Ok(()));
        assert_eq!(refused(6), Err(LayoutError::NotZero { layout: "fixed", offset: 5 }));
        assert_eq!(refused(8), Ok(()));
        assert_eq!(FIXED.check(&good[..8]), Err(LayoutError::Size { layout: "fixed", expected: 9 }));
        assert_eq!(FIXED.check(&[&good[..], &[0]].concat()), Err(LayoutError::Size { layout: "fixed", expected: 9 }));
    }

    #[test]
    fn fields_behind_the_rest_lie_at_the_end() {
        let bytes = [1, 2, 3, 4, 0];
        assert_eq!(OPEN.check(&bytes), Ok(()));
        assert_eq!(OPEN.field(&bytes, "head"), [1]);
        assert_eq!(OPEN.field(&bytes, "body"), [2, 3]);
        assert_eq!(OPEN.field(&bytes, "tail"), [4]);
        assert_eq!(OPEN.check(&[1, 4, 0]), Ok(()));
        assert_eq!(OPEN.field(&[1, 4, 0], "body"), [0u8; 0]);
        assert_eq!(OPEN.check(&[1, 4]), Err(LayoutError::Size { layout: "open", expected: 3 }));
        assert_eq!(OPEN.check(&[1, 2, 3, 4, 5]), Err(LayoutError::NotZero { layout: "open", offset: 2 }));
    }

    #[test]
    fn a_blank_buffer_passes_its_own_check() {
        let mut out = FIXED.blank();
        assert_eq!(out, [b'N', b'J', 7, 0, 0, 0, 0, 0, 0]);
        FIXED.put(&mut out, "number", &513u16.to_be_bytes());
        assert_eq!(FIXED.check(&out), Ok(()));
        assert_eq!(FIXED.field(&out, "number"), [2, 1]);
    }

    #[test]
    fn table_and_hexdump_name_every_field() {
        let table = OPEN.table_markdown();
        assert!(table.contains("| 1 | rest | body | CBOR |"), "{table}");
        assert!(table.contains("| end - 2 | 1 | tail |  |"), "{table}");
        let dump = FIXED.annotate(&[b'N', b'J', 7, 1, 2, 0, 0, 9, 9]);
        assert!(dump.contains("000003  01 02"), "{dump}");
        assert!(dump.contains("number: be16"), "{dump}");
    }
}
