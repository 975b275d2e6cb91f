//! The format document, written from the layout tables of every crate.

use std::path::PathBuf;

use nightjar_wire::Layout;

const HEAD: &str = "\
# Every layout, byte by byte

Written from the `const` tables that the readers use (`cargo run -p vectors --bin formats`); a test compares. What
the fields mean and why is in the design's security.md, at the section named. Numbers are big-endian. *0* is
written zero and anything else is refused; *random* is not read; *rest* is what is longer than the other fields,
and fields behind it are counted from the end. CBOR is deterministic (RFC 8949 4.2.1), with unsigned integer keys.
";

/// Writes the whole document.
#[must_use]
pub fn document() -> String {
    let mut out = HEAD.to_owned();
    for (title, layouts) in crates() {
        out.push_str(&format!("\n## {title}\n"));
        for layout in layouts {
            out.push('\n');
            out.push_str(&layout.table_markdown());
        }
    }
    out
}

/// Gives the path of the document in the repository.
#[must_use]
pub fn path() -> PathBuf {
    crate::folder("FORMATS.md")
}

/// Lists every layout of every crate, under the crate's heading.
#[must_use]
pub fn crates() -> Vec<(&'static str, &'static [&'static Layout])> {
    vec![
        ("On the wire (core/wire)", nightjar_wire::layouts()),
        ("Sealed (core/seal)", nightjar_seal::layouts()),
        ("On the phone (core/vault)", nightjar_vault::layouts()),
    ]
}
