//! A case on its way to a file.

use nightjar_seal::Secret;
use nightjar_seal::entropy::{SeededEntropy, draw};
use nightjar_wire::Layout;
use serde_json::ser::{PrettyFormatter, Serializer};
use serde_json::{Value, json};

use crate::to_hex;

/// A file to be written.
pub struct File {
    /// Path within this package.
    pub path: String,
    /// Its whole content.
    pub text: String,
}

/// A case for `ours/`.
pub struct Made {
    /// Name of the case and the file.
    pub name: &'static str,
    /// Which reader it is for, by the names of the independent specimens.
    pub layout: &'static str,
    /// What it is, in words.
    pub what: &'static str,
    /// Every key, secret and random choice, by the names of the independent specimens.
    pub input: Value,
    /// The bytes.
    pub output: Vec<u8>,
    /// What a reader finds, where it is not in `input`.
    pub expect: Option<Value>,
    /// The table it is annotated from.
    pub table: &'static Layout,
}

/// A case for `failing/`: bytes that must be refused.
pub struct Failing {
    /// Name of the case and the file.
    pub name: &'static str,
    /// Which reader it is for, by the names of the independent specimens.
    pub layout: &'static str,
    /// Why it must be refused, in words.
    pub reason: &'static str,
    /// Where that is decided.
    pub section: &'static str,
    /// What the reader is given beside the bytes.
    pub input: Value,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The error, as it prints: another one would be a refusal for the wrong reason.
    pub error: &'static str,
}

impl Made {
    /// Gives the JSON and the annotated hexdump.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        let parts = self.table.parts(&self.output);
        let mut at = 0;
        let fields: Vec<Value> = parts
            .map(|(field, part)| {
                let row = json!([at, part.len(), field.name, field.note, short(part)]);
                at += part.len();
                row
            })
            .collect();
        let mut json = json!({
            "name": self.name,
            "layout": self.layout,
            "what": self.what,
            "section": self.table.section,
            "input": self.input,
            "output": to_hex(&self.output),
        });
        if let (Some(map), Some(expect)) = (json.as_object_mut(), &self.expect) {
            map.insert("expect".into(), expect.clone());
        }
        if let Some(map) = json.as_object_mut() {
            map.insert("fields [offset, length, name, note, value if short]".into(), Value::Array(fields));
        }
        let dump =
            format!("{}: {} ({})\n\n{}", self.name, self.what, self.table.section, self.table.annotate(&self.output));
        vec![
            File { path: format!("ours/{}.json", self.name), text: pretty(&json) },
            File { path: format!("ours/{}.txt", self.name), text: dump },
        ]
    }
}

impl Failing {
    /// Gives the JSON.
    #[must_use]
    pub fn file(&self) -> File {
        let json = json!({
            "name": self.name,
            "layout": self.layout,
            "reason": self.reason,
            "section": self.section,
            "input": self.input,
            "bytes": to_hex(&self.bytes),
            "error": self.error,
        });
        File { path: format!("failing/{}.json", self.name), text: pretty(&json) }
    }
}

/// Draws fixed bytes that belong to a label: a key or random choice of a case.
///
/// # Panics
/// Never: a seeded source does not run dry.
#[must_use]
pub fn fixed<const N: usize>(label: &str) -> [u8; N] {
    use sha2::{Digest, Sha256};
    let source = SeededEntropy::new(Sha256::digest(label.as_bytes()).into());
    draw(&source).unwrap_or_else(|e| panic!("{label}: {e}"))
}

/// Draws a fixed secret that belongs to a label.
#[must_use]
pub fn secret<const N: usize>(label: &str) -> Secret<N> {
    Secret::from_bytes(fixed(label))
}

fn short(part: &[u8]) -> String {
    if part.len() <= 16 { to_hex(part) } else { String::new() }
}

fn pretty(json: &Value) -> String {
    use serde::Serialize as _;
    let mut out = Vec::new();
    let mut writer = Serializer::with_formatter(&mut out, PrettyFormatter::with_indent(b" "));
    json.serialize(&mut writer).unwrap_or_else(|e| panic!("a JSON value that does not print: {e}"));
    let mut text = String::from_utf8(out).unwrap_or_else(|e| panic!("JSON that is no text: {e}"));
    text.push('\n');
    text
}
