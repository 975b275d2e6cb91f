//! Reading the JSON files: one file a case, bytes in hex.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// A specimen, a refused case, one of ours or a failing one.
pub struct Case {
    /// Name: the file's, without `.json`.
    pub name: String,
    /// Which reader it is for.
    pub layout: String,
    /// The whole file.
    pub json: Value,
}

/// Gives every specimen of `layout` in `independent/` to `check`; panics if there is none.
pub fn each_specimen(layout: &str, check: impl FnMut(&Case)) {
    each(every_specimen(), layout, check);
}

/// Gives every case of `layout` in `independent/refused/` to `check`; panics if there is none.
pub fn each_refused(layout: &str, check: impl FnMut(&Case)) {
    each(every_refused(), layout, check);
}

/// Gives every case of `layout` in `ours/` to `check`; panics if there is none.
pub fn each_ours(layout: &str, check: impl FnMut(&Case)) {
    each(every_ours(), layout, check);
}

/// Gives every case of `layout` in `failing/` to `check`; panics if there is none.
pub fn each_failing(layout: &str, check: impl FnMut(&Case)) {
    each(every_failing(), layout, check);
}

/// Reads all of `independent/`, by name.
#[must_use]
pub fn every_specimen() -> Vec<Case> {
    read_folder(&folder("independent"))
}

/// Reads all of `independent/refused/`, by name.
#[must_use]
pub fn every_refused() -> Vec<Case> {
    read_folder(&folder("independent/refused"))
}

/// Reads all of `ours/`, by name.
#[must_use]
pub fn every_ours() -> Vec<Case> {
    read_folder(&folder("ours"))
}

/// Reads all of `failing/`, by name.
#[must_use]
pub fn every_failing() -> Vec<Case> {
    read_folder(&folder("failing"))
}

/// Reads one specimen of `independent/` by name.
#[must_use]
pub fn specimen(name: &str) -> Case {
    read_file(&folder("independent").join(format!("{name}.json")))
}

/// Gives the path of a folder of this package.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

impl Case {
    /// Gives the bytes that the reader is given: `output` of a specimen; of a refused case `bytes`, or the
    /// `output` of the specimen named in `bytes_of`, cut to `length`, with single bytes `put`.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        if let Some(text) = self.json.get("output").or_else(|| self.json.get("bytes")) {
            return self.hex_of(text);
        }
        let other = self.json.get("bytes_of").and_then(Value::as_str);
        let mut bytes = specimen(other.unwrap_or_else(|| self.broken("neither bytes nor bytes_of"))).bytes();
        let length = self.json.get("length").and_then(Value::as_u64).unwrap_or_else(|| self.broken("no length"));
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        for change in self.json.get("put [offset, byte]").and_then(Value::as_array).into_iter().flatten() {
            let at = change.get(0).and_then(Value::as_u64).unwrap_or_else(|| self.broken("put without offset"));
            let byte = self.hex_of(change.get(1).unwrap_or(&Value::Null));
            let place = usize::try_from(at).ok().and_then(|at| bytes.get_mut(at));
            *place.unwrap_or_else(|| self.broken("put behind the end")) = byte[0];
        }
        bytes
    }

    /// Gives a value of `input`; panics if it is not there.
    #[must_use]
    pub fn input(&self, key: &str) -> &Value {
        self.find("input", key).unwrap_or_else(|| self.broken(&format!("no input {key}")))
    }

    /// Gives a value of `expect`; panics if it is not there.
    #[must_use]
    pub fn expect(&self, key: &str) -> &Value {
        self.find("expect", key).unwrap_or_else(|| self.broken(&format!("no expect {key}")))
    }

    /// Gives a value of `input` or `expect`, if it is there.
    #[must_use]
    pub fn find(&self, part: &str, key: &str) -> Option<&Value> {
        self.json.get(part)?.get(key)
    }

    /// Gives an input in hex as bytes.
    #[must_use]
    pub fn input_bytes(&self, key: &str) -> Vec<u8> {
        self.hex_of(self.input(key))
    }

    /// Gives an input in hex as exactly `N` bytes.
    #[must_use]
    pub fn input_array<const N: usize>(&self, key: &str) -> [u8; N] {
        self.array_of(self.input(key))
    }

    /// Gives an input as a number.
    #[must_use]
    pub fn input_uint(&self, key: &str) -> u64 {
        self.input(key).as_u64().unwrap_or_else(|| self.broken(&format!("{key} is no number")))
    }

    /// Gives an input as text.
    #[must_use]
    pub fn input_text(&self, key: &str) -> &str {
        self.input(key).as_str().unwrap_or_else(|| self.broken(&format!("{key} is no text")))
    }

    /// Gives an expected value in hex as bytes.
    #[must_use]
    pub fn expect_bytes(&self, key: &str) -> Vec<u8> {
        self.hex_of(self.expect(key))
    }

    /// Gives an expected value in hex as exactly `N` bytes.
    #[must_use]
    pub fn expect_array<const N: usize>(&self, key: &str) -> [u8; N] {
        self.array_of(self.expect(key))
    }

    /// Gives an expected number.
    #[must_use]
    pub fn expect_uint(&self, key: &str) -> u64 {
        self.expect(key).as_u64().unwrap_or_else(|| self.broken(&format!("{key} is no number")))
    }

    /// Gives an expected text.
    #[must_use]
    pub fn expect_text(&self, key: &str) -> &str {
        self.expect(key).as_str().unwrap_or_else(|| self.broken(&format!("{key} is no text")))
    }

    /// Reads a JSON text of hex as bytes.
    #[must_use]
    pub fn hex_of(&self, value: &Value) -> Vec<u8> {
        value.as_str().and_then(from_hex).unwrap_or_else(|| self.broken("no hex"))
    }

    /// Reads a JSON text of hex as exactly `N` bytes.
    #[must_use]
    pub fn array_of<const N: usize>(&self, value: &Value) -> [u8; N] {
        self.hex_of(value).try_into().unwrap_or_else(|_| self.broken(&format!("not {N} bytes")))
    }

    /// Gives the list of `[offset, length, name, ..]` of the specimen's `fields`.
    #[must_use]
    pub fn fields(&self) -> Vec<(usize, usize, String)> {
        let rows = self.json.get("fields [offset, length, name, note, value if short]").and_then(Value::as_array);
        let number = |row: &Value, at: usize| {
            let n = row.get(at).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
            n.unwrap_or_else(|| self.broken("fields without numbers"))
        };
        let name = |row: &Value| row.get(2).and_then(Value::as_str).unwrap_or_default().to_owned();
        rows.into_iter().flatten().map(|row| (number(row, 0), number(row, 1), name(row))).collect()
    }

    fn broken(&self, why: &str) -> ! {
        panic!("{}: {why}", self.name)
    }
}

/// Reads hex, `None` if it is none.
#[must_use]
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

/// Writes hex in small letters.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn each(cases: Vec<Case>, layout: &str, check: impl FnMut(&Case)) {
    let of_layout: Vec<Case> = cases.into_iter().filter(|case| case.layout == layout).collect();
    assert!(!of_layout.is_empty(), "no case of {layout}");
    of_layout.iter().for_each(check);
}

fn read_folder(path: &Path) -> Vec<Case> {
    let entries = std::fs::read_dir(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let files = entries.map(|entry| entry.unwrap_or_else(|e| panic!("{}: {e}", path.display())).path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    files.iter().map(|file| read_file(file)).collect()
}

fn read_file(path: &Path) -> Case {
    let broken = |why: String| -> ! { panic!("{}: {why}", path.display()) };
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| broken(e.to_string()));
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|e| broken(e.to_string()));
    let get = |key: &str| json.get(key).and_then(Value::as_str).map(str::to_owned);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = get("name").or(stem).unwrap_or_else(|| broken("no name".into()));
    let layout = get("layout").unwrap_or_else(|| broken("no layout".into()));
    Case { name, layout, json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_is_whole_bytes() {
        assert_eq!(from_hex("00fF10"), Some(vec![0, 255, 16]));
        assert_eq!(from_hex("0"), None);
        assert_eq!(from_hex("0g"), None);
        assert_eq!(to_hex(&[0, 255, 16]), "00ff10");
    }

    #[test]
    fn bytes_are_borrowed_cut_and_changed() {
        let case = |json: &str| Case {
            name: "here".into(),
            layout: "hello".into(),
            json: serde_json::from_str(json).unwrap(),
        };
        let hello = specimen("hello").bytes();
        assert_eq!(hello.len(), 64);
        let cut = case(r#"{"bytes_of": "hello", "length": 10, "put [offset, byte]": [[3, "32"], [9, "ff"]]}"#).bytes();
        assert_eq!(cut[..3], hello[..3]);
        assert_eq!((cut.len(), cut[3], cut[9]), (10, 0x32, 0xff));
        assert_eq!(case(r#"{"bytes": "0102"}"#).bytes(), [1, 2]);
    }

    #[test]
    fn every_file_is_named_after_its_case() {
        for (cases, folder_name) in [(every_specimen(), "independent"), (every_refused(), "independent/refused")] {
            assert!(cases.len() > 50, "{folder_name}: {} cases", cases.len());
            for case in cases {
                assert!(folder(folder_name).join(format!("{}.json", case.name)).is_file(), "{}", case.name);
            }
        }
    }
}
