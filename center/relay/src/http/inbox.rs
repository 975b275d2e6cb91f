//! One page of the inbox: mail first, then bulletins, else a filler that looks like them.

use std::sync::Arc;

use axum::extract::Request;
use nightjar_wire::inbox::{INBOX_REQUEST_LEN, InboxRequest, PAGE_LEN, PAYLOAD_LEN};
use nightjar_wire::mailroom::DeviceState;

use super::answer::{Refusal, good, random};
use super::round::admit;
use super::{Answer, Relay, body};
use crate::counts::Route;
use crate::store::PageRequest;

/// `POST inbox`. An accepted request deletes the device's mail up to its cursor before it is answered.
pub(super) async fn inbox(relay: Arc<Relay>, request: Request) -> Answer {
    relay.counts.request(Route::Inbox);
    let bytes = body::exact(&relay, request, INBOX_REQUEST_LEN).await?;
    let wrong = Refusal::Login { size: PAGE_LEN };
    let Ok(InboxRequest { login, bulletin_after, mail_after }) = InboxRequest::parse(&bytes) else { return Err(wrong) };
    let device = admit(&relay, &login, PAGE_LEN).await?;
    // A revoked phone logs in, and there is nothing for it here.
    if device.state != DeviceState::Active {
        return filler();
    }
    let (center, id) = (device.center, login.device);
    let read = mail_after > 0 && relay.reader.run(move |store| store.has_mail(center, id, mail_after)).await?;
    if read {
        relay.writer.run(move |store| store.drop_mail(center, id, mail_after)).await?;
    }
    let wanted = PageRequest { center, device: id, bulletin_after, mail_after };
    match relay.reader.run(move |store| store.page(wanted)).await? {
        Some(page) => Ok(good(page)),
        None => filler(),
    }
}

/// Kind 0, generation 0, number 0, random payload (security.md 6.3).
fn filler() -> Answer {
    let payload = random(PAYLOAD_LEN).ok_or(Refusal::Unavailable)?;
    Ok(good([vec![0; PAGE_LEN - PAYLOAD_LEN], payload].concat()))
}
