//! A new phone's sealed message, and how far the desk is with it.

use std::sync::Arc;

use axum::extract::Request;
use nightjar_wire::TokenId;
use nightjar_wire::enroll::{ENROLL_ANSWER_LEN, ENROLL_POST_LEN, EnrollPost};

use super::answer::{Refusal, good};
use super::{Answer, Relay, body};
use crate::counts::Route;
use crate::store::{Posted, TokenAnswer};

/// `POST enroll`: one message a token; the same bytes again are the same answer.
pub(super) async fn post(relay: Arc<Relay>, request: Request) -> Answer {
    relay.counts.request(Route::Post);
    let bytes = body::exact(&relay, request, ENROLL_POST_LEN).await?;
    let post: Box<[u8; ENROLL_POST_LEN]> = bytes.to_vec().try_into().map_err(|_| Refusal::Size)?;
    // A post of another shape takes no token's place: the phone that holds the token still can.
    let token = EnrollPost::parse(&bytes).map_err(|_| Refusal::Size)?.token_id;
    let now = relay.now();
    match relay.writer.run(move |store| store.post(token, &post, now)).await? {
        Posted::Taken => Ok(good(vec![0; ENROLL_ANSWER_LEN])),
        Posted::Unknown => Err(Refusal::Unknown),
        Posted::Other => Err(Refusal::OtherPost),
        Posted::Expired => Err(Refusal::Expired),
    }
}

/// `GET enroll/<token id>`: one byte.
pub(super) async fn status(relay: Arc<Relay>, id: String) -> Answer {
    relay.counts.request(Route::Token);
    let token = TokenId::from_hex(&id).ok_or(Refusal::Unknown)?;
    let now = relay.now();
    match relay.reader.run(move |store| store.token(token, now)).await? {
        TokenAnswer::State(state) => Ok(good(vec![state.code()])),
        TokenAnswer::Unknown => Err(Refusal::Unknown),
        TokenAnswer::Expired => Err(Refusal::Expired),
    }
}
