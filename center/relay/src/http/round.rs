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
    let wrong = || Refusal::Login { size: REPLY_LEN };
    // A frame that is none has no login, so it is answered like a wrong one; nothing is hashed for who is not let in.
    let login = round::Round::parse(&bytes).map_err(|_| wrong())?.login;
    let device = admit(&relay, &login, REPLY_LEN).await?;
    let round = read(&bytes, device.center).ok_or_else(wrong)?;
    let now = relay.now();
    let next_nonce = relay.nonces.issue(device.center, now).ok_or(Refusal::Unavailable)?;
    let done = relay.writer.round(Day::from_unix(now), Box::new(round)).await?;
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
    let listed = relay.reader.run(move |store| store.device(id)).await?;
    // Verified in any case, so that the time of a 401 does not tell whether a phone is of this center.
    let signed = is_signed(login, listed.as_ref().map_or(&NOBODY, |device| &device.key), &relay.pin);
    let lets_in = |device: &Device| device.center == center && device.state != DeviceState::Pending;
    let device = listed.filter(|device| signed && lets_in(device)).ok_or_else(wrong)?;
    // Counted after the signature: nobody else can use up a device's share.
    relay.devices.count(id, now).map_err(|after_s| Refusal::Rate { after_s })?;
    Ok(device)
}

/// Reads the envelopes and questions of an admitted frame.
fn read(bytes: &Bytes, center: CenterId) -> Option<Round> {
    let frame = round::Round::parse(bytes).ok()?;
    let mut ids = [EnvelopeId([0; 16]); ROUND_ENVELOPES];
    let mut envelopes = vec![0; ROUND_ENVELOPES * ENVELOPE_LEN].into_boxed_slice();
    let places = envelopes.chunks_exact_mut(ENVELOPE_LEN);
    for ((id, place), envelope) in ids.iter_mut().zip(places).zip(frame.envelopes) {
        *id = envelope_id(envelope);
        place.copy_from_slice(envelope);
    }
    Some(Round {
        device: frame.login.device,
        center,
        command_done: frame.login.cmd_seq_done,
        asks: frame.asks,
        ids,
        envelopes: envelopes.try_into().ok()?,
    })
}

/// The base point of P-256 (SEC 2, 2.4.2): a key that no device is listed under, to verify in vain with.
const NOBODY: [u8; 65] = [
    0x04, 0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2, 0x77, 0x03,
    0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96, 0x4f, 0xe3, 0x42, 0xe2, 0xfe,
    0x1a, 0x7f, 0x9b, 0x8e, 0xe7, 0xeb, 0x4a, 0x7c, 0x0f, 0x9e, 0x16, 0x2b, 0xce, 0x33, 0x57, 0x6b, 0x31, 0x5e, 0xce,
    0xcb, 0xb6, 0x40, 0x68, 0x37, 0xbf, 0x51, 0xf5,
];

#[cfg(test)]
mod tests {
    use nightjar_wire::Nonce;
    use nightjar_wire::login::message;
    use p256::ecdsa::signature::Signer;
    use p256::ecdsa::{Signature, SigningKey};

    use super::*;

    /// A key that did not parse would be refused before any work, and the time would tell again.
    #[test]
    fn nobodys_key_is_a_key_and_takes_the_work_of_one() {
        let mut one = [0; 32];
        one[31] = 1;
        let key = SigningKey::from_slice(&one).unwrap();
        let (nonce, own, pin) = (Nonce([1; 16]), [2; 16], [3; 32]);
        let signature: Signature = key.sign(&message(&nonce, &own, &pin));
        let device = nightjar_wire::RelayDeviceId::of(&NOBODY);
        let login = Login { device, nonce, own, signature: signature.to_bytes().into(), cmd_seq_done: 0 };
        assert!(is_signed(&login, &NOBODY, &pin));
    }
}
