//! Randomness as an argument: which rows, in which order, after how long.

/// The caller could not draw random bytes; nothing is sent then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness")]
pub struct RandomFailed;

/// Source of random bytes; the caller's, so that a test owns every choice.
pub trait Random {
    /// Fills `out` from a cryptographically secure source.
    ///
    /// # Errors
    /// [`RandomFailed`] if the source gave nothing; `out` is then not used.
    fn fill(&mut self, out: &mut [u8]) -> Result<(), RandomFailed>;
}

impl<F: FnMut(&mut [u8]) -> Result<(), RandomFailed>> Random for F {
    fn fill(&mut self, out: &mut [u8]) -> Result<(), RandomFailed> {
        self(out)
    }
}

/// Longest delay of a start that nobody tapped for, in seconds (security.md 7: 0-30 min).
pub const JITTER_S: u32 = 1_800;

/// Draws how long a phone that joined the center's network waits before its contact, 0 to 1,800 seconds.
///
/// Forty phones that come home together would otherwise arrive as a herd, and the moment of arrival would tell
/// the moment of return.
///
/// # Errors
/// [`RandomFailed`] from the source.
pub fn jitter_seconds(random: &mut dyn Random) -> Result<u32, RandomFailed> {
    between(random, 0, JITTER_S)
}

/// Draws a whole number from `low` to `high`, both included, uniformly.
pub(crate) fn between(random: &mut dyn Random, low: u32, high: u32) -> Result<u32, RandomFailed> {
    let span = u64::from(high.saturating_sub(low)) + 1;
    let drawn = below(random, span)?;
    Ok(low + u32::try_from(drawn).unwrap_or(0))
}

/// Draws at most `wanted` of `items` without replacement, uniformly, in random order.
pub(crate) fn pick<T>(random: &mut dyn Random, mut items: Vec<T>, wanted: usize) -> Result<Vec<T>, RandomFailed> {
    let take = wanted.min(items.len());
    for place in 0..take {
        let rest = u64::try_from(items.len() - place).unwrap_or(1);
        let offset = usize::try_from(below(random, rest)?).unwrap_or(0);
        items.swap(place, place + offset);
    }
    items.truncate(take);
    Ok(items)
}

/// Draws 0..span by rejection: a modulo would favour low rows.
fn below(random: &mut dyn Random, span: u64) -> Result<u64, RandomFailed> {
    let limit = u64::MAX - u64::MAX % span;
    loop {
        let mut bytes = [0; 8];
        random.fill(&mut bytes)?;
        let drawn = u64::from_be_bytes(bytes);
        if drawn < limit {
            return Ok(drawn % span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::Dice;

    #[test]
    fn jitter_covers_its_half_hour_and_no_more() {
        let mut dice = Dice::new(1);
        let drawn: Vec<u32> = (0..20_000).map(|_| jitter_seconds(&mut dice).unwrap()).collect();
        assert!(drawn.iter().all(|&seconds| seconds <= 1_800));
        assert!(drawn.contains(&0) && drawn.contains(&1_800));
    }

    #[test]
    fn a_pick_is_uniform_and_never_repeats() {
        let mut dice = Dice::new(2);
        let mut seen = [0_u32; 10];
        for _ in 0..10_000 {
            let mut picked = pick(&mut dice, (0..10).collect(), 3).unwrap();
            picked.iter().for_each(|&item: &usize| seen[item] += 1);
            picked.sort_unstable();
            picked.dedup();
            assert_eq!(picked.len(), 3);
        }
        // 3,000 expected of each, standard deviation 46
        assert!(seen.iter().all(|&count| (2_700..3_300).contains(&count)), "{seen:?}");
    }

    #[test]
    fn a_pick_takes_what_there_is() {
        assert_eq!(pick(&mut Dice::new(3), vec![7], 5).unwrap(), [7]);
        assert_eq!(pick(&mut Dice::new(3), Vec::<u8>::new(), 5).unwrap(), []);
    }

    #[test]
    fn failing_randomness_is_an_error() {
        let mut broken = |_: &mut [u8]| Err(RandomFailed);
        assert_eq!(jitter_seconds(&mut broken), Err(RandomFailed));
        assert_eq!(pick(&mut broken, vec![1, 2], 1), Err(RandomFailed));
    }
}
