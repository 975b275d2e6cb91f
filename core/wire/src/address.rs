//! `host:port` addresses as they stand in the QR and the bundle.

/// The text is no address a phone may connect to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no valid host:port")]
pub struct AddressInvalid;

/// Checks an address: a host of `[a-z0-9.-]+` or an IPv6 address in brackets, a colon, a port of 1 to 65535
/// without leading zeros (security.md 6.1).
///
/// # Errors
/// [`AddressInvalid`].
pub fn check(address: &str) -> Result<(), AddressInvalid> {
    let (host, port) = address.rsplit_once(':').ok_or(AddressInvalid)?;
    let host_good = match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(|ip| ip.parse::<core::net::Ipv6Addr>().is_ok()),
        None => !host.is_empty() && host.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')),
    };
    // `parse` alone would take "+443" and "0443".
    let port_good =
        port.bytes().all(|b| b.is_ascii_digit()) && !port.starts_with('0') && port.parse::<u16>().is_ok_and(|n| n > 0);
    if host_good && port_good { Ok(()) } else { Err(AddressInvalid) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses() {
        for good in ["192.168.1.10:8443", "center.example-1.org:1", "[2001:db8::1]:65535", "[::1]:443", "a:8"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn bad_addresses() {
        for bad in [
            "",
            ":",
            "host",
            "host:",
            ":443",
            "host:0",
            "host:0443",
            "host:65536",
            "host:70000",
            "host:+443",
            "host:4 43",
            "Host:443",
            "ho_st:443",
            "höst:443",
            "2001:db8::1:443",
            "[2001:db8::1]",
            "[]:443",
            "[host]:443",
            "[::1:443",
            "::1]:443",
            "[fe80::1%eth0]:443",
            "host:443 ",
            "host/:443",
            "[::1]x:443",
        ] {
            assert_eq!(check(bad), Err(AddressInvalid), "{bad}");
        }
    }
}
