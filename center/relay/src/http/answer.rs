//! Answers and refusals: a refusal says what to do by its status, and its body says nothing.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::error::StoreError;

/// Seconds after which a phone tries again when the store was the reason.
const RETRY_S: u64 = 60;
/// Retry times are spread, so that turned-away phones do not come back together.
const SPREAD_S: u64 = 30;

/// Why a request got no answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// 401 and random bytes of the normal size: a listener on the line cannot tell it from an answer.
    Login { size: usize },
    /// 404.
    Unknown,
    /// 408: the body came too slowly.
    Slow,
    /// 409.
    OtherPost,
    /// 410.
    Expired,
    /// 413.
    Size,
    /// 429 and when to come back.
    Rate { after_s: u64 },
    /// 503 and when to come back.
    Unavailable,
}

/// 200 with these bytes.
pub(super) fn good(bytes: impl Into<Body>) -> Response {
    with(StatusCode::OK, bytes.into())
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Login { size } => match random(size) {
                Some(bytes) => with(StatusCode::UNAUTHORIZED, bytes.into()),
                None => later(StatusCode::SERVICE_UNAVAILABLE, RETRY_S),
            },
            Self::Unknown => with(StatusCode::NOT_FOUND, Body::empty()),
            Self::Slow => with(StatusCode::REQUEST_TIMEOUT, Body::empty()),
            Self::OtherPost => with(StatusCode::CONFLICT, Body::empty()),
            Self::Expired => with(StatusCode::GONE, Body::empty()),
            Self::Size => with(StatusCode::PAYLOAD_TOO_LARGE, Body::empty()),
            Self::Rate { after_s } => later(StatusCode::TOO_MANY_REQUESTS, after_s),
            Self::Unavailable => later(StatusCode::SERVICE_UNAVAILABLE, RETRY_S),
        }
    }
}

impl From<StoreError> for Refusal {
    /// A store that did not do it changed nothing: the phone keeps everything and comes again.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::UnknownCenter => Self::Unknown,
            StoreError::Busy | StoreError::Full | StoreError::Closed => {
                tracing::warn!(%error, "a request was put off");
                Self::Unavailable
            }
            StoreError::Newer { .. }
            | StoreError::Foreign
            | StoreError::Unreachable
            | StoreError::Damaged
            | StoreError::Failed { .. }
            | StoreError::Counter { .. }
            | StoreError::Conflict
            | StoreError::Malformed => {
                tracing::error!(%error, "the store failed a request");
                Self::Unavailable
            }
        }
    }
}

/// Random bytes, `None` if the system has none: then nothing is answered that needs them.
pub(super) fn random(size: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; size];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

fn with(status: StatusCode, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn later(status: StatusCode, after_s: u64) -> Response {
    let mut byte = [0; 1];
    // Without randomness they come back together: worse, not wrong.
    let _ = getrandom::fill(&mut byte);
    let mut response = with(status, Body::empty());
    let wait = after_s.saturating_add(u64::from(byte[0]) % SPREAD_S);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
    response
}
