//! Every patch of the tree is whole, applies, and every promise that needs one has one.

use std::path::PathBuf;

use super::patch::{self, Patch, Runner};
use super::promise::Reference;
use super::{copy, table};
use crate::process::root;

fn patches() -> Vec<Patch> {
    patch::read_all(&root().join("tests/broken")).unwrap()
}

fn parsed(text: &str) -> Result<Patch, String> {
    Patch::parse(PathBuf::new(), "x".to_owned(), text.to_owned())
}

#[test]
fn every_patch_has_both_lines_and_applies() {
    let stale: Vec<String> = patches().iter().filter_map(|patch| copy::check(&root(), patch).err()).collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

#[test]
fn every_patch_names_a_test_of_one_package() {
    for patch in patches().iter().filter(|patch| matches!(patch.runner(), Runner::Cargo(_))) {
        assert_eq!(patch.test.first().map(String::as_str), Some("-p"), "{}: begin with `-p <package>`", patch.name);
        assert!(patch.test.len() >= 3, "{}: name the test", patch.name);
    }
}

#[test]
fn patches_of_the_android_app_name_a_test_class_of_the_module_that_they_change() {
    let patches = patches();
    for patch in of(&patches, "android/") {
        let Runner::Maven { module, class } = patch.runner() else {
            panic!("{}: `android <module> <class>`", patch.name)
        };
        let module_folder = format!("android/{module}/");
        assert!(patch.files().iter().all(|file| file.starts_with(&module_folder)), "{}", patch.name);
        let tests = root().join(module_folder).join("src/test/kotlin/org/nightjar").join(module);
        assert!(tests.join(format!("{class}.kt")).exists(), "{}: no {class} in {module}", patch.name);
    }
}

#[test]
fn patches_of_the_ios_app_name_a_test_class_of_its_package() {
    let patches = patches();
    for patch in of(&patches, "ios/") {
        let Runner::SwiftPm { module, class } = patch.runner() else {
            panic!("{}: `ios <module> <class>`", patch.name)
        };
        let test = root().join(format!("ios/package/Tests/{module}/{class}.swift"));
        assert!(test.exists(), "{}: no {class} in {module}", patch.name);
    }
}

fn of<'a>(patches: &'a [Patch], folder: &str) -> Vec<&'a Patch> {
    let ours: Vec<_> =
        patches.iter().filter(|patch| patch.files().iter().any(|file| file.starts_with(folder))).collect();
    assert!(!ours.is_empty(), "none breaks {folder}");
    ours
}

#[test]
fn names_begin_with_their_number() {
    for patch in patches() {
        let prefix = match &patch.breaks[0] {
            Reference::Promise(number) => format!("{number:02}-"),
            Reference::Failure(number) => format!("f{number}-"),
            Reference::Rule(rule) => format!("{}-", rule.replace(' ', "-")),
        };
        assert!(patch.name.starts_with(&prefix), "{} is not named {prefix}...", patch.name);
    }
}

#[test]
fn every_promise_that_needs_a_patch_has_one() {
    assert_eq!(table::unbroken(&patches()), Vec::<String>::new());
    // The control: without patches every one of them is named.
    assert_eq!(table::unbroken(&[]).len(), 13);
}

#[test]
fn the_readme_shows_the_tour() {
    let readme = std::fs::read_to_string(root().join("tests/broken/README.md")).unwrap();
    let tour = table::tour(&patches());
    assert!(readme.contains(&tour), "paste `cargo xtask broken --list` into tests/broken/README.md");
}

#[test]
fn control_a_patch_without_its_lines_is_refused() {
    assert!(parsed("# promise: 8, failure 4: words\n# test: -p x y\n").is_ok());
    for bad in [
        "# test: -p x y\n",
        "# promise: 8: words\n",
        "# promise: words without a number\n# test: -p x y\n",
        "# promise: 99: no such promise\n# test: -p x y\n",
        "# promise: 8: words\n# test:\n",
    ] {
        assert!(parsed(bad).is_err(), "{bad}");
    }
}

#[test]
fn control_a_hunk_that_does_not_apply_is_named() {
    let folder = std::env::temp_dir().join(format!("nightjar-xtask-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.txt"), "one\ntwo\nthree\nfour\nfive\nsix\n").unwrap();
    let text = [
        "# promise: 8: words\n# test: -p x y\n--- a/a.txt\n+++ b/a.txt\n",
        "@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n",
        "@@ -4,3 +4,3 @@\n four\n-funf\n+5\n six\n",
    ]
    .concat();
    let path = folder.join("8.patch");
    std::fs::write(&path, &text).unwrap();
    let patch = Patch::parse(path, "8".to_owned(), text).unwrap();
    let said = copy::check(&folder, &patch).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(said, "8: hunk 2 of 2 does not apply (a.txt, line 4)");
}
