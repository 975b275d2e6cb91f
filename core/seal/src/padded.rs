//! `padded(n, x)` = be16 length || x || zero, up to `n` bytes (security.md 0).

use zeroize::Zeroizing;

use crate::error::{OpenError, SealError};

/// Pads `x` to `n` bytes.
///
/// # Errors
/// [`SealError::TooLong`] when `x` has more than `n - 2` bytes, or more than a be16 can count.
pub fn pad(n: usize, x: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let room = n.saturating_sub(2).min(usize::from(u16::MAX));
    let length = u16::try_from(x.len())
        .ok()
        .filter(|_| n >= 2 && x.len() <= room)
        .ok_or(SealError::TooLong { over: x.len().saturating_sub(room).max(1) })?;
    let mut out = Zeroizing::new(vec![0; n]);
    out[..2].copy_from_slice(&length.to_be_bytes());
    out[2..2 + x.len()].copy_from_slice(x);
    Ok(out)
}

/// Takes the content out of `n` padded bytes.
///
/// # Errors
/// [`OpenError::Size`] for another length or a count above the room; [`OpenError::Padding`] when
/// a byte behind the content is not zero.
pub fn unpad(n: usize, bytes: &[u8]) -> Result<&[u8], OpenError> {
    if bytes.len() != n {
        return Err(OpenError::Size);
    }
    let (length, rest) = bytes.split_first_chunk::<2>().ok_or(OpenError::Size)?;
    let (content, padding) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(OpenError::Size)?;
    if padding.iter().any(|byte| *byte != 0) {
        return Err(OpenError::Padding);
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pads_by_the_text() {
        assert_eq!(pad(6, b"ab").unwrap().as_slice(), b"\0\x02ab\0\0");
        assert_eq!(pad(4, b"ab").unwrap().as_slice(), b"\0\x02ab");
        assert_eq!(unpad(6, b"\0\x02ab\0\0"), Ok(&b"ab"[..]));
        assert_eq!(unpad(2, b"\0\0"), Ok(&b""[..]));
    }

    #[test]
    fn refuses_what_does_not_fit() {
        assert_eq!(pad(4, b"abc").unwrap_err(), SealError::TooLong { over: 1 });
        assert_eq!(pad(0, b"").unwrap_err(), SealError::TooLong { over: 1 });
        assert_eq!(pad(70_000, &[0; 65_536]).unwrap_err(), SealError::TooLong { over: 1 });
    }

    #[test]
    fn refuses_bad_padding() {
        assert_eq!(unpad(6, b"\0\x02ab\0\x01"), Err(OpenError::Padding));
        assert_eq!(unpad(6, b"\0\x05abcd"), Err(OpenError::Size));
        assert_eq!(unpad(6, b"\0\x02ab\0"), Err(OpenError::Size));
        assert_eq!(unpad(1, b"\0"), Err(OpenError::Size));
    }
}
