//! `status`: counts only, so that anybody at the desk may look.

use nightjar_desk::{Held, Standing};
use serde_json::json;

use crate::args::Status;
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(mut args: Status, out: &Output) -> Result<(), CenterError> {
    let desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let mailroom = super::mailroom(&args.place.dir, &desk)?;
    let standing = desk.standing(&mailroom)?;
    desk.close()?;
    out.answer(|| text(&standing), || value(&standing))
}

fn text(standing: &Standing) -> String {
    let Standing { waiting, records, held, phones, missing, doubled, .. } = standing;
    format!(
        "{waiting:>8}  envelopes at the relay\n\
         {:>8}  opened and kept, records and signs of life (outreach and stock {}, incidents {})\n\
         {:>8}  kept for a person: parked {}, unknown {}, late {}, damaged {}, refused {}\n\
         {:>8}  phones in use; {} never spoke, {} retired, {} revoked\n\
         {missing:>8}  letters of phones missing; {doubled} signs of a phone in two copies",
        records.0 + records.1,
        records.0,
        records.1,
        held.all(),
        held.parked,
        held.unknown,
        held.late,
        held.damaged,
        held.refused,
        phones.active,
        phones.silent,
        phones.retired,
        phones.revoked,
    )
}

fn value(standing: &Standing) -> serde_json::Value {
    let Held { parked, unknown, late, damaged, refused } = standing.held;
    json!({
        "event": "status",
        "waiting": standing.waiting,
        "records": {"a": standing.records.0, "b": standing.records.1},
        "held": {"parked": parked, "unknown": unknown, "late": late, "damaged": damaged, "refused": refused},
        "phones": {
            "active": standing.phones.active, "silent": standing.phones.silent,
            "retired": standing.phones.retired, "revoked": standing.phones.revoked
        },
        "numbers": {"missing": standing.missing, "doubled": standing.doubled},
        "generation": standing.generation
    })
}
