//! The part of the corpus that comes from the specimens: what they hold, behind the keys of the targets.
//!
//! `tests/vectors` has one file a case with its own keys. A target has fixed keys, so a seed is what lay inside: the
//! content of a box, the CBOR under a signature, the plaintext of an envelope. Names say where a seed is from.

mod center;
mod counting;
mod phone;
mod wire;

use std::collections::{BTreeMap, BTreeSet};

use vectors::Case;

/// A file of the corpus.
#[derive(Clone)]
pub struct Seed {
    /// The target.
    pub target: &'static str,
    /// Name of the file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Most seeds of a target: the fuzzer finds what lies between.
const MOST: usize = 40;

/// Makes every seed; the same bytes twice in one target are one seed.
///
/// # Panics
/// If a specimen is not what it should be.
#[must_use]
pub fn seeds() -> Vec<Seed> {
    let mut cases = Vec::new();
    for (origin, of_origin) in [
        ("independent", vectors::every_specimen()),
        ("ours", vectors::every_ours()),
        ("refused", vectors::every_refused()),
        ("failing", vectors::every_failing()),
    ] {
        cases.extend(of_origin.into_iter().map(|case| (origin, case)));
    }
    let mut all = Vec::new();
    for (origin, case) in &cases {
        let found = [wire::of(case), phone::of(case), center::of(case)].concat();
        all.extend(found.into_iter().map(|(target, part, bytes)| {
            let part = if part.is_empty() { String::new() } else { format!("-{part}") };
            Seed { target, name: format!("{origin}-{}{part}", case.name), bytes }
        }));
    }
    all.extend(wire::made());
    all.extend(center::made());
    all.extend(phone::made());
    all.extend(counting::seeds());
    all.extend(hurt(&all));
    let mut seen = BTreeSet::new();
    let mut count = BTreeMap::new();
    all.retain(|seed| seen.insert((seed.target, seed.bytes.clone())));
    // What was made for a target alone is few and stays.
    all.retain(|seed| {
        if seed.name.starts_with("made-") {
            return true;
        }
        let of_target: &mut usize = count.entry(seed.target).or_default();
        *of_target += 1;
        *of_target <= MOST
    });
    all
}

/// A seed of a case: target, which part of the case, bytes.
type Found = (&'static str, &'static str, Vec<u8>);

/// Hurts the first small seed of each target: cut in half, its first byte changed, a byte too many.
fn hurt(seeds: &[Seed]) -> Vec<Seed> {
    let mut firsts: Vec<&Seed> = Vec::new();
    for seed in seeds.iter().filter(|seed| (2..3000).contains(&seed.bytes.len())) {
        if firsts.iter().all(|first| first.target != seed.target) {
            firsts.push(seed);
        }
    }
    let hurt_one = |seed: &Seed| {
        let cut = seed.bytes[..seed.bytes.len() / 2].to_vec();
        let mut changed = seed.bytes.clone();
        changed[0] ^= 0xa0;
        let long = [seed.bytes.as_slice(), &[0xff]].concat();
        [made(seed.target, "cut", cut), made(seed.target, "changed", changed), made(seed.target, "long", long)]
    };
    firsts.into_iter().flat_map(hurt_one).collect()
}

fn made(target: &'static str, name: &str, bytes: Vec<u8>) -> Seed {
    Seed { target, name: format!("made-{name}"), bytes }
}

/// Leaves out the zeros at the end: targets fill them in again.
fn trimmed(bytes: &[u8]) -> Vec<u8> {
    let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    bytes[..end].to_vec()
}

/// Whether a case is one that is taken: of the refused ones large raw bytes are left out.
fn is_whole(case: &Case) -> bool {
    case.json.get("output").is_some()
}
