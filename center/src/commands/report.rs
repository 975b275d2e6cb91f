//! `report`: the month's sheet.

use nightjar_desk::DeskError;
use nightjar_desk::sheet::Target as SheetTarget;
use nightjar_record::{Catalogue, Month};
use serde_json::Value;

use crate::args::{Report, Target};
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(mut args: Report, out: &Output) -> Result<(), CenterError> {
    let month = Month::parse(&args.month).ok_or(DeskError::Form { what: "the month (YYYY-MM)" })?;
    let target = match args.target {
        Target::Internal => SheetTarget::Internal,
        Target::Funder => SheetTarget::funder(),
    };
    let desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let sheet = desk.report(month, &Catalogue::built_in(), target)?;
    desk.close()?;
    out.answer(|| sheet.to_string(), || with_event(sheet.to_json()))
}

fn with_event(mut sheet: Value) -> Value {
    if let Value::Object(map) = &mut sheet {
        map.insert("event".to_owned(), "sheet".into());
    }
    sheet
}
