//! `enroll`: a code, a phone, six digits on two screens, yes or no.

use std::io::BufRead;
use std::thread::sleep;
use std::time::Duration;

use nightjar_desk::{Arrival, Desk, Offer, Polled, check_worker, qr_picture};
use nightjar_seal::OsEntropy;
use nightjar_wire::Mailroom;
use serde_json::json;

use crate::args::Enroll;
use crate::clock::now_s;
use crate::error::CenterError;
use crate::output::Output;

const POLL: Duration = Duration::from_millis(250);
const NO_BACKUP: &str = "There is no backup command yet: a backup was NOT written. Copy the center's folder yourself.";

pub(super) fn run(mut args: Enroll, out: &Output) -> Result<(), CenterError> {
    if let Some(worker) = &args.worker {
        check_worker(worker)?;
    }
    let mut desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let mailroom = super::mailroom(&args.place.dir, &desk)?;
    desk.connect(&mailroom, now_s(), &OsEntropy)?;
    let offer = desk.offer(&mailroom, args.worker.as_deref(), now_s(), &OsEntropy)?;
    show(&offer, out)?;
    let arrival = wait(&mut desk, &mailroom, &offer)?;
    out.answer(
        || {
            format!(
                "\nSix digits:  {}\nKey store of the phone: {}\nDoes the phone show the same six digits? (yes/no)",
                spaced(&arrival.digits),
                class_name(arrival.class)
            )
        },
        || json!({"event": "digits", "digits": arrival.digits, "key_store": class_name(arrival.class)}),
    )?;
    let same = answer()?;
    let enrolled = desk.compare(&mailroom, &offer, same, now_s(), &OsEntropy)?;
    desk.close()?;
    let Some(worker) = enrolled else {
        return Err(CenterError::NotEnrolled("the digits were not the same; the code is worth nothing now"));
    };
    out.answer(
        || format!("Enrolled as {worker}. The phone is active after its next sync with its PIN.\n{NO_BACKUP}"),
        || json!({"event": "enrolled", "worker": worker, "backup": "none"}),
    )
}

fn show(offer: &Offer, out: &Output) -> Result<(), CenterError> {
    if out.is_json() {
        let line = json!({
            "event": "code", "qr": offer.qr_hex().as_str(), "text": offer.text.as_str(), "expires_s": offer.expiry_s,
            "worker": offer.worker()
        });
        return out.line(&line.to_string());
    }
    out.line(&format!(
        "{}\nOr typed:\n\n{}\n\nLet the phone scan this within 15 minutes. Waiting ...",
        qr_picture(&offer.qr)?,
        offer.text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
    ))
}

fn wait(desk: &mut Desk, mailroom: &dyn Mailroom, offer: &Offer) -> Result<Arrival, CenterError> {
    loop {
        match desk.poll(mailroom, offer, now_s(), &OsEntropy)? {
            Polled::Waiting => sleep(POLL),
            Polled::Arrived(arrival) => return Ok(arrival),
            Polled::Expired => return Err(CenterError::NotEnrolled("nobody scanned the code within 15 minutes")),
            Polled::NotOpened => {
                return Err(CenterError::NotEnrolled(
                    "its message does not open: check the phone's clock, and that it scanned this center's code",
                ));
            }
            Polled::Malformed => return Err(CenterError::NotEnrolled("its message breaks the rules of the format")),
        }
    }
}

/// Reads one line; everything but a clear yes is a no.
fn answer() -> Result<bool, CenterError> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|_| CenterError::Pipe)?;
    Ok(matches!(line.trim().to_ascii_lowercase().as_str(), "yes" | "y"))
}

/// Six digits in two groups, as the phone shows them.
fn spaced(digits: &str) -> String {
    match digits.split_at_checked(3) {
        Some((left, right)) => format!("{left} {right}"),
        None => digits.to_owned(),
    }
}

fn class_name(class: u8) -> &'static str {
    match class {
        1 => "software (weak: this shift's entries stay in memory only)",
        2 => "TEE",
        3 => "StrongBox",
        4 => "Secure Enclave",
        _ => "unknown",
    }
}
