//! Paths, sizes and status codes of the relay's HTTP interface. security.md 7.

use crate::ids::{CenterId, TokenId};

/// GET, query `c=<center id, lower-case hex>`: [`crate::hello::HELLO_LEN`] bytes.
pub const HELLO: &str = "/nj/1/hello";
/// GET, query `c=<center id, lower-case hex>`: the signed bundle.
pub const BUNDLE: &str = "/nj/1/bundle";
/// POST 1,480 bytes: 32 zero bytes. GET with `/<token id, lower-case hex>`: one byte.
pub const ENROLL: &str = "/nj/1/enroll";
/// POST 32,768 bytes: 1,024 bytes.
pub const ROUND: &str = "/nj/1/round";
/// POST 256 bytes: 16,384 bytes.
pub const INBOX: &str = "/nj/1/inbox";
/// POST a signed desk request: a desk answer.
pub const DESK: &str = "/nj/1/desk";

/// How long a login nonce is good for, in seconds; it serves one round or inbox request.
pub const NONCE_S: u64 = 600;

/// What a status code of the relay means to a phone or desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 200: the body is the answer.
    Good,
    /// 401: wrong login; the body is random bytes of the normal size.
    WrongLogin,
    /// 404: token or center unknown.
    Unknown,
    /// 409: another post came under this token, or the desk's counter is not above the last.
    Conflict,
    /// 410: the token has expired.
    Expired,
    /// 413: the body has the wrong size.
    WrongSize,
    /// 429 or 503: come back after the seconds of `Retry-After`.
    Busy,
    /// Anything else: a proxy, a captive portal, or a relay of another version.
    Other,
}

impl Status {
    /// Reads an HTTP status code.
    #[must_use]
    pub fn of(code: u16) -> Self {
        match code {
            200 => Self::Good,
            401 => Self::WrongLogin,
            404 => Self::Unknown,
            409 => Self::Conflict,
            410 => Self::Expired,
            413 => Self::WrongSize,
            429 | 503 => Self::Busy,
            _ => Self::Other,
        }
    }
}

/// Builds path and query of the hello of a center.
#[must_use]
pub fn hello_of(center: CenterId) -> String {
    format!("{HELLO}?c={}", center.hex())
}

/// Builds path and query of the bundle of a center.
#[must_use]
pub fn bundle_of(center: CenterId) -> String {
    format!("{BUNDLE}?c={}", center.hex())
}

/// Builds the path at which the status of an enrollment is asked for.
#[must_use]
pub fn enroll_of(token: TokenId) -> String {
    format!("{ENROLL}/{}", token.hex())
}

/// Reads the center out of a query; `None` unless it is exactly `c=` and 32 lower-case hex digits.
#[must_use]
pub fn center_of_query(query: &str) -> Option<CenterId> {
    CenterId::from_hex(query.strip_prefix("c=")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_their_readers_agree() {
        let center = CenterId([0xab; 16]);
        let path = hello_of(center);
        assert_eq!(path, format!("/nj/1/hello?c={}", "ab".repeat(16)));
        assert_eq!(path.split_once('?').and_then(|(_, query)| center_of_query(query)), Some(center));
        assert_eq!(enroll_of(TokenId([1; 8])), "/nj/1/enroll/0101010101010101");
    }

    #[test]
    fn other_queries_name_no_center() {
        for bad in ["", "c=", "c=AB", "d=00", &format!("c={}", "AB".repeat(16)), &format!("c={}&x=1", "ab".repeat(16))]
        {
            assert_eq!(center_of_query(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_status_of_the_document_has_a_meaning() {
        let meanings = [200, 401, 404, 409, 410, 413, 429, 503, 418].map(Status::of);
        use Status::{Busy, Conflict, Expired, Good, Other, Unknown, WrongLogin, WrongSize};
        assert_eq!(meanings, [Good, WrongLogin, Unknown, Conflict, Expired, WrongSize, Busy, Busy, Other]);
    }
}
