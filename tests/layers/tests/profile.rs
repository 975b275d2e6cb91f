//! What the benches measure is built as what ships.

/// The tables of the profile that ships, line by line, without comments.
fn shipped(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in manifest.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            inside = line.starts_with("[profile.shipped");
        }
        if inside {
            lines.push(line.to_owned());
        }
    }
    lines
}

fn manifest(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).expect("the manifest is there")
}

#[test]
fn the_benches_build_as_what_ships_is_built() {
    let ours = shipped(&manifest("Cargo.toml"));
    assert!(ours.iter().any(|line| line.starts_with("opt-level")), "{ours:?}");
    assert_eq!(ours, shipped(&manifest("tests/benches/Cargo.toml")));
}

#[test]
fn control_another_level_is_noticed() {
    let one = "[profile.shipped]\nopt-level = \"s\"\n[lints]\nworkspace = true\n";
    assert_eq!(shipped(one), ["[profile.shipped]", "opt-level = \"s\""]);
    assert_ne!(shipped(one), shipped(&one.replace("\"s\"", "3")));
}
