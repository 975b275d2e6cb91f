//! SQLite's write-ahead log, read before SQLite reads it (sqlite.org/fileformat2.html, section 4).
//!
//! SQLite takes a log up to its first frame that does not check out and forgets the rest, as it must after a power cut.
//! Damage inside a log looks the same to it, and everything behind the damage would be overwritten unseen. A frame that
//! ends a transaction, with this log's salts, at or behind such a place tells the two apart, but for the one transaction
//! that a power cut tore: that one was never acknowledged, and keeping a copy of it harms nobody.

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Says whether a log ends for SQLite before a transaction that was written in full.
pub(crate) fn is_damaged(log: &[u8]) -> bool {
    let Some(header) = log.get(..HEADER) else { return false };
    let word = |at: usize| header.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_be_bytes);
    let sum = Sum { big_endian: word(0) & 1 == 1, s0: 0, s1: 0 };
    let after_header = sum.over(header.get(..24).unwrap_or_default());
    let is_whole = word(0) & !1 == 0x377f_0682 && after_header.is(header.get(24..32));
    let page = if is_whole { usize::try_from(word(8)).unwrap_or(0) } else { 4096 };
    if !(512..=65_536).contains(&page) || !page.is_power_of_two() {
        return true;
    }
    let frames = log.get(HEADER..).unwrap_or_default().chunks_exact(FRAME_HEADER + page);
    let mut running = is_whole.then_some(after_header);
    // Beside a spoilt header the first frame says which salts this log has.
    let first = frames.clone().next().and_then(|frame| frame.get(8..16));
    let salts = if is_whole { header.get(16..24) } else { first };
    frames.into_iter().any(|frame| {
        let own = frame.get(8..16) == salts;
        running = running.filter(|_| own).and_then(|sum| {
            let sum = sum.over(frame.get(..8).unwrap_or_default()).over(frame.get(FRAME_HEADER..).unwrap_or_default());
            sum.is(frame.get(16..24)).then_some(sum)
        });
        let ends_a_transaction = frame.get(4..8).is_some_and(|size| size != [0; 4]);
        running.is_none() && own && ends_a_transaction
    })
}

/// The running checksum of a log.
#[derive(Clone, Copy)]
struct Sum {
    big_endian: bool,
    s0: u32,
    s1: u32,
}

impl Sum {
    fn over(mut self, bytes: &[u8]) -> Self {
        for pair in bytes.chunks_exact(8) {
            let word = |at: usize| {
                let bytes = pair.get(at..at + 4).and_then(|b| b.try_into().ok()).unwrap_or([0; 4]);
                if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
            };
            let (x0, x1) = (word(0), word(4));
            self.s0 = self.s0.wrapping_add(x0).wrapping_add(self.s1);
            self.s1 = self.s1.wrapping_add(x1).wrapping_add(self.s0);
        }
        self
    }

    fn is(self, stored: Option<&[u8]>) -> bool {
        stored == Some([self.s0.to_be_bytes(), self.s1.to_be_bytes()].concat().as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    /// A log that SQLite wrote: one transaction a row, each of at least one frame.
    fn log(rows: u32) -> Vec<u8> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.db");
        let store = Connection::open(&path).unwrap();
        store.pragma_update(None, "journal_mode", "WAL").unwrap();
        store.execute("CREATE TABLE t (b BLOB)", []).unwrap();
        for n in 0..rows {
            store.execute("INSERT INTO t VALUES (?1)", [vec![u8::try_from(n).unwrap(); 3_000]]).unwrap();
        }
        std::fs::read(dir.path().join("x.db-wal")).unwrap()
    }

    #[test]
    fn a_whole_log_an_empty_one_and_one_that_was_cut_are_not_damaged() {
        let log = log(6);
        assert!(log.len() > 6 * 4_120);
        assert!(!is_damaged(&[]));
        for end in [0, 1, 31, 32, 33, 4_000, 32 + 4_120, 32 + 2 * 4_120 + 17, log.len() - 1, log.len()] {
            assert!(!is_damaged(&log[..end]), "cut at {end}");
        }
    }

    #[test]
    fn a_spoilt_byte_before_the_end_of_a_transaction_is_damage() {
        let whole = log(6);
        for at in [0, 5, 17, 25, 32 + 9, 32 + 17, 32 + 30, 32 + 4_120 + 500, 32 + 3 * 4_120 + 4_000] {
            let mut log = whole.clone();
            log[at] ^= 0x40;
            assert!(is_damaged(&log), "byte {at}");
        }
    }

    #[test]
    fn old_frames_behind_the_end_of_a_log_that_began_anew_are_not_damage() {
        let dir = tempfile::tempdir().unwrap();
        let store = Connection::open(dir.path().join("x.db")).unwrap();
        store.pragma_update(None, "journal_mode", "WAL").unwrap();
        store.execute("CREATE TABLE t (b BLOB)", []).unwrap();
        for _ in 0..6 {
            store.execute("INSERT INTO t VALUES (zeroblob(3000))", []).unwrap();
        }
        store.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
        store.execute("INSERT INTO t VALUES (zeroblob(30))", []).unwrap();
        let log = std::fs::read(dir.path().join("x.db-wal")).unwrap();
        assert!(log.len() > 6 * 4_120, "the old frames are still there");
        assert!(!is_damaged(&log));
    }
}
