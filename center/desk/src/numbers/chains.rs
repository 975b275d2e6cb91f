//! The fold: every number seen, by phone identity and chain.

use std::collections::{HashMap, HashSet};

use nightjar_seal::classify::Number;
use nightjar_wire::{ChainId, DeviceId};

use super::{Doubt, Run};

/// Numbers seen and ends named, in any order.
#[derive(Default)]
pub(super) struct Chains {
    /// By identity as well as chain: what one phone claims never touches another's chain.
    seen: HashMap<(DeviceId, ChainId), Seen>,
    /// Who named the end of a chain, and the first number that was not used.
    ends: HashMap<ChainId, (DeviceId, u64)>,
}

/// What was seen of one chain.
#[derive(Default)]
struct Seen {
    numbers: Vec<u64>,
    /// The highest number of a letter that was opened.
    top: Option<u64>,
}

impl Chains {
    /// Notes the number of one letter. Each letter once: the store holds no envelope twice.
    ///
    /// A letter that is put aside fills its place, but what it claims of numbers below its own is not believed: whoever holds
    /// a phone could else call any night lost.
    pub(super) fn saw(&mut self, number: Number, is_opened: bool) {
        let Number { device, chain, seq } = number;
        let seen = self.seen.entry((device, chain)).or_default();
        seen.numbers.push(seq);
        seen.top = seen.top.max(is_opened.then_some(seq));
    }

    /// Notes where a phone says that its former chain ended. A phone set back to an older day may say it twice: the later
    /// end counts.
    pub(super) fn ended(&mut self, by: DeviceId, chain: ChainId, next: u64) {
        let end = self.ends.entry(chain).or_insert((by, next));
        if next > end.1 {
            *end = (by, next);
        }
    }

    /// Gives what does not add up. `named` says of an identity its worker code and whether it is in use.
    pub(super) fn doubts<'a>(self, named: impl Fn(DeviceId) -> Option<(Option<&'a str>, bool)>) -> Vec<Doubt> {
        let Self { seen, ends } = self;
        let mut doubts = Vec::new();
        let is_former = |device| named(device).is_none_or(|(_, is_active)| !is_active);
        let known: HashSet<ChainId> = seen.keys().map(|(_, chain)| *chain).collect();
        // A former chain of which nothing arrived is named by its phone's present code.
        for (_, (by, next)) in ends.iter().filter(|(chain, _)| !known.contains(chain)) {
            doubts.push(Doubt { missing: missing(&[], *next), ..doubt(named(*by), true) });
        }
        let mut chains_of: HashMap<DeviceId, u32> = HashMap::new();
        for ((device, chain), Seen { mut numbers, top }) in seen {
            *chains_of.entry(device).or_default() += 1;
            numbers.sort_unstable();
            // The end of a chain in use is nobody else's to name.
            let end = ends.get(&chain).filter(|(by, _)| *by != device && is_former(device)).map(|(_, next)| *next);
            let after_end = end.map_or(0, |end| numbers.len() - numbers.partition_point(|number| *number < end));
            doubts.push(Doubt {
                missing: missing(&numbers, end.max(top).unwrap_or(0)),
                used_twice: twice(&numbers),
                after_end: after_end as u64,
                ..doubt(named(device), is_former(device))
            });
        }
        // Once an identity, however many chains somebody makes up.
        for (device, _) in chains_of.iter().filter(|(_, chains)| **chains > 1) {
            doubts.push(Doubt { is_forked: true, ..doubt(named(*device), is_former(*device)) });
        }
        doubts.retain(|doubt| doubt.is_doubled() || !doubt.missing.is_empty());
        doubts.sort();
        doubts
    }
}

fn doubt(named: Option<(Option<&str>, bool)>, is_former: bool) -> Doubt {
    let worker = named.and_then(|(worker, _)| worker.map(str::to_owned));
    Doubt { worker, is_former, missing: Vec::new(), used_twice: Vec::new(), after_end: 0, is_forked: false }
}

/// The numbers below `end` that are not among sorted ones.
fn missing(sorted: &[u64], end: u64) -> Vec<Run> {
    let mut runs = Vec::new();
    // The lowest number that was not seen yet; none above the highest there is.
    let mut next = Some(0_u64);
    for number in sorted.iter().take_while(|number| **number < end) {
        if let Some(first) = next.filter(|first| first < number) {
            runs.push(Run { first, last: number - 1 });
        }
        next = number.checked_add(1);
    }
    if let Some(first) = next.filter(|first| *first < end) {
        runs.push(Run { first, last: end - 1 });
    }
    runs
}

/// The numbers that stand more than once among sorted ones.
fn twice(sorted: &[u64]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for pair in sorted.windows(2) {
        let [first, second] = pair else { continue };
        if first != second {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.last == *first => {}
            Some(run) if run.last.checked_add(1) == Some(*first) => run.last = *first,
            Some(_) | None => runs.push(Run { first: *first, last: *first }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(first: u64, last: u64) -> Run {
        Run { first, last }
    }

    #[test]
    fn a_hole_is_a_number_below_the_end_that_is_not_there() {
        assert!(missing(&[], 0).is_empty());
        assert!(missing(&[0, 1, 2], 2).is_empty());
        assert_eq!(missing(&[2], 2), [run(0, 1)]);
        assert_eq!(missing(&[0, 1, 4, 6, 6, 7], 7), [run(2, 3), run(5, 5)]);
        assert_eq!(missing(&[0, 2], 5), [run(1, 1), run(3, 4)]);
        assert_eq!(missing(&[], 2), [run(0, 1)]);
        assert!(missing(&[0, 1, 2, 3, 9], 2).is_empty());
        assert_eq!(missing(&[0, 9], 2), [run(1, 1)]);
    }

    #[test]
    fn the_highest_numbers_there_are_overflow_nothing() {
        assert_eq!(missing(&[0, u64::MAX], u64::MAX), [run(1, u64::MAX - 1)]);
        assert_eq!(Run::count(&[run(0, u64::MAX), run(3, 4)]), u64::MAX);
        assert_eq!(twice(&[u64::MAX - 1, u64::MAX - 1, u64::MAX, u64::MAX]), [run(u64::MAX - 1, u64::MAX)]);
    }

    #[test]
    fn numbers_used_twice_are_named_once() {
        assert!(twice(&[0, 1, 2]).is_empty());
        assert_eq!(twice(&[0, 1, 1, 1, 2, 2, 3, 5, 5]), [run(1, 2), run(5, 5)]);
    }

    const ANA: DeviceId = DeviceId([1; 8]);
    const EVA: DeviceId = DeviceId([2; 8]);
    const OLD: ChainId = ChainId([3; 8]);
    const NEW: ChainId = ChainId([4; 8]);

    /// Ana's identity is former, Eva's is in use.
    fn doubts(chains: Chains) -> Vec<Doubt> {
        chains.doubts(|id| match id {
            ANA => Some((Some("w01"), false)),
            EVA => Some((Some("w02"), true)),
            _ => None,
        })
    }

    fn seen(numbers: &[(DeviceId, ChainId, u64)]) -> Chains {
        let mut chains = Chains::default();
        for (device, chain, seq) in numbers.iter().copied() {
            chains.saw(Number { device, chain, seq }, true);
        }
        chains
    }

    #[test]
    fn the_end_of_a_former_chain_is_named_by_the_next() {
        let mut chains = seen(&[(ANA, OLD, 0), (ANA, OLD, 1), (EVA, NEW, 0)]);
        chains.ended(EVA, OLD, 4);
        chains.ended(EVA, OLD, 3);
        let found = doubts(chains);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].worker.as_deref(), found[0].is_former), (Some("w01"), true));
        assert_eq!((found[0].missing.as_slice(), found[0].after_end), (&[run(2, 3)][..], 0));
        // A copy of the former phone that goes on.
        let mut chains = seen(&[(ANA, OLD, 0), (ANA, OLD, 1), (ANA, OLD, 2), (EVA, NEW, 0)]);
        chains.ended(EVA, OLD, 1);
        let found = doubts(chains);
        assert_eq!((found[0].missing.len(), found[0].after_end, found[0].is_doubled()), (0, 2, true));
    }

    #[test]
    fn nobody_ends_a_chain_in_use_or_her_own() {
        let mut chains = seen(&[(EVA, NEW, 0), (ANA, OLD, 0)]);
        chains.ended(ANA, NEW, 100);
        chains.ended(ANA, OLD, 100);
        assert_eq!(doubts(chains), []);
    }

    #[test]
    fn a_former_chain_that_never_arrived_is_missing_under_the_present_code() {
        let mut chains = seen(&[(EVA, NEW, 0)]);
        chains.ended(EVA, OLD, 3);
        let found = doubts(chains);
        assert_eq!((found[0].worker.as_deref(), found[0].is_former), (Some("w02"), true));
        assert_eq!(found[0].missing, [run(0, 2)]);
        let mut chains = seen(&[(EVA, NEW, 0)]);
        chains.ended(EVA, OLD, 0);
        assert_eq!(doubts(chains), [], "a phone that had used none");
    }

    #[test]
    fn two_chains_of_one_identity_are_no_phone_s() {
        let found = doubts(seen(&[(EVA, NEW, 0), (EVA, OLD, 0), (EVA, ChainId([5; 8]), 0), (ANA, OLD, 0)]));
        assert_eq!(found.len(), 1);
        assert!(found[0].is_forked && found[0].worker.as_deref() == Some("w02"));
    }

    #[test]
    fn what_is_put_aside_fills_holes_and_makes_none() {
        let mut chains = seen(&[(EVA, NEW, 0), (EVA, NEW, 3)]);
        chains.saw(Number { device: EVA, chain: NEW, seq: 2 }, false);
        chains.saw(Number { device: EVA, chain: NEW, seq: 1 << 60 }, false);
        let found = doubts(chains);
        assert_eq!((found.len(), found[0].missing.as_slice()), (1, &[run(1, 1)][..]));
        // But two letters with one number are two, whatever became of them.
        let mut chains = seen(&[(EVA, NEW, 0)]);
        chains.saw(Number { device: EVA, chain: NEW, seq: 0 }, false);
        assert_eq!(doubts(chains)[0].used_twice, [run(0, 0)]);
    }
}
