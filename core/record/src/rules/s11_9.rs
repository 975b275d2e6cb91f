use super::{between, presence};
use crate::{Call, Filling, Rule, Scope};

/// 11.9: a shift starts with fields 1-4 and ends with 5-10.
pub const PHASE: Rule = presence("11.9", "start: band, zones, team, languages; end: the others", phase);

/// 11.9 sharps_litres: instead of pieces.
pub const SHARPS: Rule = between("11.9.sharps_litres", "instead of sharps_collected", sharps);

/// 11.9 n_declined: not less than the taps and the itemised.
pub const N_DECLINED: Rule = between("11.9.n_declined", "not less than taps on said no + itemised", n_declined);

const END: &[&str] = &["n_approached", "n_declined", "sharps_collected", "sharps_litres", "police", "safety"];

fn phase(scope: &Scope<'_>) -> Option<()> {
    match scope.context().call {
        Call::EndShift { .. } => {
            for name in scope.given_names().filter(|name| !END.contains(name)) {
                scope.fault(name, "V16", "said at the start of the shift");
            }
        }
        Call::Amend(shift) if shift.flag("closed") => {}
        Call::Save | Call::Amend(_) => {
            for name in END {
                scope.out_of_place(name, "said at the end of the shift");
            }
        }
    }
    Some(())
}

fn sharps(scope: &Scope<'_>) -> Option<()> {
    scope.fine("sharps_collected")?;
    if scope.given("sharps_collected") {
        scope.out_of_place("sharps_litres", "instead of pieces, not beside them");
    }
    Some(())
}

fn n_declined(scope: &Scope<'_>) -> Option<()> {
    if let Call::EndShift { tally, .. } = scope.context().call {
        let declined = i64::from(tally.taps) + i64::from(tally.itemised_declined);
        if scope.int("n_declined")?.is_some_and(|n| n < declined) {
            scope.own_fault("n_declined", "not less than who said no already");
        }
    }
    Some(())
}

/// Closes a shift that ends; an amendment of a closed one keeps what the phone set.
pub fn end(shift: &mut Filling<'_>) {
    match shift.context().call {
        Call::EndShift { tally, .. } => {
            if !shift.has("n_declined") {
                let declined = i64::from(tally.taps) + i64::from(tally.itemised_declined);
                shift.set_number("n_declined", declined.min(65_535));
            }
            if tally.taps == 0 && tally.live_records == 0 {
                shift.set_flag("zero");
            }
            shift.set_flag("closed");
        }
        Call::Amend(old) if old.flag("closed") => {
            if let (Some(n), false) = (old.int("n_declined"), shift.has("n_declined")) {
                shift.set_number("n_declined", n);
            }
            if old.flag("zero") {
                shift.set_flag("zero");
            }
            shift.set_flag("closed");
        }
        Call::Save | Call::Amend(_) => {}
    }
}
