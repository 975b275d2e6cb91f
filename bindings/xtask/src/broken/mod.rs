//! `cargo xtask broken`: breaks one promise at a time and shows that its test notices.
//!
//! A patch of `tests/broken/` is applied in a second work tree of the commit under test, never in the tree itself. Its
//! test must be green without it and red with it, and it must build: a patch that breaks the build shows nothing.

mod copy;
mod patch;
mod promise;
mod table;
#[cfg(test)]
mod tests;

use std::time::Instant;

use crate::process::root;
use crate::{android, bindings};
use copy::{Copy, Outcome};
use patch::{Patch, Runner};

/// What a patch came to.
struct Proof<'a> {
    patch: &'a Patch,
    result: Result<String, String>,
}

/// Prints the tour: every promise with its patches and their tests.
pub(crate) fn list(names: &[String]) -> Result<(), String> {
    let patches = chosen(names)?;
    print!("{}", table::tour(&patches));
    match table::unbroken(&patches).as_slice() {
        missing @ [_, ..] if names.is_empty() => Err(format!("no patch breaks {}", missing.join("; "))),
        _ => Ok(()),
    }
}

/// Proves every patch whose name contains one of `names`, or every one; an error names those that proved nothing.
pub(crate) fn prove(names: &[String]) -> Result<(), String> {
    let mut patches = chosen(names)?;
    leave_out(&mut patches, "Android", |runner| matches!(runner, Runner::Maven { .. }), android::ready)?;
    leave_out(&mut patches, "iOS", |runner| matches!(runner, Runner::SwiftPm { .. }), bindings::swift_ready)?;
    let copy = Copy::of_the_commit()?;
    let begun = Instant::now();
    // Before anything is built: a patch that no longer applies is told at once, and all of them together.
    let stale: Vec<String> = patches.iter().filter_map(|patch| copy.check(patch).err()).collect();
    if !stale.is_empty() {
        return Err(format!("{} no longer apply:\n{}", stale.len(), stale.join("\n")));
    }
    green(&copy, &patches)?;
    let mut proofs = Vec::new();
    for (number, patch) in patches.iter().enumerate() {
        let started = Instant::now();
        let result = red(&copy, patch);
        let said = result.as_ref().map_or_else(|reason| format!("NOT PROVEN: {reason}"), |how| format!("red: {how}"));
        let spent = started.elapsed().as_secs();
        println!("[{}/{}] {:<48} {said} ({spent} s)", number + 1, patches.len(), patch.name);
        proofs.push(Proof { patch, result });
    }
    println!("\n{}", table::summary(&mut proofs));
    let failed: Vec<&str> = proofs.iter().filter(|p| p.result.is_err()).map(|p| p.patch.name.as_str()).collect();
    if failed.is_empty() {
        println!("{} broken on purpose, every one noticed, in {} s", proofs.len(), begun.elapsed().as_secs());
        Ok(())
    } else {
        Err(format!("{} of {} not proven: {}", failed.len(), proofs.len(), failed.join(", ")))
    }
}

/// Makes ready for an app's patches if there are any; where its tools are missing they are skipped, and said to be.
fn leave_out(
    patches: &mut Vec<Patch>,
    app: &str,
    is_its: fn(Runner<'_>) -> bool,
    ready: fn() -> Result<Option<String>, String>,
) -> Result<(), String> {
    if patches.iter().any(|patch| is_its(patch.runner()))
        && let Some(reason) = ready()?
    {
        println!("skipped: the patches of the {app} app: {reason}");
        patches.retain(|patch| !is_its(patch.runner()));
    }
    Ok(())
}

/// The patches asked for, in an order that builds least: neighbours change the same crate and run the same test.
fn chosen(names: &[String]) -> Result<Vec<Patch>, String> {
    let mut patches = patch::read_all(&root().join("tests/broken"))?;
    patches.retain(|patch| names.is_empty() || names.iter().any(|part| patch.name.contains(part.as_str())));
    if patches.is_empty() {
        return Err("no such patch in tests/broken".into());
    }
    patches.sort_by_cached_key(|patch| (patch.packages(), patch.files(), patch.test.clone(), patch.name.clone()));
    Ok(patches)
}

/// Runs every named test once without any patch.
fn green(copy: &Copy, patches: &[Patch]) -> Result<(), String> {
    let mut seen: Vec<&[String]> = Vec::new();
    for patch in patches {
        if seen.contains(&patch.test.as_slice()) {
            continue;
        }
        seen.push(&patch.test);
        println!("without a patch: {}", patch.shown_test());
        match copy.run(patch)? {
            Outcome::Green => {}
            Outcome::Red(how) => return Err(format!("{}: red without the patch too ({how})", patch.shown_test())),
            Outcome::NoTest => return Err(format!("{}: `{}` runs no test", patch.name, patch.shown_test())),
        }
    }
    println!("{} tests green without a patch", seen.len());
    Ok(())
}

/// Runs the patch's test with it; answers how it went red.
fn red(copy: &Copy, patch: &Patch) -> Result<String, String> {
    copy.apply(patch)?;
    let outcome = copy.run(patch);
    copy.reset()?;
    match outcome? {
        Outcome::Red(how) => Ok(how),
        Outcome::Green => Err("its test stays green".into()),
        Outcome::NoTest => Err("runs no test".into()),
    }
}
