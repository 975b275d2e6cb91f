//! The mirrored view types say word for word what the types say: rustc compares the fields, this compares the rest.
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The one type that a macro writes there, and the one that is an object here.
const OTHERWISE: [&str; 2] = ["ViewState", "App"];

/// The public types of a folder: their name, and documentation, fields and variants as text without attributes and links.
fn types(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            types(&path, found);
        } else {
            read(&fs::read_to_string(&path).unwrap(), found);
        }
    }
}

fn read(source: &str, found: &mut BTreeMap<String, String>) {
    let mut documentation = Vec::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("///") {
            documentation.push(line.to_owned());
        } else if let Some(name) = named(line) {
            let mut body = std::mem::take(&mut documentation);
            body.push(line.to_owned());
            if !line.ends_with('}') {
                body.extend(lines.by_ref().take_while(|line| *line != "}").map(str::to_owned));
            }
            body.retain(|line| !line.trim_start().starts_with("#["));
            found.insert(name.to_owned(), unlinked(&body.join("\n")));
        } else if !line.starts_with("#[") {
            documentation.clear();
        }
    }
}

fn named(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
    let (name, _) = rest.split_once(" {")?;
    Some(name)
}

/// Links lead nowhere in Kotlin and Swift: only their text is mirrored.
fn unlinked(text: &str) -> String {
    text.replace("[`crate::", "[`").replace("[`super::", "[`").replace("[`", "`").replace("`]", "`")
}

#[test]
fn every_view_type_is_mirrored_word_for_word() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut view, mut mirror) = (BTreeMap::new(), BTreeMap::new());
    types(&here.join("../core/view/src"), &mut view);
    types(&here.join("src/view"), &mut mirror);
    for name in OTHERWISE {
        view.remove(name);
        mirror.remove(name);
    }
    assert!(view.len() > 40, "the types of core/view were not found");
    let names = |types: &BTreeMap<String, String>| types.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&view), names(&mirror), "types of core/view, and types of bindings/src/view");
    for (name, text) in view {
        assert_eq!(text, mirror[&name], "{name}: copy what core/view says to bindings/src/view");
    }
}
