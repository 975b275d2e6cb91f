//! `records`: everything the desk has opened, one JSON object a line. For the unlocked desk alone; never a file of the
//! center's own.

use nightjar_desk::DeskError;
use nightjar_record::{Header, Purpose, read};
use nightjar_seal::plaintext::{Purpose as Sealed, SCHEMA};

use crate::args::Records;
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(mut args: Records, out: &Output) -> Result<(), CenterError> {
    let desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let center = desk.center();
    desk.each_record(|row| {
        let purpose = match row.purpose {
            Sealed::Record => Purpose::Record,
            Sealed::Withdrawal => Purpose::Withdrawal,
            Sealed::DuressNotice | Sealed::SignOfLife => return Ok(()),
        };
        let record = read(&row.body, purpose).map_err(|_| DeskError::Form { what: "a record of this version" })?;
        let header = Header {
            record_id: row.record_id.0,
            revision: row.revision,
            schema: SCHEMA,
            center: center.0,
            device: row.device.map(|device| device.0).unwrap_or_default(),
        };
        out.line(&record.to_json_with(&header)).map_err(|_| DeskError::Disk(std::io::ErrorKind::BrokenPipe))
    })?;
    Ok(desk.close()?)
}
