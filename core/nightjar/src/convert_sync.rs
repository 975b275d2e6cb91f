//! Between the vault's outbox and the engine's rows.

use nightjar_sync::{self as sync, Change, Flags, Link, Row, To};
use nightjar_vault::{self as vault, OutboxRow};

/// The outbox as the engine sees it. A cell that says what no cell may say is a damaged one.
pub(crate) fn rows(outbox: &[OutboxRow]) -> Vec<Row> {
    outbox.iter().map(|row| Row { env_id: row.env_id, cell: cell(row.cell) }).collect()
}

fn cell(cell: vault::Cell) -> sync::Cell {
    match cell {
        vault::Cell::Free => sync::Cell::Free,
        vault::Cell::Damaged => sync::Cell::Damaged,
        vault::Cell::Unclear => sync::Cell::Unclear,
        vault::Cell::Kept { status, reason, flags, day, desk_tag } => {
            let status = match (status, reason) {
                (vault::Status::Waiting, _) => sync::Status::Waiting,
                (vault::Status::AtCenter, _) => sync::Status::AtCenter,
                (vault::Status::Opened, _) => sync::Status::Opened,
                (vault::Status::Refused, 1) => sync::Status::Refused(sync::Reason::Relay),
                (vault::Status::Refused, _) => sync::Status::Refused(sync::Reason::Desk),
            };
            Flags::from_bits(flags).map_or(sync::Cell::Damaged, |flags| sync::Cell::Kept {
                status,
                flags,
                day,
                desk_tag,
            })
        }
    }
}

/// The engine's changes as the vault applies them.
pub(crate) fn changes(plan: &[Change]) -> Vec<vault::Change> {
    let to = |to: To| match to {
        To::FreshDummy => vault::To::FreshDummy,
        To::Cell(cell) => vault::To::Cell(back(cell)),
    };
    plan.iter()
        .map(|change| vault::Change {
            row: change.row,
            env_id: change.env_id,
            from: back(change.from),
            to: to(change.to),
        })
        .collect()
}

fn back(cell: sync::Cell) -> vault::Cell {
    match cell {
        sync::Cell::Free => vault::Cell::Free,
        sync::Cell::Damaged => vault::Cell::Damaged,
        sync::Cell::Unclear => vault::Cell::Unclear,
        sync::Cell::Kept { status, flags, day, desk_tag } => {
            let (status, reason) = match status {
                sync::Status::Waiting => (vault::Status::Waiting, 0),
                sync::Status::AtCenter => (vault::Status::AtCenter, 0),
                sync::Status::Opened => (vault::Status::Opened, 0),
                sync::Status::Refused(reason) => (vault::Status::Refused, reason as u8),
            };
            vault::Cell::Kept { status, reason, flags: flags.bits(), day, desk_tag }
        }
    }
}

/// The part of m3 that the engine works on.
pub(crate) fn link(link: &vault::maps::Link) -> Link {
    Link {
        generation: link.generation,
        item_generation: link.item_generation,
        bundle_seq: link.bundle_seq,
        command_seq: link.cmd_seq,
        bulletin_after: link.bulletin_after,
        mail_after: link.mail_after,
    }
}

/// Writes the engine's changes of the link.
pub(crate) fn change_link(link: &mut vault::maps::Link, change: sync::LinkChange) {
    link.generation = change.generation.unwrap_or(link.generation);
    link.item_generation = change.item_generation.or(link.item_generation);
    link.cmd_seq = change.command_seq.unwrap_or(link.cmd_seq);
}
