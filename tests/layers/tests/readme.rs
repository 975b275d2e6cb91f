//! The README claims nothing without saying how it is known.

const HOW: &[&str] = &[
    "tested here",
    "tested with a fake key store",
    "compiled here",
    "type-checked against a stub",
    "not seen on a device",
];

fn claims(text: &str) -> Vec<(String, String)> {
    let table = text.split("| claim | how it is known |").nth(1).unwrap_or_default();
    table
        .lines()
        .skip(2)
        .map_while(|line| line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")))
        .filter_map(|row| row.rsplit_once(" | ").map(|(claim, how)| (claim.to_owned(), how.to_owned())))
        .collect()
}

fn unmarked(text: &str) -> Vec<String> {
    claims(text).into_iter().filter(|(_, how)| !HOW.contains(&how.as_str())).map(|(claim, _)| claim).collect()
}

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md")).expect("the README is there")
}

#[test]
fn every_claim_of_the_readme_says_how_it_is_known() {
    assert!(claims(&readme()).len() >= 10, "the table of claims is gone");
    assert_eq!(unmarked(&readme()), [""; 0]);
}

#[test]
fn control_an_unmarked_claim_is_noticed() {
    let text = "| claim | how it is known |\n|---|---|\n| a | tested here |\n| b | surely |\n";
    assert_eq!(unmarked(text), ["b"]);
}

#[test]
fn the_readme_names_the_two_commands() {
    let readme = readme();
    for command in ["cargo demo", "cargo xtask test"] {
        assert!(readme.contains(command), "{command}");
    }
}
