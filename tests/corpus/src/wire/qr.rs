//! What is scanned and what is typed.

use nightjar_wire::qr::Qr;
use nightjar_wire::{address, base32, http};

/// A QR as bytes; one that is taken survives being written as text too.
pub fn qr(bytes: &[u8]) -> bool {
    let Ok(qr) = Qr::parse(bytes) else { return false };
    assert!(qr.write().is_ok_and(|written| written.as_slice() == bytes), "written again");
    let text = qr.write_text().expect("what was read can be written");
    assert!(Qr::parse_text(&text).is_ok_and(|typed| is_same(&typed, bytes)), "typed");
    assert!(Qr::parse_text(&text.replace('\n', " ")).is_ok_and(|typed| is_same(&typed, bytes)), "typed as one line");
    true
}

/// A QR as text.
pub fn qr_text(bytes: &[u8]) -> bool {
    let Ok(qr) = Qr::parse_text(&String::from_utf8_lossy(bytes)) else { return false };
    let text = qr.write_text().expect("what was read can be written");
    let written = qr.write().expect("what was read can be written");
    assert!(Qr::parse_text(&text).is_ok_and(|again| is_same(&again, &written)), "reads as the same");
    true
}

/// Addresses, queries and signs as they are typed.
pub fn typed(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let is_address = address::check(&text).is_ok();
    if is_address {
        let (host, port) = text.rsplit_once(':').expect("an address has a colon");
        assert!(!host.is_empty() && port.parse::<u16>().is_ok_and(|n| n > 0 && n.to_string() == port));
    }
    let center = http::center_of_query(&text);
    assert!(center.is_none_or(|center| format!("c={}", center.hex()) == text));
    let values = base32::values(&text);
    if let Ok(values) = &values {
        assert!(values.iter().all(|value| *value < 32));
        assert_eq!(base32::values(&base32::signs(values)).as_ref(), Ok(values));
        if let Ok(bytes) = base32::to_bytes(values) {
            assert_eq!(&base32::from_bytes(&bytes), values);
        }
    }
    is_address || center.is_some() || values.is_ok()
}

fn is_same(qr: &Qr, bytes: &[u8]) -> bool {
    qr.write().is_ok_and(|written| written.as_slice() == bytes)
}
