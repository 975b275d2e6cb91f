//! The start-up rule as a pure decision: facts in, what to do out (security.md 4.2). The order of the checks is the rule.

use nightjar_seal::keyslot::WipeLevel;

use crate::error::OpenError;
use crate::platform::KeyState;

/// What `k` looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KFact {
    /// ENOENT, and nothing else.
    Missing,
    /// Begins with NJW1: only this destroys.
    Wiped(WipeLevel),
    /// Begins with NJK and another digit.
    Newer,
    /// Length, hash and limits are right.
    Good {
        /// The `nj.u` it names.
        parity: u8,
    },
    /// Anything else.
    Bad,
    /// Could not be read.
    Fault(OpenError),
}

/// What `v.db` looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DbFact {
    /// ENOENT, and nothing else.
    Missing,
    /// `user_version` above 1.
    Newer,
    /// Opens, all rows there.
    Good,
    /// Does not open, or rows are missing.
    Broken,
    /// An I/O error: no conclusion.
    Fault(OpenError),
}

/// The shift marker of m3 and the clocks when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShiftMark {
    /// Unix seconds.
    pub wall_s: u64,
    /// Seconds since boot.
    pub boot_s: u64,
}

/// The clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Unix seconds.
    pub wall_s: u64,
    /// Seconds since boot.
    pub boot_s: u64,
}

/// What m3 says about a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShiftFact {
    /// m3 does not open, or OK is not there: nothing is known until the next unlock.
    Unknown,
    /// Opens without field 8.
    Closed,
    /// Opens with field 8.
    Open {
        /// When it began.
        mark: ShiftMark,
        /// Hours a shift may last.
        hours: u64,
    },
}

/// Everything that the rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The keyslot file.
    pub k: KFact,
    /// The store.
    pub db: DbFact,
    /// Whether the folder can be written to.
    pub folder: Option<OpenError>,
    /// The `nj.u` that k names (`Present` if k names none).
    pub user: KeyState,
    /// `nj.o`.
    pub outbox: KeyState,
    /// `nj.s`.
    pub sign: KeyState,
    /// `nj.e`.
    pub epoch: KeyState,
    /// The shift marker.
    pub shift: ShiftFact,
    /// The clocks.
    pub now: Now,
}

/// Why END-SHIFT runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShiftOver {
    /// A clock passed the hours of a shift.
    Hours,
    /// The wall clock went back by more than ten minutes.
    ClockBack,
    /// Boot time (wall - boot) moved by more than ten minutes: also a restart.
    BootMoved,
    /// The shift's key is gone.
    KeyGone,
    /// A shift's key without a shift.
    KeyLeft,
}

/// What `open` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Rule 0: do the wipe again, then Fresh.
    FinishWipe(WipeLevel),
    /// Rule 1: unlink k.new and v.db.new; Fresh.
    Fresh,
    /// Rules 1a and 2: answer with an error, touch nothing.
    Refuse(OpenError),
    /// Rule 2: a key does not answer: Locked, change nothing, say so.
    WaitForKeys,
    /// Rules 3 to 6.
    Go {
        /// Rule 3: the parity of `nj.u` that k does not name.
        delete_parity: Option<u8>,
        /// Rule 4: v.db to v.db.damaged-N.
        move_db: bool,
        /// Rule 5, else rule 6.
        outcome: Outcome,
    },
}

/// The state that rules 5 and 6 lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Rule 5: keys gone, sealed outbox alive.
    NeedsActivation {
        /// k to k.aside-N.
        move_k: bool,
    },
    /// Rule 6.
    Locked {
        /// END-SHIFT, and why.
        end_shift: Option<ShiftOver>,
        /// `nj.s` is gone: cannot deliver, enroll again.
        cannot_deliver: bool,
    },
}

/// Decides by the rule of security.md 4.2, in its order.
pub fn decide(facts: &Facts) -> Decision {
    if let KFact::Wiped(level) = facts.k {
        return Decision::FinishWipe(level);
    }
    if facts.k == KFact::Missing && facts.db == DbFact::Missing {
        return facts.folder.map_or(Decision::Fresh, Decision::Refuse);
    }
    if facts.k == KFact::Newer || facts.db == DbFact::Newer {
        return Decision::Refuse(OpenError::Newer);
    }
    if let KFact::Fault(error) = facts.k {
        return Decision::Refuse(error);
    }
    if let DbFact::Fault(error) = facts.db {
        return Decision::Refuse(error);
    }
    if let Some(error) = facts.folder {
        return Decision::Refuse(error);
    }
    if [facts.user, facts.outbox, facts.sign].contains(&KeyState::Unavailable) {
        return Decision::WaitForKeys;
    }
    let parity = match facts.k {
        KFact::Good { parity } => Some(parity),
        KFact::Missing | KFact::Wiped(_) | KFact::Newer | KFact::Bad | KFact::Fault(_) => None,
    };
    let move_db = facts.db == DbFact::Broken;
    let usable = parity.is_some() && facts.user == KeyState::Present && facts.db == DbFact::Good;
    Decision::Go {
        delete_parity: parity.map(|p| 1 - p),
        move_db,
        outcome: if usable {
            Outcome::Locked { end_shift: end_shift(facts), cannot_deliver: facts.sign == KeyState::Absent }
        } else {
            Outcome::NeedsActivation { move_k: facts.k != KFact::Missing }
        },
    }
}

fn end_shift(facts: &Facts) -> Option<ShiftOver> {
    match (facts.shift, facts.epoch) {
        (ShiftFact::Unknown, _) | (ShiftFact::Closed, KeyState::Absent | KeyState::Unavailable) => None,
        (ShiftFact::Closed, KeyState::Present) => Some(ShiftOver::KeyLeft),
        (ShiftFact::Open { .. }, KeyState::Absent) => Some(ShiftOver::KeyGone),
        (ShiftFact::Open { mark, hours }, KeyState::Present | KeyState::Unavailable) => {
            shift_over(mark, facts.now, hours)
        }
    }
}

const TEN_MINUTES_S: u64 = 600;

/// Says whether a shift is over by the clocks alone.
pub fn shift_over(mark: ShiftMark, now: Now, hours: u64) -> Option<ShiftOver> {
    let most = hours * 3600;
    if now.wall_s.saturating_sub(mark.wall_s) > most || now.boot_s.saturating_sub(mark.boot_s) > most {
        return Some(ShiftOver::Hours);
    }
    if now.wall_s + TEN_MINUTES_S < mark.wall_s {
        return Some(ShiftOver::ClockBack);
    }
    let booted = |wall: u64, boot: u64| i128::from(wall) - i128::from(boot);
    let moved = booted(now.wall_s, now.boot_s) - booted(mark.wall_s, mark.boot_s);
    (moved.unsigned_abs() > u128::from(TEN_MINUTES_S)).then_some(ShiftOver::BootMoved)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: ShiftMark = ShiftMark { wall_s: 1_794_000_000, boot_s: 4_000 };

    fn good() -> Facts {
        Facts {
            k: KFact::Good { parity: 0 },
            db: DbFact::Good,
            folder: None,
            user: KeyState::Present,
            outbox: KeyState::Present,
            sign: KeyState::Present,
            epoch: KeyState::Absent,
            shift: ShiftFact::Closed,
            now: Now { wall_s: 1_794_003_600, boot_s: 7_600 },
        }
    }

    fn go(facts: &Facts) -> (Option<u8>, bool, Outcome) {
        let Decision::Go { delete_parity, move_db, outcome } = decide(facts) else { panic!("{facts:?}") };
        (delete_parity, move_db, outcome)
    }

    const LOCKED: Outcome = Outcome::Locked { end_shift: None, cannot_deliver: false };

    #[test]
    fn rule_0_a_written_marker_comes_before_everything() {
        let worst = Facts {
            k: KFact::Wiped(WipeLevel::All),
            db: DbFact::Newer,
            folder: Some(OpenError::ReadOnly),
            user: KeyState::Unavailable,
            ..good()
        };
        assert_eq!(decide(&worst), Decision::FinishWipe(WipeLevel::All));
    }

    #[test]
    fn rule_1_nothing_there_is_fresh() {
        let nothing = Facts { k: KFact::Missing, db: DbFact::Missing, outbox: KeyState::Unavailable, ..good() };
        assert_eq!(decide(&nothing), Decision::Fresh);
    }

    #[test]
    fn rule_1a_newer_files_are_refused_even_if_a_key_is_silent() {
        for newer in
            [Facts { k: KFact::Newer, ..good() }, Facts { db: DbFact::Newer, user: KeyState::Unavailable, ..good() }]
        {
            assert_eq!(decide(&newer), Decision::Refuse(OpenError::Newer));
        }
    }

    #[test]
    fn rule_2_errors_and_silent_keys_change_nothing() {
        let read_only = Facts { folder: Some(OpenError::ReadOnly), ..good() };
        assert_eq!(decide(&read_only), Decision::Refuse(OpenError::ReadOnly));
        let unreadable = Facts { k: KFact::Fault(OpenError::Disk), db: DbFact::Missing, ..good() };
        assert_eq!(decide(&unreadable), Decision::Refuse(OpenError::Disk));
        for silent in [
            Facts { user: KeyState::Unavailable, db: DbFact::Broken, ..good() },
            Facts { outbox: KeyState::Unavailable, k: KFact::Bad, ..good() },
            Facts { sign: KeyState::Unavailable, ..good() },
        ] {
            assert_eq!(decide(&silent), Decision::WaitForKeys);
        }
    }

    #[test]
    fn rule_3_the_other_parity_goes_only_beside_a_good_k() {
        assert_eq!(go(&good()), (Some(1), false, LOCKED));
        assert_eq!(go(&Facts { k: KFact::Good { parity: 1 }, ..good() }).0, Some(0));
        assert_eq!(go(&Facts { k: KFact::Bad, ..good() }).0, None);
    }

    #[test]
    fn rules_4_and_5_what_is_broken_is_moved_and_needs_activation() {
        let needs = |move_k| Outcome::NeedsActivation { move_k };
        assert_eq!(go(&Facts { db: DbFact::Broken, ..good() }), (Some(1), true, needs(true)));
        assert_eq!(go(&Facts { db: DbFact::Missing, ..good() }), (Some(1), false, needs(true)));
        assert_eq!(go(&Facts { k: KFact::Bad, ..good() }), (None, false, needs(true)));
        assert_eq!(go(&Facts { k: KFact::Missing, ..good() }), (None, false, needs(false)));
        assert_eq!(go(&Facts { user: KeyState::Absent, ..good() }), (Some(1), false, needs(true)));
    }

    #[test]
    fn rule_6_lost_keys_of_the_outbox_do_not_close_the_phone() {
        assert_eq!(go(&Facts { outbox: KeyState::Absent, ..good() }).2, LOCKED);
        let no_sign = go(&Facts { sign: KeyState::Absent, ..good() }).2;
        assert_eq!(no_sign, Outcome::Locked { end_shift: None, cannot_deliver: true });
    }

    #[test]
    fn rule_6_a_shift_that_is_over_is_ended() {
        let open = Facts { epoch: KeyState::Present, shift: ShiftFact::Open { mark: MARK, hours: 12 }, ..good() };
        let why = |facts: Facts| match go(&facts).2 {
            Outcome::Locked { end_shift, .. } => end_shift,
            Outcome::NeedsActivation { .. } => panic!("not locked"),
        };
        assert_eq!(why(open), None);
        assert_eq!(why(Facts { epoch: KeyState::Absent, ..open }), Some(ShiftOver::KeyGone));
        assert_eq!(why(Facts { epoch: KeyState::Unavailable, ..open }), None);
        assert_eq!(why(Facts { shift: ShiftFact::Closed, ..open }), Some(ShiftOver::KeyLeft));
        assert_eq!(why(Facts { shift: ShiftFact::Unknown, ..open }), None);
        let restarted = Now { wall_s: MARK.wall_s + 3_600, boot_s: 30 };
        assert_eq!(why(Facts { now: restarted, ..open }), Some(ShiftOver::BootMoved));
    }

    #[test]
    fn shifts_end_by_either_clock_and_not_a_second_early() {
        let at = |wall: i64, boot: i64| {
            shift_over(
                MARK,
                Now {
                    wall_s: MARK.wall_s.checked_add_signed(wall).unwrap(),
                    boot_s: MARK.boot_s.checked_add_signed(boot).unwrap(),
                },
                12,
            )
        };
        assert_eq!(at(43_200, 43_200), None);
        assert_eq!(at(43_201, 43_200), Some(ShiftOver::Hours));
        assert_eq!(at(43_200, 43_201), Some(ShiftOver::Hours));
        assert_eq!(at(-600, 0), None);
        assert_eq!(at(-601, 0), Some(ShiftOver::ClockBack));
        assert_eq!(at(700, 100), None);
        assert_eq!(at(701, 100), Some(ShiftOver::BootMoved));
    }
}
