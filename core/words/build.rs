//! Reads `pictograms.toml` and writes it as Rust tables: a fault in the file is a failed build.
//!
//! The file needs three things of TOML: comments, `[table]` headings and `key = "string"` lines. Anything else is
//! refused, so no parser for all of TOML is needed.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// A table's name and its lines, in the order of the file.
type Tables = Vec<(String, Vec<(String, String)>)>;

/// Small signs drawn onto a picture; a sign that starts with a digit, `<` or `>` is a numeral.
const SIGNS: &[&str] = &["bar", "cap", "check", "female", "hand", "in", "male", "out", "timer"];

fn main() {
    println!("cargo::rerun-if-changed=pictograms.toml");
    let text = fs::read_to_string("pictograms.toml").expect("pictograms.toml stands beside build.rs");
    let tables = parse(&text);
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("pictograms.rs"), rust(&tables)).expect("OUT_DIR can be written");
}

fn parse(text: &str) -> Tables {
    let mut tables: Tables = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let fault = || format!("pictograms.toml:{}: {line}", number + 1);
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            tables.push((name.to_owned(), Vec::new()));
            continue;
        }
        let (key, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{}", fault()));
        let value =
            value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_else(|| panic!("{}", fault()));
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{}", fault());
        assert!(!value.contains(['"', '\\']), "{}", fault());
        let (_, lines) = tables.last_mut().unwrap_or_else(|| panic!("{}", fault()));
        assert!(lines.iter().all(|(known, _)| known != key), "{}: twice", fault());
        lines.push((key.to_owned(), value.to_owned()));
    }
    tables
}

fn rust(tables: &Tables) -> String {
    let mut out = String::from("static LISTS: &[CodeList] = &[\n");
    for (name, lines) in tables {
        if let Some(list) = name.strip_prefix("code.") {
            writeln!(out, "    CodeList {{ name: {list:?}, codes: &[").expect("a String takes all");
            for (code, value) in lines {
                writeln!(out, "        ({code:?}, {}),", picture(value)).expect("a String takes all");
            }
            out.push_str("    ] },\n");
        }
    }
    out.push_str("];\n\n");
    actions(&mut out, table(tables, "action"));
    writeln!(out, "static SLIP_GROUPS: &[(&str, &str)] = &{:?};", table(tables, "slip_group"))
        .expect("a String takes all");
    out
}

fn actions(out: &mut String, lines: &[(String, String)]) {
    out.push_str("/// What a tile, a button or a row is about; each has a picture of its own.\n");
    out.push_str(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[non_exhaustive]\npub enum Action {\n",
    );
    for (name, value) in lines {
        writeln!(out, "    /// `{name}`: `{value}`\n    {},", camel(name)).expect("a String takes all");
    }
    out.push_str("}\n\nimpl Action {\n    /// All actions.\n    pub const ALL: &'static [Self] = &[");
    for (name, _) in lines {
        write!(out, "Self::{}, ", camel(name)).expect("a String takes all");
    }
    out.push_str("];\n\n    /// Returns the picture.\n    #[must_use]\n    pub fn picture(self) -> Picture {\n        match self {\n");
    for (name, value) in lines {
        writeln!(out, "            Self::{} => {},", camel(name), picture(value)).expect("a String takes all");
    }
    out.push_str("        }\n    }\n}\n\n");
}

fn table<'t>(tables: &'t Tables, name: &str) -> &'t [(String, String)] {
    tables.iter().find(|(known, _)| known == name).map(|(_, lines)| lines.as_slice()).expect("the file has the table")
}

/// A picture as a Rust expression.
fn picture(id: &str) -> String {
    let (set, rest) = id.split_once('/').unwrap_or_else(|| panic!("{id}: set/name"));
    let set = match set {
        "hi" => "HealthIcons",
        "ms" => "MaterialSymbols",
        "nj" => "Own",
        _ => panic!("{id}: no such set"),
    };
    let (name, sign) = rest.split_once('+').map_or((rest, None), |(name, sign)| (name, Some(sign)));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') && !name.is_empty(), "{id}: name");
    let sign = match sign {
        None => "None".to_owned(),
        Some(sign) if SIGNS.contains(&sign) => format!("Some(Sign::{})", camel(sign)),
        Some(sign) if sign.starts_with(|c: char| c.is_ascii_digit() || c == '<' || c == '>') => {
            format!("Some(Sign::Numeral({sign:?}))")
        }
        Some(_) => panic!("{id}: no such sign"),
    };
    format!("Picture {{ id: {id:?}, set: Set::{set}, name: {name:?}, sign: {sign} }}")
}

fn camel(name: &str) -> String {
    let mut out = String::new();
    for part in name.split('_') {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.extend(letters);
    }
    out
}
