use super::between;
use crate::{Filling, Rule, Scope};

/// 11.3 slip: of accepted referrals only.
pub const SLIP: Rule = between("11.3.slip", "accepted only", slip);

/// 11.3 exposure_band: beside the clock of PEP only.
pub const CLOCK: Rule = between("11.3.exposure_band", "pep_72h only", clock);

/// 11.3 parent: of a record of its own only.
pub const PARENT: Rule = between("11.3.parent", "standalone only", parent);

fn slip(scope: &Scope<'_>) -> Option<()> {
    if scope.code("accept")? != Some("accepted") {
        scope.out_of_place("slip", "only of an accepted referral");
    }
    Some(())
}

fn clock(scope: &Scope<'_>) -> Option<()> {
    if scope.code("urgent")? != Some("pep_72h") {
        scope.out_of_place("exposure_band", "only beside pep_72h");
    }
    Some(())
}

fn parent(scope: &Scope<'_>) -> Option<()> {
    if scope.is_row() {
        scope.out_of_place("parent", "not within a contact");
    }
    Some(())
}

/// Makes the slip of an accepted referral that has none.
pub fn make_slip(referral: &mut Filling<'_>) {
    if referral.view().code("accept") == Some("accepted") && !referral.has("slip") {
        let slip = referral.make_slip();
        referral.set_code("slip", &slip);
    }
}
