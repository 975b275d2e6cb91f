//! A round: sixteen envelopes in, sixteen results and seventy-two states out, after the commit.

use std::sync::Arc;

use axum::extract::Request;
use nightjar_wire::login::Login;
use nightjar_wire::mailroom::DeviceState;
use nightjar_wire::reply::{REPLY_LEN, Reply};
use nightjar_wire::round::{self, ROUND_ENVELOPES, ROUND_LEN};
use nightjar_wire::{CenterId, Day, ENVELOPE_LEN, EnvelopeId, envelope_id};

use super::answer::{Refusal, good};
use super::{Answer, Bytes, Relay, body};
use crate::counts::Route;
use crate::login::is_signed;
use crate::store::{Device, Round};

/// `POST round`.
pub(super) async fn round(relay: Arc<Relay>, request: Request) -> Answer {
    relay.counts.request(Route::Round);
    let bytes = body::exact(&relay, request, ROUND_LEN).await?;
    let (login, round) = read(&bytes).ok_or(Refusal::Login { size: REPLY_LEN })?;
    let device = admit(&relay, &login, REPLY_LEN).await?;
    let now = relay.now();
    let next_nonce = relay.nonces.issue(device.center, now).ok_or(Refusal::Unavailable)?;
    let round = Box::new(Round { center: device.center, ..round });
    let done = relay.writer.round(Day::from_unix(now), round).await?;
    relay.counts.results(&done.results.map(|result| result.code()));
    let reply = Reply {
        next_nonce,
        center_generation: done.center.generation,
        desk_day: done.center.desk_day,
        results: done.results,
        states: done.states,
        inbox_newest: done.newest,
        command: done.command.unwrap_or([0; 128]),
    };
    Ok(good(reply.write().to_vec()))
}

/// Lets a login through once: its nonce is out and in time, its key is listed and not pending, its signature holds.
///
/// Every other case is the same 401 with random bytes of `size`, whichever of them failed.
pub(super) async fn admit(relay: &Relay, login: &Login, size: usize) -> Result<Device, Refusal> {
    let now = relay.now();
    let wrong = || Refusal::Login { size };
    let center = relay.nonces.take(&login.nonce, now).ok_or_else(wrong)?;
    let id = login.device;
    let device = relay.reader.run(move |store| store.device(id)).await?.ok_or_else(wrong)?;
    let lets_in = device.center == center && device.state != DeviceState::Pending;
    if !lets_in || !is_signed(login, &device.key, &relay.pin) {
        return Err(wrong());
    }
    // Counted after the signature: nobody else can use up a device's share.
    relay.devices.count(id, now).map_err(|after_s| Refusal::Rate { after_s })?;
    Ok(device)
}

/// Reads the frame; a frame that is none has no login, so it is answered like a wrong one.
fn read(bytes: &Bytes) -> Option<(Login, Round)> {
    let frame = round::Round::parse(bytes).ok()?;
    let mut ids = [EnvelopeId([0; 16]); ROUND_ENVELOPES];
    let mut envelopes = vec![0; ROUND_ENVELOPES * ENVELOPE_LEN].into_boxed_slice();
    let places = envelopes.chunks_exact_mut(ENVELOPE_LEN);
    for ((id, place), envelope) in ids.iter_mut().zip(places).zip(frame.envelopes) {
        *id = envelope_id(envelope);
        place.copy_from_slice(envelope);
    }
    let round = Round {
        device: frame.login.device,
        center: CenterId([0; 16]),
        command_done: frame.login.cmd_seq_done,
        asks: frame.asks,
        ids,
        envelopes: envelopes.try_into().ok()?,
    };
    Some((frame.login, round))
}
