//! The write-ahead log of a phone that nobody touches: its length is the number of saves since it was last emptied
//! (security.md 3.2).

use crate::core::Core;

/// How long nothing has to be written before the log is emptied, milliseconds.
const IDLE_MS: u64 = 60_000;

/// Whether something was written lately. Looked at by a timer: what was written is noticed at the look after it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Idle {
    seen: u64,
    /// When what was written was noticed, while the log holds it.
    since_ms: Option<u64>,
}

impl Idle {
    /// Says whether the log is to be emptied now. `commits` counts what this connection has written.
    fn is_over(&mut self, commits: u64, boot_ms: u64) -> bool {
        if commits != self.seen {
            self.seen = commits;
            self.since_ms = Some(boot_ms);
        }
        // A clock that went back waits anew.
        let over = self.since_ms.is_some_and(|since_ms| boot_ms.saturating_sub(since_ms) >= IDLE_MS);
        if over {
            self.since_ms = None;
        }
        over
    }
}

impl Core {
    /// Empties the log if nothing was written for a while. It is second line: nobody is told if the disk refuses.
    pub(crate) fn empty_the_log_when_idle(&mut self, boot_ms: u64) {
        if let Some(store) = &mut self.store
            && self.idle.is_over(store.commits(), boot_ms)
        {
            let _ = store.checkpoint();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_over_once_after_each_write() {
        let mut idle = Idle::default();
        assert!(!idle.is_over(0, 500_000), "nothing was written");
        assert!(!idle.is_over(1, 1_000));
        assert!(!idle.is_over(1, 60_999));
        assert!(idle.is_over(1, 61_000));
        assert!(!idle.is_over(1, 900_000), "once");
        assert!(!idle.is_over(2, 900_000));
        assert!(!idle.is_over(3, 959_000), "written again: the minute begins anew");
        assert!(!idle.is_over(3, 960_000));
        assert!(idle.is_over(3, 1_019_000));
    }
}
