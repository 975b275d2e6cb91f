//! Steps that this machine cannot run are counted and named; a list in git says which may be.

use crate::process::root;

/// Compares what was skipped with `tests/skips.txt`: a skip that nobody agreed to is a failure.
pub(crate) fn compare(skipped: &[String]) -> Result<(), String> {
    let path = root().join("tests/skips.txt");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("tests/skips.txt: {error}"))?;
    let agreed: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let surprises: Vec<&String> = skipped.iter().filter(|name| !agreed.contains(&name.as_str())).collect();
    if surprises.is_empty() {
        println!(
            "steps skipped: {} ({})",
            skipped.len(),
            if skipped.is_empty() { "none".into() } else { skipped.join(", ") }
        );
        return Ok(());
    }
    Err(format!("skipped without being listed in tests/skips.txt: {surprises:?}"))
}
